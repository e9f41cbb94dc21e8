"""A template of a page and its parts in, the page out. The template that comes along is `page.html`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from claimrec.export.markup import data
from claimrec.model.arguments import path_given
from claimrec.model.errors import InputError, read_text, shown

EXPECTED = "an HTML file with {{ memo }}, and whatever else of the page it takes"


def filled(template: str | Path | None, parts: Mapping[str, str]) -> str:
    """The page that a template (the path of one, or None for that which comes along) makes of these parts.

    A part stands where its name does, as `{{ memo }}`; what a part holds is not looked at again. Raises InputError for
    a file that cannot be read, a name that is none of a part, a template without the memo, and a script without the
    filters that it works on.
    """
    text = data("page.html") if template is None else _read(template)
    pieces = list(_pieces(text))
    names = {piece for piece, is_name in pieces if is_name}
    for name in names:
        if name not in parts:
            expected = ", ".join(f"{{{{ {one} }}}}" for one in parts)
            raise InputError(f"{shown(name)} is no part of a page", field="template", expected=f"one of {expected}")
    if "memo" not in names or ("script" in names and "filters" not in names):
        lacking = "memo" if "memo" not in names else "filters"
        raise InputError(f"the template has no {{{{ {lacking} }}}}", field="template", expected=EXPECTED)
    return "".join([parts[piece] if is_name else piece for piece, is_name in pieces])


def _read(template: str | Path) -> str:
    return read_text(path_given(template, "template", expected=EXPECTED), expected=EXPECTED, field="template")


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """A template in pieces, each with whether it is the name of a part."""
    first, *others = text.split("{{")
    yield first, False
    for one in others:
        name, closed, rest = one.partition("}}")
        if not closed:
            raise InputError(f"{shown('{{' + one)} has no end", field="template", expected="}} after each {{")
        yield name.strip(), True
        yield rest, False
