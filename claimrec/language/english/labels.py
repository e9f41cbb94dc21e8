"""Numbers that count nothing: dates, years, times of day, ages, and numbers that name what they stand with."""

from __future__ import annotations

from claimrec.language.english.atoms import Atoms
from claimrec.language.english.calendar import time_tables
from claimrec.language.english.contents import content, plural
from claimrec.language.english.dated import DASHES, dated, in_year, on_clock, past_touching, unit_at
from claimrec.language.english.figures import grouped
from claimrec.language.english.number_words import bound_phrases, counting, numbers, phrases, words_of
from claimrec.language.english.numerals import Numeral
from claimrec.language.english.verbs import giving, participle, past
from claimrec.language.english.vocabulary import function_words

_OPENING = frozenset("([{\"'“‘«—–-~<>≤≥≈±+")
_LONG = 4
_PERSON = 8  # words before an age among which the person stands


def named(atoms: Atoms, at: int) -> int:
    """Where a date, a year or a label ends that begins with the number at a place; 0 where that may count something."""
    word = atoms.words[at]
    if not word[0].isdecimal():
        young = numbers()["words"].get(word, numbers()["ages"]["oldest"] + 1) <= numbers()["ages"]["oldest"]
        if young and (_young(atoms, at) or _bare_age(atoms, at)):
            return at + 1
        return at + 1 if _labelled(atoms, at) or _titled(atoms, at) else 0
    if numbers()["colon"] in word:  # "14:30", "1:1"
        return at + 1
    if _touched(atoms, at) or _aged(atoms, at) or _street(atoms, at) or _timetabled(atoms, at):
        return past_touching(atoms, at)
    if _labelled(atoms, at):
        return _listed(atoms, past_touching(atoms, at))
    return dated(atoms, at) or in_year(atoms, at) or on_clock(atoms, at) or _dialled(atoms, at)


def _titled(atoms: Atoms, at: int) -> bool:
    """Whether a number word is part of a title by its capital: "This Is the Six", but not "Six died"."""
    if at == 0 or not atoms.raw(at)[:1].isupper() or not atoms.words[at - 1].isalpha():
        return False
    return atoms.raw(at - 1)[:1].islower()


def _listed(atoms: Atoms, at: int) -> int:
    """Behind further numbers of a list that a label opens: "rooms 3, 4 and 5"."""
    links = words_of("dates", "links")
    while (atoms.words[at] in links or atoms.words[at] == numbers()["dates"]["comma"]) and atoms.words[
        at + 1
    ].isdecimal():
        if content(atoms.words[at + 2]) or phrases("shares").starting(atoms.words, at + 2)[0]:
            break  # "aged 25 to 64, 63 % of them"
        at += 2
    return at


def _street(atoms: Atoms, at: int) -> bool:
    """Whether a number is that of a house: "10 Harbour Street"."""
    place = at + 1
    while place < min(at + 4, atoms.size) and atoms.raw(place)[:1].isupper():
        if place > at + 1 and atoms.words[place] in numbers()["labels"]["streets"]:
            return True
        place += 1
    return False


def _timetabled(atoms: Atoms, at: int) -> bool:
    """Whether a number is the hour by which a train or boat is called: "the 6.15 to Crail", "the 7.42 train"."""
    labels, (before, behind) = numbers()["labels"], (atoms.words[at - 1], atoms.words[at + 1])
    hour, _, minute = atoms.words[at].partition(".")
    if len(minute) != 2 or not (hour + minute).isdecimal() or int(hour) >= 24 or int(minute) >= 60:
        return False
    if before not in labels["before_hours"] and not before.endswith(("'s", "’s")):
        return False
    bound = behind in labels["bound_for"] and atoms.raw(at + 2)[:1].isupper()
    return bound or behind in labels["timetabled"]


def _touched(atoms: Atoms, at: int) -> bool:
    """Whether what touches a number from the left makes it part of a name: "Covid-19", "#5", "x2"."""
    if not atoms.glued(at):
        return False
    mark = atoms.words[at - 1]
    if mark in DASHES:
        return atoms.glued(at - 1) and atoms.words[at - 2] not in numbers()["bound_signs"]
    money = numbers()["money"]
    return mark not in _OPENING and mark not in money["signs"] and mark not in numbers()["bound_signs"] and (
        atoms.raw(at - 1) not in words_of("money", "codes", "words") and mark not in money["short"]
    )  # fmt: skip


