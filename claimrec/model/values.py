"""Values as sets of worlds, and whether two of them have one in common.

States out of several, quantities, times, who did it, and words that no value was read from. "Unknown" is an answer of
its own: it never contradicts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from itertools import combinations
from typing import Any

from attrs import field, frozen

from claimrec.model.arguments import listed
from claimrec.model.errors import InputError, shown
from claimrec.model.quantities import Quantity
from claimrec.model.spans import Span
from claimrec.model.typed_fields import refuse_misfit


class Meet(Enum):
    """Whether two values can both be true: their sets of worlds overlap, do not, or cannot be compared."""

    YES = "yes"
    """Both can be true."""
    NO = "no"
    """They cannot both be true."""
    UNKNOWN = "unknown"
    """It cannot be decided: they are of two types or units, or leave it open."""


@frozen(cache_hash=True)
class State:
    """One state of an aspect.

    - `name`: the state; `denied`: any state but that one.
    - `agent`: the side or party that brought it about or holds it, where that is part of the answer; None is unknown.
    """

    name: str
    denied: bool = False
    agent: str | None = None

    def __attrs_post_init__(self) -> None:
        fits = isinstance(self.name, str) and isinstance(self.denied, bool)
        if not fits or not (self.agent is None or isinstance(self.agent, str)):
            refuse_misfit(self)

    def __str__(self) -> str:
        by = f" ({self.agent})" if self.agent else ""
        return f"not {self.name}{by}" if self.denied else self.name + by


def _hashed(value: Any) -> frozenset[Any]:
    try:
        return frozenset(listed(value, "names", expected="names"))
    except InputError:
        raise
    except Exception as error:  # what has no hash is no name
        raise InputError(f"{shown(value)} names nobody", field="names", expected="strings") from error


def _names(value: Iterable[str]) -> frozenset[str]:
    names = frozenset([value]) if isinstance(value, str) else _hashed(value)
    if not names:
        raise InputError("it names nobody", field="value", expected="one name or more")
    return names


@frozen
class Who:
    """Who did it: one or more of `names`; with `denied`, none of them."""

    names: frozenset[str] = field(converter=_names)
    denied: bool = False

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.denied, bool) or not all(isinstance(name, str) for name in self.names):
            refuse_misfit(self)

    def __str__(self) -> str:
        names = " or ".join(sorted(self.names))
        return f"not {names}" if self.denied else names


@frozen
class When:
    """A time as the answer: it happened, or began, at some moment of `span`."""

    span: Span

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.span, Span):
            refuse_misfit(self)

    def __str__(self) -> str:
        return str(self.span)


@frozen
class Told:
    """What was said (`words`), where no value could be read from it: it meets nothing and excludes nothing."""

    words: str

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.words, str):
            refuse_misfit(self)

    def __str__(self) -> str:
        return f"“{self.words}”"


Value = State | Quantity | When | Who | Told

ALWAYS = "always"
OTHER_AGENT = "other agent"
NOT_SAME_AGENT = "unless same agent"


@frozen(eq=False)
class AllDiffer(Mapping[tuple[str, str], str]):
    """The exclusions of states of which each two differ for good, as if all pairs of `names` stood in a dictionary."""

    names: frozenset[str]

    def __getitem__(self, pair: tuple[str, str]) -> str:
        one, other = pair
        if one < other and one in self.names and other in self.names:
            return ALWAYS
        raise KeyError(pair)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return combinations(sorted(self.names), 2)

    def __len__(self) -> int:
        return len(self.names) * (len(self.names) - 1) // 2

    def __repr__(self) -> str:
        return repr(dict(self))


@frozen
class Exclusions:
    """Which states of an aspect cannot hold together, and under which condition on who holds them.

    `pairs` leads from two state names, in order, to ALWAYS, OTHER_AGENT (only if both agents are known and differ) or
    NOT_SAME_AGENT (unless both agents are known and the same). `complement` is set for an aspect of two states of which
    one must hold: a denial of the one is then the other.
    """

    pairs: Mapping[tuple[str, str], str] = field(factory=dict)
    complement: Mapping[str, str] = field(factory=dict)

    def plain(self, state: State) -> State:
        """A denied state as the one that must hold instead, where the aspect has just two.

        That one agent did not do it leaves open whether another did.
        """
        other = self.complement.get(state.name) if state.denied and state.agent is None else None
        return State(other, agent=None) if other else state

    def apart(self, a: State, b: State) -> bool:
        """Whether two states, neither denied, cannot hold together."""
        condition = self.pairs.get((a.name, b.name) if a.name <= b.name else (b.name, a.name))
        if condition is None:
            return False
        if condition == ALWAYS:
            return True
        known = a.agent is not None and b.agent is not None
        return (known and a.agent != b.agent) if condition == OTHER_AGENT else not (known and a.agent == b.agent)


def meet(a: Value, b: Value, *, exclusions: Exclusions | None = None, tolerance: float = 0.0) -> Meet:
    """Whether two values `a` and `b` can both be true. Values of different types are UNKNOWN, never a contradiction.

    - `exclusions`: which states exclude each other, as `Aspect.exclusions`; by default none, so that only denials do.
    - `tolerance`: relative: at 0.05 two numbers meet when they differ by no more than 5 % of the larger.

    >>> meet(Quantity(75, 75), Quantity(72, 88))
    <Meet.YES: 'yes'>
    >>> meet(Who({"Wind"}), Who({"Fire"}))
    <Meet.NO: 'no'>
    >>> meet(Who({"Wind"}), Quantity(1, 1))
    <Meet.UNKNOWN: 'unknown'>
    """
    match a, b:
        case State(), State():
            return states_meet(a, b, exclusions or Exclusions())
        case Quantity(), Quantity():
            return _quantities(a, b, tolerance)
        case Who(), Who():
            return _culprits(a, b)
        case When(), When():
            return spans_meet(a.span, b.span)
    return Meet.UNKNOWN


def states_meet(a: State, b: State, exclusions: Exclusions) -> Meet:
    """Whether two states of one aspect leave a world in common."""
    if not a.denied and not b.denied:
        return Meet.NO if exclusions.apart(a, b) else Meet.YES
    a, b = exclusions.plain(a), exclusions.plain(b)
    if a.denied and b.denied:
        return Meet.YES
    if a.denied or b.denied:
        if a.name != b.name:
            return Meet.UNKNOWN
        differ = a.agent is not None and b.agent is not None and a.agent != b.agent
        return Meet.UNKNOWN if differ else Meet.NO
    return Meet.NO if exclusions.apart(a, b) else Meet.YES


def _quantities(a: Quantity, b: Quantity, tolerance: float) -> Meet:
    if a.unit != b.unit and a.unit and b.unit:
        return Meet.UNKNOWN
    return Meet.YES if a.meets(b, tolerance) else Meet.NO


def _culprits(a: Who, b: Who) -> Meet:
    if a.denied and b.denied:
        return Meet.YES
    if a.denied or b.denied:
        held, ruled_out = (b, a) if a.denied else (a, b)
        if held.names <= ruled_out.names:
            return Meet.NO
        return Meet.UNKNOWN
    return Meet.YES if a.names & b.names else Meet.NO


def spans_meet(a: Span, b: Span) -> Meet:
    """Whether two times can be the same, at the precision they were given; an unresolved one is UNKNOWN."""
    if not a.known or not b.known:
        return Meet.UNKNOWN
    return Meet.NO if spans_before(a, b) or spans_before(b, a) else Meet.YES


def spans_before(a: Span, b: Span) -> bool:
    """Whether a time is over before another begins; an end that is left open never is."""
    if a.end is None or b.start is None:
        return False
    if a.start == a.end:
        return a.end < b.start
    return a.end <= b.start
