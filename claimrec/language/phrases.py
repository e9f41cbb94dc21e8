"""Where do the phrases of a table stand in a text? Cues written as words, compiled once and found in one pass.

deny             that word                    ~deny      any form of it (denies, denied, denying)
take|seize       one of several               that?      may be missing
..               up to three words between, none of them a mark
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import product
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
class _Entry(Generic[T]):
    """A phrase of a table: its line there, its steps, and what it stands for."""

    number: int
    steps: tuple[Step, ...]
    value: T


@frozen
class Phrases(Generic[T]):
    """A table of phrases, by the two words that each can begin with; by the first, where the second may vary."""

    by_first: Mapping[str, tuple[_Entry[T], ...]] = field(repr=False)
    by_two: Mapping[tuple[str, str], tuple[_Entry[T], ...]] = field(repr=False)
    words: frozenset[str] = field(repr=False)

    def found(
        self, words: Sequence[str], start: int = 0, end: int | None = None, *, counts: Counts[T] | None = None
    ) -> list[Hit[T]]:
        """The phrases in `words[start:end]` (folded), from left to right: at each place the longest that counts, no
        word in two of them; of two equally long the one that stands first in the table. `counts` decides on a phrase
        that stands there.
        """
        hits: list[Hit[T]] = []
        taken: set[int] = set()
        last = len(words) if end is None else end
        for at in range(start, last):
            pair = (words[at], words[at + 1] if at + 1 < last else "")
            entries = self.by_first.get(pair[0], ()) + self.by_two.get(pair, ())
            if not entries or at in taken:
                continue
            best: Hit[T] | None = None
            rank = (0, 0)
            for entry in entries:
                places = _match(entry.steps, words, at, last, taken)
                if places and (len(places), -entry.number) > rank:
                    hit = Hit(places, entry.value)
                    if counts is None or counts(hit):
                        best, rank = hit, (len(places), -entry.number)
            if best is not None:
                hits.append(best)
                taken.update(best.places)
        return hits


def phrases(table: Iterable[tuple[str, T]], *, forms: Forms) -> Phrases[T]:
    """A table of phrases from (cue, what it stands for); `forms` gives the forms of a word in its language."""
    by_first: dict[str, list[_Entry[T]]] = {}
    by_two: dict[tuple[str, str], list[_Entry[T]]] = {}
    every: set[str] = set()
    for number, (cue, value) in enumerate(table):
        entry = _Entry(number, _steps(cue, forms), value)
        for step in entry.steps:
            every |= step.words
        first, second = entry.steps[0], entry.steps[1] if len(entry.steps) > 1 else None
        if second is None or first.optional or second.optional or second.gap:
            for word in sorted(_first(entry.steps)):
                by_first.setdefault(word, []).append(entry)
        else:
            for pair in sorted(product(first.words, second.words)):
                by_two.setdefault(pair, []).append(entry)
    return Phrases(
        {word: tuple(entries) for word, entries in by_first.items()},
        {pair: tuple(entries) for pair, entries in by_two.items()},
        frozenset(every),
    )


def spelled(cue: str, *, forms: Forms) -> tuple[str, ...]:
    """The cues of plain words that a cue stands for, in alphabetical order; itself where words of it may vary in place.

    >>> spelled("in|to ruins", forms=lambda word: frozenset({word}))
    ('in ruins', 'to ruins')
    """
    steps = _steps(cue, forms)
    if any(step.gap or step.optional for step in steps):
        return (cue,)
    return tuple(sorted(" ".join(words) for words in product(*(step.words for step in steps))))


def _steps(cue: str, forms: Forms) -> tuple[Step, ...]:
    found: list[Step] = []
    gap = False
    for part in cue.split():
        if part == "..":
            gap = True
            continue
        found.append(_step(part, gap, forms))
        gap = False
    return tuple(found)


@lru_cache(maxsize=1 << 13)
def _step(part: str, gap: bool, forms: Forms) -> Step:
    optional = part.endswith("?") and len(part) > 1
    entries = part.removesuffix("?").split("|") if optional else part.split("|")
    return Step(frozenset(w for e in entries for w in (forms(e[1:]) if e[0] == "~" else (e,))), optional, gap)


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