def _labelled(atoms: Atoms, at: int) -> bool:
    """Whether a number names what stands before it: "chapter 3", "No. 5", "Apollo 11", but not "in Sarn 14 people"."""
    if at == 0:
        return False
    labels, before = numbers()["labels"], atoms.words[at - 1]
    if before in labels["marks"]:
        return True
    behind = atoms.words[at + 1]
    dot = before == numbers()["dates"]["point"] and at > 1 and not atoms.glued(at - 2)
    title = atoms.words[at - 2] if dot else before
    if title == labels["dotted"] or (dot and title in words_of("labels", "words") and len(title) < _LONG):
        return True
    if dot:
        return False
    counted = plural(behind)
    if before in words_of("labels", "words"):
        return not counted or before in words_of("labels", "ranks") or atoms.raw(at - 1)[0].isupper()
    if _called(atoms, at):
        return True
    short = len(atoms.words[at]) < _LONG and atoms.words[at].isdecimal()
    if not short or not atoms.raw(at - 1)[:1].isupper() or unit_at(atoms, at + 1) or _scale(atoms, at + 1):
        return False
    counts, told = content(behind) and not past(behind), past(behind) or behind in counting()["auxiliaries"]
    given = counted or (content(behind) and plural(atoms.words[at + 2]))
    return _proper(atoms, at - 1, counts=counts, told=told, given=given)


def _scale(atoms: Atoms, at: int) -> bool:
    """Whether a scale stands at a place, in short only where it touches the figures: "90 million", "90m"."""
    word = atoms.words[at]
    return word in numbers()["scales"] or (atoms.glued(at) and word in numbers()["suffixes"])


def _called(atoms: Atoms, at: int) -> bool:
    """Whether a number is that of a telephone: "call 112", "calls to 112", but not "calls to 112 homes"."""
    place = at - (atoms.words[at - 1] == numbers()["to"])
    if atoms.words[place - 1] not in words_of("labels", "dialled") or not atoms.words[at].isdecimal():
        return False
    return not (plural(atoms.words[at + 1]) or plural(atoms.words[at + 2]) or atoms.words[at + 1] == numbers()["of"])


def _proper(atoms: Atoms, at: int, *, counts: bool, told: bool, given: bool) -> bool:
    """Whether a word is a name by its capital, which a number behind it belongs to ("Apollo 11", "Leopard 2 tanks").

    None is one that a preposition places ("in Sarn 14 were killed"), a verb of a headline, a day, or the first word of
    a sentence where what follows can be counted (`counts`); where a verb follows (`told`) a place may stand before it.
    Behind a verb of two objects a name takes what is counted (`given`): "sent Lakeside 5 boats".
    """
    word, first = atoms.words[at], at
    if not atoms.raw(at)[:1].isupper() or word in function_words() or word in bound_phrases().last:
        return False
    if atoms.raw(at) in words_of("money", "codes", "words") or word in numbers()["money"]["short"]:
        return False
    if (
        word in words_of("dates", "months")
        or word in time_tables()["weekdays"]
        or past(word)
        or participle(word) != word
    ):
        return False
    while first > 0 and atoms.raw(first - 1)[:1].isupper() and atoms.words[first - 1] not in counting()["placing"]:
        first -= 1
    if given and first > 0 and atoms.words[first - 1] in giving() and word not in words_of("labels", "models"):
        return False
    opens = first == 0 or atoms.words[first - 1] in counting()["sentence_ends"]
    if opens:
        return not counts or first < at
    return atoms.words[first - 1] not in counting()["placing"] or not (counts or told)


