"""A report in, an SQLite database out, with the keys and titles by which datasette links its tables."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from claimrec.export.clean import clean
from claimrec.export.columns import Cell, Column, Plain, given_time, table
from claimrec.export.csvw import base_of
from claimrec.export.records import json_rows
from claimrec.export.tables import every_table
from claimrec.model.claims import Claim
from claimrec.model.formats import TABLE
from claimrec.model.ids import told_apart
from claimrec.model.report import Report

# A column leads to the table of its plural: those of positions by `position_a` too.
LEADS = {"fact": "facts", "position": "positions", "claim": "claims", "party": "parties"}
_TYPES: Mapping[Cell, str] = {Cell.NUMBER: "REAL", Cell.COUNT: "INTEGER", Cell.FLAG: "INTEGER"}
_TITLE = 100
_INDEXED = ("side", "aspect", "kind", "says", "source")


def database(report: Report) -> bytes:
    """The report as the bytes of an SQLite database.

    Its tables are `facts`, `positions`, `contradictions` and `changes` with the columns of every form of these, and
    `claims`, `parties`, `unread`, `rejected` and `notes`. Lists are JSON, flags 1 or 0, times ISO 8601 in UTC; an open
    end of a number is null. `title` is what a row is called. The format number is `PRAGMA user_version`.
    """
    held = sqlite3.connect(":memory:")
    try:
        every = every_table(report)
        _fill(held, "parties", _parties(report))
        _fill(held, "claims", _claims(report))
        for name, plain in every.items():
            _fill(held, name, plain, titles=list(_titles(name, plain)))
        _fill(held, "unread", _unread(report), key=False)
        _fill(held, "rejected", _rejected(report), key=False)
        _fill(held, "notes", table(report.notes, [Column("note", Cell.TEXT, lambda note: note)]), key=False)
        _searchable(held)
        held.execute(f"PRAGMA user_version = {TABLE}")
        held.commit()
        return held.serialize()
    finally:
        held.close()


def _fill(held: sqlite3.Connection, name: str, plain: Plain, *, key: bool = True, titles: Sequence[str] = ()) -> None:
    """Make a table with its keys and indexes, and put its rows into it."""
    columns = list(plain.columns)
    leads = {one: LEADS[base_of(one)] for one in columns[int(key) :] if base_of(one) in LEADS}
    parts = [f'"{one}" {_TYPES.get(plain.cells[one], "TEXT")}' for one in columns]
    if key:
        parts[0] += " PRIMARY KEY"
    if titles:
        parts.insert(1, '"title" TEXT')
    parts += [f'FOREIGN KEY ("{one}") REFERENCES "{other}"("{_key(other)}")' for one, other in leads.items()]
    held.execute(f'CREATE TABLE "{name}" ({", ".join(parts)})')
    for one in columns:
        if one in leads or base_of(one) in _INDEXED:
            held.execute(f'CREATE INDEX "{name}_{one}" ON "{name}" ("{one}")')
    rows = [[_cell(cell) for cell in row.values()] for row in json_rows(plain)]
    if key:
        for row, apart in zip(rows, told_apart(str(row[0]) for row in rows), strict=True):
            row[0] = apart
    for row, title in zip(rows, titles, strict=False):
        row.insert(1, title)
    places = ", ".join("?" * (len(columns) + bool(titles)))
    held.executemany(f'INSERT INTO "{name}" VALUES ({places})', rows)


def _key(name: str) -> str:
    return {"parties": "party"}.get(name, name[:-1])


def _cell(cell: Any) -> Any:
    return json.dumps(cell, ensure_ascii=False) if isinstance(cell, (list, dict)) else cell


def _titles(name: str, plain: Plain) -> Iterator[str]:
    """What each row is called, where another leads to it."""
    for row in plain.rows():
        if name == "facts":
            told = row["question"]
        elif name == "positions":
            told = f"{row['party']}: {row['value']}"
        elif name == "contradictions":
            told = f"{row['party_a']} {row['says']} {row['party_b']}: {row['question']}"
        else:
            told = f"{row['party']}: {row['why']}"
        yield clean(told, _TITLE)


def _parties(report: Report) -> Plain:
    """Each party once, with its side."""
    sides: dict[str, str | None] = {}
    for position in (p for fact in report.facts for p in fact.positions):
        sides[position.party] = sides.get(position.party) or position.side
    return table(
        sorted(sides.items(), key=lambda one: one[0]),
        [Column("party", Cell.TEXT, lambda one: one[0]), Column("side", Cell.TEXT, lambda one: one[1])],
    )


def _claims(report: Report) -> Plain:
    """Each claim once, also those that take no position."""
    every = {claim.id: claim for fact in report.facts for claim in fact.claims}
    every |= {unread.claim.id: unread.claim for unread in report.unread} | {claim.id: claim for claim in report.claims}
    said = {p.claim.id: given_time(p.said_at) for fact in report.facts for p in fact.positions}
    said |= {unread.claim.id: given_time(unread.said_at) for unread in report.unread}
    return table(
        list(every.values()),
        [
            Column("claim", Cell.TEXT, lambda claim: claim.id),
            Column("title", Cell.TEXT, lambda claim: clean(f"{claim.party}: {_says(claim)}", _TITLE)),
            Column("party_given", Cell.TEXT, lambda claim: claim.party),
            Column("said_at", Cell.TEXT, lambda claim: said.get(claim.id)),
            Column("text", Cell.TEXT, lambda claim: claim.text),
            Column("source", Cell.TEXT, lambda claim: claim.source),
            Column("certainty", Cell.NUMBER, lambda claim: claim.certainty),
        ],
    )


def _says(claim: Claim) -> str:
    return claim.text or f"{claim.aspect} of {claim.subject}: {claim.value}"


def _unread(report: Report) -> Plain:
    return table(
        report.unread,
        [
            Column("claim", Cell.TEXT, lambda unread: unread.claim.id),
            Column("why", Cell.TEXT, lambda unread: unread.why),
            Column("reason", Cell.TEXT, lambda unread: unread.reason.value),
        ],
    )


def _rejected(report: Report) -> Plain:
    return table(
        report.rejected,
        [
            Column("row", Cell.COUNT, lambda rejected: rejected.row),
            Column("field", Cell.TEXT, lambda rejected: rejected.field),
            Column("problem", Cell.TEXT, lambda rejected: rejected.problem),
            Column("record", Cell.TEXT, lambda rejected: _record(rejected.record)),
        ],
    )


def _record(record: Any) -> str:
    if isinstance(record, str):
        return record
    return json.dumps({str(name): cell for name, cell in record.items()}, ensure_ascii=False, default=_told)


def _told(cell: object) -> str:
    return cell.isoformat() if isinstance(cell, datetime) else str(cell)


def _searchable(held: sqlite3.Connection) -> None:
    """An index of the words of claims, where this SQLite can make one."""
    try:
        held.execute('CREATE VIRTUAL TABLE "claims_fts" USING FTS5 ("text", content="claims")')
    except sqlite3.OperationalError:  # it was built without
        return
    held.execute('INSERT INTO "claims_fts" ("rowid", "text") SELECT "rowid", "text" FROM "claims"')
