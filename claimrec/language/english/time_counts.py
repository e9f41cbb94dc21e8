"""How long ago, for how long? The stretch that a number of units means, counted from when it was said."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import lru_cache, partial
from typing import NamedTuple

from claimrec.language.english import calendar, periods
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
from claimrec.language.english.links import shared
from claimrec.language.english.number_words import fractions
from claimrec.language.english.phrases import bounds
from claimrec.language.english.tenses import FUTURE, tense_at
from claimrec.language.english.time_pieces import Around, Piece, ended, hanging, lead_of, made, share_of, which_of
from claimrec.moments import Span, shifted
from claimrec.numerals import read_number


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
    """So long ago: the calendar unit that it falls in."""
    start = anchor(said)[0]
    far, near = back(start, count.high, name), back(start, count.low, name)
    if count.bound or name in ("hour", "minute"):
        return _around(count, name, said)
    if count.low == count.high == int(count.low):
        return whole_of(name, far)
    return Stretch(first_of(name, far), after(name, first_of(name, near)))


def very_day(count: Count, name: str, said: Span | None) -> Stretch:
    """So long ago to the day: "a year ago today"."""
    if count.bound or count.low != count.high:
        raise UnanchoredError
    return whole_of("day", back(anchor(said)[0], count.low, name))


def both_ago(first: tuple[Count, str], second: tuple[Count, str], said: Span | None) -> Stretch:
    """So many of one unit and so many of a smaller one ago: the smaller one that it falls in."""
    far = back(back(anchor(said)[0], first[0].low, first[1]), second[0].low, second[1])
    if second[1] in ("hour", "minute"):
        half = timedelta(minutes=30 if second[1] == "hour" else 0.5)
        return Stretch(far - half, far + half, second[1])
    return whole_of(second[1], far)


def lasting(count: Count, name: str, said: Span | None) -> Stretch:
    """When something began that has lasted so long, to half a unit, or a whole one after "about"."""
    return _around(count, name, said)


def _around(count: Count, name: str, said: Span | None) -> Stretch:
    start, end = anchor(said)
    if count.bound in ("more_than", "at_least"):
        return Stretch(None, back(end, count.low, name))
    if count.bound in ("less_than", "at_most"):
        return Stretch(back(start, count.high, name), end)
    slack = min(1 if count.bound == "about" else 0.5, count.low / 2)
    begin, until = back(start, count.high + slack, name), back(end, count.low - slack, name)
    return Stretch(begin, until, name if count.low == count.high and not count.bound else "span")


def window(count: Count, name: str, said: Span | None) -> Stretch:
    """The last so many units, up to the moment of speaking."""
    start, end = anchor(said)
    return Stretch(back(start, count.high, name), end)


def units(match: re.Match[str], around: Around) -> Piece | None:
    """Some units of time: what they mean hangs on the words around them."""
    told = tuple(_folded_count(match["count"])) if match["count"] else (match["glued"],) if match["glued"] else ()
    number = counted(told) if told else None
    unit, factor = _unit(match["unit"])
    if number is not None and factor > 1:
        number = Count(number.low * factor, number.high * factor, number.bound or ("about" if factor > _WEEKS else ""))
    if number is not None and match["half"]:
        number = Count(number.low + factor / 2, number.high + factor / 2, number.bound)
    plural = match["plural"].startswith("s")
    if match["unit"] in time_tables()["unit_short"] and number is None and not which_of(match, "stage"):
        return None
    if match["unit"] in _letters() and not (match["ago"] or match["stage"] or match["glued"]):
        return None
    if match["unit0"]:
        return _compound(match, number, unit)
    if match["twice"]:
        steps = 2 * int(time_tables()["twice"][" ".join(match["twice"].split())])
        return _calendar_unit(match, steps) if number is None and not plural else hanging(match)
    if match["of"] and unit == time_tables()["weekly"] and number is None and match["the"] and not match["stage"]:
        return made(match, "week of", None, alone=False)
    if match["away"]:
        known = number is not None or plural or (match["the"] and not match["stage"])
        return hanging(match, kind="away") if known else None
    if match["ago"] and not (
        match["ago"] in time_tables()["ago_loose"] and (number is None or lead_of(match) == "for")
    ):
        return _ago(match, number, unit) if number is not None else hanging(match) if plural else None
    if match["hence"] or (match["in_time"] and match["lead"] == time_tables()["hence_lead"]):
        return _hence(match, number, unit)
    if number is not None:
        future = number.low == number.high and which_of(match, "stage") is None and _future(match, around)
        return _hence(match, number, unit) if future else _so_many(match, number, unit)
    return _some(match) if plural else _one_unit(match, unit, factor)


_WEEKS = 2


def _letters() -> list[str]:
    return [name for name in time_tables()["unit_short"] if len(name) == 1]


def _unit(name: str) -> tuple[str, int]:
    unit, factor = time_tables()["unit_other"].get(name, (name, 1))
    return str(unit), int(factor)


_DIGIT_RANGE = re.compile(r"(?<=\d)[-–](?=\d)")


def _folded_count(words: str) -> list[str]:
    return _DIGIT_RANGE.sub(" to ", words).replace("-", " ").split()


def _ago(match: re.Match[str], number: Count, unit: str) -> Piece:
    lead = lead_of(match)
    if lead == "about":
        number, lead = number._replace(bound="about"), ""
    if match["exact"]:
        return made(match, "day", partial(very_day, number, unit), lead=lead, calendar=False)
    when = partial(ago, number, unit)
    week = unit == "week" and not number.bound
    return made(match, "day" if unit == "day" else "ago", when, lead=lead, calendar=False, week=week)


def _compound(match: re.Match[str], number: Count | None, unit: str) -> Piece | None:
    """Two years and three months ago; "two years and three months" without an "ago" is no time by itself."""
    more = counted(tuple(_folded_count(match["count0"])))
    if not match["ago"] or number is None or more is None:
        return hanging(match) if match["away"] else None
    first, factor = _unit(match["unit0"])
    if more.low != more.high or number.low != number.high or number.bound or factor > 1 or match["stage"]:
        return hanging(match)
    return made(match, "ago", partial(both_ago, (more, first), (number, unit)), calendar=False)


def _future(match: re.Match[str], around: Around) -> bool:
    """ "Will leave in two weeks": it is in the future that the weeks are over; "took it in two weeks" tells no time."""
    led = match["lead"] == time_tables()["hence_lead"] and not match["of"] and not match["stage"]
    return led and tense_at(around.low, match.start(), match.end(), around.tense) == FUTURE


def _hence(match: re.Match[str], number: Count | None, unit: str) -> Piece:
    """Two days from now, in three weeks' time."""
    if number is None or number.low != number.high or number.bound:
        return hanging(match)
    near = Count(-number.low, -number.low, "")
    lead = "" if match["lead"] == time_tables()["hence_lead"] else lead_of(match)
    return made(match, "day" if unit == "day" else "ago", partial(ago, near, unit), lead=lead, calendar=False)


