"""Short articles with mark-up: the speaker in {} and the words that were said in [].

`{words|Party}` gives the party where it is not the words themselves without their article; `[words|2]` the number of the
speaker where it is not the one marked last before them (or, where none is, the first). Each [] is one claim. What stands
outside of [] is in no claim that is attributed to anybody.
"""

from __future__ import annotations

import re
from typing import Any

import pytest
from attrs import frozen

import claimrec as cr

_MARKED = re.compile(r"\{(?P<who>[^{}|]*)(?:\|(?P<party>[^{}]*))?\}|\[(?P<said>[^\[\]|]*)(?:\|(?P<by>\d))?\]")
_ENDS = " .,;:!?…\"'“”‘’«»`—–-()"
_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
PUBLISHED = "2024-05-08"  # a Wednesday


@frozen
class Marked:
    """A text without its mark-up, and the claims that are marked in it: who, and which words."""

    text: str
    claims: tuple[tuple[str, str], ...]


def marked(source: str) -> Marked:
    """What a text with mark-up says is said in it."""
    parties: list[str] = []
    said: list[tuple[int, str]] = []
    for match in _MARKED.finditer(source):
        if match["said"] is None:
            parties.append(match["party"] or _ARTICLE.sub("", match["who"]))
        else:
            said.append((int(match["by"] or max(1, len(parties))), match["said"]))
    text = _MARKED.sub(lambda m: m["said"] if m["who"] is None else m["who"], source)
    return Marked(text, tuple((parties[by - 1], words.strip(_ENDS)) for by, words in said))


def attributed(text: str) -> tuple[tuple[str, str], ...]:
    """The claims that are read in a text: who, and which words, without the marks at their ends."""
    found = cr.read_article(text, published=PUBLISHED, outlet="The Outlet", packs=None)
    return tuple((claim.party, claim.text.strip(_ENDS)) for claim in found)


def row(grade: str, name: str, *given: Any, why: str = "") -> Any:
    """A row of a table: a STRONG one must hold; with `why`, what fails today and why."""
    marks = [pytest.mark.xfail(reason=f"{grade}: {why}")] if why else []
    return pytest.param(*given, id=f"{grade}-{name}", marks=marks)
