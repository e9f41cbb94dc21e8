"""What is said without a time, beside what is told to the hour: a later hour is another time, an earlier one is not."""

from __future__ import annotations

import pytest

import claimrec as cr


def flagged(one: str, other: str) -> bool:
    """Whether two statements of two parties contradict each other, said at nine and at three of one day."""
    told = (("One", "2025-06-18T09:00Z", one), ("Other", "2025-06-18T15:00Z", other))
    return bool(cr.reconcile([cr.Claim(text, party=party, said_at=at) for party, at, text in told]).contradictions)


LATER = [
    ("The minister has not resigned.", "The minister resigned this afternoon."),
    ("The bridge is standing.", "The bridge was destroyed at noon."),
    ("The ship has not sunk.", "The ship sank at 2 p.m."),
    ("The embassy has not been evacuated.", "The embassy was evacuated at 1 p.m."),
    ("The airport is open.", "The airport has been closed since noon."),
]
EARLIER = [
    ("The minister has not resigned.", "The minister resigned at 7 a.m."),
    ("The bridge is standing.", "The bridge was destroyed at 6 a.m."),
    ("The ship has not sunk.", "The ship has sunk."),
    ("The embassy has not been evacuated.", "The embassy was evacuated on Wednesday."),
    ("The airport is open.", "The airport is closed."),
]


@pytest.mark.parametrize(("one", "other"), LATER)
def test_a_later_hour_is_another_time(one: str, other: str) -> None:
    """What is said at nine is not denied by what happened at noon."""
    assert not flagged(one, other)


@pytest.mark.parametrize(("one", "other"), EARLIER)
def test_an_earlier_hour_or_none_is_not(one: str, other: str) -> None:
    """It is by what had happened before nine, and by what is told without an hour."""
    assert flagged(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The airport was closed this morning.", "The airport is open."),
        ("The site was down at seven this morning.", "The site is up."),
    ],
)
def test_what_was_so_hours_before_is_another_time(one: str, other: str) -> None:
    """What is told of hours ago says nothing of what is so when the other speaks, in the afternoon."""
    claims = [
        cr.Claim(one, party="One", said_at="2025-06-18T09:00Z"),
        cr.Claim(other, party="Other", said_at="2025-06-18T17:00Z"),
    ]
    assert not cr.reconcile(claims).contradictions
