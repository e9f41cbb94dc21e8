"""A written time of a row or feed in, day and clock out, where the writing leaves no choice.

The only door to dateutil's parser.
"""

from __future__ import annotations

import re
from calendar import isleap
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Any

from dateutil import parser as _dateutil

UNMISTAKABLE = "the year first ('2023-05-20'), or the month in words ('20 May 2023')"
_EITHER_WAY = f"{UNMISTAKABLE}, or which stands first: dayfirst=True or False (--day-first, --no-day-first)"
_LONGEST = 60
_MONTH_NAME = re.compile(r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec", re.IGNORECASE)
_FULL_YEAR = re.compile(r"\b\d{4}\b")
_YEAR_FIRST = re.compile(r"\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\d)")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{2,4})\b")
_CLOCK = re.compile(
    r"\b\d{1,2}(?:(?::\d\d)+(?:[.,]\d+)?\s*(?:[ap]\.?m\b)?|\s*[ap]\.?m\b)|[+-]\d\d:?\d\d$", re.IGNORECASE
)
_SIGNED_ZONE = re.compile(r"(?:GMT|UTC|Z)\s*[+-]", re.IGNORECASE)  # dateutil reads "GMT+3" as three hours behind
_UTC = ("UTC", "GMT", "Z")


class WrittenError(ValueError):
    """What is written is no time; its arguments are why, and what was expected, where more can be said."""


def written_time(text: str, near: datetime | None) -> tuple[datetime, str]:
    """The moment that is written, and its grain: "instant", or "day" or "month" of which it is the start.

    A month in words and one number besides the clock ("9:10 AM, Dec 04") is of the year in which it is nearest to
    `near`, if that is given. "25/04/2023" can only be of April; "03/04/2023" would be a guess. Raises WrittenError,
    with what is wrong and what was expected where more can be said than that it is no time.

    >>> written_time("20 May 2023", None)
    (datetime.datetime(2023, 5, 20, 0, 0), 'day')
    """
    text = _year_first(text)
    dated = _YEAR_FIRST.match(text) or (_MONTH_NAME.search(text) and (_FULL_YEAR.search(text) or near))
    if len(text) > _LONGEST or not dated or _SIGNED_ZONE.search(text) or not _one_day(_CLOCK.sub(" ", text)):
        raise WrittenError
    one, two = _parsed(text, 1), _parsed(text, 2)
    if near is not None and not _FULL_YEAR.search(text):
        one, two = _near(one, near), _near(two, near)
    # what differs between two defaults was not in the text
    if one.day != two.day:
        return datetime(one.year, one.month, 1), "month"
    if one.hour != two.hour:
        return datetime(one.year, one.month, one.day), "day"
    return one.replace(minute=_stated(one.minute, two.minute), second=_stated(one.second, two.second)), "instant"


def names_no_year(given: Any) -> bool:
    """Whether a caller's time is a day of a year that has to be supposed.

    >>> names_no_year("9:10 AM, Dec 04"), names_no_year("4 Dec 2011")
    (True, False)
    """
    return isinstance(given, str) and bool(_MONTH_NAME.search(given)) and not _FULL_YEAR.search(given)


def day_or_month_first(text: str) -> bool | None:
    """Whether a date as "25/04/2024" has its day first (True) or its month (False); None where either may be meant.

    >>> day_or_month_first("25/04/2024"), day_or_month_first("04/25/2024 14:00"), day_or_month_first("05/04/2024")
    (True, False, None)
    """
    ways = [year_first(text, dayfirst=first) is not None for first in (True, False)]
    return ways[0] if ways[0] != ways[1] else None


def year_first(text: str, *, dayfirst: bool) -> str | None:
    """A date as "05/04/2024" with its year first, in that order of day and month; None where it is none so.

    >>> year_first("05/04/2024 14:00", dayfirst=True)
    '2024-04-05 14:00'
    """
    text = text.strip()
    found = _YEAR_LAST.match(text)
    if found is None or len(found[4]) < 4:
        return None
    day, month = (int(found[1]), int(found[3]))[:: 1 if dayfirst else -1]
    try:
        at = date(int(found[4]), month, day)
    except ValueError:
        return None
    return f"{at.isoformat()}{text[found.end() :]}"


def _year_first(text: str) -> str:
    """ "25/04/2023 14:00" with its year first; WrittenError where day and month may be meant either way."""
    found = _YEAR_LAST.match(text)
    if found is None:
        return text
    one, two = int(found[1]), int(found[3])
    if len(found[4]) < 4:
        raise WrittenError("its year is not written in full", UNMISTAKABLE)
    if one != two and max(one, two) <= 12:
        raise WrittenError("day and month may be meant either way", _EITHER_WAY)
    day, month = (one, two) if one > 12 else (two, one)
    return f"{found[4]}-{month:02}-{day:02}{text[found.end() :]}"


def _one_day(written: str) -> bool:
    """Whether what is left without the clock names one day or month: "10-12 May 2024" does not, nor "Dec '11"."""
    numbers = re.findall(r"['’]?\d+", written)
    years = [n for n in numbers if len(n) == 4 and n.isdigit()]
    days = [n for n in numbers if len(n) < 3 and n.isdigit() and 1 <= int(n) <= 31]
    if len(years) + len(days) < len(numbers) or len(years) > 1:
        return False
    return len(days) == 2 if _YEAR_FIRST.match(written) else len(days) == 1 or (len(years) == 1 and not days)


def _parsed(text: str, default: int) -> datetime:
    """What dateutil makes of it, with this month, day, hour, minute and second where the text has none."""
    day = datetime(2000, default, default, default, default, default)
    try:
        at = _dateutil.parse(text, default=day, tzinfos=_offset, yearfirst=True)
    except WrittenError:
        raise
    except (ValueError, OverflowError) as error:
        raise WrittenError from error
    if _YEAR_FIRST.match(text) and at.month != int(text[5:7].rstrip("-/.")):
        raise WrittenError  # dateutil takes 2024-13-05 to be of May
    return at


def _offset(name: str | None, seconds: int | None) -> tzinfo | None:
    """The zone that a written time names, if any. Letters other than UTC mean other zones elsewhere."""
    if seconds is not None:
        return timezone(timedelta(seconds=seconds)) if seconds else UTC
    if name is None or name in _UTC:
        return UTC if name else None
    raise WrittenError(f"{name} is no offset, and letters can mean several zones")


def _near(at: datetime, near: datetime) -> datetime:
    """The same day and month in the year that brings it nearest to a moment.

    Raises WrittenError where neither that year nor the ones beside it have such a day.
    """
    years = [at.replace(year=year) for year in range(near.year - 1, near.year + 2) if _has(year, at)]
    if not years:
        raise WrittenError(f"no year near {near.year} has that day", UNMISTAKABLE)
    return min(years, key=lambda one: abs(one.replace(tzinfo=None) - near.replace(tzinfo=None)))


def _has(year: int, at: datetime) -> bool:
    """Whether the calendar has that year, and the year that day."""
    return MINYEAR <= year <= MAXYEAR and ((at.month, at.day) != (2, 29) or isleap(year))


def _stated(one: int, two: int) -> int:
    return one if one == two else 0
