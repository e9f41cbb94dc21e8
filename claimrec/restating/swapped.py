"""Does one sentence say the same as another, but for a word that excludes one of the other, "Monday" for "Friday"?"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cache
from itertools import product

from claimrec.english import english
from claimrec.names import fold
from claimrec.packaged import tables_of

LONGEST = 60  # words of a sentence that are laid beside another
_MOST = 3  # words that may stand where the other has its own
_LIKE = 0.7  # the share of the shorter sentence that both have in common, word for word and in one order
_FEWEST = 3  # words in common

Places = tuple[int, int]


def swapped(a: Sequence[str], b: Sequence[str]) -> tuple[int, int] | None:
    """The places of two words that exclude each other in sentences that are else alike, given their folded words.

    >>> swapped("the trial begins on monday".split(), "the trial begins on friday".split())
    (4, 4)
    >>> swapped("the trial begins on monday".split(), "the trial begins on monday in rome".split())
    """
    if len(a) > LONGEST or len(b) > LONGEST:
        return None
    blocks = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    same = sum(end - start for tag, start, end, _, _ in blocks if tag == "equal")
    if same < max(_FEWEST, _LIKE * min(len(a), len(b))):
        return None
    changes = [places for tag, *places in blocks if tag == "replace"]
    if any(end - start > _MOST or last - first > _MOST for start, end, first, last in changes):
        return None
    pairs = (p for start, end, first, last in changes for p in product(range(start, end), range(first, last)))
    return next(((i, j) for i, j in pairs if exclude(a[i], b[j])), None)


def exclude(one: str, other: str) -> bool:
    """Whether two folded words exclude each other where one stands for the other."""
    return any(one in ours and other in theirs for ours, theirs in _opposites().get(one, ())) or (
        any(
            kind == other_kind and place != other_place
            for kind, place in _classes().get(one, ())
            for other_kind, other_place in _classes().get(other, ())
        )
    )


@cache
def _opposites() -> dict[str, tuple[tuple[frozenset[str], frozenset[str]], ...]]:
    found: dict[str, list[tuple[frozenset[str], frozenset[str]]]] = {}
    for entry in english()["restating"]["opposites"]["pairs"]:
        ours, theirs = (frozenset(side.split("|")) for side in entry.split())
        for x, y in ((ours, theirs), (theirs, ours)):
            for word in x:
                found.setdefault(word, []).append((x, y))
    return {word: tuple(pairs) for word, pairs in found.items()}


@cache
def _classes() -> dict[str, tuple[tuple[str, int], ...]]:
    """For each word the classes that it is of, and its place there; words of one place say the same."""
    found: dict[str, list[tuple[str, int]]] = {}
    lines = {name: line.split() for name, line in english()["restating"]["exclusive"].items()}
    lines["countries"] = _countries()
    for name, entries in lines.items():
        for place, entry in enumerate(entries):
            for word in entry.split("|"):
                found.setdefault(word, []).append((name, place))
    return {word: tuple(places) for word, places in found.items()}


def _countries() -> list[str]:
    """Countries with their people and adjectives, as far as these are single words."""
    places = tables_of("data/places.toml")
    names = [[name, *forms.split("|")] for name, forms in places["countries"].items()]
    return ["|".join(fold(form) for form in forms if " " not in form) or "-" for forms in names]
