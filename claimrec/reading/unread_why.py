"""Why a text takes no position, in words and as a kind."""

from __future__ import annotations

from attrs import field, frozen

from claimrec.model.positions import UnreadReason


@frozen(order=True)
class Why:
    """Why a text takes no position, in words and as a kind."""

    words: str
    reason: UnreadReason = field(order=False)


def why_of(reason: UnreadReason, words: str = "") -> Why:
    return Why(words or reason.value, reason)


NO_QUESTION, NO_SUBJECT = why_of(UnreadReason.NO_QUESTION), why_of(UnreadReason.NO_SUBJECT)
