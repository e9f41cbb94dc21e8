"""A text in; the numbers that count something out, from the left, each with its range and bounds."""

from __future__ import annotations

import math
from collections.abc import Sequence

from attrs import evolve, frozen

from claimrec.language.english.atoms import Atoms
from claimrec.language.english.contents import content
from claimrec.language.english.dated import timed
from claimrec.language.english.determiners import determined
from claimrec.language.english.labels import named, result, stands_alone
from claimrec.language.english.number_words import counting, numbers, starts, words_of
from claimrec.language.english.numerals import Numeral
from claimrec.language.english.ranges import margin, ranged, ratio, ratio_apart, reach, valued
from claimrec.language.english.roles import changing
from claimrec.language.english.verbs import befalling, participle
from claimrec.language.english.zeros import few_before, none_at
from claimrec.model.quantities import Quantity


@frozen
class Found:
    """A number in its place: its bound begins at `start`, its figures or words at `core`, behind it is `end`.

    `either` is the number that its figures may be as well ("1.200"), `other` its range with that number.
    """

    value: Quantity
    start: int
    core: int
    end: int
    either: float = math.nan
    people: bool = False
    other: Quantity | None = None


def found_in(text: Atoms, taken: frozenset[int]) -> list[Found]:
    """The numbers that count something, from the left; `taken` are the places of atoms that belong to times."""
    known, found = starts(), []
    floor = 0
    for at, word in enumerate(text.words[: text.size]):
        if at < floor or not (word in known or word[0].isdecimal()):
            continue
        if at in taken:
            floor = at + 1
            continue
        start, end, people = none_at(text, at)
        if end > start >= floor:
            few = few_before(text, start)
            most = float(numbers()["zero"]["few"]) if few else 0.0
            said = text.text[text.spans[start - few][0] : text.spans[end - 1][1]]
            found.append(Found(Quantity(0.0, most, words=said), start - few, start, end, people=people))
            floor = end
            continue
        told = determined(text, at)
        if told is not None:
            found.append(Found(told.value, at, at, told.end))
            floor = told.end
            continue
        floor_after = named(text, at)
        if floor_after:
            floor = floor_after
            continue
        one, behind = _one(text, at, floor)
        if one is not None and taken.isdisjoint(range(one.start, one.end)):
            found.append(one)
        floor = max(behind, floor)
    return _apart(found)


def _one(text: Atoms, at: int, floor: int) -> tuple[Found | None, int]:
    """The number whose first word or figure stands at a place, and where reading goes on."""
    first = valued(text, at, floor)
    if first is None or first.end <= at:
        return None, _behind(text, at + 1) if text.words[at][0].isdecimal() else 0
    if (told_result := result(text, first)) > 0:
        return None, told_result
    number, behind = _extended(text, first)
    if not stands_alone(text, number):
        return None, _behind(text, number.end)
    if not _counts(text, number):
        return None, number.end if number.figures else 0
    if (
        text.words[number.start - 1] in words_of("all_but", "but")
        and text.words[number.start - 2] == numbers()["all_but"]["all"]
    ):
        return _all_but(text, number)
    begin = number.start
    before = text.words[begin - 1] if begin > floor else ""
    if number is not first and before in (numbers()["between"], numbers()["from"]):
        begin -= 1
    led = number if begin == number.start else number._replace(start=begin)
    value, start, end = reach(text, led, floor, off=behind > number.end)
    if start == number.start and text.words[start] in numbers()["scales"]:  # "the million": how many is not told
        return None, number.end
    if timed(text, number, begin) or timed(text, number, start):
        return None, number.end
    if _told_from_zero(text, number):
        return _from_zero(text, number)
    other = None
    if not math.isnan(number.either) and number.low == number.high:
        other, _, _ = reach(text, led._replace(low=number.either, high=number.either), floor)
    if _often(text, number):
        value, end = evolve(value, unit=text.words[number.end]), end + 1
    return Found(value, start, number.start, end, number.either, other=other), max(end, behind)


def _told_from_zero(text: Atoms, number: Numeral) -> bool:
    """Whether a temperature is told from zero: "four degrees below zero"."""
    side, point = text.words[number.end : number.end + 2]
    cold = numbers()["cold"]
    return number.unit in cold["units"] and side in cold["sides"] and point in cold["points"]


def _from_zero(text: Atoms, number: Numeral) -> tuple[Found, int]:
    """A temperature that is told from zero, in degrees Celsius if no other scale is named, and where its words end."""
    table, end = numbers()["cold"], number.end + 2
    side = float(table["sides"][text.words[number.end]])
    low, high = sorted((side * number.low, side * number.high))
    said = text.text[text.spans[number.start][0] : text.spans[end - 1][1]]
    unit = table["unit"] if number.unit == table["units"][0] else number.unit
    return Found(Quantity(low, high, unit, words=said), number.start, number.start, end), end


