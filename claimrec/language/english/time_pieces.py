"""What does one piece of an expression of time mean? A reader for each shape, by the name of its group."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

from claimrec.english import function_words
from claimrec.language.english import calendar
from claimrec.language.english.calendar import OnDay, When, time_tables
from claimrec.language.english.time_shapes import first, months, parts


class Piece(NamedTuple):
    """A piece of an expression, `text[start:end]`: a "day", "clock", "period", or a kind that joins nothing.

    `when` resolves it; None hangs on something else. `of_day` places a time of day on its day.
    `calendar`: it is counted from no moment of speaking. `alone`: it is a time even with nothing before it.
    """

    start: int
    end: int
    kind: str
    when: When | None = None
    of_day: OnDay | None = None
    lead: str = ""
    share: str = ""
    part: str = ""
    calendar: bool = True
    alone: bool = True
    duration: bool = False


def _folded(words: str | None) -> str:
    return " ".join((words or "").replace("-", " ").split())


def lead_of(match: re.Match[str]) -> str:
    word = match["lead"]
    if word is None:
        return ""
    kinds: dict[str, str] = time_tables()["leads" if match.re is first() else "joins"]
    return kinds[" ".join(word.split())]


def share_of(match: re.Match[str]) -> str:
    return str(time_tables()["shares"][_folded(match["share"])]) if match["share"] else ""


def which_of(match: re.Match[str], group: str) -> int | None:
    which: dict[str, int] = time_tables()["which"]
    return which.get(match[group] or "")


def made(match: re.Match[str], kind: str, when: When | None, **more: Any) -> Piece:
    options = {"lead": lead_of(match), "share": share_of(match), **more}
    return Piece(match.start(), match.end(), kind, when, **options)


def hanging(match: re.Match[str], _: str = "", kind: str = "event") -> Piece:
    """A time that hangs on something else."""
    return Piece(match.start(), match.end(), kind)


def _day(match: re.Match[str], _: str) -> Piece:
    when = partial(calendar.day, time_tables()["days"][_folded(match["days"])])
    return made(match, "day", when, calendar=False)


def _today(match: re.Match[str], _: str) -> Piece:
    hours = parts()[time_tables()["part_today"][match["today"]]]
    return made(match, "day", _part_of_day(hours, 0), calendar=False)


def _part_of_day(hours: tuple[int, int], days: int) -> When:
    return partial(calendar.on, partial(calendar.hours_of, *hours), partial(calendar.day, days))


def _now(match: re.Match[str], _: str) -> Piece:
    return made(match, "now", calendar.now)


def _weekday(match: re.Match[str], _: str) -> Piece:
    which = which_of(match, "wwhich")
    when = partial(calendar.weekday, time_tables()["weekdays"].index(match["weekday"]), which)
    return made(match, "day", when, calendar=which is None)


def _iso(match: re.Match[str], _: str) -> Piece:
    year, month, day = map(int, match["iso"].split("-"))
    return made(match, "day", partial(calendar.dated, day, day, month, year))


def _month_number(match: re.Match[str], group: str, text: str) -> int | None:
    """The number of a month; "may" and "march" are none in lower case."""
    name = match[group].removesuffix(".")
    plain = not text[match.start(group)].isupper()
    return None if plain and name in time_tables()["month_doubtful"] else months()[name]


def _year_of(match: re.Match[str], group: str) -> int | None:
    words = match[group]
    if words is None or words.isdigit():
        return int(words) if words else None
    return int(time_tables()["which"][words.split()[0]])


_NOT_DIGITS = re.compile(r"\D+")


def _number(words: str) -> int:
    if words[0].isdigit():
        return int(_NOT_DIGITS.sub("", words))
    ordinals: list[str] = time_tables()["ordinals"]
    return ordinals.index(words) + 1


def _date(match: re.Match[str], text: str) -> Piece | None:
    """26 October, 26 and 27 October, the twentieth of May."""
    month = _month_number(match, "m1", text)
    if month is None:
        return None
    last = _number(match["d1"] or match["o1"])
    first_day = _number(match["d0"]) if match["d0"] else last
    return _dated(match, first_day, last, month, _year_of(match, "y1"))


def _turned(match: re.Match[str], text: str) -> Piece | None:
    """May 20, May 20-22."""
    month = _month_number(match, "m2", text)
    if month is None:
        return None
    first_day = _number(match["d2"])
    return _dated(match, first_day, _number(match["d3"] or match["d2"]), month, _year_of(match, "y2"))


def _dated(match: re.Match[str], first_day: int, last: int, month: int, year: int | None) -> Piece:
    when = partial(calendar.dated, first_day, last, month, year)
    return made(match, "day" if first_day == last else "days", when)


def _month(match: re.Match[str], text: str) -> Piece | None:
    number = _month_number(match, "month", text)
    if number is None:
        return None
    table, name = time_tables(), match["month"]
    year, which, share = _year_of(match, "my"), which_of(match, "mwhich"), share_of(match)
    other = name not in table["months"] or name in table["month_doubtful"] or name in table["month_people"]
    bare = year is None and which is None and not share
    alone = not bare or (not other and text[match.start("month")].isupper())
    when = partial(calendar.months, number, 1, year, which, share)
    return made(match, "month", when, share="", calendar=which is None, alone=alone)


def _season(match: re.Match[str], _: str) -> Piece:
    low, high = time_tables()["seasons"][match["season"]]
    year, which, share = _year_of(match, "sy"), which_of(match, "swhich"), share_of(match)
    when = partial(calendar.months, low, high - low, year, which, share)
    alone = year is not None or which is not None or bool(share)
    return made(match, "period", when, share="", calendar=which is None, alone=alone)


def _year(match: re.Match[str], text: str) -> Piece | None:
    """A year; "by 2000 men" is none."""
    table, share, lead = time_tables(), share_of(match), _folded(match["lead"])
    joined = match.re is not first() and lead != ""
    loose = lead in table["year_leads_loose"] or joined
    if not (share or loose or lead in table["year_leads"]) or match["the"]:
        return None
    if (loose or match["year"] < "1900") and not share and _counts(text, match.end()):
        return None
    return made(match, "period", partial(calendar.calendar_year, int(match["year"]), share), share="")


_NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")


def _counts(text: str, at: int) -> bool:
    """Whether a number that ends there counts what follows it."""
    behind = _NEXT_WORD.match(text, at)
    return behind is not None and behind[1].islower() and behind[1] not in function_words()


def _part(match: re.Match[str], _: str) -> Piece:
    """Midday, in the morning, last night; "that night" hangs on what was told before."""
    key = _folded(match["part"] or match["bare"])
    which = which_of(match, "pwhich")
    if match["pwhich"] and (which is None or (which != 0 and match["the"])):
        return hanging(match)
    if which is not None:
        return made(match, "day", _part_of_day(parts()[key], which), calendar=False)
    whole = f"{share_of(match)} {key}".strip()
    known = whole in parts()
    low, high = parts()[whole if known else key]
    of_day = partial(calendar.hours_of, low, high)
    when = partial(calendar.latest, of_day, high > 24)
    share = "" if known else share_of(match)
    alone = key in time_tables()["part_alone"] or bool(match["share"])
    return made(match, "clock", when, share=share, of_day=of_day, part=key, alone=alone)


def _clock(match: re.Match[str], text: str) -> Piece | None:
    hour, minute, noon = int(match["hour"]), int(match["minute"] or 0), match["noon"]
    if noon and 0 < hour < 13:
        hour = hour % 12 + int(time_tables()["clock_ends"][noon])
    elif noon or text[match.end("hour")] != ":":
        return None
    zone = _folded(match["zone"])
    foreign = "other" if zone and text[match.start("zone")].isupper() else ""
    of_day = partial(calendar.clock, hour, minute, time_tables()["zones"].get(zone, foreign))
    when = partial(calendar.latest, of_day, False)
    return made(match, "clock", when, of_day=of_day, alone=noon is not None)


def _nth(match: re.Match[str], text: str) -> Piece | None:
    """On the 20th: of a month, unless the 20th of something follows."""
    if not match["the"] or match["lead"] not in time_tables()["nth_leads"]:
        return None
    behind = _NEXT_WORD.match(text, match.end())
    if behind is not None and (behind[1] not in function_words() or behind[1] in time_tables()["of"]):
        return None
    return made(match, "day", partial(calendar.nth, _number(match["nth"])))


Reader = Callable[[re.Match[str], str], Piece | None]
READERS: dict[str, Reader] = {
    "partly": _part, "bare": _part, "days": _day, "today": _today, "now": _now, "daily": _weekday,
    "iso": _iso, "date": _date, "turned": _turned, "monthly": _month, "seasonal": _season,
    "year": _year, "clock": _clock, "nth": _nth, "event": hanging, "phrase": hanging,
}  # fmt: skip
