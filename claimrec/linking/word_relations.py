"""Two words of content in; whether they say the same, or exclude each other, out."""

from __future__ import annotations

from claimrec.language.english.loose import contrast, exclude
from claimrec.linking.content_words import Word
from claimrec.linking.words import NEAR, content_stem, likest


def same(one: Word, other: Word) -> bool:
    """Whether two words are one, or stand on one side of a pair of opposites."""
    if one.stem == other.stem:
        return True
    return _on_one_side(one, other) and not (_at_odds(one, other) or _on_two_sides(one, other))


def _on_one_side(one: Word, other: Word) -> bool:
    return any(other.sides.get(pair) == side for pair, side in one.sides.items())


def _on_two_sides(one: Word, other: Word) -> bool:
    """Whether two words stand on the two sides of a pair, whatever others have them on one: "shot", "stabbed"."""
    return any(other.sides.get(pair, side) != side for pair, side in one.sides.items())


def _at_odds(one: Word, other: Word) -> bool:
    """Whether words of two phrases exclude each other, which both exclude a third: "came second", "came third"."""
    if one.word == other.word or not (one.parts and other.parts):
        return False
    ours, theirs = set(one.word.split()), set(other.word.split())
    return any(exclude(a, b) for a in ours - theirs for b in theirs - ours)


def alongside(one: Word, other: Word) -> bool:
    """Whether two phrases of one sentence say the same of it: "walked away without a scratch"."""
    return one.sign is other.sign and _on_one_side(one, other)


def part(one: Word, other: Word) -> bool:
    """Whether one is all of the other, or of the words of the phrase that the other is: "closed", "closed for good"."""
    if not (one.parts or other.parts):
        return False
    ours, theirs = (word.parts or {word.stem} for word in (one, other))
    return ours == theirs or (one.sign is other.sign and (ours <= theirs or theirs <= ours))


def near(one: Word, other: Word) -> bool:
    """Whether two words are near in meaning, and do not exclude each other."""
    if likeness(one, other) < NEAR:
        return False
    return not (contrast(one.word, other.word) or exclude(one.word, other.word, antonyms=True))


def opposite(one: Word, other: Word) -> bool:
    """Whether two words exclude each other ("open", "closed"; "stopped running", "running")."""
    return (
        _on_two_sides(one, other)
        or (_on_one_side(one, other) and _at_odds(one, other))
        or _undone(one, other)
        or _undone(other, one)
    )


def _undone(phrase: Word, other: Word) -> bool:
    """Whether a phrase denies what the other word says."""
    return bool(phrase.undone) and not other.undone and bool(phrase.undone & {other.stem, *other.parts})


def one_verb(one: Word, other: Word) -> bool:
    """Whether two words are of one verb, active and passive: "beat", "were beaten"."""
    ours, theirs = ({part for part in word.parts or {word.stem} if content_stem(part)} for word in (one, other))
    return not ours.isdisjoint(theirs)


def leave_a_third(one: Word, other: Word) -> bool:
    """Whether two opposites leave a third ("won", "lost"): who denies the one does not assert the other."""
    if _undone(one, other) or _undone(other, one):
        return False
    return all(side.third for pair, side in one.sides.items() if other.sides.get(pair, side) != side)


def of_nature(one: Word, other: Word) -> bool:
    """Whether two words exclude each other of what a thing is, and stays: "edible", "poisonous"."""
    return any(side.nature for pair, side in one.sides.items() if other.sides.get(pair, side) != side)


def likeness(a: Word, b: Word) -> float:
    """How near two words are in meaning: 1 for one stem; names are only like themselves."""
    if a.stem != b.stem and (a.name or b.name):
        return 0.0
    return likest(a.stem, b.stem)
