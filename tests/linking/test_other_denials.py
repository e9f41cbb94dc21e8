"""Who denies one thing calls nothing else untrue; a denial of nothing that is named is of what the other says."""

from __future__ import annotations

import pytest
from flagged import flags


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The suspect denies the murder.", "The suspect confessed to the burglary."),
        ("The minister knew nothing of the payments.", "The minister was not aware of the payments."),
        ("It is not true that the nurse refused to treat the child.", "The nurse treated the child."),
        ("It is not true that the dam failed to hold.", "The dam held."),
    ],
)
def test_another_thing_is_denied(one: str, other: str) -> None:
    """What is denied is named, and the other says nothing of it, or says the same."""
    assert not flags(one, other)
    assert not flags(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The suspect denies the burglary.", "The suspect confessed to the burglary."),
        ("It is not true that the nurse treated the child.", "The nurse treated the child."),
        ("The suspect denies it.", "The suspect confessed to the burglary."),
        ("The zoo debunks the hoax about the bear.", "A bear escaped from the zoo."),
        ("The minister was not aware of the payments.", "The minister was aware of the payments."),
    ],
)
def test_the_same_is_denied(one: str, other: str) -> None:
    """What the other says is denied, by name or as a whole."""
    assert flags(one, other)
    assert flags(other, one)
