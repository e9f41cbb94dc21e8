"""A text as the grammar of numbers reads it: its tokens, "sixty-six" and "two-year" taken apart at their hyphens."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from claimrec.language.english.number_words import counting, number_words, starts, words_of
from claimrec.language.tokens import Place, Tokens

_EMPTY = ("",) * 8


class Atoms(NamedTuple):
    """Words and marks; `spans` are their characters, `places` the tokens that they belong to.

    `size` is their number. Behind the last of the `words` stand empty ones, so that a grammar may look some words
    ahead and behind without asking for the ends: `words[-1]` and `words[size + 3]` are empty.
    """

    text: str
    size: int
    words: tuple[str, ...]
    spans: tuple[Place, ...]
    places: tuple[int, ...]

    def glued(self, at: int) -> bool:
        """Whether an atom follows the one before it without a blank."""
        return 0 < at < self.size and self.spans[at - 1][1] == self.spans[at][0]

    def before(self, at: int, reach: int, floor: int = 0) -> tuple[str, ...]:
        """The words before a place, at most so many, and none before `floor` or of another sentence."""
        start, ends = at, counting()["sentence_ends"]
        while start > max(floor, at - reach) and self.words[start - 1] not in ends:
            start -= 1
        return self.words[start:at]

    def raw(self, at: int) -> str:
        """The word at a place as it stands in the text."""
        start, end = self.spans[at]
        return self.text[start:end]


def atoms(tokens: Tokens) -> Atoms:
    """The atoms of a text; most texts have none but their tokens."""
    if not any("-" in word and len(word) > 1 and _parts(word) for word in tokens.words):
        size = len(tokens.words)
        return Atoms(tokens.text, size, tokens.words + _EMPTY, tokens.spans, tuple(range(size)))
    words: list[str] = []
    spans: list[Place] = []
    places: list[int] = []
    for place, (word, (start, end)) in enumerate(zip(tokens.words, tokens.spans, strict=True)):
        parts = _parts(word) if "-" in word and end - start == len(word) else ()
        for part in parts or (word,):
            words.append(part)
            spans.append((start, start + len(part)) if parts else (start, end))
            places.append(place)
            start += len(part)
    return Atoms(tokens.text, len(words), (*words, *_EMPTY), tuple(spans), tuple(places))


@lru_cache(maxsize=1 << 12)
def _parts(word: str) -> tuple[str, ...]:
    """The parts of a hyphened word that holds a number word, hyphens among them; none for any other."""
    parts = word.split("-")
    if len(parts) < 2 or word in starts():
        return ()
    if not number_words().issuperset(parts[:1]) and not (
        parts[0] in words_of("articles") and parts[1] in number_words()
    ):
        return ()
    return tuple([piece for part in parts for piece in ("-", part)][1:])


def countable(word: str) -> bool:
    """Whether a number may begin at this word or in it."""
    return word in starts() or word[:1].isdecimal() or ("-" in word and bool(_parts(word)))
