"""Who takes no position joins the fact in its own words, and no claim answers one question both ways."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimrec as cr
from claimrec.model.opposition import apart

SAYS, DENIES = "The dam at Orrin burst.", "The dam at Orrin did not burst."
SILENT = (
    "We are aware of reports that the dam at Orrin burst.",
    "The dam at Orrin would have burst without our pumps.",
    "Did the dam at Orrin burst?",
    "If the dam at Orrin burst, we would know.",
    "We cannot confirm that the dam at Orrin burst.",
)


def report(texts: tuple[str, ...]) -> cr.Report:
    """What is made of statements, each by a party of its own, an hour after the last."""
    return cr.reconcile(
        [
            cr.Claim(text, party=f"Party {n}", said_at=f"2024-03-01T{9 + n:02}:00Z", id=f"c{n}")
            for n, text in enumerate(texts)
        ],
        entities=["Orrin"],
    )


def answers(found: cr.Report, claim: str) -> set[str]:
    """What a claim answers to questions that the claims show."""
    shown = [f for f in found.facts if f.aspect.name in {"event", "statement"}]
    return {str(p.value) for f in shown for p in f.positions if p.claim.id == claim}


@pytest.mark.parametrize("silent", SILENT)
def test_who_takes_no_position_answers_in_its_own_words(silent: str) -> None:
    """A report, a question, a condition is neither yes nor no, beside one side and beside both."""
    for texts in ((silent, SAYS), (silent, DENIES), (silent, SAYS, DENIES), (DENIES, SAYS, silent)):
        place = f"c{texts.index(silent)}"
        found = report(texts)
        assert answers(found, place) <= {f"“{silent}”"}
        assert not any(place in {claim.id for claim in one.claims} for one in found.contradictions)


def test_who_says_so_and_who_denies_it_answer_yes_and_no() -> None:
    """With one that takes no position between them, the two still contradict each other."""
    found = report((SILENT[0], SAYS, DENIES))
    assert answers(found, "c1") == {"yes"}
    assert answers(found, "c2") == {"no"}
    assert [{claim.id for claim in one.claims} for one in found.contradictions] == [{"c1", "c2"}]


def test_a_fact_that_all_deny_is_so_as_it_is_worded() -> None:
    """Where all claims of a fact deny, the fact is named by a denial, and the answer to it is yes."""
    (fact,) = report((DENIES, "The dam at Orrin has not burst.")).facts
    assert "not burst" in fact.question
    assert {str(p.value) for p in fact.positions} == {"yes"}


VAN = (
    "The stolen van was red.",
    "The stolen van was green.",
    "The stolen van was blue.",
    "The stolen van was not red.",
    "We are aware of reports that the stolen van was red.",
    "The stolen van was seen near the red mill.",
)


@given(st.lists(st.sampled_from((SAYS, DENIES, *SILENT, *VAN, "The dam at Orrin is intact.")), max_size=7))
@settings(max_examples=80)
def test_no_claim_answers_one_question_both_ways(texts: list[str]) -> None:
    """No two positions of one claim on one question exclude each other."""
    for fact in report(tuple(texts)).facts:
        for a in fact.positions:
            assert not any(apart(a.value, b.value, a.aspect) for b in fact.positions if b.claim.id == a.claim.id)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The flag is black and red.", "The flag is black and white."),
        ("The Fair Isle ferry sails on a blue sea.", "The Fair Isle ferry sails on a grey sea."),
        ("A boy in boots and a green coat was seen at Orrin.", "A boy in boots and a red coat was seen at Orrin."),
    ],
)
def test_words_that_exclude_each_other_are_no_agreement(one: str, other: str) -> None:
    """Two statements that are alike but for words that exclude each other do not say the same."""
    found = cr.compare(one, other)
    assert found.relation is not cr.Relation.SAME_FACT


@pytest.mark.parametrize(
    ("texts", "question"),
    [
        (("The inn at Orrin burned down on 3 May 2021.", "The inn at Orrin burned down on 9 May 2021."),
         "When: “The inn at Orrin burned down …”?"),
        (("The inn at Orrin burned down on 3 May 2021.", "The inn at Orrin did not burn down on 3 May 2021."),
         "Is it so: “The inn at Orrin burned down on 3 May 2021”?"),
    ],
    ids=["STRONG-other-times", "STRONG-one-time"],
)  # fmt: skip
def test_a_fact_is_not_named_by_what_not_all_tell(texts: tuple[str, ...], question: str) -> None:
    """The name of a fact leaves out a time that its claims do not share: nobody says yes to a time it never told."""
    assert question in {fact.question for fact in report(texts).facts}


def test_words_in_common_are_no_agreement() -> None:
    """Who only has most words in common with a claim answers in its own words, who says the same says yes."""
    found = report(("The Orrin council will stop at nothing to close the old pool.",
                    "The Orrin council has closed the old pool."))  # fmt: skip
    assert answers(found, "c0") == {"“The Orrin council will stop at nothing to close the old pool.”"}
    assert answers(found, "c1") == {"yes"}


@pytest.mark.parametrize(
    "texts",
    [
        ("The Orrin bell rang at 7 pm.", "The Orrin bell rang at 9 pm."),
        ("The air at Orrin was 4°C at noon.", "The air at Orrin was 9°C at noon."),
    ],
)
def test_what_is_measured_is_one_fact(texts: tuple[str, ...]) -> None:
    """Beside when something happened, or how much there was, the memo has no question whether it happened."""
    (fact,) = report(texts).facts
    assert fact.aspect.name not in {"event", "statement"}
