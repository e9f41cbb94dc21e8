"""What statements that name nothing are about: what their source named last, or the only thing there is."""

from __future__ import annotations

import pytest

from claimrec import Claim, Entity, Report, reconcile

DEAD = "Three miners were killed."


def report_on(*told: tuple[str, str | None], entities: tuple[str, ...] = ()) -> Report:
    """A report on statements with their sources, one an hour, each of another party."""
    claims = [
        Claim(text, party=f"Party {n}", source=source, said_at=f"2024-05-04T{n:02}:00Z")
        for n, (text, source) in enumerate(told)
    ]
    return reconcile(claims, entities=[Entity(name) for name in entities], weights=None)


def dead_in(report: Report) -> set[str]:
    """Where people are read to have died."""
    return {f.subject for f in report.facts if f.aspect.name == "deaths"}


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("Karvel has been evacuated.", {"Karvel"}),  # read
        ("The Karvel mine has been a worry for years.", {"Karvel"}),  # not read, but others speak of Karvel
        ("The weather is fine.", set()),
        ("Karvelians are worried.", set()),
    ],
)
def test_what_the_source_named(first: str, expected: set[str]) -> None:
    """What the same source named last is what is meant, even where it was named in words that nothing reads."""
    others = [("An explosion shook Karvel.", "wire"), ("Twenty people died in Osterfeld.", "agency")]
    report = report_on(*others, (first, "post"), (DEAD, "post"))
    assert dead_in(report) - {"Osterfeld"} == expected


def test_the_only_thing_there_is() -> None:
    """Where three claims name one thing and none another, it is what a statement without a name is about."""
    karvel = [("An explosion shook Karvel.", None), ("Karvel has been evacuated.", None), ("Karvel is on fire.", None)]
    report = report_on(*karvel, (DEAD, None))
    assert dead_in(report) == {"Karvel"}
    assert any("no claim is read to speak of another" in note for note in report.notes)
    assert dead_in(report_on(*karvel[:2], (DEAD, None))) == set()
    assert dead_in(report_on(*karvel, ("An explosion shook Osterfeld.", None), (DEAD, None))) == set()
    assert dead_in(report_on((DEAD, None), entities=("Osterfeld",))) == {"Osterfeld"}
