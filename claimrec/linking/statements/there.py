"""A clause in its text in, the name of the place that its "there" stands for out."""

from __future__ import annotations

from collections.abc import Sequence

from claimrec.language.english.grammar import english
from claimrec.language.english.loose import listed
from claimrec.language.english.number_words import counting
from claimrec.language.text import Text
from claimrec.language.tokens import Place


def place_meant(text: Text, part: Place) -> Sequence[tuple[int, int]]:
    """The tokens of the name of a place that stands last before a clause, in its sentence or the one before, each with
    the token by which the clause means it: "stay out of Marl: a wolf was seen there"; () where it means none.
    """
    words, raw = text.tokens.words, text.tokens.raw
    there = next((at for at in range(*part) if words[at] in listed("there") and _adverb(text, at, part)), None)
    if there is None:
        return ()
    first = max([start for start, _ in text.sentences if start < part[0]], default=part[0])
    for at in range(part[0] - 1, first, -1):
        if raw[at][0].isupper() and words[at - 1] in listed("to_a_place"):
            end = next((k for k in range(at, part[0]) if not raw[k][0].isupper()), part[0])
            return [(k, there) for k in range(at, end)]
    return ()


def _adverb(text: Text, at: int, part: Place) -> bool:
    """Whether a "there" tells where, and not that there is something."""
    words = text.tokens.words
    beside = {words[k] for k in (at - 1, at + 1) if part[0] <= k < part[1]}
    return at > part[0] and beside.isdisjoint(counting()["be"]) and beside.isdisjoint(english().boundaries.auxiliaries)
