"""Places of several that two parties give one thing: which exclude each other."""

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
        ("Orsk is the second-largest mill in Marland.", "Orsk is the largest mill in Marland."),
        ("Orsk is the 4th biggest town in Marland.", "Orsk is the largest town in Marland."),
        ("Lena Kerr came second in the Marl regatta.", "Lena Kerr won the Marl regatta."),
        ("Lena Kerr finished fourth in the Marl regatta.", "Lena Kerr finished last in the Marl regatta."),
        ("Orsk are top of the table.", "Orsk are in fifth place in the table."),
        ("Marl is the most populous island of Marland.", "Marl is only the third-most populous island of Marland."),
    ],
)
def test_other_ranks(one: str, other: str) -> None:
    """One thing has one place on one scale: another one contradicts that, whatever words tell it."""
    assert flagged(one, other)
    assert flagged(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Orsk is the third-largest mill in Marland.", "Orsk is the 3rd biggest mill in Marland."),
        ("Orsk is the largest mill in Marland.", "Orsk is the third-largest mill in the world."),
        ("Orsk is the largest mill in Marland.", "Orsk is one of the largest mills in Marland."),
        ("Orsk is the largest mill in Marland.", "Orsk is the second-oldest mill in Marland."),
        ("Lena Kerr came second in the Marl regatta.", "Lena Kerr came third in the Orsk regatta."),
        ("Orsk are top of the table.", "Orsk are in first place in the table."),
        ("Lena Kerr came second in 2019.", "Lena Kerr came third in 2020."),
    ],
)
def test_like_ranks(one: str, other: str) -> None:
    """Places of several that are one, or on unlike scales, among unlike others or of unlike times are not flagged."""
    assert not flagged(one, other)
    assert not flagged(other, one)
