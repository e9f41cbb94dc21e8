"""The claims of a set in, whether they speak of one event out.

What a person puts together is mostly of one event, and the weights were learned on such sets; a day's headlines are
not, and by those weights every claim in them contradicts another. One pair tells little of whether it is of one event,
all pairs of a set together tell much.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from math import fsum, sqrt

from attrs import frozen

from claimrec.linking.evidence.features import ClaimFeatures
from claimrec.linking.evidence.vectors import nearness
from claimrec.linking.statements.words import rarity

# Log-odds that two claims speak of one event, fitted by logistic regression on 37,000 pairs of half of the marked
# events, with and without what is known of parties and entities, as many across two events as inside of one: of their
# vectors' nearness, the rare words of both, names in both, a party that the other names, one party, one side.
_BASE, _NEAR, _WORDS, _NAMES, _WHOM, _PARTY, _SIDE = -0.94, 2.88, 7.41, 2.24, 10.54, 6.70, 3.59
_MOST_NAMES = 2
# From which mean on a set is taken to be of one event: the smaller it is, the further chance carries it. In the other
# half, of 12 claims of as many events 1 set in 100 reaches it, of 12 of one event more than 99 where parties and
# entities are known, else 95.
_LEAST, _BY_CHANCE = -0.2, 1.6
# The same without parties and sides: what the same few say of a dozen things is not of one event either.
_LEAST_TOLD, _TOLD_BY_CHANCE = -0.31, 0.9
FEWEST = 6  # claims below which a set is too small to tell


@frozen
class _Words:
    """The rare words of a claim: what each is worth, and the length of all together."""

    worth: Mapping[str, float]
    length: float

    @classmethod
    def of(cls, claim: ClaimFeatures) -> _Words:
        worth = {stem: rarity(stem) ** 2 for stem in claim.stems}
        return cls(worth, sqrt(fsum(worth.values())) or 1.0)


def of_one_event(claims: Sequence[ClaimFeatures]) -> bool:
    """Whether a set of claims is of one event, by the mean log-odds of its pairs; False for fewer than `FEWEST`.

    Cost: the square of their number; it is asked of sets of at most sixty.
    """
    if len(claims) < FEWEST:
        return False
    words = [_Words.of(one) for one in claims]
    told = [_told(a, b, v, w) for (a, v), (b, w) in combinations(zip(claims, words, strict=True), 2)]
    by_whom = [_by_whom(a, b) for a, b in combinations(claims, 2)]
    alike = fsum(told) / len(told)
    if alike < _LEAST_TOLD + _TOLD_BY_CHANCE / len(claims):
        return False
    return alike + fsum(by_whom) / len(told) >= _LEAST + _BY_CHANCE / len(claims)


def _told(a: ClaimFeatures, b: ClaimFeatures, ours: _Words, theirs: _Words) -> float:
    """The log-odds by what two claims tell."""
    shared = fsum([much for stem, much in ours.worth.items() if stem in theirs.worth])
    return (
        _BASE
        + _NEAR * nearness(a.meaning, b.meaning)
        + _WORDS * shared / (ours.length * theirs.length)
        + _NAMES * min(len(a.names & b.names), _MOST_NAMES)
        + _WHOM * (a.party in b.whom or b.party in a.whom)
    )


def _by_whom(a: ClaimFeatures, b: ClaimFeatures) -> float:
    """What is added to them by who tells it."""
    if a.party == b.party:
        return _PARTY
    return _SIDE if a.side is not None and a.side == b.side else 0.0
