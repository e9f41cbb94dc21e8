"""A statement as clauses: their words, what they speak of, and what they deny."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache

from attrs import frozen

from french.vocabulary import among, sides_of, stem, table, words_of


@frozen
class Clause:
    """A part of a statement: its words, what it speaks of, its denials, and its words that turn round, as "faux"."""

    words: tuple[str, ...]
    matter: frozenset[str]
    denials: int
    turns: int

    @property
    def denied(self) -> bool:
        """Whether it is turned round: "il est faux que ce n'est pas" is not."""
        return (self.denials + self.turns) % 2 == 1


def plain(text: str) -> str:
    """A text in lower case, in one spelling."""
    text = unicodedata.normalize("NFC", text).lower()
    for written, read in table("french")["spellings"].items():
        text = text.replace(written, read)
    return text


def clauses(text: str) -> tuple[Clause, tuple[Clause, ...]]:
    """All of a plain text as one clause, and its parts of more than two words; all of it where no part is so long."""
    breaks = "|".join(map(re.escape, table("french")["breaks"]))
    parts = re.split(rf"[;:!?()]|[.,](?!\d)|\s-\s|\b(?:{breaks})\b", text)
    whole = split(text)
    return clause(whole), tuple(map(clause, [words for words in map(split, parts) if len(words) > 2] or [whole]))


def clause(words: tuple[str, ...]) -> Clause:
    """Some words as a clause."""
    turning = words_of("polarity", "turning")
    return Clause(words, matter(words), denials(words), sum(among(w, turning) for w in words))


def split(text: str) -> tuple[str, ...]:
    """The words of a text, "n'est" as two; "non vaccinés" is one word, as "non-vaccinés"."""
    prefix, function = table("polarity")["prefix"], words_of("french", "function")
    found: list[str] = []
    for word in _pattern().findall(text):
        if found and found[-1] == prefix and not _joined(found, len(found) - 1) and word not in function:
            found[-1] = f"{prefix}-{word}"
        else:
            found.append(word)
    return tuple(found)


@cache
def _pattern() -> re.Pattern[str]:
    """What is one word: a number with its groups and decimals, a name with digits, a word with its prefix."""
    number = r"\d{1,3}(?:[.\s]\d{3})+(?!\d)|\d+(?:,\d+)?|%"
    return re.compile(rf"{number}|[^\W\d_]+[.-]?\d[\w.-]*|{table('polarity')['prefix']}-\w+|[^\W\d_]+")


def matter(words: Iterable[str]) -> frozenset[str]:
    """What is spoken of: the stems of the words with matter of their own."""
    function = words_of("french", "function")
    return frozenset([stem(w) for w in words if w not in function and len(w) > 1 and not w[0].isdigit()])


def denials(words: Sequence[str]) -> int:
    """How many denials there are in a clause: each "ne ... pas" is one, and each "sans".

    "Ne ... que" is none. Other words that deny add nothing to a denial that stands: "ne ... pas, ni", "sans aucun".
    """
    opening, alone, without = (words_of("polarity", entry) for entry in ("opening", "alone", "without"))
    strong = sum(word in without or (word in opening and _closed(words, at)) for at, word in enumerate(words))
    weak = [at for at, word in enumerate(words) if word in alone or _refused(words, at)]
    return strong or int(any(not _limits(words, at) and not opening & set(words[max(0, at - 3) : at]) for at in weak))


def _closed(words: Sequence[str], at: int) -> bool:
    """Whether the "ne" at this place is closed by "pas" or its like, before a "que" makes a restriction of it."""
    for place in range(at + 1, min(len(words), at + 8)):
        if words[place] in words_of("polarity", "closing"):
            return not _limits(words, place)
        if words[place] in words_of("polarity", "restricting"):
            return False
    return bool(words_of("polarity", "alone") & set(words[max(0, at - 6) : at]))


def _refused(words: Sequence[str], at: int) -> bool:
    """Whether there is a "non" that denies, as in "et non"."""
    return words[at] == table("polarity")["prefix"] and _joined(words, at)


def _joined(words: Sequence[str], at: int) -> bool:
    """Whether a word stands before that such a "non" joins on."""
    return at > 0 and words[at - 1] in words_of("polarity", "joining")


def _limits(words: Sequence[str], at: int) -> bool:
    """Whether "pas", "non" and their like only limit: "pas seulement"."""
    return at + 1 < len(words) and words[at + 1] in words_of("polarity", "only")


def shared(a: Clause, b: Clause) -> float:
    """How much of the shorter is spoken of in the other too, from 0 to 1."""
    return len(a.matter & b.matter) / max(1, min(len(a.matter), len(b.matter)))


def opposites(a: Clause, b: Clause) -> list[tuple[str, ...]]:
    """Words of the two that exclude each other, where neither has both."""
    one, two = _sides(a), _sides(b)
    return [
        tuple(sorted((min(words), min(two[pair, 1 - side]))))
        for (pair, side), words in sorted(one.items())
        if (pair, 1 - side) in two and (pair, 1 - side) not in one and (pair, side) not in two
    ]


def _sides(given: Clause) -> dict[tuple[int, int], set[str]]:
    """The words of a clause by the sides of opposites on which they stand."""
    found: dict[tuple[int, int], set[str]] = {}
    for word in given.words:
        for side in sides_of(word):
            found.setdefault(side, set()).add(word)
    return found
