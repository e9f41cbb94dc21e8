"""Positions on one fact in, clashes out: pairs of values that exclude each other at a common time.

Values are compared, not claims: two values that exclude each other make one clash between all who hold the one and all
who hold the other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import combinations

from claimrec.model.aspects import Life
from claimrec.model.clashes import Clash, Pair, Run
from claimrec.model.collision import Collide, collision
from claimrec.model.opposition import apart, falling_order
from claimrec.model.positions import Position
from claimrec.model.values import Value


def clashes(positions: Sequence[Position]) -> list[Clash]:
    """The clashes on one fact: one for each two values that exclude each other and meet in time."""
    found = []
    for question in _by_question(positions, instant=False):
        holders: dict[Value, list[Position]] = {}
        for position in question:
            holders.setdefault(position.value, []).append(position)
        for (one, left), (two, right) in combinations(holders.items(), 2):
            if apart(one, two, left[0].aspect):
                clash = _clash(left, right)
                if clash.size:
                    found.append(clash)
    return found


def _by_question(positions: Sequence[Position], *, instant: bool) -> list[list[Position]]:
    """Positions that can be compared at all: of one aspect and scope; of single moments or not."""
    found: dict[tuple[str, str], list[Position]] = {}
    if positions and _of_one_question(positions):
        return [list(positions)] if (positions[0].aspect.life is Life.INSTANT) is instant else []
    for position in positions:
        if (position.aspect.life is Life.INSTANT) is instant:
            found.setdefault((position.aspect.name, position.scope), []).append(position)
    return list(found.values())


def _of_one_question(positions: Sequence[Position]) -> bool:
    """Whether all are of one aspect and scope, as they are where no rule of the caller joined facts."""
    aspect, scope = positions[0].aspect, positions[0].scope
    return not [p for p in positions if p.aspect is not aspect or p.scope != scope]


def _clash(left: list[Position], right: list[Position]) -> Clash:
    collide = collision(left[0].value, right[0].value, left[0].aspect)
    if collide is Collide.FALLING and falling_order(left[0], right[0])[0] is right[0]:
        left, right = right, left
    return Clash(tuple(left), tuple(right), collide)


def runs(positions: Sequence[Position], *, agreed: Callable[[Position, Position], bool] | None = None) -> list[Run]:
    """Contradictions between values of single moments, as unbroken runs.

    For each two parties: of the moments that both speak of, in order, each longest stretch at which they differ.
    Pairs that are `agreed` to be compatible do not differ.
    """
    found: list[Run] = []
    for question in _by_question(positions, instant=True):
        shared: dict[tuple[str, str], list[Pair | None]] = {}
        for voices in _by_moment(question):
            for one, two in combinations(sorted(voices), 2):
                shared.setdefault((one, two), []).append(_differ(voices[one], voices[two], agreed))
        found += [run for _, line in sorted(shared.items(), key=lambda kv: kv[0]) for run in _unbroken(line)]
    return found


def _by_moment(positions: Sequence[Position]) -> list[dict[str, list[Position]]]:
    """Who says what of each moment, in the order of the moments; times left open are no moments."""
    moments: dict[tuple[datetime, datetime], dict[str, list[Position]]] = {}
    for p in positions:
        if p.valid is not None and p.valid.start is not None and p.valid.end is not None:
            moments.setdefault((p.valid.start, p.valid.end), {}).setdefault(p.party, []).append(p)
    return [moments[key] for key in sorted(moments)]


def _differ(
    one: list[Position], two: list[Position], agreed: Callable[[Position, Position], bool] | None
) -> Pair | None:
    """The first two positions of one moment that cannot both be, or None if all agree."""
    pairs = ((a, b) for a in one for b in two if apart(a.value, b.value, a.aspect))
    return next(((a, b) for a, b in pairs if agreed is None or not agreed(a, b)), None)


def _unbroken(line: list[Pair | None]) -> list[Run]:
    parts: list[list[Pair]] = [[]]
    for pair in line:
        if pair is not None:
            parts[-1].append(pair)
        elif parts[-1]:
            parts.append([])
    return [Run(tuple(part)) for part in parts if part]
