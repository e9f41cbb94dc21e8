"""The lines of an article in, its headline and paragraphs out; page furniture and datelines are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from attrs import frozen

from claimrec.articles.word_lists import attribution, particles
from claimrec.articles.words import CLOSING, OPENING
from claimrec.language.chosen import function_words
from claimrec.model.claims import Offsets


@frozen
class Paragraph:
    """A stretch of an article that is read: `text[start:end]`.

    `speaker` is where the name stands of whom all of it is (a turn of a transcript, a letter, a signed quotation), None
    elsewhere; `supposed` says why, where that was not said outright; `reporter` marks turns of the outlet's own people;
    `headline` the first line; `loose` a short line without an end: a heading, a name, a label.
    """

    start: int
    end: int
    speaker: Offsets | None = None
    reporter: bool = False
    headline: bool = False
    loose: bool = False
    supposed: str = ""


_LINE = re.compile(r"[^\n\r]+")
FRONT = re.compile(r"\A\s*---\n(.*?)\n---\n", re.DOTALL)  # the front matter of Markdown
_DATELINE = re.compile(
    r"(?:[^\W\da-z_][^\W\da-z_.'’-]+(?: [^\W\da-z_][^\W\da-z_.'’-]+){0,3}(?:, [A-Z][\w.]+){0,2}"
    r"(?:, (?:\d{1,2} [A-Z][a-z]+\.?|[A-Z][a-z]+\.? \d{1,2})(?:,? \d{4})?)?(?: ?\([^()]{2,30}\))?"
    r"|(?:[A-Z]\w++[ ,]*){1,4}(?:, [A-Za-z]*\.? ?\d{1,2}(?: [A-Z][a-z]+)?)? ?\([A-Z][^()]{1,30}\)) ?[—–-]{1,2} ?(?=\S)"
)
_LABELLED = re.compile(r"[^\W\da-z_][\w'’.-]*(?: [\w'’.-]+){0,4}(?:, [^:.]{1,40})?: |(?:—|–|--|―) ?[A-Z]")
_HEADING = re.compile(r"\s*(?:#+ |\* |• |\||={3,}|-{3,}|!\[)")
_TERMINAL = re.compile(rf"[.!?…:;][{CLOSING})\]]*\s*$")
# How lines look that tell whose words are: NAME stands for a name, BEFORE for what its bearer is ("conductor"),
# FROM for the word before who writes.
_CAPITAL = r"[^\W\da-z_][\w'’.-]*"
TURN = re.compile(r"(?P<name>[^\W\da-z_][^\Wa-z_\d.'’\- ]*(?:[ .'’\-]+[^\W\da-z_]+)*\.?)(?P<by>, [A-Z ]+)?: ")
LABEL = r"(?P<name>NAME)(?:, \d{1,3})?(?:, [a-z][^:.,]{0,40})?(?: \([^()]{1,40}\))?(?P<by>): "
HANDLE = r"(?:RT )?(?P<name>@\w+)(?P<by>)(?: \([^()]{1,40}\))?: "
HEAD = r"(?P<from>FROM )?(?P<name>NAME)(?:, [^:]{1,60})?(?P<writes> [a-z]+)?:$"
_SAID = rf"(?P<said>[{OPENING}].*?[{CLOSING}])\s*"
SIGNED = rf"(?s){_SAID}(?:(?:—|–|--?|―)\s*|\()BEFORE(?P<name>NAME)(?P<role>(?:,| \(| \||;|\)).*)?$"
SIGNATURE = r"(?:—|–|--?|―)\s*BEFORE(?P<name>NAME)(?P<role>(?:,| \(| \||;).*)?$"
NAMED = r" *(?P<name>NAME)(?: \(\d{1,3}\))?(?P<role>,.*)?$"
_ROLE = r"(?P<before>(?:[^\W\dA-Z_][\w'’-]*,? ){1,8})?"
_WRAPPED = (40, 100)  # the usual length of lines in a text that was wrapped by a machine
_SHORT = 12  # words: a line without a full stop that is longer is text all the same


def lines(text: str) -> list[Paragraph]:
    """The lines of an article, without what belongs to the page and without datelines.

    >>> page = "Play Live Radio\\nA town falls\\n\\nOREN (Wire) — The mayor said so.\\n\\nRelated Articles\\nMore towns"
    >>> [page[p.start : p.end] for p in lines(page)]
    ['A town falls', 'The mayor said so.']
    """
    front = FRONT.match(text)
    found = [m.span() for m in _LINE.finditer(text, front.end() if front else 0) if m.group().strip()]
    kept: list[Paragraph] = []
    for start, end in _joined(text, found):
        line = text[start:end].strip()
        if line.casefold() in attribution()["page"]["last"] and kept:
            break
        if not _furniture(line):
            start += len(text[start:end]) - len(text[start:end].lstrip())
            end = start + len(line)
            greeting = line.split()[0].casefold().strip(",") in attribution()["letters"]["salutations"].split()
            dateline = None if greeting else _DATELINE.match(text, start, end)
            kept.append(Paragraph(dateline.end() if dateline else start, end, headline=not kept, loose=_loose(line)))
    return kept


def _joined(text: str, found: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Lines, or blocks of lines where a machine has wrapped the text."""
    close = [text.count("\n", a[1], b[0]) == 1 for a, b in pairwise(found)]
    lengths = [end - start for (start, end), joins in zip(found, close, strict=False) if joins]
    wrapped = len(lengths) > len(found) / 2 and _WRAPPED[0] <= sorted(lengths)[len(lengths) // 2] <= _WRAPPED[1]
    start = found[0][0] if found else 0
    for place, (_, end) in enumerate(found):
        joins = place < len(close) and close[place] and not _LABELLED.match(text[slice(*found[place + 1])].lstrip())
        if not (joins and (wrapped or _broken(text[start:end], text[slice(*found[place + 1])]))):
            yield start, end
            start = found[place + 1][0] if place + 1 < len(found) else end


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
    return len(line.split()) <= _SHORT and not _TERMINAL.search(line)


@cache
def shape(look: str) -> re.Pattern[str]:
    """A look of lines as a pattern, with the words of the language in it."""
    writers = attribution()["letters"]["from"]
    name = rf"{_CAPITAL}(?: (?:{_CAPITAL}|{'|'.join(sorted(particles()))})){{0,5}}"
    look = look.replace("NAME", name).replace("BEFORE", _ROLE)
    return re.compile(look.replace("FROM", f"(?:{'|'.join(writers.split())})"))
