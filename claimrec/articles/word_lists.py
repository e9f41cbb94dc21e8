"""The tables of `language/english/attribution.toml`: the words by which articles tell who says what."""

from __future__ import annotations

from functools import cache
from typing import Any

from claimrec.language.chosen import forms, word_set, words_of


@cache
def attribution() -> dict[str, Any]:
    """All tables of the file."""
    return words_of("attribution")


@cache
def listed(table: str, name: str) -> frozenset[str]:
    """A list of words of the file."""
    return word_set("attribution", table, name)


@cache
def given_names(pronoun: str = "") -> frozenset[str]:
    """Given names that are mostly of those whom a pronoun ("he", "she") is said of, in many countries; of either."""
    told = words_of("mentions")
    tables = (told["first_names"], told["word_names"])
    pronouns = (pronoun,) if pronoun else ("he", "she")
    return frozenset().union(*(table[one].split() for table in tables for one in pronouns))


def particles() -> frozenset[str]:
    """Words that stand small inside of a person's name: "van", "de"."""
    return word_set("mentions", "joins", "particles")


@cache
def leading() -> frozenset[str]:
    """Words that begin what tells when and where something was said."""
    return listed("words", "prepositions") | listed("words", "times")


def heads_letters(line: str) -> bool:
    """Whether a line is the heading of a page of letters: "Letters to the editor"."""
    return line.casefold().strip(" :.").replace(" ", "_") in listed("letters", "headings")


def other_forms(base: str) -> frozenset[str]:
    """The forms of a verb besides its base form: those that the file lists for it, else all."""
    known = attribution()["irregular"].get(base)
    return forms(base) - {base} if known is None else frozenset(known.split())
