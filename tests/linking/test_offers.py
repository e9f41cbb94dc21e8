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
