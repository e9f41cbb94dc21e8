"""Lists, JSON, CSV, open files and frames in, numbered rows out.

DataFrames are known by what they do; pandas, polars and pyarrow are not imported.
"""

from __future__ import annotations

import csv
import io
import json
import os
import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from itertools import chain, count
from typing import Any

from attrs import frozen

from claimrec.model.claims import Claim
from claimrec.model.errors import ClaimrecError, InputError, shown
from claimrec.model.parties import Entity, Party

FILES = "a .jsonl, .json, .csv or .tsv file in UTF-8"
SHOWN = 200
_ONE = (Claim, Party, Entity, Mapping, bytes, bytearray, type)
_LIMIT = threading.Lock()


@frozen
class Broken:
    """A row of a file in which no fields could be made out."""

    raw: str
    problem: str
    expected: str


@frozen
class Table:
    """Numbered rows; `header` are the columns of all of them, None where each row has its own fields."""

    rows: Iterable[tuple[int, Any]]
    header: tuple[str, ...] | None = None
    name: str = "the DataFrame"


def table_of(source: Any, what: str) -> Table:
    """The rows of a source; InputError where it cannot be read, also where an object of the caller raises."""
    if isinstance(source, Table):
        return source
    try:
        return _table(source, what)
    except ClaimrecError:
        raise
    except Exception as error:
        expected = f"a list of {what}, a DataFrame, an open file, or {FILES}"
        raise InputError(f"reading {shown(source)} raised {type(error).__name__}", expected=expected) from error


def _walked(source: Iterable[Any], what: str) -> Iterator[tuple[int, Any]]:
    """What a source gives, numbered; InputError with the row where it raises, its cause saying where."""
    row, items = 0, iter(source)
    while True:
        row += 1
        try:
            one = next(items)
        except StopIteration:
            return
        except Exception as error:
            problem = f"the source raised {type(error).__name__}: {error}"
            raise InputError(problem, row=row, expected=f"{what}, one after the other") from error
        yield row, one


def _table(source: Any, what: str) -> Table:
    if isinstance(source, (str, os.PathLike)):
        return _file(os.fsdecode(source), what)
    # to_frame: a Series of pandas or polars is one column, not a table
    if not isinstance(source, _ONE) and not hasattr(source, "to_frame"):
        if hasattr(source, "read_all") and hasattr(source, "schema"):  # a reader of record batches of pyarrow
            return _framed(source.schema.names, lambda: chain.from_iterable(batch.to_pylist() for batch in source))
        if callable(getattr(source, "read", None)):
            return _open_file(source, what)
        if hasattr(source, "to_dicts"):
            return _framed(source.columns, partial(source.iter_rows, named=True))
        if hasattr(source, "to_dict") and hasattr(source, "columns"):
            return _framed(source.columns, partial(source.to_dict, orient="records"))
        if hasattr(source, "to_pylist") and hasattr(source, "column_names"):
            return _framed(source.column_names, source.to_pylist)
        if isinstance(source, Iterable):
            return Table(_walked(source, what))
    expected = f"a list of {what}, a DataFrame, an open file, or {FILES}"
    raise InputError(f"this is one {type(source).__name__}", expected=expected)


def _framed(columns: Iterable[Any], rows: Callable[[], Iterable[Mapping[Any, Any]]]) -> Table:
    header = header_of(map(str, columns), "the DataFrame")
    return Table(enumerate((dict(zip(header, row.values(), strict=True)) for row in rows()), 1), header)


def header_of(columns: Iterable[str], name: str) -> tuple[str, ...]:
    """The names of a table's columns; InputError for one that comes twice."""
    header = tuple(column.strip() for column in columns)
    twice = next((column for n, column in enumerate(header) if column in header[:n]), None)
    if twice is not None:
        raise InputError(f"{name} has two columns {shown(twice)}", field=twice, expected="each column once")
    return header


def _file(path: str, what: str) -> Table:
    name, ending = shown(path, SHOWN), os.path.splitext(path)[1].lower()
    text = file_text(path, tuple(_READERS), FILES, f", or a list of {what}")
    return _READERS[ending](text, name)


