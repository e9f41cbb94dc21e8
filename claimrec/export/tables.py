"""A report in, four tables as plain lists out, with the ids of its facts and positions.

What makes frames of them stands in `frames.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import islice

from claimrec.export.columns import CHANGES, CONTRADICTIONS, FACTS, POSITIONS, Asked, Held, Plain, PositionPair, table
from claimrec.model.errors import InputError
from claimrec.model.ids import told_apart
from claimrec.model.positions import Position
from claimrec.model.report import Report


def held_positions(report: Report) -> list[Held]:
    """Every position of a report with its id, the id of its fact and the question, in the order of the facts."""
    names = told_apart(fact.id for fact in report.facts)
    stands = [(name, fact.question, p) for name, fact in zip(names, report.facts, strict=True) for p in fact.positions]
    ids = told_apart(p.id for _, _, p in stands)
    return [Held(one, name, question, p) for one, (name, question, p) in zip(ids, stands, strict=True)]


def facts_table(report: Report) -> Plain:
    """One row for each fact."""
    counts = Counter[int]()
    for fact, entry in report.contradictions.entries:
        counts[id(fact)] += len(entry)
    names = zip(told_apart(fact.id for fact in report.facts), report.facts, strict=True)
    return table([Asked(name, fact, counts[id(fact)]) for name, fact in names], FACTS)


def positions_table(held: Sequence[Held]) -> Plain:
    """One row for each position on each fact."""
    return table(held, POSITIONS)


def contradictions_table(report: Report, held: Sequence[Held], *, most: int | None = None) -> Plain:
    """One row for each contradiction, or for the first `most` of them."""
    place = placing(held)
    found = islice(report.contradictions, most)
    return table([PositionPair(place(c.a), place(c.b), c) for c in found], CONTRADICTIONS)


def changes_table(report: Report, held: Sequence[Held]) -> Plain:
    """One row for each change of line."""
    place = placing(held)
    return table([PositionPair(place(c.earlier), place(c.later), c) for c in report.changes], CHANGES)


def placing(held: Sequence[Held]) -> Callable[[Position], Held]:
    """A function from a position of a report to where it stands."""
    places = {id(one.position): one for one in held}

    def place(position: Position) -> Held:
        found = places.get(id(position))
        # a report that was put together by hand may hold a second, equal position
        found = found or next((one for one in held if one.position == position), None)
        if found is None:
            raise InputError("a position that is told of stands on no fact of the report", expected="one that does")
        return found

    return place
