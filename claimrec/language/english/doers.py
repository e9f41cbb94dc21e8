"""The folded words of a sentence in, the deeds that one alone can have done, and where they are told, out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from attrs import frozen

from claimrec.language.english.vocabulary import forms, function_words
from claimrec.language.phrases import Phrases, phrases
from claimrec.language.tokens import Place
from claimrec.model.resources import tables_of

BEFORE, BEHIND, OWNER, REASON = "by", "was", "own", "why"


@frozen
class Deed:
    """A kind of deed ("wrecked") and the places of the words of its cue. `doer` says where its doer stands: BEFORE the
    cue, BEHIND it, as its OWNER ("the pilot's fault"), or behind it as the REASON of all that is said before.
    """

    kind: str
    places: tuple[int, ...]
    doer: str


@cache
def _tables() -> dict[str, Any]:
    return tables_of("language/english/doers.toml")


@cache
def _cues() -> Phrases[tuple[str, str]]:
    told = [
        (cue, (kind, part))
        for kind, parts in _tables()["deeds"].items()
        for part in (BEFORE, BEHIND, OWNER, REASON)
        for cue in parts.get(part, ())
    ]
    for verb in _tables()["alone"]["verbs"]:
        told += [(f"~{verb}", (verb, BEFORE)), (f"~be .. ~{verb} .. by", (verb, BEHIND))]
    return phrases(told, forms=forms, common=function_words())


@cache
def _words(part: str) -> Phrases[str]:
    return phrases([(cue, cue) for cue in _tables()["doers"][part]], forms=forms, common=function_words())


def deeds(words: Sequence[str], place: Place) -> tuple[Deed, ...]:
    """The deeds of a sentence; of cues that overlap the longest, in each of its senses.

    >>> [(deed.kind, deed.doer == BEHIND) for deed in deeds("the dam was blown up by rebels".split(), (0, 7))]
    [('wrecked', True)]
    """
    hits = _cues().standing(words, *place)
    longest = [
        h
        for h in hits
        if not any(
            o.start <= h.start
            and h.end <= o.end
            and (o.end - o.start, len(o.places)) > (h.end - h.start, len(h.places))
            for o in hits
        )
    ]
    return tuple([Deed(h.value[0], h.places, h.value[1]) for h in longest])


def of_several(words: Sequence[str], place: Place, doer: Place) -> bool:
    """Whether a sentence, or what describes the doer in it, tells of several, or leaves room: "also", "one of"."""
    return bool(_words("several").found(words, *place) or _words("of_many").found(words, *doer))


def of_each(word: str) -> bool:
    """Whether a folded noun is for what each may do for himself: "broke the record"."""
    return word in _listed("of_each")


def anyone(word: str) -> bool:
    """Whether a folded noun may stand for many a doer whom another noun names: "a man", "the suspect"."""
    return word in _listed("anyone")


def known(word: str) -> bool:
    """Whether a folded word before a noun tells that one known thing is meant: "the", "its"."""
    return word in _listed("known")


@cache
def _listed(part: str) -> frozenset[str]:
    return frozenset(_tables()["doers"][part])


def whole_of(word: str) -> bool:
    """Whether what is described stands behind "of" after a folded word: "the whole of the roof"."""
    return word in _listed("whole")


def behind() -> frozenset[str]:
    """Words that end the description of a thing, besides prepositions: "paid for it out of his pocket"."""
    return _listed("behind")


@cache
def kinds() -> dict[str, str]:
    """Folded nouns for doers with the kind of each: doers of two kinds are two."""
    return {word: kind for kind, line in _tables()["kinds"].items() for word in line.split()}
