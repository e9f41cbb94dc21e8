"""What has been said so far on one question, and by which sides: has an opponent said it before?

Numbers and times stand in blocks in their order, names by each name, states by theirs: who concedes is found without
going through all that was said.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Callable, Iterable, Iterator
from math import inf, isfinite

from attrs import define, field, frozen

from claimrec.model.spreads import ends_of
from claimrec.model.values import State, Value, Who

Said = tuple[str, Value]  # a side, and what it said
_BLOCK = 64
Ends = tuple[float, float]


@frozen(order=True)
class _Ranged:
    """A number or time that a side told, in the order of the low ends."""

    low: float
    high: float
    place: int
    said: Said = field(order=False)


@define
class _Block:
    """Some that stand beside each other, and between which ends all of them lie; `side` if one side told them all."""

    held: list[_Ranged]
    least_high: float = field(init=False)
    most_high: float = field(init=False)
    side: str | None = field(init=False)

    def __attrs_post_init__(self) -> None:
        highs, sides = [one.high for one in self.held], {one.said[0] for one in self.held}
        self.least_high, self.most_high = min(highs), max(highs)
        self.side = sides.pop() if len(sides) == 1 else None

    def add(self, one: _Ranged) -> None:
        """One more, in its place."""
        insort(self.held, one)
        self.least_high, self.most_high = min(self.least_high, one.high), max(self.most_high, one.high)
        self.side = self.side if self.side == one.said[0] else None


@define
class SaidBefore:
    """What sides have said, each value once: `add` what is said, `before` asks for it.

    Of two states the one is given, never the other as denied (`Exclusions.plain`).

    Cost: the logarithm of how much was said, and what lies near in value.
    """

    _known: set[Said] = field(factory=set)
    _blocks: list[_Block] = field(factory=list)
    _lows: list[float] = field(factory=list)
    _others: dict[object, list[Said]] = field(factory=dict)

    def add(self, side: str | None, value: Value) -> None:
        """A side said this; what is said for no side is no opponent's."""
        if side is None or (side, value) in self._known:
            return
        self._known.add((side, value))
        ends = ends_of(value)
        if ends is not None:
            self._put(_Ranged(*ends, len(self._known), (side, value)))
            return
        for key in _keys(value):
            self._others.setdefault(key, []).append((side, value))

    def before(self, side: str, like: Value, unlike: Value, tolerance: float, fits: Callable[[Value], bool]) -> bool:
        """Whether another side said what `fits`: a value that meets `like`, and that `unlike` excludes."""
        ends, others = ends_of(like), ends_of(unlike)
        if ends is not None and others is not None:
            found: Iterable[Said] = self._between(side, _widened(ends, tolerance), others)
        else:
            found = (said for key in _asked(like) for said in self._others.get(key, ()))
        return any(one != side and fits(value) for one, value in found)

    def _put(self, one: _Ranged) -> None:
        if not self._blocks:
            self._blocks, self._lows = [_Block([one])], [one.low]
            return
        at = max(0, bisect_right(self._lows, one.low) - 1)
        block = self._blocks[at]
        block.add(one)
        if len(block.held) > 2 * _BLOCK:
            halves = [_Block(block.held[:_BLOCK]), _Block(block.held[_BLOCK:])]
            self._blocks[at : at + 1] = halves
            self._lows[at : at + 1] = [half.held[0].low for half in halves]
        else:
            self._lows[at] = block.held[0].low

    def _between(self, side: str, ends: Ends, apart: Ends) -> Iterator[Said]:
        """What may meet one range and lie outside of another, by other sides."""
        for block in self._blocks[: bisect_right(self._lows, ends[1])]:
            beside = block.least_high <= apart[0] or block.held[-1].low >= apart[1]
            if block.most_high >= ends[0] and beside and block.side != side:
                yield from (one.said for one in block.held)


def _widened(ends: Ends, tolerance: float) -> Ends:
    """The range in which the ends of what meets another may lie."""
    if tolerance >= 1:
        return -inf, inf
    low, high = ends
    part = 1 - tolerance
    wide = [tolerance * abs(end) if isfinite(end) else 0.0 for end in ends]
    return min(low - wide[0], low / part), max(high + wide[1], high / part)


def _keys(value: Value) -> Iterator[object]:
    """What a value without an order is found by: a state, each name, that names are ruled out."""
    if isinstance(value, State):
        yield value.name, value.denied
    elif isinstance(value, Who):
        yield from [Who] if value.denied else value.names


def _asked(value: Value) -> Iterator[object]:
    """What values are found by that may meet one."""
    if isinstance(value, (State, Who)):
        yield from _keys(value)
