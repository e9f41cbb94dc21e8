"""A caller's number as a range: a number, a pair, or words as "at least 30", read as in a text."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from attrs import evolve

from claimrec.language.english.atoms import atoms
from claimrec.language.english.number_words import numbers
from claimrec.language.english.ranges import read_whole
from claimrec.language.tokens import tokens
from claimrec.model.errors import InputError, shown
from claimrec.model.quantities import Quantity

_LONGEST = 200
EXPECTED = "a number, (low, high), {'low': ..., 'high': ...} or words as 'at least 30'"


def quantity(given: Any, *, unit: str = "") -> Quantity:
    """A caller's number, range or words as a Quantity.

    >>> str(quantity({"low": 30, "high": None}))
    'at least 30'
    >>> str(quantity("between 30 and 40"))
    '30 to 40'
    """
    if isinstance(given, Quantity):
        return given
    if isinstance(given, str):
        return _from_words(given, unit)
    if isinstance(given, Mapping) and given and set(given) <= {"low", "high"}:
        return _between(given.get("low"), given.get("high"), unit)
    if isinstance(given, (tuple, list)) and len(given) == 2:
        return _between(given[0], given[1], unit)
    number = _end(given, math.nan)
    return Quantity(number, number, unit)


def _between(low: Any, high: Any, unit: str) -> Quantity:
    if low is None and high is None:
        raise InputError("a range without ends says nothing", field="value", expected="a low end, a high end, or both")
    return Quantity(_end(low, -math.inf), _end(high, math.inf), unit)


def _end(given: Any, missing: float) -> float:
    if given is None:
        return missing
    if isinstance(given, bool) or not hasattr(given, "__float__"):
        raise InputError(f"{shown(given)} is a {type(given).__name__}", field="value", expected=EXPECTED)
    try:
        number = float(given)
    except (OverflowError, ValueError, TypeError) as error:
        raise InputError(f"{shown(given)} is no number: {error}", field="value", expected=EXPECTED) from error
    if not math.isfinite(number):
        raise InputError(f"{shown(given)} is not a number", field="value", expected=EXPECTED)
    return number


def _from_words(text: str, unit: str) -> Quantity:
    found = read_whole(atoms(tokens(text[:_LONGEST])))
    if found is None:
        raise InputError(f"{shown(text)} holds no number", field="value", expected=EXPECTED)
    return evolve(found, unit=found.unit or unit, words=text)


@cache
def bounds() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The bounding phrases that cues know and what they do, by their first words, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, kind in numbers()["bounds"].items():
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append((words, kind))
    return {first: tuple(sorted(phrases, key=lambda p: (-len(p[0]), p[0]))) for first, phrases in found.items()}


@lru_cache(maxsize=1 << 12)
def read_number(words: tuple[str, ...]) -> Quantity | None:
    """The number that folded words spell, with its bound, or None.

    >>> read_number(("at", "least", "seventy-five", "thousand")).low
    75000.0
    >>> str(read_number(("a", "third")))
    '30 to 36.6667%'
    """
    return read_whole(atoms(tokens(" ".join(words))))
