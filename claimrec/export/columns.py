"""The columns of the four tables: facts, positions, contradictions, changes.

Each column says of which type its cells are, so that a table without rows has the same columns of the same types.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from enum import Enum
from typing import Any

from attrs import field, frozen

from claimrec.model.facts import Fact
from claimrec.model.positions import Position
from claimrec.model.quantities import Quantity
from claimrec.model.spans import Span
from claimrec.model.values import State, When, Who


class Cell(Enum):
    """What the cells of a column are; those of numbers, whole numbers, flags and lists are what they are."""

    TEXT = "text"
    CATEGORY = "category"
    NUMBER = "number"
    COUNT = "count"  # never missing
    FLAG = "flag"  # never missing
    TIME = "time"  # aware, in UTC
    TEXTS = "texts"  # a list, empty rather than missing


@frozen
class Column:
    """A column: its name, what its cells are, and how a cell is got from what a row stands for."""

    name: str
    cell: Cell
    get: Callable[[Any], Any]


@frozen
class Plain:
    """A table as plain lists, all of one length: what its columns hold, and what their cells are."""

    cells: Mapping[str, Cell]
    columns: Mapping[str, list[Any]]

    def __len__(self) -> int:
        return len(next(iter(self.columns.values())))

    def rows(self) -> Iterator[dict[str, Any]]:
        """The rows as dicts."""
        for row in zip(*self.columns.values(), strict=True):
            yield dict(zip(self.columns, row, strict=True))


@frozen
class Held:
    """A position where it stands: its own id, the id of its fact, and the question in words."""

    id: str
    fact: str
    question: str
    position: Position = field(repr=False)


@frozen
class Asked:
    """A fact with its id, and how many contradictions there are on it."""

    id: str
    fact: Fact
    contradictions: int


@frozen
class PositionPair:
    """Two positions that a contradiction or a change holds against each other."""

    a: Held
    b: Held
    found: Any


def table(rows: Sequence[Any], columns: Sequence[Column]) -> Plain:
    """What the rows come to in these columns."""
    cells = {column.name: column.cell for column in columns}
    return Plain(cells, {column.name: _sound(column.cell, list(map(column.get, rows))) for column in columns})


def _sound(cell: Cell, values: list[Any]) -> list[Any]:
    """Texts that can be written as UTF-8; half of a surrogate pair, which frames refuse, becomes a question mark."""
    if cell in (Cell.TEXT, Cell.CATEGORY):
        return [v if v is None or v.isascii() else _utf8(v) for v in values]
    if cell is Cell.TEXTS:
        return [[v if v.isascii() else _utf8(v) for v in some] for some in values]
    return values


def _utf8(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")


def _utc(at: datetime | None) -> datetime | None:
    try:
        return at if at is None or at.tzinfo is UTC else at.astimezone(UTC)
    except OverflowError:  # within hours of the year 1 or 9999; the text beside it still tells
        return None


def given_time(span: Span | None) -> str | None:
    """A time as it was given; where it was not given in words, as it is told."""
    return span.words or str(span) if span is not None else None


def _columns(cell: Cell, **getters: Callable[[Any], Any]) -> list[Column]:
    return [Column(name, cell, get) for name, get in getters.items()]


def _times(name: str, span: Callable[[Any], Span | None], first: str = "", suffix: str = "") -> list[Column]:
    """A time as it was given, as it was resolved (missing where it is open or was not), and its precision."""

    def end(row: Any, which: str) -> datetime | None:
        found = span(row)
        return _utc(getattr(found, which)) if found is not None and not found.relative else None

    def grain(row: Any) -> str | None:
        found = span(row)
        return found.grain if found is not None else None

    given = [Column(first + suffix, Cell.TEXT, lambda row: given_time(span(row)))] if first else []
    start = Column(f"{name}_from{suffix}", Cell.TIME, lambda row: end(row, "start"))
    until = Column(f"{name}_to{suffix}", Cell.TIME, lambda row: end(row, "end"))
    return [*given, start, until, Column(f"{name}_grain{suffix}", Cell.CATEGORY, grain)]


def _of_value(kind: type, name: str, missing: Any = None) -> Callable[[Held], Any]:
    """A part of a position's value where that is of a kind."""

    def get(row: Held) -> Any:
        value = row.position.value
        return getattr(value, name) if isinstance(value, kind) else missing

    return get


def _when(row: Held) -> Span | None:
    return row.position.value.span if isinstance(row.position.value, When) else None


def _names(row: Held) -> list[str]:
    return sorted(row.position.value.names) if isinstance(row.position.value, Who) else []


def _denied(row: Held) -> bool:
    return bool(getattr(row.position.value, "denied", False))


def _side(get: Callable[[PositionPair], Held], suffix: str) -> list[Column]:
    """All that one of two positions is, so that a row can be read by itself."""

    def of_claim(name: str) -> Column:
        return Column(f"{name}{suffix}", Cell.TEXT, lambda row: getattr(get(row).position.claim, name))

    return [
        Column(f"claim{suffix}", Cell.TEXT, lambda row: get(row).position.claim.id),
        Column(f"party_given{suffix}", Cell.CATEGORY, lambda row: get(row).position.claim.party),
        *_times("said", lambda row: get(row).position.said_at, "said_at", suffix),
        *_times("valid", lambda row: get(row).position.valid, "valid", suffix),
        Column(f"words{suffix}", Cell.TEXTS, lambda row: list(get(row).position.quoted)),
        of_claim("text"),
        of_claim("source"),
        Column(f"certainty{suffix}", Cell.NUMBER, lambda row: get(row).position.certainty),
    ]


