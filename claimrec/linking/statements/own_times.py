"""A statement that tells several numbers and as many times in, the time of each number out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isinf

from attrs import evolve

from claimrec.language.english.calendar import time_tables
from claimrec.language.english.number_senses import befell_within, periodic
from claimrec.language.tenses import PAST
from claimrec.language.text import QuantityMention, TimeMention
from claimrec.linking.statements.number_senses import sense_of
from claimrec.linking.statements.sentence_contents import Statement

_LONGER = 2.0  # how much longer a time is than a part of it
_STRETCHES = ("month", "year", "span")  # grains of times over which figures are told


def own_times(statement: Statement, told: Sequence[TimeMention]) -> Mapping[int, TimeMention]:
    """The time of each number by where the number begins: "120 in May, up from 95 in April"; empty where none is told.

    `told` are the times of the statement: as many as its numbers, the first is that of the first number.
    """
    numbers = statement.quantities
    if len(numbers) < 2 or len(told) != len(numbers):
        return {}
    return {q.words.start: time for q, time in zip(numbers, told, strict=True)}


def at_own_time(statement: Statement, mention: QuantityMention) -> Statement:
    """A statement as far as it tells of one of its numbers: of the time of that one alone, where it has one."""
    known = [time for time in statement.times if time.span.known and not time.duration]
    own = own_times(statement, known).get(mention.words.start)
    return statement if own is None else evolve(statement, times=(own,))


def of_a_period(statement: Statement, time: TimeMention, number: QuantityMention) -> bool:
    """Whether a number is a figure of a month or a year, of which others have their own: "sold 90 cars in May", not "12
    were killed in May".
    """
    if time.span.grain not in _STRETCHES:
        return False
    verbs = sense_of(statement, number).verbs
    return all(map(periodic, verbs))


def of_two_days(a: Statement, q: QuantityMention, b: Statement, r: QuantityMention) -> bool:
    """Whether two numbers tell what befell at times that do not meet: "90 cars sold on Monday", "40 on Tuesday"."""
    told = [
        [t.span for t in s.times if not t.duration and befell_within(n.counted, t.span)] if s.tense == PAST else []
        for s, n in ((a, q), (b, r))
    ]
    return all(told) and not any(
        one.seconds[0] < other.seconds[1] and other.seconds[0] < one.seconds[1] for one in told[0] for other in told[1]
    )


def of_a_part(
    a: Statement, t: TimeMention, q: QuantityMention, b: Statement, u: TimeMention, r: QuantityMention
) -> bool:
    """Whether the lower of two numbers is told of a part of the time of the other: "210 mm in May", "45 mm on 12 May";
    not of what happens once, of which the one time may be told less precisely.
    """
    told = sorted(((t, q, a), (u, r, b)), key=lambda one: one[0].span.seconds[1] - one[0].span.seconds[0])
    (short, low, _), (long, high, _) = told
    inner, outer = short.span.seconds, long.span.seconds
    if not (outer[0] <= inner[0] and inner[1] <= outer[1]) or _LONGER * (inner[1] - inner[0]) > outer[1] - outer[0]:
        return False
    if isinf(outer[1] - outer[0]) or low.value.low >= high.value.low:
        return False
    if long.span.words.casefold().split()[:1] == _since():  # what has added up since then
        return True
    return all(periodic(verb) for _, number, s in told for verb in sense_of(s, number).verbs)


def _since() -> list[str]:
    return str(time_tables()["so_far"]).split()[:1]
