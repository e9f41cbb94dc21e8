"""Which things belong together, given how surely pairs of them do? Average linkage (Sokal and Michener 1958)."""

from __future__ import annotations

from collections.abc import Mapping
from heapq import heapify, heappop, heappush

# From this share of what holds the looser of two groups together on, they are one. On the marked cases .2 to .4 differ
# by less than .005 either way, so it is set by what people see: an arrest and a lack of lifeboats stay two matters.
_APART = 0.35

Pair = tuple[int, int]


def clusters(size: int, sure: Mapping[Pair, float], *, join: float) -> list[list[int]]:
    """Places grouped so that the members of a group go together on average at least as surely as `join`.

    Pairs that were not weighed count as not going together. Two groups of which each holds together well stay two
    where they go together far less: by chance a claim of the one is always somewhat like one of the other.

    >>> clusters(3, {(0, 1): 0.9, (1, 2): 0.4}, join=0.5)
    [[0, 1], [2]]
    >>> clusters(4, {(0, 1): 0.9, (2, 3): 0.8, (0, 2): 0.2, (0, 3): 0.2, (1, 2): 0.2, (1, 3): 0.2}, join=0.1)
    [[0, 1], [2, 3]]
    """
    groups = {place: [place] for place in range(size)}
    inside = dict.fromkeys(groups, 0.0)  # the sum over the pairs in a group
    links: dict[int, dict[int, float]] = {place: {} for place in range(size)}
    for (i, j), much in sure.items():
        links[i][j] = links[j][i] = much
    waiting = [(-much, i, j, 2) for (i, j), much in sure.items() if much >= join]
    heapify(waiting)
    while waiting:
        _, i, j, together = heappop(waiting)
        # a group that has grown since then waits again under its new mean
        if i in groups and j in groups and len(groups[i]) + len(groups[j]) == together:
            inside[i] += inside[j] + links[i][j]
            _merge(groups, links, i, j)
            for k, total in links[i].items():
                mean = total / (len(groups[i]) * len(groups[k]))
                if mean >= max(join, _APART * min(_mean(inside[n], len(groups[n])) for n in (i, k))):
                    heappush(waiting, (-mean, min(i, k), max(i, k), len(groups[i]) + len(groups[k])))
    return sorted(groups.values())


def _mean(total: float, size: int) -> float:
    """How surely the members of a group go together; 0 for one alone, which is apart from nothing."""
    return 2 * total / (size * (size - 1)) if size > 1 else 0.0


def _merge(groups: dict[int, list[int]], links: dict[int, dict[int, float]], i: int, j: int) -> None:
    """The second group into the first."""
    groups[i] = sorted(groups[i] + groups.pop(j))
    for k, much in links.pop(j).items():
        del links[k][j]
        if k != i:
            links[i][k] = links[k][i] = links[i].get(k, 0.0) + much
