"""A sentence in, against which time its figures are compared out: "3% compared with March 2024", "9% year on year"."""

from __future__ import annotations

from claimrec.language.english.loose import found, listed, loose
from claimrec.language.text import Text, TimeMention, within
from claimrec.language.tokens import Place

_MONTH = 30.4375 * 86_400.0  # seconds


def base_times(text: Text, place: Place) -> tuple[TimeMention, ...]:
    """The known times of a stretch against which something is compared: behind "compared with", or, behind another
    time and a number that tells a change, behind "from".
    """
    ends = {end for _, end in found(text.tokens.words, "compared_with", place)}
    bases, earlier = list[TimeMention](), False
    for time in _times(text, place):
        first = text.tokens.between(time.words.start, time.words.end)[0]
        changed = any(q.role == "change" and q.words.end <= time.words.start for q in text.quantities)
        if first in ends or (earlier and changed and text.tokens.words[first] in listed("compared_from")):
            bases.append(time)
        earlier = True
    return tuple(bases)


def _times(text: Text, place: Place) -> list[TimeMention]:
    """The known times of a stretch."""
    spans = text.tokens.spans
    inside = within(text.times, spans[place[0]][0], spans[place[1] - 1][1], at=lambda t: t.words.start)
    return [time for time in inside if time.span.known]


def base_of(text: Text, place: Place) -> int | None:
    """How many months lie between the time of a figure and the one that it is compared with; None if that is not told.

    What is compared with a dated time without a date of its own is told by that date, as a number of months too.
    """
    words = text.tokens.words
    told = next((months for name, months in loose()["cadences"].items() if found(words, name, place)), None)
    if told is not None:
        return int(told)
    bases = base_times(text, place)
    if len(bases) != 1:
        return None
    own = next((t for t in _times(text, place) if t not in bases and not t.duration), None)
    base, start = bases[0].span.seconds[0], 0.0 if own is None else own.span.seconds[0]
    return round((start - base) / _MONTH)
