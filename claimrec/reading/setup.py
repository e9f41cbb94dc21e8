"""The set-up of a run: parties, entities, aspects, rules, the zone of naive times."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import tzinfo

from attrs import frozen

from claimrec.language.identify import ENGLISH
from claimrec.model.aspects import Aspect
from claimrec.model.errors import AspectError
from claimrec.model.names import AliasBook
from claimrec.model.parties import Entity, Party, PartyBook, alias_book, by_name
from claimrec.model.progress import Progress
from claimrec.model.rules import Rule
from claimrec.model.spans import zone


@frozen
class Setup:
    """What a run knows beforehand.

    - `rules`: the caller's; `detect`: whether the rules that come along apply, and what claims show of each other.
    - `loose`: whether claims are also laid beside each other loosely.
    """

    parties: PartyBook
    entities: AliasBook
    only: str | None
    aspects: Mapping[str, Aspect]
    rules: tuple[Rule, ...]
    tz: tzinfo | None = None
    tell: Progress | None = None
    language: str = ENGLISH
    loose: bool = False
    detect: bool = True


def setup_of(
    *,
    parties: Iterable[Party],
    entities: Iterable[Entity],
    aspects: Sequence[Aspect],
    rules: tuple[Rule, ...] = (),
    detect: bool = True,
    language: str = ENGLISH,
    tz: str | tzinfo | None = None,
) -> Setup:
    """What a run knows beforehand, from what a caller gives."""
    things = by_name(entities, what="entities")
    return Setup(
        parties=PartyBook.of(parties),
        entities=alias_book(things.values(), what="entity"),
        only=next(iter(things)) if len(things) == 1 else None,
        aspects=aspects_by_name(aspects),
        rules=rules,
        detect=detect,
        language=language,
        tz=zone(tz),
    )


def aspects_by_name(aspects: Sequence[Aspect]) -> dict[str, Aspect]:
    """Questions by name. Raises AspectError for two of one name, and for a state that implies what does not exist."""
    found: dict[str, Aspect] = {}
    for aspect in aspects:
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
