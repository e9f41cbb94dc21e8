"""What do two weighed claims share, and what sets them against each other? In words for a person; the sum of weights
stands beside it in `Finding.evidence`.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimrec.evidence import measures as m
from claimrec.evidence.comparisons import first
from claimrec.evidence.traits import Traits
from claimrec.evidence.two import Two
from claimrec.evidence.words import content_stem

_WORDS = 3
_TELLS = 0.3
_SPOKEN = {"counting", "speaking of"}


def plainly(two: Two) -> str:
    """What speaks for it that two claims are about one fact, or against each other.

    "both say “ferry”, “line”; both touch on closing; of opposing sides; the later denies something"
    """
    return "; ".join(dict.fromkeys(_told(two))) or "nothing that can be told in words"


def _told(two: Two) -> Iterator[str]:
    words = _common(two)
    if words:
        yield "both say " + ", ".join(f"“{word}”" for word in words)
    elif topic := m.common_topic(two, m.GROUND):
        yield f"both touch on {topic.replace('_', ' ')}"
    levels = {c.name: c.says[c.level(two)] for c in first() if c.name in _SPOKEN}
    if m.counted(two):
        yield levels["counting"]
    if m.leaning(two) > 1:
        yield "they lean different ways"
    if m.speaking_of(two) > 1:
        yield levels["speaking of"]
    if m.speakers(two) == 3:
        yield "they are of opposing sides"
    if two.b.said.denies:
        yield "the later denies something"
    if two.model is not None:
        yield f"the model finds them alike by {two.model:.2f}"


def _common(two: Two) -> list[str]:
    """The most telling words of both, as the later writes them."""
    shared = {s: min(w, two.b.weights[s]) for s, w in two.a.weights.items() if two.b.weights.get(s, 0.0) > _TELLS}
    best = sorted(shared, key=lambda s: (-shared[s], s))[:_WORDS]
    return [_written(two.b, stem) for stem in best]


def _written(traits: Traits, stem: str) -> str:
    return next((word for word in traits.said.text.split() if content_stem(word) == stem), stem)
