"""English as the analysis of a text needs it, from the TOML files of this folder."""

from __future__ import annotations

from functools import cache
from typing import Any

from claimrec.english import english as words_of_english
from claimrec.english import forms, function_words
from claimrec.language.english.number_words import number_words
from claimrec.language.grammar import Language
from claimrec.language.phrases import Phrases, phrases
from claimrec.language.polarity import Grammar, Operator, Voice
from claimrec.language.sentences import Boundaries
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


Sides = frozenset[tuple[int, int]]


@cache
def opposites() -> Phrases[Sides]:
    """Words and phrases that exclude each other: for each the pairs that it belongs to, with its side, 0 or 1."""
    sides: dict[str, set[tuple[int, int]]] = {}
    for number, pair in enumerate(tables_of("language/english/opposites.toml")["pair"]):
        for side, name in enumerate(("one", "other")):
            for cue in pair[name]:
                one_word = " " not in cue
                for spelled in forms(cue[1:]) if one_word and cue[0] == "~" else (cue,):
                    sides.setdefault(spelled, set()).add((number, side))
    return phrases([(cue, frozenset(found)) for cue, found in sorted(sides.items())], forms=forms)
