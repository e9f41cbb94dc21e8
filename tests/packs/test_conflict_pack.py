"""The pack for armed conflict: each family of cues on a sentence that means it, and on one that only sounds like it."""

from __future__ import annotations

import pytest

from claimrec import Claim, Entity, Party, reconcile

PARTIES = [
    Party("Northern army", aliases=["Northerners"], side="North"),
    Party("Southern army", aliases=["Southerners"], side="South"),
    Party("Radio Valley"),
]
ENTITIES = [
    Entity("Lakeside", aliases=["Seaford Bay"]), Entity("Osterfeld"), Entity("Harbourtown"), Entity("Iron Bridge"),
    Entity("Seagull"),
]  # fmt: skip


def answers(text: str, party: str = "Northern army") -> list[str]:
    """What a statement answers, as "aspect: value" with the subject where it is another than Lakeside."""
    claim = Claim(text, party=party, said_at="2024-05-04T10:00Z")
    report = reconcile([claim], parties=PARTIES, entities=ENTITIES)
    assert not report.rejected
    found = [p for fact in report.facts for p in fact.positions]
    return sorted(f"{p.aspect.name}: {p.value}" + ("" if p.subject == "Lakeside" else f" @{p.subject}") for p in found)


# family: (what must be among the answers, sentences that say so, sentences that only sound like it)
FAMILIES: dict[str, tuple[str, list[str], list[str]]] = {
    "it fell": (
        "control: taken",
        ["Lakeside has fallen.", "Lakeside fell on Tuesday.", "Lakeside fell to the enemy overnight.",
         "Lakeside had already fallen by then."],
        ["Prices fell in Lakeside.", "Rain fell on Lakeside.", "Shells fell on Lakeside.", "Snow has fallen on Lakeside.",
         "The temperature in Lakeside fell sharply.", "Lakeside fell silent.", "Lakeside fell short of its targets.",
         "Lakeside fell in love with its new theatre."],
    ),
    "it was taken": (
        "control: taken",
        ["Lakeside was captured.", "Lakeside has been completely liberated.", "Lakeside had been lost.",
         "Lakeside is now fully occupied.", "All of Lakeside was seized overnight.", "Lakeside has been retaken."],
        ["The mayor of Lakeside was taken to hospital.", "A photographer in Lakeside captured the sunset.",
         "Lakeside was taken by surprise.", "Votes in Lakeside were lost.", "Lakeside was lost in thought.",
         "In Lakeside 82 men were taken to the port."],
    ),
    "one took it": (
        "control: taken (North)",
        ["We captured Lakeside.", "Our troops have captured Lakeside.", "The Northern army took Lakeside.",
         "Our forces stormed Lakeside.", "Our units have now taken Lakeside.", "Our brigade recaptured Lakeside."],
        ["Police captured a thief in Lakeside.", "The minister lost the vote in Lakeside.",
         "We took pictures of Lakeside.", "We took the train to Lakeside.", "Our photographers captured life in Lakeside."],
    ),
    "control was gained": (
        "control: taken",
        ["Our troops took full control of Lakeside.", "The rebels seized control of Lakeside.",
         "The army has established control over Lakeside.", "The militia gained complete control of Lakeside.",
         "Lakeside has come under the complete control of the Northern army."],
        ["The council took control of its budget in Lakeside.", "The firm gained control of two shops in Lakeside.",
         "Traffic control in Lakeside took time."],
    ),
    "the taking is complete": (
        "control: taken",
        ["The liberation of Lakeside is complete.", "Our troops completed the capture of Lakeside.",
         "The army completed the operation to take Lakeside."],
        ["The capture of Lakeside is a film.", "The firm completed the purchase of Lakeside.",
         "The army completed a bridge near Lakeside.", "The liberation of Lakeside is celebrated each year."],
    ),
    "lost": (
        "control: taken",
        ["We have lost Lakeside.", "The army lost control of Lakeside."],
        ["We have lost a match in Lakeside.", "The driver lost control of his car in Lakeside.",
         "The minister lost the vote in Lakeside."],
    ),
    "flag raised": (
        "control: taken",
        ["Our soldiers hoisted the flag over Lakeside.", "They raised their flag above Lakeside."],
        ["They raised money for Lakeside.", "They raised the rents in Lakeside."],
    ),
    "held in full": (
        "control: held (North)",
        ["Lakeside is under our full control.", "Lakeside is under our control."],
        ["The fire in Lakeside is under control.", "The outbreak in Lakeside is under control.",
         "Prices in Lakeside are under full control."],
    ),
    "in somebody's hands": (
        "control: held (South)",
        ["Lakeside is in the hands of the Southern army.", "Lakeside belongs to the Southern army."],
        ["The case of Lakeside is in the hands of the judge.", "Wash your hands in Lakeside."],
    ),
    "it is ours": (
        "control: held",
        ["Lakeside is ours.", "We are in full control of Lakeside.", "We are masters of Lakeside.",
         "Lakeside belongs to us."],
        ["The choice in Lakeside is ours.", "Lakeside is our next stop.", "We are proud of Lakeside."],
    ),
    "still held": (
        "control: kept",
        ["We still hold Lakeside.", "Lakeside is holding out.", "We keep hold of Lakeside.", "Lakeside stands firm.",
         "Lakeside remains under our control.", "Lakeside is still in our hands.", "Our troops are defending Lakeside.",
         "We repelled all attacks on Lakeside.", "Lakeside still resists."],
        ["Lakeside stands on a hill.", "Lakeside remains popular with visitors.", "Lawyers defend Lakeside in court.",
         "Lakeside will hold on Monday its fair.", "Lakeside holds a fair each year.",
         "Lakeside stands in the way of progress.", "We have to hold the guilty of Lakeside to account."],
    ),
    "still fought for": (
        "control: contested",
        ["The fighting for Lakeside continues.", "The battle for Lakeside is still raging.",
         "Fierce fighting goes on in Lakeside.", "Clashes in Lakeside are ongoing.", "We continue to fight for Lakeside.",
         "Lakeside remains contested.", "There is fighting in the streets of Lakeside.",
         "Heavy fighting continues in Lakeside."],
        ["The battle of Lakeside in 1812 is taught in schools.", "The fight against litter in Lakeside is popular.",
         "The seat of Lakeside is fought by four parties.", "Two drunks were fighting in Lakeside."],
    ),
    "left": (
        "control: left",
        ["Our troops withdrew from Lakeside.", "Our units have left Lakeside.", "The army has pulled out of Lakeside.",
         "Our troops abandoned Lakeside.", "Our units were withdrawn from Lakeside.", "The garrison retreated from Lakeside.",
         "Our troops have been pulled out of Lakeside.", "The last soldiers left Lakeside.",
         "The last convoy has left Lakeside."],
        ["A train left Lakeside at noon.", "The last ferry left Lakeside at noon.", "The last guests left Lakeside early.", "The minister withdrew from the debate in Lakeside.",
         "Water was taken from Lakeside.", "He pulled a child from a pond in Lakeside.",
         "The shop withdrew the toys from sale in Lakeside."],
    ),
    "surrounded": (
        "encirclement: cut_off",
        ["Lakeside is surrounded.", "Lakeside has been almost completely encircled.", "We have surrounded Lakeside.",
         "Our troops encircled Lakeside.", "We have Lakeside surrounded.", "Lakeside is besieged.",
         "Lakeside is cut off.", "We have cut off Lakeside.", "The ring around Lakeside is closed.",
         "Our troops closed the ring around Lakeside."],
        ["Lakeside is surrounded by vineyards.", "Lakeside is surrounded by hills.", "Lakeside is isolated by snow.",
         "The council cut off funds in Lakeside.", "The firm closed the ring road in Lakeside.",
         "The siege of Lakeside in the film lasts an hour.", "Reporters besieged the mayor of Lakeside."],
    ),
    "trapped": (
        "encirclement: cut_off",
        ["The enemy garrison is trapped in Lakeside.", "The last road out of Lakeside is cut.",
         "There is no way out of Lakeside.", "Every road out of Lakeside is blocked."],
        ["A cat was trapped in a tree in Osterfeld.", "The road to success in Lakeside is hard."],
    ),
    "the way is open": (
        "encirclement: open",
        ["The road to Lakeside is open.", "The road into Lakeside remains open.", "The corridor to Lakeside stays open.",
         "Our troops broke the siege of Lakeside.", "Our forces broke the encirclement of Lakeside."],
        ["The shops in Lakeside remain open.", "The road race in Lakeside is open to all.", "The pier in Lakeside is open."],
    ),
    "supplied": (
        "supply: supplied",
        ["We can still bring ammunition into Lakeside.", "We are able to deliver food to Lakeside.",
         "Convoys with aid reach Lakeside.", "Supplies still reach Lakeside.", "Our trucks deliver food to Lakeside."],
        ["The shop delivers flowers in Lakeside.", "Lakeside supplies the county with milk.",
         "Water reached the cellars of Lakeside."],
    ),
    "not supplied": (
        "supply: unsupplied",
        ["Lakeside is without food.", "No supplies reach Lakeside.", "The road to Lakeside has been cut.",
         "Lakeside has run out of ammunition.", "No food is reaching Lakeside."],
        ["Lakeside is without a mayor.", "Lakeside has run out of ideas.", "The road to Lakeside has been widened."],
    ),
    "inside": (
        "presence: inside",
        ["Our troops have entered Lakeside.", "Enemy soldiers broke into Lakeside.", "Enemy troops are inside Lakeside."],
        ["The parties entered talks in Lakeside.", "The play enters its third year in Lakeside.",
         "Burglars broke into a shop in Lakeside."],
    ),
    "not inside": (
        "presence: outside",
        ["There are no enemy troops in Lakeside.", "The enemy's troops are outside Lakeside.",
         "Not a single enemy soldier is left in Lakeside."],
        ["The shops are outside Lakeside.", "There are no vacancies in Lakeside."],
    ),
    "destroyed": (
        "destruction: destroyed",
        ["Lakeside has been destroyed.", "Lakeside was razed.", "Our guns destroyed Lakeside.", "Lakeside lies in ruins.",
         "There is nothing left of Lakeside.", "Lakeside was levelled by artillery.", "Lakeside has been reduced to rubble.",
         "Lakeside was wiped off the map."],
        ["The fire destroyed a barn in Lakeside.", "The rumour destroyed his name in Lakeside.",
         "The talks in Lakeside collapsed.", "The market in Lakeside collapsed."],
    ),
    "blown up": (
        "destruction: destroyed @Iron Bridge",
        ["The Iron Bridge was blown up.", "The Iron Bridge has been destroyed.", "They blew up the Iron Bridge.",
         "The Iron Bridge collapsed."],
        ["They blew up balloons on the Iron Bridge.", "The plan for the Iron Bridge collapsed."],
    ),
    "sunk": (
        "destruction: destroyed @Seagull",
        ["The Seagull sank.", "The Seagull has sunk.", "Our missiles sank the Seagull.", "The Seagull was sunk.",
         "The Seagull went to the bottom."],
        ["The hopes of the Seagull sank.", "The crew of the Seagull sank a few beers."],
    ),
    "intact": (
        "destruction: intact @Iron Bridge",
        ["The Iron Bridge stands.", "The Iron Bridge is intact.", "The Iron Bridge is undamaged.",
         "The Iron Bridge is still standing.", "There is no damage to the Iron Bridge."],
        ["The toll on the Iron Bridge stands at two crowns.", "The Iron Bridge stands for progress."],
    ),
    "afloat": (
        "destruction: intact @Seagull",
        ["The Seagull is afloat.", "The Seagull remains afloat."],
        ["The firm behind the Seagull is afloat in debts."],
    ),
    "deaths": (
        "deaths: 12 dead",
        ["12 people were killed in Lakeside.", "Twelve people have died in Lakeside.", "Lakeside mourns its 12 dead; 12 people died.",
         "The death toll in Lakeside is 12.", "The death toll in Lakeside has risen to 12.", "A death toll of 12 was given in Lakeside.",
         "The enemy killed 12 people in Lakeside.", "12 deaths were counted in Lakeside.", "12 people lost their lives in Lakeside.",
         "The attack on Lakeside claimed 12 lives.", "A dozen people were killed in Lakeside."],
        ["12 people were hurt in Lakeside.", "The toll on the road to Lakeside is 12 crowns.",
         "In 12 days the enemy killed every hope in Lakeside.", "12 cows died in Lakeside.",
         "12 hours later people were killed in Lakeside."],
    ),
    "who attacked it": (
        "responsibility: South",
        ["The Southern army shelled Lakeside.", "Lakeside was bombed by the Southern army.",
         "The Southern army has attacked Lakeside.", "The Southern army is behind the attack on Lakeside.",
         "The Southern army carried out the strike on Lakeside.", "Southerners struck Lakeside.",
         "The Southern army is responsible for the attack on Lakeside."],
        ["The Southern army visited Lakeside.", "The Southern army is responsible for the parade in Lakeside.",
         "The Southern army struck a deal in Lakeside.", "A heat wave struck Lakeside."],
    ),
    "population": (
        "population: 40,000 people",
        ["Lakeside has 40,000 inhabitants.", "40,000 people live in Lakeside.", "Lakeside has a population of 40,000.",
         "The population of Lakeside is 40,000.", "Lakeside is home to 40,000 people.",
         "Lakeside is a quiet town of 40,000 people.", "Lakeside had 40,000 residents before the war."],
        ["40,000 people marched in Lakeside.", "40,000 people visit Lakeside each year.",
         "A village of 40,000 people near Lakeside was burned.", "Lakeside is near a town of 40,000 people.",
         "Lakeside is a town where 40,000 people died before the war."],
    ),
    "how long": (
        "battle_length: Jan 2024",
        ["The battle for Lakeside has lasted for three months.", "Fighting in Lakeside has raged for three months.",
         "Lakeside has been fought over for three months.", "Lakeside has seen three months of heavy fighting."],
        ["The strike in Lakeside has lasted for three months.", "The battle of wits in Lakeside was fun.",
         "The battle of Osterfeld in 1812 is taught in schools."],
    ),
    "its road is shot at": (
        "encirclement: pressed",
        ["The road to Lakeside is under fire.", "The only road into Lakeside is under constant shelling."],
        ["The road to Lakeside is under construction.", "The road to Lakeside is under review."],
    ),
    "its road is open": (
        "encirclement: open",
        ["The road into Lakeside is usable.", "We can use the road into Lakeside.", "The route to Lakeside is open."],
        ["The road from Lakeside to Osterfeld is open.", "We can use the road map of Lakeside."],
    ),
    "it matters": (
        "significance: matters",
        ["Lakeside is strategically important.", "Lakeside has great strategic value.",
         "The capture of Lakeside would open the way to the coast.", "Lakeside is of strategic importance.",
         "The capture of Lakeside would be a turning point.", "Taking Lakeside would allow us to advance."],
        ["Lakeside has a strategic plan for tourism.", "The museum has opened the way for artists in Lakeside.",
         "The prize of the Lakeside fair is a cow.", "The bank lets Lakeside push its debts back."],
    ),
    "it means little": (
        "significance: means_little",
        ["The capture of Lakeside has no strategic value.", "Lakeside is of purely symbolic value.",
         "It would be a Pyrrhic victory in Lakeside.", "The value of Lakeside is merely symbolic.",
         "Lakeside has little military significance."],
        ["The prize in Lakeside is merely small.", "Symbols are sold in Lakeside."],
    ),
}  # fmt: skip

