"""The folded words of a sentence in; how old persons are said to be there out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from attrs import frozen

from claimrec.language.english.dated import DASHES
from claimrec.language.english.number_words import numbers
from claimrec.language.tokens import Place

_NOUN = 2  # words behind "34-year-old" in which the noun for the person stands
_OLDEST = 125


@frozen
class Age:
    """Years that a person is said to have, where its words stand, and if it is a woman or a man; "" if neither."""

    years: int
    place: Place
    sex: str


def ages(words: Sequence[str], place: Place) -> tuple[Age, ...]:
    """How old persons are said to be in a stretch, from left to right; of those over or under an age nothing is told.

    >>> [(age.years, age.sex) for age in ages("a 34-year-old woman".split(), (0, 3))]
    [(34, 'women')]
    >>> words = "the driver , aged 52 , died at the age of 53".split()
    >>> [age.years for age in ages(words, (0, len(words)))]
    [52, 53]
    """
    found = []
    for at in range(*place):
        years, end = _years(words, at, place[1])
        if years and years <= _OLDEST:
            found.append(Age(years, (at, end), _sex(words, place, at, end)))
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
