"""Which disputed facts does a memo show, and which of their contradictions? A memo on a million claims stays light."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, zip_longest
from typing import TYPE_CHECKING

from attrs import evolve

if TYPE_CHECKING:  # facts.py stands below: its results are only named here
    from claimrec.comparing import Entry
    from claimrec.facts import Contradiction, Contradictions, Fact

    Dispute = tuple[Fact, list[Entry]]

POSITIONS = 20  # of one disputed fact
CONTRADICTIONS = 20  # of one disputed fact


def disputes_of(contradictions: Contradictions) -> dict[int, Dispute]:
    """The disputed facts by identity, each with its entries: comparing facts would be slow."""
    found: dict[int, Dispute] = {}
    for fact, entry in contradictions.entries:
        found.setdefault(id(fact), (fact, []))[1].append(entry)
    return found


def most_disputed(disputes: Sequence[Dispute], *, facts: int, rows: int) -> list[Dispute]:
    """The most disputed facts, no more than so many `facts`, in the order in which they came; one at least.

    `rows`: how many positions and contradictions they may have in all.
    """
    sizes = [sum(map(len, entries)) for _, entries in disputes]
    kept: list[int] = []
    taken = 0
    for place in sorted(range(len(disputes)), key=lambda n: -sizes[n]):
        taken += min(len(disputes[place][0].positions), POSITIONS) + min(sizes[place], CONTRADICTIONS)
        if kept and (taken > rows or len(kept) >= facts):
            break
        kept.append(place)
    return [disputes[place] for place in sorted(kept)]


def told_of(every: Contradictions, fact: Fact, entries: Sequence[Entry]) -> list[Contradiction]:
    """The contradictions on one fact that are shown.

    They are spelled out by the contradictions themselves, entry by entry and no further than they are shown.
    """
    lines = [iter(evolve(every, entries=((fact, e),))) for e in entries[:CONTRADICTIONS]]
    return _varied(_in_turn(lines))


def _in_turn(lines: Iterable[Iterator[Contradiction]]) -> Iterator[Contradiction]:
    """One of each line, then the next of each: the first line alone could fill the page."""
    return (found for row in zip_longest(*lines) for found in row if found is not None)


def _varied(found: Iterator[Contradiction]) -> list[Contradiction]:
    """As many as may be shown, between as many different parties as there are among the first few hundred."""
    near = list(islice(found, 10 * CONTRADICTIONS))
    pairs: dict[frozenset[str], int] = {}
    for place, one in enumerate(near):
        pairs.setdefault(frozenset(one.parties), place)
    order = dict.fromkeys([*pairs.values(), *range(len(near))])
    return [near[place] for place in sorted(islice(order, CONTRADICTIONS))]
