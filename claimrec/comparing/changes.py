"""Positions on one fact in, changes out: a party, or its side, that contradicts what it said earlier."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from math import inf

from attrs import evolve, field, frozen

from claimrec.comparing.opponents import SaidBefore
from claimrec.model.aspects import Aspect, Life
from claimrec.model.deeds import Deed
from claimrec.model.opposition import apart, cannot_both_be
from claimrec.model.positions import Finding, Position, Relation, need_positions, said_order, worded
from claimrec.model.values import Meet, State, Value, meet


def changed_line(earlier: Position, later: Position) -> Finding | None:
    """One party said the one and later the other, and both cannot be.

    `earlier`, `later` are positions, in the order in which they were said; what comes out is a Finding of CHANGES, or
    None.
    """
    need_positions(earlier, later)
    told = [evolve(p, deed=Deed.NONE) for p in (earlier, later)]  # what one party tells in turn, it comes to say
    if earlier.party != later.party or cannot_both_be(*told) is None:
        return None
    why = f"{later.party} said {worded(earlier)}, and later {worded(later)}"
    return Finding(Relation.CHANGES, why, rule="changed_line", values=(earlier.value, later.value))


def agrees(a: Position, b: Position) -> bool:
    """Whether two positions say the same: the same state, or values that meet."""
    return _agree(a.value, b.value, a.aspect)


def _agree(a: Value, b: Value, aspect: Aspect) -> bool:
    if isinstance(a, State) and isinstance(b, State):
        one, two = aspect.exclusions.plain(a), aspect.exclusions.plain(b)
        return (one.name, one.denied) == (two.name, two.denied)
    return meet(a, b, tolerance=aspect.tolerance) is Meet.YES


def _plain(value: Value, aspect: Aspect) -> Value:
    return aspect.exclusions.plain(value) if isinstance(value, State) else value


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
    lines = _Lines()
    ordered = sorted([(said_order(p), place) for place, p in enumerate(given)])
    told = [(order[0], given[place]) for order, place in ordered if order[0] != inf]
    begin = 0
    while begin < len(told):
        end = begin + 1
        while end < len(told) and told[end][0] == told[begin][0]:
            end += 1
        yield from lines.steps([later for _, later in told[begin:end]])
        begin = end


@frozen
class _Lines:
    """The lines taken so far: the last word of each party and of each side, and what each side has said: what is not
    `heard` yet is put in order where it is asked for, which on most questions it never is.
    """

    parties: dict[Hashable, Position] = field(factory=dict)
    sides: dict[Hashable, Position] = field(factory=dict)
    heard: SaidBefore = field(factory=SaidBefore)
    unheard: list[Position] = field(factory=list)

    def steps(self, moment: Sequence[Position]) -> Sequence[Step]:
        """The changes of one moment, the surest of each party, the parties in order."""
        found = [step for later in moment if (step := self._step(later)) is not None]
        for later in moment:
            self.parties[_line(later, later.party)] = later
            if later.side is not None:
                self.sides[_line(later, later.side)] = later
        self.unheard.extend(moment)
        return found if len(found) < 2 else _one_each(found)

    def _step(self, later: Position) -> Step | None:
        """The change that a position makes in the line of its party, or of its side where the party had none."""
        earlier = self.parties.get(_line(later, later.party))
        if earlier is None and later.side is not None:
            earlier = self.sides.get(_line(later, later.side))
        if earlier is None or not _turned(earlier, later):
            return None
        for said in self.unheard:
            self.heard.add(said.side, _plain(said.value, said.aspect))
        self.unheard.clear()
        conceded = _concedes(earlier, later, self.heard)
        return Step(earlier, later, conceded) if conceded or changed_line(earlier, later) is not None else None


def _one_each(found: Iterable[Step]) -> list[Step]:
    by_party: dict[str, list[Step]] = {}
    for step in found:
        by_party.setdefault(step.later.party, []).append(step)
    return [min(by_party[party], key=_surest) for party in sorted(by_party)]


def _surest(step: Step) -> tuple[bool, float, str]:
    return cannot_both_be(step.earlier, step.later) is None, -step.later.certainty, step.later.claim.id


def _turned(earlier: Position, later: Position) -> bool:
    """Whether two positions of two claims cannot both be, time aside."""
    if earlier.claim.id == later.claim.id or earlier.aspect.name != later.aspect.name or earlier.scope != later.scope:
        return False
    return apart(earlier.value, later.value, later.aspect) and not agrees(earlier, later)


def _line(position: Position, voice: str) -> Hashable:
    """Whose line it is; of a value of one moment, each moment has a line of its own."""
    if position.aspect.life is not Life.INSTANT or position.valid is None:
        return voice
    return voice, position.valid.start, position.valid.end


def _concedes(earlier: Position, later: Position, heard: SaidBefore) -> bool:
    """Whether `later` says what an opponent had said before, against what its own side held in `earlier`."""
    if later.side is None:
        return False

    def fits(value: Value) -> bool:
        return _agree(later.value, value, later.aspect) and apart(earlier.value, value, earlier.aspect)

    like = _plain(later.value, later.aspect)
    return heard.before(later.side, like, earlier.value, later.aspect.tolerance, fits)