# What fails today, with its reason; an entry that begins with a family's name is of that family.
BEHIND = "a name behind a preposition is not what a cue that begins with its subject is about; cues cannot say so"
IDIOM = "an idiom; a cue cannot say what must not follow"
WEAK: dict[str, str] = {
    "The market in Lakeside collapsed.": "of what collapses without falling only the word before the verb tells",
    "The firm behind the Seagull is afloat in debts.": BEHIND,
    "Lakeside fell in love with its new theatre.": IDIOM,
    "Lakeside was taken by surprise.": IDIOM,
    "Lakeside was lost in thought.": IDIOM,
    "Lakeside is isolated by snow.": IDIOM,
    "The museum has opened the way for artists in Lakeside.": IDIOM,
    "The bank lets Lakeside push its debts back.": IDIOM,
    "The firm closed the ring road in Lakeside.": IDIOM,
}


def _mark(text: str) -> list[pytest.MarkDecorator]:
    return [pytest.mark.xfail(reason=f"WEAK: {WEAK[text]}")] if text in WEAK else []


SAYS = [
    pytest.param(text, expected, id=f"{family}-{text}", marks=_mark(text))
    for family, (expected, says, _) in FAMILIES.items()
    for text in says
]
SOUNDS = [
    pytest.param(text, expected, id=f"{family}-{text}", marks=_mark(text))
    for family, (expected, _, sounds) in FAMILIES.items()
    for text in sounds
]


