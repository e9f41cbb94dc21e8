"""The shapes of expressions of time: one regular expression, put together from the words of the data.

Every repeat is bounded, or takes whole words and gives none back: searching takes time as the text is long.
"""

from __future__ import annotations

import re
from functools import cache

from claimrec.language.english.calendar import time_tables
from claimrec.language.english.event_shapes import event, hanging
from claimrec.language.english.figure_shapes import clocks, era_tail, fiscal, foreign, written, zone
from claimrec.language.english.number_words import number_words
from claimrec.language.english.phrases import DASH, DAY, END, GAP, LOOSE_GAP, WORD, YEAR, any_of, bounds, months, parts

_FAR = rf"(?:21[1-9]\d|2[2-9]\d\d|[3-9]\d{{3}}){END}"


@cache
def first() -> re.Pattern[str]:
    """An expression of time, or the first piece of one, with what stands before it."""
    table = time_tables()
    leads = table["leads"]
    plain = any_of(w for w in leads if leads[w] != "over")
    behind_over = any_of([table["article"], *table["which"], *table["pointers_over"], *table["holidays"]])
    over = f"{any_of(w for w in leads if leads[w] == 'over')}(?={GAP}{behind_over})"
    lead = f"(?:(?P<lead>{plain}|{over}){GAP})?"
    return re.compile(rf"(?<!\d[.,:])(?:{lead}{_piece()})(?!\w)")


@cache
def whole() -> re.Pattern[str]:
    """Phrases that mean nothing of what their words mean: "this time last year"."""
    return re.compile(rf"(?P<phrase>{any_of([*time_tables()['unresolved_whole'], *time_tables()['this_time']])})")


@cache
def apart() -> re.Pattern[str]:
    """An expression that hangs on something else than the time of speaking, tried where no other is found."""
    return re.compile(rf"{event()}|{hanging()}|(?P<phrase>{any_of(time_tables()['unresolved'])})(?!\w)")


@cache
def away_behind() -> re.Pattern[str]:
    """Behind "the Monday": that it is counted from something."""
    return re.compile(rf"{GAP}{any_of(time_tables()['part_away'])}(?={GAP})")


@cache
def tail_behind() -> re.Pattern[str]:
    """Behind a time: "at the latest"."""
    return re.compile(rf"\s++(?P<tail>{any_of(time_tables()['tails'])})")


@cache
def following() -> re.Pattern[str]:
    """A piece behind another one, with what joins them."""
    joins = any_of(w for w in time_tables()["joins"] if w[0].isalpha())
    lead = rf"(?:(?P<lead>{joins}(?=\s)|{DASH})\s*+)?"
    return re.compile(rf"(?:\s*+,\s*+|{GAP}|(?={DASH})){lead}{_piece()}(?!\w)")


@cache
def onward() -> re.Pattern[str]:
    """Behind "from Saturday": that it goes on."""
    return re.compile(rf"{GAP}{any_of(time_tables()['onward'])}(?=\s*+(?:[^\w\s]|$))")


@cache
def era_behind() -> re.Pattern[str]:
    """Behind a date: that it is of another calendar."""
    return re.compile(era_tail())


def _piece() -> str:
    table = time_tables()
    inside = any_of(w for w, kind in table["leads"].items() if kind in ("at", "of"))
    the = f"{table['article']}{GAP}"
    share = rf"(?:(?P<share>{any_of(table['shares'])})(?:-|{GAP})(?:{inside}{GAP})?(?:{the})?)?"
    kinds = (
        _days(), written(), fiscal(), foreign(), _holiday(), _dates(), _decade(), _nth(), _weekday(), _weekend(),
        clocks(), _month(), _season(), _quarter(), _bare(), _units(),
    )  # fmt: skip
    return f"(?P<the>{the})?(?:{_part()}|{share}(?={begins()})(?:{'|'.join(kinds)}))"


def begins() -> str:
    """What a piece can begin with, but for its article, its share, or a part of a day: digits, or one of these phrases.

    It is looked at before the kinds of pieces: at a place where none can begin each of them would be tried in turn.
    """
    table = time_tables()
    lists = (
        "days", "part_today", "now", "weekdays", "weekday_short", "weekend", "fiscal", "ordinals", "period_words",
        "year_word", "foreign_months", "eras", "reigns", "which", "holidays", "movable", "decades", "hours",
        "clock_minutes", "minute_words", "seasons", "seasons_doubtful", "stages", "pointers", "one",
    )  # fmt: skip
    phrases = [*months(), *parts(), *bounds(), *number_words()]
    for name in lists:
        phrases += [table[name]] if isinstance(table[name], str) else table[name]
    units = [*table["units"], *table["unit_other"], *table["long_units"], table["year_word"]]
    phrases += [*units, *(f"{unit}s" for unit in units)]
    longer = "|".join([*table["fiscal_short"], *table["quarters"]])  # behind these the word goes on: "FY23", "Q32024"
    return rf"[\d'’]|{any_of(phrases)}|{longer}"


