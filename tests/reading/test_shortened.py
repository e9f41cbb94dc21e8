"""Things that are called shorter: "the hospital" is "the county hospital" where no other hospital is told of."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimrec import Claim, Entity, Report, reconcile


def report_on(*texts: str, entities: tuple[str, ...] = ()) -> Report:
    """A report on these statements, each of another party, one an hour."""
    claims = [Claim(t, party=f"Party {n}", said_at=f"2024-05-04T{n:02}:00Z") for n, t in enumerate(texts)]
    return reconcile(claims, entities=[Entity(name) for name in entities], weights=None)


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("The county hospital was evacuated.", "The hospital has not been evacuated."),
        ("The old bridge has been destroyed.", "The bridge still stands."),
        ("The new vaccine is safe.", "The vaccine is not safe."),
        ("The bridge near Lakeside has been destroyed.", "The bridge still stands."),
        ("The old bridge in Lakeside has been destroyed.", "The bridge in Lakeside still stands."),
        ("The Lakeside Bridge has been destroyed.", "The Lakeside bridge still stands."),
    ],
)
def test_a_shorter_name_is_the_longer_one(full: str, short: str) -> None:
    """What is called shorter is the only thing that is called longer; it is less sure, and stands in the notes."""
    for texts in ((full, short), (short, full)):
        report = report_on(*texts, entities=("Lakeside",))
        assert len(report.facts) == 1
        (found,) = report.contradictions
        assert found.certainty == pytest.approx(0.8)
        assert [note for note in report.notes if "no other one is told of" in note]


@pytest.mark.parametrize(
    "texts",
    [
        ("The old bridge has been destroyed.", "The new bridge still stands."),
        ("The old bridge has been destroyed.", "The new bridge is intact.", "The bridge still stands."),
        ("The former president was arrested.", "The president has not been arrested."),
        ("The bridge near Lakeside has been destroyed.", "The bridge at Lakeside still stands."),
        ("The bridge has been destroyed.", "The old ferry still stands."),
        ("Iron Bridge has been destroyed.", "The bridge still stands."),
    ],
)
def test_two_things_stay_two(texts: tuple[str, ...]) -> None:
    """Where two longer names fit, or what is added makes another thing of it, nothing is joined."""
    report = report_on(*texts, entities=("Lakeside", "Iron Bridge"))
    assert len(report.facts) == len(texts)
    assert len(report.contradictions) == 0


@pytest.mark.parametrize(
    ("first", "second", "facts"),
    [
        ("They say Amara Bello has fled.", "They say Bello has not fled.", 1),
        ("They say North Veltra is on fire.", "They say Veltra is not on fire.", 2),
        ("They say Amara Bello has fled.", "They say Amara has not fled.", 2),
    ],
)
def test_a_surname_is_its_full_name(first: str, second: str, facts: int) -> None:
    """A last name is the only full name that ends so; a part of a country, or a given name, is not taken for it."""
    for texts in ((first, second), (second, first)):
        assert len(report_on(*texts).facts) == facts


def test_a_surname_of_two_is_neither() -> None:
    """Where two full names end so, none is chosen."""
    texts = ("They say Amara Bello has fled.", "They say Ada Bello has fled.", "They say Bello has not fled.")
    assert len(report_on(*texts).facts) == 3


def test_given_subjects_stay() -> None:
    """A subject that came with its claim, or is an entity, is what it says."""
    claims = [
        Claim("It stands.", party="A", said_at="2024-05-04", subject="bridge"),
        Claim("The old bridge has been destroyed.", party="B", said_at="2024-05-04"),
    ]
    report = reconcile(claims, tz="UTC", weights=None)
    assert {f.subject for f in report.facts} <= {"bridge", "old bridge"}
    assert len(report.contradictions) == 0
    assert len(report_on("The old bridge collapsed.", "The bridge stands.", entities=("bridge",)).contradictions) == 1


@settings(max_examples=30, deadline=None)
@given(st.permutations(["The bridge stands.", "The old bridge collapsed.", "The bridge near Lakeside collapsed."]))
def test_order_changes_nothing(texts: list[str]) -> None:
    """Which thing is meant does not depend on who speaks first: of two longer names none is chosen."""
    assert {f.subject for f in report_on(*texts, entities=("Lakeside",)).facts} == {
        "bridge",
        "old bridge",
        "the bridge near Lakeside",
    }
