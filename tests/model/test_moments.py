"""Times as they were given: the span, its precision, its zone, and what had to be taken for granted."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve
from dateutil.parser import isoparse
from hypothesis import given
from hypothesis import strategies as st
from strategies import spans

from claimrec import InputError, Span
from claimrec.model.spans import describe, joined, midnight, shifted, span_of, whole, zone

KYIV = ZoneInfo("Europe/Kyiv")


def at(text: str) -> datetime:
    """A moment, written with its offset."""
    return datetime.fromisoformat(text)


# ISO 8601


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("2024-03-05T14:00:00+03:00", "2024-03-05T14:00+03:00"),
        ("2024-03-05T14:00+03:00", "2024-03-05T14:00+03:00"),
        ("2024-03-05T14:00Z", "2024-03-05T14:00+00:00"),
        ("2024-03-05 14:00:30.250+00:00", "2024-03-05T14:00:30.250+00:00"),
        ("20240305T140000+0300", "2024-03-05T14:00+03:00"),
        ("2024-03-05T14+03:00", "2024-03-05T14:00+03:00"),
        ("  2024-03-05T14:00Z  ", "2024-03-05T14:00+00:00"),
    ],
)
def test_instants(text: str, start: str) -> None:
    """An ISO 8601 time with its offset is one instant, and keeps its offset and its words."""
    found = span_of(text, tz=KYIV)
    assert found.start == found.end == at(start)
    assert found.start.utcoffset() == at(start).utcoffset()
    assert (found.grain, found.words, found.assumed) == ("instant", text, "")


@pytest.mark.parametrize(
    ("text", "grain", "start", "end"),
    [
        ("2024-03-05", "day", "2024-03-05T00:00+00:00", "2024-03-06T00:00+00:00"),
        ("20240305", "day", "2024-03-05T00:00+00:00", "2024-03-06T00:00+00:00"),
        ("2024-02", "month", "2024-02-01T00:00+00:00", "2024-03-01T00:00+00:00"),
        ("2023-12", "month", "2023-12-01T00:00+00:00", "2024-01-01T00:00+00:00"),
        ("2024", "year", "2024-01-01T00:00+00:00", "2025-01-01T00:00+00:00"),
    ],
)
def test_whole_units(text: str, grain: str, start: str, end: str) -> None:
    """A date, a month and a year are the whole of it, with the zone that had to be assumed."""
    assert span_of(text, tz=None) == Span(at(start), at(end), grain)
    assert span_of(text, tz=None).assumed == "UTC"
    assert span_of(text, tz=KYIV).assumed == ""


@pytest.mark.parametrize("text", ["2024-W10", "2024W10"])
def test_weeks(text: str) -> None:
    """An ISO week is the whole week, or refused; never one day of it."""
    try:
        found = span_of(text, tz=None)
    except InputError:
        return
    assert found.start is not None
    assert found.end == found.start + timedelta(days=7)


@given(st.datetimes(min_value=datetime(1, 1, 2), max_value=datetime(9999, 12, 30)), st.integers(-840, 840))
def test_against_dateutil(naive: datetime, minutes: int) -> None:
    """Every aware datetime in ISO 8601 is read as dateutil's isoparse reads it."""
    aware = naive.replace(tzinfo=timezone(timedelta(minutes=minutes)))
    text = aware.isoformat()
    assert span_of(text, tz=None).start == isoparse(text) == aware


@given(st.dates(max_value=date(9998, 12, 31)))
def test_dates_against_dateutil(day: date) -> None:
    """Every date in ISO 8601 begins as dateutil's isoparse reads it, and lasts a day."""
    found = span_of(day.isoformat(), tz=UTC)
    assert found == span_of(day, tz=UTC)
    assert found.start == isoparse(day.isoformat()).replace(tzinfo=UTC)
    assert found.end == found.start + timedelta(days=1)


def test_the_last_day_has_no_end() -> None:
    """The end of the calendar is no error: the span is left open."""
    assert span_of("9999-12-31", tz=None).end is None
    assert span_of("9999", tz=None).start == datetime(9999, 1, 1, tzinfo=UTC)


