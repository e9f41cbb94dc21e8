"""Two sentences with unlike times in, whether they tell of one thing that happens once out.

Two times of one thing contradict each other only then: a treaty that was signed in March and came into force in May, a
ship that came in April and one in May, a river that froze in two winters have two times.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from attrs import frozen

from claimrec.language.english.calendar import time_tables
from claimrec.language.english.grammar import english
from claimrec.language.english.loose import found, listed, loose
from claimrec.language.english.number_words import counting
from claimrec.language.numerals import read_number
from claimrec.language.text import TimeMention
from claimrec.language.tokens import Place
from claimrec.linking.sentence_pairs.loose_comparison import Loose, Way, quoted, stretch
from claimrec.linking.sentence_pairs.things_apart import unlike
from claimrec.linking.sentence_pairs.unshared_words import near_deed
from claimrec.linking.statements.likeness import Sentence, SentencePair
from claimrec.linking.statements.words import content_stem
from claimrec.model.claims import Offsets

FIRST, LAST = "first", "last"


def happens_once(two: SentencePair, times: tuple[TimeMention, TimeMention] | None = None) -> bool:
    """Whether both tell one deed, one of them of more than "a" or "another", and what does not come again and again.

    With `times`, one of each, it is the deeds of their clauses that count.
    """
    both = two.a, two.b
    told = [s.place for s in both] if times is None else [_clause_of(s, t) for s, t in zip(both, times, strict=True)]
    if all(map(_one_of_many, both)) or any(map(_comes_again, both, told)):
        return False
    if _elsewhere(two):
        return False
    once_more = [bool(found(s.words, "once_more", s.place)) for s in both]
    if once_more[0] != once_more[1] or order_of(two.a) != order_of(two.b):
        return False
    ours, theirs = _deeds_at(two, times)
    return not (ours and theirs) or _near(ours, theirs)


def order_of(sentence: Sentence) -> str:
    """Whether a sentence tells of what it tells that it was `FIRST` or `LAST`; "" if of neither."""
    words, place = sentence.words, sentence.place
    verb = english().boundaries
    for order in (FIRST, LAST):
        if found(words, f"{order}_time", place):
            return order
        told = (at for at in range(place[0], place[1] - 1) if words[at] in listed(order))
        if any(verb.past_form(words[at + 1]) or verb.participle(words[at + 1]) for at in told):
            return order
    at = next(iter(sentence.stems), place[0])
    begun = words[at - 1] if at > place[0] else ""
    return next((order for order in (FIRST, LAST) if begun in listed(order)), "")


def one_deed(two: SentencePair, times: tuple[TimeMention, TimeMention] | None = None) -> bool:
    """Whether a past form of the one says what a past form of the other says, or may say so."""
    return _near(*_deeds_at(two, times))


def _comes_again(sentence: Sentence, place: Place) -> bool:
    return bool(found(sentence.words, "comes_again", place))


def _elsewhere(two: SentencePair) -> bool:
    """Whether each names a place that the other does not name: "in Orsk on Monday", "in Lund on Tuesday"."""
    ours, theirs = _places(two.a), _places(two.b)
    return bool(ours and theirs) and ours.isdisjoint(two.b.stems.values()) and theirs.isdisjoint(two.a.stems.values())


def _places(sentence: Sentence) -> frozenset[str]:
    """The stems of the names that a preposition of place leads."""
    words, led = sentence.words, listed("in_a_place")
    return frozenset([stem for at, stem in sentence.stems.items() if stem in sentence.names and words[at - 1] in led])


def of_deed(sentence: Sentence, time: TimeMention, other: Sentence, *, told: tuple[str, ...] = ()) -> bool:
    """Whether the clause of a time tells a deed that another sentence tells too, in a form of the same word; `told` are
    the stems that the other tells, if not only those of its past forms.
    """
    done = {*told} or {content_stem(word) for word in deeds(other)}
    return not done.isdisjoint(content_stem(word) for word in deeds(sentence, _clause_of(sentence, time)))


def same_deed(two: SentencePair) -> bool:
    """Whether two sentences tell a deed in forms of one word."""
    ours, theirs = ({content_stem(word) for word in deeds(s)} for s in (two.a, two.b))
    return not ours.isdisjoint(theirs)


def _near(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    return any(near_deed(one, other) for one in ours for other in theirs)


def _deeds_at(
    two: SentencePair, times: tuple[TimeMention, TimeMention] | None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The deeds of two sentences; with `times` those in the clause of the time, where it has one."""
    if times is None:
        return deeds(two.a), deeds(two.b)
    a, b = (deeds(s, _clause_of(s, time)) or deeds(s) for s, time in zip((two.a, two.b), times, strict=True))
    return a, b


def _clause_of(sentence: Sentence, time: TimeMention) -> Place:
    text = sentence.statement.text
    clause = text.clause(text.tokens.between(time.words.start, time.words.end)[0])
    return clause.start, clause.end


def deeds(sentence: Sentence, place: Place | None = None) -> tuple[str, ...]:
    """The past forms among its words of content, but for those that only help ("was", "had"); those in a stretch."""
    words, helping = sentence.words, counting()["be"]
    first, last = place or sentence.place
    return tuple(
        [
            words[at]
            for at in sentence.stems
            if first <= at < last
            and (english().boundaries.past_form(words[at]) or english().boundaries.participle(words[at]))
            and words[at] not in helping
            and not sentence.named(at)
        ]
    )


