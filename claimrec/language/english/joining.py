"""Two pieces of an expression of time in, whether they make one out: "midday" + "on Saturday", "March" + "to May"."""

from __future__ import annotations

import re
from functools import lru_cache, partial

from claimrec.language.english import clocks, links, periods
from claimrec.language.english.calendar import OnDay, When, time_tables
from claimrec.language.english.clock_pieces import CLOCK_READERS
from claimrec.language.english.figure_pieces import FIGURE_READERS
from claimrec.language.english.month_counts import day_behind
from claimrec.language.english.phrases import months, parts
from claimrec.language.english.time_pieces import READERS, Around, Piece, Reader
from claimrec.language.english.time_shapes import era_behind, following, onward, tail_behind
from claimrec.language.english.unit_pieces import phrase, units
from claimrec.language.english.vocabulary import function_words

_READERS: dict[str, Reader] = {
    **READERS, **CLOCK_READERS, **FIGURE_READERS, "units": units, "phrase": phrase, "turned": day_behind,
}  # fmt: skip
_JOINS = 4
_BEFORE = 16  # characters before an expression in which the word before it stands
_WEEKS = {"week of": periods.week_of, "week from": periods.week_from, "week to": periods.week_to}
_PLAIN = ("", "at", "of", "for", "over", "from", "between")


@lru_cache(maxsize=1 << 12)  # one object for what means the same: by it what was worked out is found again
def linked(when: When, share: str, lead: str, duration: bool) -> When:
    """What a whole expression means, with its share and with what stands before it."""
    if share:
        when = partial(links.shared, share, when)
    if lead in _PLAIN or duration:
        return when
    return partial(links.linked, lead, when)


def expression(match: re.Match[str], around: Around) -> Piece | None:
    """A whole expression: a piece and what is joined to it; None for words that only look like one.

    What turns out to be part of a name has the kind "name": it is no time, and nothing inside of it is.
    """
    piece = _piece(match, around)
    if piece is None or piece.kind == "name":
        return piece
    for _ in range(_JOINS):
        joined = _with_next(piece, around)
        if joined is None:
            break
        piece = joined
    if piece.lead == "from" and piece.kind != "range" and (on := onward().match(around.low, piece.end)) is not None:
        piece = piece._replace(end=on.end(), lead="onward")
    if piece.lead == "between" and not _both_told(piece, around):
        piece = piece._replace(when=None)
    if piece.lead == "until":
        piece = piece._replace(lead=_until(piece, around))
    if _in_name(piece, around):
        return piece._replace(kind="name")
    piece = _with_tail(_of_era(piece, around), around)
    return piece if piece.alone or piece.lead not in ("", "of", "for", "over") else None


_CLAUSE = 80  # characters before "until" among which its denial stands


def _until(piece: Piece, around: Around) -> str:
    """What "until" means: up to then; behind a denial only up to before then ("cannot sail until Friday"), where what
    was denied is past that it happened then ("did not sail until Friday": the ferry sailed on Friday).
    """
    table = time_tables()
    if not around.low.startswith(tuple(table["denied_leads"]), piece.start):
        return piece.lead
    clause = re.split(r"[.,;:!?]", around.low[max(0, piece.start - _CLAUSE) : piece.start].replace("’", "'"))[-1]
    words = clause.replace(table["denied_ends"], " not").split()
    denied = next((at for at, word in enumerate(words) if word in table["denied"]), None)
    if denied is None:
        return piece.lead
    return "at" if denied and words[denied - 1] in table["denied_past"] else "before"


def _both_told(piece: Piece, around: Around) -> bool:
    """Whether "between" has both of its ends."""
    links = {word for word, kind in time_tables()["joins"].items() if kind in ("and", "to")}
    return not links.isdisjoint(re.findall(r"\w+|[-–—]", around.low[piece.start : piece.end]))


def _with_next(piece: Piece, around: Around) -> Piece | None:
    """A piece and the one behind it as one, where they belong together."""
    behind = following().match(around.low, piece.end)
    second = _piece(behind, around) if behind is not None else None
    if second is None or second.kind == "name":
        return None
    if piece.lead == "from" and second.lead == "to" and _moved(piece, around):
        return None  # "was put off from May to September"
    if second.lead == "or" and "," in around.text[piece.end : second.start + 2]:
        return None  # "yesterday, or two days ago" names two times
    joins = second.lead == "to" or (second.lead == "and" and piece.lead == "between")
    if joins and piece.kind == "day" and second.kind in ("day", "clock"):
        more = following().match(around.low, second.end)
        clock = _piece(more, around) if more is not None else None
        if clock is not None and clock.lead in ("", "at") and {second.kind, clock.kind} == {"day", "clock"}:
            day, hours = (second, clock) if second.kind == "day" else (clock, second)
            second = _on_day(day, hours, second, clock) or second
    return _joined(piece, second)


