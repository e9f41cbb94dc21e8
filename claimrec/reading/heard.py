"""What is known of a claim before its words are read? Who is meant by its party, and when it was said."""

from __future__ import annotations

from attrs import frozen

from claimrec.claims import Claim
from claimrec.moments import Span
from claimrec.parties import Speaker


@frozen
class Heard:
    """A claim with what is known about it before its words are read."""

    claim: Claim
    speaker: Speaker
    said: Span | None
    valid: Span | None = None
