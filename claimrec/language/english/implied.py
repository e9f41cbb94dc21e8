"""The folded words of a sentence in, the deeds that imply others, or are implied, out: to win a race is to run."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import frozen

from claimrec.language.english.vocabulary import forms, function_words
from claimrec.language.phrases import Phrases, phrases
from claimrec.language.tokens import Place
from claimrec.model.resources import tables_of

DENIED, TOLD = "denied", "told"


@frozen
class Implied:
    """A deed of an entry of the table, by its number, and the places of its words."""

    entry: int
    places: tuple[int, ...]


@cache
def _cues(side: str) -> Phrases[tuple[int, ...]]:
    entries: dict[str, list[int]] = {}
    for number, entry in enumerate(tables_of("language/english/implied.toml")["implied"]):
        for cue in entry[side]:
            entries.setdefault(cue, []).append(number)
    found = [(cue, tuple(numbers)) for cue, numbers in sorted(entries.items())]
    return phrases(found, forms=forms, common=function_words())


def implied(words: Sequence[str], place: Place, side: str) -> tuple[Implied, ...]:
    """The deeds of a sentence on one side of the table: `DENIED`, what others imply, or `TOLD`, what implies them.

    >>> ran, = implied("comet never raced".split(), (0, 3), DENIED)
    >>> won, = implied("comet won the derby".split(), (0, 4), TOLD)[:1]
    >>> ran.entry == won.entry
    True
    """
    hits = _cues(side).standing(words, *place)
    return tuple([Implied(entry, hit.places) for hit in hits for entry in hit.value])
