"""A denial that may be of no more than why, how, by whom or where it was done, beside claims that say another of that."""

from __future__ import annotations

from typing import Any

import pytest
from flagged import flags

import claimrec as cr
from claimrec.linking import narrow_denials
from claimrec.model.opposition import apart

OF_AN_ADJUNCT = [
    ("The castle was not destroyed by the French.", "The castle was destroyed by an earthquake."),
    ("The bailiff did not resign over the affair.", "The bailiff resigned for family reasons."),
    ("The bailiff did not resign over the affair.", "The bailiff resigned in June."),
    ("The ferry was not cancelled because of the wind.", "The ferry was cancelled because a sailor was ill."),
    ("The duke did not die of poison.", "The duke died of old age."),
    ("The mill was not sold to a Danish fund.", "The mill was sold to a family from Orm."),
    ("The poet did not die at the scene.", "The poet died in hospital."),
    ("The pilot was not badly hurt.", "The pilot was hurt."),
    ("The archive was not burnt deliberately.", "The archive was burnt by mistake."),
    ("The dyke did not collapse because of its age.", "The dyke collapsed on Friday evening."),
    ("The fair was not postponed because of the frost.", "The fair was postponed because of a strike."),
    ("The well was not poisoned by the mine.", "The well was poisoned by the tannery."),
    ("The explosion did not happen at the quarry but in a barn.", "The explosion happened in a barn."),
    ("The tram was not much delayed.", "The tram was delayed."),
    ("The guild does not firmly control the port.", "The guild controls the port."),
    ("Dogs are not allowed off the lead.", "Dogs are allowed on a lead."),
]
OPEN = [
    ("The chapel was not damaged in the quake.", "The chapel was damaged."),
    ("The cook did not confess at once.", "The cook confessed."),
    ("The ointment does not work for everyone.", "The ointment works."),
    ("Guests are not allowed after 8 p.m.", "Guests are allowed."),
    ("Lorries over 12 tonnes are not allowed on the ferry.", "Lorries are allowed on the ferry."),
]
OF_ALL = [
    ("The castle was not destroyed by the French.", "The French destroyed the castle."),
    ("The castle was not destroyed.", "The castle was destroyed by an earthquake."),
    ("The bailiff did not resign over the affair.", "The bailiff resigned over the affair."),
    ("The duke did not die of poison.", "The duke died of poison."),
    ("The mill was not sold to a Danish fund.", "The mill was sold to a Danish fund."),
    ("The poet did not die.", "The poet died in hospital."),
    ("The pilot was not hurt.", "The pilot was badly hurt."),
    ("The ointment does not work at all.", "The ointment works."),
    ("The tram was not delayed.", "The tram was much delayed."),
    ("Dogs are not allowed on the ferry.", "Dogs are allowed on the ferry."),
    ("The well was not poisoned.", "The well was poisoned by the mine."),
    ("The ferry was not cancelled on Monday.", "The ferry was cancelled on Monday because of the wind."),
]


@pytest.mark.parametrize(("one", "other"), OF_AN_ADJUNCT)
def test_a_denial_of_an_adjunct(one: str, other: str) -> None:
    """What is denied is that it was so in that way, for that cause, by that hand: what happened otherwise is no clash."""
    assert not flags(one, other)
    assert not flags(other, one)


@pytest.mark.parametrize(("one", "other"), OF_ALL)
def test_a_denial_of_the_whole(one: str, other: str) -> None:
    """Where the denial holds no more than its verb, or the other says the same adjunct too, the two clash."""
    assert flags(one, other)
    assert flags(other, one)


@pytest.mark.parametrize(("one", "other"), OPEN)
def test_what_is_left_open_is_not_sure(one: str, other: str) -> None:
    """A denial of one place, time, part or kind, beside a claim that names none, may contradict it, and not surely."""
    found = (*flags(one, other), *flags(other, one))
    assert found
    assert all(one.certainty < 0.8 for one in found)


def test_it_is_shown_as_what_it_denies() -> None:
    """The denial stands on a question of its own, told by the words that it denies."""
    told = ("The castle was not destroyed by the French.", "The castle was destroyed by an earthquake.")
    claims = [cr.Claim(text, party=party, said_at="2025-06-18T09:00Z") for text, party in zip(told, "AB", strict=True)]
    scopes = {fact.scope for fact in cr.reconcile(claims).facts if fact.aspect.name == "destruction"}
    assert scopes == {"", "by the French"}


def test_the_work_grows_as_the_claims_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of one fact that many deny in part, values are compared no more often for each claim the more claims there are."""
    counts = []
    for size in (50, 200):
        asked: list[object] = []

        def counted(*values: Any, told: list[object] = asked) -> bool:
            told.append(values)
            return apart(*values)

        monkeypatch.setattr(narrow_denials, "apart", counted)
        texts = ("The castle was not destroyed by the French.", "The castle was destroyed by an earthquake.")
        claims = [
            cr.Claim(texts[at % 2], party=f"Party {at}", said_at=f"2025-06-18T09:00:{at % 60:02}Z")
            for at in range(size)
        ]
        assert not cr.reconcile(claims, weights=None).contradictions
        counts.append(len(asked))
    assert 0 < counts[1] <= 5 * counts[0]
