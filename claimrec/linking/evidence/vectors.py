"""How near in meaning are two statements? The vectors of their words are added up, in whole numbers.

`language/english/vectors.bin` holds a vector and a weight for each piece of a word (docs/vectors.md says where they
come from). It is read when the first statement asks for it. Whole numbers give the same bits everywhere.

Until they are scaled, vectors are packed: one whole number holds all parts of a vector, 32 bits each, so that one
addition adds up two vectors, and one multiplication weighs one. What is read of one text has no more pieces than
characters (20,000), of which each adds up to 255 times 128: less than half of what 32 bits hold.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from math import dist, isqrt
from operator import mul
from struct import pack, unpack

from attrs import field, frozen

from claimrec.language.chosen import bytes_of

FORMAT = "claimrec vectors 1"
LENGTH = 1000  # of a statement's vector, give or take the rounding of its parts
_FINE = 1024  # parts into which a length is told, so that whole numbers lose little
_INSIDE = "##"  # begins a piece that continues a word
_BYTES = 4  # of a part of a packed vector
_FIRST = 4  # letters by which the longest piece that begins with them is found
_KEPT = 1 << 13  # packed vectors of pieces that are kept
_LONGEST_WORD = 100  # characters


@frozen
class Vectors:
    """A table: `rows` leads from a piece to its place; `weights` has one byte for each, `table` as many as `width`."""

    width: int
    rows: Mapping[str, int] = field(repr=False)
    weights: bytes = field(repr=False)
    table: bytes = field(repr=False)
    _longest: Mapping[str, int] = field(init=False, repr=False)  # the length of the longest piece, by its first letters
    _sign: int = field(init=False, repr=False)  # the sign of each part, packed, where a part is one byte
    _weighed: Callable[[int], int] = field(init=False, repr=False, eq=False)

    @_longest.default
    def _longest_pieces(self) -> Mapping[str, int]:
        found: dict[str, int] = {}
        for piece in self.rows:
            first = piece[: _FIRST + (len(_INSIDE) if piece.startswith(_INSIDE) else 0)]
            found[first] = max(found.get(first, 0), len(piece))
        return found

    @_sign.default
    def _signs(self) -> int:
        return int.from_bytes(b"\x80".ljust(_BYTES, b"\0") * self.width, "little")

    @_weighed.default
    def _keep(self) -> Callable[[int], int]:
        return lru_cache(maxsize=_KEPT)(self._piece)

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
        rows = {piece: place for place, piece in enumerate(pieces)}
        return cls(wide, rows, rest[len(rest) - numbers : len(rest) - size * wide], rest[len(rest) - size * wide :])

    def pieces(self, word: str) -> list[int]:
        """The places of the pieces of a word: the longest that fits, from its start on; what none fits is left out.

        Of a word only the first 100 characters are looked at: what is longer is no word, and would take long.
        """
        found: list[int] = []
        rows, longest = self.rows, self._longest
        for part in _parts(word[:_LONGEST_WORD]):
            at = 0
            while at < len(part):
                rest, lead = (_INSIDE + part[at:], len(_INSIDE)) if at else (part, 0)
                most = min(len(rest), longest.get(rest[: _FIRST + lead], _FIRST + lead - 1))
                for end in range(most, lead, -1):
                    place = rows.get(rest[:end])
                    if place is not None:
                        found.append(place)
                        at += end - lead
                        break
                else:
                    at += 1
        return found

    def word(self, word: str) -> int:
        """The weighted sum of the vectors of a word's pieces, packed; 0 where it has none."""
        return sum(map(self._weighed, self.pieces(word)))

    def _piece(self, place: int) -> int:
        """The weighted vector of a piece, packed."""
        spread = bytearray(_BYTES * self.width)
        spread[::_BYTES] = self.table[place * self.width : (place + 1) * self.width]
        return self.weights[place] * ((int.from_bytes(spread, "little") ^ self._sign) - self._sign)


@frozen
class Meaning:
    """The vector of a statement, about `LENGTH` long: whole numbers, packed, of two bytes each. `square` is the square
    of its length; 0 where the statement has no vector.
    """

    packed: bytes = field(default=b"", repr=False)
    square: float = 0.0

    @classmethod
    def of(cls, parts: Sequence[float]) -> Meaning:
        """The vector of these whole numbers.

        >>> Meaning.of((600.0, 800.0)).parts
        (600.0, 800.0)
        """
        return cls(pack(f"<{len(parts)}h", *map(int, parts)), sum(map(mul, parts, parts)))

    @property
    def parts(self) -> tuple[float, ...]:
        """The numbers as floats, by which `dist` is fastest; kept of the few thousand vectors that were used last."""
        return _unpacked(self.packed)


@lru_cache(maxsize=1 << 12)
def _unpacked(packed: bytes) -> tuple[float, ...]:
    return tuple([_SHARED[number] for number in unpack(f"<{len(packed) // 2}h", packed)])


def _parts(word: str) -> list[str]:
    """The runs of plain letters and digits of a word, lower case and without accents."""
    if word.isascii() and word.isalnum():
        return [word.lower()]
    plain = unicodedata.normalize("NFD", word.lower())
    kept = [c if c.isascii() and c.isalnum() else " " for c in plain if not unicodedata.combining(c)]
    return "".join(kept).split()


@cache
def shipped_vectors() -> Vectors:
    """The table that comes along."""
    return Vectors.of(bytes_of("vectors.bin"))


@lru_cache(maxsize=1 << 13)
def _word(word: str) -> int:
    return shipped_vectors().word(word)


def vector_of(words: Iterable[str]) -> Meaning:
    """The vector of a statement."""
    return scaled(sum(map(_word, words)), shipped_vectors().width)


# One object for each number that a part can be: of a vector in use 128 parts are kept, which would take 3 kB.
_SHARED = {number: number for number in map(float, range(-LENGTH - 2, LENGTH + 3))}


def scaled(total: int, width: int) -> Meaning:
    """A packed sum of vectors, brought to about `LENGTH`."""
    parts = unpacked(total, width)
    length = isqrt(sum(map(mul, parts, parts)) * _FINE**2)
    if not length:
        return Meaning()
    # as floats they divide faster, and as exactly: what is read of one text adds up to less than 2**53
    return Meaning.of([one * (LENGTH * _FINE) // length for one in map(float, parts)])


def unpacked(total: int, width: int) -> tuple[int, ...]:
    """The parts of a packed vector.

    >>> unpacked((-3 << 32) + 5, 2)
    (5, -3)
    """
    sign = int.from_bytes(b"\x80".rjust(_BYTES, b"\0") * width, "little")
    return unpack(f"<{width}i", ((total + sign) ^ sign).to_bytes(_BYTES * width, "little"))


def nearness(one: Meaning, other: Meaning) -> float:
    """How near two statements are in meaning, from -1 to 1; 0 where one has no vector.

    The square of the distance between vectors of whole numbers is one too, which rounding finds exactly.

    >>> nearness(Meaning.of((600.0, 800.0)), Meaning.of((800.0, 600.0)))
    0.96
    """
    if not one.square or not other.square:
        return 0.0
    apart = round(dist(one.parts, other.parts) ** 2)
    return (one.square + other.square - apart) / (2 * LENGTH * LENGTH)
