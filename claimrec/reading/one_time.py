"""Two statements in, the same with a common time of saying out, where both come without one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from attrs import evolve

from claimrec.language.english.times import read_times
from claimrec.model.claims import Claim
from claimrec.reading.analyses import READ

ONE_TIME = "both were taken to be said at one time"


_MOMENT = timedelta(microseconds=1)


_FIRST_YEAR = 2000  # said where no year is named: the same for both, so any will do


def at_one_time(a: Claim, b: Claim) -> tuple[Claim, Claim, tuple[str, ...]]:
    """The two claims as said at one time, if neither says when; and what was supposed.

    The time is the end of the latest year that either names, so that nothing told lies ahead of it.
    """
    if any(claim.said_at is not None or claim.valid is not None for claim in (a, b)):
        return a, b, ()
    years = [year for claim in (a, b) for year in _years((claim.text or "")[:READ])]
    said = f"{max(years, default=_FIRST_YEAR):04}-12-31T23:59Z"
    return evolve(a, said_at=said), evolve(b, said_at=said), (ONE_TIME,)


def _years(text: str) -> Iterator[int]:
    """The last year of each time that a text tells with its year."""
    for time in read_times(text, None):
        start, end = time.span.start, time.span.end
        if time.span.known and end is not None:
            yield (end if start is None or end == start else end - _MOMENT).year
        elif time.span.known and start is not None:
            yield start.year
