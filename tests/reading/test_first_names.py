"""A first name that opens a text is part of the name, also one that no list holds; another word there is none."""

from __future__ import annotations

import pytest
from flagged import flags

TWO_PEOPLE = [
    ("Jon Pell was arrested.", "Max Pell was not arrested."),
    ("Anna Pell was arrested.", "Jon Pell was not arrested."),
    ("Minister Anna Pell resigned.", "Jorunn Pell did not resign."),
]
ONE = [
    ("Jon Pell was arrested.", "Jon Pell was not arrested."),
    ("Judge Pell was arrested.", "Pell was not arrested."),
    ("Yesterday Pell was arrested.", "Pell was not arrested."),
    ("Danish Chancellor Holm resigned.", "Chancellor Holm did not resign."),
]


@pytest.mark.parametrize(("one", "other"), TWO_PEOPLE)
def test_two_people(one: str, other: str) -> None:
    """People of one last name and unlike first names are two."""
    assert not flags(one, other)
    assert not flags(other, one)


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_of_them(one: str, other: str) -> None:
    """A title, a time or a nation before a name makes no other of it."""
    assert flags(one, other)
    assert flags(other, one)
