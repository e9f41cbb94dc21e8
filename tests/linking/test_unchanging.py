"""What a thing is of its nature, and how things were in one named event, is one question whenever it is told."""

from __future__ import annotations

import pytest
from flagged import flags

UNCHANGING = [
    ("The grey bell cap is edible.", "The grey bell cap is poisonous."),
    ("Hunting with ferrets is legal on Stroma.", "Hunting with ferrets is illegal on Stroma."),
    ("The tumour was benign.", "The tumour was malignant."),
    ("The driver was awake before the crash.", "The driver was asleep before the crash."),
    ("The door was locked during the raid.", "The door was unlocked during the raid."),
    ("The driver was sober at the time of the crash.", "The driver was drunk when the cars crashed."),
]
CHANGING = [
    ("The shop is open.", "The shop is closed."),
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
