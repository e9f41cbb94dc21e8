"""A set-up held for many runs: what may be chosen, and that the functions and the object say the same."""

from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor
from typing import Any, get_type_hints

import pytest
from attrs import fields
from attrs.exceptions import FrozenInstanceError

import claimrec as cr
from claimrec.linking import Options

TOLD = [
    cr.Claim("Our troops captured Lakeside.", party="Northern army", said_at="2024-05-01T09:00Z", id="a"),
    cr.Claim("The fighting for Lakeside goes on.", party="Southern army", said_at="2024-05-01T12:00Z", id="b"),
]
TOWN = [cr.Entity("Lakeside")]
MINE = cr.Aspect("control", question="Whose is {subject}?", states={"ours": ["{subject} is ours"], "theirs": []})


def joined(a: cr.Position, b: cr.Position) -> cr.Finding | None:
    """Two claims of which it is known that they contradict."""
    ids = {a.claim.id, b.claim.id}
    return cr.Finding(cr.Relation.CONTRADICTS, "it is known") if ids == {"a", "b"} else None


def test_the_functions_are_the_set_up() -> None:
    """`reconcile` and `compare` say what a Reconciler with the same set-up says."""
    held = cr.Reconciler(entities=TOWN)
    assert held.reconcile(TOLD) == cr.reconcile(TOLD, entities=TOWN)
    assert held.compare(*TOLD) == cr.compare(*TOLD, entities=TOWN)


def test_every_option_can_be_given_to_the_functions() -> None:
    """The typed options of the functions are the fields of the set-up, and no others."""
    assert set(get_type_hints(Options)) == {one.name for one in fields(cr.Reconciler) if one.init}


def test_it_does_not_change() -> None:
    """A set-up is immutable, and what it was made of may change without it."""
    towns = list(TOWN)
    held = cr.Reconciler(entities=towns)
    before = held.reconcile(TOLD)
    towns.clear()
    assert held.reconcile(TOLD) == before
    with pytest.raises(FrozenInstanceError):
        held.detect = False  # type: ignore[misc]


def test_pickled() -> None:
    """A pickled set-up is equal to what it was, and finds the same."""
    held = cr.Reconciler(entities=TOWN, aspects=[MINE], rules=[joined])
    again: cr.Reconciler = pickle.loads(pickle.dumps(held))
    assert again == held
    assert again.reconcile(TOLD) == held.reconcile(TOLD)


def test_from_several_threads() -> None:
    """One set-up used from several threads at once finds what it finds alone."""
    held = cr.Reconciler(entities=TOWN)
    alone = held.reconcile(TOLD).to_json()
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(lambda _: held.reconcile(TOLD).to_json(), range(12))) == {alone}


def test_packs_are_chosen_by_name() -> None:
    """Only the packs that are named are read; none, where none is."""
    assert len(cr.reconcile(TOLD, entities=TOWN, packs=["conflict"]).contradictions) == 1
    assert {f.aspect.name for f in cr.reconcile(TOLD, entities=TOWN, packs=["harm"]).facts} <= {"statement"}
    assert cr.reconcile(TOLD, entities=TOWN, packs=None, weights=None).facts == ()


def test_an_own_question_replaces_one_of_a_pack() -> None:
    """An own question named like one of a pack is asked in its place, and a note says so; another name gives no note."""
    report = cr.reconcile(TOLD, entities=TOWN, aspects=[MINE])
    assert "your question 'control' replaces the one of pack conflict" in report.notes
    other = cr.Aspect("pier", question="Is {subject} open?", value="yes_no")
    assert not any("replaces" in note for note in cr.reconcile(TOLD, entities=TOWN, aspects=[other]).notes)


def test_detect_leaves_all_to_the_callers_rules() -> None:
    """Without the shipped rules nothing contradicts but what an own rule says, and positions share no fact unasked."""
    assert len(cr.reconcile(TOLD, entities=TOWN, detect=False).contradictions) == 0
    assert len(cr.reconcile(TOLD, entities=TOWN, detect=False).facts) == 2
    (found,) = cr.reconcile(TOLD, entities=TOWN, detect=False, rules=[joined]).contradictions
    assert (found.finding.rule, found.why) == ("joined", "it is known")


def test_own_rules_are_added() -> None:
    """Own rules stand beside those that come along."""
    claims = [*TOLD, cr.Claim("Lakeside never fell.", party="Mayor", said_at="2024-05-01T13:00Z", id="c")]
    alone = {c.parties for c in cr.reconcile(claims, entities=TOWN).contradictions}
    assert alone <= {c.parties for c in cr.reconcile(claims, entities=TOWN, rules=[joined]).contradictions}


def test_a_pair_is_explained() -> None:
    """What is read of two statements is told with the rule that speaks, or that none does."""
    held = cr.Reconciler(entities=TOWN)
    assert "rule cannot_both_be" in held.explain(*TOLD)
    assert "Nothing in the report says" in held.explain("The bridge stands.", "Bread is dear.")


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"packs": "conflict"}, "packs"),
        ({"packs": ["confict"]}, "packs"),
        ({"aspects": MINE}, "aspects"),
        ({"rules": [3]}, "rules"),
        ({"language": "de"}, "language"),
    ],
)
def test_a_wrong_set_up_is_refused_when_it_is_made(given: dict[str, Any], field: str) -> None:
    """What cannot be set up is an error of the set-up, before any claim is read."""
    with pytest.raises(cr.InputError) as caught:
        cr.Reconciler(**given)
    assert caught.value.field == field
