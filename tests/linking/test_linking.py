"""Claims that no pack asks about: what says the same, what denies it, what counts one thing, and what is another matter."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimrec import Claim, Report, reconcile
from claimrec.linking import restated_facts


def held(*texts: str) -> Report:
    """The report on statements of as many parties, said on one day."""
    claims = [
        Claim(text, party=f"Party {at}", said_at=f"2031-05-04T{9 + at:02}:00Z", id=str(at))
        for at, text in enumerate(texts)
    ]
    return reconcile(claims, weights=None)


DENIED = [
    ("STRONG", "plain", "The old mill burned down on Monday.", "The old mill did not burn down on Monday."),
    ("STRONG", "passive", "The council rejected the tram plan.", "The tram plan was not rejected by the council."),
    ("STRONG", "nobody", "Somebody tampered with the ballot boxes.", "Nobody tampered with the ballot boxes."),
    ("MEDIUM", "opposite", "The ferry line will stay open.", "The ferry line will stay closed."),
    ("STRONG", "put off", "The vote was postponed.", "The vote took place."),
    ("MEDIUM", "synonym", "The firm concealed the leak.", "The firm did not hide the leak."),
]
COUNTED = [
    ("STRONG", "decimals", "The price is up 5 per cent.", "The price is up 5.8 per cent."),
    ("STRONG", "clock", "The gate was open at 9:00 on Monday.", "The gate was closed at 9:00 on Monday."),
    ("STRONG", "money", "The bridge cost 12 million euros.", "The bridge cost 18 million euros."),
    ("STRONG", "things", "The storm uprooted 40 trees.", "The storm uprooted 15 trees."),
]
APART = [
    ("STRONG", "another day", "The old mill burned down on Monday.", "The old mill did not burn down on Friday."),
    ("STRONG", "another thing", "The old mill burned down.", "The old school did not burn down."),
    ("STRONG", "a plan", "The council wants to sell the mill.", "The council has not sold the mill."),
    ("STRONG", "a question", "Did the council sell the mill?", "The council did not sell the mill."),
    ("STRONG", "another number", "The storm uprooted 40 trees.", "The storm uprooted 15 lamp posts."),
    ("STRONG", "at least", "The storm uprooted at least 40 trees.", "The storm uprooted 55 trees."),
    ("STRONG", "two numbers", "The storm uprooted 40 trees, 15 trees of them old.", "The storm uprooted 15 old trees."),
    ("STRONG", "the very same", "The storm uprooted 40 trees, no trees fell by hand.",
     "The storm uprooted 40 trees, no trees fell by hand."),
    ("STRONG", "put off", "The vote was postponed.", "The vote was not cancelled."),
    ("STRONG", "another month", "The new line will be opened in June.", "The new line will not be opened in July."),
    ("STRONG", "the new one", "The old bridge is closed.", "The new bridge is open."),
    ("STRONG", "decimals left out", "The price is up 5 per cent.", "The price is up 5.2 per cent."),
    ("STRONG", "agreement", "The firm hid the leak.", "The firm concealed the leak."),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), [pytest.param(a, b, id=f"{g}-{n}") for g, n, a, b in DENIED + COUNTED])
def test_what_contradicts(one: str, other: str) -> None:
    """Two claims of which one denies the other, or counts one thing otherwise, are one fact and contradict each other."""
    report = held(one, other)
    assert len(report.facts) == 1
    assert len(report.contradictions) == 1


@pytest.mark.parametrize(("one", "other"), [pytest.param(a, b, id=f"{g}-{n}") for g, n, a, b in APART])
def test_what_does_not(one: str, other: str) -> None:
    """Another day, another thing, what is planned or asked, a bound that holds both, and agreement contradict nothing."""
    assert len(held(one, other).contradictions) == 0


OCCASIONS = [
    ("Harbour dues rose by 12 crowns.", "Harbour dues rose by 15 crowns."),
    ("The storm uprooted 40 trees.", "The storm uprooted 15 trees."),
    ("The home team won the match.", "The home team lost the match."),
]


@pytest.mark.parametrize(("one", "other"), OCCASIONS)
@pytest.mark.parametrize(("later", "clashes"), [("2031-05-05", 1), ("2033-02-04", 0)])
def test_one_occasion(one: str, other: str, later: str, clashes: int) -> None:
    """What names no time is of one occasion where it is said close together, and may be of two where it is not."""
    claims = [Claim(one, party="A", said_at="2031-05-04T09:00Z"), Claim(other, party="B", said_at=f"{later}T09:00Z")]
    assert len(reconcile(claims, weights=None).contradictions) == clashes


@pytest.mark.parametrize(
    ("later", "clashes"), [("The bridge was open in the evening.", 0), ("The bridge was open in the morning.", 1)]
)
def test_parts_of_a_day(later: str, clashes: int) -> None:
    """What was so in the morning need not be so in the evening."""
    assert len(held("The bridge was closed in the morning.", later).contradictions) == clashes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Most voters support the plan.", "40 per cent of voters oppose the plan."),
        ("The army attacked the port.", "The navy did not attack the port."),
    ],
)
def test_what_may_be_of_another_is_not_sure(one: str, other: str) -> None:
    """What a share does, and a word that is only near in meaning, contradict no more surely than "may"."""
    assert all(c.certainty < 0.8 for c in held(one, other).contradictions)


IN_ORDER = tuple(sorted(text for _, _, *pair in DENIED + APART for text in pair))


@cache
def reported(texts: tuple[str, ...]) -> str:
    """The report on texts that each party says at one time, as JSON."""
    claims = [Claim(text, party=text, said_at="2031-05-04T09:00Z") for text in texts]
    return reconcile(claims, weights=None).to_json()


@settings(max_examples=20, deadline=None)
@given(st.permutations(IN_ORDER))
def test_order(texts: list[str]) -> None:
    """The facts and contradictions are the same in whatever order the claims are given."""
    assert reported(tuple(texts)) == reported(IN_ORDER)


def test_many_claims(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the limit unread claims are compared with each other only, and a note says so."""
    monkeypatch.setattr(restated_facts, "MANY", 1)
    monkeypatch.setattr("claimrec.linking.statements.restatement_links.MANY", 1)
    report = held("The old mill burned down on Monday.", "The old mill did not burn down on Monday.")
    assert len(report.contradictions) == 1
    assert any("compared with each other only" in note for note in report.notes)


@pytest.mark.parametrize(
    ("one", "other", "sure"),
    [
        ("The south lane of the bridge is closed.", "The bridge is open.", False),
        ("The roof of the old mill is intact.", "The old mill is destroyed.", False),
        ("The south bridge is closed.", "The bridge is open.", True),
        ("The bridge is closed to lorries and cars.", "The bridge is open to lorries and cars.", True),
    ],
)
def test_what_holds_of_a_part_is_not_surely_said_of_the_whole(one: str, other: str, sure: bool) -> None:
    """A part against the whole only may contradict; what narrows the same thing, or the same thing itself, contradicts."""
    claims = [Claim(text, party=party, said_at="2024-05-04T10:00Z") for text, party in ((one, "A"), (other, "B"))]
    found = reconcile(claims, packs=None).contradictions
    assert ([c.certainty >= 0.8 for c in found] == [True]) if sure else all(c.certainty < 0.8 for c in found)
