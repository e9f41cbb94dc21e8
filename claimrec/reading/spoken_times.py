"""The tense of a clause and the times that it names in, the time of which a state is told out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import evolve

from claimrec.language.chosen import word_tables
from claimrec.language.english.loose import listed
from claimrec.language.english.vocabulary import forms, function_words
from claimrec.language.phrases import Phrases, phrases
from claimrec.language.tenses import PAST, PERFECT
from claimrec.language.tokens import Place, folded_words
from claimrec.model.spans import Span

_LONG = ("week", "month", "year", "span")  # grains of times within which a state may come and go
BYGONE = Span(None, None, "span", "before", relative=True)  # "had been", "used to": some time before


def state_time(
    tense: str, told: Sequence[Span], durations: Sequence[Span], said: Span | None, *, passing: bool
) -> Span | None:
    """The time of which a state is told: one that is named, or since when it lasts; `BYGONE` if it was so at some time
    only, None where none is named.

    - `told`: the times that are named, the nearest first; `durations`: the spans in which it may have begun.
    - `passing`: whether words say that it was so for a while only (`passing_in`).
    """
    if _in_passing(tense, told, durations, said, passing=passing):
        return BYGONE
    return told[0] if told else _lasted(tense, durations, said)


def passing_in(words: Sequence[str], place: Place) -> bool:
    """Whether a stretch of folded words says that something was so for a while only, or before: "for a time"."""
    return next(iter(_passing().found(words, *place)), None) is not None


@cache
def _passing() -> Phrases[str]:
    told = word_tables()["stance"]["passing"]
    return phrases([(cue, cue) for cue in told], forms=forms, common=function_words())


def _in_passing(
    tense: str, told: Sequence[Span], durations: Sequence[Span], said: Span | None, *, passing: bool
) -> bool:
    """Whether a state is past and was so at some time within the one that is told, or that leads up to now: "for three
    days in April", "for a time in April", "earlier this year".
    """
    known = [span for span in told if span.known]
    if tense not in (PAST, PERFECT) or len(known) < len(told):
        return False
    if passing and (not known or known[0].grain in _LONG):
        return True
    if tense != PAST or not known:
        return False
    now = said is not None and known[0].grain == "span" and known[0].start is not None and known[0].end == said.end
    until_now = now and listed("since").isdisjoint(folded_words(known[0].words))
    return until_now or (known[0].grain in _LONG and bool(durations))


def _lasted(tense: str, durations: Sequence[Span], said: Span | None) -> Span | None:
    """The time of what "has been closed for ten days", since then, or of what "was closed for ten days", some time
    before. It lasts for sure from the end of the span in which it may have begun.
    """
    begun = next((span for span in durations if span.known), None)
    if begun is None:
        return None
    if tense == PAST:
        return BYGONE
    latest = begun.end or begun.start
    if tense != PERFECT or said is None or said.end is None or latest is None or latest >= said.end:
        return None
    return evolve(begun, start=latest, end=said.end, grain="span")