def _so_many(match: re.Match[str], number: Count, unit: str) -> Piece | None:
    """For two weeks, the past two weeks, two weeks of."""
    lead = lead_of(match)
    past = which_of(match, "stage") == -1
    if match["stage"] and not past:
        return hanging(match)
    if lead == "for" or (past and lead == "over" and unit in time_tables()["over_lasts"]):
        return made(match, "lasting", partial(lasting, number, unit), duration=True)
    if past:
        return made(match, "window", partial(window, number, unit))
    # "a day of mourning" is no stretch of time
    if match["of"] and not (number.low == number.high == 1 and unit in ("minute", "hour", "day")):
        return Piece(match.start("units"), match.end(), "lasting", partial(lasting, number, unit), duration=True)
    return None


def _some(match: re.Match[str]) -> Piece | None:
    """For days, in recent weeks: nobody says how many."""
    if lead_of(match) == "for":
        return Piece(match.start(), match.end(), "lasting", duration=True)
    return hanging(match) if match["stage"] else None


def _one_unit(match: re.Match[str], unit: str, factor: int) -> Piece | None:
    """Last week, in the past week, the end of the year, the same day."""
    which, lead, one = which_of(match, "stage"), lead_of(match), Count(factor, factor, "")
    if match["stage"] and _is_nth(match["stage"]) and not (match["the"] and lead):
        return None  # "it was his second year"
    if which is not None and which > 1:
        which = 1
    share = match["share"]
    the = match["the"]
    if share:
        the = time_tables()["article"] in match.string[match.end("share") : match.start("units")].split()
    if not match["stage"]:
        return _calendar_unit(match, 0) if share and the else None
    if which == -1 and the and not match["of"] and not share:
        if lead in ("for", "over") and (lead == "for" or unit in time_tables()["over_lasts"]):
            return _so_many(match, one, unit)
        return made(match, "window", partial(window, one, unit))
    if which is not None and not the and unit in ("week", "month", "year", "century"):
        return _calendar_unit(match, which)
    return hanging(match)


def _is_nth(stage: str) -> bool:
    return stage in time_tables()["ordinals"][1:] or stage[0].isdigit()


def _calendar_unit(match: re.Match[str], which: int) -> Piece | None:
    name = match["unit"]
    if name in time_tables()["long_units"]:
        long = partial(periods.near_unit, time_tables()["long_units"][name], which)
        return made(
            match, "period", partial(shared, share_of(match), long), share="", calendar=False, lead=ended(match)
        )
    if name not in ("day", "week", "month", "year"):
        return hanging(match) if match["stage"] else None
    when = partial(calendar.unit, name, which, share_of(match))
    return made(match, "period", when, share="", calendar=False, week=name == "week", lead=ended(match))
