"""Sentences on harm, politics and blame.

Each row is a grade, a sentence, and its answer to the question, with its subject where that is not Lakeside; a sentence
that only sounds like an answer has `NOT`.
"""

from tests.packs.graded import NOT, M, S, W

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
        (S, "The Seagull can carry 167 passengers.", NOT),
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
# Who attacked a place is asked by the pack for armed conflict; how it is denied stands here.
CONFLICT = {
    "responsibility": [
        (S, "We had nothing to do with the attack on Lakeside.", "not North"),
        (S, "The Southern army denies any involvement in the attack on Lakeside.", "not South"),
        (S, "We have nothing to do with the zoo of Lakeside.", NOT),
    ],
}
