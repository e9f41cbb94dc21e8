"""A text and its time of saying in, its expressions of time out, with their words and spans.

A text is read from left to right: a piece as "Saturday", "midday" or "two days ago" is found with what stands
before it ("by", "since"), and joined with the piece behind it ("midday" + "on Saturday", "March" + "to May").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timezone, tzinfo
from functools import cache, lru_cache, partial
from typing import NamedTuple
from zoneinfo import ZoneInfo

from attrs import frozen

from claimrec.language.english import calendar, clocks, links
from claimrec.language.english.calendar import When, time_tables
from claimrec.language.english.joining import expression, linked
from claimrec.language.english.tenses import tense_before
from claimrec.language.english.time_openings import openings
from claimrec.language.english.time_pieces import Around, Piece
from claimrec.language.english.time_shapes import apart, first, whole
from claimrec.language.english.unit_pieces import counted_from, on_told_day
from claimrec.language.tokens import Place
from claimrec.model.spans import Span


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


SHORT = 64
_STATEMENT = 400  # characters of a text whose times are kept for a while: a claim is read, and then analysed


def read_times(text: str, said: Span | None, *, dayfirst: bool | None = None) -> tuple[TimeWords, ...]:
    """The expressions of time in a text, from left to right, resolved against `said`, in its zone.

    What is not understood, or hangs on something unknown, has `span.relative`. Without `said` full dates are taken to
    be in UTC. `dayfirst` tells how 03/04/2024 is meant; with None it is unresolved.

    >>> from claimrec.model.spans import span_of
    >>> said = span_of("2023-05-21T10:00+03:00", tz=None)
    >>> [str(t.span) for t in read_times("The city fell by midday on Saturday.", said)]
    ['by 20 May 2023 12:00 +03:00']
    """
    told = (_told_in_statement if len(text) <= _STATEMENT else _told_in)(text, dayfirst)
    spans: dict[tuple[When | None, str], Span] = {}
    for one in told:  # what is told many times in the same words is resolved once
        if (one.when, one.words) not in spans:
            spans[one.when, one.words] = _resolved(one, said)
    return tuple([TimeWords(t.start, t.end, spans[t.when, t.words], t.duration) for t in told])


def _told_in(text: str, dayfirst: bool | None) -> tuple[_Told, ...]:
    """The expressions of a text, whenever it was said."""
    low = _lowered(text)
    around = Around(text, low, dayfirst=dayfirst)
    found: list[Piece] = []
    at = 0
    for opening in openings(low):
        piece = _piece_at(opening, around) if opening >= at else None
        if piece is not None:
            at = piece.end
            if piece.kind != "name":
                found.append(counted_from(piece, found, low))
    told = [_told(on_told_day(piece, found, low), text) for piece in found]
    return tuple(
        [one for at, one in enumerate(told) if not any(_dated(one, behind, low) for behind in told[at + 1 : at + 2])]
    )


def _dated(one: _Told, behind: _Told, low: str) -> bool:
    """Whether what hangs on an event is dated by the expression behind it: "when the ferry sank on Sunday"."""
    if one.when is not None or behind.when is None or behind.duration:
        return False
    return low.startswith(tuple(time_tables()["dated_leads"]), one.start) and not low[one.end : behind.start].strip()


def _piece_at(opening: int, around: Around) -> Piece | None:
    """The expression that begins at a place: one of the calendar, or else one that hangs on something.

    "On Saturday." ends many a statement: where nothing before it tells but a verb, the end of a text is read once.
    """
    low = around.low
    if len(low) - opening > SHORT or not _stands_alone(around.text, low, opening):
        return _read_at(opening, around)
    tail = around.text[opening:]
    piece, asked = _ending(tail, "", around.dayfirst)
    if asked:
        tense = tense_before(low, opening, len(tail))
        if tense is None:
            return _read_at(opening, around)
        piece, _ = _ending(tail, tense, around.dayfirst)
    return None if piece is None else piece._replace(start=piece.start + opening, end=piece.end + opening)


def _stands_alone(text: str, low: str, opening: int) -> bool:
    """Whether no word before a place is of those by which an expression behind it is told apart: it has no figures, and
    a whole word stands before it that is none of them.
    """
    if not _PLAIN_TAIL.match(text, opening) or low.startswith(tuple(time_tables()["denied_leads"]), opening):
        return False
    led = low[max(0, opening - _WINDOW) : opening]
    return led[-1:] == " " and " " in led[-_WORD_REACH:-1] and not _telling_before().search(led)


_PLAIN_TAIL = re.compile(r"(?![A-Za-z_]*[Ee][Dd]\b)[\x00-/:-\x7f]*+\Z")  # no figures, and no word that may be a verb
_WINDOW = 24  # characters before an expression that are looked at for a title, an article, a verb
_WORD_REACH = 15  # the fewest of them that are looked at, less one


@cache
def _telling_before() -> re.Pattern[str]:
    """Words before an expression by which it is told apart: "General March", "every Monday", "on a Friday"; figures."""
    table = time_tables()
    words = {*table["one"], *table["indefinite"], *table["titles"], *table["not_after"], *table["determined"]}
    told = "|".join([re.escape(word) for word in sorted(words)])
    return re.compile(rf"[\d_]|{re.escape(table['holiday_days'][0])}(?!\w)|(?<!\w)(?:{told})(?!\w)")


@lru_cache(maxsize=1 << 14)
def _ending(tail: str, tense: str, dayfirst: bool | None) -> tuple[Piece | None, bool]:
    """The expression that begins the end of a text, behind a verb of that tense, and if the tense was asked for."""
    asked: list[int] = []
    return _read_at(0, Around(tail, tail.lower(), tense, dayfirst, asked)), bool(asked)


def _read_at(opening: int, around: Around) -> Piece | None:
    """The expression that begins at a place of a text."""
    for pattern in (whole(), first(), apart()):
        match = pattern.match(around.low, opening)
        piece = expression(match, around) if match is not None else None
        if piece is not None:
            return piece
    return None


_told_in_statement = lru_cache(maxsize=1 << 13)(_told_in)  # the sentences of 200 KB: some are read twice


def _told(piece: Piece, text: str) -> _Told:
    when = None if piece.when is None else linked(piece.when, piece.share, piece.lead, piece.duration)
    words = text[piece.start : piece.end]
    return _Told(piece.start, piece.end, words, when, piece.duration, when is not None and _daily(when))


def _lowered(text: str) -> str:
    """In lower case, with every character in its place."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _daily(when: When) -> bool:
    """Whether a time hangs on the day of speaking alone, said at one moment of it: "on Saturday", not "an hour ago"."""
    if not isinstance(when, partial):
        return False
    kind, given = when.func, when.args
    if kind is clocks.on:
        return _daily(given[1])
    if kind is links.shared:
        return given[0] not in calendar.CUTS and _daily(given[1])
    if kind is links.linked:
        return given[0] != "since" and _daily(given[1])
    if kind is calendar.unit:
        return given[2] not in calendar.CUTS
    if kind is calendar.months:
        return not given[4]  # the third of a season may begin at an hour
    return kind in (calendar.day, calendar.weekday, calendar.dated, calendar.nth, calendar.calendar_year)


