"""The language's tables and the aspects in, the cues and the sets of words that reading looks for out."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from claimrec.language.chosen import forms, function_words, word_tables
from claimrec.language.english.number_words import number_words
from claimrec.language.english.times import time_heads, time_links
from claimrec.language.numerals import bounds
from claimrec.model.aspects import Aspect
from claimrec.reading.patterns import Cue

# Parts that words play in any sentence, by the tables of language/english/english.toml.
STILL, TALK, SPEECH, SOURCE = "still", "talk", "speech", "source"


def english_cues() -> list[Cue]:
    e = word_tables()
    lists = {
        STILL: e["stance"]["still"],
        TALK: e["denial"]["talk"],
        SPEECH: e["speech"]["verbs"],
        SOURCE: e["speech"]["sources"],
    }
    return [Cue(text, role) for role, texts in lists.items() for text in texts]


@cache
def negators() -> frozenset[str]:
    """The words that deny by themselves, contracted ones included."""
    return frozenset(word_tables()["denial"]["negators"]) | frozenset(word_tables()["denial"]["contracted"])


def aspect_cues(aspect: Aspect) -> list[Cue]:
    stated = [Cue(text, aspect.name, state.name) for state in aspect.states for text in state.cues]
    return stated + [Cue(text, aspect.name) for text in aspect.cues]


def never_of(aspect: Aspect) -> str:
    """The group of words for what an aspect is never asked of."""
    return f"never of {aspect.name}"


def _words_of(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(word for phrase in phrases for word in phrase.split())


def word_sets() -> dict[str, frozenset[str]]:
    """Sets of words that matter beyond single cues."""
    e = word_tables()
    return {
        "negator": negators(),
        "nor": frozenset(e["joints"]["nor"]),
        "and": frozenset(e["joints"]["and"]),
        "of": frozenset(e["joints"]["of"]),
        "number": number_words(),
        "bound": _words_of(" ".join(words) for phrases in bounds().values() for words, _ in phrases)
        | frozenset(e["joints"]["bound"]),
        "percent": frozenset(e["joints"]["percent"]),
        "per": frozenset(e["joints"]["per"]),
        "cent": frozenset(e["joints"]["cent"]),
        "link": frozenset(e["joints"]["link"]),
        "pronoun": frozenset(e["reference"]["pronouns"]),
        "place": frozenset(e["reference"]["places"]),
        "determiner": frozenset(e["reference"]["determiners"]),
        "thing_link": frozenset(e["reference"]["thing_of"] + e["reference"]["thing_apart"]),
        "region": frozenset(e["reference"]["regions"]),
        "remainder": frozenset(e["reference"]["remainders"]),
        "function": function_words() - frozenset(e["reference"]["in_things"]),
        "preposition": frozenset(e["reference"]["prepositions"]),
        "we": frozenset(e["reference"]["we"]),
        "they": frozenset(e["reference"]["they"]),
        "parts": frozenset(e["reference"]["parts"]),
        "nearby": frozenset(e["reference"]["nearby"]),
        "adverb": frozenset(e["reference"]["adverbs"]),
        "copula": forms("be") | forms("have") | forms("do"),
        "time": time_heads(),
        "time_link": time_links(),
    }
