"""Two words of content in, what they are to each other out: one word, opposites, near in meaning, part and whole."""

from __future__ import annotations

from math import fsum

from claimrec.language.english.loose import contrast, exclude
from claimrec.linking.sentence_contents import Word
from claimrec.linking.words import NEAR, likest, rarity


def same(one: Word, other: Word) -> bool:
    """Whether two words are of one stem, or on one side of a pair of opposites."""
    return one.stem == other.stem or any(other.sides.get(pair) == side for pair, side in one.sides.items())


def alongside(one: Word, other: Word) -> bool:
    """Whether two phrases of one sentence say the same of it: "walked away without a scratch"."""
    return one.sign is other.sign and any(other.sides.get(pair) == side for pair, side in one.sides.items())


def part(one: Word, other: Word) -> bool:
    """Whether one is all of the other, or of the words of the phrase that the other is: "closed", "closed for good"."""
    if not (one.parts or other.parts):
        return False
    ours, theirs = (word.parts or {word.stem} for word in (one, other))
    return ours == theirs or (one.sign is other.sign and (ours <= theirs or theirs <= ours))


def near(one: Word, other: Word) -> bool:
    if likeness(one, other) < NEAR:
        return False
    return not (contrast(one.word, other.word) or exclude(one.word, other.word, antonyms=True))


def opposite(one: Word, other: Word) -> bool:
    """Whether two words exclude each other ("open", "closed"; "stopped running", "running")."""
    if any(other.sides.get(pair, side) != side for pair, side in one.sides.items()):
        return True
    return _undone(one, other) or _undone(other, one)


def _undone(phrase: Word, other: Word) -> bool:
    """Whether a phrase denies what the other word says."""
    return bool(phrase.undone) and not other.undone and bool(phrase.undone & {other.stem, *other.parts})


def third(one: Word, other: Word) -> bool:
    """Whether two opposites leave a third ("won", "lost"): who denies the one does not assert the other."""
    if _undone(one, other) or _undone(other, one):
        return False
    return all(side.third for pair, side in one.sides.items() if other.sides.get(pair, side) != side)


def likeness(a: Word, b: Word) -> float:
    """How near two words are in meaning: 1 for one stem; names are only like themselves."""
    if a.stem != b.stem and (a.name or b.name):
        return 0.0
    return likest(a.stem, b.stem)


def weight(words: tuple[Word, ...]) -> float:
    """How much these words have to say, the rarer the more."""
    return fsum(rarity(stem) ** 2 for stem in {w.stem for w in words})
