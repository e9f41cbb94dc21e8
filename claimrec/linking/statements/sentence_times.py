"""A sentence in, the times that it speaks of out, as far as they are known."""

from __future__ import annotations

import re
from itertools import pairwise
from math import isinf

from claimrec.language.english.calendar import time_tables
from claimrec.language.english.grammar import english
from claimrec.language.english.loose import found, listed
from claimrec.language.english.number_words import counting
from claimrec.language.english.opposites import between
from claimrec.language.english.verbs import be_and_have, past
from claimrec.language.text import TimeMention
from claimrec.language.tokens import Place
from claimrec.linking.statements.likeness import Sentence

_WEEK, _LONGER = 6 * 86_400.0, 2.0  # seconds of most of a week; how much longer another stretch is
YEAR = 4  # digits of a year


def times_of(sentence: Sentence) -> tuple[TimeMention, ...]:
    """The times that a sentence speaks of, as far as they are known: in figures, or of what happened or will."""
    statement = sentence.statement
    told = [t for t in statement.times if t.span.known and not t.duration]
    settled = statement.done or statement.future
    return tuple([t for t in told if _figures(sentence, t) or (settled and t.span.end is not None)])


def _figures(sentence: Sentence, time: TimeMention) -> list[str]:
    """The figures of a time, those of its year among them."""
    return re.findall(r"\d+", sentence.statement.text.given[time.words.start : time.words.end])


def tells_year(sentence: Sentence, time: TimeMention) -> bool:
    """Whether the year of a time is told, or known from when it was said: not of a bare "4 May"."""
    if any(len(figure) == YEAR for figure in _figures(sentence, time)):
        return True
    words = sentence.words[slice(*time_place(sentence, time))]
    return set(time_tables()["months"]).isdisjoint([part for word in words for part in word.split("-")])


def lasting(sentence: Sentence, time: TimeMention) -> bool:
    """Whether the clause of a time tells of how something is, which may be so at many times, not of what happens once.

    Behind a form of "be" stands what is no event ("was open", "was closed", "was in force") or what went on ("was
    working"), behind one of "have" what somebody had ("had water"); or it says that something did not happen, had not
    yet, or still went on.
    """
    words, statement = sentence.words, sentence.statement
    clause = statement.text.clause(time_place(sentence, time)[0])
    inside = range(max(sentence.place[0], clause.start), min(sentence.place[1], clause.end))
    if not statement.future and any(at in inside for at in sentence.denied):
        return True
    if statement.done and found(words, "goes_on", (inside.start, inside.stop)):
        return True
    kept = [at for at in inside if words[at] not in between()]
    verb, behind = next(((a, b) for a, b in pairwise(kept) if words[a] in be_and_have()), (None, None))
    if verb is None or behind is None or behind in range(*time_place(sentence, time)):
        return False
    word = words[behind]
    if words[verb] in counting()["be"] and word.endswith(english().boundaries.companion_endings):
        return statement.done
    if found(words, "held_by", (behind, inside.stop)):
        return True
    if english().boundaries.participle(word) or past(word):
        return word in listed("lasting")
    if word in counting()["prepositions"]:
        return _in_a_state(sentence, behind + 1)
    return word.isalpha() and word not in counting()["determiners"]


def _in_a_state(sentence: Sentence, at: int) -> bool:
    """Whether a noun without an article stands behind a preposition: "in force", "under siege", not "in the hall"."""
    return at in sentence.stems and not sentence.named(at)


def one_time(t: TimeMention, u: TimeMention) -> bool:
    """Whether two times have a moment in common."""
    return t.span.seconds[0] < u.span.seconds[1] and u.span.seconds[0] < t.span.seconds[1]


def one_stretch(t: TimeMention, u: TimeMention) -> bool:
    """Whether two times may be meant of one stretch: not a month and its year; what is shorter than a week may."""
    short, long = sorted(time.span.seconds[1] - time.span.seconds[0] for time in (t, u))
    return short < _WEEK or long < _LONGER * short or isinf(long)


def time_place(sentence: Sentence, time: TimeMention) -> Place:
    """Where a time stands among the tokens."""
    return sentence.statement.text.tokens.between(time.words.start, time.words.end)


def since(sentence: Sentence, time: TimeMention) -> bool:
    """Whether a time is one since which something is told."""
    return sentence.words[time_place(sentence, time)[0]] in listed("since")
