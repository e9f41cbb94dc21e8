"""How long ago, for how long: which stretch of time does a number of units mean, counted from when it was said?"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from claimrec.moments import Span, shifted
from claimrec.quantities import bounds, read_number
from claimrec.reading.calendar_words import Stretch, after, anchor, first_of, same_zone, whole_of


class Count(NamedTuple):
    """So many units, from `low` to `high`, with what bounds them ("about", "more_than")."""

    low: float
    high: float
    bound: str


_SMALLER = {"year": ("month", 12), "month": ("day", 30), "week": ("day", 7), "day": ("hour", 24)}


def back(at: datetime, count: float, unit: str) -> datetime:
    """`at` moved back by so many units: by the calendar for days and more, by the clock for hours."""
    if count != int(count) and unit in _SMALLER:
        smaller, size = _SMALLER[unit]
        return back(at, round(count * size), smaller)
    if unit in ("hour", "minute"):
        return same_zone(at, at.astimezone(UTC) - timedelta(minutes=count * (60 if unit == "hour" else 1)))
    if unit in ("day", "week"):
        return at - timedelta(days=int(count) * (7 if unit == "week" else 1))
    if count > 12 * 9999:
        raise OverflowError
    return shifted(at, months=-int(count)) if unit == "month" else shifted(at, years=-int(count))


@lru_cache(maxsize=4096)
def counted(words: tuple[str, ...]) -> Count | None:
    """The number before a unit; "a" is one and "half a" is a half.

    >>> counted(("more", "than", "eight"))
    Count(low=8.0, high=8.0, bound='more_than')
    """
    size, bound = next(((len(b), kind) for b, kind in bounds() if words[: len(b)] == b), (0, ""))
    rest = words[size:]
    number = read_number(rest)
    if number is None:
        return Count(1, 1, bound) if len(rest) == 1 else None
    if number.unit:  # a share of one unit, which spans a tenth around
        share = (number.low + number.high) / 200
        return Count(share, share, bound)
    return Count(number.low, number.high, bound)


def ago(count: Count, name: str, said: Span | None) -> Stretch:
    """So long ago: the calendar unit that it falls in."""
    start, end = anchor(said)
    far, near = back(start, count.high, name), back(start, count.low, name)
    if count.bound or name in ("hour", "minute"):
        return _around(count, name, said, 1 if count.bound == "about" else 0.5)
    if count.low == count.high == int(count.low):
        return whole_of(name, far)
    return Stretch(first_of(name, far), after(name, first_of(name, near)))


def lasting(count: Count, name: str, said: Span | None) -> Stretch:
    """When something began that has lasted so long, to half a unit, or a whole one after "about"."""
    return _around(count, name, said, 1 if count.bound == "about" else 0.5)


def _around(count: Count, name: str, said: Span | None, slack: float) -> Stretch:
    start, end = anchor(said)
    if count.bound in ("more_than", "at_least"):
        return Stretch(None, back(end, count.low, name))
    if count.bound in ("less_than", "at_most"):
        return Stretch(back(start, count.high, name), end)
    exact = count.low == count.high and slack == 0.5
    near = max(0.0, count.low - slack)
    return Stretch(back(start, count.high + slack, name), back(end, near, name), name if exact else "span")


def window(count: Count, name: str, said: Span | None) -> Stretch:
    """The last so many units, up to the moment of speaking."""
    start, end = anchor(said)
    return Stretch(back(start, count.high, name), end)


