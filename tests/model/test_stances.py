"""Stances on a fact: who stands together, against whom."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

import claimrec as cr
from claimrec.linking import Request

LAKESIDE = [cr.Entity("Lakeside")]


def told(report: cr.Report) -> list[tuple[tuple[str, ...], tuple[int, ...]]]:
    """The stances of the first fact, as parties and places."""
    return [(one.parties, one.against) for one in report.stances(report.facts[0])]


def test_two_camps() -> None:
    """Those who hold one state stand together against those who hold the other."""
    says = {
        "A": "Our troops captured Lakeside.",
        "B": "Lakeside never fell.",
        "C": "Lakeside has been captured.",
        "D": "Lakeside did not fall.",
    }
    claims = [
        cr.Claim(text, party=party, said_at=f"2024-05-01T1{n}:00Z") for n, (party, text) in enumerate(says.items())
    ]
    assert told(cr.reconcile(claims, entities=LAKESIDE)) == [(("A", "C"), (1,)), (("B", "D"), (0,))]


def test_agreement_is_one_stance() -> None:
    """Where all hold one value there is one stance, against nobody."""
    claims = [cr.Claim("Lakeside has been captured.", party=party, said_at="2024-05-01T10:00Z") for party in "AB"]
    assert told(cr.reconcile(claims, entities=LAKESIDE)) == [(("A", "B"), ())]


def judged(size: int, opposed: list[tuple[int, int]]) -> cr.Report:
    """A report on so many claims of one question, of which a judge opposes these pairs."""

    def judge(requests: list[Request]) -> list[Any]:
        numbers = list(range(1, size + 1))
        return [{"questions": [{"statements": numbers, "opposed": [[[a + 1], [b + 1]] for a, b in opposed]}]}] * len(
            requests
        )

    claims = [
        cr.Claim(f"Story {n} of the old barn.", party=f"P{n}", said_at=f"2024-05-01T10:{n:02d}Z", id=f"c{n}")
        for n in range(size)
    ]
    return cr.reconcile(claims, judge=judge)


PAIRS = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)).filter(lambda pair: pair[0] != pair[1]), max_size=6)


@settings(max_examples=25)
@given(PAIRS)
def test_laws(opposed: list[tuple[int, int]]) -> None:
    """Each claim of a fact stands in one stance, nobody beside whom it contradicts, and `against` holds both ways."""
    report = judged(6, opposed)
    for fact in report.facts:
        stances = report.stances(fact)
        members = [claim.id for one in stances for claim in one.claims]
        assert sorted(members) == sorted(claim.id for claim in fact.claims)
        home = {claim.id: n for n, one in enumerate(stances) for claim in one.claims}
        for found in report.contradictions.of(fact):
            a, b = (home[claim.id] for claim in found.claims)
            assert a != b
            assert b in stances[a].against
        assert all(n in stances[other].against for n, one in enumerate(stances) for other in one.against)


def test_what_takes_no_position_stands_against_nobody() -> None:
    """Of four claims two are opposed; the others are one stance against nobody."""
    assert told(judged(4, [(0, 1)])) == [(("P0",), (1,)), (("P1",), (0,)), (("P2", "P3"), ())]
