"""Who stands together on a fact, and against whom: its positions in stances, by the contradictions among them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import islice

from attrs import frozen

from claimrec.model.claims import Claim
from claimrec.model.facts import Contradiction, Fact
from claimrec.model.positions import Position, said_order
from claimrec.model.values import Told

MOST = 20_000  # contradictions of one fact that are looked at


@frozen
class Stance:
    """Positions on one fact that stand together.

    - `positions`: in the order in which they were said.
    - `against`: the places, among the stances of the fact, of those with which one of these cannot both be; empty for
      what nothing contradicts, and for claims that take no position.
    """

    positions: tuple[Position, ...]
    against: tuple[int, ...] = ()

    @property
    def parties(self) -> tuple[str, ...]:
        """Who takes it, each once."""
        return tuple(sorted({p.party for p in self.positions}))

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims, each once."""
        return tuple({p.claim.id: p.claim for p in self.positions}.values())


def stances_of(fact: Fact, contradictions: Iterable[Contradiction]) -> tuple[Stance, ...]:
    """The stances on a fact, given its contradictions, those that are contradicted most first.

    Two claims stand together where nothing sets them against each other and both are set against one claim, or where
    they hold one value. What is left of claims that only words place there, and that nothing contradicts, is one stance
    against nobody. Of more than 20,000 contradictions the first are looked at.
    """
    opposed: dict[str, set[str]] = {}
    for one in islice(contradictions, MOST):
        a, b = (claim.id for claim in one.claims)
        opposed.setdefault(a, set()).add(b)
        opposed.setdefault(b, set()).add(a)
    held: dict[str, list[Position]] = {}
    for position in sorted(fact.positions, key=said_order):
        held.setdefault(position.claim.id, []).append(position)
    order = {claim: at for at, claim in enumerate(held)}
    groups: list[list[str]] = []
    for claim in sorted(held, key=lambda claim: (-len(opposed.get(claim, ())), order[claim])):
        home = _home(claim, groups, held, opposed)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    return _stances(groups, held, opposed, order)


def _home(
    claim: str,
    groups: Sequence[list[str]],
    held: Mapping[str, Sequence[Position]],
    opposed: Mapping[str, Set[str]],
) -> list[str] | None:
    """The group that a claim stands with: none of it is against the claim, and most of it for the same reasons."""
    mine, values = opposed.get(claim, frozenset()), _values(held[claim])
    best, most = None, 0
    for group in groups:
        if not mine.isdisjoint(group):
            continue
        shared = sum(len(mine & opposed.get(other, frozenset())) for other in group)
        shared += sum(not values.isdisjoint(_values(held[other])) for other in group)
        if not mine and not values and not any(opposed.get(other) or _values(held[other]) for other in group):
            shared = max(shared, 1)  # words that nothing contradicts
        if shared > most:
            best, most = group, shared
    return best


def _values(positions: Sequence[Position]) -> frozenset[object]:
    return frozenset([p.value for p in positions if not isinstance(p.value, Told)])


def _stances(
    groups: Sequence[Sequence[str]],
    held: Mapping[str, Sequence[Position]],
    opposed: Mapping[str, Set[str]],
    order: Mapping[str, int],
) -> tuple[Stance, ...]:
    found = []
    for group in groups:
        against = {other for claim in group for other in opposed.get(claim, ())}
        places = tuple([n for n, other in enumerate(groups) if not against.isdisjoint(other)])
        members = sorted(group, key=order.__getitem__)
        found.append(Stance(tuple([p for claim in members for p in held[claim]]), places))
    return tuple(found)
