"""A statement in, numbers that it tells in other words out: "60 of the 80" is 75 %, "doubled" is a change by 100 %,
"from 8 to 6" one by two.
"""

from __future__ import annotations

from itertools import pairwise

from attrs import evolve

from claimrec.language.english.number_senses import bounded_factor, factor, vague_shares
from claimrec.language.text import QuantityMention
from claimrec.linking.sentence_contents import Statement
from claimrec.model.claims import Offsets
from claimrec.model.quantities import Quantity

_NEAR = 4  # tokens between a part and its whole
_SHARE, _POINTS, _ALL, _FINE = "%", "points", 100.0, 1  # per cent; digits behind the point to which a share is told


def derived(statement: Statement) -> tuple[QuantityMention, ...]:
    """The shares that parts of wholes are, and the changes that verbs tell."""
    return (
        *_shares(statement),
        *_of_wholes(statement),
        *_changes(statement),
        *_differences(statement),
        *_vague(statement),
    )


def counted_words(statement: Statement) -> frozenset[int]:
    """The places of the words that tell numbers or shares: "two thirds of", "a majority of"."""
    between = statement.text.tokens.between
    told = (*statement.quantities, *_vague(statement))
    return frozenset([at for q in told for at in range(*between(q.words.start, q.words.end))])


def _shares(statement: Statement) -> list[QuantityMention]:
    """Of each number of a whole the share that it is of that, to half a per cent."""
    between = statement.text.tokens.between
    found = []
    for part, whole in pairwise(statement.quantities):
        apart = between(whole.words.start, whole.words.end)[0] - between(part.words.start, part.words.end)[1]
        if whole.role != "whole" or part.unit or whole.unit or apart > _NEAR:
            continue
        if not 0 < whole.value.low == whole.value.high or part.value.high > whole.value.low:
            continue
        low, high = (_ALL * end / whole.value.low for end in (part.value.low, part.value.high))
        value = Quantity(low - _FINE / 2, high + _FINE / 2, _SHARE)
        words = Offsets(part.words.start, whole.words.end)
        found.append(evolve(part, value=value, unit=_SHARE, words=words, role="total", counted=part.counted))
    return found


def _of_wholes(statement: Statement) -> list[QuantityMention]:
    """How many a share of a number is: "a tenth of its 5,000 jobs" is some 500."""
    between = statement.text.tokens.between
    found = []
    for part, whole in pairwise(statement.quantities):
        apart = between(whole.words.start, whole.words.end)[0] - between(part.words.start, part.words.end)[1]
        if (
            whole.role != "whole"
            or part.unit != _SHARE
            or whole.unit
            or apart > _NEAR
            or whole.value.low != whole.value.high
        ):
            continue
        low, high = (end * whole.value.low / _ALL for end in (part.value.low, part.value.high))
        words = Offsets(part.words.start, whole.words.end)
        found.append(evolve(whole, value=Quantity(low, high), words=words, role="total"))
    return found


def _differences(statement: Statement) -> list[QuantityMention]:
    """By how much something went "from 900 to 300": by 600, and by two thirds; of shares by how many points alone."""
    found = []
    for former, now in pairwise(statement.quantities):
        a, b = former.value, now.value
        if (
            (former.role, now.role) != ("former", "total")
            or former.unit != now.unit
            or a.low != a.high
            or b.low != b.high
        ):
            continue
        by, words = abs(b.low - a.low), Offsets(former.words.start, now.words.end)
        unit = _POINTS if now.unit == _SHARE else now.unit
        told = [(by, by, unit)]
        if a.low > 0 and unit != _POINTS:
            share = _ALL * by / a.low
            told.append((share - _FINE / 2, share + _FINE / 2, _SHARE))
        found += [
            evolve(now, value=Quantity(low, high, unit), unit=unit, words=words, role="change")
            for low, high, unit in told
        ]
    return found


def _changes(statement: Statement) -> list[QuantityMention]:
    """The changes in per cent that a verb alone tells: not "doubled to 84", "doubled its 40 shops"."""
    tokens, told = statement.text.tokens, statement.quantities
    if told:
        return []
    found = []
    for at in range(*statement.place):
        change = factor(tokens.words[at])
        if change:
            words = Offsets(*tokens.spans[at])
            value = bounded_factor(tokens.words, at, change)
            found.append(QuantityMention(value, words, unit=_SHARE, role="change"))
    return found


def _vague(statement: Statement) -> list[QuantityMention]:
    """The shares that words tell without a number: "a majority of", "almost all"."""
    tokens = statement.text.tokens
    return [
        QuantityMention(evolve(value, words=""), Offsets(tokens.spans[start][0], tokens.spans[end - 1][1]), unit=_SHARE)
        for value, (start, end) in vague_shares(tokens.words, statement.place)
    ]
