"""Rules and aspects as an installed user writes them: with nothing but `import claimrec as cr` and its testing module."""

from __future__ import annotations

import gc
from pathlib import Path
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


# Aspects


def pier_report(aspects: Any) -> cr.Report:
    """What two parties say of a pier."""
    claims = [said("North Pier is open.", "Harbour"), said("North Pier is closed.", "Ferry")]
    return cr.reconcile(claims, packs=None, aspects=aspects, parties=PARTIES, entities=[cr.Entity("North Pier")])


def test_aspects_from_text() -> None:
    """Aspects written in TOML text are read like those that come along."""
    (found,) = pier_report([*cr.read_aspects(PIER)]).contradictions
    assert found.fact.question == "Is North Pier open?"
    assert "closed to all" in found.why


def test_aspects_from_a_file(tmp_path: Path) -> None:
    """A TOML file gives the same aspects as its text, by path or by the path as a string."""
    file = tmp_path / "pier.toml"
    file.write_text(PIER, encoding="utf-8")
    assert cr.read_aspects(file) == cr.read_aspects(str(file)) == cr.read_aspects(PIER)
    assert len(pier_report(cr.read_aspects(file)).contradictions) == 1


def test_aspects_from_python() -> None:
    """An aspect made in Python does what the same one from TOML does."""
    mine = cr.Aspect(
        "pier",
        question="Is {subject} open?",
        states={"open": ["{subject} ~be open"], "shut": ["{subject} ~be shut|closed"]},
    )
    assert len(pier_report([mine]).contradictions) == 1


def test_aspects_without_those_that_come_along() -> None:
    """With aspects of one's own alone nothing else is read, and structured claims know no others."""
    mine = cr.read_aspects(PIER)
    claims = [said("North Pier was captured."), valued("North Pier", "control", "taken", "Ferry")]
    report = cr.reconcile(claims, packs=None, aspects=mine, entities=[cr.Entity("North Pier")])
    assert [u.claim.text for u in report.unread] == ["North Pier was captured."]
    assert [(r.field, "no aspect 'control'" in r.problem) for r in report.rejected] == [("aspect", True)]


def test_no_aspects_at_all() -> None:
    """Without any aspect everything in words stays unread, and nothing raises."""
    report = cr.reconcile([said("North Pier is open.")], packs=None)
    assert len(report.unread) == 1


def test_two_aspects_of_one_name() -> None:
    """Two aspects of one name are an error, not a silent replacement."""
    with pytest.raises(cr.AspectError, match="two aspects are called 'pier'"):
        pier_report([*cr.read_aspects(PIER), *cr.read_aspects(PIER)])


