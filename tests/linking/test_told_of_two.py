"""Sentences whose words seem opposed but which tell of two things, and their like that tell of one."""

from __future__ import annotations

import pytest
from flagged import flags

TWO = [
    # unlike objects
    ("Rovers won the cup.", "Rovers lost the league."),
    ("The witness Ada Venn recognised the car.", "The witness Ada Venn did not recognise the driver."),
    ("The witness remembered the face of the man.", "The witness did not remember his name."),
    ("The council approved the cycle path.", "The council rejected the bridge over the cycle path."),
    # unlike belongings, or parts
    ("Orm City's goalkeeper was superb.", "Orm City's back four was a shambles."),
    ("The museum in Orm is open.", "The museum shop in Orm is closed."),
    ("The front wheels of the jet came down.", "The back wheels of the jet did not come down."),
    ("Platform one is closed.", "Platform two is open."),
    ("The road is paved up to Orm.", "The road is not paved beyond Orm."),
    ("The law binds firms.", "The law does not bind charities."),
    ("The well at Orm is 12 metres deep.", "The well at Orm is 40 feet deep."),
    ("The road to Orm is open.", "The railway to Orm is closed."),
    # a thing and what stands beside it
    ("We said yes to the new stadium in Orm.", "The council said no to a car park beside the new stadium in Orm."),
    ("The council approved the station.", "The council rejected a kiosk near the station."),
    ("The mill did not burn down.", "The shop next to the mill burned down."),
    # places and days
    ("At the farm gate a crate of Orm pears costs nine crowns.", "In the city a crate of Orm pears costs fourteen crowns."),
    ("On weekdays the library is open.", "On Sundays the library is closed."),
]  # fmt: skip
ONE = [
    ("Rovers won the cup.", "Rovers lost the final."),
    ("The witness Ada Venn recognised the man.", "The witness Ada Venn did not recognise the man."),
    ("The witness Ada Venn saw the car.", "The witness Ada Venn did not see the vehicle."),
    ("Ada Venn admitted the assault.", "Ada Venn denied the assault."),
    ("Orm City's goalkeeper was superb.", "Orm City's goalkeeper was a shambles."),
    ("The museum in Orm is open.", "The museum building in Orm is closed."),
    ("The council said yes to the new stadium in Orm.", "The council said no to the new stadium in Orm."),
    (
        "The council said yes to the new stadium beside the canal.",
        "The council said no to the new stadium beside the canal.",
    ),
    ("A crate of Orm pears costs nine crowns.", "A crate of Orm pears costs fourteen crowns."),
    ("The fire brigade put out the blaze in Orm.", "The fire in Orm was not put out."),
    ("The burglar of Orm came by the front door.", "The burglar of Orm came by the back door."),
    ("The well at Orm is 12 metres deep.", "The well at Orm is 60 feet deep."),
    ("In the crash at Orm twelve people died.", "In the accident at Orm nine people died."),
]


@pytest.mark.parametrize(("one", "other"), TWO)
def test_what_is_told_of_two_things(one: str, other: str) -> None:
    """What is said of one thing denies nothing that is said of another, however alike the words are."""
    assert not flags(one, other)
    assert not flags(other, one)


@pytest.mark.parametrize(("one", "other"), ONE)
def test_what_is_told_of_one_thing(one: str, other: str) -> None:
    """The like sentences on one thing contradict each other."""
    assert flags(one, other)
