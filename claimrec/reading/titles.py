"""A cue that was found in a text in; whether it stands in what a work is called, or bears, out: "the song “The war is
over”" answers nothing.
"""

from __future__ import annotations

from functools import lru_cache

from claimrec.language.english.grammar import english
from claimrec.language.quotations import titles_in
from claimrec.language.tokens import Place
from claimrec.reading.shapes import Hit
from claimrec.reading.texts import Text


def in_title(hit: Hit, text: Text) -> bool:
    """Whether the words of a cue stand in such a quotation."""
    places = _titles(text.raw)
    if not places:
        return False
    start, end = text.span(hit.match.start, hit.match.end)
    return any(first <= start and end <= last for first, last in places)


@lru_cache(maxsize=1 << 10)
def _titles(raw: str) -> tuple[Place, ...]:
    return titles_in(raw, english())
