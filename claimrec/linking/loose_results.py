"""Two sentences in, whether the results of one match or vote that they tell can both be right out."""

from __future__ import annotations

from collections.abc import Sequence

from claimrec.language.english.results import Result, results, unlike
from claimrec.linking.likeness import Sentence, SentencePair
from claimrec.linking.loose_comparison import Loose, Way, quoted, stretch
from claimrec.linking.loose_numbers import SURE, timed_apart
from claimrec.linking.things_apart import apart, strangers
from claimrec.model.claims import Offsets

LIKE = 0.5  # how alike sentences are whose results are set against each other


def other_result(two: SentencePair) -> Loose | None:
    """Results of one match or vote that are not one: "2-0", "3-1". Sets of a match are compared in their order."""
    if two.a.open or two.b.open or bool(two.a.denied) != bool(two.b.denied) or two.covered < LIKE:
        return None
    ours, theirs = (results(s.words, s.place) for s in (two.a, two.b))
    if not unlike(ours, theirs) or apart(two) or strangers(two) or timed_apart(two):
        return None
    words = _words(two.a, ours), _words(two.b, theirs)
    told = [quoted(s, where) for s, where in zip((two.a, two.b), words, strict=True)]
    why = f"of one thing, the results “{told[0]}” and “{told[1]}” are not one"
    a, b = two.a.statement, two.b.statement
    return Loose(a, b, Way.EXCHANGED, SURE * min(1.0, two.covered), why, words, untimed=True)


def _words(sentence: Sentence, told: Sequence[Result]) -> tuple[Offsets, ...]:
    return tuple([stretch(sentence, *one.place) for one in told])
