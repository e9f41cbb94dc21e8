"""The sayings of an article in, the time of each out, against the day on which the article appeared.

Where a saying has no time of its own, other words of the article may give one: what it speaks of as past, when its
speaker spoke elsewhere, "eight hours after a similar claim by". Otherwise it was said when the article appeared; or, in
one that appeared long after its events, around the day that it named last.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import datetime, timedelta
from functools import cache
from itertools import takewhile

from attrs import evolve, frozen

from claimrec.articles.sayings import Saying
from claimrec.articles.word_lists import listed
from claimrec.language.chosen import forms
from claimrec.language.english.calendar import time_tables
from claimrec.language.english.times import TimeWords, read_times
from claimrec.language.numerals import read_number
from claimrec.language.tokens import tokens
from claimrec.model.claims import Offsets
from claimrec.model.spans import Span

_LED = 32  # characters behind a speaker in which a relative clause begins
_LONG = 30 * 86_400  # seconds: an article that appeared later than that is no news of the day
_SECONDS = (60, 3_600, 86_400, 604_800)  # of a minute, an hour, a day, a week: the units of times.toml in their order


@frozen
class _Times:
    """The sayings of an article with the times that are known of them."""

    text: str
    told: tuple[Saying, ...]
    published: Span | None
    own: tuple[Span | None, ...]

    def speaker(self, place: int) -> str:
        who = self.told[place].who
        return "" if who is None else who.name


def times_said(text: str, told: Sequence[Saying], published: Span | None) -> list[Span | None]:
    """When each of the sayings was said, None where that is unknown."""
    contents: dict[Offsets, list[Offsets]] = {}
    for one in told:
        if one.who is not None:
            contents.setdefault(one.sentence, []).append(one.words)
    cues: dict[Offsets, set[int]] = {}
    for one in told:
        cues.setdefault(one.sentence, set()).add(one.at)
    dated = {sentence: _around(text, sentence, words, published) for sentence, words in contents.items()}
    own = [
        None if one.who is None else _beside(text, one, dated[one.sentence], cues[one.sentence], published)
        for one in told
    ]
    known = _Times(text, tuple(told), published, tuple(own))
    spoke = _spoke(known)
    spoke |= {name: span for name, span in _relative(known, spoke).items() if name not in spoke}
    found = [time or _elsewhere(known, place, spoke) for place, time in enumerate(own)]
    days = _past_days(known)
    then = {sentence for sentence in contents if _tells_then(text, sentence)}
    return [
        time
        or (_then(known, found, place) if told[place].sentence in then else None)
        or (published if days is None else _day_before(days, told[place]))
        for place, time in enumerate(found)
    ]


def _days(known: _Times) -> Iterator[tuple[int, Span]]:
    """The days that an article names, each with its place."""
    for sentence in sorted({one.sentence for one in known.told}, key=lambda s: s.start):
        for time in read_times(known.text[sentence.start : sentence.end], known.published):
            if _usable(time) and time.span.grain == "day":
                yield sentence.start + time.start, time.span


def _past_days(known: _Times) -> list[tuple[int, Span]] | None:
    """The days that an article names, where it appeared long after all of them, or nobody knows when; else None.

    An article of the day is read up to the first day that is not long past.
    """
    published, found = known.published, []
    for place, span in _days(known):
        if published is not None and published.seconds[0] - span.seconds[1] <= _LONG:
            return None
        found.append((place, span))
    return found if found or published is None else None


def _day_before(days: Sequence[tuple[int, Span]], one: Saying) -> Span | None:
    """The day that was named last before a saying, or in its sentence."""
    place = bisect_left(days, one.words.end, key=lambda day: day[0])
    return days[place - 1][1] if place else None


def _around(text: str, sentence: Offsets, contents: Sequence[Offsets], published: Span | None) -> list[TimeWords]:
    """The times of a sentence that stand in nothing that was said in it; places are those in the sentence."""
    rest = list(text[sentence.start : sentence.end])
    for content in contents:
        rest[content.start - sentence.start : content.end - sentence.start] = "_" * (content.end - content.start)
    return [t for t in read_times("".join(rest), published) if _usable(t)]


def _beside(text: str, one: Saying, times: Sequence[TimeWords], cues: Set[int], published: Span | None) -> Span | None:
    """The time beside the cue: the nearest of those around what was said, but for what is nearer to another cue."""
    start = one.sentence.start
    times = [t for t in times if not _of_another(text, one, t.start + start)]
    times = [t for t in times if min(cues, key=lambda at: (abs(t.start + start - at), at)) == one.at]
    near = min(times, key=lambda t: (abs(t.start + start - one.at), t.start), default=None)
    return None if near is None else _by(near.span, published)


def _of_another(text: str, one: Saying, at: int) -> bool:
    """Whether a time is no time of saying: before "according to", or of what a speaker did ("X, who won on Monday")."""
    if one.cue.lower() == "according to":
        return at < one.at
    if at >= one.at or one.source is None:
        return False
    led = tokens(text[one.source.end : min(at, one.source.end + _LED)].lower()).words[:2]
    return len(led) == 2 and led[0] == "," and led[1] in listed("times", "relatives")


def time_named(words: str, published: Span | None) -> Span | None:
    """The first time that some words name, at the latest when the article appeared; None where they name none.

    >>> from claimrec.model.spans import span_of
    >>> str(time_named("on Monday", span_of("2024-05-08", tz=None)))
    '6 May 2024'
    """
    time = next((one for one in read_times(words, published) if _usable(one)), None)
    return None if time is None else _by(time.span, published)


def _usable(time: TimeWords) -> bool:
    return not time.duration and time.span.known and time.span.start is not None and time.span.end is not None


def _by(span: Span, published: Span | None) -> Span:
    """A time of saying, at the latest when the article appeared."""
    if published is None or published.end is None or span.start is None or span.start >= published.end:
        return span
    late = span.end is None or span.end > published.end
    return evolve(span, end=published.end, grain="span") if late and published.grain == "instant" else span


def _spoke(known: _Times) -> dict[str, Span]:
    """When each speaker spoke, of those whose sayings name one time only."""
    spans: dict[str, set[tuple[float, float]]] = {}
    found: dict[str, Span] = {}
    for place, time in enumerate(known.own):
        if time is not None:
            spans.setdefault(known.speaker(place), set()).add(time.seconds)
            found[known.speaker(place)] = time
    return {name: _not_before(known, name, span) for name, span in found.items() if len(spans[name]) == 1}


def _not_before(known: _Times, name: str, span: Span) -> Span:
    """A time of saying from the moment on that the speaker told of as past: "had fallen by midday on Saturday"."""
    past = [t for place, one in enumerate(known.told) if known.speaker(place) == name for t in _told_of(known, one)]
    inside = [t for t in past if span.start is not None and span.end is not None and span.start < t < span.end]
    return evolve(span, start=max(inside), grain="span") if inside else span


def _told_of(known: _Times, one: Saying) -> list[datetime]:
    """The moments by which something had happened, as a saying tells: "by midday on Saturday"."""
    words = known.text[one.words.start : one.words.end]
    if listed("times", "by").isdisjoint(tokens(words).words):
        return []
    return [t.span.end for t in read_times(words, known.published) if t.span.end is not None and t.span.start is None]


def _elsewhere(known: _Times, place: int, spoke: Mapping[str, Span]) -> Span | None:
    """When the speaker of a saying without a time spoke, if the article names one time only."""
    return spoke.get(known.speaker(place)) if known.told[place].who is not None else None


def _relative(known: _Times, spoke: Mapping[str, Span]) -> dict[str, Span]:
    """Times told by the order of two statements: "came about eight hours after a similar claim by"."""
    found: dict[str, Span] = {}
    if not spoke:
        return found
    speakers = sorted({known.speaker(place) for place in range(len(known.told))} - {""})
    for sentence in sorted({one.sentence for one in known.told}, key=lambda s: s.start):
        order = _order(tokens(known.text[sentence.start : sentence.end]).words)
        if order is None:
            continue
        first, other = _named(order.who, speakers), _named(order.other, speakers)
        if first is not None and other is not None and other in spoke:
            found[first] = _by(_moved(spoke[other], order.away), known.published)
    return found


@frozen
class _Order:
    """The words for two speakers, and how long after the other's statement the first one's came (negative: before)."""

    who: Sequence[str]
    other: Sequence[str]
    away: timedelta


def _order(words: Sequence[str]) -> _Order | None:
    """What a sentence tells of the order of two statements: "A's claim came eight hours after one like it by B"."""
    sayings, marks, units = listed("times", "sayings"), frozenset(".,;"), _units()
    away = [k for k in range(1, len(words) - 1) if words[k] in units and words[k + 1] in listed("times", "away")]
    for at in away:
        told = next((k for k in range(1, at) if words[k] in sayings and words[k - 1].endswith(("'s", "'"))), at)
        came = next((k for k in range(told + 1, at) if words[k] in listed("times", "came")), at)
        number = read_number(tuple([w for w in words[came + 1 : at] if w not in listed("times", "about")]))
        like = next((k for k in range(at + 2, len(words)) if words[k] in sayings), len(words))
        by = next((k for k in range(like + 1, len(words)) if words[k] in listed("times", "by")), len(words))
        other = list(takewhile(lambda word: word not in marks, words[by + 1 :]))
        if number is not None and other:
            sign = 1 if words[at + 1] in listed("times", "after") else -1
            return _Order(words[:told], other, timedelta(seconds=sign * number.low * units[words[at]]))
    return None


@cache
def _units() -> Mapping[str, int]:
    """The seconds of units of time, by each form of their names."""
    return {form: worth for unit, worth in zip(time_tables()["units"], _SECONDS, strict=False) for form in forms(unit)}


def _moved(span: Span, away: timedelta) -> Span:
    start = None if span.start is None else span.start + away
    return evolve(span, start=start, end=None if span.end is None else span.end + away, grain="span")


def _named(words: Sequence[str], speakers: Sequence[str]) -> str | None:
    """The speaker of whose name most words stand here."""
    held = {word.strip("’'s.").lower()[:5] for word in words}
    worth = {name: sum(part.strip("’'s.").lower()[:5] in held for part in name.split()) for name in speakers}
    best = max(speakers, key=lambda name: (worth[name] / len(name.split()), worth[name]), default=None)
    return best if best is not None and worth[best] else None


def _tells_then(text: str, sentence: Offsets) -> bool:
    """Whether a sentence says "at the time"."""
    words = " ".join(tokens(text[sentence.start : sentence.end]).words)
    return any(phrase.replace("_", " ") in words for phrase in listed("times", "then"))


def _then(known: _Times, found: Sequence[Span | None], place: int) -> Span | None:
    """When somebody spoke whom the sentence before names, for a saying that was "at the time"."""
    one = known.told[place]
    if one.who is None:
        return None
    earlier = (known.told[k].sentence for k in range(place - 1, -1, -1))
    before = next((sentence for sentence in earlier if sentence != one.sentence), None)
    named = "" if before is None else known.text[before.start : before.end]
    for k, time in enumerate(found):
        if time is not None and known.speaker(k) and known.speaker(k).split()[-1] in named:
            return time
    return next((found[k] for k in range(place - 1, -1, -1) if found[k] is not None), None)
