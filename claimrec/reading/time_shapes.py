"""What do expressions of time look like? One regular expression, put together from the words of the data.

Every repeat is bounded, or takes whole words and gives none back, so that the time to search grows with the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from claimrec.quantities import bounds, number_words
from claimrec.reading.calendar_words import times

GAP = r"\s++"
_YEAR = r"(?:1\d{3}|20\d\d|2100)(?![\w%]|[.,:/]\d)"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_DAY_ENDS = r"(?![\w%]|[.,:/]\d)"


def any_of(words: Iterable[str]) -> str:
    """One of these words or phrases, the longest first, and no longer word."""
    ranked = sorted(set(words), key=lambda w: (-len(w), w))
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", GAP) for w in ranked) + r")(?!\w)"


@cache
def months() -> dict[str, int]:
    """The number of each month, by its name and its short name."""
    table = times()
    return {m: n for key in ("months", "month_short") for n, m in enumerate(table[key], 1)} | table["month_other"]


@cache
def parts() -> dict[str, list[int]]:
    """The hours of each part of a day."""
    return {**times()["parts"], **times()["part_shares"]}


def _month() -> str:
    return f"{any_of(months())}" + r"(?:(?<=\w\w\w)\.|(?<=sept)\.)?(?!\w)"


def _year() -> str:
    """A year behind a month: with its number, or "last year"."""
    table = times()
    return f"(?:{_YEAR}|{any_of(table['which'])}{GAP}{any_of(['year'])})"


def _count() -> str:
    one = f"(?:{any_of([*number_words(), *table_of('one')])}|\\d{{1,4}}(?:\\.\\d)?(?![\\w.,]))"
    inner = f"(?:{one}|{any_of([*table_of('one'), *table_of('count_links')])})"
    bound = any_of(" ".join(words) for words, _ in bounds())
    return f"(?:{bound}{GAP})?{one}(?:(?:{GAP}|[-–]){inner}){{0,4}}?"


def table_of(name: str) -> list[str]:
    """One list of words of time."""
    return list(times()[name])
