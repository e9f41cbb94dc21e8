"""Sets that are kept for long: of what is empty there is one object for all, since each would take 216 bytes."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, TypeVar

T = TypeVar("T")
_NOTHING: frozenset[Any] = frozenset()


def kept(found: Collection[T]) -> frozenset[T]:
    """These as a frozenset.

    >>> kept([]) is kept(set()), sorted(kept([2, 1]))
    (True, [1, 2])
    """
    return frozenset(found) if found else _NOTHING
