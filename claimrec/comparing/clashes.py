"""Positions on one fact in, clashes out: pairs of values that exclude each other at a common time.

Values are compared, not claims: two values that exclude each other make one clash between all who hold the one and all
who hold the other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import combinations

from claimrec.model.aspects import Aspect, Life
from claimrec.model.clashes import Clash, Run
from claimrec.model.collision import all_along, collision_of, denies, names_stretch, of_period, some_time, timed
from claimrec.model.deeds import Deed
from claimrec.model.opposition import apart, in_order
from claimrec.model.positions import Position
from claimrec.model.spreads import Pair, Spread, spreads
from claimrec.model.values import AllDiffer, State, Told, Value

MANY = 24  # values of one fact up to which each two of them are compared


def clashes(positions: Sequence[Position]) -> list[Clash | Spread]:
    """The clashes on one fact: one for each two values that exclude each other and meet in time; of many values of one
    type, one for all of them.
    """
    return [entry for question in _by_question(positions, instant=False) for entry in of_values(question)]


def of_values(question: Sequence[Position]) -> list[Clash | Spread]:
    """The clashes between positions on one question: see `clashes`."""
    holders: dict[Value, list[Position]] = {}
    for position in question:
        holders.setdefault(position.value, []).append(position)
    many = _many(holders, question[0].aspect) if len(holders) > MANY else []
    if State in many and any(p.deed is not Deed.NONE or timed(p) for p in question):
        many.remove(
            State
        )  # of deeds, and beside what is told to the hour, it is not the time of each alone that decides
    found: list[Clash | Spread] = []
    for kind in many:
        spread = Spread(tuple([p for p in question if type(p.value) is kind and spreads(p.value, p.aspect)]))
        found += [spread] if len(spread) else []
    for one, two in _pairs_of_values(list(holders), many, question[0].aspect):
        if apart(one, two, question[0].aspect):
            found += [clash for clash in _between(holders[one], holders[two]) if clash.size]
    return found


def _many(values: Iterable[Value], aspect: Aspect) -> list[type]:
    """The types of which there are many values that can be counted together."""
    often = Counter([type(value) for value in values if spreads(value, aspect)])
    return [kind for kind, count in often.items() if count > MANY]


def _pairs_of_values(values: Sequence[Value], many: Container[type], aspect: Aspect) -> Iterator[tuple[Value, Value]]:
    """The pairs of values of one type, but for those that are counted together; words exclude nothing."""
    by_type: dict[type, list[tuple[int, Value]]] = {}
    for place, value in enumerate(values):
        if not isinstance(value, Told):
            by_type.setdefault(type(value), []).append((place, value))
    for kind, told in by_type.items():
        if kind is State and len(told) > MANY:
            yield from _pairs_of_states(told, aspect, counted=kind in many)
        elif kind not in many:
            yield from combinations([value for _, value in told], 2)
        else:
            single = [(place, value) for place, value in told if not spreads(value, aspect)]
            for place, value in single:
                yield from ((value, other) for at, other in told if at > place or spreads(other, aspect))


def _pairs_of_states(
    told: Sequence[tuple[int, Value]], aspect: Aspect, *, counted: bool
) -> Iterator[tuple[Value, Value]]:
    """The pairs of states, in order, of which the names are the same or exclude each other.

    `counted`: those that `spreads` tells of are counted together, and left out.
    """
    rules, held = aspect.exclusions, defaultdict[str, list[tuple[int, Value]]](list)
    states = [(place, rules.plain(value), value) for place, value in told if isinstance(value, State)]
    for place, plain, value in states:
        held[plain.name].append((place, value))
    excluded = _excluded(rules.pairs)
    for place, plain, value in states:
        left_out = counted and spreads(value, aspect)
        names = {plain.name}
        if not plain.denied and (rules.complement or not left_out):
            names |= held.keys() if excluded is None else excluded[plain.name]
        beside = sorted([one for name in names for one in held[name] if one[0] > place], key=lambda one: one[0])
        yield from ((value, other) for _, other in beside if not (left_out and spreads(other, aspect)))


def _excluded(pairs: Mapping[tuple[str, str], str]) -> Mapping[str, set[str]] | None:
    """The states that each state excludes, by name; None where each excludes all others."""
    if isinstance(pairs, AllDiffer):
        return None
    found = defaultdict[str, set[str]](set)
    for one, other in pairs:
        found[one].add(other)
        found[other].add(one)
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


def _between(left: list[Position], right: list[Position]) -> list[Clash]:
    """The clashes of those who hold two values: one, or one for each way in which they collide in time."""
    told = [any(p.deed is not Deed.NONE for p in side) for side in (left, right)]
    if all(told) or any(some_time(p) or timed(p) for p in (*left, *right)):
        return [_clash(some, others) for some in _alike(left) for others in _alike(right)]
    denied = denies(left[0].value, right[0].value)
    if not denied and not denies(right[0].value, left[0].value):
        return [_clash(left, right)]
    tests = (of_period, names_stretch) if denied else (names_stretch, of_period)
    ours, theirs = (
        [[p for p in side if test(p) is told] for told in (False, True)]
        for side, test in zip((left, right), tests, strict=True)
    )
    if not ours[1] or not theirs[1]:
        return [_clash(left, right)]
    return [_clash(some, others) for some in ours for others in theirs if some and others]


def _alike(side: Sequence[Position]) -> list[list[Position]]:
    """Positions with one value, in groups that collide with others in one way each."""
    groups: dict[tuple[object, ...], list[Position]] = {}
    for p in side:
        groups.setdefault((some_time(p), all_along(p), names_stretch(p), of_period(p), timed(p), p.deed), []).append(p)
    return list(groups.values())


def _clash(left: list[Position], right: list[Position]) -> Clash:
    first, _ = in_order(left[0], right[0])
    if first is right[0]:
        left, right = right, left
    return Clash(tuple(left), tuple(right), collision_of(left[0], right[0]))


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
