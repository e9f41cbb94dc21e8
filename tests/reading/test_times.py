"""Of what time do the words speak? A table of expressions, a table of words that only look like one, and laws."""

from __future__ import annotations

import re
from calendar import day_name
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from counting import lines_of
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from claimrec import Span, read_text
from claimrec.language import TimeMention

ZONE = timezone(timedelta(hours=3))
SUNDAY = "2023-05-21T10:00+03:00"
WAR = "2022-10-30T18:00+03:00"
NEW_YEAR = "2023-01-02T02:00+03:00"
DAY = "2023-05-21"

# words, said at, start, end, grain: times in the zone of the speaker, "" for an open end
RESOLVED = [
    ("Saturday", SUNDAY, "2023-05-20", "2023-05-21", "day"),
    ("on Saturday", SUNDAY, "2023-05-20", "2023-05-21", "day"),
    ("on Sunday", SUNDAY, "2023-05-21", "2023-05-22", "day"),
    ("last Saturday", SUNDAY, "2023-05-20", "2023-05-21", "day"),
    ("last Sunday", SUNDAY, "2023-05-14", "2023-05-15", "day"),
    ("this Saturday", SUNDAY, "2023-05-20", "2023-05-21", "day"),
    ("next Saturday", SUNDAY, "2023-05-27", "2023-05-28", "day"),
    ("coming Friday", SUNDAY, "2023-05-26", "2023-05-27", "day"),
    ("by midday on Saturday", SUNDAY, "", "2023-05-20T12:00", "span"),
    ("by Saturday", SUNDAY, "", "2023-05-21", "span"),
    ("no later than Saturday", SUNDAY, "", "2023-05-21", "span"),
    ("until Saturday", SUNDAY, "", "2023-05-21", "span"),
    ("since Saturday", SUNDAY, "2023-05-20", "2023-05-21T10:00", "span"),
    ("before Saturday", SUNDAY, "", "2023-05-20", "span"),
    ("after Saturday", SUNDAY, "2023-05-21", "", "span"),
    ("from Saturday onwards", SUNDAY, "2023-05-20", "", "span"),
    ("Saturday morning", SUNDAY, "2023-05-20T06:00", "2023-05-20T12:00", "span"),
    ("Saturday afternoon", SUNDAY, "2023-05-20T12:00", "2023-05-20T18:00", "span"),
    ("Saturday evening", SUNDAY, "2023-05-20T18:00", "2023-05-20T23:00", "span"),
    ("Saturday night", SUNDAY, "2023-05-20T20:00", "2023-05-21T06:00", "span"),
    ("late on Saturday", SUNDAY, "2023-05-20T18:00", "2023-05-21", "span"),
    ("late Saturday night", SUNDAY, "2023-05-20T22:00", "2023-05-21T04:00", "span"),
    ("early on Saturday", SUNDAY, "2023-05-20", "2023-05-20T09:00", "span"),
    ("in the early hours of Saturday", SUNDAY, "2023-05-20", "2023-05-20T06:00", "span"),
    ("on Saturday at 14:00", SUNDAY, "2023-05-20T14:00", "2023-05-20T14:01", "minute"),
    ("at 3 p.m. on Saturday", SUNDAY, "2023-05-20T15:00", "2023-05-20T15:01", "minute"),
    ("around 3 pm yesterday", SUNDAY, "2023-05-20T14:30", "2023-05-20T15:30", "span"),
    ("midday", SUNDAY, "2023-05-20T12:00", "2023-05-20T12:01", "minute"),
    ("noon", DAY, "2023-05-21T12:00", "2023-05-21T12:01", "minute"),
    ("at 14:30", SUNDAY, "2023-05-20T14:30", "2023-05-20T14:31", "minute"),
    ("at 6 am", SUNDAY, "2023-05-21T06:00", "2023-05-21T06:01", "minute"),
    ("at 12:00 GMT", SUNDAY, "2023-05-20T15:00", "2023-05-20T15:01", "minute"),
    ("this morning", SUNDAY, "2023-05-21T06:00", "2023-05-21T12:00", "span"),
    ("this afternoon", SUNDAY, "2023-05-21T12:00", "2023-05-21T18:00", "span"),
    ("this evening", SUNDAY, "2023-05-21T18:00", "2023-05-21T23:00", "span"),
    ("tonight", SUNDAY, "2023-05-21T20:00", "2023-05-22T06:00", "span"),
    ("last night", SUNDAY, "2023-05-20T20:00", "2023-05-21T06:00", "span"),
    ("last night at 2 am", SUNDAY, "2023-05-21T02:00", "2023-05-21T02:01", "minute"),
    ("overnight", SUNDAY, "2023-05-20T20:00", "2023-05-21T06:00", "span"),
    ("at midnight", SUNDAY, "2023-05-21", "2023-05-21T00:01", "minute"),
    ("yesterday", SUNDAY, "2023-05-20", "2023-05-21", "day"),
    ("the day before yesterday", SUNDAY, "2023-05-19", "2023-05-20", "day"),
    ("yesterday morning", SUNDAY, "2023-05-20T06:00", "2023-05-20T12:00", "span"),
    ("today", SUNDAY, "2023-05-21", "2023-05-22", "day"),
    ("earlier today", SUNDAY, "2023-05-21", "2023-05-21T10:00", "span"),
    ("tomorrow", SUNDAY, "2023-05-22", "2023-05-23", "day"),
    ("now", SUNDAY, "2023-05-21T10:00", "2023-05-21T10:00", "instant"),
    ("right now", SUNDAY, "2023-05-21T10:00", "2023-05-21T10:00", "instant"),
    ("at the moment", DAY, "2023-05-21", "2023-05-22", "day"),
    ("until now", SUNDAY, "", "2023-05-21T10:00", "span"),
    ("two days ago", SUNDAY, "2023-05-19", "2023-05-20", "day"),
    ("two days ago at noon", SUNDAY, "2023-05-19T12:00", "2023-05-19T12:01", "minute"),
    ("a week ago", SUNDAY, "2023-05-11", "2023-05-18", "week"),
    ("three months ago", SUNDAY, "2023-02-01", "2023-03-01", "month"),
    ("two hours ago", SUNDAY, "2023-05-21T07:30", "2023-05-21T08:30", "hour"),
    ("half an hour ago", SUNDAY, "2023-05-21T09:15", "2023-05-21T09:45", "hour"),
    ("some two weeks ago", SUNDAY, "2023-04-30T10:00", "2023-05-14T10:00", "span"),
    ("more than a month ago", SUNDAY, "", "2023-04-21T10:00", "span"),
    ("several days ago", SUNDAY, "2023-05-12", "2023-05-19", "span"),
    ("two and a half years ago", SUNDAY, "2020-01-01", "2021-01-01", "span"),
    ("last week", SUNDAY, "2023-05-08", "2023-05-15", "week"),
    ("last month", NEW_YEAR, "2022-12-01", "2023-01-01", "month"),
    ("last year", SUNDAY, "2022-01-01", "2023-01-01", "year"),
    ("this week", SUNDAY, "2023-05-15", "2023-05-22", "week"),
    ("this month", SUNDAY, "2023-05-01", "2023-06-01", "month"),
    ("earlier this month", SUNDAY, "2023-05-01", "2023-05-21T10:00", "span"),
    ("earlier this week", SUNDAY, "2023-05-15", "2023-05-21T10:00", "span"),
    ("earlier this year", SUNDAY, "2023-01-01", "2023-05-21T10:00", "span"),
    ("by the end of the month", SUNDAY, "", "2023-06-01", "span"),
    ("in March", SUNDAY, "2023-03-01", "2023-04-01", "month"),
    ("in June", SUNDAY, "2022-06-01", "2022-07-01", "month"),
    ("last March", "2023-03-10", "2022-03-01", "2022-04-01", "month"),
    ("last March", SUNDAY, "2023-03-01", "2023-04-01", "month"),
    ("in March last year", SUNDAY, "2022-03-01", "2022-04-01", "month"),
    ("in March 2022", SUNDAY, "2022-03-01", "2022-04-01", "month"),
    ("March 2022", SUNDAY, "2022-03-01", "2022-04-01", "month"),
    ("in early March", SUNDAY, "2023-03-01", "2023-03-11", "span"),
    ("mid-March", SUNDAY, "2023-03-11", "2023-03-21", "span"),
    ("late March", "2023-03-05", "2022-03-21", "2022-04-01", "span"),
    ("in late March 2022", SUNDAY, "2022-03-21", "2022-04-01", "span"),
    ("at the end of March", SUNDAY, "2023-03-21", "2023-04-01", "span"),
    ("at the beginning of May", SUNDAY, "2023-05-01", "2023-05-11", "span"),
    ("from March to May 2022", SUNDAY, "2022-03-01", "2022-06-01", "span"),
    ("in May and June 2022", SUNDAY, "2022-05-01", "2022-07-01", "span"),
    ("20 May", SUNDAY, "2023-05-20", "2023-05-21", "day"),
    ("on 22 May", SUNDAY, "2022-05-22", "2022-05-23", "day"),
    ("May 20", SUNDAY, "2023-05-20", "2023-05-21", "day"),
    ("the 20th of May", SUNDAY, "2023-05-20", "2023-05-21", "day"),
    ("20 May 2023", None, "2023-05-20", "2023-05-21", "day"),
    ("May 20, 2023", SUNDAY, "2023-05-20", "2023-05-21", "day"),
    ("on Saturday, 20 May 2023", SUNDAY, "2023-05-20", "2023-05-21", "day"),
    ("the thirty-first of March", SUNDAY, "2023-03-31", "2023-04-01", "day"),
    ("on 29 February", SUNDAY, "2020-02-29", "2020-03-01", "day"),
    ("on the 20th", SUNDAY, "2023-05-20", "2023-05-21", "day"),
    ("on the 31st", "2023-03-02", "2023-01-31", "2023-02-01", "day"),
    ("between 26 and 28 October", WAR, "2022-10-26", "2022-10-29", "span"),
    ("from 3 to 5 May", SUNDAY, "2023-05-03", "2023-05-06", "span"),
    ("on 26 and 27 October", WAR, "2022-10-26", "2022-10-28", "span"),
    ("from 28 April to 3 May 2022", SUNDAY, "2022-04-28", "2022-05-04", "span"),
    ("from Friday to Sunday", SUNDAY, "2023-05-19", "2023-05-22", "span"),
    ("between 10:00 and 12:00 on Saturday", SUNDAY, "2023-05-20T10:00", "2023-05-20T12:00", "span"),
    ("from 22:00 to 06:00", SUNDAY, "2023-05-20T22:00", "2023-05-21T06:00", "span"),
    ("2023-05-20", SUNDAY, "2023-05-20", "2023-05-21", "day"),
    ("in 2022", SUNDAY, "2022-01-01", "2023-01-01", "year"),
    ("since 2014", SUNDAY, "2014-01-01", "2023-05-21T10:00", "span"),
    ("since 2014", None, "2014-01-01", "", "span"),
    ("by 2022", SUNDAY, "", "2023-01-01", "span"),
    ("between 2014 and 2022", SUNDAY, "2014-01-01", "2023-01-01", "span"),
    ("late 2022", SUNDAY, "2022-10-01", "2023-01-01", "span"),
    ("in the summer of 2022", SUNDAY, "2022-06-01", "2022-09-01", "span"),
    ("last summer", SUNDAY, "2022-06-01", "2022-09-01", "span"),
    ("this spring", SUNDAY, "2023-03-01", "2023-06-01", "span"),
    ("this winter", NEW_YEAR, "2022-12-01", "2023-03-01", "span"),
    ("late last year", SUNDAY, "2022-10-01", "2023-01-01", "span"),
    ("early last year", SUNDAY, "2022-01-01", "2022-04-01", "span"),
    ("early this year", SUNDAY, "2023-01-01", "2023-04-01", "span"),
    ("in the past week", SUNDAY, "2023-05-14T10:00", "2023-05-21T10:00", "span"),
    ("in the last 24 hours", SUNDAY, "2023-05-20T10:00", "2023-05-21T10:00", "span"),
    ("over the past three days", SUNDAY, "2023-05-18T10:00", "2023-05-21T10:00", "span"),
]

