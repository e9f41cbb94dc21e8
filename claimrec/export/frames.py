"""A report in, frames of pandas, polars or pyarrow out; MissingError without narwhals or that library."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from claimrec.export import tables
from claimrec.export.columns import Cell, Plain
from claimrec.model.arguments import count_given, text_given
from claimrec.model.errors import MissingError
from claimrec.model.narwhals_door import narwhals_for
from claimrec.model.report import Report
from claimrec.model.tables import Tables

_LAST: Mapping[Cell, Any] = {
    Cell.TEXT: "",
    Cell.CATEGORY: "",
    Cell.NUMBER: 0.0,
    Cell.COUNT: 0,
    Cell.FLAG: False,
    Cell.TIME: datetime(1970, 1, 1, tzinfo=UTC),
    Cell.TEXTS: [],
}


def tables_of(report: Report, library: str, *, join: str | None = None, most: int | None = None) -> Tables[Any]:
    """A report as frames of a library: "pandas", "polars", "pyarrow" or another that narwhals makes frames of.

    - `join`: lists become one string with this between their items ("|"), for CSV, which has no lists. There a text
      that a spreadsheet would take for a formula begins with an apostrophe; `from_positions` takes it away again.
    - `most`: only so many contradictions, the first ones; else all of them are spelled out.

    Times are aware, in UTC; a missing one is open or unresolved, and the text beside it tells which. Raises
    MissingError where narwhals or the library is not installed.

    >>> from claimrec.model.report import Report
    >>> tables_of(Report(), "polars")
    <Tables: 0 facts, 0 positions, 0 contradictions, 0 changes>
    """
    if most is not None:
        count_given(most, "most", expected="0 or more, or None for all")
    if join is not None:
        join = text_given(join, "join").encode("utf-8", "replace").decode("utf-8")
    plain = tables.every_table(report, most=most)
    return Tables(**{name: _frame(tables.joined(one, join), library) for name, one in plain.items()})


def _frame(table: Plain, library: str) -> Any:
    """A table as a frame.

    Behind the rows stands one more until the frame is made: of a column without any value, and of pandas' columns of
    lists, a library could not tell the type.
    """
    nw = narwhals_for(f"a table of {library}", library)
    types: Mapping[Cell, Any] = {
        Cell.NUMBER: nw.Float64(),
        Cell.COUNT: nw.Int64(),
        Cell.FLAG: nw.Boolean(),
        Cell.TIME: nw.Datetime("us", "UTC"),
        Cell.TEXTS: nw.List(nw.String()),
    }  # texts are left to the library: pandas 2 would make the text "None" of a missing one
    categories = [name for name, cell in table.cells.items() if cell is Cell.CATEGORY]
    try:
        series = {
            name: nw.new_series(name, [*values, _LAST[cell]], types.get(cell), backend=library)
            for (name, values), cell in zip(table.columns.items(), table.cells.values(), strict=True)
        }
        frame = nw.from_dict(series).head(len(table))
        return frame.with_columns(nw.col(*categories).cast(nw.Categorical())).to_native()
    except ImportError as error:
        # what is not there may be what the library itself asks for: pandas keeps lists by way of pyarrow
        needed = error.name or getattr(error.__cause__, "name", None) or library
        raise MissingError(f"a table of {library}", needed.partition(".")[0]) from error