# Naive times and zones


@pytest.mark.parametrize(
    "given", ["2024-03-05T14:00", "2024-03-05 14:00:00", datetime(2024, 3, 5, 14), "5 March 2024 14:00"]
)
def test_naive(given: Any) -> None:
    """A time without a zone is refused, with what would mend it; with `tz` it is taken to be in that zone."""
    with pytest.raises(InputError, match="no time zone") as caught:
        span_of(given, tz=None, field="valid")
    assert "tz='Europe/Kyiv'" in str(caught.value)
    assert "+03:00" in str(caught.value)
    assert caught.value.field == "valid"
    found = span_of(given, tz=KYIV)
    assert found.start == at("2024-03-05T14:00+02:00")
    assert found.assumed == "Europe/Kyiv"


def test_the_zone_is_kept() -> None:
    """Nothing is moved to UTC: a datetime keeps its tzinfo, and a stated offset beats `tz`."""
    mine = datetime(2024, 7, 5, 14, tzinfo=KYIV)
    assert span_of(mine, tz=UTC).start is mine
    assert span_of("2024-07-05T14:00-04:00", tz=KYIV).start.isoformat() == "2024-07-05T14:00:00-04:00"
    assert span_of("2024-07-05", tz=KYIV).start.isoformat() == "2024-07-05T00:00:00+03:00"


def test_a_day_of_25_hours() -> None:
    """A calendar day on which the clock is put back is 25 hours long."""
    found = span_of("2023-10-29", tz=KYIV)
    assert found.end.timestamp() - found.start.timestamp() == 25 * 3600


@pytest.mark.parametrize("name", ["Europe/Nowhere", "", "../etc", 5, "\0"])
def test_no_zone(name: Any) -> None:
    """What is no time zone raises InputError for the field `tz`."""
    with pytest.raises(InputError, match="not a time zone") as caught:
        zone(name)
    assert caught.value.field == "tz"


def test_zones() -> None:
    """A name, a tzinfo and nothing all do."""
    assert zone("Europe/Kyiv") == KYIV
    assert zone(UTC) is UTC
    assert zone(None) is None


# Prose


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("5 March 2024", "2024-03-05"),
        ("March 5, 2024", "2024-03-05"),
        ("5 Mar 2024", "2024-03-05"),
        ("March 2024", "2024-03"),
        ("5 March 2024 14:00 +03:00", "2024-03-05T14:00+03:00"),
        ("5 March 2024, 14:00 UTC", "2024-03-05T14:00Z"),
        ("Tue, 5 Mar 2024 14:00:30 +0000", "2024-03-05T14:00:30Z"),
        ("2024/03/05", "2024-03-05"),
        ("2024-3-5", "2024-03-05"),
        ("2024.03.05 14:00 UTC", "2024-03-05T14:00Z"),
        ("2024-03-05 2:00 PM +03:00", "2024-03-05T14:00+03:00"),
        ("2024-03-05 14:00 GMT", "2024-03-05T14:00Z"),
    ],
)
def test_prose(text: str, same: str) -> None:
    """A date that names its month and its year, or begins with the year, is read, at its own precision."""
    assert span_of(text, tz=None) == span_of(same, tz=None)
    assert span_of(text, tz=None).words == text


@pytest.mark.parametrize(
    "text",
    [
        "03/04/2023",
        "3/4/23",
        "3.4.2023",
        "5 March",
        "5 March 24",
        "March",
        "14:00",
        "tomorrow",
        "soon",
        "",
        "2024-13",
        "2024-02-30",
        "2024-03-05T25:00Z",
        "5 March 2024 14:00 XYZ",
        "5 March 2024 14:00 CST",
        "2024/13/05",
        "2024-03/05",
        "2024-03-05 25:00",
        "0000",
        "31 April 2024",
        "5 March 2024 or so, it is said by some of those who know",
    ],
)
def test_no_time(text: str) -> None:
    """What is ambiguous, incomplete or impossible is refused, with what would do; nothing is guessed."""
    with pytest.raises(InputError, match="is not a time") as caught:
        span_of(text, tz=UTC)
    assert "2023-05-20" in str(caught.value)


