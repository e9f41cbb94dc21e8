"""An argument of a public function in, the same out as that function takes it; else InputError with the argument's
name.
"""

from __future__ import annotations

import inspect
import os
import sys
from collections.abc import Awaitable, Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from claimrec.model.errors import InputError, shown, write_text

T = TypeVar("T")


def needed(fits: bool, value: object, field: str, expected: str) -> None:
    """InputError for a value that does not fit."""
    if not fits:
        raise InputError(f"{shown(value)} cannot be used", field=field, expected=expected)


def plain(value: Any) -> Any:
    """Numbers and arrays of numpy or torch as Python has them; other values as they are."""
    return value.tolist() if callable(getattr(value, "tolist", None)) else value


def text_given(value: T, field: str, *, expected: str = "a string") -> T:
    """A string as it is."""
    if not isinstance(value, str):
        raise InputError(f"{shown(value)} is a {type(value).__name__}", field=field, expected=expected)
    return value


def flag_given(value: T, field: str) -> T:
    """True or False as it is, or None."""
    if value is not None and not isinstance(value, bool):
        raise InputError(f"{shown(value)} is a {type(value).__name__}", field=field, expected="True or False")
    return value


def count_given(value: T, field: str, *, least: int = 0, most: int = sys.maxsize, expected: str = "") -> T:
    """A whole number from `least` on as it is."""
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        expected = expected or f"a whole number from {least}"
        raise InputError(f"{shown(value)} is no number of that kind", field=field, expected=expected)
    return value


def listed(value: Any, field: str, *, expected: str) -> tuple[Any, ...]:
    """What can be walked through, as a tuple; a string or a mapping is one thing, not a list of them."""
    if isinstance(value, (str, bytes, Mapping)) or not isinstance(value, Iterable):
        raise InputError(f"this is one {type(value).__name__}", field=field, expected=expected)
    try:
        return tuple(value)
    except Exception as error:  # the caller's own object: the cause keeps where it raised
        raise InputError(f"walking through it raised {type(error).__name__}", field=field, expected=expected) from error


def function_given(value: T, field: str, *, expected: str) -> T:
    """A function as it is, or None; an asynchronous one would only give a promise."""
    if value is None:
        return value
    if not callable(value):
        raise InputError(f"{shown(value)} is no function", field=field, expected=expected)
    if is_async(value):
        raise InputError(f"{shown(value)} is asynchronous", field=field, expected=f"{expected}, not asynchronous")
    return value


def promised(given: Any) -> bool:
    """Whether a function gave something to await instead of an answer; a coroutine is closed, so that none is left."""
    if not isinstance(given, Awaitable):
        return False
    close = getattr(given, "close", None)
    if callable(close):
        close()
    return True


def is_async(function: Callable[..., Any]) -> bool:
    """Whether calling it gives something to await instead of an answer."""
    while isinstance(function, partial):
        function = function.func
    try:
        call = getattr(type(function), "__call__", None)  # noqa: B004  # of an object that can be called
        kinds = (inspect.iscoroutinefunction, inspect.isasyncgenfunction)
        return any(is_kind(one) for is_kind in kinds for one in (function, call))
    except Exception:  # an object that raises whatever it is asked
        return False


def path_given(value: Any, field: str, *, expected: str = "the path of a file") -> Path:
    """A path of a file as a Path."""
    try:
        return Path(os.fsdecode(os.fspath(value)))
    except Exception as error:  # no path, or an object of the caller that raises
        raise InputError(f"{shown(value)} is a {type(value).__name__}", field=field, expected=expected) from error


def written(text: str, path: str | Path | None) -> str:
    """The text as it is, which is also written to `path` where one is given."""
    if path is not None:
        write_text(path_given(path, "path"), text)
    return text
