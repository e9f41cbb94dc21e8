"""The words around a number in, its unit out: money by signs, codes and names, shares, units of measure."""

from __future__ import annotations

from functools import cache

from claimrec.language.english.atoms import Atoms
from claimrec.language.english.number_words import bound_phrases, numbers, phrases, words_of
from claimrec.language.english.numerals import Numeral

_AROUND = 12  # words around an "m" that tell whether it is a metre


def purse(atoms: Atoms, at: int, floor: int) -> tuple[str, int]:
    """The currency that stands before a number, and where its words begin: "US$", "NOK", "Rs."."""
    if at <= floor:
        return "", at
    money = numbers()["money"]
    sign = atoms.words[at - 1]
    unit = money["signs"].get(sign)
    if unit is not None:
        if sign == money["sign_of"] and at - 2 >= floor and atoms.glued(at - 1):
            dollars = money["dollars"].get(atoms.words[at - 2])
            # letters that name no dollar that is known leave open which one it is
            return (dollars or atoms.raw(at - 2) + sign, at - 2) if atoms.words[at - 2][0].isalpha() else (unit, at - 1)
        return unit, at - 1
    size, unit = phrases("money.short").ending(atoms.words, at)
    if size and at - size >= floor:
        return unit, at - size
    raw = atoms.raw(at - 1)
    return (raw, at - 1) if len(raw) == 3 and raw in words_of("money", "codes", "words") else ("", at)


def measured(atoms: Atoms, number: Numeral, unit: str, *, money: bool) -> Numeral | None:
    """A number with the scale and the unit behind it; None where a mark that touches it is not understood."""
    if number.share:
        return number
    scaled = _scaled(atoms, number, money=money)
    if scaled is None:
        return None
    if unit:
        return scaled._replace(unit=unit)
    return _united(atoms, scaled)


def _scaled(atoms: Atoms, number: Numeral, *, money: bool) -> Numeral | None:
    """A number times the scale in short behind it: "3k", "1.2mn", "4 bn"."""
    at = number.end
    word, glued = atoms.words[at], atoms.glued(at)
    if not number.figures or number.scale != 1.0:
        return number
    table = numbers()
    scale = table["suffixes"].get(word) or (table["suffixes_of_money"].get(word) if money else None)
    if scale is None:
        return number
    short = len(word) == 1 and not glued and not money
    if short and not atoms.raw(at).isupper():  # "12 m of pipe" is a length, "12 m people" nothing that is understood
        return number if word == table["metre"]["mark"] and _metres(atoms, number) else None
    if word == table["metre"]["mark"] and not money:
        if not atoms.raw(at).isupper() and _metres(atoms, number):
            return number
        if not atoms.raw(at).isupper() and not _millions(atoms, number):
            return None
    low, high, end = number.low * scale, number.high * scale, at + 1
    plus = atoms.words[end] == "+" and atoms.glued(end)
    return number._replace(
        low=round(low, 6), high=round(high, 6), end=end + plus, scale=scale, either=float("nan"),
        plus=number.plus or plus,
    )  # fmt: skip


def _metres(atoms: Atoms, number: Numeral) -> bool:
    """Whether an "m" behind figures is a metre: told by a word of length behind it, or before it."""
    at, table = number.end, numbers()["metre"]
    if atoms.words[at + 1] in words_of("metre", "behind") or (atoms.words[at + 1] == "-" and atoms.glued(at + 1)):
        return True
    before = atoms.before(number.start, _AROUND)
    behind = atoms.words[at + 1 : at + 2]
    return any(w in words_of("metre", "before") for w in (*before, *behind)) and not any(
        w in table["million"] for w in before
    )


def _millions(atoms: Atoms, number: Numeral) -> bool:
    """Whether an "m" behind figures is a million: told by a noun behind it that it counts, or by one before it."""
    behind = atoms.words[number.end + 1]
    if behind[:1].isalpha() and (len(behind) > 3 or behind == numbers()["of"]):
        return True
    before = atoms.before(number.start, _AROUND)
    return any(w in words_of("metre", "million") for w in before)


