"""Which numbers does a text tell, and of what? Each with its range, unit, counted thing, group, role and place."""

from __future__ import annotations

import math
from collections.abc import Sequence

from attrs import evolve, frozen

from claimrec.claims import Offsets
from claimrec.language.english.atoms import Atoms, atoms
from claimrec.language.english.counted import deed_before, deed_behind, group, noun_behind, subject, title, told
from claimrec.language.english.labels import content, named, result, stands_alone, timed
from claimrec.language.english.number_words import counting, numbers, starts, words_of
from claimrec.language.english.numerals import Numeral
from claimrec.language.english.ranges import ranged, ratio, reach, valued
from claimrec.language.english.roles import changing, role
from claimrec.language.english.verbs import befalling, past
from claimrec.language.english.zeros import none_at
from claimrec.language.text import QuantityMention
from claimrec.language.tokens import Tokens
from claimrec.quantities import Quantity


@frozen
class _Found:
    """A number in its place: its bound begins at `start`, its figures or words at `core`, behind it is `end`."""

    value: Quantity
    start: int
    core: int
    end: int
    either: float = math.nan
    people: bool = False


def read_quantities(tokens: Tokens, taken: frozenset[int] = frozenset()) -> tuple[QuantityMention, ...]:
    """The numbers that a text tells, in their order; `taken` are the places of tokens that belong to times.

    Dates, years, times of day, ages, ordinals, results ("3-1") and numbers that name what they stand with ("chapter 3")
    are none, and neither is one that something touches which is not understood ("5G").

    >>> from claimrec.language.tokens import tokens
    >>> [(str(q.value), q.counted) for q in read_quantities(tokens("At least 14 people were killed and 12 injured."))]
    [('at least 14', 'killed people'), ('12', 'injured people')]
    """
    known = starts()
    if not any([word in known or word[0].isdigit() or "-" in word for word in tokens.words]):
        return ()
    text = atoms(tokens)
    blocked = frozenset(at for at, place in enumerate(text.places) if place in taken)
    found = _apart(_numbers(text, blocked))
    told_of: list[QuantityMention] = []
    deeds: tuple[str, ...] = ()
    for at in range(len(found)):
        mention, deeds = _mention(text, found, at, deeds)
        told_of.append(mention)
    return tuple(told_of)


def _numbers(text: Atoms, taken: frozenset[int]) -> list[_Found]:
    """The numbers that count something, from the left."""
    known, found = starts(), []
    floor = 0
    for at, word in enumerate(text.words):
        if at < floor or not (word in known or word[0].isdigit()):
            continue
        if at in taken:
            floor = at + 1
            continue
        start, end, people = none_at(text, at)
        if end > start >= floor:
            found.append(_Found(Quantity(0.0, 0.0), start, start, end, people=people))
            floor = end
            continue
        floor_after = named(text, at)
        if floor_after:
            floor = floor_after
            continue
        one, behind = _one(text, at, floor)
        if one is not None and taken.isdisjoint(range(one.start, one.end)):
            found.append(one)
        floor = max(behind, floor)
    return found


def _one(text: Atoms, at: int, floor: int) -> tuple[_Found | None, int]:
    """The number whose first word or figure stands at a place, and where reading goes on."""
    first = valued(text, at, floor)
    if first is None or first.end <= at:
        return None, _behind(text, at + 1) if text.words[at][0].isdigit() else 0
    if (told_result := result(text, first)) > 0:
        return None, told_result
    number = _extended(text, first)
    if not stands_alone(text, number):
        return None, _behind(text, number.end)
    if not _counts(text, number):
        return None, number.end if number.figures else 0
    begin = number.start
    before = text.word(begin - 1) if begin > floor else ""
    if number is not first and before in (numbers()["between"], numbers()["from"]):
        begin -= 1
    value, start, end = reach(text, evolve(number, start=begin), floor)
    if timed(text, number, begin) or timed(text, number, start):
        return None, number.end
    return _Found(value, start, number.start, end, number.either), end


def _extended(text: Atoms, first: Numeral) -> Numeral:
    """A number, or the range or share that begins with it; a change has no range ("rose from 19 to 23")."""
    before = text.word(first.start - 1)
    split = text.word(first.end) == numbers()["to"] and (
        (before == numbers()["from"] and changing(text, first.start - 1))
        or before == numbers()["by"]
        or before in counting()["change"]["verbs"]
        or before in counting()["change"]["ways"]
    )
    longer = None if split else ranged(text, first, between=before == numbers()["between"])
    return longer or ratio(text, first) or first


