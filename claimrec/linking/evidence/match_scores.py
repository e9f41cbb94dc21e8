"""The claims of one story in; for each pair the log-odds of one fact and of contradiction out.

Each pair is scored twice: first alone, then with the first scores of the other pairs of the story.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import mul

from attrs import define, field

from claimrec.linking.evidence.features import BARE_DENIAL, DAY, ClaimFeatures, StoryFeatures, among, common, repeats
from claimrec.linking.evidence.measures import GROUND, NUMBERS_MEET, counted, counting, topic
from claimrec.linking.evidence.pairs import CandidatePair, Company
from claimrec.linking.evidence.vectors import nearness
from claimrec.linking.evidence.weights import Weights, probability
from claimrec.linking.statements.words import begin_apart
from claimrec.model.positions import Evidence

Pair = tuple[int, int]
_FAR = (1e6, 1e6)
OTHERS = 15
_UNDER = 0.9
_ALONE = 0.80  # of the log-odds among claims of one event, in a stream: fitted with those of `stream_priors.py`
# Marked events are complete; of a few claims of one event fewer stand in one fact than the weights expect. In parts of
# 8, 11, 12 and 14 claims of the marked events the mean F1 of same fact is .02 to .04 higher with it, of contradiction
# equal.
_FEW, _OF_FEW = 16, -0.5
STORY = 12  # claims of the smallest story of a stream that is taken to be of one event, as those of the weights are


@define  # as CandidatePair: one is made for each pair
class Weighed:
    """Two claims of a story, by their places, with how surely they answer one question and how surely they contradict.

    `odds` are the log-odds of the latter; `judged` is what a judge of the caller's said, `held` whether it holds that
    the two contradict. `own` is what comparisons of the caller's say of them, in words, `opposed` whether one sets them
    against each other.
    """

    pair: Pair
    two: CandidatePair = field(repr=False)
    same: float
    contradicts: float
    odds: float
    judged: tuple[Evidence, ...] = ()
    held: bool = False
    own: tuple[str, ...] = ()
    opposed: bool = False


def weigh(
    story: Sequence[ClaimFeatures],
    pairs: Iterable[Pair],
    weights: Weights,
    *,
    others: Sequence[int] | None = None,
    priors: Mapping[Pair, float] | None = None,
    whole: bool = True,
) -> list[Weighed]:
    """Each pair of a story weighed; `pairs` are places in `story`, which stands in the order of saying.

    `others` are how many others each claim could go with, where pairs that are known to be far apart are left out;
    `priors` are, for claims of a stream, the log-odds that two speak of one event, which the weights take as given.
    Where the story is not known to be of one event as a `whole`, two claims need common ground to go together.
    """
    twos = twos_of(story, pairs, others=others)
    alone = [c.level for c in weights.first.comparisons]
    in_company = [c.level for c in weights.same.comparisons[len(alone) :]]
    ours = [(c, place) for place, c in enumerate(weights.first.comparisons) if c.own]
    levels = {pair: tuple([level(two) for level in alone]) for pair, two in twos.items()}
    first = {pair: weights.first.log_odds(found) for pair, found in levels.items()}
    found = []
    for pair, company in company_of(first, others=others).items():
        two = twos[pair].among(company)
        on = (*levels[pair], *[level(two) for level in in_company])
        odds = weights.contradicts.log_odds(on)
        own = [(c, level) for c, place in ours if (level := on[place])] if ours else []
        opposed = bool(own) and any(level in c.opposes for c, level in own)
        against = probability(odds) if opposable(two, opposed=opposed) else 0.0
        in_all, more = weights.same.log_odds(on), weights.same.own_odds(on) if ours else 0.0
        in_all += _OF_FEW if priors is None and len(story) <= _FEW else 0.0
        same = probability(in_all if priors is None else one_event(in_all - more, priors[pair]) + more)
        if more <= 0 and not whole and not _common_ground(two):  # it may follow others into a group, and begins none
            same, against = min(same, _UNDER * weights.join), 0.0
        told = tuple([c.reasons[level] for c, level in own if c.reasons[level]]) if own else ()
        found.append(Weighed(pair, two, same, against, odds, own=told, opposed=opposed))
    return found


def one_event(odds: float, prior: float) -> float:
    """The log-odds of one fact in a stream, given those among claims of one event and what speaks for one event."""
    return _ALONE * odds + prior


def opposable(two: CandidatePair, *, opposed: bool = False) -> bool:
    """Whether two claims may contradict at all: not of one party, not in the same words, not with numbers that meet.

    Of two parties they always may where a comparison of the caller's sets them against each other (`opposed`).
    Of pairs whose numbers meet one in fourteen contradicted, in the 59 marked events of the first edition.
    """
    a, b = two.a.said, two.b.said
    if a.party == b.party:
        return False
    if opposed or repeats(a, b):
        return opposed
    return bool(a.denies or b.denies) or counting(two) != NUMBERS_MEET


def twos_of(
    story: Sequence[ClaimFeatures], pairs: Iterable[Pair], *, others: Sequence[int] | None = None
) -> dict[Pair, CandidatePair]:
    """The pairs of a story, each as two claims among the others."""
    places = [*pairs]
    if not places:
        return {}
    traits = among(story)
    meaning = {(i, j): nearness(story[i].meaning, story[j].meaning) for i, j in places}
    modelled = [one.vector is not None for one in story]
    models = {(i, j): _by_model(story[i], story[j]) for i, j in places if modelled[i] and modelled[j]}
    by_meaning, by_model = ranks(meaning, others), ranks(models, others)
    found = {}
    for i, j in places:
        pair, a, b = (i, j), traits[i], traits[j]
        alike, same, near = common(a, b)
        found[pair] = CandidatePair(
            a,
            b,
            len(traits),
            alike,
            same,
            near,
            models.get(pair),
            by_model.get(pair, _FAR),
            meaning=meaning[pair],
            meaning_nearest=by_meaning[pair],
            shared=_shared(a, b) if a.touched and b.touched else (),
            days=_days(a.said, b.said),
        )
    return found


def _shared(a: StoryFeatures, b: StoryFeatures) -> tuple[tuple[float, str], ...]:
    """The topics of both: how telling each is, and its name."""
    other = b.touched
    return tuple([(min(much, other[topic]), topic) for topic, much in a.touched.items() if topic in other])


def _days(a: ClaimFeatures, b: ClaimFeatures) -> float:
    return -1.0 if a.seconds is None or b.seconds is None else abs(a.seconds - b.seconds) / DAY


def _common_ground(two: CandidatePair) -> bool:
    """Whether anything in their words speaks for one fact, in a set of claims that need not be about one event.

    The weights were learned on claims of one event, and are left to tell there. Elsewhere two claims have to share a
    word, a near word, a name, a telling topic or a kind of count, or one is a denial of few words; and they have to
    name one thing, or share two words and begin with the same.
    """
    if not _one_thing(two):
        return False
    shared = two.model is not None or two.alike[1] > 0 or bool(two.a.said.names & two.b.said.names)
    return shared or BARE_DENIAL in (two.a.said.denies, two.b.said.denies) or topic(two) > GROUND or counted(two) > 0


def _one_thing(two: CandidatePair) -> bool:
    """Whether two claims of a small set name one thing, or share two words and do not begin with unlike ones."""
    a, b = two.a, two.b
    if two.model is not None or (BARE_DENIAL in (a.said.denies, b.said.denies) and b.said.rebuff is not None):
        return True
    if a.said.names and b.said.names:
        return not a.said.names.isdisjoint(b.said.names) and not _unlike(two)
    words = [w for w in a.weights if w in b.nearby]
    return len(words) > 1 and not _unlike(two)


def _unlike(two: CandidatePair) -> bool:
    """Whether two claims say the same of unlike things: "swifts sleep on the wing", "bats do not sleep on the wing"."""
    a, b = two.a, two.b
    return begin_apart([stem in b.nearby for stem in a.said.stems], [stem in a.nearby for stem in b.said.stems])


def _by_model(a: ClaimFeatures, b: ClaimFeatures) -> float:
    """The likeness that a caller's model gives, where both have a vector of it."""
    return float(sum(map(mul, a.vector or (), b.vector or ())))


