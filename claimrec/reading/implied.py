"""Positions of one claim in; what follows from them, and each answer once, out."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from claimrec.model.aspects import Aspect
from claimrec.model.positions import Basis, Position
from claimrec.model.values import State


def implied(position: Position, aspects: Mapping[str, Aspect]) -> list[Position]:
    """What follows from a state: supplies that get through mean that a place is not cut off."""
    value = position.value
    if not isinstance(value, State) or value.denied or not position.aspect.implying:
        return []
    state = position.aspect.state(value.name)
    found = [(aspects.get(name), answer) for name, answer in (state.implies if state is not None else ())]
    return [evolve(position, aspect=a, value=State(s), basis=Basis.IMPLIED) for a, s in found if a is not None]


def once(positions: list[Position]) -> tuple[Position, ...]:
    """Each answer of a claim once: the surest, then the first."""
    best: dict[tuple[object, ...], Position] = {}
    for position in positions:
        key = (*position.question, position.value)
        if key not in best or position.certainty > best[key].certainty:
            best[key] = position
    return tuple(best.values())
