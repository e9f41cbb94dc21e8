"""The words beside a time in, the tense of their verb out; it decides which Friday "on Friday" is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache, lru_cache

from claimrec.language.english.calendar import time_tables
from claimrec.language.english.phrases import GAP, any_of
from claimrec.language.english.vocabulary import english

PAST, PRESENT, FUTURE, OPEN, NEAR = "past", "present", "future", "open", "near"
_REACH = 160
_END = re.compile(r"[.!?;:](?=\s)|[\n\"“”]")


def _irregular() -> list[str]:
    """The past forms of irregular verbs: those that are neither "takes" nor "taking", nor the verb itself."""
    words = {form for told in english()["irregular"].values() for form in told.split()}
    return sorted(w for w in words if not w.endswith(("s", "ing")) and w not in english()["irregular"])


@cache
def _cues() -> re.Pattern[str]:
    """The verb of a clause; what hangs on an auxiliary ("is closed", "will have opened") is one with it."""
    table = time_tables()["tense"]
    more = rf"(?:{GAP}(?:not|now|still|being|be|been|have|\w++(?<=ed|ly)|\w++(?<=ing)))"
    future, present = any_of(table[FUTURE]), any_of(table[PRESENT])
    past = any_of([*table[PAST], *_irregular()])
    will = rf"(?:(?P<future>{future})|(?P<open>{any_of(table[OPEN])})){more}{{0,3}}|(?P<near>{any_of(table[NEAR])})"
    was = rf"(?P<past>{past}|(?<=\w )\w{{2,20}}ed(?!\w)){more}{{0,2}}"
    words = rf"{will}|{was}|(?P<present>{present}){more}{{0,2}}"
    return re.compile(rf"(?<!\w)(?:{words})|(?<=\w)['’]ll(?!\w)(?P<short>)")


def tense_at(low: str, start: int, end: int, before: str = "") -> str:
    """The tense that the nearest verb before a stretch of a sentence tells, or the first behind it; OPEN is "would".

    `before` is what was told before the text begins; empty comes back where nothing tells.

    >>> text = "the bridge will open on friday"
    >>> tense_at(text, text.index("on friday"), len(text))
    'future'
    """
    cues, ends, _ = _verbs(low)
    ended = bisect_right(ends, start) - 1
    begin = max(ends[ended] if ended >= 0 else 0, start - _REACH)
    place = bisect_left(cues, (start, ""))
    if place and cues[place - 1][0] >= begin:
        return cues[place - 1][1]
    if before and begin == 0:
        return before
    stop = ends[ended + 1] if ended + 1 < len(ends) else len(low)
    place = bisect_left(cues, (end, ""))
    return cues[place][1] if place < len(cues) and cues[place][0] < min(stop, end + _REACH) else ""


def tense_before(low: str, start: int, size: int) -> str | None:
    """What `tense_at` has to know of the text before a place to tell the tense of a stretch of the rest, of which it
    reads `size` characters; None where more of it would have to be known.
    """
    cues, ends, behind = _verbs(low)
    place = bisect_left(cues, (start, "")) - 1
    if place < 0:
        return ""
    at, told = cues[place]
    if behind[place] > start or start - at + size > _REACH:
        return None
    ended = bisect_right(ends, start) - 1
    return told or None if ended < 0 or at >= ends[ended] else ""


@lru_cache(maxsize=64)
def _verbs(low: str) -> tuple[list[tuple[int, str]], list[int], list[int]]:
    """Where the verbs of a text stand, with their tenses, where its sentences end, and where each of the verbs ends:
    read once for all its times.
    """
    found = [*_cues().finditer(low)]
    cues = [(m.start(), FUTURE if m.lastgroup == "short" else m.lastgroup or "") for m in found]
    return cues, [m.end() for m in _END.finditer(low)], [m.end() for m in found]
