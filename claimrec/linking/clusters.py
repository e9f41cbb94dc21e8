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
    sizes = [1] * size
    links: dict[int, dict[int, float]] = {place: {} for place in range(size)}
    for (i, j), much in sure.items():
        links[i][j] = links[j][i] = much
    for first, *others in together:
        for other in others:
            _merge(groups, sizes, links, first, other)
    waiting = [
        (-mean, i, j, sizes[i] + sizes[j])
        for i, found in links.items()
        for j, total in found.items()
        if i < j and (mean := total / (sizes[i] * sizes[j])) >= join
        if most is None or sizes[i] + sizes[j] <= most
    ]
    heapify(waiting)
    while waiting:
        _, i, j, both = heappop(waiting)
        # a group that has grown since then waits again under its new mean
        if i in groups and j in groups and sizes[i] + sizes[j] == both:
            _merge(groups, sizes, links, i, j)
            for k, total in links[i].items():
                mean, both = total / (sizes[i] * sizes[k]), sizes[i] + sizes[k]
                if mean >= join and (most is None or both <= most):
                    heappush(waiting, (-mean, i, k, both) if i < k else (-mean, k, i, both))
    return sorted(map(sorted, groups.values()))


def _merge(groups: dict[int, list[int]], sizes: list[int], links: dict[int, dict[int, float]], i: int, j: int) -> None:
    """The second group into the first."""
    groups[i] += groups.pop(j)
    sizes[i] += sizes[j]
    mine = links[i]
    for k, much in links.pop(j).items():
        theirs = links[k]
        del theirs[j]
        if k != i:
            mine[k] = theirs[i] = mine.get(k, 0.0) + much
