"""Positions with many values in, how many pairs of them contradict out: counted by sorting, without forming pairs.

Sums over pairs of positions that collide, whoever holds them, less the pairs within each party.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import partial
from itertools import combinations, pairwise

from attrs import frozen

from claimrec.model.aspects import Aspect
from claimrec.model.collision import Collide, Stretch, collision, stretch
from claimrec.model.dominance import below, below_in_three, below_in_two
from claimrec.model.positions import Position
from claimrec.model.quantities import Quantity
from claimrec.model.values import State, Value, When, Who, spans_before


@frozen
class Placed:
    """A position where its value stands in the order of all values, and in time.

    `rank` is the place of the value's low end, `reach` the first place of which the value is surely below; `plain` if
    these two say all: where values have unlike units, and of names, they do not.
    """

    party: str
    rank: int
    reach: int
    time: Stretch
    value: Value
    plain: bool


def placed(positions: Sequence[Position]) -> list[Placed | None]:
    """Positions with their places in the order of values and in time; None for those whose time is not known."""
    places = _places([p.value for p in positions], positions[0].aspect)
    first = positions[0]
    collide = collision(first.value, first.value, first.aspect)
    times = [stretch(p, collide, first=True) for p in positions]
    units = {p.value.unit for p in positions if isinstance(p.value, Quantity)}
    plain = len(units) < 2 and not isinstance(first.value, Who)
    return [
        None if time is None else Placed(p.party, *places[p.value], time, p.value, plain)
        for p, time in zip(positions, times, strict=True)
    ]


def _places(values: Sequence[Value], aspect: Aspect) -> dict[Value, tuple[int, int]]:
    """Of each value the place of its low end, and the first place of which it is surely below."""
    distinct = list(dict.fromkeys(values))
    if isinstance(distinct[0], Who):
        return dict.fromkeys(distinct, (0, 0))
    if isinstance(distinct[0], State):
        order = {name: place for place, name in enumerate(sorted({v.name for v in distinct if isinstance(v, State)}))}
        return {v: (order[v.name], order[v.name] + 1) for v in distinct if isinstance(v, State)}
    if isinstance(distinct[0], When):
        spans = [v.span for v in distinct if isinstance(v, When)]
        ordered = sorted([s for s in spans if s.known and s.start is not None], key=lambda s: s.seconds[0])
        starts = [s.seconds[0] for s in ordered]
        found: dict[Value, tuple[int, int]] = {}
        for value, span in zip(distinct, spans, strict=True):
            at = bisect_left(starts, span.seconds[0]) if span.known and span.start is not None else -1
            found[value] = (
                at,
                bisect_left(ordered, True, key=partial(spans_before, span)) if span.known else len(ordered),
            )
        return found
    numbers = [v for v in distinct if isinstance(v, Quantity)]
    lows = sorted({(v.low, v.open_low): v for v in numbers}.items())
    ends, ranked = [end for end, _ in lows], [v for _, v in lows]
    return {
        v: (
            bisect_left(ends, (v.low, v.open_low)),
            bisect_left(ranked, True, key=partial(v.below, tolerance=aspect.tolerance)),
        )
        for v in numbers
    }


def count(told: Sequence[Placed | None], collide: Collide) -> int:
    """How many pairs of two parties contradict."""
    known = [p for p in told if p is not None]
    if len(known) < 2:
        return 0
    if isinstance(known[0].value, Who):
        return _count_names(known, collide)
    return _count_ranges(known, collide)


def _count_ranges(known: Sequence[Placed], collide: Collide) -> int:
    """Pairs of ranges that do not meet: of one unit, or of which one has none."""
    by_unit: dict[str, list[Placed]] = {}
    for p in known:
        by_unit.setdefault(p.value.unit if isinstance(p.value, Quantity) else "", []).append(p)
    plain = by_unit.pop("", [])
    units = list(by_unit.values())
    if len(units) < 2:
        return _apart(known, collide)
    of_units = [p for unit in units for p in unit]
    within = sum([_apart(unit, collide) for unit in units])
    return within + _apart([*plain, *of_units], collide) - _apart(of_units, collide) if plain else within


def _apart(known: Sequence[Placed], collide: Collide) -> int:
    return _of_two_parties(known, known, lambda left, right: _below(left, right, collide))


def _of_two_parties(
    left: Sequence[Placed], right: Sequence[Placed], count: Callable[[Sequence[Placed], Sequence[Placed]], int]
) -> int:
    """What is counted between all, less what is counted within each party."""
    mine, theirs = _by_party(left), _by_party(right)
    if len(mine) == len(theirs) == 1 and mine.keys() == theirs.keys():
        return 0
    return count(left, right) - sum([count(mine[party], theirs[party]) for party in mine.keys() & theirs.keys()])


def _by_party(known: Sequence[Placed]) -> dict[str, list[Placed]]:
    found: dict[str, list[Placed]] = {}
    for p in known:
        found.setdefault(p.party, []).append(p)
    return found


def _below(left: Sequence[Placed], right: Sequence[Placed], collide: Collide) -> int:
    """The pairs of which the value of the one is below that of the other, and that collide in time."""
    if collide is Collide.ALWAYS:
        return below([p.reach for p in left], [p.rank for p in right])
    if collide is Collide.FALLING:  # the higher one is told nowhere later
        if _in_step([*left, *right]):
            return below_in_two([(-p.rank, p.time[0]) for p in right], [(-p.reach, p.time[0]) for p in left])
        return below_in_three([(-p.rank, *p.time) for p in right], [(-p.reach, *p.time) for p in left])
    every = below([p.reach for p in left], [p.rank for p in right])
    before = below_in_two([(p.reach, p.time[1]) for p in left], [(p.rank, p.time[0]) for p in right])
    behind = below_in_two([(p.reach, -p.time[0]) for p in left], [(p.rank, -p.time[1]) for p in right])
    return every - before - behind + _at_one_point(left, right)


def _in_step(told: Sequence[Placed]) -> bool:
    """Whether what starts no later also ends no later, as times of one precision do."""
    times = sorted({p.time for p in told})
    return all(one[0] < two[0] and one[1] <= two[1] for one, two in pairwise(times))


def _at_one_point(left: Sequence[Placed], right: Sequence[Placed]) -> int:
    """The pairs of positions that both hold for no time at all, at one moment: each ends before the other begins."""
    points: dict[Stretch, tuple[list[int], list[int]]] = {}
    for side, told in enumerate((left, right)):
        for p in told:
            if p.time[0] == p.time[1]:
                points.setdefault(p.time, ([], []))[side].append(p.rank if side else p.reach)
    return sum([below(*both) for both in points.values()])


def _count_names(known: Sequence[Placed], collide: Collide) -> int:
    """Pairs of names of which none is shared, and pairs of names that another rules out."""
    plain = _by_names([p for p in known if isinstance(p.value, Who) and not p.value.denied])
    ruled_out = _by_names([p for p in known if isinstance(p.value, Who) and p.value.denied])
    disjoint = sum([_sign(some) * _apart(told, collide) for some, told in plain.items()]) // 2
    exact: dict[frozenset[str], list[Placed]] = {}
    for p in plain.get(frozenset(), ()):
        if isinstance(p.value, Who):
            exact.setdefault(p.value.names, []).append(p)
    both = [(told, ruled_out[names]) for names, told in exact.items() if names in ruled_out]
    return disjoint + sum([_of_two_parties(a, b, lambda x, y: _below(x, y, collide)) for a, b in both])


def _sign(names: frozenset[str]) -> int:
    """Whether those who share these names are added or taken away again: by turns, the more names there are."""
    return -1 if len(names) % 2 else 1


def _by_names(known: Sequence[Placed]) -> dict[frozenset[str], list[Placed]]:
    """Positions by every combination of names that their values hold, the empty one among them."""
    found: dict[frozenset[str], list[Placed]] = {}
    for p in known:
        names = sorted(p.value.names) if isinstance(p.value, Who) else []
        for count in range(len(names) + 1):
            for some in combinations(names, count):
                found.setdefault(frozenset(some), []).append(p)
    return found
