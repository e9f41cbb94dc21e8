"""The files of the package: their text and their tables. The only door to them."""

from __future__ import annotations

from functools import cache
from typing import Any


def text_of(name: str) -> str:
    """The text of a file of the package, "language/english/english.toml".

    What reads it is imported when it is first asked for: whoever only imports claimrec does not wait for it.
    """
    from importlib import resources

    return resources.files("claimrec").joinpath(name).read_text("utf-8")


@cache
def tables_of(name: str) -> dict[str, Any]:
    """The tables of a TOML file of the package, read once; who asks for them changes nothing in them."""
    import tomllib

    return tomllib.loads(text_of(name))