def ranks(likeness: Mapping[Pair, float], others: Sequence[int] | None = None) -> dict[Pair, tuple[float, float]]:
    """For each pair, how many others are more like the one, and the other, the smaller first.

    Told as if each had fifteen others, so that to be the nearest of two others tells less than of twenty. `others` are
    how many each has, where the farther ones are not among the pairs.
    """
    lists: dict[int, list[tuple[float, int]]] = {}
    for (i, j), much in likeness.items():
        lists.setdefault(i, []).append((-much, j))
        lists.setdefault(j, []).append((-much, i))
    place = {
        (here, other): (rank + 0.5) * OTHERS / (len(near) if others is None else others[here]) - 0.5
        for here, near in lists.items()
        for rank, (_, other) in enumerate(sorted(near))
    }
    found = {}
    for i, j in likeness:
        one, two = place[i, j], place[j, i]
        found[i, j] = (one, two) if one <= two else (two, one)
    return found


def company_of(first: Mapping[Pair, float], *, others: Sequence[int] | None = None) -> dict[Pair, Company]:
    """What the others of the story say of each pair, given the log-odds of the first weighing.

    Pairs that are known to be far apart, and left out, count in the density as going together not at all.
    """
    sure: dict[int, dict[int, float]] = {}
    for (i, j), odds in first.items():
        sure.setdefault(i, {})[j] = sure.setdefault(j, {})[i] = probability(odds)
    nearest = ranks(first, others)
    every = len(first) if others is None else sum(others) / 2
    density = sum([probability(odds) for odds in first.values()]) / max(1.0, every)
    found = {}
    for (i, j), odds in first.items():
        third, split = _aside(sure[i], sure[j], i, j)
        found[i, j] = Company(odds, third, split, nearest[i, j], density)
    return found


def _aside(one: Mapping[int, float], other: Mapping[int, float], i: int, j: int) -> tuple[float, float]:
    """How surely some third claim goes with both of two, and with one of them alone, given with which each goes."""
    third = split = 0.0
    for k, x in one.items():
        if k != j:
            y = other.get(k, 0.0)
            less, apart = (x, y - x) if x < y else (y, x - y)
            if less > third:  # without `max`, for this is the innermost loop
                third = less
            if apart > split:
                split = apart
    alone = [y for k, y in other.items() if k != i and k not in one]
    return third, max(split, *alone) if alone else split
