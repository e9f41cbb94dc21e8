"""Positions on one fact become contradictions and changes."""

from typing import TYPE_CHECKING

from claimrec.model.lazy_names import lazy_names

if TYPE_CHECKING:
    from claimrec.comparing.changes import changed_line

__all__ = ["changed_line"]

if not TYPE_CHECKING:  # a type checker would take every name for one of these
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            "claimrec.comparing.changes": "changed_line",
        },
    )
