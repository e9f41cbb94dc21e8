"""Rules and aspects as an installed user writes them: with nothing but `import claimrec as cr` and its testing module."""

from __future__ import annotations

from typing import Any

import pytest

import claimrec as cr
from claimrec.authoring import check_rule

PARTIES = [cr.Party("Harbour", side="Town"), cr.Party("Council", side="Town"), cr.Party("Ferry", side="Isle")]

PIER = """
[words]
open = "open welcoming"

[pier]
question = "Is {subject} open?"
value = "state"
states.open.cues = ["{subject} ~be @open"]
states.shut.cues = ["{subject} ~be shut|closed", "~close {subject}"]
states.shut.says = "closed to all"
"""


def said(text: str, party: str = "Harbour", at: str = "2024-03-05T10:00Z", **more: Any) -> cr.Claim:
    """One statement."""
    return cr.Claim(text, party=party, said_at=at, **more)


def valued(subject: str, aspect: str, value: Any, party: str, at: str = "2024-03-05T10:00Z", **more: Any) -> cr.Claim:
    """One claim that brings its value along."""
    return cr.Claim(party=party, subject=subject, aspect=aspect, value=value, said_at=at, **more)


# Rules for the same fact


def one_port(a: cr.Position, b: cr.Position) -> cr.Finding | None:
    """Port Amber and Amber Harbour are one place."""
    if a.aspect.name == b.aspect.name and {a.subject, b.subject} == {"Port Amber", "Amber Harbour"}:
        return cr.Finding(cr.Relation.SAME_FACT, "two names of one port")
    return None


def test_a_rule_joins_two_spellings() -> None:
    """A rule with a key of its own makes one fact of two subjects, and their values are compared in it."""
    rule = cr.blocked(one_port, by=lambda p: p.aspect.name)
    claims = [
        valued("Port Amber", "control", "taken", "Harbour"), valued("Amber Harbour", "control", "contested", "Ferry"),
    ]  # fmt: skip
    assert len(cr.reconcile(claims, parties=PARTIES).facts) == 2
    report = cr.reconcile(claims, parties=PARTIES, rules=[rule])
    assert len(report.facts) == 1
    assert [set(c.parties) for c in report.contradictions] == [{"Ferry", "Harbour"}]


def test_without_a_key_of_its_own_a_rule_sees_one_subject_only() -> None:
    """By default a rule is asked about positions of one subject, so it cannot join two."""
    claims = [
        valued("Port Amber", "control", "taken", "Harbour"), valued("Amber Harbour", "control", "contested", "Ferry"),
    ]  # fmt: skip
    assert len(cr.reconcile(claims, rules=[one_port]).facts) == 2


def test_the_authors_own_rules_pass_the_check() -> None:
    """The rules of this page keep the contract."""
    for rule in (one_port, two_attacks, supply_says_siege, Fleets("Amber")):
        assert check_rule(rule) == []


# Vetoes


def two_attacks(a: cr.Position, b: cr.Position) -> cr.Finding | None:
    """Reports with two numbers are of two attacks."""
    one, two = a.claim.extra.get("attack"), b.claim.extra.get("attack")
    if one is None or two is None or one == two:
        return None
    return cr.Finding(cr.Relation.OTHER_FACT, "these are two attacks")


def test_a_veto_beats_a_match() -> None:
    """Two positions on one question that a rule says are of two occasions make two facts and no contradiction."""
    claims = [
        valued("Lakeside", "deaths", 40, "Harbour", extra={"attack": 1}),
        valued("Lakeside", "deaths", 3, "Ferry", extra={"attack": 2}),
    ]
    assert len(cr.reconcile(claims).contradictions) == 1
    report = cr.reconcile(claims, rules=[two_attacks])
    assert len(report.facts) == 2
    assert len(report.contradictions) == 0


def both_hold(a: cr.Position, b: cr.Position) -> cr.Finding | None:
    """Harbour and Ferry count in two ways, so that their numbers never exclude each other."""
    if {a.party, b.party} == {"Harbour", "Ferry"}:
        return cr.Finding(cr.Relation.COMPATIBLE, "they count in two ways")
    return None


