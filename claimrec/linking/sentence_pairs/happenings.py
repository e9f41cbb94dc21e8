"""Two sentences with unlike times in, whether they tell of one thing that happens once out.

Two times of one thing contradict each other only then: a treaty that was signed in March and came into force in May, a
ship that came in April and one in May, a river that froze in two winters have two times.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimrec.language.english.grammar import english
from claimrec.language.english.loose import found, listed
from claimrec.language.english.number_words import counting
from claimrec.language.text import TimeMention
from claimrec.language.tokens import Place
from claimrec.linking.sentence_pairs.unshared_words import near_deed
from claimrec.linking.statements.likeness import Sentence, SentencePair
from claimrec.linking.statements.words import content_stem

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
