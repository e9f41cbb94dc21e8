"""Numbers that belong to a date, a year, a time of day, or say how long ago something was."""

from __future__ import annotations

import re

from claimrec.language.english.atoms import Atoms
from claimrec.language.english.contents import content, plural
from claimrec.language.english.figures import grouped
from claimrec.language.english.number_words import bound_phrases, counting, numbers, phrases, words_of
from claimrec.language.english.numerals import Numeral
from claimrec.language.english.verbs import past

DASHES = frozenset("-–—")
_DEED = 6  # words before "by" among which a verb stands that tells by how much
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_DAY = re.compile(r"0?[1-9]|[12]\d|3[01]")
_HOURS = re.compile(r"[01]\d[0-5]\d|2[0-3][0-5]\d")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_LONG = 4
_DAY_LONG = 2


def dated(atoms: Atoms, at: int) -> int:
    """Where a date ends that begins with this day or follows its month: "20 May 2023", "May 20", "2023-05-20"."""
    months, words = words_of("dates", "months"), atoms.words
    if (
        words[at].isdecimal()
        and atoms.words[at + 1] in DASHES
        and atoms.glued(at + 1)
        and atoms.words[at + 3] in DASHES
    ):
        return past_touching(atoms, at) if atoms.glued(at + 3) else 0
    if len(words[at]) > _DAY_LONG or not _DAY.fullmatch(words[at]):
        return 0
    end = at + 1 + (atoms.words[at + 1] in words_of("dates", "ordinal_ends"))
    linked = atoms.words[end] in words_of("dates", "links") and _DAY.fullmatch(atoms.words[end + 1])
    if linked and atoms.words[end + 2] in months:
        end += 2
    if atoms.words[end] in months and atoms.raw(end)[:1].isupper():
        end += 1 + (atoms.words[end + 1] == numbers()["dates"]["point"] and atoms.glued(end + 1))
        return end + bool(_YEAR.fullmatch(atoms.words[end]))
    before = at - 1 - (at > 1 and words[at - 1] == numbers()["dates"]["point"])
    if at == 0 or words[before] not in months or not atoms.raw(before)[:1].isupper():
        return 0
    dated = before > 0 and words[before - 1][0].isdecimal()
    led = before > 0 and words[before - 1] in words_of("times", "month_lead")
    return 0 if dated or (led and (plural(atoms.words[end]) or content(atoms.words[end]))) else end


def in_year(atoms: Atoms, at: int) -> int:
    """Where a year or a span of years ends that begins here."""
    word, words = atoms.words[at], atoms.words
    if len(word) != _LONG or not _YEAR.fullmatch(word) or (at and words[at - 1] in numbers()["money"]["signs"]):
        return 0
    end, before, behind = at + 1, words[at - 1] if at else "", atoms.words[at + 1]
    if behind in words_of("dates", "links") and re.fullmatch(r"\d\d|\d{4}", atoms.words[at + 2]):
        return at + 3
    leads = words_of("times", "year_lead") | words_of("dates", "months")
    if before in leads and not (before == numbers()["to"] and plural(behind)):
        return end
    if unit_at(atoms, at + 1) or plural(behind) or before in bound_phrases().last or behind in numbers()["scales"]:
        return 0
    return end if not (content(behind) and before in counting()["change"]["verbs"]) else 0


def on_clock(atoms: Atoms, at: int) -> int:
    """Where a time of day ends: "5 pm", "1400 hours"."""
    times, behind = numbers()["times"], atoms.words[at + 1]
    if behind in times["clock"]:
        return at + 2
    if (
        "." in atoms.words[at]
        and _CLOCK.fullmatch(atoms.words[at])
        and not unit_at(atoms, at + 1)
        and not plural(behind)
    ):
        near = at - (atoms.words[at - 1] in times["clock_near"])
        if atoms.words[near - 1] in times["clock_points"] and not past(atoms.words[near - 2]):
            return at + 1
    if at and atoms.words[at - 1] == times["day_lead"] and _doubtful(atoms, at):
        return at + 2
    return at + 2 if behind in times["clock_hours"] and _HOURS.fullmatch(atoms.words[at]) else 0


def _doubtful(atoms: Atoms, at: int) -> bool:
    """Whether "on 3 100" may be a day and a number as well as one number."""
    return (
        bool(_DAY.fullmatch(atoms.words[at])) and grouped(atoms, at) == at + 2 and atoms.text[atoms.spans[at][1]] == " "
    )


def timed(atoms: Atoms, number: Numeral, start: int) -> bool:
    """Whether a number measures how long ago or for how long something was: "seven months ago", "in 48 hours"."""
    times, last = numbers()["times"], atoms.words[number.end - 1]
    end = number.end
    if last not in times["units"] or last == numbers()["metre"]["mark"]:
        if atoms.words[end] not in times["units"] or not atoms.words[end].isalpha():
            return False
        end += 1
    if atoms.words[end] in times["behind"]:
        return True
    before = start
    while before > 0 and atoms.words[before - 1] in times["bounds"]:  # "for more than seven months"
        before -= 1
    if before > 0 and atoms.words[before - 1] == numbers()["by"]:
        return words_of("times", "by_how_much").isdisjoint(atoms.before(before - 1, _DEED))
    return before > 0 and atoms.words[before - 1] in times["before"]


def past_touching(atoms: Atoms, at: int) -> int:
    """Behind all that touches a number that is not read."""
    at += 1
    while atoms.glued(at) and (atoms.words[at][0].isalnum() or atoms.glued(at + 1)):
        at += 1
    return at


def unit_at(atoms: Atoms, at: int) -> bool:
    return any(phrases(part).starting(atoms.words, at)[0] for part in ("shares", "units", "money.names"))
