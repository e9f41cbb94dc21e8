"""How near in meaning are two statements? The vectors of their words are added up, in whole numbers.

`language/english/vectors.bin` holds a vector and a weight for each piece of a word (docs/vectors.md says where they
come from). It is read when the first statement asks for it. Whole numbers give the same bits everywhere.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from math import isqrt
from operator import mul

from attrs import field, frozen

from claimrec.language.chosen import bytes_of

FORMAT = "claimrec vectors 1"
LENGTH = 1000  # of a statement's vector, give or take the rounding of its parts
_FINE = 1024  # parts into which a length is told, so that whole numbers lose little
_INSIDE = "##"  # begins a piece that continues a word
_NONE: tuple[int, ...] = ()
_LONGEST_WORD = 100  # characters


@frozen
class Vectors:
    """A table: `rows` leads from a piece to its place; `weights` has one byte for each, `table` as many as `width`."""

    width: int
    rows: Mapping[str, int] = field(repr=False)
    weights: bytes = field(repr=False)
    table: memoryview = field(repr=False)
    longest: int = field(init=False, repr=False)

    @longest.default
    def _longest(self) -> int:
        return max(map(len, self.rows), default=0)

    @classmethod
    def of(cls, data: bytes) -> Vectors:
        """The table of a file: a line of format, number of pieces and width; the pieces, a line each; the numbers."""
        head, _, rest = data.partition(b"\n")
        kind, count, width = head.decode("ascii").rsplit(" ", 2)
        if kind != FORMAT:
            raise ValueError(f"{kind!r} is no {FORMAT!r}")
        size, wide = int(count), int(width)
        numbers = size * (wide + 1)
        pieces = rest[: len(rest) - numbers].decode("ascii").split()
        table = memoryview(rest)[len(rest) - size * wide :].cast("b")
        rows = {piece: place for place, piece in enumerate(pieces)}
        return cls(wide, rows, rest[len(rest) - numbers : len(rest) - size * wide], table)

    def pieces(self, word: str) -> list[int]:
        """The places of the pieces of a word: the longest that fits, from its start on; what none fits is left out.

        Of a word only the first 100 characters are looked at: what is longer is no word, and would take long.
        """
        found: list[int] = []
        for part in _parts(word[:_LONGEST_WORD]):
            at = 0
            while at < len(part):
                lead = _INSIDE if at else ""
                ends = range(min(len(part), at + self.longest), at, -1)
                fits = next(((r, end) for end in ends if (r := self.rows.get(lead + part[at:end])) is not None), None)
                if fits is None:
                    at += 1
                else:
                    found.append(fits[0])
                    at = fits[1]
        return found

    def word(self, word: str) -> tuple[int, ...]:
        """The weighted sum of the vectors of a word's pieces; empty where it has none."""
        rows = [
            tuple([weight * one for one in self.table[place * self.width : (place + 1) * self.width].tolist()])
            for place in self.pieces(word)
            for weight in (self.weights[place],)
        ]
        if len(rows) == 1:  # as of most words
            return rows[0]
        return tuple(map(sum, zip(*rows, strict=True))) if rows else _NONE


def _parts(word: str) -> list[str]:
    """The runs of plain letters and digits of a word, lower case and without accents."""
    plain = unicodedata.normalize("NFD", word.lower())
    kept = [c if c.isascii() and c.isalnum() else " " for c in plain if not unicodedata.combining(c)]
    return "".join(kept).split()


@cache
def shipped_vectors() -> Vectors:
    """The table that comes along."""
    return Vectors.of(bytes_of("vectors.bin"))


@lru_cache(maxsize=1 << 14)
def _word(word: str) -> tuple[int, ...]:
    return shipped_vectors().word(word)


def vector_of(words: Iterable[str]) -> tuple[int, ...]:
    """The vector of a statement, about `LENGTH` long; empty where none of its words has one."""
    return scaled([found for word in words if (found := _word(word))])


def scaled(rows: list[tuple[int, ...]]) -> tuple[int, ...]:
    """The sum of vectors as one of about `LENGTH`; empty where it is nothing."""
    total = [*map(sum, zip(*rows, strict=True))]
    length = isqrt(sum(map(mul, total, total)) * _FINE**2)
    return tuple([one * LENGTH * _FINE // length for one in total]) if length else _NONE


def nearness(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """How near two statements are in meaning, from -1 to 1; 0 where one has no vector.

    >>> nearness((600, 800), (800, 600)), nearness((600, 800), ())
    (0.96, 0.0)
    """
    product: int = sum(map(mul, one, other))
    return product / (LENGTH * LENGTH)
