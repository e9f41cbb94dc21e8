"""Names of packs and a caller's aspects in, the aspects of a run out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from attrs import frozen

from claimrec.model.arguments import listed
from claimrec.model.aspects import Aspect
from claimrec.model.errors import AspectError, InputError, shown
from claimrec.packs.files import PACKS, shipped_pack
from claimrec.packs.installed import installed_packs, pack_names

DEFAULT_PACKS: tuple[str, ...] = tuple(name.removesuffix(".toml") for name in PACKS)
"""The packs of questions that come along, by name."""


@frozen
class Asked:
    """The questions of a run in order, and what a caller should know of how they came together."""

    aspects: tuple[Aspect, ...]
    notes: tuple[str, ...] = ()

    def with_more(self, brought: Iterable[Aspect]) -> Asked:
        """These, and those that a batch brings along under names that are not asked yet.

        >>> harbour = Aspect("open", question="Is {subject} open?", value="yes_no")
        >>> [a.name for a in Asked(()).with_more([harbour]).aspects], Asked((harbour,)).with_more([harbour]).aspects[1:]
        (['open'], ())
        """
        known = {aspect.name for aspect in self.aspects}
        return Asked((*self.aspects, *(aspect for aspect in brought if aspect.name not in known)), self.notes)


def asked(packs: Sequence[str], own: Sequence[Aspect]) -> Asked:
    """The questions of these packs and the caller's own; an own one replaces one of a pack of its name, with a note.

    Raises AspectError for a pack that neither comes along nor is installed.

    >>> mine = Aspect("deaths", question="How many died?", value="quantity")
    >>> asked(["conflict"], [mine]).notes
    ("your question 'deaths' replaces the one of pack conflict",)
    """
    found = [aspect for name in packs for aspect in _pack(name)]
    theirs = {aspect.name: aspect for aspect in found}
    mine = {aspect.name for aspect in own}
    notes = [
        f"your question {name!r} replaces the one of {theirs[name].origin}" for name in sorted(mine & theirs.keys())
    ]
    return Asked((*(aspect for aspect in found if aspect.name not in mine), *own), tuple(notes))


def _pack(name: str) -> tuple[Aspect, ...]:
    if name in DEFAULT_PACKS:
        return shipped_pack(name)
    if name not in pack_names():
        known = ", ".join((*DEFAULT_PACKS, *pack_names()))
        raise AspectError(f"there is no pack {shown(name)}", field="packs", expected=f"some of {known}")
    return installed_packs(name)


def pack_list(given: Iterable[str] | None) -> tuple[str, ...]:
    """Names of packs as a caller gives them, each once; None is none. Raises InputError for anything else."""
    if given is None:
        return ()
    found = listed(given, "packs", expected='a list: ["conflict", "harm"]')
    for name in found:
        if not isinstance(name, str):
            raise InputError(f"{shown(name)} is no pack", field="packs", expected="the name of a pack")
    return tuple(dict.fromkeys(found))


def aspect_list(given: Any) -> tuple[Aspect, ...]:
    """A caller's own questions; InputError for what is none, or for one that is not in a list."""
    found = listed(given, "aspects", expected="a list of Aspects: [yours]")
    for aspect in found:
        if not isinstance(aspect, Aspect):
            raise InputError(f"{shown(aspect)} is no Aspect", field="aspects", expected="cr.Aspect or cr.read_aspects")
    return found
