"""A number of a sentence in, what the words behind it restrict it to out: "6 people in two villages", "2,100 people
over 65", "44 per cent in the capital", "40 million to make".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from functools import cache

from attrs import frozen

from claimrec.language.chosen import word_tables
from claimrec.language.english.contents import content
from claimrec.language.english.loose import exclude, listed
from claimrec.language.english.number_words import counting, number_words
from claimrec.language.numerals import read_number
from claimrec.language.sets import kept
from claimrec.language.text import QuantityMention, Text
from claimrec.language.tokens import Place
from claimrec.linking.statements.words import content_stem
from claimrec.model.quantities import Quantity

_FAR = 12  # words behind a number that may restrict it
_SPELLED = 3  # words that a number of those has
_NOUN = 3  # words behind a preposition in which what it leads may be told
_YEAR = "year"
_DIAL = 12  # hours of a clock


@frozen
class Within:
    """A number behind a preposition, "after two doses": what leads it, the stem behind it ("" for none), how many."""

    lead: str
    noun: str
    value: Quantity


@frozen
class Restrictions:
    """What a number is restricted to: by `numbers` behind prepositions, by the words that these lead (`led`, each
    behind its own), by the stems of `places`, and by the verb behind "to" (`used`).

    `of` is the number before it that it restricts itself: 6 for the two of "6 people in two villages".
    """

    numbers: tuple[Within, ...] = ()
    led: frozenset[tuple[str, str]] = frozenset()
    places: frozenset[str] = frozenset()
    used: str = ""
    of: Quantity | None = None

    @property
    def aged(self) -> bool:
        """Whether a bound that counts nothing tells of whom a number is told: "over 65", "aged 12"."""
        return any(n.lead in listed("bounds_of_age") and n.noun in ("", _YEAR) for n in self.numbers)


def restrictions(text: Text, mention: QuantityMention, sentence: Place) -> Restrictions:
    """What a number is restricted to, by the words between it and the end of its clause, or the next number that no
    preposition leads.
    """
    words, raw, between = text.tokens.words, text.tokens.raw, text.tokens.between
    start, end = between(mention.words.start, mention.words.end)
    clause = text.clause(start)
    starts = text.number_places
    later = (starts[n] for n in range(bisect_left(starts, end), len(starts)))
    stop = next((at for at in later if at >= end + _FAR or not _leads(words, at)), end + _FAR)
    behind = range(end, min(clause.end, sentence[1], stop, end + _FAR))
    led = [at for at in behind if _leads(words, at + 1) and at not in text.dated]
    last = bisect_left(starts, start) - 1
    before = text.quantities[last].value if last >= 0 and starts[last] >= clause.start else None
    used = (words[at + 1] for at in behind[:-1] if words[at] in listed("use_leads") and raw[at + 1].islower())
    return Restrictions(
        (
            *[n for at in led if words[at] in _restricting() and (n := _number(words, at)) is not None],
            *_hours(text, behind),
        ),
        kept([(words[at], word) for at in led for word in _led(words, at + 1)]),
        _places(text, mention, led),
        next((word for word in used if content(word)), ""),
        before if start and words[start - 1] in _restricting() else None,
    )


def apart_by(q: QuantityMention, one: Restrictions, r: QuantityMention, other: Restrictions) -> bool:
    """Whether two numbers that do not meet are told within bounds that differ, so that both may be right; but for what
    each was used for, of which it is for others to say whether it is the same.
    """
    if one.of is not None and other.of is not None and not one.of.meets(other.of):
        return True  # in how many villages so many were killed is not what the two differ in
    if (one.of is None) is not (other.of is None) and (one.numbers or other.numbers):
        return True  # "90 homes in one village": four villages are no homes
    if any(p == o and exclude(x, y) for p, x in one.led for o, y in other.led):
        return True
    lower = q.value.low < r.value.low
    for x in one.numbers:
        for y in other.numbers:
            if (x.lead, x.noun) == (y.lead, y.noun) and not x.value.meets(y.value):
                # of fewer villages there are fewer dead; of what is measured either may be more
                return bool(q.unit) or lower is (x.value.low < y.value.low)
    return one.aged is not other.aged and (bool(q.unit) or lower is one.aged)


def _leads(words: Sequence[str], at: int) -> bool:
    """Whether a preposition stands before a place, or begins what stands there: "in | two", "| over 65"."""
    leads = counting()["prepositions"] | listed("bounds_of_age")
    return (at > 0 and words[at - 1] in leads) or (at < len(words) and words[at] in leads)


@cache
def _restricting() -> frozenset[str]:
    """What leads a number that another is told within; not "based on 104 reviews", "of 53 critics"."""
    return frozenset(counting()["places"]) | listed("bounds_of_age") | listed("restricting")


def _number(words: Sequence[str], at: int) -> Within | None:
    """The number right behind a preposition, with the noun behind it."""
    first = at + 1
    for end in range(min(first + _SPELLED, len(words)), first, -1):
        if all(word in number_words() or word[0].isdigit() for word in words[first:end]):
            value = read_number(tuple(words[first:end]))
            if value is not None:
                return Within(words[at], content_stem(words[end]) if end < len(words) else "", value)
    return None


def _hours(text: Text, behind: Sequence[int]) -> Iterator[Within]:
    """The hours of a clock that a number is told of: "at noon", beside "at ten"."""
    words = text.tokens.words
    for t in text.times:
        at = text.tokens.between(t.words.start, t.words.end)[0]
        if at in behind and words[at] in listed("hour_leads") and t.span.start is not None and t.span.grain == "minute":
            hour = float(t.span.start.hour % _DIAL or _DIAL)
            yield Within(words[at], "", Quantity(hour, hour))


def _led(words: Sequence[str], start: int) -> Iterator[str]:
    """The words of content that a preposition leads, up to the next word that carries none."""
    at = start + (start < len(words) and words[start] in counting()["determiners"])
    while at < min(len(words), start + _NOUN) and content(words[at]):
        yield words[at]
        at += 1


def _places(text: Text, mention: QuantityMention, led: Sequence[int]) -> frozenset[str]:
    """The stems of the places that a number is told of: a name, or a kind of place or of part ("the capital")."""
    words = text.tokens.words
    found = [
        word for at in led if words[at] in listed("part_leads") for word in _led(words, at + 1) if word in _kinds()
    ]
    return kept([content_stem(word) or word for word in (*mention.place.casefold().split(), *found)])


def _kinds() -> Set[str]:
    reference = word_tables()["reference"]
    return {
        word for part in ("places", "regions", "part_names", "name_parts", "town_around") for word in reference[part]
    }
