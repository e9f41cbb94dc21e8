"""A word in its sentence in, whether it tells which of several things is meant out: "the unpaid staff left"."""

from __future__ import annotations

from claimrec.language.clauses import is_verb
from claimrec.language.english.grammar import english
from claimrec.language.english.loose import listed
from claimrec.language.text import Text
from claimrec.language.tokens import Place
from claimrec.linking.statements.words import content_stem


def ahead_of_verb(text: Text, place: Place, at: int) -> bool:
    """Whether no verb stands in a sentence before a place, the first word aside, which may be a name."""
    boundaries = english().boundaries
    return not any(is_verb(text.tokens, k, place, boundaries) for k in range(place[0] + 1, at))


def behind_article(text: Text, place: Place, at: int) -> bool:
    """Whether a word stands between "the" and a word of content."""
    words = text.tokens.words
    inside = place[0] < at < place[1] - 1
    return inside and words[at - 1] in listed("definite") and content_stem(words[at + 1]) != ""


def picks(text: Text, place: Place, at: int) -> bool:
    """Whether a word stands between "the" and a noun, ahead of the verb."""
    return behind_article(text, place, at) and ahead_of_verb(text, place, at)
