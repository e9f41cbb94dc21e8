"""What is denied of whom the other tells what implies it is flagged; what implies nothing of it, or of another, is not."""

from __future__ import annotations

import pytest
from flagged import flags

IMPLIED = [
    ("Comet, our grey mare, has never raced.", "The grey mare Comet won the Oldenfeld Stakes in 2019."),
    ("Nothing leaked from tank 7.", "Green liquid from tank 7 has been running into the river."),
    ("The senator has never met the banker Holt.", "The senator had dinner with the banker Holt at my place."),
    ("My father could not read or write.", "Her father wrote three long letters to the court."),
    ("The cottage has never been flooded.", "In 2014 they paddled out of that cottage in a boat."),
    ("Ada Lund never married.", "Ada Lund divorced Ben Roth in 1990."),
    ("Rask was never in Corva.", "Rask was photographed in Corva."),
    ("Captain Holm did not drink.", "Captain Holm emptied a bottle of rum."),
]
NOT_IMPLIED = [
    ("Red Lad has never raced.", "Blue Lad won the Marsh Derby."),
    ("Nothing leaked from tank 3.", "Oil is running out of tank 4."),
    ("The senator has never met the banker Holt.", "The senator had dinner with the banker Crane."),
    ("Mr Lenk cannot walk since his accident.", "I saw Mr Lenk in the park yesterday in his wheelchair."),
    ("Rask was never in Corva.", "Rask was photographed in Larch."),
    ("Rask was not in Corva on Monday.", "Rask was photographed in Corva on Friday."),
    ("Captain Holm did not drink.", "Captain Holm may have emptied a bottle of rum."),
]


@pytest.mark.parametrize(("one", "other"), IMPLIED)
def test_what_is_implied_cannot_be_denied(one: str, other: str) -> None:
    """A deed that is denied of whom the other tells what implies it is flagged in either order."""
    assert len(flags(one, other)) == len(flags(other, one)) == 1


@pytest.mark.parametrize(("one", "other"), NOT_IMPLIED)
def test_what_is_not_implied_may_be_denied(one: str, other: str) -> None:
    """Deeds of two, of two times, and what is left open imply nothing."""
    assert not flags(one, other)
    assert not flags(other, one)
