"""What of statements that answer no known question? Those that say the very same thing of one subject, or deny it, are
one fact; all others stay unread.

Safe means: the same subject, named, and exactly the same content words behind it. Likeness is not enough.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import chain

from claimrec.aspects.aspect import Aspect, Kind, Life
from claimrec.claims import Offsets
from claimrec.english import english, forms, function_words
from claimrec.findings import Position
from claimrec.moments import Span
from claimrec.names import name_key
from claimrec.reading.heard import Heard
from claimrec.reading.vocabulary import TOKEN
from claimrec.values import State

SAID = Aspect(
    "statement",
    question="Is this so of {subject}?",
    value=Kind.YES_NO,
    life=Life.LASTING,
    origin="built in: the same words",
)
NEGATION, SUPPOSING = "!", "?"
_ENOUGH = 2  # content words besides the subject's: one alone ("it works") says too little to be the same


def leftovers(unread: Iterable[tuple[Heard, str]]) -> list[Position]:
    """Positions for claims that nothing else could read, where two or more say the same of one named subject."""
    by_subject: dict[str, list[Heard]] = {}
    for heard, subject in unread:
        by_subject.setdefault(subject, []).append(heard)
    alike: dict[tuple[str, ...], list[tuple[Heard, bool]]] = {}
    for subject, about in by_subject.items():
        own = frozenset(name_key(subject).split())
        for heard in about if len(about) > 1 else ():
            key, denied = _said_of(heard.claim.text or "", own)
            if len(key) >= _ENOUGH:
                alike.setdefault((subject, *key), []).append((heard, denied))
    return [
        _position(heard, denied, key)
        for key, group in sorted(alike.items())
        if len(group) > 1
        for heard, denied in group
    ]


def _said_of(text: str, own: frozenset[str]) -> tuple[tuple[str, ...], bool]:
    """The content words of a statement in their order, without its `own` subject's, and whether it is denied."""
    if len(text) > 300 or "?" in text or ";" in text or ":" in text:
        return (), False
    words = [*chain.from_iterable(map(_weighed_in, text.split(" ")))]
    negations = words.count(NEGATION)
    if negations > 1 or SUPPOSING in words:
        return (), False
    return tuple([w for w in words if w not in own and w != NEGATION]), negations == 1


@lru_cache(maxsize=1 << 16)
def _weighed_in(chunk: str) -> tuple[str, ...]:
    """What the words of a chunk between two spaces add, each."""
    return tuple([said for word in TOKEN.findall(chunk) if (said := _weighed(word))])


def _weighed(word: str) -> str:
    """What one word adds: its base form, nothing, or that the statement is denied or only supposed."""
    low = name_key(word)
    if low in _supposing():
        return SUPPOSING
    if low in _negations():
        return NEGATION
    return _base(low) if low[:1].isalnum() and low not in function_words() else ""


@cache
def _negations() -> frozenset[str]:
    denial = english()["denial"]
    return frozenset([w for w in denial["before"] if w.isalpha()]) | frozenset(denial["contracted"])


@cache
def _supposing() -> frozenset[str]:
    return frozenset([w for w in english()["stance"]["unasserted"] if w.isalpha()])


def _base(word: str) -> str:
    """One form for all forms of a word: the shortest, then the first."""
    known = _bases().get(word)
    if known:
        return known
    for ending in ("ing", "ed", "es", "s"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2 and word in forms(stem):
            return stem
    return word


@cache
def _bases() -> dict[str, str]:
    return {form: base for base, line in english()["irregular"].items() for form in (base, *line.split())}


def _position(heard: Heard, denied: bool, key: tuple[str, ...]) -> Position:
    said: Span | None = heard.said
    text = heard.claim.text or ""
    return Position(
        claim=heard.claim,
        subject=key[0],
        scope=" ".join(key[1:]),
        aspect=SAID,
        value=State("no" if denied else "yes"),
        valid=heard.valid or said,
        said_at=said,
        party=heard.speaker.name,
        side=heard.speaker.side,
        explicit=heard.valid is not None,
        words=(Offsets(0, len(text)),),
        guesses=tuple(g for g in (heard.speaker.guess,) if g),
    )
