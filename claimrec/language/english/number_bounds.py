"""A number in its text in, its bound out: words and signs before and behind it, verbs such as "exceed"."""

from __future__ import annotations

from functools import cache

from claimrec.language.english.atoms import Atoms, countable
from claimrec.language.english.number_words import bound_phrases, counting, numbers, phrases, words_of
from claimrec.language.english.verbs import past

_SIDES = ("at_least", "more_than", "at_most", "less_than")
_TURNED = {"more_than": "at_most", "less_than": "at_least", "at_least": "less_than", "at_most": "more_than"}
_AHEAD = 12  # words before a verb among which its subject stands
_NEGATED = 3


def bound_before(atoms: Atoms, at: int, floor: int) -> tuple[str, int]:
    """The bound that stands before a number and where it begins: ("at_least", 3); ("", at) where none does.

    Of two the one that has a side wins: "only about", "perhaps more than". A denied bound is turned round.
    """
    kind, start = "", at
    if at == floor or atoms.words[at - 1] not in _lasts():
        return kind, start
    while start > floor:
        place = start
        size, told = bound_phrases().ending(atoms.words, place)
        if not size and atoms.words[place - 1] in words_of("bounds_plain", "inside"):
            place -= 1
            size, told = bound_phrases().ending(atoms.words, place)
            if told not in _SIDES:
                size = 0
        if not size or place - size < floor or _otherwise(atoms, place, size):
            break
        if size == 1 and atoms.words[place - 2] in numbers()["no_bound_maybe"].get(atoms.words[place - 1], ()):
            told = "at_least"  # "won over 64 voters", "won over 64 matches"
        start = place - size
        kind = _stronger(kind, told)
        if start > floor and atoms.words[start - 1] in words_of("bound_verbs", "negations") and told in _SIDES:
            kind, start = _TURNED[told], start - 1
    while kind and start > floor and atoms.words[start - 1] in words_of("bounds_plain", "words"):
        start -= 1
    return (kind, start) if kind else _verb_before(atoms, at, floor)


@cache
def _lasts() -> frozenset[str]:
    """Words right before a number that may be the last of its bound."""
    verbs = numbers()["bound_verbs"]
    told = {word for part in ("moved", "always", "measured", "reaching", "between") for word in verbs[part]}
    return frozenset({*told, *bound_phrases().last, *words_of("bounds_plain", "inside")})


def _stronger(inner: str, outer: str) -> str:
    if inner in _SIDES or (inner in ("about", "nearly") and outer == "exactly"):
        return inner
    return outer


def _otherwise(atoms: Atoms, at: int, size: int) -> bool:
    """Whether what looks like a bound belongs to the verb before it ("handed over 12", "revised up to 12")."""
    words = atoms.words
    return words[at - size - 1] in numbers()["no_bound"].get(" ".join(words[at - size : at]), ())


def _verb_before(atoms: Atoms, at: int, floor: int) -> tuple[str, int]:
    """A verb that bounds the number behind it: "topped 400", "does not exceed 300", "climbed past 400"."""
    table = numbers()["bound_verbs"]
    place = at
    while place > floor and atoms.words[place - 1] in table["between"]:
        place -= 1
    verb = atoms.words[place - 1] if place > floor else ""
    told = ""
    if verb in table["moved"] and atoms.words[place - 2] in counting()["change"]["verbs"]:
        told, place = table["moved"][verb], place - 1
    elif verb in table["always"] or (verb in table["measured"] and _of_measure(atoms, place - 1)):
        told = "more_than"
    elif verb in table["reaching"] and _denied(atoms, place - 1, floor):
        return "less_than", place - 1
    if not told:
        return "", at
    return (_TURNED[told] if _denied(atoms, place - 1, floor) else told), place - 1


def _of_measure(atoms: Atoms, verb: int) -> bool:
    """Whether the subject of a verb is itself a number ("the toll passed 400", but "the house passed 400 laws")."""
    table = counting()
    if atoms.words[verb - 1] in table["determiners"]:  # "the top 10"
        return False
    before = atoms.before(verb, _AHEAD)
    return any(word in table["nominal"] or word in table["containers"] or word in table["measures"] for word in before)


def _denied(atoms: Atoms, verb: int, floor: int) -> bool:
    return any(word in words_of("bound_verbs", "negations") for word in atoms.before(verb, _NEGATED, floor))


def bound_behind(atoms: Atoms, at: int) -> tuple[str, int]:
    """The bound that stands behind a number and where it ends: "640 or more", "640 people or more", "300-odd"."""
    behind, words = phrases("bounds_behind"), atoms.words
    size, told = behind.starting(words, at)
    if size and _ends(atoms, at, size):
        return told, at + size
    for place in (at + 1, at + 2):
        if not words[place - 1].isalpha():
            break
        if words[place] not in behind.first:
            continue
        size, told = behind.starting(words, place)
        apart = atoms.words[place] in numbers()["joins"] or " ".join(words[place : place + size]) in words_of("apart")
        if size > 1 and _ends(atoms, place, size) and (apart or _before_verb(atoms, place, size)):
            return told, at
    return "", at


def _before_verb(atoms: Atoms, at: int, size: int) -> bool:
    """Whether a bound that may be of something else too stands before a verb or a mark: "75 trees at least fell"."""
    behind = atoms.words[at + size]
    told = " ".join(atoms.words[at : at + size]) in words_of("apart_told")
    return told and (not behind.isalpha() or behind in counting()["auxiliaries"] or past(behind))


def _ends(atoms: Atoms, at: int, size: int) -> bool:
    """Whether a bound belongs to the number before it, and not to one behind it ("12 dead, at least 3 of them")."""
    if atoms.words[at] in "+-" and not atoms.glued(at):
        return False
    behind = atoms.words[at + size]
    if behind and bound_phrases().ending(atoms.words, at + size + 1)[0] > 1:  # "a score of 5 and more than 95 reviews"
        return False
    return not (behind and countable(behind)) and behind != numbers()["of"]
