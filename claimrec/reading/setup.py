"""What a run knows beforehand: parties, entities, questions, rules, the zone of naive times."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import tzinfo

from attrs import frozen

from claimrec.language.identify import ENGLISH
from claimrec.model.arguments import listed
from claimrec.model.aspects import Aspect
from claimrec.model.errors import AspectError, InputError, shown
from claimrec.model.names import AliasBook
from claimrec.model.parties import Entity, Party, PartyBook, alias_book, by_name
from claimrec.model.progress import Progress
from claimrec.model.rules import Rule
from claimrec.model.spans import zone


@frozen
class Setup:
    """What a run knows beforehand; `loose`: whether claims are also laid beside each other loosely."""

    parties: PartyBook
    entities: AliasBook
    only: str | None
    aspects: Mapping[str, Aspect]
    rules: tuple[Rule, ...]
    tz: tzinfo | None = None
    tell: Progress | None = None
    language: str = ENGLISH
    loose: bool = False


def setup_of(
    *,
    parties: Iterable[Party],
    entities: Iterable[Entity],
    aspects: Sequence[Aspect],
    rules: tuple[Rule, ...] = (),
    tz: str | tzinfo | None = None,
    tell: Progress | None = None,
) -> Setup:
    """What a run knows beforehand, from what a caller gives."""
    things = by_name(entities, what="entities")
    return Setup(
        parties=PartyBook.of(parties),
        entities=alias_book(things.values(), what="entity"),
        only=next(iter(things)) if len(things) == 1 else None,
        aspects=aspects_by_name(aspects),
        rules=rules,
        tz=zone(tz),
        tell=tell,
    )


def aspects_by_name(aspects: Sequence[Aspect]) -> dict[str, Aspect]:
    found: dict[str, Aspect] = {}
    for aspect in listed(aspects, "aspects", expected="a list: [*cr.DEFAULT_ASPECTS, yours]"):
        if not isinstance(aspect, Aspect):
            raise InputError(f"{shown(aspect)} is no Aspect", field="aspects", expected="cr.Aspect or cr.read_aspects")
        if aspect.name in found:
            origins = " and ".join(one.origin or "yours" for one in (found[aspect.name], aspect))
            problem = f"two aspects are called {aspect.name!r} ({origins})"
            raise AspectError(problem, field="aspects", expected="a name for each")
        found[aspect.name] = aspect
    _check_implied(found)
    return found


def _check_implied(aspects: Mapping[str, Aspect]) -> None:
    for aspect in aspects.values():
        for state in aspect.states:
            for name, follows in state.implies:
                if name in aspects and aspects[name].state(follows) is None:
                    problem = f"{aspect.name}.{state.name} implies {name}.{follows}, which is no state"
                    raise AspectError(problem, field="implies", expected="a state of that aspect")
