"""Two sentences of one deed in, of which one tells that it was the first or the last; what contradicts that out.

"Last erupted in 1952" leaves 1921 open, and not 1988; "froze for the first time in twenty years" leaves open what was
before these.
"""

from __future__ import annotations

from math import inf

from claimrec.language.english.loose import found, listed
from claimrec.language.english.times import read_times
from claimrec.language.text import TimeMention
from claimrec.linking.likeness import Sentence, SentencePair
from claimrec.linking.sentence_pairs.happenings import LAST, of_deed, order_of
from claimrec.linking.sentence_pairs.loose_comparison import Loose, two_times
from claimrec.linking.sentence_pairs.things_apart import other_of_a_kind, strangers
from claimrec.linking.sentence_times import begin_of, since, times_of
from claimrec.model.spans import Span, innermost

SURE, ALIKE = 0.7, 0.35  # how sure it is, and how alike the sentences have to be
_SPAN = 4  # words of a length of time: "twenty five years"


def first_or_last(two: SentencePair) -> Loose | None:
    """The times of two sentences of one deed, the one of which lies before the first or behind the last time."""
    orders = order_of(two.a), order_of(two.b)
    if not any(orders) or two.a.denied or two.b.denied or two.a.open or two.b.open:
        return None
    if two.covered < ALIKE or strangers(two) or other_of_a_kind(two):
        return None
    t, u = _time(two.a), _time(two.b)
    if t is None or u is None or not (of_deed(two.a, t, two.b) and of_deed(two.b, u, two.a)):
        return None
    if orders[0] == orders[1]:
        apart = t.span.seconds[1] <= u.span.seconds[0] or u.span.seconds[1] <= t.span.seconds[0]
    elif orders[0]:
        apart = _excluded(two.a, orders[0], t, u)
    else:
        apart = _excluded(two.b, orders[1], u, t)
    if not apart:
        return None
    why = f"of one thing, “{{}}” and “{{}}” cannot be both, where the one was the {orders[0] or orders[1]}"
    return two_times(two, t, u, SURE, why)


def _time(sentence: Sentence) -> TimeMention | None:
    """The one time of what a sentence tells: of several, one that all others hold."""
    told = [time for time in times_of(sentence) if not since(sentence, time)]
    inner = innermost([time.span for time in told])
    return next((time for time in told if [time.span] == inner), None)


def _excluded(sentence: Sentence, order: str, told: TimeMention, other: TimeMention) -> bool:
    """Whether a time cannot be another one of what was the first, or the last, at the time that is told."""
    start, end = told.span.seconds
    if order == LAST:
        return other.span.seconds[0] >= end
    return other.span.seconds[1] <= start and other.span.seconds[0] >= _from(sentence, told)


def _from(sentence: Sentence, told: TimeMention) -> float:
    """From when on it was the first time, in seconds: "in twenty years", "since 1998", "this year"."""
    from_then = next((time for time in sentence.statement.times if time.span.known and since(sentence, time)), None)
    if from_then is not None:
        return begin_of(from_then).span.seconds[1]
    start, inner = told.span.start, told.span.seconds
    around = [t.span.seconds[0] for t in times_of(sentence) if t.span.seconds[0] < inner[0]]
    if around:
        return max(around)
    hits = found(sentence.words, "first_in", sentence.place)
    if start is None or not hits:
        return -inf
    for end in range(hits[0][1] + 1, hits[0][1] + 1 + _SPAN):
        words = " ".join(sentence.words[hits[0][1] : end])
        times = read_times(f"{words} {min(listed('ago'))}", Span(start, start))
        if len(times) == 1 and times[0].start == 0 and times[0].span.known:
            return times[0].span.seconds[0]
    return inf  # of how long is not told
