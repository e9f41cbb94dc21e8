"""Lists, files and frames in, a Batch of claims and rejected rows out.

Every row ends among the claims, or set aside with its number, its reason and what stood in it. Only what
spoils a source as a whole raises.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any, TypeVar

from attrs import evolve

from claimrec.model.claims import Claim
from claimrec.model.into import IntoEntities, IntoParties
from claimrec.model.parties import Entity, Party
from claimrec.sources.batch import Batch, IntoClaims, batch_of, input_error, plain_cell
from claimrec.sources.columns import claim_layout, fit, folded_layout, key_of, supposed
from claimrec.sources.day_order import in_order, order_given, orders_of
from claimrec.sources.recognised import recognised
from claimrec.sources.rows import Table
from claimrec.sources.several import joined, paths_in
from claimrec.sources.tables import table_of

Named = TypeVar("Named", Party, Entity)


def read_claims(
    source: IntoClaims,
    *,
    columns: Mapping[str, str] | None = None,
    keep_extra: bool | None = None,
    dayfirst: bool | None = None,
) -> Batch:
    """The claims of a source, and the rows of it that are none.

    - `source`: an iterable of Claim objects and dicts; the path of a .jsonl, .json (a list of objects), .csv, .tsv,
      .parquet or .xlsx file, texts in UTF-8, also in .gz; an open file (text or binary) or io.StringIO with such
      content; a frame of pandas, polars (lazy or not), pyarrow, duckdb or another library that narwhals knows, or
      anything with `__arrow_c_stream__`. NaN, NaT, NA and blank CSV cells are missing. What can be read once is read
      from where it stands. A list of paths gives the claims of all of these files. Reviews of schema.org, statements
      of FollowTheMoney and tables of positions are known by what they hold. A Batch is given back as it is.
    - `columns`: from a claim's field to the name that it has in the source. Other fields have the column of their own
      name, whatever its case, or else of a synonym ("Statement", "Speaker", "Date", "Link"), which `notes` tell.
    - `keep_extra`: what becomes of other fields: True keeps them in `extra`, and None, too, with a note; False refuses
      them.
    - `dayfirst`: whether "05/04/2024" is of April (True) or of May (False). None leaves it to the other dates of the
      column: one as "25/04/2024" settles it, and `notes` tell; without one such rows are rejected. What was read so has
      its year first in the claim.

    Times of a frame or spreadsheet that are all 00:00 without a zone are days.

    Raises InputError for a source that cannot be read at all: no such file, not UTF-8, an unknown ending, a
    table without columns that a claim needs. What is wrong with one row alone is in `rejected`.

    >>> rows = [{"statement": "The bridge stands.", "mayor": "Ann Lee"}, {"statement": "It fell."}]
    >>> batch = read_claims(rows, columns={"party": "mayor"})
    >>> batch.claims[0].party, batch.rejected[0].row, batch.rejected[0].field
    ('Ann Lee', 2, 'party')
    >>> batch.notes
    ("columns were known by their names: 'statement' as text",)
    """
    dayfirst = order_given(dayfirst)
    if isinstance(source, Batch) and columns is None and keep_extra is None:
        return _in_order(source, dayfirst)
    if paths := paths_in(source):
        options: Any = {"columns": columns, "keep_extra": keep_extra, "dayfirst": dayfirst}
        return joined({path: read_claims(path, **options) for path in paths})
    table = table_of(source, "claims")
    table = evolve(table, rows=list(table.rows))
    known = recognised(table) if columns is None else None
    if known is None:
        return _read(table, columns, keep_extra, dayfirst)
    return _in_order(known, dayfirst)


def _in_order(batch: Batch, dayfirst: bool | None) -> Batch:
    """A batch with its dates in the order that a caller told; the batch itself where none was."""
    if dayfirst is None:
        return batch
    return evolve(batch, claims=tuple(in_order(claim, dayfirst) for claim in batch.claims))


def _read(table: Table, columns: Mapping[str, str] | None, keep_extra: bool | None, dayfirst: bool | None) -> Batch:
    """The claims of rows that are of no other format, which `table` holds as a list."""
    rows = list(table.rows)
    names = _names(table, rows)
    quoted = _holds_words(rows, names)
    layout = claim_layout(columns, keep_extra, names, quoted=quoted)
    fit(table, layout)
    orders = orders_of(rows, layout.columns, dayfirst)

    def made(record: Any) -> tuple[Claim]:
        if isinstance(record, Claim):
            return (in_order(record, dayfirst),)
        given = layout.given(record)
        return (Claim(**given | {name: order.read(given[name]) for name, order in orders.items() if name in given}),)

    notes = (*table.notes, *supposed(layout, names, quoted=quoted), *(n for one in orders.values() for n in one.notes))
    return evolve(batch_of(rows, made), notes=notes)


def _names(table: Table, rows: Sequence[tuple[int, Any]]) -> tuple[str, ...]:
    """The names of a source's columns: those of its header, or all that its rows have, in one order."""
    if table.header is not None:
        return table.header
    found: set[str] = set()
    for _, record in rows:
        if isinstance(record, Mapping):
            with suppress(Exception):  # a foreign mapping; why it cannot be read is told where it is
                found.update(name for name in record if type(name) is str)
    return tuple(sorted(found))


def _holds_words(rows: Sequence[tuple[int, Any]], names: Sequence[str]) -> bool:
    """Whether a column "quote" holds nothing but strings: the words, rather than where they stand in the source."""
    columns = [name for name in names if key_of(name) == "quote"]
    cells = (plain_cell(record.get(column)) for _, record in rows if type(record) is dict for column in columns)
    return {type(cell) for cell in cells if cell is not None} == {str}


def read_parties(source: IntoParties) -> tuple[Party, ...]:
    """The parties of `source`: Party objects, names and dicts, or a .json, .jsonl, .csv or .tsv file, or a table.

    Fields are `name`, `aliases` (a list; in a table a string with "|" between aliases) and `side`. Raises InputError,
    with row and field, for the first row that is no party.

    >>> read_parties([{"name": "Wagner Group", "aliases": ["Wagner"], "side": "Russia"}])
    (Party(name='Wagner Group', aliases=('Wagner',), side='Russia'),)
    """
    return _read_named(source, Party, "parties")


def read_entities(source: IntoEntities) -> tuple[Entity, ...]:
    """The entities of `source`: Entity objects, names and dicts, or a file; as `read_parties`, without `side`.

    >>> read_entities([{"name": "Bakhmut", "aliases": ["Artemovsk"]}, "Lakeside"])
    (Entity(name='Bakhmut', aliases=('Artemovsk',)), Entity(name='Lakeside', aliases=()))
    """
    return _read_named(source, Entity, "entities")


def _read_named(source: Any, kind: type[Named], what: str) -> tuple[Named, ...]:
    table, found = table_of(source, what), []
    rows = list(table.rows)
    layout = folded_layout(kind, _names(table, rows))
    for row, record in rows:
        try:
            record = kind(record) if isinstance(record, str) else record
            found.append(record if isinstance(record, kind) else kind(**_listed(layout.given(record), table)))
        except Exception as error:  # as in read_claims
            raise input_error(error).at(row) from error
    return tuple(found)


def _listed(given: dict[str, Any], table: Table) -> dict[str, Any]:
    if table.header is not None and isinstance(given.get("aliases"), str):
        given["aliases"] = [alias.strip() for alias in given["aliases"].split("|") if alias.strip()]
    return given
