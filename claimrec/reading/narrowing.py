"""A matched cue in, what narrows its question out: the words behind it, and the agent.

"Convicted of bribery" and "cleared of fraud" answer two questions, as do "nurses accepted" and "doctors refused".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claimrec.language.chosen import function_words, word_tables
from claimrec.language.english.calendar import time_tables
from claimrec.model.aspects import WHO, Aspect
from claimrec.reading.shapes import Hit
from claimrec.reading.texts import Text

_REACH = 5  # words behind a cue in which what narrows it may begin


def narrowing(aspect: Aspect, hit: Hit, text: Text) -> str:
    """The words that narrow the question of a cue, in alphabetical order; "" where nothing does.

    `aspect.narrowed_by` holds the words behind which they stand; with "who" so does the subject of the cue's clause.
    Of what happened at a scene an ordinal tells which happening is meant: "the second blast".
    """
    if not aspect.narrowed_by and aspect.about != "scene":
        return ""
    start, end = hit.match.start, hit.match.end
    opens, closes = hit.setting.clause
    found = _ordinals(text.words(opens, max(closes, end)) if aspect.about == "scene" else text.words(start, end))
    if WHO in aspect.narrowed_by and not found:
        found = _who(text.words(opens, start), text.words(end, max(closes, end)))
    behind = text.words(end - 1, max(closes, end))
    everywhere = {word.lower() for word in behind}.intersection(_listed("everywhere") if aspect.narrowed_by else ())
    return " ".join(sorted(found | everywhere | _behind(behind, aspect.narrowed_by)))


def _ordinals(words: Sequence[str]) -> set[str]:
    """The ordinals that tell one of several apart, not a time ("the second day") or what is told ("is final")."""
    low = [word.lower() for word in words]
    around = zip(["", *low[:-1]], low, [*low[1:], ""], strict=True)
    return {
        word
        for before, word, after in around
        if word in _listed("ordinals")
        and after not in _listed("spells")
        and (after[:1].isalnum() or before in _listed("articles"))
    }


def _behind(words: Sequence[str], leads: Sequence[str]) -> set[str]:
    """The plain words of content behind each of the leading words."""
    found: set[str] = set()
    for at, word in enumerate(words[: _REACH + 1]):
        if word.lower() in leads:
            found |= _content(words[at + 1 :])
    return found


def _content(words: Sequence[str]) -> set[str]:
    """The words of content with which a phrase begins, without those that say nothing of which one is meant."""
    found: set[str] = set()
    for word in words:
        low = word.lower()
        if not low[0].isalnum() or low in _of_time():
            break
        light = low in function_words() and low not in _listed("ordinals")
        if light or low in _listed("whichever") or not low[0].isalpha():
            if found and low not in _listed("also"):
                break
            continue
        found.add(low)
    return found


def _who(before: Sequence[str], behind: Sequence[str]) -> set[str]:
    """The noun for who does it: the head of the subject, or what stands behind "by" in the passive."""
    passive = next((at for at, word in enumerate(behind) if word.lower() in _listed("doer")), None)
    if passive is not None:
        return set(_run(behind[passive + 1 :])[-1:])
    skipped = next((at for at, word in enumerate(before) if word.lower() not in _listed("articles")), len(before))
    return set(_run(before[skipped:])[-1:])


def _run(words: Sequence[str]) -> list[str]:
    """The words of content right at the start."""
    found: list[str] = []
    for word in words:
        low = word.lower()
        if not low[0].isalpha() or low in function_words():
            if found or low not in _listed("articles"):
                break
            continue
        found.append(low)
    return found


@cache
def _of_time() -> frozenset[str]:
    """Months and days of the week: "in November" tells when, and no charge or place."""
    return frozenset([*time_tables()["months"], *time_tables()["weekdays"]])


@cache
def _listed(part: str) -> frozenset[str]:
    return frozenset(word_tables()["narrowing"][part].split())
