"""From words to positions: what is said, denied, supposed, relayed, and of what; with the very words that say so."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimrec import Basis, Claim, Entity, Party, Position, Report, reconcile
from claimrec.model import State, Who

PARTIES = [
    Party("Northern army", aliases=["Northerners"], side="North"),
    Party("Southern army", aliases=["Southerners"], side="South"),
    Party("Hill Guard", side="North"),
    Party("Anna Meller", aliases=["Meller"], side="South"),
    Party("Radio Valley"),
]
ENTITIES = [
    Entity("Lakeside", aliases=["Seaford Bay"]),
    Entity("Osterfeld"),
    Entity("Harbourtown"),
    Entity("Iron Bridge"),
]
Said = tuple[str, str, bool]


def claim(text: str, party: str = "Northern army", at: str = "2024-05-04T10:00Z", **more: Any) -> Claim:
    """One statement; 4 May 2024 was a Saturday."""
    return Claim(text, party=party, said_at=at, **more)


def read(*claims: Claim, **more: Any) -> Report:
    """The report on these claims about the places of this page, by what is read and without evidence."""
    return reconcile(claims, **{"parties": PARTIES, "entities": ENTITIES, "weights": None, **more})


def positions(report: Report) -> list[Position]:
    """All positions of a report, in the order in which their words stand."""
    found = [p for fact in report.facts for p in fact.positions]
    return sorted(found, key=lambda p: (p.words[0].start if p.words else 0, p.aspect.name))


def told(position: Position) -> Said:
    """A position as (question, answer, denied); the subject stands beside the question where it is not Lakeside."""
    where = "" if position.subject == "Lakeside" else f" of {position.subject}"
    value = position.value
    if isinstance(value, State):
        return position.aspect.name + where, value.name, value.denied
    if isinstance(value, Who):
        return position.aspect.name + where, " or ".join(sorted(value.names)), value.denied
    return position.aspect.name + where, str(value), False


def row(grade: str, name: str, text: str, *expected: Said | str, why: str = "") -> Any:
    """A row of a table: a STRONG one must hold; with `why`, what fails today and why."""
    wanted = expected[0] if expected and isinstance(expected[0], str) else list(expected)
    marks = []
    if why:
        marks = [pytest.mark.xfail(strict=grade != "WEAK", reason=f"{grade}: {why}")]
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
    row("WEAK", "second-sentence", "They say that Lakeside was captured. That is a lie.", NOT_TAKEN,
        why="a denial in the next sentence does not reach back"),
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


# Hedges and the speaker's own frame


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
    assert certain["Lakeside"] == 1
    assert certain["Osterfeld"] < 1


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


# Of what


def second(first: Claim, text: str = "The city has fallen.", at: str = "2024-05-04T11:00Z", **more: Any) -> list[str]:
    """The subjects that a claim of source "wire" with these words is about, after another one."""
    later = claim(text, at=at, **{"source": "wire", **more})
    return [p.subject for p in positions(read(first, later)) if p.claim is later]


def test_the_city_is_what_its_source_named_before() -> None:
    """ "The city" and "it" mean what the same source named last before."""
    first = claim("Osterfeld is surrounded.", source="wire")
    assert second(first) == ["Osterfeld"]
    assert second(first, "It has fallen.") == ["Osterfeld"]
    assert second(claim("Osterfeld has a theatre.", source="wire")) == ["Osterfeld"]


def test_what_points_back_is_a_guess() -> None:
    """What was taken from the context is less certain, and the report notes it."""
    report = read(
        claim("Osterfeld is surrounded.", source="wire"),
        claim("The city has fallen.", source="wire", at="2024-05-05T10:00Z"),
    )
    (position,) = [p for p in positions(report) if p.aspect.name == "control"]
    assert position.certainty < 1
    assert position.guesses
    assert any("Osterfeld" in note for note in report.notes)


def test_the_city_is_not_what_was_named_after() -> None:
    """What a source names later, another source names, or a claim without a source names, lends nothing."""
    assert second(claim("Osterfeld is surrounded.", source="wire"), at="2024-05-04T09:00Z") == []
    assert second(claim("Osterfeld is surrounded.", source="daily")) == []
    assert second(claim("Osterfeld is surrounded.")) == []
    assert second(claim("Osterfeld is surrounded.", source="wire"), source=None) == []


def test_two_cities_leave_it_open() -> None:
    """Where a source named two at the last moment, which is meant stays open, and the claim stays unread."""
    claims = [
        claim("Osterfeld is surrounded.", source="wire"), claim("Lakeside is surrounded.", source="wire"),
        claim("The city has fallen.", at="2024-05-04T11:00Z", source="wire"),
    ]  # fmt: skip
    report = read(*claims)
    assert [(u.claim.text, u.why) for u in report.unread] == [("The city has fallen.", "it is not said of what")]


def test_a_common_noun_is_a_thing_if_given() -> None:
    """A thing that was given under a common noun is meant by that noun; one with a capital is not meant by its noun."""
    words = [claim("They have captured the quarry.")]
    assert [f.subject for f in read(*words, entities=[Entity("quarry")]).facts] == ["quarry"]
    assert read(*words, entities=[Entity("Quarry"), Entity("Osterfeld")]).facts == ()


def test_the_only_thing_is_meant() -> None:
    """Where one entity alone was given, "the city" is that."""
    report = read(claim("The city has fallen."), entities=[Entity("Osterfeld")])
    assert [f.subject for f in report.facts] == ["Osterfeld"]


NAMES = [
    pytest.param("Seaford Bay has fallen.", "Lakeside", [Entity("Lakeside", aliases=["Seaford Bay"])], id="STRONG-alias"),
    pytest.param("SEAFORD BAY has fallen.", "Lakeside", [Entity("Lakeside", aliases=["Seaford Bay"])], id="STRONG-case"),
    pytest.param("Our troops captured Lakesyde.", "Lakeside", ENTITIES, id="STRONG-close"),
    pytest.param("Our troops captured Östérfeld.", "Osterfeld", ENTITIES, id="STRONG-accents"),
    pytest.param("Our troops captured Kiev.", "Kyiv", [], id="STRONG-renamed"),
    pytest.param("Our troops captured Kiev.", "Kyiv", [Entity("Kyiv")], id="STRONG-renamed-known"),
    pytest.param("Our troops captured Millbrook.", "Millbrook", [], id="STRONG-unknown"),
    pytest.param("Our troops captured Upper Millbrook.", "Upper Millbrook", [], id="STRONG-unknown-of-two-words"),
    pytest.param("Lakesyde has fallen.", "Lakeside", ENTITIES, id="MEDIUM-close-opens"),
    pytest.param("Kiev has fallen.", "Kyiv", [Entity("Kyiv")], id="MEDIUM-renamed-opens"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "subject", "entities"), NAMES)
def test_names(text: str, subject: str, entities: list[Entity]) -> None:
    """A name means its entity in any case, accent, alias or close spelling; an unknown one means itself."""
    assert [f.subject for f in read(claim(text), entities=entities).facts] == [subject]


def test_the_own_name_is_not_the_subject() -> None:
    """The speaker's own name in a statement is not taken for what it is about while there is another."""
    report = read(claim("The Hill Guard has captured Lakeside.", "Hill Guard"))
    assert [f.subject for f in report.facts] == ["Lakeside"]


