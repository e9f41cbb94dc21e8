"""A matched time of day, weekend, holiday, quarter or decade in, its stretch of time out: a reader for each shape."""

from __future__ import annotations

import re
from functools import cache, partial

from claimrec.language.english import calendar, clocks, periods
from claimrec.language.english.calendar import OnDay, Stretch, When, time_tables
from claimrec.language.english.phrases import parts
from claimrec.language.english.tenses import FUTURE, PAST
from claimrec.language.english.time_pieces import (
    Around,
    Piece,
    Reader,
    ahead,
    counts,
    folded,
    hanging,
    lead_of,
    made,
    share_of,
    turned,
    which_of,
    year_of,
)
from claimrec.model.spans import Span

_DAY = 24  # hours


def _today(match: re.Match[str], _: Around) -> Piece:
    hours = parts()[time_tables()["part_today"][match["today"]]]
    return made(match, "day", _part_of_day(hours, 0), calendar=False)


def _part_of_day(hours: tuple[int, int], days: int) -> When:
    return partial(clocks.on, partial(clocks.hours_of, *hours), partial(calendar.day, days))


def _part(match: re.Match[str], around: Around) -> Piece | None:
    """Midday, noon GMT, in the morning, last night, the night before last; "that night" hangs on what was told."""
    zone, end = zone_told(match, "pzone", around) if match["pzone"] else ("", match.end())
    key = folded(match["noon"] or match["part"] or match["bare"])
    which, night = which_of(match, "pwhich"), key in time_tables()["night"]
    if match["pwhen"] and match["pwhen"] in time_tables()["part_away"]:
        return hanging(match) if match["the"] else None
    if match["pwhich"] and (which is None or (which != 0 and match["the"])):
        return hanging(match)
    if match["pwhen"]:
        steps = 2 * time_tables()["twice"][" ".join(match["pwhen"].split())]
        return made(match, "day", _part_of_day(parts()[key], steps), calendar=False)
    if which is not None:
        day = partial(calendar.day, min(which, 1))
        when = _part_of_day(parts()[key], min(which, 1))
        return made(match, "day", when, calendar=False, night=night, base=day, part=key)
    whole = f"{share_of(match)} {key}".strip()
    known = whole in parts()
    low, high = parts()[whole if known else key]
    if low == high == _DAY and lead_of(match) in ("after", "near_after"):
        low = high = 0  # shortly after midnight on 7 May the 7th has begun
    of_day = (
        partial(clocks.night_of if night else clocks.hours_of, (low, high))
        if night
        else partial(clocks.hours_of, low, high)
    )
    if zone:
        of_day = partial(clocks.part, (low, high), zone)
    when = partial(clocks.latest, of_day, high > 24)
    if around.tense_at(match) == FUTURE and not night:
        when = partial(clocks.soonest, of_day)
    share = "" if known else share_of(match)
    alone = key in time_tables()["part_alone"] or bool(match["share"])
    more = {"share": share, "of_day": of_day, "part": key, "alone": alone, "night": night}
    return made(match, "clock", when, **more)._replace(end=end)


def zone_told(match: re.Match[str], group: str, around: Around) -> tuple[str, int]:
    """The zone behind a time of day, as the data names it, "other" for one that is not known; and where it ends.

    Letters are a zone in capitals only; "this time" is none.
    """
    table, words = time_tables(), " ".join((match[group] or "").split())
    if not words:
        return "", match.end()
    start, end = match.span(group)
    if match.string[start - 1] == "(" and match.string[end : end + 1] == ")":
        end += 1
    offset = _OFFSET.fullmatch(words)
    if offset:
        hours = int(offset[2]) + int(offset[3] or 0) / 60
        return f"{offset[1]}{hours:g}", end
    core = next((words.removesuffix(f" {end}") for end in table["zone_ends_long"] if words.endswith(f" {end}")), words)
    before = len(match.string[:start].rstrip(" ("))
    if not around.text[start].isupper() and core not in table["zones_plain"]:
        return "", before
    letters = core == words and " " not in core
    if letters and core not in table["zone_names"] and not around.text[start : match.end(group)].isupper():
        return "", before
    return str(table["zones"].get(core, "other")), end


_OFFSET = re.compile(r"(?:gmt|utc)?\s?([+-])\s?(\d\d?)(?::?(\d\d))?")


