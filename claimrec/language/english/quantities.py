"""A text in; the numbers that it states out, each with range, unit, counted thing, group, role and place."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from attrs import evolve

from claimrec.language.english.atoms import Atoms, atoms
from claimrec.language.english.contents import content
from claimrec.language.english.counted import group, told
from claimrec.language.english.deeds import deed_before, deed_behind
from claimrec.language.english.nouns import noun_behind
from claimrec.language.english.number_words import counting, numbers, starts, words_of
from claimrec.language.english.reaches import place_of, reach_of
from claimrec.language.english.roles import monetary, role
from claimrec.language.english.scanned import Found, found_in
from claimrec.language.english.subjects import subject, title
from claimrec.language.english.verbs import befalling, participle, past
from claimrec.language.english.vocabulary import function_words
from claimrec.language.text import QuantityMention
from claimrec.language.tokens import Tokens
from claimrec.model.claims import Offsets
from claimrec.model.quantities import Quantity

_DIGIT = re.compile(r"\d")
_ALL = 100  # per cent
_BEHIND, _AHEAD = 9, 4  # words between a number and the verb of what befell those counted
_PAID = 4  # words between a verb of money and its sum


def read_quantities(tokens: Tokens, taken: frozenset[int] = frozenset()) -> tuple[QuantityMention, ...]:
    """The numbers that a text tells, in their order; `taken` are the places of tokens that belong to times.

    Dates, years, times of day, ages, ordinals, results ("3-1") and numbers that name what they stand with ("chapter 3")
    are none, and neither is one that something touches which is not understood ("5G"). "1.200 people" are 1,200, since
    what is counted is whole; "1.200 kg" leave 1.2 to 1,200 open. "$" alone is USD; a name that several currencies share
    ("kroner") is its own unit. `when` is not filled here: it is the times that know stretches.

    >>> from claimrec.language.tokens import tokens
    >>> [(str(q.value), q.counted) for q in read_quantities(tokens("At least 14 people were killed and 12 injured."))]
    [('at least 14', 'killed people'), ('12', 'injured people')]
    """
    if not may_tell_numbers(tokens):
        return ()
    text = atoms(tokens)
    blocked = frozenset([at for at, place in enumerate(text.places) if place in taken]) if taken else taken
    found = found_in(text, blocked)
    for at in range(len(found)):
        found[at] = _shared_unit(text, found, at)
    told_of: list[QuantityMention] = []
    deeds: tuple[str, ...] = ()
    for at in range(len(found)):
        mention, deeds = _mention(text, found, at, deeds, blocked)
        told_of.append(mention)
    return tuple(told_of)


def may_tell_numbers(tokens: Tokens) -> bool:
    """Whether a text holds digits, a hyphen, or a word with which a number can begin: without them it tells none."""
    return bool(_DIGIT.search(tokens.text)) or "-" in tokens.text or not starts().isdisjoint(tokens.words)


def _mention(
    text: Atoms, found: Sequence[Found], at: int, before: tuple[str, ...], taken: frozenset[int]
) -> tuple[QuantityMention, tuple[str, ...]]:
    """One number with what it counts, and the deeds that the next one may share; `before` are those of the last one,
    `taken` the atoms of times.
    """
    one = found[at]
    nouns, noun_end = _nouns(text, found, at)
    how = (
        "whole"
        if _whole(text, found, at)
        else (role(text, one.core, one.start, one.end, noun_end, unit=one.value.unit))
    )
    own, did = _deeds(text, one, nouns, noun_end, found[at - 1].end if at else 0)
    shared = own or _shared(text, found, at, nouns, before, part=how == "part")
    nouns, deeds = _completed(text, found, at, nouns, shared)
    unit = one.value.unit
    if how == "total" and (unit == "%" or not one.value.high) and nouns[-1:] and nouns[-1] in counting()["changed_by"]:
        how = "change"  # "growth was 3 %"
    counted = " ".join(dict.fromkeys((*nouns, *deeds))) if monetary(unit) else told(nouns, deeds, unit=unit, did=did)
    words = Offsets(text.spans[one.start][0], text.spans[one.end - 1][1])
    value = _whole_or_part(one, counted)
    ways = _ways(text, one, noun_end, deeds)
    narrowing = group((*nouns, *deeds, *ways, *text.words[one.end : noun_end], *text.words[one.start : one.core]))
    around = (
        one.start,
        one.end,
        found[at - 1].end if at else 0,
        found[at + 1].start if at + 1 < len(found) else text.size,
    )
    place, reach = place_of(text, *around, taken=taken), reach_of(text, *around)
    return QuantityMention(value, words, unit, counted, narrowing, how, place, reach=reach), deeds


def _ways(text: Atoms, one: Found, noun_end: int, deeds: tuple[str, ...]) -> tuple[str, ...]:
    """The words beside the verb of what befell those counted: "were seriously hurt", "seriously injuring two"."""
    verbs = {deed.split()[0] for deed in deeds}
    behind = (at for at in range(noun_end, min(noun_end + _BEHIND, text.size)) if participle(text.words[at]) in verbs)
    ahead = (at for at in range(max(one.start - _AHEAD, 0), one.start) if participle(text.words[at]) in verbs)
    at = next(behind, next(ahead, None))
    beside = () if at is None else (*text.words[max(at - 1, 0) : at], text.words[at + 1])
    return tuple([word for word in beside if word.endswith("ly")])


def _shared_unit(text: Atoms, found: Sequence[Found], at: int) -> Found:
    """A number without a unit with that of its neighbour: "from 40 to 45 euros", "54.1 per cent; Mr Sen, 45.9"."""
    one, words = found[at], text.words
    if one.value.unit or one.people or content(words[one.end]) or words[one.end] in words_of("share_ends"):
        return one
    behind = found[at + 1] if at + 1 < len(found) else None
    if behind is not None and words[one.end] == numbers()["to"] and behind.start == one.end + 1:
        return evolve(one, value=evolve(one.value, unit=behind.value.unit))
    before = found[at - 1].value.unit if at else ""
    between = words[found[at - 1].end : one.start] if at else ()
    if not before or not between or not words_of("dates", "full_stops").isdisjoint(between):
        return one
    ways = {numbers()["dates"]["comma"], *counting()["change"]["ways"]}
    former = between[-1] == numbers()["from"] and ways.issuperset(between[:-1])  # "6.1 per cent, down from 6.4"
    if former or (before == "%" and one.value.high <= _ALL and _rivals(text, one)):
        return evolve(one, value=evolve(one.value, unit=before))
    return one


def _rivals(text: Atoms, one: Found) -> bool:
    """Whether a name stands before a number, or a place behind it: "52 % in Riga and 60 in Oslo", "Mr Sen, 45.9"."""
    place = one.start - 1 - (text.words[one.start - 1] in words_of("dates", "list_marks"))
    if text.words[one.end] in counting()["places"] and text.raw(one.end + 1)[:1].isupper():
        return True
    return place > 0 and text.raw(place)[:1].isupper() and text.words[place] not in function_words()


def _shared(
    text: Atoms, found: Sequence[Found], at: int, nouns: tuple[str, ...], before: tuple[str, ...], *, part: bool
) -> tuple[str, ...]:
    """The deeds of the number before that this one shares: "killed 3 men and 2 boys", "fled Riga and 300 Oslo"."""
    if nouns:
        shares = not found[at].value.unit and (part or _joined(text, found, at))
    else:
        shares = _joined(text, found, at, beside=True)
    return before if shares else ()


def _completed(
    text: Atoms, found: Sequence[Found], at: int, nouns: tuple[str, ...], deeds: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is counted, with the subject of which it is told where nothing stands at the number itself."""
    one = found[at]
    if nouns and one.value.unit and (text.words[one.start - 1] in counting()["be"] or _passing(text, one)):
        return (*nouns, *subject(text, one.start)), deeds  # "the deficit is 3 % of output"
    if nouns or (deeds and not monetary(one.value.unit)):
        return nouns, deeds
    if one.people:
        return (counting()["people"],), deeds
    return title(text, one.start) or subject(text, one.start), deeds


