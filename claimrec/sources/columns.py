"""Which column of a source feeds which field of a claim, a party or an entity."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import field as attr_field
from attrs import fields, frozen

from claimrec.model.claims import Claim
from claimrec.model.errors import InputError, shown
from claimrec.model.names import nearest
from claimrec.sources.batch import plain_cell
from claimrec.sources.rows import Broken, Table

CLAIM_FIELDS = tuple(a.name for a in fields(Claim))
MEND = (
    "columns={'text': 'a column'} (--column text=NAME) maps names, and keep_extra=True (--keep-extra) keeps other "
    "columns in `extra`"
)


@frozen
class Layout:
    """Which column feeds which field of a `kind`; `mapped` columns were asked for, `needed` is a field."""

    columns: Mapping[str, str]
    kind: str
    needed: str
    keep_extra: bool = False
    mapped: tuple[str, ...] = ()
    used: frozenset[str] = attr_field(init=False)

    @used.default
    def _used(self) -> frozenset[str]:
        return frozenset(self.columns.values())

    def given(self, record: Any) -> dict[str, Any]:
        """The fields that a row fills; the needed one is among them, if only as None."""
        if isinstance(record, Broken):
            raise InputError(record.problem, expected=record.expected)
        if not isinstance(record, Mapping):
            expected = f"{'an' if self.kind[0] in 'AE' else 'a'} {self.kind} or a dict of its fields"
            raise InputError(f"{shown(record)} is a {type(record).__name__}", expected=expected)
        strangers = [column for column in record if column not in self.used]
        if strangers and not self.keep_extra:
            raise self.unknown("field", strangers)
        given: dict[str, Any] = {self.needed: None}
        for name, column in self.columns.items():
            if (value := record.get(column)) is not None and (cell := plain_cell(value)) is not None:
                given[name] = cell
        if strangers:
            given["extra"] = _merged(given.get("extra", {}), {str(s): plain_cell(record[s]) for s in strangers})
        return given

    def unknown(self, word: str, strangers: Sequence[Any], where: str = "") -> InputError:
        """The error for fields or columns that nothing is made of."""
        problem = f"{where}unknown {word} {', '.join(map(shown, strangers))}{_hint(strangers[0], self.used)}"
        expected = ", ".join(self.columns.values()) + (f"; {MEND}" if self.kind == "Claim" else "")
        return InputError(problem, field=str(strangers[0]), expected=expected)


def claim_layout(columns: Mapping[str, str] | None, keep_extra: bool) -> Layout:
    given: Mapping[str, str] = {} if columns is None else columns
    if not isinstance(given, Mapping) or not all(isinstance(column, str) for column in given.values()):
        raise InputError(f"{shown(columns)} maps no names", field="columns", expected="{'text': 'a column'}")
    for name in given:
        if name not in CLAIM_FIELDS:
            problem = f"a claim has no field {shown(name)}{_hint(name, CLAIM_FIELDS)}"
            raise InputError(problem, field="columns", expected=f"one of {', '.join(CLAIM_FIELDS)}")
    # a column that was given to one field is not read for the field of its own name as well
    own = {name: name for name in CLAIM_FIELDS if name not in given and name not in given.values()}
    return Layout({**own, **given}, "Claim", "party", keep_extra, tuple(given.values()))


def _hint(word: Any, known: Iterable[str]) -> str:
    meant = nearest(str(word), known)
    return f" (did you mean {meant!r}?)" if meant else ""


def _merged(extra: Any, others: dict[str, Any]) -> Any:
    twice = extra.keys() & others.keys() if isinstance(extra, Mapping) else ()
    if twice:
        raise InputError(f"{shown(min(twice))} is in the row and in its extra", field="extra", expected="one")
    return {**extra, **others} if isinstance(extra, Mapping) else extra  # Claim refuses what is no mapping


def fit(table: Table, layout: Layout) -> None:
    """Raise InputError for a table of which no row could become a claim."""
    header = table.header
    if not header:
        return
    where = f"{table.name} has the columns {', '.join(map(shown, header))}: "
    needed = layout.columns.get(layout.needed, layout.needed)
    lacking = [column for column in (*layout.mapped, needed) if column not in header]
    strangers = [] if layout.keep_extra else [column for column in header if column not in layout.used]
    if strangers and not set(lacking).intersection(layout.mapped):
        raise layout.unknown("column", strangers, where)
    if lacking:
        raise InputError(f"{where}no {shown(lacking[0])}", field=lacking[0], expected=f"that column; {MEND}")
