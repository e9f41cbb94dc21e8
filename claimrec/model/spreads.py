"""All contradictions between the many values of one fact, as one entry: counted by sorting, spelled out when asked for.

Thousands of numbers, times, names or states on one question make millions of pairs. Numbers and times stand in an
order, so the pairs of which the one ends before the other begins are counted without being formed; states of which each
excludes all others stand in the order of their names; names are counted by what they do not share.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import field, frozen

from claimrec.model.aspects import Aspect, Life
from claimrec.model.boxes import Boxes
from claimrec.model.collision import Collide, Stretch, collision
from claimrec.model.opposition import apart, falling_order
from claimrec.model.positions import Position
from claimrec.model.quantities import Quantity
from claimrec.model.spread_counts import count, placed
from claimrec.model.values import State, Value, When, Who

Pair = tuple[Position, Position]
_NAMES = 6  # names of one value whose combinations are counted


@frozen
class Spread:
    """The positions on one question of which the values are many: those contradict that leave no world in common.

    `len()` counts the pairs, in n log n steps for so many positions (n log² n for running totals); `pairs()` spells
    them out, in the order of the positions. All values are of one type, of which `spreads` says that it can be counted.
    """

    positions: tuple[Position, ...]
    size: int = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "size", count(placed(self.positions), self.collide) if self.positions else 0)

    def __len__(self) -> int:
        return self.size

    @property
    def collide(self) -> Collide:
        """How two of its positions collide in time."""
        first = self.positions[0]
        return collision(first.value, first.value, first.aspect)

    @property
    def values(self) -> int:
        """How many different values its positions hold."""
        return len({p.value for p in self.positions})

    @property
    def extremes(self) -> Pair | None:
        """The positions with the lowest low end and the highest high end, of equal ones the first; None for names and
        states.
        """
        ranged = [(ends, p) for p in self.positions if (ends := ends_of(p.value)) is not None]
        if not ranged:
            return None
        return min(ranged, key=lambda one: one[0][0])[1], max(ranged, key=lambda one: one[0][1])[1]

    def pairs(self) -> Iterator[Pair]:
        """Each pair of positions of two parties that collide, in the order of the first, then of the second."""
        boxes = self._boxes()
        for place in range(len(self.positions)):
            yield from (self._pair(place, other) for other in boxes.beside(place, behind=True))

    def pairs_of(self, wanted: Callable[[Position], bool]) -> Iterator[Pair]:
        """The pairs in which a wanted position stands, in order."""
        boxes = self._boxes()
        asked = [place for place, position in enumerate(self.positions) if wanted(position)]
        found = {(min(place, other), max(place, other)) for place in asked for other in boxes.beside(place)}
        return (self._pair(*pair) for pair in sorted(found))

    def among(self, keep: Callable[[Position], bool]) -> Spread | None:
        """The same between some of its positions only, or None where nothing of it is left."""
        kept = tuple([p for p in self.positions if keep(p)])
        if len(kept) == len(self.positions):
            return self
        part = Spread(kept)
        return part if len(part) else None

    def _boxes(self) -> Boxes:
        aspect, falling, told = self.positions[0].aspect, self.collide is Collide.FALLING, placed(self.positions)

        def meets(one: int, other: int) -> bool:
            """Whether two positions contradict, by their places."""
            a, b = told[one], told[other]
            if a is None or b is None or a.party == b.party:
                return False
            if falling and a.reach <= b.rank:  # the higher one first
                a, b = b, a
            (start, end), (first, last) = a.time, b.time
            met = (start <= first and end <= last) if falling else (start < last and first < end)
            return met and (a.reach <= b.rank or b.reach <= a.rank) and (a.plain or apart(a.value, b.value, aspect))

        return Boxes.of([None if p is None else (p.rank, p.reach, *p.time) for p in told], meets, falling=falling)

    def _pair(self, one: int, other: int) -> Pair:
        a, b = self.positions[one], self.positions[other]
        return falling_order(a, b) if self.collide is Collide.FALLING else (a, b)


def spreads(value: Value, aspect: Aspect) -> bool:
    """Whether the contradictions of such a value with others of its type can be counted without forming pairs."""
    match value:
        case Quantity():
            hollow = value.low == value.high and (value.open_low or value.open_high)
            return not hollow and aspect.tolerance < 1
        case When():
            return aspect.life is not Life.TOTAL
        case Who():
            return aspect.life is not Life.TOTAL and len(value.names) <= _NAMES
        case State():
            return not value.denied and aspect.exclude is None and aspect.of_one_life
    return False


def ends_of(value: Value) -> Stretch | None:
    """Between which ends a number or time lies."""
    if isinstance(value, Quantity):
        return value.low, value.high
    return value.span.seconds if isinstance(value, When) and value.span.known else None
