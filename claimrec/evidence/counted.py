"""How many of what does a statement tell? Numbers with the kind of thing that they count.

A number is compared with another only if both count one kind of thing: the dead with the dead, not with the hurt.
"""

from __future__ import annotations

import re
from functools import cache

from attrs import frozen

from claimrec.language.english.calendar import time_tables
from claimrec.language.english.number_words import number_words
from claimrec.numerals import read_number
from claimrec.packaged import tables_of
from claimrec.quantities import Quantity

_AHEAD, _BEHIND = 6, 6  # words between a number and what it counts
_STOPS = frozenset(".;:!?()")
_MONEY, _SHARE, _TIME, OTHER = "money", "share", "time", "other"
_GENERAL = ("people", "troops")
_YEAR = re.compile(r"19\d\d|20\d\d|2100")


@cache
def _months() -> frozenset[str]:
    return frozenset(time_tables()["months"])


@frozen
class Count:
    """A range of numbers and the kind of thing that they count."""

    kind: str
    number: Quantity


@cache
def kinds() -> tuple[str, ...]:
    """The kinds of things that are told apart, by name."""
    single, phrases = _kinds()
    return tuple(sorted({*single.values(), *(kind for _, kind in phrases)} - {_TIME}))


@cache
def _kinds() -> tuple[dict[str, str], tuple[tuple[tuple[str, ...], str], ...]]:
    """Kinds by single word, and by phrase."""
    tables = tables_of("data/counted.toml")
    single: dict[str, str] = {}
    phrases: list[tuple[tuple[str, ...], str]] = []
    for kind, line in {**tables["marks"], **tables["kinds"]}.items():
        for entry in line.split():
            words = tuple(entry.split("_"))
            if len(words) == 1:
                single.setdefault(entry, kind)
            else:
                phrases.append((words, kind))
    return single, tuple(phrases)


def counts(words: list[str]) -> tuple[Count, ...]:
    """The counts in a text, given its folded words and marks; dates, years and times of day are none.

    >>> [(c.kind, str(c.number)) for c in counts("at least 30 bodies were found and 12 are missing .".split())]
    [('dead', 'at least 30'), ('missing', '12')]
    """
    found = []
    at = 0
    while at < len(words):
        end = _number_end(words, at)
        if end == at:
            at += 1
            continue
        number = None if _dated(words, at, end) else _read(words, at, end)
        if number is not None:
            kind = _kind(words, at, end)
            if kind != _TIME:
                found.append(Count(kind, number))
        at = end
    return tuple(found)


def _number_end(words: list[str], at: int) -> int:
    """Where the number that begins here ends; the same place if none does."""
    end = at
    while end < len(words) and (_numeral(words[end]) or _linked(words, end, at)):
        end += 1
    return end


def _numeral(word: str) -> bool:
    return word[0].isdigit() or number_words().issuperset(word.split("-"))


def _linked(words: list[str], end: int, at: int) -> bool:
    """An "and" or "to" inside a number."""
    behind = words[end + 1] if end + 1 < len(words) else ""
    return end > at and words[end] in ("and", "to", "or", "-") and behind in number_words() and behind != "one"


def _dated(words: list[str], at: int, end: int) -> bool:
    """Whether a number is part of a date or a time of day, or a pronoun ("one")."""
    first = words[at]
    before, after = words[at - 1] if at else "", words[end] if end < len(words) else ""
    if end - at == 1 and (first == "one" or ":" in first or before in _months() or after in _months()):
        return True
    if end - at == 1 and _YEAR.fullmatch(first):
        return True
    digits = first.rstrip("stndrh")
    return digits != first and digits.isdigit()


def _read(words: list[str], at: int, end: int) -> Quantity | None:
    """The number with a bound before it, if one stands there."""
    for begin in range(max(0, at - 3), at + 1):
        number = read_number(tuple(words[begin:end]))
        if number is not None:
            return number
    return None


def _kind(words: list[str], at: int, end: int) -> str:
    """What a number counts: a sign on it, the next word of a kind behind it, or the last one before it."""
    if words[end - 1].endswith("%") or (at and words[at - 1] in "$€£"):
        return _SHARE if words[end - 1].endswith("%") else _MONEY
    ahead = _named(_until_stop(words[end : end + _AHEAD]))
    behind = _named(_until_stop(words[max(0, at - _BEHIND) : at][::-1]), backwards=True)
    told = [found for found in (ahead, behind) if found is not None]
    # what people are counted for is told by what befell them, if anything did
    told.sort(key=lambda found: (found[1] in _GENERAL, found[0]))
    return told[0][1] if told else OTHER


def _until_stop(words: list[str]) -> list[str]:
    stop = next((place for place, word in enumerate(words) if word in _STOPS), len(words))
    return words[:stop]


def _named(words: list[str], *, backwards: bool = False) -> tuple[int, str] | None:
    """The first kind named and how far away; one that only says that people are meant gives way to any other."""
    single, phrases = _kinds()
    general = None
    for place, word in enumerate(words):
        kind = single.get(word)
        if kind in _GENERAL:
            general = general or (place, kind)
        elif kind is not None:
            return place, kind
        elif not backwards:
            for phrase, name in phrases:
                if tuple(words[place : place + len(phrase)]) == phrase:
                    return place, name
    return general
