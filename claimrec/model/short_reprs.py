"""Short reprs: what a result is, in a line, in a shell and in rich's tree alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from claimrec.model.errors import shown

Method = TypeVar("Method", bound=Callable[..., Iterator[Any]])
SHOWN, NAMES = 100, 4


def angular(method: Method) -> Method:
    """Mark a `__rich_repr__` so that rich puts what it yields between "<" and ">", as of what cannot be typed in."""
    method.angular = True  # type: ignore[attr-defined]  # the mark that rich looks for
    return method


def short_repr(one: Any) -> str:
    """The `__repr__` of a class: what its `__rich_repr__` yields, as values or as (name, value), each cut to a line.

    >>> from claimrec.model.facts import Contradictions
    >>> short_repr(Contradictions())
    '<Contradictions 0>'
    """
    parts = [f"{p[0]}={shown(p[1], SHOWN)}" if isinstance(p, tuple) else shown(p, SHOWN) for p in one.__rich_repr__()]
    return f"<{' '.join([type(one).__name__, *parts])}>"


def some(names: Sequence[str]) -> list[str]:
    """The first of some names, and how many more there are.

    >>> some(["A", "B", "C", "D", "E", "F"])
    ['A', 'B', 'C', 'D', 'and 2 more']
    """
    more = len(names) - NAMES
    return [*names[:NAMES], *([f"and {more:,} more"] if more > 0 else [])]
