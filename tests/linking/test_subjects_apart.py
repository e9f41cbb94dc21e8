"""What two statements are about, by the words before their verbs: two things do not clash, one thing does."""

from __future__ import annotations

import pytest
from flagged import flags

TWO_THINGS = [
    ("The road to the harbour is open.", "The harbour is closed."),
    ("Schools in the north are closed.", "Schools in the south are open."),
    ("Schools in the county are open.", "Schools outside the county are closed."),
    ("Tickets for Friday are sold out.", "Tickets for Saturday are still on sale."),
    ("The attack on the mill failed.", "The mill did not fail."),
    ("The court in Orm acquitted him.", "The court in Marl convicted him."),
    ("The talks with the union failed.", "The talks with the teachers succeeded."),
    ("The wife of the abbot was arrested.", "The abbot was not arrested."),
    ("Our losses were heavy.", "The enemy's losses were light."),
]
ONE_THING = [
    ("The road to the harbour is open.", "The road to the harbour is closed."),
    ("Schools in the north are closed.", "Schools in the north are open."),
    ("Tickets for Friday are sold out.", "Tickets for Friday are still on sale."),
    ("The bridge over the river collapsed.", "The bridge did not collapse."),
    ("The school in Orm is open.", "The school is closed."),
    ("The level of the lake fell.", "The level of the lake rose."),
    ("The head of the firm resigned.", "The head of the company did not resign."),
    ("The talks with the union failed.", "The talks with the union succeeded."),
]


@pytest.mark.parametrize(("one", "other"), TWO_THINGS)
def test_two_things(one: str, other: str) -> None:
    """What lies by a thing, is of its other side, or of another day, is not that thing."""
    assert not flags(one, other)
    assert not flags(other, one)


@pytest.mark.parametrize(("one", "other"), ONE_THING)
def test_one_thing(one: str, other: str) -> None:
    """The same thing, told with what it lies by or without, may not be both."""
    assert flags(one, other)
    assert flags(other, one)


def test_who_leaves_is_not_in_it() -> None:
    """Verbs of leaving agree with a denial that one is there; a verb that the denial does not say makes it less sure."""
    assert not flags("The firm left the alliance.", "The firm is not in the alliance.")
    assert not flags("The coach left the club.", "The coach is no longer with the club.")
    (found,) = flags("The firm joined the alliance.", "The firm is not in the alliance.")
    assert found.certainty < 0.8
    (found,) = flags("The firm is in the alliance.", "The firm is not in the alliance.")
    assert found.certainty >= 0.8
