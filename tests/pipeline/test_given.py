"""What a caller may give as a time and as a value, as the page of input and output lists it: taken, or refused by name."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

import claimrec as cr

GATE = [
    cr.Aspect("open", question="Is {subject} open?", value="yes_no"),
    cr.Aspect("colour", question="Which colour has {subject}?", states={"red": [], "green": []}),
    cr.Aspect("height", question="How high is {subject}?", value="quantity", life="instant"),
    cr.Aspect("built", question="When was {subject} built?", value="when", life="final"),
    cr.Aspect("builder", question="Who built {subject}?", value="who", life="final"),
    cr.Aspect("code", question="Which code has {subject}?", value="name"),
    cr.Aspect("note", question="What is noted of {subject}?", value="words"),
]
TIMES: list[tuple[Any, str]] = [
    ("2024-05-04T14:00+03:00", "4 May 2024 14:00 +03:00"),
    (datetime(2024, 5, 4, 11, tzinfo=UTC), "4 May 2024 11:00 UTC"),
    ("2024-05-04", "4 May 2024"),
    (date(2024, 5, 4), "4 May 2024"),
    ("2024-05", "May 2024"),
    ("2024", "2024"),
    ("4 May 2024, 14:00 +03:00", "4 May 2024 14:00 +03:00"),
    ("2024/05/04 2 PM UTC", "4 May 2024 14:00 UTC"),
]
VALUES: list[tuple[str, Any, str]] = [
    ("open", True, "yes"),
    ("open", False, "no"),
    ("open", "yes", "yes"),
    ("colour", "red", "red"),
    ("colour", "not red", "not red"),
    ("height", 12, "12"),
    ("height", (5, 9), "5 to 9"),
    ("height", {"low": 30, "high": None}, "at least 30"),
    ("height", "at least 30", "at least 30"),
    ("built", "2024-05", "May 2024"),
    ("builder", "Ann Lee", "Ann Lee"),
    ("builder", ["Ann Lee", "Tom Vane"], "Ann Lee or Tom Vane"),
    ("code", "de", "de"),
    ("note", "to be painted", "“to be painted”"),
]


def told(**fields: Any) -> cr.Report:
    """The report on one row about the gate; no zone is known but for what is given."""
    row = {"party": "Mayor", "subject": "the gate", "aspect": "open", "value": True, **fields}
    return cr.reconcile([row], aspects=GATE, packs=None)


@pytest.mark.parametrize(("given", "words"), TIMES, ids=str)
def test_times(given: Any, words: str) -> None:
    """A time is the moment, day, month or year that it names, as the time of saying and as the time spoken of."""
    (fact,) = told(said_at=given).facts
    assert str(fact.positions[0].said_at) == words
    (fact,) = told(valid=given).facts
    assert str(fact.positions[0].valid) == words


@pytest.mark.parametrize("given", ["14:00 CST", "soon", "03/04/24", "03/04/2024", "31 February 2024", ""])
def test_times_that_would_be_a_guess(given: str) -> None:
    """A time of which it would be a guess what was meant sets the row aside, by the field."""
    for field in ("said_at", "valid"):
        (rejected,) = told(**{field: given or "?"}).rejected
        assert rejected.field == field


def test_a_naive_time() -> None:
    """A naive time is of the zone that is given, of UTC where no claim names a zone, and refused where another does."""
    row = {"party": "Mayor", "subject": "the gate", "aspect": "open", "value": True}
    naive, zoned = {**row, "said_at": "2024-05-04T14:00"}, {**row, "said_at": "2024-05-04T14:00Z", "party": "Ferry"}
    (alone,) = cr.reconcile([naive], aspects=GATE).facts
    assert str(alone.positions[0].said_at) == "4 May 2024 14:00 UTC"
    assert [r.field for r in cr.reconcile([naive, zoned], aspects=GATE).rejected] == ["said_at"]
    (both,) = cr.reconcile([naive, zoned], aspects=GATE, tz="Europe/Kyiv").facts
    assert "4 May 2024 14:00 +03:00" in [str(p.said_at) for p in both.positions]


@pytest.mark.parametrize(("dayfirst", "month"), [(True, "3 April 2024"), (False, "4 March 2024")])
def test_the_order_of_day_and_month(dayfirst: bool, month: str) -> None:
    """A date in figures is of the order that is given."""
    row = {"party": "Mayor", "subject": "the gate", "aspect": "open", "value": True, "said_at": "03/04/2024"}
    (fact,) = cr.reconcile([row], aspects=GATE, dayfirst=dayfirst).facts
    assert fact.positions[0].said_at == cr.Span(*_ends(month), "day")


def _ends(day: str) -> tuple[datetime, datetime]:
    start = datetime.strptime(day, "%d %B %Y").replace(tzinfo=UTC)
    return start, start.replace(day=start.day + 1)


@pytest.mark.parametrize(("aspect", "given", "words"), VALUES, ids=str)
def test_values(aspect: str, given: Any, words: str) -> None:
    """A value is taken as its question can have it, and the position stands as given, certain."""
    (fact,) = told(aspect=aspect, value=given).facts
    (position,) = fact.positions
    assert str(position.value) == words
    assert (position.basis, position.certainty) == (cr.Basis.STRUCTURED, 1.0)


@pytest.mark.parametrize(
    ("aspect", "given"),
    [
        ("open", "maybe"), ("open", 7), ("colour", "blue"), ("colour", 1), ("height", "many"), ("height", True),
        ("height", (9, 5)), ("height", {"low": "a"}), ("built", "soon"), ("builder", []), ("builder", 5), ("code", 5), ("note", 5),
    ],
)  # fmt: skip
def test_values_that_a_question_cannot_have(aspect: str, given: Any) -> None:
    """A value that its question cannot have sets the row aside, with what was expected."""
    (rejected,) = told(aspect=aspect, value=given).rejected
    assert rejected.field == "value"
    assert "expected" in rejected.problem


@pytest.mark.parametrize("left", ["subject", "aspect", "value"])
def test_two_of_three(left: str) -> None:
    """Subject, aspect and value go together: where one is missing and no words say it, the row is not used silently."""
    row = {"party": "Mayor", "subject": "the gate", "aspect": "open", "value": True}
    del row[left]
    report = cr.reconcile([row], aspects=GATE)
    assert report.facts == ()
    assert len(report.rejected) + len(report.unread) == 1