def _passing(text: Atoms, one: Found) -> bool:
    verbs = numbers()["bound_verbs"]
    return text.words[one.start] in verbs["always"] or text.words[one.start] in verbs["measured"]


def _whole_or_part(one: Found, counted: str) -> Quantity:
    """What is counted is whole: "1.200 people" are 1,200; what is measured leaves open which mark "." is."""
    value = one.value
    if one.other is not None and counted and not value.unit:
        return one.other
    if math.isnan(one.either) or value.high == math.inf:
        return value
    return evolve(value, high=max(one.either, value.high))


def _joined(text: Atoms, found: Sequence[Found], at: int, *, beside: bool = False) -> bool:
    """Whether a number goes on with the list in which the one before it stands: "three tanks and two trucks".

    With `beside` the deed may stand between them: "thousands marched in Riga and 300 in Oslo".
    """
    before = text.words[found[at - 1].end : found[at].start] if at else ()
    if not before or before[-1] not in {*counting()["coordinators"], numbers()["dates"]["comma"]}:
        return False
    return beside or not any(past(word) for word in before)


def _nouns(text: Atoms, found: Sequence[Found], at: int) -> tuple[tuple[str, ...], int]:
    """The nouns behind a number, or before its "of", and where the phrase behind it ends."""
    one, table = found[at], counting()
    if one.people:
        return (table["people"],), one.end
    begin = one.end + (text.words[one.end] == numbers()["hyphen"] and text.glued(one.end))
    begin += text.words[begin] in words_of("hyphened", "strong")
    if at + 1 < len(found) and _whole(text, found, at + 1):
        begin = found[at + 1].end
    money = monetary(one.value.unit)
    if money and text.words[begin] in table["in_of"]:
        named = begin + 1 + (text.words[begin + 1] in table["determiners"])
        begin = begin + 1 if named < text.size and text.raw(named).islower() else text.size
    behind = noun_behind(text, begin)
    nouns = tuple([word for word in behind.words if word not in table["change"]["nouns"]])
    if behind.words and not nouns and text.words[behind.end] in table["in_of"]:  # "a 3 % rise in rents"
        behind = noun_behind(text, behind.end + 1)
        nouns = behind.words
    if nouns:
        return nouns, behind.end
    if at and _whole(text, found, at - 1) and found[at - 1].end < one.start:
        return noun_behind(text, found[at - 1].end).words, behind.end
    if at + 1 < len(found) and text.words[one.end] == numbers()["to"] and found[at + 1].start == one.end + 1:
        return noun_behind(text, found[at + 1].end).words, behind.end
    befell = participle(text.words[one.end]) in befalling()  # "a toll of 31 injured" tells of no dead
    if text.words[one.start - 1] == numbers()["of"] and content(text.words[one.start - 2]) and not befell:
        before = text.words[one.start - 2]
        return tuple(str(table["nominal"].get(before, before)).split()), behind.end
    return (), behind.end


