"""Two claims of how often one thing happens, which cannot both be so, or may."""

from __future__ import annotations

import pytest
from flagged import flags

APART = [
    ("The market in Orm is held every Monday.", "The market in Orm is held only once a month."),
    ("Trams in Orm run every ten minutes.", "Trams in Orm run only once an hour."),
    ("The regatta in Orm is held every three years.", "The regatta in Orm is held every year."),
    ("The ferry Ada runs on weekdays only.", "The ferry Ada runs every Sunday."),
    ("The bell in Orm is rung twice a day.", "The bell in Orm is rung on Sundays only."),
    ("The gazette of Orm appears weekly.", "The gazette of Orm appears every day."),
]
BOTH = [
    ("The market in Orm is held every Monday.", "The market in Orm is held once a week."),
    ("Trams in Orm run every ten minutes.", "Trams in Orm run six times an hour."),
    ("The ferry Ada runs on weekdays only.", "The ferry Ada runs every Tuesday."),
    ("The bell in Orm is rung every day.", "The bell in Orm is rung three times a day."),
    ("The gazette of Orm appears weekly.", "The gazette of Orm appears every Friday."),
    ("The regatta in Orm is held every other year.", "The regatta in Orm was held in 2021 and in 2023."),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_rates_that_exclude_each_other(one: str, other: str) -> None:
    """What happens so often, or on such days only, does not happen less often, or on others, in either order."""
    assert flags(one, other)
    assert flags(other, one)


@pytest.mark.parametrize(("one", "other"), BOTH)
def test_rates_that_may_both_be_right(one: str, other: str) -> None:
    """One rate in other words, a day among others, and what is done more often on each day exclude nothing."""
    assert not flags(one, other)