@pytest.mark.parametrize("text", ["5 March 2024 2pm UTC", "2 p.m. 5 March 2024 UTC"])
def test_hours_in_prose(text: str) -> None:
    """An hour that names no minutes begins on the hour."""
    assert span_of(text, tz=None).start == at("2024-03-05T14:00+00:00")


@pytest.mark.parametrize(
    ("text", "near", "start"),
    [
        ("9:10 AM, Dec 04", "2011-12-05T00:00Z", "2011-12-04T09:10Z"),
        ("Dec 31 - 11:50pm", "2012-01-01T00:00Z", "2011-12-31T23:50Z"),
        ("Sun, Jan 1 2:15 AM", "2011-12-31T00:00Z", "2012-01-01T02:15Z"),
        ("29 Feb, 10:00", "2023-12-20T00:00Z", "2024-02-29T10:00Z"),
        ("5 March", "2024-03-07T00:00Z", "2024-03-05T00:00Z"),
    ],
)
def test_a_day_without_a_year(text: str, near: str, start: str) -> None:
    """A day that names no year is of the year that brings it nearest to a known moment, and refused without one."""
    assert span_of(text, tz=UTC, near=at(near)).start == at(start)
    with pytest.raises(InputError, match="is not a time"):
        span_of(text, tz=UTC)


@pytest.mark.parametrize(
    "text", ["Dec 04 11, 9:10 AM", "Dec - Contact Airline", "12/4 9:10 AM", "9:10 AM", "Dec 4 or 5"]
)
def test_no_day_even_near_one(text: str) -> None:
    """Two numbers that may be a year, words, and a bare clock stay refused, however near something is."""
    with pytest.raises(InputError, match="is not a time"):
        span_of(text, tz=UTC, near=at("2011-12-04T00:00Z"))


def test_the_zone_of_this_machine_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A zone in letters is refused also where this machine happens to stand in it."""
    monkeypatch.setattr("time.tzname", ("EET", "EEST"))
    with pytest.raises(InputError, match="EET is no offset"):
        span_of("5 March 2024 14:00 EET", tz=None)


@pytest.mark.parametrize("text", ["5 March 2024 14:00 GMT+3", "5 March 2024 14:00 UTC+3"])
def test_gmt_plus(text: str) -> None:
    """ "GMT+3" is three hours ahead of Greenwich, or refused."""
    try:
        found = span_of(text, tz=None)
    except InputError:
        return
    assert found.start == at("2024-03-05T14:00+03:00")


@given(st.text(max_size=25))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Any text gives a span with a start, or InputError."""
    try:
        found = span_of(text, tz=UTC)
    except InputError:
        return
    assert found.start is not None


@pytest.mark.parametrize("given", [5, 5.0, None, [], ("2024",), b"2024"])
def test_no_kind_of_time(given: Any) -> None:
    """What is no kind of time raises InputError with its type."""
    with pytest.raises(InputError, match=type(given).__name__):
        span_of(given, tz=UTC)


def test_spans_are_kept() -> None:
    """A Span is kept as it is."""
    mine = Span(None, datetime(2024, 3, 5, tzinfo=UTC))
    assert span_of(mine, tz=None) is mine


# Spans


def test_joined() -> None:
    """Two spans join from the start of the one to the end of the other; an end may stay open."""
    may, june = span_of("2024-05", tz=None), span_of("2024-06", tz=None)
    both = joined(may, june, "May to June")
    assert (both.start, both.end, both.grain, both.assumed) == (may.start, june.end, "span", "UTC")
    assert joined(may, None, "").end is None
    assert joined(None, june, "").start is None
    with pytest.raises(InputError, match="ends before it starts"):
        joined(june, span_of("2024-04", tz=None), "June to April")


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("2024-03-05", "5 Mar 2024"),
        ("2024-03", "Mar 2024"),
        ("2024", "2024"),
        ("2024-03-05T14:00+03:00", "5 Mar 2024 14:00 +03:00"),
        ("2024-03-05T14:00Z", "5 Mar 2024 14:00 UTC"),
    ],
)
def test_described(given: str, says: str) -> None:
    """A span is told at its own precision, in its own zone."""
    assert describe(span_of(given, tz=None)) == str(span_of(given, tz=None)) == says


