"""Who denies having done a thing does not deny that it was done: beside a claim without a doer that is not sure."""

from __future__ import annotations

import pytest
from flagged import flags

OPEN = [
    ("The army did not destroy the bridge.", "The bridge was destroyed."),
    ("The tannery denies that it polluted the river.", "The river is polluted."),
    ("We did not hack the bank.", "The bank was hacked."),
    ("The club did not sell the stadium.", "The stadium has been sold."),
]
SURE = [
    ("The army did not destroy the bridge.", "The bridge was destroyed by the army."),
    ("The army did not destroy the bridge.", "The army destroyed the bridge."),
    ("The bridge was not destroyed.", "The bridge was destroyed by the army."),
    ("We wrongly reported that the mill had been closed.", "The mill has been closed."),
]


@pytest.mark.parametrize(("one", "other"), OPEN)
def test_another_may_have_done_it(one: str, other: str) -> None:
    """Beside a claim that names no doer it may contradict, and not surely; the doubt is told."""
    for found in (*flags(one, other), *flags(other, one)):
        assert found.certainty < 0.8
    assert flags(one, other)


@pytest.mark.parametrize(("one", "other"), SURE)
def test_the_doer_or_the_deed_is_denied(one: str, other: str) -> None:
    """Where the other names the doer, or the deed itself is denied, the two clash."""
    assert max(found.certainty for found in flags(one, other)) >= 0.8
    assert max(found.certainty for found in flags(other, one)) >= 0.8


def test_another_doer_is_no_sure_clash() -> None:
    """It was somebody else, the other says: that denies nothing."""
    told = flags("The army did not destroy the bridge.", "The bridge was destroyed by the rebels.")
    assert all(found.certainty < 0.5 for found in told)