def _moved(piece: Piece, around: Around) -> bool:
    """Whether a word before "from" tells that something was moved from one time to another."""
    before = around.low[max(0, piece.start - _BEFORE) : piece.start].split()
    return bool(before) and before[-1] in time_tables()["moved"]


def _piece(match: re.Match[str], around: Around) -> Piece | None:
    return _READERS[match.lastgroup or ""](match, around)


def _joined(one: Piece, two: Piece) -> Piece | None:
    """Two pieces as one, where they belong together."""
    if one.kind == "away":
        # two days before Saturday: the Saturday is spoken for
        if one.of_day is None or two.when is None or two.kind not in ("day", "clock", "range"):
            return one._replace(end=two.end, kind="event")
        return two._replace(start=one.start, end=two.end, kind="range", when=partial(clocks.on, one.of_day, two.when))
    if (night := _night(one, two)) is not None:
        return night
    if two.lead in ("to", "or") or _anded(one, two):
        return _range(one, two)
    if two.lead not in ("", "at", "of", "about"):
        return None
    if (found := _in_week(one, two)) is not None:
        return found
    if one.kind == "day" and two.kind == "clock":
        return _on_day(one, two, one, two)
    if one.kind == two.kind == "clock":
        return _part_told(one, two)
    return _on_day(two, one, one, two) if one.kind == "clock" and two.kind in ("day", "days") else None


def _anded(one: Piece, two: Piece) -> bool:
    """ "Between 3 May and 5 May", "in May and June", "in 2010 and 2011": the whole of it."""
    return two.lead == "and" and (one.lead == "between" or one.kind == "month" or one.kind == two.kind == "period")


def _night(one: Piece, two: Piece) -> Piece | None:
    """Overnight into Sunday, Saturday night into Sunday, the night from Saturday to Sunday."""
    day = two.when
    if not one.night or two.kind != "day" or two.base is not None or day is None:
        return None
    if one.kind == "clock" and two.lead in ("into", "to"):
        return one._replace(end=two.end, kind="range", when=partial(clocks.night_into, day), of_day=None, alone=True)
    if one.kind == "day" and two.lead in ("into", "to", "and") and one.when is not None:
        when = partial(clocks.night_to, True, one.when, day)
        return one._replace(end=two.end, kind="range", when=when, alone=True)
    if one.kind == "clock" and two.lead == "from" and one.of_day is not None:
        when = partial(clocks.on, one.of_day, day)
        return one._replace(end=two.end, kind="day", when=when, base=day, alone=True)
    return None


def _in_week(one: Piece, two: Piece) -> Piece | None:
    """Monday of last week; last week, on Monday; the weekend of 4 May."""
    if one.kind in _WEEKS:
        when = two.when and partial(_WEEKS[one.kind], two.when)
        return one._replace(end=two.end, kind="period", when=when, alone=True) if two.kind == "day" else None
    if (
        one.kind == "weekend"
        and two.kind in ("day", "period")
        and (two.week or two.kind == "day")
        and two.lead in ("at", "of")
    ):
        return one._replace(end=two.end, when=two.when and partial(periods.weekend_in, two.when), alone=True)
    day, week = (one, two) if two.week else (two, one)
    if day.weekday is None or not week.week or week.when is None or (week is one and two.lead == "of"):
        return None
    base: When = partial(periods.weekday_in, day.weekday, week.when)
    told: When = base if day.of_day is None else partial(clocks.on, day.of_day, base)
    lead = one.lead or ("" if two is week else two.lead)
    return day._replace(start=one.start, end=two.end, when=told, weekday=None, lead=lead, alone=True, calendar=False)


def _part_told(one: Piece, two: Piece) -> Piece | None:
    """Half past six in the evening."""
    half = _half(two.part)
    if one.part or half is None or one.of_day is None:
        return None
    of_day = partial(clocks.both, one.of_day, half)
    return one._replace(end=two.end, of_day=of_day, when=clocks.alike(one.when, of_day), alone=True)


def _half(part: str) -> OnDay | None:
    """The hours at which a part of a day can be said to be: "three in the morning"."""
    hours = time_tables()["part_hours"].get(part)
    return partial(clocks.hours_of, *hours) if hours else None


