"""How does a result look as a row? Flat rows for DataFrames: every timestamp as it was given and as it was resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimrec.findings import Position
from claimrec.moments import Span

if TYPE_CHECKING:  # report.py stands below: its results are only named here
    from claimrec.facts import Contradiction, Fact


def position_row(fact: Fact, position: Position) -> dict[str, Any]:
    """One position on one fact."""
    return {
        "question": fact.question,
        "subject": position.subject,
        "aspect": position.aspect.name,
        "scope": position.scope,
        **position_cells(position),
    }


def position_cells(position: Position, suffix: str = "") -> dict[str, Any]:
    """What one position puts into a row, each name with a suffix."""
    valid, claim = position.valid, position.claim
    cells = {
        "claim": claim.id,
        "party": position.party,
        "party_given": claim.party,
        "side": position.side,
        "value": str(position.value),
        "said_at": _given(position.said_at),
        "said_from": position.said_at.start if position.said_at else None,
        "said_to": position.said_at.end if position.said_at else None,
        "valid": _given(valid),
        "valid_from": valid.start if valid else None,
        "valid_to": valid.end if valid else None,
        "text": claim.text,
        "words": " … ".join(position.quoted),
        "source": claim.source,
        "certainty": position.certainty,
    }
    return {name + suffix: cell for name, cell in cells.items()}


def _given(span: Span | None) -> str | None:
    return span.words or str(span) if span is not None else None


def contradiction_row(found: Contradiction) -> dict[str, Any]:
    """One contradiction, with both positions side by side."""
    return {
        "question": found.fact.question,
        "subject": found.a.subject,
        "aspect": found.a.aspect.name,
        "kind": found.kind,
        "same_side": found.same_side,
        "why": found.why,
        "rule": found.finding.rule,
        "certainty_of_finding": found.certainty,
        "first": _given(found.first),
        "last": _given(found.last),
        "moments": len(found.pairs),
        **position_cells(found.a, "_a"),
        **position_cells(found.b, "_b"),
    }