KINDS: list[Any] = [
    pytest.param(
        cr.Aspect("lit", question="Is {subject} lit?", value="yes_no",
                  states={"yes": ["{subject} ~be lit"], "no": ["{subject} ~be dark"]}),
        ("North Pier is lit.", "North Pier is dark."), ("North Pier is lit.", "North Pier is now lit."),
        id="yes_no",
    ),
    pytest.param(
        cr.Aspect("lit", question="Is {subject} lit?", value="yes_no", states={"yes": ["{subject} ~be lit"], "no": []}),
        ("North Pier is lit.", "North Pier is not lit."), ("North Pier is not lit.", "North Pier was never lit."),
        id="yes_no-denied",
    ),
    pytest.param(
        cr.Aspect("pier", question="Is {subject} open?",
                  states={"open": ["{subject} ~be open"], "shut": ["{subject} ~be closed"], "gone": ["{subject} ~be gone"]}),
        ("North Pier is open.", "North Pier is gone."), ("North Pier is open.", "North Pier is not closed."),
        id="state",
    ),
    pytest.param(
        cr.Aspect("cost", question="What did {subject} cost?", value="quantity", life="final", unit="crowns",
                  cues=["{subject} .. ~cost {number} crowns"]),
        ("North Pier cost 40 crowns.", "North Pier cost at least 60 crowns."),
        ("North Pier cost about 40 crowns.", "North Pier cost 42 crowns."),
        id="quantity",
    ),
    pytest.param(
        cr.Aspect("guests", question="How many came to {subject}?", value="quantity", life="final", tolerance=0.2,
                  cues=["{number} guests"]),
        ("100 guests came to North Pier.", "60 guests came to North Pier."),
        ("100 guests came to North Pier.", "85 guests came to North Pier."),
        id="quantity-with-tolerance",
    ),
    pytest.param(
        cr.Aspect("opened", question="When did {subject} open?", value="when", life="final",
                  cues=["{subject} .. ~open", "~open .. {subject}"]),
        ("North Pier opened on Saturday.", "North Pier opened on Sunday."),
        ("North Pier opened on Saturday.", "North Pier opened by midday on Saturday."),
        id="when",
    ),
    pytest.param(
        cr.Aspect("works", question="Since when has {subject} been repaired?", value="since", life="final",
                  cues=["{subject} .. ~be repaired"]),
        ("North Pier has been repaired for two months.", "North Pier has been repaired for two years."),
        ("North Pier has been repaired for two months.", "North Pier has been repaired for more than eight weeks."),
        id="since",
    ),
    pytest.param(
        cr.Aspect("builder", question="Who built {subject}?", value="who", life="final",
                  cues=["{agent} .. built {subject}", "{subject} .. built by .. {agent}"]),
        ("The Ferry built North Pier.", "North Pier was built by the Council."),
        ("The Harbour built North Pier.", "North Pier was built by the Harbour."),
        id="who",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("aspect", "apart", "together"), KINDS)
def test_an_aspect_of_each_kind(aspect: cr.Aspect, apart: tuple[str, str], together: tuple[str, str]) -> None:
    """Answers of each type are read and compared: those that cannot both be contradict, others share their fact."""
    for pair, count in ((apart, 1), (together, 0)):
        claims = [said(pair[0], "Harbour"), said(pair[1], "Ferry", "2024-03-05T11:00Z")]
        report = cr.reconcile(claims, packs=None, aspects=[aspect], parties=PARTIES, entities=[cr.Entity("North Pier")])
        assert [len(f.claims) for f in report.facts] == [2], (pair, report.unread)
        assert len(report.contradictions) == count, pair


@pytest.mark.parametrize(
    ("text", "field"),
    [
        pytest.param("pier\n", None, id="not-toml"),
        pytest.param("[pier]\nvalue = 'yes_no'\n", "question", id="no-question"),
        pytest.param("[pier]\nquestion = 'Q'\nlive = 'final'\n", "live", id="unknown-field"),
        pytest.param("[pier]\nquestion = 'Q'\nvalue = 'number'\n", "value", id="unknown-kind"),
        pytest.param("[pier]\nquestion = 'Q'\nstates.open.cues = ['a {thing}']\nstates.shut.cues = ['b']\n", "cues",
                     id="unknown-slot"),
        pytest.param("[pier]\nquestion = 'Q'\nstates.open.cues = ['shut']\nstates.shut.cues = ['shut']\n", "cues",
                     id="one-cue-for-two-states"),
    ],
)  # fmt: skip
def test_a_wrong_aspect_is_refused(text: str, field: str | None) -> None:
    """A wrong file of aspects is an AspectError with the field at fault, at the latest when it is used."""
    with pytest.raises(cr.AspectError) as caught:
        cr.reconcile([], aspects=cr.read_aspects(text))
    assert caught.value.field == field


@pytest.mark.parametrize("on", [True, False])
def test_the_collector_is_left_as_it_was(on: bool) -> None:
    """Python's search for cycles is on or off after a run as it was before, also where the run ends in an error."""
    was_on = gc.isenabled()
    (gc.enable if on else gc.disable)()
    try:
        cr.reconcile([cr.Claim("Lakeside has fallen.", party="Mayor")])
        with pytest.raises(cr.InputError):
            cr.reconcile("nowhere.jsonl")
        assert gc.isenabled() is on
    finally:
        (gc.enable if was_on else gc.disable)()
