"""Weekends, days of a named week, decades, centuries, holidays and dates in figures in, stretches of time out."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta

from claimrec.language.english.calendar import (
    AHEAD,
    EITHER,
    Stretch,
    UnanchoredError,
    When,
    after,
    anchor,
    first_of,
    whole_of,
    zone_of,
)
from claimrec.model.spans import Span, midnight

_SATURDAY = 5


def weekend(which: int | None, said: Span | None) -> Stretch:
    """The weekend that began last (None), the last that is over (-1), the next that is not over (AHEAD).

    "Next weekend" may be the coming one or the one behind it: UnanchoredError, as where EITHER is told.
    """
    today = anchor(said)[0]
    if which in (EITHER, 1):
        raise UnanchoredError
    saturday = midnight(today, days=-((today.weekday() - _SATURDAY) % 7))
    running = today.weekday() >= _SATURDAY
    steps = -1 if which == -1 and running else 1 if which == AHEAD and not running else 0
    return _weekend(saturday + timedelta(days=7 * steps))


def _weekend(saturday: datetime) -> Stretch:
    return Stretch(saturday, saturday + timedelta(days=2))


def weekend_in(when: When, said: Span | None) -> Stretch:
    """The weekend of a day or week ("the weekend of 4 May")."""
    return _weekend(first_of("week", when(said).begins) + timedelta(days=_SATURDAY))


def week_of(when: When, said: Span | None) -> Stretch:
    """The week of a day: "the week of 6 May"."""
    return whole_of("week", when(said).begins)


def week_from(when: When, said: Span | None) -> Stretch:
    """The seven days that begin with a day."""
    start = when(said).begins
    return Stretch(start, start + timedelta(days=7), "week")


def week_to(when: When, said: Span | None) -> Stretch:
    """The seven days that end with a day."""
    end = when(said).ends
    return Stretch(end - timedelta(days=7), end, "week")


def weekday_in(number: int, week: When, said: Span | None) -> Stretch:
    """A weekday of a week that is told: "Monday of last week"."""
    start, end = week(said).known
    if end - start > timedelta(days=8):
        raise UnanchoredError
    return whole_of("day", midnight(start, days=(number - start.weekday()) % 7))


def moved(weeks: int, when: When, said: Span | None) -> Stretch:
    """So many weeks after a day: "Monday week", "the Monday before last"."""
    return whole_of("day", when(said).begins + timedelta(days=7 * weeks))


def days_moved(days: int, when: When, said: Span | None) -> Stretch:
    """A stretch so many days off: "the night before last"."""
    told = when(said)
    return Stretch(told.begins + timedelta(days=days), told.ends + timedelta(days=days), told.grain)


def century_year(year: int, said: Span | None) -> int:
    """The year that two digits mean: up to 20 years ahead of when it was said, otherwise in the 80 years before."""
    now = anchor(said)[0].year
    found = now - now % 100 + year
    return found - 100 if found > now + 20 else found if found > now - 80 else found + 100


def short_year(year: int, said: Span | None) -> Stretch:
    """The year '98."""
    return whole_of("year", datetime(century_year(year, said), 1, 1, tzinfo=zone_of(said)))


def decade(year: int, said: Span | None) -> Stretch:
    """The ten years from `year` on; two digits mean the latest such decade, where only one is near enough.

    The 1900s may be a century, the twenties those of two centuries: UnanchoredError.
    """
    if year % 100 == 0:
        raise UnanchoredError
    if year < 100:
        now = anchor(said)[0].year
        year += now - now % 100
        if year > now:
            year -= 100
        elif year + 20 > now:
            raise UnanchoredError
    first = datetime(year, 1, 1, tzinfo=zone_of(said))
    return Stretch(first, after("year", first, 10))


def century(number: int, said: Span | None) -> Stretch:
    """The 19th century runs from 1801 to the end of 1900."""
    first = datetime(100 * number - 99, 1, 1, tzinfo=zone_of(said))
    return Stretch(first, after("year", first, 100))


def near_unit(years: int, which: int, said: Span | None) -> Stretch:
    """The decade or century of speaking, or the one before or after."""
    year = anchor(said)[0].year
    first = datetime(year - year % years + which * years + (years == 100), 1, 1, tzinfo=zone_of(said))
    return Stretch(first, after("year", first, years))


def holiday(days: tuple[int, ...], year: int | None, which: int | None, said: Span | None) -> Stretch:
    """A day, or the days from one to another, of each year: as `months` of the calendar tells which."""
    if year is not None:
        return _holiday(days, year if year > 1 else anchor(said)[0].year + year, said)
    today, until = anchor(said)
    if which == EITHER:
        raise UnanchoredError
    if which == 0:
        return _holiday(days, today.year, said)
    found = [_holiday(days, told, said) for told in range(today.year - 2, today.year + 2)]
    if which in (1, AHEAD):
        return next(s for s in found if s.end is not None and s.end > today)
    if which == -1:
        return [s for s in found if s.end is not None and s.end <= today][-1]
    return [s for s in found if s.start is not None and s.start <= until][-1]


def _holiday(days: tuple[int, ...], year: int, said: Span | None) -> Stretch:
    start = datetime(year, days[0], days[1], tzinfo=zone_of(said))
    if len(days) == 2:
        return whole_of("day", start)
    return Stretch(start, midnight(start.replace(month=days[2], day=days[3]), days=1))


def week_number(year: int, week: int, said: Span | None) -> Stretch:
    """A week of a year, counted as ISO 8601 does."""
    first = datetime.combine(date.fromisocalendar(year, week, 1), time(), zone_of(said))
    return whole_of("week", first)


def figures(one: int, two: int, year: int | None, dayfirst: bool | None, ahead: bool, said: Span | None) -> Stretch:
    """A date of two numbers and a year, where only one reading is possible, or `dayfirst` tells which.

    A year below 100 is one of two digits; without a year it is the latest such day, or the next.
    """
    if year is not None and year < 100:
        year = century_year(year, said)
    pairs = {True: (one, two), False: (two, one)}
    told = {pairs[first] for first in ((True, False) if dayfirst is None else (dayfirst,))}
    days = [(day, month) for day, month in told if 1 <= month <= 12 and 1 <= day <= monthrange(year or 2000, month)[1]]
    if not days and dayfirst is not None:
        return figures(one, two, year, None, ahead, said)
    if len(days) != 1:
        raise UnanchoredError
    (day, month), zone = days[0], zone_of(said)
    if year is not None:
        return whole_of("day", datetime(year, month, day, tzinfo=zone))
    now = midnight(anchor(said)[0])
    near = [
        now.replace(year=y, month=month, day=day) for y in (now.year - 1, now.year, now.year + 1) if _has(y, month, day)
    ]
    fits = [d for d in near if (d >= now if ahead else d <= now)]
    return whole_of("day", fits[0] if ahead else fits[-1])


def _has(year: int, month: int, day: int) -> bool:
    return day <= monthrange(year, month)[1]


def moment(at: datetime, said: Span | None) -> Stretch:
    """A moment that is written in full, in the zone of the speaker; without an offset it is meant there too."""
    zone = zone_of(said)
    start = at.replace(tzinfo=zone) if at.tzinfo is None else at.astimezone(zone if said is not None else UTC)
    return Stretch(start, start + timedelta(minutes=1), "minute")