def _deeds(text: Atoms, one: Found, nouns: tuple[str, ...], noun_end: int, floor: int) -> tuple[tuple[str, ...], bool]:
    """The deeds told beside a number, and whether what it counts did them or suffered them: they stand behind it."""
    if monetary(one.value.unit):
        near = text.before(one.start, _PAID, floor)
        return tuple([word for word in near if word in counting()["paid"]["words"]][-1:]), False
    before = deed_before(text, one.start, floor)
    if before and (nouns or befalling().issuperset(before)):
        return before, False
    if text.words[one.start - 1] in counting()["governing"] and not past(text.words[noun_end]):
        return (), False  # "people from twelve towns have fled"
    return deed_behind(text, noun_end), True


def _whole(text: Atoms, found: Sequence[Found], at: int) -> bool:
    """Whether a number is the whole of another's part: the 40 of "17 of the 40 miners", of "of 40 miners 17 died"."""
    one, of = found[at], numbers()["of"]
    start = one.start
    while start and (
        text.words[start - 1] in counting()["determiners"] or text.words[start - 1] in counting()["whole_plain"]
    ):
        start -= 1
    if text.words[start - 1] != of or one.value.unit:
        return False
    part = start > 1 and (text.words[start - 2] in words_of("parts", "some") or _nearly_all(text, start - 2))
    if part:
        return True
    opens = (
        start == 1
        or text.words[start - 2] in counting()["sentence_ends"]
        or text.words[start - 2] in counting()["breaks"]
    )
    if opens:
        return at + 1 < len(found)
    before = found[at - 1] if at else None
    if before is None or before.end not in (start - 1, start - 2):
        return False
    return before.value.unit == "%" or (not before.value.unit and one.value.high >= before.value.high)


def _nearly_all(text: Atoms, at: int) -> bool:
    """Whether "not all", "almost all" stand here: how many these are is not told."""
    return text.words[at] == numbers()["all_but"]["all"] and text.words[at - 1] in words_of("parts", "before_all")
