"""Numbers by place in, the largest of them out."""

from __future__ import annotations

from collections.abc import Mapping


def strongest(row: Mapping[int, float], count: int, *, least: float = 0.0) -> list[tuple[float, int]]:
    """The largest numbers of a row with their places, so many, the largest first, of equals that of the first place.

    `least` is a number that so many are known to reach: those below it are not sorted.

    >>> strongest({4: 0.5, 7: 0.9, 2: 0.5}, 2)
    [(0.9, 7), (0.5, 2)]
    """
    if len(row) > 4 * count and not least:
        least = sorted(row.values(), reverse=True)[count - 1]
    found = [(much, -place) for place, much in row.items() if much >= least]
    found.sort(reverse=True)
    return [(much, -place) for much, place in found[:count]]
