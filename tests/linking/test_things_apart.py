"""Claims that are alike but for what they speak of: two things of one kind, a place and the place around it, numbers
that count something else. Beside each, its like that does contradict.
"""

from __future__ import annotations

import pytest

import claimrec as cr

PARTIES = "ABCD"


def report(*told: str, names: tuple[str, ...] = ()) -> cr.Report:
    """The report on what parties say, an hour apart."""
    claims = [
        cr.Claim(words, party=party, said_at=f"2025-06-18T{9 + at:02}:00+02:00", id=party)
        for at, (party, words) in enumerate(zip(PARTIES, told, strict=False))
    ]
    return cr.reconcile(claims, entities=[cr.Entity(name) for name in names])


def flagged(*told: str, names: tuple[str, ...] = ()) -> set[str]:
    """The pairs that contradict each other, each as two letters: "AB"."""
    return {"".join(sorted(claim.id for claim in c.claims)) for c in report(*told, names=names).contradictions}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The statue of the poet was stolen.", "The statue of the general was not stolen."),
        ("The current in the Sell is strong.", "The current mayor of Sell is not strong on housing."),
        ("The roof of the school was damaged.", "The roof of the hospital was not damaged."),
        ("Six divers were rescued off Cape Orrin.", "No divers were rescued off Cape Sund."),
        ("Flight QV 220 landed in Oslo.", "Flight QV 202 did not land in Oslo."),
        ("The library in New Marden was closed.", "The library in Marden was not closed."),
        ("Mount Ravel has erupted.", "Mount Orsk has not erupted."),
        ("The seal has come back to Otter Bay.", "The seal of the contract in Hale Street has not come back."),
        ("Marden lost the county final in 2018.", "Marden lost the county final in 2019."),
        ("The pump at Orsk was running on Saturday.", "The pump at Orsk was running on the 12th."),
        ("The hall had not been searched at 3 p.m. on Tuesday.", "The hall had not been searched at 9 a.m. on Tuesday."),
        ("Highway 12 is closed.", "Highway 21 is not closed."),
        ("The average pay of midwives in Delby is 28,000 pounds.", "The average pay of surgeons in Delby is 91,000 pounds."),
        ("The firm made a net profit of 4 million euros.", "The firm made an operating profit of 9 million euros."),
        ("Lindqvist scored 22 goals in the league.", "Lindqvist scored 31 goals in all competitions."),
        ("The price of petrol in Delby is 2 euros.", "The price of diesel in Delby is 3 euros."),
        ("Lumen holds 60% of the plant.", "Harte Power holds 40% of the plant."),
        ("Usk scored our first goal in the derby.", "Lunder scored Ashby's second goal in the derby."),
        ("The Merganser can carry 400 passengers.", "The Merganser was carrying 120 passengers."),
        ("The rider is in a stable condition.", "The rider is in a critical condition."),
        ("The officer who shot the boy was arrested.", "The boy was not arrested."),
        ("The flight from Oslo was cancelled.", "The flight to Oslo was not cancelled."),
        ("The complaint by the guild was rejected.", "The complaint against the guild was not rejected."),
    ],
)  # fmt: skip
def test_two_things(one: str, other: str) -> None:
    """Sentences that are alike but for a word that tells which thing they are about do not contradict each other."""
    assert not flagged(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The statue of the poet was stolen.", "The statue of the poet was not stolen."),
        ("The captain of the ship was arrested.", "The captain of the vessel was not arrested."),
        ("Six divers were rescued off Cape Orrin.", "No divers were rescued off Cape Orrin."),
        ("Flight QV 220 landed in Oslo.", "Flight QV220 did not land in Oslo."),
        ("The library in New Marden was closed.", "The library in New Marden was not closed."),
        ("Mount Ravel has erupted.", "Ravel has not erupted."),
        ("Ann Ravel did not write the anthem.", "The anthem was written by Ann Ravel."),
        ("The bridge at Marden was built in 1907.", "The bridge at Marden was built in 1911."),
        ("The average pay of midwives in Delby is 28,000 pounds.", "The average pay of midwives in Delby is 41,000 pounds."),
        ("The firm made a net profit of 4 million euros.", "The firm made a net profit of 9 million euros."),
        ("The price of petrol in Delby is 2 euros.", "The price of petrol in Delby is 3 euros."),
        ("Lumen holds 60% of the plant.", "Lumen holds 40% of the plant."),
        ("The bridge at Orm was the first in the county.", "The bridge at Orm was the second in the county."),
        ("The Merganser was carrying 400 passengers.", "The Merganser was carrying 120 passengers."),
        ("The rider is out of danger.", "The rider is fighting for his life."),
        ("The officer who shot the boy was arrested.", "The officer was not arrested."),
        ("The flight from Oslo was cancelled.", "The flight from Oslo was not cancelled."),
        ("Two boys play close to the water.", "Two boys play far away from the water."),
        ("The convoy moved from Orm to Hale.", "The convoy did not move to Hale."),
        ("The complaint by the guild was rejected.", "The complaint by the guild was not rejected."),
    ],
)  # fmt: skip
def test_one_thing(one: str, other: str) -> None:
    """The same where both are about one thing, in one word or in two for the same: they do."""
    assert flagged(one, other)