# words, said at, start, end: when that which has lasted so long began
LASTING = [
    ("for seven months", SUNDAY, "2022-10-06T10:00", "2022-11-06T10:00"),
    ("seven months of", SUNDAY, "2022-10-06T10:00", "2022-11-06T10:00"),
    ("for more than eight months", SUNDAY, "", "2022-09-21T10:00"),
    ("for at least eight months", SUNDAY, "", "2022-09-21T10:00"),
    ("for over eight months", SUNDAY, "", "2022-09-21T10:00"),
    ("over the past eight months", SUNDAY, "2022-09-06T10:00", "2022-10-06T10:00"),
    ("for nearly eight months", SUNDAY, "2022-08-21T10:00", "2022-10-21T10:00"),
    ("for less than two weeks", SUNDAY, "2023-05-07T10:00", "2023-05-21T10:00"),
    ("for two to three weeks", SUNDAY, "2023-04-26T22:00", "2023-05-10T22:00"),
    ("for three days", SUNDAY, "2023-05-17T22:00", "2023-05-18T22:00"),
    ("for a year", SUNDAY, "2021-11-21T10:00", "2022-11-21T10:00"),
]

UNRESOLVED = """in recent days|since the war began|hours after the blast|two days after the attack|early in the war
before the war|pre-war|in the first hours|hours later|after the strike|at the time|then|shortly before|days earlier
a day later|that night|at the start of the war
that day|the next day|the day after|at 21:33 Sarn time|on 31 February
since the start of the invasion|until then|in the coming weeks""".replace("\n", "|")

