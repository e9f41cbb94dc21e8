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
