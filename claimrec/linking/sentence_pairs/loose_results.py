"""Two sentences in, whether the results of one match or vote that they tell can both be right out."""

from __future__ import annotations

from collections.abc import Sequence

from claimrec.language.english.loose import found
from claimrec.language.english.number_senses import phases
from claimrec.language.english.results import Result, results, unlike
from claimrec.linking.likeness import Sentence, SentencePair
from claimrec.linking.sentence_pairs.loose_comparison import Loose, clash, quoted, stretch
from claimrec.linking.sentence_pairs.loose_numbers import SURE, timed_apart
from claimrec.linking.sentence_pairs.things_apart import apart, strangers
from claimrec.model.claims import Offsets

LIKE = 0.3  # how alike sentences are whose results are set against each other


def other_result(two: SentencePair) -> Loose | None:
    """Results of one match or vote that are not one: "2-0", "3-1". Sets of a match are compared in their order."""
    if two.a.open or two.b.open or bool(two.a.denied) != bool(two.b.denied) or two.covered < LIKE:
        return None
    ours, theirs = (results(s.words, s.place) for s in (two.a, two.b))
    against = _not_unanimous(two, ours, theirs)
    if not (against or unlike(ours, theirs)) or apart(two) or strangers(two) or timed_apart(two):
        return None
    if unlike_phases(two.a, two.b):
        return None
    words = _words(two.a, ours) or _unanimous(two.a), _words(two.b, theirs) or _unanimous(two.b)
    told = [quoted(s, where) for s, where in zip((two.a, two.b), words, strict=True)]
    why = f"of one thing, the results “{told[0]}” and “{told[1]}” are not one"
    once = two.a.statement.done and two.b.statement.done
    return clash(two, words, why, SURE * min(1.0, two.covered), once=once)


def _not_unanimous(two: SentencePair, ours: Sequence[Result], theirs: Sequence[Result]) -> bool:
    """Whether one sentence tells that all were of one mind, and the other of votes on both sides."""
    mine, other = (two.a, theirs) if _unanimous(two.a) else (two.b, ours)
    return not (ours and theirs) and bool(_unanimous(mine)) and len(other) == 1 and other[0].figures[1] > 0


def _unanimous(sentence: Sentence) -> tuple[Offsets, ...]:
    """The words of a sentence that tell that all were of one mind."""
    return tuple([stretch(sentence, *place) for place in found(sentence.words, "unanimous", sentence.place)])


def unlike_phases(a: Sentence, b: Sentence) -> bool:
    """Whether one sentence tells of a moment of a match or a count, and the other of another one, or of the end."""
    ours, theirs = (phases(s.words, s.place) for s in (a, b))
    return bool(ours or theirs) and ours.isdisjoint(theirs)


def _words(sentence: Sentence, told: Sequence[Result]) -> tuple[Offsets, ...]:
    return tuple([stretch(sentence, *one.place) for one in told])
