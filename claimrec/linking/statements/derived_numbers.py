"""A statement in, numbers that it tells in other words out: "60 of the 80" is 75 %, "doubled" is a change by 100 %,
"from 8 to 6" one by two.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve

from claimrec.language.english.atoms import atoms
from claimrec.language.english.counted import counts_persons, whose
from claimrec.language.english.loose import listed
from claimrec.language.english.number_senses import (
    DIGITS,
    bounded_factor,
    digits_told,
    factor,
    goals_told,
    often,
    vague_shares,
)
from claimrec.language.english.number_words import counting, words_of
from claimrec.language.english.ranges import read_whole
from claimrec.language.english.verbs import past
from claimrec.language.tenses import PERFECT
from claimrec.language.text import QuantityMention
from claimrec.language.tokens import tokens as tokens_of
from claimrec.linking.statements.sentence_contents import Statement
from claimrec.model.claims import Offsets
from claimrec.model.quantities import Quantity

TIMES = "times"  # the unit of how often something was
_NEAR = 4  # tokens between a part and its whole
_SHARE, _POINTS, _ALL, _FINE = "%", "points", 100.0, 1  # per cent; digits behind the point to which a share is told


def derived(statement: Statement) -> tuple[QuantityMention, ...]:
    """The shares that parts of wholes are, and the changes that verbs tell."""
    return statement.once(_derived)


def _derived(statement: Statement) -> tuple[QuantityMention, ...]:
    return (
        *_shares(statement),
        *_of_wholes(statement),
        *_changes(statement),
        *_differences(statement),
        *_vague(statement),
        *_sums(statement),
        *_in_words(statement),
        *_lengths(statement),
    )


def counted_words(statement: Statement) -> frozenset[int]:
    """The places of the words that tell numbers or shares: "two thirds of", "a majority of"."""
    between = statement.text.tokens.between
    told = (*statement.quantities, *_vague(statement), *_in_words(statement))
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


def _of_wholes(statement: Statement) -> list[QuantityMention]:
    """How many a share of a number is: "a tenth of its 5,000 jobs" is some 500."""
    between, words = statement.text.tokens.between, statement.text.tokens.words
    found = []
    for part, whole in pairwise(statement.quantities):
        start = between(whole.words.start, whole.words.end)[0]
        near = start - between(part.words.start, part.words.end)[1] <= _NEAR
        told = whole.role == "whole" and not whole.unit and words[start - 1] in counting()["determiners"]
        if not (told and near and part.unit == _SHARE and whole.value.low == whole.value.high):
            continue
        low, high = (end * whole.value.low / _ALL for end in (part.value.low, part.value.high))
        where = Offsets(part.words.start, whole.words.end)
        found.append(evolve(whole, value=Quantity(low, high), words=where, role="total"))
    return found


def _in_words(statement: Statement) -> list[QuantityMention]:
    """How often something was by one word ("twice"), and numbers that are told by how many digits they have."""
    tokens, (start, end) = statement.text.tokens, statement.place
    found = []
    for at in range(start, end):
        goals = goals_told(tokens.words, at)
        if goals is not None:
            value = Quantity(goals[0], goals[0])
            found.append(QuantityMention(value, Offsets(*tokens.spans[at]), counted=goals[1]))
            continue
        times = often(tokens.words[at])
        behind = tokens.words[at + 1] if at + 1 < end else "."
        if times and (not behind[0].isalpha() or behind in words_of("unread", "often_behind")):
            value = Quantity(times, times, TIMES)
            found.append(QuantityMention(value, Offsets(*tokens.spans[at]), unit=TIMES))
        told = digits_told(tokens.words, at, end)
        if told is not None:
            words = Offsets(tokens.spans[at][0], tokens.spans[told[1] - 1][1])
            found.append(QuantityMention(told[0], words, unit=DIGITS))
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


def _sums(statement: Statement) -> list[QuantityMention]:
    """How many people those are that are counted one group after the other: "two women and three children"."""
    between = statement.text.tokens.between
    found: list[QuantityMention] = []
    run: list[QuantityMention] = []
    for q in statement.quantities:
        joins = (
            bool(run)
            and between(q.words.start, q.words.end)[0] - between(run[-1].words.start, run[-1].words.end)[1] <= _NEAR
        )
        persons = not q.unit and q.role == "total" and counts_persons(q.counted)
        run = [*(run if joins and persons else ()), *((q,) if persons else ())]
        if len(run) > 1:
            found = [_sum(run)]
    return found


def _sum(run: Sequence[QuantityMention]) -> QuantityMention:
    """The people of several numbers together, with what befell the last of them."""
    low, high = (sum(ends) for ends in zip(*[(q.value.low, q.value.high) for q in run], strict=True))
    words = Offsets(run[0].words.start, run[-1].words.end)
    deeds = " ".join([*[word for word in run[-1].counted.split() if past(word)], counting()["people"]])
    shared = tuple([stem for stem in run[-1].group if stem not in whose(run[-1].group)])
    return evolve(run[-1], value=Quantity(low, high), words=words, counted=deeds, group=shared)


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
