"""Of what time do the words speak? Expressions of time in a text, resolved against when it was said.

A text is read from left to right: a piece as "Saturday", "midday" or "two days ago" is found with what stands
before it ("by", "since"), and joined with the piece behind it ("midday" + "on Saturday", "March" + "to May").
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timezone, tzinfo
from functools import cache, lru_cache, partial
from typing import NamedTuple
from zoneinfo import ZoneInfo

from attrs import frozen

from claimrec.language.english import calendar
from claimrec.language.english.calendar import OnDay, When, time_tables
from claimrec.language.english.time_counts import units
from claimrec.language.english.time_pieces import READERS, Piece
from claimrec.language.english.time_shapes import bounds, first, following, months, onward, parts
from claimrec.moments import Span
from claimrec.numerals import number_words


@frozen
class TimeWords:
    """Words that speak of a time: `text[start:end]`, and the span they mean.

    `duration` marks words that tell how long ("for seven months"); their span is when it began.
    """

    start: int
    end: int
    span: Span
    duration: bool = False


class _Told(NamedTuple):
    """An expression of time, whenever it was said: `text[start:end]`, its words, what they mean.

    `daily` if that hangs on the day of speaking alone, and not on the hour.
    """

    start: int
    end: int
    words: str
    when: When | None
    duration: bool
    daily: bool


_READERS = {**READERS, "units": units}
_WORD = re.compile(r"\w++")
SHORT = 64


def read_times(text: str, said: Span | None, *, begin: int = 0) -> tuple[TimeWords, ...]:
    """The expressions of time in a text from `begin` on, from left to right, resolved against `said`, in its zone.

    What hangs on something unknown has `span.relative`. Without `said` full dates are taken to be in UTC.

    >>> from claimrec.moments import span_of
    >>> said = span_of("2023-05-21T10:00+03:00", tz=None)
    >>> [str(t.span) for t in read_times("The city fell by midday on Saturday.", said)]
    ['by 20 May 2023 12:00 +03:00']
    """
    rest = text[begin:] if begin else text
    told = _told_in_short(rest) if len(rest) <= SHORT else _told_in(rest)
    return tuple([TimeWords(t.start + begin, t.end + begin, _resolved(t, said), t.duration) for t in told])


def _told_in(text: str) -> tuple[_Told, ...]:
    """The expressions of a text, whenever it was said."""
    low = _lowered(text)
    match_at = first().match
    found: list[Piece] = []
    at = 0
    for opening in _openings(low):
        match = match_at(low, opening) if opening >= at else None
        piece = _expression(match, text, low) if match is not None else None
        if piece is not None:
            found.append(piece)
            at = piece.end
    return tuple([_told(piece, text) for piece in found])


# "on Saturday." ends many a statement: what a short rest of a text says is worked out once
_told_in_short = lru_cache(maxsize=1 << 14)(_told_in)


def _told(piece: Piece, text: str) -> _Told:
    when = None if piece.when is None else _linked(piece, piece.when)
    words = text[piece.start : piece.end]
    return _Told(piece.start, piece.end, words, when, piece.duration, when is not None and _daily(when))


def _openings(low: str) -> list[int]:
    """Where an expression can begin: at one of its heads, at digits, or at words that lead up to these."""
    heads, links = time_heads(), time_links()
    found: list[int] = []
    leads_up = False
    for match in reversed([*_WORD.finditer(low)]):
        word = match[0]
        leads_up = word in heads or (leads_up and word in links) or word[0].isdigit()
        if leads_up:
            found.append(match.start())
    return found[::-1]


def _lowered(text: str) -> str:
    """In lower case, with every character in its place."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _daily(when: When) -> bool:
    """Whether a time hangs on the day of speaking alone, said at one moment of it: "on Saturday", not "an hour ago"."""
    if not isinstance(when, partial):
        return False
    kind, given = when.func, when.args
    if kind is calendar.on:
        return _daily(given[1])
    if kind is calendar.shared:
        return given[0] not in calendar.CUTS and _daily(given[1])
    if kind is calendar.linked:
        return given[0] != "since" and _daily(given[1])
    if kind is calendar.unit:
        return given[2] not in calendar.CUTS
    if kind is calendar.months:
        return not given[4]  # the third of a season may begin at an hour
    return kind in (calendar.day, calendar.weekday, calendar.dated, calendar.nth, calendar.calendar_year)


def _resolved(told: _Told, said: Span | None) -> Span:
    if told.when is None:
        return calendar.unresolved(told.words)
    if told.daily and said is not None and said.start is not None and said.end is said.start and not said.relative:
        zone = said.start.tzinfo
        if isinstance(zone, (timezone, ZoneInfo)):  # others need not have a hash
            return _of_day(told.when, told.words, said.assumed, said.start.date(), zone)
    return calendar.resolved(told.when, said, told.words)


