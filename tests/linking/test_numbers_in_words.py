"""Numbers that are told in other words than figures: two of one thing that do not meet contradict each other."""

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
        ("A pair of swans nested on the pond in Marl.", "Six swans nested on the pond in Marl."),
        ("A single complaint was lodged in Marl.", "Eleven complaints were lodged in Marl."),
        ("A lone cyclist crossed the bridge at Marl.", "Four cyclists crossed the bridge at Marl."),
        ("One shot was heard in Marl.", "Five shots were heard in Marl."),
        ("Fares in Marl doubled in 2023.", "Fares in Marl rose by a fifth in 2023."),
        ("Fares in Marl rose fourfold in 2023.", "Fares in Marl rose by 40% in 2023."),
        ("Turnover at Marl Steel grew by a quarter in 2023.", "Turnover at Marl Steel grew by 60% in 2023."),
        ("Growth in Marland was 2% in 2023.", "The economy of Marland grew by 5% in 2023."),
        ("Growth in Marland was zero in 2023.", "The economy of Marland grew by 4% in 2023."),
        ("Orsk and Marden drew 1-1.", "Orsk beat Marden 2-1."),
        ("The council adopted the plan by 30 votes to 12.", "The council adopted the plan by 24 votes to 18."),
        ("Only one guard was injured in the fire at Marl.", "Seven guards were injured in the fire at Marl."),
        ("An estimated 3,000 fans watched the race in Marl.", "9,000 fans watched the race in Marl."),
        ("The dam at Marl yields 1.5 gigawatts.", "The dam at Marl yields 150 megawatts."),
        ("Thefts in Marl more than doubled in 2023.", "Thefts in Marl rose by 40% in 2023."),
        ("Most farms in Marl are flooded.", "A tenth of the farms in Marl are flooded."),
        ("A majority of the miners backed the deal.", "30% of the miners backed the deal."),
        ("Almost all shops in Marl are shut.", "A third of the shops in Marl are shut."),
        ("Tens of millions of euros were stolen from Marl Bank.", "€3m was stolen from Marl Bank."),
        ("The town council left the levy at 3%.", "The town council raised the levy to 4%."),
        ("Kerr won the regatta by nine seconds.", "Kerr won the regatta by a tenth of a second."),
        ("It was six degrees below zero in Marl at noon.", "It was 6°C in Marl at noon."),
        ("The population of Marl has fallen below 40,000.", "Marl has 52,000 inhabitants."),
        ("The pit in Marl measures 40 metres.", "The pit in Marl is 90 metres deep."),
        ("Nobody was hurt when the pier in Marl gave way.", "Nine anglers were hurt when the pier in Marl gave way."),
        ("All seven pumps in Marl work.", "Only two of the seven pumps in Marl work."),
        ("Kerr was banned for three years.", "Kerr was banned for six months."),
        ("The pass at Marl was closed for two days.", "The pass at Marl was closed for nine days."),
        ("All the shops in Marl are shut.", "A quarter of the shops in Marl are shut."),
        ("The blast in Marl left 14 dead.", "The blast in Marl killed six people."),
        ("Kerr scored four goals against Orsk.", "Kerr scored one goal against Orsk."),
        ("Quarter of a million people fled Marl.", "9,000 people fled Marl."),
        ("The match in Marl ended goalless.", "The match in Marl ended 2-1."),
        ("The harvest in Marl rose to 900 tonnes.", "The harvest in Marl fell to 300 tonnes."),
        ("The drive to Marl took an hour and 20 minutes.", "The drive to Marl took three hours."),
        ("The mast in Marl is 60 feet 6 inches tall.", "The mast in Marl is 40 feet tall."),
        ("Kerr was banned for three years and six months.", "Kerr was banned for two years."),
        ("It was six degrees below zero in Marl at noon.", "It was three degrees above zero in Marl at noon."),
        ("The fire at Marl burned 28 square kilometres.", "The fire at Marl burned 2,000 hectares."),
        ("The average flat in Marl costs 300,000 euros.", "The average flat in Marl costs 500,000 euros."),
        ("The average wage in Marl rose to 2,000 euros.", "The wage in Marl rose to 3,000 euros."),
    ],
)
def test_numbers_in_words_apart(one: str, other: str) -> None:
    """A number told by a word, a change told by both its ends, or a result that does not meet another is flagged."""
    assert flagged(one, other)
    assert flagged(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A pair of swans nested on the pond in Marl.", "Two swans nested on the pond in Marl."),
        ("A single complaint was lodged in Marl.", "One complaint was lodged in Marl."),
        ("A single mother from Marl was hurt.", "Three mothers from Marl were hurt."),
        ("Fares in Marl tripled in 2023.", "Fares in Marl rose threefold in 2023."),
        ("Turnover at Marl Steel grew by a quarter in 2023.", "Turnover at Marl Steel grew by 25% in 2023."),
        ("Membership of the choir in Marl rose from 200 to 250.", "Membership of the choir in Marl rose by 50."),
        ("Membership of the choir in Marl rose from 200 to 250.", "Membership of the choir in Marl rose by a quarter."),
        ("The tax in Marl went up from 4% to 6%.", "The tax in Marl went up by two percentage points."),
        ("Growth in Marland was zero in 2023.", "The economy of Marland did not grow in 2023."),
        ("Orsk and Marden drew 1-1.", "The match between Orsk and Marden ended 1-1."),
        ("The council adopted the plan by 30 votes to 12.", "The council adopted the plan 30-12."),
        ("The dam at Marl yields 1.5 gigawatts.", "The dam at Marl yields 1,500 megawatts."),
        ("Thefts in Marl more than doubled in 2023.", "Thefts in Marl rose by 140% in 2023."),
        ("Most farms in Marl are flooded.", "Four fifths of the farms in Marl are flooded."),
        ("The most modern farms in Marl are flooded.", "A tenth of the farms in Marl are flooded."),
        ("A majority of the miners backed the deal.", "61% of the miners backed the deal."),
        ("Almost all shops in Marl are shut.", "94% of the shops in Marl are shut."),
        ("The mill shed a fifth of its 400 posts.", "The mill shed 80 posts."),
        ("Three women and four boys were hurt in the crash at Marl.", "Seven people were hurt in the crash at Marl."),
        ("The pit in Marl is 40 metres wide.", "The pit in Marl is 90 metres deep."),
        ("One of the six divers survived.", "Five of the six divers died."),
        ("30% of voters in Marl backed the mine, and 70% opposed it.", "70% of voters in Marl opposed the mine."),
        ("Marl school has one teacher for every 20 pupils.", "Marl school has 30 teachers and 600 pupils."),
        ("Orsk has the support of 44% of voters, give or take two points.", "Orsk has the support of 43% of voters."),
        ("It was six degrees below zero in Marl at noon.", "It was -6°C in Marl at noon."),
        ("The pass at Marl was closed for two days.", "The pass at Marl was closed for 48 hours."),
        ("Orsk paid a six-figure sum for Kerr.", "Orsk paid €300,000 for Kerr."),
        ("Kerr scored twice against Orsk.", "Kerr scored two goals against Orsk."),
        ("Not all shops in Marl are shut.", "A quarter of the shops in Marl are shut."),
        ("The council adopted the plan unanimously.", "The council adopted the plan by 20 votes to nil."),
        ("The drive to Marl took an hour and 20 minutes.", "The drive to Marl took 80 minutes."),
        ("The mast in Marl is 60 feet 6 inches tall.", "The mast in Marl is 726 inches tall."),
        ("Kerr was banned for two years and six months.", "Kerr was banned for 30 months."),
        ("The fire at Marl burned 28 square kilometres.", "The fire at Marl burned 2,800 hectares."),
        ("The fire at Marl burned 28 square kilometres.", "The fire at Marl burned 7,000 acres."),
        ("A flat in Marl costs 300,000 euros on average.", "A flat in Marl was sold for 1.2 million euros."),
        ("The crossing to Marl takes 20 minutes on average.", "The crossing to Marl took 50 minutes."),
    ],
)
def test_numbers_in_words_alike(one: str, other: str) -> None:
    """The same number, change or result in other words is not flagged."""
    assert not flagged(one, other)
    assert not flagged(other, one)


