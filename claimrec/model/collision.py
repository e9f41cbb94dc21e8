"""Two positions in, whether the times that they speak of can collide out.

Every position stretches over time in the way that its value lives in it; two stretches that overlap collide. The same
stretches serve the rule for one pair and the sweep over many (`comparing/clashes.py`), so the two cannot disagree.
"""

from __future__ import annotations

from datetime import timedelta
from enum import Enum
from math import inf, isinf, nextafter

from claimrec.model.aspects import Aspect, Life
from claimrec.model.deeds import Deed, follow
from claimrec.model.positions import Position
from claimrec.model.quantities import Quantity
from claimrec.model.spans import ALL_ALONG, BEFORE, SOME_TIME, Span
from claimrec.model.values import State, Value

Stretch = tuple[float, float]

_NO_AND_YES = ("no", "yes")  # the states of a question of yes and no

_PERIODS = ("month", "year")  # grains of times that bound what is told of them
_DAYS = ("day", "span")  # the same for numbers, where both ends are told

# "Still" and a denial of earlier talk reach back over what was claimed before; further back the talk was of other days.
STILL = timedelta(days=14).total_seconds()
TURN = timedelta(hours=6).total_seconds()  # within which something may well be done and undone
LATELY = timedelta(hours=2).total_seconds()  # for so long what is so is taken to have been so, beside a told hour
DAY = timedelta(days=1).total_seconds()
AT_ONCE = timedelta(minutes=10).total_seconds()  # within which two who tell of opposite deeds tell of one moment


class Collide(Enum):
    """In which way two values, given how they live in time, can collide."""

    ALWAYS = "always"  # one settled occasion: time excuses nothing
    NEAR = "near"  # both last, or both could be undone: only close together
    FINAL_FIRST = "done before"  # the first is done for good, the second lasts
    FINAL_SECOND = "done after"
    SAME_INSTANT = "same instant"
    FALLING = "falling"  # a running total: the higher must not come first
    IN_PERIOD = "in a period"  # the second denies of a whole period what the first says was done in it
    IN_TURN = "in turn"  # two deeds of which the one may undo the other: only if done, or told, at one moment
    # The same where one tells its hour: what is said without a time reaches no further than its saying.
    NEAR_TIMED = "near, of a told time"
    FINAL_FIRST_TIMED = "done before, of a told time"
    FINAL_SECOND_TIMED = "done after, of a told time"

    @property
    def plain(self) -> Collide:
        """The same way without regard to whether a time was told."""
        return _PLAIN.get(self, self)


_TIMED = {one: Collide[f"{one.name}_TIMED"] for one in (Collide.NEAR, Collide.FINAL_FIRST, Collide.FINAL_SECOND)}
_PLAIN = {timed: plain for plain, timed in _TIMED.items()}
_UNDOABLE = (Collide.NEAR, Collide.FINAL_FIRST, Collide.FINAL_SECOND)
_AS_TOLD = (Collide.FALLING, Collide.SAME_INSTANT, Collide.IN_PERIOD)  # here the times that are told decide


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


def collision_of(a: Position, b: Position) -> Collide:
    """How two positions collide in time: as their values do, but for a period denied, two deeds, and a told hour."""
    found = _as_it_is_told(a, b)
    if found is Collide.ALWAYS and timed(a) is not timed(b):  # "has not landed", "landed at five"
        done, other = (a, b) if timed(a) else (b, a)
        denied = denies(other.value, done.value)
        found = (Collide.FINAL_FIRST if done is a else Collide.FINAL_SECOND) if denied else found
    return _TIMED.get(found, found) if timed(a) or timed(b) else found


def timed(position: Position) -> bool:
    """Whether a state is told of a time of its own that is shorter than a day: "at noon", "this afternoon"."""
    span = position.valid
    if not position.explicit or span is None or not span.known or not isinstance(position.value, State):
        return False
    return position.claim.valid is None and span.seconds[1] - span.seconds[0] < DAY


