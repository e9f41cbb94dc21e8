"""Things that have no name: "the bridge", "the bridge at Lakeside", "the Lakeside bridge", and what is no such thing."""

from __future__ import annotations

import pytest

from claimrec import AspectError, Claim, Entity, read_aspects, reconcile
from claimrec.packs import default_aspects

PLACES = [Entity("Lakeside", aliases=["Ozerne"]), Entity("Osterfeld")]
BRIDGE = "the bridge of Lakeside"


def subjects(text: str) -> list[str]:
    """What a statement is read to be about, each once."""
    claim = Claim(text, party="Mayor", said_at="2024-05-04T10:00Z")
    return list(dict.fromkeys(f.subject for f in reconcile([claim], entities=PLACES, weights=None).facts))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge has been destroyed.", "bridge"),
        ("The bridge at Lakeside has been destroyed.", BRIDGE),
        ("The bridge in Ozerne stands.", BRIDGE),
        ("The Lakeside bridge has been blown up.", BRIDGE),
        ("The bridge near Lakeside has been destroyed.", "the bridge near Lakeside"),
        ("The bridge outside Osterfeld has been destroyed.", "the bridge outside Osterfeld"),
        ("The mayor of Osterfeld was arrested.", "the mayor of Osterfeld"),
        ("The Osterfeld plant is on fire.", "the plant of Osterfeld"),
        ("The school at Lakeside was attacked by nobody.", "the school of Lakeside"),
        ("The Iron Bridge has been destroyed.", "Iron Bridge"),
        ("Lakeside has been destroyed.", "Lakeside"),
        ("The city of Lakeside has been destroyed.", "Lakeside"),
        ("The old bridge has been destroyed.", "old bridge"),
        ("The dam in the Upper Valley has been destroyed.", "the dam of Upper Valley"),
        ("The bridge across the Veltra has been destroyed.", "the bridge across Veltra"),
        ("The dam above Lakeside has been destroyed.", "the dam above Lakeside"),
        ("In Lakeside, the bridge has been destroyed.", BRIDGE),
        ("The bridge was destroyed at Lakeside.", BRIDGE),
        ("The bridge was destroyed by those who fled to Lakeside.", "bridge"),
        ("The market was destroyed by shelling.", "market"),
        ("The bank in Lakeside was demolished.", "the bank of Lakeside"),
        ("They destroyed the old bridge yesterday.", "old bridge"),
        ("The Lakeside coal mine has been destroyed.", "the coal mine of Lakeside"),
        ("The company's new vaccine is safe.", "new vaccine"),
        ("The drinking water is contaminated.", "drinking water"),
        ("The county hospital was evacuated completely.", "county hospital"),
        ("An explosion tore through the Lakeside coal mine.", "Lakeside"),
        ("The explosion hit the school in Lakeside.", "Lakeside"),
    ],
)
def test_a_thing_and_its_place(text: str, expected: str) -> None:
    """What is in or at a place is of it, in whatever order that is told; what is near it is another thing."""
    assert expected in subjects(text)


@pytest.mark.parametrize(
    "text",
    [
        "The talks collapsed.",
        "The talks in Lakeside have collapsed.",
        "The Lakeside government collapsed.",
        "The market collapsed.",
        "The stock market has collapsed.",
        "In Lakeside the talks collapsed.",
        "The rest was destroyed.",
        "The two have been destroyed.",
        "The people in Lakeside were evacuated.",
        "The road from the bridge in Lakeside to Osterfeld is long.",
        "The board denies that it has been destroyed.",
        "This has been destroyed.",
        "The bridge that has been destroyed was old.",
        "The minister who said so was destroyed.",
        "The bridge between Lakeside and Osterfeld is far, and Lakeside and Osterfeld are fine.",
        "The roads from Lakeside and Osterfeld have been destroyed.",
    ],
)
def test_no_such_thing(text: str) -> None:
    """Of talks that collapse, of the rest, of people who live somewhere nobody asks whether they have been destroyed."""
    claim = Claim(text, party="Mayor", said_at="2024-05-04T10:00Z")
    asked = {f.aspect.name for f in reconcile([claim], entities=PLACES, weights=None).facts}
    assert asked.isdisjoint({"destruction", "evacuated"})


