"""Positions in; those of one question that are told of one occasion by the same words, as of a known time, out."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from datetime import timedelta

from attrs import evolve

from claimrec.language.english.occasions import occasion
from claimrec.linking.statements.restatement import NARROWER
from claimrec.model.positions import Position
from claimrec.model.spans import Span

NEAR = timedelta(days=7).total_seconds()  # what was said further apart may be of two storms. A convention.


def at_one_occasion(positions: Sequence[Position]) -> list[Position]:
    """Positions whose time hangs on what others on their question hang on ("during the storm") as of when they were
    said, no surer than `NARROWER`; where a question is asked of one moment, as of when the first of them was said.

    Those that were said more than a week apart stay unresolved, as do those that no other shares its words with.
    """
    groups: dict[Hashable, list[int]] = {}
    for at, p in enumerate(positions):
        if p.explicit and p.valid is not None and p.valid.relative and p.said_at is not None and p.said_at.known:
            told = occasion(p.valid.words)
            if told:
                groups.setdefault((p.question, told), []).append(at)
    found = list(positions)
    for group in groups.values():
        said = [s for at in group if (s := positions[at].said_at) is not None]
        if len(group) < 2 or max(s.seconds[0] for s in said) - min(s.seconds[0] for s in said) > NEAR:
            continue
        first = min(said, key=lambda s: (s.seconds, str(s)))
        for at in group:
            found[at] = _told_of(positions[at], first)
    return found


def _told_of(position: Position, first: Span) -> Position:
    words = "" if position.valid is None else position.valid.words
    return evolve(
        position,
        valid=position.said_at if position.aspect.holds else first,
        explicit=False,
        certainty=min(position.certainty, NARROWER),
        guesses=(*position.guesses, f"“{words}” was taken to be one time"),
    )
