"""Rows of a table of positions in, structured claims out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from claimrec.model.claims import Claim
from claimrec.model.errors import InputError, shown
from claimrec.model.positions import Basis
from claimrec.model.quantities import Quantity
from claimrec.model.rejected import Rejected
from claimrec.model.shown_questions import SHOWN
from claimrec.model.spans import Span
from claimrec.model.values import State, Value, When, Who
from claimrec.sources.records import Batch, plain_cell
from claimrec.sources.rows import Broken, Table

TABLE = "a table of positions, as report.to_polars().positions"
JOIN = "|"
_NEEDED = ("position", "subject", "aspect", "party", "value", "value_kind", "basis")


def claims_of_positions(table: Table) -> Batch:
    """The claims of a table of positions, and the rows of it that cannot be told as claims.

    Raises InputError for a table that lacks columns of such a one.
    """
    lacking = [name for name in _NEEDED if name not in (table.header or ())]
    if lacking:
        raise InputError(f"{table.name} has no column {shown(lacking[0])}", field=lacking[0], expected=TABLE)
    claims: list[Claim] = []
    rejected: list[Rejected] = []
    rows: list[int] = []
    for number, record in table.rows:
        if not isinstance(record, Broken) and record.get("basis") == Basis.IMPLIED.value:
            continue  # it follows again from the position that implied it
        row = record if isinstance(record, Broken) else {name: plain_cell(cell) for name, cell in record.items()}
        try:
            claims.append(_claim(row))
            rows.append(number)
        except InputError as error:
            placed = error.at(number)
            rejected.append(
                Rejected(number, row.raw if isinstance(row, Broken) else row, str(placed), error.field or "")
            )
    return Batch(tuple(claims), tuple(rejected), tuple(rows))


def _claim(row: dict[str, Any] | Broken) -> Claim:
    if isinstance(row, Broken):
        raise InputError(row.problem, expected=row.expected)
    if row.get("scope"):
        problem = f"a claim cannot say of itself that it is about {shown(row['scope'])} only"
        raise InputError(problem, field="scope", expected="a position without a scope")
    shown_by_claims = row["aspect"] in SHOWN and str(row["subject"]).startswith("“")  # the question is their own words
    return Claim(
        row.get("text"),
        party=row["party"],
        said_at=_span(row, "said", row.get("said_at")),
        id=row["position"],
        source=row.get("source"),
        valid=_span(row, "valid", row.get("valid")) if _flag(row, "explicit") else None,
        subject=None if shown_by_claims else row["subject"],
        aspect=None if shown_by_claims else row["aspect"],
        value=None if shown_by_claims else _value(row),
        certainty=_number(row, "certainty", 1.0),
        extra={"claim": row["claim"]} if row.get("claim") else {},
    )


def _value(row: Mapping[str, Any]) -> Value:
    """The value of a row; InputError where none was read."""
    kind, denied = row["value_kind"], _flag(row, "denied")
    if kind == "state":
        return State(row["state"], denied, row.get("agent"))
    if kind == "who":
        return Who(frozenset(_list(row.get("names"))), denied)
    if kind == "when":
        words = str(row["value"]).removeprefix("“").removesuffix("” (unresolved)")
        return When(_span(row, "value", words) or Span(None, None, "span", words, relative=True))
    if kind == "quantity":
        low, high = _number(row, "low"), _number(row, "high")
        return Quantity(low, high, row.get("unit") or "", _flag(row, "open_low"), _flag(row, "open_high"))
    raise InputError(f"no value was read from {shown(row['value'])}", field="value", expected="one that was read")


def _span(row: Mapping[str, Any], name: str, words: Any) -> Span | None:
    """A time of a row, in UTC; without both of its ends it is unresolved, and without words it is none at all."""
    start, end = _time(row, f"{name}_from"), _time(row, f"{name}_to")
    grain = row.get(f"{name}_grain")
    if grain is None:
        return None
    return Span(start, end, grain, str(words or ""), relative=start is None and end is None)


def _time(row: Mapping[str, Any], name: str) -> datetime | None:
    cell = row.get(name)
    try:
        at = datetime.fromisoformat(cell) if isinstance(cell, str) else cell
        return at.astimezone(UTC) if at is not None else None
    except (ValueError, AttributeError) as error:
        raise InputError(f"{shown(cell)} is no time", field=name, expected="a time in UTC") from error


def _number(row: Mapping[str, Any], name: str, missing: float | None = None) -> float:
    cell = row.get(name)
    try:
        return float(missing if cell is None else cell)  # type: ignore[arg-type]  # None raises TypeError, as it should
    except (TypeError, ValueError) as error:
        raise InputError(f"{shown(cell)} is no number", field=name, expected="a number") from error


def _flag(row: Mapping[str, Any], name: str) -> bool:
    return str(row.get(name)).lower() == "true"  # a CSV file holds words


def _list(cell: Any) -> list[str]:
    if cell is None:
        return []
    return cell.split(JOIN) if isinstance(cell, str) else [str(one) for one in cell]
