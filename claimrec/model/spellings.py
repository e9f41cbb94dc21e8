"""Which known spellings can be near a given one? An index by pieces, so that not each two spellings are compared.

Of two strings that few insertions and deletions part, one more piece than there are of these stays whole: each known
spelling is cut into so many pieces, and what is near it holds one of them at nearly the same place (Li, Deng, Wang and
Feng 2011, "Pass-Join").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import field, frozen

Piece = tuple[int, str]  # which piece of a spelling, and its letters


@frozen
class Spellings:
    """Known spellings by their lengths; `share` is how much of the letters of two may differ (0.15: 15 % of both).

    >>> "bakhmut" in Spellings.of(["bakhmut", "lakeside"], share=0.15).near("bachmut")
    True
    """

    by_length: Mapping[int, Sequence[str]]
    share: float
    _pieces: dict[tuple[int, int], dict[Piece, list[str]]] = field(factory=dict, init=False, repr=False, eq=False)

    @classmethod
    def of(cls, known: Iterable[str], *, share: float) -> Spellings:
        """The index of these spellings, each once."""
        found: dict[int, list[str]] = {}
        for one in dict.fromkeys(known):
            found.setdefault(len(one), []).append(one)
        return cls(found, share)

    def near(self, given: str) -> list[str]:
        """The known spellings that may be as near as that, and perhaps some that are not; none is left out.

        Cost: a few hundred look-ups for a name of twenty letters, however many are known.
        """
        found: dict[str, None] = {}
        least, most = len(given) * (1 - self.share) / (1 + self.share), len(given) * (1 + self.share) / (1 - self.share)
        for length in range(max(1, int(least)), int(most) + 2):
            known = self.by_length.get(length)
            apart = int(self.share * (len(given) + length) + 1e-6)
            if known is None or abs(len(given) - length) > apart:
                continue
            if (apart + 1) ** 2 >= len(known) or apart >= length:
                found |= dict.fromkeys(known)
                continue
            held = self._held(length, apart + 1)
            for piece in _asked(given, length, apart):
                found |= dict.fromkeys(held.get(piece, ()))
        return list(found)

    def _held(self, length: int, count: int) -> Mapping[Piece, Sequence[str]]:
        """The spellings of one length by their pieces, of which each has so many."""
        found = self._pieces.get((length, count))
        if found is None:
            found = {}
            for one in self.by_length[length]:
                for number, (start, end) in enumerate(_cuts(length, count)):
                    found.setdefault((number, one[start:end]), []).append(one)
            self._pieces[length, count] = found
        return found


def _cuts(length: int, count: int) -> list[tuple[int, int]]:
    """Where the pieces of a spelling begin and end: as many as asked for, of nearly one length."""
    ends = [length * number // count for number in range(count + 1)]
    return list(pairwise(ends))


def _asked(given: str, length: int, apart: int) -> Iterator[Piece]:
    """The pieces that a known spelling of a length may share with the given one, wherever they may have moved to."""
    left, right = (apart + length - len(given)) // 2, (apart + len(given) - length) // 2
    for number, (start, end) in enumerate(_cuts(length, apart + 1)):
        for at in range(max(0, start - left), min(len(given) - (end - start), start + right) + 1):
            yield number, given[at : at + end - start]
