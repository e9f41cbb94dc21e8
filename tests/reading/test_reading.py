"""What a statement holds: asserted, denied, relayed or hedged, and whose frame it is."""

from __future__ import annotations

from typing import Any

import pytest

import claimrec as cr
from claimrec import Basis
from tests.reading.told import Said, claim, positions, read, told


def row(grade: str, name: str, text: str, *expected: Said | str, why: str = "") -> Any:
    """A row of a table: a STRONG one must hold; with `why`, what fails today and why."""
    wanted = expected[0] if expected and isinstance(expected[0], str) else list(expected)
    marks = []
    if why:
        marks = [pytest.mark.xfail(reason=f"{grade}: {why}")]
    return pytest.param(text, wanted, id=f"{grade}-{name}", marks=marks)


TAKEN, NOT_TAKEN = ("control", "taken", False), ("control", "taken", True)
CUT_OFF, NOT_CUT_OFF = ("encirclement", "cut_off", False), ("encirclement", "cut_off", True)
SUPPOSED = "supposed, wanted or expected"
NONE = "no position is taken"
UNKNOWN = "no known question"
NOWHERE = "not said of what"
ANY = ""  # whatever the reason is
ASSERTED = [
    row("STRONG", "active", "Our troops captured Lakeside.", TAKEN),
    row("STRONG", "perfect", "Our troops have captured Lakeside.", TAKEN),
    row("STRONG", "passive", "Lakeside was captured.", TAKEN),
    row("STRONG", "passive-perfect", "Lakeside has been captured.", TAKEN),
    row("STRONG", "passive-by", "Lakeside was captured by the Southern army.", TAKEN),
    row("STRONG", "nominal", "The capture of Lakeside is complete.", TAKEN),
    row("STRONG", "adverbs-between", "Lakeside has now been almost completely surrounded.", CUT_OFF),
    row("STRONG", "capitals", "LAKESIDE HAS FALLEN.", TAKEN),
    row("STRONG", "quotes", "“Lakeside” has ‘fallen’.", TAKEN),
    row("STRONG", "genitive", "Lakeside’s defenders say nothing: Lakeside is surrounded.", CUT_OFF),
    row("STRONG", "no-full-stop", "Lakeside has fallen", TAKEN),
    row("STRONG", "two-sentences", "It rains. Lakeside has fallen.", TAKEN),
    row("STRONG", "nothing-known", "Lakeside has a fine old theatre.", UNKNOWN),
    row("STRONG", "two-cues", "Lakeside has fallen and Osterfeld is surrounded.", TAKEN,
        ("encirclement of Osterfeld", "cut_off", False)),
    row("STRONG", "one-answer-once", "Lakeside has fallen. Yes, Lakeside has fallen.", TAKEN),
    row("MEDIUM", "two-subjects", "We hold Osterfeld. The enemy captured Lakeside.",
        ("control of Osterfeld", "kept", False), TAKEN),
    row("WEAK", "list", "Our troops captured Lakeside and Osterfeld.", TAKEN, ("control of Osterfeld", "taken", False),
        why="the second of two names behind one verb is not read"),
]  # fmt: skip
DENIED = [
    row("STRONG", "has-not", "Lakeside has not fallen.", NOT_TAKEN),
    row("STRONG", "has-not-been", "Lakeside has not been captured.", NOT_TAKEN),
    row("STRONG", "contracted", "Lakeside hasn't been captured.", NOT_TAKEN),
    row("STRONG", "contracted-curly", "Lakeside hasn’t been captured.", NOT_TAKEN),
    row("STRONG", "did-not", "The enemy did not capture Lakeside.", NOT_TAKEN),
    row("STRONG", "didn't", "The enemy didn't capture Lakeside.", NOT_TAKEN),
    row("STRONG", "failed-to", "The enemy failed to capture Lakeside.", NOT_TAKEN),
    row("STRONG", "never", "Lakeside was never captured.", NOT_TAKEN),
    row("STRONG", "denies-that", "The ministry denies that Lakeside has been captured.", NOT_TAKEN),
    row("STRONG", "rejects", "The ministry rejects claims that Lakeside was captured.", NOT_TAKEN),
    row("STRONG", "no-truth", "There is no truth to reports that Lakeside was captured.", NOT_TAKEN),
    row("STRONG", "untrue-that", "It is untrue that Lakeside was captured.", NOT_TAKEN),
    row("STRONG", "reports-are-false", "Reports that Lakeside was captured are false.", NOT_TAKEN),
    row("STRONG", "reports-are-propaganda", "Reports that Lakeside has been captured are propaganda.", NOT_TAKEN),
    row("STRONG", "pure-propaganda", "Claims that Lakeside is surrounded are pure propaganda.", NOT_CUT_OFF),
    row("STRONG", "nominal", "Reports of an encirclement of Lakeside are propaganda.", NOT_CUT_OFF),
    row("STRONG", "nominal-capture", "Reports of the capture of Lakeside are false.", NOT_TAKEN),
    row("STRONG", "do-not-correspond", "Claims that Lakeside was captured do not correspond to reality.", NOT_TAKEN),
    row("STRONG", "not-surrounded", "Lakeside is not surrounded.", NOT_CUT_OFF),
    row("STRONG", "no-fighters", "There are no enemy troops in Lakeside.", ("presence", "outside", False)),
    row("STRONG", "who-did-not", "The Southern army did not shell Lakeside.", ("responsibility", "South", True)),
    row("STRONG", "we-did-not", "We did not shell Lakeside.", ("responsibility", "North", True)),
    row("STRONG", "neither-nor", "Lakeside is neither surrounded nor destroyed.", NOT_CUT_OFF,
        ("destruction", "destroyed", True)),
    row("STRONG", "not-only", "Our troops not only captured Lakeside, they hold Osterfeld.", TAKEN,
        ("control of Osterfeld", "kept", False)),
    row("STRONG", "no-doubt", "There is no doubt that Lakeside was captured.", TAKEN),
    row("STRONG", "does-not-deny", "The ministry does not deny that Lakeside was captured.", TAKEN),
    row("MEDIUM", "double", "It is not true that Lakeside has not been captured.", TAKEN),
    row("MEDIUM", "cannot-deny", "Nobody can deny that Lakeside was captured.", TAKEN),
    row("WEAK", "nobody-can-deny", "No one doubts that Lakeside was captured.", TAKEN),
    row("WEAK", "far-from", "Lakeside is far from captured.", NOT_TAKEN),
    row("WEAK", "yet-to", "Lakeside has yet to be captured.", NOT_TAKEN,
        why="“yet” ends the clause before it can deny"),
    row("MEDIUM", "second-sentence", "They say that Lakeside was captured. That is a lie.", NOT_TAKEN),
]  # fmt: skip
LEAKAGE = [
    row("STRONG", "but", "We did not leave Osterfeld, but the enemy captured Lakeside.", TAKEN),
    row("STRONG", "but-after", "The enemy captured Lakeside, but did not enter Osterfeld.", TAKEN),
    row("STRONG", "full-stop", "That is not so. Lakeside was captured.", TAKEN),
    row("STRONG", "full-stop-after", "Lakeside was captured. That does not surprise us.", TAKEN),
    row("STRONG", "comma", "Whatever is said of Osterfeld is false, Lakeside was captured.", TAKEN),
    row("STRONG", "although", "Although Osterfeld was not surrounded, Lakeside was captured.",
        ("encirclement of Osterfeld", "cut_off", True), TAKEN),
    row("STRONG", "while", "Osterfeld is not surrounded while Lakeside is.", ("encirclement of Osterfeld", "cut_off", True)),
    row("STRONG", "because", "We are not afraid because Lakeside was captured.", TAKEN),
    row("STRONG", "and-begins-anew", "Osterfeld is not surrounded and Lakeside has fallen.",
        ("encirclement of Osterfeld", "cut_off", True), TAKEN),
    row("STRONG", "if-in-the-next", "Lakeside was captured, but we will see if Osterfeld is.", TAKEN),
    row("STRONG", "hope-in-the-first", "We hope for rain, but Lakeside was captured.", TAKEN),
    row("MEDIUM", "semicolon", "They do not give up; Lakeside was captured.", TAKEN),
    row("MEDIUM", "colon", "It is no secret: Lakeside was captured.", TAKEN),
    row("MEDIUM", "dash", "It is not easy to say – Lakeside was captured.", TAKEN),
    row("MEDIUM", "not-of-another-verb", "The people who do not want to leave say: Lakeside was captured.", TAKEN),
    row("MEDIUM", "propaganda-of-another", "Lakeside was captured, and our aim is not propaganda.", TAKEN),
    row("MEDIUM", "relative-clause", "The men who did not flee captured Lakeside.", TAKEN),
]  # fmt: skip
UNSAID = [
    row("STRONG", "question", "Was Lakeside captured?", ANY),
    row("STRONG", "if", "If Lakeside is captured, we leave.", ANY),
    row("STRONG", "if-behind", "We leave if Lakeside is captured.", ANY),
    row("STRONG", "unless", "We stay unless Lakeside is surrounded.", ANY),
    row("STRONG", "whether", "We ask whether Lakeside was captured.", NONE),
    row("STRONG", "will", "Lakeside will be captured.", ANY),
    row("STRONG", "will-fall", "Lakeside will fall.", UNKNOWN),
    row("STRONG", "if-it-falls", "If Lakeside falls, we leave.", ANY),
    row("STRONG", "to-capture", "The aim is to capture Lakeside.", UNKNOWN),
    row("STRONG", "plans-to", "The enemy plans to capture Lakeside.", UNKNOWN),
    row("STRONG", "wants", "We want to see Lakeside surrounded.", UNKNOWN),
    row("STRONG", "may", "Lakeside may have been captured.", ANY),
    row("STRONG", "could", "Lakeside could have been captured.", ANY),
    row("STRONG", "would", "Lakeside would be surrounded.", ANY),
    row("STRONG", "hope", "We hope that Lakeside is captured.", SUPPOSED),
    row("STRONG", "threat", "We threaten to destroy Lakeside.", UNKNOWN),
    row("STRONG", "threat-will", "Lakeside will be razed.", ANY),
    row("STRONG", "attempt", "An attempt to capture Lakeside was made.", UNKNOWN),
    row("STRONG", "no-comment", "No comment on whether Lakeside was captured.", NONE),
    row("STRONG", "neither-confirm-nor-deny", "We can neither confirm nor deny that Lakeside was captured.", NONE),
    row("STRONG", "cannot-confirm", "We cannot confirm that Lakeside was captured.", NONE),
    row("STRONG", "could-not-confirm", "The mayor could not confirm that Lakeside was captured.", NONE),
    row("STRONG", "cannot-say-whether", "We can't say whether Lakeside was captured.", NONE),
    row("STRONG", "can-confirm", "We can confirm that Lakeside was captured.", TAKEN),
    row("STRONG", "can-now-confirm", "I can now confirm Lakeside was captured.", TAKEN),
    row("STRONG", "declined", "The ministry declined to comment on reports that Lakeside was captured.", NONE),
    row("STRONG", "investigating", "We are investigating whether Lakeside was captured.", NONE),
    row("STRONG", "unclear", "It is unclear whether Lakeside was captured.", NONE),
    row("STRONG", "do-not-know", "We do not know whether Lakeside was captured.", NONE),
    row("STRONG", "of-nothing", "It was captured.", NOWHERE),
    row("STRONG", "they", "They shelled Lakeside.", "no value"),
    row("MEDIUM", "we-expect", "We expect that Lakeside is captured by tomorrow.", SUPPOSED),
    row("MEDIUM", "imagine", "Imagine that Lakeside was captured.", SUPPOSED),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*ASSERTED, *DENIED, *LEAKAGE, *UNSAID])
