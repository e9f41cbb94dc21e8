"""The disputed facts of a report in, those that a memo shows out, with some of their contradictions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, zip_longest

from attrs import evolve, frozen

from claimrec.model.clashes import Entry, at_least, surest, told_as
from claimrec.model.facts import Contradiction, Contradictions, Fact
from claimrec.model.positions import MAY_CONTRADICT, SURE, worded
from claimrec.model.spreads import Spread

POSITIONS = 20  # of one disputed fact
CONTRADICTIONS = 20  # of one disputed fact


@frozen(eq=False)
class Dispute:
    """A disputed fact: its contradictions as they were found, the surest first, and how sure that one is."""

    fact: Fact
    entries: Sequence[Entry]
    surest: float

    @property
    def size(self) -> int:
        """How many contradictions there are."""
        return sum(map(len, self.entries))

    @property
    def doubtful(self) -> int:
        """How many of them are told as one that may be."""
        return sum(dict(told_as(entry)).get(MAY_CONTRADICT, 0) for entry in self.entries)


def spread_of(dispute: Dispute) -> str:
    """How many values stand against each other and between which they lie, where they are many; else nothing."""
    told = []
    for entry in dispute.entries:
        if isinstance(entry, Spread):
            ends = entry.extremes
            between = "" if ends is None else ", from " + " to ".join([f"{worded(p)} ({p.party})" for p in ends])
            told.append(f"{entry.values:,} different answers{between}")
    return "; ".join(told)


def disputes_of(contradictions: Contradictions) -> dict[int, Dispute]:
    """The disputed facts by identity, the surest first, of equals the first found: comparing facts would be slow."""
    grouped: dict[int, tuple[Fact, list[tuple[float, Entry]]]] = {}
    for fact, entry in contradictions.entries:
        grouped.setdefault(id(fact), (fact, []))[1].append((surest(entry), entry))
    found = []
    for fact, ranked in grouped.values():
        ranked.sort(key=lambda one: -one[0])
        found.append(Dispute(fact, [entry for _, entry in ranked], ranked[0][0]))
    return {id(dispute.fact): dispute for dispute in sorted(found, key=lambda dispute: -dispute.surest)}


def most_disputed(disputes: Sequence[Dispute], *, facts: int, rows: int) -> list[Dispute]:
    """The most disputed facts, no more than so many `facts`, in the order in which they came; one at least.

    A fact with a contradiction that is told as one goes before any without. `rows`: how many positions and
    contradictions they may have in all.
    """
    sizes = [dispute.size for dispute in disputes]
    kept: list[int] = []
    taken = 0
    for place in sorted(range(len(disputes)), key=lambda n: (disputes[n].surest < SURE, -sizes[n])):
        taken += min(len(disputes[place].fact.positions), POSITIONS) + min(sizes[place], CONTRADICTIONS)
        if kept and (taken > rows or len(kept) >= facts):
            break
        kept.append(place)
    return [disputes[place] for place in sorted(kept)]


def told_of(every: Contradictions, dispute: Dispute) -> list[Contradiction]:
    """The contradictions on one fact that are shown, the surest first."""
    lines = [_sure_first(every, dispute.fact, entry) for entry in dispute.entries[:CONTRADICTIONS]]
    # One of each line, then the next of each: the first line alone could fill the page.
    return _varied(found for row in zip_longest(*lines) for found in row if found is not None)


def _sure_first(every: Contradictions, fact: Fact, entry: Entry) -> Iterator[Contradiction]:
    """The contradictions of one entry, those that are told as one before those that may be.

    They are spelled out by the contradictions themselves, and no further than they are shown.
    """
    sure = at_least(entry, SURE)
    if sure is not None:
        yield from evolve(every, entries=((fact, sure),))
    if sure is not entry:
        yield from (one for one in evolve(every, entries=((fact, entry),)) if one.certainty < SURE)


def _varied(found: Iterator[Contradiction]) -> list[Contradiction]:
    """As many as may be shown, the surest first: those that are told as one before those that may be, and of either
    between as many different parties as there are among the first few hundred.
    """
    near = sorted(islice(found, 10 * CONTRADICTIONS), key=lambda one: -one.certainty)
    pairs: dict[frozenset[str], int] = {}
    for place, one in enumerate(near):
        pairs.setdefault(frozenset(one.parties), place)
    varied = dict.fromkeys([*pairs.values(), *range(len(near))])
    order = sorted(varied, key=lambda place: near[place].certainty < SURE)
    return [near[place] for place in sorted(islice(order, CONTRADICTIONS))]
