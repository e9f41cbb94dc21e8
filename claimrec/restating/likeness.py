"""How much of one statement does another say again? Sentences laid beside each other, and what can be told of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from claimrec.evidence.words import covered, near
from claimrec.restating.sentences import Sentence
from claimrec.values import Value

NEAR = 0.5  # likeness from which two stems are taken for words of one thing
MOST = 6  # pairs of sentences that are looked at, the most alike

Words = tuple[tuple[str, ...], tuple[str, ...]]


@frozen
class Restated:
    """One statement says again what the other says; `differs` if the two cannot both be true.

    `certainty`, `values`, `words` and `why` are as in Compared.
    """

    differs: bool
    certainty: float
    why: str
    words: Words
    values: tuple[Value, Value] | None = None


@frozen
class Two:
    """Two sentences, the one of the first statement first, and how much of the shorter one the other says too."""

    a: Sentence
    b: Sentence
    covered: float


def laid(one: Sequence[Sentence], two: Sequence[Sentence]) -> tuple[Two, ...]:
    """The sentences of two statements, each beside each, the most alike first."""
    every = [Two(a, b, _covered(a, b)) for a in one for b in two]
    return tuple(sorted(every, key=lambda pair: -pair.covered)[:MOST])


def _covered(a: Sentence, b: Sentence) -> float:
    """How much of the one with less to say the other says too; a "she" may stand for any name."""
    short, other = (a, b) if weight(a) <= weight(b) else (b, a)
    told = short.weights
    if other.points:
        told = {s: w for s, w in told.items() if s not in short.names or s in other.nearby}
    return covered(told, other.nearby)


def weight(sentence: Sentence) -> float:
    """How much a sentence has to say."""
    return sum(sentence.weights.values())


def alike(a: str, b: str) -> float:
    """How near two stems are in meaning: 1 for one stem, 0 for what is not near at all."""
    much = 1.0 if a == b else max(dict(near(a)).get(b, 0.0), dict(near(b)).get(a, 0.0))
    return much if much > NEAR else 0.0


def any_alike(one: Iterable[str], other: Sequence[str]) -> bool:
    """Whether some stem of the one is near some stem of the other."""
    return any(alike(a, b) for a in one for b in other)


def strangers(two: Two) -> bool:
    """Whether both sentences give names, and none in common; a "she" may be anyone."""
    a, b = two.a, two.b
    if a.points or b.points or not (a.names and b.names):
        return False
    return a.names.isdisjoint(b.stems) and b.names.isdisjoint(a.stems)
