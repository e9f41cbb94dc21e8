"""Numbers in words or digits, and what they count."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from attrs import frozen

import claimrec as cr
from french.clauses import matter
from french.vocabulary import table, words_of

_YEAR = re.compile(r"(?:1[89]|20)\d\d")


@frozen
class Figure:
    """A number, and the words beside it that say what is counted."""

    number: cr.Quantity
    counted: frozenset[str]

    def rivals(self, other: Figure) -> bool:
        """Whether both count the same."""
        share = self.number.unit == "%" == other.number.unit
        return self.number.unit == other.number.unit and (share or bool(self.counted & other.counted))


def figures(words: Sequence[str]) -> Iterator[Figure]:
    """The numbers of a statement; neither years nor days of a month."""
    months, at = words_of("numbers", "months"), 0
    while at < len(words):
        start, (number, length) = at, _number(words[at : at + 9])
        at += length or 1
        rest = words[at : at + 4]
        year = length == 1 and bool(_YEAR.fullmatch(words[start]))
        if not length or year or (rest and rest[0] in months):
            continue
        unit = "%" if rest[:1] == ("%",) else ""
        low, high = _range(number, frozenset(words[max(0, start - 3) : start]))
        yield Figure(cr.Quantity(low, high, unit), matter(w for w in rest if w not in table("numbers")["words"]))


def _number(words: Sequence[str]) -> tuple[float, int]:
    """The number that some words begin with, and of how many words it is: "quatre-vingt-dix mille", "2,3 millions"."""
    known = table("numbers")
    values, factors, scores = known["words"], known["factors"], tuple(known["scores"])
    total, last, length = 0.0, 0.0, 0
    while length < len(words):
        word = words[length]
        if word in factors and (length or word in values):
            factor = factors[word]
            total, last = (total, max(1, last) * 100) if factor == 100 else (total + max(1, last) * factor, 0.0)
        elif word in values:
            last = math.prod(scores) if (last, values[word]) == scores else last + values[word]
        elif word[0].isdigit() and not length:
            last = float(re.sub(r"[.\s]", "", word).replace(",", "."))
        elif length and word == known["joins"] and words_of("numbers", "one") & set(words[length + 1 : length + 2]):
            last, length = last + 1, length + 1
        else:
            break
        length += 1
    return total + last, length


def _range(number: float, before: frozenset[str]) -> tuple[float, float]:
    """The range that the words before a number leave open: "au moins 30" has no upper end."""
    least, most = (words_of("numbers", entry) <= before for entry in ("least", "most"))
    if (not least and words_of("numbers", "below") & before) or most:
        return 0.0, number
    if least or words_of("numbers", "above") & before:
        return number, math.inf
    return (0.9 * number, 1.1 * number) if words_of("numbers", "about") & before else (number, number)
