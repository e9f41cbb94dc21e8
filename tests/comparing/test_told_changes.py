"""Changes that are told of pairs of claims: by evidence, a judge, or a rule of the caller."""

from __future__ import annotations

from itertools import permutations
from math import log

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import aspects, position_lists

from claimrec import Aspect, Basis, Change, Claim, Finding, Position, Relation, Report, reconcile
from claimrec.comparing.changes import agrees
from claimrec.comparing.fact_contradictions import Evidence
from claimrec.comparing.results import results_of
from claimrec.export.explain import explained_ids
from claimrec.model import Evidence as Piece
from claimrec.model import Kind, State, StateDef, Told
from claimrec.model.spans import span_of
from claimrec.model.values import Value

SLOW = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
PIER = Aspect("pier", question="Is {subject} open?", states=[StateDef("open"), StateDef("shut")])
MATTER = Aspect("matter", question="Is it so: {subject}?", value=Kind.YES_NO)
HARBOUR, FERRY = ("Harbour", "Town"), ("Ferry", "Isle")


def told(name: str, party: tuple[str, str], day: int, value: Value, aspect: Aspect = MATTER) -> Position:
    """What a party of a side said on a day."""
    said = span_of(f"2031-05-{day:02d}", tz=None)
    claim = Claim(f"statement {name}", party=party[0], said_at=f"2031-05-{day:02d}", id=name)
    basis = Basis.WEIGHED if isinstance(value, Told) else Basis.READ
    return Position(
        claim=claim, subject="pier", aspect=aspect, value=value, valid=said, said_at=said, party=party[0],
        side=party[1], basis=basis,
    )  # fmt: skip


def weighed(certainty: float, relation: Relation = Relation.CHANGES) -> Finding:
    """A finding that is so certain."""
    odds = log(certainty / (1 - certainty))
    return Finding(
        relation, "the later admits", odds, "evidence", evidence=(Piece("admits", "the later admits", odds),)
    )


def changes(positions: list[Position], evidence: Evidence) -> tuple[Change, ...]:
    """The changes on one fact."""
    found = results_of(
        positions, [range(len(positions))], detect=True, ruled=False, found={}, evidence=evidence, flag=0.5
    )
    return found.changes


WORDS = [told("a", HARBOUR, 1, Told("x")), told("b", FERRY, 2, Told("y")), told("c", HARBOUR, 3, Told("z"))]


@pytest.mark.parametrize(
    ("certainty", "says"), [(0.95, "changes"), (0.8, "changes"), (0.79, "may have changed"), (0.3, "may have changed")]
)
def test_a_change_of_words(certainty: float, says: str) -> None:
    """A finding on two claims of one fact is a change as certain as its weight, however little that is."""
    (change,) = changes(WORDS, Evidence(changes={("a", "c"): weighed(certainty)}))
    assert (change.earlier.claim.id, change.later.claim.id, change.concession) == ("a", "c", False)
    assert change.certainty == pytest.approx(certainty)
    assert change.says == says
    assert change.why == "the later admits"
    assert change.finding.values == (Told("x"), Told("z"))


def test_a_concession_that_is_told() -> None:
    """What is told to concede is a concession, whichever of the two claims is named first."""
    for pair in (("a", "c"), ("c", "a")):
        (change,) = changes(WORDS, Evidence(changes={pair: weighed(0.9)}, conceded=frozenset([pair])))
        assert change.concession
        assert change.earlier.claim.id == "a"


def test_what_stands_above_it() -> None:
    """Values that agree, and a veto, let no change be told; values that exclude each other tell it themselves, once."""
    open_, shut = State("open"), State("shut")
    said = Evidence(changes={("a", "c"): weighed(0.9)})
    alike = [told("a", HARBOUR, 1, open_, PIER), told("c", HARBOUR, 1, open_, PIER)]
    assert changes(alike, said) == ()
    later = [told("a", HARBOUR, 1, open_, PIER), told("c", HARBOUR, 2, shut, PIER)]
    assert [(c.finding.rule, c.certainty) for c in changes(later, said)] == [("changed_line", 1.0)]
    vetoed = Evidence({("a", "c"): weighed(0.9, Relation.COMPATIBLE)}, {("a", "c"): weighed(0.9)})
    assert changes(WORDS, vetoed) == ()