def _resolved(told: _Told, said: Span | None) -> Span:
    if told.when is None:
        return links.unresolved(told.words)
    if told.daily and said is not None and said.start is not None and said.end is said.start and not said.relative:
        zone = said.start.tzinfo
        if isinstance(zone, (timezone, ZoneInfo)):  # others need not have a hash
            return _of_day(told.when, told.words, said.assumed, said.start.date(), zone)
    return links.resolved(told.when, said, told.words)


@lru_cache(maxsize=1 << 13)
def _of_day(when: When, words: str, assumed: str, day: date, zone: tzinfo) -> Span:
    """What "on Saturday" means, said at any moment of a day: worked out once for all that was said on it."""
    midnight = datetime.combine(day, time(), zone)
    return links.resolved(when, Span(midnight, midnight, assumed=assumed), words)


def ordinals_in_figures(words: Sequence[str], place: Place) -> dict[int, str]:
    """The ordinals in a stretch of folded tokens that stand in figures, in words, by the place of the figures.

    >>> ordinals_in_figures(("came", "3", "rd"), (0, 3))
    {1: 'third'}
    """
    ends, spelled = time_tables()["ordinal_ends"], time_tables()["ordinals"]
    found = [at - 1 for at in range(place[0] + 1, place[1]) if words[at] in ends and words[at - 1].isdecimal()]
    return {at: spelled[int(words[at]) - 1] for at in found if 0 < int(words[at][:4]) <= len(spelled)}
