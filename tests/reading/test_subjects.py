"""Of what, which part, which number, who and when: what a position speaks of."""

from __future__ import annotations

from typing import Any

import pytest

from claimrec import Basis, Claim, Entity, Party, reconcile
from claimrec.model import Who
from tests.reading.told import ENTITIES, claim, positions, read, told

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


NOT_MEANT = [
    pytest.param("None of us in Varnholt heard of the raid before it was over.", "Varnholt", id="STRONG-place-of-others"),
    pytest.param("We were turned back, as it was unsafe. That is the Varnholt way.", "Varnholt", id="STRONG-behind-it"),
    pytest.param("Our men hold a stamp, and we have asked Varnholt for the papers.", "Varnholt", id="STRONG-someone-asked"),
    pytest.param("We are out of the water. We've eleven dead.", "We've", id="STRONG-contraction"),
    pytest.param("Eleven people died. Depth there is two thousand metres.", "Depth", id="STRONG-opens-a-sentence"),
    pytest.param("Forty Norwegians drowned off Varnholt, and Varnholt mourns them.", "Varnholt", id="STRONG-people"),
    pytest.param("It was I who took Johan Varnholt that morning.", "Johan Varnholt", id="STRONG-person-is-no-place"),
    pytest.param("No patient takes VRN-118 in this country.", "VRN-118", id="STRONG-type-is-no-place"),
    pytest.param("There was no neglect of ours in all of Varnholt.", "Varnholt", id="STRONG-there"),
    pytest.param("We have taken Varnholt off the shelves.", "Varnholt", id="STRONG-done-with-it"),
    pytest.param("It's eleven dead, Heaven help us.", "Heaven", id="MEDIUM-exclaimed"),
]  # fmt: skip
MEANT = [
    pytest.param("The Iron Bridge is safe.", "Iron Bridge", id="STRONG-in-its-place"),
    pytest.param("In Varnholt eleven people died.", "Varnholt", id="STRONG-place-before"),
    pytest.param("Eleven people died, among them a child, at Varnholt.", "Varnholt", id="STRONG-place-behind"),
    pytest.param("It rained in Varnholt. Varnholt: eleven people died.", "Varnholt", id="STRONG-label"),
    pytest.param("The rain was heavy. Orla Varn was arrested.", "Orla Varn", id="STRONG-full-name-opens-a-sentence"),
    pytest.param("The wage talks at Varnholt broke down.", "Varnholt", id="STRONG-joined-to-the-cue"),
    pytest.param("Eleven people died off the Black Sea coast near the Black Sea.", "Black Sea", id="MEDIUM-name-goes-on"),
    pytest.param("Our troops took Victoria Bay.", "Victoria Bay", id="STRONG-place-called-after-a-person"),
    pytest.param("We have taken Hill 105.", "Hill 105", id="STRONG-numbered-place"),
    pytest.param("We have taken Varnholt.", "Varnholt", id="STRONG-taken"),
    pytest.param("They shelled Varnholt for a week. Then it fell.", "Varnholt", id="STRONG-pointed-to"),
    pytest.param("Dr. Varn was arrested.", "Varn", id="MEDIUM-abbreviation-ends-no-sentence"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), NOT_MEANT)
def test_who_else_is_named_is_not_the_subject(text: str, name: str) -> None:
    """A name that stands elsewhere than in the place of the subject, and is no place of what happened, is none."""
    assert name not in [f.subject for f in read(claim(text), entities=[]).facts]


@pytest.mark.parametrize(("text", "name"), MEANT)
def test_a_name_in_its_place_is_the_subject(text: str, name: str) -> None:
    """A name in the place of the subject, or the place of what happened, is what a statement is about."""
    assert name in [f.subject for f in read(claim(text), entities=[]).facts]


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


@pytest.mark.parametrize("led", ["LAKESIDE (Press) — ", "Our paper: ", "We know that "])
@pytest.mark.parametrize("number", ["Sixty", "Sixty-six", "66"])
def test_a_number_in_words_is_no_name(led: str, number: str) -> None:
    """What is counted behind a dash, a colon or "that" is counted: "Sixty-six" is no name, "that sixty men" no thing."""
    spelled = number.lower() if led.startswith("We") else number
    (position,) = positions(read(claim(f"{led}{spelled} people were killed in Lakeside.")))
    assert position.subject == "Lakeside"
    assert str(position.value) == f"{60 if number == 'Sixty' else 66} dead"


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
