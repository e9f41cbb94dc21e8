"""How do words and phrases become parts of a regular expression? The pieces that all shapes of times share."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from claimrec.english import english
from claimrec.language.english.calendar import time_tables

GAP = r"\s++"
LOOSE_GAP = r"[\s-]++"
END = r"(?![\w%]|[.,:/]\d)"
YEAR = rf"(?:1\d{{3}}|20\d\d|2100){END}"
DAY = r"(?:[12]\d|3[01]|0?[1-9])"
DASH = r"[-–—]"
WORD = r"[\w'’-]++"


def any_of(words: Iterable[str], gap: str = GAP) -> str:
    """One of these words or phrases, the longest first, and no longer word."""
    ranked = sorted(set(words), key=lambda w: (-len(w), w))
    told = "|".join([re.escape(w).replace(r"\ ", gap).replace("'", "['’]?") for w in ranked])
    return f"(?:{told})" + r"(?!\w)"


@cache
def months() -> dict[str, int]:
    """The number of each month, by its name and its short name."""
    table = time_tables()
    names = {m: n for key in ("months", "month_short") for n, m in enumerate(table[key], 1)}
    return {**names, **table["month_other"]}


@cache
def parts() -> dict[str, tuple[int, int]]:
    """The hours of each part of a day."""
    table = {**time_tables()["parts"], **time_tables()["part_shares"]}
    return {part: (low, high) for part, (low, high) in table.items()}


@cache
def bounds() -> dict[str, str]:
    """What stands before a number and what it does to it ("more than"), the longest first."""
    table = english()["numbers"]["bounds"]
    return {words: table[words] for words in sorted(table, key=len, reverse=True)}