def _as_it_is_told(a: Position, b: Position) -> Collide:
    """How two positions collide in time, whether one tells its time to the hour or not."""
    found = collision(a.value, b.value, a.aspect)
    if found in _UNDOABLE and in_turn(a, b):
        return Collide.IN_TURN
    if found is Collide.SAME_INSTANT:
        return found
    if some_time(a) is not some_time(b) and found is not Collide.ALWAYS:
        passing, other = (a, b) if some_time(a) else (b, a)
        denied = denies(other.value, passing.value) and names_stretch(other)
        return Collide.IN_PERIOD if denied or all_along(other) else found
    if found is Collide.NEAR:
        return found
    if denies(a.value, b.value):
        return Collide.IN_PERIOD if of_period(a) and names_stretch(b) else found
    return Collide.IN_PERIOD if denies(b.value, a.value) and of_period(b) and names_stretch(a) else found


def in_turn(a: Position, b: Position) -> bool:
    """Whether two positions tell opposite states by the deeds that brought them about, of which the one may undo the
    other: "was closed", "was opened". What two are said to have done alike ("captured") undoes nothing, unless it was
    done again ("recaptured").
    """
    if not follow(a.deed, b.deed) or not (isinstance(a.value, State) and isinstance(b.value, State)):
        return False
    return Deed.UNDOING in (a.deed, b.deed) or a.value.name != b.value.name


def some_time(position: Position) -> bool:
    """Whether a state is told to have been so at some time only: within the stretch that is told, or at all."""
    span = position.valid
    told = span is not None and span.relative and span.words in (SOME_TIME, BEFORE)
    return told and isinstance(position.value, State)


def all_along(position: Position) -> bool:
    """Whether a state is told of each moment of its time: "never"."""
    return position.valid is not None and position.valid.words == ALL_ALONG and isinstance(position.value, State)


def _until_now(position: Position, span: Span) -> bool:
    """Whether a stretch ends when it was told of."""
    return position.said_at is not None and span.seconds[1] == position.said_at.seconds[1]


def _passed(position: Position, span: Span) -> Stretch:
    """The stretch within which something was so at some time; what leads up to now is taken to be over for a while."""
    start, end = span.seconds
    if isinf(end):
        return start, start
    return start, max(start, end - STILL) if _until_now(position, span) else end


def names_stretch(position: Position) -> bool:
    """Whether a position names a time with both its ends."""
    span = position.valid
    if not position.explicit or span is None or not span.known:
        return False
    return span.start is not None and span.end is not None


def of_period(position: Position) -> bool:
    """Whether a denial is of the time that it names alone: of a month or a year ("did not take place in 2021" leaves
    3 May 2019 open); of what is settled once, of any stretch ("was not boarded on Monday" leaves Tuesday open).
    """
    span = position.valid
    if span is None or not names_stretch(position):
        return False
    return span.grain in _PERIODS or position.aspect.life is Life.FINAL


def denies(value: Value, other: Value) -> bool:
    """Whether a value is that the other, a state, is not so."""
    if not (isinstance(value, State) and isinstance(other, State)):
        return False
    return (value.denied and not other.denied and value.name == other.name) or (value.name, other.name) == _NO_AND_YES


def _then(position: Position, span: Span) -> bool:
    """Whether what lasts is told of just the time that is named: Monday is not Tuesday, nor 6 pm 9 pm. A moment of a
    table is but one at which it was looked at.
    """
    if not position.explicit:
        return False
    figure = span.grain in _DAYS and isinstance(position.value, Quantity) and span.start != span.end
    return position.claim.valid is None or span.grain in _PERIODS or figure


def _over(position: Position, end: float) -> bool:
    """Whether a state was over when it was told of; a moment is none."""
    said, span = position.said_at, position.valid
    if said is None or not said.known or span is None or span.start == span.end:
        return False
    return isinstance(position.value, State) and end < said.seconds[1]


def _at_the_end(end: float) -> Stretch:
    """The moment at which a state ends, or by which it had come: "closed until noon", "closed by noon". What is told of
    a time that begins or ends with that moment is told of another.
    """
    return nextafter(end, -inf), nextafter(end, inf)


