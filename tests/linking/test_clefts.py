"""What "it was not X that ..." denies: X alone; that it happened it takes for granted."""

from __future__ import annotations

import pytest
from flagged import flags

CONTRADICT = [
    ("It was not the frost that killed the vines at Orm.", "The frost killed the vines at Orm."),
    ("It was not rebels who shelled the dam at Orm.", "Rebels shelled the dam at Orm."),
    ("It wasn't Jon Venn who killed the pilot.", "The pilot was killed by Jon Venn."),
    ("It was the mayor who signed the lease at Orm.", "It was not the mayor who signed the lease at Orm."),
    ("It is not strange that the mayor of Orm resigned.", "The mayor of Orm has not resigned."),
    ("It is not the case that the mayor of Orm resigned.", "The mayor of Orm resigned."),
    ("It was not a lie that the mayor of Orm resigned.", "The mayor of Orm has not resigned."),
    ("It was not in May that the mayor of Orm resigned.", "The mayor of Orm has never resigned."),
]
AGREE = [
    ("It was not the frost that killed the vines at Orm.", "The frost did not kill the vines at Orm."),
    ("It was not the frost that killed the vines at Orm.", "The vines at Orm were killed."),
    ("It was not the frost that killed the vines at Orm.", "Mildew killed the vines at Orm."),
    ("It was not rebels who shelled the dam at Orm.", "The army shelled the dam at Orm."),
    ("It was not the mayor who signed the lease at Orm.", "The mayor did not sign the lease at Orm."),
    ("It was not in May that the bridge at Orm fell.", "The bridge at Orm fell."),
    ("It was not a surprise that the bridge at Orm fell.", "The bridge at Orm fell."),
    ("It is not strange that the mayor of Orm resigned.", "The mayor of Orm resigned."),
    ("The man who signed the lease at Orm is ill.", "The mayor did not sign the lease at Orm."),
]


@pytest.mark.parametrize(("one", "other"), CONTRADICT)
def test_what_a_cleft_denies(one: str, other: str) -> None:
    """Who says that it was not X that did it contradicts who says that X did, and no verdict is a cleft."""
    assert flags(one, other)
    assert flags(other, one)


@pytest.mark.parametrize(("one", "other"), AGREE)
def test_what_a_cleft_takes_for_granted(one: str, other: str) -> None:
    """Nobody is contradicted who says that it happened, that another did it, or that X did not."""
    assert not flags(one, other)
    assert not flags(other, one)
