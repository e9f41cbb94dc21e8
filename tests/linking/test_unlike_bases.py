"""What is compared with two things may be more than the one and less than the other."""

from __future__ import annotations

import pytest

from claimrec.model.positions import SURE
from tests.flagged import flags


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Turnout was higher than in 2019.", "Turnout was lower than in 2014."),
        ("The river is lower than yesterday.", "The river is higher than last week."),
        ("The reservoir is half full.", "The reservoir is half empty."),
    ],
)
def test_two_bases_or_one_degree(one: str, other: str) -> None:
    """More than one year's and less than another's may both be true; half full is half empty."""
    assert max((f.certainty for f in flags(one, other)), default=0.0) < SURE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sales were higher than in March.", "Sales were lower than in March."),
        ("The river is lower than last year.", "The river is higher than last year."),
    ],
)
def test_one_base(one: str, other: str) -> None:
    """Higher and lower than one and the same cannot both be."""
    assert max(f.certainty for f in flags(one, other)) >= SURE
