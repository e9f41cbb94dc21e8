"""Two numbers of one thing that two parties tell: which may both be right, since they are told of unlike things."""

from __future__ import annotations

import pytest

import claimrec as cr


def flagged(one: str, other: str) -> bool:
    """Whether two parties that say so at one time contradict each other."""
    claims = [
        cr.Claim(one, party="A", said_at="2025-06-18T09:00Z"),
        cr.Claim(other, party="B", said_at="2025-06-18T09:00Z"),
    ]
    return bool(cr.reconcile(claims).contradictions)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The ring road at Orsk was expected to cost 90 million euros.",
            "The ring road at Orsk cost 140 million euros.",
        ),
        ("The board had hoped for 8,000 guests at the fair.", "5,200 guests came to the fair."),
        ("The mill in Orsk was to make 300 carts.", "The mill in Orsk made 120 carts."),
        ("The budget for the Orsk pier was 3 million kroner.", "The Orsk pier cost 5 million kroner."),
        ("90 people were arrested in Orsk.", "14 people were charged in Orsk."),
        ("700 pupils applied to the Orsk academy.", "90 pupils were admitted to the Orsk academy."),
        ("80 farms near Orsk were flooded.", "12 farms near Orsk were destroyed."),
        ("The yard in Orsk will cut 80 jobs.", "The yard in Orsk will save 30 jobs."),
        ("600 visitors saw the show in Orsk.", "450 paying visitors saw the show in Orsk."),
        ("30 miners were hurt in Orsk.", "Four miners were critically hurt in Orsk."),
        ("Without bonuses, clerks in Orsk earn 2,000 euros.", "With bonuses, clerks in Orsk earn 2,400 euros."),
        ("According to the exit poll the Reds got 30% in Orsk.", "The Reds got 25% in Orsk."),
    ],
)
def test_unlike_senses(one: str, other: str) -> None:
    """What was planned and what came of it, a group and a narrower one, with and without a part do not contradict."""
    assert not flagged(one, other)
    assert not flagged(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ring road at Orsk cost 90 million euros.", "The ring road at Orsk cost 140 million euros."),
        ("90 people were arrested in Orsk.", "Police in Orsk detained 14 people."),
        ("8,000 guests attended the fair in Orsk.", "5,200 guests came to the fair in Orsk."),
        ("450 visitors saw the show in Orsk.", "600 paying visitors saw the show in Orsk."),
        (
            "The ring road was expected to cost 90 million euros.",
            "The ring road was expected to cost 140 million euros.",
        ),
    ],
)
def test_like_senses(one: str, other: str) -> None:
    """Numbers told by verbs that say the same, or of a narrower group that is larger, do contradict each other."""
    assert flagged(one, other)
    assert flagged(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("300 carts went from Orsk to Marden.", "90 carts went from Marden to Orsk."),
        ("400 carts left Orsk for Marden in May.", "60 carts left Orsk for Marden on 12 May."),
        ("Orsk owes Marden 5 million euros.", "Marden owes Orsk 2 million euros."),
        ("The mill sold 90 carts in 2022, up from 70 in 2021.", "The mill sold 70 carts in 2021."),
        ("The mill sold 70 carts in 2021.", "The mill sold 70 carts in 2022."),
        ("The ditch at Orsk is 25 miles long.", "The ditch at Orsk is 40 kilometres long."),
        ("The wood at Orsk has 250 acres.", "The wood at Orsk has 101 hectares."),
        ("Olof Brandt has been mayor of Orsk since 2006.", "Olof Brandt became mayor of Orsk in 2006."),
        (
            "The count in Orsk was finished at 6 am on Monday.",
            "Votes were still being counted in Orsk at 2 am on Monday.",
        ),
    ],
)
def test_other_times_and_measures(one: str, other: str) -> None:
    """A part of a time, another direction, each number's own time, another system of units do not contradict."""
    assert not flagged(one, other)
    assert not flagged(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("300 carts went from Orsk to Marden.", "90 carts went from Orsk to Marden."),
        ("The mill sold 90 carts in 2022, up from 70 in 2021.", "The mill sold 70 carts in 2022."),
        ("The ditch at Orsk is 25 miles long.", "The ditch at Orsk is 25 kilometres long."),
        ("Exports from Orsk rose by 8% in 2022.", "Exports from Orsk fell by 3% in 2022."),
    ],
)
def test_one_time_and_measure(one: str, other: str) -> None:
    """Numbers of one direction, one time and one measure contradict each other, and what began or ended at two times."""
    assert flagged(one, other)
    assert flagged(other, one)


@pytest.mark.parametrize(
    ("one", "same", "other"),
    [
        (
            "30 of the 40 mills in Orsk closed.",
            "Three in four mills in Orsk closed.",
            "A third of the mills in Orsk closed.",
        ),
        ("Rents in Orsk doubled in 2022.", "Rents in Orsk rose by 100% in 2022.", "Rents in Orsk rose by 30% in 2022."),
    ],
)
def test_numbers_in_other_words(one: str, same: str, other: str) -> None:
    """A part of a whole is a share, "doubled" is a change by 100 per cent."""
    assert flagged(one, other)
    assert not flagged(one, same)
