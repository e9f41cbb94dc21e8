"""How does a result become JSON, and come back the same? Derived from the attrs fields, so that none can be forgotten.

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

from attrs import fields, has

from claimrec.model.errors import InputError, shown
from claimrec.model.formats import check_format

TAG, REF = "!", "#"
# What is written for readers beside the fields of a class, and worked out again rather than read back.
Derived = Mapping[type, Mapping[str, Callable[[Any], Any]]]
NOTHING: Derived = MappingProxyType({})


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
        given = {f.name: pack(getattr(value, f.name)) for f in fields(type(value)) if f.init}
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


def loads(
    text: str,
    *,
    shared: Iterable[str],
    kinds: Iterable[type],
    derived: Derived = NOTHING,
    number: int | None = None,
) -> Any:
    """What `dumps` wrote: `kinds` are the attrs and enum classes that may stand in it, and no others are made.

    Raises InputError where the text is no such JSON, or of another format.
    """
    known = {kind.__name__: _maker(kind, derived.get(kind, {})) for kind in kinds}
    try:
        form = json.loads(text)
        written = {name: form["tables"][name] for name in shared}
    except _SPOILED as error:
        raise _no_report(error) from error
    if number is not None:
        check_format(form.get("format"), number, "report", otherwise="reconcile its claims again")
    try:
        tables: dict[str, list[Any]] = {name: [] for name in written}
        for name, rows in tables.items():
            for row in written[name]:
                rows.append(_unpacked(row, known, tables))
        return _unpacked(form["value"], known, tables)
    except _SPOILED as error:
        raise _no_report(error) from error


_SPOILED = (ValueError, KeyError, TypeError, IndexError, AttributeError, OverflowError, RecursionError)


def _no_report(error: Exception) -> InputError:
    return InputError(f"this is no report: {type(error).__name__}: {error}", expected="what to_json() wrote")


def _maker(kind: type, derived: Iterable[str]) -> Callable[..., Any]:
    """What makes an object of its fields, whatever was written for readers beside them."""
    beside = frozenset(derived)
    return (lambda **given: kind(**{k: v for k, v in given.items() if k not in beside})) if beside else kind


def _unpacked(form: Any, known: Mapping[str, Callable[..., Any]], tables: Mapping[str, list[Any]]) -> Any:
    if isinstance(form, list):
        return tuple([_unpacked(f, known, tables) for f in form])
    if not isinstance(form, dict):
        return form
    if REF in form:
        name, place = form[REF]
        return tables[name][place]
    inner = {k: _unpacked(v, known, tables) for k, v in form.items() if k != TAG}
    tag = form[TAG]
    return _BUILTINS[tag](inner) if tag in _BUILTINS else known[tag](**inner)
