"""How many pairs of points lie one below the other in each of their coordinates? Counted by sorting, none is formed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

Flat = tuple[float, float]
Solid = tuple[float, float, float]
_FEW = 16  # points that are compared one by one


def below(left: Sequence[float], right: Sequence[float]) -> int:
    """The pairs of a number of `left` and one of `right` that is no lower.

    >>> below([1, 2], [2, 0])
    2
    """
    ordered = sorted(left)
    return sum([bisect_right(ordered, one) for one in right])


def below_in_two(left: Sequence[Flat], right: Sequence[Flat]) -> int:
    """The pairs of points of which the one of `right` is no lower in either coordinate; n log n steps.

    >>> below_in_two([(1, 1), (2, 0)], [(2, 1), (1, 5)])
    3
    """
    if len(left) * len(right) <= _FEW * _FEW:
        return sum([a[0] <= b[0] and a[1] <= b[1] for b in right for a in left])
    heights = sorted({y for _, y in left})
    tree = [0] * (len(heights) + 1)  # how many points stand up to a height (Fenwick 1994)
    waiting = sorted(left)
    at = found = 0
    for x, y in sorted(right):
        while at < len(waiting) and waiting[at][0] <= x:
            place = bisect_left(heights, waiting[at][1]) + 1
            while place < len(tree):
                tree[place] += 1
                place += place & -place
            at += 1
        place = bisect_right(heights, y)
        while place:
            found += tree[place]
            place &= place - 1
    return found


def below_in_three(left: Sequence[Solid], right: Sequence[Solid]) -> int:
    """The same of points with three coordinates, by halves; n log² n steps.

    >>> below_in_three([(1, 1, 1), (2, 0, 3)], [(2, 1, 2), (3, 5, 3)])
    3
    """
    if len(left) * len(right) <= _FEW * _FEW:
        return sum([a[0] <= b[0] and a[1] <= b[1] and a[2] <= b[2] for b in right for a in left])
    firsts = sorted([p[0] for p in (*left, *right)])
    if firsts[0] == firsts[-1]:
        return below_in_two([p[1:] for p in left], [p[1:] for p in right])
    middle = firsts[(len(firsts) - 1) // 2]
    if middle == firsts[-1]:  # more than half of them: they are parted from the rest
        middle = firsts[bisect_left(firsts, middle) - 1]
    (low_left, high_left), (low_right, high_right) = _halves(left, middle), _halves(right, middle)
    across = below_in_two([p[1:] for p in low_left], [p[1:] for p in high_right])
    return across + below_in_three(low_left, low_right) + below_in_three(high_left, high_right)


def _halves(points: Sequence[Solid], middle: float) -> tuple[list[Solid], list[Solid]]:
    return [p for p in points if p[0] <= middle], [p for p in points if p[0] > middle]
