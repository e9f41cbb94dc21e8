"""Digits in, a number out, in every way to write thousands and decimals."""

from __future__ import annotations

import math
import re
from functools import lru_cache

from claimrec.language.english.atoms import Atoms

_LONGEST = 40
_BLANKS = frozenset(" \u00a0\u202f\u2009\u2007")
_PLAIN = re.compile(r"\d+")
_COMMAS = re.compile(r"(?!0,)\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_POINTS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){2,}|[1-9]\d{0,2}(?:\.\d{3})+,\d+")
_TICKS = re.compile(r"[1-9]\d{0,2}(?:'\d{3})+(?:[.,]\d+)?")
_POINT = re.compile(r"\d+\.\d+")
_COMMA = re.compile(r"\d+,\d|\d{1,2},\d{2}|0,\d+")
_EITHER = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_HEAD = re.compile(r"[1-9]\d{0,2}")
_GROUP = re.compile(r"\d{3}")
_LAST = re.compile(r"\d{3}[.,]\d{1,2}")


@lru_cache(maxsize=1 << 14)
def figure(word: str) -> tuple[float, float] | None:
    """The number that one token of digits tells, and the one that it may be as well: nan where it can be no other.

    >>> figure("12,400"), figure("1.250.000"), figure("1.200"), figure("14:30")
    ((12400.0, nan), (1250000.0, nan), (1.2, 1200.0), None)
    """
    word = word.replace("’", "'")
    if len(word) > _LONGEST:
        return None
    if _PLAIN.fullmatch(word):
        return (float(word), math.nan) if word[0] != "0" or len(word) == 1 else None
    if _COMMAS.fullmatch(word):
        return float(word.replace(",", "")), math.nan
    if _POINTS.fullmatch(word):
        return float(word.replace(".", "").replace(",", ".")), math.nan
    if _TICKS.fullmatch(word):
        return float(word.replace("'", "").replace(",", ".")), math.nan
    if _POINT.fullmatch(word):
        return float(word), float(word.replace(".", "")) if _EITHER.fullmatch(word) else math.nan
    return (float(word.replace(",", ".")), math.nan) if _COMMA.fullmatch(word) else None


def grouped(atoms: Atoms, at: int) -> int:
    """Where the groups of three digits end that blanks join ("12 400"); the next place if nothing is joined."""
    words, end = atoms.words, at + 1
    if not words[end][:1].isdecimal() or not _HEAD.fullmatch(words[at]):
        return end
    blank = ""
    while end < atoms.size:
        between = atoms.text[atoms.spans[end - 1][1] : atoms.spans[end][0]]
        if len(between) != 1 or between not in _BLANKS or (blank and between != blank):
            break
        if _LAST.fullmatch(words[end]):
            return end + 1
        if not _GROUP.fullmatch(words[end]):
            break
        blank, end = between, end + 1
    return end


def joined(words: tuple[str, ...]) -> float:
    """The number of groups that blanks join."""
    return float("".join(words).replace(",", "."))
