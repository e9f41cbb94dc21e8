"""Where a text says that there is none: "no deaths", "nobody was hurt", "none of the miners"; not "no doubt"."""

from __future__ import annotations

from claimrec.language.english.atoms import Atoms
from claimrec.language.english.contents import content, plural
from claimrec.language.english.number_words import bound_phrases, counting, numbers, zero_phrases
from claimrec.language.english.verbs import past

_ADJECTIVES = 3  # words that may stand between "no" and its noun


def none_at(atoms: Atoms, at: int) -> tuple[int, int, bool]:
    """Where a "none" begins and ends that this word tells, and whether it is of people: (at, at, False) if none."""
    table, word = numbers()["zero"], atoms.words[at]
    size, _ = zero_phrases().ending(atoms.words, at + 1)
    if size:
        return at + 1 - size, at + 1, False
    if word in table["people"] or atoms.words[at + 1] == table["pairs"].get(word, ""):
        end = at + 1 + (word not in table["people"])
        of = atoms.words[end] == numbers()["of"]
        return (at, end, not of) if of or _befalls(atoms, end) else (at, at, False)
    if word not in table["determiners"] or bound_phrases().starting(atoms.words, at)[0]:
        return at, at, False
    return (at, at + 1, False) if _counts(atoms, at + 1) else (at, at, False)


def _befalls(atoms: Atoms, at: int) -> bool:
    """Whether something is told of "nobody" that happens to people: "was hurt", "died", but not "knows", "denied"."""
    table, seen = counting(), False
    for place in range(at, min(at + 5, atoms.size)):
        word = atoms.words[place]
        if word in numbers()["zero"]["knowing"]:
            return False
        if past(word) and word not in table["be"] and word not in table["have"]:
            return word not in table["auxiliaries"]
        if word in table["states"]:
            return seen
        if word in table["be"] or word in table["have"]:
            seen = True
        elif not (word in table["auxiliaries"] or word.endswith("ly") or word == "else"):
            return False
    return False


def _counts(atoms: Atoms, at: int) -> bool:
    """Whether "no" stands before something that is counted."""
    table = numbers()["zero"]
    for place in range(at, at + _ADJECTIVES):
        word = atoms.words[place]
        if word in table["abstract"] or not content(word):
            return False
        if plural(word) or word in table["singular"] or word in table["plurals"]:
            return True
    return False