def test_a_veto_on_a_contradiction_leaves_the_fact_whole() -> None:
    """COMPATIBLE takes the contradiction away and nothing else."""
    claims = [valued("Lakeside", "deaths", 40, "Harbour"), valued("Lakeside", "deaths", 3, "Ferry")]
    report = cr.reconcile(claims, rules=[both_hold])
    assert len(report.facts) == 1
    assert len(report.contradictions) == 0


# Contradictions of the caller


def supply_says_siege(a: cr.Position, b: cr.Position) -> cr.Finding | None:
    """A destroyed town has no inhabitants who could be counted."""
    names = {p.aspect.name: p for p in (a, b)}
    if set(names) != {"destruction", "population"} or str(names["destruction"].value) != "destroyed":
        return None
    return cr.Finding(cr.Relation.CONTRADICTS, "nobody lives in a destroyed town")


def test_a_contradiction_across_two_questions() -> None:
    """A rule may hold that answers to two questions contradict; the two then stand in one fact."""
    claims = [
        valued("Lakeside", "destruction", "destroyed", "Harbour"), valued("Lakeside", "population", 900, "Ferry"),
    ]  # fmt: skip
    report = cr.reconcile(claims, parties=PARTIES, rules=[supply_says_siege])
    (found,) = report.contradictions
    assert set(found.parties) == {"Harbour", "Ferry"}
    assert "nobody lives" in found.why
    assert found.finding.rule == "supply_says_siege"


def test_a_finding_carries_both_values_and_the_rules_name() -> None:
    """What a rule leaves out, its name and the two values, is filled in."""
    claims = [
        valued("Lakeside", "destruction", "destroyed", "Harbour"), valued("Lakeside", "population", 900, "Ferry"),
    ]  # fmt: skip
    (found,) = cr.reconcile(claims, rules=[supply_says_siege]).contradictions
    assert found.finding.values is not None
    assert {type(v).__name__ for v in found.finding.values} == {"State", "Quantity"}


# Weights


def weighted(weight: float, field: str) -> cr.model.Rule:
    """A rule that speaks for one fact with a weight where a field of `extra` is the same."""

    def alike(a: cr.Position, b: cr.Position) -> cr.Finding | None:
        """The same note beside two claims speaks for one fact."""
        one, two = a.claim.extra.get(field), b.claim.extra.get(field)
        return cr.Finding(cr.Relation.SAME_FACT, f"the same {field}", weight=weight) if one and one == two else None

    return cr.blocked(alike, by=lambda p: p.aspect.name)


@pytest.mark.parametrize(
    ("rules", "facts"),
    [
        pytest.param([weighted(-1.0, "day")], 2, id="the-first-alone-speaks-against"),
        pytest.param([weighted(1.5, "photo")], 1, id="the-second-alone-speaks-for"),
        pytest.param([weighted(-1.0, "day"), weighted(1.5, "photo")], 1, id="together-for"),
        pytest.param([weighted(-2.0, "day"), weighted(1.5, "photo")], 2, id="together-against"),
    ],
)
def test_weights_add_up(rules: list[cr.model.Rule], facts: int) -> None:
    """Evidence in log-odds adds up over the rules that speak; only a sum above nothing decides."""
    notes = {"day": "Tuesday", "photo": "p7"}
    claims = [
        valued("Port Amber", "control", "taken", "Harbour", extra=notes),
        valued("Amber Harbour", "control", "taken", "Ferry", extra=notes),
    ]
    assert len(cr.reconcile(claims, rules=rules).facts) == facts


def test_a_weighted_contradiction_tells_its_certainty() -> None:
    """The sum of the weights is the certainty of what was found."""

    def doubtful(a: cr.Position, b: cr.Position) -> cr.Finding | None:
        """A hint, no more."""
        del a, b
        return cr.Finding(cr.Relation.CONTRADICTS, "a hint", weight=0.5)

    claims = [valued("Lakeside", "control", "taken", "Harbour"), valued("Lakeside", "population", 900, "Ferry")]
    (found,) = cr.reconcile(claims, rules=[doubtful]).contradictions
    assert 0.5 < found.certainty < 0.7


# Rules as objects, and rules that are wrong


