"""Three or more answers that exclude each other: each has a name of its own, and each two are told apart."""

from __future__ import annotations

from itertools import combinations, permutations

import pytest

import claimrec as cr

PARTIES = ("Harbour", "Ferry line", "Radio", "Mayor")


def report(texts: tuple[str, ...]) -> cr.Report:
    """What is made of statements, each by a party of its own, an hour after the last."""
    return cr.reconcile(
        [
            cr.Claim(text, party=party, said_at=f"2024-03-01T{9 + hour:02}:00Z", id=party)
            for hour, (text, party) in enumerate(zip(texts, PARTIES, strict=False))
        ]
    )


def opposed(found: cr.Report) -> set[frozenset[str]]:
    """The pairs of parties that contradict each other."""
    return {frozenset(claim.id for claim in one.claims) for one in found.contradictions}


@pytest.mark.parametrize(
    ("texts", "answers"),
    [
        pytest.param(
            ("The stolen van was red.", "The stolen van was green.", "The stolen van was blue."),
            {"red", "green", "blue"},
            id="STRONG-colours",
        ),
        pytest.param(
            ("Corley won the match.", "Corley lost the match.", "The match ended in a draw."),
            {"won", "lost", "ended in a draw"},
            id="STRONG-results",
        ),
        pytest.param(
            ("Ada Lund finished second in the regatta.", "Ada Lund finished fifth in the regatta.",
             "Ada Lund finished first in the regatta."),
            {"second", "fifth", "first"},
            id="STRONG-places",
        ),
        pytest.param(
            ("The convoy headed north.", "The convoy headed south.", "The convoy headed west."),
            {"north", "south", "west"},
            id="MEDIUM-directions",
        ),
    ],
)  # fmt: skip
def test_each_two_of_three_exclude_each_other(texts: tuple[str, ...], answers: set[str]) -> None:
    """Each two of three camps contradict each other, each is told in the words that it differs by, in any order."""
    for order in permutations(texts):
        found = report(order)
        assert opposed(found) == {frozenset(pair) for pair in combinations(PARTIES[:3], 2)}
        (fact,) = [fact for fact in found.facts if fact.aspect.name in {"alternative", "outcome"}]
        assert {str(p.value) for p in fact.positions} == answers
        assert "…" in fact.question


def test_who_agrees_with_one_of_three_stands_with_it() -> None:
    """A fourth claim that says what one of three says contradicts the other two alone."""
    found = report(
        (
            "The stolen van was red.",
            "The stolen van was green.",
            "The stolen van was blue.",
            "The stolen van was green.",
        )
    )
    assert opposed(found) == {
        frozenset(pair) for pair in combinations(PARTIES, 2) if set(pair) != {"Ferry line", "Mayor"}
    }


def test_who_denies_one_of_three_leaves_the_others() -> None:
    """A denial of one answer contradicts that answer alone."""
    found = report(
        (
            "The stolen van was red.",
            "The stolen van was green.",
            "The stolen van was blue.",
            "The stolen van was not red.",
        )
    )
    assert {pair for pair in opposed(found) if "Mayor" in pair} == {frozenset(("Mayor", "Harbour"))}


def test_who_takes_no_position_stands_beside_three_camps() -> None:
    """A claim that passes on one of three answers joins the fact in its own words, and contradicts none."""
    heard = "We are aware of reports that the stolen van was red."
    found = report(("The stolen van was red.", "The stolen van was green.", "The stolen van was blue.", heard))
    assert opposed(found) == {frozenset(pair) for pair in combinations(PARTIES[:3], 2)}
    (fact,) = found.facts
    assert [str(p.value) for p in fact.positions if p.claim.id == "Mayor"] == [f"“{heard}”"]


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(
            ("The stolen van was red.", "The stolen van was not red.", "The stolen van was green."), id="STRONG-denied"
        ),
        pytest.param(
            ("The bridge is open.", "The bridge is closed.", "The bridge is shut to traffic."), id="STRONG-two-camps"
        ),
    ],
)
def test_two_camps_stay_yes_and_no(texts: tuple[str, ...]) -> None:
    """Where no three answers exclude each other, none is named as one of several."""
    assert not {fact.aspect.name for fact in report(texts).facts} & {"alternative", "outcome"}


@pytest.mark.parametrize(
    ("texts", "contradict"),
    [
        pytest.param(("Ada Lund came second.", "Ada Lund finished second."), False, id="STRONG-one-place"),
        pytest.param(("Ada Lund came second.", "Ada Lund finished third."), True, id="STRONG-two-places"),
        pytest.param(("Ada Lund came 2nd.", "Ada Lund finished second."), False, id="STRONG-in-figures"),
        pytest.param(("Ada Lund came 2nd.", "Ada Lund finished seventh."), True, id="STRONG-figures-and-words"),
        pytest.param(("The port ranks 12th in Europe.", "The port ranks fifteenth in Europe."), True, id="STRONG-rank"),
        pytest.param(
            ("The port ranks 12th in Europe.", "The port ranks twelfth in Europe."), False, id="STRONG-one-rank"
        ),
        pytest.param(("The 2nd bus was empty.", "The third bus was full."), False, id="STRONG-two-things"),
        pytest.param(("The team took silver.", "The team won bronze."), True, id="MEDIUM-two-medals"),
    ],
)
def test_what_excludes_a_third_is_not_the_same(texts: tuple[str, ...], contradict: bool) -> None:
    """Two ways not to come first are the same only where they name one place."""
    assert bool(report(texts).contradictions) is contradict
