"""A word of content of a sentence, with its polarity and what it excludes; a phrase of opposites is one."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from claimrec.language.english.opposites import Side
from claimrec.language.text import Polarity, Sign
from claimrec.linking.words import stems_for

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
