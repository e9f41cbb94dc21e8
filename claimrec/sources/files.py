"""Files in, by their paths or open, numbered rows out."""

from __future__ import annotations

import os
from collections.abc import Collection
from typing import Any

from claimrec.model.errors import InputError, shown
from claimrec.sources.rows import READERS, SHOWN, Table, reader_of_content

FILES = "a .jsonl, .json, .csv or .tsv file in UTF-8"


def rows_of_file(path: str, what: str) -> Table:
    """The rows of a file, read as its path ends."""
    name, ending = shown(path, SHOWN), os.path.splitext(path)[1].lower()
    text = file_text(path, tuple(READERS), FILES, f", or a list of {what}")
    return READERS[ending](text, name)


def rows_of_open_file(source: Any, what: str) -> Table:
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
    return (READERS.get(ending) or reader_of_content(text))(text, name)


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