def _at(match: re.Match[str], around: Around, of_day: OnDay, end: int, *, alone: bool) -> Piece:
    ahead = around.tense_at(match) == FUTURE
    when = partial(clocks.soonest, of_day) if ahead else partial(clocks.latest, of_day, False)
    return made(match, "clock", when, of_day=of_day, alone=alone)._replace(end=end)


def _clock(match: re.Match[str], around: Around) -> Piece | None:
    """14:30, 4 p.m., 16h00; a number with a point only before "p.m." or behind "at"."""
    hour, minute, noon = int(match["hour"]), int(match["minute"] or 0), match["ampm"]
    sign = around.low[match.end("hour")]
    if noon and 0 < hour < 13:
        hour = hour % 12 + int(time_tables()["clock_ends"][noon])
    elif noon or (sign not in ":h" and folded(match["lead"]) not in time_tables()["dotted_clock"]):
        return None
    if sign == "." and not noon and counts(around.text, match.end()):
        return None
    zone, end = _zone(match, around, "zulu", "zone")
    of_day: OnDay = partial(clocks.clock, hour, minute, zone)
    if match["hour0"]:
        first = _first_hour(int(match["hour0"]), hour), int(match["minute0"] or 0)
        of_day = partial(clocks.hours_between, partial(clocks.clock, *first, zone), of_day)
    return _at(match, around, of_day, end, alone=noon is not None)


def _first_hour(hour: int, last: int) -> int:
    """The first hour of "11 to 1 p.m." is the latest before the last one that a clock of twelve hours can show."""
    return max((told for told in (hour % 12, hour % 12 + 12) if told <= last), default=hour % 12 + 12)


def _zone(match: re.Match[str], around: Around, zulu: str, group: str) -> tuple[str, int]:
    return ("utc", match.end()) if match[zulu] else zone_told(match, group, around)


def _four(match: re.Match[str], around: Around) -> Piece | None:
    """0400 hrs, at 1630, 0400Z; "at 2000 feet" is none."""
    marked = match["mhrs"] or match["mzulu"]
    zone, end = _zone(match, around, "mzulu", "mzone")
    if not marked and not zone and (match["lead"] is None or counts(around.text, end)):
        return None
    told = match["mil"]
    of_day = partial(clocks.clock, int(told[:2]), int(told[2:]), zone)
    return _at(match, around, of_day, end, alone=bool(marked and match["mzulu"]))


def _spoken(match: re.Match[str], around: Around) -> Piece | None:
    """Half past six, five o'clock, four in the morning: which half of the day, the words beside it tell."""
    zone, end = zone_told(match, "szone", around)
    if match["pdir"] == time_tables()["clock_to"] and lead_of(match) != "at":
        if counts(around.text, end):  # "from 10 to 12 barges"
            return None
        if (
            lead_of(match) == "from" and match["ptime"].isdigit()
        ):  # "open from 10 to 12": two hours, or ten minutes to one
            return hanging(match)
    hour = _hour(match["phour"] or match["ohour"])
    minute = 0
    if match["ptime"]:
        minute = _minutes(" ".join(match["ptime"].split())) * int(time_tables()["clock_past"][match["pdir"]])
    elif match["ominute"]:
        minute = int(time_tables()["minute_tens"][match["ominute"]])
    if abs(minute) > 59 or (match["pdir"] in time_tables()["part_away"] and match["lead"] is None):
        return None
    of_day = partial(clocks.half_clock, (hour - (minute < 0)) % 12, minute % 60, zone)
    return _at(match, around, of_day, end, alone=match["ohour"] is None or match["ominute"] is not None)


def _hour(words: str) -> int:
    return int(words) if words.isdigit() else int(time_tables()["hours"][words])


def _minutes(words: str) -> int:
    table = time_tables()
    told: str = words.removesuffix(table["minutes_word"]).strip()
    if told in table["clock_minutes"]:
        return int(table["clock_minutes"][told])
    return int(told) if told.isdigit() else int(table["minute_numbers"][folded(told)])


def _weekend(match: re.Match[str], around: Around) -> Piece | None:
    which, tail = turned(match, "ewhich", around), " ".join((match["etail"] or "").split())
    if which_of(match, "ewhich") == 0:  # "this weekend" is the last one or the next, as the verb tells
        which = by_tense(match, around)
    if tail:
        which, steps = (-1, -1) if time_tables()["twice"][tail] < 0 else (calendar.AHEAD, 1)
        when: When = partial(periods.days_moved, 7 * steps, partial(periods.weekend, which))
    else:
        when = partial(periods.weekend, which)
    if not (match["the"] or match["ewhich"]):
        return None
    return made(match, "weekend", when, calendar=which is None)


