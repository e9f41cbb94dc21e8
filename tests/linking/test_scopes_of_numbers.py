"""Numbers of which each is told of a thing, a deed, a part or a stretch of its own; beside them those of one scope."""

from __future__ import annotations

import pytest
from test_things_apart import flagged

MARL = ("Marl",)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bolt sold 40,000 tickets by phone in 2022.", "Bolt sold 90,000 tickets at the counter in 2022."),
        ("Marl moved 2 million tonnes of freight by rail.", "Marl moved 6 million tonnes of freight by road."),
        ("Marl imported 80,000 tonnes of grain in 2022.", "Marl harvested 400,000 tonnes of grain in 2022."),
        ("The library lent 9,000 books in May.", "The library bought 400 books in May."),
        ("The Bolt mill made a profit of 3 million euros.", "The Bolt group made a profit of 40 million euros."),
        ("The Bolt plant in Marl made 300 buses.", "Bolt made 9,000 buses."),
        ("The Green List won 31% of the vote.", "The Green List won 44% of the mandates."),
        ("Ada won 60% of the rural vote.", "Ada won 35% of the urban vote."),
        ("Smokers make up 20% of the men in Marl.", "Smokers make up 9% of the women in Marl."),
        ("The ticket costs 30 euros online.", "The ticket costs 35 euros at the door."),
        ("Bolt shed 300 workers in Marl.", "Bolt has 900 workers in Marl."),
        ("Poverty among pensioners in Marl is 20%.", "Poverty in Marl is 12%."),
        ("With the crew, 84 people were on board.", "Without the crew, 78 people were on board."),
        ("The estate has 900 acres, the woods included.", "The estate has 300 acres, the woods excluded."),
        ("Before bonuses the chief of Bolt earned 2 million euros.", "After bonuses he earned 5 million euros."),
        ("70 houses burned down in Marl.", "Besides those 70, eight houses burned down in Marl."),
        ("90 appeals were lodged in Marl in 2022.", "12 appeals were granted in Marl in 2022."),
        ("Each of the miners at Marl got 300 euros.", "The miners at Marl got 90,000 euros in all."),
        ("The river stood at 5 metres upstream of the weir.", "The river stood at 2 metres downstream of the weir."),
        (
            "Rents under new contracts in Marl average 15 euros.",
            "Rents under existing contracts in Marl average 9 euros.",
        ),
        ("A poll a week before the vote put Ada at 51%.", "Ada won 44% of the vote."),
        ("The town pays 2 million euros over and above the state subsidy.", "The state subsidy is 9 million euros."),
        ("Bidding for the vase opened at 2,000 euros.", "The vase was sold for 11,000 euros."),
        ("Ten members voted against the Marl plan.", "Four members abstained on the Marl plan."),
        ("Parts of Marl have been flooded.", "The station in Marl has not been flooded."),
        ("Ada's party won the election for the council of Marl.", "Ada's party lost the election for mayor of Marl."),
        ("The Marl firm has 900 posts.", "700 posts in the Marl firm are filled."),
        ("The town of Marl has 40 wells.", "12 wells in Marl have been repaired."),
        ("The hall in Marl seats 900 people.", "300 people were in the hall in Marl for the concert."),
        ("Bolt came second nationwide in the vote.", "Bolt came first in Marl in the vote."),
        ("In nominal terms, pensions in Marl rose in 2022.", "In real terms, pensions in Marl fell in 2022."),
        ("The older son of the mayor was killed.", "The younger son of the mayor was not killed."),
        ("Exports from Marl rose by 9% in 2022.", "Exports from Marl fell by 4% in December 2022."),
        ("By rail it is 60 kilometres from Marl to Orr.", "In a straight line it is 41 kilometres from Marl to Orr."),
        ("Vans pay 30 euros to cross the Orr.", "It costs 9 euros to cross the Orr by car."),
        ("The Green List alone has 31 seats in Marl.", "With its partners the Green List has 44 seats in Marl."),
        ("Same-store sales at Bolt fell by 3% in 2022.", "Total sales at Bolt rose by 6% in 2022."),
        ("The air inside the Marl mill is clean.", "The air outside the Marl mill is not clean."),
    ],
)
def test_numbers_of_two_scopes(one: str, other: str) -> None:
    """Where each of two short sentences has a word of its own for what it counts, their numbers do not contradict."""
    assert not flagged(one, other, names=MARL)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bolt sold 40,000 tickets by phone in 2022.", "Bolt sold 12,000 tickets by phone in 2022."),
        ("Bolt manufactured 900 buses in 2022.", "Bolt built 400 buses in 2022."),
        ("The lake holds 4 million litres of water.", "The lake contains 9 million litres of water."),
        ("The fire in Marl destroyed 40 homes.", "The blaze in Marl wiped out 90 homes."),
        ("The painting fetched 3 million euros.", "The painting was sold for 9 million euros."),
        ("Ada won 60% of the rural vote.", "Ada won 35% of the rural vote."),
        ("The album had under 2 million sales.", "Its sales are more than 4 million."),
        ("The estate has 900 acres, the woods excluded.", "The estate has 300 acres, the woods excluded."),
        ("22 sailors, 12 of them badly hurt, were saved.", "Ten sailors were saved."),
        ("40 people were hurt in Marl, 15 of them badly.", "Five people were badly hurt in Marl."),
        ("Friday's fire in Marl injured ten people.", "Friday's fire in Marl injured nobody."),
        (
            "25 miners have been rescued in Marl since the search began.",
            "11 were rescued in Marl since the search began.",
        ),
        ("House prices in Marl fell in 2022.", "House prices in Marl rose in 2022."),
        ("90 appeals were lodged in Marl in 2022.", "40 appeals were lodged in Marl in 2022."),
        ("Each of the miners at Marl got 300 euros.", "Each of the miners at Marl got 700 euros."),
        ("The miners at Marl got 50,000 euros in all.", "The miners at Marl got 90,000 euros in all."),
        ("The river stood at 5 metres upstream of the weir.", "The river stood at 2 metres upstream of the weir."),
        ("Rents under new contracts in Marl average 15 euros.", "Rents under new contracts in Marl average 9 euros."),
        ("Bolt sold 24,000 bikes by mail in May.", "Bolt sold 19,000 bikes in all in May."),
        ("A poll put Ada at 51%.", "The same poll put Ada at 44%."),
        ("Ten members voted against the Marl plan.", "Four members voted against the Marl plan."),
        ("The Marl firm has 900 posts.", "The Marl firm has 700 posts."),
        ("The Marl firm has 900 workers.", "The Marl firm employs 400 workers."),
        ("The militia holds 30 hostages in Marl.", "12 hostages are held in Marl."),
        ("Bolt came second nationwide in the vote.", "Bolt came first nationwide in the vote."),
        ("In real terms, pensions in Marl rose in 2022.", "In real terms, pensions in Marl fell in 2022."),
        ("Part of Marl has been evacuated.", "Marl has not been evacuated."),
        ("All of Marl has been evacuated.", "The hospital in Marl has not been evacuated."),
        ("Ada's party won the election for mayor of Marl.", "Ada's party lost the election for mayor of Marl."),
        ("The younger son of the mayor was killed.", "The younger son of the mayor was not killed."),
    ],
)
def test_numbers_of_one_scope(one: str, other: str) -> None:
    """The same in other words, or of the same part, is of one thing: its numbers contradict each other."""
    assert flagged(one, other, names=MARL) == {"AB"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Greater Marl has 2.4 million residents.", "The city of Marl has 900,000 residents."),
        ("Marl and its suburbs have 2.4 million residents.", "Marl has 900,000 residents."),
        ("The Marl metropolitan area has 2.4 million residents.", "Marl has 900,000 residents."),
        (
            "Unemployment in Marl is 6% after seasonal adjustment.",
            "Unemployment in Marl is 8% before seasonal adjustment.",
        ),
        ("Food inflation in Marl was 12%.", "Inflation in Marl was 6%."),
        ("The flood killed 12 residents of Marl.", "Marl has 900,000 residents."),
        ("Marl gained 40,000 residents.", "Marl has 900,000 residents."),
        ("41 people have been killed in Marl since the war began.", "Six people were killed in Marl on Monday."),
        ("14 people were arrested in Marl.", "In addition, five people were arrested in Marl."),
        ("60 patients died of measles in Marl in 2022.", "140 patients died with measles in Marl in 2022."),
        ("52 bodies have been pulled out of the mud at Marl.", "19 bodies from the mud at Marl have been identified."),
        ("The old town of Marl is burning.", "The new town of Marl is not burning."),
        (
            "The elder Marl sister has been charged with theft.",
            "The younger Marl sister has not been charged with theft.",
        ),
    ],
)
def test_read_numbers_of_two_scopes(one: str, other: str) -> None:
    """Nor are numbers that answer a known question set against each other where their words tell two scopes."""
    assert not flagged(one, other, names=MARL)


def test_read_numbers_of_one_scope() -> None:
    """Of one scope they are: twice the agglomeration, twice the old town."""
    assert flagged("Greater Marl has 2.4 million residents.", "Greater Marl has 900,000 residents.", names=MARL) == {
        "AB"
    }
    assert flagged("The flood killed 40 residents of Marl.", "The flood killed 12 residents of Marl.", names=MARL) == {
        "AB"
    }
    assert flagged(
        "60 patients died of measles in Marl in 2022.", "140 patients died from measles in Marl in 2022.", names=MARL
    ) == {"AB"}
    assert flagged("The old town of Marl is burning.", "The old town of Marl is not burning.", names=MARL) == {"AB"}
