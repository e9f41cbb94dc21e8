"""A statement in, numbers that it tells in other words out: "60 of the 80" is 75 %, "doubled" is a change by 100 %."""

from __future__ import annotations

from itertools import pairwise

from attrs import evolve

from claimrec.language.english.atoms import atoms
from claimrec.language.english.loose import listed
from claimrec.language.english.number_senses import (
    bounded_factor,
    factor,
    vague_shares,
)
from claimrec.language.english.number_words import counting
from claimrec.language.english.ranges import read_whole
from claimrec.language.tenses import PERFECT
from claimrec.language.text import QuantityMention
from claimrec.language.tokens import tokens as tokens_of
from claimrec.linking.statements.sentence_contents import Statement
from claimrec.model.claims import Offsets
from claimrec.model.quantities import Quantity

_NEAR = 4  # tokens between a part and its whole
_SHARE, _ALL, _FINE = "%", 100.0, 1  # per cent; digits behind the point to which a share is told


def derived(statement: Statement) -> tuple[QuantityMention, ...]:
    """The shares that parts of wholes are, and the changes that verbs tell."""
    return statement.once(_derived)


def _derived(statement: Statement) -> tuple[QuantityMention, ...]:
    return (
        *_shares(statement),
        *_changes(statement),
        *_vague(statement),
        *_lengths(statement),
    )


def counted_words(statement: Statement) -> frozenset[int]:
    """The places of the words that tell numbers or shares: "two thirds of", "a majority of"."""
    between = statement.text.tokens.between
    told = (*statement.quantities, *_vague(statement))
    return frozenset([at for q in told for at in range(*between(q.words.start, q.words.end))])


def comes_to(statement: Statement) -> bool:
    """Whether a statement tells what something has come to, up or down: "rose to 40", "fell to 25"."""
    tokens = statement.text.tokens
    starts = [tokens.between(q.words.start, q.words.end)[0] for q in statement.quantities]
    return any(tokens.words[at - 1] in counting()["level_leads"] for at in starts if at)


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


def _lengths(statement: Statement) -> list[QuantityMention]:
    """For how long something was done to somebody, with the verb of it: "was banned for two years"."""
    text = statement.text
    if not statement.done or statement.tense == PERFECT:
        return []
    found = []
    for time in statement.times:
        start, _ = text.tokens.between(time.words.start, time.words.end)
        if not time.duration or text.tokens.words[start] not in listed("for_how_long") or start == statement.place[0]:
            continue
        value = read_whole(atoms(tokens_of(text.given[text.tokens.spans[start + 1][0] : time.words.end])))
        if value is not None and value.unit:
            deed = text.tokens.words[start - 1]
            found.append(QuantityMention(value, time.words, unit=value.unit, counted=deed))
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
