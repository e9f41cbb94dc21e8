"""When was it said, and of what time does it speak? Spans of time with the precision that they were given.

The only door to dateutil. Nothing is moved to UTC in silence: a span keeps the words that it was given in, and says in
`assumed` which zone had to be taken for granted.
"""

from __future__ import annotations

import re
from calendar import isleap
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from math import inf
from typing import Any
from zoneinfo import ZoneInfo

from attrs import evolve, field, frozen
from dateutil import parser as _dateutil
from dateutil.relativedelta import relativedelta

from claimrec.errors import InputError, shown

ISO = "an ISO 8601 time with its offset ('2023-05-20T14:00:00+03:00'), or a date ('2023-05-20')"
_UNMISTAKABLE = "the year first ('2023-05-20'), or the month in words ('20 May 2023')"
MEND_NAIVE = "an offset ('...+03:00'), or the zone of times without one: tz='Europe/Kyiv' (--tz Europe/Kyiv)"

_STEPS = {
    "minute": relativedelta(minutes=1),
    "hour": relativedelta(hours=1),
    "day": relativedelta(days=1),
    "week": relativedelta(weeks=1),
    "month": relativedelta(months=1),
    "year": relativedelta(years=1),
}


@frozen
class Span:
    """A stretch of time, `start` to `end` (not included), both aware, either one None where it is open.

    `grain` is the precision that it was given with: "instant", "minute", "hour", "day", "week", "month", "year" or
    "span". `words` are the words or the value it was read from. `relative` marks what hangs on something else ("hours
    after"): such a span is unresolved and never creates a contradiction. `assumed` names a zone that was not stated.
    `seconds` are both ends in seconds since 1970 (UTC), infinite where open.

    >>> span_of("2023-05-20", tz=None).grain
    'day'
    >>> span_of("2023-05-20T14:00+03:00", tz=None).start.isoformat()
    '2023-05-20T14:00:00+03:00'
    """

    start: datetime | None
    end: datetime | None
    grain: str = "instant"
    words: str = field(default="", eq=False)
    relative: bool = False
    assumed: str = field(default="", eq=False)
    seconds: tuple[float, float] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        start = -inf if self.start is None else self.start.timestamp()
        instant = self.end is self.start and self.end is not None
        end = start if instant else inf if self.end is None else self.end.timestamp()
        object.__setattr__(self, "seconds", (start, end))

    @property
    def known(self) -> bool:
        """Whether at least one end is resolved."""
        return not self.relative and (self.start is not None or self.end is not None)

    def __str__(self) -> str:
        return describe(self)


def zone(tz: str | tzinfo | None) -> tzinfo | None:
    """The zone that a caller named, as a tzinfo.

    >>> zone("Europe/Kyiv").key
    'Europe/Kyiv'
    """
    if tz is None or isinstance(tz, tzinfo):
        return tz
    try:
        return ZoneInfo(tz)
    except Exception as error:  # ZoneInfo raises KeyError, ValueError, OSError, TypeError or its own, by input
        raise InputError(f"{shown(tz)} is not a time zone", field="tz", expected="a name as 'Europe/Kyiv'") from error


def span_of(given: Any, *, tz: tzinfo | None, field: str = "said_at", near: datetime | None = None) -> Span:
    """The span that a caller's time stands for: an instant for a datetime, a whole day for a date, and so on.

    `given` is an ISO 8601 string, a date, a datetime, or a Span, which is kept. A year ("2023") or month ("2023-05")
    is the whole of it. `tz` is the zone of naive times; without it a naive datetime raises InputError, and a date is
    that calendar day in UTC, which `assumed` says. A day without a year ("Dec 4") is taken to be near `near`, where
    that is given.
    """
    if isinstance(given, str):
        return _from_text(given, tz, field, near)
    if isinstance(given, datetime):
        return _instant(given, tz, given.isoformat(), field)
    if isinstance(given, date):
        return whole("day", datetime.combine(given, time()), tz, given.isoformat())
    if isinstance(given, Span):
        return given
    raise InputError(f"{shown(given)} is a {type(given).__name__}", field=field, expected=ISO)


