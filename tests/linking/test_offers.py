"""Numbers that are told of some only, or with something added, beside such as are told without that."""

from __future__ import annotations

import pytest
from flagged import flags

SURE = 0.95


@pytest.mark.parametrize(
    ("one", "other", "sure"),
    [
        ("The visa costs 80 euros.", "The visa costs 35 euros for pupils.", False),
        ("The visa costs 80 euros.", "The visa costs 120 euros with insurance.", False),
        ("The visa costs 80 euros for tourists.", "The visa costs 35 euros for pupils.", False),
        ("The visa costs 80 euros.", "The visa costs 120 euros.", True),
        ("The visa costs 80 euros for pupils.", "The visa costs 35 euros for pupils.", True),
    ],
)
def test_what_it_costs_for_some_or_with_more_is_not_surely_against_what_it_costs(
    one: str, other: str, *, sure: bool
) -> None:
    assert any(found.certainty >= SURE for found in flags(one, other)) is sure
    assert any(found.certainty >= SURE for found in flags(other, one)) is sure


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The flight takes three hours.", "The flight took four hours because of headwinds."),
        ("The mine yields 40 tonnes.", "The mine yielded 70 tonnes."),
        ("Turnout was 61 %.", "Turnout among the young was 34 %."),
        ("Turnout was 61 %.", "Turnout in the north was 34 %."),
    ],
)
def test_of_one_time_or_part(one: str, other: str) -> None:
    """What was so once, and what is so each time, or in a part and in all, is no sure contradiction."""
    assert all(found.certainty < 0.8 for found in (*flags(one, other), *flags(other, one)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The flight took three hours.", "The flight took four hours because of headwinds."),
        ("Turnout was 61 %.", "Turnout was 34 %."),
    ],
)
def test_of_one_time_both(one: str, other: str) -> None:
    """Two numbers of one thing, told alike, clash."""
    assert max(found.certainty for found in flags(one, other)) >= 0.8
