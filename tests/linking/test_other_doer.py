"""Who did it: two doers of one deed contradict each other; two deeds, two things, and many doers do not."""

from __future__ import annotations

import pytest
from flagged import flags

# STRONG: what any reader sets against each other; MEDIUM: in other forms; WEAK: by the kinds of doers alone.
TWO_DOERS = {
    "STRONG": [
        ("Rebels blew up the bridge.", "The army blew up the bridge."),
        ("The dam was blown up by rebels.", "The army blew up the dam."),
        ("Ada Lund wrote the letter.", "Ben Roth wrote the letter."),
        ("Pirates sank the ferry Noor.", "A navy gunboat sank the ferry Noor."),
        ("Ada Lund killed the guard.", "Ben Roth killed the guard."),
    ],
    "MEDIUM": [
        ("The letter was written by Ada Lund.", "It was Ben Roth who wrote the letter."),
        ("The author of the letter is Helen Marr.", "The letter was written by Otto Brandt."),
        ("The crash was the pilot's fault.", "The crash was the airline's fault."),
        ("The train was late because of snow.", "The train was late because of a strike."),
        ("The fire in the mill was caused by a cigarette.", "The fire in the mill was caused by lightning."),
        ("The gate was left open by the night watchman.", "A lorry driver left the gate open."),
    ],
    "WEAK": [
        ("The village council closed the road.", "The road was closed by the railway."),
        ("The city paid for the stadium.", "A private donor paid for the whole stadium."),
        ("A fox killed the swans.", "The swans were killed by dogs."),
    ],
}
MAY_BOTH_BE = {
    "one may stand for the other": [
        ("Rebels blew up the bridge.", "Gunmen blew up the bridge."),
        ("The mayor wrote the letter.", "Ada Lund wrote the letter."),
        ("The storm destroyed the pier.", "High winds destroyed the pier."),
        ("The police shot the gunman.", "An officer shot the gunman."),
        ("A bomb caused the explosion.", "An explosive device caused the explosion."),
        ("Labour paid for the trip.", "Ada Lund paid for the trip."),
    ],
    "two things": [
        ("Rebels blew up a bridge.", "The army blew up a bridge."),
        ("Ada Lund built the north wing.", "Ben Roth built the south wing."),
        ("A cigarette caused the fire in the mill.", "Lightning caused the fire in the bakery."),
        ("The army took the town.", "The rebels took the village."),
        ("The mayor opened the exhibition.", "The doors of the exhibition were opened by a guard."),
    ],
    "both may have": [
        ("The city helped pay for the stadium.", "A private donor paid for the stadium."),
        ("Ada Lund and Ben Roth wrote the song.", "Ben Roth wrote the song."),
        ("Ada Lund took the train.", "Ben Roth took the train."),
        ("Ada Lund broke the record.", "Ben Roth broke the record."),
        ("Rebels shelled the port on Monday.", "The army shelled the port on Tuesday."),
    ],
    "no deed": [
        ("Thirty people are missing after the wreck of the Ardent.", "Nine people died in the wreck of the Ardent.")
    ],
}


@pytest.mark.parametrize(
    ("one", "other"), [pair for pairs in TWO_DOERS.values() for pair in pairs], ids=lambda text: text[:40]
)
@pytest.mark.parametrize("days", [0, 4])
def test_two_doers_of_one_deed_may_contradict(one: str, other: str, days: int) -> None:
    """Unlike doers of one deed are flagged in either order, and days later too, and never as if that were certain."""
    for pair in ((one, other), (other, one)):
        (flag,) = flags(*pair, days=days)
        assert flag.certainty < 0.8
        assert "two doers" in flag.why


@pytest.mark.parametrize(
    ("one", "other"), [pair for pairs in MAY_BOTH_BE.values() for pair in pairs], ids=lambda text: text[:40]
)
def test_doers_that_may_be_one_or_did_two_things_are_not_flagged(one: str, other: str) -> None:
    """Where one doer may stand for the other, the deeds are two, or both may have a part in one, nothing is flagged."""
    assert not flags(one, other)
