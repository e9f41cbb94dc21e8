"""The folded words of a sentence in, where it tells what something is out: of what made, of which trade."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from attrs import frozen

from claimrec.language.english.loose import by_line, loose
from claimrec.language.english.vocabulary import forms, function_words
from claimrec.language.phrases import Phrases, phrases
from claimrec.language.tokens import Place
from claimrec.model.resources import tables_of


@frozen
class Asked:
    """A question that a sentence answers ("substance"), the places of the words of its cue, if the answer `stays`."""

    question: str
    places: tuple[int, ...]
    stays: bool


@cache
def _tables() -> dict[str, Any]:
    return tables_of("language/english/fillers.toml")


@cache
def _cues() -> Phrases[tuple[tuple[str, bool], ...]]:
    told: dict[str, list[tuple[str, bool]]] = {}
    for name, question in _tables()["questions"].items():
        for cue in question["cues"]:
            told.setdefault(cue, []).append((name, "stays" in question))
    return phrases([(cue, tuple(asked)) for cue, asked in sorted(told.items())], forms=forms, common=function_words())


def asked(words: Sequence[str], place: Place) -> tuple[Asked, ...]:
    """The questions of what something is that a sentence may answer, by the longest of the cues that begin at one word.

    >>> [one.question for one in asked("the ring is made of gold".split(), (0, 6))]
    ['substance']
    """
    hits = _cues().standing(words, *place)
    longest = [h for h in hits if not any(o.start == h.start and o.end > h.end for o in hits)]
    return tuple([Asked(name, h.places, stays) for h in longest for name, stays in h.value])


def answers(question: str, word: str) -> frozenset[tuple[str, int]]:
    """What a folded word answers to a question: the lines that it stands in, with its place there.

    >>> answers("substance", "oak") == answers("substance", "wood") != answers("substance", "tin")
    True
    """
    return _answers(question).get(word, frozenset())


@cache
def _answers(question: str) -> dict[str, frozenset[tuple[str, int]]]:
    lines = {**loose()["exclusive"], **loose()["kinds"], **_tables()["kinds"]}
    told = by_line({kind: lines[kind].split() for kind in _tables()["questions"][question]["kinds"]})
    return {word: frozenset(places) for word, places in told.items()}
