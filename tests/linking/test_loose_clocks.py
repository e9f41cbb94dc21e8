"""Hours of one thing of which no half of the day is told: two of them are flagged, one told roughly or of two is not."""

from __future__ import annotations

import pytest

import claimrec as cr
from claimrec.language.english.dials import on_dial

TWO_HOURS = [
    ("The clinic opens at nine.", "The clinic opens at ten."),
    ("The match kicked off at three o'clock sharp.", "The match kicked off at half past four."),
    ("The second act began at eight o'clock.", "The second act began at twenty to nine."),
    ("In Varra the polls closed at six last night.", "In Varra the polls closed at ten last night."),
    ("The bus from Halden arrived at a quarter past five.", "The bus from Halden arrived at 6.30 pm."),
]
ONE_OR_OF_TWO = [
    ("The clinic opens at nine.", "The clinic closes at five."),
    ("The gate was open at seven.", "The gate was closed at eight."),
    ("The match kicked off at three o'clock.", "The match kicked off at five past three."),
    ("The under-16 match kicked off at three o'clock.", "The women's match kicked off at half past four."),
    ("The match kicked off at three o'clock.", "The match kicked off after half past four."),
    ("The shop opens at three o'clock.", "The bread came at half past four."),
    ("The train from Halden arrived at half past four.", "The train from Halden arrived at 4.30 pm."),
    ("The 6.15 to Crail left on time.", "The 7.15 to Crail left forty minutes late."),
]


def flags(one: str, other: str) -> list[cr.Contradiction]:
    """What two bare statements are flagged for, said within the hour of one evening."""
    claims = [
        cr.Claim(one, party="A", said_at="2024-05-04T20:00Z"),
        cr.Claim(other, party="B", said_at="2024-05-04T20:40Z"),
    ]
    return list(cr.reconcile(claims).contradictions)


@pytest.mark.parametrize(("one", "other"), TWO_HOURS)
def test_two_hours_of_one_thing_may_contradict(one: str, other: str) -> None:
    """Hours that are not one on any half of the day are flagged in either order."""
    assert len(flags(one, other)) == len(flags(other, one)) == 1


@pytest.mark.parametrize(("one", "other"), ONE_OR_OF_TWO)
def test_hours_that_meet_or_of_two_things_are_not_flagged(one: str, other: str) -> None:
    """Hours that may be one, of two things or of two days are not flagged."""
    assert not flags(one, other)
    assert not flags(other, one)


def test_the_last_night_begins_at_six() -> None:
    """ "At six last night" is six in the evening, and "at six" alone stays open."""
    (time,) = cr.read_text("The gates closed at six last night.", said_at="2024-05-04T12:00Z").times
    assert str(time.span) == "3 May 2024 18:00 UTC"
    assert on_dial("at six o'clock") == 360
