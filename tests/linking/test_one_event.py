"""A set of claims is weighed as statements on one event only where its words, names and parties speak for that."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimrec import Claim, Report, reconcile

UNLIKE = [
    "The trawler ran aground on the Skerry reef with eleven hands aboard.",
    "Rents in the old town are to be capped for three years, the senate decided.",
    "Our striker will miss the cup final because of a torn muscle.",
    "The new vaccine against river fever passed its last trial.",
    "Bakers warned that flour would run short before the harvest.",
    "A judge threw out the case against the two poets.",
    "The observatory saw a comet that nobody had on its charts.",
    "Wolves killed nine sheep on the Almen pasture at night.",
    "The tunnel under the fjord opens to lorries in spring.",
    "The orchestra parted with its conductor after one season.",
    "Inflation slowed for the fourth month, the statistics office reported.",
    "A landslide buried the only road to the monastery.",
]
QUARREL = [
    ("Quarry firm", "The blast at Almen quarry was announced, and every house in the valley had been warned."),
    ("Valley residents", "Nobody told us in the valley about any blast; the windows simply burst."),
    ("Quarry firm", "No stone left the quarry during the blast."),
    ("Valley residents", "Rocks as big as fists rained on our gardens beside the quarry."),
    ("Mine inspector", "The quarry firm had a permit for the blast, but for half the charge it used."),
    ("Quarry firm", "The charge at Almen was the one that the permit allows."),
    ("Valley residents", "Two of our neighbours were cut by glass when the quarry blasted."),
]


def _report(told: Sequence[tuple[str, str]]) -> Report:
    return reconcile(
        [Claim(text, party=who, said_at=f"2024-05-0{1 + n % 3}T{8 + n:02}:00Z") for n, (who, text) in enumerate(told)]
    )


@pytest.mark.parametrize("size", [6, 8, 12])
def test_statements_on_as_many_events_contradict_nothing(size: int) -> None:
    report = _report([(f"Party {n}", text) for n, text in enumerate(UNLIKE[:size])])
    assert not report.contradictions
    assert all(len(fact.claims) == 1 for fact in report.facts)


def test_a_set_of_several_events_is_told_to_be_one() -> None:
    report = _report([(f"Party {n}", text) for n, text in enumerate(UNLIKE)])
    assert any("one event" in note for note in report.notes)


@pytest.mark.parametrize("size", [6, 7])
def test_a_few_statements_on_one_event_are_set_against_each_other(size: int) -> None:
    report = _report(QUARREL[:size])
    assert report.contradictions
    assert not any("one event" in note for note in report.notes)


@given(st.permutations(QUARREL))
def test_the_order_of_claims_does_not_tell(told: list[tuple[str, str]]) -> None:
    at = {text: n for n, (_, text) in enumerate(QUARREL)}
    claims = [Claim(text, party=who, said_at=f"2024-05-01T{8 + at[text]:02}:00Z") for who, text in told]
    assert reconcile(claims) == reconcile(sorted(claims, key=lambda claim: claim.text or ""))


def test_what_the_same_few_say_of_unlike_things_is_not_of_one_event() -> None:
    report = _report([(f"Party {n % 3}", text) for n, text in enumerate(UNLIKE)])
    assert not report.contradictions
