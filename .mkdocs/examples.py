"""How do the examples of docstrings become code on the site? For mkdocstrings; `.mkdocs.yml` names this file.

Docstrings hold their examples as doctests between paragraphs, without a heading above them. The parsers of griffe know
examples by that heading alone, and Markdown takes `>>>` for a quotation, so each example gets the fences of a block.
"""

from __future__ import annotations

import re
from typing import Any

from griffe import Extension, Object

_EXAMPLE = re.compile(r"^( *)>>> .*(?:\n *\S.*)*", re.MULTILINE)


class Examples(Extension):
    """Puts the doctests of every docstring into fences; griffe takes extensions as subclasses of its own class."""

    def on_instance(self, *, obj: Object, **_: Any) -> None:
        """Called by griffe once an object is read, before its docstring is parsed."""
        if obj.docstring is not None:
            obj.docstring.value = _EXAMPLE.sub(r"\1```pycon\n\g<0>\n\1```", obj.docstring.value)
