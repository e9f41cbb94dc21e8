"""Numbers in many registers, written before the reader saw them: value, unit, role and what is counted."""

from __future__ import annotations

import pytest

from claimrec import read_text
from tests.language.told_quantities import TOLD, Row

# What is read otherwise still, and why.
SHORT = {
    "The motion was carried by 9 votes to 4 with two abstentions.": "what the second number counts stands before it",
    "Voting in favour: 15; against: 3.": "the words before a colon are not all of what is counted",
    "Net profit fell to 310 million euros from 402 million a year earlier.": 'the times take "from 402 million a year earlier"',
}


def rows() -> list[object]:
    """The sentences, those of SHORT marked as failing."""
    return [
        pytest.param(text, want, id=text, marks=pytest.mark.xfail(reason=SHORT[text]) if text in SHORT else ())
        for text, want in TOLD
    ]


@pytest.mark.parametrize(("text", "want"), rows())
def test_every_number_of_a_sentence(text: str, want: list[Row]) -> None:
    """A sentence gives its numbers, in their order, each with its range, unit, role and what it counts."""
    found = read_text(text).quantities
    told = [(round(q.value.low, 4), round(q.value.high, 4), q.unit, q.role) for q in found]
    assert told == [row[:4] for row in want]
    assert all(not row[4] or row[4] in q.counted.split() for row, q in zip(want, found, strict=True))


@pytest.mark.parametrize(
    ("text", "reach"),
    [
        ("The show earned $5m outside Spain.", "rest"),
        ("They sold in countries other than Spain for $5m.", "rest"),
        ("The firm earned $5m abroad.", "rest"),
        ("The firm earned $5m worldwide.", "all"),
        ("The crowd burnt cars worth $5m outside the court in Bremen.", ""),
        ("Five people waited outside.", ""),
        ("They spent $5m on things other than pay.", ""),
    ],
)
def test_how_far_a_number_reaches(text: str, reach: str) -> None:
    """A number is told of the other places before a name or by a word that says so, not outside of any building."""
    assert {found.reach for found in read_text(text).quantities} == {reach}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The firm sold 90 cars in Q1 2023.", ""),
        ("They sold 90 cars in Bremen in Q1 2023.", "Bremen"),
        ("In Easter week 90 cars were sold in Bremen.", "Bremen"),
    ],
)
def test_a_time_is_no_place_of_a_number(text: str, place: str) -> None:
    """A number is told of the place that is named beside it, never of a quarter or a feast."""
    assert {found.place for found in read_text(text).quantities} == {place}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A pair of tigers escaped.", ["2"]),
        ("A trio of men robbed the bank.", ["3"]),
        ("Just under 1,000 people came.", ["900 to 1,000"]),
        ("The rate rose by 50 basis points.", ["50 bp"]),
        ("A pair of shoes was found.", []),
        ("A string quartet played.", []),
        ("The pair were arrested.", []),
    ],
)
def test_pairs_trios_and_what_lies_just_under(text: str, told: list[str]) -> None:
    """A pair of beings is two, one of shoes a thing; just under so many is no more, and not much less."""
    assert [str(found.value) for found in read_text(text).quantities] == told
