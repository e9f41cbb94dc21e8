"""Two sentences in, whether one tells a number that the other puts right: "29 people, not 40, died"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from claimrec.language.english.number_words import counting
from claimrec.language.numerals import read_number
from claimrec.language.tenses import PAST
from claimrec.linking.sentence_pairs.loose_comparison import Loose, Way, stretch
from claimrec.linking.sentence_pairs.things_apart import apart
from claimrec.linking.sentence_pairs.told_numbers import Number, numbers_of
from claimrec.linking.statements.likeness import Sentence, SentencePair
from claimrec.model.claims import Offsets

SURE, ALIKE = 0.79, 0.3  # how sure it is, and how alike the sentences have to be
_WORDS = 3  # words of a number that is put right


def set_right(pairs: Sequence[SentencePair]) -> Loose | None:
    """The first pair of sentences of which one tells a number that the other says it was not, and which it was."""
    for two in pairs:
        if two.covered < ALIKE or apart(two):
            continue
        for mine, other in ((two.a, two.b), (two.b, two.a)):
            told, theirs = numbers_of(mine), numbers_of(other)
            for at, end, value in _wrong(mine) if told else ():
                said = next((n for n in theirs if _is(n, value) and not any(_is(m, value) for m in told)), None)
                if said is not None:
                    return _told(two, stretch(mine, at, end), said, first=mine is two.a)
    return None


def _told(two: SentencePair, where: Offsets, said: Number, *, first: bool) -> Loose:
    given = (two.a if first else two.b).statement.text.given
    why = f"the one says that it was not what the other says: “{given[where.start : where.end]}”"
    mine, theirs = (where,), (said.told.words,)
    words = (mine, theirs) if first else (theirs, mine)
    sure = SURE * min(1.0, two.covered)
    a, b = (evolve(s.statement, tense=PAST) if s.statement.bygone else s.statement for s in (two.a, two.b))
    return Loose(a, b, Way.EXCHANGED, sure, why, words, untimed=True)


def _is(number: Number, value: float) -> bool:
    return number.told.value.low == number.told.value.high == value


def _wrong(sentence: Sentence) -> list[tuple[int, int, float]]:
    """The numbers behind words as "not" and "instead of", with their places."""
    words, (first, last) = sentence.words, sentence.place
    found = []
    for cue in sorted(counting()["instead"]):
        parts = tuple(cue.split())
        for at in range(first, last - len(parts)):
            if tuple(words[at : at + len(parts)]) == parts:
                begin = at + len(parts)
                ends = (end for end in range(min(begin + _WORDS, last), begin, -1))
                told = next(((end, n) for end in ends if (n := read_number(words[begin:end])) is not None), None)
                if told is not None and told[1].low == told[1].high:
                    found.append((begin, told[0], told[1].low))
    return found
