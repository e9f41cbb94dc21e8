"""Denials without content: which sentences are some, and which earlier claim they answer."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimrec import Claim, Entity, Party, Relation, Report, compare, reconcile
from claimrec.model import State

PARTIES = (
    Party("Northern army", aliases=["Wagner"], side="North"),
    Party("City council", side="South"),
    Party("Red Cross"),
)
TAKEN = "Our troops captured Lakeside."
CHEATED = "The ferry company has cheated every town on the coast."


def told(*claims: tuple[str, str, int], source: str | None = None, **more: Any) -> Report:
    """A report of claims said on one day, each at its hour."""
    given = [Claim(text, party=who, said_at=f"2024-05-04T{hour:02}:00Z", source=source) for text, who, hour in claims]
    return reconcile(given, parties=PARTIES, entities=[Entity("Lakeside")], **more)


def flagged(report: Report) -> set[frozenset[str]]:
    """The pairs of texts that contradict."""
    return {frozenset(c.text or "" for c in found.claims) for found in report.contradictions}


def denied(text: str) -> list[tuple[str, ...]]:
    """The words of a text by which it denies the one claim before it, which no question reads."""
    report = told((CHEATED, "Northern army", 9), (text, "City council", 11), packs=None)
    return [p.quoted for found in report.contradictions for p in found.positions if p.party == "City council"]


@pytest.mark.parametrize(
    "text",
    [
        "That is a lie.", "Nonsense.", "We reject this.", "There is no truth in it.", "These reports are pure propaganda.",
        "Not true.", "It never happened.", "We deny everything.", "Wagner is lying again.", "The minister is mistaken.",
        "We had nothing to do with it.", "Quite the opposite.", "Iran categorically rejects this baseless claim.",
        "Those claims are completely false!", "It was not us.", "Fake news.",
        "That is bogus.", "This is inaccurate.", "Nope.",
    ],
)  # fmt: skip
def test_denials_without_content(text: str) -> None:
    """STRONG: a sentence that denies and says nothing else is a denial of what another said."""
    assert denied(text) == [(text,)]


@pytest.mark.parametrize(
    "text",
    [
        "The dam is not safe.", "We do not deny it.", "Is that a lie?", "No comment.", "We cannot say.", "There was nothing.",
        "The false ceiling came down.", "There it lies, burnt out.", "That was wrong.", "No one denies that.", "We did not.",
        "The allegation concerns three officers.", "There was no Ukrainian involvement.", "We reject the offer of four million.",
        "It is true.", "Their claims are correct.", "The doctor is not here.", "It is incorrect that the dam broke.",
    ],
)  # fmt: skip
def test_no_denials_without_content(text: str) -> None:
    """STRONG: what says something of its own, asks, admits or takes no position is no denial without content."""
    assert denied(text) == []


@given(st.text(max_size=80).filter(str.strip))
def test_any_text_can_be_asked(text: str) -> None:
    """The words of a denial stand in its text, whatever that is."""
    assert all(words.strip() and words in text for quoted in denied(text) for words in quoted)


def test_a_reading_is_denied() -> None:
    """A denial of a claim that was read takes the denied state, less surely, and says what it was taken to answer."""
    report = told((TAKEN, "Northern army", 9), ("That is a lie.", "City council", 11))
    denial = next(p for p in report.facts[0].positions if p.party == "City council")
    assert denial.value == State("taken", denied=True, agent="North")
    assert denial.certainty == 0.7
    assert denial.quoted == ("That is a lie.",)
    assert any("That is a lie" in note for note in report.notes)
    assert len(report.contradictions) == 1


def test_what_was_not_read_is_denied() -> None:
    """A denial of a claim that no question fits makes one matter of the two, and flags them."""
    report = told(
        (CHEATED, "Northern army", 9), ("Three nurses joined us.", "Red Cross", 10), ("Nonsense.", "City council", 11)
    )
    assert flagged(report) == {frozenset({CHEATED, "Nonsense."})}
    assert "Nonsense" in report.contradictions[0].why


def test_whoever_is_named_is_answered() -> None:
    """A party that the denial names is answered, though others spoke later."""
    report = told(
        (CHEATED, "Northern army", 9), ("The harbour was empty.", "Red Cross", 10),
        ("The Northern army is lying.", "City council", 11),
    )  # fmt: skip
    assert flagged(report) == {frozenset({CHEATED, "The Northern army is lying."})}


def test_own_side_is_not_answered() -> None:
    """Nobody denies what the own side said, what was said later, or what two others said at one moment."""
    assert not told((CHEATED, "City council", 9), ("Nonsense.", "City council", 11)).contradictions
    assert not told((CHEATED, "Northern army", 12), ("Nonsense.", "City council", 11)).contradictions
    both = told((CHEATED, "Northern army", 9), ("It rained.", "Red Cross", 9), ("Nonsense.", "Harbour office", 11))
    assert not both.contradictions


def test_old_talk_is_not_answered() -> None:
    """What was said a month before is not what a bare denial answers."""
    claims = [
        Claim(CHEATED, party="Northern army", said_at="2024-04-01T09:00Z"),
        Claim("Nonsense.", party="City council", said_at="2024-05-04T11:00Z"),
    ]
    assert not reconcile(claims, parties=PARTIES).contradictions


def test_order_of_claims_does_not_matter() -> None:
    """The same claims in any order give the same links."""
    claims = [(TAKEN, "Northern army", 9), ("That is a lie.", "City council", 11), (CHEATED, "Red Cross", 8)]
    reports = [told(*order).to_json() for order in permutations(claims)]
    assert len(set(reports)) == 1


def test_what_has_nothing_in_common_stays_unread() -> None:
    """Two claims that share no word, near word, name, topic or count make no matter of their own."""
    report = told((CHEATED, "Northern army", 9), ("Three nurses joined us.", "Red Cross", 10))
    assert not report.facts
    assert len(report.unread) == 2


def test_the_other_side_in_one_source_is_answered() -> None:
    """STRONG: of the claims of one source a denial answers that of the opponent, not what a bystander said since."""
    claims = (
        ("The bakers cheat at the scales.", "Northern army", 9), ("Three nurses joined us.", "Red Cross", 10),
        ("Those reports are pure propaganda.", "City council", 11),
    )  # fmt: skip
    report = told(*claims, source="a newspaper")
    assert flagged(report) == {frozenset({claims[0][0], claims[2][0]})}


SUPPLIED = "We are able to deliver food to the people of Lakeside."


@pytest.mark.parametrize(
    ("denies", "meant"),
    [("These reports are propaganda.", True), ("We thank the nurses of the valley.", False)],
)
def test_what_is_said_beside_a_denial(denies: str, meant: bool) -> None:
    """STRONG: what a party says beside a denial, on what it denies, is of that time; without a denial it is of its own."""
    claims = [
        Claim("Lakeside is surrounded.", party="Northern army", said_at="2024-05-01T09:00Z", source="a newspaper"),
        Claim(denies, party="City council", said_at="2024-05-04T09:00Z", source="a newspaper"),
        Claim(SUPPLIED, party="City council", said_at="2024-05-04T09:00Z", source="a newspaper"),
    ]
    report = reconcile(claims, parties=PARTIES, entities=[Entity("Lakeside")])
    pair = frozenset({"Lakeside is surrounded.", SUPPLIED})
    assert (pair in flagged(report)) is meant
    assert all(c.certainty <= 0.85 for c in report.contradictions)


@pytest.mark.parametrize(
    "text", ["In the year 10000", "12", "Yesterday.", "At noon, on Monday.", "The bridge.", "Lakeside", "In May 2022, Lakeside."]
)  # fmt: skip
def test_what_states_nothing_is_not_denied(text: str) -> None:
    """A time, a number or a name alone says nothing that could be denied: what was said before it is what is meant."""
    assert compare(text, "That is a lie.").relation is None
    told = [
        Claim(words, party=party, said_at=f"2031-05-04T{hour}:00Z")
        for hour, party, words in ((10, "A", CHEATED), (11, "C", text), (12, "B", "That is a lie."))
    ]
    (found,) = reconcile(told).contradictions
    assert {found.a.claim.text, found.b.claim.text} == {CHEATED, "That is a lie."}


@pytest.mark.parametrize("text", ["He won.", "She resigned.", "Dam burst!", "Two killed.", "They resigned."])
def test_short_statements_are_denied(text: str) -> None:
    """Few words are enough to say something."""
    assert compare(text, "That is a lie.").relation is Relation.CONTRADICTS


@pytest.mark.parametrize("text", ["That is a lie.", "Nonsense. The dam is safe.", "The mill is shut. Not true."])
def test_the_same_denial_is_not_answered(text: str) -> None:
    """Two parties that deny in the same words at the same time do not answer each other, among however many claims."""
    more = [
        Claim(f"The ferry number {n} sank at pier {n}.", party=f"P{n}", said_at="2031-05-04T10:00Z") for n in range(12)
    ]
    voices = [Claim(text, party=party, said_at="2031-05-04T10:00Z") for party in "ABC"]
    for claims in (voices, [*voices, *more]):
        found = [c for c in reconcile(claims).contradictions if c.a.claim.text == c.b.claim.text]
        assert found == []
