"""The tables of `numbers.toml`, compiled once: words for numbers, bounds, money and units."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from attrs import frozen

from claimrec.language.english.vocabulary import table, table_of_sets, word_set

Phrase = tuple[str, ...]


@cache
def numbers() -> dict[str, Any]:
    """The tables of `numbers.toml`."""
    return table("numbers")


@cache
def counting() -> dict[str, Any]:
    """The tables of `counted.toml`, its lists as sets."""
    return table_of_sets("counted")


@cache
def words_of(*path: str) -> frozenset[str]:
    """A list of words of `numbers.toml` as a set: `words_of("labels", "words")`."""
    return word_set("numbers", *path)


@frozen
class Phrases:
    """Phrases and what each stands for, by their first and by their last words, the longest first."""

    first: Mapping[str, tuple[tuple[Phrase, str], ...]]
    last: Mapping[str, tuple[tuple[Phrase, str], ...]]

    def starting(self, words: Sequence[str], at: int) -> tuple[int, str]:
        """The longest phrase that begins at a place: how many words, and what it stands for; (0, "") if none does."""
        if at < len(words):
            for phrase, told in self.first.get(words[at], ()):
                size = len(phrase)
                if size == 1 or tuple(words[at : at + size]) == phrase:
                    return size, told
        return 0, ""

    def ending(self, words: Sequence[str], end: int) -> tuple[int, str]:
        """The longest phrase that ends before a place: how many words, and what it stands for."""
        if end > 0:
            for phrase, told in self.last.get(words[end - 1], ()):
                size = len(phrase)
                if size == 1 or (size <= end and tuple(words[end - size : end]) == phrase):
                    return size, told
        return 0, ""


def joined(table: Mapping[str, str]) -> Phrases:
    """Phrases by what they stand for, as `Phrases`."""
    split = [(tuple(phrase.split()), told) for phrase, told in table.items()]
    split.sort(key=lambda entry: (-len(entry[0]), entry[0]))
    first: dict[str, list[tuple[Phrase, str]]] = {}
    last: dict[str, list[tuple[Phrase, str]]] = {}
    for phrase, told in split:
        first.setdefault(phrase[0], []).append((phrase, told))
        last.setdefault(phrase[-1], []).append((phrase, told))
    return Phrases({w: tuple(p) for w, p in first.items()}, {w: tuple(p) for w, p in last.items()})


@cache
def phrases(part: str) -> Phrases:
    """The phrases of a table: "bounds", "bounds_behind", "shares", "units", or "money.names"."""
    table: Any = numbers()
    for name in part.split("."):
        table = table[name]
    return joined(table)


@cache
def bound_phrases() -> Phrases:
    """What bounds the number behind it, in words and signs."""
    return joined({**numbers()["bounds"], **numbers()["bounds_rare"], **numbers()["bound_signs"]})


@cache
def zero_phrases() -> Phrases:
    """What says that there is none ("not a single")."""
    return joined(dict.fromkeys(numbers()["zero"]["phrases"], "zero"))


@cache
def fractions() -> dict[str, tuple[int, int]]:
    """Fractions in words and marks as (over, under)."""
    return {
        word: (up, down) for part in ("fractions", "fraction_marks") for word, (up, down) in numbers()[part].items()
    }


@cache
def number_words() -> frozenset[str]:
    """Every single word that can be part of a number ("seventy", "dozens", "half")."""
    table = numbers()
    return frozenset({*table["words"], *table["scales"], *table["loose"], *table["fractions"]})


@cache
def starts() -> frozenset[str]:
    """Words and marks at which a number may begin or which it may hold; a text without them and digits has none."""
    table, zero = numbers(), numbers()["zero"]
    marks: Iterable[str] = table["fraction_marks"]
    firsts = (phrase.split()[-1] for phrase in zero["phrases"])
    determiners = [*table["determiners"]["whole"], *table["determiners"]["share"], *table["determiners"]["single"]]
    return frozenset(
        {
            *number_words(),
            *marks,
            *zero["determiners"],
            *zero["people"],
            *zero["any"],
            *zero["anyone"],
            *firsts,
            *determiners,
        }
    )
