"""Which lines of an article are its text? Headline, paragraphs, turns of a transcript; page furniture is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

from attrs import evolve, frozen

from claimrec.claims import Offsets
from claimrec.english import function_words
from claimrec.packaged import tables_of


@cache
def attribution() -> dict[str, Any]:
    """The tables of `data/attribution.toml`."""
    return tables_of("data/attribution.toml")


@frozen
class Paragraph:
    """A stretch of an article that is read: `text[start:end]`.

    `speaker` is where the name of a transcript's turn stands, None elsewhere; `reporter` marks turns of the outlet's
    own people; `headline` the first line.
    """

    start: int
    end: int
    speaker: Offsets | None = None
    reporter: bool = False
    headline: bool = False


_LINE = re.compile(r"[^\n\r]+")
_FRONT = re.compile(r"\A\s*---\n.*?\n---\n", re.DOTALL)
_TURN = re.compile(r"(?P<name>[^\W\da-z_][^\Wa-z_\d.'’\- ]*(?:[ .'’\-]+[^\W\da-z_]+)*\.?)(?P<by>, [A-Z ]+)?: ")
_HEADING = re.compile(r"\s*(?:#+ |\* |• |\||={3,}|-{3,}|!\[)")
_TERMINAL = re.compile(r"[.!?…:;][\"”’')\]]*\s*$")
_WRAPPED = (40, 100)  # the usual length of lines in a text that was wrapped by a machine
_SHORT = 12  # words: a line without a full stop that is longer is text all the same


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of an article, without what belongs to the page.

    >>> page = "Play Live Radio\\nA town falls\\n\\nThe mayor said so. It is over.\\n\\nRelated Articles\\nMore towns"
    >>> [page[p.start : p.end] for p in paragraphs(page)]
    ['A town falls', 'The mayor said so. It is over.']
    """
    front = _FRONT.match(text)
    lines = [m.span() for m in _LINE.finditer(text, front.end() if front else 0) if m.group().strip()]
    kept: list[Paragraph] = []
    for start, end in _joined(text, lines):
        line = text[start:end].strip()
        if line.casefold() in attribution()["page"]["last"] and kept:
            break
        if not _furniture(line):
            start += len(text[start:end]) - len(text[start:end].lstrip())
            kept.append(Paragraph(start, start + len(line), headline=not kept))
    found = [_turn(text, one) for one in kept if one.headline or not _loose(text[one.start : one.end])]
    return _with_reporters(text, found)


def _joined(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Lines, or blocks of lines where a machine has wrapped the text."""
    close = [text.count("\n", a[1], b[0]) == 1 for a, b in pairwise(lines)]
    lengths = [end - start for (start, end), joins in zip(lines, close, strict=False) if joins]
    wrapped = len(lengths) > len(lines) / 2 and _WRAPPED[0] <= sorted(lengths)[len(lengths) // 2] <= _WRAPPED[1]
    start = lines[0][0] if lines else 0
    for place, (_, end) in enumerate(lines):
        joins = place < len(close) and close[place]
        if not (joins and (wrapped or _broken(text[start:end], text[slice(*lines[place + 1])]))):
            yield start, end
            start = lines[place + 1][0] if place + 1 < len(lines) else end


def _broken(line: str, following: str) -> bool:
    """Whether a line breaks off in the middle of a sentence."""
    last = line.split()[-1].lower()
    return (
        len(line) > _WRAPPED[0]
        and not _TERMINAL.search(line)
        and (following.lstrip()[:1].islower() or last in function_words() or last.endswith(","))
    )


def _furniture(line: str) -> bool:
    low = line.casefold()
    page = attribution()["page"]
    if any(phrase in low for phrase in page["furniture"]) and len(low) < 300:
        return True
    if any(phrase in low for phrase in page["biography"]):
        return True
    words = low.split()
    return bool(_HEADING.match(line)) or "://" in words[0] or not any(c.isalpha() for c in line)


def _loose(line: str) -> bool:
    """A short line without an end: a heading, a name, a label."""
    return len(line.split()) <= _SHORT and not _TERMINAL.search(line) and not _TURN.match(line)


def _turn(text: str, one: Paragraph) -> Paragraph:
    found = _TURN.match(text, one.start, one.end)
    if found is None or len(found["name"]) < 3 or len(found["name"].split()) > 5:
        return one
    name = Offsets(*found.span("name"))
    return evolve(one, start=found.end(), speaker=name, reporter=found["by"] is not None, headline=False)


def _with_reporters(text: str, found: Sequence[Paragraph]) -> list[Paragraph]:
    """Turns of the outlet's own people: with a byline, or who ask and thank."""
    told = {text[p.speaker.start : p.speaker.end] for p in found if p.speaker is not None and p.reporter}
    own = {name.split()[-1] for name in told}
    asking: dict[str, list[bool]] = {}
    for p in found:
        if p.speaker is not None:
            name = text[p.speaker.start : p.speaker.end].split()[-1]
            asking.setdefault(name, []).append("?" in text[p.start : p.end])
    own |= {name for name, asked in asking.items() if sum(asked) * 2 > len(asked)}
    return [evolve(p, reporter=p.speaker is not None and _last(text, p.speaker) in own) for p in found]


def _last(text: str, name: Offsets) -> str:
    return text[name.start : name.end].split()[-1]
