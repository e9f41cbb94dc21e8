"""A number in its text in, its range out: two ends, shares of two numbers, bounds before and behind."""

from __future__ import annotations

import math

from claimrec.language.english.atoms import Atoms, countable
from claimrec.language.english.compound_measures import compounded
from claimrec.language.english.contents import content
from claimrec.language.english.number_bounds import bound_before, bound_behind
from claimrec.language.english.number_words import counting, numbers, phrases, words_of
from claimrec.language.english.numerals import Numeral, cardinal
from claimrec.language.english.units import measured, purse
from claimrec.language.english.verbs import past
from claimrec.model.quantities import Quantity

ABOUT = 0.1
_LOOSE = ("about", "nearly")
_WHOLE = 10
_POINTS = {"%": "points"}  # units in which it may be told how far a share may be off
_NOUNS = 2  # words that a number may count before how far it may be off
_ROUND, _TEN = frozenset({12, 15, 25}), 10
_MINUS = frozenset("-−")


def valued(atoms: Atoms, at: int, floor: int, *, money: bool = False) -> Numeral | None:
    """The number whose first word or figure stands at a place, with its article, sign and unit; it begins at `floor`
    or behind it. With `money` it is the second end of a range of money ("€5-6m"). None where something that touches it
    is not understood.
    """
    begin = at
    if at > floor and atoms.words[at - 1] in words_of("articles") and not atoms.words[at][0].isdecimal():
        begin = at - 1
    number = cardinal(atoms, begin) or (cardinal(atoms, at) if begin < at else None)
    if number is None:
        return None
    unit, start = purse(atoms, number.start, floor)
    minus = start > floor and atoms.words[start - 1] in _MINUS and atoms.glued(start)
    if minus and not atoms.glued(start - 1):
        number = number._replace(low=-number.high, high=-number.low)
        start -= 1
    found = measured(atoms, number, unit, money=money or bool(unit))
    if found is None:
        return None
    if not unit and start == found.start:
        return compounded(atoms, found, floor)
    return found._replace(start=start, purse=bool(unit))


def ranged(atoms: Atoms, first: Numeral, *, between: bool) -> Numeral | None:
    """Both ends of a range that begins with `first`; None where it is no range, or runs downwards."""
    table, at = numbers(), first.end
    word = atoms.words[at]
    dash = word in table["dashes"]
    size, _ = phrases("joins_doubtful").starting(atoms.words, at)  # "two, perhaps three"
    if not (dash or size or word == "±" or word in table["joins"] or (between and word == table["and"])):
        return None
    at += max(size, 1) - 1
    if dash and atoms.glued(at) != atoms.glued(at + 1):
        return None
    core = _core(atoms, at + 1)
    second = None if core is None else valued(atoms, core, at + 1, money=first.purse)
    if second is None or second.start != at + 1 or first.share != second.share:
        return None
    if first.unit and second.unit and first.unit != second.unit:
        return None
    if word == "±":
        return first._replace(
            low=first.low - second.high, high=first.high + second.high, end=second.end, unit=second.unit
        )
    scale = second.scale if first.scale == 1.0 and second.scale != 1.0 else 1.0
    low = first.low * scale if first.low * scale <= second.high else first.low
    if low > second.high or (dash and low == second.high):
        return None
    comma = numbers()["dates"]["comma"]
    aside = size > 0 and atoms.words[first.end] == comma == atoms.words[second.end]  # "two, perhaps three, sailors"
    end = second.end + aside
    return second._replace(low=low, start=first.start, unit=first.unit or second.unit, plus=second.plus, end=end)


def margin(atoms: Atoms, first: Numeral) -> tuple[Numeral, int] | None:
    """A number with how far it may be off behind it or its noun, and where reading goes on: "80 people, give or take
    ten", "80 people, plus or minus a few"; None where nothing of that kind stands there.
    """
    for at in range(first.end, first.end + _NOUNS + 1):
        size, _ = phrases("margins").starting(atoms.words, at)
        core = _core(atoms, at + size) if size else None
        second = None if core is None else valued(atoms, core, at + size)
        if (
            second is not None
            and second.start == at + size
            and second.unit in ("", first.unit, _POINTS.get(first.unit))
        ):
            off = second.high if second.low == second.high and not second.loose else abs(first.high) * ABOUT
            return first._replace(low=first.low - off, high=first.high + off), second.end
        if not atoms.words[at][:1].isalpha():
            return None
    return None


