"""What the one party of a deed did says what the other did: no clash; who did it to whom, turned round, is one."""

from __future__ import annotations

import pytest
from flagged import flags

SAME_DEED = [
    ("Lund lost to Marl.", "Marl won."),
    ("The state lost the case against the bank.", "The bank won."),
    ("Lund beat Marl.", "Marl lost."),
    ("Lund won the match against Marl.", "Marl lost the match."),
    ("Orm sold the mill to Lund.", "Lund bought the mill from Orm."),
    ("The abbey lent the chalice to the museum.", "The museum borrowed the chalice."),
    ("Lund shelled Marl.", "Marl shelled Lund."),
    ("Lund met Marl.", "Marl met Lund."),
]
OPPOSED = [
    ("Lund won the match.", "Lund lost the match to Marl."),
    ("The union won the case.", "The union lost the case."),
    ("Lund lost to Marl.", "Lund won."),
    ("Lund beat Marl.", "Marl beat Lund."),
    ("Lund won the match against Marl.", "Marl won the match against Lund."),
]


@pytest.mark.parametrize(("one", "other"), SAME_DEED)
def test_two_parties_of_one_deed(one: str, other: str) -> None:
    """A verb of the one party, and its converse of the other, do not exclude each other."""
    assert not flags(one, other)
    assert not flags(other, one)


@pytest.mark.parametrize(("one", "other"), OPPOSED)
def test_one_party_and_both_of_its_converses(one: str, other: str) -> None:
    """Of one party both cannot be told, nor that each of two had the better of the other."""
    assert flags(one, other)
    assert flags(other, one)


def test_what_is_told_both_ways_is_no_denial() -> None:
    """A claim that denies of one time what it tells of another denies nothing of what it tells."""
    assert not flags("The abbot, who did not resign in March, resigned in May.", "The abbot resigned.")
    assert flags("The abbot did not resign in March.", "The abbot resigned in March.")
