"""Numbers that the words behind them restrict: to an age, a part, a use, or to fewer places."""

from __future__ import annotations

import pytest
from flagged import flags

CONTRADICT = [
    ("The town has 9,000 inhabitants.", "The town has 2,100 inhabitants."),
    ("The town has 2,100 inhabitants over 65.", "The town has 1,200 inhabitants over 65."),
    ("The film cost 40 million dollars to make.", "The film cost 12 million dollars to produce."),
    ("The bridge cost 90 million euros to build.", "The bridge cost 60 million euros."),
    ("The party won 31 percent of the vote.", "The party won 44 percent of the vote."),
    ("Turnout was 54 percent in Orm.", "Turnout was 71 percent in Orm."),
    ("The vaccine is 94 percent effective after two doses.", "The vaccine is 60 percent effective after two doses."),
    ("Rents in Osby doubled in 2023.", "Rents in Osby rose by 15% in 2023."),
    ("The shelling killed 9 people in two villages.", "The shelling killed 6 people in two villages."),
]
BOTH = [
    ("The town has 9,000 inhabitants.", "The town has 2,100 inhabitants over 65."),
    ("The club has 900 members.", "The club has 120 members under 18."),
    ("The drug works in 80 percent of patients.", "The drug works in 45 percent of patients over 70."),
    ("The shelling killed 6 people in two villages.", "The shelling killed 4 people in one village."),
    ("The army lost 40 tanks in two weeks.", "The army lost 12 tanks in one week."),
    ("The vaccine is 94 percent effective after two doses.", "The vaccine is 60 percent effective after one dose."),
    ("The film cost 40 million dollars to make.", "The film cost 12 million dollars to promote."),
    ("The party won 31 percent of the vote.", "The party won 44 percent of the vote in the capital."),
    ("The traffic jam was 4 km long at eight.", "The traffic jam was 12 km long at nine."),
    ("The queue was 200 metres long at ten.", "The queue was 900 metres long at noon."),
]


@pytest.mark.parametrize(("one", "other"), CONTRADICT)
def test_one_restriction_or_none(one: str, other: str) -> None:
    """Numbers of one thing within the same bounds, or without any, contradict where they do not meet."""
    assert flags(one, other)


@pytest.mark.parametrize(("one", "other"), BOTH)
def test_unlike_restrictions(one: str, other: str) -> None:
    """A number of a part, a place, a use or a moment of its own says nothing against that of another."""
    assert not flags(one, other)
    assert not flags(other, one)