def test_two_ways_to_call_a_thing_contradict() -> None:
    """The bridge at Lakeside and the Lakeside bridge are one; the bridge near it is another."""
    says = [
        Claim("The bridge at Lakeside has been destroyed.", party="Army", said_at="2024-05-04T10:00Z"),
        Claim("The Lakeside bridge stands.", party="Mayor", said_at="2024-05-04T11:00Z"),
        Claim("The bridge near Lakeside stands.", party="Ferryman", said_at="2024-05-04T11:00Z"),
    ]
    report = reconcile(says, entities=PLACES, weights=None)
    assert [c.parties for c in report.contradictions] == [("Army", "Mayor")]
    assert report.contradictions[0].a.quoted == ("The bridge at Lakeside has been destroyed",)
    assert report.contradictions[0].fact.question == "Has the bridge of Lakeside been destroyed?"


@pytest.mark.parametrize(("subject", "asked"), [("pier", "the pier"), ("Lakeside", "Lakeside"), ("line 4", "line 4")])
def test_questions_that_come_along_take_an_article(subject: str, asked: str) -> None:
    """A common noun takes "the" in the questions of packs; in questions of yours a subject stands as it is."""
    (destruction,) = (a for a in default_aspects() if a.name == "destruction")
    assert destruction.ask(subject) == f"Has {asked} been destroyed?"
    (mine,) = read_aspects('[lit]\nquestion = "Is {subject} lit?"\nvalue = "yes_no"')
    assert mine.ask(subject) == f"Is {subject} lit?"


def test_a_question_names_its_subject_once() -> None:
    """Of a vote without a place it is asked whether the vote was fair, not whether the vote in the vote was."""
    (fair,) = (a for a in default_aspects() if a.name == "fair_vote")
    assert fair.ask("vote") == "Was the vote fair?"
    assert fair.ask("election") == "Was the vote in the election fair?"
    assert fair.ask("Lakeside") == "Was the vote in Lakeside fair?"


def test_what_an_aspect_is_not_about_is_single_words() -> None:
    """`not_about` takes single words, and says so."""
    with pytest.raises(AspectError, match=r"'not_about': .*'peace talks' is no single word"):
        read_aspects('[fell]\nquestion = "Did {subject} fall?"\nvalue = "yes_no"\nnot_about = ["peace talks"]')


@pytest.mark.parametrize("end", ["", ".", " at last"])
def test_a_thing_may_bear_a_name_of_several_words(end: str) -> None:
    """ "The North Port bridge" is the bridge of North Port, wherever in a text it stands: at its end too."""
    claim = Claim(f"They destroyed the North Port bridge{end}", party="Mayor", said_at="2024-05-04T10:00Z")
    report = reconcile([claim], entities=[Entity("North Port")], weights=None)
    assert report.fact("the bridge of North Port", "destruction").positions


@pytest.mark.parametrize(
    ("one", "other", "flagged"),
    [
        (
            "The tower of the church at Tarnby was not destroyed.",
            "The nave of the church at Tarnby was destroyed.",
            False,
        ),
        ("The tower of the church at Tarnby was not destroyed.", "The church at Tarnby was destroyed.", False),
        (
            "The tower of the church at Tarnby was not destroyed.",
            "The tower of the church at Tarnby was destroyed.",
            True,
        ),
        ("The whole of the church at Tarnby was destroyed.", "The church at Tarnby was not destroyed.", True),
        ("60 miners were trapped in Korda on Monday.", "25 miners are still trapped in Korda.", False),
    ],
)
def test_a_part_of_a_thing_is_not_the_thing(one: str, other: str, *, flagged: bool) -> None:
    """What befell the tower of a church is told of the tower; how many are "still" so tells nothing of before."""
    claims = [
        Claim(one, party="One", said_at="2025-06-18T09:00Z"),
        Claim(other, party="Other", said_at="2025-06-18T10:00Z"),
    ]
    found = reconcile(claims, entities=[Entity("Tarnby"), Entity("Korda")]).contradictions
    assert bool(found) is flagged


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The storm sank two boats.", []),
        ("The storm sank no boats.", []),
        ("The crew collapsed the tunnel.", []),
        ("The navy sank the Wanderer.", ["Wanderer"]),
        ("The ferry sank two miles off the coast.", ["ferry"]),
        ("The ferry sank the day before the storm.", ["ferry"]),
        ("The bridge collapsed 40 minutes after the blast.", ["bridge"]),
    ],
)
def test_who_does_it_to_another_did_not_suffer_it(text: str, expected: list[str]) -> None:
    """A verb with an object behind it tells nothing of its subject's own end; a measure or a time is no object."""
    assert subjects(text) == expected