@lru_cache(maxsize=1 << 13)
def _of_day(when: When, words: str, assumed: str, day: date, zone: tzinfo) -> Span:
    """What "on Saturday" means, said at any moment of a day: worked out once for all that was said on it."""
    midnight = datetime.combine(day, time(), zone)
    return calendar.resolved(when, Span(midnight, midnight, assumed=assumed), words)


def _linked(piece: Piece, when: When) -> When:
    if piece.share:
        when = partial(calendar.shared, piece.share, when)
    if piece.lead in ("", "at", "of", "for", "over", "from", "between") or piece.duration:
        return when
    return partial(calendar.linked, piece.lead, when)


def _expression(match: re.Match[str], text: str, low: str) -> Piece | None:
    """A whole expression: a piece and what is joined to it; None for words that only look like one."""
    piece = _piece(match, text)
    if piece is None:
        return None
    for _ in range(3):
        behind = following().match(low, piece.end)
        second = _piece(behind, text) if behind is not None else None
        joined = _joined(piece, second) if second is not None else None
        if joined is None:
            break
        piece = joined
    if piece.lead == "from" and piece.kind != "range" and (on := onward().match(low, piece.end)) is not None:
        piece = piece._replace(end=on.end(), lead="onward")
    return piece if piece.alone or piece.lead not in ("", "of", "for", "over") else None


def _piece(match: re.Match[str], text: str) -> Piece | None:
    return _READERS[match.lastgroup or ""](match, text)


def _joined(one: Piece, two: Piece) -> Piece | None:
    """Two pieces as one, where they belong together."""
    if one.kind == "away":
        # two days before Saturday: the Saturday is spoken for
        return one._replace(end=two.end, kind="event")
    if two.lead == "to" or (two.lead == "and" and (one.lead == "between" or one.kind == "month")):
        return _range(one, two)
    if two.lead not in ("", "at", "of", "about"):
        return None
    if one.kind == "day" and two.kind == "clock":
        return _on_day(one, two, one, two)
    return _on_day(two, one, one, two) if one.kind == "clock" and two.kind in ("day", "days") else None


def _on_day(day: Piece, clock: Piece, one: Piece, two: Piece) -> Piece | None:
    """A time of day on its day, whichever of the two stands first."""
    of_day = _late_night(day, clock) or clock.of_day
    if of_day is None or day.when is None:
        return None
    when, share = partial(calendar.on, of_day, day.when), clock.share
    return day._replace(start=one.start, end=two.end, when=when, share=share, lead=one.lead, alone=True)


def _late_night(day: Piece, clock: Piece) -> OnDay | None:
    """In "late Saturday night" it is the night that is late."""
    hours = parts().get(f"{day.share} {clock.part}") if day.share else None
    return partial(calendar.hours_of, *hours) if hours else None


def _range(one: Piece, two: Piece) -> Piece | None:
    if one.when is None or two.when is None or one.kind != two.kind:
        return None
    if one.of_day is not None and two.of_day is not None:
        of_day = partial(calendar.hours_between, one.of_day, two.of_day)
        return one._replace(end=two.end, of_day=of_day, when=partial(calendar.latest, of_day, False), part="")
    if one.kind not in ("day", "month", "period"):
        return None
    begin, end = partial(calendar.shared, one.share, one.when), partial(calendar.shared, two.share, two.when)
    when = partial(calendar.between, begin, end, one.calendar)
    return one._replace(end=two.end, kind="range", when=when, share="", alone=True)


@cache
def time_heads() -> frozenset[str]:
    """Every word, in lower case, of which one stands in each expression that `read_times` finds.

    Not among them are digits: a four-digit year, and a clock with a colon ("14:30").

    >>> sorted({"saturday", "troops", "ago"} & time_heads())
    ['ago', 'saturday']
    """
    table = time_tables()
    names = [*table["weekdays"], *months(), *table["seasons"], *table["units"]]
    clocks = {part for end in table["clock_ends"] for part in end.split(".")} - {"", *table["one"]}
    heads = [*names, *clocks, *table["ordinal_ends"], *map(_head, _phrases())]
    heads += [phrase.split("-")[0] for phrase in _phrases() if "-" in phrase]
    mid = [f"{share}-{name}" for share in table["shares"] if " " not in share for name in names]
    return frozenset([*heads, *mid, *(f"{unit}s" for unit in table["units"])])


def _phrases() -> list[str]:
    lists = ("now", "unresolved", "shares", "days", "event_leads", "part_today", "ago")
    return [*parts(), *(phrase for name in lists for phrase in time_tables()[name])]


def _head(phrase: str) -> str:
    """The longest word of a phrase: it is the least common elsewhere."""
    return max(reversed(phrase.split()), key=len)


@cache
def time_links() -> frozenset[str]:
    """Words that can stand in an expression before its head."""
    table = time_tables()
    lists = ("leads", "which", "stages", "part_stages", "pointers", "one", "count_links", "ordinals", "determiners")
    phrases = [*_phrases(), *bounds(), *number_words()]
    phrases += [phrase for name in lists for phrase in table[name]]
    return frozenset(word for phrase in phrases for word in _WORD.findall(phrase))
