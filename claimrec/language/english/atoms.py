"""A text as the grammar of numbers reads it: its tokens, "sixty-six" and "two-year" taken apart at their hyphens."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from claimrec.language.english.number_words import counting, number_words, numbers, starts, words_of
from claimrec.language.tokens import Place, Tokens

_EMPTY = ("",) * 8


class Atoms(NamedTuple):
    """Words and marks; `spans` are their characters, `places` the tokens that they belong to.

    `size` is their number. Behind the last of the `words` stand empty ones, so that a grammar may look some words
    ahead and behind without asking for the ends: `words[-1]` and `words[size + 3]` are empty. `held` are all of them
    once: what asks for each number whether some word stands in the text at all may not walk through it each time.
    """

    text: str
    size: int
    words: tuple[str, ...]
    spans: tuple[Place, ...]
    places: tuple[int, ...]
    held: frozenset[str]

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
    codes = _coded(tokens) if _CODE_AND_FIGURE.search(tokens.text) else {}
    apart = "-" in tokens.text and any("-" in word and len(word) > 1 and _parts(word) for word in tokens.words)
    if not codes and not apart:
        size = len(tokens.words)
        held = frozenset(tokens.words)
        return Atoms(tokens.text, size, tokens.words + _EMPTY, tokens.spans, tuple(range(size)), held)
    words: list[str] = []
    spans: list[Place] = []
    places: list[int] = []
    for place, (word, (start, end)) in enumerate(zip(tokens.words, tokens.spans, strict=True)):
        parts = codes.get(place) or (_parts(word) if "-" in word and end - start == len(word) else ())
        if codes and _continues(words, spans, word, start):  # "EUR1.2m": the figures go on behind the point
            words[-2:] = [words[-2] + words[-1] + word]
            spans[-2:] = [(spans[-2][0], end)]
            places.pop()
            continue
        for part in parts or (word,):
            words.append(part)
            spans.append((start, start + len(part)) if parts else (start, end))
            places.append(place)
            start += len(part)
    return Atoms(tokens.text, len(words), (*words, *_EMPTY), tuple(spans), tuple(places), frozenset(words))


_CODED = re.compile(r"([A-Z]{3}|Rs)(\d+)([a-z]*)")
_CODE_AND_FIGURE = re.compile(r"(?:[A-Z]{3}|Rs)\d")


def _coded(tokens: Tokens) -> dict[int, tuple[str, ...]]:
    """The tokens in which a currency touches its figures, with their parts: "EUR5m"."""
    found: dict[int, tuple[str, ...]] = {}
    for place, raw in enumerate(tokens.raw):
        if len(raw) > 2 and raw[0].isupper() and not raw.isalpha() and (match := _CODED.fullmatch(raw)):
            code = match[1]
            if code in words_of("money", "codes", "words") or code.lower() in numbers()["money"]["short"]:
                found[place] = tuple([part.lower() for part in match.groups() if part])
    return found


def _continues(words: list[str], spans: list[Place], word: str, start: int) -> bool:
    glued = len(words) > 2 and spans[-1][1] == start and spans[-2][1] == spans[-1][0] and spans[-3][1] == spans[-2][0]
    figures = glued and words[-1] in (".", ",") and words[-2].isdecimal() and word[:1].isdecimal()
    return figures and words[-3].isalpha()


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
