"""Positions on one question in; those whose words leave open whether it has come about, or is over, less sure out.

"The ship is sinking" does not say that it has sunk (the imperfective paradox; Dowty 1979), and "was closed but has
reopened" tells in its second half what became of the first. Both collide with nothing at full certainty.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import evolve

from claimrec.language.english.grammar import english
from claimrec.language.english.loose import listed
from claimrec.language.english.number_words import counting
from claimrec.language.english.vocabulary import function_words
from claimrec.language.text import Sign, Text
from claimrec.model.aspects import Life
from claimrec.model.collision import life_of
from claimrec.model.opposition import apart
from claimrec.model.positions import Basis, Position
from claimrec.model.values import State

DOUBT = 0.7
UNDER_WAY = "under way"
_NOT_YET = "it may be under way and not done"
_NO_LONGER = "“{words}” may tell that it is over"
_OF_WORDS = (Basis.READ, Basis.IMPLIED, Basis.LINKED)
_WITHIN = 3  # words behind a conjunction in which its verb stands, where its subject is that of the sentence


def unfinished(positions: Sequence[Position], text_of: Callable[[str], Text | None]) -> list[Position]:
    """Positions in their order, less sure where they are told as under way, or where their sentence goes on to tell
    what undid them; what would be done for good is asked of apart while it is under way.

    `text_of` gives the analysis of a claim by its id, None where its words were not read. Only questions to which
    answers are given that exclude each other are looked at.
    """
    groups: dict[object, set[State]] = {}
    for p in positions:
        if isinstance(p.value, State) and p.basis in _OF_WORDS:
            groups.setdefault(p.question, set()).add(p.value)
    return [_less_sure(p, groups.get(p.question, set()), text_of) for p in positions]


def _less_sure(position: Position, values: set[State], text_of: Callable[[str], Text | None]) -> Position:
    if position.basis not in _OF_WORDS or not any(apart(position.value, other, position.aspect) for other in values):
        return position
    if not _may_be_open(position.claim.text or ""):
        return position
    text = text_of(position.claim.id)
    inside = [] if text is None else [at for o in position.words for at in range(*text.tokens.between(o.start, o.end))]
    if text is None or not inside or any(text.polarities[at].sign is not Sign.ASSERTED for at in inside[:-1]):
        return position
    if _going_on(text, inside):
        if position.basis is Basis.READ and life_of(position.value, position.aspect) is Life.FINAL:
            return evolve(position, scope=", ".join([part for part in (position.scope, UNDER_WAY) if part]))
        return _doubted(position, _NOT_YET)
    words = _what_follows(text, inside)
    return _doubted(position, _NO_LONGER.format(words=words)) if words else position


def _doubted(position: Position, guess: str) -> Position:
    return evolve(position, certainty=min(position.certainty, DOUBT), guesses=(*position.guesses, guess))


def _may_be_open(words: str) -> bool:
    """Whether a text may hold such words, by its words alone: an analysis takes a hundred times as long."""
    told = words.lower().split()
    return any(word.strip(",.;:!?").endswith("ing") or word in listed("then") for word in told)


def _going_on(text: Text, inside: Sequence[int]) -> bool:
    """Whether a form of "be" stands before a participle of the present: "is sinking", "is being evacuated"."""
    words = text.tokens.words
    doing = listed("being") | {words[at] for at in inside if words[at] not in function_words()}
    return any(
        words[at].endswith("ing") and words[at] in doing and words[at - 1] in counting()["be"] for at in inside if at
    )


def _what_follows(text: Text, inside: Sequence[int]) -> str:
    """What a sentence tells of its subject behind "but", or behind "and later", where no other subject stands; "" where
    it tells nothing, or is not told of what was.
    """
    words, raw, table = text.tokens.words, text.tokens.raw, english().boundaries
    end = next((end for start, end in text.sentences if start <= inside[0] < end), len(words))
    for at in range(inside[0] + 1, end - 1):
        if words[at] not in listed("then"):
            continue
        near = range(at + 1, min(at + 1 + _WITHIN, end))
        verb = next((k for k in near if words[k] in table.finite or table.past_form(words[k])), None)
        if verb is None or any(words[k] not in table.adverbs | listed("then") for k in range(at + 1, verb)):
            continue
        turns = words[at] in listed("only_but") or verb != at + 1
        if turns and all(text.polarities[k].sign is not Sign.DENIED for k in range(at, end)):
            return " ".join(raw[at : min(at + 6, end)]).rstrip(" .,")
    return ""
