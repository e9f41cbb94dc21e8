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
