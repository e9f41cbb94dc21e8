"""Two sentences in, whether the times of one thing that they tell can both be right out."""

from __future__ import annotations

from datetime import timedelta

from attrs import evolve

from claimrec.language.english.dials import HALF, minutes, on_dial
from claimrec.language.english.loose import found, listed
from claimrec.language.tenses import PERFECT
from claimrec.language.text import Sign, TimeMention
from claimrec.linking.sentence_pairs.happenings import happens_once, of_deed, one_deed
from claimrec.linking.sentence_pairs.loose_comparison import Loose, clash, quoted, two_times
from claimrec.linking.sentence_pairs.loose_numbers import SURE, counted_apart, periodic_figures
from claimrec.linking.sentence_pairs.things_apart import other_of_a_kind, strangers, unlike
from claimrec.linking.statements.likeness import Sentence, SentencePair, repeated
from claimrec.linking.statements.sentence_times import (
    lasting,
    one_time,
    since,
    tells_year,
    time_place,
    times_of,
)
from claimrec.model.spans import innermost, shifted_if
from claimrec.reading.periods_told import closed_period

# How alike sentences are whose times are set against each other, if one is before or after something, or not.
BOUND, PLAIN = 0.2, 0.5
NOT_ONE = "of one thing, “{}” and “{}” are not one time"
SAID = 0.9  # the same for a short sentence, by the share of what it says besides its time


def _told_of(sentence: Sentence, other: Sentence) -> tuple[TimeMention, ...]:
    """The times of a sentence; of several those in the clauses that say most of what the other says too."""
    told = times_of(sentence)
    if len(told) < 2:
        return told
    same = [time for time in told if of_deed(sentence, time, other)]
    told = tuple(same) if same else told
    inner = innermost([time.span for time in told])
    if len(inner) == 1:
        return tuple([time for time in told if time.span is inner[0]])
    text = sentence.statement.text
    much = []
    for time in told:
        clause = text.clause(time_place(sentence, time)[0])
        inside = {stem for at, stem in sentence.stems.items() if clause.start <= at < clause.end}
        much.append(sum(sentence.weights[stem] * other.nearby.get(stem, 0.0) for stem in inside))
    return tuple([time for time, share in zip(told, much, strict=True) if share == max(much)])


def _begun_by(sentence: Sentence) -> tuple[TimeMention, ...]:
    """The times at which what lasts began, of a sentence that tells for how long: "has lasted for two weeks"."""
    statement = sentence.statement
    if statement.tense != PERFECT or any(not t.duration for t in statement.times):
        return ()
    return tuple([t for t in statement.times if t.span.known])


def _in_some_year(time: TimeMention, dated: TimeMention) -> bool:
    """Whether a time without a year meets another in that one's year, or in the years around: "in January", "five weeks
    ago".
    """
    start, other = time.span.start, dated.span.start
    if start is None or other is None:
        return True
    moved = [_moved(time, other.year - start.year + step) for step in (-1, 0, 1)]
    return any(one is None or one_time(one, dated) for one in moved)


def _moved(time: TimeMention, years: int) -> TimeMention | None:
    """A time as many years later, None where it has no two ends there."""
    start, end = [at and shifted_if(at, years=years) for at in (time.span.start, time.span.end)]
    return None if start is None or end is None else evolve(time, span=evolve(time.span, start=start, end=end))


def _counted(two: SentencePair, t: TimeMention, u: TimeMention) -> bool:
    """Whether two times are those of which numbers are told: "as of May", or unlike numbers of one thing."""
    if any(found(s.words, "as_of", time_place(s, time)) for s, time in ((two.a, t), (two.b, u))):
        return True
    return counted_apart(two)


def _other_end(two: SentencePair, t: TimeMention, u: TimeMention) -> bool:
    """Whether both times tell until when, and not one end: "until 12 May", "until 19 May"."""
    told = [s.words[slice(*time_place(s, time))] for s, time in ((two.a, t), (two.b, u))]
    until = all(words[0] in listed("until") and listed("at_least").isdisjoint(words) for words in told)
    return until and t.span.end != u.span.end


def _ended(time: TimeMention) -> TimeMention:
    """A time until which something lasts as the moment, or the day, at which it ends."""
    end = time.span.end
    if end is None:
        return time
    whole_day = (end.hour, end.minute) == (0, 0)
    start = end - timedelta(days=1) if whole_day else end
    return evolve(time, span=evolve(time.span, start=start, grain="day" if whole_day else "instant"))


