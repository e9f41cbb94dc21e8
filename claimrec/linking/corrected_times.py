"""A sentence in, the words that tell when something was not, beside when it was, out: "on Monday, not on Sunday"."""

from __future__ import annotations

from operator import attrgetter

from claimrec.language.text import Sign, Text, within
from claimrec.language.tokens import Place

_BEGIN = attrgetter("words.start")


def set_right(text: Text, place: Place) -> frozenset[int]:
    """The tokens of a stretch that tell when something was not, where it also tells when it was."""
    spans = text.tokens.spans
    told = within(text.times, spans[place[0]][0], spans[place[1] - 1][1], at=_BEGIN)
    places = [text.tokens.between(time.words.start, time.words.end) for time in told if not time.duration]
    if not any(text.polarities[last - 1].sign is Sign.ASSERTED for _, last in places):
        return frozenset()
    denied = [(first, last) for first, last in places if text.polarities[last - 1].sign is Sign.DENIED]
    return frozenset([at for first, last in denied if first - 1 in text.cues for at in range(first, last)])
