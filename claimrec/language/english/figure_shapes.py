"""The shapes of dates in figures, clocks, other calendars and fiscal years, as parts of one regular expression."""

from __future__ import annotations

from claimrec.language.english.calendar import time_tables
from claimrec.language.english.number_words import number_words
from claimrec.language.english.phrases import GAP, YEAR, any_of, months

_FULL = r"(?:1[5-9]\d\d|20\d\d)"


def _clocked(group: str) -> str:
    """The time of day right behind a date in figures: "T0400Z"."""
    offset = rf"(?P<{group}z>z|[+-]\d\d:?\d\d)"
    return rf"(?:t|\s)(?P<{group}t>[012]\d:?[0-5]\d)(?::?[0-5]\d(?:\.\d{{1,9}})?)?\s?{offset}?(?!\w)"


def written() -> str:
    """2023-05-20, 20230520T0400Z, 16/4/2024, 16.04.24, 16/4, 04/2024, 2023-W16, '98, 160400ZAPR24."""
    table = time_tables()
    end = r"(?![\w%]|[.,:/-]\d)"
    iso = rf"(?P<fi>(?:1\d{{3}}|20\d\d|2100)-[01]\d-[0-3]\d)(?:{_clocked('i')}|(?![\w-]))"
    compact = rf"(?P<fc>{_FULL}(?:0[1-9]|1[012])(?:0[1-9]|[12]\d|3[01]))(?:{_clocked('c')}|{end})"
    first = rf"{_FULL}(?P<fy>[-./])\d{{1,2}}(?P=fy)\d{{1,2}}"
    three = rf"(?P<f3>{first}|\d{{1,2}}(?P<fs>[-./])\d{{1,2}}(?P=fs)(?:\d{{4}}|\d\d)){end}"
    week = rf"(?P<fw>(?:1[5-9]\d\d|20\d\d)-?w[0-5]\d){end}"
    monthly = rf"(?P<fm>(?:0?[1-9]|1[012])/{_FULL}){end}"
    split = rf"(?P<fh>{_FULL}[-–/](?:\d\d(?!\d)|(?<=/)\d{{4}})){end}"
    led = "|".join([rf"(?<=\b{lead}\s)" for lead in table["dotted_leads"]])
    day, month = r"(?:[12]\d|3[01]|0?[1-9])", any_of(months())
    two = rf"(?P<f2>{day}/{day}|(?:{led}){day}\.(?:1[012]|0?[1-9])){end}(?!{GAP}{month})"
    short = r"(?P<fq>['’]\d\d)(?![\w’'])"
    group = r"(?P<fg>[0-3]\d[012]\d[0-5]\dz\s?(?:" + "|".join(table["month_short"]) + r")\s?\d\d(?:\d\d)?)(?!\w)"
    weekday = f"(?:{any_of([*table['weekdays'], *table['weekday_short']])},?{GAP})?"
    return f"{weekday}(?P<figures>{iso}|{compact}|{three}|{week}|{monthly}|{split}|{two}|{short}|{group})"


def fiscal() -> str:
    """Years that begin at another time: fiscal 2023, FY23, the financial year 2022-23, Q3 of fiscal 2023."""
    table = time_tables()
    number = r"['’]?(?:\d{4}|\d\d)(?:[-–/]\d\d(?:\d\d)?)?(?!\w)"
    year = table["year_word"]
    names, short = any_of(table["fiscal"]), "|".join(table["fiscal_short"])
    named = rf"{names}(?:{GAP}{year}(?!\w)(?:{GAP}{number})?|{GAP}{number}|{GAP}{any_of(table['quarters'])})"
    own = rf"{named}|(?:{short})\s?{number}"
    season = rf"\d{{4}}[-–/]\d\d(?:\d\d)?{GAP}{any_of([*table['fiscal'], *table['season_words']])}"
    period = f"{any_of(table['ordinals'])}{GAP}{any_of(table['period_words'])}"
    of_the = f"(?:{any_of(table['of'])}{GAP})?(?:{table['article']}{GAP})?"
    first = f"(?:(?:{any_of(table['quarters'])}|{period}){GAP}{of_the})?"
    behind = rf"{any_of(table['quarters'])}{GAP}{names}"
    counted = rf"(?:{any_of(number_words())}|\d{{1,2}}){GAP}{any_of([f'{unit}s' for unit in table['units']])}"
    day = rf"(?:\d{{1,2}}(?:{'|'.join(table['ordinal_ends'])})?{GAP})?"
    last = rf"(?:{any_of(table['shares'])}{GAP})?{day}{any_of(months())}(?:{GAP}\d{{1,2}}(?!\d))?(?:,?{GAP}{YEAR})?"
    closed = rf"(?:{year}|{any_of(table['period_words'])}|{counted}){GAP}{any_of(table['closing'])}{GAP}{last}"
    return f"(?P<fiscal>{first}(?:{own})|{season}|{behind}|{closed}(?!\\w))"


