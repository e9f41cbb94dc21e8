"""Did a party, or its own side, come to say otherwise?"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from itertools import groupby
from math import inf
from operator import itemgetter

from attrs import frozen

from claimrec.aspects.aspect import Life
from claimrec.findings import Finding, Position, Relation
from claimrec.rules.contradiction import apart, cannot_both_be, worded
from claimrec.values import Meet, State, Value, meet


def changed_line(earlier: Position, later: Position) -> Finding | None:
    """One party said the one and later the other, and both cannot be."""
    if earlier.party != later.party or cannot_both_be(earlier, later) is None:
        return None
    why = f"{later.party} said {worded(earlier)}, and later {worded(later)}"
    return Finding(Relation.CHANGES, why, rule="changed_line", values=(earlier.value, later.value))


def said_order(position: Position) -> tuple[float, float, str]:
    """When a position was taken: by when it was said, then the time it speaks of, then its claim's id."""
    valid = inf if position.valid is None or position.valid.start is None else position.valid.seconds[0]
    said = valid if position.said_at is None else position.said_at.seconds[0]
    return said, valid, position.claim.id


def opposed(a: Position, b: Position) -> bool:
    """Whether two positions come from two known sides."""
    return a.side is not None and b.side is not None and a.side != b.side


def agrees(a: Position, b: Position) -> bool:
    """Whether two positions say the same: the same state, or values that meet."""
    if isinstance(a.value, State) and isinstance(b.value, State):
        plain = a.aspect.exclusions.plain
        one, two = plain(a.value), plain(b.value)
        return (one.name, one.denied) == (two.name, two.denied)
    return meet(a.value, b.value, tolerance=a.aspect.tolerance) is Meet.YES


@frozen
class Step:
    """One change of line: what was said first, what was said then, and whether that concedes to the other side."""

    earlier: Position
    later: Position
    conceded: bool


def steps(positions: Iterable[Position]) -> Iterator[Step]:
    """Each change of line among the positions of one fact, in one pass in the order in which they were said.

    A party changes its line by what cannot both be. Another voice of its side, or the same one after the world has had
    time to move, changes it only by a concession. Who turns back changes again. What one party says at one moment is
    one change at most, and the surest words stand for it.
    """
    given = tuple(positions)
    if len({p.value for p in given}) < 2:
        return
    last: dict[Hashable, Position] = {}
    seen: dict[tuple[str | None, Value], Position] = {}
    ordered = sorted([(said_order(p), place) for place, p in enumerate(given)])
    told = [(order[0], given[place]) for order, place in ordered if order[0] != inf]
    for _, together in groupby(told, key=itemgetter(0)):
        moment = [position for _, position in together]
        by_party: dict[str, list[Step]] = {}
        for later in moment:
            step = _step(later, last, seen)
            if step is not None:
                by_party.setdefault(later.party, []).append(step)
        for party in sorted(by_party):
            yield min(by_party[party], key=_surest)
        for later in moment:
            _remember(later, last, seen)


def _step(
    later: Position, last: dict[Hashable, Position], seen: dict[tuple[str | None, Value], Position]
) -> Step | None:
    """The change that a position makes in the line of its party, or of its side where the party had none."""
    earlier = last.get((True, _line(later, later.party))) or last.get((False, _line(later, later.side)))
    if earlier is None or not _turned(earlier, later):
        return None
    conceded = _concedes(earlier, later, seen.values())
    return Step(earlier, later, conceded) if conceded or changed_line(earlier, later) is not None else None


def _surest(step: Step) -> tuple[bool, float, str]:
    return cannot_both_be(step.earlier, step.later) is None, -step.later.certainty, step.later.claim.id


def _remember(later: Position, last: dict[Hashable, Position], seen: dict[tuple[str | None, Value], Position]) -> None:
    last[True, _line(later, later.party)] = later
    if later.side is not None:
        last[False, _line(later, later.side)] = later
    seen.setdefault((later.side, later.value), later)


def _turned(earlier: Position, later: Position) -> bool:
    """Whether two positions of two claims cannot both be, time aside."""
    if earlier.claim.id == later.claim.id or earlier.aspect.name != later.aspect.name or earlier.scope != later.scope:
        return False
    return not agrees(earlier, later) and apart(earlier.value, later.value, later.aspect)


def _line(position: Position, voice: str | None) -> Hashable:
    """Whose line it is; of a value of one moment, each moment has a line of its own."""
    if voice is None or position.aspect.life is not Life.INSTANT or position.valid is None:
        return voice
    return voice, position.valid.start, position.valid.end


def _concedes(earlier: Position, later: Position, before: Iterable[Position]) -> bool:
    """Whether `later` says what an opponent had said before, against what its own side held in `earlier`."""
    return any(
        opposed(later, opponent) and agrees(later, opponent) and apart(earlier.value, opponent.value, earlier.aspect)
        for opponent in before
    )
