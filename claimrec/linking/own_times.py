"""A statement that tells several numbers and as many times in, the time of each number out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimrec.language.english.number_senses import periodic
from claimrec.language.text import QuantityMention, TimeMention
from claimrec.linking.number_senses import sense
from claimrec.linking.sentence_contents import Statement

_STRETCHES = ("month", "year", "span")  # grains of times over which figures are told


def own_times(statement: Statement, told: Sequence[TimeMention]) -> Mapping[int, TimeMention]:
    """The time of each number by where the number begins: "120 in May, up from 95 in April"; empty where none is told.

    `told` are the times of the statement: as many as its numbers, the first is that of the first number.
    """
    numbers = statement.quantities
    if len(numbers) < 2 or len(told) != len(numbers):
        return {}
    return {q.words.start: time for q, time in zip(numbers, told, strict=True)}


def of_a_period(statement: Statement, time: TimeMention, number: QuantityMention) -> bool:
    """Whether a number is a figure of a month or a year, of which others have their own: "sold 90 cars in May", not "12
    were killed in May".
    """
    if time.span.grain not in _STRETCHES:
        return False
    verbs = sense(statement.text, number, statement.place).verbs
    return all(map(periodic, verbs))