def test_what_a_statement_holds(text: str, expected: list[Said] | str) -> None:
    """A statement takes exactly these positions on the questions at hand, or none, with its reason."""
    report = read(claim(text))
    found = [told(p) for p in positions(report) if p.basis is Basis.READ]
    if isinstance(expected, str):
        assert found == []
        assert expected in report.unread[0].why
    else:
        assert sorted(found) == sorted(expected), report.unread


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Lakeside has probably fallen.", id="probably"),
        pytest.param("Lakeside has reportedly fallen.", id="reportedly"),
        pytest.param("We believe that Lakeside has fallen.", id="believe"),
        pytest.param("Lakeside appears to have fallen.", id="appears"),
        pytest.param("Lakeside has apparently fallen.", id="apparently"),
    ],
)
def test_hedges(text: str) -> None:
    """What is said with less than full weight is a position of less certainty."""
    (position,) = positions(read(claim(text)))
    assert told(position) == TAKEN
    assert position.certainty < 1


def test_a_hedge_ends_with_its_clause() -> None:
    """A hedge on the one clause takes nothing from the other."""
    certain = {
        p.subject: p.certainty
        for p in positions(read(claim("Osterfeld has probably fallen, but Lakeside has fallen.")))
    }
    assert certain["Lakeside"] > certain["Osterfeld"]


