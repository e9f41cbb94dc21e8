"""What a finding of a caller's rule does, relation by relation, as the page on rules tells of it."""

from __future__ import annotations

import pytest

import claimrec as cr

ASPECTS = [cr.Aspect("deaths", question="How many died in {subject}?", value="quantity", life="total")]


def claim(party: str, subject: str, value: int, hour: int, story: str | None = "one") -> cr.Claim:
    """How many died, as a party tells it."""
    said = f"2024-05-04T{hour:02}:00Z"
    return cr.Claim(party=party, subject=subject, aspect="deaths", value=value, said_at=said, extra={"story": story})


def rule(relation: cr.Relation) -> cr.model.Rule:
    """A rule that finds this of claims of one story."""

    def of_one_story(a: cr.Position, b: cr.Position) -> cr.Finding | None:
        """Claims of one story."""
        return cr.Finding(relation, "one story") if a.claim.extra["story"] == b.claim.extra["story"] else None

    return cr.blocked(of_one_story, by=lambda p: p.claim.extra.get("story"))


def report(claims: list[cr.Claim], *relations: cr.Relation, detect: bool = True) -> cr.Report:
    """The report on claims, with a rule for each of some relations."""
    return cr.reconcile(claims, aspects=ASPECTS, packs=None, rules=[rule(one) for one in relations], detect=detect)


STORMS = [claim("Met office", "Storm Ada", 2, 9), claim("Police", "Storm Bo", 3, 10)]
LOWERED = [claim("Met office", "Storm Ada", 3, 9), claim("Police", "Storm Ada", 2, 10)]
OF_ONE_PARTY = [claim("Police", "Storm Ada", 3, 9), claim("Police", "Storm Ada", 2, 10)]


def test_the_same_fact() -> None:
    """Two facts that a rule joins are one."""
    assert len(report(STORMS).facts) == 2
    assert len(report(STORMS, cr.Relation.SAME_FACT).facts) == 1


@pytest.mark.parametrize("others", [(), (cr.Relation.SAME_FACT,), (cr.Relation.CONTRADICTS,)])
def test_another_fact(others: tuple[cr.Relation, ...]) -> None:
    """A veto keeps two positions apart, whatever speaks for one fact: their subject, or another rule."""
    assert len(report(LOWERED).facts) == 1
    found = report(LOWERED, cr.Relation.OTHER_FACT, *others)
    assert len(found.facts) == 2
    assert len(found.contradictions) == 0


def test_contradicts() -> None:
    """What a rule holds to contradict is flagged and joined, between two parties; a party does not contradict itself."""
    found = report(STORMS, cr.Relation.CONTRADICTS)
    assert len(found.facts) == 1
    assert [c.kind for c in found.contradictions] == ["rule"]
    assert (
        len(
            report(
                [claim("Police", "Storm Ada", 3, 9), claim("Police", "Storm Bo", 2, 10)], cr.Relation.CONTRADICTS
            ).contradictions
        )
        == 0
    )


def test_changes() -> None:
    """What a rule holds to be a change is told where the two stand in one fact: what was said first was given up."""
    rising = [claim("Police", "Storm Ada", 2, 9), claim("Police", "Storm Ada", 3, 10)]
    assert len(report(rising).changes) == 0
    (change,) = report(rising, cr.Relation.CHANGES).changes
    assert [str(p.value) for p in (change.earlier, change.later)] == ["2", "3"]
    assert len(report(STORMS, cr.Relation.CHANGES).changes) == 0


def test_compatible() -> None:
    """A veto keeps two from being flagged, and from being a change, whatever else is found."""
    assert len(report(LOWERED).contradictions) == 1
    assert len(report(LOWERED, cr.Relation.COMPATIBLE).contradictions) == 0
    assert len(report(LOWERED, cr.Relation.COMPATIBLE, cr.Relation.CONTRADICTS).contradictions) == 0
    assert len(report(OF_ONE_PARTY).changes) == 1
    assert len(report(OF_ONE_PARTY, cr.Relation.COMPATIBLE).changes) == 0


def test_without_the_rules_that_come_along() -> None:
    """With `detect=False` each position is a fact, nothing contradicts and nothing changed, but for what rules find."""
    for claims in (LOWERED, OF_ONE_PARTY):
        found = report(claims, detect=False)
        assert len(found.facts) == 2
        assert len(found.contradictions) == len(found.changes) == 0
    assert len(report(LOWERED, cr.Relation.CONTRADICTS, detect=False).contradictions) == 1


def test_claims_that_a_rule_is_not_asked_about() -> None:
    """A rule with a blocking key is asked about no pair of two keys, nor about claims that have none."""
    apart = [
        claim("Met office", "Storm Ada", 3, 9, "one"),
        claim("Police", "Storm Bo", 2, 10, "two"),
        claim("Wire", "Storm Cy", 2, 10, None),
    ]
    assert len(report(apart, cr.Relation.SAME_FACT).facts) == 3
