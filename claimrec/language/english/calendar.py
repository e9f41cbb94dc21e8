"""Words of a calendar and the time of saying in, a stretch of time out.

Every function takes when it was said as its last argument and gives a Stretch in the zone of the speaker.
What cannot be worked out raises UnanchoredError; what leaves the calendar raises OverflowError or ValueError.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, tzinfo
from functools import cache
from typing import Any, NamedTuple

from claimrec.language.english.vocabulary import table
from claimrec.model.spans import Span, midnight


class UnanchoredError(ValueError):
    """The words hang on a time that is not known."""


class Stretch(NamedTuple):
    """From `start` to `end` (not included), either one None where it is open, and how precise it is."""

    start: datetime | None
    end: datetime | None
    grain: str = "span"

    @property
    def known(self) -> tuple[datetime, datetime]:
        """Both ends; UnanchoredError where one is open."""
        return self.begins, self.ends

    @property
    def begins(self) -> datetime:
        """Where it starts; UnanchoredError where that is open."""
        if self.start is None:
            raise UnanchoredError
        return self.start

    @property
    def ends(self) -> datetime:
        """Where it ends; UnanchoredError where that is open."""
        if self.end is None:
            raise UnanchoredError
        return self.end


When = Callable[[Span | None], Stretch]
OnDay = Callable[[Stretch], Stretch]


@cache
def time_tables() -> dict[str, Any]:
    """The words of time."""
    return table("times")


_LONGEST_SAYING = timedelta(hours=26)  # a day with a change of clocks, and some


def anchor(said: Span | None) -> tuple[datetime, datetime]:
    """When it was said, from and to: an instant or a day; anything longer is too vague to count from."""
    if said is None or said.relative or said.start is None:
        raise UnanchoredError
    end = said.end or said.start
    if end - said.start > _LONGEST_SAYING:
        raise UnanchoredError
    return said.start, end


def zone_of(said: Span | None) -> tzinfo:
    """The zone of the speaker, or UTC."""
    return (said.start.tzinfo if said is not None and said.start is not None else None) or UTC


def _month(at: datetime, step: int) -> datetime:
    years, months = divmod(at.month - 1 + step, 12)
    return at.replace(year=at.year + years, month=months + 1)


def first_of(unit: str, at: datetime) -> datetime:
    """The start of the calendar unit that `at` lies in; weeks begin on Monday."""
    if unit == "week":
        return midnight(at, days=-at.weekday())
    if unit == "month":
        return midnight(at).replace(day=1)
    return midnight(at).replace(day=1, month=1) if unit == "year" else midnight(at)


def after(unit: str, first: datetime, steps: int = 1) -> datetime:
    """The start of the calendar unit so many steps after the one that starts at `first`."""
    if unit in ("month", "year"):
        return _month(first, steps * (12 if unit == "year" else 1))
    return first + timedelta(days=steps * (7 if unit == "week" else 1))


def whole_of(unit: str, at: datetime) -> Stretch:
    """The calendar unit that `at` lies in."""
    first = first_of(unit, at)
    return Stretch(first, after(unit, first), unit)


def same_zone(at: datetime, moved: datetime) -> datetime:
    """A moment counted in hours: the clocks may change in between."""
    return moved.astimezone(at.tzinfo)


def now(said: Span | None) -> Stretch:
    """The moment of speaking."""
    start, end = anchor(said)
    return Stretch(start, end, said.grain if said else "instant")


def day(days: int, said: Span | None) -> Stretch:
    """The day so many days from that of speaking."""
    return whole_of("day", midnight(anchor(said)[0], days=days))


AHEAD, EITHER = 2, 3  # the next that begins, today or later; last or next, nobody tells


def weekday(number: int, which: int | None, said: Span | None) -> Stretch:
    """The latest weekday that has begun (None), the one before today (-1), this week's (0), the next (1), or as AHEAD
    and EITHER say. "Next Friday" on a Wednesday may be in two days or in nine: UnanchoredError.
    """
    today = anchor(said)[0]
    gap = (today.weekday() - number) % 7
    if which == EITHER or (which == 1 and number > today.weekday()):
        raise UnanchoredError
    days = {None: -gap, -1: -(gap or 7), 0: number - today.weekday(), 1: 7 - gap, AHEAD: (7 - gap) % 7}[which]
    return whole_of("day", midnight(today, days=days))


def _year(year: int, said: Span | None) -> int:
    """A year; -1, 0 and 1 are the last year, this one and the next."""
    return year if year > 1 else anchor(said)[0].year + year


def dated(first: int, last: int, month: int, year: int | None, ahead: bool, said: Span | None) -> Stretch:
    """A day of a month, or the days from `first` to `last`; without a year the latest that has begun, or the next."""
    end = whole_of("day", _date(last, month, year, ahead, said))
    if first > last:
        raise UnanchoredError
    return end if first == last or end.start is None else Stretch(end.start.replace(day=first), end.end)


def nearest(number: int, month: int, said: Span | None) -> Stretch:
    """A day of a month that may be past or to come: the one nearer to when it was said."""
    now = anchor(said)[0]
    days = [dated(number, number, month, None, ahead, said) for ahead in (False, True)]
    return min(days, key=lambda day: abs((day.start or now) - now))


def _date(number: int, month: int, year: int | None, ahead: bool, said: Span | None) -> datetime:
    if year is not None:
        return datetime(_year(year, said), month, number, tzinfo=zone_of(said))
    today = midnight(anchor(said)[0])
    step = 1 if ahead else -1
    for told in range(today.year, today.year + 9 * step, step):  # 29 February can be eight years off, around 1900
        gone = (month, number) <= (today.month, today.day)
        fits = told != today.year or (month, number) == (today.month, today.day) or gone is not ahead
        if fits and number <= monthrange(told, month)[1]:
            return today.replace(year=told, month=month, day=number)
    raise UnanchoredError


def nth(number: int, ahead: bool, said: Span | None) -> Stretch:
    """The latest day of that number in a month ("on the 20th"), or the next."""
    today = midnight(anchor(said)[0])
    for steps in range(3):
        first = _month(today.replace(day=1), steps if ahead else -steps)
        told = first + timedelta(days=number - 1)
        if told.month == first.month and (told >= today if ahead else told <= today):
            return whole_of("day", told)
    raise UnanchoredError


def months(first: int, length: int, year: int | None, which: int | None, share: str, said: Span | None) -> Stretch:
    """A month, or a season of three, or its early part: the latest that has begun, or as `which` says."""
    if year is not None:
        return _months(_year(year, said), first, length, share, said)
    today, until = anchor(said)
    if which == 0:
        began_last_year = first + length > 13 and today.month < 6
        return _months(today.year - began_last_year, first, length, share, said)
    found = [_months(y, first, length, share, said) for y in range(today.year - 2, today.year + 2)]
    if which in (1, AHEAD):
        return next(
            s for s in found if s.start is not None and (s.start > today or (which == AHEAD and _runs(s, today)))
        )
    if which == -1:
        return [s for s in found if s.end is not None and s.end <= today][-1]
    return [s for s in found if s.start is not None and s.start <= until][-1]


def _runs(stretch: Stretch, at: datetime) -> bool:
    return stretch.end is not None and stretch.end > at


def _months(year: int, first: int, length: int, share: str, said: Span | None) -> Stretch:
    start = datetime(year, first, 1, tzinfo=zone_of(said))
    return part_of(Stretch(start, _month(start, length), "month" if length == 1 else "span"), share)


def calendar_year(year: int, share: str, said: Span | None) -> Stretch:
    """A year, or its early part."""
    return part_of(whole_of("year", datetime(_year(year, said), 1, 1, tzinfo=zone_of(said))), share)


def unit(name: str, which: int, share: str, said: Span | None) -> Stretch:
    """The day, week, month or year of speaking, or one before or after; "earlier" ends with the speaking."""
    first = after(name, first_of(name, anchor(said)[0]), which)
    whole = Stretch(first, after(name, first), name)
    return cut_of(whole, share, said) if share in CUTS else part_of(whole, share)


CUTS = ("earlier", "later")


def cut_of(whole: Stretch, share: str, said: Span | None) -> Stretch:
    """What lies before the moment of speaking, or behind it, if that is within."""
    begin, end = anchor(said)
    if whole.start is None or whole.end is None or not whole.start <= begin < whole.end:
        return whole
    return Stretch(whole.start, end) if share == "earlier" else Stretch(begin, whole.end)


_SIZES = {"year": 12, "month": 31, "week": 7, "day": 24}


def part_of(whole: Stretch, share: str) -> Stretch:
    """The early, middle or late part of a stretch; thirds where the data has no more to say."""
    start, end, grain = whole
    if not share or start is None or end is None:
        return whole
    low, high = time_tables()["share_of"].get(grain, {}).get(share, (0, 0))
    if grain == "year" and high:
        return Stretch(_month(start, low), _month(start, high))
    if high:
        step = timedelta(hours=1) if grain == "day" else timedelta(days=1)
        begin = (end if low < 0 else start) + low * step
        return Stretch(begin, end if high >= _SIZES[grain] else start + high * step)
    if share not in time_tables()["cuts"]:
        raise UnanchoredError
    low, high = time_tables()["cuts"][share]
    cuts = [start + (end - start) * (cut / 6) for cut in (low, high)]
    return Stretch(cuts[0] if low else start, cuts[1] if high < 6 else end)
