"""Is a number a total, or a change, what was before, one more, a part, the whole of a part, a rate?"""

from __future__ import annotations

from functools import cache

from claimrec.language.english.atoms import Atoms
from claimrec.language.english.number_words import counting, numbers
from claimrec.language.english.verbs import phrasal

_NEAR, _FAR = 7, 8


def changing(atoms: Atoms, at: int, floor: int = 0) -> bool:
    """Whether words before a place tell a change: "rose from", "was revised down from", "up"."""
    table = counting()["change"]
    for place in range(at - 1, max(floor, at - _NEAR) - 1, -1):
        word = atoms.words[place]
        if word in counting()["sentence_ends"]:
            return False
        if word in table["verbs"] or word in table["nouns"] or word in table["ways"]:
            return True
    return False


def role(atoms: Atoms, core: int, start: int, end: int, noun_end: int, *, unit: str = "") -> str:
    """The role of the number whose words begin at `start` with a bound, at `core` without, and end before `end`.

    `noun_end` is where the noun that it counts ends, `unit` its unit.
    """
    table = counting()
    before = atoms.words[start - 1]
    inner = atoms.words[start:core]
    if before == table["per"] or _rated(atoms, end, noun_end):
        return "rate"
    told = "" if _taken_object(atoms, start, end, noun_end, unit) else _changed(atoms, before, start, end, noun_end)
    if told:
        return told
    if _former(atoms, before, start):
        return "former"
    if before in table["more"] or any(word in table["more"] for word in inner) or _more(atoms, end, noun_end):
        return "more"
    return "part" if _part(atoms, start, end) else "total"


def _rated(atoms: Atoms, end: int, noun_end: int) -> bool:
    table = counting()
    for place in (end, noun_end):
        word, behind = atoms.words[place], atoms.words[place + 1]
        if word in table["rate_alone"] and not (word == "each" and behind and behind in table["prepositions"]):
            return True
        if atoms.words[place + 2] in numbers()["times"]["behind"]:
            continue
        if word in numbers()["per"] and (behind in table["rate_words"] or (word == table["per"] and behind)):
            return True
        if word == "/" and (behind in table["rate_words"] or behind in numbers()["units"]):
            return True
    return False


@cache
def _shares() -> frozenset[str]:
    return frozenset(numbers()["shares"].values())


def _taken_object(atoms: Atoms, start: int, end: int, noun_end: int, unit: str) -> bool:
    """Whether a number is the object of a verb with "up" or "down": "shot down 30 drones", but "cut down 3 %"."""
    if atoms.words[start - 1] not in counting()["change"]["ways"] or atoms.words[start - 2] not in phrasal():
        return False
    money = len(unit) == 3 and unit.isupper()
    return not (money or unit in _shares()) if unit else noun_end > end


def _changed(atoms: Atoms, before: str, start: int, end: int, noun_end: int) -> str:
    table = counting()
    change = table["change"]
    if before == table["by"] and changing(atoms, start - 1):
        return "change"
    if before in change["ways"] and atoms.words[end] != numbers()["of"]:
        return "change"
    if before == numbers()["of"] and atoms.words[start - 2] in change["nouns"]:
        return "change"
    if atoms.words[start] == "+" and atoms.glued(start + 1):
        return "change"
    # "rose 3%", "fell four points": the verb stands at the number itself, and no "to" between
    if before in change["verbs"] and before not in numbers()["bound_verbs"]["always"]:
        unit = atoms.words[end - 1] != atoms.words[start] and not atoms.words[end - 1][0].isdecimal()
        return "change" if unit or atoms.words[end] in (table["to"], table["from"]) else ""
    united = not atoms.words[end - 1][0].isdecimal() and atoms.words[end - 1] not in numbers()["words"]
    nouns = atoms.words[end : min(noun_end + 1, end + 3 if united else end + 1)]
    if any(word in change["nouns"] for word in nouns) and before not in table["governing"]:
        return "change"
    behind = [word for word in atoms.words[end : noun_end + 1] if word in table["fewer"]]
    return "change" if behind and table["than"] in atoms.words[end : noun_end + 2] else ""


def _former(atoms: Atoms, before: str, start: int) -> bool:
    table = counting()
    if before == table["from"]:
        return changing(atoms, start - 1) or atoms.words[start - 2] == ","
    if before in table["compared_of"]:
        return any(word in table["compared"] for word in atoms.before(start - 1, 3))
    return before in table["compared"]


def _more(atoms: Atoms, end: int, noun_end: int) -> bool:
    table = counting()
    return atoms.words[end] in table["more_behind"] or atoms.words[noun_end] in ("more", "others")


def _part(atoms: Atoms, start: int, end: int) -> bool:
    table = counting()
    behind = atoms.words[end] + " " + atoms.words[end + 1]
    if behind in table["part_behind"]:
        return True
    for place in range(start - 1, max(0, start - _FAR) - 1, -1):
        word = atoms.words[place]
        pair = atoms.words[place - 1] + " " + word
        if word in table["part"] and word != "which":
            return True
        if pair in table["part_pairs"]:
            return True
        ends = word in table["sentence_ends"] or word in numbers()["dashes"]
        if ends or word in table["be"] or word in table["have"]:
            return False
    return False