@pytest.mark.parametrize(("text", "expected"), SAYS)
def test_it_says_so(text: str, expected: str) -> None:
    """A sentence of the family gives the answer of the family."""
    found = answers(text)
    assert any(answer == expected or answer.startswith(expected + " (") for answer in found), found


@pytest.mark.parametrize(("text", "expected"), SOUNDS)
def test_it_only_sounds_so(text: str, expected: str) -> None:
    """A sentence in the same words about something else does not give that answer, of whatever subject."""
    kind = expected.partition(" @")[0].partition(" (")[0]
    kind = (
        kind if kind[-1].isalpha() and not kind.startswith(("deaths", "population", "battle")) else kind.split(":")[0]
    )
    assert not [answer for answer in answers(text) if answer.startswith(kind)]


@pytest.mark.parametrize(("taken", "denied", "flagged"), [("04", "04", True), ("04", "05", True), ("04", "03", False)])
def test_days_without_hours(taken: str, denied: str, flagged: bool) -> None:
    """Of two dates without hours, what was done on a day excludes that it was not done that day or later, not before."""
    claims = [
        Claim("Lakeside was captured.", party="Northern army", said_at=f"2024-05-{taken}"),
        Claim("Lakeside has not fallen.", party="City council", said_at=f"2024-05-{denied}"),
    ]
    assert bool(reconcile(claims, entities=[Entity("Lakeside")], weights=None).contradictions) is flagged