def _open_file(source: Any, what: str) -> Table:
    """The rows of something that can be read: what is left of it, as its name ends, else as its content begins."""
    given = getattr(source, "name", None)
    ending = os.path.splitext(given)[1].lower() if isinstance(given, str) else ""
    name = shown(given, SHOWN) if isinstance(given, str) else f"this {type(source).__name__}"
    expected = f"a file open for reading that holds {what} as CSV, JSON lines or a JSON list, in UTF-8"
    try:
        read = source.read()
        text = bytes(read).decode("utf-8-sig") if isinstance(read, (bytes, bytearray, memoryview)) else read
    except UnicodeDecodeError as error:
        raise InputError(f"{name} is not in UTF-8: {error.reason}", expected=expected) from error
    except (OSError, ValueError, TypeError) as error:
        raise InputError(f"{name} cannot be read: {error}", expected=expected) from error
    if not isinstance(text, str):
        raise InputError(f"{name} gives one {type(text).__name__} to read", expected=expected)
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise InputError(f"{name} holds nothing, or was read to its end before", expected=expected)
    begin = text.lstrip()[:1]
    reader = _READERS.get(ending) or (_jsonl if begin == "{" else _json if begin == "[" else _csv)
    return reader(text, name)


def file_text(path: str, endings: Collection[str], expected: str, otherwise: str = "") -> str:
    """The text of a file in UTF-8 with one of these endings; InputError, with what was expected, for any other."""
    name = shown(path, SHOWN)
    if os.path.isdir(path):
        raise InputError(f"{name} is a directory", expected=expected)
    if os.path.splitext(path)[1].lower() not in endings:
        problem = "has no ending that is known" if os.path.exists(path) else "is no file"
        if path.lower().endswith((".xls", ".xlsx", ".ods")):
            problem, expected = "is a spreadsheet", "it saved as “CSV UTF-8”"
        raise InputError(f"{name} {problem}", expected=expected + otherwise)
    try:
        with open(path, "rb") as file:
            text = file.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problem = f"{name} is not in UTF-8: byte {error.start + 1:,} begins no character"
        raise InputError(problem, expected="UTF-8; spreadsheets write it as “CSV UTF-8”") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{name} cannot be read: {reason}", expected=expected) from error
    if not text.strip():
        raise InputError(f"{name} is empty", expected=expected)
    return text


def _json(text: str, name: str) -> Table:
    try:
        given = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name} is not JSON: {error}", expected="a list of objects") from error
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


def _csv(text: str, name: str, delimiter: str = "") -> Table:
    delimiter = delimiter or _delimiter(text)
    with _wide_cells(len(text) + 1):
        records = list(_records(text, delimiter))
    _, raw, first = records[0]
    if isinstance(first, csv.Error) or not any(map(str.strip, first)):
        raise InputError(f"{name} has no header: {shown(raw)}", expected="the names of its columns")
    header = header_of(first, name)
    return Table(((row, _fields(raw, cells, header)) for row, raw, cells in records[1:]), header, name)


def _delimiter(text: str) -> str:
    """What parts the cells: a comma, unless the header has none and is parted as some spreadsheets part it."""
    header = text.lstrip().partition("\n")[0]
    return next((sign for sign in (",", ";", "\t") if sign in header), ",")


def _fields(raw: str, cells: list[str] | csv.Error, header: tuple[str, ...]) -> Any:
    if isinstance(cells, csv.Error):
        return Broken(raw, f"{shown(raw)} is not CSV: {cells}", "quotes inside a quoted cell to be doubled")
    if any(cell.strip() for cell in cells[len(header) :]):
        problem = f"it has {len(cells)} cells for {len(header)} columns"
        return Broken(raw, problem, "quotes around a cell that holds the delimiter")
    return {name: cell if cell.strip() else None for name, cell in zip(header, cells, strict=False)}


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


_READERS: Mapping[str, Callable[[str, str], Table]] = {
    ".jsonl": _jsonl,
    ".ndjson": _jsonl,
    ".json": _json,
    ".csv": _csv,
    ".tsv": partial(_csv, delimiter="\t"),
}