def _behind(text: Atoms, at: int) -> int:
    while text.glued(at):
        at += 1
    return at


def _counts(text: Atoms, number: Numeral) -> bool:
    """Whether words that may be a number are one here: "one person", but not "one another"; "half of", not "half past"."""
    word, behind, before = text.words[number.start], text.word(number.end), text.word(number.start - 1)
    ways, single = numbers()["loose_ways"], number.end == number.start + 1
    if behind in words_of("unread", "behind") or before in words_of("unread", "before"):
        return before == numbers()["times"]["past"] and text.word(number.start - 2) in counting()["change"]["verbs"]
    if number.figures:
        return True
    if number.share:
        ratio_told = text.words[number.end - 1] not in numbers()["fractions"]
        plain = not content(behind) and behind not in counting()["prepositions"] or behind == numbers()["of"]
        if before in ways["before"] or (text.glued(number.end) and behind == numbers()["hyphen"]):
            return False
        return (
            ratio_told
            or behind in words_of("fraction_of", "words")
            or plain
            or text.words[number.end - 1].endswith("s")
        )
    if single and word in ways["needing"]:
        return False
    last = text.words[number.end - 1]
    if last in ways["of"] and (single or word in words_of("articles")):
        return behind == numbers()["of"] and not text.word(number.end + 1)[:1].isdigit()
    if single and word == numbers()["one"]:
        return _one_counts(text, number)
    return True


def _one_counts(text: Atoms, number: Numeral) -> bool:
    pronoun, behind = numbers()["pronoun"], text.word(number.end)
    if text.word(number.start - 1) in pronoun["before"]:
        return False
    if behind == numbers()["of"]:
        return not any(
            word.endswith(tuple(pronoun["superlative_ends"])) or word in pronoun["superlatives"]
            for word in text.words[number.end + 1 : number.end + 4]
        )
    return behind not in pronoun["behind"] and not (text.glued(number.end) and behind == numbers()["hyphen"])


def _apart(found: Sequence[_Found]) -> list[_Found]:
    """Without numbers that stand side by side: what they tell together is not understood."""
    beside = {i for i in range(1, len(found)) if found[i].start == found[i - 1].end}
    return [one for i, one in enumerate(found) if i not in beside and i + 1 not in beside]


def _mention(
    text: Atoms, found: Sequence[_Found], at: int, before: tuple[str, ...]
) -> tuple[QuantityMention, tuple[str, ...]]:
    """One number with what it counts, and the deeds that the next one may share; `before` are those of the last one."""
    one = found[at]
    nouns, noun_end = _nouns(text, found, at)
    how = "whole" if _whole(text, found, at) else role(text, one.core, one.start, one.end, noun_end)
    deeds = _deeds(text, one, nouns, noun_end, found[at - 1].end if at else 0)
    if nouns and one.value.unit and (text.word(one.start - 1) in counting()["be"] or _passing(text, one)):
        nouns = (*nouns, *subject(text, one.start))  # "the deficit is 3 % of output"
    if nouns and not deeds and not one.value.unit and (how == "part" or _joined(text, found, at)):
        deeds = before
    if not nouns and not deeds and before and _joined(text, found, at, beside=True):
        nouns, deeds = (), before  # "thousands marched in Riga and 300 in Oslo"
    if not nouns and not deeds:
        nouns = (counting()["people"],) if one.people else title(text, one.start) or subject(text, one.start)
    money = _monetary(one.value.unit)
    if money and deeds and not nouns:
        nouns = subject(text, one.start)
    counted = " ".join(dict.fromkeys((*nouns, *deeds))) if money else told(nouns, deeds, share=one.value.unit == "%")
    words = Offsets(text.spans[one.start][0], text.spans[one.end - 1][1])
    value = evolve(_whole_or_part(one, counted), words=text.text[words.start : words.end])
    narrowing = group((*nouns, *deeds, *text.words[one.end : noun_end], *text.words[one.start : one.core]))
    return QuantityMention(value, words, value.unit, counted, narrowing, how, _place(text, found, at)), deeds


def _passing(text: Atoms, one: _Found) -> bool:
    verbs = numbers()["bound_verbs"]
    return text.words[one.start] in verbs["always"] or text.words[one.start] in verbs["measured"]