FRAMES = [
    row("STRONG", "own-name", "The Northern army says that it captured Lakeside.", TAKEN),
    row("STRONG", "own-alias", "Northerners claim that Lakeside has fallen.", TAKEN),
    row("STRONG", "own-we", "We said that Lakeside has fallen.", TAKEN),
    row("STRONG", "somebody", "A spokesman said that Lakeside has fallen.", TAKEN),
    row("STRONG", "other-person", "Anna Meller said that Lakeside has fallen.", "relays what Anna Meller says"),
    row("STRONG", "other-alias", "Meller insists that Lakeside has fallen.", "relays what Anna Meller says"),
    row("STRONG", "other-radio", "Radio Valley reports that Lakeside has fallen.", "relays what Radio Valley says"),
    row("STRONG", "according-to", "According to Radio Valley, Lakeside has fallen.", "relays what Radio Valley says"),
    row("STRONG", "according-to-behind", "Lakeside has fallen, according to Meller.", "relays what Anna Meller says"),
    row("MEDIUM", "shared-word", "The Southern army says that Lakeside has fallen.", "relays"),
    row("MEDIUM", "shared-word-according-to", "According to the Southern army, Lakeside has fallen.", "relays"),
    row("MEDIUM", "said-behind", "Lakeside has fallen, Meller said.", "relays"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FRAMES)
def test_frames(text: str, expected: list[Said] | str) -> None:
    """A party's own frame is its position; what it relays of another known party is not."""
    test_what_a_statement_holds(text, expected)


def test_a_reporter_takes_no_side() -> None:
    """A reporter who relays both sides contradicts nobody, and nobody contradicts the reporter."""
    claims = [
        claim("The Southern army says that Lakeside has fallen.", "Radio Valley"),
        claim("Lakeside has not been captured.", "Northern army"),
    ]
    assert len(read(*claims).contradictions) == 0


IDIOMS = [
    row("STRONG", "thief", "Police captured a thief in Lakeside.", UNKNOWN),
    row("STRONG", "fell-ill", "The mayor of Lakeside fell ill.", UNKNOWN),
    row("STRONG", "surrounded-by-children", "The clown in Osterfeld was surrounded by children.", UNKNOWN),
    row("STRONG", "battle-of-1812", "The battle of Osterfeld in 1812 is taught in schools.", "no value"),
    row("WEAK", "siege-of-1944", "The siege of Lakeside in 1944 is remembered.", UNKNOWN),
    row("STRONG", "fell-silent", "Lakeside fell silent.", UNKNOWN),
    row("STRONG", "fell-monday", "Lakeside fell on Monday.", TAKEN),
    row("STRONG", "fighting-continued", "Fighting for Lakeside continued.", ("control", "contested", False)),
    row("STRONG", "by-hills", "Lakeside is surrounded by hills.", UNKNOWN),
    row("STRONG", "by-the-enemy", "Lakeside has been surrounded by the enemy.", CUT_OFF),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), IDIOMS)
