"""Matched units of time in, their span out: "two days ago", "2d ago", "the past week", "seven months of"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from claimrec.language.english import calendar, clocks, periods
from claimrec.language.english.calendar import time_tables
from claimrec.language.english.links import shared
from claimrec.language.english.tenses import FUTURE
from claimrec.language.english.time_counts import (
    Count,
    ago,
    around_then,
    away_from,
    both_ago,
    both_lasting,
    counted,
    lasting,
    very_day,
    window,
    within_of,
)
from claimrec.language.english.time_pieces import Around, Piece, ended, hanging, lead_of, made, share_of, which_of

_DETERMINED = 12  # characters before a word in which its determiner stands
_SENTENCE_END = re.compile(r"[.!?](?=\s)")


def counted_from(piece: Piece, found: Sequence[Piece], low: str) -> Piece:
    """A time that is counted from what was told before in its sentence: "began at noon and ended two hours later"."""
    before = next((one for one in reversed(found) if not one.duration), None)
    if piece.kind != "away" or piece.of_day is None or before is None or before.when is None:
        return piece
    if before.kind not in ("day", "clock", "range") or _SENTENCE_END.search(low, before.end, piece.start):
        return piece
    return piece._replace(kind="range", when=partial(clocks.on, piece.of_day, before.when), alone=True)


def on_told_day(piece: Piece, found: Sequence[Piece], low: str) -> Piece:
    """A time of day on the day that stands elsewhere in its sentence: "on Sunday the polls closed at eight"."""
    if piece.kind != "clock" or piece.of_day is None:
        return piece
    days = [one for one in found if one.kind == "day" and one.base is None and one.of_day is None and one.when]
    near = [one for one in days if not _SENTENCE_END.search(low, min(one.end, piece.end), max(one.start, piece.start))]
    told = next((one for one in reversed(near) if one.end <= piece.start), next(iter(near), None))
    if told is None or told.when is None or told.lead not in ("", "at", "of"):
        return piece
    when = partial(clocks.until if piece.lead == "until" else clocks.on, piece.of_day, told.when)
    lead = "" if piece.lead == "until" else piece.lead
    return piece._replace(kind="day", when=when, lead=lead, base=told.when, alone=True)


def units(match: re.Match[str], around: Around) -> Piece | None:
    """Some units of time: what they mean hangs on the words around them."""
    unit, factor = _unit(match["unit"])
    number = _told(match, factor)
    plural = match["plural"].startswith("s")
    short = match["unit"] in time_tables()["unit_short"]
    if short and number is None and not which_of(match, "stage"):
        return None
    if short and len(match["unit"]) == 1 and not (match["ago"] or match["stage"] or match["glued"]):
        return None
    if match["unit0"]:
        return _compound(match, number, unit)
    if match["twice"]:
        steps = 2 * int(time_tables()["twice"][" ".join(match["twice"].split())])
        return _calendar_unit(match, steps) if number is None and not plural else hanging(match)
    if (week := _week_of(match, unit, number)) is not None:
        return week
    if match["away"]:
        known = number is not None or plural or (match["the"] and not match["stage"])
        return _away(match, number, unit) if known else None
    if match["of"] and match["lead"] in time_tables()["some_leads"]:
        return _away(match, number, unit)
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


def _away(match: re.Match[str], number: Count | None, unit: str) -> Piece:
    """Two days after what is told, within a week of it, a day later."""
    steps, within = time_tables()["steps"], match["lead"] in time_tables()["some_leads"]
    told = " ".join((match["away"] or match["of"]).split())
    piece = hanging(match, kind="away")
    if told in time_tables()["away_alone"]:
        piece = piece._replace(end=match.end("away"))
    if number is None or number.low != number.high or number.bound or match["half"] or told not in steps:
        return piece
    return piece._replace(of_day=partial(within_of if within else away_from, int(steps[told]) * number.low, unit))


def _told(match: re.Match[str], factor: int) -> Count | None:
    """How many units are told, counted in the plain unit."""
    words = tuple(_folded_count(match["count"])) if match["count"] else (match["glued"],) if match["glued"] else ()
    number = counted(words) if words else None
    if number is None:
        return None
    if factor > 1:
        number = Count(number.low * factor, number.high * factor, number.bound or ("about" if factor > _WEEKS else ""))
    if match["half"]:
        number = Count(number.low + factor / 2, number.high + factor / 2, number.bound)
    return _either(number, match["either"]) if match["either"] else number


def _week_of(match: re.Match[str], unit: str, number: Count | None) -> Piece | None:
    """The week of 6 May, the week ending 5 May: a day has to follow."""
    if unit != time_tables()["weekly"] or number is not None or not match["the"] or match["stage"]:
        return None
    if match["weekof"]:
        return made(match, "week to" if time_tables()["week_from"][match["weekof"]] else "week from", None, alone=False)
    return made(match, "week of", None, alone=False) if match["of"] else None


_WEEKS = 2


def _either(number: Count, words: str) -> Count:
    """A day or two, a week or so."""
    high = time_tables()["either"][" ".join(words.split())]
    return number._replace(high=max(number.high, high)) if high else number._replace(bound=number.bound or "about")


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
    """Two years and three months ago, or for so long; "two years and three months" alone is no time by itself."""
    more = counted(tuple(_folded_count(match["count0"])))
    first, factor = _unit(match["unit0"])
    if more is not None and number is not None and factor == 1 and not (match["ago"] or match["away"]):
        lasts = lead_of(match) == "for" and not match["stage"]
        when = partial(both_lasting, (more, first), (number, unit))
        return made(match, "lasting", when, duration=True) if lasts else None
    if not match["ago"] or number is None or more is None:
        return hanging(match) if match["away"] else None
    if more.low != more.high or number.low != number.high or number.bound or factor > 1 or match["stage"]:
        return hanging(match)
    return made(match, "ago", partial(both_ago, (more, first), (number, unit)), calendar=False)


def _future(match: re.Match[str], around: Around) -> bool:
    """ "Will leave in two weeks": it is in the future that the weeks are over; "took it in two weeks" tells no time."""
    led = match["lead"] == time_tables()["hence_lead"] and not match["of"] and not match["stage"]
    return led and around.tense_at(match) == FUTURE


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
    within = match["lead"] in time_tables()["some_leads"]
    return hanging(match) if match["stage"] or within else None


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
    if the and lead in ("", "at") and match["stage"] in time_tables()["told_before"]:
        return hanging(match)
    step = time_tables()["next_steps"].get(match["stage"])
    if the and step is not None and unit == "day" and not (share or match["of"] or lead not in ("", "at")):
        return hanging(match, kind="away")._replace(of_day=partial(away_from, float(step), unit))
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


def phrase(match: re.Match[str], around: Around) -> Piece | None:
    """Words that hang on something else; none where one tells which thing is meant: "our earlier report"."""
    table = time_tables()
    unit = table["this_time"].get(" ".join(match["phrase"].split()))
    if unit is not None:
        when = partial(around_then, str(unit))
        return hanging(match, kind="day")._replace(when=when, calendar=False)
    if match["phrase"] in table["attributive"]:
        before = around.low[max(0, match.start() - _DETERMINED) : match.start()].split()
        if before and (before[-1] in table["determined"] or before[-1].endswith(("'s", "’s"))):
            return None
    return hanging(match)
