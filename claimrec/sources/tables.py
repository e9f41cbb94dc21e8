"""A source of any form in, a table of numbered rows out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from claimrec.model.claims import Claim
from claimrec.model.errors import ClaimrecError, InputError, shown
from claimrec.model.parties import Entity, Party
from claimrec.sources.files import FILES, rows_of_file, rows_of_open_file
from claimrec.sources.frame_tables import table_of_frame
from claimrec.sources.rows import Table

_ONE = (Claim, Party, Entity, Mapping, bytes, bytearray, type)


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


def _is_column(source: Any) -> bool:
    """Whether something is one column of a frame, which is no table."""
    return hasattr(source, "to_frame") or hasattr(type(source), "__arrow_c_stream__")


def _table(source: Any, what: str) -> Table:
    if isinstance(source, (str, os.PathLike)):
        return rows_of_file(os.fsdecode(source), what)
    if not isinstance(source, _ONE):
        framed = table_of_frame(source, f"reading a {type(source).__name__}")
        if framed is not None:
            return framed
        if callable(getattr(source, "read", None)):
            return rows_of_open_file(source, what)
        if isinstance(source, Iterable) and not _is_column(source):
            return Table(_walked(source, what))
    expected = f"a list of {what}, a DataFrame, an open file, or {FILES}"
    raise InputError(f"this is one {type(source).__name__}", expected=expected)
