"""Do the numbers and times of two statements meet? Each is set against what the other tells of the same thing."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from claimrec.quantities import Quantity
from claimrec.restating.figures import OTHER, Figure, units
from claimrec.restating.likeness import Restated, Two, alike, any_alike, strangers
from claimrec.restating.sentences import Time
from claimrec.values import When

SURE = 0.8
KIND, NOUN, NEAR_NOUN = (
    0.1,
    0.15,
    0.2,
)  # how alike sentences are whose numbers are set against each other, by what binds
BOUND, PLAIN = 0.2, 0.5  # the same for times, if one is told as before or after something, or not
STRANGE = 0.5  # the same for those that name nobody in common
MARGIN = 0.3  # how much better a number must fit than another that would meet
ROUND = 1000.0  # from here on a round number may stand for what is rounded to it


@frozen
class _Match:
    """A number of the one statement and one of the other that may tell of one thing, and how well they fit."""

    fit: float
    f: Figure
    g: Figure
    two: Two


def numbers(pairs: Sequence[Two]) -> Restated | None:
    """Numbers of one thing that do not meet: the best fitting ones, and none that meets fits nearly as well."""
    found = [
        _Match(_fit(f, g, two), f, g, two)
        for two in pairs
        for f in two.a.figures
        for g in two.b.figures
        if _comparable(f, g, two)
    ]
    clash = next((m for m in found if not _met(m.f.number, m.g.number) and _best(m, found) and not _apart(m.two)), None)
    return None if clash is None else _told(clash)


def _told(match: _Match) -> Restated:
    f, g, two = match.f, match.g, match.two
    words = ((two.a.quoted((f.start, f.end)),), (two.b.quoted((g.start, g.end)),))
    why = f"of one thing, {f.number} and {g.number} do not meet"
    return Restated(True, SURE * two.covered, why, words, (f.number, g.number))


def _comparable(f: Figure, g: Figure, two: Two) -> bool:
    """Whether two numbers may tell of one thing: money of money, shares of shares, the rest by what is counted."""
    if f.kind != g.kind or (f.kind == OTHER and two.covered < STRANGE and strangers(two)):
        return False
    if f.kind != OTHER:
        return two.covered >= KIND
    if not {*f.counts[:1]}.isdisjoint(g.counts) or not {*g.counts[:1]}.isdisjoint(f.counts):
        return two.covered >= NOUN
    if two.covered < NEAR_NOUN or not units().isdisjoint((*f.counts, *g.counts)):
        return False
    return any_alike(f.counts, g.counts) or (not (f.counts and g.counts) and any_alike(f.around, g.around))


def _fit(f: Figure, g: Figure, two: Two) -> float:
    """How much of what stands around the one stands around the other, and how alike their sentences are."""
    around = [two.a.weights.get(s, 0.0) * max((alike(s, o) for o in g.around), default=0.0) for s in f.around]
    return sum(around) + two.covered


def _best(match: _Match, found: Sequence[_Match]) -> bool:
    """Whether no other match of either number fits better, or nearly as well and meets."""
    rivals = [m for m in found if (m.f is match.f) != (m.g is match.g)]
    return not any(m.fit > match.fit or _excuses(m, match.fit) for m in rivals) and not any(_equal(m) for m in rivals)


def _excuses(match: _Match, fit: float) -> bool:
    return match.fit + MARGIN > fit and _met(match.f.number, match.g.number)


def _equal(match: _Match) -> bool:
    """Whether both tell the very same number."""
    a, b = match.f.number, match.g.number
    return a == b and a.low == a.high


def _met(a: Quantity, b: Quantity) -> bool:
    """Whether two numbers meet; a round one is met by what is rounded to it."""
    return a.meets(b) or _rounds(a, b) or _rounds(b, a)


def _rounds(a: Quantity, b: Quantity) -> bool:
    if not (a.low == a.high >= ROUND and b.low == b.high):
        return False
    digits = f"{a.low:.0f}"
    zeros = len(digits) - len(digits.rstrip("0"))
    return zeros > 1 and abs(b.low - a.low) <= 10**zeros / 2


def _apart(two: Two) -> bool:
    """Whether two sentences speak of different times, so that their numbers may both be true."""
    return bool(two.a.times and two.b.times) and not any(_one(t, u) for t in two.a.times for u in two.b.times)


def _one(t: Time, u: Time) -> bool:
    return t.span.seconds[0] < u.span.seconds[1] and u.span.seconds[0] < t.span.seconds[1]


def times(two: Two) -> Restated | None:
    """The one time of each sentence, where they do not meet."""
    if len(two.a.times) != 1 or len(two.b.times) != 1:
        return None
    (t,), (u,) = two.a.times, two.b.times
    bound = None in (t.span.start, t.span.end, u.span.start, u.span.end)
    if _one(t, u) or two.covered < (BOUND if bound else PLAIN):
        return None
    words = ((two.a.quoted((t.start, t.end)),), (two.b.quoted((u.start, u.end)),))
    why = f"of one thing, {words[0][0]!r} and {words[1][0]!r} are not one time"
    return Restated(True, SURE * two.covered, why, words, (When(t.span), When(u.span)))
