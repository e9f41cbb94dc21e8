"""Claims that no question read in, facts of numbers out: groups that count one thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import inf

from attrs import evolve

from claimrec.language.english.loose import found
from claimrec.language.english.roles import monetary
from claimrec.language.measures import in_base
from claimrec.language.tenses import PERFECT
from claimrec.language.text import QuantityMention
from claimrec.linking.shown_positions import called, one_occasion, placed
from claimrec.linking.statements.counts import running
from claimrec.linking.statements.restatement_links import Link
from claimrec.linking.statements.sentence_contents import Statement
from claimrec.model.aspects import Aspect, Kind, Life
from claimrec.model.positions import Position
from claimrec.model.quantities import Quantity
from claimrec.model.shown_questions import SAME_WORDS
from claimrec.reading.resolved import ResolvedClaim

_STRETCHES = ("month", "year", "span")  # grains of times over which is counted anew
_DURATIONS = ("min", "h", "day", "week", "month", "year")
COUNT = Aspect("count", question="How many: {subject}?", value=Kind.QUANTITY, life=Life.LASTING, origin=SAME_WORDS)
TOTAL = Aspect("total", question="How many: {subject}?", value=Kind.QUANTITY, life=Life.TOTAL, origin=SAME_WORDS)
SETTLED = Aspect("amount", question="How many: {subject}?", value=Kind.QUANTITY, life=Life.FINAL, origin=SAME_WORDS)

Told = Mapping[str, tuple[Statement, QuantityMention, float]]


def counted_facts(
    links: Sequence[Link], unread: Mapping[str, ResolvedClaim], *, at_once: bool = False
) -> list[Position]:
    """The positions of claims whose numbers count one thing, for links between unread claims, the surest first.

    With `at_once` numbers that were told at one time are held to speak of one time.
    """
    home: dict[str, str] = {}
    groups: dict[str, list[str]] = {}
    told: dict[str, tuple[Statement, QuantityMention, float]] = {}
    for link in links:
        # one that does not meet, if there is any
        first = min(link.counts, key=lambda c: (c.meet, c.a.words.start + c.b.words.start))
        for name, statement, mention in ((link.one, link.a, first.a), (link.other, link.b, first.b)):
            home.setdefault(name, name)
            groups.setdefault(name, [name])
            told.setdefault(name, (statement, mention, link.found.certainty))
        one, other = home[link.one], home[link.other]
        if one != other:
            for name in groups[other]:
                home[name] = one
            groups[one] += groups.pop(other)
    return [position for group in groups.values() for position in _fact(sorted(group), told, unread, at_once=at_once)]


def _fact(group: Sequence[str], told: Told, unread: Mapping[str, ResolvedClaim], *, at_once: bool) -> list[Position]:
    together = len({str(unread[name].claim.said_at) for name in group}) == 1
    aspect = SETTLED if at_once and together else _aspect([told[name] for name in group])
    if aspect is SETTLED and not one_occasion(unread[name] for name in group):
        aspect = COUNT
    subject = min(_question(*told[name][:2]) for name in group)
    found = []
    for name in group:
        statement, mention, certainty = told[name]
        value = _value(statement, mention)
        position = placed(unread[name], statement, aspect, subject, value, certainty)
        found.append(evolve(position, words=(mention.words,)))
    return found


def _value(statement: Statement, mention: QuantityMention) -> Quantity:
    where = mention.words
    words = statement.text.given[where.start : where.end]
    return evolve(in_base(mention.value, mention.unit), words=words)


def _aspect(told: Sequence[tuple[Statement, QuantityMention, float]]) -> Aspect:
    """How the number lives in time: a running total never falls, what happened once is settled, the rest may change."""
    if all(running(mention) or _so_far(statement, mention) for statement, mention, _ in told):
        return COUNT if _of_stretches(told) else TOTAL
    settled = all((statement.done or monetary(mention.unit)) and not statement.times for statement, mention, _ in told)
    return SETTLED if settled else COUNT


def _of_stretches(told: Sequence[tuple[Statement, QuantityMention, float]]) -> bool:
    """Whether numbers are told of stretches of which one begins when another is over: "last year", "this year"."""
    spans = [t.span.seconds for s, _, _ in told for t in s.times if t.span.grain in _STRETCHES and not t.duration]
    closed = [(start, end) for start, end in spans if start > -inf and end < inf]
    return bool(closed) and max(start for start, _ in closed) >= min(end for _, end in closed)


def _so_far(statement: Statement, mention: QuantityMention) -> bool:
    """Whether it tells how long something has lasted by then, or what came of it so far: "has lasted 40 days"."""
    if statement.tense == PERFECT and mention.unit in _DURATIONS:
        return True
    return bool(found(statement.text.tokens.words, "so_far", statement.place))


def _question(statement: Statement, mention: QuantityMention) -> str:
    """The sentence with its number left out, as what is asked."""
    given, where, inside = statement.text.given, statement.offsets, mention.words
    open_number = f"{given[where.start : inside.start]}…{given[inside.end : where.end]}".strip(" .,;:")
    return called(open_number)
