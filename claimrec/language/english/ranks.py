"""The folded words of a sentence in; which place of several something is said to take out: "the third-largest port"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from attrs import frozen

from claimrec.language.english.vocabulary import forms, function_words, table_of_sets
from claimrec.language.phrases import Phrases, phrases
from claimrec.language.tokens import Place

LAST = -1
RACE = "place"  # the scale of those that are told by a place alone
_BEHIND = 4  # words behind a verb among which its ordinal stands


@frozen
class Rank:
    """A place of several: on which `scale` ("largest", or that of a race), the how many-th (-1 for the last), and where
    its words stand.
    """

    scale: str
    place: int
    words: Place


def _tables() -> dict[str, Any]:
    return table_of_sets("ranks")


def ranks(words: Sequence[str], place: Place) -> tuple[Rank, ...]:
    """The places of several that a sentence tells, from left to right; () where one is told of among others.

    >>> [(r.scale, r.place) for r in ranks("it is the third-largest port".split(), (0, 5))]
    [('largest', 3)]
    >>> [(r.scale, r.place) for r in ranks("she came third in the race".split(), (0, 6))]
    [('place', 3)]
    """
    found: list[Rank] = []
    for at in range(*place):
        one = _superlative(words, at, place) or _placed(words, at, place)
        if one is not None and not (found and found[-1].words[1] > one.words[0]):
            found.append(one)
    for hit in _told().found(words, *place):
        if not any(r.words[0] < hit.end and hit.start < r.words[1] for r in found):
            found.append(Rank(RACE, hit.value, (hit.start, hit.end)))
    return tuple(sorted(found, key=lambda r: r.words))


@cache
def _told() -> Phrases[int]:
    return phrases(list(_tables()["told"].items()), forms=forms, common=function_words())


def _superlative(words: Sequence[str], at: int, place: Place) -> Rank | None:
    """The rank by a superlative that stands at a place, with the ordinal before it."""
    table = _tables()["scale"]
    first, _, behind = words[at].partition("-")
    joined = behind if first in _tables()["ordinals"] else words[at]
    if joined in table["more"]:
        if at + 1 >= place[1]:
            return None
        scale, end = f"{joined} {words[at + 1]}", at + 2
        named = words[at + 1]
    elif joined.endswith(table["ends"]) and joined not in table["not"]:
        scale, end, named = joined, at + 1, joined
    else:
        return None
    nth, start = (_tables()["ordinals"][first], at) if joined is not words[at] else _before(words, at, place[0])
    led = words[start - 1] if start > place[0] else ""
    if led not in table["before"] and not led.endswith(("'s", "’s")):
        return None
    if start - 1 > place[0] and words[start - 2] in table["among"]:
        return None  # "one of the largest"
    same = next((line for line in table["same"] if named in line.split()), "")
    return Rank(same.split()[0] if same and scale == named else scale, nth, (start, end))


def _before(words: Sequence[str], at: int, first: int) -> tuple[int, int]:
    """The ordinal right before a word, 1 where none stands there, and where it begins."""
    nth, start = _ordinal(words, at - 1, first)
    return (nth, start) if nth else (1, at)


def _ordinal(words: Sequence[str], at: int, first: int) -> tuple[int, int]:
    """The ordinal that ends with a word, and where it begins; 0 where none does: "third", "3 rd"."""
    if at < first:
        return 0, at
    if words[at] in _tables()["ordinals"]:
        return _tables()["ordinals"][words[at]], at
    if words[at] in ("st", "nd", "rd", "th") and at > first and words[at - 1].isdecimal():
        return int(words[at - 1]), at - 1
    return 0, at


def _placed(words: Sequence[str], at: int, place: Place) -> Rank | None:
    """The place that a verb at a place tells: "came third", "is in 2nd place", "was last"."""
    table = _tables()["place"]
    if words[at] not in table["verbs"]:
        return None
    spot = at + 1
    while spot < min(place[1], at + _BEHIND) and words[spot] in table["between"]:
        spot += 1
    if spot >= place[1]:
        return None
    end = spot + 1 + (words[spot].isdecimal() and spot + 1 < place[1])
    nth, _ = _ordinal(words, end - 1, spot)
    nth = nth or (LAST if words[spot] in table["last"] else 1 if words[spot] in table["top"] else 0)
    if not nth:
        return None
    behind = words[end] if end < place[1] else "."
    noun = behind in table["nouns"]
    if not noun and not (words[at] in table["alone"] or behind in table["behind"]):
        return None
    if not noun and behind not in table["behind"]:
        return None
    return Rank(RACE, nth, (at, end + noun))
