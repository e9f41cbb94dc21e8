"""How does a report come out as frames, and a frame in as claims? The only door to narwhals.

narwhals speaks to pandas, polars, pyarrow and their like in one way, so there is no branch for any of them here. It is
imported inside of the functions; without it, or without the frame library itself, they raise MissingError.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from attrs import frozen

from claimrec.arguments import count_given, text_given
from claimrec.errors import InputError, MissingError, shown
from claimrec.records import Batch, read_claims
from claimrec.sources import Table, header_of, table_of
from claimrec.tabling.columns import Cell, Plain, inert
from claimrec.tabling.readback import claims_of_positions
from claimrec.tabling.tabled import changes_table, contradictions_table, facts_table, held_positions, positions_table

if TYPE_CHECKING:  # report.py stands below: it is only named here
    from claimrec.report import Report

FRAMES = "a DataFrame of pandas, polars, pyarrow or another library that narwhals knows"
_LAST: Mapping[Cell, Any] = {
    Cell.TEXT: "",
    Cell.CATEGORY: "",
    Cell.NUMBER: 0.0,
    Cell.COUNT: 0,
    Cell.FLAG: False,
    Cell.TIME: datetime(1970, 1, 1, tzinfo=UTC),
    Cell.TEXTS: [],
}


@frozen(eq=False, repr=False)
class Tables:
    """A report as four frames of one library; `docs/input-output.md` lists their columns.

    - `facts`: one row for each question on one occasion,
    - `positions`: one for each position on each fact,
    - `contradictions`, `changes`: one for each, with the ids of its two positions.

    The columns and their types are the same for any report, also for one without rows.
    """

    facts: Any  # frames are of the caller's library, which claimrec does not know
    positions: Any
    contradictions: Any
    changes: Any

    def __repr__(self) -> str:
        sizes = (f"{len(frame)} {name}" for name, frame in self.items())
        return f"<Tables: {', '.join(sizes)}>"

    def items(self) -> tuple[tuple[str, Any], ...]:
        """Each frame with its name, to write all of them in one loop."""
        return (
            ("facts", self.facts),
            ("positions", self.positions),
            ("contradictions", self.contradictions),
            ("changes", self.changes),
        )


def tables_of(report: Report, library: str, *, join: str | None = None, most: int | None = None) -> Tables:
    """A report as frames of a library: "pandas", "polars", "pyarrow" or another that narwhals makes frames of.

    - `join`: lists become one string with this between their items ("|"), for CSV, which has no lists. There a text
      that a spreadsheet would take for a formula begins with an apostrophe; `from_positions` takes it away again.
    - `most`: only so many contradictions, the first ones; else all of them are spelled out.

    Times are aware, in UTC; a missing one is open or unresolved, and the text beside it tells which. Raises
    MissingError where narwhals or the library is not installed.

    >>> from claimrec.report import Report
    >>> tables_of(Report(), "polars")
    <Tables: 0 facts, 0 positions, 0 contradictions, 0 changes>
    """
    if most is not None:
        count_given(most, "most", expected="0 or more, or None for all")
    if join is not None:
        join = text_given(join, "join").encode("utf-8", "replace").decode("utf-8")
    held = held_positions(report)
    plain = (
        facts_table(report),
        positions_table(held),
        contradictions_table(report, held, most=most),
        changes_table(report, held),
    )
    return Tables(*(_frame(_joined(one, join), library) for one in plain))


def _joined(table: Plain, join: str | None) -> Plain:
    """The same table with its lists as strings, where they are to be joined."""
    if join is None:
        return table
    lists = {name for name, cell in table.cells.items() if cell is Cell.TEXTS}
    cells = {name: Cell.TEXT if name in lists else cell for name, cell in table.cells.items()}
    columns = {
        name: [join.join(some) or None for some in values] if name in lists else values
        for name, values in table.columns.items()
    }
    words = {name for name, cell in cells.items() if cell in (Cell.TEXT, Cell.CATEGORY)}
    return Plain(cells, {name: list(map(inert, some)) if name in words else some for name, some in columns.items()})


def _frame(table: Plain, library: str) -> Any:
    """A table as a frame.

    Behind the rows stands one more until the frame is made: of a column without any value, and of pandas' columns of
    lists, a library could not tell the type.
    """
    nw = _narwhals(f"a table of {library}", library)
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


def from_dataframe(frame: Any, *, columns: Mapping[str, str] | None = None, keep_extra: bool = False) -> Batch:
    """The claims of a frame of any library that narwhals knows: pandas, polars, pyarrow, duckdb and more.

    - `columns`: from a claim's field to the column that holds it; other fields keep their own names.
    - `keep_extra`: whether columns that a claim does not have go to its `extra`; without it they are an error.

    What is lazy is computed. Gives a Batch of `claims` and `rejected` rows, which `reconcile` takes as it is. Times
    keep their zones; naive ones need `tz` on `reconcile`. An index is not read: `frame.reset_index()` makes columns of
    it. Raises InputError for what is no frame and for columns that are not those of a claim, MissingError without
    narwhals.

    >>> import polars
    >>> frame = polars.DataFrame({"what": ["The bridge stands."], "who": ["Mayor"]})
    >>> from_dataframe(frame, columns={"text": "what", "party": "who"}).claims[0].party
    'Mayor'
    """
    return read_claims(_table(frame, "from_dataframe"), columns=columns, keep_extra=keep_extra)


def from_positions(positions: Any) -> Batch:
    """The claims that a table of positions stands for: structured, so that none is read from words again.

    `positions` is the frame that `to_pandas`, `to_polars` or `to_arrow` gave, with or without `join="|"`, or the path
    of a CSV file that it was written to. Each row becomes a claim with the id of the position; its `extra["claim"]` is
    the id of the claim that it came from. Values and times are those of the table, in UTC. Rows whose value was not
    read, or with a scope, which a claim cannot say, are `rejected`, with the reason; rows of origin "implied" are left
    out, as they follow again. Sides, aspects and rules of yours have to be given to `reconcile` again.

    Raises InputError for what is no such table, MissingError without narwhals.

    >>> from claimrec.claims import Claim
    >>> from claimrec.reconciler import reconcile
    >>> report = reconcile([Claim(party="Mayor", subject="the town", aspect="deaths", value=(3, 5), id="a")])
    >>> (claim,) = from_positions(report.to_polars().positions).claims
    >>> claim.id, str(claim.value)
    ('a#1', '3 to 5 dead')
    """
    from_file = isinstance(positions, (str, os.PathLike))
    return claims_of_positions(table_of(positions, "rows") if from_file else _table(positions, "from_positions"))


def _table(frame: Any, what: str) -> Table:
    """The rows of a frame; those of a lazy one are computed."""
    nw = _narwhals(what)
    try:
        known = nw.from_native(frame)
    except nw.exceptions.DuplicateError as error:
        raise InputError(f"the DataFrame has two columns of one name: {error}", expected="each column once") from error
    except TypeError as error:
        raise InputError(f"{shown(type(frame).__name__)} is no frame", expected=FRAMES) from error
    if isinstance(known, nw.LazyFrame):
        known = known.collect()
    header = header_of(map(str, known.columns), "the DataFrame")
    rows = (dict(zip(header, row, strict=True)) for row in known.iter_rows())
    return Table(enumerate(rows, 1), header)


def _narwhals(what: str, *more: str) -> Any:
    try:
        import narwhals.stable.v2 as nw
    except ImportError as error:
        raise MissingError(what, "narwhals", *more) from error
    return nw
