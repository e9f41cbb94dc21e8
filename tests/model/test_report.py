"""A report is equal when equal: in any order; what it counts, and how it is asked."""

from __future__ import annotations

import random
from itertools import islice

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st
from strategies import ENTITIES, PARTIES, claim_sets

from claimrec import Claim, Entity, Party, Report, reconcile
from tests.model.reported import SLOW, report_on, told

# Order


@given(claim_sets(), st.randoms(use_true_random=False))
@SLOW
def test_any_order(claims: list[Claim], shuffle: random.Random) -> None:
    """The same claims in any order give equal reports, and the same JSON byte by byte."""
    one = report_on(claims)
    turned = list(claims)
    shuffle.shuffle(turned)
    two = report_on(turned)
    assert one == two
    assert one.to_json() == two.to_json()


@given(claim_sets(), st.randoms(use_true_random=False))
@SLOW
def test_parties_and_entities_in_any_order(claims: list[Claim], shuffle: random.Random) -> None:
    """Nor does the order of parties and entities matter."""
    parties, entities = list(PARTIES), list(ENTITIES)
    shuffle.shuffle(parties)
    shuffle.shuffle(entities)
    assert report_on(claims, parties=parties, entities=entities).to_json() == report_on(claims).to_json()


def without_repeats(report: Report) -> Report:
    """A report without the note on claims that came again."""
    return evolve(report, notes=tuple(note for note in report.notes if "came again" not in note))


@given(claim_sets(6))
@SLOW
def test_seen_twice(claims: list[Claim]) -> None:
    """Claims that come twice change nothing but a note that says so."""
    assert without_repeats(report_on([*claims, *claims])) == without_repeats(report_on(claims))


@given(claim_sets())
@SLOW
def test_nothing_is_lost(claims: list[Claim]) -> None:
    """Every claim is in a fact, unread or rejected, and never both read and unread."""
    report = report_on(claims)
    read = {c.id for f in report.facts for c in f.claims}
    unread = {u.claim.id for u in report.unread}
    rejected = {r.record["id"] for r in report.rejected if isinstance(r.record, dict)}
    assert read | unread | rejected == {c.id for c in claims}
    assert not read & unread
    assert {c.id for c in report.claims} == read | unread
    assert all(u.why for u in report.unread)


@given(claim_sets())
@SLOW
def test_contradictions_are_between_parties(claims: list[Claim]) -> None:
    """Each contradiction is of two parties on a fact of the report, has a reason, and stands once for two claims."""
    report = report_on(claims)
    found = list(report.contradictions)
    assert len(found) == len(report.contradictions)
    assert all(c.parties[0] != c.parties[1] and c.why and c.fact in report.facts for c in found)
    assert all(0 < c.certainty <= 1 for c in found)
    pairs = [(c.fact.positions, frozenset(one.id for one in c.claims)) for c in found if len(c.pairs) == 1]
    assert len(pairs) == len(set(pairs))


# Support


def test_two_for_and_one_against() -> None:
    """Two for and one against are two contradictions: of parties who agree none is dropped."""
    report = told(("North", "05T10:00", "taken"), ("Hill", "05T11:00", "taken"), ("South", "05T12:00", "contested"))
    assert [c.parties for c in report.contradictions] == [("North", "South"), ("Hill", "South")]
    assert report.facts[0].parties == ("Hill", "North", "South")


def test_duplicates_add_no_support() -> None:
    """A statement that is given twice adds neither a party nor a contradiction."""
    once = [("North", "05T10:00", "taken"), ("South", "05T12:00", "contested")]
    assert without_repeats(told(*once, *once)) == told(*once)
    assert told(*once, *once).notes[-1] == "2 claims came again, and were counted once"
    repeated = told(*once, ("North", "05T10:30", "taken"))
    assert repeated.facts[0].parties == ("North", "South")
    assert len(repeated.contradictions) == 2


def test_same_side() -> None:
    """Two parties of one side that differ still contradict, with the flag; two of no side have none."""
    assert [
        c.same_side for c in told(("North", "05T10:00", "taken"), ("Hill", "05T11:00", "contested")).contradictions
    ] == [True]
    assert [
        c.same_side for c in told(("North", "05T10:00", "taken"), ("South", "05T11:00", "contested")).contradictions
    ] == [False]
    assert [c.same_side for c in told(("A", "05T10:00", "taken"), ("B", "05T11:00", "contested")).contradictions] == [
        False
    ]


def test_one_party_under_two_names() -> None:
    """Two names of one party do not contradict each other."""
    parties = [Party("North", aliases=["the uplanders"])]
    report = told(("North", "05T10:00", "taken"), ("the uplanders", "05T11:00", "contested"), parties=parties)
    assert len(report.contradictions) == 0
    assert len(report.changes) == 1


