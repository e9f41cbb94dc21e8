"""A number of units ("two days ago", "for seven months") and the time of saying in, a stretch of time out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from claimrec.language.english.calendar import (
    Stretch,
    UnanchoredError,
    after,
    anchor,
    first_of,
    same_zone,
    time_tables,
    whole_of,
)
from claimrec.language.english.number_words import fractions
from claimrec.language.english.phrases import bounds
from claimrec.language.numerals import read_number
from claimrec.model.spans import Span, midnight, shifted


class Count(NamedTuple):
    """So many units, from `low` to `high`, with what bounds them ("about", "more_than")."""

    low: float
    high: float
    bound: str


_EITHER_WAY = 3  # days by which what was "a week ago" may be off
_SMALLER = {"year": ("month", 12), "month": ("day", 30), "week": ("day", 7), "day": ("hour", 24)}


def back(at: datetime, count: float, unit: str) -> datetime:
    """`at` moved back by so many units: by the calendar for days and more, by the clock for hours."""
    if count != int(count) and unit in _SMALLER:
        smaller, size = _SMALLER[unit]
        return back(back(at, int(count), unit), (count - int(count)) * size, smaller)
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
    told = " ".join(words) + " "
    bounding = next((bound for bound in bounds() if told.startswith(bound + " ")), "")
    rest, bound = words[len(bounding.split()) :], bounds().get(bounding, "")
    number = read_number(rest)
    if number is None:
        return Count(1, 1, bound) if rest[:1] and rest[0] in time_tables()["one"] and len(rest) == 1 else None
    if number.unit:
        return _with_share(rest, bound, (number.low + number.high) / 200)
    return Count(number.low, number.high, bound)


def _with_share(words: tuple[str, ...], bound: str, share: float) -> Count | None:
    """Half a unit, or two and a half."""
    up, down = fractions().get(words[-1], (0, 1))
    if up == 0 or len(words) < 4:
        return Count(share, share, bound)
    number = read_number(words[:-3])
    return Count(number.low + up / down, number.high + up / down, bound) if number else None


def ago(count: Count, name: str, said: Span | None) -> Stretch:
    """So long ago: the calendar unit that it falls in; of weeks three days either way."""
    start = anchor(said)[0]
    far, near = back(start, count.high, name), back(start, count.low, name)
    if count.bound or name in ("hour", "minute"):
        return lasting(count, name, said)
    if count.low == count.high == int(count.low):
        if name == "week":
            day = midnight(far)
            return Stretch(midnight(day, days=-_EITHER_WAY), midnight(day, days=_EITHER_WAY + 1), name)
        return whole_of(name, far)
    return Stretch(first_of(name, far), after(name, first_of(name, near)))


def very_day(count: Count, name: str, said: Span | None) -> Stretch:
    """So long ago to the day: "a year ago today"."""
    if count.bound or count.low != count.high:
        raise UnanchoredError
    return whole_of("day", back(anchor(said)[0], count.low, name))


def around_then(name: str, said: Span | None) -> Stretch:
    """The week before and the week after the day one unit ago: "this time last year"."""
    start, end = whole_of("day", back(anchor(said)[0], 1, name)).known
    return Stretch(back(start, 1, "week"), back(end, -1, "week"))


def both_ago(first: tuple[Count, str], second: tuple[Count, str], said: Span | None) -> Stretch:
    """So many of one unit and so many of a smaller one ago: the smaller one that it falls in."""
    far = back(back(anchor(said)[0], first[0].low, first[1]), second[0].low, second[1])
    if second[1] in ("hour", "minute"):
        half = timedelta(minutes=30 if second[1] == "hour" else 0.5)
        return Stretch(far - half, far + half, second[1])
    return whole_of(second[1], far)


def lasting(count: Count, name: str, said: Span | None) -> Stretch:
    """When something began that has lasted so long, to half a unit, or a whole one after "about"."""
    start, end = anchor(said)
    if count.bound in ("more_than", "at_least"):
        return Stretch(None, back(end, count.low, name))
    if count.bound in ("less_than", "at_most"):
        return Stretch(back(start, count.high, name), end)
    slack = min(1 if count.bound in ("about", "nearly") else 0.5, count.low / 2)
    begin, until = back(start, count.high + slack, name), back(end, count.low - slack, name)
    return Stretch(begin, until, name if count.low == count.high and not count.bound else "span")


def both_lasting(first: tuple[Count, str], second: tuple[Count, str], said: Span | None) -> Stretch:
    """When something began that has lasted so many of one unit and so many of a smaller one, to half a smaller one."""
    (more, unit), (count, name) = first, second
    if more.low != more.high or more.bound:
        raise UnanchoredError
    start, end, _ = lasting(count, name, said)
    return Stretch(start and back(start, more.low, unit), end and back(end, more.low, unit), name)


def away_from(count: float, name: str, day: Stretch) -> Stretch:
    """So many units after a time, or before it where the number is below zero: the day, to half a longer unit, that it
    falls in.
    """
    if (name in ("hour", "minute")) != (day.grain == "minute"):
        raise UnanchoredError
    at = back(day.begins, -count, name)
    if name == "day":
        return whole_of("day", at)
    return Stretch(back(at, 0.5, name), back(at, -0.5, name), name)


def within_of(count: float, name: str, day: Stretch) -> Stretch:
    """From a time on to so many units after it, or before it where the number is below zero."""
    start, end = day.known
    return Stretch(back(start, -count, name), end) if count < 0 else Stretch(start, back(end, -count, name))


def window(count: Count, name: str, said: Span | None) -> Stretch:
    """The last so many units, up to the moment of speaking."""
    start, end = anchor(said)
    return Stretch(back(start, count.high, name), end)