def whole(grain: str, start: datetime, tz: tzinfo | None, words: str) -> Span:
    """The whole minute, hour, day, week, month or year that begins at `start` (naive: in `tz`, or UTC if None)."""
    assumed = ""
    if start.tzinfo is None:
        assumed = "" if tz else "UTC"
        start = start.replace(tzinfo=tz or UTC)
    try:
        end = start + _STEPS[grain]
    except (OverflowError, ValueError):
        return Span(start, None, grain, words, assumed=assumed)
    return Span(start, end, grain, words, assumed=assumed)


def _instant(at: datetime, tz: tzinfo | None, words: str, field: str) -> Span:
    if at.utcoffset() is None:
        if tz is None:
            raise InputError(f"{shown(words)} has no time zone", field=field, expected=MEND_NAIVE)
        at = at.replace(tzinfo=tz)
        return Span(at, at, "instant", words, assumed=str(tz))
    return Span(at, at, "instant", words)


_YEAR_MONTH = re.compile(r"\d{4}(?:-\d\d)?")


def _from_text(text: str, tz: tzinfo | None, field: str, near: datetime | None) -> Span:
    clean = text.strip()
    if len(clean) > 10:
        try:
            return _instant(datetime.fromisoformat(clean), tz, text, field)
        except ValueError as error:
            if isinstance(error, InputError):
                raise
    try:
        if _YEAR_MONTH.fullmatch(clean):
            month = int(clean[5:7] or 1)
            return whole("month" if len(clean) == 7 else "year", datetime(int(clean[:4]), month, 1), tz, text)
        grain = "week" if _WEEK.fullmatch(clean) else "day"
        return whole(grain, datetime.combine(date.fromisoformat(clean), time()), tz, text)
    except ValueError:
        return _from_prose(clean, text, tz, field, near)


