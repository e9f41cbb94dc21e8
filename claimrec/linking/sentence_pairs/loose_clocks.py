"""Two sentences in, whether the hours that they tell of one thing are two on any half of the day out."""

from __future__ import annotations

from claimrec.language.english.dials import HALF, minutes, on_dial
from claimrec.language.text import TimeMention
from claimrec.linking.likeness import Sentence, SentencePair, repeated
from claimrec.linking.sentence_pairs.happenings import happens_once
from claimrec.linking.sentence_pairs.loose_comparison import Loose, clash, quoted
from claimrec.linking.sentence_pairs.loose_numbers import SURE, timed_apart
from claimrec.linking.sentence_pairs.loose_times import PLAIN, SAID, told_of_two
from claimrec.linking.sentence_pairs.things_apart import strangers
from claimrec.linking.sentence_times import time_place

CLOSE = 15  # minutes: who says "at three o'clock" may have rounded


def other_hour(two: SentencePair) -> Loose | None:
    """Sentences by which one thing happened at two hours of which no half of the day is told: "at three o'clock", "at
    half past four".
    """
    hours = [_hours(s) for s in (two.a, two.b)]
    if any(len(told) != 1 for told in hours) or two.a.open or two.b.open:
        return None
    ((t, first),), ((u, second),) = hours
    apart = abs(first - second)
    if (t.span.known and u.span.known) or min(apart, HALF - apart) < CLOSE:
        return None
    if not all(s.statement.done and not s.denied for s in (two.a, two.b)) or timed_apart(two):
        return None
    if told_of_two(two, t, u) or not happens_once(two, (t, u)):
        return None
    if all(_own_thing(s, o, time) for s, o, time in ((two.a, two.b, t), (two.b, two.a, u))):
        return None
    if two.covered < PLAIN and (strangers(two) or repeated(two) < SAID):
        return None
    one, other = quoted(two.a, (t.words,)), quoted(two.b, (u.words,))
    why = f"of one thing, “{one}” and “{other}” are not one time on any half of the day"
    return clash(two, ((t.words,), (u.words,)), why, SURE * min(1.0, two.covered))


def _hours(sentence: Sentence) -> list[tuple[TimeMention, int]]:
    """The times of day that a sentence tells, with the minutes since twelve."""
    given, times = sentence.statement.text.given, sentence.statement.times
    found = []
    for time in [time for time in times if not time.duration]:
        words = given[time.words.start : time.words.end]
        told = minutes(time.span) if time.span.known else on_dial(words)
        found += [] if told is None else [(time, told)]
    return found


def _own_thing(sentence: Sentence, other: Sentence, time: TimeMention) -> bool:
    """Whether a sentence says a word or a figure before a time that the other does not say: "the women's match"."""
    place = sentence.place[0], time_place(sentence, time)[0]
    figures = {word for word in sentence.words[slice(*place)] if word[0].isdigit()}
    return not figures.issubset(other.words) or any(
        stem not in other.nearby for at, stem in sentence.stems.items() if at < place[1]
    )
