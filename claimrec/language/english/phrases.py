"""Words and phrases in, parts of a regular expression out, which all shapes of times share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from claimrec.language.english.calendar import time_tables
from claimrec.language.english.number_words import numbers

GAP = r"\s++"
LOOSE_GAP = r"[\s-]++"
END = r"(?![\w%]|[.,:/]\d)"
YEAR = rf"(?:1\d{{3}}|20\d\d|2100){END}"
DAY = r"(?:[12]\d|3[01]|0?[1-9])"
DASH = r"[-–—]"
WORD = r"[\w'’-]++"


def any_of(words: Iterable[str], gap: str = GAP) -> str:
    """One of these words or phrases, the longest that fits, and no longer word.

    What begins alike is written once, so that a place is not tried with every word of a long list.
    """
    tree: dict[str, Any] = {}
    for word in sorted(set(words)):
        node = tree
        for char in word:
            node = node.setdefault(gap if char == " " else "['’]?" if char == "'" else re.escape(char), {})
        node[""] = {}
    return _branches(tree) + r"(?!\w)"


def _branches(tree: Mapping[str, Any]) -> str:
    """The rest of the words below a node; where one ends there, a longer one comes first."""
    told = [char + _branches(below) for char, below in tree.items() if char]
    if "" in tree:
        return f"(?:{'|'.join(told)})?" if told else ""
    return told[0] if len(told) == 1 else f"(?:{'|'.join(told)})"


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
    table = numbers()["bounds"]
    return {words: table[words] for words in sorted(table, key=len, reverse=True)}
