"""Claims in the order of saying in, the groups that a judge is asked about out: every candidate pair stands in one.

- A set of up to 40 claims is one group.
- A set of up to 120 is laid out in blocks of 20 of which each two make a group, so that each pair of claims is seen.
- A longer stream is laid out in blocks of linked claims; each goes with the blocks that it is linked to most.
- Where groups were answered before, only the pairs that none of them holds are laid out anew, with what they need.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from itertools import combinations

from claimrec.linking.evidence.clusters import clusters
from claimrec.linking.judging.judge_protocol import MOST

Pair = tuple[int, int]
Group = tuple[int, ...]
_HALF = MOST // 2
WHOLE = 6 * _HALF  # claims of which every pair is asked about
# Of 60 marked events in one stream (1,276 claims) blocks of 13 with three neighbours each give 88 groups, in which .91
# of the pairs on one fact stand, with five 112 and .93, with eight 135 and .94; of 314 (6,663) 514 and .82, 681 and
# .85, 923 and .88. Blocks of 20 with two neighbours give 77 and .91, of all events 429 and .80.
_BLOCK, _LINKED, _NEIGHBOURS = 13, 0.1, 3


def groups_of_set(size: int, *, known: Set[Pair]) -> list[Group]:
    """Groups of 2 to 40 places that hold each pair of so many claims (120 at most) that is not `known`."""
    every = list(combinations(range(size), 2))
    open_pairs = [pair for pair in every if pair not in known]
    if not open_pairs:
        return []
    if len(open_pairs) < len(every):
        return _covering(size, open_pairs)
    parts = [range(start, min(start + _HALF, size)) for start in range(0, size, _HALF)]
    return [tuple(range(size))] if size <= MOST else [(*one, *other) for one, other in combinations(parts, 2)]


def groups_of_stream(size: int, linked: Mapping[Pair, float], *, known: Set[Pair]) -> list[Group]:
    """Groups of 2 to 40 places that hold the linked pairs of a stream which are worth a look and not `known`.

    `linked` are the candidate pairs, each with how likely it is that both speak of one event.
    """
    groups = _neighbouring(size, linked)
    wanted = [pair for group in groups for pair in combinations(group, 2) if pair in linked]
    open_pairs = sorted({pair for pair in wanted if pair not in known})
    return groups if len(open_pairs) == len(set(wanted)) else _covering(size, open_pairs)


def _neighbouring(size: int, linked: Mapping[Pair, float]) -> list[Group]:
    """Blocks of linked claims, each with those that it is linked to most, as many to a group as it holds."""
    blocks = clusters(size, linked, join=_LINKED, most=_BLOCK)
    home = {place: number for number, block in enumerate(blocks) for place in block}
    weight: dict[Pair, float] = {}
    for (i, j), much in sorted(linked.items()):
        one, other = sorted((home[i], home[j]))
        if one != other:
            weight[one, other] = weight.get((one, other), 0.0) + much
    beside: dict[int, list[tuple[float, int]]] = {}
    for (one, other), much in weight.items():
        beside.setdefault(one, []).append((-much, other))
        beside.setdefault(other, []).append((-much, one))
    nearest = {(one, other) for one, near in beside.items() for _, other in sorted(near)[:_NEIGHBOURS]}
    left = {(min(pair), max(pair)) for pair in nearest}
    groups = []
    for pair in sorted(left, key=lambda pair: (-weight[pair], pair)):
        if pair in left:
            chosen = _packed(pair, left, blocks)
            left.difference_update(combinations(sorted(chosen), 2))
            groups.append(chosen)
    alone = [[n] for n, block in enumerate(blocks) if n not in beside and len(block) > 1]
    return [tuple(sorted([place for n in chosen for place in blocks[n]])) for chosen in (*groups, *alone)]


def _packed(pair: Pair, left: Set[Pair], blocks: Sequence[Sequence[int]]) -> list[int]:
    """Two blocks with others that are wanted beside them, as long as a group holds them."""
    chosen = list(pair)
    size = sum(len(blocks[n]) for n in chosen)
    while True:
        gain: dict[int, int] = {}
        for one, other in left:
            if (one in chosen) != (other in chosen):
                outside = other if one in chosen else one
                gain[outside] = gain.get(outside, 0) + 1
        fitting = [n for n in gain if size + len(blocks[n]) <= MOST]
        if not fitting:
            return chosen
        best = min(fitting, key=lambda n: (-gain[n], n))
        chosen.append(best)
        size += len(blocks[best])


def _covering(size: int, pairs: Sequence[Pair]) -> list[Group]:
    """Groups that cover these pairs: each grown from the first claim with an open pair by what closes most of them."""
    open_to: dict[int, set[int]] = {}
    for i, j in pairs:
        open_to.setdefault(i, set()).add(j)
        open_to.setdefault(j, set()).add(i)
    found: list[Group] = []
    for first in range(size):
        while open_to.get(first):
            group = _grown(first, open_to)
            for one in group:
                open_to[one] = open_to[one].difference(group)
            found.append(tuple(sorted(group)))
    return found


def _grown(first: int, open_to: Mapping[int, Set[int]]) -> list[int]:
    group, gain = [first], dict.fromkeys(open_to[first], 1)
    while gain and len(group) < MOST:
        best = min(gain, key=lambda place: (-gain[place], place))
        del gain[best]
        group.append(best)
        inside = set(group)
        for other in open_to[best]:
            if other not in inside:
                gain[other] = gain.get(other, 0) + 1
    return group
