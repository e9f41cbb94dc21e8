"""Two claims of a small set in, the first relation found between them out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from claimrec.linking.sentence_pairs.denials import denial, unmasking
from claimrec.linking.sentence_pairs.denied_doers import denied_doer
from claimrec.linking.sentence_pairs.exclusive_words import exchanged
from claimrec.linking.sentence_pairs.implied_deeds import implied_deeds
from claimrec.linking.sentence_pairs.loose_comparison import Loose, Way, stretch, whole
from claimrec.linking.sentence_pairs.loose_holdings import Rivals
from claimrec.linking.sentence_pairs.loose_numbers import (
    SURE,
    beside_each_other,
    counted_apart,
    numbers,
    timed_apart,
    with_and_without,
)
from claimrec.linking.sentence_pairs.loose_outcomes import agreeing, other_winner, sole_winner
from claimrec.linking.sentence_pairs.loose_times import other_hour, times
from claimrec.linking.sentence_pairs.one_answers import other_doer, other_filler, other_place
from claimrec.linking.sentence_pairs.opposed_predicates import opposed_predicates
from claimrec.linking.sentence_pairs.things_apart import other_of_a_kind, other_thing, strangers
from claimrec.linking.sentence_pairs.told_figures import other_age, other_rank, other_result
from claimrec.linking.sentence_pairs.unshared_words import tell_two_things
from claimrec.linking.statements.content_words import opposite
from claimrec.linking.statements.likeness import Sentence, SentencePair, laid, repeated
from claimrec.linking.statements.namesakes import namesakes
from claimrec.linking.statements.places_apart import reached_apart
from claimrec.linking.statements.restatement import Stance, restated
from claimrec.linking.statements.sentence_contents import Statement
from claimrec.linking.statements.trends import trends_apart

BOTH = "what each is said to have is more than the whole together"
Compare = Callable[[SentencePair], Loose | None]
Need = Callable[[SentencePair], bool]
SAME = 0.5  # the share of the shorter sentence from which on the two tell of one thing


def loosely(
    one: Sequence[Sentence],
    two: Sequence[Sentence],
    *,
    other_us: bool = False,
    held: Sequence[Rivals] = (),
) -> Loose | None:
    """What two claims, sentence by sentence, have to do with each other by their words; None where that is nothing.

    With `other_us` the "we" of the one are not those of the other: sentences in which each speaks of itself are apart.
    `held` is what they say that different owners have of one thing.
    """
    clash = next((_held_by_both(told) for told in held if told.exceed), None)
    clash = clash or (_won_by_both(one, two) if other_us else None)
    if clash is not None:
        return clash
    if one and two and one[0].statement.text.given == two[0].statement.text.given:
        said_again = SentencePair(one[0], two[0], 1.0)
        return times(said_again) or _alike(said_again)  # "today", said on two days, is two days
    apart = [told.two for told in held]  # who has how much is told of two owners
    pairs = tuple([p for p in laid(one, two) if not namesakes(p.a.statement, p.b.statement) and p not in apart])
    if other_us:
        pairs = tuple([p for p in pairs if not (p.a.statement.own and p.b.statement.own)])
    differing = unmasking(one, two) or _results(pairs) or numbers(pairs) or _differing(pairs)
    same = (
        pairs
        and pairs[0].covered >= SAME
        and not (other_thing(pairs[0]) or reached_apart(pairs[0].a.statement, pairs[0].b.statement))
        and not tell_two_things(pairs[0])
    )
    return differing or (_alike(pairs[0]) if same else None)


def _held_by_both(held: Rivals) -> Loose:
    """Two owners of which each is said to have so much of one thing that the other cannot: "we control the town"."""
    a, b = held.two.a, held.two.b
    words = (whole(a),), (whole(b),)
    owners = held.mine.called, held.theirs.called
    sure = SURE * repeated(held.two)
    return Loose(a.statement, b.statement, Way.OWN, sure, BOTH, words, untimed=True, owners=owners)


def _won_by_both(one: Sequence[Sentence], two: Sequence[Sentence]) -> Loose | None:
    """Two parties that each say that they won what only one can win: "we won the derby"."""
    own = [pair for pair in laid(one, two) if pair.a.statement.us and pair.b.statement.us]
    return next((told for pair in own if (told := sole_winner(pair)) is not None), None)


def _results(pairs: Sequence[SentencePair]) -> Loose | None:
    """Results that are not one: "52 votes to 48" and "61 to 39" are no counts of their own."""
    told = (other_result(two) for two in pairs if not reached_apart(two.a.statement, two.b.statement))
    return next((one for one in told if one is not None), None)


def _differing(pairs: Sequence[SentencePair]) -> Loose | None:
    """What differs in the most alike sentences that differ."""
    for two in pairs:
        if with_and_without(two) or reached_apart(two.a.statement, two.b.statement):
            continue
        ways = _OF_ONE_OUTCOME if agreeing(two) or beside_each_other(two) else _WAYS
        if (told := _first(two, ways)) is not None:
            return told
    return None


def _first(two: SentencePair, ways: Sequence[tuple[Compare, Sequence[Need]]]) -> Loose | None:
    """The first of some ways in which two sentences differ; what several of them need is looked at once."""
    holds = cache(lambda need: need(two))
    told = (way(two) for way, needs in ways if all(map(holds, needs)))
    return next((one for one in told if one is not None), None)


def _opposites(two: SentencePair) -> Loose | None:
    """Sentences that say the same but for a phrase that excludes that of the other: "captured", "at large"."""
    a, b = two.a.statement, two.b.statement
    changes = all(any(q.role == "change" for q in s.quantities) for s in (a, b))  # "rose by 8 %", "fell by 3 %"
    occasions = (counted_apart(two) or _unlike_units(a, b)) and not changes
    laid_out = None if occasions else restated(a, b)
    pairs = [] if laid_out is None else [(x, y) for x, y in zip(laid_out.a, laid_out.b, strict=True) if opposite(x, y)]
    if laid_out is None or laid_out.stance is not Stance.OPPOSED or len(pairs) != 1 or trends_apart(a, b, laid_out):
        return None
    if other_of_a_kind(two):  # "real wages fell", "nominal wages rose"
        return None
    (one, other) = pairs[0]
    where = [stretch(s, w.at, w.at + 1) for s, w in ((two.a, one), (two.b, other))]
    why = f"they say the same but for “{one.word}” and “{other.word}”, which exclude each other"
    words = (where[0],), (where[1],)
    return Loose(a, b, Way.EXCHANGED, SURE * laid_out.certainty, why, words, untimed=not (a.times or b.times))


def _unlike_units(a: Statement, b: Statement) -> bool:
    """Whether both tell numbers, and none in a unit of the other: "lost six points", "won 38%"."""
    ours, theirs = ({q.unit for q in s.quantities} for s in (a, b))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def settled(two: SentencePair) -> bool:
    """Whether both take a position."""
    return not (two.a.open or two.b.open)


def asserted(two: SentencePair) -> bool:
    """Whether neither denies a word."""
    return not (two.a.denied or two.b.denied)


def at_one_time(two: SentencePair) -> bool:
    """Whether both may be of one time."""
    return not timed_apart(two)


def of_one_kind(two: SentencePair) -> bool:
    """Whether no word before a thing tells that two are meant."""
    return not other_of_a_kind(two)


def known(two: SentencePair) -> bool:
    """Whether both name somebody in common, or one of them nobody."""
    return not strangers(two)


# In this order, what may differ in two sentences, and what has to hold of them for it to be looked at.
_WAYS: Sequence[tuple[Compare, Sequence[Need]]] = (
    (denied_doer, ()),
    (other_rank, (settled, at_one_time, known)),
    (other_age, (settled, asserted, at_one_time, known)),
    (other_winner, (at_one_time,)),
    (other_doer, (settled, at_one_time, of_one_kind)),
    (other_place, (settled, at_one_time, of_one_kind)),
    (other_filler, (settled, at_one_time, of_one_kind)),
    (exchanged, (settled,)),
    (times, ()),
    (other_hour, (settled, asserted, at_one_time)),
    (denial, ()),
    (_opposites, (settled,)),
    (opposed_predicates, (settled, at_one_time, of_one_kind)),
    (implied_deeds, (at_one_time, of_one_kind)),
)
_OF_ONE_OUTCOME: Sequence[tuple[Compare, Sequence[Need]]] = ((times, ()),)


def _alike(two: SentencePair) -> Loose:
    words = (whole(two.a),), (whole(two.b),)
    return Loose(two.a.statement, two.b.statement, None, two.covered, "they have most of their words in common", words)
