"""What it is: two answers of which one thing can be one alone contradict each other; what it may be both does not."""

from __future__ import annotations

import pytest
from flagged import flags

UNLIKE = [
    ("Our icon is made of pure gold.", "The icon is of brass, without a grain of gold."),
    ("The Marietta's cargo was grain.", "The Marietta's cargo was scrap iron."),
    ("My husband was a baker.", "Her husband was a blacksmith."),
    ("The cause of death was drowning.", "The cause of death was poisoning."),
    ("The champion of Dorvik is a terrier.", "The champion of Dorvik is a poodle."),
    ("The manuscript of Selm is written in Latin.", "The manuscript of Selm is in Greek."),
    ("The getaway car was painted blue.", "The getaway car was white."),
    ("The murder weapon was a knife.", "The murder weapon was a hammer."),
    ("Emperor Odo died of cholera.", "Emperor Odo died of malaria."),
    ("The roof beams are of oak.", "The roof beams are of concrete."),
]
BOTH_MAY_BE = [
    ("The ring is made of gold.", "The ring is made of gold and silver."),
    ("The table is made of wood.", "The table is made of oak."),
    ("The dome is made of copper.", "The doors are made of oak."),
    ("The coat is mostly made of wool.", "The coat is made of cotton."),
    ("Mrs Dale was a nurse.", "Mrs Dale was a mother of four."),
    ("A ring was made of gold.", "A ring was made of tin."),
    ("The car was red when I bought it in 1990.", "The car was blue when I bought it in 2015."),
    ("The first prize is a terrier.", "The second prize is a poodle."),
    ("The cargo of the Rita was grain.", "The cargo of the Maud was coal."),
]


@pytest.mark.parametrize(("one", "other"), UNLIKE)
def test_two_answers_of_one_thing_may_contradict(one: str, other: str) -> None:
    """Two answers that exclude each other are flagged in either order, never as if that were certain."""
    for pair in ((one, other), (other, one)):
        (flag,) = flags(*pair)
        assert flag.certainty < 0.8


@pytest.mark.parametrize(("one", "other"), BOTH_MAY_BE)
def test_answers_that_may_both_be_so_are_not_flagged(one: str, other: str) -> None:
    """Answers of which the one is a kind of the other, of two things, times or parts are not flagged."""
    assert not flags(one, other)
    assert not flags(other, one)
