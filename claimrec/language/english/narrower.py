"""Folded words of two acts in, whether the one says more than the other out, from `narrower.toml`.

Entailment between verbs as WordNet has it (Fellbaum 1998, ch. 3: troponymy and backward presupposition): who murders
kills, who was jailed was tried. A denial of the narrower act leaves the wider open.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claimrec.language.english.vocabulary import forms, function_words, table
from claimrec.language.phrases import Phrases, phrases

_CLASSES = {"his": frozenset({"his", "her", "their", "its", "my", "our"})}


def says_more(act: Sequence[str], other: Sequence[str]) -> bool:
    """Whether an act, in folded words, is another and more, so that who denies it does not deny the other.

    Acts of one line that say the same, or stand on both of its sides, do not: nor does one of which no line tells.

    >>> says_more(["murdered"], ["died"]), says_more(["died"], ["murdered"]), says_more(["rose"], ["grew"])
    (True, False, False)
    """
    wide, narrow = scales(other, "wide"), scales(other, "narrow")
    return bool((scales(act, "narrow") & wide) - narrow - scales(act, "wide"))


def scales(words: Sequence[str], side: str) -> frozenset[int]:
    """The lines of the table on whose `side`, "wide" or "narrow", some of the folded words stand."""
    return frozenset([hit.value for hit in _acts(side).standing(list(words))])


@cache
def asked_scales() -> frozenset[int]:
    """The lines of the table of which a question asks for the wide act, whichever of its acts it is asked by."""
    return frozenset([number for number, act in enumerate(table("narrower")["act"]) if "asked" in act])


@cache
def _acts(side: str) -> Phrases[int]:
    lines = [(cue, number) for number, act in enumerate(table("narrower")["act"]) for cue in act[side]]
    return phrases(lines, forms=forms, common=function_words(), classes=_CLASSES)
