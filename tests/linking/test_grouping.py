"""Which positions are one fact? Exact questions, rules that join, and vetoes that part."""

from __future__ import annotations

from functools import partial
from math import inf
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimrec import Aspect, Claim, Finding, InputError, Position, Relation, Report, RuleError, blocked, reconcile
from claimrec.linking import same_question
from claimrec.linking.grouping import blocks, grouped, pair_findings
from claimrec.model import Rule, State
from claimrec.model.match_weight import verdict
from claimrec.model.rules import checked

SAME, OTHER, CONTRADICTS, COMPATIBLE = (
    Relation.SAME_FACT, Relation.OTHER_FACT, Relation.CONTRADICTS, Relation.COMPATIBLE,
)  # fmt: skip
PIER = Aspect("pier", question="Is {subject} open?", states={"open": [], "shut": []})
Edges = set[tuple[int, int]]


def numbered(count: int, *, subject: str = "pier") -> list[Position]:
    """Positions that know their own number, each on a scope of its own."""
    claims = [Claim(f"It is {n}.", party=f"p{n}", extra={"n": n}) for n in range(count)]
    return [Position(c, subject, PIER, State("open"), None, None, c.party, scope=str(n)) for n, c in enumerate(claims)]


def on_edges(edges: Edges, relation: Relation, *, weight: float | None = None) -> Rule:
    """A rule that says `relation` of just these pairs."""

    def rule(a: Position, b: Position) -> Finding | None:
        """Joins or parts just these."""
        one, two = sorted((a.claim.extra["n"], b.claim.extra["n"]))
        return Finding(relation, "they are listed", weight) if (one, two) in edges else None

    return rule


def facts(positions: list[Position], *rules: Rule) -> set[frozenset[int]]:
    """The facts as sets of numbers."""
    found = grouped(
        positions,
        by_question=same_question in rules,
        found=pair_findings(positions, [r for r in rules if r is not same_question]),
    )
    return {frozenset(fact) for fact in found}


@st.composite
def graphs(draw: st.DrawFn) -> tuple[int, Edges, Edges]:
    """A number of nodes, edges that join and edges that part."""
    count = draw(st.integers(0, 9))
    pairs = [(i, j) for i in range(count) for j in range(i + 1, count)]
    some = st.sets(st.sampled_from(pairs)) if pairs else st.just(set())
    return count, draw(some), draw(some)


# Against networkx


@given(graphs())
def test_joins_are_connected_components(graph: tuple[int, Edges, Edges]) -> None:
    """Facts joined by a caller's rule are the connected components of what it says, as networkx finds them."""
    networkx = pytest.importorskip("networkx")
    count, joins, _ = graph
    drawn = networkx.Graph(sorted(joins))
    drawn.add_nodes_from(range(count))
    expected = {frozenset(part) for part in networkx.connected_components(drawn)}
    assert facts(numbered(count), on_edges(joins, SAME)) == expected


@given(graphs())
def test_a_vetoed_pair_is_never_one_fact(graph: tuple[int, Edges, Edges]) -> None:
    """No fact holds a vetoed pair, no position is lost, and nothing is joined that no chain of matches joins."""
    networkx = pytest.importorskip("networkx")
    count, joins, vetoes = graph
    found = facts(numbered(count), on_edges(joins, SAME), on_edges(vetoes, OTHER))
    drawn = networkx.Graph(sorted(joins - vetoes))
    drawn.add_nodes_from(range(count))
    parts = [frozenset(part) for part in networkx.connected_components(drawn)]
    assert sorted(n for fact in found for n in fact) == list(range(count))
    assert not any(i in fact and j in fact for fact in found for i, j in vetoes)
    assert all(any(fact <= part for part in parts) for fact in found)


