"""Pairs of places in, each with a number; the same pairs row by row out, in a seventh of the room."""

from __future__ import annotations

from array import array
from collections.abc import ItemsView, Iterator, Mapping
from typing import TypeAlias

from attrs import field, frozen

Pair = tuple[int, int]
Row: TypeAlias = "tuple[array[int], array[float]]"  # the smaller places, and the number of each


@frozen(eq=False)
class Links(Mapping[Pair, float]):
    """A mapping from pairs of places, the smaller first, to numbers; there is a row for each place, in two arrays.

    >>> links = Links.of({(0, 2): 0.5, (1, 2): 0.25}, 3)
    >>> links[0, 2], len(links), dict(links) == {(0, 2): 0.5, (1, 2): 0.25}, links.row(2)
    (0.5, 2, True, {0: 0.5, 1: 0.25})
    """

    rows: list[Row] = field(factory=list, repr=False)

    @classmethod
    def of(cls, told: Mapping[Pair, float], size: int) -> Links:
        """The pairs of a mapping of so many places."""
        rows: list[dict[int, float]] = [{} for _ in range(size)]
        for (i, j), much in told.items():
            rows[j][i] = much
        return cls([row_of(row) for row in rows])

    def row(self, place: int) -> dict[int, float]:
        """The smaller places that a place is linked to."""
        return dict(zip(*self.rows[place], strict=True))

    def with_more(self, more: Mapping[Pair, float]) -> Links:
        """The same with other pairs, which count where both have one."""
        return Links.of({**self, **more}, len(self.rows)) if more else self

    def __getitem__(self, pair: Pair) -> float:
        return self.row(pair[1])[pair[0]]

    def __iter__(self) -> Iterator[Pair]:
        return ((i, j) for j, (places, _) in enumerate(self.rows) for i in places)

    def __len__(self) -> int:
        return sum(len(places) for places, _ in self.rows)

    def items(self) -> ItemsView[Pair, float]:
        """The pairs with their numbers."""
        return _Items(self)


class _Items(ItemsView[Pair, float]):
    """The pairs of links with their numbers, walked through row by row."""

    _mapping: Links

    def __iter__(self) -> Iterator[tuple[Pair, float]]:
        for j, row in enumerate(self._mapping.rows):
            for i, much in zip(*row, strict=True):
                yield (i, j), much


def row_of(told: Mapping[int, float]) -> Row:
    """A row of the smaller places that a place is linked to."""
    return array("i", told), array("d", told.values())
