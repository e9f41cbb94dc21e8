"""What is passed on from nobody in particular, or from what is no source, is not what its speaker stands for."""

from __future__ import annotations

import pytest

from claimrec.model.positions import SURE
from tests.flagged import flags

NO_SOURCE = [
    ("Some say the king is dead.", "The king is alive."),
    ("Opponents of the mill say the river was poisoned.", "The river was not poisoned."),
    ("According to an old legend, the tower was destroyed by lightning.", "The tower was not destroyed by lightning."),
    ("A post on social media claimed the singer was dead.", "The singer is alive."),
    ("A forged letter said the mayor had resigned.", "The mayor has not resigned."),
    ("The bank is insolvent, a viral message claimed.", "The bank is solvent."),
    ("A hoax call said that the school was closed.", "The school was open."),
]
A_SOURCE = [
    ("The mayor has resigned, the town clerk said.", "The mayor has not resigned."),
    ("The Washington Post reports that the mayor has resigned.", "The mayor has not resigned."),
    ("The harbour office says the bridge was destroyed.", "The bridge was not destroyed."),
]
LED_BY_ITS_SOURCE = [
    ("The opposition leader told reporters that the mayor had lied.", "The mayor did not lie."),
    ("The daily Kurier reports that the minister has resigned.", "The minister has not resigned."),
    ("It is said that the bridge was destroyed by the French.", "The bridge was not destroyed by the French."),
]


@pytest.mark.parametrize(("one", "other"), NO_SOURCE)
def test_what_is_no_source_is_set_against_nobody(one: str, other: str) -> None:
    """Who passes on a rumour, a hoax or what some say may well know that it is not so."""
    assert max((f.certainty for f in flags(one, other)), default=0.0) < SURE


@pytest.mark.parametrize(("one", "other"), A_SOURCE)
def test_what_a_source_says_is_told(one: str, other: str) -> None:
    """What is told with its source, a paper of such a name among them, is told."""
    assert max(f.certainty for f in flags(one, other)) >= SURE


@pytest.mark.parametrize(("one", "other"), LED_BY_ITS_SOURCE)
def test_what_begins_with_its_source_is_less_sure(one: str, other: str) -> None:
    """Who begins with another that says so need not stand for it."""
    assert max((f.certainty for f in flags(one, other)), default=0.0) < 0.95
