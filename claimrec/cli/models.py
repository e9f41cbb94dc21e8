"""A model that an option names: a server, a folder of batch files, or a function of one's own."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

from claimrec.model.errors import InputError, shown

if TYPE_CHECKING:
    from claimrec.llm import Batch, Chat

EXPECTED = "openai:MODEL@URL, batch:FOLDER, or module:function"
OF_SERVER = frozenset(("key", "base_url", "model"))  # the fields of errors over a server that cannot be used at all


def model_named(
    given: str, field: str, *, key: str | None = None, cache: str | None = None, requests: int | None = None
) -> Chat | Batch | None:
    """The model of "openai:MODEL@URL" or "batch:FOLDER@MODEL", None for another form; InputError for half of one.

    `field` is the option that names it. A server gets the key that the variable `key` of the environment holds, its
    answers are kept in the file `cache`, and it is asked `requests` times at most.
    """
    kind, _, rest = given.partition(":")
    name, at, where = rest.partition("@")
    if kind == "openai":
        from claimrec.llm import Budget, Chat

        if not (name and at and where):
            raise InputError(f"{shown(given)} names no server", field=field, expected="openai:MODEL@URL")
        return Chat(name, base_url=where, key=key, cache=cache, budget=Budget(requests=requests))
    if kind == "batch":
        from claimrec.llm import Batch

        if not name:
            raise InputError(f"{shown(given)} names no folder", field=field, expected="batch:FOLDER@MODEL")
        return Batch(name, model=where or "a-model")
    return None


def function_named(given: str, field: str) -> Callable[..., Any]:
    """The function that "module:function" names; InputError where there is none."""
    module, _, name = given.partition(":")
    if not module or not name:
        raise InputError(f"{shown(given)} names no function", field=field, expected=EXPECTED)
    try:
        found = getattr(import_module(module), name)
    except (ImportError, AttributeError, ValueError) as error:
        raise InputError(f"{shown(given)} cannot be imported: {error}", field=field, expected=EXPECTED) from error
    if not callable(found):
        raise InputError(f"{shown(given)} is a {type(found).__name__}", field=field, expected="a function")
    return found  # type: ignore[no-any-return]  # callable, as far as a module tells
