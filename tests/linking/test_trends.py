"""Opposite trends of one stretch and of unlike ones, and comparatives beside one thing and beside two."""

from __future__ import annotations

import pytest
from flagged import flags

CONTRADICT = [
    ("The company's shares are up today.", "The company's shares are down today."),
    ("Gold is up this year.", "Gold is down this year."),
    ("The peso fell on Friday.", "The peso rose on Friday."),
    ("Sales were higher than in March.", "Sales were lower than in March."),
]
BOTH = [
    ("The company's shares are up today.", "The company's shares are down this year."),
    ("The euro is down today.", "The euro is up this month."),
    ("The stock is up today.", "The stock is down since January."),
    ("The river rose overnight.", "The river has fallen this week."),
    ("Bread became dearer in May.", "Bread became cheaper this year."),
    ("Turnout was higher than in 2019.", "Turnout was lower than in 2014."),
    ("The river is lower than yesterday.", "The river is higher than last week."),
    ("Crime is lower than in the nineties.", "Crime is higher than in 2015."),
]


@pytest.mark.parametrize(("one", "other"), CONTRADICT)
def test_one_stretch_or_base(one: str, other: str) -> None:
    """Opposite trends of one stretch, or beside one thing, cannot both be."""
    assert flags(one, other)


@pytest.mark.parametrize(("one", "other"), BOTH)
def test_unlike_stretches_or_bases(one: str, other: str) -> None:
    """What went up for a day may have gone down for longer, and be more than one thing and less than another."""
    assert not flags(one, other)
    assert not flags(other, one)


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ("The lira opened lower.", "The lira ended higher.", False),
        ("Wheat rose at first on Tuesday.", "Wheat fell later on Tuesday.", False),
        ("The lira opened lower.", "The lira opened higher.", True),
        ("Wheat rose later on Tuesday.", "Wheat fell later on Tuesday.", True),
    ],
)
def test_a_trend_may_turn_between_its_beginning_and_its_end(one: str, other: str, *, clash: bool) -> None:
    """How a day began and how it ended are two."""
    assert bool(flags(one, other)) is clash
    assert bool(flags(other, one)) is clash