def test_described_ends() -> None:
    """Open ends, unresolved times and none at all are told as such."""
    noon = datetime(2024, 3, 5, 12, tzinfo=UTC)
    assert describe(Span(None, noon)) == "by 5 Mar 2024 12:00 UTC"
    assert describe(Span(noon, None, "span")) == "since 5 Mar 2024 12:00 UTC"
    assert describe(Span(None, None, words="later", relative=True)) == "“later” (unresolved)"
    assert describe(None) == describe(Span(None, None)) == "time unknown"


@given(spans())
def test_any_span_can_be_described(span: Span) -> None:
    """Every span has words."""
    assert describe(span)


@given(spans(), st.text(max_size=5))
def test_words_do_not_count(span: Span, words: str) -> None:
    """Two spans that differ in their words only are equal."""
    assert evolve(span, words=words) == span


def test_known() -> None:
    """A span is known if it has an end and hangs on nothing else."""
    noon = datetime(2024, 3, 5, 12, tzinfo=UTC)
    assert Span(noon, None).known
    assert not Span(None, None).known
    assert not Span(noon, noon, relative=True).known


def test_steps() -> None:
    """Months are counted as a person does, and midnight is that of the moment's own zone."""
    assert shifted(at("2024-03-31T12:00+03:00"), months=-1) == at("2024-02-29T12:00+03:00")
    assert midnight(at("2024-03-05T01:30+03:00"), days=1) == at("2024-03-06T00:00+03:00")
    assert whole("week", at("2024-03-04T00:00+00:00"), None, "").end == at("2024-03-11T00:00+00:00")


KYIV = zone("Europe/Kyiv")


@pytest.mark.parametrize(
    "text",
    ["10-12 May 2024", "May 10-12, 2024", "10/12 May 2024", "2024/05/10-12", "Dec 99", "Dec '11", "30 Feb 2023",
     "03/04/2024", "12/4/11", "2024-05-10 14:00-15:00", "2024-05-10T14:00+19:00"],
)  # fmt: skip
def test_what_names_no_single_time(text: str) -> None:
    """Two days, a year that is none, a day or month that may be meant either way, no such offset: never guessed."""
    with pytest.raises(InputError, match=r"is not a time|no zone has"):
        span_of(text, tz=KYIV, near=datetime(2023, 6, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("25/04/2024", "2024-04-25T00:00:00+03:00"),
        ("04.25.2024 14:00", "2024-04-25T14:00:00+03:00"),
        ("05/05/2024", "2024-05-05T00:00:00+03:00"),
        ("2023-05-20+02:00", "2023-05-20T00:00:00+02:00"),
        ("2023-05-20Z", "2023-05-20T00:00:00+00:00"),
        ("20 May 2023 2 p.m.", "2023-05-20T14:00:00+03:00"),
        ("20230520T140000Z", "2023-05-20T14:00:00+00:00"),
    ],
)
def test_what_leaves_no_choice(text: str, start: str) -> None:
    """A day above 12 is no month; a date may bring its zone along."""
    found = span_of(text, tz=KYIV).start
    assert found is not None
    assert found.isoformat() == start


def test_where_the_clocks_turn() -> None:
    """An hour that is skipped, or comes twice, is taken as before the turn, and that is written down."""
    for text in ("2024-03-31T03:30", "2024-10-27T03:30"):
        assert span_of(text, tz=KYIV).assumed == "Europe/Kyiv, before the clocks turn"
    assert span_of("2024-10-27T05:30", tz=KYIV).assumed == "Europe/Kyiv"
