"""The claims and positions of a run in, notes on what was assumed out, in sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from textwrap import shorten
from typing import Any

from claimrec.model.errors import shown
from claimrec.model.positions import Basis, Position, Unread, UnreadReason
from claimrec.model.timestamps import names_no_year
from claimrec.model.values import When
from claimrec.reading.analyses import READ
from claimrec.reading.resolved import ResolvedClaim


def notes_of(
    heard: Sequence[ResolvedClaim],
    positions: Sequence[Position],
    unread: Sequence[Unread],
    *,
    placed: Set[str],
    more: Sequence[str],
) -> tuple[str, ...]:
    """All notes of a run: what was supposed, `more`, and what was not read; `placed` by evidence."""
    return (
        *supposed(heard, positions),
        *more,
        *too_long(heard),
        *in_other_languages(unread),
        *of_nothing(unread, placed),
    )


def supposed(heard: Sequence[ResolvedClaim], positions: Sequence[Position]) -> tuple[str, ...]:
    """What was taken for granted, each once."""
    notes = {h.speaker.guess for h in heard} | {
        g for p in positions if p.basis not in (Basis.WEIGHED, Basis.JUDGED) for g in p.guesses
    }
    zones = {s.assumed for h in heard for s in (h.said, h.valid) if s is not None}
    zones |= {p.value.span.assumed for p in positions if isinstance(p.value, When) and p.basis is Basis.STRUCTURED}
    valid = (one for h in heard for one in _ends_of(h.claim.valid) if names_no_year(one))
    notes |= {f"{shown(one)} names no year: it was taken to be near the time of saying" for one in valid}
    notes |= {f"times and dates without a zone were taken to be in {z}" for z in zones - {""}}
    return tuple(sorted(notes - {""}))


def too_long(heard: Sequence[ResolvedClaim]) -> list[str]:
    """A note on claims of which the end is not analysed: it is read for answers, and compared with no other claim."""
    count = len([h for h in heard if len(h.claim.text or "") > READ])
    many = "1 claim is" if count == 1 else f"{count:,} claims are"
    what = "what stands behind was read for answers to questions, and not set beside other claims"
    return [f"{many} longer than {READ:,} characters: {what}"] if count else []


def _ends_of(valid: Any) -> Sequence[Any]:
    return valid if isinstance(valid, (tuple, list)) else (valid,)


def in_other_languages(unread: Sequence[Unread]) -> list[str]:
    """A note on the claims in each language that is not read."""
    found = Counter(u.why for u in unread if u.reason is UnreadReason.OTHER_LANGUAGE)
    return [f"{'1 claim was' if n == 1 else f'{n:,} claims were'} not read: {why}" for why, n in sorted(found.items())]


def of_nothing(unread: Sequence[Unread], placed_now: Set[str]) -> list[str]:
    """A note on claims that answer a question and do not say of what, where evidence has placed them instead."""
    lost = [
        u.claim.text
        for u in unread
        if u.reason is UnreadReason.NO_SUBJECT and u.claim.id in placed_now and u.claim.text
    ]
    if not lost:
        return []
    first = shorten(min(lost), 60, placeholder="…")
    told = "claim holds a cue, but it does" if len(lost) == 1 else "claims hold cues, but they do"
    return [f"{len(lost):,} {told} not say of what, so nothing was read there: name it in entities= (“{first}”)"]
