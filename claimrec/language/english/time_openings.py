"""Where an expression of time can begin in a text, by its words alone."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from claimrec.language.english.calendar import time_tables
from claimrec.language.english.number_words import number_words
from claimrec.language.english.phrases import bounds, months, parts

_WORD = re.compile(r"\w++")


def openings(low: str) -> list[int]:
    """Where an expression can begin: at one of its heads, at digits, or at words that lead up to these."""
    found: list[int] = []
    leads_up = False
    begin = len(low) + 1
    for chunk in reversed(low.split(" ")):
        begin -= len(chunk) + 1
        for start, head, lead in _opening_in(chunk):
            leads_up = head or (leads_up and lead)
            if leads_up:
                found.append(begin + start)
    return found[::-1]


@lru_cache(maxsize=1 << 13)  # the same chunk comes again far oftener than a new one
def _opening_in(chunk: str) -> tuple[tuple[int, bool, bool], ...]:
    """The words between two blanks, the last first: where each begins, whether an expression can begin at it, and
    whether it may lead up to one.
    """
    heads, leads = _opening_words()
    words = [(match.start(), match[0]) for match in _WORD.finditer(chunk)]
    return tuple(
        [(at, word in heads or word[0].isdigit() or word[-1].isdigit(), word in leads) for at, word in reversed(words)]
    )


@cache
def time_heads() -> frozenset[str]:
    """Every word, in lower case, of which one stands in each plain expression that `read_times` finds.

    Not among them are digits, and words that stand in other phrases far oftener ("half" past six).

    >>> sorted({"saturday", "troops", "ago"} & time_heads())
    ['ago', 'saturday']
    """
    table = time_tables()
    names = [*table["weekdays"], *months(), *table["seasons"], *table["units"], table["weekend"]]
    clocks = {part for end in table["clock_ends"] for part in end.split(".")} - {"", *table["one"]}
    heads = [*names, *clocks, *table["ordinal_ends"], *map(_head, _phrases())]
    heads += [phrase.split("-")[0] for phrase in _phrases() if "-" in phrase]
    mid = [f"{share}-{name}" for share in table["shares"] if " " not in share for name in names]
    return frozenset([*heads, *mid, *(f"{unit}s" for unit in table["units"])])


def _phrases() -> list[str]:
    lists = ("now", "unresolved", "shares", "days", "event_leads", "part_today", "ago")
    return [*parts(), *(phrase for name in lists for phrase in time_tables()[name])]


def _head(phrase: str) -> str:
    """The longest word of a phrase: it is the least common elsewhere."""
    return max(reversed(phrase.split()), key=len)


@cache
def time_links() -> frozenset[str]:
    """Words that can stand in an expression before its head."""
    table = time_tables()
    lists = ("leads", "which", "stages", "part_stages", "pointers", "one", "count_links", "ordinals", "determiners")
    phrases = [*_phrases(), *bounds(), *number_words()]
    phrases += [phrase for name in lists for phrase in table[name]]
    return frozenset(word for phrase in phrases for word in _WORD.findall(phrase))


@cache
def _opening_words() -> tuple[frozenset[str], frozenset[str]]:
    """Words at which an expression can begin, and words that lead up to them."""
    table = time_tables()
    names = ("weekday_short", "seasons_doubtful", "unit_other", "long_units", "holidays", "movable", "foreign_months",
             "decades", "reigns", "fiscal", "fiscal_short", "counted_from", "event_any", "event_bare", "clause_leads",
             "numbered", "unresolved_whole", "clock_past", "period_words", "unresolved", "quarters", "eras",
             "hours")  # fmt: skip
    phrases = [phrase for name in names for phrase in table[name]]
    heads = {_WORD.findall(_head(phrase))[-1] for phrase in phrases}
    heads |= {f"{unit}s" for unit in (*table["unit_other"], *table["long_units"])}
    heads |= {"century", *table["minute_tens"], _WORD.findall(table["o_clock"])[-1]}
    links = {word for phrase in phrases for word in _WORD.findall(phrase)}
    return time_heads() | heads, time_links() | links | number_words()
