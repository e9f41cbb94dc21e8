"""What a claim passes on from the party of another claim is not its own."""

from __future__ import annotations

import pytest

import claimrec as cr

SAPPERS, MAYOR = "Sappers", "Mayor"


def told(*rows: tuple[str, str]) -> list[cr.Claim]:
    """Claims as (party, text), an hour apart."""
    return [
        cr.Claim(text, party=party, said_at=f"2024-05-08T{8 + at:02}:00Z", id=f"c{at}")
        for at, (party, text) in enumerate(rows)
    ]


RELAYS = [
    "The sappers say that the bridge at Fell was destroyed.",
    "The bridge at Fell was destroyed, the sappers said.",
    "According to the sappers, the bridge at Fell was destroyed.",
    "The bridge at Fell was destroyed, say the sappers.",
    "“The bridge at Fell was destroyed,” the sappers told the Evening Post.",
    "The sappers told us the bridge at Fell was destroyed.",
]
OWN = [
    "The bridge at Fell was destroyed.",
    "The bridge at Fell was destroyed, our reporter saw.",
    "We told the sappers that the bridge at Fell was destroyed.",
    "In front of the sappers the bridge at Fell was destroyed.",
    "The bridge at Fell was destroyed, and the sappers know it.",
]


@pytest.mark.parametrize("text", RELAYS)
def test_who_relays_a_party_of_the_batch_takes_no_position(text: str) -> None:
    """The paper is set against nobody, the party that it relays is; the report says whom the paper relays."""
    claims = told(
        ("Post", text), (MAYOR, "The bridge at Fell is intact."), (SAPPERS, "The bridge at Fell was destroyed.")
    )
    report = cr.reconcile(claims, entities=[cr.Entity("Fell")])
    assert [sorted(c.id for c in one.claims) for one in report.contradictions] == [["c1", "c2"]]
    assert [(u.claim.id, u.why) for u in report.unread] == [("c0", "it relays what Sappers says")]


@pytest.mark.parametrize("text", OWN)
def test_who_says_so_itself_takes_a_position(text: str) -> None:
    """A party's name beside a statement makes no hearsay of it."""
    claims = told(
        ("Post", text), (MAYOR, "The bridge at Fell is intact."), (SAPPERS, "The bridge at Fell was destroyed.")
    )
    report = cr.reconcile(claims, entities=[cr.Entity("Fell")])
    assert {"c0", "c1"} in [{c.id for c in one.claims} for one in report.contradictions]


def test_hearsay_on_what_no_pack_asks() -> None:
    """Words that no shipped question reads are hearsay just the same; a frame of one's own is none."""
    claims = told(
        ("Post", "The sappers say that the flag was blue."),
        (MAYOR, "The flag was red."),
        (SAPPERS, "The flag was blue."),
    )
    found = cr.reconcile(claims).contradictions
    assert [sorted(c.id for c in one.claims) for one in found] == [["c1", "c2"]]
    own = told((SAPPERS, "The sappers say that the flag was blue."), (MAYOR, "The flag was red."))
    assert cr.reconcile(own).contradictions


def test_a_position_beside_hearsay_is_kept() -> None:
    """Of a claim with a sentence of its own and one that is relayed the first is its position."""
    claims = told(
        ("Post", "The bridge at Fell is intact. The sappers say that 12 people were killed in Fell."),
        (MAYOR, "The bridge at Fell was destroyed."),
        (SAPPERS, "12 people were killed in Fell."),
    )
    (found,) = cr.reconcile(claims, entities=[cr.Entity("Fell")]).contradictions
    assert sorted(c.id for c in found.claims) == ["c0", "c1"]


def test_what_is_told_of_a_relayed_name_before_it() -> None:
    """The agency of which a paper says what it is, is the party of that name."""
    claims = told(
        ("Post", "According to the news agency Norpress, the bridge at Fell was destroyed."),
        (MAYOR, "The bridge at Fell is intact."),
        ("Norpress", "The bridge at Fell was destroyed."),
    )
    found = cr.reconcile(claims).contradictions
    assert [sorted(c.id for c in one.claims) for one in found] == [["c1", "c2"]]
