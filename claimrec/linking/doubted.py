"""A position in; the same on a question of a part of its own, or less sure, out: what its words leave open."""

from __future__ import annotations

from attrs import evolve

from claimrec.language.text import Text
from claimrec.model.positions import Basis, Position

DOUBT = 0.7  # the most that a position is sure of whose words leave open whether it was meant
OF_WORDS = (Basis.READ, Basis.IMPLIED, Basis.LINKED)


def doubted(position: Position, guess: str) -> Position:
    """A position that is no surer than `DOUBT`, with what is supposed."""
    return evolve(position, certainty=min(position.certainty, DOUBT), guesses=(*position.guesses, guess))


def asked_apart(position: Position, words: str) -> Position:
    """A position on the question of what some words tell, beside that of the whole."""
    return evolve(position, scope=", ".join([part for part in (position.scope, words) if part]))


def read_from(position: Position, text: Text) -> list[int]:
    """The places of the tokens that a position is read from."""
    return [at for o in position.words for at in range(*text.tokens.between(o.start, o.end))]
