"""When were words said? By the times that stand beside a cue, against the day on which the article appeared."""

from __future__ import annotations

from collections.abc import Sequence

from claimrec.articles.said import Said
from claimrec.claims import Offsets
from claimrec.moments import Span
from claimrec.reading.times import read_times

_AT_THAT_TIME = ("at the time", "at that time")


def times_said(text: str, told: Sequence[Said], published: Span | None) -> list[Span | None]:
    """When each of the sayings was said; where the text does not tell, no later than the article appeared.

    "At the time" is when somebody spoke whom the sentence before names.
    """
    found = [_own(text, one, _contents(told, one), published) for one in told]
    return [
        _then(text, told, found, k) or time or published for k, (one, time) in enumerate(zip(told, found, strict=True))
    ]


def _contents(told: Sequence[Said], one: Said) -> list[Offsets]:
    """All that was said in the sentence of one saying: times in it are what was spoken of."""
    return [other.words for other in told if other.sentence == one.sentence and other.who is not None]


def _own(text: str, one: Said, contents: Sequence[Offsets], published: Span | None) -> Span | None:
    """The time beside the cue: the nearest of the sentence that stands in nothing that was said."""
    if one.who is None or (
        published is None and not any(c.isdigit() for c in text[one.sentence.start : one.sentence.end])
    ):
        return None
    start, end = one.sentence.start, one.sentence.end
    blank = list(text[start:end])
    for content in contents:
        for k in range(content.start - start, content.end - start):
            blank[k] = "\n" if blank[k] == "\n" else "_"
    times = [t for t in read_times("".join(blank), published) if not t.duration and t.span.known]
    near = sorted(times, key=lambda t: (abs(t.start + start - one.at), t.start))
    return near[0].span if near else None


def _then(text: str, told: Sequence[Said], times: Sequence[Span | None], place: int) -> Span | None:
    one = told[place]
    sentence = text[one.sentence.start : one.sentence.end].lower()
    if one.who is None or times[place] is not None or not any(phrase in sentence for phrase in _AT_THAT_TIME):
        return None
    before = next((s.sentence for s in reversed(told[:place]) if s.sentence != one.sentence), None)
    named = "" if before is None else text[before.start : before.end]
    for other, time in zip(told, times, strict=True):
        if other.who is not None and time is not None and other.who.name.split()[-1] in named:
            return time
    return next((t for t in reversed(times[:place]) if t is not None), None)
