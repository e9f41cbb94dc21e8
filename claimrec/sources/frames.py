"""Claims from a frame of any library that narwhals knows, and from a table of positions."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from claimrec.model.errors import InputError, shown
from claimrec.sources.batch import Batch
from claimrec.sources.frame_tables import table_of_frame
from claimrec.sources.position_tables import claims_of_positions
from claimrec.sources.records import read_claims
from claimrec.sources.rows import Table
from claimrec.sources.tables import table_of


def from_dataframe(
    frame: Any,
    *,
    columns: Mapping[str, str] | None = None,
    keep_extra: bool | None = None,
    dayfirst: bool | None = None,
) -> Batch:
    """The claims of a frame of any library that narwhals knows: pandas, polars, pyarrow, duckdb and more.

    `frame` is the frame; `columns`, `keep_extra` and `dayfirst` are those of `read_claims`.

    What is lazy is computed, and a named index counts as a column. Gives a Batch of `claims` and `rejected` rows, which
    `reconcile` takes as it is; it takes a frame by itself, too. Times keep their zones; naive ones are
    of `tz` on `reconcile`. Raises InputError for what is no frame and for columns that are not those of a claim.

    >>> import polars
    >>> frame = polars.DataFrame({"what": ["The bridge stands."], "who": ["Mayor"]})
    >>> from_dataframe(frame, columns={"text": "what", "party": "who"}).claims[0].party
    'Mayor'
    """
    return read_claims(_table(frame, "from_dataframe"), columns=columns, keep_extra=keep_extra, dayfirst=dayfirst)


def from_positions(positions: Any) -> Batch:
    """The claims that a table of positions stands for: structured, so that none is read from words again.

    `positions` is the frame that `to_pandas`, `to_polars` or `to_arrow` gave, with or without `join="|"`, or the path
    of a CSV file that it was written to. Each row becomes a claim with the id of the position; its `extra["claim"]` is
    the id of the claim that it came from. Values and times are those of the table, in UTC. Rows whose value was not
    read, or with a scope, which a claim cannot say, are `rejected`, with the reason; rows of basis "implied" are left
    out, as they follow again. Sides, aspects and rules of yours have to be given to `reconcile` again.

    Raises InputError for what is no such table, MissingError without narwhals.

    >>> from claimrec.model.claims import Claim
    >>> from claimrec.pipeline import reconcile
    >>> report = reconcile([Claim(party="Mayor", subject="the town", aspect="deaths", value=(3, 5), id="a")])
    >>> (claim,) = from_positions(report.to_polars().positions).claims
    >>> claim.id, str(claim.value)
    ('a#deaths', '3 to 5 dead')
    """
    from_file = isinstance(positions, (str, os.PathLike))
    return claims_of_positions(table_of(positions, "rows") if from_file else _table(positions, "from_positions"))


def _table(frame: Any, what: str) -> Table:
    """The rows of a frame; InputError for what is none."""
    found = table_of_frame(frame, what)
    if found is None:
        expected = "a DataFrame of pandas, polars, pyarrow or another library that narwhals knows"
        raise InputError(f"{shown(type(frame).__name__)} is no frame", expected=expected)
    return found
