"""The folded words of a sentence in; the results of matches and votes that it tells out: "2-0", "52 votes to 48"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from claimrec.language.english.contents import plural
from claimrec.language.english.dated import DASHES
from claimrec.language.english.number_words import numbers, words_of
from claimrec.language.tokens import Place

_NOUN = 1  # words between the first figure and "to": "two goals to nil"


@frozen
class Result:
    """The two figures of a result, the larger one first, and where its words stand."""

    figures: tuple[int, int]
    place: Place


def results(words: Sequence[str], place: Place) -> tuple[Result, ...]:
    """The results that stand in a sentence, from left to right; () where no word in it speaks of a match or a vote.

    Who has more is left to the words around: "beat them 2-0" and "lost to them 0-2" tell of one result.

    >>> words = "rovers won by two goals to nil".split()
    >>> results(words, (0, len(words)))
    (Result(figures=(2, 0), place=(3, 7)),)
    """
    start, end = place
    if (words_of("results", "words") | words_of("results", "votes")).isdisjoint(words[start:end]):
        return ()
    even = next((at for at in range(start, end) if words[at] in words_of("results", "even")), None)
    if even is not None:
        return (Result((0, 0), (even, even + 1)),)
    losing = not words_of("results", "losing").isdisjoint(words[start:end])
    found: list[Result] = []
    at = start
    while at < end:
        one = _at(words, at, end, losing=losing)
        if one is not None:
            found.append(one)
        at = at + 1 if one is None else one.place[1]
    return tuple(found)


def unlike(one: Sequence[Result], other: Sequence[Result]) -> bool:
    """Whether two sentences tell as many results, and not the same: the sets of a match in their order."""
    return 0 < len(one) == len(other) and [a.figures for a in one] != [b.figures for b in other]


def _at(words: Sequence[str], at: int, end: int, *, losing: bool) -> Result | None:
    """The result that begins at a place; with `losing` the smaller figure may stand first."""
    first = _figure(words[at])
    if first is None or words[at - 1 : at] == [numbers()["from"]]:
        return None
    for behind in range(at + 1, min(at + 2 + _NOUN, end - 1)):
        dash = behind == at + 1 and words[behind] in DASHES
        second = _figure(words[behind + 1]) if dash or words[behind] == numbers()["to"] else None
        counts = dash and behind + 2 < end and plural(words[behind + 2])  # "ended after 10-12 weeks"
        if second is not None and not counts and (losing or first >= second):
            return Result((max(first, second), min(first, second)), (at, behind + 2))
    return None


def _figure(word: str) -> int | None:
    """The whole number that a word or its digits tell."""
    if word.isdecimal():
        return int(word)
    told = numbers()["words"].get(word)
    return int(told) if told is not None and float(told).is_integer() else None