class Fleets:
    """A rule with a knob: ships of one fleet are one subject."""

    def __init__(self, fleet: str) -> None:
        self.fleet = fleet

    def __call__(self, a: cr.Position, b: cr.Position) -> cr.Finding | None:
        """Ships of one fleet share their fate."""
        fleets = {a.claim.extra.get("fleet"), b.claim.extra.get("fleet")}
        return cr.Finding(cr.Relation.SAME_FACT, "one fleet") if fleets == {self.fleet} else None


def test_a_rule_may_be_an_object() -> None:
    """A small class with `__call__` is a rule; a class itself is none."""
    claims = [
        valued("Gull", "destruction", "destroyed", "Harbour", extra={"fleet": "Amber"}),
        valued("Tern", "destruction", "intact", "Ferry", extra={"fleet": "Amber"}),
    ]
    rule = cr.blocked(Fleets("Amber"), by=lambda p: p.claim.extra.get("fleet"))
    assert len(cr.reconcile(claims, rules=[rule]).facts) == 1
    with pytest.raises(cr.InputError, match="is no rule"):
        cr.reconcile(claims, rules=[Fleets])  # type: ignore[list-item]


def breaks(a: cr.Position, b: cr.Position) -> cr.Finding | None:
    """It looks up what is not there."""
    return cr.Finding(cr.Relation.SAME_FACT, a.claim.extra["nowhere"] + b.claim.extra["nowhere"])


def test_a_rule_that_raises() -> None:
    """The error names the rule, what it raised, and both claims."""
    claims = [
        valued("Lakeside", "deaths", 4, "Harbour", id="one"), valued("Lakeside", "deaths", 4, "Ferry", id="two"),
    ]  # fmt: skip
    with pytest.raises(cr.RuleError) as caught:
        cr.reconcile(claims, rules=[breaks])
    for part in ("'breaks'", "KeyError", "'one'", "'two'"):
        assert part in str(caught.value)
    assert isinstance(caught.value.__cause__, KeyError)


def one_argument(a: cr.Position) -> None:
    """It takes one position."""
    del a


def undocumented(a: cr.Position, b: cr.Position) -> None:
    del a, b


def three(a: cr.Position, b: cr.Position, c: cr.Position) -> None:
    """It takes three."""
    del a, b, c


@pytest.mark.parametrize(
    ("rule", "problem"),
    [
        pytest.param(one_argument, "does not take two positions", id="one-argument"),
        pytest.param(three, "does not take two positions", id="three-arguments"),
        pytest.param(undocumented, "has no docstring", id="no-docstring"),
        pytest.param("same_question", "is no rule", id="a-name"),
        pytest.param(None, "is no rule", id="nothing"),
        pytest.param(cr.blocked(one_argument, by=str), "does not take two positions", id="blocked"),  # type: ignore[arg-type]
        pytest.param(cr.blocked(two_attacks, by="subject"), "is no function", id="key-is-a-name"),  # type: ignore[arg-type]
    ],
)
def test_a_wrong_rule_is_refused_before_anything_is_read(rule: Any, problem: str) -> None:
    """What breaks the contract is refused at the start, even where there are no claims; it names the field."""
    with pytest.raises(cr.InputError, match=problem) as caught:
        cr.reconcile([], rules=[rule])
    assert caught.value.field == "rules"


def answers_true(a: cr.Position, b: cr.Position) -> Any:
    """It answers with a word."""
    return a.subject == b.subject


def test_a_rule_that_answers_out_of_turn() -> None:
    """Anything but a Finding or None is an error that names the rule."""
    claims = [valued("Lakeside", "deaths", 4, "Harbour"), valued("Lakeside", "deaths", 4, "Ferry")]
    with pytest.raises(cr.RuleError, match="answers_true"):
        cr.reconcile(claims, rules=[answers_true])


def test_a_key_that_raises() -> None:
    """A blocking key that raises is an error that names its rule."""
    claims = [valued("Lakeside", "deaths", 4, "Harbour")]
    with pytest.raises(cr.RuleError, match="two_attacks"):
        cr.reconcile(claims, rules=[cr.blocked(two_attacks, by=lambda p: p.claim.extra["day"])])
