"""Rows in; where they are of a format of the field, by what they hold, its claims out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import evolve

from claimrec.model.errors import InputError, shown
from claimrec.sources.batch import Batch
from claimrec.sources.rows import LINKED, Broken, Table

_STATEMENTS = frozenset({"entity_id", "prop", "value", "dataset"})
_POSITIONS = frozenset({"position", "fact", "value_kind", "basis"})
_ENTITIES = frozenset({"id", "schema", "properties"})
_NO_ENTITIES = "its statements, as “ftm statements” and OpenSanctions give them: each says of which dataset it is"


def recognised(table: Table) -> Batch | None:
    """The claims of reviews of schema.org, of statements of FollowTheMoney or of positions of a report; None else.

    The rows of `table` are a list, and each has to be of the format, but for lines that cannot be read. A note says how
    they were read. Raises InputError for entities of FollowTheMoney, which do not say which dataset says what.
    """
    rows = list(table.rows)
    columns = _columns(table, rows)
    if columns is None:
        return None
    if all(any(name in one for name in LINKED) for one in columns):
        from claimrec.sources.claim_review import read_claim_reviews

        objects = [row.raw if isinstance(row, Broken) else row for _, row in rows]
        return _told(read_claim_reviews(objects), "reviews of schema.org", "read_claim_reviews", table)
    if all(one >= _STATEMENTS for one in columns):
        from claimrec.sources.statements import read_statements

        return _told(read_statements(table), "statements of FollowTheMoney", "read_statements", table)
    if table.header is not None and all(one >= _POSITIONS for one in columns):
        from claimrec.sources.position_tables import claims_of_positions

        return _told(claims_of_positions(table), "positions of a report", "from_positions", table)
    if all(one >= _ENTITIES for one in columns):
        raise InputError(f"{shown(table.name)} holds entities of FollowTheMoney", expected=_NO_ENTITIES)
    return None


def _columns(table: Table, rows: Sequence[tuple[int, Any]]) -> list[frozenset[str]] | None:
    """The distinct sets of names that rows have; None where a row has none."""
    if table.header is not None:
        return [frozenset(table.header)]
    found: set[frozenset[str]] = set()
    for _, row in rows:
        if isinstance(row, Broken):
            continue
        if type(row) is not dict:
            return None
        found.add(frozenset(name for name in row if type(name) is str))
    return list(found) or None


def _told(batch: Batch, what: str, reader: str, table: Table) -> Batch:
    note = f"these are {what}: they were read by claimrec.sources.{reader}"
    return evolve(batch, notes=(*table.notes, *batch.notes, note))
