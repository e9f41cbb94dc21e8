"""What had never been so before, or not until then, may have come to be so by what is told."""

from __future__ import annotations

import pytest
from flagged import flags

# (told of the time before, told of now): both may be true
TOGETHER = [
    ("The smelter has never been shut before.", "The smelter was shut today."),  # STRONG
    ("The Larks had never been relegated.", "The Larks were relegated on Saturday."),
    ("Until today the weir had not overflowed.", "The weir overflowed today."),
    ("The Larks had never been relegated.", "The Larks were relegated in March."),
    ("The bank had never cut its rate.", "The bank cut its rate on Monday."),
    ("The envoy was not yet known to the court.", "The envoy is known to the court."),
    ("No Dane had won the regatta since 1990.", "A Dane won the regatta on Friday."),  # MEDIUM
    ("The Larks have never lost in Ostra before.", "The Larks lost in Ostra last night."),
]
# (one, other): they clash
APART = [
    ("The smelter has never been shut before.", "The smelter was shut in 2019."),  # STRONG
    ("The smelter has never been shut.", "The smelter was shut today."),
    ("The army insisted that the bridge had never been shelled.", "The bridge was shelled in 2010."),
    ("The Larks had never been relegated.", "The Larks were relegated in 1987."),
    ("The bank had never cut its rate before.", "The bank cut its rate in 2003."),
    ("The Larks were never relegated.", "The Larks were relegated in 1987."),
    ("The weir had not overflowed.", "The weir overflowed on Monday."),  # MEDIUM
]


@pytest.mark.parametrize(("before", "now"), TOGETHER)
def test_a_first_time_does_not_contradict_that_it_had_never_been(before: str, now: str) -> None:
    assert not flags(before, now)
    assert not flags(now, before)


@pytest.mark.parametrize(("one", "other"), APART)
def test_never_is_contradicted_by_an_earlier_time(one: str, other: str) -> None:
    assert flags(one, other)


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ("Exports grew before the embargo.", "Exports did not grow after the embargo.", False),
        ("The rand rose before the budget was read.", "The rand fell after the budget was read.", False),
        ("The lift has not stuck since it was oiled.", "The lift stuck in May, before it was oiled.", False),
        ("Exports grew after the embargo.", "Exports fell after the embargo.", True),
        ("The lift has not stuck since it was oiled.", "The lift has stuck since it was oiled.", True),
    ],
)
def test_what_was_before_an_event_may_be_otherwise_after_it(one: str, other: str, *, clash: bool) -> None:
    assert bool(flags(one, other)) is clash
    assert bool(flags(other, one)) is clash
