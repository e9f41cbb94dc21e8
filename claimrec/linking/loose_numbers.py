"""Numbers of two claims in, whether those of one thing can both be right out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve, field, frozen

from claimrec.language.english.counted import kind_of_sum, rated_by, whose
from claimrec.language.english.loose import listed
from claimrec.language.english.number_words import words_of
from claimrec.language.english.roles import monetary
from claimrec.language.measures import in_base
from claimrec.language.text import QuantityMention, TimeMention
from claimrec.language.tokens import Place
from claimrec.linking.counts import Counts, denied, meeting, one_reach
from claimrec.linking.derived_numbers import derived
from claimrec.linking.likeness import Sentence, SentencePair, alike, any_alike
from claimrec.linking.loose_comparison import Loose, Way
from claimrec.linking.number_senses import Sense, sense, told_apart
from claimrec.linking.own_times import of_a_part, of_a_period, own_times
from claimrec.linking.sentence_times import one_stretch, one_time, tells_year, time_place, times_of
from claimrec.linking.things_apart import apart, strangers
from claimrec.linking.words import content_stem

SURE = 0.79
# How alike sentences are whose numbers are set against each other, by what binds: one unit, one noun, near nouns.
UNIT, NOUN, NEAR_NOUN = 0.1, 0.15, 0.2
STRANGE = 0.5  # the same for those that name nobody in common
MARGIN = 0.3  # how much better a number must fit than another that would meet
SAME_REACH = 0.6  # how much better two numbers fit that are both told of the whole, or of the rest
COUNTED = 2  # words behind a number that tell what it counts
NEAR, FAR = 6, 12  # words around a number that may tell what it counts, towards another number and towards an end
RATE = "rate"
FORMER = "former"
APART = (FORMER, "change", RATE)  # roles of numbers that are set against their like only
WHOLE, SHARE, MONEY = "whole", "%", "money"
HUNDRED = 100.0


@frozen
class _Number:
    """A number of a sentence, with what is done with a sum of money, the time that is its own (`own`), and the stems of
    what it counts and of the words around it.
    """

    told: QuantityMention
    unit: str
    kind: str
    sense: Sense = field(repr=False)
    own: TimeMention | None = field(repr=False)
    counts: tuple[str, ...]
    around: tuple[str, ...] = field(repr=False)

    @property
    def binds(self) -> bool:
        """Whether its unit tells what it counts: money, a share, a score; a measure may be of anything."""
        return self.unit in (SHARE, MONEY) or self.unit[:1] == "/" or (len(self.unit) == 3 and self.unit.isupper())


@frozen
class _Match:
    """A number of each of two sentences that may tell of one thing, and how well they fit."""

    fit: float
    f: _Number
    g: _Number
    two: SentencePair

    @property
    def meets(self) -> bool:
        """Whether both can be right."""
        return meeting(self.f.told, self.g.told)


def numbers(pairs: Sequence[SentencePair]) -> Loose | None:
    """Numbers of one thing that do not meet: the best fitting ones, and none that meets fits nearly as well."""
    told = {id(s): _numbers(s) for two in pairs for s in (two.a, two.b)}
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


def _numbers(sentence: Sentence) -> tuple[_Number, ...]:
    """The numbers of a sentence, each with what it counts and what stands around it."""
    text = sentence.statement.text
    read = tuple([q for q in sentence.statement.quantities if not denied(text, q)])
    told = (*read, *derived(sentence.statement))
    between = text.tokens.between
    places = [between(q.words.start, q.words.end) for q in told]
    own = own_times(sentence.statement, times_of(sentence))
    found_here = []
    for at, mention in enumerate(told):
        scored = "" if at >= len(read) else _score(sentence, mention, read[at + 1 : at + 2])
        unit = scored or in_base(mention.value, mention.unit).unit
        if not unit and not listed("money_scales").isdisjoint(sentence.words[slice(*places[at])]):
            unit = MONEY
        kind = _kind(sentence, places, at) if unit == MONEY or monetary(unit) else ""
        found_here.append(
            _Number(
                mention,
                unit,
                kind,
                sense(sentence.statement.text, mention, sentence.place),
                own.get(mention.words.start),
                _counts(sentence, places[at], mention),
                _around(sentence, places, at),
            )
        )
    return tuple(found_here)


def _kind(sentence: Sentence, places: Sequence[Place], at: int) -> str:
    """What is done with the sum of money at a place: earned, spent, offered."""
    start, end = places[at]
    first = max(sentence.place[0], places[at - 1][1] if at else 0, start - NEAR)
    behind = _until(sentence, range(end, min(sentence.place[1], end + COUNTED)), "counted_ends")
    return kind_of_sum(sentence.words[first:start], [sentence.words[k] for k in behind])


def _score(sentence: Sentence, mention: QuantityMention, behind: Sequence[QuantityMention]) -> str:
    """What a score is given out of ("6.5/10"), which is no share of a count; one out of 100 is told in per cent too."""
    if behind and behind[0].role == WHOLE and behind[0].value.low == HUNDRED and not mention.unit:
        return SHARE
    words = sentence.statement.text.given[mention.words.start : mention.words.end]
    figures = re.findall(r"\d+(?:\.\d+)?", words)
    scored = mention.unit == SHARE and SHARE not in words and len(figures) > 1 and float(figures[-1]) != HUNDRED
    return f"/{figures[-1]}" if scored else ""


def _around(sentence: Sentence, places: Sequence[Place], at: int) -> tuple[str, ...]:
    """The stems around a number, towards a neighbour no further than the clause; names before the first number are
    those of whom the sentence tells.
    """
    first, last = at == 0, at == len(places) - 1
    left = sentence.place[0] if first else places[at - 1][1]
    right = sentence.place[1] if last else places[at + 1][0]
    start, end = places[at]
    ahead: list[int] = list(range(start - 1, max(left, start - (FAR if first else NEAR)) - 1, -1))
    ahead = [i for i in ahead if not (first and sentence.named(i))]
    behind = list(range(end, min(right, end + (FAR if last else NEAR))))
    inner = [*_until(sentence, ahead, "counted_ends"), *_until(sentence, behind, "counted_ends")]
    outer = [i for i in (*(ahead if first else ()), *(behind if last else ())) if not sentence.named(i)]
    every = (*inner, *_until(sentence, outer, "not_counted"))
    return tuple(dict.fromkeys(sentence.stems[i] for i in every if i in sentence.stems))


def _counts(sentence: Sentence, place: Place, mention: QuantityMention) -> tuple[str, ...]:
    """The stems of what is counted: the words behind a number, and what is measured before "of"; else those that its
    reading found elsewhere.
    """
    start, end = place
    behind = _until(sentence, range(end, min(sentence.place[1], end + NEAR)), "counted_ends")
    told = [sentence.stems[i] for i in behind if i in sentence.stems][:COUNTED]
    of = start - 2 >= sentence.place[0] and sentence.words[start - 1] in listed("of")
    found = (*told, *([sentence.stems[start - 2]] if of and start - 2 in sentence.stems else []))
    elsewhere = [stem for word in reversed(mention.counted.split()) if (stem := content_stem(word))]
    return found or tuple(elsewhere[:COUNTED])  # "the number of empty homes fell from 640 to 460"


def _until(sentence: Sentence, places: Sequence[int], ends: str) -> Sequence[int]:
    """The places up to the first word that ends what is counted, or speaks of a time."""
    stop = listed(ends) | listed("not_counted")
    timed = {at for time in sentence.statement.times for at in range(*time_place(sentence, time))}
    ended = (n for n, at in enumerate(places) if sentence.words[at] in stop or at in timed)
    return places[: next(ended, len(places))]


def _comparable(f: _Number, g: _Number, two: SentencePair) -> bool:
    """Whether two numbers may tell of one thing in sentences that do."""
    if apart(two) or not _alike(f, g, two):
        return False
    return meeting(f.told, g.told) or not told_apart(f.told, f.sense, g.told, g.sense)


def _alike(f: _Number, g: _Number, two: SentencePair) -> bool:
    """Whether two numbers may count one thing: those of one unit, the rest by what is counted."""
    if f.unit != g.unit or any((_role(f) == r) != (_role(g) == r) for r in APART):
        return False
    narrowed = f.told.group and g.told.group if f.unit else True  # "grossed 5 million" is no part of "made 5 million"
    if (narrowed and f.told.group != g.told.group) or whose(f.told.group) != whose(g.told.group):
        return False
    if not one_reach(f.told, g.told):
        return False
    if f.told.role == RATE and _per(f, two.a) != _per(g, two.b):
        return False
    if not f.binds and two.covered < STRANGE and strangers(two):
        return False
    if f.kind and g.kind and f.kind != g.kind:
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


def _role(number: _Number) -> str:
    """What kind of number it is; what was so before is a total where its own time is told: "95 in April"."""
    return "total" if number.told.role == FORMER and number.own is not None else number.told.role


def _per(number: _Number, sentence: Sentence) -> frozenset[str]:
    """What a rate is told by: a head, a year, a head and a year."""
    end = sentence.statement.text.tokens.between(number.told.words.start, number.told.words.end)[1]
    behind = sentence.words[end : min(sentence.place[1], end + FAR)]
    return rated_by(behind)


def _fit(f: _Number, g: _Number, two: SentencePair) -> float:
    """How much of what stands around the one stands around the other, and how alike their sentences are."""
    around = [two.a.weights.get(s, 0.0) * max((alike(s, o) for o in g.around), default=0.0) for s in f.around]
    where = bool(f.told.reach) and f.told.reach == g.told.reach
    counted = 0.5 if f.counts and f.counts[:1] == g.counts[:1] else 0.0
    return sum(around) + two.covered + (SAME_REACH if where else 0.0) + counted


def _best(match: _Match, matches: Sequence[_Match]) -> bool:
    """Whether no other match of either number fits better, or nearly as well and meets."""
    rivals = [m for m in matches if (m.f is match.f) != (m.g is match.g)]
    return not any(m.fit > match.fit or (m.fit + MARGIN > match.fit and m.meets) or _equal(m) for m in rivals)


def _equal(match: _Match) -> bool:
    """Whether both tell the very same number."""
    a, b = match.f.told.value, match.g.told.value
    return (a.low, a.high) == (b.low, b.high) and a.low == a.high


def _own(f: _Number, g: _Number) -> bool:
    """Whether a number has a time of its own."""
    return f.own is not None or g.own is not None


def _timed_apart(f: _Number, g: _Number, two: SentencePair) -> bool:
    """Whether two numbers are told of different times, each by its own time, else by those of its sentence."""
    a, b = two.a.statement, two.b.statement
    ours, theirs = (times_of(s) if n.own is None else (n.own,) for s, n in ((two.a, f), (two.b, g)))
    pairs = [(t, u) for t in ours for u in theirs]
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


def counted_apart(two: SentencePair) -> bool:
    """Whether two sentences count, and no number of the one is that of the other: they may tell of two occasions."""
    ours, theirs = _numbers(two.a), _numbers(two.b)
    one = [(f, g) for f in ours for g in theirs if _alike(f, g, two)]
    return bool(one) and all(f.told.value != g.told.value for f, g in one)


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
