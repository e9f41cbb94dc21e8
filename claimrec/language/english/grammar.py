"""English as the analysis of a text needs it, from the TOML files of this folder."""

from __future__ import annotations

from functools import cache
from typing import Any

from claimrec.english import english as words_of_english
from claimrec.english import forms
from claimrec.language.grammar import Language
from claimrec.language.phrases import phrases
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