NO_TIMES = [
    "It may be true.", "At least 20 may have died.", "May God help us.", "They march on the city.",
    "There was a march in the city.", "March on Kyiv!", "The soldiers stood in march formation.",
    "The Sun reported losses.", "The second attack failed.", "It came in second place.", "It lasted for three people.",
    "The aid was for 20 soldiers.", "They killed 1999 men.", "There were 2022 votes.", "There were 2,022 men.",
    "Losses grew by 2000 soldiers.", "The column of 1500 tanks burns.", "Power is out in 2,000 homes.",
    "One day the city will be free.", "It is the day of liberation.", "Fires broke out at 14 places.",
    "It is the last stronghold.", "They hold the last part of Bakhmut.", "The next offensive fails.",
    "We hold this city.", "An 8-year-old boy lives.", "It was a two-day visit.", "They shell us twice a day.",
    "They fire 20 tons per week.", "He is 40 years old.", "It hit the flat on the 20th floor.",
    "The 93rd Brigade holds.", "April said so.", "It was a day of mourning.", "They took it in three days.",
    "The ratio is 3:1.", "The score was 10:15.", "He stood before the court.", "They retreat since fuel is short.",
    "It fell to the winter army.", "He drives at 10.5 km/h.", "Shelling goes on on Saturdays.",
    "It is the beginning of a retreat.",
]  # fmt: skip


