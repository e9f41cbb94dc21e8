"""A word of content of a sentence, with its polarity and what it excludes; whether two say the same, or exclude each
other. A phrase of opposites is one word.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from claimrec.language.english.loose import exclude, two_kinds
from claimrec.language.english.opposites import Side
from claimrec.language.text import Polarity, Sign
from claimrec.linking.statements.words import NEAR, content_stem, likest, stems_for

_NO_SIDES: Mapping[int, Side] = {}  # one object for all words without


@frozen
class Word:
    """A word of content: its place among the tokens, the folded word, its stem, its polarity, and if it is a name.

    `sides` are the pairs of opposites that it belongs to, each with its side; a phrase ("called off") is one word.
    What denies inside of a phrase ("said no to") is part of its sense, not of the polarity of it or of what follows.
    `parts` are the stems of the words of a phrase, `undone` those of them that the phrase itself denies ("stopped
    running"). `keys` are what another word has to bear to be laid beside it: a stem, also a near one, a pair, a part.
    `behind` is the place behind its last word.
    """

    at: int
    word: str
    stem: str
    polarity: Polarity
    name: bool
    sides: Mapping[int, Side] = field(default=_NO_SIDES)
    parts: frozenset[str] = frozenset()
    undone: frozenset[str] = frozenset()
    behind: int = field(default=0, eq=False)
    keys: frozenset[str] = field(init=False, repr=False, eq=False)

    @keys.default
    def _keys(self) -> frozenset[str]:
        plain = stems_for(self.stem, name=self.name)
        told = self.sides or self.parts or self.undone
        return plain.union(map(str, self.sides), self.parts, self.undone) if told else plain

    @property
    def sign(self) -> Sign:
        """Whether the text asserts it, denies it, or leaves it open."""
        return self.polarity.sign


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
    return not two_kinds(one.word, other.word)


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