@pytest.mark.parametrize("around", ["Delby County", "the county of Delby"])
def test_a_county_is_not_its_town(around: str) -> None:
    """What is counted in a county is not set against what is counted in the town that it bears the name of."""
    told = (f"48 people died in {around}.", "Five people died in Delby.", "31 people died in the Delby county.")
    assert flagged(*told, names=("Delby",)) == {"AC"}
    assert {fact.subject for fact in report(*told, names=("Delby",)).facts} == {"Delby", "the county of Delby"}


def test_the_city_of_a_name_is_the_city() -> None:
    """ "The city of Delby" is Delby."""
    assert flagged("48 people died in the city of Delby.", "Five people died in Delby.", names=("Delby",)) == {"AB"}


def test_a_region_that_is_freed_is_not_its_town() -> None:
    """Nor does who denies that a town was liberated deny it of the region around it."""
    told = (
        "Delby region has been liberated.",
        "Delby has not been liberated.",
        "The Delby region has not been liberated.",
    )
    assert flagged(*told, names=("Delby",)) == {"AC"}


def test_what_points_back_stays_before_a_region() -> None:
    """Where a sentence points back to the town, a region that it also names is not what it is about."""
    told = ("Our troops captured Delby.", "We hold the city and will advance further into the Sund region.")
    claims = [cr.Claim(" ".join(told), party="North", said_at="2025-06-18T09:00Z")]
    found = cr.reconcile(claims, entities=[cr.Entity("Delby"), cr.Entity("Sund")], weights=None)
    assert {fact.subject for fact in found.facts} == {"Delby"}


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        ("Twenty were hurt and three killed in Delby.", None),
        ("Nine guards were wounded, two civilians were killed in Delby.", 2),
        ("20 people in 3 villages were killed in Delby.", 20),
        ("Twenty people were killed in Delby.", 20),
    ],
)
def test_whose_number_it_is(words: str, dead: int | None) -> None:
    """A number is of those whom it counts: the hurt of one clause are not the dead of the next."""
    found = [f for f in report(words, names=("Delby",)).facts if f.aspect.name == "deaths"]
    assert [p.value.low for f in found for p in f.positions] == ([] if dead is None else [dead])  # type: ignore[union-attr]


@pytest.mark.parametrize("words", ["hurt or killed", "killed or wounded", "injured or killed"])
def test_hurt_or_killed_is_no_count_of_the_dead(words: str) -> None:
    """Who counts the hurt and the dead together does not contradict a lower count of the dead."""
    assert not flagged(f"70 people were {words} in Delby.", "12 people were killed in Delby.", names=("Delby",))


def test_a_number_that_is_not_meant() -> None:
    """ "31, not 13, miners" counts 31 miners."""
    (told,) = cr.read_text("31, not 13, miners were rescued.").quantities
    assert (told.value.low, told.counted) == (31, "rescued miners")
    assert [q.value.low for q in cr.read_text("31 miners, not 13 guards, were rescued.").quantities] == [31]
