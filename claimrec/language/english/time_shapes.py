"""What do expressions of time look like? One regular expression, put together from the words of the data.

Every repeat is bounded, or takes whole words and gives none back: searching takes time as the text is long.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from claimrec.english import english
from claimrec.language.english.calendar import time_tables
from claimrec.numerals import number_words

_GAP = r"\s++"
_LOOSE_GAP = r"[\s-]++"
_END = r"(?![\w%]|[.,:/]\d)"
_YEAR = rf"(?:1\d{{3}}|20\d\d|2100){_END}"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_DASH = r"[-–—]"
_WORD = r"[\w'’-]++"


def any_of(words: Iterable[str], gap: str = _GAP) -> str:
    """One of these words or phrases, the longest first, and no longer word."""
    ranked = sorted(set(words), key=lambda w: (-len(w), w))
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", gap) for w in ranked) + r")(?!\w)"


@cache
def months() -> dict[str, int]:
    """The number of each month, by its name and its short name."""
    table = time_tables()
    names = {m: n for key in ("months", "month_short") for n, m in enumerate(table[key], 1)}
    return {**names, **table["month_other"]}


@cache
def parts() -> dict[str, tuple[int, int]]:
    """The hours of each part of a day."""
    table = {**time_tables()["parts"], **time_tables()["part_shares"]}
    return {part: (low, high) for part, (low, high) in table.items()}


@cache
def bounds() -> dict[str, str]:
    """What stands before a number and what it does to it ("more than"), the longest first."""
    table = english()["numbers"]["bounds"]
    return {words: table[words] for words in sorted(table, key=len, reverse=True)}


@cache
def first() -> re.Pattern[str]:
    """An expression of time, or the first piece of one, with what stands before it."""
    table = time_tables()
    leads = table["leads"]
    plain = any_of(w for w in leads if leads[w] != "over")
    behind_over = any_of([table["article"], *table["which"]])
    over = f"{any_of(w for w in leads if leads[w] == 'over')}(?={_GAP}{behind_over})"
    lead = f"(?:(?P<lead>{plain}|{over}){_GAP})?"
    phrase = f"(?P<phrase>{any_of(table['unresolved'])})"
    return re.compile(rf"(?<!\d[.,:])(?:{lead}{_piece()}|{_event()}|{phrase})(?!\w)")


@cache
def following() -> re.Pattern[str]:
    """A piece behind another one, with what joins them."""
    joins = any_of(w for w in time_tables()["joins"] if w.isalpha())
    lead = rf"(?:(?P<lead>{joins}(?=\s)|{_DASH})\s*+)?"
    return re.compile(rf"(?:\s*+,\s*+|{_GAP}|(?={_DASH})){lead}{_piece()}(?!\w)")


@cache
def onward() -> re.Pattern[str]:
    """Behind "from Saturday": that it goes on."""
    return re.compile(rf"{_GAP}{any_of(time_tables()['onward'])}(?=\s*+(?:[^\w\s]|$))")


def _piece() -> str:
    table = time_tables()
    inside = any_of(w for w, kind in table["leads"].items() if kind in ("at", "of"))
    the = f"{table['article']}{_GAP}"
    share = rf"(?:(?P<share>{any_of(table['shares'])})(?:-|{_GAP})(?:{inside}{_GAP})?(?:{the})?)?"
    kinds = (_days(), _dates(), _weekday(), _month(), _season(), _clock(), _units(), _nth(), _bare())
    return f"(?P<the>{the})?(?:{_part()}|{share}(?:{'|'.join(kinds)}))"


def _which(group: str) -> str:
    return f"(?:(?P<{group}>{any_of(time_tables()['which'])}){_GAP})?"


def _part() -> str:
    table = time_tables()
    which = any_of([*table["which"], *table["part_stages"]])
    that = f"{any_of(table['pointers'])}(?!{_GAP}{any_of(table['part_alone'])})"
    return rf"(?P<partly>(?:(?P<pwhich>{which}|{that}){_GAP})?(?P<part>{any_of(parts(), _LOOSE_GAP)}))"


def _days() -> str:
    table = time_tables()
    named = f"(?P<days>{any_of(table['days'])})|(?P<today>{any_of(table['part_today'])})"
    return f"{named}|(?P<now>{any_of(table['now'])})"


def _weekday() -> str:
    return f"(?P<daily>{_which('wwhich')}(?P<weekday>{any_of(time_tables()['weekdays'])}))"


def _month_name() -> str:
    full = time_tables()["months"]
    return rf"(?:{any_of(full)}|{any_of(set(months()) - set(full))}\.?+)"


def _in_year(group: str) -> str:
    """A year behind a month: its number, or "last year"."""
    table = time_tables()
    told = rf"{any_of(table['which'])}{_GAP}{table['units'][-1]}(?!\w)"
    return f"(?:(?:{_GAP}{any_of(table['of'])})?,?{_GAP}(?P<{group}>{_YEAR}|{told}))?"


def _dates() -> str:
    """Dates as 2023-05-20, 20 May, from 20 to 22 May, the twentieth of May, May 20, May 20-22."""
    table = time_tables()
    of, day, month = any_of(table["of"]), f"{_DAY}{_ordinal_end()}?+{_END}", _month_name()
    weekday = f"(?:{any_of(table['weekdays'])},?{_GAP})?"
    to = [w for w, kind in table["joins"].items() if w.isalpha() and kind in ("to", "and")]
    until = rf"(?:{_GAP}{any_of(to)}{_GAP}(?:{table['article']}{_GAP})?|\s*+{_DASH}\s*+)"
    iso = r"(?P<iso>(?:1\d{3}|20\d\d|2100)-\d\d-\d\d)(?!\w|-\d)"
    ordinal = f"(?P<o1>{any_of(table['ordinals'])})(?={_GAP}{of})"
    days = f"(?:(?P<d0>{day}){until})?(?:(?P<d1>{day})|{ordinal})(?:{_GAP}{of})?{_GAP}"
    left = f"{weekday}{days}(?P<m1>{month}){_in_year('y1')}"
    more = rf"(?:\s*+{_DASH}\s*+(?P<d3>{day})(?!{_GAP}{month}))?"
    right = f"{weekday}(?P<m2>{month}){_GAP}(?:{table['article']}{_GAP})?(?P<d2>{day}){more}{_in_year('y2')}"
    return f"{iso}|(?P<date>{left})|(?P<turned>{right})"


def _ordinal_end() -> str:
    return f"(?:{'|'.join(time_tables()['ordinal_ends'])})"


def _month() -> str:
    return f"(?P<monthly>{_which('mwhich')}(?P<month>{_month_name()}){_in_year('my')})"


def _season() -> str:
    return f"(?P<seasonal>{_which('swhich')}(?P<season>{any_of(time_tables()['seasons'])}){_in_year('sy')})"


def _clock() -> str:
    table = time_tables()
    ends = any_of(table["clock_ends"])
    zone = rf"(?:{_GAP}(?P<zone>{any_of(table['zones'])}|[a-z]++{_GAP}{table['zone_word']}(?!\w)))?"
    hour = rf"(?P<hour>[01]?\d|2[0-3])(?=[:.]\d\d|\s*+{ends})"
    minute = r"(?:[:.](?P<minute>[0-5]\d)(?![\d:]))?"
    return rf"(?P<clock>{hour}{minute}(?:\s*+(?P<noon>{ends}))?{zone})"


def _units() -> str:
    """Some units: "two days ago", "the past week", "seven months of", "hours after the strike"."""
    table = time_tables()
    that = f"{any_of(table['pointers'])}(?={_GAP}{any_of(table['units'])})"
    stages = any_of([*table["which"], *table["stages"]])
    stage = f"(?:(?P<stage>{stages}|{that}){_GAP})?"
    behind = f"(?:{_GAP}{any_of(table['determiners'])}{_GAP}{_WORD})?"
    ago, of, away = (f"(?P<{group}>{any_of(table[group])})" for group in ("ago", "of", "away"))
    tail = f"(?:{_GAP}(?:{ago}|{of}|{away}{behind}))?"
    name = rf"(?P<unit>{'|'.join(table['units'])})(?P<plural>s?)(?!\w)"
    return f"(?P<units>{stage}(?:(?P<count>{_count()}){_GAP})?{name}{tail})"


def _count() -> str:
    table = time_tables()
    one = rf"(?:{any_of([*number_words(), *table['one']])}|\d{{1,4}}(?:\.\d)?(?![\w.,]))"
    inner = f"(?:{one}|{any_of(table['count_links'])})"
    return rf"(?:{any_of(bounds())}{_GAP})?{one}(?:(?:{_GAP}|[-–]){inner}){{0,4}}?"


def _nth() -> str:
    return f"(?P<nth>{_DAY}{_ordinal_end()})"


def _bare() -> str:
    return rf"(?P<year>{_YEAR})|(?P<bare>{any_of(parts())})"


def _event() -> str:
    """Something that a time hangs on: "since the war began", "early in the war"."""
    table = time_tables()
    inside = any_of(w for w, kind in table["leads"].items() if kind in ("at", "of"))
    share = f"(?:{table['article']}{_GAP})?{any_of(table['shares'])}{_GAP}(?:{inside}{_GAP})?"
    verbs = any_of(table["event_verbs"])
    event = f"(?:{any_of(table['events'])}(?:{_GAP}{verbs})?|{verbs})"
    within = any_of(w for w, kind in table["leads"].items() if kind in ("at", "until"))
    early = any_of(w for w in table["shares"] if " " not in w)
    # "the beginning of a withdrawal" by itself is no time
    shared = f"{within}{_GAP}{share}|{early}{_GAP}(?:{inside}{_GAP})?"
    lead = f"(?:{any_of(table['event_leads'])}{_GAP}(?:{share})?|{shared})"
    return f"(?P<event>{lead}{any_of(table['determiners'])}{_GAP}(?:{_WORD}{_GAP}){{0,2}}?{event})"
