"""Two claims of a small set in, the first relation found between them out."""

from __future__ import annotations

from collections.abc import Sequence

from claimrec.linking.denials import denial, unmasking
from claimrec.linking.exclusive_words import exchanged
from claimrec.linking.likeness import Sentence, SentencePair, laid, other_thing
from claimrec.linking.loose_comparison import Loose, whole
from claimrec.linking.loose_numbers import numbers
from claimrec.linking.loose_times import times

SAME = 0.5  # the share of the shorter sentence from which on the two tell of one thing
_WAYS = (exchanged, times, denial)


def loosely(one: Sequence[Sentence], two: Sequence[Sentence], *, other_us: bool = False) -> Loose | None:
    """What two claims, sentence by sentence, have to do with each other by their words; None where that is nothing.

    With `other_us` the "we" of the one are not those of the other: sentences in which each speaks of itself are apart.
    """
    if one and two and one[0].statement.text.given == two[0].statement.text.given:
        return _alike(SentencePair(one[0], two[0], 1.0))
    pairs = laid(one, two)
    if other_us:
        pairs = tuple([p for p in pairs if not (p.a.statement.own and p.b.statement.own)])
    found = unmasking(one, two) or numbers(pairs) or _differing(pairs)
    same = pairs and pairs[0].covered >= SAME and not other_thing(pairs[0])
    return found or (_alike(pairs[0]) if same else None)


def _differing(pairs: Sequence[SentencePair]) -> Loose | None:
    """What differs in the most alike sentences that differ."""
    return next((found for two in pairs for way in _WAYS if (found := way(two)) is not None), None)


def _alike(two: SentencePair) -> Loose:
    words = (whole(two.a),), (whole(two.b),)
    return Loose(two.a.statement, two.b.statement, None, two.covered, "the one says again what the other says", words)
