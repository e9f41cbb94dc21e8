"""Of which time does the verb of a clause speak? By its auxiliaries and past forms."""

from __future__ import annotations

from collections.abc import Sequence

from claimrec.language.phrases import Phrases

FUTURE, PRESENT, PERFECT, PAST, BEFORE_PAST = "future", "present", "perfect", "past", "before past"


def tense_of(words: Sequence[str], raw: Sequence[str], tenses: Phrases[str], past: frozenset[str]) -> str:
    """The tense of a clause, given its folded and its raw words: of its first verb that tells one; "" if none does.

    "perfect" is a past that holds now ("has fallen"), "before past" one that a past looks back at ("had fallen").
    """
    hits = {hit.start: hit.value for hit in tenses.found(words)}
    for at, word in enumerate(words):
        if at in hits:
            return hits[at]
        if at and raw[at][0].isupper():  # "Fell" is a place there
            continue
        if word in past or (at and word.endswith("ed") and len(word) > 4 and _verb(words, at)):
            return PAST
    return ""


def _verb(words: Sequence[str], at: int) -> bool:
    """Whether a word in -ed can be a verb: not between an article and a noun ("the armed men")."""
    return words[at - 1] not in ("the", "a", "an")
