"""Lists, files and frames in, a Batch of claims and rejected rows out.

Every row ends among the claims, or set aside with its number, its reason and what stood in it. Only what
spoils a source as a whole raises. DataFrames are known by what they do; pandas, polars and pyarrow are not imported.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

from attrs import field as attr_field
from attrs import fields, frozen

from claimrec.model.aspects import Aspect
from claimrec.model.claims import Claim
from claimrec.model.errors import InputError, shown
from claimrec.model.names import missing, nearest
from claimrec.model.parties import Entity, Party
from claimrec.model.quantities import Quantity
from claimrec.model.rejected import Rejected
from claimrec.model.spans import Span
from claimrec.model.values import State, When, Who
from claimrec.sources.rows import SHOWN, Broken, Table, table_of

CLAIM_FIELDS = tuple(a.name for a in fields(Claim))
MEND = (
    "columns={'text': 'a column'} (--column text=NAME) maps names, and keep_extra=True (--keep-extra) keeps other "
    "columns in `extra`"
)
Named = TypeVar("Named", Party, Entity)
_PLAIN = frozenset({str, int, bool, dict, list, tuple, type(None)})


@frozen
class Batch:
    """What a source gave, in its order; `reconcile` takes it as it is.

    - `claims`: the claims; `rows`: the number of the row that each came from, counted from 1.
    - `rejected`: the rows that cannot be used, each with its reason.
    - `aspects`: the questions that a format brings along: only `read_statements` and `read_claim_reviews` give some.
    """

    claims: tuple[Claim, ...]
    rejected: tuple[Rejected, ...]
    rows: tuple[int, ...] = attr_field(default=(), eq=False, repr=False)
    aspects: tuple[Aspect, ...] = attr_field(default=(), repr=False)


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
    table, layout = table_of(source, "claims"), _claim_layout(columns, keep_extra)
    _fit(table, layout)
    return batch_of(table.rows, lambda row: (row if isinstance(row, Claim) else Claim(**layout.given(row)),))


def batch_of(rows: Iterable[tuple[int, Any]], made: Callable[[Any], Iterable[Claim]]) -> Batch:
    """The claims that are `made` of numbered rows; a row of which none can be made is set aside with its reason."""
    claims: list[Claim] = []
    rejected: list[Rejected] = []
    numbers: list[int] = []
    for row, record in rows:
        try:
            found = [_voiced(claim) for claim in made(record)]
        except Exception as error:  # cells are foreign objects: their repr, hash or depth may raise anything
            placed = _input_error(error).at(row)
            rejected.append(Rejected(row, _as_it_came(record), str(placed), placed.field or ""))
        else:
            for claim in found:
                claims.append(claim)
                numbers.append(row)
    return Batch(tuple(claims), tuple(rejected), tuple(numbers))


def _voiced(claim: Claim) -> Claim:
    """The claim, InputError where its speaker is a missing cell that has become text."""
    if missing(claim.party):
        problem = f"{shown(claim.party)} is what a missing cell becomes as text"
        raise InputError(problem, field="party", expected="who said so; an unknown speaker has a name too")
    return claim


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
    layout = _Layout({a.name: a.name for a in fields(kind)}, kind.__name__, "name")
    for row, record in table.rows:
        try:
            found.append(record if isinstance(record, kind) else kind(**_listed(layout.given(record), table)))
        except Exception as error:  # as in read_claims
            raise _input_error(error).at(row) from error
    return tuple(found)


def _listed(given: dict[str, Any], table: Table) -> dict[str, Any]:
    if table.header is not None and isinstance(given.get("aliases"), str):
        given["aliases"] = [alias.strip() for alias in given["aliases"].split("|") if alias.strip()]
    return given


def _input_error(error: Exception) -> InputError:
    return error if isinstance(error, InputError) else InputError(f"{type(error).__name__}: {error}")


def _as_it_came(record: Any) -> dict[str, Any] | str:
    try:
        if isinstance(record, Broken):
            return record.raw[:SHOWN]
        if isinstance(record, str):
            return record[:SHOWN]
        return _plain(dict(record)) if isinstance(record, Mapping) else shown(record, SHOWN)
    except Exception:  # as in read_claims
        return f"a {type(record).__name__}"


_DEEPEST = 50  # levels of lists and mappings in a row that are kept as they came


def _plain(value: Any, depth: int = 0) -> Any:
    """A cell that JSON can hold, so that a report can be saved whatever came in; others by their repr."""
    value = plain_cell(value) if type(value).__module__.startswith(("numpy", "pandas")) else value
    if value is None or type(value) in (str, int, float, bool, date, datetime, timedelta):
        return value
    if depth < _DEEPEST and type(value) in (list, tuple):
        return type(value)(_plain(one, depth + 1) for one in value)
    if depth < _DEEPEST and type(value) is dict:
        return {name if type(name) is str else shown(name): _plain(one, depth + 1) for name, one in value.items()}
    return value if type(value) in (Span, Quantity, State, When, Who) else shown(value, SHOWN)


@frozen
class _Layout:
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


def _claim_layout(columns: Mapping[str, str] | None, keep_extra: bool) -> _Layout:
    given: Mapping[str, str] = {} if columns is None else columns
    if not isinstance(given, Mapping) or not all(isinstance(column, str) for column in given.values()):
        raise InputError(f"{shown(columns)} maps no names", field="columns", expected="{'text': 'a column'}")
    for name in given:
        if name not in CLAIM_FIELDS:
            problem = f"a claim has no field {shown(name)}{_hint(name, CLAIM_FIELDS)}"
            raise InputError(problem, field="columns", expected=f"one of {', '.join(CLAIM_FIELDS)}")
    # a column that was given to one field is not read for the field of its own name as well
    own = {name: name for name in CLAIM_FIELDS if name not in given and name not in given.values()}
    return _Layout({**own, **given}, "Claim", "party", keep_extra, tuple(given.values()))


def _hint(word: Any, known: Iterable[str]) -> str:
    meant = nearest(str(word), known)
    return f" (did you mean {meant!r}?)" if meant else ""


def _merged(extra: Any, others: dict[str, Any]) -> Any:
    twice = extra.keys() & others.keys() if isinstance(extra, Mapping) else ()
    if twice:
        raise InputError(f"{shown(min(twice))} is in the row and in its extra", field="extra", expected="one")
    return {**extra, **others} if isinstance(extra, Mapping) else extra  # Claim refuses what is no mapping


def plain_cell(value: Any) -> Any:
    """A cell as Python has it; None for what its library calls missing."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind.__module__.startswith("numpy"):
        in_ns = str(value.dtype) == "datetime64[ns]"  # as nanoseconds it would become a bare integer
        value = (value.astype("datetime64[us]") if in_ns else value).tolist()
    if isinstance(value, datetime) and hasattr(value, "to_pydatetime") and kind.__name__ != "NaTType":
        return value.to_pydatetime(warn=False)
    missing = kind.__name__ in ("NaTType", "NAType") or (isinstance(value, float) and value != value)
    return None if missing else value


def _fit(table: Table, layout: _Layout) -> None:
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
