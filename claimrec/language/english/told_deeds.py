"""A clause in, whether it tells a deed that brings a state about, and of which kind, out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claimrec.language.english.grammar import english
from claimrec.language.english.number_words import counting
from claimrec.language.english.vocabulary import english as tables
from claimrec.language.english.vocabulary import forms, function_words
from claimrec.language.phrases import Phrases, phrases
from claimrec.language.tenses import BEFORE_PAST, PAST, PERFECT, PRESENT
from claimrec.language.tokens import Place
from claimrec.model.deeds import Deed

_DONE = {"settled": Deed.NONE, "undoing": Deed.UNDOING, "begun": Deed.BEGUN, "ended": Deed.ENDED}
_ANEW = {"anew": Deed.UNDOING}
_RULES = {"begins": Deed.BEGUN, "ends": Deed.ENDED}


def told_deed(words: Sequence[str], clause: Place, tense: str, *, near: Place | None = None) -> Deed:
    """The kind of finished deed that a clause of folded words tells, which is of this tense; `near` is where its verb
    stands.

    >>> told_deed(["the", "gate", "was", "reopened"], (0, 4), "past").value
    'undoing'
    >>> told_deed(["the", "gate", "is", "closed"], (0, 4), "present").value
    'none'
    >>> told_deed(["the", "gate", "is", "open", "again"], (0, 5), "present").value
    'undoing'
    """
    if tense == PRESENT:
        return Deed.UNDOING if _deeds("anew").found(words, *clause) else Deed.NONE
    if tense not in (PAST, PERFECT, ""):  # "the town shut its gates": nothing else shows a tense
        return Deed.NONE
    first, last = near or clause
    hits = [hit for hit in _deeds("done").found(words, *clause) if any(first <= at < last for at in hit.places)]
    told = {hit.value for hit in hits}
    if Deed.NONE in told:
        return Deed.NONE
    if len(told) == 1 or Deed.UNDOING in told:
        return Deed.UNDOING if Deed.UNDOING in told else next(iter(told))
    if not tense or not any(_verb(words[at]) for at in range(first, last)):
        return Deed.NONE
    return Deed.UNDOING if _deeds("anew").found(words, *clause) else Deed.DONE


def ruled_deed(words: Sequence[str], clause: Place, tense: str) -> Deed:
    """The kind of deed that a clause of folded words tells as done by rule or plan, or to come.

    >>> ruled_deed(["the", "fair", "starts", "on", "monday"], (0, 5), "").value
    'begun'
    """
    told = set() if tense in (PAST, PERFECT, BEFORE_PAST) else done_by_rule(words, clause)
    return next(iter(told)) if len(told) == 1 else Deed.NONE


def done_by_rule(words: Sequence[str], place: Place) -> set[Deed]:
    """The kinds of deeds that folded words tell as done by rule: "opens", not "is open"."""
    be = counting()["be"]
    hits = _deeds("rules").found(words, *place)
    return {hit.value for hit in hits if hit.start == place[0] or words[hit.start - 1] not in be}


def _verb(word: str) -> bool:
    """Whether a folded word is the past form of a verb that does not only help another."""
    table = english().boundaries
    return (table.past_form(word) or table.participle(word)) and word not in counting()["auxiliaries"]


@cache
def _deeds(kind: str) -> Phrases[Deed]:
    table = tables()["deeds"]
    kinds = {"done": _DONE, "anew": _ANEW, "rules": _RULES}[kind]
    told = [(cue, deed) for name, deed in kinds.items() for cue in table[name]]
    return phrases(told, forms=forms, common=function_words())
