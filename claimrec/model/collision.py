"""Two positions in, whether the times that they speak of can collide out.

Every position stretches over time in the way that its value lives in it; two stretches that overlap collide. The same
stretches serve the rule for one pair and the sweep over many (`comparing/clashes.py`), so the two cannot disagree.
"""

from __future__ import annotations

from datetime import timedelta
from enum import Enum
from math import inf, nextafter

from claimrec.model.aspects import Aspect, Life
from claimrec.model.positions import Position
from claimrec.model.quantities import Quantity
from claimrec.model.values import State, Value

Stretch = tuple[float, float]

_MOMENTS = ("instant", "minute", "hour")  # grains of times of day
_PERIODS = ("month", "year")  # grains of times that bound what is told of them
_DAYS = ("day", "span")  # the same for numbers, where both ends are told

# "Still" and a denial of earlier talk reach back over what was claimed before; further back the talk was of other days.
STILL = timedelta(days=14).total_seconds()


class Collide(Enum):
    """In which way two values, given how they live in time, can collide."""

    ALWAYS = "always"  # one settled occasion: time excuses nothing
    NEAR = "near"  # both last, or both could be undone: only close together
    FINAL_FIRST = "done before"  # the first is done for good, the second lasts
    FINAL_SECOND = "done after"
    SAME_INSTANT = "same instant"
    FALLING = "falling"  # a running total: the higher must not come first


def life_of(value: Value, aspect: Aspect) -> Life:
    """How a value lives: a state by its own life; not to be in a final state is something that lasts."""
    if not isinstance(value, State):
        return aspect.life
    state = aspect.by_name.get(value.name)
    life = aspect.life if state is None or state.life is None else state.life
    return aspect.life if value.denied and life is Life.FINAL else life


def collision(a: Value, b: Value, aspect: Aspect) -> Collide:
    """How positions with these two values collide in time."""
    if aspect.life is Life.TOTAL:
        return Collide.FALLING
    if aspect.life is Life.INSTANT:
        return Collide.SAME_INSTANT
    if aspect.life is Life.FINAL:
        return Collide.ALWAYS
    first, second = life_of(a, aspect) is Life.FINAL, life_of(b, aspect) is Life.FINAL
    if first == second:
        return Collide.NEAR
    return Collide.FINAL_FIRST if first else Collide.FINAL_SECOND


def stretch(position: Position, collide: Collide, *, first: bool) -> Stretch | None:
    """The stretch, in seconds since 1970, in which a position can collide; None when its time is not known."""
    if collide is Collide.ALWAYS:
        return -inf, inf
    span = position.valid
    if span is None or not span.known:
        return None
    start, end = seconds = span.seconds
    if collide is Collide.FALLING or collide is Collide.SAME_INSTANT:
        return seconds
    holds = position.aspect.holds.total_seconds()
    if collide is Collide.NEAR:
        start = end if position.explicit and start == -inf else start
        if position.explicit and (
            span.grain in _PERIODS or (span.grain in _DAYS and start < end and isinstance(position.value, Quantity))
        ):
            return start, end  # a figure of January, of Saturday, of a quarter, is none of the days around it
        at = position.explicit and position.claim.valid is None and span.grain in _MOMENTS  # "at 6 pm" is not 9 pm
        start -= STILL if position.still else 0 if at else holds / 2
        end += 0 if at else holds / 2
        return start, max(end, nextafter(start, inf))  # what holds for no time at all holds at its instant
    if first == (collide is Collide.FINAL_FIRST):
        # the end of a day no longer belongs to it: what was done on that day was done just before
        return end if start == end else nextafter(end, -inf), inf
    # a time that is named belongs to it: what was done by its start is over at its start
    return -inf, nextafter(start, inf) if position.explicit else start + holds


def overlap(a: Stretch | None, b: Stretch | None, collide: Collide) -> bool:
    """Whether two stretches collide; for FALLING `a` is that of the higher number."""
    if a is None or b is None:
        return False
    if collide is Collide.FALLING:
        return a[0] <= b[0] and a[1] <= b[1]
    if collide is Collide.SAME_INSTANT:
        return a == b
    return a[0] < b[1] and b[0] < a[1]


def _in_other_stretches(a: Position, b: Position) -> bool:
    """Whether two positions name times with both their ends, one of them a month or a year, and nothing in common."""
    named = [p.valid for p in (a, b) if p.explicit and p.valid is not None and p.valid.known]
    closed = [span.seconds for span in named if span.start is not None and span.end is not None]
    if len(closed) < len((a, b)) or not any(span.grain in _PERIODS for span in named):
        return False
    return closed[0][1] <= closed[1][0] or closed[1][1] <= closed[0][0]


def collide_in_time(a: Position, b: Position, collide: Collide) -> bool:
    """Whether two positions speak of times at which they collide; for FALLING `a` holds the higher number.

    What was counted in two stretches that are named and do not meet ("in May", "on 3 June") is no running total.
    """
    if collide is Collide.FALLING and _in_other_stretches(a, b):
        return False
    return overlap(stretch(a, collide, first=True), stretch(b, collide, first=False), collide)