def _which(group: str) -> str:
    return f"(?:(?P<{group}>{any_of(time_tables()['which'])}){GAP})?"


def _part() -> str:
    table = time_tables()
    which = any_of([*table["which"], *table["part_stages"]])
    that = f"{any_of(table['pointers'])}(?!{GAP}{any_of(table['part_alone'])})"
    tail = f"(?:{GAP}(?P<pwhen>{any_of([*table['twice'], *table['part_away']])}))?"
    part = f"(?P<noon>{any_of(table['noon'])})(?:{GAP}{zone('pzone')})?|(?P<part>{any_of(parts(), LOOSE_GAP)})"
    return rf"(?P<partly>(?:(?P<pwhich>{which}|{that}){GAP})?(?:{part}){tail})"


def _days() -> str:
    table = time_tables()
    named = f"(?P<days>{any_of(table['days'])})|(?P<today>{any_of(table['part_today'])})"
    return f"{named}|(?P<now>{any_of(table['now'])})"


def _weekday() -> str:
    table = time_tables()
    last = f"{any_of([table['weekday_last']])}(?!{GAP}{WORD})"
    tails = f"(?:{any_of([*table['twice'], table['weekly']])}|{last})"
    return f"(?P<daily>{_which('wwhich')}(?P<weekday>{weekday_name()})(?:{GAP}(?P<wtail>{tails}))?)"


def weekday_name() -> str:
    """A weekday, or its short name with or without its point."""
    table = time_tables()
    return rf"(?:{any_of(table['weekdays'])}|{any_of(table['weekday_short'])}(?:\.(?=,|\s++[\da-z]))?)"


def _weekend() -> str:
    table = time_tables()
    return f"(?P<weekly>{_which('ewhich')}{table['weekend']}(?!\\w)(?:{GAP}(?P<etail>{any_of(table['twice'])}))?)"


def _holiday() -> str:
    table = time_tables()
    names = f"(?P<holiday>{any_of(table['holidays'])})|(?P<movable>{any_of(table['movable'])})"
    return f"(?P<yearly>{_which('hwhich')}(?:{names}){_in_year('hy')})"


def _quarter() -> str:
    """Q3 2023, 1H24, H2 of last year."""
    table = time_tables()
    told = rf"{any_of(table['which'])}{GAP}{table['units'][-1]}(?!\w)"
    year = rf"(?:(?:{GAP}{any_of(table['of'])})?,?{GAP}(?P<qy>{YEAR}|['’]?\d\d(?!\w)|{told})|(?P<qshort>\d\d))"
    return rf"(?P<quarterly>(?P<quarter>{'|'.join(table['quarters'])})(?:{year}|(?<!\d[a-z])(?!\w)))"


def _decade() -> str:
    table = time_tables()
    figures = r"(?P<dyear>1[5-9]\d0|20\d0|['’]?[2-9]0)['’]?s"
    ordinal = rf"(?:{any_of(table['ordinals'])}|\d{{1,2}}{_ordinal_end()})"
    century = rf"(?P<century>{ordinal})[\s-]century(?P<old>{GAP}{any_of(table['eras'])})?"
    return rf"(?P<decade>{figures}|(?P<dword>{any_of(table['decades'])}))(?!\w)|(?P<centuries>{century})(?!\w)"


def _month_name() -> str:
    full = time_tables()["months"]
    return rf"(?:{any_of(full)}|{any_of(set(months()) - set(full))}\.?+)"


def _in_year(group: str) -> str:
    """A year behind a month: its number, or "last year"."""
    table = time_tables()
    told = rf"{any_of(table['which'])}{GAP}{table['units'][-1]}(?!\w)"
    return (
        f"(?:(?:{GAP}{any_of(table['of'])})?(?:\\s?,)?(?:{GAP}|-(?=\\d))(?P<{group}>{YEAR}|['’]\\d\\d(?!\\w)|{told}))?"
    )


def _dates() -> str:
    """Dates as 20 May, from 20 to 22 May, the twentieth of May, May 20, May 20-22."""
    table = time_tables()
    of, day, month = any_of(table["of"]), f"{DAY}{_ordinal_end()}?+{END}", _month_name()
    weekday = f"(?:{weekday_name()},?{GAP}(?:{table['article']}{GAP})?)?"
    to = [w for w, kind in table["joins"].items() if w.isalpha() and kind in ("to", "and", "or")]
    until = rf"(?:{GAP}{any_of(to)}{GAP}(?:{table['article']}{GAP})?|\s*+(?:{DASH}|/)\s*+)"
    ordinal = f"(?P<o1>{any_of(table['ordinals'])})(?={GAP}{of})"
    begin = rf"(?P<d0>{DAY}{_ordinal_end()}?+(?![\w%]|[.,:]\d)){until}"
    days = f"(?:{begin})?(?:(?P<d1>{day})|{ordinal})(?:{GAP}{of})?(?:{GAP}|-(?={month}))"
    left = f"{weekday}{days}(?P<m1>{month}){_in_year('y1')}"
    more = rf"(?:\s*+{DASH}\s*+(?P<d3>{day})(?!{GAP}{month}))?"
    gap = rf"(?:{GAP}|\.(?=\d))(?:{table['article']}{GAP})?"
    right = f"{weekday}(?P<m2>{month}){gap}(?P<d2>{day}){more}{_in_year('y2')}"
    return f"(?P<date>{left})|(?P<turned>{right})"


