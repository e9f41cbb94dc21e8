"""Numbers of what befell on a day that is named; apart from those of other days, else running totals like the rest.

"On Monday 90 were killed" and "on Tuesday 40 were killed" are both right; "the toll stood at 90 on Monday" and "at 40
on Tuesday" are not. Where one day only is named, it may be that of the whole event, which others tell without it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence

from attrs import evolve

from claimrec.language.english.number_senses import befell_within
from claimrec.language.english.times import TimeWords
from claimrec.language.tenses import PAST
from claimrec.language.text import QuantityMention
from claimrec.model.aspects import Life
from claimrec.model.positions import Position
from claimrec.model.spans import Span
from claimrec.reading.cue_polarity import Setting

_MARK = "\N{THIN SPACE}"  # before the day in a scope, so that `days_apart` knows it from the words of a text


def own_day(mention: QuantityMention, setting: Setting, times: Sequence[TimeWords]) -> str:
    """The day, as part of a scope, on which what a number counts befell; "" if none is named, or it is counted by then.

    `times` are those of the cue's sentence, the nearest first.
    """
    span = next((t.span for t in times if not t.duration), None)
    return (
        f"{_MARK}{span}" if span is not None and setting.tense == PAST and befell_within(mention.counted, span) else ""
    )


def days_apart(positions: Sequence[Position]) -> list[Position]:
    """Positions whose scope is narrowed to a day only where their question is told of several.

    Days that overlap ("on Monday", "on Monday night") are one. The order of the positions stays; n log n steps.
    """
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for at, p in enumerate(positions):
        if p.aspect.life is Life.TOTAL:
            groups[p.aspect.name, p.subject, _plain(p.scope)].append(at)
    found = list(positions)
    for group in groups.values():
        marked = [at for at in group if _MARK in positions[at].scope]
        if not marked:
            continue
        days = _days([span for at in marked if (span := positions[at].valid) is not None])
        one = len(set(days.values())) == 1 and all(_fits(positions[at], days) for at in group)
        for at in marked:
            scope, span = _plain(positions[at].scope), positions[at].valid
            day = "" if one or span is None else days[span]
            found[at] = evolve(positions[at], scope=", ".join([part for part in (scope, day) if part]))
    return found


def _plain(scope: str) -> str:
    """A scope without its day."""
    return scope.partition(_MARK)[0].removesuffix(", ")


def _days(spans: Sequence[Span]) -> dict[Span, str]:
    """Each span with the name of the day that it belongs to: that of the first of those that overlap."""
    found: dict[Span, str] = {}
    name, until = "", float("-inf")
    for span in sorted(set(spans), key=lambda s: (s.seconds, str(s))):
        start, end = span.seconds
        if start >= until:
            name = str(span)
        until = max(until, end)
        found[span] = name
    return found


def _fits(position: Position, days: dict[Span, str]) -> bool:
    """Whether a position may be told of the only day that is named: it names none and was not said before it."""
    if _MARK in position.scope:
        return True
    span = position.valid
    if span is None or not span.known:
        return True
    return not position.explicit and span.seconds[1] >= min(day.seconds[0] for day in days)
