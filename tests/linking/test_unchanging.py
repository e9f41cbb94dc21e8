"""What a thing is of its nature, and how things were in one named event, is one question whenever it is told."""

from __future__ import annotations

import pytest
from flagged import flags

import claimrec as cr

UNCHANGING = [
    ("The grey bell cap is edible.", "The grey bell cap is poisonous."),
    ("The tumour was benign.", "The tumour was malignant."),
    ("The driver was awake before the crash.", "The driver was asleep before the crash."),
    ("The door was locked during the raid.", "The door was unlocked during the raid."),
    ("The driver was sober at the time of the crash.", "The driver was drunk when the cars crashed."),
]
CHANGING = [
    ("The shop is open.", "The shop is closed."),
    ("Shares in Tanaka closed higher.", "Shares in Tanaka closed lower."),
    ("The 6.15 to Crail arrived early.", "The 6.15 to Crail arrived late."),
    ("Hunting with ferrets is legal on Stroma.", "Hunting with ferrets is illegal on Stroma."),
    ("The alarm was a false alarm.", "The alarm was a real fire."),
    ("The harbour is calm.", "The harbour is rough."),
    ("The door was locked during the raid.", "The door was unlocked during the visit."),
    ("The driver was awake before the crash.", "The driver was asleep after the crash."),
    ("The road was open that day.", "The road was closed that day."),
    ("The hall was full.", "The hall was half empty."),
    ("The gate was open at the school.", "The gate was closed at the school."),
]


@pytest.mark.parametrize(("one", "other"), UNCHANGING)
@pytest.mark.parametrize("days", [0, 5])
def test_what_does_not_change_contradicts_days_later(one: str, other: str, days: int) -> None:
    """What is so of its nature, or was so in one event, is contradicted on any later day, in either order."""
    assert flags(one, other, days=days)
    assert flags(other, one, days=days)


@pytest.mark.parametrize(("one", "other"), CHANGING)
def test_what_may_change_does_not_contradict_days_later(one: str, other: str) -> None:
    """A state told days later, of another event or of none, may have come about since."""
    assert not flags(one, other, days=4)


def test_what_happened_once_is_told_of_two_occasions_years_apart() -> None:
    """Two winners of what is won again and again, told years apart, are of two elections; told days apart, of one."""
    told = "Ada Lund won the mayoral race.", "Ben Roth won the mayoral race."
    for day, flagged in (("2025-06-20", True), ("2029-06-20", False)):
        claims = [cr.Claim(told[0], party="A", said_at="2025-06-18"), cr.Claim(told[1], party="B", said_at=day)]
        assert bool(cr.reconcile(claims).contradictions) is flagged
