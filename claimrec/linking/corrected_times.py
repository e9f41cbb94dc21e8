"""A sentence in, the times that it tells out, without those that it puts right: "on Monday, not on Sunday"; and without
those that it only compares with: "up 3% in May compared with April".
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from claimrec.language.text import Sign, Text, TimeMention, within
from claimrec.language.tokens import Place
from claimrec.linking.comparison_bases import base_times

_BEGIN = attrgetter("words.start")


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


def _times(text: Text, place: Place) -> Sequence[TimeMention]:
    spans = text.tokens.spans
    return within(text.times, spans[place[0]][0], spans[place[1] - 1][1], at=_BEGIN)


def _place(text: Text, time: TimeMention) -> Place:
    return text.tokens.between(time.words.start, time.words.end)
