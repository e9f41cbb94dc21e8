"""A report in, CSV files with their metadata out: CSV on the Web (W3C, 2015) says what each column is."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from claimrec.export.columns import TABLES, Cell
from claimrec.export.records import JOIN, csv_of
from claimrec.export.tables import every_table, table_of
from claimrec.model.errors import InputError, shown, write_text
from claimrec.model.formats import TABLE
from claimrec.model.report import Report
from claimrec.model.resources import tables_of

SUFFIXES = ("_a", "_b", "_earlier", "_later")
METADATA = "csv-metadata.json"  # the name that the standard looks for beside the files of a folder
_TYPES: Mapping[Cell, Any] = {
    Cell.TEXT: "string",
    Cell.CATEGORY: "string",
    Cell.TEXTS: "string",
    Cell.NUMBER: "double",
    Cell.COUNT: "integer",
    Cell.FLAG: "boolean",
    Cell.TIME: "dateTimeStamp",
}
KEYS: Mapping[str, str] = {"fact": "facts", "position": "positions"}  # a column that leads to a table of its plural


def described(name: str) -> str:
    """What a column holds, in words.

    >>> described("certainty_a")
    'of the position a: how sure it is, from 0 to 1'
    """
    told: Mapping[str, str] = tables_of("export/columns.toml")
    if name in told:
        return told[name]
    base, end = next((name.removesuffix(end), end[1:]) for end in SUFFIXES if name.endswith(end))
    return f"of the {f'position {end}' if len(end) == 1 else f'{end} position'}: {told[base]}"


def base_of(name: str) -> str:
    """The name of a column without the end that says of which of two positions it is."""
    return next((name.removesuffix(end) for end in SUFFIXES if name.endswith(end)), name)


def write_table(report: Report, path: Path, *, table: str, text: str) -> None:
    """Write a table (`text`) as a CSV file, and its metadata beside it, where the standard looks for it."""
    told = {**_head(), **_table(path.name, cells=table_of(report, table).cells, alone=True)}
    write_text(path, text)
    if path.is_file():  # beside a pipe or a terminal nothing stands
        write_text(path.with_name(f"{path.name}-metadata.json"), _json(told))


def write_folder(report: Report, folder: Path) -> None:
    """Write all four tables as CSV files of a folder, which is made where it is not there, with their metadata."""
    try:
        os.makedirs(folder, exist_ok=True)
    except (OSError, ValueError) as error:
        problem = f"{shown(str(folder), 200)} cannot be made: {getattr(error, 'strerror', None) or error}"
        raise InputError(problem, field="folder", expected="a folder") from error
    tables = every_table(report)
    for name, plain in tables.items():
        write_text(folder / f"{name}.csv", csv_of(plain), field="folder")
    described = [_table(f"{name}.csv", cells=plain.cells) for name, plain in tables.items()]
    write_text(folder / METADATA, _json({**_head(), "tables": described}), field="folder")


def _head() -> dict[str, Any]:
    return {"@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}], "schema:version": str(TABLE)}


def _table(url: str, *, cells: Mapping[str, Cell], alone: bool = False) -> dict[str, Any]:
    columns = [_column(one, cell) for one, cell in cells.items()]
    schema: dict[str, Any] = {"columns": columns, "primaryKey": next(iter(cells))}
    keys = [] if alone else [(one, KEYS[base_of(one)]) for one in [*cells][1:] if base_of(one) in KEYS]
    if keys:
        schema["foreignKeys"] = [_key(one, other) for one, other in keys]
    return {"url": url, "dialect": {"lineTerminators": ["\n"]}, "tableSchema": schema}


def _column(name: str, cell: Cell) -> dict[str, Any]:
    told: dict[str, Any] = {"name": name, "titles": name, "dc:description": described(name), "datatype": _TYPES[cell]}
    return {**told, "separator": JOIN} if cell is Cell.TEXTS else told


def _key(column: str, table: str) -> dict[str, Any]:
    primary = next(iter(TABLES[table])).name
    return {"columnReference": column, "reference": {"resource": f"{table}.csv", "columnReference": primary}}


def _json(told: Mapping[str, Any]) -> str:
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"
