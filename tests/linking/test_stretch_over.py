"""What was so for a stretch that is over says nothing of how things are."""

from __future__ import annotations

import pytest

from claimrec.model.positions import SURE
from tests.flagged import flags


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The museum was closed for years.", "The museum is open."),
        ("The lift was out of order all morning.", "The lift is working again."),
        ("The island was cut off for weeks.", "The island is not cut off."),
    ],
)
def test_a_stretch_that_is_over(one: str, other: str) -> None:
    """Who was told to be so for years, weeks or all morning need not be so now."""
    assert max((f.certainty for f in flags(one, other)), default=0.0) < SURE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The museum has been closed for years.", "The museum is open."),
        ("The museum is closed.", "The museum is open."),
    ],
)
def test_a_stretch_that_lasts(one: str, other: str) -> None:
    """What has been so for years is so now."""
    assert max(f.certainty for f in flags(one, other)) >= SURE


def test_what_has_not_been_so_yet_may_be_so_later() -> None:
    """What "has not been so this year" is told up to the time of saying: it leaves open the days behind it."""
    denied = "The club has not lost this year."
    assert not flags(denied, "The club lost on Saturday.", days=9)
    assert max(f.certainty for f in flags(denied, "The club lost in March.")) >= SURE
