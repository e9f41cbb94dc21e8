"""What is told of a part and denied of a part, beside what is told of all or of more than half."""

from __future__ import annotations

import pytest
from flagged import flags

CONTRADICT = [
    ("Some of the pupils passed the exam.", "None of the pupils passed the exam."),
    ("All of the pupils passed the exam.", "Three pupils did not pass the exam."),
    ("Most of the pupils passed the exam.", "Most of the pupils did not pass the exam."),
    ("Every village was evacuated.", "Three villages were not evacuated."),
    ("The army captured most of Lisko.", "The army did not capture most of Lisko."),
    ("The army captured all of Lisko.", "The army has not captured all of Lisko."),
    ("The rebels hold the whole province.", "The rebels do not hold the whole province."),
    ("The storm destroyed two bridges in Orm.", "The storm did not destroy two bridges in Orm."),
    ("Several bridges were destroyed.", "The bridges were not destroyed."),
    ("Most of the samples were contaminated.", "Most of the samples were not contaminated."),
    ("All shops were closed.", "Some shops were open."),
    ("Schools are open.", "Schools are closed."),
    ("The warehouse at Quay Six burned down.", "The warehouse at Quay Six did not burn down."),
    ("Some of the hostages were freed.", "Reports that some of the hostages were freed are false."),
    ("All hostages were freed.", "Reports that all hostages were freed are false."),
    ("All miners support the tax.", "Many miners oppose the tax."),
    ("Most miners like the tax.", "Most miners dislike the tax."),
]
BOTH = [
    ("Some miners support the tax.", "Several miners oppose the tax."),
    ("Many tenants like the scheme.", "Many tenants dislike the scheme."),
    ("Most of the pupils passed the exam.", "Some of the pupils did not pass the exam."),
    ("Nearly all the villages have been evacuated.", "Three villages have not been evacuated."),
    ("Some of the workers have been paid.", "Many workers have not been paid."),
    ("Power has been restored to most customers.", "Power has not been restored to 1,200 customers."),
    ("The army captured most of Lisko.", "The army has not captured all of Lisko."),
    ("The minister answered questions.", "The minister did not answer all questions."),
    ("Most of the bridges were destroyed.", "Two of the bridges are intact."),
    ("Nearly all of the houses were destroyed.", "Several houses were not destroyed."),
    ("Many patients died.", "Most of the patients survived."),
    ("Most of the ammunition exploded.", "Some of the ammunition did not explode."),
    ("Half of the employees were laid off.", "Half of the employees were not laid off."),
    ("The fire was mostly contained.", "The fire was not fully contained."),
    ("The museum has recovered part of its collection.", "The museum has not recovered its entire collection."),
    ("The ceasefire is holding in most places.", "The ceasefire is not holding in some places."),
    ("Some of the samples were contaminated.", "Most of the samples were not contaminated."),
    ("Some were saved.", "Others were not saved."),
    ("Reports that all hostages were freed are false.", "Two hostages were freed."),
    ("The company denied closing all its shops.", "The company closed six shops."),
]


@pytest.mark.parametrize(("one", "other"), CONTRADICT)
def test_shares_that_are_more_than_all(one: str, other: str) -> None:
    """What is told of all, or of more than half, leaves none, or not so many, of which the opposite could be so."""
    assert flags(one, other)
    assert flags(other, one)


@pytest.mark.parametrize(("one", "other"), BOTH)
def test_shares_that_leave_a_whole(one: str, other: str) -> None:
    """Of two parts of one thing opposite things may be so, be they read by a question or compared by their words."""
    assert not flags(one, other)
    assert not flags(other, one)
