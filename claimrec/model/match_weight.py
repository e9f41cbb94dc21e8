"""What findings on one pair come to: vetoes, decisions, weights in log-odds that add up (Fellegi and Sunter 1969)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from math import exp

from attrs import field, frozen

from claimrec.model.positions import Finding, Relation

Pair = tuple[int, int]


PairFindings = Mapping[Pair, Sequence[Finding]]


@frozen
class FoundPairs:
    """Findings on pairs by two places, the smaller first, looked up from either place."""

    findings: PairFindings
    partners: Mapping[int, Set[int]] = field(init=False, repr=False, eq=False)

    @partners.default
    def _partners(self) -> Mapping[int, Set[int]]:
        found: dict[int, set[int]] = {}
        for one, other in self.findings:
            found.setdefault(one, set()).add(other)
        return found

    def of(self, one: int, other: int) -> Sequence[Finding]:
        """The findings on the pair of two places, in either order."""
        return self.findings.get((min(one, other), max(one, other)), ())

    def inside(self, places: Sequence[int]) -> list[Pair]:
        """The pairs of these places of which something is found, each by where its two stand in `places`."""
        at = {place: n for n, place in enumerate(places)}
        beside = [(n, at[o]) for place, n in at.items() for o in self.partners.get(place, ()) if o in at]
        return [(min(pair), max(pair)) for pair in beside]


def verdict(findings: Iterable[Finding], *, match: Relation, veto: Relation, least: float = 0.0) -> float | None:
    """The certainty of a match among findings on one pair: None where nothing matches or a veto stands.

    A finding without weight decides; weights are log-odds and add up (Fellegi and Sunter 1969). A sum under `least`
    is no match.
    """
    weights = []
    for finding in findings:
        if finding.relation is veto:
            return None
        if finding.relation is match:
            weights.append(finding.weight)
    if not weights:
        return None
    if None in weights:
        return 1.0
    total = sum(w for w in weights if w is not None)
    return 1 / (1 + exp(-total)) if total > least else None
