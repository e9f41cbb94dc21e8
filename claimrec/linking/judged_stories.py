"""Claims in, the stories of which a judge is asked about groups out, with what linking itself says of their pairs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from attrs import frozen

from claimrec.linking.blocking import partners, stories
from claimrec.linking.features import ClaimFeatures
from claimrec.linking.judge_groups import groups_of, pairs_wanted
from claimrec.linking.judge_protocol import FEWEST, MOST
from claimrec.linking.judged_questions import IdPair, PairScore, in_order
from claimrec.linking.match_scores import weigh
from claimrec.linking.weights import Weights


@frozen
class JudgedStory:
    """The groups of one story, as ids in the order of saying, and linking's scores of its candidate pairs."""

    groups: tuple[tuple[str, ...], ...]
    scores: Mapping[IdPair, PairScore]


def judged_stories(ids: Sequence[str], features: Sequence[ClaimFeatures], weights: Weights) -> list[JudgedStory]:
    """The stories of claims, given by their ids in the order of saying; `features` are of those that linking reads.

    Up to 40 claims are one group, also with claims in languages that linking does not read.
    """
    order = {claim: place for place, claim in enumerate(ids)}
    if len(ids) <= MOST:
        pairs = list(combinations(range(len(features)), 2))
        return [JudgedStory((tuple(ids),), _scores(features, pairs, weights))] if len(ids) >= FEWEST else []
    found = []
    for places in stories(features):
        told = [features[place] for place in places]
        at = sorted(range(len(told)), key=lambda place: order[told[place].id])
        wanted = pairs_wanted(at, partners(told))
        groups = [tuple([told[place].id for place in group]) for group in groups_of(at, wanted, known=frozenset())]
        found.append(JudgedStory(tuple(groups), _scores(told, wanted, weights)))
    return found


def _scores(
    told: Sequence[ClaimFeatures], pairs: Sequence[tuple[int, int]], weights: Weights
) -> dict[IdPair, PairScore]:
    weighed = weigh(told, [(min(pair), max(pair)) for pair in pairs], weights)
    return {
        in_order(told[w.pair[0]].id, told[w.pair[1]].id): PairScore(w.same, w.odds if w.contradicts else None)
        for w in weighed
    }
