"""What is under way, and what a sentence itself tells the end of, beside claims that it is not done, or not so."""

from __future__ import annotations

import pytest
from flagged import flags

SURE = 0.8

OPEN = [
    ("The ship is sinking.", "The ship has not sunk."),
    ("The village is being evacuated.", "The village has not been evacuated."),
    ("The train is leaving.", "The train has not left."),
    ("The school was closed but has reopened.", "The school is open."),
    ("The man was arrested and later released.", "The man is not in custody."),
    ("The bridge was destroyed but quickly rebuilt.", "The bridge is standing."),
]
SAID = [
    ("The ship has sunk.", "The ship has not sunk."),
    ("The village has been evacuated.", "The village has not been evacuated."),
    ("The train has left.", "The train has not left."),
    ("The school was closed but the kitchen has reopened.", "The school was not closed."),
    ("The man was arrested and beaten.", "The man was not arrested."),
    ("The bridge was destroyed but the tunnel is open.", "The bridge was not destroyed."),
]


@pytest.mark.parametrize(("one", "other"), OPEN)
def test_what_is_under_way_or_over_is_not_sure(one: str, other: str) -> None:
    """Who says that something is being done, or was and is no more, does not surely contradict who says that it is not."""
    assert all(found.certainty < SURE for found in (*flags(one, other), *flags(other, one)))


@pytest.mark.parametrize(("one", "other"), SAID)
def test_what_is_done_is(one: str, other: str) -> None:
    """Who says that it was done does, also where the sentence goes on about something else."""
    assert any(found.certainty >= SURE for found in flags(one, other))


@pytest.mark.parametrize(
    ("part", "other"),
    [
        ("The ferry is half sunk.", "The ferry has not sunk."),
        ("The weir was partly destroyed.", "The weir is still standing."),
        ("The abbot hardly mentioned the debts.", "The abbot mentioned the debts."),
        ("The archive is usually open on Friday.", "The archive was not open on Friday."),
    ],
)
def test_what_is_so_in_part_or_at_most_times_is_not_surely_against_what_is_not_so(part: str, other: str) -> None:
    assert all(found.certainty <= 0.7 for found in (*flags(part, other), *flags(other, part)))


def test_what_is_wholly_so_is_surely_against_what_is_not_so() -> None:
    assert [found.certainty for found in flags("The ferry has completely sunk.", "The ferry has not sunk.")] == [1.0]