# Scope


def test_a_part_is_another_question() -> None:
    """That the outskirts were captured contradicts no one who holds that the whole was not."""
    report = read(
        claim("The outskirts of Lakeside were captured.", "Southern army"), claim("Lakeside has not been captured.")
    )
    assert sorted(f.scope for f in report.facts) == ["", "in part: outskirts"]
    assert len(report.contradictions) == 0


@pytest.mark.parametrize(
    ("fought", "clashes"),
    [
        ("Fighting continues around Lakeside.", 0),
        ("The fighting goes on near Lakeside.", 0),
        ("Fighting has been raging in and around Lakeside for eight months.", 0),
        ("The fighting in Lakeside goes on.", 1),
        ("The battle for Lakeside goes on, and so does the rain around here.", 1),
    ],
)
def test_who_fights_around_a_place_may_have_lost_it(fought: str, clashes: int) -> None:
    """Fighting next to a place says nothing of who holds it; fighting in it does."""
    report = read(claim(fought, "Southern army"), claim("Our troops captured Lakeside.", "Northern army"))
    assert len(report.contradictions) == clashes


def test_groups_are_counted_apart() -> None:
    """Numbers of civilians and of soldiers are two questions."""
    report = read(
        claim("12 civilians were killed in Lakeside."), claim("40 soldiers were killed in Lakeside.", "Southern army")
    )
    assert sorted(f.scope for f in report.facts) == ["civilians", "soldiers"]
    assert len(report.contradictions) == 0


