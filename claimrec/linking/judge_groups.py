"""Claims in the order of saying in, the groups that a judge is asked about out: every candidate pair stands in one.

A set of up to 40 claims is one group. A story of up to 120 is laid out in blocks of 20 of which each two make a group,
so that each pair of claims stands in one; of longer ones the candidate pairs are covered greedily, in the order of
saying. Groups of answers that are known stay as they are: only pairs that no known group holds are laid out anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from itertools import combinations

from claimrec.linking.judge_protocol import MOST

Pair = tuple[int, int]
Group = tuple[int, ...]
_BLOCK = MOST // 2
_WHOLE = 6 * _BLOCK  # claims of which every pair is asked about


def pairs_wanted(story: Sequence[int], candidates: Iterable[Pair]) -> list[Pair]:
    """The pairs of a story that a judge is to see: all of a short one, the candidates of a long one."""
    return sorted(combinations(story, 2) if len(story) <= _WHOLE else candidates)


def groups_of(story: Sequence[int], wanted: Sequence[Pair], *, known: Set[Pair]) -> list[Group]:
    """Groups of 2 to 40 places that hold each wanted pair that is not `known`; the story is in the order of saying."""
    open_pairs = [pair for pair in wanted if pair not in known]
    if not open_pairs:
        return []
    if len(open_pairs) == len(wanted) and len(story) <= MOST:
        return [tuple(story)]
    if len(open_pairs) == len(wanted) and len(story) <= _WHOLE:
        return _blocks(story)
    return _covering(story, open_pairs)


def _blocks(story: Sequence[int]) -> list[Group]:
    """Each two blocks of 20 claims, so that every pair stands in a group."""
    parts = [story[start : start + _BLOCK] for start in range(0, len(story), _BLOCK)]
    return [(*one, *other) for one, other in combinations(parts, 2)]


def _covering(story: Sequence[int], pairs: Sequence[Pair]) -> list[Group]:
    """Groups that cover these pairs: each grown from the first claim with an open pair by what closes most of them."""
    order = {place: n for n, place in enumerate(story)}
    open_to: dict[int, set[int]] = {}
    for i, j in pairs:
        open_to.setdefault(i, set()).add(j)
        open_to.setdefault(j, set()).add(i)
    found: list[Group] = []
    for first in story:
        while open_to.get(first):
            group = _grown(first, open_to, order)
            for one in group:
                open_to[one] = open_to[one].difference(group)
            found.append(tuple(sorted(group, key=order.__getitem__)))
    return found


def _grown(first: int, open_to: dict[int, set[int]], order: dict[int, int]) -> list[int]:
    group, gain = [first], dict.fromkeys(open_to[first], 1)
    while gain and len(group) < MOST:
        best = min(gain, key=lambda place: (-gain[place], order[place]))
        del gain[best]
        group.append(best)
        inside = set(group)
        for other in open_to[best]:
            if other not in inside:
                gain[other] = gain.get(other, 0) + 1
    return group
