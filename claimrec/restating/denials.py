"""Does one statement deny what the other says? A "not" before it, or a word that unmasks the whole, as "hoax"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimrec.evidence.words import covered, expanded
from claimrec.restating.likeness import Restated, Two, weight
from claimrec.restating.sentences import Place, Sentence, ends

UNMASKED = 0.04  # how much of what is unmasked has to be said again
UNMASKED_LONG = 0.35  # the same where a long sentence unmasks, maybe something else
DENIED = 0.2  # how alike sentences are of which one denies what the other says
SCOPE = 0.5  # the share of what is denied that the other says
GOVERNED = 0.3  # the share of what the other says that is denied, in a long sentence
LONG = 25  # words from which on a denial may be of something else than the whole
_SURER = 0.3


def unmasking(one: Sequence[Sentence], two: Sequence[Sentence]) -> Restated | None:
    """A hoax, a lie, a denial: one statement calls untrue what the other says without reserve."""
    first, second = _unmasks(one), _unmasks(two)
    if (first is None) == (second is None):
        return None
    sentence, told, other = (first, two, one) if first is not None else (second, one, two)
    assert sentence is not None
    if any(s.negated or (s.open and not s.untrue) for s in told):
        return None
    much = _said_again(told, other)
    if much < (UNMASKED_LONG if len(sentence.words) > LONG else UNMASKED):
        return None
    why = "the one calls untrue what the other says"
    return _denied(sentence, sentence.untrue, why, min(1.0, much + _SURER), first is not None)


def _unmasks(statement: Sequence[Sentence]) -> Sentence | None:
    return next((s for s in statement if s.untrue and not s.asked), None)


def _said_again(told: Sequence[Sentence], unmasking: Sequence[Sentence]) -> float:
    """How much of what is told the unmasking statement says too, or of what that says is told: of the shorter."""
    mine = {stem: w for s in told for stem, w in s.weights.items()}
    theirs = {stem: w for s in unmasking for stem, w in _content(s).items()}
    short, other = (mine, theirs) if sum(mine.values()) <= sum(theirs.values()) else (theirs, mine)
    return covered(short, expanded(other))


def _content(sentence: Sentence) -> Mapping[str, float]:
    """What a sentence says besides that it is untrue; of a long one only the clause that says so."""
    off = {at for start, end in (*sentence.untrue, *sentence.open) for at in range(start, end)}
    left, right = 0, len(sentence.words)
    if right > LONG and sentence.untrue:
        left, right = _clause(sentence, sentence.untrue[0][0])
    stems = [sentence.stems[at] for at in range(left, right) if at not in off and sentence.stems[at]]
    return {stem: sentence.weights[stem] for stem in stems}


def _clause(sentence: Sentence, at: int) -> Place:
    stops = [i for i, word in enumerate(sentence.words) if word in ends()]
    return max((i + 1 for i in stops if i < at), default=0), min(
        (i for i in stops if i > at), default=len(sentence.words)
    )


def denial(two: Two) -> Restated | None:
    """A "not" in one of two sentences, before what the other says; none where either takes no position."""
    if two.covered < DENIED or any(s.open or s.untrue for s in (two.a, two.b)):
        return None
    if bool(two.a.negated) == bool(two.b.negated) or two.a.soft != two.b.soft:
        return None
    mine, other = (two.a, two.b) if two.a.negated else (two.b, two.a)
    scopes: dict[Place, list[int]] = {}
    for at, place in mine.negated.items():
        if mine.stems[at]:
            scopes.setdefault(place, []).append(at)
    for place, ats in scopes.items():
        if _says([mine.stems[at] for at in ats], mine, other):
            places = (place, (ats[0], ats[-1] + 1))
            return _denied(mine, places, "the one denies what the other says", two.covered, mine is two.a)
    return None


def _says(denied: Sequence[str], mine: Sentence, other: Sentence) -> bool:
    """Whether the other sentence says most of what is denied; if that is part of much, it has to be much of it."""
    affirmed = {s for at, s in enumerate(mine.stems) if at not in mine.negated}
    theirs = expanded([s for s in other.weights if s not in affirmed])  # in "a ferry, not a barge" both are boats
    heard = sum(mine.weights[s] * theirs.get(s, 0.0) for s in denied)
    if heard < SCOPE * sum(mine.weights[s] for s in denied):
        return False
    near = expanded(denied)
    return len(mine.words) <= LONG or sum(w for s, w in other.weights.items() if s in near) >= GOVERNED * weight(other)


def _denied(sentence: Sentence, places: Sequence[Place], why: str, sure: float, first: bool) -> Restated:
    quoted = sentence.quoted(*places)
    words = ((quoted,), ()) if first else ((), (quoted,))
    return Restated(True, sure, f"{why}: “{quoted}”", words)
