"""Dates whose day and month may be meant either way, days that came as midnights, and times without a zone."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

import claimrec as cr
from claimrec import InputError, read_claims


def said(*times: Any, **more: Any) -> list[Any]:
    """The times of rows that were said then, as they are read."""
    rows = [{"text": f"It fell {n}.", "party": "Mayor", "said_at": at} for n, at in enumerate(times)]
    batch = read_claims(rows, **more)
    assert batch.rejected == ()
    return [claim.said_at for claim in batch.claims]


def notes(*times: Any, **more: Any) -> str:
    """What is supposed of such times."""
    rows = [{"text": f"It fell {n}.", "party": "Mayor", "said_at": at} for n, at in enumerate(times)]
    return " / ".join(read_claims(rows, **more).notes)


@pytest.mark.parametrize(
    ("dayfirst", "read"), [(True, ["2024-04-05", "2024-04-05 14:30"]), (False, ["2024-05-04", "2024-05-04 14:30"])]
)
@pytest.mark.parametrize("sign", ["/", "-", "."])
def test_what_the_caller_says(dayfirst: bool, read: list[str], sign: str) -> None:
    """Day or month is first as the caller says, with a clock or without; nothing has to be told then."""
    given = [at.replace("/", sign) for at in ("05/04/2024", " 5/4/2024 14:30")]
    assert said(*given, dayfirst=dayfirst) == read
    assert notes(*given, dayfirst=dayfirst) == ""


def test_one_date_settles_its_column() -> None:
    """A date that can be read one way alone settles all others of its column, and a note says which."""
    assert said("05/04/2024", "25/04/2024") == ["2024-04-05", "2024-04-25"]
    assert said("05/04/2024", "04/25/2024") == ["2024-05-04", "2024-04-25"]
    told = "'said_at' is written day first, as '25/04/2024' shows: so 1 date as '05/04/2024' too"
    assert notes("05/04/2024", "25/04/2024", "26/04/2024") == told
    assert said("05/04/2024", "2024-04-25", "3 May 2024") == ["05/04/2024", "2024-04-25", "3 May 2024"]


def test_each_column_by_itself() -> None:
    """The time spoken of is read as its own column is written, both ends of it."""
    row = {"text": "It fell.", "party": "Mayor", "said_at": "05/04/2024", "valid": ["03/04/2024", "04/13/2024"]}
    (claim,) = read_claims([row]).claims
    assert (claim.said_at, claim.valid) == ("05/04/2024", ("2024-03-04", "2024-04-13"))


def test_what_nothing_settles() -> None:
    """Where nothing tells, or dates tell two things, the rows are rejected, and one note says which option mends it."""
    for times in (("05/04/2024", "06/04/2024"), ("05/04/2024", "25/04/2024", "04/25/2024")):
        told = notes(*times)
        assert "may be day or month first, as in '05/04/2024'" in told
        assert "dayfirst=True (--day-first) or dayfirst=False" in told
    rows = [{"text": "It fell.", "party": "Mayor", "said_at": "05/04/2024"}]
    (row,) = cr.reconcile(rows).rejected
    assert "day and month may be meant either way; expected the year first" in row.problem
    assert "dayfirst=True" in row.problem
    assert cr.reconcile(rows, dayfirst=True).rejected == ()


def test_what_can_be_read_one_way_alone_is_read_that_way() -> None:
    """A date that the caller's order cannot read keeps the other order, and a note says so; a short year is refused."""
    assert said("05/04/2024", "04/25/2024", dayfirst=True) == ["2024-04-05", "04/25/2024"]
    assert "'04/25/2024' can only be month first" in notes("05/04/2024", "04/25/2024", dayfirst=True)
    assert said("05/04/24", "31/02/2024", "99/99/2024", "5/4", dayfirst=True) == [
        "05/04/24",
        "31/02/2024",
        "99/99/2024",
        "5/4",
    ]
    (row,) = cr.reconcile([{"text": "It fell.", "party": "A", "said_at": "05/04/24"}], dayfirst=True).rejected
    assert "its year is not written in full" in row.problem


def test_claims_and_batches_and_statements() -> None:
    """The caller's order counts for Claims too, which no column settles, and wherever a set-up is used."""
    claims = [cr.Claim("It fell.", party="A", said_at=at) for at in ("05/04/2024", "25/04/2024")]
    assert [claim.said_at for claim in read_claims(claims).claims] == ["05/04/2024", "25/04/2024"]
    found = read_claims(claims, dayfirst=True).claims
    assert [claim.said_at for claim in found] == ["2024-04-05", "2024-04-25"]
    assert found[0] == cr.Claim("It fell.", party="A", said_at="2024-04-05")
    assert read_claims(read_claims(claims), dayfirst=True).claims == found
    setup = cr.Reconciler(dayfirst=True)
    assert [claim.said_at for claim in setup.reconcile(claims).claims] == ["2024-04-05", "2024-04-25"]
    one, two = (
        {"text": t, "speaker": p, "said_at": "05/04/2024"}
        for t, p in (("The mill stands.", "A"), ("The mill fell.", "B"))
    )
    assert str(setup.compare(one, two).relation) == str(cr.compare(one, two, dayfirst=True).relation)
    with pytest.raises(InputError, match="dayfirst"):
        read_claims(claims, dayfirst="yes")  # type: ignore[arg-type]


def test_any_order_of_rows() -> None:
    """Notes and dates do not depend on the order of rows."""
    times = ("05/04/2024", "25/04/2024", "26/04/2024", "07/04/2024")
    assert notes(*times) == notes(*reversed(times))
    assert said(*times) == said(*reversed(times))[::-1]


def test_midnights_are_days() -> None:
    """Times that are all midnights without a zone are days, and a note says so; one with a clock makes them all times."""
    two = (datetime(2024, 5, 4), datetime(2024, 5, 5))
    assert said(*two) == [date(2024, 5, 4), date(2024, 5, 5)]
    assert "'said_at' are all 00:00 without a zone" in notes(*two)
    later = datetime(2024, 5, 5, 9)
    assert said(two[0], later) == [two[0], later]
    assert notes(two[0], later) == ""


def test_times_without_a_zone() -> None:
    """Where no time has a zone, all are in UTC, as one note says; where one has, those without are set aside."""
    rows = [{"text": "The mill fell.", "party": p, "said_at": f"2024-05-04 1{n}:00"} for n, p in enumerate("ABC")]
    report = cr.reconcile(rows)
    assert report.rejected == ()
    assert [note for note in report.notes if "zone" in note] == [
        "times and dates without a zone were taken to be in UTC"
    ]
    kyiv = cr.reconcile(rows, tz="Europe/Kyiv")
    assert any("Europe/Kyiv" in note for note in kyiv.notes)
    rows.append({"text": "The mill fell.", "party": "D", "said_at": "2024-05-04T10:00+03:00"})
    for given in (rows, rows[::-1]):
        assert len(cr.reconcile(given).rejected) == 3
