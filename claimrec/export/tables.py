"""A report in, four tables as plain lists out, with the ids of its facts and positions.

What makes frames of them stands in `frames.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from claimrec.export.columns import (
    CHANGES,
    CONTRADICTIONS,
    FACTS,
    POSITIONS,
    TABLES,
    Asked,
    Cell,
    Held,
    Plain,
    PositionPair,
    table,
)
from claimrec.model.arguments import text_given
from claimrec.model.errors import InputError, shown
from claimrec.model.facts import Contradictions, Fact
from claimrec.model.formula_cells import inert
from claimrec.model.ids import told_apart
from claimrec.model.line_changes import Change
from claimrec.model.positions import Position
from claimrec.model.report import Report


def held_positions(facts: Sequence[Fact]) -> list[Held]:
    """Every position on some facts with its id, the id of its fact and the question, in the order of the facts."""
    names = told_apart(fact.id for fact in facts)
    asked = [(name, fact.question, fact) for name, fact in zip(names, facts, strict=True)]
    stands = [(name, question, p) for name, question, fact in asked for p in fact.positions]
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


def contradictions_table(found: Contradictions, held: Sequence[Held], *, most: int | None = None) -> Plain:
    """One row for each contradiction, or for the first `most` of them."""
    place = placing(held)
    return table([PositionPair(place(c.a), place(c.b), c) for c in islice(found, most)], CONTRADICTIONS)


def changes_table(changes: Iterable[Change], held: Sequence[Held]) -> Plain:
    """One row for each change of line."""
    place = placing(held)
    return table([PositionPair(place(c.earlier), place(c.later), c) for c in changes], CHANGES)


def every_table(report: Report, *, most: int | None = None) -> dict[str, Plain]:
    """All four tables by their names; of contradictions no more than the first `most` are spelled out."""
    held = held_positions(report.facts)
    return {
        "facts": facts_table(report),
        "positions": positions_table(held),
        "contradictions": contradictions_table(report.contradictions, held, most=most),
        "changes": changes_table(report.changes, held),
    }


def table_of(report: Report, name: str) -> Plain:
    """One of the four tables, by its name; InputError for a name that is none of them."""
    if text_given(name, "table", expected=f"one of {', '.join(TABLES)}") == "facts":
        return facts_table(report)
    held = held_positions(report.facts)
    if name == "positions":
        return positions_table(held)
    if name == "contradictions":
        return contradictions_table(report.contradictions, held)
    if name == "changes":
        return changes_table(report.changes, held)
    raise InputError(f"{shown(name)} is no table of a report", field="table", expected=f"one of {', '.join(TABLES)}")


def joined(table: Plain, join: str | None) -> Plain:
    """The same table with its lists as strings, where they are to be joined, and no text that a spreadsheet would take
    for a formula.
    """
    if join is None:
        return table
    lists = {name for name, cell in table.cells.items() if cell is Cell.TEXTS}
    cells = {name: Cell.TEXT if name in lists else cell for name, cell in table.cells.items()}
    columns = {
        name: [join.join(some) or None for some in values] if name in lists else values
        for name, values in table.columns.items()
    }
    words = {name for name, cell in cells.items() if cell in (Cell.TEXT, Cell.CATEGORY)}
    return Plain(cells, {name: list(map(inert, some)) if name in words else some for name, some in columns.items()})


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
