"""A table of phrases and tokens in, where the phrases stand out. Phrases are written as words, compiled once and found
in one pass.

deny             that word                    ~deny      any form of it (denies, denied, denying)
take|seize       one of several               that?      may be missing
..               up to three words between, none of them a mark; ... up to eight
%told            one word of that class
&subject         a word of that class, or of several, stands behind and is no part of the phrase; words may be between
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Generic, TypeVar

from attrs import field, frozen

T = TypeVar("T")
GAPS = {"..": 3, "...": 8}  # words that may stand between
Forms = Callable[[str], frozenset[str]]
Classes = Mapping[str, frozenset[str]]


@frozen
class Step:
    """One step of a phrase: the words that it takes; `gap`: how many words may stand before it; `optional`: it may be
    missing; `ahead`: it has to stand there, and is no part of the phrase.
    """

    words: frozenset[str]
    optional: bool = False
    gap: int = 0
    ahead: bool = False


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
class _Pattern(Generic[T]):
    """A cue around its rarest step: the steps before it, from there to the left, and those behind it, of which the
    last `ahead` are no part of it. `before` and `after` are the words of which one has to stand right beside it; None
    where others may.
    """

    left: tuple[Step, ...]
    right: tuple[Step, ...]
    gap: int
    ahead: int
    order: int
    value: T
    before: frozenset[str] | None
    after: frozenset[str] | None


@frozen
class Phrases(Generic[T]):
    """A table of phrases, by the rarest word of each, so that a text without those words costs next to nothing.

    `sets` are the words of each step: words of the same sets are the same to it.
    """

    by_anchor: Mapping[str, tuple[_Pattern[T], ...]] = field(repr=False)
    anchors: frozenset[str] = field(repr=False)
    sets: frozenset[frozenset[str]] = field(repr=False)

    def found(
        self, words: Sequence[str], start: int = 0, end: int | None = None, *, counts: Counts[T] | None = None
    ) -> list[Hit[T]]:
        """The phrases in `words[start:end]` (folded), from left to right: at each place the longest that counts, no
        word in two of them. `counts` decides on a phrase that stands there.
        """
        standing = self.standing(words, start, end)
        if len(standing) < 2:
            return standing if counts is None or not standing or counts(standing[0]) else []
        hits: list[Hit[T]] = []
        taken: set[int] = set()
        for hit in standing:
            if taken.isdisjoint(hit.places) and (counts is None or counts(hit)):
                hits.append(hit)
                taken.update(hit.places)
        return hits

    def standing(self, words: Sequence[str], start: int = 0, end: int | None = None) -> list[Hit[T]]:
        """All phrases in `words[start:end]` (folded), also where they overlap: from left to right, at each place the
        longest first.
        """
        last = len(words) if end is None else end
        by_anchor = self.by_anchor
        stretch = words if start == 0 and last == len(words) else words[start:last]
        if self.anchors.isdisjoint(stretch):
            return []
        standing: list[tuple[int, int, int, Hit[T]]] = []
        for at, word in enumerate(stretch, start):
            if word not in by_anchor:
                continue
            behind = words[at + 1] if at + 1 < last else ""
            ahead = words[at - 1] if at > start else ""
            for pattern in by_anchor[word]:
                if pattern.after is not None and behind not in pattern.after:
                    continue
                if pattern.before is not None and ahead not in pattern.before:
                    continue
                places = _around(pattern, words, at, start, last)
                if places:
                    standing.append(
                        (places[0], -len(places) - pattern.ahead, pattern.order, Hit(places, pattern.value))
                    )
        if len(standing) > 1:
            standing.sort(key=lambda entry: entry[:3])
        return [entry[3] for entry in standing]


def phrases(
    table: Iterable[tuple[str, T]],
    *,
    forms: Forms,
    common: frozenset[str] = frozenset(),
    classes: Classes | None = None,
) -> Phrases[T]:
    """A table of phrases from (cue, what it stands for).

    `forms` gives the forms of a word in its language; `common` are words that are in most texts, by which no phrase
    is looked for if another word of it will do; `classes` are the word classes that cues name.
    """
    step_of = _reader(forms, classes or {})
    compiled = [(_steps(cue, step_of), value) for cue, value in table]
    uses = Counter(word for steps, _ in compiled for step in steps for word in step.words)

    @cache
    def weight(words: frozenset[str]) -> tuple[bool, int]:
        return not words.isdisjoint(common), sum(uses[word] for word in words)

    by_anchor: dict[str, list[_Pattern[T]]] = {}
    for order, (steps, value) in enumerate(compiled):
        sure = [i for i, s in enumerate(steps) if not s.optional and not s.ahead]
        best = min(sure, key=lambda i: weight(steps[i].words))
        left, right, ahead = tuple(reversed(steps[:best])), steps[best + 1 :], sum(step.ahead for step in steps)
        gap, before, after = (
            steps[best].gap,
            _beside(left, steps[best].gap),
            _beside(right, right[0].gap if right else 0),
        )
        pattern = _Pattern(left, right, gap, ahead, order, value, before, after)
        for word in sorted(steps[best].words):
            by_anchor.setdefault(word, []).append(pattern)
    sets = frozenset([step.words for steps, _ in compiled for step in steps])
    return Phrases({word: tuple(entries) for word, entries in by_anchor.items()}, frozenset(by_anchor), sets)


def words_in(cue: str, *, forms: Forms, classes: Classes | None = None) -> frozenset[str]:
    """The words that a cue consists of, each in all forms that it takes.

    >>> sorted(words_in("in|to ruins", forms=lambda word: frozenset({word})))
    ['in', 'ruins', 'to']
    """
    return frozenset().union(*(step.words for step in _steps(_told(cue), _reader(forms, classes or {}))))


def _beside(steps: Sequence[Step], gap: int) -> frozenset[str] | None:
    """The words of the first of some steps, where one of them has to stand there."""
    return steps[0].words if steps and not gap and not steps[0].optional else None


def _told(cue: str) -> str:
    """A cue without what only has to stand behind it."""
    return " ".join([part for part in cue.split() if part[0] != "&"])


def _steps(cue: str, step_of: Callable[[str, int], Step]) -> tuple[Step, ...]:
    parts = cue.split()
    return tuple(
        [step_of(part, GAPS.get(parts[k - 1], 0) if k else 0) for k, part in enumerate(parts) if part not in GAPS]
    )


def _reader(forms: Forms, classes: Classes) -> Callable[[str, int], Step]:
    """What makes a step of a part of a cue, and of how wide a gap may be before it: each once."""

    @cache
    def step_of(part: str, gap: int) -> Step:
        if part[0] == "&" and len(part) > 1:
            behind = classes.get(part[1:]) or frozenset(part[1:].split("|"))
            return Step(behind, gap=gap, ahead=True)
        optional = part.endswith("?") and len(part) > 1
        entries = (part.removesuffix("?") if optional else part).split("|")
        return Step(frozenset(w for entry in entries for w in _words(entry, forms, classes)), optional, gap)

    return step_of


def _words(entry: str, forms: Forms, classes: Classes) -> frozenset[str]:
    if len(entry) > 1 and entry[0] in "~%":
        return forms(entry[1:]) if entry[0] == "~" else classes[entry[1:]]
    return frozenset([entry])


def _around(pattern: _Pattern[T], words: Sequence[str], anchor: int, first: int, last: int) -> tuple[int, ...]:
    """The places of a phrase whose rarest word stands here, or none; what is optional is taken where it stands."""
    before: list[int] = []
    at, gap = anchor - 1, pattern.gap
    for step in pattern.left:
        place = at
        while place > max(first, at - gap) and words[place] not in step.words and words[place][0].isalnum():
            place -= 1
        if place >= first and words[place] in step.words:
            before.append(place)
            at, gap = place - 1, step.gap
        elif not step.optional:
            return ()
        else:
            gap = max(gap, step.gap)
    places = [*reversed(before), anchor]
    at = anchor + 1
    for step in pattern.right:
        place = at
        while place < min(at + step.gap, last) and words[place] not in step.words and words[place][0].isalnum():
            place += 1
        if place < last and words[place] in step.words:
            if not step.ahead:
                places.append(place)
                at = place + 1
        elif not step.optional:
            return ()
    return tuple(places)
