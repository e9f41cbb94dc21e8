"""Two sentences of one deed in, whether one puts it before or after what the other does, and both cannot be, out.

"Last erupted in 1952" leaves 1921 open, and not 1988; "froze for the first time in twenty years" leaves open what was
before these; "before the vote" and "only after the vote" cannot both be.
"""

from __future__ import annotations

from math import inf

from claimrec.language.english.loose import found, listed, loose
from claimrec.language.english.number_words import counting
from claimrec.language.english.times import read_times
from claimrec.language.english.told_deeds import done_by_rule
from claimrec.language.text import TimeMention
from claimrec.linking.sentence_pairs.happenings import LAST, happens_once, of_deed, order_of, same_deed
from claimrec.linking.sentence_pairs.loose_comparison import Loose, Way, quoted, stretch, two_times
from claimrec.linking.statements.likeness import Sentence, SentencePair
from claimrec.linking.statements.sentence_times import begin_of, since, time_place, times_of
from claimrec.model.claims import Offsets
from claimrec.model.spans import Span, innermost

SURE, ALIKE = 0.7, 0.35  # how sure it is, and how alike the sentences have to be
_SPAN = 4  # words of a length of time: "twenty five years"


def first_or_last(two: SentencePair) -> Loose | None:
    """The times of two sentences of one deed, the one of which lies before the first or behind the last time."""
    orders = order_of(two.a), order_of(two.b)
    if not any(orders) or two.covered < ALIKE:
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


SIDE_SURE, SIDE_ALIKE = 0.7, 0.5  # how sure it is, and how alike the sentences have to be
_EVENT = 4  # words behind "before" in which the event stands


def other_side(two: SentencePair) -> Loose | None:
    """Sentences of one deed, told before and after, or during, one event: "before the vote", "only after the vote"."""
    done = two.a.statement.done and two.b.statement.done
    if two.covered < SIDE_ALIKE or not (done and same_deed(two) and happens_once(two)):
        return None
    ours, theirs = _sides(two.a), _sides(two.b)
    for stem in sorted(ours.keys() & theirs.keys()):
        (side, mine), (other, yours) = ours[stem], theirs[stem]
        if side != other:
            why = f"“{quoted(two.a, (mine,))}” and “{quoted(two.b, (yours,))}” cannot both be"
            sure = SIDE_SURE * min(1.0, two.covered)
            return Loose(two.a.statement, two.b.statement, Way.EXCHANGED, sure, why, ((mine,), (yours,)), untimed=True)
    return None


def _sides(sentence: Sentence) -> dict[str, tuple[str, Offsets]]:
    """By the stem of an event, on which side of it something is told to have been, and the words that say so."""
    dated = {at for time in sentence.statement.times if time.span.known for at in range(*time_place(sentence, time))}
    told: dict[str, tuple[str, Offsets]] = {}
    for side in loose()["sides"]:
        for start, end in found(sentence.words, side, sentence.place):
            event = _event(sentence, end)
            if event is not None and event not in dated:
                told.setdefault(sentence.stems[event], (side, stretch(sentence, start, event + 1)))
    return told


def _event(sentence: Sentence, start: int) -> int | None:
    """The place of the noun that ends the phrase behind a preposition."""
    last = None
    for at in range(start, min(start + _EVENT, sentence.place[1])):
        if at in sentence.stems:
            last = at
        elif last is not None or sentence.words[at] not in counting()["determiners"]:
            break
    return last


def by_rule_and_once(two: SentencePair) -> bool:
    """Whether one sentence tells when something is done by rule or plan, and the other how it was once."""
    if two.a.statement.done == two.b.statement.done:
        return False
    return _by_rule(two.b if two.a.statement.done else two.a)


def _by_rule(sentence: Sentence) -> bool:
    """Whether a sentence tells of a deed that is done by rule: "reopens", not "still closes"."""
    return bool(done_by_rule(sentence.words, sentence.place)) and not found(sentence.words, "all_along", sentence.place)
