"""A value and the annotation of its field in, whether it fits out. Checks are made once for each type."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from types import NoneType, UnionType
from typing import Any, NoReturn, Union, get_args, get_origin, get_type_hints

from attrs import fields

from claimrec.model.errors import InputError, shown

Check = Callable[[Any], bool]


@cache
def field_checks(kind: type) -> Mapping[str, tuple[Check, str]]:
    """For each field that an attrs class is made of, the check of its type, and what it asks for, in words.

    A whole number will do for a float; no flag will do for a number.

    >>> from claimrec.model.quantities import Quantity
    >>> check, expected = field_checks(Quantity)["low"]
    >>> check(3), check("3"), expected
    (True, False, 'float')
    """
    hints = get_type_hints(kind)
    return {f.name: (check_of(hints[f.name]), _worded(hints[f.name])) for f in fields(kind) if f.init}


def refuse_misfit(made: Any, *, expected: str = "") -> NoReturn:
    """InputError for an object whose fields are not what its class asks for: it names the first such field.

    Classes that are made by the million look at their fields themselves, and ask here only for what to say.
    """
    kind: type = type(made)
    for name, (check, wanted) in field_checks(kind).items():
        value = getattr(made, name)
        if not check(float(value) if isinstance(value, float) else value):  # a number of numpy's is one
            problem = f"{shown(value)} is a {type(value).__name__}"
            raise InputError(problem, field=name, expected=f"{wanted}: {expected}" if expected else wanted)
    raise InputError(f"{shown(made)} does not fit", field=", ".join(field_checks(kind)), expected=expected)


def instance_of(kind: type) -> Any:
    """A validator for a field that holds one of a class."""

    def check(_: Any, attribute: Any, value: Any) -> None:
        if not isinstance(value, kind):
            raise InputError(f"{shown(value)} does not fit", field=attribute.name, expected=kind.__name__)

    return check


def tuple_of(kind: type) -> Any:
    """A validator for a field that holds a tuple of a class."""

    def check(_: Any, attribute: Any, value: Any) -> None:
        if not isinstance(value, tuple) or not all(isinstance(one, kind) for one in value):
            problem = f"{shown(value)} does not fit"
            raise InputError(problem, field=attribute.name, expected=f"a tuple of {kind.__name__}")

    return check


def check_of(hint: Any) -> Check:
    """The check of one type: a class, a union, a tuple, a mapping, a set, or anything at all."""
    origin, inner = get_origin(hint), get_args(hint)
    if hint is Any:
        return _anything
    if origin in (Union, UnionType):
        return _either([check_of(one) for one in inner])
    if origin is tuple and inner[1:] == (...,):
        return _each(tuple, check_of(inner[0]))
    if origin is tuple:
        return _row([check_of(one) for one in inner])
    if origin is frozenset:
        return _each(frozenset, check_of(inner[0]))
    if origin is not None:
        names, values = map(check_of, inner)
        return lambda value: isinstance(value, Mapping) and all(names(n) and values(v) for n, v in value.items())
    return _of_class(hint)


def _anything(_: Any) -> bool:
    return True


def _of_class(kind: type) -> Check:
    if kind is float:
        return lambda value: type(value) in (float, int)
    if kind in (bool, int, str, NoneType):
        return lambda value: type(value) is kind
    return lambda value: isinstance(value, kind)


def _either(checks: list[Check]) -> Check:
    return lambda value: any(check(value) for check in checks)


def _each(kind: type[Any], check: Check) -> Check:
    def fits(value: Any) -> bool:
        return isinstance(value, kind) and all(check(one) for one in value)

    return fits


def _row(checks: list[Check]) -> Check:
    def check(value: Any) -> bool:
        fits = isinstance(value, tuple) and len(value) == len(checks)
        return fits and all(one(item) for one, item in zip(checks, value, strict=True))

    return check


def _worded(hint: Any) -> str:
    """A type as a person reads it: without the modules that it stands in."""
    inner = get_args(hint)
    if get_origin(hint) in (Union, UnionType):
        return " or ".join(_worded(one) for one in inner)
    if inner:
        return f"{get_origin(hint).__name__} of {', '.join(_worded(one) for one in inner if one is not ...)}"
    return "nothing" if hint is NoneType else getattr(hint, "__name__", str(hint))
