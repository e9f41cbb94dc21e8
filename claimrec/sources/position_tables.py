"""Rows of a table of positions in, structured claims out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from claimrec.model.claims import Claim
from claimrec.model.errors import InputError, shown
from claimrec.model.formula_cells import plain_again
from claimrec.model.positions import Basis
from claimrec.model.quantities import Quantity
from claimrec.model.rejected import Rejected
from claimrec.model.shown_questions import SHOWN
from claimrec.model.spans import Span, span_of
from claimrec.model.values import State, Value, When, Who
from claimrec.sources.batch import Batch, plain_cell
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
        row = record if isinstance(record, Broken) else _cells(record)
        try:
            claims.append(_claim(row))
            rows.append(number)
        except InputError as error:
            placed = error.at(number)
            rejected.append(
                Rejected(number, row.raw if isinstance(row, Broken) else row, str(placed), error.field or "")
            )
    return Batch(tuple(claims), tuple(rejected), tuple(rows))


def _cells(record: Mapping[str, Any]) -> dict[str, Any]:
    """The cells of a row as Python has them; where its lists were joined, texts as they were before that."""
    row = {name: plain_cell(cell) for name, cell in record.items()}
    if any(isinstance(row.get(name), list) for name in ("names", "words", "guesses")):
        return row
    return {name: plain_again(cell) if isinstance(cell, str) else cell for name, cell in row.items()}


def _claim(row: dict[str, Any] | Broken) -> Claim:
    if isinstance(row, Broken):
        raise InputError(row.problem, expected=row.expected)
    if row.get("scope"):
        problem = f"a claim cannot say of itself that it is about {shown(row['scope'])} only"
        raise InputError(problem, field="scope", expected="a position without a scope")
    said = _span(row, "said", row.get("said_at"))
    shown_by_claims = row["aspect"] in SHOWN and str(row["subject"]).startswith("“")  # it is their own words
    return Claim(
        row.get("text"),
        party=row["party"],
        said_at=said,
        id=row["position"],
        source=row.get("source"),
        valid=_span(row, "valid", row.get("valid"), said) if _explicit(row) else None,
        subject=None if shown_by_claims else row["subject"],
        aspect=None if shown_by_claims else row["aspect"],
        value=None if shown_by_claims else _value(row, said),
        certainty=_number(row, "certainty", 1.0),
        extra={"claim": row["claim"]} if row.get("claim") else {},
    )


def _value(row: Mapping[str, Any], said: Span | None) -> Value:
    """The value of a row that was said then; InputError where none was read."""
    kind = row["value_kind"]
    if kind == "state":
        return _one_of(row, [State(row["state"], denied, row.get("agent")) for denied in _FLAGS], "denied")
    if kind == "who":
        return _one_of(row, [Who(frozenset(_list(row.get("names"))), denied) for denied in _FLAGS], "denied")
    if kind == "when":
        words = str(row["value"]).removeprefix("“").removesuffix("” (unresolved)")
        return When(_span(row, "value", words, said) or Span(None, None, "span", words, relative=True))
    if kind == "quantity":
        low, high, unit = _number(row, "low"), _number(row, "high"), row.get("unit") or ""
        ends = [(a, b) for a in _FLAGS for b in _FLAGS]
        return _one_of(row, [Quantity(low, high, unit, a, b) for a, b in ends], "open_low", "open_high")
    raise InputError(f"no value was read from {shown(row['value'])}", field="value", expected="one that was read")


_FLAGS = (False, True)


def _one_of(row: Mapping[str, Any], values: Sequence[Value], *flags: str) -> Value:
    """The one of these values that the flags of a row tell, and where those are missing, the words of its value.

    Raises InputError where neither tells, or the words are those of another one.
    """
    told = {name: _flag(row, name) for name in flags}
    meant = [v for v in values if all(flag in (None, getattr(v, name)) for name, flag in told.items())]
    worded = [v for v in values if str(v) == row["value"]]
    both = [v for v in meant if v in worded] if worded else meant
    if len(both) != 1:
        name = next((name for name, flag in told.items() if flag is None), flags[0])
        problem = f"{shown(row.get(name))} does not go with the value {shown(row['value'])}"
        raise InputError(problem, field=name, expected=_TRUE_OR_FALSE)
    return both[0]


def _explicit(row: Mapping[str, Any]) -> bool:
    """Whether the claim names the time that it speaks of; InputError where a row has such a time and says neither."""
    flag = _flag(row, "explicit")
    if flag is None and any(row.get(name) is not None for name in ("valid_from", "valid_to")):
        raise InputError("it is missing", field="explicit", expected=_TRUE_OR_FALSE)
    return bool(flag)


def _span(row: Mapping[str, Any], name: str, words: Any, said: Span | None = None) -> Span | None:
    """A time of a row; without both of its ends it is unresolved, and without words it is none at all.

    Clocks are in UTC; whole days, weeks, months and years begin at midnight where they were written, or else where the
    claim was `said`.
    """
    start, end = _time(row, f"{name}_from"), _time(row, f"{name}_to")
    grain = row.get(f"{name}_grain")
    if grain is None:
        return None
    assumed = ""
    if start is not None and grain in _WHOLE:
        start, end, assumed = _where_written(start, end, str(words or ""), said)
    return Span(start, end, grain, str(words or ""), relative=start is None and end is None, assumed=assumed)


_WHOLE = ("day", "week", "month", "year")
_EAST, _WEST, _DAY = timedelta(hours=14), timedelta(hours=-12), timedelta(days=1)


def _where_written(
    start: datetime, end: datetime | None, words: str, said: Span | None
) -> tuple[datetime, datetime | None, str]:
    """The ends of whole days in the zone in which they begin at midnight: 21:00 in UTC is midnight at +03:00.

    Two zones may have midnight at once, a day apart. Then the day that the words name decides, or the zone in which it
    was `said`; where neither tells, it is the one nearer to UTC, which is told as an assumed zone.
    """
    offsets = _offsets(start)
    named = _as_written(words)
    spoken = said if said is None or said.grain in _WHOLE else _as_written(said.words)  # a clock was put into UTC
    beside = spoken.start.utcoffset() if spoken is not None and spoken.start is not None else None
    told = [
        one
        for one in (None if named is None or named.start is None else named.start - start, beside)
        if one is not None and one in offsets
    ]
    offset = told[0] if told else offsets[0]
    assumed = said.assumed if said is not None and offset == beside else ""
    if not told and len(offsets) > 1:
        assumed = str(timezone(offset))
    last = min(_offsets(end), key=lambda one: abs(one - offset)) if end is not None else offset
    try:
        return start.astimezone(timezone(offset)), None if end is None else end.astimezone(timezone(last)), assumed
    except OverflowError:  # a midnight before the first day of the calendar, or behind its last
        return start, end, assumed


def _as_written(words: str) -> Span | None:
    """The time that words tell by themselves, a naive one in UTC; None where they tell none."""
    try:
        return span_of(words, tz=UTC)
    except InputError:
        return None


def _offsets(at: datetime) -> list[timedelta]:
    """The offsets from UTC at which a moment is midnight, nearest first."""
    since = at - at.replace(hour=0, minute=0, second=0, microsecond=0)
    return sorted((one for one in (_DAY - since, -since) if _WEST < one <= _EAST), key=abs)


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


_TRUE_OR_FALSE = "true or false"
_WRITTEN = {
    **dict.fromkeys(("true", "t", "yes", "y", "1", "1.0"), True),
    **dict.fromkeys(("false", "f", "no", "n", "0", "0.0"), False),
}


def _flag(row: Mapping[str, Any], name: str) -> bool | None:
    """A flag as tables write it, None where the cell is missing; InputError for anything else."""
    cell = row.get(name)
    if cell is None:
        return None
    found = _WRITTEN.get(str(cell).strip().lower())
    if found is None:
        raise InputError(f"{shown(cell)} is neither", field=name, expected=_TRUE_OR_FALSE)
    return found


def _list(cell: Any) -> list[str]:
    if cell is None:
        return []
    return cell.split(JOIN) if isinstance(cell, str) else [str(one) for one in cell]
