"""The words before a noun in; whether the noun ends a relative clause, or is the object of a participle, out."""

from __future__ import annotations

from collections.abc import Sequence

from claimrec.language.chosen import word_set
from claimrec.language.english.contents import content
from claimrec.language.english.grammar import english

REACH = 8  # words of a relative clause before its last


def closes_relative(written: Sequence[str]) -> bool:
    """Whether what follows some words, as written, is the end of a relative clause that stands in them, or the object
    of a participle.

    >>> closes_relative(["The", "officer", "who", "shot"]), closes_relative(["The", "officer", "who", "said"])
    (True, False)
    """
    boundaries = english().boundaries
    before = [word.lower() for word in written]
    guarding = len(before) > 1 and written[-1].islower() and before[-1].endswith(boundaries.companion_endings)
    if guarding and before[-1] not in boundaries.takers:
        return content(before[-2]) and not boundaries.tells(before[-2:-1])
    led = word_set("english", "reference", "relatives_of_subjects")
    at = next((k for k in range(len(before) - 1, 0, -1) if before[k] in led), 0)
    within, noun = before[at + 1 :], before[at - 1] if at else ""
    if not within or not noun.isalpha() or not all(word[0].isalnum() for word in within):
        return False
    if noun in boundaries.takers and before[at] in boundaries.complementisers:
        return False  # "the report that the army shelled Lakeside"
    return boundaries.takers.isdisjoint(within)
