"""Events that are told of without a place: "the election was rigged" is about the vote."""

from __future__ import annotations

import pytest

from claimrec import AspectError, Claim, Entity, Report, read_aspects, reconcile
from claimrec.linking import default_weights


def report_on(*texts: str, source: str | None = None, entities: tuple[str, ...] = ()) -> Report:
    """A report on these statements, each of another party, one an hour."""
    claims = [
        Claim(t, party=f"Party {n}", said_at=f"2024-05-04T{n:02}:00Z", source=source) for n, t in enumerate(texts)
    ]
    return reconcile(claims, entities=[Entity(name) for name in entities], weights=None)


@pytest.mark.parametrize(
    ("one", "other", "question"),
    [
        ("The election was rigged.", "The vote was free and fair.", "Was the vote fair?"),
        ("Turnout was 61 percent.", "Turnout was below 40 percent.", "What was the turnout in the vote?"),
        ("The truce has collapsed.", "The ceasefire is holding.", "Is the ceasefire holding?"),
        ("The agreement remains in force.", "The deal has been scrapped.", "Is the deal still in force?"),
        ("No agreement has been reached.", "The deal was signed today.", "Has a deal been reached?"),
    ],
)
def test_two_words_for_one_event(one: str, other: str, question: str) -> None:
    """What an aspect is about by its own words is one thing, whatever it is called; that it is so is in the notes."""
    report = report_on(one, other)
    assert [f.question for f in report.facts] == [question]
    assert len(report.contradictions) == 1
    assert any("the only one that is spoken of" in note for note in report.notes)


@pytest.mark.parametrize("entities", [("Kasa",), ()])
def test_a_place_that_is_known_is_meant(entities: tuple[str, ...]) -> None:
    """Where the place of the event is told, or its source named one, the question is about that place."""
    report = report_on("An explosion shook Kasa.", "The vote was rigged.", source="wire", entities=entities)
    assert "Was the vote in Kasa fair?" in {f.question for f in report.facts}
    assert {f.subject for f in report_on("The vote in Kasa was rigged.", entities=entities).facts} == {"Kasa"}


@pytest.mark.parametrize("text", ["The fight was rigged.", "It was fair.", "She was killed."])
def test_other_words_are_no_event(text: str) -> None:
    """A statement that neither names anything, nor holds such a word, stays unread."""
    assert not [f for f in report_on(text).facts if f.subject in ("vote", "ceasefire", "deal")]


def test_events_of_your_own() -> None:
    """`called` takes single words, the first of which the event is called by."""
    gala = read_aspects(
        '[fun]\nquestion = "Was the fair in {subject} fun?"\nvalue = "yes_no"\ncalled = ["fair", "market"]\n'
        'states.yes.cues = ["fair|market .. ~be fun"]\nstates.no.cues = ["fair|market .. ~be dull"]\n'
    )
    claims = [Claim("The fair was fun.", party="A"), Claim("The market was dull.", party="B")]
    report = reconcile(claims, aspects=gala, weights=None)
    assert {f.subject for f in report.facts} == {"fair"}
    with pytest.raises(AspectError, match=r"'called': .*'street fair' is no single word"):
        read_aspects('[fun]\nquestion = "Was {subject} fun?"\nvalue = "yes_no"\ncalled = ["street fair"]')


EXITS = """
[exits]
question = "Were the exits chained?"
value = "yes_no"
states.yes.cues = ["exits .. ~be .. chained"]
states.no.cues = ["exits .. ~be open"]

[lamps]
question = "Were the lamps of {subject} lit?"
value = "yes_no"
states.yes.cues = ["lamps .. ~be lit"]
states.no.cues = ["lamps .. ~be dark"]
"""


def test_a_question_of_one_thing() -> None:
    """A question without {subject} is answered by every claim that its cues read, whatever they name."""
    claims = [
        Claim("Two exits at the Halvorsen plant were chained.", party="Workers", said_at="2024-05-04T10:00Z"),
        Claim("All exits were open.", party="Company", said_at="2024-05-04T11:00Z"),
    ]
    report = reconcile(claims, aspects=read_aspects(EXITS), weights=None)
    assert [f.question for f in report.facts] == ["Were the exits chained?"]
    assert len(report.contradictions) == 1


def test_what_is_not_said_of_what_is_told() -> None:
    """Where a cue reads a claim that does not say of what, and evidence places it elsewhere, a note says so."""
    claims = [
        Claim("Witnesses say the lamps of the hall were lit that night.", party="Workers", said_at="2024-05-04T10:00Z"),
        Claim("Witnesses lie: the lamps in that hall were all dark.", party="Company", said_at="2024-05-04T11:00Z"),
    ]
    report = reconcile(claims, aspects=read_aspects(EXITS), weights=default_weights())
    assert not report.unread
    assert any("do not say of what" in note for note in report.notes)
    assert not any("of what" in note for note in reconcile(claims, aspects=read_aspects(EXITS), weights=None).notes)
