"""Two statements of one thing: what escapes, is excepted, few, gossip or wished for contradicts what it should."""

from __future__ import annotations

import pytest

import claimrec as cr


def flagged(one: str, other: str) -> list[float]:
    """How sure it is that two statements, an hour apart, contradict each other; empty where they are not flagged."""
    told = [("Inspector", one, "2024-05-04T10:00Z"), ("Reporter", other, "2024-05-04T11:00Z")]
    claims = [cr.Claim(text, party=party, said_at=at) for party, text, at in told]
    return [c.certainty for c in cr.reconcile(claims).contradictions]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The viaduct at Penhale narrowly escaped collapse.", "The viaduct at Penhale has collapsed."),
        ("The Delby mill was spared demolition.", "The Delby mill was demolished."),
        ("The reservoir at Sale is polluted.", "It would be wrong to say the reservoir at Sale is polluted."),
        ("Hardly anyone came to the Ludlow fair.", "Thousands came to the Ludlow fair."),
        ("No one but the cook fell ill at the Marden camp.", "Nobody fell ill at the Marden camp."),
        ("Rumours that the Delby mill is closing are scaremongering.", "The Delby mill is closing."),
    ],
)
def test_contradict(one: str, other: str) -> None:
    """What a word of the one denies the other says."""
    assert flagged(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The viaduct at Penhale narrowly escaped collapse.", "The viaduct at Penhale did not collapse."),
        ("Rovers narrowly escaped relegation.", "Rovers were not relegated."),
        ("It would be untrue to say the reservoir at Sale is not polluted.", "The reservoir at Sale is polluted."),
        ("Hardly anyone came to the Ludlow fair.", "A handful of people came to the Ludlow fair."),
        ("Barely any shops opened in Sale on Sunday.", "A few shops opened in Sale on Sunday."),
        ("No one but the cook fell ill at the Marden camp.", "The cook fell ill at the Marden camp."),
        ("Nobody was hurt in the Sale crash except the driver.", "The driver was hurt in the Sale crash."),
        ("Let us pray that Jon Holm is alive.", "Jon Holm has died."),
    ],
)
def test_agree(one: str, other: str) -> None:
    """What says the same, or only wishes, is not flagged."""
    assert not flagged(one, other)
