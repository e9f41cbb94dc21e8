"""A frame of pandas, polars, pyarrow, duckdb, or what else narwhals knows, in; a table of numbered rows out."""

from __future__ import annotations

import io
from importlib.util import find_spec
from typing import Any

from claimrec.model.errors import InputError, MissingError
from claimrec.model.narwhals_door import narwhals_for
from claimrec.sources.rows import Table, header_of

FRAME = "the DataFrame"
_ARROW = ("pyarrow", "polars")  # what can read a stream of Arrow
_TRAITS = ("__arrow_c_stream__", "columns", "schema")  # a frame of any library has one of them
_STREAM = "__arrow_c_stream__"


def table_of_frame(source: Any, what: str) -> Table | None:
    """The rows of a frame, those of a lazy one computed; None for what is no frame, or only one column of one.

    A named index, or named levels of one, become columns: only pandas and its like have any. What has
    `__arrow_c_stream__` is read by pyarrow or polars, whichever is installed. Raises InputError for two columns of one
    name, and MissingError, with `what` it is wanted for, where no library can read it.
    """
    if not any(hasattr(type(source), name) for name in _TRAITS):  # of an instance, properties would be worked out
        return None
    nw = narwhals_for(what)
    try:
        known = nw.from_native(_with_index(source), pass_through=True, allow_series=True)
        if isinstance(known, nw.Series):
            return None
        if isinstance(known, nw.LazyFrame):
            known = known.collect()
        if not isinstance(known, nw.DataFrame):
            if not hasattr(source, _STREAM):
                return None
            known = nw.from_arrow(source, backend=_reader_of_arrow(what))
        header = header_of(map(str, known.columns), FRAME)
    except nw.exceptions.DuplicateError as error:
        header_of(map(str, getattr(source, "column_names", None) or source.columns), FRAME)  # names the one
        raise InputError(f"{FRAME} has two columns of one name: {error}", expected="each column once") from error
    except ModuleNotFoundError as error:  # narwhals asks for what it needs to compute a lazy frame
        raise MissingError(what, error.name or "pyarrow") from error
    rows = (dict(zip(header, row, strict=True)) for row in known.iter_rows())
    return Table(enumerate(rows, 1), header)


def table_of_parquet(raw: bytes, name: str) -> Table:
    """The rows of a Parquet file, read by pyarrow or polars, whichever is installed; MissingError without either."""
    what = f"reading {name}"
    known = narwhals_for(what).read_parquet(io.BytesIO(raw), backend=_reader_of_arrow(what))
    header = header_of(map(str, known.columns), name)
    rows = (dict(zip(header, row, strict=True)) for row in known.iter_rows())
    return Table(enumerate(rows, 1), header, name)


def _with_index(source: Any) -> Any:
    """A frame of pandas with its named index as columns; any other as it is."""
    if not hasattr(source, "index") or not hasattr(source, "reset_index") or not hasattr(source, "columns"):
        return source
    taken = {str(name) for name in source.columns}
    named = [name for name in source.index.names if name is not None and str(name) not in taken]
    return source.reset_index(level=named) if named else source


def _reader_of_arrow(what: str) -> str:
    found = next((name for name in _ARROW if find_spec(name)), None)
    if found is None:
        raise MissingError(what, *_ARROW[:1])
    return found