def read_times(text: str, at: str | datetime | None, zone: tzinfo = ZONE) -> tuple[TimeMention, ...]:
    """The times of an English text that was said then, in that zone."""
    return read_text(text, said_at=at, tz=zone, language="en").times


def moment(text: str, zone: tzinfo) -> datetime | None:
    return datetime.fromisoformat(text).replace(tzinfo=zone) if text else None


def only(words: str, at: str | None) -> TimeMention:
    found = read_times(f"He said that {words}, 20 men fell.", at)
    assert [t.span.words for t in found] == [words]
    return found[0]


@pytest.mark.parametrize(("words", "at", "start", "end", "grain"), RESOLVED)
def test_expressions_resolve(words: str, at: str | None, start: str, end: str, grain: str) -> None:
    """Each expression is found whole inside a sentence, and means what the calendar says."""
    found = only(words, at)
    zone = ZONE if at else UTC
    assert (found.span.start, found.span.end, found.span.grain) == (moment(start, zone), moment(end, zone), grain)
    assert not found.duration
    assert not found.span.relative


@pytest.mark.parametrize(("words", "at", "start", "end"), LASTING)
def test_durations_tell_the_start(words: str, at: str, start: str, end: str) -> None:
    """What has lasted so long began about so long ago."""
    found = read_times(f"Fighting went on {words} war.", at)[0]
    assert (found.span.words, found.duration) == (words, True)
    assert (found.span.start, found.span.end) == (moment(start, ZONE), moment(end, ZONE))


