"""The wide packs: each question on sentences that answer it, and on sentences that only sound as if they did."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from claimrec import Claim, Entity, Party, reconcile
from claimrec.packs import default_aspects

PARTIES = [
    Party("Northern army", aliases=["Northerners"], side="North"),
    Party("Southern army", aliases=["Southerners"], side="South"),
    Party("Radio Valley"),
]
ENTITIES = [Entity("Lakeside"), Entity("Osterfeld"), Entity("Iron Bridge"), Entity("Seagull"), Entity("Anna Weber")]
S, M, W = "STRONG", "MEDIUM", "WEAK"
NOT = ""  # the question is not answered, whatever the sentence sounds like

# aspect: (grade, sentence, answer), the answer with its subject where it is not Lakeside
HARM = {
    "wounded": [
        (S, "30 people were wounded in Lakeside.", "30 hurt"),
        (S, "12 people were killed and 30 wounded in Lakeside.", "30 hurt"),
        (S, "The shelling of Lakeside injured 30 people.", "30 hurt"),
        (S, "30 residents have been injured in Lakeside.", "30 hurt"),
        (S, "30 people were killed in Lakeside.", NOT),
        (S, "The wounded of Lakeside wait for 30 doctors.", NOT),
    ],
    "missing": [
        (S, "31 people are still missing in Lakeside.", "31 missing"),
        (S, "31 people remain unaccounted for in Lakeside.", "31 missing"),
        (S, "31 people miss the old theatre of Lakeside.", NOT),
    ],
    "trapped": [
        (S, "31 miners and teachers met in Lakeside.", NOT),
        (S, "31 people are trapped in Lakeside.", "31 trapped"),
        (S, "31 workers remain buried under the rubble in Lakeside.", "31 trapped"),
    ],
    "detained": [
        (S, "40 protesters were arrested in Lakeside.", "40 arrested"),
        (S, "Police arrested 40 people in Lakeside.", "40 arrested"),
        (S, "There were 40 arrests in Lakeside.", "40 arrested"),
        (S, "40 people were detained by the rain in Lakeside and 3 left.", "40 arrested"),
        (S, "40 visitors were arresting sights in Lakeside.", NOT),
    ],
    "prisoners": [
        (S, "Our troops took 40 soldiers prisoner in Lakeside.", "40 prisoners"),
        (S, "40 soldiers surrendered in Lakeside.", "40 prisoners"),
        (S, "40 prisoners of Lakeside painted a wall.", NOT),
    ],
    "hostages": [
        (S, "40 hostages are being held in Lakeside.", "40 hostages"),
        (S, "The gunmen are holding 40 people hostage in Lakeside.", "40 hostages"),
        (S, "The film of the 40 hostages runs in Lakeside.", NOT),
    ],
    "displaced": [
        (S, "4,000 people have fled Lakeside.", "4,000 displaced"),
        (S, "The flood made 4,000 people homeless in Lakeside.", "4,000 displaced"),
        (S, "4,000 people live in Lakeside.", NOT),
    ],
    "evacuees": [
        (S, "4,000 residents were evacuated from Lakeside.", "4,000 evacuated"),
        (S, "We evacuated 4,000 people from Lakeside.", "4,000 evacuated"),
        (S, "4,000 residents refuse to leave Lakeside.", NOT),
    ],
    "rescued": [
        (S, "368 passengers have been rescued from the Seagull.", "368 rescued @Seagull"),
        (S, "The coast guard rescued 368 people from the Seagull.", "368 rescued @Seagull"),
        (S, "368 firms came to the rescue of Lakeside.", NOT),
    ],
    "survivors": [
        (S, "14 people survived in Lakeside.", "14 survivors"),
        (S, "There were 14 survivors in Lakeside.", "14 survivors"),
        (S, "14 houses of Lakeside are old.", NOT),
    ],
    "aboard": [
        (S, "167 people were on board the Seagull.", "167 aboard @Seagull"),
        (S, "The Seagull carried 167 passengers.", "167 aboard @Seagull"),
        (S, "167 people came to see the Seagull.", NOT),
    ],
    "anyone_killed": [
        (S, "Nobody was killed in Lakeside.", "no"),
        (S, "No one has died in Lakeside.", "no"),
        (S, "There were no deaths in Lakeside.", "not yes"),
        (M, "There were deaths in Lakeside.", "yes"),
        (S, "Nobody was killed with kindness; Lakeside killed time.", "no"),
        (S, "The hours killed in Lakeside are lost.", NOT),
    ],
    "anyone_hurt": [
        (S, "Nobody was hurt in Lakeside.", "no"),
        (S, "There were no casualties in Lakeside.", "not yes"),
        (S, "There were casualties in Lakeside.", "yes"),
        (S, "It hurts to see Lakeside.", NOT),
    ],
    "targets": [
        (S, "The enemy targets civilians in Lakeside.", "yes"),
        (S, "We do not target civilians in Lakeside.", "not yes"),
        (S, "Only military targets were hit in Lakeside.", "no"),
        (S, "The bank of Lakeside missed its targets.", NOT),
    ],
    "damage": [
        (S, "The Iron Bridge was damaged.", "yes @Iron Bridge"),
        (S, "The Iron Bridge has not been damaged.", "not yes @Iron Bridge"),
        (S, "The Iron Bridge has suffered heavy damage.", "yes @Iron Bridge"),
        (S, "The court awarded damages in Lakeside.", NOT),
    ],
    "damage_extent": [
        (S, "The Iron Bridge suffered severe damage.", "severe @Iron Bridge"),
        (S, "The damage to the Iron Bridge is minor.", "slight @Iron Bridge"),
        (S, "The Iron Bridge is a minor work.", NOT),
    ],
    "shot_down": [
        (S, "The Seagull was shot down.", "yes @Seagull"),
        (S, "The enemy shot down the Seagull.", "yes @Seagull"),
        (S, "The Seagull was not shot down.", "not yes @Seagull"),
        (S, "The proposal of the Seagull was turned down.", NOT),
    ],
    "on_fire": [
        (S, "The Seagull is on fire.", "yes @Seagull"),
        (S, "Fire has broken out aboard the Seagull.", "yes @Seagull"),
        (S, "The fire aboard the Seagull is out.", "no @Seagull"),
        (S, "The mayor of Lakeside is under fire.", NOT),
    ],
    "famine": [
        (S, "There is famine in Lakeside.", "yes"),
        (S, "There is no hunger in Lakeside.", "not yes"),
        (S, "Lakeside hungers for success.", NOT),
    ],
    "electricity": [
        (S, "Lakeside is without electricity.", "no"),
        (S, "Electricity has been restored in Lakeside.", "yes"),
        (S, "The party lost its power in Lakeside.", NOT),
    ],
    "radiation": [
        (S, "Radiation levels in Lakeside are normal.", "no"),
        (S, "Radiation has leaked at Lakeside.", "yes"),
        (S, "News of the deal leaked at Lakeside.", NOT),
    ],
    "poisoned": [
        (S, "Anna Weber was poisoned.", "yes @Anna Weber"),
        (S, "We did not poison Anna Weber.", "not yes @Anna Weber"),
        (S, "Anna Weber sells rat poison.", NOT),
        (W, "They poisoned an Anna Weber fan.", NOT),
    ],
    "mistreated": [
        (S, "Anna Weber was tortured.", "yes @Anna Weber"),
        (S, "Anna Weber has not been mistreated.", "not yes @Anna Weber"),
        (S, "Anna Weber was treated to a dinner.", NOT),
    ],
    "massacre": [
        (S, "There was no massacre in Lakeside.", "not yes"),
        (S, "The enemy committed a massacre in Lakeside.", "yes"),
        (S, "The film about the massacre runs in Lakeside.", NOT),
    ],
    "genocide": [
        (S, "The enemy is committing genocide in Lakeside.", "yes"),
        (S, "There is no genocide in Lakeside.", "not yes"),
        (S, "Lakeside opened a museum of genocide.", NOT),
    ],
    "chemical": [
        (S, "The enemy used chemical weapons in Lakeside.", "yes"),
        (S, "No chemical weapons were used in Lakeside.", "not yes"),
        (S, "The chemical plant of Lakeside is idle.", NOT),
    ],
}
POLITICS = {
    "left_office": [
        (S, "Anna Weber has resigned.", "yes @Anna Weber"),
        (S, "Anna Weber has not resigned.", "not yes @Anna Weber"),
        (S, "Anna Weber remains in office.", "no @Anna Weber"),
        (S, "Anna Weber was removed from office.", "yes @Anna Weber"),
        (S, "The president refuses to resign.", "no @president"),
        (S, "The crowd called for the resignation of Anna Weber.", NOT),
        (S, "Rockets were fired from Lakeside.", NOT),
        (S, "Anna Weber was sacked as mayor.", "yes @Anna Weber"),
        (S, "Anna Weber did not resign.", "not yes @Anna Weber"),
        (S, "Anna Weber is resigned to a long winter.", NOT),
    ],
    "alive": [
        (S, "Anna Weber is dead.", "no @Anna Weber"),
        (S, "Anna Weber was killed.", "no @Anna Weber"),
        (S, "Anna Weber is alive.", "yes @Anna Weber"),
        (S, "Anna Weber is not dead.", "not no @Anna Weber"),
        (S, "12 people died in Lakeside.", NOT),
        (S, "Anna Weber is dead tired.", "no @Anna Weber"),
        (S, "Anna Weber is dead against it.", "no @Anna Weber"),
    ],
    "custody": [
        (S, "Anna Weber was arrested.", "yes @Anna Weber"),
        (S, "Anna Weber is under house arrest.", "yes @Anna Weber"),
        (S, "Anna Weber has been freed.", "no @Anna Weber"),
        (S, "Anna Weber is not in custody.", "not yes @Anna Weber"),
        (S, "Anna Weber has custody of the children.", NOT),
        (S, "Anna Weber was released from hospital.", NOT),
        (S, "The games are being held on the coast.", NOT),
        (S, "Police have arrested a thief in Lakeside.", NOT),
    ],
    "fled": [
        (S, "Anna Weber has fled abroad.", "yes @Anna Weber"),
        (S, "Anna Weber remains in the country.", "no @Anna Weber"),
        (S, "Anna Weber has a house in the country.", NOT),
    ],
    "coup": [
        (S, "There was no coup in Lakeside.", "not yes"),
        (S, "It was a military coup in Lakeside.", "yes"),
        (S, "Soldiers staged a coup in Lakeside.", "yes"),
        (S, "The coup de grace in Lakeside came late.", NOT),
    ],
    "rebellion": [
        (S, "It is a mutiny in Lakeside.", "yes"),
        (S, "There was no mutiny in Lakeside.", "not yes"),
        (S, "The Mutiny Inn of Lakeside is shut.", NOT),
    ],
    "vote_winner": [
        (S, "The Southern army won the election in Lakeside.", "South"),
        (S, "The Southern army did not win the election in Lakeside.", "not South"),
        (S, "The Southern army won a prize in Lakeside.", NOT),
    ],
    "vote_share": [
        (S, "Anna Weber won 51% of the vote.", "51% @Anna Weber"),
        (S, "Anna Weber won 51 matches.", NOT),
    ],
    "turnout": [
        (S, "The turnout in Lakeside was 43%.", "43%"),
        (S, "The turnout in Lakeside reached 43 per cent.", "43%"),
        (S, "43% of voters in Lakeside turned out.", "43%"),
        (S, "43% of the cows in Lakeside are brown.", NOT),
    ],
    "fair_vote": [
        (S, "The election in Lakeside was rigged.", "no"),
        (S, "The election in Lakeside was free and fair.", "yes"),
        (S, "There was no fraud in Lakeside.", "not no"),
        (S, "The yearly fair of Lakeside is free.", NOT),
    ],
    "accepts_result": [
        (S, "Anna Weber accepts the result.", "yes @Anna Weber"),
        (S, "Anna Weber rejects the result.", "no @Anna Weber"),
        (S, "Anna Weber has conceded defeat.", "yes @Anna Weber"),
        (S, "Anna Weber accepts cards.", NOT),
    ],
    "legal": [
        (S, "The ban was illegal.", "no @ban"),
        (S, "The ban is lawful.", "yes @ban"),
        (S, "The ban is not unlawful.", "not no @ban"),
        (S, "The ban broke international law.", "no @ban"),
        (S, "The ban is a matter for the legal department.", NOT),
    ],
    "passed": [
        (S, "The reform was passed by parliament.", "yes @reform"),
        (S, "Parliament rejected the reform.", "no @reform"),
        (S, "Parliament voted down the reform.", "no @reform"),
        (S, "The storm passed Lakeside.", NOT),
    ],
    "banned": [
        (S, "The opera has been banned.", "yes @opera"),
        (S, "The ban on the opera was lifted.", "no @opera"),
        (S, "The band played in Lakeside.", NOT),
    ],
    "sanctions": [
        (S, "Sanctions against Anna Weber are in force.", "yes @Anna Weber"),
        (S, "Sanctions against Anna Weber have been lifted.", "no @Anna Weber"),
        (S, "Anna Weber studies sanctions.", NOT),
    ],
    "emergency": [
        (S, "Martial law has been declared in Lakeside.", "yes"),
        (S, "The state of emergency in Lakeside was lifted.", "no"),
        (S, "The emergency exit of Lakeside is shut.", NOT),
    ],
    "border": [
        (S, "The border crossing at Lakeside is closed.", "no"),
        (S, "The airport in Lakeside has reopened.", "yes"),
        (S, "The border of the carpet in Lakeside is red.", NOT),
    ],
    "restraint": [
        (S, "The police in Lakeside acted with restraint.", "yes"),
        (S, "The police used excessive force in Lakeside.", "no"),
        (S, "The force of the wind in Lakeside was excessive.", NOT),
    ],
    "peaceful": [
        (S, "The protest in Lakeside was peaceful.", "yes"),
        (S, "The protest in Lakeside turned violent.", "no"),
        (S, "Lakeside is a peaceful place.", NOT),
    ],
    "in_charge": [
        (S, "The government is in control of the country, says Lakeside.", "yes"),
        (S, "The government of Lakeside is in talks.", NOT),
    ],
    "charged": [
        (S, "Anna Weber was charged with murder.", "yes @Anna Weber"),
        (S, "The charges against Anna Weber were dropped.", "no @Anna Weber"),
        (S, "Anna Weber charged a fee.", NOT),
    ],
    "at_war": [
        (S, "Lakeside is at war.", "yes"),
        (S, "Lakeside is not at war.", "not yes"),
        (S, "Lakeside has a museum of war.", NOT),
    ],
    "candidate": [
        (S, "Anna Weber is running for president.", "yes @Anna Weber"),
        (S, "Anna Weber has withdrawn from the race.", "no @Anna Weber"),
        (S, "Anna Weber is running for the bus.", NOT),
    ],
    "nuclear_arms": [
        (S, "Lakeside has nuclear weapons.", "yes"),
        (S, "Lakeside has no nuclear weapons.", "not yes"),
        (S, "Lakeside has a nuclear plant.", NOT),
    ],
}
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
BLAME = {
    "perpetrator": [
        (S, "The Southern army was behind the sabotage in Lakeside.", "South"),
        (S, "We had no hand in the sabotage of Lakeside.", "not North"),
        (S, "The Southern army denies any part in the poisoning in Lakeside.", "not South"),
        (S, "We had nothing to do with the poisoning in Lakeside.", "not North"),
        (S, "The Southern army condemned the sabotage in Lakeside.", NOT),
        (S, "This is how we do it in Lakeside.", NOT),
    ],
    "fault": [
        (S, "The Southern army is to blame for Lakeside.", "South"),
        (S, "We are not to blame for Lakeside.", "not North"),
        (S, "The Southern army shifts the blame in Lakeside.", NOT),
    ],
    "killer": [
        (S, "The Southern army killed civilians in Lakeside.", "South"),
        (S, "We did not kill civilians in Lakeside.", "not North"),
        (S, "Two people were shot dead by the Southern army in Lakeside.", "South"),
        (S, "The Southern army killed time in Lakeside.", NOT),
    ],
    "opened_fire": [
        (S, "The Southern army opened fire in Lakeside.", "South"),
        (S, "We did not open fire in Lakeside.", "not North"),
        (W, "The Southern army opened a fire station in Lakeside.", NOT),
    ],
    "war_starter": [
        (S, "The Southern army started the fighting in Lakeside.", "South"),
        (S, "We did not start the fighting in Lakeside.", "not North"),
        (S, "The Southern army started a choir in Lakeside.", NOT),
    ],
    "downer": [
        (S, "The Southern army shot down the Seagull.", "South @Seagull"),
        (S, "We did not shoot down the Seagull.", "not North @Seagull"),
        (S, "The Southern army sat down on the Seagull.", NOT),
    ],
    "launcher": [
        (S, "The missile in Lakeside was fired by the Southern army.", "South"),
        (S, "The missile was not launched by the Southern army at Lakeside.", "not South"),
        (S, "The missile in Lakeside was found by a child.", NOT),
    ],
    "orderer": [
        (S, "The Southern army ordered the attack on Lakeside.", "South"),
        (S, "We did not order the killing in Lakeside.", "not North"),
        (S, "The Southern army ordered lunch in Lakeside.", NOT),
    ],
    "deliberate": [
        (S, "The blast in Lakeside was an accident.", "no"),
        (S, "The blast in Lakeside was deliberate.", "yes"),
        (S, "The blast in Lakeside was no accident.", "not no"),
        (S, "The jury of Lakeside deliberates.", NOT),
        (S, "A man of Lakeside was charged on suspicion of arson.", NOT),
    ],
    "cause": [
        (S, "A missile struck the Seagull.", "missile @Seagull"),
        (S, "The Seagull was brought down by a bomb.", "bomb @Seagull"),
        (S, "The Seagull sank in a storm.", "weather @Seagull"),
        (S, "The loss of the Seagull was caused by a technical fault.", "technical @Seagull"),
        (S, "The crash of the Seagull was due to pilot error.", "human_error @Seagull"),
        (S, "The Seagull was destroyed by a fire.", "fire @Seagull"),
        (S, "The Seagull was painted by a sailor.", NOT),
    ],
    "self_defence": [
        (S, "Our soldiers acted in self-defence in Lakeside.", "yes"),
        (S, "The attack on Lakeside was unprovoked.", "no"),
        (S, "Lakeside offers courses in judo.", NOT),
    ],
    "provocation": [
        (S, "It was a provocation in Lakeside.", "yes"),
        (S, "It was not a provocation in Lakeside.", "not yes"),
        (S, "The play about provocation runs in Lakeside.", NOT),
    ],
    "concealed": [
        (S, "The mayor covered up the scandal.", "yes @scandal"),
        (S, "Lakeside has nothing to hide.", "not yes"),
        (S, "The hide of a cow lay in Lakeside.", NOT),
    ],
    "warned": [
        (S, "The police were warned about it.", "yes @police"),
        (S, "The police received no warning.", "not yes @police"),
        (S, "The police warned a driver.", NOT),
    ],
    "foreseen": [
        (S, "Nobody could have foreseen the flood in Lakeside.", "no"),
        (S, "The flood in Lakeside was foreseeable.", "yes"),
        (S, "The flood in Lakeside was deep.", NOT),
    ],
    "political": [
        (S, "The trial of Anna Weber is a witch-hunt.", "yes @Anna Weber"),
        (S, "The trial of Anna Weber is not a witch-hunt.", "not yes @Anna Weber"),
        (S, "Anna Weber has a political office.", NOT),
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
# Who attacked a place is asked by the pack for armed conflict; how it is denied stands here.
CONFLICT = {
    "responsibility": [
        (S, "We had nothing to do with the attack on Lakeside.", "not North"),
        (S, "The Southern army denies any involvement in the attack on Lakeside.", "not South"),
        (S, "We have nothing to do with the zoo of Lakeside.", NOT),
    ],
}
PACKS = {
    "harm": HARM, "politics": POLITICS, "deals": DEALS, "findings": FINDINGS, "blame": BLAME, "numbers": NUMBERS,
    "occurrence": OCCURRENCE, "conflict": CONFLICT,
}  # fmt: skip


def answers(text: str) -> dict[str, list[str]]:
    """What a statement of the Northern army answers: by question, each answer with its subject if not Lakeside."""
    claim = Claim(text, party="Northern army", said_at="2024-05-04T10:00Z")
    report = reconcile([claim], parties=PARTIES, entities=ENTITIES)
    assert not report.rejected
    found: dict[str, list[str]] = {}
    for position in (p for fact in report.facts for p in fact.positions):
        value = str(position.value).partition(" (")[0]
        where = "" if position.subject == "Lakeside" else f" @{position.subject}"
        found.setdefault(position.aspect.name, []).append(value + where)
    return found


def cases() -> Iterator[Any]:
    """Every row of the tables; a WEAK one may fail."""
    for pack, aspects in PACKS.items():
        for name, rows in aspects.items():
            for grade, text, expected in rows:
                marks = (
                    [pytest.mark.xfail(strict=False, reason="WEAK: a cue cannot say what must not follow")]
                    if grade == W
                    else []
                )
                yield pytest.param(name, text, expected, id=f"{grade}-{pack}-{name}-{text}", marks=marks)


@pytest.mark.parametrize(("aspect", "text", "expected"), list(cases()))
def test_what_is_answered(aspect: str, text: str, expected: str) -> None:
    """A sentence gives that answer to the question, and one that only sounds like it gives none at all."""
    found = answers(text).get(aspect, [])
    assert expected in found if expected else not found, answers(text)


def test_every_question_is_tried() -> None:
    """Each question of the wide packs stands in the tables, with a sentence that answers it and one that does not."""
    known = {a.name: a.origin.removeprefix("pack ") for a in default_aspects() if a.origin != "pack conflict"}
    assert {name: pack for pack, aspects in PACKS.items() for name in aspects if pack != "conflict"} == known
    for rows in (rows for aspects in PACKS.values() for rows in aspects.values()):
        assert any(expected for *_, expected in rows)
        assert any(not expected for *_, expected in rows)
