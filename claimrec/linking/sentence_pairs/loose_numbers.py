"""Numbers of two claims in, whether those of one thing can both be right out."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from claimrec.language.english.counted import rated_by, whose
from claimrec.language.english.loose import listed
from claimrec.language.english.number_words import words_of
from claimrec.language.measures import in_base
from claimrec.language.text import TimeMention
from claimrec.linking.sentence_pairs.averages import mean_and_case
from claimrec.linking.sentence_pairs.loose_comparison import Loose, Way
from claimrec.linking.sentence_pairs.things_apart import apart, strangers
from claimrec.linking.sentence_pairs.told_numbers import FAR, HUNDRED, SHARE, Number, may_be_hour, numbers_of
from claimrec.linking.sentence_pairs.unshared_words import (
    each_its_own,
    near_deed,
    parallel,
)
from claimrec.linking.statements.counts import Counts, meeting, one_reach
from claimrec.linking.statements.likeness import Sentence, SentencePair, alike, any_alike
from claimrec.linking.statements.number_senses import led_apart, told_apart
from claimrec.linking.statements.own_times import of_a_part, of_a_period
from claimrec.linking.statements.places_apart import begin_elsewhere
from claimrec.linking.statements.sentence_times import one_stretch, one_time, tells_year, times_of
from claimrec.linking.statements.words import content_stem
from claimrec.model.claims import Offsets

SURE = 0.79
# How alike sentences are whose numbers are set against each other, by what binds: one unit, one noun, near nouns.
UNIT, NOUN, NEAR_NOUN = 0.1, 0.15, 0.2
STRANGE = 0.5  # the same for those that name nobody in common
MARGIN = 0.3  # how much better a number must fit than another that would meet
SAME_REACH = 0.6  # how much better two numbers fit that are both told of the whole, or of the rest
DEED = 0.5  # how much worse two numbers fit of which unlike verbs are told
RATE, CHANGE = "rate", "change"
FORMER = "former"
APART = (FORMER, CHANGE, "more", RATE)  # roles of numbers that are set against their like only


@frozen
class _Match:
    """A number of each of two sentences that may tell of one thing, and how well they fit."""

    fit: float
    f: Number
    g: Number
    two: SentencePair

    @property
    def meets(self) -> bool:
        """Whether both can be right."""
        return meeting(self.f.told, self.g.told)


def numbers(pairs: Sequence[SentencePair]) -> Loose | None:
    """Numbers of one thing that do not meet: the best fitting ones, and none that meets fits nearly as well."""
    told = {id(s): numbers_of(s) for two in pairs for s in (two.a, two.b)}
    matches = [
        _Match(_fit(f, g, two), f, g, two)
        for two in pairs
        for f in told[id(two.a)]
        for g in told[id(two.b)]
        if _comparable(f, g, two) and not (_own(f, g) and _timed_apart(f, g, two))
    ]
    clash = next((m for m in matches if not m.meets and _best(m, matches) and not _timed_apart(m.f, m.g, m.two)), None)
    return None if clash is None else _told(clash)


def _told(match: _Match) -> Loose:
    f, g, two = match.f.told, match.g.told, match.two
    why = f"of one thing, {f.value} and {g.value} do not meet"
    words = (f.words,), (g.words,)
    a, b = (
        s if n.own is None else evolve(s, times=(n.own,))
        for s, n in ((two.a.statement, match.f), (two.b.statement, match.g))
    )
    return Loose(a, b, Way.NUMBERS, SURE * min(1.0, two.covered), why, words, Counts(f, g, meet=False), untimed=True)


def _comparable(f: Number, g: Number, two: SentencePair) -> bool:
    """Whether two numbers may tell of one thing in sentences that do."""
    if apart(two) or not _alike(f, g, two):
        return False
    return meeting(f.told, g.told) or not _unlike(f, g, two)


def _unlike(f: Number, g: Number, two: SentencePair) -> bool:
    """Whether two numbers that do not meet are told of unlike things."""
    verbs = {*f.sense.every, *g.sense.every}
    if f.level and g.level:  # "left the rate at 4 %", "raised it to 5 %"
        return f.sense.meant != g.sense.meant or f.sense.phases != g.sense.phases or led_apart(f.sense, g.sense)
    if f.open is not g.open and f.lead != g.lead:
        return True  # "would welcome 40"
    if told_apart(f.told, f.sense, g.told, g.sense) or mean_and_case(two, f.told, g.told):
        return True
    if begin_elsewhere(two.a.statement, two.b.statement):
        return True
    return each_its_own(two, verbs)


def of_unlike_things(two: SentencePair, one: Sequence[Offsets], other: Sequence[Offsets]) -> bool:
    """Whether the numbers within some words of two sentences that are alike are told of unlike things."""
    ours = [f for f in numbers_of(two.a) if _within(f, one)]
    theirs = [g for g in numbers_of(two.b) if _within(g, other)]
    pairs = [(f, g) for f in ours for g in theirs if not meeting(f.told, g.told)]
    return bool(pairs) and parallel(two) and all(_unlike(f, g, two) for f, g in pairs)


def _within(number: Number, words: Sequence[Offsets]) -> bool:
    return any(o.start <= number.told.words.start and number.told.words.end <= o.end for o in words)


def _alike(f: Number, g: Number, two: SentencePair) -> bool:
    """Whether two numbers may count one thing: those of one unit, the rest by what is counted."""
    if any((_role(f) == r) != (_role(g) == r) for r in APART):
        return False
    if f.unit != g.unit and not (_measures(f, g) or _measures(g, f)):  # "growth was zero", "it grew by 3 %"
        around = [(*n.counts, *n.around) for n in (f, g)]
        nothing = any(not n.unit and n.told.value.low == n.told.value.high == 0 for n in (f, g))
        return nothing and two.covered >= NEAR_NOUN and any_alike(*around)
    narrowed = f.told.group and g.told.group if f.unit else True  # "grossed 5 million" is no part of "made 5 million"
    if (narrowed and f.told.group != g.told.group) or whose(f.told.group) != whose(g.told.group):
        return False
    if not one_reach(f.told, g.told):
        return False
    if f.told.role == RATE and _per(f, two.a) != _per(g, two.b):
        return False
    if not f.binds and two.covered < STRANGE and strangers(two):
        return False
    if (f.kind and g.kind and f.kind != g.kind) or (f.along and g.along and f.along != g.along):
        return False
    if f.binds:
        return two.covered >= UNIT or bool(f.kind and not strangers(two))
    if f.unit in words_of("unread", "often"):  # what is counted is what the sentence tells: "met 12 times"
        return two.covered >= NOUN
    if not {*f.counts[:1]}.isdisjoint(g.counts) or not {*g.counts[:1]}.isdisjoint(f.counts):
        return two.covered >= NOUN
    if two.covered < NEAR_NOUN:
        return False
    return any_alike(f.counts, g.counts) or (not (f.counts and g.counts) and any_alike(f.around, g.around))


def _measures(f: Number, g: Number) -> bool:
    """Whether the unit of the one is what the other, in no unit, is told of: "6.1 magnitude", "a magnitude of 6"."""
    return bool(g.unit) and not f.unit and content_stem(g.unit) in (*f.counts, *f.around[:1])


def _role(number: Number) -> str:
    """What kind of number it is; what was so before is a total where its own time is told: "95 in April"."""
    return "total" if number.told.role == FORMER and number.own is not None else number.told.role


def _per(number: Number, sentence: Sentence) -> frozenset[str]:
    """What a rate is told by: a head, a year, a head and a year."""
    end = sentence.statement.text.tokens.between(number.told.words.start, number.told.words.end)[1]
    behind = sentence.words[end : min(sentence.place[1], end + FAR)]
    return rated_by(behind)


def _fit(f: Number, g: Number, two: SentencePair) -> float:
    """How much of what stands around the one stands around the other, and how alike their sentences are."""
    around = [two.a.weights.get(s, 0.0) * max((alike(s, o) for o in g.around), default=0.0) for s in f.around]
    where = bool(f.told.reach) and f.told.reach == g.told.reach
    counted = 0.5 if f.counts and f.counts[:1] == g.counts[:1] else 0.0
    if f.deeds and g.deeds and not any(near_deed(x, y) for x in f.deeds for y in g.deeds):
        counted -= DEED
    return sum(around) + two.covered + (SAME_REACH if where else 0.0) + counted


def _best(match: _Match, matches: Sequence[_Match]) -> bool:
    """Whether no other match of either number fits better, or nearly as well and meets."""
    rivals = [m for m in matches if (m.f is match.f) != (m.g is match.g)]
    return not any(m.fit > match.fit or (m.fit + MARGIN > match.fit and m.meets) or _equal(m) for m in rivals)


def _equal(match: _Match) -> bool:
    """Whether both tell the very same number."""
    a, b = match.f.told.value, match.g.told.value
    return (a.low, a.high) == (b.low, b.high) and a.low == a.high


def _own(f: Number, g: Number) -> bool:
    """Whether a number has a time of its own."""
    return f.own is not None or g.own is not None


def _timed_apart(f: Number, g: Number, two: SentencePair) -> bool:
    """Whether two numbers are told of different times, each by its own time, else by those of its sentence."""
    ours, theirs = (times_of(s) if n.own is None else (n.own,) for s, n in ((two.a, f), (two.b, g)))
    pairs = [(t, u) for t in ours for u in theirs]
    a, b = two.a.statement, two.b.statement
    if pairs and all(of_a_part(a, t, f.told, b, u, g.told) for t, u in pairs):
        return True
    if not _own(f, g):
        return timed_apart(two)
    return bool(pairs) and not any(one_time(t, u) and one_stretch(t, u) for t, u in pairs)


def timed_apart(two: SentencePair) -> bool:
    """Whether two sentences speak of different times, so that both numbers may be true: a month is not its year."""
    every = [(t, u) for t in times_of(two.a) for u in times_of(two.b)]
    if every and not any(one_stretch(t, u) for t, u in every):
        return True
    pairs = [(t, u) for t, u in every if tells_year(two.a, t) is tells_year(two.b, u)]
    return bool(pairs) and not any(one_time(t, u) and one_stretch(t, u) for t, u in pairs)


def counted_apart(two: SentencePair, *, groups: bool = False) -> bool:
    """Whether two sentences count, and no number of the one is that of the other: they may tell of two occasions;
    with `groups` they are known to name two.
    """
    if _at_two_hours(two):
        return True
    ours, theirs = numbers_of(two.a), numbers_of(two.b)
    pairs = [(f, g) for f in ours for g in theirs if f.unit == g.unit]
    one = [(f, g) for f, g in pairs if groups or _alike(f, g, two)]
    return bool(one) and all(f.told.value != g.told.value for f, g in one)


def _at_two_hours(two: SentencePair) -> bool:
    """Whether each of two sentences tells a bare number behind "at", which may be an hour, and these differ: "opens at
    nine", "closes at five".
    """
    ours, theirs = ({q.value.low for q in s.statement.quantities if may_be_hour(s, q)} for s in (two.a, two.b))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def with_and_without(two: SentencePair) -> bool:
    """Whether two sentences tell numbers, the one without what the other is told with: "including holidays"."""
    return any(led_apart(f.sense, g.sense) for f in numbers_of(two.a) for g in numbers_of(two.b))


def beside_each_other(two: SentencePair) -> bool:
    """Whether two sentences tell of two parts of one whole that fit beside each other: "one of the nine survived",
    "eight of the nine died".
    """
    ours, theirs = ([n.told.value for n in numbers_of(s) if _of_a_whole(n, s)] for s in (two.a, two.b))
    return (
        len(ours) == len(theirs) == 1
        and ours[0].low + theirs[0].low <= HUNDRED
        and ours[0].high < HUNDRED > theirs[0].high
    )


def _of_a_whole(number: Number, sentence: Sentence) -> bool:
    """Whether a share is that of a number, or of a thing that is named behind it."""
    text = sentence.statement.text
    start, end = text.tokens.between(number.told.words.start, number.told.words.end)
    of = not listed("of").isdisjoint(sentence.words[start : end + 1])
    return number.told.unit == SHARE and number.told.role != CHANGE and of


def periodic_figures(two: SentencePair, t: TimeMention, u: TimeMention) -> bool:
    """Whether two sentences tell figures of two months or years, of which each has its own: "sold 90 cars in May"."""
    a, b = two.a.statement, two.b.statement
    numbers = [
        (q, r)
        for q in a.quantities
        for r in b.quantities
        if meeting(q, r) and in_base(q.value, q.unit).unit == in_base(r.value, r.unit).unit
    ]
    return any(of_a_period(a, t, q) and of_a_period(b, u, r) for q, r in numbers)