def _all_but(text: Atoms, number: Numeral) -> tuple[Found | None, int]:
    """ "All but two of the 40 sailors" are 38; how many "all but two" are is not told."""
    at = number.end + 1 + (text.words[number.end + 1] in counting()["determiners"])
    whole = valued(text, at, at) if text.words[number.end] == numbers()["of"] and at < text.size else None
    if whole is None or whole.unit or whole.low != whole.high or number.high > whole.low:
        return None, number.end
    said = text.text[text.spans[number.start - 2][0] : text.spans[whole.end - 1][1]]
    value = Quantity(whole.low - number.high, whole.low - number.low, words=said)
    return Found(value, number.start - 2, number.start, whole.end), whole.end


def _extended(text: Atoms, first: Numeral) -> tuple[Numeral, int]:
    """A number, or the range or share that begins with it, and where reading goes on, behind "give or take ten"; a
    change has no range ("rose from 19 to 23").
    """
    before = text.words[first.start - 1]
    split = text.words[first.end] == numbers()["to"] and (
        (before == numbers()["from"] and changing(text, first.start - 1))
        or before == numbers()["by"]
        or before in counting()["change"]["verbs"]
        or before in counting()["change"]["ways"]
    )
    longer = None if split else ranged(text, first, between=before == numbers()["between"])
    if longer is not None:
        return longer, longer.end
    apart = margin(text, first) or ratio_apart(text, first)
    if apart is not None:
        return apart
    number = ratio(text, first) or first
    return number, number.end


def _behind(text: Atoms, at: int) -> int:
    while text.glued(at):
        at += 1
    return at


def _counts(text: Atoms, number: Numeral) -> bool:
    """Whether words that may be a number are one: "one person", not "one another"; "half of", not "half past"."""
    word, behind, before = text.words[number.start], text.words[number.end], text.words[number.start - 1]
    ways, single = numbers()["loose_ways"], number.end == number.start + 1
    if _often(text, number):
        return True
    if behind in words_of("unread", "behind") or before in words_of("unread", "before"):
        return before == numbers()["times"]["past"] and text.words[number.start - 2] in counting()["change"]["verbs"]
    if number.figures:
        return True
    if number.share:
        ratio_told = text.words[number.end - 1] not in numbers()["fractions"]
        plain = (not content(behind) and behind not in counting()["prepositions"]) or behind == numbers()["of"]
        if before in ways["before"] or (text.glued(number.end) and behind == numbers()["hyphen"]):
            return False
        changed = before == numbers()["by"] or before in counting()["change"]["verbs"]
        return (
            ratio_told
            or (changed and not content(behind))
            or behind in words_of("fraction_of", "words")
            or plain
            or text.words[number.end - 1].endswith("s")
        )
    if single and word in ways["needing"]:
        return False
    last = text.words[number.end - 1]
    if last in ways["of"] and (single or word in words_of("articles")):
        of = text.words[number.end + 1]
        if behind in counting()["be"] and participle(of) in befalling():  # "scores were hurt"
            return last.endswith("s")
        if of in ways["paired"]:
            return False
        return behind == numbers()["of"] and (content(of) or of in counting()["determiners"])
    if single and word == numbers()["one"]:
        return _one_counts(text, number)
    return True


def _often(text: Atoms, number: Numeral) -> bool:
    """Whether a number tells how often something was: "was fined 12 times in May", not "3 times as many"."""
    if text.words[number.end] not in words_of("unread", "often") or changing(text, number.start):
        return False
    behind = text.words[number.end + 1]
    table = counting()
    ends = behind in table["sentence_ends"] or behind in table["breaks"] or behind in table["clause_words"]
    return not behind or ends or behind in words_of("unread", "often_behind")


def _one_counts(text: Atoms, number: Numeral) -> bool:
    pronoun, behind = numbers()["pronoun"], text.words[number.end]
    before = text.words[number.start - 1]
    if before in pronoun["before"]:
        return False
    if before in pronoun["stressed"] and text.words[number.start - 2] in counting()["determiners"]:
        return False  # "the only one"
    if behind == numbers()["of"]:
        return not any(
            word.endswith(tuple(pronoun["superlative_ends"])) or word in pronoun["superlatives"]
            for word in text.words[number.end + 1 : number.end + 4]
        )
    if not content(behind) and behind not in counting()["be"] and behind not in counting()["have"]:
        return False
    return behind not in pronoun["behind"] and not (text.glued(number.end) and behind == numbers()["hyphen"])


def _apart(found: Sequence[Found]) -> list[Found]:
    """Without numbers that stand side by side: what they tell together is not understood."""
    beside = {i for i in range(1, len(found)) if found[i].start == found[i - 1].end}
    return [one for i, one in enumerate(found) if i not in beside and i + 1 not in beside]
