"""A report in, one of its four tables out as dicts, as CSV, or as JSON lines: in all of them the same columns."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import datetime
from io import StringIO
from math import inf, isinf
from typing import Any

from claimrec.export.columns import Cell, Plain
from claimrec.export.tables import contradictions_table, held_positions, joined, table_of
from claimrec.model.facts import Contradictions
from claimrec.model.report import Report

JOIN = "|"  # between the items of a list in a cell of CSV


def records(report: Report, table: str) -> list[dict[str, Any]]:
    """The rows of a table of a report."""
    return list(table_of(report, table).rows())


def contradiction_records(found: Contradictions) -> list[dict[str, Any]]:
    """The rows of the table of contradictions for these."""
    facts = {id(fact): fact for fact, _ in found.entries}
    return list(contradictions_table(found, held_positions(list(facts.values()))).rows())


def to_csv(report: Report, *, table: str = "positions") -> str:
    """A table of a report (`table`: "positions", "facts", "contradictions" or "changes") as CSV.

    Lists are joined by "|", flags are true or false, times ISO 8601 in UTC, an open end of a number INF or -INF, and a
    missing cell is empty. A text that a spreadsheet would take for a formula begins with an apostrophe, which
    `from_positions` takes away again. Raises InputError for another name.

    >>> to_csv(Report(), table="changes").split(",")[:3]
    ['change', 'fact', 'question']
    """
    return csv_of(table_of(report, table))


def csv_of(table: Plain) -> str:
    """A table as CSV."""
    plain = joined(table, JOIN)
    held = StringIO()
    writer = csv.writer(held, lineterminator="\n")
    writer.writerow(plain.columns)
    for row in zip(*plain.columns.values(), strict=True):
        writer.writerow(map(_written, row))
    return held.getvalue()


def _written(cell: Any) -> Any:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, datetime):
        return cell.isoformat()
    if isinstance(cell, float) and isinf(cell):
        return "INF" if cell == inf else "-INF"
    return cell


def to_jsonl(report: Report, *, table: str = "positions") -> str:
    """A table of a report (`table`: "positions", "facts", "contradictions" or "changes") as JSON, one row on each line.

    Lists are lists, times ISO 8601 in UTC; what is missing, and an open end of a number, is null. Raises InputError for
    another name.

    >>> to_jsonl(Report())
    ''
    """
    return "".join(f"{line}\n" for line in _lines(table_of(report, table)))


def _lines(table: Plain) -> Iterator[str]:
    for row in json_rows(table):
        yield json.dumps(row, ensure_ascii=False, allow_nan=False)


def json_rows(table: Plain) -> Iterator[dict[str, Any]]:
    """The rows of a table as JSON can hold them."""
    odd = [name for name, cell in table.cells.items() if cell in (Cell.TIME, Cell.NUMBER)]
    for row in table.rows():
        for name in odd:
            row[name] = _finite(row[name])
        yield row


def _finite(cell: Any) -> Any:
    if isinstance(cell, datetime):
        return cell.isoformat()
    return None if isinstance(cell, float) and isinf(cell) else cell
