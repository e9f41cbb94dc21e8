"""Read answers to one question: those told of unlike parts, bodies or doers do not clash, their likes do."""

from __future__ import annotations

import pytest

import claimrec as cr


def flagged(*told: str, entities: tuple[cr.Entity, ...] = ()) -> list[list[str]]:
    """The pairs of what parties A, B, C say an hour apart that contradict each other."""
    claims = [
        cr.Claim(words, party=party, said_at=f"2025-06-18T{9 + at:02}:00Z", id=party)
        for at, (party, words) in enumerate(zip("ABC", told, strict=False))
    ]
    report = cr.reconcile(claims, entities=entities)
    return sorted(sorted(claim.id for claim in c.claims) for c in report.contradictions)


@pytest.mark.parametrize(
    ("one", "apart", "against"),
    [
        (
            "The truce is holding in the eastern sector.",
            "The truce has been broken in the western sector.",
            "The truce has been broken in the eastern sector.",
        ),
        (
            "The magistrates court found Olaf Brenn guilty.",
            "The supreme court acquitted Olaf Brenn.",
            "The magistrates court acquitted Olaf Brenn.",
        ),
        (
            "Nurses have called off the strike.",
            "Doctors have not called off the strike.",
            "The nurses have not called off the strike.",
        ),
        (
            "The NDU has called off the strike.",
            "The KLG has not called off the strike.",
            "The NDU has not called off the strike.",
        ),
        (
            "The hamlets east of the Orm have been evacuated.",
            "The hamlets west of the Orm have not been evacuated.",
            "The hamlets east of the Orm have not been evacuated.",
        ),
        (
            "The trial of the men has been called off.",
            "The trial of the women has not been called off.",
            "The trial of the men has not been called off.",
        ),
    ],
)
def test_told_of_unlike_parts(one: str, apart: str, against: str) -> None:
    """What is said of another sector, court, trade or union contradicts nothing; of the same one it does."""
    assert flagged(one, apart) == []
    assert flagged(one, apart, against) == [["A", "C"]]


def test_doers_by_their_aliases() -> None:
    """A people's name is that of its country: two parliaments are told apart, one under two names is not."""
    lands = cr.Entity("Marl", aliases=["Marlish"]), cr.Entity("Tarsk", aliases=["Tarskian"])
    one, same = (
        "Marl's parliament has ratified the treaty of Oost.",
        "The Marlish parliament has not ratified the treaty.",
    )
    other = "The Tarskian parliament has not ratified the treaty of Oost."
    assert flagged(one, f"{same[:-1]} of Oost.", other, entities=lands) == [["A", "B"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Eastern troops captured Fort Hale.", "Western troops hold Fort Hale."),
        ("The truce is holding.", "The truce has been broken in the western sector."),
        ("The strike has been called off.", "The nurses have not called off the strike."),
    ],
)
def test_not_told_apart(one: str, other: str) -> None:
    """Who holds a place is no part of the question, nor is a word that only one of the two has."""
    assert flagged(one, other) == [["A", "B"]]
