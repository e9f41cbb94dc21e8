"""Two statements in; their numbers that count one thing out, and whether both can be right."""

from __future__ import annotations

from attrs import frozen

from claimrec.language.english.number_words import counting
from claimrec.language.english.reaches import ALL, ONCE, one_place
from claimrec.language.measures import in_base
from claimrec.language.text import QuantityMention, Sign, Text
from claimrec.linking.statements.derived_numbers import derived
from claimrec.linking.statements.number_senses import sense_of, told_apart
from claimrec.linking.statements.own_times import of_two_days
from claimrec.linking.statements.sentence_contents import Statement
from claimrec.linking.statements.words import content_stem
from claimrec.model.quantities import Quantity

TOTAL = "total"
ROUNDED = 1000.0  # from here on a round number may stand for what is rounded to it
_NUMBERS = 20  # numbers of one statement that are looked at: what tells more is a table
NEARLY = 0.05  # how much of it rounding may take away


@frozen
class Counts:
    """A number of each of two statements that count one thing, in one unit; `meet` if both can be right."""

    a: QuantityMention
    b: QuantityMention
    meet: bool


def counts_of(a: Statement, b: Statement) -> tuple[Counts, ...] | None:
    """The numbers of two statements that count one thing; () where either tells none, None where both tell some and
    none is set against another: other units, other groups, a change against a total. A number that another meets is set
    against that one alone.
    """
    ours, theirs = a.quantities or derived(a), b.quantities or derived(b)
    if not ours or not theirs:
        return ()
    each = ((q, r) for q in ours[:_NUMBERS] for r in theirs[:_NUMBERS])
    found = [Counts(q, r, meeting(q, r)) for q, r in each if _one_thing(q, r)]
    met = {id(q) for c in found if c.meet for q in (c.a, c.b)}
    told = [c for c in found if c.meet or (met.isdisjoint((id(c.a), id(c.b))) and not _unlike(a, b, c))]
    return tuple(told) or None


def _unlike(a: Statement, b: Statement, counts: Counts) -> bool:
    """Whether two numbers that do not meet are told of unlike things: of what was planned and of what came of it, or
    of two days.
    """
    one, other = sense_of(a, counts.a), sense_of(b, counts.b)
    return told_apart(counts.a, one, counts.b, other) or of_two_days(a, counts.a, b, counts.b)


def _one_thing(q: QuantityMention, r: QuantityMention) -> bool:
    if q.role != r.role or q.role not in (TOTAL, "change") or q.group != r.group:
        return False
    if not one_unit(q, r) or not one_reach(q, r):
        return False
    return not q.counted or not r.counted or _head(q.counted) == _head(r.counted)


def one_unit(q: QuantityMention, r: QuantityMention) -> bool:
    """Whether two numbers are told in units of one measure; nothing is nothing in any unit: "growth was zero"."""
    if in_base(q.value, q.unit).unit == in_base(r.value, r.unit).unit:
        return True
    return any(not n.unit and n.value.low == n.value.high == 0 for n in (q, r))


def one_reach(q: QuantityMention, r: QuantityMention) -> bool:
    """Whether two numbers may be told of one place: not those worldwide and in Japan, at home and abroad."""
    if q.reach and r.reach:
        return q.reach == r.reach
    for one, other in ((q, r), (r, q)):
        if one.reach and one.reach != ONCE and other.place:
            return one.reach == ALL and bool(one.place) and one_place(one.place, other.place)
    return not (q.place and r.place) or one_place(q.place, r.place)


def _head(counted: str) -> str:
    return content_stem(counted.split()[-1]) or counted.split()[-1]


def meeting(q: QuantityMention, r: QuantityMention) -> bool:
    """Whether two numbers, each in its unit, can both be right; a round one is met by what is rounded to it."""
    a, b = (q.value, r.value) if q.unit == r.unit else (in_base(q.value, q.unit), in_base(r.value, r.unit))
    if a.meets(b) or _rounds(a, b) or _rounds(b, a):
        return True
    return bool(a.unit) and (_shortens(a, b) or _shortens(b, a))


def _shortens(a: Quantity, b: Quantity) -> bool:
    """Whether the one is what is left of a measure without its decimals: 5 % for 5.2 %."""
    exact = a.low == a.high and b.low == b.high
    return exact and a.low.is_integer() and not b.low.is_integer() and round(b.low) == a.low


def _rounds(a: Quantity, b: Quantity) -> bool:
    """Whether the one is a round number that the other is rounded to: 2,000 for 2,084."""
    if not (a.low == a.high >= ROUNDED and b.low == b.high):
        return False
    digits = f"{a.low:.0f}"
    zeros = len(digits) - len(digits.rstrip("0"))
    return zeros > 1 and abs(b.low - a.low) <= min(10**zeros / 2, NEARLY * a.low)


def denied(text: Text, mention: QuantityMention) -> bool:
    """Whether a text denies that there were so many; not where it tells that there were none.

    >>> from claimrec.language.reader import text_of
    >>> from claimrec.language.english.grammar import english
    >>> text = text_of("The toll of 31 dead is wrong.", language=english())
    >>> denied(text, text.quantities[0])
    True
    """
    if mention.value.high == 0:
        return False
    start, end = text.tokens.between(mention.words.start, mention.words.end)
    return any(text.polarities[at].sign is Sign.DENIED for at in range(start, end))


def running(mention: QuantityMention) -> bool:
    """Whether what is counted only grows while an event lasts: the dead, the hurt, the arrested."""
    stems = {content_stem(word) for word in mention.counted.split()} | set(mention.group)
    return not stems.isdisjoint(content_stem(word) for word in counting()["running"]["words"])
