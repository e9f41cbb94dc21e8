"""How a state is told: as how things are, or as the deed that brought it about."""

from __future__ import annotations

from enum import Enum


class Deed(Enum):
    """Whether a state is told by a finished deed that brought it about, and by which kind of deed."""

    NONE = "none"
    """It is told as how things are ("is closed", "is still burning", "was not closed")."""
    DONE = "done"
    """By a deed that another may have undone ("was dismissed", "went out")."""
    BEGUN = "begun"
    """By the beginning of what begins and ends again and again ("was arrested", "broke out", "was opened")."""
    ENDED = "ended"
    """By the end of such a thing ("was released", "was put out", "was closed")."""
    UNDOING = "undoing"
    """By a deed that undoes what was done before ("was reinstated", "came back on"); or as so again ("open again")."""


def follow(one: Deed, other: Deed) -> bool:
    """Whether of two deeds that bring opposite states about either may have followed the other.

    >>> follow(Deed.BEGUN, Deed.ENDED), follow(Deed.DONE, Deed.UNDOING)
    (True, True)
    >>> follow(Deed.ENDED, Deed.ENDED), follow(Deed.NONE, Deed.UNDOING)
    (False, False)
    """
    return Deed.NONE not in (one, other) and (Deed.UNDOING in (one, other) or {one, other} == {Deed.BEGUN, Deed.ENDED})
