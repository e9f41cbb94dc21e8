"""Files in, by their paths, open, or as bytes, numbered rows out."""

from __future__ import annotations

import bz2
import gzip
import lzma
import os
from collections.abc import Callable, Collection, Mapping
from typing import Any

from claimrec.model.errors import ClaimrecError, InputError, shown
from claimrec.sources.frame_tables import table_of_parquet
from claimrec.sources.rows import READERS, SHOWN, Table, reader_of_content
from claimrec.sources.spreadsheets import table_of_spreadsheet

FILES = "a .jsonl, .json, .csv or .tsv file in UTF-8, also in .gz, or a .parquet or .xlsx file"
_PACKED: Mapping[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.decompress,
    ".bz2": bz2.decompress,
    ".xz": lzma.decompress,
}
_BINARY: Mapping[str, Callable[[bytes, str], Table]] = {
    ".parquet": table_of_parquet,
    ".xlsx": table_of_spreadsheet,
    ".xlsm": table_of_spreadsheet,
}
_MAGIC = {b"\x1f\x8b": ".gz", b"PAR1": ".parquet", b"PK\x03\x04": ".xlsx"}  # how such files begin
_WIDE = (b"\xff\xfe", b"\xfe\xff")  # how a text in UTF-16 begins
_UTF8 = "UTF-8; spreadsheets write it as “CSV UTF-8”"
# What cannot be read, by its endings: what it is, and what to give instead.
_OTHERS = (
    (".xls .ods .numbers", "is a spreadsheet", "it saved as .xlsx, or as “CSV UTF-8”"),
    (".zip .7z .rar .tar .tgz .zst", "is an archive", f"what is in it: {FILES}"),
    (".db .sqlite .sqlite3 .duckdb", "is a database", "the rows of a query: a list of dicts, a frame or a relation"),
    (".feather .arrow .ipc .orc .avro .dta .sav .pkl .pickle .rds", "is a frame", "what pandas or polars reads of it"),
)
ENDINGS = frozenset((*READERS, *_BINARY))


def is_table(path: str) -> bool:
    """Whether a path ends as a file of rows does, packed or not."""
    return _endings(path)[0] in ENDINGS


def rows_of_file(path: str, what: str) -> Table:
    """The rows of a file, read as its path ends."""
    name = shown(path, SHOWN)
    raw, ending = _content(path, ENDINGS, FILES, f", or a list of {what}")
    return rows_of_bytes(raw, name, ending, expected=FILES)


def rows_of_open_file(source: Any, what: str) -> Table:
    """The rows of something that can be read: what is left of it, as its name ends, else as its content begins."""
    given = getattr(source, "name", None)
    name = shown(given, SHOWN) if isinstance(given, str) else f"this {type(source).__name__}"
    expected = f"a file open for reading that holds {what} as CSV, JSON lines or a JSON list, in UTF-8"
    try:
        read = source.read()
    except UnicodeDecodeError as error:
        raise InputError(f"{name} is not in UTF-8: {error.reason}", expected=expected) from error
    except (OSError, ValueError, TypeError) as error:
        raise InputError(f"{name} cannot be read: {error}", expected=expected) from error
    if not isinstance(read, (str, bytes, bytearray, memoryview)):
        raise InputError(f"{name} gives one {type(read).__name__} to read", expected=expected)
    raw = read if isinstance(read, str) else bytes(read)
    if not raw.strip():
        raise InputError(f"{name} holds nothing, or was read to its end before", expected=expected)
    return rows_of_bytes(raw, name, _endings(given)[0] if isinstance(given, str) else "", expected=expected)


def rows_of_bytes(raw: bytes | str, name: str, ending: str, *, expected: str) -> Table:
    """The rows of what stands in a file, or came from elsewhere, as from standard input.

    - `name`: how messages call it; `ending`: ".csv" or the like, or "" where its beginning has to tell what it is.
    - `expected`: what errors say was expected. Raises InputError for what is empty, not in UTF-8, or spoiled.
    """
    if isinstance(raw, bytes):
        magic = next((found for start, found in _MAGIC.items() if raw.startswith(start)), "")
        if magic in _PACKED:
            return rows_of_bytes(_unpacked(raw, magic, name), name, ending, expected=expected)
        binary = _BINARY.get(magic if ending in ("", *READERS) else ending)
        if binary is not None:
            return _read(binary, raw, name)
        raw = _text(raw, name)
    text = raw.removeprefix("\ufeff")
    if not text.strip():
        raise InputError(f"{name} is empty", expected=expected)
    return (READERS.get(ending) or reader_of_content(text))(text, name)


def _read(binary: Callable[[bytes, str], Table], raw: bytes, name: str) -> Table:
    try:
        return binary(raw, name)
    except ClaimrecError:
        raise
    except Exception as error:  # each library has its own errors for a file that is spoiled
        problem = f"{name} cannot be read: {type(error).__name__}: {error}"
        raise InputError(problem, expected="a file that is whole, of the kind that its name says") from error


def file_text(path: str, endings: Collection[str], expected: str, otherwise: str = "") -> str:
    """The text of a file in UTF-8 with one of these endings; InputError, with what was expected, for any other."""
    name = shown(path, SHOWN)
    text = _text(_content(path, endings, expected, otherwise)[0], name)
    if not text.strip():
        raise InputError(f"{name} is empty", expected=expected)
    return text


def _content(path: str, endings: Collection[str], expected: str, otherwise: str) -> tuple[bytes, str]:
    """What stands in a file, unpacked, with the ending that says what it is; InputError for other endings."""
    name, (ending, packed) = shown(path, SHOWN), _endings(path)
    if os.path.isdir(path):
        raise InputError(f"{name} is a directory", expected=expected)
    if ending not in endings:
        problem = "has no ending that is known" if os.path.exists(path) else "is no file"
        other = next((told for known, *told in _OTHERS if (packed or ending) in known.split()), None)
        problem, expected = other or (problem, expected)
        raise InputError(f"{name} {problem}", expected=expected + otherwise)
    try:
        with open(path, "rb") as file:
            raw = file.read()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{name} cannot be read: {reason}", expected=expected) from error
    return (_unpacked(raw, packed, name) if packed else raw), ending


def _endings(path: str) -> tuple[str, str]:
    """The ending of a path that says what it is, and that of a packed file behind it: ".csv", ".gz"."""
    stem, last = os.path.splitext(path.lower())
    return (os.path.splitext(stem)[1], last) if last in _PACKED else (last, "")


def _unpacked(raw: bytes, packed: str, name: str) -> bytes:
    try:
        return _PACKED[packed](raw)
    except (OSError, EOFError, ValueError, lzma.LZMAError) as error:
        raise InputError(f"{name} cannot be unpacked: {error}", expected=f"a {packed} file that is whole") from error


def _text(raw: bytes, name: str) -> str:
    """A text in UTF-8, or in UTF-16 where it begins with the mark of it."""
    try:
        return raw.decode("utf-16" if raw.startswith(_WIDE) else "utf-8-sig")
    except UnicodeDecodeError as error:
        problem = f"{name} is not in UTF-8: byte {error.start + 1:,} begins no character"
        raise InputError(problem, expected=_UTF8) from error