FACTS = (
    *_columns(Cell.TEXT, fact=lambda f: f.id, question=lambda f: f.fact.question, subject=lambda f: f.fact.subject),
    *_columns(Cell.CATEGORY, aspect=lambda f: f.fact.aspect.name, scope=lambda f: f.fact.scope),
    *_columns(Cell.CATEGORY, answer=lambda f: f.fact.aspect.value.value, life=lambda f: f.fact.aspect.life.value),
    *_columns(Cell.TEXTS, parties=lambda f: list(f.fact.parties), claims=lambda f: [c.id for c in f.fact.claims]),
    *_columns(Cell.COUNT, positions=lambda f: len(f.fact.positions), contradictions=lambda f: f.contradictions),
)
POSITIONS = (
    *_columns(Cell.TEXT, position=lambda h: h.id, fact=lambda h: h.fact, claim=lambda h: h.position.claim.id),
    *_columns(Cell.TEXT, question=lambda h: h.question, subject=lambda h: h.position.subject),
    *_columns(Cell.CATEGORY, aspect=lambda h: h.position.aspect.name, scope=lambda h: h.position.scope),
    *_columns(Cell.CATEGORY, party=lambda h: h.position.party, party_given=lambda h: h.position.claim.party),
    *_columns(Cell.CATEGORY, side=lambda h: h.position.side),
    Column("value", Cell.TEXT, lambda h: str(h.position.value)),
    Column("value_kind", Cell.CATEGORY, lambda h: type(h.position.value).__name__.lower()),
    *_columns(Cell.CATEGORY, state=_of_value(State, "name"), agent=_of_value(State, "agent")),
    Column("names", Cell.TEXTS, _names),
    Column("denied", Cell.FLAG, _denied),
    *_columns(Cell.NUMBER, low=_of_value(Quantity, "low"), high=_of_value(Quantity, "high")),
    *_columns(
        Cell.FLAG, open_low=_of_value(Quantity, "open_low", False), open_high=_of_value(Quantity, "open_high", False)
    ),
    Column("unit", Cell.CATEGORY, _of_value(Quantity, "unit")),
    *_times("value", _when),
    *_times("said", lambda h: h.position.said_at, "said_at"),
    *_times("valid", lambda h: h.position.valid, "valid"),
    *_columns(Cell.FLAG, explicit=lambda h: h.position.explicit, still=lambda h: h.position.still),
    Column("basis", Cell.CATEGORY, lambda h: h.position.basis.value),
    Column("certainty", Cell.NUMBER, lambda h: h.position.certainty),
    *_columns(Cell.TEXT, source=lambda h: h.position.claim.source, text=lambda h: h.position.claim.text),
    *_columns(Cell.TEXTS, words=lambda h: list(h.position.quoted), guesses=lambda h: list(h.position.guesses)),
)
_QUESTION = (
    *_columns(Cell.TEXT, fact=lambda t: t.a.fact, question=lambda t: t.a.question),
    *_columns(Cell.TEXT, subject=lambda t: t.a.position.subject),
    *_columns(Cell.CATEGORY, aspect=lambda t: t.a.position.aspect.name),
)
_REASONS = (
    *_columns(Cell.TEXT, why=lambda t: t.found.why),
    *_columns(Cell.CATEGORY, rule=lambda t: t.found.finding.rule),
    *_columns(Cell.NUMBER, certainty=lambda t: t.found.certainty),
)
CONTRADICTIONS = (
    *_columns(Cell.TEXT, contradiction=lambda t: t.found.id),
    *_QUESTION,
    *_columns(Cell.TEXT, position_a=lambda t: t.a.id, position_b=lambda t: t.b.id),
    *_columns(Cell.CATEGORY, party_a=lambda t: t.a.position.party, party_b=lambda t: t.b.position.party),
    *_columns(Cell.CATEGORY, side_a=lambda t: t.a.position.side, side_b=lambda t: t.b.position.side),
    *_columns(Cell.TEXT, value_a=lambda t: str(t.a.position.value), value_b=lambda t: str(t.b.position.value)),
    *_columns(Cell.CATEGORY, says=lambda t: t.found.says, kind=lambda t: t.found.kind),
    *_columns(Cell.FLAG, same_side=lambda t: t.found.same_side),
    *_REASONS,
    *_columns(Cell.TEXTS, evidence=lambda t: [str(one) for one in t.found.finding.evidence]),
    *_times("first", lambda t: t.found.first, "first"),
    *_times("last", lambda t: t.found.last, "last"),
    *_columns(Cell.COUNT, moments=lambda t: len(t.found.pairs)),
    *_side(lambda t: t.a, "_a"),
    *_side(lambda t: t.b, "_b"),
)
CHANGES = (
    *_columns(Cell.TEXT, change=lambda t: t.found.id),
    *_QUESTION,
    *_columns(Cell.TEXT, position_earlier=lambda t: t.a.id, position_later=lambda t: t.b.id),
    *_columns(Cell.CATEGORY, party=lambda t: t.b.position.party, side=lambda t: t.b.position.side),
    *_columns(
        Cell.TEXT, value_earlier=lambda t: str(t.a.position.value), value_later=lambda t: str(t.b.position.value)
    ),
    *_columns(Cell.CATEGORY, says=lambda t: t.found.says),
    *_columns(Cell.FLAG, concession=lambda t: t.found.concession),
    *_REASONS,
    *_columns(Cell.TEXTS, evidence=lambda t: [str(one) for one in t.found.finding.evidence]),
    *_side(lambda t: t.a, "_earlier"),
    *_side(lambda t: t.b, "_later"),
)
TABLES: Mapping[str, tuple[Column, ...]] = {
    "facts": FACTS,
    "positions": POSITIONS,
    "contradictions": CONTRADICTIONS,
    "changes": CHANGES,
}