def test_one_change_of_two_facts() -> None:
    """Two claims that stand in two facts changed once."""
    other = [told("a", HARBOUR, 1, Told("x"), PIER), told("c", HARBOUR, 3, Told("z"), PIER)]
    found = results_of(
        [*WORDS, *other], [range(3), range(3, 5)], detect=True, ruled=False, found={},
        evidence=Evidence(changes={("a", "c"): weighed(0.9)}), flag=0.5,
    )  # fmt: skip
    assert len(found.changes) == 1


def test_claims_of_no_common_fact() -> None:
    """Nothing is told of claims that do not stand in one fact."""
    found = results_of(
        WORDS, [range(2), range(2, 3)], detect=True, ruled=False, found={},
        evidence=Evidence(changes={("a", "c"): weighed(0.9)}), flag=0.5,
    )  # fmt: skip
    assert found.changes == ()


def test_how_it_is_shown() -> None:
    """A memo, a page, a table and the explanation say how sure a change is, and on which evidence."""
    found = results_of(
        WORDS, [range(3)], detect=True, ruled=False, found={},
        evidence=Evidence(changes={("a", "c"): weighed(0.7)}), flag=0.5,
    )  # fmt: skip
    report = Report(claims=tuple(p.claim for p in WORDS), facts=found.facts, changes=found.changes)
    assert "may have changed: the later admits (certainty 70 %)" in report.to_text()
    assert 'class="against maybe"><bdi>may have changed</bdi></span>: <bdi>the later admits' in report.to_html()
    assert "may have changed: the later admits" in report.to_markdown()
    explained = explained_ids(report, [report.changes[0].id])
    assert "[1] may have been changed to [2] (rule evidence), certainty 70%" in explained
    assert "admits: the later admits" in explained
    assert Report.from_json(report.to_json()) == report
    assert '"certainty":1.7' not in report.to_json()


def test_a_rule_of_the_caller() -> None:
    """A rule may tell of changes, among its own facts too."""

    def gives_up(a: Position, b: Position) -> Finding | None:
        """The one is told to be given up."""
        return Finding(Relation.CHANGES, "it was given up") if a.party == b.party else None

    def one_fact(*_: Position) -> Finding:
        """All is one fact."""
        return Finding(Relation.SAME_FACT, "one fact")

    said = [
        Claim(subject="quay", aspect="pier", value="open", party="Harbour", said_at=f"2031-05-0{day}Z", id=str(day))
        for day in (1, 2)
    ]
    report = reconcile(said, packs=None, aspects=[PIER], detect=False, rules=[gives_up, one_fact])
    assert [(c.why, c.certainty) for c in report.changes] == [("it was given up", 1.0)]
    assert [c.id for c in report.changes[0].claims] == ["1", "2"]


@given(st.data())
@SLOW
def test_laws(data: st.DataObject) -> None:
    """What is told of any pairs gives changes of those pairs, beside those that values give by themselves."""
    positions = data.draw(position_lists(data.draw(aspects()), most=5))
    ids = [p.claim.id for p in positions]
    pairs = data.draw(st.sets(st.sampled_from([*permutations(ids, 2)]), max_size=4)) if len(ids) > 1 else set()
    said = Evidence(changes={pair: weighed(0.6) for pair in sorted(pairs)})
    found = changes(positions, said)
    by_values = {c.claims for c in changes(positions, Evidence())}
    for change in found:
        assert 0 <= change.certainty <= 1
        if change.claims not in by_values:
            names = change.earlier.claim.id, change.later.claim.id
            assert names in pairs or names[::-1] in pairs
            assert change.earlier.question != change.later.question or not agrees(change.earlier, change.later)
    assert by_values <= {c.claims for c in found}
