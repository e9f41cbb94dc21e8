"""The folded words of a sentence in; how old persons are said to be there out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from attrs import frozen

from claimrec.language.english.dated import DASHES
from claimrec.language.english.number_words import counting, numbers
from claimrec.language.tokens import Place

_NOUN = 2  # words behind "34-year-old" in which the noun for the person stands
_OLDEST = 125


@frozen
class Age:
    """Years that a person is said to have, from `low` to `high`, where its words stand, and if it is a woman or a man:
    "" if neither.
    """

    low: int
    high: int
    place: Place
    sex: str


def ages(words: Sequence[str], place: Place) -> tuple[Age, ...]:
    """How old persons are said to be in a stretch, from left to right; of those over or under an age nothing is told.

    >>> [(age.low, age.sex) for age in ages("a 34-year-old woman".split(), (0, 3))]
    [(34, 'women')]
    >>> words = "the driver , aged 52 , died at the age of 53".split()
    >>> [age.low for age in ages(words, (0, len(words)))]
    [52, 53]
    >>> [(age.low, age.high) for age in ages("she is in her early thirties".split(), (0, 6))]
    [(30, 39)]
    """
    found = []
    for at in range(*place):
        years, end = _years(words, at, place[1])
        years, end = (years, end) if years else _bare(words, at, place)
        told = (years, years) if years else _by_word(words, at, place[0])
        if told is not None and told[1] <= _OLDEST:
            found.append(Age(*told, (at, max(end, at + 1)), _sex(words, place, at, end)))
    return tuple(found)


def _years(words: Sequence[str], at: int, end: int) -> tuple[int, int]:
    """The age that begins at a word, and where its words end; 0 where none does."""
    table, word = numbers()["ages"], words[at]
    joined = f"-{table['behind'][0]}"  # "twelve-year-old"
    if word.endswith(joined):
        return _told(word.removesuffix(joined)), at + 1
    told = _told(word)
    if not told:
        return 0, at
    behind = at + 1 + (at + 1 < end and words[at + 1] in DASHES)
    if behind < end and words[behind] == table["behind"][0]:
        return told, behind + 1
    if behind + 1 < end and words[behind] in table["years"]:
        last = behind + 1 + (words[behind + 1] in DASHES or words[behind + 1] == numbers()["of"])
        return (told, last + 1) if last < end and words[last] in table["of_age"] else (0, at)
    before = words[at - 1] if at else ""
    if before == numbers()["of"] and at > 1:
        before = words[at - 2]
    ranged = at + 2 < end and (words[at + 1] in DASHES or words[at + 1] == numbers()["to"])  # "aged 5 to 7"
    return (told, at + 1) if before in table["telling"] and not ranged else (0, at)


def _bare(words: Sequence[str], at: int, place: Place) -> tuple[int, int]:
    """The age that a number alone tells of a person: "the girl was 17", "the driver, 23, was held"; 0 for none."""
    table, told = numbers()["ages"], _told(words[at])
    if not told or at - 1 < place[0]:
        return 0, at
    people = {*table["who"], *table["women"], *table["men"]}
    behind = words[at + 1] if at + 1 < place[1] else "."
    aside = words[at - 1] == behind == numbers()["dates"]["comma"] and at - 2 >= place[0] and words[at - 2] in people
    ends = not behind[0].isalnum() or behind in table["bare_behind"]
    said = words[at - 1] in counting()["be"] and ends and not people.isdisjoint(words[place[0] : at])
    return (told, at + 1) if aside or said else (0, at)


def _by_word(words: Sequence[str], at: int, first: int) -> tuple[int, int] | None:
    """From and to which age a word tells: "teenager", "thirties" behind "in her"; None for another word."""
    table = numbers()["ages"]
    if words[at] in table["tens"]:
        before = at - 1 - (at > first and words[at - 1] in table["parts"])
        low, high = table["tens"][words[at]]
        return (low, high) if before >= first and words[before] in table["whose"] else None
    told = table["words"].get(words[at])
    return None if told is None else (told[0], told[1])


def _told(word: str) -> int:
    """The whole number that a word or its digits tell; 0 for none."""
    if word.isdecimal():
        return int(word) if len(word) < len(str(_OLDEST)) + 1 else 0
    first, _, second = word.partition("-")
    told = [_number_words().get(part, 0) for part in (first, second) if part]
    return sum(told) if all(told) else 0


@cache
def _number_words() -> Mapping[str, int]:
    return {word: int(told) for word, told in numbers()["words"].items() if float(told).is_integer()}


def _sex(words: Sequence[str], place: Place, start: int, end: int) -> str:
    """Whether the noun at an age is that of a woman or of a man: right behind it, else before it."""
    table = numbers()["ages"]
    near = (*words[end : min(end + _NOUN, place[1])], *reversed(words[place[0] : start]))
    return next((sex for word in near for sex in ("women", "men") if word in table[sex]), "")