@given(graphs(), st.randoms(use_true_random=False))
def test_rules_in_any_order(graph: tuple[int, Edges, Edges], shuffle: Any) -> None:
    """The order of the rules does not matter."""
    count, joins, vetoes = graph
    rules = [on_edges(joins, SAME), on_edges(vetoes, OTHER), on_edges(vetoes, SAME)]
    before = facts(numbered(count), *rules)
    shuffle.shuffle(rules)
    assert facts(numbered(count), *rules) == before


# Exact questions


def test_one_question_is_one_fact() -> None:
    """Positions on one question are one fact without any rule of the caller's; without the default rule not."""
    same = [Position(p.claim, p.subject, p.aspect, p.value, None, None, p.party) for p in numbered(3)]
    assert facts(same, same_question) == {frozenset({0, 1, 2})}
    assert facts(same) == {frozenset({0}), frozenset({1}), frozenset({2})}
    assert facts(numbered(2), same_question) == {frozenset({0}), frozenset({1})}


def test_a_veto_beats_the_exact_question() -> None:
    """A veto parts what one question had joined, and the third stays with the first."""
    same = [Position(p.claim, p.subject, p.aspect, p.value, None, None, p.party) for p in numbered(3)]
    assert facts(same, same_question, on_edges({(0, 1)}, OTHER)) == {frozenset({0, 2}), frozenset({1})}


def test_a_veto_beats_a_match() -> None:
    """Where one rule matches a pair and another vetoes it, it is two facts, whatever the weights."""
    match, veto = on_edges({(0, 1)}, SAME, weight=99.0), on_edges({(0, 1)}, OTHER, weight=0.1)
    assert facts(numbered(2), match) == {frozenset({0, 1})}
    assert facts(numbered(2), match, veto) == {frozenset({0}), frozenset({1})}


def test_to_contradict_is_to_answer_one_question() -> None:
    """A rule that holds two positions to contradict joins their facts; a compatible pair is not joined by that."""
    assert facts(numbered(2), on_edges({(0, 1)}, CONTRADICTS)) == {frozenset({0, 1})}
    assert facts(numbered(2), on_edges({(0, 1)}, COMPATIBLE)) == {frozenset({0}), frozenset({1})}


# Evidence


@pytest.mark.parametrize(
    ("weights", "certain"),
    [
        ([None], 1.0),
        ([None, -5.0], 1.0),
        ([2.0], 0.881),
        ([2.0, -1.0], 0.731),
        ([1.0, -1.0], None),
        ([-3.0], None),
        ([0.0], None),
        ([2000.0], 1.0),
        ([inf], 1.0),
        ([], None),
    ],
)
def test_weights_add_up(weights: list[float | None], certain: float | None) -> None:
    """Log-odds add up, a finding without weight decides, and what does not outweigh chance is no match."""
    found = verdict([Finding(SAME, "x", w) for w in weights], match=SAME, veto=OTHER)
    assert found == (None if certain is None else pytest.approx(certain, abs=1e-3))


@pytest.mark.parametrize("weight", [None, 5.0, -5.0])
def test_a_veto_needs_no_weight(weight: float | None) -> None:
    """A veto stands whatever it weighs."""
    findings = [Finding(SAME, "x"), Finding(OTHER, "y", weight)]
    assert verdict(findings, match=SAME, veto=OTHER) is None
    assert verdict(findings[::-1], match=SAME, veto=OTHER) is None


# Blocks


def test_rules_see_their_blocks_only() -> None:
    """A rule is asked about pairs of one subject, or of its own key; a key of None keeps a position out."""
    asked: list[tuple[int, int]] = []

    def listens(a: Position, b: Position) -> None:
        """Notes what it is asked."""
        asked.append((a.claim.extra["n"], b.claim.extra["n"]))

    positions = [*numbered(2, subject="pier"), *numbered(4, subject="quay")[2:]]
    pair_findings(positions, [listens])
    assert asked == [(0, 1), (2, 3)]
    asked.clear()
    pair_findings(positions, [blocked(listens, by=lambda p: p.claim.extra["n"] % 2 or None)])
    assert asked == [(1, 3)]
    assert blocks(positions, lambda p: p.subject) == [[0, 1], [2, 3]]


