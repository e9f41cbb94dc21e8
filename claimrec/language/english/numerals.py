"""Figures, number words, loose counts and fractions in, numbers out, without bounds, units and ranges."""

from __future__ import annotations

import math
from functools import cache
from typing import NamedTuple

from claimrec.language.english.atoms import Atoms
from claimrec.language.english.figures import figure, grouped, joined
from claimrec.language.english.number_words import fractions, numbers, phrases, words_of

_HUNDRED = 100
_SCORES = (5.0, 10.0, 20.0, 100.0)  # what scores are given out of: "6.5/10"
_RATED = 5  # words before a score that may tell that it is one
_DAYS = 31  # a whole number up to it before a stroke may be the day of a date


class Numeral(NamedTuple):
    """A number at the atoms from `start` to `end`.

    - `scale`: what its last word multiplies by ("thousand"), 1.0 where none does: both ends of a range may share it.
    - `either`: the number that its figures may be as well ("1.200"), else nan.
    - `share`: whether it is a fraction of something, in per cent, told loosely; `plus`: whether a "+" touches it.
    - `purse`: whether its currency stands before it.
    - `figures`: whether it was written in digits; `loose`: whether its words leave a range open ("dozens").
    """

    low: float
    high: float
    start: int
    end: int
    unit: str = ""
    scale: float = 1.0
    either: float = math.nan
    share: bool = False
    plus: bool = False
    figures: bool = False
    loose: bool = False
    purse: bool = False


class _Sum:
    """What number words add up to from the left: 1 + hundred + 5 + thousand."""

    __slots__ = ("high", "loose", "low", "scale", "seen", "total_high", "total_low")

    def __init__(self, number: float = 0.0, *, seen: bool = False) -> None:
        self.low = self.high = number
        self.total_low = self.total_high = 0.0
        self.scale = 1.0
        self.seen = seen
        self.loose = False

    def scaled(self, scale: float) -> bool:
        if self.scale > _HUNDRED and self.scale <= scale and not self.low:
            return False
        self.low, self.high = (self.low or 1) * scale, (self.high or 1) * scale
        self.scale = scale
        if scale > _HUNDRED:
            self.total_low, self.total_high = self.total_low + self.low, self.total_high + self.high
            self.low = self.high = 0.0
        return True

    def loosened(self, word: str, below: float, above: float) -> bool:
        scale = numbers()["scales"].get(word.removesuffix("s"), 0.0) if word.endswith("s") else 0.0
        if self.high and scale:  # "tens of thousands"
            self.low, self.high = self.low * scale, self.high * scale + (scale - 1 if self.loose else 0)
        else:
            if self.high and below != above:
                return False
            self.low, self.high = (self.low or 1) * below, (self.high or 1) * above
            self.scale = below if below == above else self.scale
        self.loose = self.loose or below != above
        return True

    def plus(self, number: float) -> bool:
        if self.low and not (
            number < _HUNDRED
            if self.low % _HUNDRED == 0
            else self.low % 10 == 0 and self.low % 100 > 10 and number < 10
        ):
            return False
        self.low, self.high, self.scale = self.low + number, self.high + number, 1.0
        return True

    def part(self, share: float) -> None:
        """ "And a half" is half of the scale before it, "a million and a half", or else of one."""
        if self.low or not self.total_low:
            self.low, self.high = self.low + share, self.high + share
        else:
            self.total_low, self.total_high = self.total_low + share * self.scale, self.total_high + share * self.scale


def cardinal(atoms: Atoms, at: int) -> Numeral | None:
    """The longest number that begins here.

    >>> from claimrec.language.english.atoms import atoms
    >>> from claimrec.language.tokens import tokens
    >>> cardinal(atoms(tokens("two and a half thousand people")), 0).low
    2500.0
    """
    word = atoms.words[at]
    if not word:
        return None
    if not word[0].isdecimal():
        return _fraction(atoms, at) or _summed(atoms, at, at, _Sum())
    end = grouped(atoms, at)
    if end > at + 1:
        return _summed(atoms, at, end, _Sum(joined(atoms.words[at:end]), seen=True))
    told = figure(word)
    if told is None:
        return None
    value, either = told
    if atoms.words[end] == "/" and atoms.glued(end):
        under = figure(atoms.words[end + 1]) if atoms.glued(end + 1) else None
        of = atoms.words[end + 2] == numbers()["of"]
        score = (
            under is not None and under[0] in _SCORES and (value > _DAYS or not value.is_integer() or _rated(atoms, at))
        )
        if under is not None and 0 < value < under[0] <= _HUNDRED and (of or score):  # "2/3 of", "6.5/10"
            share = 100.0 * value / under[0]
            return Numeral(share, share, at, end + 2, unit="%", share=of, figures=True)
    if atoms.words[end] not in _going_on():
        return Numeral(value, value, at, end, either=either, figures=True)
    up, down = fractions().get(atoms.words[end], (0, 1)) if atoms.glued(end) else (0, 1)
    return _summed(atoms, at, end + (up > 0), _Sum(value + up / down, seen=True), either)


