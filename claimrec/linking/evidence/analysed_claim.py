"""A claim beside the analysis of its words: what a caller's comparison is given."""

from __future__ import annotations

from attrs import field, frozen

from claimrec.language.text import Text
from claimrec.model.claims import Claim
from claimrec.model.spans import Span


@frozen
class AnalysedClaim:
    """A claim with what a run found out about it, as a comparison of the caller's is given it.

    - `claim`: the claim as it came in, with `extra`; `text`: the analysis of its words, as `claimrec.read_text` gives.
    - `party`, `side`: the name under which its party is known, and its side, None if unknown.
    - `said`: when it was said, None if unknown.
    """

    claim: Claim
    text: Text = field(repr=False)
    party: str
    side: str | None = None
    said: Span | None = None
