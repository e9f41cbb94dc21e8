"""Two sentences in, whether they give one thing two places of several out: "the largest port", "the third-largest"."""

from __future__ import annotations

from claimrec.language.english.number_words import counting
from claimrec.language.english.ranks import RACE, Rank, comparison, ranks
from claimrec.language.english.verbs import past
from claimrec.language.tokens import Place
from claimrec.linking.likeness import Sentence, SentencePair
from claimrec.linking.places_apart import reached_apart
from claimrec.linking.sentence_pairs.loose_comparison import Loose, clash, quoted, stretch
from claimrec.linking.sentence_pairs.loose_numbers import timed_apart
from claimrec.linking.sentence_pairs.loose_results import unlike_phases
from claimrec.linking.sentence_pairs.things_apart import strangers, turned

SURE = 0.7
LIKE = 0.35  # how alike sentences are whose ranks are set against each other


def other_rank(two: SentencePair) -> Loose | None:
    """Places of one thing on one scale that are not one."""
    if two.a.open or two.b.open or bool(two.a.denied) != bool(two.b.denied) or two.covered < LIKE:
        return None
    ours, theirs = (ranks(s.words, s.place) for s in (two.a, two.b))
    if len(ours) != 1 or len(theirs) != 1:
        return None
    (one,), (other,) = ours, theirs
    if one.scale != other.scale or one.place == other.place or strangers(two) or turned(two) or timed_apart(two):
        return None
    if unlike_phases(two.a, two.b) or reached_apart(two.a.statement, two.b.statement) or _of_two(two, one, other):
        return None
    where = stretch(two.a, *one.words), stretch(two.b, *other.words)
    told = quoted(two.a, where[:1]), quoted(two.b, where[1:])
    why = f"“{told[0]}” and “{told[1]}” are two places, and one thing can take but one"
    return clash(two, (where[:1], where[1:]), why, SURE, once=two.a.statement.done and two.b.statement.done)


def other_order(two: SentencePair) -> Loose | None:
    """Sentences by which each of two things is above the other: "the tower is taller than the mill", and the mill than
    the tower.
    """
    if two.a.open or two.b.open or two.a.denied or two.b.denied or timed_apart(two):
        return None
    ours, theirs = (comparison(s.words, s.place) for s in (two.a, two.b))
    if ours is None or theirs is None or ours.by != theirs.by:
        return None
    first, second = _stems(two.a, ours.first), _stems(two.a, ours.second)
    other, rival = _stems(two.b, theirs.first), _stems(two.b, theirs.second)
    if not (first and second) or first != rival or second != other or first == second:
        return None
    if not all(stem in s.nearby for s, t in ((two.b, two.a), (two.a, two.b)) for stem in t.weights):
        return None  # "rents in Sel", "rents in Tol"
    where = stretch(two.a, *two.a.place), stretch(two.b, *two.b.place)
    why = f"of two things each cannot be “{ours.by}” than the other"
    return clash(two, (where[:1], where[1:]), why, SURE, once=two.a.statement.done and two.b.statement.done)


def _stems(sentence: Sentence, place: Place) -> frozenset[str]:
    return frozenset([sentence.stems[at] for at in range(*place) if at in sentence.stems])


def _of_two(two: SentencePair, one: Rank, other: Rank) -> bool:
    """Whether the two are told of unlike things, or among unlike others: each sentence has a word of its own, or on a
    scale that is no race one of them ("in the world").
    """
    ours, theirs = _own(two.a, one, two.b), _own(two.b, other, two.a)
    return bool(ours and theirs) or (one.scale != RACE and bool(ours or theirs))


def _own(sentence: Sentence, rank: Rank, other: Sentence) -> list[str]:
    """The stems that only one of two sentences says, without its rank and the verb of it."""
    inside = range(*rank.words)
    plain = counting()["be"] | counting()["have"]
    free = [at for at in sentence.stems if at not in inside and sentence.words[at] not in plain]
    return [
        sentence.stems[at] for at in free if sentence.stems[at] not in other.nearby and not past(sentence.words[at])
    ]
