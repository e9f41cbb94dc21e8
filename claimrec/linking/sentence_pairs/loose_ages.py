"""Two sentences in, whether they tell unlike ages of one person out."""

from __future__ import annotations

from collections.abc import Sequence

from claimrec.language.english.ages import Age, ages
from claimrec.linking.likeness import SentencePair, repeated
from claimrec.linking.sentence_pairs.loose_comparison import Loose, clash, quoted, stretch
from claimrec.linking.sentence_pairs.loose_numbers import timed_apart
from claimrec.linking.sentence_pairs.things_apart import apart, strangers

SURE = 0.75
LIKE = 0.6  # the share of the shorter sentence, without times and numbers, that the other says too


def _closest(told: Sequence[Age]) -> Sequence[Age]:
    """Ages of a sentence that may be of one person ("the teenager, who is 17"), as the one that tells most closely."""
    low, high = max([age.low for age in told], default=0), min([age.high for age in told], default=0)
    return [min(told, key=lambda age: age.high - age.low)] if len(told) > 1 and low <= high else told


def other_age(two: SentencePair) -> Loose | None:
    """Unlike ages of the one person whose age each sentence tells: "the 34-year-old driver", "the driver, aged 43"."""
    ours, theirs = (_closest(ages(s.words, s.place)) for s in (two.a, two.b))
    if len(ours) != 1 or len(theirs) != 1 or two.a.open or two.b.open or two.a.denied or two.b.denied:
        return None
    (one,), (other,) = ours, theirs
    if (one.low <= other.high and other.low <= one.high) or (one.sex and other.sex and one.sex != other.sex):
        return None
    if repeated(two) < LIKE or apart(two) or strangers(two) or timed_apart(two):
        return None
    where = stretch(two.a, *one.place), stretch(two.b, *other.place)
    told = quoted(two.a, where[:1]), quoted(two.b, where[1:])
    why = f"of one person, “{told[0]}” and “{told[1]}” are not one age"
    return clash(two, (where[:1], where[1:]), why, SURE * min(1.0, repeated(two)))