def _aged(atoms: Atoms, at: int) -> bool:
    """Whether a number is an age: "a 34-year-old", "aged 34", "Ivan Petrov, 34, said", "children under 5"."""
    ages, behind = numbers()["ages"], at + 1
    if atoms.words[behind] in DASHES and atoms.glued(behind):
        behind += 1
    if atoms.words[behind] in ages["behind"]:
        return True
    if atoms.words[behind] in numbers()["times"]["units"]:
        more = behind + 1 + (atoms.words[behind + 1] in DASHES)
        if atoms.words[more] in ages["old"]:
            return True
    if _bare_age(atoms, at):
        return True
    comma = numbers()["dates"]["comma"]
    if at > 1 and atoms.words[at - 1] == comma and atoms.words[at + 1] == comma and atoms.raw(at - 2)[:1].isupper():
        return len(atoms.words[at]) < _LONG
    return (
        atoms.words[at].isdecimal()
        and len(atoms.words[at]) < _LONG
        and int(atoms.words[at]) <= ages["oldest"]
        and _young(atoms, at)
    )


def _bare_age(atoms: Atoms, at: int) -> bool:
    """Whether a number stands alone behind "is" or "was" and one person: "the girl was 17", not "the toll was 17"."""
    ages, behind = numbers()["ages"], atoms.words[at + 1]
    if len(atoms.words[at]) >= _LONG and atoms.words[at].isdecimal():
        return False
    if atoms.words[at - 1] not in counting()["singular"] or (
        behind[:1].isalnum() and behind not in ages["bare_behind"]
    ):
        return False
    before = atoms.before(at - 1, _PERSON)
    measured = any(w in counting()["nominal"] or w in counting()["containers"] for w in before)
    people = {*ages["who"], *ages["women"], *ages["men"]} - {*ages["whose"]}
    return not measured and not people.isdisjoint(before)


def _young(atoms: Atoms, at: int) -> bool:
    """Whether a number behind people bounds their age: "children under 5"."""
    ages, behind = numbers()["ages"], atoms.words[at + 1]
    told = atoms.words[at - 1] in ages["before"] and atoms.words[at - 2] in ages["people"]
    return told and not (content(behind) and not past(behind))


def _dialled(atoms: Atoms, at: int) -> int:
    """Where a chain of figures ends that makes no number: a telephone number, a list of codes."""
    if not atoms.words[at + 1][:1].isdecimal() and atoms.words[at + 1] not in DASHES:
        return 0
    end = grouped(atoms, at)
    chain = end
    while atoms.words[chain][:1].isdecimal() or (
        atoms.words[chain] == "-" and atoms.words[chain + 1][:1].isdecimal() and chain > end
    ):
        chain += 1
    return chain if chain > end else 0


def stands_alone(atoms: Atoms, number: Numeral) -> bool:
    """Whether nothing touches a number from the right that is not understood: "5G", "4x4", "9/11", "a four-legged"."""
    at = number.end
    if not atoms.glued(at):
        return True
    mark, table = atoms.words[at], numbers()
    if mark == "/" and atoms.glued(at + 1) and number.unit:  # "€5/kg"
        return atoms.words[at + 1] in counting()["rate_words"] or atoms.words[at + 1] in table["units"]
    if mark[0].isalnum() or mark == "_":
        return mark in phrases("bounds_behind").first
    if mark in DASHES and atoms.glued(at + 1):
        behind = atoms.words[at + 1]
        return behind in words_of("hyphened", "strong") or behind in words_of("hyphened", "counts")
    return not (mark in table["labels"]["marks"] + [":", "'", "’"] and atoms.glued(at + 1)) and mark not in (
        "′",
        "″",
        "\\",
    )


def result(atoms: Atoms, first: Numeral) -> int:
    """Where a result of two figures ends, which is no range: "3-1", "won 312 to 240"; 0 where none begins here."""
    at, behind = first.end, atoms.words[first.end + 1]
    if not behind.isdecimal() or not first.low.is_integer():
        return 0
    near = atoms.before(first.start, 6) + atoms.words[at + 2 : at + 5]
    told = not words_of("results", "words").isdisjoint(near) or atoms.words[at + 2] in words_of("results", "behind")
    falls = first.low >= float(behind)
    if atoms.words[at] in DASHES and atoms.glued(at):
        return at + 2 if falls or told else 0
    return at + 2 if atoms.words[at] == numbers()["to"] and falls and told else 0
