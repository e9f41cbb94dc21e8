"""Which claims are weighed against which? Stories, in a long one the likeliest pairs: the cost stays linear.

What a word tells depends on what else is told around it, so claims are weighed inside of their story. A set that a
person put together is one story. A larger stream is taken apart: each claim is linked to the few with which it shares
the rarest words and names, and claims linked both ways make a story.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from heapq import nlargest
from itertools import combinations
from math import exp, log

from claimrec.evidence.traits import DAY, Said

Pair = tuple[int, int]
SMALL = 60  # claims that are one story, whatever they say, and of which every pair is weighed
MARKS = 8  # the rarest words and names by which a claim looks for others
COMMON = 48  # a word or name in more claims than that links nothing
LINKS = 6  # the nearest claims to which one is linked
PARTNERS = 8  # the likeliest partners of one claim of a long story
_FADES = 45.0  # days over which a link loses two thirds of its strength


def stories(claims: Sequence[Said]) -> list[list[int]]:
    """The places of the claims of each story, in the order of the claims."""
    if len(claims) <= SMALL:
        return [list(range(len(claims)))]
    near = _nearest(claims, LINKS)
    parent = list(range(len(claims)))

    def root(place: int) -> int:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    for i, others in enumerate(near):
        for j in others:
            if not near[j] or i in near[j]:  # a claim that looks for none is found by others alone
                one, two = sorted((root(i), root(j)))
                parent[two] = one
    found: dict[int, list[int]] = defaultdict(list)
    for place in range(len(claims)):
        found[root(place)].append(place)
    return list(found.values())


def partners(story: Sequence[Said]) -> list[Pair]:
    """The pairs of a story that are worth weighing: all of them, in a long story the likeliest of each claim."""
    if len(story) <= SMALL:
        return list(combinations(range(len(story)), 2))
    near = _nearest(story, PARTNERS)
    return sorted({(min(i, j), max(i, j)) for i, others in enumerate(near) for j in others})


def _nearest(claims: Sequence[Said], count: int) -> list[frozenset[int]]:
    """For each claim that is left to evidence, the others that share most with it, by rarity and time."""
    held: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(claims):
        for mark in one.marks:
            held[mark].append(place)
    worth = {mark: log(1 + len(claims) / len(places)) for mark, places in held.items() if 1 < len(places) <= COMMON}
    return [frozenset() if one.asked else _best(place, claims, held, worth, count) for place, one in enumerate(claims)]


def _best(
    place: int, claims: Sequence[Said], held: Mapping[str, Sequence[int]], worth: Mapping[str, float], count: int
) -> frozenset[int]:
    score: dict[int, float] = Counter()  # type: ignore[assignment]  # typeshed knows only whole counts
    marks = nlargest(MARKS, ((worth[mark], mark) for mark in claims[place].marks if mark in worth))
    for much, mark in marks:
        for other in held[mark]:
            score[other] += much
    score.pop(place, None)
    likely = nlargest(4 * count, ((much, -other) for other, much in score.items()))
    faded = [(much * _fading(claims[place], claims[-other]), other) for much, other in likely]
    return frozenset([-other for _, other in nlargest(count, faded)])


def _fading(a: Said, b: Said) -> float:
    """How much a link between claims said so far apart is worth; never nothing, since courts speak late."""
    if a.seconds is None or b.seconds is None:
        return 0.5
    return 0.15 + 0.85 * exp(-abs(a.seconds - b.seconds) / DAY / _FADES)
