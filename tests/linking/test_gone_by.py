"""What is told as how it was, beside what is told, then or later, as how it is."""

from __future__ import annotations

import pytest
from flagged import flags

SURE = 0.8

OPEN = [
    ("The border was shut.", "The border is open."),
    ("The road was blocked.", "The road is clear."),
    ("The player was injured.", "The player is fit."),
    ("The site was down.", "The site is up."),
    ("The reporter was in jail.", "The reporter was released."),
    ("The hostage is held captive.", "The hostage has been freed."),
]
SAID = [
    ("The border is shut.", "The border is open."),
    ("The border was shut.", "The border was open."),
    ("The border was shut.", "The border was not shut."),
    ("The reporter was released.", "The reporter is still in jail."),
    ("The hostage was freed.", "The hostage was not freed."),
    ("The player was injured on Friday.", "The player was not injured on Friday."),
]


@pytest.mark.parametrize(("one", "other"), OPEN)
def test_what_was_may_be_over(one: str, other: str) -> None:
    """Who tells how something was does not surely contradict who tells, hours later, how it is."""
    assert all(found.certainty < SURE for found in flags(one, other))


@pytest.mark.parametrize(("one", "other"), SAID)
def test_of_one_tense_it_is_one_time(one: str, other: str) -> None:
    """In one tense, or of one day, they contradict each other."""
    assert any(found.certainty >= SURE for found in (*flags(one, other), *flags(other, one)))
