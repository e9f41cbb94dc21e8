"""Contradictions that are filtered: those that fit, in their order, whatever they were found as, and how they show."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from strategies import PARTIES, claim_sets

import claimrec as cr
from claimrec.model import Contradictions
from tests.hostile.making import hostile_rows, known

SLOW = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)


def fits(one: cr.Contradiction, want: dict[str, Any]) -> bool:
    """What a filter means, spelled out."""
    two = (one.a, one.b)
    return (
        ("party" not in want or want["party"] in one.parties)
        and ("side" not in want or want["side"] in (one.a.side, one.b.side))
        and ("aspect" not in want or want["aspect"] in [p.aspect.name for p in two])
        and ("kind" not in want or want["kind"] == one.kind)
        and one.certainty >= want.get("least", 0.0)
    )


def wishes(report: cr.Report) -> dict[str, list[Any]]:
    """What can be asked for of a report, and something that is not in it."""
    positions = [p for f in report.facts for p in f.positions]
    return {
        "party": [*sorted({p.party for p in positions}), "Nobody at all"],
        "side": [*sorted({p.side for p in positions if p.side}), "nowhere"],
        "aspect": sorted({p.aspect.name for p in positions}),
        "kind": [*sorted({c.kind for c in report.contradictions}), "weighed"],
        "least": [0.3, 0.8, 1.0],
    }


def laws(report: cr.Report) -> None:
    """Each filter, and each after another, gives what fits; it counts right, and such a report can be saved."""
    every = list(report.contradictions)
    options = [{name: value} for name, values in wishes(report).items() for value in values if value]
    both = [{**one, **two} for one in options[:6] for two in options[-6:]]
    for want in (*options, *both):
        found = report.contradictions.filter(**want)
        assert isinstance(found, Contradictions)
        assert list(found) == [one for one in every if fits(one, want)]
        assert len(found) == len(list(found))
    assert report.contradictions.filter() == report.contradictions


@given(claim_sets())
@SLOW
def test_a_filter_gives_what_fits(claims: list[cr.Claim]) -> None:
    """Whatever the claims, a filter gives the contradictions that fit, in their order."""
    laws(cr.reconcile(claims, parties=PARTIES))


@pytest.mark.parametrize("seed", range(8))
def test_a_filter_of_hostile_claims(seed: int) -> None:
    """So it is with hostile claims of every form."""
    laws(cr.reconcile(hostile_rows(seed), **known(seed)))


def counted(parties: int) -> cr.Report:
    """Many parties, each with a number of its own and a later one: a spread."""
    claims = [
        cr.Claim(party=f"P{n}", subject="Lakeside", aspect="deaths", value=10 * n + k, said_at=f"2024-05-0{1 + k}")
        for n in range(parties)
        for k in range(2)
    ]
    return cr.reconcile(claims)


def test_a_filter_of_a_spread() -> None:
    """Of many numbers a filter keeps the pairs of one party, without forming the others."""
    report = counted(40)
    assert type(report.contradictions.entries[0][1]).__name__ == "Spread"
    laws(report)


def test_since() -> None:
    """`since` keeps what can have been said then or later, by one of the two; unknown times do not count."""
    claims = [
        cr.Claim(party=party, subject="the gate", aspect="gate", value=value, said_at=said)
        for party, value, said in (
            ("A", True, "2024-05-01"), ("B", False, "2024-05-02T10:00Z"), ("C", False, "2024-05-03"), ("D", False, None),
        )
    ]  # fmt: skip
    gate = cr.Aspect("gate", question="Is {subject} open?", value="yes_no", life="final")
    found = cr.reconcile(claims, aspects=[gate]).contradictions

    def later(since: Any, **more: Any) -> list[str]:
        return sorted({name for c in found.filter(since=since, **more) for name in c.parties} - {"A"})

    assert later("2024-05-01") == ["B", "C", "D"]
    assert later("2024-05-02") == ["B", "C"]
    assert later("2024-05-02T10:00Z") == ["B", "C"]
    assert (
        later("2024-05-02T10:01Z")
        == later("2024-05-03T18:00Z")
        == later("2024-05-02T12:01", tz="Europe/Paris")
        == ["C"]
    )
    assert later("2024-05-04") == []
    with pytest.raises(cr.InputError, match=r"field 'since'.*no time zone"):
        later("2024-05-02T10:01")


@pytest.mark.parametrize(
    ("want", "told"),
    [
        ({"kind": "denail"}, "'denail' is no kind.*denial"),
        ({"party": 7}, "field 'party'"),
        ({"side": ["N"]}, "field 'side'"),
        ({"least": 2}, "field 'least'"),
        ({"since": "soon"}, "field 'since'"),
    ],
)
def test_what_no_filter_takes(want: dict[str, Any], told: str) -> None:
    """A kind that does not exist, and what is no name, time or certainty, is refused by name."""
    with pytest.raises(cr.InputError, match=told):
        Contradictions().filter(**want)


def test_a_filter_shows_itself() -> None:
    """A filter counts in its repr, with the singular, prints a screen at most, and shows itself in a notebook."""
    report = counted(30)
    found = report.contradictions.filter(party="P3")
    assert repr(found) == f"<{len(found)} contradictions on 1 fact>"
    assert len(str(report.contradictions).splitlines()) == 22
    assert str(found).splitlines()[1].startswith("  P")
    assert "P3" in found._repr_html_()
    assert repr(found.filter(party="P4")[0:0]) == "()"
    assert repr(Contradictions()) == str(Contradictions()) == "<0 contradictions>"
