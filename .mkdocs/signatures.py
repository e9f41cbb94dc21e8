"""What may be given to a class of attrs, as the signature of its constructor on the site. For mkdocstrings.

attrs writes `__init__` when a class is made, so it stands in no file that griffe reads: it is taken from the class.
"""

from __future__ import annotations

import inspect
from enum import Enum
from importlib import import_module
from typing import Any

import attrs
from griffe import Class, Extension, Function, Parameter, ParameterKind, Parameters

_KINDS = {
    inspect.Parameter.POSITIONAL_OR_KEYWORD: ParameterKind.positional_or_keyword,
    inspect.Parameter.KEYWORD_ONLY: ParameterKind.keyword_only,
}


class Signatures(Extension):
    """Gives every class of attrs the constructor that it has when it runs; griffe takes extensions as subclasses."""

    def on_class(self, *, cls: Class, **_: Any) -> None:
        """Called by griffe once a class and its members are read."""
        found = getattr(import_module(cls.module.path), cls.name, None) if cls.path.startswith("claimrec.") else None
        if not (inspect.isclass(found) and attrs.has(found)) or "__init__" in cls.members:
            return
        given = [p for name, p in inspect.signature(found.__init__).parameters.items() if name != "self"]
        types = {name: member.annotation for name, member in cls.attributes.items()}
        parameters = [
            Parameter(p.name, annotation=types.get(p.name), kind=_KINDS[p.kind], default=_default(p)) for p in given
        ]
        cls.set_member("__init__", Function("__init__", parameters=Parameters(*parameters)))


def _default(parameter: inspect.Parameter) -> str | None:
    if parameter.default is inspect.Parameter.empty:
        return None
    if isinstance(parameter.default, Enum):
        return str(parameter.default)
    return "..." if type(parameter.default).__module__ == "attr._make" else repr(parameter.default)
