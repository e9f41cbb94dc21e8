"""Claims in, the groups of them that a judge is asked about out, with what linking itself says of their pairs."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import combinations

from attrs import frozen

from claimrec.linking.evidence.blocking import stream_links
from claimrec.linking.evidence.features import ClaimFeatures, repeats
from claimrec.linking.evidence.match_scores import STORY, weigh
from claimrec.linking.evidence.weights import Weights
from claimrec.linking.judging.judge_groups import WHOLE, groups_of_set, groups_of_stream
from claimrec.linking.judging.judge_protocol import MOST
from claimrec.linking.judging.judged_questions import IdPair, PairScore, PairScores, in_order


@frozen
class JudgedGroups:
    """Groups of claims that are to be asked about, as ids in the order of saying, and linking's scores of pairs."""

    groups: tuple[tuple[str, ...], ...]
    scores: PairScores


def judged_groups(
    ids: Sequence[str],
    features: Sequence[ClaimFeatures],
    weights: Weights,
    *,
    known: Set[IdPair] = frozenset(),
    remembered: Sequence[Sequence[str]] = (),
) -> JudgedGroups:
    """The groups of claims, given by their ids in the order of saying; `features` are of those that linking reads.

    Up to 40 claims are one group, also with claims in languages that linking does not read. Pairs that are `known` are
    in groups that were `remembered`, and laid out no more.
    """
    if len(ids) <= MOST:
        every = combinations(range(len(ids)), 2)
        seen = {(i, j) for i, j in every if in_order(ids[i], ids[j]) in known}
        groups = groups_of_set(len(ids), known=seen) if len(ids) > 1 else []
        named = [tuple([ids[place] for place in group]) for group in groups]
        return JudgedGroups(tuple(named), _scores(features, [tuple([one.id for one in features])], weights))
    order = {claim: place for place, claim in enumerate(ids)}
    told = sorted(features, key=lambda one: order[one.id])
    seen = set()
    if known:
        place = {one.id: at for at, one in enumerate(told)}
        inside = [(place[a], place[b]) for a, b in known if a in place and b in place]
        seen = {(min(pair), max(pair)) for pair in inside}
    if len(told) <= WHOLE:
        groups = groups_of_set(len(told), known=seen)
    else:
        groups = groups_of_stream(len(told), stream_links(told), known=seen)
    named = [tuple([told[at].id for at in group]) for group in groups]
    return JudgedGroups(tuple(named), _scores(told, [*named, *map(tuple, remembered)], weights))


def _scores(features: Sequence[ClaimFeatures], groups: Sequence[tuple[str, ...]], weights: Weights) -> PairScores:
    """The scores of the pairs of each group, weighed among the claims of that group; of several, the likeliest."""
    known = {one.id: one for one in features}
    found: dict[IdPair, PairScore] = {}
    for group in sorted(groups):
        told = [known[claim] for claim in group if claim in known]
        for w in weigh(told, combinations(range(len(told)), 2), weights, whole=len(told) >= STORY):
            a, b = (told[place] for place in w.pair)
            score = PairScore(w.same, w.odds if w.contradicts else None, repeats(a, b))
            pair = in_order(a.id, b.id)
            if pair not in found or found[pair].same < score.same:
                found[pair] = score
    return PairScores(found)
