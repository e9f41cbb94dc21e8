"""Claims in, stories and candidate pairs out: which claims are compared with which, at linear cost.

How rare a word is depends on the claims around it, so claims are scored inside of their story. A set of claims that a
person put together is one story. A longer stream is split: for each claim the few are found with which it shares the
rarest words, names and topics, near in time, and claims that are linked well on average make a story.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from heapq import nlargest
from itertools import combinations
from math import exp, log, sqrt

from claimrec.linking.clusters import clusters
from claimrec.linking.features import DAY, ClaimFeatures
from claimrec.linking.words import near
from claimrec.model.progress import Progress, watched

Pair = tuple[int, int]
Held = tuple[int, float]  # a claim by its place, and what a mark is worth there
Linked = tuple[float, int]  # how much links a claim, by its place
SMALL = 60  # claims that are one story, whatever they say, and of which every pair is weighed
LINKS = 20  # the nearest claims to which one is linked
VISITS = 800  # how many others a claim looks at, from its rarest mark on
PARTNERS = 8  # the likeliest partners of one claim of a long story
LEAST = 0.0045  # the mean likeness within a story
NAME, NEAR, TOPIC = 2.0, 0.5, 0.25  # what a name, a near word and a topic are worth beside a word
_NEARBY = 6  # near words that are looked at
_FADES = 45.0  # days over which a link loses two thirds of its strength


def stories(claims: Sequence[ClaimFeatures], *, tell: Progress | None = None) -> list[list[int]]:
    """The places of the claims of each story, in the order of the claims."""
    if len(claims) <= SMALL:
        return [list(range(len(claims)))]
    return clusters(len(claims), _links(claims, LINKS, tell), join=LEAST)


def partners(story: Sequence[ClaimFeatures]) -> list[Pair]:
    """The pairs of a story that are worth weighing: all of them, in a long story the likeliest of each claim."""
    if len(story) <= SMALL:
        return list(combinations(range(len(story)), 2))
    return sorted(_links(story, PARTNERS))


def marks(one: ClaimFeatures) -> dict[str, float]:
    """What a claim is found by, and what each mark is worth: its words and those near them, names, parties, topics."""
    found = {f"topic {topic}": TOPIC * much for topic, (much, _) in one.topics.items()}
    for word in one.stems:
        found |= {other: max(found.get(other, 0.0), NEAR * much) for other, much in near(word)[:_NEARBY]}
    found |= dict.fromkeys(one.stems, 1.0)
    return found | dict.fromkeys(
        [*(f"name {n}" for n in one.names), *(f"party {p}" for p in (one.party, *one.whom))], NAME
    )


def _links(claims: Sequence[ClaimFeatures], count: int, tell: Progress | None = None) -> dict[Pair, float]:
    """Each claim that is left to evidence with the others that share most with it, and how much (a cosine)."""
    every = [marks(one) for one in claims]
    often = Counter([mark for own in every for mark in own])
    rare = {mark: log(1 + len(claims) / times) for mark, times in often.items()}
    worth = [{mark: much * rare[mark] for mark, much in own.items()} for own in every]
    sizes = [sqrt(sum(much * much for much in own.values())) or 1.0 for own in worth]
    held: dict[str, list[Held]] = defaultdict(list)
    for place, own in enumerate(worth):
        for mark, much in own.items():
            held[mark].append((place, much))
    found: dict[Pair, float] = {}
    for place, one in enumerate(watched(claims, "linking", tell)):
        if not one.asked:
            own, size = worth[place], sizes[place]
            shared = [(much / size / sizes[other], other) for other, much in _shared(place, own, held).items()]
            for much, other in _nearest(one, claims, shared, count):
                found[min(place, other), max(place, other)] = much
    return found


def _nearest(one: ClaimFeatures, claims: Sequence[ClaimFeatures], shared: Sequence[Linked], count: int) -> list[Linked]:
    """The claims that are linked to one most, given how much they share; of equal ones the first.

    Time only takes from that, so what shares less than the least of so many are worth in the end need not be looked at.
    """
    first = nlargest(count, shared)
    least = min((much * _fading(one, claims[other]) for much, other in first), default=0.0)
    likeness = [(much * _fading(one, claims[other]), -other) for much, other in shared if much >= least]
    return [(much, -other) for much, other in nlargest(count, likeness)]


def _shared(place: int, own: Mapping[str, float], held: Mapping[str, Sequence[Held]]) -> dict[int, float]:
    """What a claim shares with others, as far as its rarest marks lead."""
    score: dict[int, float] = {}
    visited = 0
    for mark in sorted(own, key=lambda m: (len(held[m]), m)):
        visited += len(held[mark])
        if visited > VISITS:
            break
        mine = own[mark]
        for other, much in held[mark]:
            score[other] = score.get(other, 0.0) + mine * much
    score.pop(place, None)
    return score


def _fading(a: ClaimFeatures, b: ClaimFeatures) -> float:
    """How much a link between claims said so far apart is worth; never nothing, since courts speak late."""
    if a.seconds is None or b.seconds is None:
        return 0.5
    return 0.15 + 0.85 * exp(-abs(a.seconds - b.seconds) / DAY / _FADES)
