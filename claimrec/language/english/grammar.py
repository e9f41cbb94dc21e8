"""English as the analysis of a text needs it, from the TOML files of this folder."""

from __future__ import annotations

from functools import cache
from typing import Any

from attrs import frozen

from claimrec.english import english as words_of_english
from claimrec.english import forms, function_words
from claimrec.language.grammar import Language
from claimrec.language.phrases import Phrases, phrases, spelled
from claimrec.language.polarity import Grammar, Operator, Voice
from claimrec.language.sentences import Boundaries
from claimrec.numerals import number_words
from claimrec.packaged import tables_of


@cache
def english() -> Language:
    """English; its tables are read and compiled when it is first asked for."""
    table = tables_of("language/english/clauses.toml")
    past = _past()
    boundaries = Boundaries(
        abbreviations=frozenset(table["abbreviations"]),
        breaks=frozenset(table["breaks"]),
        links=frozenset(table["links"]),
        finite=frozenset(table["finite"]) | past,
        openers=frozenset(table["openers"]),
        complementisers=frozenset(table["complementisers"]),
        held={word: frozenset(before) for word, before in table["held"].items()},
        relatives=frozenset(table["relatives"]),
    )
    voice = Voice(frozenset(table["voice"]["own"]), frozenset(table["voice"]["nobody"]))
    tenses = [(cue, tense) for tense, cues in table["tense"].items() for cue in cues]
    return Language(
        code="en",
        boundaries=boundaries,
        polarity=Grammar(
            operators=phrases(_operators(), forms=forms),
            asks=frozenset(table["questions"]["asks"]),
            voice=voice,
            links=boundaries.breaks | boundaries.links,
            complementisers=boundaries.complementisers,
            numbers=number_words(),
        ),
        tenses=phrases(tenses, forms=forms),
        past=past,
    )


def _operators() -> list[tuple[str, Operator]]:
    """Each cue of `polarity.toml` with what it does."""
    found: list[tuple[str, Operator]] = []
    for entry in tables_of("language/english/polarity.toml")["operator"]:
        given: dict[str, Any] = {name: value for name, value in entry.items() if name not in ("name", "cues")}
        operator = Operator(**given)
        found += [(cue, operator) for cue in entry["cues"]]
    return found


def _past() -> frozenset[str]:
    """Past forms of irregular verbs: the second of the forms that the table lists, where it is one of its own."""
    found: set[str] = set()
    for line in words_of_english()["irregular"].values():
        listed = line.split()
        found.update(word for word in listed[1:2] if not word.endswith(("ing", "s")))
    return frozenset(found)


@cache
def light_words() -> frozenset[str]:
    """Words that add nothing to what a sentence says: function words, and adverbs of manner, degree and time."""
    listed = tables_of("language/english/clauses.toml")["light"]
    return frozenset(listed) | function_words()


@frozen
class Side:
    """One side of a pair of opposites: which of the two, and whether a third is left that is neither ("a draw")."""

    other: bool
    third: bool


Sides = tuple[tuple[int, Side], ...]


@cache
def opposites() -> Phrases[Sides]:
    """Words and phrases that exclude each other: for each the numbers of the pairs that it belongs to, and its side.

    A phrase without a pair is one that only looks like an opposite ("open question").
    """
    table = tables_of("language/english/opposites.toml")
    sides: dict[str, dict[int, Side]] = {cue: {} for entry in table["apart"] for cue in entry["cues"]}
    for number, pair in enumerate(table["pair"]):
        for name in ("one", "other"):
            for cue in pair[name]:
                for found in spelled(cue, forms=forms):
                    sides.setdefault(found, {})[number] = Side(name == "other", "third" in pair)
    copula = forms(table["copula"])
    for cue, pairs in sides.items():
        first, _, predicate = cue.partition(" ")
        if pairs and first in copula:
            sides[cue] = {**sides.get(predicate, {}), **pairs}
    return phrases([(cue, tuple(sorted(pairs.items()))) for cue, pairs in sorted(sides.items())], forms=forms)


@cache
def between() -> frozenset[str]:
    """Words that may stand inside of any phrase of the opposites: denials and adverbs ("was not upheld")."""
    return frozenset(tables_of("language/english/opposites.toml")["between"])


@cache
def linking() -> frozenset[str]:
    """Verbs before a predicate that belong to it: "stays closed"."""
    return frozenset(tables_of("language/english/opposites.toml")["linking"])
