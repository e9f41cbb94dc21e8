"""Texts in CSV, JSON and JSON lines in, numbered rows out."""

from __future__ import annotations

import csv
import io
import json
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import count
from typing import Any

from attrs import frozen

from claimrec.model.errors import InputError, shown

SHOWN = 200
LINKED = ("@type", "@graph", "claimReviewed", "dataFeedElement")  # one of them stands in any object of schema.org
_LIMIT = threading.Lock()


@frozen
class Broken:
    """A row of a file in which no fields could be made out."""

    raw: str
    problem: str
    expected: str


@frozen
class Table:
    """Numbered rows; `header` are the columns of all of them, None where each row has its own fields.

    `notes` say what was not read of the source, in sentences.
    """

    rows: Iterable[tuple[int, Any]]
    header: tuple[str, ...] | None = None
    name: str = "the DataFrame"
    notes: tuple[str, ...] = ()


def header_of(columns: Iterable[str], name: str) -> tuple[str, ...]:
    """The names of a table's columns; InputError for one that comes twice."""
    header = tuple(column.strip() for column in columns)
    twice = next((column for n, column in enumerate(header) if column in header[:n]), None)
    if twice is not None:
        raise InputError(f"{name} has two columns {shown(twice)}", field=twice, expected="each column once")
    return header


def _json(text: str, name: str) -> Table:
    """The rows of a JSON document; of JSON lines where it is no document, as some call those .json, too."""
    first, _, more = text.strip().partition("\n")
    if more and isinstance(_object(first), dict):
        return _jsonl(text, name)
    try:
        given = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name} is not JSON: {error}", expected="a list of objects") from error
    if isinstance(given, dict) and any(name in given for name in LINKED):
        given = [given]
    if not isinstance(given, list):
        raise InputError(f"{name} holds one {type(given).__name__}", expected="a list of objects")
    return Table(enumerate(given, 1))


def rows_of_lines(raw: bytes) -> Table:
    """The rows of JSON lines that came from elsewhere than a file, as from standard input."""
    try:
        return _jsonl(raw.decode("utf-8-sig"), "")
    except UnicodeDecodeError as error:
        raise InputError(f"the input is not UTF-8: {error.reason}", expected="JSON lines in UTF-8") from error


def _jsonl(text: str, _: str) -> Table:
    # not splitlines(): JSON strings may hold U+2028 and its like as they are
    lines = enumerate(text.split("\n"), 1)
    return Table((row, _object(line)) for row, line in lines if line.strip())


def _object(line: str) -> Any:
    expected = "one JSON object on each line"
    try:
        given = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Broken(line, f"{shown(line)} is not JSON: {error}", expected)
    return given if isinstance(given, dict) else Broken(line, f"{shown(line)} is no object", expected)


def named_cells(names: Sequence[str], rows: Sequence[Sequence[Any]]) -> tuple[list[str], list[int]]:
    """The names of columns, and where they stand: one without a name is numbered, or left out where it is blank."""
    held = {at for row in rows for at, cell in enumerate(row) if cell is not None and str(cell).strip()}
    kept = [at for at, name in enumerate(names) if name.strip() or at in held]
    return [names[at] if names[at].strip() else f"column {at + 1}" for at in kept], kept


def _csv(text: str, name: str, delimiter: str = "") -> Table:
    text, told = _told_delimiter(text)
    delimiter = told or delimiter or _delimiter(text)
    with _wide_cells(len(text) + 1):
        records = list(_records(text, delimiter))
    _, raw, first = records[0]
    if isinstance(first, csv.Error) or not any(map(str.strip, first)):
        raise InputError(f"{name} has no header: {shown(raw)}", expected="the names of its columns")
    names, kept = named_cells(first, [cells for *_, cells in records[1:] if not isinstance(cells, csv.Error)])
    header = header_of(names, name)
    places = dict(zip(header, kept, strict=True))
    return Table(((row, _fields(raw, cells, places, len(first))) for row, raw, cells in records[1:]), header, name)


_SIGNS = (",", ";", "\t")


def _told_delimiter(text: str) -> tuple[str, str]:
    """A text with the line "sep=;" above its table, as some spreadsheets write it, left blank, and what it tells."""
    first, _, rest = text.partition("\n")
    told = first.strip('\r\n "').lower()
    found = first.strip('\r\n "')[4:] if told.startswith("sep=") else ""
    return ("\n" + rest, found) if found in _SIGNS else (text, "")


def _delimiter(text: str) -> str:
    """What parts the cells: the sign that parts the header into the most of them; a comma before any other."""
    header = text.lstrip("\r\n ").partition("\n")[0].partition("\r")[0]
    return max(_SIGNS, key=lambda sign: _width(header, sign))


def _width(header: str, sign: str) -> int:
    try:
        return len(next(csv.reader([header], delimiter=sign), []))
    except csv.Error:
        return 0


def _fields(raw: str, cells: list[str] | csv.Error, places: Mapping[str, int], width: int) -> Any:
    if isinstance(cells, csv.Error):
        return Broken(raw, f"{shown(raw)} is not CSV: {cells}", "quotes inside a quoted cell to be doubled")
    if any(cell.strip() for cell in cells[width:]):
        problem = f"it has {len(cells)} cells for {width} columns"
        return Broken(raw, problem, "quotes around a cell that holds the delimiter")
    return {name: cells[at] if cells[at].strip() else None for name, at in places.items() if at < len(cells)}


def _records(text: str, delimiter: str) -> Iterator[tuple[int, str, list[str] | csv.Error]]:
    """Row, raw text and cells of each record. Blank lines count, as in a spreadsheet, but are left out."""
    lines = list(io.StringIO(text, newline=""))
    # strict: else a quote that is never closed would swallow all rows after it into one cell
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    cells: list[str] | csv.Error
    for row in count(1):
        start = reader.line_num
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            cells = error
        if cells:
            yield row, "".join(lines[start : reader.line_num]), cells


@contextmanager
def _wide_cells(size: int) -> Iterator[None]:
    """Let CSV cells be this long, for as long as it takes: the limit is one for the whole process."""
    with _LIMIT:
        before = csv.field_size_limit()
        csv.field_size_limit(max(before, size))
        try:
            yield
        finally:
            csv.field_size_limit(before)


READERS: Mapping[str, Callable[[str, str], Table]] = {
    ".jsonl": _jsonl,
    ".ndjson": _jsonl,
    ".json": _json,
    ".jsonld": _json,
    ".csv": _csv,
    ".tsv": partial(_csv, delimiter="\t"),
}


def reader_of_content(text: str) -> Callable[[str, str], Table]:
    """What reads a text whose format nothing tells but its beginning: "{" JSON lines, "[" a JSON list, else CSV."""
    begin = text.lstrip()[:1]
    return _jsonl if begin == "{" else _json if begin == "[" else _csv
