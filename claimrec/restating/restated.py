"""Does one statement say again what the other says, and what differs then? For statements of which nothing was read.

If enough of the shorter one is said in the other too, in the same words or near ones, what differs is compared:
numbers and times of one thing, a denial on one side only, a word for one that it excludes.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimrec.moments import Span
from claimrec.restating.denials import denial, unmasking
from claimrec.restating.likeness import Restated, Two, laid
from claimrec.restating.numbers import numbers, times
from claimrec.restating.sentences import sentences
from claimrec.restating.swapped import swapped
from claimrec.values import Told

SAME = 0.5  # the share of the shorter sentence from which on the two tell of one thing
_SWAPPED = 0.7


def restated(a: str, b: str, said: Span | None = None) -> Restated | None:
    """What can be said of two statements by their words alone, or None; times are resolved against `said`.

    >>> restated("The mayor sold the old ferry.", "The mayor never sold the old ferry.").why
    'the one denies what the other says: “never … sold the old ferry”'
    >>> restated("The mayor sold the old ferry.", "Snow fell in the hills.")
    """
    one, two = sentences(a, said), sentences(b, said)
    pairs = laid(one, two)
    found = unmasking(one, two) or numbers(pairs) or _differs(pairs)
    return found or (_alike(pairs[0]) if pairs and pairs[0].covered >= SAME else None)


def _words(two: Two) -> Restated | None:
    """Sentences that are alike but for two words that exclude each other."""
    if two.a.open or two.b.open or bool(two.a.negated) != bool(two.b.negated):
        return None
    found = swapped(two.a.words, two.b.words)
    if found is None:
        return None
    one, other = two.a.raw[found[0]], two.b.raw[found[1]]
    why = f"they say the same but for “{one}” and “{other}”, which exclude each other"
    return Restated(True, _SWAPPED, why, ((one,), (other,)), (Told(one), Told(other)))


_WAYS = (_words, times, denial)


def _differs(pairs: Sequence[Two]) -> Restated | None:
    """What differs in the most alike sentences that differ."""
    return next((found for two in pairs for way in _WAYS if (found := way(two)) is not None), None)


def _alike(two: Two) -> Restated:
    words = ((two.a.quoted((0, len(two.a.raw))),), (two.b.quoted((0, len(two.b.raw))),))
    return Restated(False, two.covered, "the one says again what the other says", words)
