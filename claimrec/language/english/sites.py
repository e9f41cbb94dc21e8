"""The folded words of a sentence in, where it tells in which one place something was, out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from attrs import frozen

from claimrec.language.english.loose import Lines, apart_in, by_line
from claimrec.language.english.vocabulary import forms, function_words
from claimrec.language.phrases import Phrases, phrases
from claimrec.language.tokens import Place
from claimrec.model.resources import tables_of


@frozen
class Site:
    """What is told of a place ("birth"), the places of the words of its cue, and if it holds of one `time` alone."""

    kind: str
    places: tuple[int, ...]
    time: bool


@cache
def _tables() -> dict[str, Any]:
    return tables_of("language/english/sites.toml")


@cache
def _cues() -> Phrases[tuple[str, bool]]:
    told = [
        (cue, (kind, part == "present"))
        for part in ("once", "present")
        for kind, cues in _tables()[part].items()
        for cue in cues
    ]
    return phrases(told, forms=forms, common=function_words())


def sites(words: Sequence[str], place: Place) -> tuple[Site, ...]:
    """The places that a sentence tells; of cues that overlap the longest.

    >>> [site.kind for site in sites("she was born in oslo".split(), (0, 5))]
    ['birth']
    """
    hits = _cues().standing(words, *place)
    longest = [h for h in hits if not any(o.start <= h.start and h.end <= o.end and o.places != h.places for o in hits)]
    return tuple([Site(h.value[0], h.places, h.value[1]) for h in longest])


def of_two_places(one: str, other: str) -> bool:
    """Whether two folded nouns are for places of which only one can be meant: "kitchen", "attic"."""
    return apart_in(_kinds(), one, other)


@cache
def _kinds() -> Lines:
    return by_line({kind: line.split() for kind, line in _tables()["kinds"].items()})


def within_another(word: str) -> bool:
    """Whether a folded word in the name of a place tells that it is a place within a place: "hotel"."""
    return word in _within()


@cache
def _within() -> frozenset[str]:
    return frozenset(_tables()["within"]["nouns"])
