"""What the verb around it undoes was so before, and is not told to be so now."""

from __future__ import annotations

import pytest

from claimrec.model.positions import SURE
from tests.flagged import flags


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The court struck down the law that banned the party.", "The party is no longer banned."),
        ("The army broke the siege that had cut off the town.", "The town is no longer cut off."),
        ("The decree that closed the university was revoked.", "The university is open."),
        ("The police removed the activists who were blocking the road.", "The road is no longer blocked."),
    ],
)
def test_what_is_undone_is_left_open(one: str, other: str) -> None:
    """Who tells that a thing was undone agrees with who tells that it is so no longer."""
    assert max((f.certainty for f in flags(one, other)), default=0.0) < SURE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The fire that destroyed the mill was started by a boy.", "The mill was not destroyed."),
        ("The court fined the firm that polluted the river.", "The river was not polluted."),
    ],
)
def test_what_is_told_in_passing_holds(one: str, other: str) -> None:
    """A relative clause beside a verb that undoes nothing is told as before."""
    assert max(f.certainty for f in flags(one, other)) >= SURE