def ratio_apart(atoms: Atoms, first: Numeral) -> tuple[Numeral, int] | None:
    """A share told on both sides of its noun, and where reading goes on: "one teacher in three struck"."""
    at = first.end + 1
    size, _ = phrases("ratios").starting(atoms.words, at)
    if not size or first.figures or first.unit or first.low != 1.0 or first.high != 1.0:
        return None
    second = cardinal(atoms, at + size)
    if second is None or not content(atoms.words[first.end]) or second.low != second.high or second.low <= 1.0:
        return None
    behind = atoms.words[second.end]
    if (content(behind) and not past(behind) and behind not in counting()["verbs"]["bare"]) or behind == numbers()[
        "hyphen"
    ]:
        return None  # "one goal in three matches"
    most = ranged(atoms, second, between=False) or second  # "one in four or five"
    share = first._replace(low=100.0 / most.high, high=100.0 / most.low, unit="%", share=True)
    return share, most.end


def _core(atoms: Atoms, at: int) -> int | None:
    """Where a number that begins here has its first word or figure: behind its article, sign and code."""
    for place in range(at, min(at + 4, atoms.size)):
        if countable(atoms.words[place]):
            return place
    return None


def ratio(atoms: Atoms, first: Numeral) -> Numeral | None:
    """A share told by two numbers: "one in five", "two out of three"; None where it is none."""
    size, told = phrases("ratios").starting(atoms.words, first.end)
    if not size or first.low != first.high or first.unit:
        return None
    at = first.end + size
    second = cardinal(atoms, at) if at < atoms.size else None
    if second is None or second.low != second.high or not 0 < first.low < second.low:
        return None
    if second.low > _WHOLE and (not _round(second.low) or told == "whole" or _timed(atoms, second.end)):
        return None
    share = 100.0 * first.low / second.low
    return first._replace(low=share, high=share, end=second.end, unit="%", share=True)


def _round(number: float) -> bool:
    """Whether a share is told by a number: "one in 500", while "one in 37 boats" may be one of them."""
    return number in _ROUND or number % _TEN == 0


def _timed(atoms: Atoms, at: int) -> bool:
    return atoms.words[at] in numbers()["times"]["units"]


def bounded(number: Numeral, kind: str, words: str = "") -> Quantity:
    """The range of a number under a bound; a share is told loosely unless a bound or "exactly" stands with it."""
    low, high, unit = number.low, number.high, number.unit
    if number.share and kind in ("", "about", "nearly"):
        most = high if kind == "nearly" else high + ABOUT * abs(high)
        return Quantity(low - ABOUT * abs(low), most, unit, words=words)
    if kind == "about":
        low, high = _around(low, high, unit)
    elif kind == "nearly":
        low = _around(low, high, unit)[0]
    elif kind in ("at_least", "more_than"):
        return Quantity(low, math.inf, unit, open_low=kind == "more_than", words=words)
    elif kind in ("at_most", "less_than"):
        return Quantity(min(0.0, high), high, unit, open_high=kind == "less_than", words=words)
    return Quantity(low, high, unit, words=words)


def _around(low: float, high: float, unit: str) -> tuple[float, float]:
    """A tenth below and above; from ten on what is whole stays so: "some 45" leaves 41 to 49 open, not 40.5 to 49.5."""
    whole = not unit and low >= _WHOLE and low.is_integer() and high.is_integer()
    low, high = low - abs(low) * ABOUT, high + abs(high) * ABOUT
    return (float(math.ceil(low)), float(math.floor(high))) if whole else (low, high)


def reach(atoms: Atoms, number: Numeral, floor: int, *, off: bool = False) -> tuple[Quantity, int, int]:
    """A number or range with the bounds around it: its range, and where its words begin and end; with `off` how far it
    may be off is told already.
    """
    before, start = bound_before(atoms, number.start, floor)
    before = "" if off and before in _LOOSE else before
    told_behind, end = ("", number.end) if off else bound_behind(atoms, number.end)
    up = before == "at_most" and atoms.words[start] in counting()["change"]["ways"]
    if up and atoms.words[number.end] == numbers()["from"]:  # "up to 12 from 9" tells what was reached
        before, start = "", number.start
    kind = "at_least" if number.plus else told_behind if told_behind and before in ("", *_LOOSE, "exactly") else before
    return bounded(number, kind, atoms.text[atoms.spans[start][0] : atoms.spans[end - 1][1]]), start, end


def read_whole(atoms: Atoms) -> Quantity | None:
    """The number that a text is, from its first word to its last; None where it is more, less or something else."""
    end = atoms.size
    ends = words_of("whole_ends")
    while end and atoms.words[end - 1] in ends:
        end -= 1
    found = (valued(atoms, place, 0) for place in range(end) if countable(atoms.words[place]))
    first = next((number for number in found if number is not None), None)
    if first is None:
        return None
    table = numbers()
    between = first.start > 0 and atoms.words[first.start - 1] == table["between"]
    number = ranged(atoms, first, between=between) or first
    floor = number.start - between - (number is not first and atoms.words[number.start - 1] == table["from"])
    value, start, stop = reach(atoms, number._replace(start=floor), 0)
    return None if start or stop != end or (between and number is first) else value
