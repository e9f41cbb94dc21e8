"""A source of any form in, a table of numbered rows out.

DataFrames are known by what they do; pandas, polars and pyarrow are not imported.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain
from typing import Any

from claimrec.model.claims import Claim
from claimrec.model.errors import ClaimrecError, InputError, shown
from claimrec.model.parties import Entity, Party
from claimrec.sources.files import FILES, rows_of_file, rows_of_open_file
from claimrec.sources.rows import Table, header_of

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


def _table(source: Any, what: str) -> Table:
    if isinstance(source, (str, os.PathLike)):
        return rows_of_file(os.fsdecode(source), what)
    # to_frame: a Series of pandas or polars is one column, not a table
    if not isinstance(source, _ONE) and not hasattr(source, "to_frame"):
        if hasattr(source, "read_all") and hasattr(source, "schema"):  # a reader of record batches of pyarrow
            return _framed(source.schema.names, lambda: chain.from_iterable(batch.to_pylist() for batch in source))
        if callable(getattr(source, "read", None)):
            return rows_of_open_file(source, what)
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