@pytest.mark.parametrize("words", UNRESOLVED.split("|"))
def test_what_hangs_on_something_else_is_unresolved(words: str) -> None:
    """A time that hangs on an event is found, and never resolved."""
    found = only(words, SUNDAY)
    assert found.span.relative
    assert (found.span.start, found.span.end) == (None, None)


@pytest.mark.parametrize("words", ["for days", "for weeks", "for months"])
def test_nobody_says_how_many(words: str) -> None:
    """A duration without a number is unresolved."""
    found = only(words, SUNDAY)
    assert found.duration
    assert found.span.relative


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_only_looks_like_a_time(text: str) -> None:
    """A verb, a name, a count or an idiom is no time."""
    assert read_times(text, SUNDAY) == ()


@pytest.mark.parametrize("words", [row[0] for row in RESOLVED if not re.search(r"\d{4}", row[0])])
def test_without_a_saying_nothing_near_is_known(words: str) -> None:
    """What needs the time of speaking is unresolved without one."""
    found = read_times(f"He said that {words}, 20 men fell.", None)
    assert all(t.span == Span(None, None, "span", relative=True) for t in found)
    assert found


def test_full_dates_without_a_zone_are_assumed_in_utc() -> None:
    """A full date resolves without a saying, and says that UTC was taken for granted."""
    (found,) = read_times("It fell on 20 May 2023.", None)
    assert found.span.start == datetime(2023, 5, 20, tzinfo=UTC)
    assert found.span.assumed == "UTC"


def test_several_expressions_stand_in_their_order() -> None:
    """Expressions of one text come from left to right and do not overlap."""
    text = "On Friday they said that by Saturday, after seven months of war, what held since 2014 would fall tomorrow."
    found = read_times(text, SUNDAY)
    assert [t.span.words for t in found] == ["On Friday", "by Saturday", "seven months of", "since 2014", "tomorrow"]
    assert all(a.words.end <= b.words.start for a, b in pairwise(found))


def test_a_saying_that_is_too_vague_resolves_nothing_near() -> None:
    """Who spoke some time in a month cannot be asked for yesterday, but for 2014."""
    yesterday, year = read_times("It fell yesterday, not in 2014.", "2023-05")
    assert yesterday.span.relative
    assert year.span.start == datetime(2014, 1, 1, tzinfo=ZONE)


def test_a_change_of_clocks_does_not_move_hours() -> None:
    """Two hours ago are two hours, whatever the clocks do in between; a day ago is the day before."""
    spoken = datetime(2023, 3, 26, 4, 30, tzinfo=ZoneInfo("Europe/Kyiv"))
    hours, days = read_times("It fell two hours ago, not yesterday.", spoken)
    assert hours.span.start is not None
    assert spoken.astimezone(UTC) - hours.span.start.astimezone(UTC) == timedelta(hours=2.5)
    assert days.span.start is not None
    assert (days.span.start.day, days.span.start.hour) == (25, 0)


@pytest.mark.parametrize(
    "text",
    ["(" * 10_000, "a " * 10_000, "on " + " " * 20_000, "since the " * 2_000, "in the late " * 2_000, "-" * 20_000,
     "two hundred and " * 2_000, "for days " * 2_000, "Saturday to " * 2_000, "20 " * 7_000, "x" * 20_000],
)  # fmt: skip
def test_a_long_text_takes_no_longer_than_its_length(text: str) -> None:
    """Brackets, blanks and endless beginnings are read in steps that grow with the text."""
    assert lines_of(lambda: read_times(text, SUNDAY)) < 250 * len(text)


TIMED = st.datetimes(datetime(1950, 1, 1), datetime(2100, 1, 1), timezones=st.just(ZONE))
ANY_TIME = st.datetimes(timezones=st.sampled_from([ZONE, UTC, timezone(timedelta(hours=-11))]))
WORDS = st.sampled_from([row[0] for row in RESOLVED] + [row[0] for row in LASTING] + UNRESOLVED.split("|"))
PARTS = sorted({part for row in (*RESOLVED, *LASTING) for part in row[0].lower().split()})


@given(st.text(), st.none() | ANY_TIME)
def test_no_text_raises(text: str, at: datetime | None) -> None:
    """Any text can be read, and its offsets point at its words."""
    for found in read_times(text, at):
        assert text[found.words.start : found.words.end] == found.span.words


