"""What the packs on numbers and on occurrences are asked, with what they must answer, as `asked_of_affairs.py` has it."""

from tests.packs.graded import NOT, S, W

NUMBERS = {
    "crowd": [
        (S, "26,000 people marched in Lakeside.", "26,000 people"),
        (S, "26,000 people live in Lakeside.", NOT),
    ],
    "aircraft_lost": [
        (S, "The enemy lost 5 jets over Lakeside.", "5 aircraft"),
        (S, "5 jets were shot down over Lakeside.", "5 aircraft"),
        (S, "5 jets are on show in Lakeside.", NOT),
    ],
    "intercepted": [
        (S, "We shot down 30 drones over Lakeside.", "30 shot down"),
        (S, "30 drones were seen over Lakeside.", NOT),
    ],
    "launched": [
        (S, "30 missiles were fired at Lakeside.", "30 launched"),
        (S, "The enemy launched 30 drones at Lakeside.", "30 launched"),
        (S, "The firm launched 30 products in Lakeside.", NOT),
    ],
    "equipment_lost": [
        (S, "Our guns destroyed 9 tanks near Lakeside.", "9 lost"),
        (S, "9 tanks of water came to Lakeside.", NOT),
    ],
    "strength": [
        (S, "There are 5,000 soldiers in Lakeside.", "5,000 troops"),
        (S, "5,000 soldiers were killed in Lakeside.", NOT),
    ],
    "casualties": [
        (S, "There were 80 casualties in Lakeside.", "80 casualties"),
        (S, "There were 80 casual visitors in Lakeside.", NOT),
    ],
    "homes_destroyed": [
        (S, "200 houses were destroyed in Lakeside.", "200 destroyed"),
        (S, "200 houses were built in Lakeside.", NOT),
    ],
    "homes_damaged": [
        (S, "200 houses were damaged in Lakeside.", "200 damaged"),
        (S, "200 houses were painted in Lakeside.", NOT),
    ],
    "power_cut": [
        (S, "3,000 homes are without power in Lakeside.", "3,000 without power"),
        (S, "3,000 homes are for rent in Lakeside.", NOT),
    ],
    "infected": [
        (S, "90 people in all have been infected in Lakeside.", NOT),
        (S, "90 people have been infected in Lakeside.", "90 cases"),
        (S, "90 cases of wine came to Lakeside.", "90 cases"),
    ],
    "affected": [
        (S, "The breach in Lakeside affected 900 customers.", "900 affected"),
        (S, "900 customers came to Lakeside.", NOT),
    ],
    "flights_cancelled": [
        (S, "900 flights were cancelled in Lakeside.", "900 flights"),
        (S, "900 flights left Lakeside.", NOT),
    ],
    "jobs_cut": [
        (S, "900 jobs were lost in Lakeside.", "900 jobs"),
        (S, "900 jobs are open in Lakeside.", NOT),
    ],
    "signatures": [
        (S, "900 employees have signed in Lakeside.", "900 signatures"),
        (S, "900 employees met in Lakeside.", NOT),
    ],
    "users": [
        (S, "The app of Lakeside has 900 users.", "900 users"),
        (S, "The app of Lakeside has 900 lines.", NOT),
    ],
    "burned": [
        (S, "900 hectares have burned in Lakeside.", "900 ha"),
        (S, "900 hectares were sold in Lakeside.", NOT),
    ],
    "magnitude": [
        (S, "A magnitude 7.1 earthquake hit Lakeside.", "7.1 magnitude"),
        (S, "An earthquake hit 7 towns near Lakeside.", NOT),
    ],
    "price": [
        (S, "The ticket costs 90 euros.", "90 EUR @ticket"),
        (S, "The ticket is valid for 90 days.", NOT),
    ],
    "loss": [
        (S, "The flood cost Lakeside 90 million euros.", "90,000,000 EUR"),
        (S, "The bank lent Lakeside 90 million euros.", NOT),
    ],
    "fine": [
        (S, "A fine of 90 euros was paid in Lakeside.", "90 EUR"),
        (S, "It was a fine day for 90 runners in Lakeside.", NOT),
    ],
    "inflation": [
        (S, "Inflation in Lakeside has risen to 9%.", "9%"),
        (S, "Inflation in Lakeside worries 9% of people.", NOT),
    ],
    "unemployment": [
        (S, "Unemployment in Lakeside is 9%.", "9%"),
        (S, "Unemployment in Lakeside worries 9% of people.", NOT),
    ],
    "approval": [
        (S, "The approval rating of Anna Weber fell to 9%.", "9% @Anna Weber"),
        (S, "Anna Weber owns 9% of the firm.", NOT),
    ],
    "arrival": [
        (S, "The Seagull arrived in port on Friday.", "3 May 2024 @Seagull"),
        (S, "The Seagull left on Friday.", NOT),
    ],
    "explosion_time": [
        (S, "The explosion in Lakeside was heard on Friday.", "3 May 2024"),
        (S, "The explosion in Lakeside killed two.", NOT),
    ],
}
OCCURRENCE = {
    "over": [
        (S, "The strike has ended.", "yes @strike"),
        (S, "The strike in Lakeside is over.", "yes @the strike of Lakeside"),
        (S, "The strike has come to an end.", "yes @strike"),
        (S, "The strike goes on until Friday.", "no @strike"),
        (S, "The search is still ongoing.", "no @search"),
        (S, "The strike is far from over.", "not yes @strike"),
        (S, "The strike is not over.", "not yes @strike"),
        (S, "The costs are over two million.", NOT),
        (S, "The costs are over 200 crowns.", NOT),
        (S, "The ball is over the line.", NOT),
        (S, "The road continues to the harbour.", NOT),
        (S, "The fighting for Lakeside goes on.", NOT),
        (S, "The day is over.", NOT),
        (S, "The hearing ended in tears.", NOT),
    ],
    "took_place": [
        (S, "The meeting took place.", "yes @meeting"),
        (S, "The meeting was called off.", "no @meeting"),
        (S, "The meeting never took place.", "not yes @meeting"),
        (S, "The meeting was long.", NOT),
    ],
    "explosion": [
        (S, "There was an explosion in Lakeside.", "yes"),
        (S, "There was no explosion in Lakeside.", "not yes"),
        (S, "Lakeside had a blast at the fair.", NOT),
    ],
    "attacked": [
        (S, "Lakeside was shelled.", "yes"),
        (S, "Lakeside came under fire.", "yes"),
        (S, "There was no attack on Lakeside.", "not yes"),
        (S, "The missile missed the Iron Bridge.", "no @Iron Bridge"),
        (S, "Lakeside was struck by its beauty.", NOT),
    ],
    "foiled": [
        (S, "The plot in Lakeside was foiled.", "yes"),
        (S, "The plot of the film in Lakeside is thin.", NOT),
    ],
    "success": [
        (S, "The operation was a success.", "yes @operation"),
        (S, "The operation was a fiasco.", "no @operation"),
        (S, "The enemy failed to capture Lakeside.", NOT),
        (W, "Anna Weber is a successful singer.", NOT),
    ],
    "carried_out": [
        (S, "The plan for Lakeside was carried out.", "yes"),
        (S, "The plan for Lakeside was scrapped.", "no"),
        (S, "The plan for Lakeside is on show.", NOT),
    ],
    "orderly": [
        (S, "The withdrawal from Lakeside was orderly.", "yes"),
        (S, "They fled in panic from Lakeside.", "no"),
        (S, "The library of Lakeside is tidy.", NOT),
    ],
    "border_crossed": [
        (S, "Soldiers crossed the border near Lakeside.", "yes"),
        (S, "No soldiers crossed the border near Lakeside.", "not yes"),
        (S, "A child crossed the road near Lakeside.", NOT),
    ],
    "crashed": [
        (S, "The Seagull crashed.", "yes @Seagull"),
        (S, "The Seagull has landed.", "no @Seagull"),
        (S, "Prices in Lakeside crashed.", NOT),
        (S, "The Seagull went down the river.", NOT),
    ],
    "off_course": [
        (S, "The Seagull strayed from its course.", "yes @Seagull"),
        (S, "The Seagull did not leave its route.", "not yes @Seagull"),
        (S, "The Seagull left the harbour.", NOT),
    ],
    "distress": [
        (S, "The Seagull sent a distress signal.", "yes @Seagull"),
        (S, "There was no distress call from the Seagull.", "no @Seagull"),
        (S, "The Seagull was sold in a distress sale.", NOT),
    ],
    "boarded": [
        (S, "The Seagull was hijacked.", "yes @Seagull"),
        (S, "They are on board the Seagull.", NOT),
    ],
    "evacuated": [
        (S, "Lakeside has been evacuated.", "yes"),
        (S, "Lakeside has not been evacuated.", "not yes"),
        (S, "Lakeside practises for an evacuation.", NOT),
    ],
    "surrendered": [
        (S, "The garrison of Lakeside surrendered.", "yes"),
        (S, "The garrison of Lakeside refuses to surrender.", "no"),
        (S, "Lakeside holds a surrender day.", NOT),
    ],
    "offensive": [
        (S, "The offensive on Lakeside has begun.", "yes"),
        (S, "The offensive on Lakeside has not begun.", "not yes"),
        (S, "The joke about Lakeside was offensive.", NOT),
    ],
    "offensive_stalled": [
        (S, "The offensive on Lakeside has stalled.", "yes"),
        (S, "Our troops are advancing on Lakeside.", "no"),
        (S, "The car stalled in Lakeside.", NOT),
    ],
    "aid_blocked": [
        (S, "The army is blocking aid to Lakeside.", "yes"),
        (S, "We are not blocking aid to Lakeside.", "not yes"),
        (S, "The road to Lakeside is blocked.", NOT),
    ],
    "sirens": [
        (S, "The sirens in Lakeside were activated.", "yes"),
        (S, "The sirens in Lakeside remained silent.", "no"),
        (S, "The Sirens of Lakeside are a choir.", NOT),
    ],
}  # fmt: skip
