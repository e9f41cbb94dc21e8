"""A matched date in figures, or a year of another calendar, in; its stretch of time out: a reader for each shape."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from functools import partial

from claimrec.language.english import calendar, periods
from claimrec.language.english.calendar import When, time_tables
from claimrec.language.english.phrases import months
from claimrec.language.english.time_pieces import (
    Around,
    Piece,
    Reader,
    ahead,
    counts,
    ended,
    folded,
    hanging,
    made,
    share_of,
)
from claimrec.language.english.time_shapes import first
from claimrec.language.english.verbs import past

_FIGURES = re.compile(r"\d+")


def _figures(match: re.Match[str], around: Around) -> Piece | None:
    """A date in figures, by the group of its shape; a shape that is no date of this calendar is left unresolved."""
    table = time_tables()
    for group, read in _SHAPES.items():
        if match[group]:
            return read(match, around)
    if match["f2"]:
        return _day_and_month(match, around)
    if match["fq"]:
        led = folded(match["lead"]) in (*table["year_leads"], *table["year_leads_loose"])
        year = partial(periods.short_year, int(match["fq"][1:]))
        return made(match, "period", year, share="", fixed=True) if led else None
    return hanging(match)


def _iso(match: re.Match[str], _: Around) -> Piece:
    year, month, day = (int(n) for n in match["fi"].split("-"))
    return _written(match, (year, month, day), "i")


def _compact(match: re.Match[str], around: Around) -> Piece | None:
    told = match["fc"]
    if not match["ct"] and counts(around.text, match.end()):
        return None
    return _written(match, (int(told[:4]), int(told[4:6]), int(told[6:])), "c")


def _written(match: re.Match[str], day: tuple[int, int, int], group: str) -> Piece:
    """A day, year first, with the time of day behind it where one is told."""
    year, month, number = day
    if not match[f"{group}t"]:
        return made(match, "day", partial(calendar.dated, number, number, month, year, False), fixed=True)
    clock = match[f"{group}t"].replace(":", "")
    zone = _offset(match[f"{group}z"])
    try:
        at = datetime(year, month, number, int(clock[:2]), int(clock[2:]), tzinfo=zone)
    except ValueError:
        return hanging(match)
    return made(match, "moment", partial(periods.moment, at), fixed=True)


def _offset(told: str | None) -> timezone | None:
    if not told or told == "z":
        return UTC if told else None
    sign = -1 if told[0] == "-" else 1
    return timezone(sign * timedelta(hours=int(told[1:3]), minutes=int(told[-2:])))


def _three(match: re.Match[str], around: Around) -> Piece:
    """16/4/2024, 16.04.24, 2024/4/16: with points the day comes first, unless the caller says otherwise."""
    told = match["f3"]
    one, two, three = (int(n) for n in _FIGURES.findall(told))
    if match["fy"]:
        return made(match, "day", partial(calendar.dated, three, three, two, one, False), fixed=True)
    sign, short = match["fs"], len(_FIGURES.findall(told)[2]) == 2
    if short and sign == "-":
        return hanging(match)  # the year may stand first
    first = around.dayfirst
    if first is None and sign == ".":
        first = True
    if short and sign == "." and match["lead"] is None and not _led(match):
        return Piece(match.start(), match.end(), "name", alone=False)  # "version 1.2.24"
    return made(match, "day", partial(periods.figures, one, two, three, first, False), fixed=True)


def _led(match: re.Match[str]) -> bool:
    return match.string[: match.start("figures")].rstrip().endswith(("(", "[", ",", ":")) or match.start("figures") == 0


def _day_and_month(match: re.Match[str], around: Around) -> Piece | None:
    """16/4, behind a word that tells that it is a date: "a 3/4 majority" is none, nor "24/7"."""
    table, told = time_tables(), match["f2"]
    bare = match.string[match.start() : match.start("f2")].split()
    named = bool(bare) and bare[-1].rstrip(",") in (*table["weekdays"], *table["weekday_short"])
    if told in table["not_dates"]:
        return hanging(match) if match["lead"] and told != table["not_dates"][0] else None
    if folded(match["lead"]) not in table["figure_leads"] and not named:
        return None
    if counts(around.text, match.end()) or match["share"]:
        return None
    one, two = (int(n) for n in _FIGURES.findall(told))
    if "." in told:
        if folded(match["lead"]) not in table["dotted_leads"]:
            return None
        return made(match, "day", partial(periods.figures, one, two, None, True, ahead(match, around)), fixed=True)
    return made(
        match, "day", partial(periods.figures, one, two, None, around.dayfirst, ahead(match, around)), fixed=True
    )


def _week(match: re.Match[str], _: Around) -> Piece:
    year, week = (int(n) for n in _FIGURES.findall(match["fw"]))
    return made(match, "period", partial(periods.week_number, year, week), week=True, fixed=True)


def _month(match: re.Match[str], _: Around) -> Piece:
    month, year = (int(n) for n in match["fm"].split("/"))
    return made(match, "month", partial(calendar.months, month, 1, year, None, ""), fixed=True)


def _split(match: re.Match[str], _: Around) -> Piece:
    """2024-04 is a month; 2012/13 and 2012-13 are years that begin at another time, or a range."""
    year, rest = (int(n) for n in _FIGURES.findall(match["fh"]))
    if "-" in match["fh"] and 1 <= rest <= 12 and rest <= year % 100:
        return made(match, "month", partial(calendar.months, rest, 1, year, None, ""), fixed=True)
    return hanging(match)


def _group(match: re.Match[str], _: Around) -> Piece:
    """A date-time group: 160400ZAPR24."""
    told = "".join(match["fg"].split())
    name, year = told[7:10], int(told[10:])
    try:
        at = datetime(year if year > 99 else 2000 + year, months()[name], int(told[:2]), int(told[2:4]), int(told[4:6]))
    except ValueError:
        return hanging(match)
    return made(match, "moment", partial(periods.moment, at.replace(tzinfo=UTC)), fixed=True)


_SHAPES: dict[str, Reader] = {
    "fi": _iso, "fc": _compact, "f3": _three, "fw": _week, "fm": _month, "fh": _split, "fg": _group,
}  # fmt: skip


_WORD = re.compile(r"\s+([^\W\d_]+)")
_NOUN_OF = re.compile(r"(?<!\w)(?:the|this|that|a|an)\s+[^\W\d_]+\s+\Z")
_LISTED = re.compile(r"(?:1[5-9]|20)\d\d,\s+\Z")


def _year(match: re.Match[str], around: Around) -> Piece | None:
    """A year; "by 2000 men" is none."""
    table, share, lead = time_tables(), share_of(match), folded(match["lead"])
    joined = match.re is not first() and match["lead"] is not None
    if lead in table["year_leads_about"] and not counts(around.text, match.end()):
        return hanging(match)  # "around 2010" may be a number
    loose = lead in table["year_leads_loose"] or joined
    called = match.string[: match.start("year")].rstrip().endswith((table["year_word"], f"{table['year_word']}s"))
    listed = _LISTED.search(match.string, max(0, match.start() - 8), match.start()) is not None  # "in 2001, 2008"
    if not (share or loose or called or listed or lead in table["year_leads"]) or (
        match["the"] and not (called or share)
    ):
        return None
    behind = _WORD.match(match.string, match.end())
    if (
        lead in table["of"]
        and behind is not None
        and past(behind[1])
        and _NOUN_OF.search(match.string, max(0, match.start() - 24), match.start())
    ):
        called = True  # "the census of 2011 counted 800 people"
    strong = not (loose or called or share or listed)
    if counts(around.text, match.end()):
        # "by 2000 men", "in 1945 trucks."
        counted = not strong or _COUNTED.match(around.text, match.end())
        if not (share or called) and (counted or match["year"] < "1900"):
            return None
    when = partial(calendar.calendar_year, int(match["year"]), share)
    return made(match, "period", when, share="", lead=ended(match), fixed=True)


def _far(match: re.Match[str], around: Around) -> Piece | None:
    """A year that no event of this calendar has: "in 5784"."""
    led = folded(match["lead"]) in time_tables()["year_leads"] and not match["the"]
    return hanging(match) if led and not counts(around.text, match.end()) else None


_COUNTED = re.compile(r"\s+[^\W\d_]+\s*(?:[.,;!?)]|$)")


def _foreign(match: re.Match[str], around: Around) -> Piece | None:
    """A date of another calendar is unresolved; "AD 1066" and "476 CE" are years of this one."""
    if not match["era"]:
        return hanging(match)
    era = next((word for word in match["era"].split() if not word.isdigit()), "")
    start, letters = match.start("era"), match["era"]
    plain = around.text[start : match.end("era")]
    if len(era) < 4 and era in time_tables()["eras"] and not any(c.isupper() for c in plain):
        return None
    numbers = _FIGURES.findall(letters)
    if era not in time_tables()["eras"]:
        return hanging(match)
    if len(numbers[0]) < 2 or (era in time_tables()["clock_ends"] and len(numbers[0]) < 3):
        return None
    if era in time_tables()["eras_own"]:
        when: When = partial(calendar.calendar_year, int(numbers[0]), "")
        return made(match, "period", when, fixed=True)
    return hanging(match)


FIGURE_READERS: dict[str, Reader] = {
    "year": _year,
    "far": _far,
    "figures": _figures,
    "fiscal": hanging,
    "foreign": _foreign,
}