def _rated(atoms: Atoms, at: int) -> bool:
    """Whether words before figures with a stroke tell that they are a score: "a rating of 6/10", not "on 6/10"."""
    return not words_of("scores", "words").isdisjoint(atoms.before(at, _RATED))


@cache
def _going_on() -> frozenset[str]:
    """Words and marks behind figures that may be part of their number."""
    table = numbers()
    return frozenset(
        {
            "+",
            table["and"],
            table["of"],
            table["hyphen"],
            *table["scales"],
            *table["loose"],
            *table["words"],
            *fractions(),
        }
    )


def _summed(atoms: Atoms, start: int, at: int, total: _Sum, either: float = math.nan) -> Numeral | None:
    """The number with all the words that go on with it."""
    figures, plus = total.seen, False
    if figures and atoms.words[at] == "+" and atoms.glued(at):
        plus, at = True, at + 1
    while (end := _piece(atoms, at, total, figures=figures)) > at:
        at, total.seen, either = end, True, math.nan
    if not total.seen:
        return None
    low, high = total.total_low + total.low, total.total_high + total.high
    return Numeral(
        low, high, start, at, scale=total.scale, either=either, plus=plus, figures=figures, loose=total.loose
    )


def _piece(atoms: Atoms, at: int, total: _Sum, *, figures: bool) -> int:
    """Where the next word of the number ends; the same place if none goes on with it."""
    table, word = numbers(), atoms.words[at]
    place = _hop(atoms, at) if total.seen else at
    if total.seen and table["and"] in (word, atoms.words[place]):
        place = _hop(atoms, place + 1)
        up, down, end = _part(atoms, place)
        if up:
            total.part(up / down)
            return end
        if figures or not (total.low or total.total_low) or total.low % _HUNDRED or total.scale == 1.0:
            return at
        number = table["words"].get(atoms.words[place], 0)
        return place + 1 if 0 < number < _HUNDRED and total.plus(number) else at
    if word == table["of"] and total.seen and atoms.words[at - 1] in words_of("loose_ways", "joined"):
        place = at + 1
        if atoms.words[place] not in table["scales"] and atoms.words[place] not in words_of("loose_ways", "joined"):
            return at
    elif word in words_of("articles") and not total.seen:
        place = at + 1
        if atoms.words[place] not in table["scales"] and atoms.words[place] not in words_of("loose_ways", "articled"):
            return at
    word = atoms.words[place]
    if word in table["scales"]:
        return place + 1 if total.scaled(float(table["scales"][word])) else at
    if word in table["loose"]:
        return place + 1 if total.loosened(word, *table["loose"][word]) else at
    number = table["words"].get(word)
    return place + 1 if number is not None and not figures and total.plus(float(number)) else at


def _hop(atoms: Atoms, at: int) -> int:
    """The place behind a hyphen that joins two words; the same place where none stands."""
    joins = atoms.words[at] == numbers()["hyphen"] and atoms.glued(at) and atoms.glued(at + 1)
    return at + 1 if joins else at


def _part(atoms: Atoms, at: int) -> tuple[int, int, int]:
    """ "A half", "three quarters": over, under and where they end; (0, 1, at) if none begins here."""
    word, table = atoms.words[at], numbers()
    times = 1 if word in words_of("articles") else table["words"].get(word, 0)
    if times:
        place = _hop(atoms, at + 1)
        up, down = fractions().get(atoms.words[place], (0, 1))
        if 0 < times * up <= down:
            return times * up, down, place + 1
    elif word == table["half"] or word in table["fraction_marks"] or (word in fractions() and _of_scale(atoms, at + 1)):
        up, down = fractions()[word]
        return up, down, at + 1
    return 0, 1, at


def _of_scale(atoms: Atoms, at: int) -> bool:
    """Whether "of a million" stands here: "quarter of a million"."""
    of, article, scale = atoms.words[at : at + 3]
    return of == numbers()["of"] and article in words_of("articles") and scale in numbers()["scales"]


def _fraction(atoms: Atoms, at: int) -> Numeral | None:
    """A fraction of a scale is a number ("half a million"), any other a share ("a third of")."""
    up, down, end = _part(atoms, at)
    if not up:
        return None
    table = numbers()
    if atoms.words[end] in words_of("articles") and phrases("units").starting(atoms.words, end + 1)[0]:
        return Numeral(up / down, up / down, at, end + 1)  # "half an hour"
    place = _hop(atoms, end)
    place += atoms.words[place] == table["of"]
    place = _hop(atoms, place)
    if atoms.words[place] in words_of("articles") or atoms.words[place] == table["one"]:
        place = _hop(atoms, place + 1)
    word = atoms.words[place]
    pair = table["loose"].get(word, (0, 1))
    scale = float(table["scales"].get(word, pair[0] if pair[0] == pair[1] else 0.0))
    if scale:
        number = scale * up / down
        return Numeral(number, number, at, place + 1, scale=scale)
    if place > end and any(phrases(kind).starting(atoms.words, place)[0] for kind in ("shares", "units")):
        return Numeral(up / down, up / down, at, place)  # "half a per cent", "a hundredth of a second"
    share = 100.0 * up / down
    return Numeral(share, share, at, end, unit="%", share=True)