_MONTH_NAME = re.compile(r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec", re.IGNORECASE)
_FULL_YEAR = re.compile(r"\b\d{4}\b")
_YEAR_FIRST = re.compile(r"\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\d)")
_DAY_OR_MONTH = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b")
_CLOCK = re.compile(r"\b\d{1,2}(?::\d\d)+")
_WEEK = re.compile(r"\d{4}-?W\d\d")
_SIGNED_ZONE = re.compile(r"(?:GMT|UTC|Z)\s*[+-]", re.IGNORECASE)  # dateutil reads "GMT+3" as three hours behind
_UTC = ("UTC", "GMT", "Z")


def _from_prose(clean: str, text: str, tz: tzinfo | None, field: str, near: datetime | None) -> Span:
    """A time that is written another way, where that leaves no choice: "20 May 2023, 14:00 +03:00", "2023/05/20 2 PM".

    A month in words and one number besides the clock ("9:10 AM, Dec 04") is of the year in which it is nearest to
    `near`, if that is given. 03/04/2023 would be a guess.
    """
    if _DAY_OR_MONTH.match(clean):
        raise InputError(
            f"{shown(text)} is not a time: day and month may be meant either way", field=field, expected=_UNMISTAKABLE
        )
    problem = InputError(f"{shown(text)} is not a time", field=field, expected=ISO)
    dated = _YEAR_FIRST.match(clean) or (_MONTH_NAME.search(clean) and (_FULL_YEAR.search(clean) or near))
    if len(clean) > 60 or not dated or _SIGNED_ZONE.search(clean):
        raise problem
    if not _FULL_YEAR.search(clean) and len(re.findall(r"\d+", _CLOCK.sub("", clean))) != 1:
        raise problem
    try:
        one, two = (
            _dateutil.parse(clean, default=datetime(2000, m, m, m, m, m), tzinfos=_offset, yearfirst=True)
            for m in (1, 2)
        )
        if near is not None and not _FULL_YEAR.search(clean):
            one, two = (_near(at, near) for at in (one, two))
    except InputError as error:
        raise InputError(f"{shown(text)} is not a time: {error.problem}", field=field, expected=ISO) from error
    except (ValueError, OverflowError) as error:
        raise problem from error
    if _YEAR_FIRST.match(clean) and one.month != int(clean[5:7].rstrip("-/.")):
        raise problem  # dateutil takes 2024-13-05 to be of May
    # what differs between two defaults was not in the text
    if one.day != two.day:
        return whole("month", datetime(one.year, one.month, 1), tz, text)
    if one.hour != two.hour:
        return whole("day", datetime(one.year, one.month, one.day), tz, text)
    exact = one.replace(minute=_stated(one.minute, two.minute), second=_stated(one.second, two.second))
    return _instant(exact, tz, text, field)


def _offset(name: str | None, seconds: int | None) -> tzinfo | None:
    """The zone that a written time names, if any. Letters other than UTC mean other zones elsewhere."""
    if seconds is not None:
        return timezone(timedelta(seconds=seconds)) if seconds else UTC
    if name is None or name in _UTC:
        return UTC if name else None
    raise InputError(f"{name} is no offset, and letters can mean several zones")


def _near(at: datetime, near: datetime) -> datetime:
    """The same day and month in the year that brings it nearest to a moment."""
    years = (at.replace(year=year) for year in range(near.year - 1, near.year + 2) if _has(year, at))
    return min(years, key=lambda one: abs(one.replace(tzinfo=None) - near.replace(tzinfo=None)))


def _has(year: int, at: datetime) -> bool:
    return (at.month, at.day) != (2, 29) or isleap(year)


def names_no_year(given: Any) -> bool:
    """Whether a caller's time is a day of a year that has to be supposed.

    >>> names_no_year("9:10 AM, Dec 04"), names_no_year("4 Dec 2011")
    (True, False)
    """
    return isinstance(given, str) and bool(_MONTH_NAME.search(given)) and not _FULL_YEAR.search(given)


def _stated(one: int, two: int) -> int:
    return one if one == two else 0


def joined(start: Span | None, end: Span | None, words: str) -> Span:
    """From the start of one span to the end of another; None leaves that side open."""
    assumed = (start.assumed if start else "") or (end.assumed if end else "")
    span = Span(start.start if start else None, end.end if end else None, "span", words, assumed=assumed)
    starts, ends = (start.start if start else None), (end.start if end else None)
    if span.start and span.end and (span.start > span.end or (span.start == span.end and starts != ends)):
        raise InputError(f"{shown(words)} ends before it starts", field="valid", expected="a start before its end")
    return span


def shifted(at: datetime, *, years: int = 0, months: int = 0, days: int = 0, hours: int = 0) -> datetime:
    """`at` moved by calendar steps, as a person counts them: a month before 31 March is 28 or 29 February."""
    return at + relativedelta(years=years, months=months, days=days, hours=hours)


def midnight(at: datetime, *, days: int = 0) -> datetime:
    """The start of the day of `at`, in its own zone, moved by whole days."""
    return (at + timedelta(days=days)).replace(hour=0, minute=0, second=0, microsecond=0)


def describe(span: Span | None) -> str:
    """A span in words, in the zone that it was given in, at its own precision.

    >>> describe(span_of("2023-05", tz=None))
    'May 2023'
    >>> describe(None)
    'time unknown'
    """
    if span is None or span.relative or not span.known:
        return f"“{span.words}” (unresolved)" if span is not None and span.words else "time unknown"
    if span.start is None:
        return f"by {_clock(span.end)}"
    if span.grain in ("instant", "minute"):
        return _clock(span.start)
    if span.end is None:
        return f"since {_clock(span.start)}"
    if span.grain in ("day", "month", "year"):
        pattern = {"day": f"{span.start.day} %b %Y", "month": "%b %Y", "year": "%Y"}[span.grain]
        return span.start.strftime(pattern)
    return f"{_clock(span.start)} to {_clock(span.end)}"


def _clock(at: datetime | None) -> str:
    if at is None:
        return "?"
    offset = at.strftime("%z")
    offset = "UTC" if offset in ("+0000", "") else f"{offset[:3]}:{offset[3:5]}"
    return f"{at.day} {at.strftime('%b %Y %H:%M')} {offset}"


def with_words(span: Span, words: str) -> Span:
    """The same span, said to come from `words`."""
    return evolve(span, words=words)