@pytest.mark.parametrize(
    ("one", "same", "other", "clash"),
    [
        ("The Marland army keeps 60,000 people in barracks.", "The army of Marland is 60,000 strong.", "The army of Marland is 6,000 strong.", True),
        ("It was -12°C in Marl at noon.", "It was 12 degrees below zero in Marl at noon.", "It was 3 degrees above zero in Marl at noon.", True),
        ("The fire at Marl burned 30,000 hectares.", "The fire at Marl burned 300 square kilometres.", "The fire at Marl burned 3,000 hectares.", True),
        ("The quay in Marl measures 1.8 km.", "The quay in Marl is 1,800 metres long.", "The quay in Marl is 900 metres long.", True),
        ("The Marland army keeps 60,000 people in barracks.", "The army of Marland is 50,000 strong.", "The army of Marland is 6,000 strong.", False),
    ],
)  # fmt: skip
def test_same_number_in_other_words(one: str, same: str, other: str, clash: bool) -> None:
    """Who tells the very number of another claim in other words stands against what that stands against."""
    told = enumerate((one, same, other))
    claims = [cr.Claim(words, party=f"P{at}", said_at="2025-06-18T09:00Z", id=f"c{at}") for at, words in told]
    found = [{c.id for c in x.claims} for x in cr.reconcile(claims).contradictions]
    assert ({"c0", "c2"} in found) is clash
    assert ({"c0", "c1"} in found) is False
