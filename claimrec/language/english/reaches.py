"""A number in its text in; out of which place it is told, and whether for all places, for the others, for one occasion.

"9 million abroad" and "12 million worldwide" count in unlike reaches, and are not set against each other.
"""

from __future__ import annotations

from functools import cache

from claimrec.language.english.atoms import Atoms
from claimrec.language.english.number_words import Phrases, counting, joined, words_of
from claimrec.model.names import fold

ALL, REST, ONCE = "all", "rest", "once"
_BUT = "rest_but"  # a phrase that tells of the others before a name, and nothing elsewhere


def reach_of(atoms: Atoms, start: int, end: int, before: int, behind: int) -> str:
    """How far the number between two places reaches: "all", "rest", "home", "once", or "" where no word says so.

    `before` is where the number ahead of it ends, `behind` where the next one starts: 0 and the text's size if none is.
    """
    words = atoms.words
    stop = next((at for at in range(end, behind) if words[at] in _stops()), behind)
    first = next((at for at in range(start, before, -1) if words[at - 1] in _stops()), before)
    ahead = 0 if before == 0 else first
    near = (*_told(atoms, end, stop)[:1], *_told(atoms, first, start)[-1:], *_told(atoms, ahead, start)[-1:])
    return next(iter(near), "")


def place_of(
    atoms: Atoms, start: int, end: int, before: int, behind: int, *, taken: frozenset[int] = frozenset()
) -> str:
    """The place that is named behind a number and before the next, or else before the first one.

    `taken` are the atoms that belong to times: "on Monday" and "in Q1" name no place.
    """
    return _named(atoms, end, behind, taken) or _named(atoms, before, start, taken)


def one_place(one: str, other: str) -> bool:
    """Whether two names, as they stand, may be of one place: they share a word, or one is short for the other.

    >>> one_place("Lower Osterfeld", "Osterfeld"), one_place("US", "United States"), one_place("Spain", "Italy")
    (True, True, False)
    """
    a, b = ([part for part in fold(name).replace(".", "").split() if part] for name in (one, other))
    if not set(a).isdisjoint(b):
        return True
    return any(len(short) == 1 and short[0] == "".join([part[0] for part in long]) for short, long in ((a, b), (b, a)))


def _told(atoms: Atoms, start: int, end: int) -> list[str]:
    """What the phrases between two places tell of how far, in their order."""
    found = []
    for at in range(start, end):
        size, told = _phrases().starting(atoms.words, at)
        if told == _BUT:
            told = REST if at + size < end and atoms.raw(at + size)[:1].isupper() else ""
        if told and at + size <= end:
            found.append(told)
    return found


@cache
def _phrases() -> Phrases:
    return joined({phrase: kind for kind, told in counting()["reach"].items() for phrase in told})


@cache
def _stops() -> frozenset[str]:
    table = counting()
    return frozenset({*table["sentence_ends"], *table["breaks"], *table["clause_words"]})


def _named(atoms: Atoms, start: int, end: int, taken: frozenset[int]) -> str:
    months, ends, places = words_of("dates", "months"), counting()["sentence_ends"], counting()["places"]
    words = atoms.words
    for place in range(start, end):
        word = words[place]
        if word in ends and place > start:
            return ""
        if word in places and place + 1 < end:
            first = place + 1 + (words[place + 1] in counting()["determiners"])
            last = first
            while last < end and last not in taken and atoms.raw(last)[:1].isupper() and words[last] not in months:
                last += 1
            if last > first:
                return atoms.text[atoms.spans[first][0] : atoms.spans[last - 1][1]]
    return ""