def test_idioms(text: str, expected: list[Said] | str) -> None:
    """The same words in another sense answer no question."""
    test_what_a_statement_holds(text, expected)


def test_given_fields_stand() -> None:
    """A subject or an aspect that came with the claim is not overruled by its words."""
    report = read(claim("Osterfeld has fallen and is surrounded.", subject="Lakeside", aspect="control"))
    assert [told(p) for p in positions(report)] == [TAKEN]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Nobody died in Lakeside.", "0 dead"),
        ("No one was killed in Lakeside.", "0 dead"),
        ("There were no deaths in Lakeside.", "0 dead"),
        ("Reportedly no people died in Lakeside.", "0 dead"),
        ("No more than five people died in Lakeside.", "at most 5 dead"),
        ("It is not true that nobody died in Lakeside.", None),
        ("None of the miners died in Lakeside.", None),
        ("If nobody died in Lakeside, we are glad.", None),
        ("Nobody knows who died in Lakeside.", None),
    ],
)
def test_nobody_is_a_number(text: str, number: str | None) -> None:
    """That nobody died is a count of the dead, unless it is denied, supposed or told of a part."""
    found = [str(p.value) for p in positions(read(claim(text))) if p.aspect.name == "deaths"]
    assert found == ([] if number is None else [number])


@pytest.mark.parametrize("word", ["worldwide", "globally", "company-wide"])
def test_what_is_told_of_all_places_is_not_told_of_one(word: str) -> None:
    """Jobs that go everywhere and jobs that go in one country are two questions; two numbers of one country clash."""
    texts = ("Halden Steel is cutting 300 jobs in Norway.", f"Halden Steel is cutting 1,900 jobs {word}.",
             "Halden Steel is cutting 700 jobs in Norway.")  # fmt: skip
    found = cr.reconcile(
        [cr.Claim(text, party=f"P{n}", said_at="2024-03-01", id=f"c{n}") for n, text in enumerate(texts)]
    )
    assert [{claim.id for claim in one.claims} for one in found.contradictions] == [{"c0", "c2"}]
