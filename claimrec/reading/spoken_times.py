"""The tense of a clause and how long it tells that something lasted in, the time that it speaks of out."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from claimrec.language.tenses import PAST, PERFECT
from claimrec.model.spans import Span

BYGONE = Span(None, None, "span", "before", relative=True)  # "had been", "used to": some time before


def lasted(tense: str, durations: Iterable[Span], said: Span | None) -> Span | None:
    """The time of what "has been closed for ten days", since then, or of what "was closed for ten days", some time
    before; None where neither is told, or not since when.

    `durations` are the spans in which it may have begun, the nearest first; it lasts from their ends on for sure.
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
