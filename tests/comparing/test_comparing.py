"""Contradictions on one fact: the sweep over values finds what the rule finds, pair by pair."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import combinations
from unittest.mock import patch

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import aspects, position_lists

from claimrec import Aspect, Claim, Position, Quantity, Relation, Span, compare
from claimrec.comparing.clashes import clashes, runs
from claimrec.model import Life, State, StateDef, cannot_both_be
from claimrec.model import clashes as entries
from claimrec.model.clashes import Clash, at_least, surest
from claimrec.model.collision import Collide
from claimrec.model.opposition import apart
from claimrec.model.values import Value

SLOW = settings(suppress_health_check=[HealthCheck.too_slow])
NOON = datetime(2024, 3, 5, 12, tzinfo=UTC)
SWEEP = patch.object(entries, "FEW", 0)  # few positions would be counted by forming the pairs
SWEPT = (Life.LASTING, Life.FINAL, Life.TOTAL)
DEATHS = Aspect("deaths", question="How many died in {subject}?", value="quantity", life="total")
PIER = Aspect(
    "pier", question="Is {subject} open?", states=[StateDef("open"), StateDef("shut"), StateDef("burnt", life="final")]
)
LEVEL = Aspect("level", question="How high is {subject}?", value="quantity", life="instant")


def keys(pairs: Iterable[tuple[Position, Position]]) -> Counter[frozenset[str]]:
    """Pairs as pairs of claims, in no order."""
    return Counter(frozenset((a.claim.id, b.claim.id)) for a, b in pairs)


def by_hand(positions: Sequence[Position]) -> Counter[frozenset[str]]:
    """All pairs of two parties of which the rule says that they cannot both be."""
    return keys(
        (a, b) for a, b in combinations(positions, 2) if a.party != b.party and cannot_both_be(a, b) is not None
    )


def took(
    aspect: Aspect, value: Value, party: str, *, hours: float = 0, span: Span | None = None, explicit: bool = False
) -> Position:
    """A position, taken so many hours after noon."""
    at = NOON + timedelta(hours=hours)
    said = Span(at, at)
    claim = Claim(f"{value} {hours} {span}", party=party, said_at=said)
    return Position(claim, "Lakeside", aspect, value, span or said, said, party, explicit=explicit)


@given(position_lists(DEATHS), st.lists(st.sampled_from([0.1, 0.5, 0.8, 1.0]), min_size=1, max_size=4), st.floats(0, 1))
@SLOW
def test_entries_by_certainty(given_: list[Position], doubts: list[float], least: float) -> None:
    """The surest pair and the pairs at least so certain are found without spelling out pairs, as if they were."""
    positions = [evolve(p, certainty=doubts[n % len(doubts)]) for n, p in enumerate(given_)]
    for clash in clashes(positions):
        certainties = [min(a.certainty, b.certainty) for a, b in clash.pairs()]
        assert surest(clash) == max(certainties)
        part = at_least(clash, least)
        assert (0 if part is None else len(part)) == sum(c >= least for c in certainties)


# The sweep against the rule


@pytest.mark.parametrize("life", SWEPT)
@given(data=st.data())
@SLOW
def test_the_sweep_finds_what_the_rule_finds(life: Life, data: st.DataObject) -> None:
    """Over positions of many parties, the pairs of all clashes are the pairs that cannot both be, each once."""
    positions = data.draw(position_lists(data.draw(aspects(life)), most=9))
    found = clashes(positions)
    assert keys(pair for clash in found for pair in clash.pairs()) == by_hand(positions)


@pytest.mark.parametrize("life", SWEPT)
@given(data=st.data())
@SLOW
def test_counting_is_spelling_out(life: Life, data: st.DataObject) -> None:
    """The length of a clash is the number of its pairs, which are counted without being formed."""
    positions = data.draw(position_lists(data.draw(aspects(life))))
    with SWEEP:
        for clash in clashes(positions):
            assert len(clash) == len(list(clash.pairs())) > 0


@given(st.data())
@SLOW
def test_two_parties(data: st.DataObject) -> None:
    """Between two parties alone the sweep finds what the rule finds."""
    positions = data.draw(position_lists(data.draw(aspects(Life.LASTING)), parties=("Northern army", "Southern army")))
    assert keys(pair for clash in clashes(positions) for pair in clash.pairs()) == by_hand(positions)


@pytest.mark.parametrize("life", Life)
@given(data=st.data())
@SLOW
def test_the_rule_is_symmetric(life: Life, data: st.DataObject) -> None:
    """Whether two positions contradict does not hang on their order, and no position contradicts itself."""
    positions = data.draw(position_lists(data.draw(aspects(life)), most=2))
    if len(positions) < 2:
        return
    a, b = positions
    one, two = cannot_both_be(a, b), cannot_both_be(b, a)
    assert (one is None) == (two is None)
    if one is not None and two is not None:
        assert one.relation is two.relation is Relation.CONTRADICTS
        assert one.why
    assert cannot_both_be(a, a) is None


@given(st.data())
@SLOW
def test_order_does_not_matter(data: st.DataObject) -> None:
    """Positions in another order give the same pairs."""
    positions = data.draw(position_lists(data.draw(aspects()), most=8))
    turned = data.draw(st.permutations(positions))
    pairs = [keys(pair for clash in clashes(given) for pair in clash.pairs()) for given in (positions, turned)]
    assert pairs[0] == pairs[1]


# Single moments


@given(st.data())
@SLOW
def test_runs_against_brute_force(data: st.DataObject) -> None:
    """For each two parties a run is an unbroken line of the moments that both speak of and differ at."""
    positions = data.draw(position_lists(data.draw(aspects(Life.INSTANT))))
    assert clashes(positions) == []
    found = Counter((_moments(run.moments), _voices(run.moments[0])) for run in runs(positions))
    assert found == _runs_by_hand(positions)


def _voices(pair: tuple[Position, Position]) -> tuple[str, ...]:
    return tuple(sorted(p.party for p in pair))


def _moments(pairs: Iterable[tuple[Position, Position]]) -> tuple[tuple[str, Span | None], ...]:
    return tuple((a.scope, a.valid) for a, _ in pairs)


def _runs_by_hand(positions: Sequence[Position]) -> Counter[tuple[object, tuple[str, ...]]]:
    told: Counter[tuple[object, tuple[str, ...]]] = Counter()
    timed = [p for p in positions if p.valid is not None and p.valid.start is not None and p.valid.end is not None]
    for scope in sorted({p.scope for p in timed}):
        here = [p for p in timed if p.scope == scope]
        for voices in combinations(sorted({p.party for p in here}), 2):
            line: list[tuple[str, Span | None]] = []
            for start, end in sorted({(p.valid.start, p.valid.end) for p in here if p.valid}):
                both = [[p for p in here if p.party == v and p.valid and (p.valid.start, p.valid.end) == (start, end)]
                        for v in voices]  # fmt: skip
                if not all(both):
                    continue
                if any(apart(a.value, b.value, a.aspect) for a in both[0] for b in both[1]):
                    line.append((scope, both[0][0].valid))
                elif line:
                    told[_as_spans(line), voices] += 1
                    line = []
            if line:
                told[_as_spans(line), voices] += 1
    return told


def _as_spans(line: list[tuple[str, Span | None]]) -> tuple[tuple[str, Span | None], ...]:
    return tuple(line)


@given(st.data())
@SLOW
def test_every_pair_of_a_run_cannot_be(data: st.DataObject) -> None:
    """The two positions at each moment of a run are two of which the rule says that they cannot both be."""
    for run in runs(data.draw(position_lists(data.draw(aspects(Life.INSTANT))))):
        assert len(run) == len(list(run.pairs())) == 1
        assert all(cannot_both_be(a, b) is not None for a, b in run.moments)


def test_a_run_ends_where_they_agree() -> None:
    """Three hours of which the middle one is agreed on are two runs; without the middle one it is one."""
    told = [(hour, "A", 5) for hour in (0, 1, 2)] + [(0, "B", 9), (1, "B", 5), (2, "B", 9)]
    levels = [took(LEVEL, Quantity(n, n), party, hours=hour) for hour, party, n in told]
    assert [len(run.moments) for run in runs(levels)] == [1, 1]
    assert [len(run.moments) for run in runs([p for p in levels if "1" not in p.claim.text.split()[1]])] == [2]


# Each life by example


@pytest.mark.parametrize(
    ("one", "two", "hours", "found"),
    [
        ("open", "shut", 11, True),
        ("open", "shut", 25, False),
        ("open", "open", 1, False),
        ("burnt", "open", 12, True),
        ("burnt", "open", 100, True),
        ("open", "burnt", 12, True),
        ("open", "burnt", 100, False),
    ],
)
def test_lasting_and_final(one: str, two: str, hours: float, found: bool) -> None:
    """What lasts collides for about a day; what is done for good collides with all that is told later."""
    pair = took(PIER, State(one), "A"), took(PIER, State(two), "B", hours=hours)
    assert (cannot_both_be(*pair) is not None) is found
    assert sum(map(len, clashes(pair))) == found


@pytest.mark.parametrize(("first", "then", "found"), [(30, 20, True), (20, 30, False), (20, 20, False)])
def test_running_totals(first: float, then: float, found: bool) -> None:
    """A running count that falls contradicts; one that rises or stays does not."""
    pair = took(DEATHS, Quantity(first, first), "A"), took(DEATHS, Quantity(then, then), "B", hours=50)
    assert (cannot_both_be(*pair) is not None) is found
    assert sum(map(len, clashes(pair))) == found


def test_one_party_does_not_contradict_itself() -> None:
    """Two positions of one party are no contradiction, whatever they say."""
    assert clashes([took(PIER, State("open"), "A"), took(PIER, State("shut"), "A", hours=1)]) == []


def test_other_scopes_do_not_meet() -> None:
    """What is said of a part is not said of the whole."""
    whole, part = took(PIER, State("open"), "A"), evolve(took(PIER, State("shut"), "B"), scope="in part")
    assert clashes([whole, part]) == []
    assert cannot_both_be(whole, part) is None


def test_many_pairs_are_counted_not_formed() -> None:
    """Two camps of 2,000 voices are one clash of four million pairs, and its first pair is there at once."""
    left = [took(PIER, State("open"), f"l{n}") for n in range(2000)]
    right = [took(PIER, State("shut"), f"r{n}") for n in range(2000)]
    (clash,) = clashes([*left, *right])
    assert len(clash) == 4_000_000
    assert next(clash.pairs()) == (left[0], right[0])


# Ends that touch or stay open


def test_equal_high_ends() -> None:
    """ "Fewer than 5" and, later, "5" is a count that rises: no contradiction, in either order of the two."""
    few = took(DEATHS, Quantity(0, 5, open_high=True), "A")
    five = took(DEATHS, Quantity(5, 5), "B", hours=50)
    assert cannot_both_be(five, few) is None
    assert cannot_both_be(few, five) is None


def test_open_ends_of_running_totals() -> None:
    """A clash of running totals that are told "by" or "since" a time counts just the pairs that it spells out."""
    high, low = Span(None, NOON + timedelta(days=1)), Span(None, NOON)
    with SWEEP:
        clash, turned = _fell(high, low), _fell(low, high)
    assert [len(clash), len(turned)] == [len(list(clash.pairs())), len(list(turned.pairs()))]


def _fell(first: Span, then: Span) -> Clash:
    high, low = took(DEATHS, Quantity(30, 30), "A", span=first), took(DEATHS, Quantity(20, 20), "B", span=then)
    return Clash((high,), (low,), Collide.FALLING)


def test_a_state_that_holds_no_time() -> None:
    """Where a state holds for no time at all, a clash still counts the pairs that it spells out."""
    brief = evolve(PIER, holds=timedelta(0))
    day = Span(NOON - timedelta(hours=12), NOON + timedelta(hours=12), "day")
    with SWEEP:
        clash = Clash((took(brief, State("open"), "A"),), (took(brief, State("shut"), "B", span=day),), Collide.NEAR)
    assert len(clash) == len(list(clash.pairs())) == 1


def test_two_states_of_one_instant() -> None:
    """What holds for no time at all is opposed by what is told of its very instant, and by nothing a minute later."""
    brief, later = evolve(PIER, holds=timedelta(0)), Span(NOON + timedelta(minutes=1), NOON + timedelta(minutes=1))
    is_open = took(brief, State("open"), "A")
    assert cannot_both_be(is_open, took(brief, State("shut"), "B")) is not None
    assert cannot_both_be(is_open, took(brief, State("shut"), "B", span=later)) is None


@pytest.mark.parametrize(
    ("one", "other", "flagged"),
    [
        ("The Pell fair took place in 2019.", "The Pell fair did not take place in 2019.", True),
        ("Fort Rook fell in May 2021.", "Fort Rook did not fall in 2021.", True),
        ("The Pell fair took place in 2019.", "The Pell fair did not take place in 2021.", False),
        ("Fort Rook fell in 2021.", "Fort Rook did not fall in May 2021.", False),
        ("Fort Rook fell on 3 April 2021.", "Fort Rook did not fall in May 2021.", False),
        ("Fort Rook fell on 3 May 2021.", "Fort Rook did not fall in May 2021.", True),
        ("The bridge was destroyed in 2019.", "The bridge was intact in 2021.", True),
    ],
)
def test_a_denial_of_a_period(one: str, other: str, *, flagged: bool) -> None:
    """What is denied of a year or month excludes what was done within it, and nothing of another one."""
    for a, b in ((one, other), (other, one)):
        assert (compare(a, b).relation is Relation.CONTRADICTS) is flagged


@pytest.mark.parametrize(
    ("one", "other", "flagged"),
    [
        ("Fort Rook fell on Monday.", "Fort Rook did not fall on Monday.", True),
        ("The ferry was cancelled today.", "The ferry was not cancelled today.", True),
        ("The bridge was destroyed on 3 May.", "By 9 May the bridge had not been destroyed.", True),
        ("The ship was boarded at noon on Monday.", "The ship was not boarded on Monday.", True),
        ("The hostages were freed on Monday.", "The hostages were not freed.", True),
        ("The hostages were freed on Monday.", "The hostages were not freed on Sunday.", False),
        ("The ship was boarded at noon on Tuesday.", "The ship was not boarded on Monday.", False),
        ("The court acquitted Mirko Dane on Tuesday.", "The court did not acquit Mirko Dane on Monday.", False),
        ("Fort Rook fell on Monday.", "Fort Rook had not fallen on Sunday.", False),
        ("Fort Rook fell on Tuesday.", "By Monday Fort Rook had not fallen.", False),
    ],
)
def test_a_denial_of_a_day(one: str, other: str, *, flagged: bool) -> None:
    """What did not happen on a day, or by it, excludes that it happened on that day, or before, and not later."""
    claims = [
        Claim(one, party="One", said_at="2025-06-18T09:00Z"),
        Claim(other, party="Other", said_at="2025-06-18T10:00Z"),
    ]
    assert (compare(*claims).relation is Relation.CONTRADICTS) is flagged
