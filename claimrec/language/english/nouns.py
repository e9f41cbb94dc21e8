"""The words behind a number in, the noun phrase that it counts out, up to the verb."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import frozen

from claimrec.language.english.atoms import Atoms, countable
from claimrec.language.english.contents import content, plural
from claimrec.language.english.number_words import counting, numbers
from claimrec.language.english.verbs import participle, past

_WORDS = 5  # words that a noun phrase may have


@frozen
class Phrase:
    """The words of a noun phrase, in their order, and where it ends."""

    words: tuple[str, ...]
    end: int


def noun_behind(atoms: Atoms, at: int) -> Phrase:
    """The noun phrase behind a number: "injured people", "of the 40 miners" gives the miners; empty where none is."""
    table, place = counting(), at
    words = atoms.words
    if atoms.words[at] in table["dimensions"] or (
        atoms.words[at] in numbers()["per"] and atoms.words[at + 1] in table["rate_words"]
    ):
        return Phrase((), at)
    ahead = _ahead()
    while place < atoms.size and words[place] in ahead:
        place += 1
    place = _over_another(atoms, place)
    if _base_verb(atoms, place):
        return Phrase((), at)  # "12 drown in the lake"
    found: list[str] = []
    while place < atoms.size and len(found) < _WORDS:
        word = words[place]
        if word == numbers()["hyphen"] and atoms.glued(place) and atoms.glued(place + 1):
            place += 1
            continue
        if word in table["rate_alone"]:
            break
        if not content(word) and not (word in table["states"] and found == []):
            break
        if found and _verb(atoms, place, found):
            break
        if not word.endswith("ly") and word not in table["not_nouns"]:
            found.append(word)
        place += 1
    if len(found) == 1 and found[0] in table["nouns_too"] and words[place] in table["be"] and past(words[place + 1]):
        return Phrase((table["nouns_too"][found[0]],), place)  # "one shot was fired"
    if len(found) == 1 and past(found[0]):  # "12 injured": what befell them, and no noun
        return Phrase((), at)
    if found and place < atoms.size:
        found, place = _tail(atoms, place, found)
    return Phrase(tuple(found), place)


def _over_another(atoms: Atoms, at: int) -> int:
    """Behind a number that is told not to be meant, between a number and its noun: "58, not 85, passengers"."""
    words = atoms.words
    opens = at + (words[at] in (",", "(", "–", "—"))
    for size in (1, 2, 3):
        behind = opens + size
        if " ".join(words[opens:behind]) in counting()["instead"] and countable(words[behind] or "."):
            while countable(words[behind] or "."):
                behind += 1
            return behind + (opens > at and words[behind] in (",", ")", "–", "—"))
    return at


@cache
def _ahead() -> frozenset[str]:
    """Words that may stand between a number and its noun."""
    table = counting()
    return frozenset({*table["determiners"], *table["not_nouns"], *table["relatives"], numbers()["of"]})


def _base_verb(atoms: Atoms, at: int) -> bool:
    """Whether a verb in its base form stands right behind a number: "12 drown in the lake", "9,000 flee Korda"."""
    word = atoms.words[at]
    if word not in counting()["verbs"]["bare"]:
        return False
    return not content(atoms.words[at + 1]) or atoms.raw(at + 1)[:1].isupper()


def _verb(atoms: Atoms, at: int, found: Sequence[str]) -> bool:
    """Whether a word behind a noun is its verb: a past form, or a short form behind a plural noun."""
    word = atoms.words[at]
    if past(word) or word in counting()["change"]["verbs"]:
        return plural(found[-1]) or not content(atoms.words[at + 1]) or not plural(atoms.words[at + 1])
    return participle(word) != word and plural(found[-1])


def _tail(atoms: Atoms, at: int, found: list[str]) -> tuple[list[str], int]:
    """What is joined to a noun: "men and women", "cases of cholera" (its head last: "cholera cases")."""
    table, words = counting(), atoms.words
    behind = at + 1
    if words[at] in table["coordinators"] and content(atoms.words[behind]) and not countable(words[behind]):
        if plural(words[behind]) and (plural(found[-1]) or past(found[-1])):
            return [*found, words[behind]], behind + 1
        if past(words[behind]) and past(found[-1]) and len(found) == 1:
            more = noun_behind(atoms, behind + 1) if content(atoms.words[behind + 1]) else Phrase((), behind + 1)
            return [*found, words[behind], *more.words], more.end
    if words[at] in table["coordinators"] and content(words[behind]) and plural(words[behind + 1]):
        return [*found, words[behind], words[behind + 1]], behind + 2  # "former and current patients"
    if words[at] == numbers()["of"] and content(atoms.words[behind]) and not atoms.raw(behind)[:1].isupper():
        inner: list[str] = []
        while content(atoms.words[behind]) and not past(words[behind]) and len(inner) < 2:
            inner.append(words[behind])
            behind += 1
        return [*inner, *found], behind
    return found, at
