"""Spans of time with the precision that they were given: what was given in, a Span out.

Nothing is moved to UTC in silence: a span keeps the words that it was given in, and says in
`assumed` which zone had to be taken for granted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from math import inf
from typing import Any
from zoneinfo import ZoneInfo

from attrs import field, frozen
from dateutil.relativedelta import relativedelta

from claimrec.model.arguments import text_given
from claimrec.model.errors import InputError, shown
from claimrec.model.timestamps import WrittenError, written_time
from claimrec.model.typed_fields import refuse_misfit

ISO = "an ISO 8601 time with its offset ('2023-05-20T14:00:00+03:00'), or a date ('2023-05-20')"
MEND_NAIVE = "an offset ('...+03:00'), or the zone of times without one: tz='Europe/Kyiv' (--tz Europe/Kyiv)"

_STEPS = {
    "minute": relativedelta(minutes=1),
    "hour": relativedelta(hours=1),
    "day": relativedelta(days=1),
    "week": relativedelta(weeks=1),
    "month": relativedelta(months=1),
    "year": relativedelta(years=1),
}


_GRAINS = ("instant", "minute", "hour", "day", "week", "month", "year", "span")


# The words of a span that tell how it is meant: that something was so at some time in it, or before; or all along.
SOME_TIME, BEFORE, ALL_ALONG = "some time", "before", "all along"


@frozen
class Span:
    """A stretch of time.

    - `start`, `end` (not included): aware datetimes, or None where it is open.
    - `grain`: the precision that it was given with: "instant", "minute", "hour", "day", "week", "month", "year",
      "span".
    - `words`: the words or the value that it was read from.
    - `relative`: whether it hangs on something else ("hours after"): it is unresolved and contradicts nothing.
    - `assumed`: a zone that was not stated, else "".

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
        first, last = self.start, self.end  # spelled out, for it is done for each claim
        texts = isinstance(self.words, str) and isinstance(self.assumed, str) and isinstance(self.relative, bool)
        times = (first is None or isinstance(first, datetime)) and (last is None or isinstance(last, datetime))
        if not texts or not isinstance(self.grain, str) or not times:
            refuse_misfit(self)
        if self.grain not in _GRAINS:
            raise InputError(f"{shown(self.grain)} is no grain", field="grain", expected=f"one of {', '.join(_GRAINS)}")
        if (first is not None and first.tzinfo is None) or (last is not None and last.tzinfo is None):
            problem = f"{shown(self.start)} to {shown(self.end)} has no time zone"
            raise InputError(problem, field="start, end", expected="datetimes with a zone, or None")
        start = -inf if first is None else first.timestamp()
        end = inf if last is None else start if last is first else last.timestamp()
        if start > end:
            raise InputError(f"{self.start} to {self.end} ends before it starts", field="end", expected="a later time")
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
        return ZoneInfo(text_given(tz, "tz"))
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
    offset = at.utcoffset()
    if offset is None:
        if tz is None:
            raise InputError(f"{shown(words)} has no time zone", field=field, expected=MEND_NAIVE)
        at = at.replace(tzinfo=tz, fold=0)
        turns = at.utcoffset() != at.replace(fold=1).utcoffset()
        return Span(at, at, "instant", words, assumed=f"{tz}, before the clocks turn" if turns else str(tz))
    if abs(offset) > _FURTHEST:
        raise InputError(f"{shown(words)} has an offset that no zone has", field=field, expected=ISO)
    return Span(at, at, "instant", words)


_FURTHEST = timedelta(hours=14)


_YEAR_MONTH = re.compile(r"\d{4}(?:-\d\d)?")
_ZONED_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(Z|[+-]\d\d:?\d\d)")  # as XML writes a date
_LONGEST_DAY = len("2023-05-20+03:00")


def _from_text(text: str, tz: tzinfo | None, field: str, near: datetime | None) -> Span:
    clean = text.strip()
    zoned = _ZONED_DAY.fullmatch(clean) if len(clean) <= _LONGEST_DAY else None
    if zoned or (len(clean) > 10 and (clean[8] in "Tt " or clean[10] in "Tt ")):
        try:
            if zoned:
                return whole("day", datetime.fromisoformat(f"{zoned[1]}T00:00{zoned[2]}"), tz, text)
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


_WEEK = re.compile(r"\d{4}-?W\d\d")


def _from_prose(clean: str, text: str, tz: tzinfo | None, field: str, near: datetime | None) -> Span:
    """A time that is written another way, where that leaves no choice: "20 May 2023, 14:00", "2023/05/20 2 PM"."""
    try:
        at, grain = written_time(clean, near)
    except WrittenError as error:
        why, expected = (*error.args, ISO)[:2] if error.args else ("", ISO)
        problem = f"{shown(text)} is not a time" + (f": {why}" if why else "")
        raise InputError(problem, field=field, expected=expected) from error
    return _instant(at, tz, text, field) if grain == "instant" else whole(grain, at, tz, text)


def joined(start: Span | None, end: Span | None, words: str) -> Span:
    """From the start of one span to the end of another; None leaves that side open."""
    assumed = (start.assumed if start else "") or (end.assumed if end else "")
    first, last = (start.start if start else None), (end.end if end else None)
    if first and last and (first > last or (first == last and first != (end.start if end else None))):
        raise InputError(f"{shown(words)} ends before it starts", field="valid", expected="a start before its end")
    return Span(first, last, "span", words, assumed=assumed)


def innermost(spans: Sequence[Span]) -> list[Span]:
    """The shortest of some spans where all others hold it ("on Sunday", "at 20:00"); else all of them."""
    inner = min(spans, key=lambda span: span.seconds[1] - span.seconds[0], default=None)
    if inner is None:
        return []
    (start, end), every = inner.seconds, [span.seconds for span in spans]
    return [inner] if all(first <= start and end <= last for first, last in every) else list(spans)


def shifted(at: datetime, *, years: int = 0, months: int = 0, days: int = 0, hours: int = 0) -> datetime:
    """`at` moved by calendar steps, as a person counts them: a month before 31 March is 28 or 29 February."""
    return at + relativedelta(years=years, months=months, days=days, hours=hours)


def shifted_if(at: datetime, *, years: int = 0, months: int = 0, days: int = 0) -> datetime | None:
    """`at` moved by calendar steps; None where that is before the year 1 or behind 9999."""
    try:
        return shifted(at, years=years, months=months, days=days)
    except (OverflowError, ValueError):
        return None


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