def _ordinal_end() -> str:
    return f"(?:{'|'.join(time_tables()['ordinal_ends'])})"


def _month() -> str:
    return f"(?P<monthly>{_which('mwhich')}(?P<month>{_month_name()}){_in_year('my')})"


def _season() -> str:
    names = any_of([*time_tables()["seasons"], *time_tables()["seasons_doubtful"]])
    year = rf"(?:{GAP}(?:{any_of(time_tables()['of'])}{GAP})?(?P<ssplit>\d{{4}}[-–/]\d\d(?:\d\d)?)(?!\w))"
    return f"(?P<seasonal>{_which('swhich')}(?P<season>{names})(?:{year}|{_in_year('sy')}))"


def _units() -> str:
    """Some units: "two days ago", "2d ago", "the past week", "seven months of", "hours after the strike"."""
    table = time_tables()
    short = "|".join(sorted(table["unit_short"], key=lambda w: (-len(w), w)))
    letters = [name for name in table["unit_other"] if len(name) == 1]
    told = [*table["units"], *table["unit_other"], *table["long_units"]]
    names = "|".join(sorted([name for name in told if name not in letters], key=lambda w: (-len(w), w)))
    names += rf"|(?<=\d)(?:{'|'.join(letters)})|(?<=\d\s)(?:{'|'.join(letters)})"
    stages = any_of([*table["which"], *table["stages"], *table["ordinals"]])
    that = f"{any_of(table['pointers'])}(?={GAP}(?:{names})(?!\\w))"
    nth = rf"\d{{1,3}}{_ordinal_end()}(?=(?:{GAP}|-)(?:{names})(?!\w))"
    stage = f"(?:(?P<stage>{stages}|{that}|{nth}){GAP})?"
    behind = f"(?:{GAP}{any_of(table['determiners'])}{GAP}{WORD})?"
    exact = f"(?:{GAP}(?P<exact>{any_of(table['exact'])}))?"
    ago = f"(?P<ago>{any_of([*table['ago'], *table['ago_loose']])}){exact}"
    of, away = (f"(?P<{group}>{any_of(table[group])})" for group in ("of", "away"))
    twice, hence = f"(?P<twice>{any_of(table['twice'])})", f"(?P<hence>{any_of(table['hence'])})"
    weekly = f"(?P<weekof>{any_of(table['week_from'])})"
    tail = f"(?:{GAP}(?:{ago}|{weekly}|{of}|{twice}|{hence}|{away}{behind}|(?P<in_time>time)(?!\\w)))?"
    count = rf"(?:(?P<count>{_count()}){GAP}|(?P<glued>\d{{1,3}})(?=(?:{short})s?(?!\w)))?"
    also = any_of(table["count_and"])
    first = (
        rf"(?:(?P<count0>{_count()}){GAP}(?P<unit0>{names})s?(?:,?{GAP}{also}|,){GAP}(?={_count()}{GAP}(?:{names})))?"
    )
    either = rf"(?:{GAP}(?P<either>{any_of(table['either'])}))?"
    half = either + rf"(?P<half>{GAP}{also}{GAP}{any_of(table['halves'])})?"
    return f"(?P<units>{stage}{first}{count}(?P<unit>{names})(?P<plural>s?['’]?)(?!\\w){half}{tail})"


def _count() -> str:
    table = time_tables()
    one = rf"(?:{any_of([*number_words(), *table['one']])}|\d{{1,4}}(?:\.\d)?(?![\w.,]))"
    inner = f"(?:{one}|{any_of(table['count_links'])})"
    return rf"(?:{any_of(bounds())}{GAP})?{one}(?:(?:{GAP}|[-–]){inner}){{0,4}}?"


def _nth() -> str:
    """The 20th, Monday the 20th, Monday 20th where nothing follows that there may be a 20th of."""
    alone = (
        rf"{DAY}{_ordinal_end()}(?:\s*+[^\w\s]|\s*+$|{GAP}{any_of([*time_tables()['joins'], *time_tables()['leads']])})"
    )
    return (
        f"(?P<nth>(?:(?P<wnth>{weekday_name()}),?{GAP}(?:{time_tables()['article']}{GAP}|(?={alone})))?"
        f"(?P<dnth>{DAY}{_ordinal_end()}))"
    )


def _bare() -> str:
    return rf"(?:{time_tables()['year_word']}s?{GAP})?(?P<year>{YEAR})|(?P<far>{_FAR})|(?P<bare>{any_of(parts())})"
