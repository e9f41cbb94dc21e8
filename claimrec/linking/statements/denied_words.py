"""Two words laid beside each other in; what is denied of what the other statement asserts out."""

from __future__ import annotations

from enum import Enum

from claimrec.language.english.narrower import says_more
from claimrec.language.text import Sign
from claimrec.linking.statements.content_words import Word, one_verb


class Denied(Enum):
    """What one statement denies of two words that say the same, as far as the tables tell: those of one side of a pair
    of opposites tell what both exclude ("praised"), not that the one says as much as the other.
    """

    SAME = "what the other asserts, or what follows from it"
    UNLIKE = "a word near in meaning: criticised, not condemned"
    MORE = "more than the other asserts: died, not murdered"


def denied_of(one: Word, other: Word) -> Denied:
    """What is denied of two words laid beside each other, of which one statement asserts the one."""
    if one.sign is other.sign or one.stem == other.stem or one_verb(one, other):
        return Denied.SAME
    denied, told = (w.word.split() for w in ((one, other) if one.sign is Sign.DENIED else (other, one)))
    if says_more(denied, told):
        return Denied.MORE
    return Denied.SAME if says_more(told, denied) else Denied.UNLIKE
