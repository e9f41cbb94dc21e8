"""Rows, files, frames and the formats of the field become claims."""

from typing import TYPE_CHECKING

from claimrec.model.lazy_names import lazy_names

if TYPE_CHECKING:
    from claimrec.sources.claim_review import read_claim_reviews
    from claimrec.sources.claim_review_out import write_claim_reviews
    from claimrec.sources.frames import from_dataframe, from_positions
    from claimrec.sources.statements import read_statements
    from claimrec.sources.statements_out import write_statements

__all__ = [
    "from_dataframe",
    "from_positions",
    "read_claim_reviews",
    "read_statements",
    "write_claim_reviews",
    "write_statements",
]

if not TYPE_CHECKING:  # a type checker would take every name for one of these
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            "claimrec.sources.claim_review": "read_claim_reviews",
            "claimrec.sources.claim_review_out": "write_claim_reviews",
            "claimrec.sources.frames": "from_dataframe from_positions",
            "claimrec.sources.statements": "read_statements",
            "claimrec.sources.statements_out": "write_statements",
        },
    )
