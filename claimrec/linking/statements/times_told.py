"""A sentence in, the times that it tells out, without those that it puts right: "on Monday, not on Sunday"; and without
those that it only compares with: "up 3% in May compared with April"; and how long before its own time these are.
"""

from __future__ import annotations

from operator import attrgetter

from claimrec.language.english.loose import found, listed, loose
from claimrec.language.english.number_words import counting
from claimrec.language.text import Sign, Text, TimeMention, within
from claimrec.language.tokens import Place

_BEGIN = attrgetter("words.start")
_MONTH = 30.4375 * 86_400.0  # seconds


def times_told(text: Text, place: Place) -> tuple[TimeMention, ...]:
    """The times of a stretch, in their order, without those that are put right in it, or only compared with."""
    wrong, bases = set_right(text, place), base_times(text, place)
    return tuple([time for time in _times(text, place) if _place(text, time)[0] not in wrong and time not in bases])


def set_right(text: Text, place: Place) -> frozenset[int]:
    """The tokens of a stretch that tell when something was not, where it also tells when it was."""
    places = [_place(text, time) for time in _times(text, place) if not time.duration]
    if not any(text.polarities[last - 1].sign is Sign.ASSERTED for _, last in places):
        return frozenset()
    denied = [(first, last) for first, last in places if text.polarities[last - 1].sign is Sign.DENIED]
    return frozenset([at for first, last in denied if first - 1 in text.cues for at in range(first, last)])


def _times(text: Text, place: Place, *, known: bool = False) -> list[TimeMention]:
    """The times of a stretch; the known ones."""
    spans = text.tokens.spans
    inside = within(text.times, spans[place[0]][0], spans[place[1] - 1][1], at=_BEGIN)
    return [time for time in inside if time.span.known or not known]


def _place(text: Text, time: TimeMention) -> Place:
    return text.tokens.between(time.words.start, time.words.end)


def base_times(text: Text, place: Place) -> tuple[TimeMention, ...]:
    """The known times of a stretch against which something is compared: behind "compared with", or, behind another
    time and a number that tells a change, behind "from".
    """
    ends = {end for _, end in found(text.tokens.words, "compared_with", place)}
    bases, earlier = list[TimeMention](), False
    for time in _times(text, place, known=True):
        first = _place(text, time)[0]
        changed = any(q.role == "change" and q.words.end <= time.words.start for q in text.quantities)
        if first in ends or (earlier and changed and text.tokens.words[first] in listed("compared_from")):
            bases.append(time)
        earlier = True
    return tuple(bases)


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
    own = next((t for t in _times(text, place, known=True) if t not in bases and not t.duration), None)
    base, start = bases[0].span.seconds[0], 0.0 if own is None else own.span.seconds[0]
    return round((start - base) / _MONTH)


def bases_apart(one: Text, place: Place, other: Text, elsewhere: Place) -> bool:
    """Whether two stretches compare with unlike things: "higher than in March", "lower than in April last year"."""
    ours, theirs = _than(one, place), _than(other, elsewhere)
    return bool(ours and theirs) and ours != theirs


def _than(text: Text, place: Place) -> frozenset[str]:
    """The words for what something is compared with, up to the next mark, without articles and prepositions."""
    words = text.tokens.words
    leads = listed("compared_than")
    at = next((k for k in range(*place) if words[k] in leads), place[1])
    end = next((k for k in range(at + 1, place[1]) if not words[k][0].isalnum()), place[1])
    return frozenset(words[at + 1 : end]).difference(counting()["determiners"], counting()["prepositions"])
