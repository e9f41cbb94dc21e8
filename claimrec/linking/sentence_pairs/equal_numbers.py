"""Two claims that tell the very same number of one thing in unlike words in, the place of the one beside the other out.

"Varn has 40,000 men under arms" answers what "the army is 40,000 strong" does, and so stands against "4,000 strong".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from claimrec.language.measures import in_base
from claimrec.language.text import QuantityMention
from claimrec.linking.sentence_pairs.loose_numbers import timed_apart
from claimrec.linking.sentence_pairs.things_apart import apart, strangers
from claimrec.linking.sentence_pairs.told_numbers import Number, numbers_of
from claimrec.linking.shown_positions import placed
from claimrec.linking.statements.likeness import SentencePair, any_alike
from claimrec.linking.statements.sentence_contents import Statement
from claimrec.model.opposition import apart as values_apart
from claimrec.model.positions import Position
from claimrec.model.quantities import Quantity
from claimrec.reading.resolved import ResolvedClaim

LIKE = 0.35  # how alike sentences are of which the same number binds them
SURE = 0.7
MANY = 10.0  # from here on the same number without a unit is hardly that of another thing
VERY_MANY = 1_000.0  # from here on also where only one of them is told of a group: "40,000 men", "40,000 strong"
HELD = ("total", "rate")  # roles of numbers that tell how many there are


@frozen
class Equal:
    """Claims, by their ids, that tell one number, with the statement and the number of each, and how sure that is."""

    claims: tuple[str, str]
    told: tuple[tuple[Statement, QuantityMention], tuple[Statement, QuantityMention]]
    certainty: float


def equal_numbers(one: str, other: str, pairs: Sequence[SentencePair]) -> Equal | None:
    """The number that two claims tell alike, of the most alike sentences that do; None where they tell none."""
    for two in pairs:
        if two.covered < LIKE or apart(two) or strangers(two) or two.a.open or two.b.open:
            continue
        for f in numbers_of(two.a):
            for g in numbers_of(two.b):
                if _equal(f, g) and not timed_apart(two):
                    told = (two.a.statement, f.told), (two.b.statement, g.told)
                    return Equal((one, other), told, SURE * min(1.0, two.covered))
    return None


def _equal(f: Number, g: Number) -> bool:
    """Whether two numbers are one, told exactly, and so uncommon or so told that they count one thing."""
    a, b = (in_base(n.told.value, n.told.unit) for n in (f, g))
    if f.told.role not in HELD or g.told.role not in HELD or (a.low, a.high, a.unit) != (b.low, b.high, b.unit):
        return False
    grouped = f.told.group != g.told.group and (bool(f.told.group and g.told.group) or a.low < VERY_MANY)
    if a.low != a.high or grouped or f.told.reach != g.told.reach:
        return False
    if (f.sense.meant, f.sense.phases, f.sense.without) != (g.sense.meant, g.sense.phases, g.sense.without):
        return False
    return bool(a.unit) or a.low >= MANY or any_alike(f.counts, g.counts)


def joined(
    equal: Iterable[Equal], said: Mapping[str, ResolvedClaim], held: Mapping[str, Sequence[Position]]
) -> list[Position]:
    """The positions of claims on questions of numbers on which another claim answers what they say too, and a third
    one something else.
    """
    asked: dict[object, list[Position]] = {}
    for positions in held.values():
        for p in positions:
            if isinstance(p.value, Quantity):
                asked.setdefault(p.question, []).append(p)
    found: dict[tuple[str, object], Position] = {}
    for same in sorted(equal, key=lambda e: (-e.certainty, e.claims)):
        one, two = same.claims
        for mine, other, (statement, number) in ((one, two, same.told[0]), (two, one, same.told[1])):
            for p in held.get(other, ()):
                value = in_base(number.value, number.unit)
                if not isinstance(p.value, Quantity) or not _one(p.value, value) or (mine, p.question) in found:
                    continue
                group = asked[p.question]
                if any(q.claim.id == mine for q in group) or not _disputed(p, group):
                    continue
                position = placed(said[mine], statement, p.aspect, p.subject, evolve(p.value, words=""), same.certainty)
                found[mine, p.question] = evolve(position, scope=p.scope, words=(number.words,))
    return list(found.values())


def _one(a: Quantity, b: Quantity) -> bool:
    return (a.low, a.high) == (b.low, b.high)


def _disputed(p: Position, group: Sequence[Position]) -> bool:
    """Whether another answer to its question excludes that of a position."""
    return any(values_apart(p.value, q.value, p.aspect) for q in group)
