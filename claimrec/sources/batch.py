"""The claims that a source gave, with what of it could not be used; and a cell as Python has it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from attrs import field as attr_field
from attrs import frozen

from claimrec.model.arguments import listed
from claimrec.model.aspects import Aspect
from claimrec.model.claims import Claim
from claimrec.model.errors import InputError, shown
from claimrec.model.into import IntoRows
from claimrec.model.names import missing
from claimrec.model.quantities import Quantity
from claimrec.model.rejected import Rejected
from claimrec.model.short_reprs import angular, short_repr
from claimrec.model.spans import Span
from claimrec.model.values import State, When, Who
from claimrec.sources.rows import SHOWN, Broken, Table

_PLAIN = frozenset({str, int, bool, dict, list, tuple, type(None)})


@frozen(repr=False)
class Batch:
    """What a source gave, in its order; `reconcile` takes it as it is.

    - `claims`: the claims; `rows`: the number of the row that each came from, counted from 1.
    - `rejected`: the rows that cannot be used, each with its reason.
    - `aspects`: the questions that a format brings along: only `read_statements` and `read_claim_reviews` give some.
    - `notes`: what was supposed as it was read, in sentences: which column is which, how dates are written.
    - `files`: of several files, the name of the one that each claim came from.
    """

    claims: tuple[Claim, ...]
    rejected: tuple[Rejected, ...]
    rows: tuple[int, ...] = attr_field(default=(), eq=False)
    aspects: tuple[Aspect, ...] = ()
    notes: tuple[str, ...] = attr_field(default=(), eq=False)
    files: tuple[str, ...] = attr_field(default=(), eq=False)

    __repr__ = short_repr

    @angular
    def __rich_repr__(self) -> Iterator[Any]:
        yield from (("claims", len(self.claims)), ("rejected", len(self.rejected)), ("aspects", len(self.aspects)))

    def _repr_html_(self) -> str:
        from claimrec.export.cards import claims_html

        problems = tuple([rejected.problem for rejected in self.rejected])
        below = "Rejected" if problems else "Taken for granted"
        told = problems or self.notes
        return claims_html("Claims as they were read", self.claims, rejected=len(problems), below=below, notes=told)


IntoClaims = Batch | Table | IntoRows
"""What `reconcile` and `read_claims` take: the Batch of a reader, a path, a frame, an open file, a list of claims."""


def claims_given(given: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims that are to be written; InputError for what is no list of them."""
    expected = "a list of claims"
    if isinstance(given, (str, bytes, Mapping, Claim)) or not isinstance(given, Iterable):
        raise InputError(f"this is one {type(given).__name__}", field="claims", expected=expected)
    every = listed(given, "claims", expected=expected)
    for one in every:
        if not isinstance(one, Claim):
            raise InputError(f"{shown(one)} is a {type(one).__name__}", field="claims", expected=expected)
    return every


def batch_of(rows: Iterable[tuple[int, Any]], made: Callable[[Any], Iterable[Claim]]) -> Batch:
    """The claims that are `made` of numbered rows; a row of which none can be made is set aside with its reason."""
    claims: list[Claim] = []
    rejected: list[Rejected] = []
    numbers: list[int] = []
    for row, record in rows:
        try:
            found = [_voiced(claim) for claim in made(record)]
        except Exception as error:  # cells are foreign objects: their repr, hash or depth may raise anything
            placed = input_error(error).at(row)
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


def input_error(error: Exception) -> InputError:
    """An error of a cell as one of the input, which it is."""
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


def kept_cell(value: Any) -> Any:
    """A cell that is kept beside a claim, so that a report can be saved whatever came in; None where it is missing."""
    return _plain(plain_cell(value))


def _plain(value: Any, depth: int = 0) -> Any:
    """A cell that JSON can hold, so that a report can be saved whatever came in; others by their repr."""
    value = plain_cell(value) if type(value).__module__.startswith(("numpy", "pandas", "decimal")) else value
    if type(value) in (time, UUID):
        return str(value)
    if value is None or type(value) in (str, int, float, bool, date, datetime, timedelta):
        return value
    if depth < _DEEPEST and type(value) in (list, tuple):
        return type(value)(_plain(one, depth + 1) for one in value)
    if depth < _DEEPEST and type(value) is dict:
        return {name if type(name) is str else shown(name): _plain(one, depth + 1) for name, one in value.items()}
    return value if type(value) in (Span, Quantity, State, When, Who) else shown(value, SHOWN)


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
    if kind is Decimal and value.is_finite():
        return int(value) if value == value.to_integral_value() else float(value)
    missing = kind.__name__ in ("NaTType", "NAType") or (isinstance(value, float) and value != value)
    return None if missing else value