def foreign() -> str:
    """Dates and years of other calendars: 12 Ramadan 1445, AH 1445, 2567 BE, Reiwa 6, the year 2567."""
    table = time_tables()
    year = table["year_word"]
    day = rf"\d{{1,2}}(?:{'|'.join(table['ordinal_ends'])})?"
    months = any_of(table["foreign_months"])
    turned = rf"{months}{GAP}\d{{1,2}}(?!\d)(?:,?{GAP}\d{{3,4}}(?!\d))?|{months},?{GAP}\d{{3,4}}(?!\d)"
    dated = rf"{day}{GAP}(?:{any_of(table['of'])}{GAP})?{months}(?:,?{GAP}\d{{3,4}}(?!\d))?|{turned}"
    eras = any_of(table["eras"])
    before = rf"{eras}{GAP}\d{{2,4}}(?!\d)|{any_of(table['reigns'])}{GAP}\d{{1,3}}(?!\d)"
    early = any_of([era for era in table["eras"] if era not in table["clock_ends"]])
    behind = rf"\d{{1,5}}{GAP}(?:{early}|{any_of(table['era_words'])})|\d{{3,5}}{GAP}{eras}"
    far = rf"{year}{GAP}(?!{YEAR})\d{{1,5}}(?=\s*+(?:[.,;:!?)](?!\d)|$|{any_of(table['of'])}))"
    return f"(?P<foreign>{dated}|(?P<era>{before}|{behind})|{far})"


def era_tail() -> str:
    """Behind a date: that it is of another calendar."""
    table = time_tables()
    words, eras = any_of(table["era_words"]), any_of(table["eras"])
    return rf"\s*+,?\s*+\(?(?:{any_of(table['era_links'])}{GAP})?(?:(?P<words>{words})|(?P<short>{eras}))\)?"


def zone(group: str) -> str:
    """A zone behind a time of day: GMT, EDT, UTC+3, +0300, Eastern, Pacific time, Kyiv time."""
    table = time_tables()
    ends = any_of(table["zone_ends"])
    offset = r"(?:gmt|utc)\s?[+-]\s?\d{1,2}(?::?[0-5]\d)?(?!\w)|[+-]\d\d:?[0-5]\d(?!\w)"
    named = f"{any_of([z for z in table['zones'] if z not in table['zone_names']])}(?:{GAP}{ends})?"
    places = f"{any_of(table['zone_names'])}(?:{GAP}{ends})?"
    return rf"(?P<{group}>{offset}|{named}|{places}|[a-z]++{GAP}{ends}|[a-z]{{1,3}}t(?!\w))"


def clocks() -> str:
    """Times of day: 14:30, 4 p.m. EDT, 0400Z, 16h00, half past six, four in the morning, five o'clock."""
    table = time_tables()
    ends, units = any_of(table["clock_ends"]), any_of(table["clock_units"])
    zoned = rf"(?:\s?(?P<zulu>z)(?!\w)|\s*+\(?{zone('zone')}\)?)?"
    hour = rf"(?P<hour>[01]?\d|2[0-3])(?=[:.]\d\d(?!\d)|\s*+{ends}|h[0-5]\d(?!\w))"
    minute = r"(?:[:.h](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?![\d:]|\.\d))?"
    to = any_of([w for w, kind in table["joins"].items() if w.isalpha() and kind in ("to", "and")])
    until = rf"(?:\s*+[-–—]\s*+|{GAP}{to}{GAP})(?=[\d:.]{{1,5}}\s*+{ends})"
    begin = rf"(?:(?P<hour0>1[0-2]|[1-9])(?::(?P<minute0>[0-5]\d))?{until})?"
    plain = rf"(?P<clock>{begin}{hour}{minute}(?:\s*+(?P<ampm>{ends}))?(?:\s*+{units})?{zoned})"
    digits, end = r"[012]\d[0-5]\d", r"(?![\d%]|[.,:]\d)"
    marked = rf"{digits}(?=\s?{units}|z(?!\w))"
    bare = rf"(?<=\b{table['clock_lead']}\s){digits}{end}|0\d[0-5]\d{end}|{marked}|2[1-3][0-5]\d{end}"
    four = rf"(?P<four>(?P<mil>{bare})(?:\s?(?P<mhrs>{units}))?(?:\s?(?P<mzulu>z)(?!\w)|\s*+{zone('mzone')})?)"
    hours = any_of(table["hours"])
    told = rf"(?:{hours}|1[0-2]|[1-9])(?![\w.,:]*\d)"
    counts = rf"(?:{any_of(table['clock_minutes'])}|(?:{any_of(table['minute_words'])}|[1-5]?\d)(?:{GAP}minutes)?)"
    past = rf"(?P<ptime>{counts}){GAP}(?P<pdir>{any_of(table['clock_past'])}){GAP}(?P<phour>{told})"
    parts = any_of(table["parts"])
    days = any_of([*table["weekdays"], *table["days"], *table["pointers_part"]])
    later = rf"(?={GAP}(?:(?:in{GAP}{table['article']}|at){GAP}{parts}|(?:on{GAP})?{days}{GAP}{parts}))"
    o_clock = rf"{GAP}{any_of([table['o_clock']])}"
    tens = rf"(?:-|{GAP})(?P<ominute>{any_of(table['minute_tens'])})(?={GAP}{any_of(table['part_leads'])}{GAP})"
    whole = rf"(?P<ohour>{told})(?:{o_clock}|{tens}|{later})"
    return rf"{plain}|{four}|(?P<spoken>(?:{past}|{whole})(?:\s*+{zone('szone')})?)"
