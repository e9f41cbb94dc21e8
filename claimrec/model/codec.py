"""Results to JSON and back, equal. Derived from the attrs fields, so that none can be forgotten.

What many results share (claims, aspects, positions, facts) is written once, in a table of its own, and referred to.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timedelta
from enum import Enum
from math import isfinite
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from attrs import evolve, fields, frozen, has

from claimrec.model.errors import InputError, shown
from claimrec.model.formats import check_format
from claimrec.model.typed_fields import field_checks

TAG, REF = "!", "#"
SELDOM = {"seldom": True}  # the metadata of a field that is written only where it differs from its default
# What is written for readers beside the fields of a class, and worked out again rather than read back.
Derived = Mapping[type, Mapping[str, Callable[[Any], Any]]]
NOTHING: Mapping[type, Any] = MappingProxyType({})


def dumps(
    value: Any,
    *,
    shared: Mapping[str, type],
    derived: Derived = NOTHING,
    indent: int | None = None,
    number: int | None = None,
) -> str:
    """`value` as JSON text; objects of the `shared` types are written once each, in tables of those names. `number` is
    that of the format, which a whole report carries.

    Raises InputError for an object that has no form in JSON.
    """
    tables: dict[str, list[Any]] = {name: [] for name in shared}
    places: dict[int, dict[str, Any]] = {}
    names = {kind: name for name, kind in shared.items()}

    def pack(one: Any) -> Any:
        name = names.get(type(one))
        if name is None:
            extra = {told: pack(work_out(one)) for told, work_out in derived.get(type(one), {}).items()}
            return {**_packed(one, pack), **extra} if extra else _packed(one, pack)
        if id(one) not in places:
            form = _packed(one, pack)  # first what it refers to, so that tables can be read from the front
            places[id(one)] = {REF: [name, len(tables[name])]}
            tables[name].append(form)
        return places[id(one)]

    body = pack(value)
    form = {"tables": tables, "value": body} if number is None else {"format": number, "tables": tables, "value": body}
    return json.dumps(form, sort_keys=True, ensure_ascii=False, indent=indent)


def _packed(value: Any, pack: Callable[[Any], Any]) -> Any:
    if value is None or (isinstance(value, (bool, int, str)) and not isinstance(value, Enum)):
        return value
    if isinstance(value, float):
        return value if isfinite(value) else {TAG: "float", "text": repr(value)}
    if isinstance(value, tuple):
        return [pack(v) for v in value]
    if has(type(value)):
        every = [f for f in fields(type(value)) if f.init]
        left_out = {
            f.name for f in every if f.metadata and f.metadata == SELDOM and getattr(value, f.name) == f.default
        }
        given = {f.name: pack(getattr(value, f.name)) for f in every if f.name not in left_out}
        return {TAG: type(value).__name__, **given}
    return _packed_builtin(value, pack)


def _packed_builtin(value: Any, pack: Callable[[Any], Any]) -> Any:
    if isinstance(value, Enum):
        return {TAG: type(value).__name__, "value": value.value}
    if isinstance(value, datetime):
        return {TAG: "datetime", "iso": value.isoformat(), **_zone(value)}
    if isinstance(value, date):
        return {TAG: "date", "iso": value.isoformat()}
    if isinstance(value, timedelta):
        return {TAG: "timedelta", "seconds": value.total_seconds()}
    if isinstance(value, list):
        return {TAG: "list", "items": [pack(v) for v in value]}
    if isinstance(value, (set, frozenset)):
        return {TAG: "set", "items": sorted([pack(v) for v in value], key=repr)}
    if isinstance(value, (dict, MappingProxyType)):
        items = [[pack(k), pack(v)] for k, v in value.items()]
        return {TAG: "dict" if isinstance(value, dict) else "map", "items": sorted(items, key=repr)}
    problem = f"{shown(value)} is a {type(value).__name__}"
    raise InputError(problem, expected="strings, numbers, times, lists and mappings, which JSON can hold")


def _zone(at: datetime) -> dict[str, Any]:
    """A named zone, and which of two equal hours was meant where a clock is put back: an offset does not say."""
    key = getattr(at.tzinfo, "key", None)
    return {"zone": key, "fold": at.fold} if key else {}


def _moment(form: dict[str, Any]) -> datetime:
    at = datetime.fromisoformat(form["iso"])
    return at.replace(tzinfo=ZoneInfo(form["zone"]), fold=form["fold"]) if "zone" in form else at


_BUILTINS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "float": lambda form: float(form["text"]),
    "datetime": _moment,
    "date": lambda form: date.fromisoformat(form["iso"]),
    "timedelta": lambda form: timedelta(seconds=form["seconds"]),
    "list": lambda form: list(form["items"]),
    "set": lambda form: frozenset(form["items"]),
    "dict": lambda form: dict(form["items"]),
    "map": lambda form: MappingProxyType(dict(form["items"])),
}


Sound = Mapping[type, Callable[[Any], str]]
"""For classes, what is wrong with an object of theirs, in words, or "": what the types of its fields do not tell."""


def loads(
    text: str,
    *,
    shared: Mapping[str, type],
    kinds: Iterable[type],
    derived: Derived = NOTHING,
    sound: Sound = NOTHING,
    number: int | None = None,
) -> Any:
    """What `dumps` wrote: `kinds` are the attrs and enum classes that may stand in it, and no others are made.

    Each object is checked: its fields have the types of its class, and it is `sound`. What a caller brought along
    (`Any`) refers to nothing, so that the JSON is as large as what it holds. Raises InputError, with the place and what
    was expected, where the text is no such JSON, or of another format.
    """
    try:
        form = json.loads(text)
        numbered = form.get("format")
    except _SPOILED as error:
        raise _no_report(error) from error
    if number is not None:
        check_format(numbered, number, "report", otherwise="reconcile its claims again")
    known = {kind.__name__: _maker(kind, derived.get(kind, {}), sound.get(kind)) for kind in kinds}
    tables: dict[str, list[Any]] = {name: [] for name in shared}
    try:
        for name, rows in tables.items():
            for row in form["tables"][name]:
                rows.append(_row(row, shared[name], _Unpacking(known, tables), f"{name}[{len(rows)}]"))
        return _row(form["value"], object, _Unpacking(known, tables), "value")
    except _Misfit as error:
        place = "".join(reversed(error.place))
        problem = f"this is no report: {place[:200]}: {error.problem}"
        raise InputError(problem, expected=error.expected or WRITTEN) from error
    except _SPOILED as error:
        raise _no_report(error) from error


_SPOILED = (ValueError, KeyError, TypeError, IndexError, AttributeError, OverflowError, RecursionError)


def _no_report(error: Exception) -> InputError:
    return InputError(f"this is no report: {type(error).__name__}: {error}", expected=WRITTEN)


WRITTEN = "what to_json() or save() wrote (from_json() takes the text, load() the path of a file)"


class _Misfit(Exception):  # noqa: N818  # never leaves this file
    """What does not fit; `place` are the parts of where it stands, the innermost first."""

    def __init__(self, problem: str, expected: str = "") -> None:
        super().__init__(problem)
        self.problem, self.expected = problem, expected
        self.place: list[str] = []


@frozen
class _Unpacking:
    """What makes objects by their tags, and the tables that may be referred to."""

    known: Mapping[str, Callable[..., Any]]
    tables: Mapping[str, list[Any]]


def _row(form: Any, kind: type, by: _Unpacking, name: str) -> Any:
    """A row of a table, which is of the kind of that table."""
    try:
        found = _unpacked(form, by)
        if not isinstance(found, kind):
            raise _Misfit(f"this is one {type(found).__name__}", kind.__name__)
    except _Misfit as error:
        error.place.append(name)
        raise
    return found


def _maker(kind: type, derived: Iterable[str], sound: Callable[[Any], str] | None) -> Callable[..., Any]:
    """What makes an object of its fields, whatever was written for readers beside them; _Misfit where it is none."""
    if not has(kind):
        return kind
    beside = frozenset(derived)
    checks = field_checks(kind)

    def made(**given: Any) -> Any:
        for name, value in given.items():
            if name in checks:
                check, expected = checks[name]
                if not check(value):
                    misfit = _Misfit(f"{shown(value)} does not fit", expected)
                    misfit.place.append(f".{name}")
                    raise misfit
        found = kind(**{k: v for k, v in given.items() if k not in beside} if beside else given)
        problem = sound(found) if sound is not None else ""
        if problem:
            raise _Misfit(problem)
        return found

    return made


def _unpacked(form: Any, by: _Unpacking) -> Any:
    if isinstance(form, list):
        return _unpacked_list(form, by)
    if not isinstance(form, dict):
        return form
    if REF in form:
        return _referred(form[REF], by)
    tag = str(form.get(TAG))
    inner = {}
    for name, one in form.items():
        if name != TAG:
            try:
                inner[name] = _unpacked(one, _unreferring(by) if (tag, name) in _BROUGHT else by)
            except _Misfit as error:
                error.place.append(f".{name}")
                raise
    try:
        return _BUILTINS[tag](inner) if tag in _BUILTINS else by.known[tag](**inner)
    except _Misfit:
        raise
    except Exception as error:  # classes check what they are made of, and some work things out
        what = f"{tag}: {error}" if tag in by.known or tag in _BUILTINS else f"an unknown {TAG} {shown(tag)}"
        raise _Misfit(f"{what} ({type(error).__name__})") from error


def _unpacked_list(form: list[Any], by: _Unpacking) -> tuple[Any, ...]:
    found: list[Any] = []
    try:
        for one in form:
            found.append(_unpacked(one, by))
    except _Misfit as error:
        error.place.append(f"[{len(found)}]")
        raise
    return tuple(found)


def _referred(to: Any, by: _Unpacking) -> Any:
    """What a reference means: a row of a table that stands before it."""
    if isinstance(to, list) and len(to) == 2 and type(to[1]) is int and isinstance(to[0], str):
        rows = by.tables.get(to[0], [])
        if 0 <= to[1] < len(rows):
            return rows[to[1]]
    raise _Misfit(f"{shown(to)} refers to nothing that stands before it", "the name of a table, and a row of it")


_BROUGHT = frozenset([("Claim", "value"), ("Claim", "extra"), ("Claim", "valid"), ("Rejected", "record")])


def _unreferring(by: _Unpacking) -> _Unpacking:
    return evolve(by, tables={}) if by.tables else by
