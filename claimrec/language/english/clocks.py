"""Times of day on a day, and their zones, as stretches of time."""

from __future__ import annotations

from datetime import UTC, timedelta, timezone, tzinfo
from functools import cache, partial
from zoneinfo import ZoneInfo

from claimrec.language.english.calendar import OnDay, Stretch, UnanchoredError, When, anchor, day, same_zone
from claimrec.model.spans import Span, midnight

_HALF_DAY, _NOON, _EVENING = timedelta(hours=12), 12, 18
_MINUTE = timedelta(minutes=1)


def hours_of(low: int, high: int, day: Stretch) -> Stretch:
    """From one hour of a day to another, 24 and more on the day after; a single hour is that minute."""
    if day.start is None:
        return day
    start = midnight(day.start) + timedelta(hours=low)
    if low == high:
        return Stretch(start, start + timedelta(minutes=1), "minute")
    return Stretch(start, midnight(day.start) + timedelta(hours=high))


@cache
def _zone(told: str) -> tzinfo:
    """The zone that the data names: an offset in hours ("-4", "5.5"), "utc", or a place of the zone database."""
    if told == "utc":
        return UTC
    if told == "other":
        raise UnanchoredError
    if told[0] in "+-" or told[0].isdigit():
        return timezone(timedelta(hours=float(told)))
    try:
        return ZoneInfo(told)
    except (ValueError, OSError) as error:  # a computer without the zone database
        raise UnanchoredError from error


def clock(hour: int, minute: int, zone: str, day: Stretch) -> Stretch:
    """A time of day on a day, in the part of it that is told ("10:30 at night") or in a night that runs on into
    the next day; `zone` is empty where none is told.
    """
    first = midnight(day.begins)
    start = first + timedelta(hours=hour, minutes=minute)
    if zone not in ("", "local"):
        start = same_zone(first, start.replace(tzinfo=_zone(zone)))
    elif start < day.begins and day.end is not None:
        later = (start + more for more in (_HALF_DAY, timedelta(days=1)) if hour <= _NOON or more > _HALF_DAY)
        start = next((at for at in later if day.begins <= at < day.end), start)
    return Stretch(start, start + _MINUTE, "minute")


def half_clock(hour: int, minute: int, zone: str, day: Stretch) -> Stretch:
    """A time of a clock of twelve hours, on the half of the day that is told: "six in the evening".

    UnanchoredError where both halves are possible.
    """
    begin, end = day.known
    first = midnight(begin)
    told = [first + timedelta(hours=hour % 12 + more, minutes=minute) for more in (0, 12, 24)]
    inside = [at for at in told if begin - timedelta(hours=2) <= at < end + timedelta(hours=1)]
    if len(inside) == len(told) - 1 and begin.hour >= _EVENING:
        inside = inside[:1]  # "at six last night" is no six in the morning
    if len(inside) != 1:
        raise UnanchoredError
    days = (midnight(inside[0]) - first).days
    return clock(inside[0].hour, minute, zone, Stretch(midnight(first, days=days), None))


def part(hours: tuple[int, int], zone: str, day: Stretch) -> Stretch:
    """Noon or midnight in a zone that is told."""
    if hours[0] != hours[1]:
        raise UnanchoredError
    begin = hours_of(*hours, day).start
    return clock(0, 0, "other", day) if begin is None else clock(begin.hour, 0, zone, Stretch(midnight(begin), None))


def latest(of_day: OnDay, overnight: bool, said: Span | None) -> Stretch:
    """The latest such time of day that has begun; a night is the last one."""
    until = anchor(said)[1]
    if not overnight:
        found = of_day(day(0, said))
        if found.start is not None and found.start <= until:
            return found
    return of_day(day(-1, said))


def soonest(of_day: OnDay, said: Span | None) -> Stretch:
    """The next such time of day that begins: today, or tomorrow where it has begun before."""
    found = of_day(day(0, said))
    return found if found.start is not None and found.start >= anchor(said)[0] else of_day(day(1, said))


def alike(when: When | None, of_day: OnDay) -> When:
    """Another time of day on the side of now on which a time stands: the next one, else the latest that has begun."""
    ahead = isinstance(when, partial) and when.func is soonest
    return partial(soonest, of_day) if ahead else partial(latest, of_day, False)


def on(of_day: OnDay, when: When, said: Span | None) -> Stretch:
    """A time of day on that day."""
    return of_day(when(said))


def until(of_day: OnDay, when: When, said: Span | None) -> Stretch:
    """From the start of a day to a time of that day."""
    day, end = when(said), of_day(when(said))
    return Stretch(day.start, end.start if end.grain == "minute" else end.end)


def hours_between(first: OnDay, last: OnDay, day: Stretch) -> Stretch:
    """From one time of day to another, which may be on the day after."""
    start, end = first(day), last(day)
    if start.start is not None and end.start is not None and end.start < start.start:
        end = last(day._replace(start=day.start and day.start + timedelta(days=1)))
    return Stretch(start.start, end.start if end.grain == "minute" else end.end)


def night_to(of_day: bool, first: When, last: When, said: Span | None) -> Stretch:
    """The night from one day to the next; `of_day` if the first is told with its hours: "Saturday night"."""
    begin, end = first(said).begins, last(said).begins
    if not timedelta(0) < midnight(end) - midnight(begin) < timedelta(hours=26):
        raise UnanchoredError
    return Stretch(
        begin if of_day else hours_of(20, 30, Stretch(begin, None)).start, midnight(end) + timedelta(hours=6)
    )


def night_into(day: When, said: Span | None) -> Stretch:
    """The night that ends on a day: "overnight into Sunday"."""
    found = midnight(day(said).begins)
    return Stretch(found - timedelta(hours=4), found + timedelta(hours=6))


def night_of(hours: tuple[int, int], days: Stretch) -> Stretch:
    """The night of a day, or of two days that follow each other: "the night of 4 to 5 May"."""
    start, end = days.known
    if end - start > timedelta(hours=50):
        raise UnanchoredError
    return hours_of(*hours, days)


def both(clock: OnDay, part: OnDay, day: Stretch) -> Stretch:
    """A time of day in a part of a day."""
    return clock(part(day))
