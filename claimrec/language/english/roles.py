"""A number in its text in, its role out: total, change, former value, addition, part, whole, rate."""

from __future__ import annotations

from functools import cache

from claimrec.language.english.atoms import Atoms
from claimrec.language.english.contents import content
from claimrec.language.english.number_words import Phrases, counting, joined, number_words, numbers, words_of
from claimrec.language.english.verbs import phrasal

_NEAR, _FAR = 7, 8

_SENTENCE = 100  # words on either side of a number in which another one is looked for, to which it is added


def changing(atoms: Atoms, at: int) -> bool:
    """Whether words before a place tell a change: "rose from", "was revised down from", "up"."""
    table = counting()["change"]
    for place in range(at - 1, max(0, at - _NEAR) - 1, -1):
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
    if before in (table["per"], *table["each_of"]) or _rated(atoms, end, noun_end, unit):
        return "rate"
    told = "" if _taken_object(atoms, start, end, noun_end, unit) else _changed(atoms, before, start, end, noun_end)
    if told:
        return told
    if _former(atoms, before, start):
        return "former"
    if before in table["more"] or not table["more"].isdisjoint(inner) or _more(atoms, end, noun_end):
        return "more"
    if _counts_on(atoms, start, end):
        return "more"
    return "part" if _part(atoms, start, end) else "total"


def monetary(unit: str) -> bool:
    """Whether a unit is a currency by its code."""
    return len(unit) == 3 and unit.isupper()


def _rated(atoms: Atoms, end: int, noun_end: int, unit: str) -> bool:
    table, words = counting(), atoms.words
    rates, alone, per, behind_time = (
        table["rate_words"],
        table["rate_alone"],
        words_of("per"),
        words_of("times", "behind"),
    )
    if monetary(unit) and words[end] in per and content(words[end + 1]) and words[end + 2] not in behind_time:
        return True  # "₹780 a dose"
    for place in (end, noun_end) if noun_end != end else (end,):
        word, behind = words[place], words[place + 1]
        if word in alone and not (word == "each" and behind and behind in table["prepositions"]):
            return True
        if words[place + 2] in behind_time:
            continue
        if word in per and (behind in rates or (word == table["per"] and behind)):
            return True
        if word in table["for_each"] and behind in table["each_of"]:
            return True  # "one teacher for every 25 pupils"
        if word == "/" and (behind in rates or behind in numbers()["units"]):
            return True
    return False


@cache
def _shares() -> frozenset[str]:
    return frozenset(numbers()["shares"].values())


def _taken_object(atoms: Atoms, start: int, end: int, noun_end: int, unit: str) -> bool:
    """Whether a number is the object of a verb with "up" or "down": "shot down 30 drones", but "cut down 3 %"."""
    if atoms.words[start - 1] not in counting()["change"]["ways"] or atoms.words[start - 2] not in phrasal():
        return False
    return not (monetary(unit) or unit in _shares()) if unit else noun_end > end


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
    level = not words_of("bound_verbs", "level").isdisjoint(atoms.words[start:end])  # "fell below 40"
    if before in change["verbs"] and not level and before not in numbers()["bound_verbs"]["always"]:
        unit = atoms.words[end - 1] != atoms.words[start] and not atoms.words[end - 1][0].isdecimal()
        return "change" if unit or atoms.words[end] in (table["to"], table["from"]) else ""
    united = not atoms.words[end - 1][0].isdecimal() and atoms.words[end - 1] not in numbers()["words"]
    nouns = atoms.words[end : min(noun_end + 1, end + 3 if united else end + 1)]
    if not change["nouns"].isdisjoint(nouns) and before not in table["governing"]:
        return "change"
    if not table["fewer_behind"].isdisjoint((atoms.words[end], atoms.words[noun_end])):
        return "change"
    behind = atoms.words[end : noun_end + 2]
    joined = next((at for at, word in enumerate(behind) if word in table["clause_words"]), len(behind))
    fewer = not table["fewer"].isdisjoint(behind[:joined][: noun_end + 1 - end])
    return "change" if fewer and table["than"] in behind[:joined] else ""


def _former(atoms: Atoms, before: str, start: int) -> bool:
    table = counting()
    if before == table["from"]:
        return changing(atoms, start - 1) or atoms.words[start - 2] == ","
    if before in table["compared_of"]:
        told = atoms.before(start - 1, 3)
        compared = next((at for at, word in enumerate(told) if word in table["compared"]), len(told))
        return compared < len(told) and table["purses"].isdisjoint(told[compared:])  # "against a budget of 9 million"
    return before in table["compared"]


def _more(atoms: Atoms, end: int, noun_end: int) -> bool:
    table = counting()
    return atoms.words[end] in table["more_behind"] or atoms.words[noun_end] in ("more", "others")


def _counts_on(atoms: Atoms, start: int, end: int) -> bool:
    """Whether the sentence tells a number to which this one is added: "besides those nine, three people were hurt"."""
    if _leads().isdisjoint(atoms.held):
        return False
    if _opened(atoms, start):
        return True
    words, ends, those = atoms.words, counting()["sentence_ends"], counting()["those"]
    first, last = start - len(atoms.before(start, _SENTENCE)), end
    while last < min(atoms.size, end + _SENTENCE) and words[last] not in ends:
        last += 1
    for at in range(first, last):
        size, _ = _added().starting(words, at)
        told = at + size
        if not size or words[told] not in those or told + 1 >= last:
            continue
        behind = words[told + 1]
        number = behind in number_words() or behind[0].isdecimal()
        if (number and told + 1 != start) or (behind in counting()["breaks"] and words[told] != "the"):
            return True
    return False


def _opened(atoms: Atoms, start: int) -> bool:
    """Whether a sentence opens with a phrase that counts on, parted by a comma: "In addition, three were hurt"."""
    before = atoms.before(start, _SENTENCE)
    mark = before.index(",") if "," in before else 0
    return " ".join(before[:mark]) in counting()["more_ahead"]


@cache
def _added() -> Phrases:
    return joined(dict.fromkeys(counting()["more_than_those"], "more"))


@cache
def _leads() -> frozenset[str]:
    table = counting()
    return frozenset(phrase.split()[0] for phrase in table["more_than_those"] | table["more_ahead"])


@cache
def _pair_ends() -> frozenset[str]:
    return frozenset(pair.split()[-1] for pair in counting()["part_pairs"])


@cache
def _stops() -> frozenset[str]:
    """Words behind which a part is no longer told."""
    table = counting()
    return frozenset({*table["sentence_ends"], *numbers()["dashes"], *table["be"], *table["have"]})


def _part(atoms: Atoms, start: int, end: int) -> bool:
    table = counting()
    behind = atoms.words[end] + " " + atoms.words[end + 1]
    if behind in table["part_behind"]:
        return True
    parts, pairs, pair_ends, stops = table["part"], table["part_pairs"], _pair_ends(), _stops()
    for place in range(start - 1, max(0, start - _FAR) - 1, -1):
        word = atoms.words[place]
        if word in parts and word != "which":
            return True
        if word in pair_ends and f"{atoms.words[place - 1]} {word}" in pairs:
            return True
        if word in stops:
            return False
    return False
