"""Two sentences in, whether they tell two ages of one person, two results of one match, two ranks of one thing out."""

from __future__ import annotations

from collections.abc import Sequence

from claimrec.language.english.ages import Age, ages
from claimrec.language.english.number_senses import phases
from claimrec.language.english.ranks import RACE, Rank, ranks
from claimrec.language.english.results import Result, results, unlike
from claimrec.language.english.verbs import be_and_have, past
from claimrec.linking.sentence_pairs.loose_comparison import Loose, clash, quoted, stretch
from claimrec.linking.sentence_pairs.loose_numbers import SURE, timed_apart
from claimrec.linking.sentence_pairs.things_apart import apart, strangers, turned
from claimrec.linking.statements.likeness import Sentence, SentencePair, repeated
from claimrec.linking.statements.places_apart import reached_apart
from claimrec.model.claims import Offsets

AGED = 0.75
AGED_LIKE = 0.6  # the share of the shorter sentence, without times and numbers, that the other says too


def _closest(told: Sequence[Age]) -> Sequence[Age]:
    """Ages of a sentence that may be of one person ("the teenager, who is 17"), as the one that tells most closely."""
    low, high = max([age.low for age in told], default=0), min([age.high for age in told], default=0)
    return [min(told, key=lambda age: age.high - age.low)] if len(told) > 1 and low <= high else told


def other_age(two: SentencePair) -> Loose | None:
    """Unlike ages of the one person whose age each sentence tells: "the 34-year-old driver", "the driver, aged 43"."""
    ours, theirs = (_closest(ages(s.words, s.place)) for s in (two.a, two.b))
    if len(ours) != 1 or len(theirs) != 1:
        return None
    (one,), (other,) = ours, theirs
    if (one.low <= other.high and other.low <= one.high) or (one.sex and other.sex and one.sex != other.sex):
        return None
    if repeated(two) < AGED_LIKE or apart(two):
        return None
    where = stretch(two.a, *one.place), stretch(two.b, *other.place)
    told = quoted(two.a, where[:1]), quoted(two.b, where[1:])
    why = f"of one person, “{told[0]}” and “{told[1]}” are not one age"
    return clash(two, (where[:1], where[1:]), why, AGED * min(1.0, repeated(two)))


PLAYED_LIKE = 0.3  # how alike sentences are whose results are set against each other


def other_result(two: SentencePair) -> Loose | None:
    """Results of one match or vote that are not one: "2-0", "3-1". Sets of a match are compared in their order."""
    if two.a.open or two.b.open or bool(two.a.denied) != bool(two.b.denied) or two.covered < PLAYED_LIKE:
        return None
    ours, theirs = (results(s.words, s.place) for s in (two.a, two.b))
    if not unlike(ours, theirs) or apart(two) or strangers(two) or timed_apart(two):
        return None
    if unlike_phases(two.a, two.b):
        return None
    words = _words(two.a, ours), _words(two.b, theirs)
    told = [quoted(s, where) for s, where in zip((two.a, two.b), words, strict=True)]
    why = f"of one thing, the results “{told[0]}” and “{told[1]}” are not one"
    once = two.a.statement.done and two.b.statement.done
    return clash(two, words, why, SURE * min(1.0, two.covered), once=once)


def unlike_phases(a: Sentence, b: Sentence) -> bool:
    """Whether one sentence tells of a moment of a match or a count, and the other of another one, or of the end."""
    ours, theirs = (phases(s.words, s.place) for s in (a, b))
    return bool(ours or theirs) and ours.isdisjoint(theirs)


def _words(sentence: Sentence, told: Sequence[Result]) -> tuple[Offsets, ...]:
    return tuple([stretch(sentence, *one.place) for one in told])


RANKED = 0.7
RANKED_LIKE = 0.35  # how alike sentences are whose ranks are set against each other


def other_rank(two: SentencePair) -> Loose | None:
    """Places of one thing on one scale that are not one."""
    if bool(two.a.denied) != bool(two.b.denied) or two.covered < RANKED_LIKE:
        return None
    ours, theirs = (ranks(s.words, s.place) for s in (two.a, two.b))
    if len(ours) != 1 or len(theirs) != 1:
        return None
    (one,), (other,) = ours, theirs
    if one.scale != other.scale or one.place == other.place or turned(two):
        return None
    if unlike_phases(two.a, two.b) or reached_apart(two.a.statement, two.b.statement) or _of_two(two, one, other):
        return None
    where = stretch(two.a, *one.words), stretch(two.b, *other.words)
    told = quoted(two.a, where[:1]), quoted(two.b, where[1:])
    why = f"“{told[0]}” and “{told[1]}” are two places, and one thing can take but one"
    return clash(two, (where[:1], where[1:]), why, RANKED, once=two.a.statement.done and two.b.statement.done)


def _of_two(two: SentencePair, one: Rank, other: Rank) -> bool:
    """Whether the two are told of unlike things, or among unlike others: each sentence has a word of its own, or on a
    scale that is no race one of them ("in the world").
    """
    ours, theirs = _own(two.a, one, two.b), _own(two.b, other, two.a)
    return bool(ours and theirs) or (one.scale != RACE and bool(ours or theirs))


def _own(sentence: Sentence, rank: Rank, other: Sentence) -> list[str]:
    """The stems that only one of two sentences says, without its rank and the verb of it."""
    inside = range(*rank.words)
    free = [at for at in sentence.stems if at not in inside and sentence.words[at] not in be_and_have()]
    return [
        sentence.stems[at] for at in free if sentence.stems[at] not in other.nearby and not past(sentence.words[at])
    ]
