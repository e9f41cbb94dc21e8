"""English as the analysis of a text needs it, from the TOML files of this folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from claimrec.language.english.number_words import counting, number_words
from claimrec.language.english.vocabulary import english as words_of_english
from claimrec.language.english.vocabulary import forms, function_words, table, word_set
from claimrec.language.grammar import Language
from claimrec.language.operators import Grammar, Operator, Verdict, Voice
from claimrec.language.phrases import phrases
from claimrec.language.sentences import Boundaries


@cache
def english() -> Language:
    """English; its tables are read and compiled when it is first asked for."""
    told = table("clauses")
    operators = _operators()
    classes = {name: frozenset(words) for name, words in told["classes"].items()}
    boundaries = _boundaries(told, takers=_takers(operators) | classes["told"])
    common = function_words()
    tenses = [(cue, tense) for tense, cues in told["tense"].items() for cue in cues]
    return Language(
        code="en",
        boundaries=boundaries,
        polarity=Grammar(
            operators=phrases(operators, forms=_forms, common=common, classes=classes),
            asks=frozenset(told["questions"]["asks"]),
            asks_facts=frozenset(told["questions"]["asks_facts"]),
            voice=Voice(**{name: frozenset(words) for name, words in told["voice"].items()}),
            boundaries=boundaries,
            numbers=number_words(),
            subjects=classes["subject"],
            told=classes["told"] | classes["text"],
            nouns=classes["speech"],
            before_nouns=classes["before_nouns"],
            doing=classes["doing"],
            says=_says(operators),
            relaying=_relaying(operators),
            verdicts=phrases(_verdicts(), forms=_forms, common=common, classes=classes),
            fill=frozenset(table("verdicts")["fill"]),
            no_orders=light_words() | number_words() | frozenset(told["questions"]["no_orders"]),
            works=word_set("attribution", "colon", "bearers") | classes["work"] | classes["text"],
            entitles=classes["entitles"],
        ),
        tenses=phrases(tenses, forms=forms, common=common),
    )


def _boundaries(told: Mapping[str, Any], *, takers: frozenset[str]) -> Boundaries:
    """What ends sentences and clauses, with the past forms of irregular verbs."""
    past, preterites, presents = _irregular()
    endings = ("past_endings", "companion_endings")
    given = {name: frozenset(x) for name, x in told.items() if isinstance(x, list) and name not in endings}
    given["finite"] |= given["auxiliaries"]
    given["preterites"] |= preterites
    return Boundaries(
        **given,
        past=past,
        past_endings=tuple(told["past_endings"]),
        companion_endings=tuple(told["companion_endings"]),
        takers=takers,
        presents=presents,
        participles=_participles(),
        held={word: frozenset(before) for word, before in told["held"].items()},
    )


def _operators() -> list[tuple[str, Operator]]:
    """Each cue of `polarity.toml` with what it does."""
    found: list[tuple[str, Operator]] = []
    for entry in table("polarity")["operator"]:
        given: dict[str, Any] = {name: value for name, value in entry.items() if name not in ("name", "cues")}
        operator = Operator(**given)
        found += [(cue, operator) for cue in entry["cues"]]
    return found


def _verdicts() -> list[tuple[str, Verdict]]:
    """Each cue of `verdicts.toml` with what it does."""
    found: list[tuple[str, Verdict]] = []
    for entry in table("verdicts")["verdict"]:
        verdict = Verdict(**{name: value for name, value in entry.items() if name != "cues"})
        found += [(cue, verdict) for cue in entry["cues"]]
    return found


def _forms(word: str) -> frozenset[str]:
    """The forms of a word, those among them that are written together with the word before."""
    return forms(word) | frozenset(table("clauses")["contracted"].get(word, ()))


def _first(part: str) -> frozenset[str]:
    """The words that a part of a cue takes, classes left out."""
    entries = [entry for entry in part.removesuffix("?").split("|") if entry[0] not in "&%"]
    return frozenset(word for entry in entries for word in (forms(entry[1:]) if entry[0] == "~" else {entry}))


def _says(operators: Sequence[tuple[str, Operator]]) -> frozenset[str]:
    """The verbs of speech, in all their forms."""
    return frozenset(word for cue, op in operators if op.relays == "subject" for word in _first(cue.split()[0]))


def _relaying(operators: Sequence[tuple[str, Operator]]) -> frozenset[str]:
    """The words without which nobody is quoted: verbs of speech, and what leads who is quoted behind it."""
    leads = [word for cue, op in operators if op.relays == "behind" for part in cue.split() for word in _first(part)]
    common = (counting()[kind] for kind in ("be", "prepositions", "determiners"))
    return frozenset([*_says(operators), *leads]).difference(*common)


def _takers(operators: Sequence[tuple[str, Operator]]) -> frozenset[str]:
    """The content words of cues that carry on with "that"."""
    parts = [part for cue, _ in operators if " that" in cue or "|that" in cue for part in cue.split()]
    return frozenset(word for part in parts for word in _first(part)) - function_words()


def _irregular() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Of the irregular verbs: past forms, the second that the table lists for each; those of them that are no
    participles; and forms in -s, with those whose past looks like the present ("cost").
    """
    past: set[str] = set()
    preterites: set[str] = set()
    presents: set[str] = set()
    for word, line in words_of_english()["irregular"].items():
        listed = line.split()
        past.update(word for word in listed[1:2] if not word.endswith(("ing", "s")))
        if len(listed) == 4 and listed[1] != listed[2] and not listed[1].endswith("ed"):
            preterites.add(listed[1])
        presents.update(listed[:1] if len(listed) > 2 else [word, *listed[:1]])
    return frozenset(past), frozenset(preterites), frozenset(presents)


def _participles() -> frozenset[str]:
    """Participles of the irregular verbs: the last form that the table lists before the one in -ing."""
    lines = [line.split() for line in words_of_english()["irregular"].values()]
    found = [[w for w in listed if not w.endswith("ing")][-1:] for listed in lines]
    return frozenset([w for words in found for w in words if not w.endswith("s")] + ["been"])


@cache
def light_words() -> frozenset[str]:
    """Words that add nothing to what a sentence says: function words, and adverbs of manner, degree and time.

    "New", "first", "main" are none: they tell one bridge from another.
    """
    listed = table("content")["light"]
    return (frozenset(listed) | function_words()) - frozenset(words_of_english()["reference"]["in_things"])
