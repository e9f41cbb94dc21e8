"""Where do the phrases of a table stand in a text? Cues written as words, compiled once and found in one pass.

deny             that word                    ~deny      any form of it (denies, denied, denying)
take|seize       one of several               that?      may be missing
..               up to three words between, none of them a mark
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from attrs import field, frozen

T = TypeVar("T")
GAP = 3
Forms = Callable[[str], frozenset[str]]


@frozen
class Step:
    """One step of a phrase: the words that it takes; `gap`: words may stand before; `optional`: it may be missing."""

    words: frozenset[str]
    optional: bool = False
    gap: bool = False


@frozen
class Hit(Generic[T]):
    """A phrase that was found: the places of its words, gaps left out, and what the table says of it."""

    places: tuple[int, ...]
    value: T

    @property
    def start(self) -> int:
        """The place of its first word."""
        return self.places[0]

    @property
    def end(self) -> int:
        """One behind the place of its last word."""
        return self.places[-1] + 1


Counts = Callable[[Hit[T]], bool]


@frozen
class Phrases(Generic[T]):
    """A table of phrases, by the words that each can begin with."""

    by_first: Mapping[str, tuple[tuple[tuple[Step, ...], T], ...]] = field(repr=False)
    words: frozenset[str] = field(repr=False)

    def found(
        self, words: Sequence[str], start: int = 0, end: int | None = None, *, counts: Counts[T] | None = None
    ) -> list[Hit[T]]:
        """The phrases in `words[start:end]` (folded), from left to right: at each place the longest that counts, no
        word in two of them. `counts` decides on a phrase that stands there.
        """
        hits: list[Hit[T]] = []
        taken: set[int] = set()
        last = len(words) if end is None else end
        for at in range(start, last):
            if words[at] not in self.by_first or at in taken:
                continue
            best: Hit[T] | None = None
            for steps, value in self.by_first[words[at]]:
                places = _match(steps, words, at, last, taken)
                if places and (best is None or len(places) > len(best.places)):
                    hit = Hit(places, value)
                    best = hit if counts is None or counts(hit) else best
            if best is not None:
                hits.append(best)
                taken.update(best.places)
        return hits


def phrases(table: Iterable[tuple[str, T]], *, forms: Forms) -> Phrases[T]:
    """A table of phrases from (cue, what it stands for); `forms` gives the forms of a word in its language."""
    by_first: dict[str, list[tuple[tuple[Step, ...], T]]] = {}
    every: set[str] = set()
    for cue, value in table:
        steps = _steps(cue, forms)
        for step in steps:
            every |= step.words
        for first in sorted(_first(steps)):
            by_first.setdefault(first, []).append((steps, value))
    return Phrases({word: tuple(entries) for word, entries in by_first.items()}, frozenset(every))


def _steps(cue: str, forms: Forms) -> tuple[Step, ...]:
    found: list[Step] = []
    gap = False
    for part in cue.split():
        if part == "..":
            gap = True
            continue
        optional = part.endswith("?") and len(part) > 1
        entries = part.removesuffix("?").split("|") if optional else part.split("|")
        words = frozenset(w for e in entries for w in (forms(e[1:]) if e[0] == "~" else (e,)))
        found.append(Step(words, optional, gap))
        gap = False
    return tuple(found)


def _first(steps: Sequence[Step]) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for step in steps:
        found |= step.words
        if not step.optional:
            break
    return found


def _match(steps: Sequence[Step], words: Sequence[str], at: int, last: int, taken: set[int]) -> tuple[int, ...]:
    """The places of a phrase that begins here, or none; what is optional is taken where it stands."""
    places: list[int] = []
    for step in steps:
        reach = at + (GAP if step.gap else 0)
        while at < min(reach, last) and words[at] not in step.words and words[at][0].isalnum():
            at += 1
        if at < last and words[at] in step.words and at not in taken:
            places.append(at)
            at += 1
        elif not step.optional:
            return ()
    return tuple(places)
