"""Two sentences in, whether they tell that one thing happens so often, or on such days, that both cannot be out."""

from __future__ import annotations

from math import inf

from attrs import frozen

from claimrec.language.english.calendar import time_tables
from claimrec.language.english.loose import listed, loose
from claimrec.language.numerals import read_number
from claimrec.linking.likeness import Sentence, SentencePair
from claimrec.linking.sentence_pairs.loose_comparison import Loose, Way, quoted, stretch
from claimrec.linking.sentence_pairs.things_apart import other_of_a_kind, strangers, unlike
from claimrec.model.claims import Offsets

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
    if two.covered < ALIKE or strangers(two) or unlike(two) or other_of_a_kind(two):
        return None
    if any(s.denied or s.open or s.statement.done for s in (two.a, two.b)):
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
