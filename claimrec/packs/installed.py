"""The packs of other distributions, found by entry point and used only where they are named."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Any

from attrs import evolve

from claimrec.model.aspects import Aspect
from claimrec.model.errors import AspectError, shown
from claimrec.packs.files import read_aspects, worded

GROUP = "claimrec.packs"
EXPECTED = "a path of a TOML file, TOML text, a list of Aspects, or a function that returns one of these"


def pack_names() -> tuple[str, ...]:
    """The packs that installed distributions bring, by name."""
    return tuple(sorted({point.name for point in entry_points(group=GROUP)}))


def installed_packs(*names: str) -> tuple[Aspect, ...]:
    """The aspects of the installed packs called `names`, or of all installed packs.

    A distribution brings a pack by an entry point in the group "claimrec.packs" that leads to a path of a TOML file,
    TOML text, a list of `Aspect`, or a function that returns one of these. No pack is used unless it is named:
    `reconcile(packs=[*DEFAULT_PACKS, "harbour"])`. Raises AspectError for a name that no distribution brings, and for a
    pack that cannot be loaded, with its name.

    >>> installed_packs() == () or isinstance(installed_packs()[0], Aspect)
    True
    """
    points = {point.name: point for point in entry_points(group=GROUP)}
    for name in names:
        if name not in points:
            known = ", ".join(sorted(points)) or "none is installed"
            raise AspectError(f"there is no pack {shown(name)}", field="packs", expected=f"an installed pack: {known}")
    return tuple(aspect for name in (names or sorted(points)) for aspect in _loaded(points[name]))


def _loaded(point: EntryPoint) -> tuple[Aspect, ...]:
    origin = f"installed pack {point.name}"
    try:
        given = point.load()
        given = given() if callable(given) and not isinstance(given, type) else given
        found = _aspects(given, origin)
    except Exception as error:  # a pack is foreign code: whatever it raises, the pack is named
        problem = f"pack {shown(point.name)} cannot be loaded: {type(error).__name__}: {error}"
        raise AspectError(problem, field="packs", expected=EXPECTED) from error
    return tuple(worded(evolve(aspect, origin=origin)) for aspect in found)


def _aspects(given: Any, origin: str) -> tuple[Aspect, ...]:
    if isinstance(given, (str, Path)):
        return read_aspects(given, origin=origin)
    found = tuple(given) if isinstance(given, Iterable) else (given,)
    if not all(isinstance(one, Aspect) for one in found):
        raise TypeError(f"{shown(given)} holds something else than aspects")
    return found
