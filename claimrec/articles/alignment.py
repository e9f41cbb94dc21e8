"""Words copied from a text in, where they stand in it out: exactly, else up to blanks and quotation marks.

Nothing is found by likeness: what differs in a letter, a figure or a comma does not stand there.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property
from unicodedata import combining

from attrs import define

from claimrec.model.claims import Offsets

_DOUBLE = '“”„‟«»"'
_MARKS = frozenset(_DOUBLE + "‘’‚‛‹›'`´")
_MARK = '"'  # what each of them is read as
JOINS = frozenset("-‐‑'’")  # marks that stand inside of words
_TRAILING = ",;: \t\n\r"
_MOST = 64  # places of the same words that are looked at
_TRIED = 1_000  # places that may be no place because a word is cut there


@define(slots=False)
class Alignment:
    """A text in which words are looked for. Its plain form is made once, when words do not stand in it exactly.

    >>> found = Alignment("“It’s a\\n lie,” she said.").places('"It\\'s a lie,"')
    >>> found
    [Offsets(start=1, end=12)]
    """

    text: str

    def places(
        self, words: str, start: int = 0, end: int | None = None, *, joins: frozenset[str] = JOINS
    ) -> list[Offsets]:
        """Where words stand in `text[start:end]`, without marks around them and commas behind; none inside of a word.

        `joins` are marks that hold parts of one word together: "they can" does not stand in "they can't". Up to 64
        places, in order. Cost: the length of the stretch, for exact words that of a search by `str.find`.
        """
        end = len(self.text) if end is None else end
        wanted = peeled(words)
        if not any(map(str.isalnum, wanted)) or len(wanted) > 4 * (end - start) + 1_000:
            return []
        exact = ((at, at + len(wanted)) for at in _found(self.text, wanted, start, end))
        return self._whole(exact, joins) or self._whole(self._plainly(wanted, start, end), joins)

    def _plainly(self, words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where words stand that may differ in blanks and quotation marks."""
        plain, places = self._plain
        wanted = plain_form(words)[0].strip()
        for at in _found(plain, wanted, bisect_left(places, start), bisect_left(places, end)):
            yield places[at], places[at + len(wanted) - 1] + 1

    def _whole(self, found: Iterable[tuple[int, int]], joins: frozenset[str]) -> list[Offsets]:
        """The first of these places that cut no word, without commas behind them."""
        kept = list[Offsets]()
        for start, end in found:
            if _cuts(self.text, start, joins) or _cuts(self.text, end, joins):
                continue
            while end > start and self.text[end - 1] in _TRAILING:
                end -= 1
            kept.append(Offsets(start, end))
            if len(kept) == _MOST:
                break
        return kept

    @cached_property
    def _plain(self) -> tuple[str, array[int]]:
        return plain_form(self.text)


def plain_form(text: str) -> tuple[str, array[int]]:
    """A text with one blank for each run of white space and one mark for all quotation marks, and where each of its
    characters stands in the text."""
    out, places, blank = list[str](), array("L"), False
    for at, char in enumerate(text):
        if char.isspace():
            if not blank:
                out.append(" ")
                places.append(at)
            blank = True
        else:
            out.append(_MARK if char in _MARKS else char)
            places.append(at)
            blank = False
    return "".join(out), places


def peeled(words: str) -> str:
    """Words without blanks, and without quotation marks that stand around all of them or have no partner.

    >>> peeled(' “It is a lie,” '), peeled('a “lie”'), peeled('“Yes,” he said, “no”')
    ('It is a lie,', 'a “lie”', '“Yes,” he said, “no”')
    """
    words = words.strip()
    while words and words[0] in _MARKS and words[-1] in _MARKS and not any(c in _DOUBLE for c in words[1:-1]):
        words = words[1:-1].strip()
    marks = sum(c in _DOUBLE for c in words)
    if marks == 1 and words[:1] in _MARKS:
        words = words[1:].strip()
    elif marks == 1 and words[-1:] in _MARKS:
        words = words[:-1].strip()
    return words


def _found(text: str, words: str, start: int, end: int) -> Iterator[int]:
    """Where words stand, also inside of others."""
    at = text.find(words, start, end)
    for _ in range(_TRIED):
        if at < 0:
            break
        yield at
        at = text.find(words, at + 1, end)


def _cuts(text: str, at: int, joins: frozenset[str]) -> bool:
    """Whether a place stands inside of a word or a number: "un|able", "can|'t", "15,|000", "15|,000"."""
    if not 0 < at < len(text):
        return False
    before, behind = text[at - 1], text[at]
    if combining(behind) or (before.isalnum() and behind.isalnum()):
        return True
    earlier, later = text[at - 2 : at - 1], text[at + 1 : at + 2]
    if (before in joins and earlier.isalnum() and behind.isalnum()) or (
        behind in joins and later.isalnum() and before.isalnum()
    ):
        return True
    inside, ahead = before in ".," and behind.isdigit(), before.isdigit() and behind in ".,"
    return (inside and earlier.isdigit()) or (ahead and later.isdigit())
