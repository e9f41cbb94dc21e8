"""Pairs with probabilities in, clusters out, by average linkage (Sokal and Michener 1958)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush

Pair = tuple[int, int]


def clusters(
    size: int,
    sure: Mapping[Pair, float],
    *,
    join: float,
    most: int | None = None,
    together: Iterable[Sequence[int]] = (),
) -> list[list[int]]:
    """Places grouped so that the members of a group go together on average at least as surely as `join`.

    Pairs that were not weighed count as not going together. No group grows beyond `most`, where that is given: the cost
    then grows as the number of pairs does, times its logarithm. Places that stand `together` are one group from the
    start; no place is in two of these.

    >>> clusters(3, {(0, 1): 0.9, (1, 2): 0.4}, join=0.5)
    [[0, 1], [2]]
    """
    groups = {place: [place] for place in range(size)}
    links: dict[int, dict[int, float]] = {place: {} for place in range(size)}
    for (i, j), much in sure.items():
        links[i][j] = links[j][i] = much
    for first, *others in together:
        for other in others:
            _merge(groups, links, first, other)
    waiting = [
        (-mean, i, j, len(groups[i]) + len(groups[j]))
        for i, found in links.items()
        for j, total in found.items()
        if i < j and (mean := total / (len(groups[i]) * len(groups[j]))) >= join
        if most is None or len(groups[i]) + len(groups[j]) <= most
    ]
    heapify(waiting)
    while waiting:
        _, i, j, both = heappop(waiting)
        # a group that has grown since then waits again under its new mean
        if i in groups and j in groups and len(groups[i]) + len(groups[j]) == both:
            _merge(groups, links, i, j)
            mine = len(groups[i])
            for k, total in links[i].items():
                other = len(groups[k])
                mean = total / (mine * other)
                if mean >= join and (most is None or mine + other <= most):
                    heappush(waiting, (-mean, min(i, k), max(i, k), mine + other))
    return sorted(groups.values())


def _merge(groups: dict[int, list[int]], links: dict[int, dict[int, float]], i: int, j: int) -> None:
    """The second group into the first."""
    groups[i] = sorted(groups[i] + groups.pop(j))
    for k, much in links.pop(j).items():
        del links[k][j]
        if k != i:
            links[i][k] = links[k][i] = links[i].get(k, 0.0) + much
