"""What one claim alone answers is less sure than what a second one answers too, and is told so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimrec import Aspect, Basis, Claim, Entity, Position, reconcile

AT = "2024-05-04T10:00Z"
LONG = "On this bright May morning {} is completely surrounded by the enemy and its guns."


def held(*texts: str, entities: tuple[str, ...] = (), **more: object) -> dict[str, list[Position]]:
    """The positions that were read from each text, each said by a party of its own."""
    claims = [
        {"text": text, "party": f"Party {at}", "said_at": AT, "id": str(at), **more} for at, text in enumerate(texts)
    ]
    report = reconcile(claims, entities=[Entity(name) for name in entities])
    found: dict[str, list[Position]] = {str(at): [] for at in range(len(texts))}
    for fact in report.facts:
        for position in fact.positions:
            if position.basis in (Basis.READ, Basis.STRUCTURED):
                found[position.claim.id].append(position)
    return found


def certainty(*texts: str, entities: tuple[str, ...] = (), **more: object) -> float:
    """How sure the only position of the first text is."""
    (position,) = held(*texts, entities=entities, **more)["0"]
    return position.certainty


@pytest.mark.parametrize("at", ["Lakeside", "Osterfeld"])
def test_a_second_claim_vouches_for_a_question(at: str) -> None:
    """A question that two claims answer is what they are about, also where both answer the same; of one it may not be."""
    alone, given_name = certainty(LONG.format(at)), certainty(LONG.format(at), entities=(at,))
    assert alone < given_name < 1
    assert certainty(LONG.format(at), f"We report that {at} is surrounded.") == 1
    assert certainty(LONG.format(at), f"We report that {at} is not surrounded.") == 1
    assert certainty(LONG.format(at), "We report that Seaford is surrounded.") == alone


def test_a_claim_that_says_nothing_else_is_sure() -> None:
    """A claim of hardly more words than were read has no other meaning to it."""
    assert certainty("Our troops captured Lakeside.") == 1
    assert certainty("Lakeside is surrounded.", entities=("Lakeside",)) == 1


def test_what_the_caller_told_is_sure() -> None:
    """A question of the caller's, and a subject or a question that a claim came with, need no second claim."""
    assert certainty(LONG.format("Lakeside"), subject="Lakeside") == 1
    assert certainty(LONG.format("Lakeside"), aspect="encirclement") == 1
    pier = Aspect("pier", question="Is {subject} open?", value="yes_no", states={"yes": ["{subject} is open"]})
    claim = Claim(
        "After a long winter and all of the repairs Lakeside is open from ten to five.", party="A", said_at=AT
    )
    report = reconcile([claim], aspects=[pier], packs=None, entities=["Lakeside"])
    assert [p.certainty for f in report.facts for p in f.positions] == [1]


def test_it_is_told_why() -> None:
    """The doubt is written beside the position, in the notes, and in the memo with the words that were read."""
    text = LONG.format("Lakeside")
    (position,) = held(text)["0"]
    assert any("one claim alone" in guess for guess in position.guesses)
    report = reconcile([Claim(text, party="A", said_at=AT)])
    assert any("one claim alone" in note for note in report.notes)
    memo = " ".join(report.to_text().split())
    assert "surrounded by”; certainty 60 %" in memo


@given(st.permutations([LONG.format("Lakeside"), "So Lakeside is surrounded.", LONG.format("Osterfeld")]))
def test_order_makes_no_difference(texts: list[str]) -> None:
    """How sure a reading is depends on which claims there are, not on their order."""
    found = held(*texts)
    sure = {text: found[str(at)][0].certainty for at, text in enumerate(texts)}
    assert sure[LONG.format("Lakeside")] == sure["So Lakeside is surrounded."] == 1 > sure[LONG.format("Osterfeld")]
