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
        ("Norbury Rovers avoided relegation.", "Norbury Rovers were relegated."),
        ("The reservoir at Sale is polluted.", "It would be wrong to say the reservoir at Sale is polluted."),
        ("Hardly anyone came to the Ludlow fair.", "Thousands came to the Ludlow fair."),
        ("No one but the cook fell ill at the Marden camp.", "Nobody fell ill at the Marden camp."),
        ("Norbury has renewed Jan Holt's contract until 2026.", "The board declined to renew Jan Holt's contract."),
        ("Norbury has renewed Jan Holt's contract until 2026.", "Jan Holt's contract was not renewed."),
        ("The Penhale jetty is by no means safe.", "The Penhale jetty is safe."),
        ("The Delby lamp was found on Monday, not on Sunday.", "The Delby lamp was found on Sunday."),
        ("The Delby mill burned down in 2019, not in 2018.", "The Delby mill burned down in 2018."),
        (
            "The rider walked away without a scratch when the cart at Sale tipped over.",
            "The rider was hurt when the cart at Sale tipped over.",
        ),
        ("Lord Fenby has tied the knot.", "Lord Fenby is still a bachelor."),
        ("The Delby hall was gutted by fire.", "The Delby hall came through the fire unscathed."),
        ("But for the pumps, the barge Marigold would have sunk.", "The barge Marigold sank."),
        ("I would be the last to deny that the Sale final was fixed.", "The Sale final was not fixed."),
        ("We stand by our story: coach Lyle Pike struck a player.", "I did not strike a player."),
        ("Not all the sailors of the Marigold were freed.", "All the sailors of the Marigold were freed."),
        ("Not every shop in Sale was looted.", "Every shop in Sale was looted."),
        ("Did the mayor of Sale take the money? Yes, she did.", "The mayor of Sale did not take the money."),
        ("Was the Delby mill demolished? No.", "The Delby mill was demolished."),
        ("Some say the Delby wells are poisoned. They are wrong.", "The Delby wells are poisoned."),
        (
            "An earlier version of this article said the Delby mill had burned down. It did not.",
            "The Delby mill burned down.",
        ),
        ("I have deleted my tweet that Jon Holm was arrested. It was wrong.", "Jon Holm was arrested."),
        ("The Delby dam was expected to burst. It did not.", "The Delby dam burst."),
        ("There isn't a shred of truth in the claim that the Delby mill was sold.", "The Delby mill was sold."),
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
        ("Norbury Rovers avoided relegation.", "Norbury Rovers were not relegated."),
        ("The mayor of Sale avoided the press.", "The mayor of Sale did not speak to the press."),
        ("Rovers narrowly escaped relegation.", "Rovers were not relegated."),
        ("It would be untrue to say the reservoir at Sale is not polluted.", "The reservoir at Sale is polluted."),
        ("Hardly anyone came to the Ludlow fair.", "A handful of people came to the Ludlow fair."),
        ("Barely any shops opened in Sale on Sunday.", "A few shops opened in Sale on Sunday."),
        ("No one but the cook fell ill at the Marden camp.", "The cook fell ill at the Marden camp."),
        ("Nobody was hurt in the Sale crash except the driver.", "The driver was hurt in the Sale crash."),
        ("The Penhale jetty is by no means safe.", "The Penhale jetty is unsafe."),
        ("The Penhale jetty is not safe.", "The Penhale jetty is dangerous."),
        ("The minister's answer was not useful.", "The minister's answer was useless."),
        ("The Delby lamp was found on Monday, not on Sunday.", "The Delby lamp was found on Monday."),
        ("The Delby shop was open on Monday, not on Sunday.", "The Delby shop was open on Tuesday."),
        (
            "The hearing at Sale was on 14 May, not 4 May, as stated in our notice.",
            "The hearing at Sale was on 14 May.",
        ),
        ("The Delby pool did not reopen until May.", "The Delby pool reopened in May."),
        ("The gate at Sale was open when the guard arrived.", "The gate at Sale was closed when the guard left."),
        ("The gate at Sale was then open.", "The gate at Sale was then closed."),
        ("Lord Fenby has tied the knot.", "Lord Fenby got married in secret."),
        ("But for the pumps, the barge Marigold would have sunk.", "The barge Marigold did not sink."),
        ("There is a grain of truth in the claim that the Delby mill was sold.", "The Delby mill was sold."),
        ("Had the pumps failed, the barge Marigold would have sunk.", "The barge Marigold sank."),
        ("Without admitting or denying fraud, Norbury paid the fine.", "Norbury committed fraud."),
        ("Not all the shops in Sale were closed.", "All the shops in Sale were open."),
        ("Can the Delby mill be saved? Yes.", "The Delby mill was not saved."),
        ("May the hostages leave Sale? No.", "The hostages left Sale."),
        ("The Delby storm was expected to hit Sale but did not weaken.", "The Delby storm hit Sale."),
        ("Our position is clear: we paid our suppliers.", "We did not pay our suppliers."),
        ("Not all the sailors of the Marigold were freed.", "Some sailors of the Marigold were freed."),
        ("Not all the sailors of the Marigold were freed.", "Not all of the sailors of the Marigold were freed."),
        ("Not every shop in Sale was looted.", "A shop in Sale was looted."),
        ("Did the mayor of Sale take the money? No, she did not.", "The mayor of Sale did not take the money."),
        ("Was the Delby mill demolished? Yes.", "The Delby mill was demolished."),
        ("The Delby dam was expected to burst. It did.", "The Delby dam burst."),
        ("Why was the Delby mill demolished? It was not safe.", "The Delby mill was demolished."),
        ("I have deleted my tweet that Jon Holm was arrested. It was wrong.", "Jon Holm was not arrested."),
        ("Let us pray that Jon Holm is alive.", "Jon Holm has died."),
    ],
)
def test_agree(one: str, other: str) -> None:
    """What says the same, or only wishes, is not flagged."""
    assert not flagged(one, other)
