"""Claims in, the stories of which a judge is asked about groups out, with what linking itself says of their pairs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from itertools import combinations

from attrs import frozen

from claimrec.linking.blocking import partners, stories
from claimrec.linking.features import ClaimFeatures
from claimrec.linking.judge_groups import groups_of, pairs_wanted
from claimrec.linking.judge_protocol import MOST
from claimrec.linking.judged_questions import IdPair, PairScore, in_order
from claimrec.linking.match_scores import weigh
from claimrec.linking.weights import Weights


@frozen
class JudgedStory:
    """The groups of one story, as ids in the order of saying, and linking's scores of its candidate pairs."""

    groups: tuple[tuple[str, ...], ...]
    scores: Mapping[IdPair, PairScore]


def judged_stories(
    ids: Sequence[str], features: Sequence[ClaimFeatures], weights: Weights, *, known: Set[IdPair] = frozenset()
) -> list[JudgedStory]:
    """The stories of claims, given by their ids in the order of saying; `features` are of those that linking reads.

    Up to 40 claims are one story, also with claims in languages that linking does not read. The groups hold each
    candidate pair that is not `known`.
    """
    if len(ids) <= MOST:
        every = list(combinations(range(len(ids)), 2))
        seen = {(i, j) for i, j in every if in_order(ids[i], ids[j]) in known}
        groups = groups_of(range(len(ids)), every, known=seen)
        scores = _scores(features, list(combinations(range(len(features)), 2)), weights)
        return [JudgedStory(tuple([tuple([ids[place] for place in group]) for group in groups]), scores)]
    order = {claim: place for place, claim in enumerate(ids)}
    found = []
    for places in stories(features):
        told = sorted([features[place] for place in places], key=lambda one: order[one.id])
        wanted = pairs_wanted(range(len(told)), partners(told))
        seen = {(i, j) for i, j in wanted if in_order(told[i].id, told[j].id) in known}
        groups = groups_of(range(len(told)), wanted, known=seen)
        named = tuple([tuple([told[place].id for place in group]) for group in groups])
        found.append(JudgedStory(named, _scores(told, wanted, weights)))
    return found


def _scores(
    told: Sequence[ClaimFeatures], pairs: Sequence[tuple[int, int]], weights: Weights
) -> dict[IdPair, PairScore]:
    weighed = weigh(told, pairs, weights)
    return {
        in_order(told[w.pair[0]].id, told[w.pair[1]].id): PairScore(w.same, w.odds if w.contradicts else None)
        for w in weighed
    }