_FROM_TO = 4  # month and day of both ends


@cache
def _holidays() -> dict[str, tuple[int, ...]]:
    return {folded(name): tuple(days) for name, days in time_tables()["holidays"].items()}


def by_tense(match: re.Match[str], around: Around) -> int | None:
    """The last one or the next, as the verb tells; EITHER where none does."""
    from_verb = around.tense_at(match)
    return {PAST: None, FUTURE: calendar.AHEAD}.get(from_verb, calendar.EITHER)


def _holiday(match: re.Match[str], around: Around) -> Piece:
    """A holiday that has its day; one that moves is unresolved."""
    year, which, lead = year_of(match, "hy"), which_of(match, "hwhich"), lead_of(match)
    told = year is not None or which is not None
    if match["movable"]:
        known = told or lead or (match["the"] and not match["share"])
        return hanging(match) if known else made(match, "name", None, alone=False)
    if which is None and year is None and ahead(match, around):
        which = calendar.AHEAD
    if which == 0:
        which = by_tense(match, around)
    key = folded(match["holiday"])
    days = _holidays()[key]
    if len(days) == _FROM_TO and folded(match["lead"]) in time_tables()["holiday_days"]:
        days = _holidays()[f"{key} {time_tables()['units'][2]}"]
    when: When = partial(periods.holiday, days, year, which)
    day = "day" if len(days) == 2 else "period"
    return made(match, day, when, calendar=which is None, alone=told or len(days) == 2 or lead == "over")


def _quarter(match: re.Match[str], _: Around) -> Piece | None:
    """Q3 2023, 1H24, H2 of last year; without a year it may be of a fiscal one."""
    share = time_tables()["quarters"][match["quarter"]]
    if not (match["qy"] or match["qshort"]):
        return hanging(match) if match["quarter"][0] == "q" and lead_of(match) else None
    told = match["qy"]
    year = year_of(match, "qy") if told else None
    short = match["qshort"] or (told if told and told.isdigit() and len(told) == 2 else None)
    if short is not None:
        when: When = partial(share_in, share, partial(periods.short_year, int(short)))
    else:
        when = partial(calendar.calendar_year, year if year is not None else 0, share)
    return made(match, "period", when, fixed=True)


def share_in(share: str, when: When, said: Span | None) -> Stretch:
    """A part of a year that is told in two digits."""
    return calendar.part_of(when(said), share)


_SHORT = 3


def _decade(match: re.Match[str], _: Around) -> Piece | None:
    """The 1990s, the nineties; "in his nineties" tells an age."""
    share, table = share_of(match), time_tables()
    year = int(match["dyear"].lstrip("'’")) if match["dyear"] else int(table["decades"][match["dword"]])
    the = match["the"] or share or (match["dyear"] and len(match["dyear"]) > _SHORT and match["lead"])
    if not the or (match["share"] is None and match["lead"] is None and year < 100):
        return None
    when: When = partial(periods.decade, year)
    return made(match, "period", when if not share else partial(share_in, share, when), share="", fixed=True)


def _century(match: re.Match[str], _: Around) -> Piece:
    told, share = match["century"], share_of(match)
    number = (
        int("".join(c for c in told if c.isdigit())) if told[0].isdigit() else time_tables()["ordinals"].index(told) + 1
    )
    if match["old"] and match["old"].strip() not in time_tables()["eras_own"]:
        return hanging(match)
    when: When = partial(periods.century, number)
    return made(match, "period", when if not share else partial(share_in, share, when), share="")


def _anything(match: re.Match[str], around: Around) -> Piece | None:
    """ "Shortly after the speech"; in "named after the general" and "at the end of the road" nothing tells a time."""
    table, noun = time_tables(), match["noun"]
    before = around.low[max(0, match.start() - 24) : match.start()].split()
    if noun in table["places"] or (
        before and before[-1] in table["not_after"] and match["lead_any"] in table["part_away"]
    ):
        return Piece(match.start(), match.end("lead_any"), "name", alone=False)
    return hanging(match)


CLOCK_READERS: dict[str, Reader] = {
    "partly": _part, "bare": _part, "today": _today, "clock": _clock, "four": _four, "spoken": _spoken,
    "weekly": _weekend, "yearly": _holiday, "quarterly": _quarter, "decade": _decade, "centuries": _century,
    "anything": _anything, "hung": hanging,
}  # fmt: skip
