"""Sentences on deals, findings, numbers and what occurred.

Each row is a grade, a sentence, and its answer to the question, with its subject where that is not Lakeside; a sentence
that only sounds like an answer has `NOT`.
"""

from tests.packs.graded import NOT, M, S, W

DEALS = {
    "truce_agreed": [
        (S, "A ceasefire has been agreed in Lakeside.", "yes"),
        (S, "There is no ceasefire in Lakeside.", "not yes"),
        (S, "We do not believe in a ceasefire in Lakeside.", NOT),
    ],
    "truce_kept": [
        (S, "The ceasefire in Lakeside is holding.", "yes"),
        (S, "The enemy violated the ceasefire in Lakeside.", "no"),
        (S, "The ceasefire in Lakeside was the talk of the day.", NOT),
    ],
    "truce_breaker": [
        (S, "The Southern army violated the ceasefire in Lakeside.", "South"),
        (S, "We did not break the ceasefire in Lakeside.", "not North"),
        (S, "The Southern army signed the ceasefire in Lakeside.", NOT),
    ],
    "truce_broker": [
        (S, "Radio Valley brokered the ceasefire in Lakeside.", "Radio Valley"),
        (S, "Radio Valley reported the ceasefire in Lakeside.", NOT),
    ],
    "deal_reached": [
        (S, "A deal on Lakeside has been reached.", "yes"),
        (S, "There is no deal on Lakeside.", "not yes"),
        (S, "It is a great deal of work in Lakeside.", NOT),
    ],
    "deal_in_force": [
        (S, "The agreement on Lakeside is still in force.", "yes"),
        (S, "The agreement on Lakeside has been terminated.", "no"),
        (S, "The agreement on Lakeside is long.", NOT),
    ],
    "talks_on": [
        (S, "Talks on Lakeside are underway.", "yes"),
        (S, "There are no talks on Lakeside.", "not yes"),
        (S, "The mayor talks about Lakeside.", NOT),
    ],
    "talks_outcome": [
        (S, "The talks on Lakeside ended in failure.", "no"),
        (S, "The talks on Lakeside were constructive.", "yes"),
        (S, "The talks on Lakeside have collapsed.", "no"),
        (S, "The talks on Lakeside are on Monday.", NOT),
    ],
    "offer_made": [
        (S, "An offer was made for Lakeside.", "yes"),
        (S, "We did not make an offer for Lakeside.", "not yes"),
        (S, "The shop of Lakeside has apples on offer.", NOT),
    ],
    "offer_accepted": [
        (S, "The garrison of Lakeside accepted the ultimatum.", "yes"),
        (S, "The garrison of Lakeside rejected the ultimatum.", "no"),
        (S, "The garrison of Lakeside turned down the offer.", "no"),
        (S, "The shop of Lakeside accepts coins.", NOT),
    ],
    "promise_kept": [
        (S, "The mayor broke the promise.", "no @mayor"),
        (S, "The mayor kept the promise.", "yes @mayor"),
        (S, "The mayor broke a leg.", NOT),
    ],
    "withdrawal_agreed": [
        (S, "They agreed on a withdrawal from Lakeside.", "yes"),
        (S, "There is no agreement on a withdrawal from Lakeside.", "not yes"),
        (S, "The withdrawal from Lakeside has begun.", NOT),
    ],
    "exchange": [
        (S, "The prisoner exchange took place in Lakeside.", "yes"),
        (S, "No prisoner swap took place in Lakeside.", "not yes"),
        (S, "The stock exchange of Lakeside is shut.", NOT),
    ],
    "sold": [
        (S, "The firm was sold to a rival.", "yes @firm"),
        (S, "The firm is not for sale.", "no @firm"),
        (S, "The firm has a sale of toys.", NOT),
    ],
    "for_sale": [
        (S, "The firm is up for sale.", "yes @firm"),
        (S, "The firm is up for a prize.", NOT),
    ],
    "ransom": [
        (S, "No ransom was paid for the Seagull.", "not yes @Seagull"),
        (S, "We paid a ransom for the Seagull.", "yes @Seagull"),
        (S, "The Seagull costs a king's ransom.", NOT),
    ],
    "contact": [
        (S, "There were contacts with Anna Weber.", "yes @Anna Weber"),
        (S, "There were no contacts with Anna Weber.", "not yes @Anna Weber"),
        (S, "Anna Weber wears contact lenses.", NOT),
    ],
    "apology": [
        (S, "Anna Weber has apologised.", "yes @Anna Weber"),
        (S, "Anna Weber refuses to apologise.", "no @Anna Weber"),
        (S, "Anna Weber deserves an apology.", NOT),
    ],
    "permission": [
        (S, "The visa of Anna Weber was revoked.", "no @Anna Weber"),
        (S, "Anna Weber received a visa.", "yes @Anna Weber"),
        (S, "Anna Weber pays by card.", NOT),
    ],
}
FINDINGS = {
    "safe": [
        (S, "The water is safe.", "yes @water"),
        (S, "The water is not safe.", "not yes @water"),
        (S, "The water poses no danger.", "yes @water"),
        (S, "The water is harmful.", "no @water"),
        (S, "The key is in the safe.", NOT),
    ],
    "works": [
        (S, "The machine does not work.", "not yes @machine"),
        (S, "The machine is out of order.", "no @machine"),
        (S, "The machine is operational.", "yes @machine"),
        (S, "The machine is a work of art.", NOT),
        (M, "The case is back in the news.", NOT),
        (S, "Anna Weber worked as a producer.", NOT),
    ],
    "effective": [
        (S, "The drug is effective.", "yes @drug"),
        (S, "The drug has no effect.", "no @drug"),
        (S, "The drug is costly.", NOT),
        (W, "Anna Weber is an effective player.", NOT),
    ],
    "genuine": [
        (S, "The video was staged.", "no @video"),
        (S, "The video is not fake.", "not no @video"),
        (S, "The video is authentic.", "yes @video"),
        (S, "The video shows a stage.", NOT),
    ],
    "guilty": [
        (S, "Anna Weber is innocent.", "no @Anna Weber"),
        (S, "Anna Weber was convicted of murder.", "yes @Anna Weber"),
        (S, "Anna Weber did nothing wrong.", "no @Anna Weber"),
        (S, "Anna Weber is a judge.", NOT),
    ],
    "allegations": [
        (S, "The allegations against Anna Weber are baseless.", "no @Anna Weber"),
        (S, "The allegations against Anna Weber are true.", "yes @Anna Weber"),
        (S, "The allegations against Anna Weber were read out.", NOT),
    ],
    "accurate": [
        (S, "The figures of Anna Weber are accurate.", "yes @Anna Weber"),
        (S, "The test is inaccurate.", "no @test"),
        (S, "The test is over.", NOT),
    ],
    "reproduced": [
        (S, "We could not reproduce the effect in Lakeside.", "no"),
        (S, "We failed to replicate the results of Lakeside.", "not yes"),
        (S, "The results of Lakeside have been replicated.", "yes"),
        (S, "The rabbits of Lakeside bred.", NOT),
    ],
    "retracted": [
        (S, "The study has been retracted.", "yes @study"),
        (S, "The study has not been retracted.", "not yes @study"),
        (S, "The cat retracted its claws in Lakeside.", NOT),
    ],
    "doping": [
        (S, "Anna Weber tested positive for steroids.", "yes @Anna Weber"),
        (S, "Anna Weber did not use banned substances.", "not yes @Anna Weber"),
        (S, "Anna Weber denies doping.", "not yes @Anna Weber"),
        (S, "Anna Weber is positive about the game.", NOT),
        (S, "The Anna Weber doping affair drags on.", NOT),
    ],
    "hacked": [
        (S, "The network was hacked.", "yes @network"),
        (S, "The network was not hacked.", "not yes @network"),
        (S, "The bush was hacked back in Osterfeld.", "yes @bush"),
        (S, "The network hosts a hack day.", NOT),
    ],
    "data_stolen": [
        (S, "No data were stolen in Lakeside.", "no"),
        (S, "Passwords were stolen in Lakeside.", "yes"),
        (S, "A bicycle was stolen in Lakeside.", NOT),
    ],
    "cyberattack": [
        (S, "This is not a cyberattack on Lakeside.", "not yes"),
        (S, "Lakeside suffered a cyberattack.", "yes"),
        (S, "Lakeside trains against cyberattacks.", NOT),
    ],
    "contaminated": [
        (S, "The water is contaminated.", "yes @water"),
        (S, "The water is drinkable.", "no @water"),
        (S, "The water is cold.", NOT),
    ],
    "honest": [
        (S, "Anna Weber lied.", "no @Anna Weber"),
        (S, "Anna Weber told the truth.", "yes @Anna Weber"),
        (S, "The vote in Lakeside was marred by fraud.", NOT),
        (S, "Lakeside lies on the coast.", NOT),
    ],
    "consent": [
        (S, "Anna Weber consented.", "yes @Anna Weber"),
        (S, "Anna Weber was coerced into it.", "no @Anna Weber"),
        (S, "Anna Weber is a senator.", NOT),
    ],
    "rules_kept": [
        (S, "The mayor broke the rules.", "no @mayor"),
        (S, "The mayor followed the rules.", "yes @mayor"),
        (S, "The mayor rules over Lakeside.", NOT),
    ],
    "negligent": [
        (S, "The mayor was negligent.", "yes @mayor"),
        (S, "The mayor was not negligent.", "not yes @mayor"),
        (S, "The mayor wore a negligee.", NOT),
    ],
    "prepared": [
        (S, "The district was ready for the crowd.", "yes @district"),
        (S, "The district was unprepared.", "no @district"),
        (S, "The cook prepared a meal in Lakeside.", NOT),
    ],
}
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
