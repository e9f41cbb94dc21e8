"""Contradictions on one fact as they are found: value against value, moment after moment, or by a rule of the caller.

The pairs of a clash are counted by sorting and spelled out only when asked for, so that a fact with a million claims
costs no more than a million steps.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from math import isfinite

from attrs import field, frozen

from claimrec.model.collision import Collide, Stretch, collide_in_time, overlap, stretch
from claimrec.model.dominance import below_in_two
from claimrec.model.opposition import kind_of
from claimrec.model.positions import CONTRADICTS, MAY_CONTRADICT, SURE, Finding, Position
from claimrec.model.spreads import Pair, Spread

FEW = 64  # so many pairs are counted faster one by one than by sorting


@frozen
class Clash:
    """All who hold one value against all who hold another, where the two cannot both be.

    `collide` says how the two meet in time. `pairs()` spells the clash out, pair by pair; `len()` counts the pairs
    without doing so.
    """

    left: tuple[Position, ...]
    right: tuple[Position, ...]
    collide: Collide
    size: int = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "size", self._count())

    def __len__(self) -> int:
        return self.size

    def pairs(self) -> Iterator[Pair]:
        """Each pair of positions of two parties that collide, in order."""
        right = [(p, stretch(p, self.collide, first=False)) for p in self.right]
        for a in self.left:
            mine = stretch(a, self.collide, first=True)
            if mine is not None:
                for b, theirs in right:
                    if a.party != b.party and overlap(mine, theirs, self.collide):
                        yield a, b

    def pairs_of(self, wanted: Callable[[Position], bool]) -> Iterator[Pair]:
        """The pairs in which a wanted position stands, in order."""
        right = tuple([p for p in self.right if wanted(p)])
        for a in self.left:
            others = self.right if wanted(a) else right
            if others:
                yield from Clash((a,), others, self.collide).pairs()

    def among(self, keep: Callable[[Position], bool]) -> Clash | None:
        """The same clash between some of its positions only, or None where nothing of it is left."""
        left, right = (tuple([p for p in side if keep(p)]) for side in (self.left, self.right))
        if len(left) == len(self.left) and len(right) == len(self.right):
            return self
        kept = Clash(left, right, self.collide) if left and right else None
        return kept if kept is not None and len(kept) else None

    def _count(self) -> int:
        """All overlaps, less those within one party; of few positions, the pairs themselves."""
        if len(self.left) == len(self.right) == 1:
            (a,), (b,) = self.left, self.right
            return int(a.party != b.party and collide_in_time(a, b, self.collide))
        if len(self.left) * len(self.right) <= FEW:
            return self._counted()
        left, right = self._stretches(self.left, first=True), self._stretches(self.right, first=False)
        total = _overlaps([s for v in left.values() for s in v], [s for v in right.values() for s in v], self.collide)
        return total - sum(_overlaps(left[p], right[p], self.collide) for p in left.keys() & right.keys())

    def _counted(self) -> int:
        """As many as there are pairs."""
        collide, count = self.collide, 0
        right = [(p.party, stretch(p, collide, first=False)) for p in self.right]
        for a in self.left:
            party, mine = a.party, stretch(a, collide, first=True)
            count += len([1 for other, theirs in right if other != party and overlap(mine, theirs, collide)])
        return count

    def _stretches(self, positions: Sequence[Position], *, first: bool) -> dict[str, list[Stretch]]:
        by_party: dict[str, list[Stretch]] = defaultdict(list)
        for position in positions:
            found = stretch(position, self.collide, first=first)
            if found is not None:
                by_party[position.party].append(found)
        return by_party


def _overlaps(left: list[Stretch], right: list[Stretch], collide: Collide) -> int:
    """How many pairs of stretches collide."""
    if collide is Collide.FALLING:
        return _dominated(left, right)
    if collide is Collide.IN_PERIOD:
        return below_in_two([(start, -end) for start, end in right], [(start, -end) for start, end in left])
    if collide is Collide.SAME_INSTANT:
        counts = Counter(right)
        return sum(counts[s] for s in left)
    starts, ends = sorted(s for s, _ in right), sorted(e for _, e in right)
    # of all pairs, those where the one ends before the other starts fall out; no pair does both
    total = sum(bisect_left(starts, end) - bisect_right(ends, start) for start, end in left if end > start)
    points = [stretch for stretch in left if stretch[1] <= stretch[0]]
    return total + sum(overlap(point, other, collide) for point in points for other in right)


def _dominated(high: list[Stretch], low: list[Stretch]) -> int:
    """How many pairs have the lower number at a time that is nowhere earlier."""
    lengths = {e - s for s, e in (*high, *low)}
    if len(lengths) <= 1 and all(isfinite(length) for length in lengths):  # one precision: the starts decide
        starts = sorted(s for s, _ in low)
        return sum(len(starts) - bisect_left(starts, s) for s, _ in high)
    return sum(overlap(h, lo, Collide.FALLING) for h in high for lo in low)


@frozen
class Run:
    """Two parties who differ at one moment after the other, without agreeing at any moment in between."""

    moments: tuple[Pair, ...]

    def pairs(self) -> Iterator[Pair]:
        """The first pair stands for the run."""
        yield self.moments[0]

    def __len__(self) -> int:
        return 1


@frozen
class Ruled:
    """Two positions that a rule of the caller's holds to contradict, with the certainty that its findings give."""

    a: Position
    b: Position
    finding: Finding
    certainty: float

    def pairs(self) -> Iterator[Pair]:
        """The one pair."""
        yield self.a, self.b

    def __len__(self) -> int:
        return 1


