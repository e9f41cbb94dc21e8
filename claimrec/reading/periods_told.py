"""The times that a number is told of in, the period out of which it is a figure: that of one is no other's."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import cache

from claimrec.language.english.calendar import time_tables
from claimrec.language.english.times import TimeWords
from claimrec.model.spans import Span

_PERIODS = ("week", "month", "year")


def period_told(times: Sequence[TimeWords], *, total: bool) -> str:
    """The closed period of months or years that a number is told of: one quarter's is no other's, nor the year's; of a
    running count (`total`) also the stretch since a named event.
    """
    spans = [t.span for t in times if not t.duration and t.span.known and t.span.start and t.span.end]
    told = next((span for span in spans if closed_period(span)), None)
    if told is None or told.start is None or told.end is None:
        since = next((t.span for t in times if so_far(t.span)), None) if total else None
        return "" if since is None else since.words.lower()
    last = told.end - timedelta(days=1)
    return str(told) if told.grain in _PERIODS else f"{told.start:%Y-%m-%d} to {last:%Y-%m-%d}"


def closed_period(span: Span) -> bool:
    """Whether a stretch is a period for which figures are told: a week, a month, a quarter, a half-year, a year."""
    return span.grain in _PERIODS or _calendar(span)


def _calendar(span: Span) -> bool:
    """Whether a stretch begins and ends with months: a quarter, a half-year."""
    ends = [end for end in (span.start, span.end) if end is not None]
    return span.grain == "span" and all((end.day, end.hour, end.minute) == (1, 0, 0) for end in ends)


def so_far(span: Span) -> bool:
    """Whether a stretch hangs on what is named, and goes on: "since the war began", not "since then"."""
    return span.relative and span.words.lower().split()[:2] == _since()


@cache
def _since() -> list[str]:
    return str(time_tables()["so_far"]).split()
