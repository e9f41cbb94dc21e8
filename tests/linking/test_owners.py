"""Who has how much of one thing: two owners cannot have more than the whole."""

from __future__ import annotations

import pytest

import claimrec as cr

SIDES = {"North army": "North", "North ministry": "North", "South army": "South"}


def flagged(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether what two parties say contradicts, each given with its words."""
    claims = [
        cr.Claim(words, party=party, said_at=f"2025-06-18T{9 + at:02}:00+02:00")
        for at, (party, words) in enumerate((one, other))
    ]
    parties = [cr.Party(party, side=SIDES.get(party)) for party in dict.fromkeys((one[0], other[0]))]
    return bool(cr.reconcile(claims, parties=parties, entities=["Marl"]).contradictions)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("North army", "Two thirds of Marl are in our hands."), ("South army", "Half of Marl is in our hands.")),
        (("North army", "We control 80% of Marl."), ("South army", "We control 70% of Marl.")),
        (("North army", "All of Marl is in our hands."), ("South army", "A part of Marl is in our hands.")),
        (("North army", "We hold the ridge above Marl."), ("Observers", "The South holds the ridge above Marl.")),
        (("North army", "The upper town of Marl is in our hands."), ("Press", "The upper town of Marl is in Southern hands.")),
        (("Bolt", "Bolt owns 80% of Marl Steel."), ("Karsten", "Karsten owns 45% of Marl Steel.")),
        (("Press", "The state owns all of Marl Steel."), ("Karsten", "Karsten owns a quarter of Marl Steel.")),
        (("Bolt", "The recipe is ours."), ("Museum", "Karsten owns the recipe.")),
        (("Bolt", "The brand belongs to us."), ("Court", "The brand belongs to Karsten.")),
        (("Radio", "The Left has a majority in the council."), ("Press", "The Right has a majority in the council.")),
        (("Bank", "The bank sold its shares in Marl Steel."), ("Press", "The bank held on to its shares in Marl Steel.")),
        (("North army", "We have captured the ridge above Marl."), ("South army", "The ridge above Marl is still ours.")),
        (("North army", "We hold Marl."), ("South army", "Marl remains in Southern hands.")),
        (("North army", "We control both bridges of Marl."), ("South army", "We control the upper bridge of Marl.")),
        (("North army", "We hold all the gates of Marl."), ("South army", "The eastern gate of Marl is ours.")),
        (("Radio", "The North controls the three forts of Marl."), ("Press", "The South controls the old fort of Marl.")),
        (("Radio", "Strikers are in control of the terminal in Marl."), ("Port", "The terminal in Marl is controlled by the police.")),
        (("Marl Ports", "Marl Ports operates the quay in Orsk."), ("Pilots", "The quay in Orsk is run by the city.")),
        (("Bolt", "Bolt and Karsten own half of Marl Steel each."), ("Press", "Karsten owns all of Marl Steel.")),
        (("North army", "We share control of Marl with the South."), ("Press", "The North is in sole control of Marl.")),
        (("Marland", "Gull island is part of Marland."), ("Orsk", "Gull island belongs to Orsk.")),
        (("North army", "Marl was in our hands on 3 May 2025."), ("South army", "Marl has been in our hands since 1 May 2025.")),
        (("Radio", "Bolt operates the Orsk brewery."), ("Press", "The Orsk brewery is operated by Karsten.")),
        (("Radio", "Bolt has bought Karsten."), ("Press", "Falk has bought Karsten.")),
    ],
)  # fmt: skip
def test_more_than_the_whole(one: tuple[str, str], other: tuple[str, str]) -> None:
    """Two owners that together have more than the whole of one thing contradict each other, whoever says so."""
    assert flagged(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("North army", "We control the lower bridge of Marl."), ("South army", "We control the upper bridge of Marl.")),
        (("North army", "We control one of the bridges of Marl."), ("South army", "We control the upper bridge of Marl.")),
        (("North army", "We control both bridges of Marl."), ("South army", "We control the upper mill of Marl.")),
        (("North army", "We do not control both bridges of Marl."), ("South army", "We control the upper bridge of Marl.")),
        (("North army", "Two thirds of Marl are in our hands."), ("South army", "A third of Marl is in our hands.")),
        (("North army", "60% of Marl is in our hands."), ("South army", "30% of Marl is in our hands.")),
        (("North army", "A part of Marl is in our hands."), ("South army", "A part of Marl is in our hands.")),
        (("North army", "All of Marl is in our hands."), ("North ministry", "Marl is in our hands.")),
        (("North army", "The upper town of Marl is in our hands."), ("South army", "The lower town of Marl is in our hands.")),
        (("North army", "We hold the bridge at Marl."), ("Observers", "The South holds the mill at Marl.")),
        (("Bolt", "Bolt owns 55% of Marl Steel."), ("Karsten", "Karsten owns 45% of Marl Steel.")),
        (("Bolt", "Bolt owns 80% of Marl Steel."), ("Karsten", "Karsten owns 45% of Marl Air.")),
        (("Bolt", "The brand belongs to us."), ("Court", "The brand belongs to Bolt.")),
        (("Bolt", "We hold the view that the dam is safe."), ("Press", "Karsten holds the view that the dam is safe.")),
        (("Radio", "The Left has a majority in the council."), ("Press", "The Right has a minority in the council.")),
        (("Bank", "The bank sold its shares in Marl Steel."), ("Press", "The bank kept its shares in Marl Air.")),
        (("North army", "We hold the north of Marl."), ("South army", "We hold the south of Marl.")),
        (("North army", "We hold all of Marl but the mill."), ("South army", "We hold the mill of Marl.")),
        (("Radio", "Inmates have seized control of the wing."), ("Press", "The wing is in the hands of prisoners.")),
        (("South army", "We have lost the ridge above Marl."), ("Press", "The South still holds the bridge at Marl.")),
        (("South army", "We lost the ridge above Marl in May 2019."), ("Press", "The South holds the ridge above Marl.")),
        (("Bolt", "Bolt and Karsten own half of Marl Steel each."), ("Press", "Karsten owns 50% of Marl Steel.")),
        (("Bolt", "We own 30% of Marl Steel, and Karsten owns the rest."), ("Press", "Karsten owns 70% of Marl Steel.")),
        (("Marland", "Marland is part of the Eastern League."), ("Orsk", "Marland is part of the Salt Union.")),
        (("Army", "The army has recaptured Marl."), ("Press", "Marl is back in government hands.")),
        (("Radio", "The Left gained the seat for Marl from the Right."), ("Press", "The Right lost the seat for Marl.")),
        (("Radio", "Kerr runs the Marl marathon."), ("Press", "Holm runs the Marl marathon.")),
        (("Radio", "Bolt has bought a mill in Marl."), ("Press", "Falk has bought a mill in Marl.")),
        (("Bank", "The bank has sold all its shares in Marl Steel."), ("Press", "The bank no longer holds any shares in Marl Steel.")),
    ],
)  # fmt: skip
def test_no_more_than_the_whole(one: tuple[str, str], other: tuple[str, str]) -> None:
    """Parts of one thing, two things, and two names of one owner exclude nothing."""
    assert not flagged(one, other)


def test_one_owner_of_two_shares() -> None:
    """Who is set against another owner may be set against another share of its own, too."""
    told = (
        "Bolt holds the majority of the shares in Marl Steel.",
        "Karsten holds a minority of the shares in Marl Steel.",
        "Karsten holds the majority of the shares in Marl Steel.",
    )
    claims = [
        cr.Claim(words, party=party, said_at="2025-06-18T09:00+02:00", id=party)
        for party, words in zip("ABC", told, strict=True)
    ]
    found = cr.reconcile(claims).contradictions
    assert {frozenset(claim.id for claim in c.claims) for c in found} == {frozenset("AC"), frozenset("BC")}
