"""A result in, a flat dict for a DataFrame out: every time as it was given and as it was resolved."""

from __future__ import annotations

from typing import Any

from claimrec.model.facts import Contradiction
from claimrec.model.positions import Position
from claimrec.model.spans import Span


def position_row(fact: str, question: str, position: Position) -> dict[str, Any]:
    """One position on a fact of this id that asks this question."""
    return {
        "fact": fact,
        "position": position.id,
        "question": question,
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
        "said_at": given_time(position.said_at),
        "said_from": position.said_at.start if position.said_at else None,
        "said_to": position.said_at.end if position.said_at else None,
        "valid": given_time(valid),
        "valid_from": valid.start if valid else None,
        "valid_to": valid.end if valid else None,
        "text": claim.text,
        "words": " … ".join(position.quoted),
        "source": claim.source,
        "certainty": position.certainty,
    }
    return {name + suffix: cell for name, cell in cells.items()}


def given_time(span: Span | None) -> str | None:
    """A time as it was given; where it was not given in words, as it is told."""
    return span.words or str(span) if span is not None else None


def contradiction_row(found: Contradiction) -> dict[str, Any]:
    """One contradiction, with both positions side by side."""
    return {
        "contradiction": found.id,
        "fact": found.fact.id,
        "question": found.fact.question,
        "subject": found.a.subject,
        "aspect": found.a.aspect.name,
        "says": found.says,
        "kind": found.kind,
        "same_side": found.same_side,
        "why": found.why,
        "rule": found.finding.rule,
        "certainty_of_finding": found.certainty,
        "first": given_time(found.first),
        "last": given_time(found.last),
        "moments": len(found.pairs),
        **position_cells(found.a, "_a"),
        **position_cells(found.b, "_b"),
    }
