"""Pairs with probabilities in, clusters out, by average linkage (Sokal and Michener 1958)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush

from attrs import frozen

Pair = tuple[int, int]
Best = tuple[float, int, int, int]  # how well two groups go together, negated, the two, the size of both


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
    links: list[dict[int, float]] = [{} for _ in range(size)]
    for (i, j), much in sure.items():
        links[i][j] = links[j][i] = much
    linkage = _Linkage([[place] for place in range(size)], [1] * size, links, join, size if most is None else most)
    for first, *others in together:
        for other in others:
            linkage.merge(first, other)
    # Each group waits with its best pair. What a merger makes better than the pair that another group waits with is a
    # pair of the merged group, which waits anew: so the first that waits is the best of all, if it still stands.
    latest = [linkage.best(place) for place in range(size)]
    waiting = [(pair, place) for place, pair in enumerate(latest) if pair is not None]
    heapify(waiting)
    while waiting:
        pair, place = heappop(waiting)
        if latest[place] is not pair:  # it waits with another one since
            continue
        if linkage.stands(pair):
            _, place, other, _ = pair
            linkage.merge(place, other)
            latest[other] = None
        best = latest[place] = linkage.best(place)
        if best is not None:
            heappush(waiting, (best, place))
    return sorted(sorted(group) for group in linkage.groups if group)


@frozen
class _Linkage:
    """Groups by their first place, empty where one was merged into another, with their sizes, and for each two of them
    that are linked the sum over their pairs.
    """

    groups: list[list[int]]
    sizes: list[int]
    links: list[dict[int, float]]
    join: float
    most: int

    def best(self, place: int) -> Best | None:
        """The pair of a group with another that goes together best, of equals the first; None where none does."""
        sizes, mine, room = self.sizes, self.sizes[place], self.most - self.sizes[place]
        top, found = self.join, -1
        for other, total in self.links[place].items():
            mean = total / (mine * sizes[other])
            if mean >= top and sizes[other] <= room and (mean > top or found < 0 or other < found):
                top, found = mean, other
        if found < 0:
            return None
        return -top, min(place, found), max(place, found), mine + sizes[found]

    def stands(self, pair: Best) -> bool:
        """Whether the two groups of a pair are as they were."""
        _, one, other, both = pair
        return bool(self.groups[one] and self.groups[other]) and self.sizes[one] + self.sizes[other] == both

    def merge(self, one: int, other: int) -> None:
        """The second group into the first."""
        self.groups[one] += self.groups[other]
        self.groups[other] = []
        self.sizes[one] += self.sizes[other]
        mine, theirs = self.links[one], self.links[other]
        self.links[other] = {}
        for place, much in theirs.items():
            links = self.links[place]
            del links[other]
            if place != one:
                mine[place] = links[one] = mine.get(place, 0.0) + much