def _whole_or_part(one: _Found, counted: str) -> Quantity:
    """What is counted is whole: "1.200 people" are 1,200; what is measured leaves open which mark "." is."""
    value = one.value
    if math.isnan(one.either) or value.high == math.inf:
        return value
    if counted and not value.unit and value.low == value.high:
        return Quantity(one.either, one.either)
    return evolve(value, high=max(one.either, value.high))


def _joined(text: Atoms, found: Sequence[_Found], at: int, *, beside: bool = False) -> bool:
    """Whether a number goes on with the list in which the one before it stands: "three tanks and two trucks".

    With `beside` the deed may stand between them: "thousands marched in Riga and 300 in Oslo".
    """
    before = text.words[found[at - 1].end : found[at].start] if at else ()
    if not before or before[-1] not in {*counting()["coordinators"], numbers()["dates"]["comma"]}:
        return False
    return beside or not any(past(word) for word in before)


def _nouns(text: Atoms, found: Sequence[_Found], at: int) -> tuple[tuple[str, ...], int]:
    """The nouns behind a number, or before its "of", and where the phrase behind it ends."""
    one, table = found[at], counting()
    if one.people:
        return (table["people"],), one.end
    begin = one.end + (text.word(one.end) == numbers()["hyphen"] and text.glued(one.end))
    if at + 1 < len(found) and _whole(text, found, at + 1):
        begin = found[at + 1].end
    money = _monetary(one.value.unit)
    if money and text.word(begin) in table["in_of"]:
        begin += 1
    behind = noun_behind(text, begin)
    nouns = tuple([word for word in behind.words if word not in table["change"]["nouns"]])
    if nouns:
        return nouns, behind.end
    if at and _whole(text, found, at - 1) and found[at - 1].end < one.start:
        return noun_behind(text, found[at - 1].end).words, behind.end
    if at + 1 < len(found) and text.word(one.end) == numbers()["to"] and found[at + 1].start == one.end + 1:
        return noun_behind(text, found[at + 1].end).words, behind.end
    if text.word(one.start - 1) == numbers()["of"] and content(text.word(one.start - 2)):
        before = text.word(one.start - 2)
        return tuple(str(table["nominal"].get(before, before)).split()), behind.end
    return (), behind.end


def _monetary(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()


def _deeds(text: Atoms, one: _Found, nouns: tuple[str, ...], noun_end: int, floor: int) -> tuple[str, ...]:
    if _monetary(one.value.unit):
        paid = text.word(one.start - 1)
        return (paid,) if paid in counting()["paid"]["words"] else ()
    before = deed_before(text, one.start, floor)
    if not nouns and not befalling().issuperset(before):
        before = ()
    return before or deed_behind(text, noun_end if nouns else one.end)


def _whole(text: Atoms, found: Sequence[_Found], at: int) -> bool:
    """Whether a number is the whole of another's part: the 40 of "17 of the 40 miners", of "of 40 miners 17 died"."""
    one, of = found[at], numbers()["of"]
    start = one.start
    while start and text.words[start - 1] in counting()["determiners"]:
        start -= 1
    if text.word(start - 1) != of or one.value.unit:
        return False
    opens = (
        start == 1
        or text.words[start - 2] in counting()["sentence_ends"]
        or text.words[start - 2] in counting()["breaks"]
    )
    if opens:
        return at + 1 < len(found)
    before = found[at - 1] if at else None
    return (
        before is not None and before.end in (start - 1, start - 2) and not before.value.unit and _larger(one, before)
    )


def _larger(one: _Found, part: _Found) -> bool:
    return one.value.high >= part.value.high


def _place(text: Atoms, found: Sequence[_Found], at: int) -> str:
    """The place that is named behind a number and before the next, or else before the first one."""
    one = found[at]
    end = found[at + 1].start if at + 1 < len(found) else len(text.words)
    return _named_place(text, one.end, end) or _named_place(text, found[at - 1].end if at else 0, one.start)


def _named_place(text: Atoms, start: int, end: int) -> str:
    months = words_of("dates", "months")
    for place in range(start, end):
        word = text.words[place]
        if word in counting()["sentence_ends"] and place > start:
            return ""
        if word in counting()["places"] and place + 1 < end:
            first = place + 1
            last = first
            while last < end and text.raw(last)[:1].isupper() and text.words[last] not in months:
                last += 1
            if last > first:
                return text.text[text.spans[first][0] : text.spans[last - 1][1]]
    return ""
