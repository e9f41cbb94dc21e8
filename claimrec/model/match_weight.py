"""What findings on one pair come to: vetoes, decisions, weights in log-odds that add up (Fellegi and Sunter 1969)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import exp

from claimrec.model.positions import Finding, Relation

Pair = tuple[int, int]


PairFindings = Mapping[Pair, Sequence[Finding]]


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