# Numbers


@pytest.mark.parametrize(
    ("words", "value"),
    [
        pytest.param("12", "12 dead", id="STRONG-digits"),
        pytest.param("Twelve", "12 dead", id="STRONG-word"),
        pytest.param("At least 12", "at least 12 dead", id="STRONG-at-least"),
        pytest.param("More than 12", "more than 12 dead", id="STRONG-more-than"),
        pytest.param("Up to 12", "at most 12 dead", id="STRONG-up-to"),
        pytest.param("Fewer than 12", "less than 12 dead", id="STRONG-fewer-than"),
        pytest.param("Between 30 and 40", "30 to 40 dead", id="STRONG-between"),
        pytest.param("About 100", "90 to 110 dead", id="STRONG-about"),
        pytest.param("Dozens of", "24 to 99 dead", id="STRONG-dozens"),
        pytest.param("1,200", "1,200 dead", id="STRONG-thousands"),
        pytest.param(
            "Three hundred and sixty-six",
            "366 dead",
            id="MEDIUM-long-words",
        ),
    ],
)
def test_numbers(words: str, value: str) -> None:
    """A number is read with its bound and its words."""
    (position,) = positions(read(claim(f"{words} people were killed in Lakeside.")))
    assert str(position.value) == value
    assert words in position.quoted[0]


# Who did it


WHO = [
    pytest.param("The Southern army shelled Lakeside.", "South", id="STRONG-party-by-side"),
    pytest.param("Southerners shelled Lakeside.", "South", id="STRONG-alias"),
    pytest.param("We shelled Lakeside.", "North", id="STRONG-we"),
    pytest.param("Our guns shelled Lakeside.", "North", id="STRONG-our"),
    pytest.param("Radio Valley shelled Lakeside.", "Radio Valley", id="STRONG-party-without-side"),
    pytest.param("Lakeside was shelled by the Southern army.", "South", id="STRONG-by"),
    pytest.param("French planes bombed Lakeside.", "France", id="STRONG-demonym"),
    pytest.param("The enemy shelled Lakeside.", None, id="STRONG-enemy-is-nobody"),
    pytest.param("They have shelled Lakeside.", None, id="STRONG-they-is-nobody"),
    pytest.param("We saw how the Southern army shelled Lakeside.", "South", id="STRONG-who-we-saw"),
    pytest.param("We say that they have shelled Lakeside.", None, id="STRONG-they-as-we-say"),
    pytest.param("Our enemy shelled Lakeside.", None, id="STRONG-our-enemy-is-not-us"),
    pytest.param("Lakeside was shelled by our enemy.", None, id="MEDIUM-by-our-enemy"),
    pytest.param("We regret that somebody shelled Lakeside.", None, id="STRONG-we-of-another-verb"),
]


@pytest.mark.parametrize(("text", "who"), WHO)
def test_who_did_it(text: str, who: str | None) -> None:
    """ "We" are the speaker's side, a known party is its side, a people its country; whom "they" means is not known."""
    found = [" or ".join(sorted(p.value.names)) for p in positions(read(claim(text))) if isinstance(p.value, Who)]
    assert found == ([who] if who else [])


