"""When two statements that come without a time are taken to have been said."""

from __future__ import annotations

import re

from attrs import evolve

from claimrec.model.claims import Claim
from claimrec.reading.analyses import READ

ONE_TIME = "both were taken to be said at one time"


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


_FIRST_YEAR = 2000  # said where no year is named: the same for both, so any will do


def at_one_time(a: Claim, b: Claim) -> tuple[Claim, Claim, tuple[str, ...]]:
    """The two claims as said at one time, if neither says when; and what was supposed.

    The time is the end of the latest year that either names, so that nothing told lies ahead of it.
    """
    if any(claim.said_at is not None or claim.valid is not None for claim in (a, b)):
        return a, b, ()
    years = [int(year) for claim in (a, b) for year in _YEAR.findall((claim.text or "")[:READ])]
    said = f"{max(years, default=_FIRST_YEAR)}-12-31T23:59Z"
    return evolve(a, said_at=said), evolve(b, said_at=said), (ONE_TIME,)
