"""A measure in its text in, the same with the smaller unit that goes on with it out: "an hour and 35 minutes"."""

from __future__ import annotations

from claimrec.language.english.atoms import Atoms
from claimrec.language.english.contents import content
from claimrec.language.english.number_words import counting, numbers, phrases, words_of
from claimrec.language.english.numerals import Numeral, cardinal
from claimrec.language.english.roles import monetary
from claimrec.language.english.units import measured


def compounded(atoms: Atoms, one: Numeral, floor: int) -> Numeral:
    """A measure with what goes on with it before and behind: "two days and four hours" are 52 hours, told in the
    smaller unit; what that does not divide evenly ("a year and ten days") leaves the larger one open up to the next.
    A number that could not be the rest of the larger unit ("3 km and 12 km", "an hour and 90 minutes") is another.

    >>> from claimrec.language.english.atoms import atoms
    >>> from claimrec.language.tokens import tokens
    >>> words = atoms(tokens("six feet two inches"))
    >>> one = compounded(words, measured(words, cardinal(words, 0), "", money=False), 0)
    >>> one.low, one.unit
    (74.0, 'in')
    """
    led = _led(atoms, one, floor)
    while (more := _going_on(atoms, led)) is not None:
        led = more
    return led


def _led(atoms: Atoms, one: Numeral, floor: int) -> Numeral:
    """A measure with a larger unit before it that an article counts: "an hour and 35 minutes", "a mile and a half"."""
    joined = one.start - (atoms.words[one.start - 1] == numbers()["and"])
    end = joined - (atoms.words[joined - 1] == numbers()["dates"]["comma"])
    size, unit = phrases("units").ending(atoms.words, end)
    at = end - size - 1
    if not size or at < floor or atoms.words[at] not in words_of("articles"):
        return one
    whole = Numeral(1.0, 1.0, at, end, unit)
    return _together(atoms, whole, one, linked=joined < one.start) or one


def _going_on(atoms: Atoms, one: Numeral) -> Numeral | None:
    """A measure with the number behind it, where that is the rest of it; None where it is not."""
    if one.unit not in numbers()["compounds"]["parts"]:
        return None
    at = one.end + (atoms.words[one.end] == numbers()["dates"]["comma"])
    linked = atoms.words[at] == numbers()["and"]
    at += linked
    rest = cardinal(atoms, at) if at < atoms.size else None
    rest = None if rest is None else measured(atoms, rest, "", money=False)
    if rest is None:
        return None
    bare = numbers()["compounds"]["bare"].get(one.unit)
    if bare and at == one.end and rest.figures and not rest.unit and not content(atoms.words[rest.end]):
        rest = rest._replace(unit=bare)  # "1 hr 35"
    return _together(atoms, one, rest, linked=linked)


def _together(atoms: Atoms, one: Numeral, rest: Numeral, *, linked: bool) -> Numeral | None:
    """Two numbers as one measure; None where the second is not the rest of the first."""
    parts, words = numbers()["compounds"]["parts"].get(one.unit, {}), atoms.words
    behind = words[rest.end]
    if one.low != one.high or rest.low != rest.high or one.loose or rest.loose:
        return None
    if rest.share:  # "an hour and a half", but "a week, and a half of the crew"
        named = words_of("compounds", "fractions").isdisjoint(words[rest.start : rest.end])
        if named or not linked or rest.end == rest.start + 1 or _of_the(atoms, rest.end):
            return None
        low = one.low + rest.low / 100
        return one._replace(low=low, high=low, end=rest.end)
    if not linked and behind == numbers()["of"]:  # "3 km, 200 m of it uphill"
        return None
    size = parts.get(rest.unit)
    if size == 0:
        return one._replace(high=one.low + 1, end=rest.end)
    if size is None or not 0 < rest.low < size:
        return None
    if monetary(one.unit):
        low = round(one.low + rest.low / size, 2)
        return one._replace(low=low, high=low, end=rest.end)
    low = one.low * size + rest.low
    return one._replace(low=low, high=low, end=rest.end, unit=rest.unit, scale=1.0)


def _of_the(atoms: Atoms, at: int) -> bool:
    """Whether a part of something that is known stands here: "of the crew"."""
    return atoms.words[at] == numbers()["of"] and atoms.words[at + 1] in counting()["determiners"]