def test_we_against_they() -> None:
    """Two sides that both say "we captured it" contradict each other."""
    report = read(claim("We captured Lakeside."), claim("We captured Lakeside.", "Southern army"))
    assert [c.kind for c in report.contradictions] == ["other agent"]


# Times


def test_a_time_that_is_named_is_the_time_spoken_of() -> None:
    """ "By midday on Saturday" is what the position speaks of; when it was said is kept beside it."""
    (position,) = positions(read(claim("By midday on Saturday Lakeside had been captured.", at="2024-05-05T09:00Z")))
    assert position.explicit
    assert str(position.valid) == "by 4 May 2024 12:00 UTC"
    assert str(position.said_at) == "5 May 2024 09:00 UTC"


def test_said_on_saturday_is_no_time_of_the_matter() -> None:
    """A time behind the verb of saying tells when it was said, not when it happened."""
    (position,) = positions(read(claim("The spokesman said on Friday that Lakeside has fallen.")))
    assert not position.explicit


@pytest.mark.parametrize("when", ["before the war", "hours after the attack", "early in the war", "shortly before"])
def test_relative_times_contradict_nothing(when: str) -> None:
    """A time that hangs on something else stays unresolved and never makes a contradiction of states or numbers."""
    claims = [
        claim(f"40,000 people lived in Lakeside {when}."),
        claim(f"90,000 people lived in Lakeside {when}.", "Southern army"),
        claim(f"Lakeside was under our full control {when}."),
        claim(f"Lakeside was captured {when}.", "Southern army"),
    ]
    report = read(*claims)
    assert len(report.facts) == 2
    assert len(report.contradictions) == 0


# What follows


def test_implied_positions() -> None:
    """Supplies that get through mean that a place is not cut off; a denial implies nothing."""
    implied = [p for p in positions(read(claim("We still deliver food to Lakeside."))) if p.basis is Basis.IMPLIED]
    assert [told(p) for p in implied] == [("encirclement", "open", False)]
    report = read(claim("We still deliver food to Lakeside."), claim("Lakeside is surrounded.", "Southern army"))
    assert [c.kind for c in report.contradictions] == ["implied"]
    denied = positions(read(claim("They do not deliver food to Lakeside.")))
    assert [p for p in denied if p.basis is Basis.IMPLIED] == []


def test_fighting_that_went_on_for_months_says_nothing_of_now() -> None:
    """Fighting that continued for months tells how long it took, and not that it is fought for now."""
    found = [told(p)[0] for p in positions(read(claim("Fighting for Lakeside continued for eight months.")))]
    assert found == ["battle_length"]


def test_a_time_in_a_relative_clause_is_of_something_else() -> None:
    """A time that a relative clause behind the cue names is not the time that the cue speaks of."""
    for text, explicit in (
        ("Our troops captured Lakeside, a town that was founded in March.", False),
        ("Our troops captured Lakeside in March.", True),
        ("Our troops captured Lakeside, but lost the harbour two days later.", False),
        ("Our troops captured Lakeside two days later.", True),
    ):
        assert positions(read(claim(text)))[0].explicit is explicit


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("We have documented the deaths of 101 soldiers in Lakeside.", 101, float("inf")),
        ("We verified that 12 people were killed in Lakeside.", 12, float("inf")),
        ("We know that 12 people were killed in Lakeside.", 12, 12),
        ("The papers were verified, and 12 people were killed in Lakeside.", 12, 12),
    ],
)
def test_what_was_documented_is_a_lower_bound(text: str, low: float, high: float) -> None:
    """A number of what was documented or verified leaves more open; one beside it in another clause does not."""
    value = next(p.value for p in positions(read(claim(text))) if p.aspect.name == "deaths")
    assert (value.low, value.high) == (low, high)


