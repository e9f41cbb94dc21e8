"""Contradictions between many values of one fact: counted, spelled out and by the rule they are the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations
from unittest.mock import patch

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import aspects, position_lists

import claimrec as cr
from claimrec import Position
from claimrec.comparing import clashes as comparing
from claimrec.comparing.clashes import clashes
from claimrec.model import Life, StateDef, cannot_both_be
from claimrec.model.clashes import Clash, at_least, surest, told_as
from claimrec.model.dominance import below_in_three, below_in_two
from claimrec.model.filtering import contradictions_of
from claimrec.model.positions import SURE
from claimrec.model.spreads import Spread

SLOW = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
FEW = patch.object(comparing, "MANY", 1)  # two values are many
LIVES = (Life.LASTING, Life.FINAL, Life.TOTAL)
COUNT = cr.Aspect("visitors", question="How many came to {subject}?", value="quantity")


def keys(pairs: Iterable[tuple[Position, Position]]) -> Counter[frozenset[str]]:
    """Pairs as pairs of claims, in no order."""
    return Counter(frozenset((a.claim.id, b.claim.id)) for a, b in pairs)


def by_hand(positions: Sequence[Position], least: float = 0.0) -> Counter[frozenset[str]]:
    """All pairs of two parties, both at least so certain, of which the rule says that they cannot both be."""
    return keys(
        (a, b)
        for a, b in combinations([p for p in positions if p.certainty >= least], 2)
        if a.party != b.party and cannot_both_be(a, b) is not None
    )


@st.composite
def many(draw: st.DrawFn) -> list[Position]:
    """Positions with numbers, times, names or states on one question, of any certainty."""
    aspect = draw(aspects(draw(st.sampled_from(LIVES))))
    doubts = draw(st.lists(st.sampled_from([0.1, 0.5, 0.8, 1.0]), min_size=1, max_size=4))
    found = draw(position_lists(aspect, most=12))
    return [evolve(p, certainty=doubts[n % len(doubts)]) for n, p in enumerate(found)]


@given(many())
@SLOW
def test_a_spread_holds_what_the_rule_finds(positions: list[Position]) -> None:
    """The pairs of all entries are the pairs that cannot both be, each once, and as many as are counted."""
    with FEW:
        found = clashes(positions)
    assert keys(pair for entry in found for pair in entry.pairs()) == by_hand(positions)
    assert sum(map(len, found)) == sum(by_hand(positions).values())
    assert all(len(entry) > 0 for entry in found)


@given(many(), st.floats(0, 1))
@SLOW
def test_a_spread_by_certainty(positions: list[Position], least: float) -> None:
    """The surest pair, the pairs at least so certain and how many are told as one are found without forming pairs."""
    with FEW:
        found = [entry for entry in clashes(positions) if isinstance(entry, Spread)]
    for entry in found:
        certainties = [min(a.certainty, b.certainty) for a, b in entry.pairs()]
        assert surest(entry) == max(certainties)
        part = at_least(entry, least)
        assert (0 if part is None else len(part)) == sum(c >= least for c in certainties)
        assert sum(count for _, count in told_as(entry)) == len(certainties)
        assert dict(told_as(entry)).get("contradicts", 0) == sum(c >= SURE for c in certainties)


@given(many(), st.sets(st.integers(0, 11)))
@SLOW
def test_the_pairs_of_some_positions(positions: list[Position], chosen: set[int]) -> None:
    """A spread parts into the pairs in which some positions stand, and what is left without them."""
    picked = {id(p) for n, p in enumerate(positions) if n in chosen}
    with FEW:
        found = [entry for entry in clashes(positions) if isinstance(entry, Spread)]
    for entry in found:
        rest = entry.among(lambda p: id(p) not in picked)
        left = Counter() if rest is None else keys(rest.pairs())
        assert keys(entry.pairs_of(lambda p: id(p) in picked)) + left == keys(entry.pairs())


points = st.lists(st.tuples(*[st.integers(0, 6)] * 3), max_size=40)


@given(points, points)
def test_dominance(left: list[tuple[int, int, int]], right: list[tuple[int, int, int]]) -> None:
    """Points below others are counted as if they were compared one by one."""
    with patch("claimrec.model.dominance._FEW", 1):
        solid, flat = below_in_three(left, right), below_in_two([p[:2] for p in left], [p[:2] for p in right])
    every = [(a, b) for a in left for b in right]
    assert solid == sum(all(x <= y for x, y in zip(a, b, strict=True)) for a, b in every)
    assert flat == sum(a[0] <= b[0] and a[1] <= b[1] for a, b in every)


def told(count: int, *, days: int = 1) -> list[cr.Claim]:
    """Claims with so many numbers, of eight parties, over some days."""
    return [
        cr.Claim(
            party=f"P{n % 8}", subject="the fair", aspect="visitors", value=n, said_at=f"2024-05-{1 + n % days:02}"
        )
        for n in range(count)
    ]


def test_thousands_of_numbers_are_one_entry() -> None:
    """A fact with 1,600 numbers is one entry with a million contradictions, whose JSON is no longer than its claims."""
    report = cr.reconcile(told(1600), aspects=[COUNT])
    ((_, entry),) = report.contradictions.entries
    assert isinstance(entry, Spread)
    assert len(report.contradictions) == 1600 * 1599 // 2 - 8 * (200 * 199 // 2)
    assert len(set(report.contradictions[0].parties)) == 2
    assert len(report.contradictions[200_000:200_003]) == 3
    assert len(report.to_json()) < 2_000 * 1600
    assert cr.Report.from_json(report.to_json()) == report


def test_thousands_of_states_are_one_entry() -> None:
    """A fact with 1,500 states is one entry with all pairs of two parties; a denied state stands against its own alone."""
    aspect = cr.Aspect("colour", question="Which colour?", states=[StateDef(f"colour {n}") for n in range(1500)])
    claims = [
        cr.Claim(party=f"P{n % 8}", subject="the fair", aspect="colour", value=value, said_at="2024-05-01")
        for n, value in enumerate([*[f"colour {n}" for n in range(1500)], *[f"not colour {n}" for n in range(30)]])
    ]
    report = cr.reconcile(claims, aspects=[aspect])
    (spread, *others) = [entry for _, entry in report.contradictions.entries]
    assert isinstance(spread, Spread)
    assert len(spread) == 1500 * 1499 // 2 - sum(n * (n - 1) // 2 for n in [188] * 4 + [187] * 4)
    assert [len(one) for one in others] == [1] * 30
    assert cr.Report.from_json(report.to_json()).to_json() == report.to_json()
    assert "1,500 different answers" in report.to_text()


@pytest.mark.parametrize("size", [20, 60])
def test_as_of_takes_a_spread_apart(size: int) -> None:
    """The report as of a day is the report on what had been said by then, of many values as of few."""
    claims = told(size, days=9)
    report = cr.reconcile(claims, aspects=[COUNT])
    for day in (2, 5, 9):
        known = [c for c in claims if str(c.said_at) <= f"2024-05-{day:02}"]
        assert report.as_of(f"2024-05-{day:02}") == evolve(
            cr.reconcile(known, aspects=[COUNT]), notes=report.notes, rejected=report.rejected
        )


def test_few_values_are_told_pair_by_pair() -> None:
    """Where no more than two dozen values are told, each two that exclude each other are an entry."""
    found = cr.reconcile(told(20), aspects=[COUNT]).contradictions
    assert all(isinstance(entry, Clash) for _, entry in found.entries)
    assert len(found.entries) > 100


def test_a_memo_tells_how_far_many_values_lie_apart() -> None:
    """A memo names the number of answers, the lowest and the highest with who said so; of few answers it does not."""
    many_, few = (cr.reconcile(told(size), aspects=[COUNT]) for size in (60, 20))
    line = "60 different answers, from 0 (P0) to 59 (P3)"
    assert all(line in shown for shown in (many_.to_text(), many_.to_markdown(), many_.to_html()))
    assert "different answers" not in few.to_text() + few.to_markdown() + few.to_html()


def test_one_claim_is_explained_without_the_others() -> None:
    """What is told of one claim, or of two, is what all contradictions tell of them, in the same order."""
    report = cr.reconcile(told(60), aspects=[COUNT])
    one, other = report.contradictions[0].claims
    for ids in ({one.id}, {one.id, other.id}):
        expected = [c for c in report.contradictions if ids <= {claim.id for claim in c.claims}]
        assert list(contradictions_of(report.contradictions, ids)) == expected


def test_a_difference_spells_out_what_is_new_alone() -> None:
    """Against an older report on many values, the contradictions of a new claim are new, and no others are told of."""
    older, newer = (cr.reconcile(told(size), aspects=[COUNT]) for size in (60, 61))
    found = newer.diff(older).contradictions
    (fresh,) = {c.id for c in newer.claims} - {c.id for c in older.claims}
    expected = {c.id for c in newer.contradictions if fresh in {claim.id for claim in c.claims}}
    assert {c.id for c in found.new} == expected
    assert found.gone == found.altered == ()
