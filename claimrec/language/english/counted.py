"""The words behind a number in; what it counts out, in one order, and the stems that narrow it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from claimrec.language.english.number_words import counting, words_of
from claimrec.language.english.verbs import befalling, participle, past


def told(nouns: Iterable[str], deeds: Iterable[str], *, unit: str, did: bool) -> str:
    """The words for what is counted, the head noun last: "killed people", "voters who voted" if the share `did`."""
    table, share = counting(), unit == "%"
    things = list(dict.fromkeys(noun for noun in nouns if noun))
    if len(things) > 1:
        things.sort(key=lambda thing: thing not in befalling() and thing not in table["person_states"])
    done = [deed for deed in dict.fromkeys(deeds) if deed and deed not in things]
    if not unit and not things and any(deed in befalling() or deed in table["person_states"] for deed in done):
        things = [table["people"]]
    if (
        (not unit or share)
        and things
        and all(thing in table["person_states"] or thing in befalling() for thing in things)
    ):
        things = [*things, table["people"]]
    if share and did and things and _person(things[-1]) and any(past(deed.split()[0]) for deed in done):
        return " ".join([*things, table["who_word"], *done])
    if not things or any(thing in table["crowds"] for thing in things):
        things += [table["who"][base] for base in table["who"] for deed in done if participle(base) == deed]
    return " ".join([*done, *things])


def _person(word: str) -> bool:
    return word in counting()["persons"] or word.endswith(tuple(counting()["person_endings"]))


def whose(group: Iterable[str]) -> frozenset[str]:
    """Those of the stems that narrow what is counted which tell of whom: "youth", "women"."""
    return frozenset(group).intersection(counting()["whose"])


def rated_by(words: Sequence[str]) -> frozenset[str]:
    """By what a rate is told in the folded words behind its number: "per head a year" gives the head and the year.

    >>> sorted(rated_by("tonnes per head a year".split()))
    ['head', 'year']
    """
    told = {behind for before, behind in pairwise(words) if before in words_of("per")}
    return frozenset(told.intersection(counting()["rate_words"]))


def kind_of_sum(before: Sequence[str], behind: Sequence[str]) -> str:
    """What is done with a sum of money by the folded words around it, the nearest before it first; "" if none tells.

    >>> kind_of_sum("the film grossed".split(), "against a budget".split()), kind_of_sum((), ("budget",))
    ('earned', 'spent')
    """
    kinds = _sums()
    return next((kinds[word] for word in (*reversed(before), *behind) if word in kinds), "")


@cache
def _sums() -> dict[str, str]:
    return {word: kind for kind, words in counting()["sums"].items() for word in words}


@cache
def _narrowing() -> dict[str, str]:
    return {word: stem for stem, words in counting()["groups"].items() for word in words}


def group(words: Iterable[str]) -> tuple[str, ...]:
    """The stems that narrow what is counted, in alphabetical order."""
    narrowing = _narrowing()
    return tuple(sorted({narrowing[word] for word in words if word in narrowing}))