def test_whoever_is_told_says_nothing() -> None:
    """A party that was warned or told is no speaker whose words are relayed; one that warned is."""
    parties = [Party("Dam company", aliases=["Veltra"]), Party("Union")]
    for text, relayed in (
        ("Veltra was warned that Lakeside was captured.", False),
        ("Veltra says Lakeside was captured.", True),
    ):
        report = reconcile([claim(text, "Union")], parties=parties, entities=[Entity("Lakeside")], weights=None)
        assert any("relays" in u.why for u in report.unread) is relayed


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


# Offsets


CUES = ["captured", "surrounded", "has fallen", "not", "did not", "propaganda", "if", "will", "killed", "12", "about 30",
        "on Saturday", "our troops", "the Southern army", "shelled", "is", "was", "under our full control", "says", "but",
        "and", "still hold", "no truth to", "reports of", "are false", "the city", "it"]  # fmt: skip
PLACES = ["Lakeside", "Osterfeld", "Seaford Bay", "Iron Bridge", "Kiev", "Łódź", "München", "L’Aquila", "北京", "💥"]
MARKS = [" ", "  ", ", ", ". ", "? ", "; ", " – ", "\n", "“", "”", "'", "(", ")", "\u200b ", "\u00a0", "…", "e\u0301"]


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """Texts of cue words, names and marks in any order."""
    words = st.lists(st.tuples(st.sampled_from(CUES + PLACES), st.sampled_from(MARKS)), min_size=1, max_size=14)
    return "".join(word + (mark if mark.strip(" \n\u00a0") != "" or mark else " ") for word, mark in draw(words))


@given(st.lists(sentences(), min_size=1, max_size=3))
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_offsets_are_the_words(texts: list[str]) -> None:
    """The words of every position stand in its claim's text where its offsets say, from a word to a word, in order."""
    claims = [claim(text, source="wire", at=f"2024-05-04T1{n}:00Z") for n, text in enumerate(texts)]
    for position in positions(read(*claims)):
        text = position.claim.text or ""
        assert all(0 <= o.start < o.end <= len(text) for o in position.words)
        quoted = [text[o.start : o.end] for o in position.words]
        if position.aspect.name != "statement":  # there all words make the position
            assert all(q == q.strip() and any(c.isalnum() for c in q) for q in quoted)
        assert position.quoted == tuple(quoted)
        assert [o.start for o in position.words] == sorted(o.start for o in position.words)


@given(sentences())
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_each_answer_once(text: str) -> None:
    """One claim answers one question in one way at most once."""
    found = [(p.question, p.value) for p in positions(read(claim(text)))]
    assert len(found) == len(set(found))


@given(sentences(), sentences())
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_a_claim_is_read_alike_beside_others(one: str, other: str) -> None:
    """What a claim of another party and no source says changes nothing in how a claim's own cues are read."""
    names = "Lakeside Osterfeld Iron Bridge. "  # so that no word is a name in the one run only
    alone = [told(p) for p in positions(read(claim(names + one)))]
    both = read(claim(names + one), claim(names + other, "Southern army"))
    mine = [p for p in positions(both) if p.claim.party == "Northern army" and p.basis is not Basis.LINKED]
    own = [p for p in mine if not any("what Southern army spoke of" in guess for guess in p.guesses)]  # else linked
    assert [told(p) for p in own] == alone


def test_the_words_of_a_denial_are_told() -> None:
    """The words of a position hold the cue and what denies it."""
    (position,) = positions(read(claim("Reports that Lakeside was captured are pure propaganda.")))
    assert position.quoted == ("Lakeside was captured", "are pure propaganda")


@pytest.mark.parametrize(
    ("text", "certainties"),
    [
        ("Our units have practically encircled Lakeside.", [0.7]),
        ("Lakeside is virtually surrounded.", [0.7]),
        ("Our units have nearly encircled Lakeside.", []),
        ("Our units have encircled Lakeside.", [1.0]),
    ],
)
def test_in_effect_is_hedged_and_nearly_is_not_so(text: str, certainties: list[float]) -> None:
    """What is practically so is said to be so, less surely; what is nearly so is not said to be so."""
    report = read(claim(text, "Northern army"))
    assert [p.certainty for fact in report.facts for p in fact.positions] == certainties


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
