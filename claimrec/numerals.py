"""Which number do words tell? "At least 30", "between six and eight thousand", "a third": as ranges."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from claimrec.english import english
from claimrec.errors import InputError, shown
from claimrec.quantities import Quantity

ABOUT = 0.1
_WHOLE = 10
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


_WORD = re.compile(r"(?:(?<!\w)[-−])?\d+(?:[.,]\d+)*%?|[^\W\d_]+(?:-[^\W\d_]+)*|%")
_DASH = re.compile(r"(?<=\d)\s*[-–—]\s*(?=\d)")


def _from_words(text: str, unit: str) -> Quantity:
    words = _WORD.findall(_DASH.sub(" to ", text.lower()[:200]))
    found = read_number(tuple(words))
    if found is None:
        raise InputError(f"{shown(text)} holds no number", field="value", expected=EXPECTED)
    return Quantity(found.low, found.high, found.unit or unit, found.open_low, found.open_high, text)


@cache
def number_words() -> frozenset[str]:
    """Every single word that can be part of a number ("seventy", "dozens", "half")."""
    table = english()["numbers"]
    return frozenset({*table["words"], *table["scales"], *table["loose"], *table["fractions"]})


@cache
def bounds() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The bounding phrases and what they do, by their first words, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, kind in english()["numbers"]["bounds"].items():
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append((words, kind))
    return {first: tuple(sorted(phrases, key=lambda p: (-len(p[0]), p[0]))) for first, phrases in found.items()}


_LINKS = frozenset({"a", "an", "of", "the", "and"})
_RANGE = frozenset({"and", "to", "or", "-", "–"})


@cache
def read_number(words: tuple[str, ...]) -> Quantity | None:
    """The number that folded words spell, with its bound, or None.

    >>> read_number(("at", "least", "seventy-five", "thousand")).low
    75000.0
    >>> str(read_number(("a", "third")))
    '30 to 36.6667%'
    """
    if any(word[0].isdigit() and ("-" in word or "–" in word) for word in words):
        words = tuple(part for word in words for part in _DASH.sub(" to ", word).split())
    bound, rest = _bound(words)
    if bound in ("", "about", "exactly"):
        between = rest[:1] == ("between",)
        pair = _range(rest[1:] if between else rest, between=between)
        if pair is not None:
            return _bounded(pair, bound)
    value = _bare(rest, loose=bound in ("", "about"))
    return None if value is None else _bounded(value, bound)


def _bound(words: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    for phrase, kind in bounds().get(words[0], ()) if words else ():
        if words[: len(phrase)] == phrase:
            inner, rest = _bound(words[len(phrase) :])
            return (inner if kind == "exactly" and inner else kind), rest
    return "", words


def _range(words: tuple[str, ...], *, between: bool) -> Quantity | None:
    for i in range(1, len(words) - 1):
        # "a hundred and ten" is one number: only "between" makes a range of an "and"
        if words[i] in _RANGE and (between or words[i] != "and"):
            low, high = _bare(words[:i]), _bare(words[i + 1 :])
            if low and high and low.low <= high.high:
                scale = _shared_scale(words[:i], words[i + 1 :])
                return Quantity(min(low.low * scale, high.low), high.high, high.unit or low.unit)
    return None


def _shared_scale(low: tuple[str, ...], high: tuple[str, ...]) -> float:
    """In "between six and eight thousand" the scale belongs to both."""
    table = english()["numbers"]
    scales = table["scales"] | {word: below for word, (below, above) in table["loose"].items() if below == above}
    return float(scales[high[-1]]) if high[-1] in scales and low[-1] not in scales else 1.0


def _bounded(q: Quantity, bound: str) -> Quantity:
    match bound:
        case "about":
            return _around(q)
        case "at_least":
            return Quantity(q.low, math.inf, q.unit)
        case "more_than":
            return Quantity(q.low, math.inf, q.unit, open_low=True)
        case "at_most":
            return Quantity(min(0.0, q.high), q.high, q.unit)
        case "less_than":
            return Quantity(min(0.0, q.high), q.high, q.unit, open_high=True)
    return q


def _around(q: Quantity) -> Quantity:
    """A tenth below and above; from ten on what is whole stays so: "some 45" leaves 41 to 49 open, not 40.5 to 49.5."""
    low, high = q.low * (1 - ABOUT), q.high * (1 + ABOUT)
    counted = q.unit != "%" and q.low >= _WHOLE and q.low.is_integer() and q.high.is_integer()
    return Quantity(float(math.ceil(low)), float(math.floor(high)), q.unit) if counted else Quantity(low, high, q.unit)


def _bare(words: tuple[str, ...], *, loose: bool = True) -> Quantity | None:
    """A number without its bound: digits, words, loose counts, fractions (`loose` ones span a tenth), per cent."""
    table = english()["numbers"]
    share = words[-1:] in (("%",), ("percent",)) or words[-2:] == ("per", "cent")
    if share:
        words = words[: -2 if words[-1] == "cent" else -1]
    core = [part for word in words for part in _parts(word) if part not in _LINKS]
    if not core:
        return None
    if core[-1] in table["fractions"]:
        return _mixed(core, words, share=share, loose=loose)
    if core[-1].endswith("%"):
        share, core[-1] = True, core[-1][:-1]
    return _counted(core, "%" if share else "")


def _parts(word: str) -> list[str]:
    return word.split("-") if "-" in word and word[0].isalpha() else [word]


def _mixed(core: list[str], words: tuple[str, ...], *, share: bool, loose: bool) -> Quantity | None:
    """ "Two and a half" is a number, "half a per cent" half of one, and "a third" a share of something."""
    up, down = english()["numbers"]["fractions"][core[-1]]
    unit = "%" if share else ""
    if "and" in words:
        whole = _counted(core[:-1], unit)
        return whole and Quantity(whole.low + up / down, whole.high + up / down, unit)
    return Quantity(up / down, up / down, unit) if share and len(core) == 1 else _fraction(core, loose=loose)


def _fraction(core: list[str], *, loose: bool) -> Quantity | None:
    """A third is told loosely: it spans a tenth around, as "about" does; "half a million" has its scale before it."""
    up, down = english()["numbers"]["fractions"][core[-1]]
    times = _counted(core[:-1], "") if core[:-1] else Quantity(1, 1)
    if times is None or times.low != times.high or times.low * up > down:
        return None
    share = 100.0 * times.low * up / down
    slack = ABOUT if loose else 0.0
    return Quantity(share * (1 - slack), share * (1 + slack), "%")


def _counted(core: list[str], unit: str) -> Quantity | None:
    """Digits and number words added and scaled from the left: 1 + hundred + 5 + thousand."""
    table = english()["numbers"]
    low = high = total_low = total_high = 0.0
    for word in core:
        if word in table["scales"]:
            scale = table["scales"][word]
            low, high = (low or 1) * scale, (high or 1) * scale
            if scale > 100:
                total_low, total_high, low, high = total_low + low, total_high + high, 0.0, 0.0
        elif word in table["loose"]:
            below, above = table["loose"][word]
            scale = table["scales"].get(word.removesuffix("s"), 0)
            if high and scale:  # "hundreds of thousands"
                low, high = low * scale, high * scale + scale - 1
            else:
                low, high = (low or 1) * below, (high or 1) * above
        elif word == "half" and len(core) > 1:
            low, high = low + 0.5, high + 0.5
        else:
            number = _digits(word)
            if number is None or not _joins(low, number):
                return None
            low, high = low + number, high + number
    return Quantity(total_low + low, total_high + high, unit)


def _joins(so_far: float, number: float) -> bool:
    """Whether a number goes on with the one before it: "twenty five", "a hundred twelve", but not "30 40"."""
    if so_far == 0:
        return True
    if so_far % 100 == 0:
        return number < 100
    return so_far % 10 == 0 and so_far % 100 > 10 and number < 10


def _digits(word: str) -> float | None:
    if word.isascii() and word.isdigit() and len(word) < 40:
        return float(word)
    value = english()["numbers"]["words"].get(word)
    if value is not None:
        return float(value)
    word = word.replace("−", "-")
    plain = word.replace(",", "") if re.fullmatch(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?", word) else word
    return float(plain) if len(plain) < 40 and re.fullmatch(r"-?\d+(?:\.\d+)?", plain) else None