def _on_day(day: Piece, clock: Piece, one: Piece, two: Piece) -> Piece | None:
    """A time of day on its day, whichever of the two stands first."""
    of_day = _late_night(day, clock) or clock.of_day
    if of_day is None or day.when is None:
        return None
    base, share = day.base or day.when, clock.share
    of_day = _told_twice(day, clock, of_day)
    when = partial(clocks.on, of_day, base)
    part = clock.part or day.part
    lead = two.lead if two.lead == "about" and one.lead in ("", "at") else one.lead
    joined = day._replace(start=one.start, end=two.end, when=when, share=share, lead=lead, alone=True)
    return joined._replace(of_day=of_day, base=base, part=part, night=day.night or clock.night, kind="day")


def _told_twice(day: Piece, clock: Piece, of_day: OnDay) -> OnDay:
    """The hour and the part of a day that are told both: "at six on Monday evening"."""
    if not clock.part and (half := _half(day.part)) is not None:
        return partial(clocks.both, of_day, half)
    if clock.part and not day.part and day.of_day is not None and (half := _half(clock.part)) is not None:
        return partial(clocks.both, day.of_day, half)
    return of_day


def _late_night(day: Piece, clock: Piece) -> OnDay | None:
    """In "late Saturday night" it is the night that is late."""
    hours = parts().get(f"{day.share} {clock.part}") if day.share else None
    return partial(clocks.hours_of, *hours) if hours else None


def _range(one: Piece, two: Piece) -> Piece | None:
    if one.when is None or two.when is None or one.kind != two.kind:
        return None
    if one.kind == "clock" and one.of_day is not None and two.of_day is not None:
        of_day = partial(clocks.hours_between, one.of_day, two.of_day)
        return one._replace(end=two.end, of_day=of_day, when=clocks.alike(one.when, of_day), part="")
    if one.kind not in ("day", "month", "period"):
        return None
    begin, end = partial(links.shared, one.share, one.when), partial(links.shared, two.share, two.when)
    when = partial(links.between, begin, end, one.calendar)
    return one._replace(end=two.end, kind="range", when=when, share="", alone=True, fixed=two.fixed)


_NEXT = re.compile(r"\s+([^\W\d_][\w'’-]*+)")
_ENDS = (*".!?\n“‘\"'", "")
_LAST = re.compile(r"[^\W\d_]+")


def _in_name(piece: Piece, around: Around) -> bool:
    """Whether a day or month is part of a name: Friday Street, the Sunday Times, General March."""
    if piece.kind not in ("day", "month", "period") or piece.base is not None:
        return False
    words = around.text[piece.start : piece.end].split()
    if not words[-1][:1].isupper():
        return False
    table = time_tables()
    behind = _NEXT.match(around.text, piece.end)
    if behind is not None and behind[1][0].isupper():
        low = behind[1].lower()
        told = low in months() or low in table["weekdays"] or low in function_words() or low in parts()
        if low in table["name_tails"]:
            return True
        opens = (
            words[0].lower() in table["days"]
            and around.text[max(0, piece.start - 3) : piece.start].rstrip(" ")[-1:] in _ENDS
        )
        named = piece.lead == "" and len(words) == 1 and not (told or opens or behind[1].isupper())
        if named and not piece.fixed:  # "Today Street", and not "Today Ann Lee resigned"
            return True
    if piece.fixed:
        return False
    if behind is not None and piece.lead == "" and behind[1] in table["name_tails"]:
        return True
    before = _LAST.findall(around.text, max(0, piece.start - 24), piece.start)
    return bool(before) and piece.lead == "" and before[-1][0].isupper() and before[-1].lower() in table["titles"]


def _with_tail(piece: Piece, around: Around) -> Piece:
    """ "On Monday at the latest" is by Monday."""
    tail = tail_behind().match(around.low, piece.end)
    if tail is None or piece.when is None or piece.kind == "range":
        return piece
    lead = time_tables()["tails"][" ".join(tail["tail"].split())]
    return piece._replace(end=tail.end(), lead=lead, alone=True)


def _of_era(piece: Piece, around: Around) -> Piece:
    """A date that the words behind it place in another calendar is unresolved."""
    behind = era_behind().match(around.low, piece.end)
    if behind is None or piece.kind not in ("day", "days", "month", "period", "range", "event"):
        return piece
    short = behind["short"]
    if short:
        told = around.text[behind.start("short") : behind.end("short")]
        if not told.isupper() or (short in time_tables()["clock_ends"] and piece.kind != "period"):
            return piece
        if short in time_tables()["eras_own"]:
            return piece._replace(end=behind.end())
    return Piece(piece.start, behind.end(), "event", lead=piece.lead)
