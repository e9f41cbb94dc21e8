"""Where a text says that there is none ("no deaths", "nobody was hurt", "none of the miners"), or next to none ("hardly
anyone came", "almost no shops"); not "no doubt", and not "nobody but the pilot".
"""

from __future__ import annotations

from claimrec.language.english.atoms import Atoms
from claimrec.language.english.contents import content, plural
from claimrec.language.english.number_words import bound_phrases, counting, numbers, zero_phrases
from claimrec.language.english.verbs import befalling, participle, past

_ADJECTIVES = 3  # words that may stand between "no" and its noun
_EXCEPTED = 12  # words behind a "none" among which an exception to it is looked for


def none_at(atoms: Atoms, at: int) -> tuple[int, int, bool]:
    """Where a "none" begins and ends that this word tells, and whether it is of people: (at, at, False) if none."""
    start, end, people = _none(atoms, at)
    return (at, at, False) if start == end or _excepting(atoms, at) else (start, end, people)


def _none(atoms: Atoms, at: int) -> tuple[int, int, bool]:
    """The same, whatever is excepted from it."""
    table, word = numbers()["zero"], atoms.words[at]
    if word in table["any"] and not few_before(atoms, at):
        return at, at, False
    size, _ = zero_phrases().ending(atoms.words, at + 1)
    if size:
        return at + 1 - size, at + 1, False
    paired = word in table["pairs"] and atoms.words[at + 1] == table["pairs"][word]
    if paired or word in (*table["people"], *(table["anyone"] if few_before(atoms, at) else ())):
        end = at + 1 + (word in table["pairs"])
        of = atoms.words[end] == numbers()["of"]
        told = of or _befalls(atoms, end) or _befallen(atoms, at)
        return (at, end, not of) if told else (at, at, False)
    if word not in table["determiners"] + table["any"] or bound_phrases().starting(atoms.words, at)[0]:
        return at, at, False
    return (at, at + 1, False) if _counts(atoms, at + 1) else (at, at, False)


def few_before(atoms: Atoms, at: int) -> int:
    """How many words before a "none", or an "any", make few of it: "almost", "next to", "hardly"."""
    table = numbers()["zero"]
    before = atoms.before(at, 2)
    phrases = table["scarcely"] if atoms.words[at] in table["any"] + table["anyone"] else table["almost"]
    return next((n for n in (2, 1) if len(before) >= n and " ".join(before[-n:]) in phrases), 0)


def _excepting(atoms: Atoms, at: int) -> bool:
    """Whether somebody or something is excepted from a "none": "nobody but the pilot", "no one was hurt except her"."""
    table, ends = numbers()["zero"], counting()["sentence_ends"]
    behind = at + 1 + (atoms.words[at + 1] == table["pairs"].get(atoms.words[at], ""))
    if atoms.words[behind] in table["but"]:
        return True
    for place in range(behind, min(behind + _EXCEPTED, atoms.size)):
        if atoms.words[place] in ends:
            return False
        if atoms.words[place] in table["except"] or " ".join(atoms.words[place : place + 2]) in table["except"]:
            return True
    return False


def _befallen(atoms: Atoms, at: int) -> bool:
    """Whether what stands before "nobody" happens to people: "the raid killed nobody", not "he knew nobody"."""
    return at > 0 and participle(atoms.words[at - 1]) in befalling()


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
        elif not (word in table["auxiliaries"] or word.endswith("ly") or word in numbers()["zero"]["stressed"]):
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