# Rules in a whole run


def two(*rules: Any) -> Report:
    """Two structured claims of two parties that contradict each other, under the default rules and these."""
    claims = [
        Claim(subject="quay", aspect="pier", value=value, party=party, said_at="2024-03-05T10:00Z")
        for party, value in (("A", "open"), ("B", "shut"))
    ]
    return reconcile(claims, packs=None, aspects=[PIER], rules=rules)


def test_a_rule_may_excuse() -> None:
    """COMPATIBLE beats the built-in contradiction, and leaves the fact as it is."""

    def lenient(a: Position, b: Position) -> Finding:
        """They may both be right."""
        del a, b
        return Finding(COMPATIBLE, "two doors")

    assert len(two().contradictions) == 1
    assert len(two(lenient).contradictions) == 0
    assert len(two(lenient).facts) == 1


def test_a_rule_may_part() -> None:
    """OTHER_FACT makes two facts, so that nothing contradicts."""

    def parts(a: Position, b: Position) -> Finding:
        """These are two quays."""
        del a, b
        return Finding(OTHER, "two quays")

    assert [len(f.positions) for f in two(parts).facts] == [1, 1]
    assert len(two(parts).contradictions) == 0


def test_a_rule_may_add() -> None:
    """A contradiction of a caller's rule carries its name, its reason and its certainty."""

    def differ(a: Position, b: Position) -> Finding:
        """They differ."""
        del a, b
        return Finding(CONTRADICTS, "they differ", 2.0)

    claims = [Claim(subject="quay", aspect="pier", value="open", party=p, said_at="2024-03-05T10:00Z") for p in "AB"]
    (found,) = reconcile(claims, packs=None, aspects=[PIER], rules=[differ]).contradictions
    assert (found.why, found.finding.rule, found.kind) == ("they differ", "differ", "rule")
    assert found.certainty == pytest.approx(0.881, abs=1e-3)


def test_a_rule_that_raises() -> None:
    """A rule that raises becomes a RuleError that names the rule and both claims; so does one that answers nonsense."""

    def breaks(a: Position, b: Position) -> None:
        """Breaks."""
        raise KeyError(a.claim.id + b.claim.id)

    def nonsense(a: Position, b: Position) -> Any:
        """Answers nonsense."""
        del a, b
        return True

    for rule, word in ((breaks, "raised KeyError"), (nonsense, "answered True")):
        with pytest.raises(RuleError, match=f"'{rule.__name__}' {word}") as caught:
            two(rule)
        assert all(claim.id in str(caught.value) for claim in two().claims)


@pytest.mark.parametrize("by", [lambda p: p.nothing, lambda p: [p.party]], ids=["raises", "unhashable"])
def test_a_key_that_raises(by: Any) -> None:
    """A blocking key that raises becomes a RuleError too."""

    def silent(a: Position, b: Position) -> None:
        """Says nothing."""
        del a, b

    with pytest.raises(RuleError, match="silent"):
        two(blocked(silent, by=by))


def test_a_partial_rule_has_no_docstring() -> None:
    """A rule made by functools.partial is refused beforehand where it has no docstring of its own."""
    with pytest.raises(InputError):
        checked([partial(lambda _most, _a, _b: None, 3)])


def alone(a: Position) -> None:
    """Looks at one."""
    del a


@pytest.mark.parametrize("rule", ["x", None, Finding, alone, lambda _a, _b: None])
def test_broken_rules_are_refused_beforehand(rule: Any) -> None:
    """What is no rule, takes one argument or has no docstring is refused before anything runs."""
    with pytest.raises(InputError):
        checked([rule])
    with pytest.raises(InputError):
        reconcile([], rules=[rule])


def test_broken_rules_inside_of_a_block() -> None:
    """A blocked rule of one argument is refused beforehand too."""
    rule: Any = alone
    with pytest.raises(InputError):
        checked([blocked(rule, by=lambda p: p.subject)])
