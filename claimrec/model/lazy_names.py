"""Names of a package that are imported when they are first asked for: what `claimrec/__init__.py` and the rooms use.

In goes the mapping of a package's public names to the modules that hold them. Out come the functions `__getattr__` and
`__dir__` of that package. Importing the package then imports nothing else, and `dir()` of it lists public names alone.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def lazy_names(
    package: str, held: Mapping[str, str], rooms: str = ""
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """The `__getattr__` and the `__dir__` of a package.

    - `package`: its `__name__`.
    - `held`: the public names of each module that holds some, `{"claimrec.linking.options": "Options"}`.
    - `rooms`: packages inside of it that are attributes too; each is imported when it is first asked for.

    A name is kept as an attribute of the package once it was found. Raises AttributeError for any other name.
    """
    home = {name: module for module, names in held.items() for name in names.split()}
    inside = rooms.split()

    def find(name: str) -> Any:
        if name in inside:
            return import_module(f"{package}.{name}")
        if name not in home:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        found = getattr(import_module(home[name]), name)
        setattr(sys.modules[package], name, found)
        return found

    def names() -> list[str]:
        known = vars(sys.modules[package])
        public = known.get("__all__", ())
        return sorted({*public, *inside, *(name for name in known if name.startswith("__"))})

    return find, names
