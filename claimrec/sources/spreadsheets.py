"""Spreadsheets in, a table of numbered rows out. The only door to openpyxl."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator, Sequence
from datetime import datetime, time
from typing import Any

from claimrec.model.errors import InputError, MissingError, shown
from claimrec.sources.rows import Table, header_of, named_cells

_CLOCK = frozenset("hs")  # what the number format of a cell with a clock time holds


def table_of_spreadsheet(raw: bytes, name: str) -> Table:
    """The rows of the first sheet that holds some; a note of the table tells the others.

    Its first row that is not blank names the columns. Cells hold what formulas gave when it was saved; a cell that is
    formatted as a day is a date. Rows have the numbers of the sheet. Raises InputError for a file without a table,
    MissingError without openpyxl.
    """
    try:
        import openpyxl  # type: ignore[import-untyped]  # it has no types
    except ImportError as error:
        raise MissingError(f"reading {name}", "openpyxl") from error
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # on styles and validations, which are not read
        book = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, data_only=True)
        sheets = {sheet.title: list(_rows(sheet)) for sheet in book.worksheets}
        book.close()
    held = {title: rows for title, rows in sheets.items() if rows}
    if not held:
        raise InputError(f"{name} is empty", expected="a sheet with the names of its columns in its first row")
    title, *others = held
    (_, first), *rows = held[title]
    header, kept = named_cells(["" if cell is None else str(cell) for cell in first], [row for _, row in rows])
    columns = header_of(header, name)
    records = [(n, {column: _cell(row, at) for column, at in zip(columns, kept, strict=True)}) for n, row in rows]
    told = f"only the sheet {shown(title)} was read, and not {', '.join(map(shown, others))}"
    return Table(records, columns, name, notes=(told,) if others else ())


def _rows(sheet: Any) -> Iterator[tuple[int, list[Any]]]:
    """The rows of a sheet that are not blank, with their numbers."""
    for number, row in enumerate(sheet.iter_rows(), 1):
        cells = [_value(cell) for cell in row]
        if any(cell is not None for cell in cells):
            yield number, cells


def _value(cell: Any) -> Any:
    """A cell as Python has it; blank text is missing, and what is formatted as a day is a date."""
    value = cell.value
    if isinstance(value, str):
        return value if value.strip() else None
    if isinstance(value, datetime) and value.time() == time() and not _CLOCK & set(cell.number_format.lower()):
        return value.date()
    return value


def _cell(row: Sequence[Any], at: int) -> Any:
    return row[at] if at < len(row) else None
