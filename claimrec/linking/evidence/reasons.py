"""A scored pair in; what the two share and what sets them against each other out, in words. The sum of weights is in
`Finding.evidence`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from claimrec.linking.evidence import measures as m
from claimrec.linking.evidence.comparisons import first, opposition
from claimrec.linking.evidence.pairs import CandidatePair
from claimrec.linking.statements.words import content_stem

_WORDS = 3
_TELLS = 0.3
_SHORT = 2  # letters of words that tell nothing to a reader
_NEAR = 0.25  # nearness in meaning from which on a reader is told of it: a level of the comparison of that name


def plainly(two: CandidatePair, own: Sequence[str] = ()) -> str:
    """What speaks for it that two claims are about one fact, or against each other; first what comparisons of the
    caller's say of them (`own`).

    "both say “ferry”, “line”; they are of opposing sides; one denies something; the later answers the earlier"
    """
    return "; ".join(dict.fromkeys((*own, *_told(two)))) or "nothing that can be told in words"


def _told(two: CandidatePair) -> Iterator[str]:
    words = _common(two)
    if words:
        yield "both say " + ", ".join(words)
    elif two.meaning >= _NEAR:
        yield "they are near in meaning"
    if m.counting(two) == m.NUMBERS_MEET:
        yield next(c.says[c.level(two)] for c in first() if c.name == "counting")
    yield from opposition(two)
    if two.model is not None:
        yield f"the model finds them alike by {two.model:.2f}"


def _common(two: CandidatePair) -> list[str]:
    """The most telling words of both in quotes, as each writes them; none of one or two letters, no contractions."""
    shared = {s: min(w, two.b.weights[s]) for s, w in two.a.weights.items() if two.b.weights.get(s, 0.0) > _TELLS}
    best = sorted(shared, key=lambda s: (-shared[s], s))
    told = ((_written(two.a.said.text, stem), _written(two.b.said.text, stem)) for stem in best)
    kept = islice((pair for pair in told if min(map(len, pair)) > _SHORT), _WORDS)
    return ["/".join(dict.fromkeys(f"“{word}”" for word in pair)) for pair in kept]


def _written(text: str, stem: str) -> str:
    """The first word of a folded text with this stem, without its "'s"; "" for other words with an apostrophe."""
    word = next((word for word in text.split() if content_stem(word) == stem), stem).removesuffix("'s")
    return word if word.isalnum() or "-" in word else ""