@pytest.mark.parametrize(
    ("text", "works"),
    [
        ("The road into Lakeside is usable.", False),
        ("The tunnel through Lakeside is operational.", False),
        ("The detour via Lakeside is operational.", False),
        ("Lakeside is operational.", True),
        ("The plant in Lakeside is operational.", True),
    ],
)
def test_what_leads_into_a_place_is_not_the_place(text: str, works: bool) -> None:
    """What is said of a road into or through a place is not said of the place; of the place, or a thing there, it is."""
    report = reconcile([Claim(text, party="Mayor", said_at="2024-05-04T10:00Z")], entities=[Entity("Lakeside")])
    assert ("works" in {fact.aspect.name for fact in report.facts}) is works


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Lakeside lives only in my memory.", None),
        ("Only in my heart do I see Lakeside.", None),
        ("Lakeside is only in our hearts.", 0.6),
        ("From today Lakeside lives only in the hearts of its people.", 0.6),
        ("Lakeside is not only in our hearts.", None),
        ("Lakeside is out of our hands.", None),
        ("The bottle was in the bar at Lakeside; it slipped out of his fingers.", None),
        ("We said goodbye to the mayor of Lakeside.", None),
        ("Lakeside is in enemy hands.", 1.0),
    ],
)
def test_a_figure_of_speech_is_never_certain(text: str, certainty: float | None) -> None:
    """What is only in hearts is lost, as a rule: read, told as a guess and never certain; plain words are certain."""
    claims = [
        Claim(text, party="Mayor", said_at="2024-05-04T10:00Z"),
        Claim("Lakeside was captured.", party="Southern army", said_at="2024-05-04T10:00Z"),
    ]
    held = [
        p for f in reconcile(claims, entities=[Entity("Lakeside")]).facts for p in f.positions if p.party == "Mayor"
    ]
    found = [p for p in held if p.aspect.name == "control"]
    assert [p.certainty for p in found] == ([] if certainty is None else [certainty])
    assert all(("figure of speech" in " ".join(p.guesses)) is (certainty == 0.6) for p in found)
