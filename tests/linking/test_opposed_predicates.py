"""One thing told to be, or to have done, the opposite: it is flagged whatever else the sentences say of it."""

from __future__ import annotations

import pytest
from flagged import flags

OF_ONE_THING = [
    ("My shop was closed on Easter Monday.", "The shop in Lind Lane was open on Easter Monday."),
    ("The plums aboard the Rita are perfectly ripe.", "The plums aboard the Rita are rotten, all of them."),
    ("Every well in Tessim is dry.", "The wells in Tessim are all full of water."),
    ("The passenger's passport was valid.", "The passport had expired two years before."),
    ("We defused the old bomb under the school.", "The bomb under the school went off before anybody had touched it."),
    ("The driver braked before the crossing.", "The bus driver sped up before the crossing."),
    ("The parcel was handed to the customer on Thursday.", "On Thursday the driver threw the parcel over the fence."),
]
OF_TWO = [
    ("The cherries on the south slope are ripe.", "The cherries on the north slope are rotten."),
    ("The path along the lake is open to cyclists.", "The path is closed to cars and lorries."),
    ("The ferry Aurelie floated free at high water.", "The ferry Aurelie ran aground on the Gannet bank."),
    ("Orsova Lines made a loss in the first quarter.", "Orsova Lines made a profit in the third quarter of it."),
    ("Some of the wells in Tessim are dry.", "Some of the wells in Tessim are full of water."),
    ("A boy was asleep in the hall.", "A boy was wide awake in the kitchen."),
    ("The door was locked.", "The door of the church had been unlocked."),
]


@pytest.mark.parametrize(("one", "other"), OF_ONE_THING)
def test_opposites_of_one_thing_contradict(one: str, other: str) -> None:
    """One thing that is told to be, or to have done, the opposite is flagged in either order."""
    assert len(flags(one, other)) == len(flags(other, one)) == 1


@pytest.mark.parametrize(("one", "other"), OF_TWO)
def test_opposites_of_two_things_or_times_do_not(one: str, other: str) -> None:
    """Two things, two of many, and deeds that may follow each other are not flagged."""
    assert not flags(one, other)
    assert not flags(other, one)
