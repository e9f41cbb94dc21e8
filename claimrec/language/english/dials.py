"""The words of a time of day in, the minutes since twelve out, whichever half of the day is meant."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache

from claimrec.language.english.calendar import time_tables
from claimrec.language.english.times import read_times
from claimrec.model.spans import Span

HALF = 720  # minutes
_SOME_DAY = Span(datetime(2001, 1, 1, 23, 59, tzinfo=UTC), datetime(2001, 1, 1, 23, 59, tzinfo=UTC))


@lru_cache(maxsize=1 << 12)
def on_dial(words: str) -> int | None:
    """The minutes since twelve of a time of day that does not tell its half; None where the words tell no such time, or
    only before, after or about which one it was.

    >>> on_dial("at half past four"), on_dial("at three o'clock"), on_dial("before three o'clock")
    (270, 180, None)
    """
    for half in time_tables()["dial_halves"]:
        times = read_times(f"{words} {half}", _SOME_DAY)
        if len(times) == 1 and (found := minutes(times[0].span)) is not None:
            return found
    return None


def minutes(span: Span) -> int | None:
    """The minutes since twelve of a known time of day, to the minute."""
    if not span.known or span.start is None or span.end is None or span.end - span.start > timedelta(minutes=1):
        return None
    return (60 * span.start.hour + span.start.minute) % HALF
