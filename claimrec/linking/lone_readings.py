"""Positions in; the same out, those less sure that a question of the packs has from one claim alone.

A question that was written for other texts may find its words in a sentence that is about something else ("The noise
fell away behind Aster"). A second claim that answers it shows that it is what is spoken of; so does a caller who asked
it, or who told the subject or the question of the claim.

The figures are shares of readings that fit their statement. Two readers, who saw no code, labelled 398 readings of the
314 marked events of development. Where several claims answer the question 39 of 41 fit; of one claim alone, 170 of 212
on a subject that was given or is no name, 31 of 52 on a name that nobody gave, 42 of 76 where the subject was guessed.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from attrs import evolve

from claimrec.language.tokens import folded_words
from claimrec.model.names import AliasBook, common
from claimrec.model.positions import Basis, Position

ALONE = 0.8  # 170 of 212
ALONE_NAME = 0.6  # 31 of 52
ALONE_GUESSED = 0.7  # 42 of 76, of those that are as sure as .8 before
_BESIDE = 2  # words of a claim beside those that were read, up to which it says nothing else
_LONGEST = 40  # characters of a word
_READ = (Basis.READ, Basis.IMPLIED)
_NO_OTHER = "where one claim alone answers a question, its words may mean something else"


def lone_readings(positions: Sequence[Position], entities: AliasBook, *, own: Set[str]) -> list[Position]:
    """Positions in their order, those less sure that were read from the one claim that answers their question.

    `own` are the names of the caller's questions, which stay as they are, as do those of structured claims and of a
    claim that says nothing else ("Our troops captured Lakeside").
    """
    claims: dict[object, set[str]] = {}
    for p in positions:
        if p.basis is not Basis.WEIGHED:
            claims.setdefault(p.question, set()).add(p.claim.id)
    return [_alone(p, entities) if _in_doubt(p, own) and len(claims[p.question]) == 1 else p for p in positions]


def _in_doubt(position: Position, own: Set[str]) -> bool:
    claim = position.claim
    if position.basis not in _READ or position.aspect.name in own or claim.subject is not None:
        return False
    if claim.aspect is not None:
        return False
    text, read = claim.text or "", sum(map(len, position.quoted))
    if len(text) > read + _BESIDE * _LONGEST:
        return True  # told by its length: a long text may have many positions
    return len(folded_words(text)) > _BESIDE + sum(map(len, map(folded_words, position.quoted)))


def _alone(position: Position, entities: AliasBook) -> Position:
    if position.guesses:
        least = ALONE_GUESSED
    else:
        named = common(position.subject) or entities.find(position.subject) is not None
        least = ALONE if named else ALONE_NAME
    return evolve(position, certainty=position.certainty * least, guesses=(*position.guesses, _NO_OTHER))
