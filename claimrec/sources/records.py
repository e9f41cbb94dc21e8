"""Lists, files and frames in, a Batch of claims and rejected rows out.

Every row ends among the claims, or set aside with its number, its reason and what stood in it. Only what
spoils a source as a whole raises. DataFrames are known by what they do; pandas, polars and pyarrow are not imported.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import fields

from claimrec.model.claims import Claim
from claimrec.model.parties import Entity, Party
from claimrec.sources.batch import Batch, batch_of, input_error
from claimrec.sources.columns import Layout, claim_layout, fit
from claimrec.sources.rows import Table
from claimrec.sources.tables import table_of

Named = TypeVar("Named", Party, Entity)


def read_claims(source: Any, *, columns: Mapping[str, str] | None = None, keep_extra: bool = False) -> Batch:
    """The claims of a source, and the rows of it that are none.

    - `source`: an iterable of Claim objects and dicts, the path of a .jsonl, .json (a list of objects), .csv
      or .tsv file in UTF-8, an open file (text or binary) or io.StringIO with such content, a DataFrame of pandas or
      polars, or a table or RecordBatchReader of pyarrow. NaN, NaT, NA and blank CSV cells are missing. What can be read
      once is read from where it stands. A Batch is given back as it is.
    - `columns`: from a claim's field to the name that it has in the source; other fields keep their own.
    - `keep_extra`: whether fields that a claim does not have go to its `extra`; without it they are an error.

    Raises InputError for a source that cannot be read at all: no such file, not UTF-8, an unknown ending, a
    table whose columns are not those of a claim. What is wrong with one row alone is in `rejected`.

    >>> rows = [{"statement": "The bridge stands.", "by": "Mayor"}, {"statement": "It fell."}]
    >>> batch = read_claims(rows, columns={"text": "statement", "party": "by"})
    >>> batch.claims[0].party, batch.rejected[0].row, batch.rejected[0].field
    ('Mayor', 2, 'party')
    """
    if isinstance(source, Batch) and columns is None and not keep_extra:
        return source
    table, layout = table_of(source, "claims"), claim_layout(columns, keep_extra)
    fit(table, layout)
    return batch_of(table.rows, lambda row: (row if isinstance(row, Claim) else Claim(**layout.given(row)),))


def read_parties(source: Any) -> tuple[Party, ...]:
    """The parties of `source`: Party objects and dicts, or a .json, .jsonl, .csv or .tsv file, or a table.

    Fields are `name`, `aliases` (a list; in a table a string with "|" between aliases) and `side`. Raises InputError,
    with row and field, for the first row that is no party.

    >>> read_parties([{"name": "Wagner Group", "aliases": ["Wagner"], "side": "Russia"}])
    (Party(name='Wagner Group', aliases=('Wagner',), side='Russia'),)
    """
    return _read_named(source, Party, "parties")


def read_entities(source: Any) -> tuple[Entity, ...]:
    """The entities of `source`: Entity objects and dicts, or a file; as `read_parties`, without `side`.

    >>> read_entities([{"name": "Bakhmut", "aliases": ["Artemovsk"]}])
    (Entity(name='Bakhmut', aliases=('Artemovsk',)),)
    """
    return _read_named(source, Entity, "entities")


def _read_named(source: Any, kind: type[Named], what: str) -> tuple[Named, ...]:
    table, found = table_of(source, what), []
    layout = Layout({a.name: a.name for a in fields(kind)}, kind.__name__, "name")
    for row, record in table.rows:
        try:
            found.append(record if isinstance(record, kind) else kind(**_listed(layout.given(record), table)))
        except Exception as error:  # as in read_claims
            raise input_error(error).at(row) from error
    return tuple(found)


def _listed(given: dict[str, Any], table: Table) -> dict[str, Any]:
    if table.header is not None and isinstance(given.get("aliases"), str):
        given["aliases"] = [alias.strip() for alias in given["aliases"].split("|") if alias.strip()]
    return given