Entry = Clash | Spread | Run | Ruled


KINDS = (
    "exclusive states", "denial", "yes or no", "number", "running total", "when", "name", "who did it", "other agent",
    "implied", "rule", "weighed",
)  # fmt: skip


def kind_in(entry: Entry, a: Position, b: Position) -> str:
    """The kind of contradiction that a pair of an entry is: one of `KINDS`."""
    if not isinstance(entry, Ruled):
        return kind_of(a, b)
    if entry.finding.evidence:
        return "weighed"
    return kind_of(a, b) if entry.finding.rule == "cannot_both_be" else "rule"


def pair_certainty(entry: Entry, a: Position, b: Position) -> float:
    """How surely two positions of an entry contradict: as surely as the less sure of them was read, and a rule says.

    Where evidence was weighed, how surely each was read is part of the sum already.
    """
    if isinstance(entry, Ruled) and entry.finding.evidence:
        return entry.certainty
    read = min(a.certainty, b.certainty)
    return entry.certainty * read if isinstance(entry, Ruled) else read


def surest(entry: Entry) -> float:
    """The certainty of the surest pair of an entry, found without spelling out the pairs."""
    if not isinstance(entry, (Clash, Spread)):
        return pair_certainty(entry, *next(entry.pairs()))
    held = (entry.left, entry.right) if isinstance(entry, Clash) else (entry.positions,)
    sides = [{p.certainty for p in side} for side in held]
    top = min(map(max, sides))
    if entry.among(lambda p: p.certainty >= top) is not None:
        return top
    levels = sorted(c for c in set().union(*sides) if c < top)
    return levels[bisect_left(levels, True, key=lambda level: at_least(entry, level) is None) - 1]


def told_as(entry: Entry) -> tuple[tuple[str, int], ...]:
    """How many contradictions of an entry are told as one, and how many as one that may be, in words."""
    sure = at_least(entry, SURE)
    count = 0 if sure is None else len(sure)
    return tuple([(told, n) for told, n in ((CONTRADICTS, count), (MAY_CONTRADICT, len(entry) - count)) if n])


def at_least(entry: Entry, certainty: float) -> Entry | None:
    """The pairs of an entry that are at least so certain, without spelling them out; None where none is."""
    if isinstance(entry, (Clash, Spread)):  # a pair is as sure as the less sure of its positions
        return entry.among(lambda position: position.certainty >= certainty)
    a, b = next(entry.pairs())
    return entry if pair_certainty(entry, a, b) >= certainty else None