def test_one_place_under_two_names() -> None:
    """Two names of one place are one fact."""
    claims = [Claim(subject=s, aspect="control", value="taken", party="North") for s in ("Lakeside", "Seaford Bay")]
    assert len(reconcile(claims, entities=ENTITIES).facts) == 1
    assert len(reconcile(claims, entities=[Entity("Lakeside")]).facts) == 2


# Contradictions, one by one


def test_millions_are_counted_not_spelled_out() -> None:
    """Two camps of 3,000 claims on one fact are 9,000,000 contradictions, of which the first come at once."""
    claims = [
        Claim(subject="Lakeside", aspect="control", value=value, party=f"{value} {n}", said_at="2024-03-05T10:00Z")
        for value in ("taken", "contested")
        for n in range(3000)
    ]
    found = reconcile(claims).contradictions
    assert len(found) == 9_000_000
    assert len(list(islice(found, 5))) == 5
    assert found[0].kind == "exclusive states"
    assert len(found.entries) == 1
    doubted = reconcile([evolve(c, certainty=0.5) if n % 2 else c for n, c in enumerate(claims)])
    assert len(doubted.at_least(0.6).contradictions) == 1500 * 1500


def test_as_a_sequence() -> None:
    """Contradictions can be counted, sliced, asked from the end, and asked for one fact."""
    report = told(("North", "05T10:00", "taken"), ("Hill", "05T11:00", "taken"), ("South", "05T12:00", "contested"))
    found = report.contradictions
    assert found[1] == found[-1] == list(found)[1]
    assert found[:1] == (found[0],)
    assert found[0] in found
    assert found.of(report.facts[0]) == found
    assert len(found.of(evolve(report.facts[0], positions=report.facts[0].positions[:1]))) == 0
    for place in (2, -3):
        with pytest.raises(IndexError):
            found[place]


def test_said_first_stands_first() -> None:
    """The position that was said first stands first, and the sentence names both."""
    (found,) = told(("South", "05T12:00", "contested"), ("North", "05T10:00", "taken")).contradictions
    assert found.parties == ("North", "South")
    assert found.positions == (found.a, found.b)
    assert "still fought for" in found.why
    assert "taken" in found.why
    assert found.finding.values == (found.a.value, found.b.value)


# Asking a report


def test_facts_by_name() -> None:
    """A fact is found by subject and aspect; what is not there is an error that says what is."""
    report = told(("North", "05T10:00", "taken"))
    assert report.fact("Lakeside", "control") is report.facts[0]
    assert report.fact("Lakeside", "control").question == "Who holds Lakeside?"
    with pytest.raises(KeyError, match="Lakeside / control"):
        report.fact("Lakeside", "supply")
    with pytest.raises(KeyError, match="none"):
        Report().fact("Lakeside", "supply")


def test_results_cannot_be_altered() -> None:
    """Nothing of a report can be set."""
    report = told(("North", "05T10:00", "taken"), ("South", "05T12:00", "contested"))
    for thing, name in ((report, "facts"), (report.facts[0], "positions"), (report.contradictions[0], "kind")):
        with pytest.raises(FrozenInstanceError):
            setattr(thing, name, ())


def test_records() -> None:
    """Rows hold both sides of a contradiction, and one row for each position."""
    report = told(("North", "05T10:00", "taken"), ("South", "05T12:00", "contested"))
    assert [row["party"] for row in report.to_records()] == ["North", "South"]
    (row,) = report.contradictions.to_records()
    assert (row["party_a"], row["value_a"], row["party_b"], row["value_b"]) == ("North", "taken", "South", "contested")
    assert row["said_at_a"] == "2024-03-05T10:00Z"


def test_an_empty_report() -> None:
    """No claims give an empty report that prints, and comes back from JSON."""
    report = reconcile([])
    assert report == Report() == Report.from_json(report.to_json())
    assert "0 claims" in repr(report)
    assert str(report)


def test_a_rejected_row_of_the_same_id() -> None:
    """A row that is rejected takes no other claim with it."""
    given = [{"id": "x", "text": "", "party": "A"}, {"id": "x", "text": "Lakeside has fallen.", "party": "B"}]
    report = reconcile(given)
    assert [c.id for c in report.claims] == ["x"]


def test_a_rejected_row_with_a_list_for_id() -> None:
    """A row whose id is a list is rejected, and the others go on."""
    report = reconcile([{"id": [1], "text": "It fell.", "party": "A"}, {"text": "Lakeside has fallen.", "party": "B"}])
    assert (len(report.rejected), len(report.claims)) == (1, 1)
