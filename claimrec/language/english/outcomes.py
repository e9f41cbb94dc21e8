"""The folded words of a sentence in, where it tells who won against whom, or who has what only one can have, out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claimrec.language.english.loose import listed
from claimrec.language.english.number_words import counting
from claimrec.language.english.vocabulary import forms, function_words, table
from claimrec.language.phrases import Phrases, phrases
from claimrec.language.tokens import Place

BEATS, LOSES, TAKES, GIVEN = "beats", "loses", "takes", "given"
HEADS, HEADED = "heads", "headed"
OUTCOMES = "outcomes"


@cache
def _cues(*kinds: str) -> Phrases[str]:
    told = [(cue, kind) for kind in kinds for cue in table(OUTCOMES)[kind]]
    return phrases(told, forms=forms, common=function_words())


def duel(words: Sequence[str], place: Place) -> tuple[str, Place] | None:
    """Whether who stands before a cue won or lost, with the place of the cue; None where no cue stands there.

    >>> duel("rovers lost 2 - 1 at home to united".split(), (0, 9))
    ('loses', (1, 8))
    """
    aside, ends = listed("aside", OUTCOMES), place[1]
    kept = [at for at in range(*place) if words[at][0].isalpha() and words[at] not in aside]
    kept = [at for at in kept if not (words[at] == "at" and at + 1 < ends and words[at + 1] in aside)]
    hits = _cues(BEATS, LOSES).standing([words[at] for at in kept])
    longest = [hit for hit in hits if not any(o.start <= hit.start and hit.end < o.end for o in hits)]
    if not longest:
        return None
    first = min(longest, key=lambda hit: (hit.start, -hit.end))
    return first.value, (kept[first.start], kept[first.end - 1] + 1)


def sole(words: Sequence[str], place: Place) -> tuple[tuple[str, Place], ...]:
    """The cues of a sentence that tell who has what only one can have: "won", "went to", "is captained by"."""
    found = _cues(TAKES, GIVEN, HEADS, HEADED).standing(words, *place)
    return tuple([(hit.value, (hit.start, hit.end)) for hit in found])


def but_one(words: Sequence[str], place: Place, *, roles: bool = False) -> bool:
    """Whether a stretch begins with a thing that only one can win, or a role that only one can have; with `roles` only
    the latter count.

    >>> but_one("the mayoral election".split(), (0, 3)), but_one("a seat".split(), (0, 2))
    (True, False)
    """
    told = words[slice(*place)]
    end = next((n for n, word in enumerate(told) if word in counting()["prepositions"]), len(told))
    told = told[:end]
    nouns = listed("roles", OUTCOMES) if roles else listed("roles", OUTCOMES) | listed("things", OUTCOMES)
    return not nouns.isdisjoint(told) and listed("indefinite", OUTCOMES).isdisjoint(told)


@cache
def of_role() -> dict[str, frozenset[str]]:
    """By a word for a role, or for the thing that goes with it, the words for the other: "champion", "title"."""
    found: dict[str, set[str]] = {}
    for one, other in (entry.split() for entry in sorted(table(OUTCOMES)["same"])):
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in found.items()}
