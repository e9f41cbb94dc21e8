"""What was read of one text, or why it takes no position."""

from __future__ import annotations

from attrs import define, field, frozen

from claimrec.model.positions import Position, UnreadReason


@frozen(order=True)
class Why:
    """Why a text takes no position, in words and as a kind."""

    words: str
    reason: UnreadReason = field(order=False)


def why_of(reason: UnreadReason, words: str = "") -> Why:
    return Why(words or reason.value, reason)


NO_QUESTION, NO_SUBJECT = why_of(UnreadReason.NO_QUESTION), why_of(UnreadReason.NO_SUBJECT)


@define  # as Text: made for each claim
class Reading:
    """What was read: positions, the subject that was named, why there is no position, and if the context may help."""

    positions: tuple[Position, ...] = ()
    named: str | None = None
    why: Why | None = None
    wants_context: bool = False
