"""The folded words of a sentence in, where it tells what something is out: of what made, of which trade."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from typing import Any

from attrs import frozen

from claimrec.language.english.loose import Lines, kinds_in
from claimrec.language.english.vocabulary import forms, function_words
from claimrec.language.phrases import Phrases, phrases
from claimrec.language.tokens import Place
from claimrec.model.resources import tables_of

Answer = tuple[str, int]  # a line of kinds, and the place in it


@frozen
class Asked:
    """A question that a sentence answers ("substance"), the places of the words of its cue, if the answer `stays`, and
    if it is the `head` of what stands behind the cue: "is a dog", not "is a dog lover".
    """

    question: str
    places: tuple[int, ...]
    stays: bool
    head: bool


@cache
def _tables() -> dict[str, Any]:
    return tables_of("language/english/fillers.toml")


@cache
def _cues() -> Phrases[tuple[str, ...]]:
    told: dict[str, list[str]] = {}
    for name, question in _tables()["questions"].items():
        for cue in question["cues"]:
            told.setdefault(cue, []).append(name)
    return phrases([(cue, tuple(asked)) for cue, asked in sorted(told.items())], forms=forms, common=function_words())


def asked(words: Sequence[str], place: Place) -> tuple[Asked, ...]:
    """The questions of what something is that a sentence may answer, by the longest of the cues that begin at one word.

    >>> [one.question for one in asked("the ring is made of gold".split(), (0, 6))]
    ['substance']
    """
    hits = _cues().standing(words, *place)
    longest = [h for h in hits if not any(o.start == h.start and o.end > h.end for o in hits)]
    told = _tables()["questions"]
    return tuple([Asked(n, h.places, "stays" in told[n], "head" in told[n]) for h in longest for n in h.value])


def answers(question: str, word: str) -> frozenset[Answer]:
    """What a folded word answers to a question: the lines that it stands in, with its place there.

    >>> answers("tongue", "hindi") == answers("tongue", "urdu") != answers("tongue", "latin")
    True
    """
    return frozenset(_answers(question).get(word, ()))


def other_answers(question: str, ours: Collection[Answer], theirs: Collection[Answer]) -> bool:
    """Whether answers to one question exclude each other: by a line that both have answers in, and at no one place; or
    as they have no line in common, unless the question asks for one of each line.

    >>> oak, elm, wood = (answers("substance", word) for word in ("oak", "elm", "wood"))
    >>> other_answers("substance", oak, elm), other_answers("substance", oak, wood)
    (True, False)
    """
    mine, yours = _by_line(ours), _by_line(theirs)
    both = mine.keys() & yours.keys()
    return any(mine[line].isdisjoint(yours[line]) for line in both) or not (
        both or "each" in _tables()["questions"][question]
    )


def _by_line(told: Collection[Answer]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for line, place in told:
        found.setdefault(line, set()).add(place)
    return found


@cache
def _answers(question: str) -> Lines:
    own, names = _tables()["kinds"], _tables()["questions"][question]["kinds"]
    return kinds_in(names, more=own)