def told_of_two(two: SentencePair, t: TimeMention, u: TimeMention) -> bool:
    """Whether two sentences tell of two things, or of what may be so at two times.

    What was counted at two times, or was open, may be so at both; what was done on Monday was not done on Sunday; what
    was due on Monday may have come on Tuesday; what was closed in May was closed in June.
    """
    states = lasting(two.a, t), lasting(two.b, u)
    if _counted(two, t, u) or periodic_figures(two, t, u) or all(states) or other_of_a_kind(two) or unlike(two):
        return True
    if bool(two.a.denied) != bool(two.b.denied) or _other_deed_ahead(two, t, u):
        return True
    if _left_open(two.a, t) != _left_open(two.b, u) or (any(states) and not one_deed(two, (t, u))):
        return True
    return states[0] != states[1] and _state_after_deed(*((two.a, t, u) if states[0] else (two.b, u, t)))


def times(two: SentencePair) -> Loose | None:
    """The time of each sentence that what both say is told of, where the two do not meet."""
    ours, theirs = _told_of(two.a, two.b) or _begun_by(two.a), _told_of(two.b, two.a) or _begun_by(two.b)
    if len(ours) != 1 or len(theirs) != 1:
        return None
    (t,), (u,) = ours, theirs
    if told_of_two(two, t, u):
        return None
    bound = None in (t.span.start, t.span.end, u.span.start, u.span.end)
    told = tells_year(two.a, t), tells_year(two.b, u)
    if told[0] is not told[1] and _in_some_year(*((u, t) if told[0] else (t, u))):
        return None  # which year is meant was supposed
    if one_time(t, u):
        if not _other_end(two, t, u):
            return None
        t, u = _ended(t), _ended(u)
    elif _of_each_period(two, t, u):
        return None
    if not happens_once(two, (t, u)):
        return None
    if two.covered < (BOUND if bound else PLAIN) and (strangers(two) or repeated(two) < SAID):
        return None
    return two_times(two, t, u, SURE, NOT_ONE)


def _left_open(sentence: Sentence, time: TimeMention) -> bool:
    """Whether a time is that at which something was to be."""
    first, last = time_place(sentence, time)
    return any(p.sign is Sign.OPEN for p in sentence.statement.text.polarities[first:last])


def _other_deed_ahead(two: SentencePair, t: TimeMention, u: TimeMention) -> bool:
    """Whether one tells what was done, and the other what will be, in no form of one word: "resigned", "will leave"."""
    if two.a.statement.done == two.b.statement.done:
        return False
    done, time, ahead = (two.a, t, two.b) if two.a.statement.done else (two.b, u, two.a)
    if not ahead.statement.future:
        return False
    return not of_deed(done, time, ahead, told=tuple(ahead.stems.values()))


def _state_after_deed(sentence: Sentence, time: TimeMention, deed: TimeMention) -> bool:
    """Whether a sentence tells how something was at a time behind that of the deed by which it came to be so."""
    begun = sentence.statement.done and since(sentence, time)
    return not begun and time.span.seconds[0] >= deed.span.seconds[0]


def _of_each_period(two: SentencePair, t: TimeMention, u: TimeMention) -> bool:
    """Whether two times are periods of which each has its own: the finals of two years, the losses of two quarters."""
    both = two.a, two.b
    if t.span.grain == u.span.grain == "year" and all(found(s.words, "recurring", s.place) for s in both):
        return True
    periods = all(closed_period(time.span) for time in (t, u))
    return periods and all(found(s.words, "periodic", s.place) for s in both)


CLOSE = 15  # minutes: who says "at three o'clock" may have rounded


def other_hour(two: SentencePair) -> Loose | None:
    """Sentences by which one thing happened at two hours of which no half of the day is told: "at three o'clock", "at
    half past four".
    """
    hours = [_hours(s) for s in (two.a, two.b)]
    if any(len(told) != 1 for told in hours):
        return None
    ((t, first),), ((u, second),) = hours
    apart = abs(first - second)
    if (t.span.known and u.span.known) or min(apart, HALF - apart) < CLOSE:
        return None
    if not (two.a.statement.done and two.b.statement.done) or told_of_two(two, t, u) or not happens_once(two, (t, u)):
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
