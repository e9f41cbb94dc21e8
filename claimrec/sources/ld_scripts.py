"""A page in HTML in, the JSON-LD of its scripts out (`<script type="application/ld+json">`)."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any

_KIND = "application/ld+json"


class _Scripts(HTMLParser):
    """Gathers what stands in scripts of linked data; the rest of a page is passed over."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[str] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kind = (dict(attrs).get("type") or "").partition(";")[0].strip().lower()
        self.inside = tag == "script" and kind == _KIND
        if self.inside:
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "script"

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.found[-1] += data


def linked_data(page: str) -> tuple[list[Any], list[str]]:
    """The documents that the scripts of a page hold, in their order, and the scripts that hold no JSON.

    Line breaks inside of strings, which JSON does not allow and pages have, are read as they stand.

    >>> linked_data('<p>It fell.</p><script type="application/ld+json">{"@type": "Claim"}</script>')
    ([{'@type': 'Claim'}], [])
    """
    reader = _Scripts()
    reader.feed(page)
    reader.close()
    documents: list[Any] = []
    broken: list[str] = []
    for script in reader.found:
        try:
            documents.append(json.loads(script, strict=False))
        except (ValueError, RecursionError):
            if script.strip():
                broken.append(script)
    return documents, broken
