"""The place that "there" stands for: it was named last before the clause."""

from __future__ import annotations

import pytest

import claimrec as cr


def flags(one: str, other: str) -> bool:
    """Whether two claims of two parties, an hour apart, surely contradict each other."""
    claims = [
        cr.Claim(one, party="One", said_at="2025-06-18T09:00Z"),
        cr.Claim(other, party="Other", said_at="2025-06-18T10:00Z"),
    ]
    return any(found.certainty > 0.8 for found in cr.reconcile(claims).contradictions)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Keep away from Hale Park: a wild boar has killed a spaniel there.", "No wild boar has killed a spaniel in Hale Park."),
        ("Avoid Hale Park. A wild boar has killed a spaniel there.", "No wild boar has killed a spaniel in Hale Park."),
        ("Police closed the road to Marl: a tanker has overturned there.", "No tanker has overturned in Marl."),
    ],
)  # fmt: skip
def test_there_is_the_place_named_before(one: str, other: str) -> None:
    """What happened there is denied by who denies it of that place, whatever is ordered before."""
    assert flags(one, other)
    assert flags(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Avoid Hale Park. A wild boar has killed a spaniel there.", "No wild boar has killed a spaniel in Marl."),
        ("Keep away from Hale Park: there has been a fire.", "There has been no fire in Marl."),
        (
            "Close Hale Park before a wild boar kills a spaniel there!",
            "No wild boar has killed a spaniel in Hale Park.",
        ),
    ],
)
def test_there_is_no_other_place(one: str, other: str) -> None:
    """It is not denied of another place, nor is what is only feared."""
    assert not flags(one, other)
    assert not flags(other, one)
