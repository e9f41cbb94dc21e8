"""The shipped rule on whether two positions answer the same question."""

from __future__ import annotations

from claimrec.model.positions import Finding, Position, Relation, need_positions


def same_question(a: Position, b: Position) -> Finding | None:
    """Both answer the same question: same aspect, same subject, same scope.

    `a`, `b` are positions; what comes out is a Finding of SAME_FACT, or None.
    """
    need_positions(a, b)
    if a.question != b.question:
        return None
    return Finding(Relation.SAME_FACT, f"both answer “{a.aspect.ask(a.subject, a.scope)}”")
