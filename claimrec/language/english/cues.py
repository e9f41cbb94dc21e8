"""The folded words of a sentence in; the cues of a table that stand there out: of who did it, where it was, what it is.

The tables are `doers.toml`, `sites.toml`, `fillers.toml` and `implied.toml`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from attrs import frozen

from claimrec.language.english.vocabulary import forms, function_words, table
from claimrec.language.phrases import Hit, Phrases, phrases
from claimrec.language.tokens import Place

Senses = tuple[tuple[str, str], ...]
DOERS, SITES, FILLERS, IMPLIED = "doers", "sites", "fillers", "implied"
_SECTIONS = {DOERS: ("deeds",), SITES: ("once", "present"), FILLERS: ("questions",), IMPLIED: ("implied",)}
_NO_CUES = ("kinds", "stays")
BEFORE, BEHIND = "by", "was"


@frozen
class Cue:
    """A cue of one `kind` ("wrecked", "birth"), the key under which that lists it, and the places of its words."""

    kind: str
    part: str
    places: tuple[int, ...]


def cues(name: str, words: Sequence[str], place: Place) -> tuple[Cue, ...]:
    """The cues of a table in a stretch of folded words, from left to right, each in all of its senses.

    Of cues that overlap the longest is kept; of those of fillers, of those that begin at one word; of what is implied
    all are.

    >>> [(cue.kind, cue.part == BEHIND) for cue in cues(DOERS, "the dam was blown up by rebels".split(), (0, 7))]
    [('wrecked', True)]
    >>> [cue.kind for cue in cues(SITES, "she was born in oslo".split(), (0, 5))]
    ['birth']
    """
    hits = _compiled(name).standing(words, *place)
    longer = _LONGER.get(name)
    kept = hits if longer is None else [h for h in hits if not any(longer(o, h) for o in hits)]
    return tuple([Cue(kind, part, hit.places) for hit in kept for kind, part in hit.value])


def _around(other: Hit[Senses], hit: Hit[Senses]) -> bool:
    """Whether a cue stands around another one."""
    inside = other.start <= hit.start and hit.end <= other.end
    return inside and (other.end - other.start, len(other.places)) > (hit.end - hit.start, len(hit.places))


def _on_from(other: Hit[Senses], hit: Hit[Senses]) -> bool:
    """Whether a cue begins with another one and goes on."""
    return other.start == hit.start and other.end > hit.end


_LONGER: dict[str, Callable[[Hit[Senses], Hit[Senses]], bool]] = {DOERS: _around, SITES: _around, FILLERS: _on_from}


@cache
def _compiled(name: str) -> Phrases[Senses]:
    told: dict[str, Senses] = {}
    for cue, sense in _listed(name):
        told[cue] = (*told.get(cue, ()), sense)
    return phrases(list(told.items()), forms=forms, common=function_words())


def _listed(name: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """The cues of a table with what each is one of."""
    for section in _SECTIONS[name]:
        rows = table(name)[section]
        for kind, row in rows.items() if isinstance(rows, Mapping) else enumerate(rows):
            for part, listed in row.items() if isinstance(row, Mapping) else [(section, row)]:
                yield from ((cue, (str(kind), part)) for cue in (() if part in _NO_CUES else listed))
    for verb in table(name).get("alone", {}).get("verbs", ()):
        yield from ((f"~{verb}", (verb, BEFORE)), (f"~be .. ~{verb} .. by", (verb, BEHIND)))
