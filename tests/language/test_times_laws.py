"""What holds for the times of any text, said at any time."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from dateutil import parser
from dateutil.relativedelta import relativedelta
from hypothesis import given, settings
from hypothesis import strategies as st

import claimrec as cr
from claimrec.language.english.calendar import time_tables
from claimrec.language.english.time_shapes import begins, first
from tests.language.test_times_read import RESOLVED, UNRESOLVED, WEDNESDAY, ZONE, parted

DAYS = st.dates(date(1951, 1, 1), date(2069, 12, 31))
TIMED = st.datetimes(datetime(1950, 1, 1), datetime(2070, 1, 1), timezones=st.sampled_from([ZONE, UTC]))
FORMS = st.sampled_from(
    ["%Y-%m-%d", "%Y%m%d", "%d %B %Y", "%B %d, %Y", "%d %b %Y", "%b %d %Y", "%d-%b-%Y", "%d.%m.%Y", "%Y/%m/%d",
     "the %d of %B %Y", "%A, %d %B %Y", "%d/%m/%Y"]
)  # fmt: skip


@settings(deadline=None)  # the first text waits for the grammar to be compiled
@given(DAYS, FORMS, TIMED)
def test_any_day_in_any_form_is_that_day(day: date, form: str, said: datetime) -> None:
    """However a day is written, it is one mention whose span is that day, as dateutil reads it too."""
    words = day.strftime(form)
    text = f"The mill burned on {words}."
    (found,) = cr.read_text(text, said_at=said, dayfirst=True).times
    assert text[found.words.start : found.words.end] == f"on {words}"
    assert found.span.start is not None
    assert found.span.start.date() == day
    plain = words.removeprefix("the ").replace(" of ", " ")
    first = "%d/%m" in form or "%d.%m" in form
    assert parser.parse(plain, dayfirst=first, yearfirst=not first).date() == day


UNITS = st.sampled_from(["minute", "hour", "day", "week", "month", "year", "fortnight", "decade"])


@given(TIMED, st.integers(1, 30), UNITS, st.sampled_from(["{} {}s ago", "{} {}s back", "about {} {}s ago"]))
def test_what_is_long_ago_never_ends_after_the_saying(said: datetime, count: int, unit: str, form: str) -> None:
    """What happened so long ago lies before the time of saying, and holds the moment that dateutil counts back to."""
    (found,) = cr.read_text(f"The mill burned {form.format(count, unit)}.", said_at=said).times
    named, factor = {"fortnight": ("weeks", 2), "decade": ("years", 10)}.get(unit, (f"{unit}s", 1))
    assert found.span.start is not None
    assert found.span.end is not None
    assert found.span.end <= max(said, found.span.start + timedelta(days=1))
    if said.utcoffset() == timedelta(0) or named in ("days", "weeks", "hours", "minutes"):
        meant = said - relativedelta(**{named: count * factor})  # type: ignore[arg-type]
        assert found.span.start <= meant <= found.span.end


PIECES = [parted(row)[1] for row in (*RESOLVED.strip().splitlines(), *UNRESOLVED.strip().splitlines())]


@given(st.lists(st.sampled_from([*PIECES, "the", "on", "İ", "ß", "of", ",", ".", "will", "(", "12", "a"])), TIMED)
def test_words_are_never_lost(pieces: list[str], said: datetime) -> None:
    """Whatever stands beside whatever: mentions follow each other, and each has the words that it was read from."""
    text, last = " ".join(pieces), 0
    for found in cr.read_text(text, said_at=said).times:
        assert last <= found.words.start < found.words.end
        assert text[found.words.start : found.words.end] == found.span.words
        assert found.span.relative != found.span.known
        assert found.span.start is None or found.span.end is None or found.span.start <= found.span.end
        last = found.words.end


@given(st.text(max_size=200), st.none() | TIMED, st.booleans() | st.none())
def test_no_text_raises(text: str, said: datetime | None, dayfirst: bool | None) -> None:
    """Any text can be read, at any time."""
    for found in cr.read_text(text, said_at=said, dayfirst=dayfirst).times:
        assert text[found.words.start : found.words.end] == found.span.words


@given(
    st.sampled_from([datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, tzinfo=UTC)]), st.sampled_from(PIECES)
)
def test_the_ends_of_the_calendar_raise_nothing(said: datetime, words: str) -> None:
    """At the ends of the calendar what cannot be counted is unresolved."""
    for found in cr.read_text(f"It burned {words}.", said_at=said).times:
        assert found.span.known or found.span.relative


BEFORE = ("The mill burned", "The mill will burn", "Veltra said that it would burn", "General Orsk burned. He left",
          "They burned it every", "It burned on one", "It was led by General", "It runs")  # fmt: skip
ENDS = ("on Friday.", "Friday.", "by midday on Friday, they say.", "in March.", "last night", "shortly after the war.")


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("end", ENDS)
def test_the_end_of_a_text_is_read_as_in_the_whole_text(before: str, end: str) -> None:
    """A time that ends a text means the same whether its end is read once for all texts, or with all before it."""
    text = f"{before} {end.removesuffix('.')}."
    longer = f"{text} {'The inn by the road is old. ' * 4}"
    assert cr.read_text(longer, said_at=WEDNESDAY).times == cr.read_text(text, said_at=WEDNESDAY).times


def test_what_a_piece_begins_with_leaves_none_out() -> None:
    """A place that is passed over, as no piece of a time can begin there, is one at which none does."""
    guarded = first().pattern
    plain = re.compile(guarded.replace(f"(?={begins()})", "", 1))
    assert plain.pattern != guarded
    rows = [str(row) for row in (*RESOLVED, *UNRESOLVED)]
    told = [
        word for table in time_tables().values() for word in (table if isinstance(table, (list, dict)) else [table])
    ]
    texts = [f"{word}{more}" for word in told for more in ("", "s", " 3", " of 2024", " days", "-May")]
    for text in map(str.lower, [*texts, *rows]):
        for at in (0, *(word.end() for word in re.finditer(r"\s+", text))):
            one, other = (pattern.match(text, at) for pattern in (first(), plain))
            assert (one and one.groupdict()) == (other and other.groupdict()), text[at:]
