"""The JSON Schema of saved reports, made of the classes that may stand in one: `python -m tests.saved_schema` writes it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import Enum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from attrs import fields, has

import claimrec as cr
from claimrec.model.codec import SELDOM
from claimrec.model.formats import REPORT
from claimrec.model.saved import DERIVED, KINDS, SHARED

PATH = Path(cr.__file__).parent / "model" / "report.schema.json"
Schema = dict[str, Any]
_PLAIN: Mapping[Any, Schema] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    NoneType: {"type": "null"},
    Any: {"$ref": "#/$defs/anything"},
    float: {"anyOf": [{"type": "number"}, {"$ref": "#/$defs/float"}]},
    datetime: {"$ref": "#/$defs/datetime"},
    date: {"anyOf": [{"$ref": "#/$defs/date"}, {"$ref": "#/$defs/datetime"}]},
    timedelta: {"$ref": "#/$defs/timedelta"},
}


def tagged(name: str, properties: Mapping[str, Schema], *, optional: tuple[str, ...] = ()) -> Schema:
    """An object of one kind, with all of its properties but the optional ones, and no others."""
    needed = ["!", *(one for one in properties if one not in optional)]
    held = {"!": {"const": name}, **properties}
    return {"type": "object", "properties": held, "required": sorted(needed), "additionalProperties": False}


def several(item: Schema) -> Schema:
    """A list of any length."""
    return {"type": "array", "items": item}


def items(value: Schema, name: Schema) -> Schema:
    """A mapping as a list of pairs."""
    return several({"type": "array", "prefixItems": [name, value], "minItems": 2, "maxItems": 2})


def built_in() -> dict[str, Schema]:
    """What stands for values of Python that JSON does not have, and for what a caller brought along."""
    text, anything = {"type": "string"}, {"$ref": "#/$defs/anything"}
    iso = {**text, "minLength": 4}
    kinds = {
        "float": tagged("float", {"text": {"enum": ["inf", "-inf", "nan"]}}),
        "datetime": tagged("datetime", {"iso": iso, "zone": text, "fold": {"enum": [0, 1]}}, optional=("zone", "fold")),
        "date": tagged("date", {"iso": iso}),
        "timedelta": tagged("timedelta", {"seconds": {"type": "number"}}),
        "list": tagged("list", {"items": several(anything)}),
        "set": tagged("set", {"items": several(anything)}),
        "dict": tagged("dict", {"items": items(anything, anything)}),
        "map": tagged("map", {"items": items(anything, anything)}),
    }
    plain = {"type": ["null", "boolean", "number", "string"]}
    named = [{"$ref": f"#/$defs/{name}"} for name in (*kinds, "Extra", "State", "Quantity", "When", "Who", "Span")]
    return {**kinds, "anything": {"anyOf": [plain, several(anything), *named]}}


def of_hint(hint: Any) -> Schema:
    """What fits a type."""
    origin, inner = get_origin(hint), get_args(hint)
    if hint in _PLAIN:
        return _PLAIN[hint]
    if origin in (Union, UnionType):
        return {"anyOf": [of_hint(one) for one in inner]}
    if origin is tuple and inner[1:] == (...,):
        return several(of_hint(inner[0]))
    if origin is tuple:
        parts = [of_hint(one) for one in inner]
        return {"type": "array", "prefixItems": parts, "minItems": len(parts), "maxItems": len(parts)}
    if origin is frozenset:
        return tagged("set", {"items": several(of_hint(inner[0]))})
    if origin is dict:
        return tagged("dict", {"items": items(of_hint(inner[1]), of_hint(inner[0]))})
    if origin is not None:
        return {"anyOf": [{"$ref": "#/$defs/Extra"}, {"$ref": "#/$defs/dict"}, {"$ref": "#/$defs/map"}]}
    shared = next((name for name, kind in SHARED.items() if kind is hint), None)
    return {"$ref": f"#/$defs/{hint.__name__ if shared is None else f'in {shared}'}"}


def of_class(kind: type) -> Schema:
    """The form of the objects of a class."""
    if issubclass(kind, Enum):
        return tagged(kind.__name__, {"value": {"enum": [one.value for one in kind]}})
    assert has(kind)
    hints = get_type_hints(kind)
    properties = {f.name: of_hint(hints[f.name]) for f in fields(kind) if f.init}
    for name in DERIVED.get(kind, ()):
        properties[name] = {"type": "array"}
    seldom = [f.name for f in fields(kind) if f.metadata == SELDOM]
    return tagged(kind.__name__, properties, optional=(*DERIVED.get(kind, ()), *seldom))


def reference(name: str) -> Schema:
    """A row of a table, by the name of the table and its place in it."""
    place = {"type": "array", "prefixItems": [{"const": name}, {"type": "integer", "minimum": 0}], "minItems": 2}
    form = {"type": "object", "properties": {"#": {**place, "maxItems": 2}}, "required": ["#"]}
    return {**form, "additionalProperties": False}


def schema() -> Schema:
    """The JSON Schema (2020-12) of what `report.save` writes."""
    kinds = {kind.__name__: of_class(kind) for kind in (*KINDS, cr.Report)}
    references = {f"in {name}": reference(name) for name in SHARED}
    tables = {name: several({"$ref": f"#/$defs/{kind.__name__}"}) for name, kind in SHARED.items()}
    whole = {"format": {"const": REPORT}, "tables": _closed(tables), "value": {"$ref": "#/$defs/Report"}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A report of claimrec, format {REPORT}",
        "description": (
            "Objects name their class under '!'. Claims, aspects, positions and facts stand once each in `tables`; "
            "{'#': ['claims', 3]} is the fourth of the claims."
        ),
        **_closed(whole),
        "$defs": dict(sorted({**built_in(), **references, **kinds}.items())),
    }


def _closed(properties: Mapping[str, Schema]) -> Schema:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": sorted(properties),
        "additionalProperties": False,
    }


def text() -> str:
    """The schema as it is shipped."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    PATH.write_text(text(), "utf-8")