@given(st.lists(WORDS | st.sampled_from([*PARTS, "the", "of", "İ", "ß", "20", "and", ","])), ANY_TIME)
def test_offsets_point_at_the_words(words: list[str], at: datetime) -> None:
    """Whatever stands beside whatever, at any time that there is, the offsets point at the words."""
    text, last = " ".join(words), 0
    for found in read_times(text, at):
        span = found.span
        assert text[found.words.start : found.words.end] == span.words != ""
        assert last <= found.words.start
        assert span.relative == (span.start is None and span.end is None)
        assert span.start is None or span.end is None or span.start <= span.end
        last = found.words.end


@given(WORDS, TIMED)
def test_the_zone_of_the_speaker_is_kept(words: str, at: datetime) -> None:
    """Every end is in the zone of the speaker."""
    for found in read_times(f"It fell {words}.", at):
        assert {end.tzinfo for end in (found.span.start, found.span.end) if end} <= {ZONE}


@given(TIMED, st.integers(1, 300))
def test_days_ago_agree_with_the_calendar(at: datetime, days: int) -> None:
    """Yesterday and "N days ago" are whole days, counted back by an independent calendar."""
    yesterday, ago = read_times(f"It fell yesterday, or {days} days ago.", at)
    today = at.replace(hour=0, minute=0, second=0, microsecond=0)
    assert (yesterday.span.start, yesterday.span.end) == (today - relativedelta(days=1), today)
    assert (ago.span.start, ago.span.end) == (today - relativedelta(days=days), today - relativedelta(days=days - 1))


@given(TIMED, st.integers(1, 40))
def test_months_ago_agree_with_the_calendar(at: datetime, months: int) -> None:
    """So many months ago is the whole month that an independent calendar counts back to."""
    (ago,) = read_times(f"It fell {months} months ago.", at)
    first = at.replace(day=1, hour=0, minute=0, second=0, microsecond=0) - relativedelta(months=months)
    assert (ago.span.start, ago.span.end) == (first, first + relativedelta(months=1))


@given(TIMED, st.sampled_from(list(day_name)))
def test_a_weekday_is_the_latest_one(at: datetime, name: str) -> None:
    """A weekday falls on that weekday, within the seven days up to the day of speaking; "last" before that day."""
    bare, last = read_times(f"It fell on {name}, or last {name}.", at)
    for found, least in ((bare, 0), (last, 1)):
        assert found.span.start is not None
        assert found.span.start.strftime("%A") == name
        assert least <= (at.date() - found.span.start.date()).days < 7 + least


@given(st.dates(date(1000, 1, 1), date(2099, 12, 31)), st.none() | TIMED)
def test_a_written_date_is_that_date(day: date, at: datetime | None) -> None:
    """A full date means itself, however it is written and whenever it was said."""
    month = day.strftime("%B")
    for words in (f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}", day.isoformat()):
        (found,) = read_times(f"It fell on {words}.", at)
        assert found.span.start is not None
        assert found.span.start.date() == day


@given(st.sampled_from([datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, tzinfo=UTC)]), WORDS)
def test_the_ends_of_the_calendar_raise_nothing(at: datetime, words: str) -> None:
    """At the ends of the calendar what cannot be counted is unresolved."""
    for found in read_times(f"It fell {words}.", at):
        assert found.span.known or found.span.relative


class PlainZone(tzinfo):
    """The same zone as ZONE, of a kind for which nothing is worked out once a day."""

    def utcoffset(self, _: datetime | None) -> timedelta:
        """Three hours ahead."""
        return timedelta(hours=3)

    def dst(self, _: datetime | None) -> timedelta:
        """No summer time."""
        return timedelta(0)

    def tzname(self, _: datetime | None) -> str:
        """Its offset."""
        return "UTC+03:00"


@given(st.lists(WORDS, min_size=1, max_size=3), TIMED)
def test_the_hour_counts_where_it_should(words: list[str], at: datetime) -> None:
    """What is worked out once for a day is what it is when worked out for the very moment of speaking."""
    text = f"It fell {', then '.join(words)}."
    once, plain = (read_times(text, at.replace(tzinfo=zone)) for zone in (ZONE, PlainZone()))
    assert once == plain
