"""The words of `language/english/english.toml`, and the forms of a word.

A language is data: another file of the same shape is another language.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from claimrec.model.resources import tables_of


def table(name: str) -> dict[str, Any]:
    """The tables of one file of `language/english/` by its name."""
    return tables_of(f"language/english/{name}.toml")


@cache
def table_of_sets(name: str) -> dict[str, Any]:
    """The tables of one file, their lists as sets."""
    return {part: _sets(entries) for part, entries in table(name).items()}


def _sets(entries: Any) -> Any:
    if isinstance(entries, list):
        return frozenset(entries)
    return {part: _sets(below) for part, below in entries.items()} if isinstance(entries, dict) else entries


@cache
def word_set(name: str, *path: str) -> frozenset[str]:
    """A list, or a line, of words of one file as a set: `word_set("english", "reference", "regions")`."""
    found: Any = table(name)
    for part in path:
        found = found[part]
    return frozenset(found.split() if isinstance(found, str) else found)


@cache
def english() -> dict[str, Any]:
    """The tables of `language/english/english.toml`."""
    return table("english")


@cache
def function_words() -> frozenset[str]:
    """Words without content of their own ("the", "of", "would")."""
    return word_set("english", "function", "words")


_VOWELS = "aeiou"
_OWNER = ("'s", "’s", "'", "’")


@cache
def forms(word: str) -> frozenset[str]:
    """The forms of one word: the irregular ones from the data, the others by the rules of English spelling.

    >>> sorted(forms("capture"))
    ['capture', 'captured', 'captures', 'capturing']
    >>> sorted(forms("take"))
    ['take', 'taken', 'takes', 'taking', 'took']
    """
    irregular = english()["irregular"].get(word)
    if irregular is not None:
        return frozenset({word, *irregular.split()})
    if word.endswith("e"):
        return frozenset({word, word + "s", word + "d", word[:-1] + "ing"})
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return frozenset({word, word[:-1] + "ies", word[:-1] + "ied", word + "ing"})
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return frozenset({word, word + "es", word + "ed", word + "ing"})
    return frozenset({word, word + "s", word + "ed", word + "ing"})


def without_owner(word: str) -> str:
    """A word without the "'s" that makes an owner of it, in whatever spelling; a plural keeps its s.

    >>> without_owner("Lee’s"), without_owner("Nations'"), without_owner("Paris")
    ('Lee', 'Nations', 'Paris')
    """
    for ending in _OWNER:
        if word.endswith(ending) and len(word) > len(ending):
            return word[: -len(ending)]
    return word
