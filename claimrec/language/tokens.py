"""A string in, its words and marks with their offsets out. The one tokenizer."""

from __future__ import annotations

import re
import sys
import unicodedata
from bisect import bisect_left, bisect_right
from functools import cache, cached_property, lru_cache
from itertools import accumulate
from operator import itemgetter

from attrs import frozen

Place = tuple[int, int]


@frozen
class Tokens:
    """The words and marks of a text.

    - `text`: the text as it was given; `raw`: each token as it stands; `spans`: where, as (start, end).
    - `words`: each token in one spelling: NFC, lower case, straight apostrophes and hyphens.

    >>> tokens("She didn’t pay £11.7m.").words
    ('she', "didn't", 'pay', '£', '11.7', 'm', '.')
    """

    text: str
    raw: tuple[str, ...]
    words: tuple[str, ...]
    spans: tuple[Place, ...]

    def __len__(self) -> int:
        return len(self.words)

    def glued(self, at: int) -> bool:
        """Whether token number `at` follows the one before it without a blank: the "m" of "11.7m"."""
        return at > 0 and self.spans[at - 1][1] == self.spans[at][0]

    @cached_property
    def capitals(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """How many words of letters stand before each token, and how many of these begin with a capital."""
        firsts = [raw[0] for raw in self.raw]
        words = accumulate([first.isalpha() for first in firsts], initial=0)
        return tuple(words), tuple(accumulate([c.isalpha() and c.isupper() for c in firsts], initial=0))

    def between(self, start: int, end: int) -> Place:
        """The tokens that touch the characters from `start` to `end`, as (first, one behind the last)."""
        first = bisect_right(self.spans, start, key=itemgetter(1))
        behind = bisect_left(self.spans, end, first, key=itemgetter(0))
        return (first, behind) if first < behind else (0, 0)


def tokens(text: str) -> Tokens:
    """The tokens of a text, in their order; blanks are none.

    Digits with their separators are one token ("12,400", "14:30"), a letter glued behind them the next ("3k"); words
    keep inner apostrophes and hyphens; letters with points are one ("U.S.", "a.m."); every other mark stands alone.
    The time taken grows with the length of the text.
    """
    raw: list[str] = []
    words: list[str] = []
    spans: list[Place] = []
    at = 0
    for chunk in text.split():
        begin = text.index(chunk, at)
        at = begin + len(chunk)
        inside, folded, places = _inside(chunk)
        raw += inside
        words += folded
        spans += _moved(places, begin) if begin < _BEGINNING else [(begin + s, begin + e) for s, e in places]
    return Tokens(text, tuple(raw), tuple(words), tuple(spans))


def folded_words(text: str) -> list[str]:
    """The words of a text alone, each in one spelling, for whoever needs no places."""
    return [word for chunk in text.split() for word in _inside(chunk)[1]]


@lru_cache(maxsize=1 << 13)
def _inside(chunk: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[Place, ...]]:
    """The tokens between two blanks, as they stand, in one spelling, and where in the chunk: the same chunk comes again
    far oftener than a new one.
    """
    found = [*(_ASCII if chunk.isascii() else _pattern()).finditer(chunk)]
    raw = tuple([m[0] for m in found])
    raw = (chunk,) if raw == (chunk,) else raw  # one string for both: of a long text a great many are kept
    folded = tuple([_folded(word) for word in raw])
    return (
        raw,
        raw if raw == folded else folded,
        _places(tuple([m.start() for m in found]), tuple([m.end() for m in found])),
    )


_BEGINNING = 300  # characters of a text in which one object is kept for each place of tokens: claims end within them


@lru_cache(maxsize=1 << 14)
def _moved(places: tuple[Place, ...], by: int) -> tuple[Place, ...]:
    """The places of a chunk's tokens in the text, in which it begins there."""
    return tuple([(by + start, by + end) for start, end in places])


@lru_cache(maxsize=1 << 10)  # one object for all chunks that are cut alike
def _places(starts: tuple[int, ...], ends: tuple[int, ...]) -> tuple[Place, ...]:
    return tuple(zip(starts, ends, strict=True))


_ASCII = re.compile(
    r"(?:[A-Za-z]\.){2,}|[A-Za-z][A-Za-z0-9]*+(?:['\-][A-Za-z][A-Za-z0-9]*+)*+|\d+(?:[.,:']\d+)*+|[^\w\s]|_+|\w"
)


@cache
def _pattern() -> re.Pattern[str]:
    letter = rf"[^\W\d_][{marks()}]*+"
    word = rf"{letter}(?:{letter}|\d)*+(?:['’ʼ\-‐‑]{letter}(?:{letter}|\d)*+)*+"
    number = r"\d+(?:[.,:'’]\d+)*+"
    initials = r"(?:[^\W\d_]\.){2,}"
    return re.compile(rf"{initials}|{word}|{number}|[^\w\s]|_+|\w")


@cache
def marks() -> str:
    """Combining marks (accents, vowel signs, joiners) as ranges of a character class: `\\w` leaves them out."""
    inside = [c for c in range(0x300, sys.maxunicode + 1 if sys.maxunicode < 0x10000 else 0x10000) if _mark(c)]
    ranges: list[list[int]] = []
    for code in inside:
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return "".join([f"\\u{first:04x}-\\u{last:04x}" for first, last in ranges])


def _mark(code: int) -> bool:
    return unicodedata.category(chr(code)) in ("Mn", "Mc", "Me") or code in (0x200C, 0x200D)


_SPELLING = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-"})


def _folded(word: str) -> str:
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", word).lower().translate(_SPELLING)