def _one_of_many(sentence: Sentence) -> bool:
    """Whether the words before the first verb begin with an indefinite article: "on 25 April a ship entered"."""
    words = sentence.words
    verb = next((at for at in range(*sentence.place) if english().boundaries.past_form(words[at])), sentence.place[1])
    before = [words[at] for at in range(sentence.place[0], verb) if at not in sentence.dated]
    first = next((word for word in before if word in counting()["determiners"]), "")
    return first in listed("indefinite")


SURE, ALIKE = 0.7, 0.4  # how sure it is, and how alike the sentences have to be
ROUND = 0.9  # what a rate may fall short of another: a month has no whole number of weeks
_WEEK = 7.0


@frozen
class Often:
    """How often something happens, in times a day from `low` to `high`; on which weekdays, 0 for Monday, if that is
    told, and whether on these only; and the words that say so.
    """

    low: float
    high: float
    words: Offsets
    days: frozenset[int] = frozenset()
    only: bool = False

    def excludes(self, other: Often) -> bool:
        """Whether both cannot be."""
        if self.high < ROUND * other.low or other.high < ROUND * self.low:
            return True
        for one, two in ((self, other), (other, self)):
            if one.only and one.days and ((two.days and not two.days <= one.days) or two.low >= 1.0):
                return len(one.days) < _WEEK
        return False


def other_rate(two: SentencePair) -> Loose | None:
    """How often two sentences tell that one thing happens, where both cannot be: "every Monday", "once a month"."""
    if two.covered < ALIKE or unlike(two):
        return None
    if two.a.statement.done or two.b.statement.done:
        return None
    one, other = how_often(two.a), how_often(two.b)
    if one is None or other is None or not one.excludes(other):
        return None
    ours, theirs = quoted(two.a, (one.words,)), quoted(two.b, (other.words,))
    why = f"of one thing, “{ours}” and “{theirs}” cannot both be"
    sure = SURE * min(1.0, two.covered)
    words = (one.words,), (other.words,)
    return Loose(two.a.statement, two.b.statement, Way.EXCHANGED, sure, why, words, untimed=True)


def how_often(sentence: Sentence) -> Often | None:
    """How often a sentence tells that something happens; None if it does not, or tells that twice."""
    found = list[Often]()
    for at in range(*sentence.place):
        told = _every(sentence, at) or _times(sentence, at) or _on_days(sentence, at) or _adverb(sentence, at)
        if told is not None and not (found and found[-1].words.end > told.words.start):
            found.append(told)
    return found[0] if len(found) == 1 else None


def _every(sentence: Sentence, at: int) -> Often | None:
    """Every Monday, every year, every other week, every twenty minutes."""
    words, last = sentence.words, sentence.place[1]
    if words[at] not in listed("every_one") or at + 1 >= last:
        return None
    if words[at + 1] in time_tables()["weekdays"]:
        return _weekdays(sentence, at, at + 1, at + 2)
    for end in range(min(at + 4, last - 1), at, -1):
        unit = _unit(words[end])
        between = words[at + 1 : end]
        count = 2.0 if len(between) == 1 and between[0] in listed("every_other") else _number(between)
        if unit and count:
            rate = 1.0 / (count * unit)
            return Often(rate, rate if count > 1.0 else inf, stretch(sentence, at, end + 1))
    return None


def _times(sentence: Sentence, at: int) -> Often | None:
    """Once a week, twice a day, three times an hour."""
    words, last = sentence.words, sentence.place[1]
    told = loose()["so_often"].get(words[at])
    count, end = (float(told), at + 1) if told is not None else (_number(words[at : at + 1]), at + 2)
    if not count or end + 1 >= last or (told is None and words[end - 1] not in listed("so_many_times")):
        return None
    unit = _unit(words[end + 1]) if words[end] in listed("in_each") else 0.0
    return Often(count / unit, count / unit, stretch(sentence, at, end + 2)) if unit else None


def _on_days(sentence: Sentence, at: int) -> Often | None:
    """On Mondays, on weekdays, at weekends."""
    word = sentence.words[at]
    known = word in loose()["day_groups"] or word.removesuffix("s") in time_tables()["weekdays"]
    return _weekdays(sentence, at, at, at + 1) if known and word.endswith("s") else None


def _weekdays(sentence: Sentence, start: int, at: int, end: int) -> Often:
    weekdays, word = time_tables()["weekdays"], sentence.words[at]
    group = loose()["day_groups"].get(word)
    days = frozenset(group if group is not None else [weekdays.index(word.removesuffix("s"))])
    around = sentence.words[max(sentence.place[0], start - 2) : min(end + 1, sentence.place[1])]
    only = not listed("only").isdisjoint(around)
    return Often(len(days) / _WEEK, inf, stretch(sentence, start, end), days, only)


def _adverb(sentence: Sentence, at: int) -> Often | None:
    """Daily, weekly, yearly."""
    days = loose()["so_regularly"].get(sentence.words[at])
    if days is None:
        return None
    rate = 1.0 / float(days)
    return Often(rate, inf if rate >= 1.0 else rate, stretch(sentence, at, at + 1))


def _number(words: tuple[str, ...]) -> float:
    """The number that some words tell, 1 for none, 0 for what is no number."""
    told = read_number(words) if words else None
    return 1.0 if not words else 0.0 if told is None or told.low != told.high else told.low


def _unit(word: str) -> float:
    """How many days a unit of time has, 0 for what is none."""
    return float(loose()["days_of"].get(word.removesuffix("s"), 0.0))
