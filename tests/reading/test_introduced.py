"""Short names that the texts introduce themselves."""

from __future__ import annotations

import pytest

from claimrec import Claim, Entity, Party, reconcile


def introduced(text: str) -> list[str]:
    """The notes of a report on a text, on names that it introduces for who is called so."""
    report = reconcile(
        [Claim(text, party=short, id=short) for short in ("HSB", "OCF", "LFB", "BoIS", "SPQ", "GDP", "W")]
    )
    return [note for note in report.notes if "another name" in note]


@pytest.mark.parametrize(
    ("text", "long", "short"),
    [
        ("The Harbour Safety Board (HSB) met.", "Harbour Safety Board", "HSB"),
        (
            "Officials of the Office for the Coordination of Ferries (OCF) left.",
            "Office for the Coordination of Ferries",
            "OCF",
        ),
        ("On Monday the Lakeside Fire Brigade (LFB) came.", "Lakeside Fire Brigade", "LFB"),
        ("The Bureau of Inland Shipping (BoIS) spoke.", "Bureau of Inland Shipping", "BoIS"),
    ],
)
def test_what_is_introduced(text: str, long: str, short: str) -> None:
    """A short name in brackets is introduced by the long name before it, of which it is the initials."""
    [note] = introduced(text)
    assert f"{short!r} was taken as another name" in note
    assert long in note


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Safety Board (closed) met.",
        "Anna Weber (SPQ) spoke.",
        "It fell by a fifth (GDP).",
        "Weber (W) left.",
        "()",
        "(HSB)",
    ],
)
def test_what_is_not(text: str) -> None:
    """Brackets that hold anything but initials introduce no name."""
    assert introduced(text) == []


def test_one_party_under_two_names() -> None:
    """A party that speaks under its long name and its short one is one party, and a note says why."""
    report = reconcile(
        [
            Claim(
                "The Harbour Safety Board (HSB) says that Lakeside has fallen.",
                party="Radio",
                said_at="2024-05-04T08:00Z",
            ),
            Claim("Lakeside has fallen.", party="HSB", said_at="2024-05-04T09:00Z"),
            Claim("Lakeside has not fallen.", party="Harbour Safety Board", said_at="2024-05-04T09:10Z"),
        ],
        entities=[Entity("Lakeside")],
    )
    assert report.contradictions.entries == ()
    assert {p.party for p in report.fact("Lakeside", "control").positions} == {"Harbour Safety Board"}
    assert any("'HSB' was taken as another name" in note for note in report.notes)


def test_a_known_name_stays() -> None:
    """A short name that the caller gave to another is left as it is."""
    report = reconcile(
        [Claim("The Harbour Safety Board (HSB) met.", party="HSB", said_at="2024-05-04T08:00Z")],
        parties=[Party("Hill School Boys", aliases=["HSB"])],
    )
    assert not any("another name" in note for note in report.notes)


def test_two_long_names_leave_it_open() -> None:
    """A short name that stands for two long ones is taken for neither."""
    report = reconcile(
        [
            Claim("The Harbour Safety Board (HSB) met.", party="Radio", said_at="2024-05-04T08:00Z"),
            Claim("The Hill School Bus (HSB) left.", party="Radio", said_at="2024-05-04T08:00Z"),
        ]
    )
    assert not any("another name" in note for note in report.notes)
