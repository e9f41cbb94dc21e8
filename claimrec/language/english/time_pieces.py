"""One piece of an expression of time in, its span out: a reader for each shape, by the name of its group."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any, NamedTuple

from claimrec.language.english import calendar, periods
from claimrec.language.english.calendar import OnDay, When, time_tables
from claimrec.language.english.phrases import months
from claimrec.language.english.tenses import FUTURE, NEAR, OPEN, PAST, PRESENT, tense_at
from claimrec.language.english.time_shapes import away_behind, first
from claimrec.language.english.vocabulary import function_words


class Piece(NamedTuple):
    """A piece of an expression, `text[start:end]`: a "day", "clock", "period", or a kind that joins nothing.

    `when` resolves it; None hangs on something else. `of_day` places a time of day on its day.
    `calendar`: it is counted from no moment of speaking. `alone`: it is a time even with nothing before it.
    `weekday` is the number of a plain weekday, `base` the day of a time of day, `night` marks a night, `week` a week;
    `fixed` what can be no part of a name.
    """

    start: int
    end: int
    kind: str
    when: When | None = None
    of_day: OnDay | None = None
    lead: str = ""
    share: str = ""
    part: str = ""
    calendar: bool = True
    alone: bool = True
    duration: bool = False
    weekday: int | None = None
    base: When | None = None
    night: bool = False
    week: bool = False
    fixed: bool = False


class Around(NamedTuple):
    """The text around a piece, as it is and in lower case, and whether its days come before its months in figures.

    `tense` is that of the verb before the text, where the text is the rest of a longer one. `asked` takes in an entry
    whenever a reader asks for a tense: only then what a piece means hangs on the verbs of the text.
    """

    text: str
    low: str
    tense: str = ""
    dayfirst: bool | None = None
    asked: list[int] | None = None

    def tense_at(self, match: re.Match[str]) -> str:
        """The tense that the nearest verb tells for a piece."""
        if self.asked is not None:
            self.asked.append(match.start())
        return tense_at(self.low, match.start(), match.end(), self.tense)


def folded(words: str | None) -> str:
    """Words as the keys of the data: single blanks, no hyphens, no apostrophes."""
    plain = (words or "").replace("-", " ").replace("’", "").replace("'", "")
    return " ".join(plain.split())


def lead_of(match: re.Match[str]) -> str:
    word = match["lead"]
    if word is None:
        return ""
    kinds: dict[str, str] = time_tables()["leads" if match.re is first() else "joins"]
    return kinds[" ".join(word.split())]


def share_of(match: re.Match[str]) -> str:
    return str(time_tables()["shares"][folded(match["share"])]) if match["share"] else ""


def which_of(match: re.Match[str], group: str) -> int | None:
    which: dict[str, int] = time_tables()["which"]
    return which.get(" ".join((match[group] or "").split()))


def turned(match: re.Match[str], group: str, around: Around) -> int | None:
    """The same; where no word tells, the next one behind a future verb, the last one otherwise."""
    which = which_of(match, group)
    if which is not None or match[group]:
        return which
    tense = around.tense_at(match)
    if tense == FUTURE:
        return calendar.AHEAD
    if tense == OPEN:  # "said that he would leave on Friday"
        return calendar.EITHER
    if lead_of(match) == "until" and time_tables()["leads_to"].get(folded(match["lead"])):
        # "open until Friday" is told of the next one, "was open until Friday" of the last
        return {PAST: None, PRESENT: calendar.AHEAD}.get(tense, calendar.EITHER)
    return None


def ahead(match: re.Match[str], around: Around) -> bool:
    """Whether a day without its year is still to come, as the verb tells."""
    return around.tense_at(match) == FUTURE


def made(match: re.Match[str], kind: str, when: When | None, **more: Any) -> Piece:
    options = {"lead": lead_of(match), "share": share_of(match), **more}
    return Piece(match.start(), match.end(), kind, when, **options)


def hanging(match: re.Match[str], _: Around | None = None, kind: str = "event") -> Piece:
    """A time that hangs on something else."""
    return Piece(match.start(), match.end(), kind)


def _day(match: re.Match[str], _: Around) -> Piece:
    when = partial(calendar.day, time_tables()["days"][folded(match["days"])])
    return made(match, "day", when, calendar=False)


def _now(match: re.Match[str], _: Around) -> Piece:
    return made(match, "now", calendar.now)


def _weekday(match: re.Match[str], around: Around) -> Piece:
    table, name = time_tables(), match["weekday"].rstrip(".")
    short = name not in table["weekdays"]
    number: int = table["weekday_short"][name] if short else table["weekdays"].index(name)
    which, tail = turned(match, "wwhich", around), " ".join((match["wtail"] or "").split())
    when: When = partial(calendar.weekday, number, which)
    if tail:
        steps = table["twice"].get(tail)
        if tail == table["weekday_last"]:
            when = partial(calendar.weekday, number, -1)
        elif steps is None:  # "Monday week"
            when = partial(periods.moved, 1, partial(calendar.weekday, number, 1 if which is None else which))
        else:
            when = partial(periods.moved, steps, partial(calendar.weekday, number, -1 if steps < 0 else calendar.AHEAD))
    alone = not short or which_of(match, "wwhich") is not None
    if short and (match["the"] or not around.text[match.start("weekday")].isupper()):
        return made(match, "name", None, alone=False)
    bare = which_of(match, "wwhich") is None and not tail
    if match["the"] and match["wwhich"] in table["told_before"]:
        return hanging(match)
    if match["the"] and (away := away_behind().match(around.low, match.end())) is not None:
        return hanging(match, kind="away")._replace(end=away.end())  # "the Monday after 4 May"
    if bare and _any_one(match, around):
        return hanging(match)
    return made(match, "day", when, calendar=which is None and not tail, alone=alone, weekday=number if bare else None)


def _any_one(match: re.Match[str], around: Around) -> bool:
    """Whether it is one of many: "every Monday", "on a Monday", "one Monday in April"."""
    table = time_tables()
    before = around.low[max(0, match.start() - 16) : match.start()].split()
    if not before or match["the"] or match["lead"]:
        return False
    a = before[-1] in table["one"] and before[-2:-1] == [table["holiday_days"][0]]
    return a or before[-1] in table["indefinite"]


def month_number(match: re.Match[str], group: str, around: Around) -> int | None:
    """The number of a month; "may" and "march" are none in lower case."""
    name = match[group].removesuffix(".")
    plain = not around.text[match.start(group)].isupper()
    return None if plain and name in time_tables()["month_doubtful"] else months()[name]


def year_of(match: re.Match[str], group: str) -> int | None:
    """The year of a group: its number, -1 for "last year"; two digits are of this century up to 50."""
    words = match[group]
    if words is None or words.isdigit():
        return (int(words) if len(words) == 4 else _two_digits(words)) if words else None
    if words[0] in "'’":
        return _two_digits(words[1:])
    return int(time_tables()["which"][" ".join(words.split()[:-1])])


_TURN = 50


def _two_digits(words: str) -> int:
    return int(words) + (2000 if int(words) < _TURN else 1900)


_NOT_DIGITS = re.compile(r"\D+")


def _number(words: str) -> int:
    if words[0].isdigit():
        return int(_NOT_DIGITS.sub("", words))
    ordinals: list[str] = time_tables()["ordinals"]
    return ordinals.index(words) + 1


def _date(match: re.Match[str], around: Around) -> Piece | None:
    """26 October, 26 and 27 October, the twentieth of May."""
    month = month_number(match, "m1", around)
    if month is None:
        return None
    last = _number(match["d1"] or match["o1"])
    first_day = _number(match["d0"]) if match["d0"] else last
    return _dated(match, (first_day, last, month, year_of(match, "y1")), around)


def _turned(match: re.Match[str], around: Around) -> Piece | None:
    """May 20, May 20-22."""
    month = month_number(match, "m2", around)
    if month is None:
        return None
    first_day = _number(match["d2"])
    return _dated(match, (first_day, _number(match["d3"] or match["d2"]), month, year_of(match, "y2")), around)


def _dated(match: re.Match[str], told: tuple[int, int, int, int | None], around: Around) -> Piece:
    tense = around.tense_at(match) if told[3] is None else ""
    if tense in (OPEN, NEAR):
        when = partial(calendar.nearest, told[1], told[2])
        return hanging(match) if tense == OPEN else made(match, "day", when, fixed=True)
    return made(match, "day" if told[0] == told[1] else "days", _of_dates(*told, tense == FUTURE), fixed=True)


@lru_cache(maxsize=1 << 12)  # one object for one date: by it what was worked out is found again
def _of_dates(first_day: int, last: int, month: int, year: int | None, future: bool) -> When:
    return partial(calendar.dated, first_day, last, month, year, future)


def _month(match: re.Match[str], around: Around) -> Piece | None:
    number = month_number(match, "month", around)
    if number is None:
        return None
    table, name = time_tables(), match["month"]
    year, which, share = year_of(match, "my"), which_of(match, "mwhich"), share_of(match)
    other = name not in table["months"] or name in table["month_doubtful"] or name in table["month_people"]
    bare = year is None and which is None and not share
    alone = not bare or (not other and around.text[match.start("month")].isupper())
    if year is None and which is None:
        which = calendar.AHEAD if ahead(match, around) else None
    when = partial(calendar.months, number, 1, year, which, share)
    plain, lead = which is None, ended(match)
    return made(match, "month", when, share="", calendar=plain, alone=alone, fixed=year is not None, lead=lead)


def ended(match: re.Match[str]) -> str:
    """What stands before it; before the end of a month is up to its end."""
    lead = lead_of(match)
    return "ended" if lead.endswith("before") and folded(match["share"]) in time_tables()["share_ends"] else lead


_MONTHS = 12


def _season(match: re.Match[str], around: Around) -> Piece | None:
    table, name = time_tables(), match["season"]
    low, high = {**table["seasons"], **table["seasons_doubtful"]}[name]
    year, which, share = year_of(match, "sy"), which_of(match, "swhich"), share_of(match)
    if match["ssplit"]:
        year, last = (int(number) for number in re.findall(r"\d+", match["ssplit"]))
        if high <= _MONTHS or last % 100 != (year + 1) % 100:
            return hanging(match)
    alone = year is not None or which is not None or bool(share)
    if name in table["seasons_doubtful"] and year is None and which is None:
        return None
    if year is None and which is None:
        which = calendar.AHEAD if ahead(match, around) else None
    when = partial(calendar.months, low, high - low, year, which, share)
    return made(match, "period", when, share="", calendar=which is None, alone=alone, lead=ended(match))


_NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")


def counts(text: str, at: int) -> bool:
    """Whether a number that ends there counts what follows it."""
    behind = _NEXT_WORD.match(text, at)
    return behind is not None and behind[1].islower() and behind[1] not in function_words()


def _nth(match: re.Match[str], around: Around) -> Piece | None:
    """On the 20th: of a month, unless the 20th of something follows."""
    if match["wnth"]:
        return made(match, "day", partial(calendar.nth, _number(match["dnth"]), ahead(match, around)), fixed=True)
    behind_part = match.re is not first() and lead_of(match) == "at"  # the evening of the 6th
    if not match["the"] or not (behind_part or folded(match["lead"]) in time_tables()["nth_leads"]):
        return None
    behind = _NEXT_WORD.match(around.text, match.end())
    if behind is not None and (behind[1] not in function_words() or behind[1] in time_tables()["of"]):
        return None
    return made(match, "day", partial(calendar.nth, _number(match["dnth"]), ahead(match, around)), fixed=True)


Reader = Callable[[re.Match[str], Around], Piece | None]
READERS: dict[str, Reader] = {
    "days": _day, "now": _now, "daily": _weekday,
    "date": _date, "turned": _turned, "monthly": _month, "seasonal": _season,
    "nth": _nth, "event": hanging,
}  # fmt: skip