def _united(atoms: Atoms, number: Numeral) -> Numeral | None:
    """A number with the unit behind it: per cent, money, a measure."""
    at = _trimmed(atoms, number)
    hyphened = atoms.words[at] == "-" and atoms.glued(at) and atoms.glued(at + 1)
    place = at + hyphened
    if number.loose and atoms.words[at] == numbers()["of"] and phrases("money.names").starting(atoms.words, at + 1)[0]:
        place += 1  # "millions of dollars"
    if atoms.words[place] not in _firsts():  # as most words that are counted
        unit = _told_by(atoms, number.start)
        return number._replace(unit=unit) if unit else number
    size, unit = phrases("shares").starting(atoms.words, place)
    if size:
        return number._replace(unit=unit, end=place + size)
    size, unit = phrases("money.names").starting(atoms.words, place)
    if size:
        return number._replace(unit=unit, end=place + size)
    if not hyphened and at < atoms.size and atoms.raw(at) in words_of("money", "codes", "words"):
        return number._replace(unit=atoms.raw(at), end=at + 1)
    if atoms.words[place] in words_of("money", "weighing", "names"):
        return number._replace(unit=_pounds(atoms, number, place), end=place + 1)
    sign = numbers()["money"]["signs"].get(atoms.words[place])
    if sign and number.figures and not (atoms.glued(place + 1) and atoms.words[place + 1][0].isdecimal()):
        return number._replace(unit=sign, end=place + 1)
    cents = numbers()["money"]["pence"].get(atoms.words[place])
    if cents and (len(atoms.words[place]) > 1 or atoms.glued(place)):
        return number._replace(low=number.low / 100, high=number.high / 100, unit=cents, end=place + 1)
    return _measure(atoms, number, place)


def _trimmed(atoms: Atoms, number: Numeral) -> int:
    """Behind the marks that may stand between a number and its currency: "3 Mio. EUR", "250,- EUR"."""
    at, dates = number.end, numbers()["dates"]
    if not number.figures or not atoms.glued(at):
        return at
    behind = at
    if atoms.words[at] == dates["point"] and number.scale != 1.0:
        behind = at + 1
    elif atoms.words[at] == dates["comma"] and atoms.words[at + 1] in numbers()["dashes"]:
        behind = at + 2
    if behind >= atoms.size:
        return at
    raw = atoms.raw(behind)
    return behind if raw in words_of("money", "codes", "words") or raw in numbers()["money"]["signs"] else at


@cache
def _firsts() -> frozenset[str]:
    """Words and marks with which a unit may begin."""
    money = numbers()["money"]
    told = {word for part in ("shares", "money.names", "units") for word in phrases(part).first}
    codes = {code.lower() for code in money["codes"]["words"]}
    return frozenset(
        {
            *told,
            *codes,
            *money["signs"],
            *money["pence"],
            *money["weighing"]["names"],
            *numbers()["heat"]["marks"],
            numbers()["metre"]["mark"],
        }
    )


def _pounds(atoms: Atoms, number: Numeral, at: int) -> str:
    table = numbers()["money"]["weighing"]
    before = atoms.before(number.start, _AROUND)
    heavy = any(word in table["cues"] for word in before) or atoms.words[at + 1] == numbers()["of"]
    if not heavy and number.scale == 1.0 and any(word in table["doubtful"] for word in before):
        return str(table["neither"])
    return str(table["weight"] if heavy and number.scale <= 1000 else table["money"])


def _measure(atoms: Atoms, number: Numeral, at: int) -> Numeral | None:
    metre = numbers()["metre"]
    if number.figures and number.scale == 1.0 and atoms.words[at] == metre["mark"] and atoms.words[at + 1] != "/":
        return number._replace(unit=metre["unit"], end=at + 1)
    heat = numbers()["heat"]["marks"].get(atoms.words[at]) if number.figures and atoms.raw(at).isupper() else None
    if heat and any(word in words_of("heat", "near") for word in _near(atoms, number)):
        return number._replace(unit=heat, end=at + 1)
    size, unit = phrases("units").starting(atoms.words, at)
    short = size == 1 and len(atoms.words[at]) <= 2 and atoms.words[at].isalpha()
    # "5 t" and "5t" are tonnes, "five t" nothing; "5G" is no gram
    if not size or (short and (not number.figures or (len(atoms.words[at]) == 1 and atoms.raw(at).isupper()))):
        unit = _told_by(atoms, number.start)
        return number._replace(unit=unit) if unit else number
    end = at + size
    each = _each(atoms.words[end + 1]) if atoms.words[end] == "/" and atoms.glued(end + 1) else ""
    if each:  # "m³/s", "µg/l"
        return number._replace(unit=f"{unit}/{each}", end=end + 2)
    return number._replace(unit=unit, end=end)


def _near(atoms: Atoms, number: Numeral) -> tuple[str, ...]:
    """The words before a number and its unit, and some behind them."""
    return (*atoms.before(number.start, _AROUND), *atoms.words[number.end + 1 : number.end + _AROUND])


def _each(word: str) -> str:
    """The unit behind a "/" that makes one unit with that before it; "" for any other, a day among them: a rate."""
    per = numbers()["per_time"]
    unit = per.get(word) or numbers()["units"].get(word, "")
    return "" if unit in per["calendar"] else str(unit)


def _told_by(atoms: Atoms, at: int) -> str:
    """The measure that a name before a number tells: "a magnitude of about 6.2"; "" where none does."""
    words, table, bounds = atoms.words, numbers(), bound_phrases().last
    while words[at - 1] == table["of"] or words[at - 1] in bounds:
        at -= 1
    return str(table["told_by"].get(words[at - 1], ""))
