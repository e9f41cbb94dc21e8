"""Which of many things lie beside one, in value and in time? A tree of boxes, of which most are never opened.

A k-d tree (Bentley 1975): it is split by the values, then by the times, and so on, and a box that cannot hold what is
looked for is passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from attrs import frozen

Spot = tuple[int, int, float, float]  # the place of a low end, the place that the high end reaches, start, end
_LEAF = 8


@frozen
class _Box:
    """Some things, by their places, and between which ends they lie; or two boxes of them."""

    places: tuple[int, ...]
    halves: tuple[_Box, ...]
    rank: int
    reach: int
    starts: tuple[float, float]
    ends: tuple[float, float]
    last: int


@frozen
class Boxes:
    """Things that have a spot, by their places; `beside` finds those that `meets` one, without looking at all.

    `falling`: what is higher has to start and end no later.
    """

    spots: Sequence[Spot | None]
    meets: Callable[[int, int], bool]
    falling: bool
    top: _Box | None

    @classmethod
    def of(cls, spots: Sequence[Spot | None], meets: Callable[[int, int], bool], *, falling: bool) -> Boxes:
        """The tree of those that have a spot."""
        places = [place for place, spot in enumerate(spots) if spot is not None]
        known = [spot or (0, 0, 0.0, 0.0) for spot in spots]
        return cls(spots, meets, falling, _boxed(known, places, 0) if places else None)

    def beside(self, place: int, *, behind: bool = False) -> list[int]:
        """The places of what meets the one at a place, in order; `behind` finds only those of higher places."""
        spot = self.spots[place]
        if spot is None or self.top is None:
            return []
        return sorted(self._found(self.top, place, spot, place if behind else -1))

    def _found(self, top: _Box, place: int, spot: Spot, above: int) -> Iterator[int]:
        waiting = [top]
        while waiting:
            box = waiting.pop()
            if box.last <= above or not self._may_hold(box, spot):
                continue
            waiting += box.halves
            for other in box.places:
                if other > above and other != place and self.meets(place, other):
                    yield other

    def _may_hold(self, box: _Box, spot: Spot) -> bool:
        rank, reach, start, end = spot
        over, under = reach <= box.rank, box.reach <= rank  # whether it may hold what is above, what is below
        if not self.falling:
            return (over or under) and box.starts[0] < end and start < box.ends[1]
        below = under and start <= box.starts[1] and end <= box.ends[1]
        return below or (over and box.starts[0] <= start and box.ends[0] <= end)


def _boxed(spots: Sequence[Spot], places: list[int], level: int) -> _Box:
    halves: tuple[_Box, ...] = ()
    if len(places) > _LEAF:
        axis = (0, 2)[level % 2]
        ordered = sorted(places, key=lambda place: (spots[place][axis], place))
        middle = len(ordered) // 2
        halves = _boxed(spots, ordered[:middle], level + 1), _boxed(spots, ordered[middle:], level + 1)
    here = [spots[place] for place in places]
    starts, ends = [spot[2] for spot in here], [spot[3] for spot in here]
    return _Box(
        () if halves else tuple(places),
        halves,
        max(spot[0] for spot in here),
        min(spot[1] for spot in here),
        (min(starts), max(starts)),
        (min(ends), max(ends)),
        max(places),
    )
