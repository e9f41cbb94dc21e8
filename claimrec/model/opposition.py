"""The shipped rule on whether two positions can both be true, and the words for why not."""

from __future__ import annotations

from claimrec.model.aspects import Aspect, Kind
from claimrec.model.collision import Collide, collide_in_time, collision, collision_of, denies, some_time
from claimrec.model.positions import Basis, Finding, Position, Relation, need_positions, worded
from claimrec.model.quantities import Quantity
from claimrec.model.values import Meet, State, Value, When, Who, meet, states_meet


def cannot_both_be(a: Position, b: Position) -> Finding | None:
    """Their values leave no world in common, at the times that both speak of.

    `a`, `b` are positions; what comes out is a Finding of CONTRADICTS, or None.
    """
    need_positions(a, b)
    if a.aspect.name != b.aspect.name or a.scope != b.scope or not apart(a.value, b.value, a.aspect):
        return None
    first, second = in_order(a, b)
    if not collide_in_time(first, second, collision_of(first, second)):
        return None
    return Finding(Relation.CONTRADICTS, reason(first, second), rule="cannot_both_be", values=(a.value, b.value))


def apart(a: Value, b: Value, aspect: Aspect) -> bool:
    """Whether two values of one aspect surely leave no world in common; unknown is not apart."""
    if isinstance(a, State) and isinstance(b, State):
        return states_meet(a, b, aspect.exclusions) is Meet.NO
    return meet(a, b, tolerance=aspect.tolerance) is Meet.NO


def in_order(a: Position, b: Position) -> tuple[Position, Position]:
    """Two positions in the order in which they collide: the higher of running totals first, what was done in a period
    before what denies that; else as they are.
    """
    collide = collision_of(a, b)
    if collide is Collide.FALLING:
        return falling_order(a, b)
    if collide is not Collide.IN_PERIOD or some_time(a):
        return a, b
    return (b, a) if some_time(b) or denies(a.value, b.value) else (a, b)


def falling_order(a: Position, b: Position) -> tuple[Position, Position]:
    """Two positions with numbers that do not meet, the higher first."""
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity) and a.value.below(b.value):
        return b, a
    return a, b


def kind_of(a: Position, b: Position) -> str:
    """In one or two words, what kind of contradiction this is."""
    if Basis.IMPLIED in (a.basis, b.basis):
        return "implied"
    match a.value, b.value:
        case State(), State() if a.value.denied or b.value.denied:
            return "denial"
        case State(), State() if a.value.name == b.value.name:
            return "other agent"
        case State(), State() if {a.value.name, b.value.name} == {"yes", "no"}:
            return "yes or no"
        case Who(), Who() if a.aspect.value is Kind.NAME:
            return "name"
        case Who(), Who():
            return "who did it"
        case When(), When():
            return "when"
        case Quantity(), Quantity():
            return "running total" if collision(a.value, b.value, a.aspect) is Collide.FALLING else "number"
    return "exclusive states"


def reason(a: Position, b: Position) -> str:
    """Why the two contradict, in a sentence for the person who checks it."""
    first, second = worded(a), worded(b)
    match collision_of(a, b).plain:
        case Collide.IN_PERIOD if some_time(a):
            return f"{first} at some time, and {second} all the time {b.valid}, cannot both be"
        case Collide.IN_PERIOD:
            return f"what is told of {a.valid} is denied of {b.valid}"
        case Collide.FALLING if a.valid == b.valid:
            return f"{first} and {second} are both told as the total {_by(a)}"
        case Collide.FALLING:
            return f"a running total cannot be {first} {_by(a)} and {second} {_by(b)}"
        case Collide.SAME_INSTANT:
            return f"{first} and {second} are told of the same moment, {a.valid}, and do not meet"
        case Collide.ALWAYS:
            return f"{first} and {second} leave nothing that could be true of both"
        case Collide.NEAR if a.still or b.still:
            still = second if b.still else first
            return f"it cannot be {first} ({a.valid}) and {second} ({b.valid}): {still} is told as so all along"
        case Collide.FINAL_FIRST if not _earlier(b, a):
            return f"once it is {first} ({_by(a)}) it cannot be {second} ({b.valid})"
        case Collide.FINAL_SECOND if not _earlier(a, b):
            return f"once it is {second} ({_by(b)}) it cannot be {first} ({a.valid})"
    return f"it cannot be {first} ({a.valid}) and {second} ({b.valid}) at about the same time"


def _earlier(a: Position, b: Position) -> bool:
    """Whether the one begins before the other, so that it is not excluded by what has been done by then alone."""
    if a.valid is None or b.valid is None or not (a.valid.known and b.valid.known):
        return False
    return a.valid.seconds[0] < b.valid.seconds[0]


def _by(position: Position) -> str:
    """The time by which something is told to be so."""
    time = str(position.valid)
    return time if time.startswith("by ") else f"by {time}"
