"""A claim with its party, side and time of saying resolved."""

from __future__ import annotations

from attrs import frozen

from claimrec.language.identify import language_name
from claimrec.model.claims import Claim
from claimrec.model.parties import Speaker
from claimrec.model.spans import Span


@frozen
class ResolvedClaim:
    """A claim with what is known about it before its words are read.

    `foreign` is the code of the language that its words seem to be in, empty where that is the one that is read, or
    cannot be told.
    """

    claim: Claim
    speaker: Speaker
    said: Span | None
    valid: Span | None = None
    foreign: str = ""

    @property
    def unreadable(self) -> str:
        """Why its words are not read; empty where they are, or only tell of what the value is that came with them."""
        given = self.claim.aspect is not None and self.claim.value is not None
        return "" if given or not self.foreign else in_other_language(self.foreign)


def in_other_language(code: str) -> str:
    """Why words in a language that is not read are not read."""
    return f"the language seems to be {language_name(code)} ({code}), for which no reader is set up"