def _moment_of(position: Position, span: Span) -> Stretch | None:
    """The stretch in which a deed was done, or told, too short for another to undo it; None where it is long enough."""
    start, end = span.seconds
    if position.explicit:
        return (start, max(end, nextafter(start, inf))) if end - start < TURN else None
    return start, max(end, start + AT_ONCE)


def stretch(position: Position, collide: Collide, *, first: bool) -> Stretch | None:
    """The stretch, in seconds since 1970, in which a position can collide; None when its time is not known."""
    if collide is Collide.ALWAYS:
        return -inf, inf
    span = position.valid
    if span is not None and collide is Collide.IN_PERIOD and some_time(position):
        return _passed(position, span)
    if span is None or not span.known:
        return None
    if collide in _AS_TOLD:
        return span.seconds
    if collide is Collide.IN_TURN:
        return _moment_of(position, span)
    beyond = collide.plain is collide
    if collide.plain is Collide.NEAR:
        return _around(position, span, beyond=beyond)
    done = first == (collide.plain is Collide.FINAL_FIRST)
    return _done(span) if done else _before_done(position, span, beyond=beyond)


def _around(position: Position, span: Span, *, beyond: bool) -> Stretch:
    """The stretch in which what lasts is taken to hold: around the time that is told, `beyond` also after it."""
    (start, end), holds = span.seconds, position.aspect.holds.total_seconds()
    after = holds / 2 if beyond else 0.0
    if all_along(position):
        slack = after if _until_now(position, span) else -holds / 2 if _over(position, end) else 0.0
        return start, max(end + slack, nextafter(start, inf))
    named = _then(position, span)
    if named and _over(position, end):
        end -= holds / 2  # as far as what is so when it is said reaches back: "closed on Tuesday", "is open"
    if named and start == -inf:
        return _at_the_end(end)
    start = end if position.explicit and start == -inf else min(start, end)
    if named and end > start:
        start, end = nextafter(start, inf), nextafter(end, -inf)
    around = 0.0 if named else holds / 2 if beyond else min(holds / 2, LATELY)
    so_far = position.still and not isinstance(position.value, Quantity)  # "25 are still trapped" of more before
    start -= STILL if so_far else around
    end += 0.0 if named else after
    return start, max(end, nextafter(start, inf))  # what holds for no time at all holds at its instant


def _done(span: Span) -> Stretch:
    """The stretch from what was done for good on. The end of a day no longer belongs to it: what was done on that day
    was done just before.
    """
    start, end = span.seconds
    return end if start == end else nextafter(end, -inf), inf


def _before_done(position: Position, span: Span, *, beyond: bool) -> Stretch:
    """The stretch up to the last moment at which something is told to be otherwise than what was done for good, and
    `beyond`, for as long as it is taken to hold.

    A time that is named belongs to it: what was done by its start is over at its start; "did not fall on Monday" is
    said of the whole of Monday.
    """
    start, end = span.seconds
    if all_along(position) and not _until_now(position, span):
        return -inf, end
    if not position.explicit:
        after = position.aspect.holds.total_seconds() if beyond else 0.0
        return -inf, (end if start == -inf else start) + after
    throughout = isinstance(position.value, State) and (position.value.denied or position.value.name == _NO_AND_YES[0])
    return -inf, nextafter(end if throughout and end < inf else start, inf)


def overlap(a: Stretch | None, b: Stretch | None, collide: Collide) -> bool:
    """Whether two stretches collide; for FALLING `a` is that of the higher number, for IN_PERIOD of what was done."""
    if a is None or b is None:
        return False
    if collide is Collide.FALLING:
        return a[0] <= b[0] and a[1] <= b[1]
    if collide is Collide.SAME_INSTANT:
        return a == b
    if collide is Collide.IN_PERIOD:
        return b[0] <= a[0] and a[1] <= b[1]
    return a[0] < b[1] and b[0] < a[1]


def collide_in_time(a: Position, b: Position, collide: Collide) -> bool:
    """Whether two positions speak of times at which they collide, the first one as `in_order` has it."""
    return overlap(stretch(a, collide, first=True), stretch(b, collide, first=False), collide)
