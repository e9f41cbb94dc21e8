"""A matched cue in, out which part of its subject its words single out: the old town of a city, or all around it."""

from __future__ import annotations

from functools import cache

from claimrec.language.chosen import word_tables
from claimrec.language.english.loose import listed, part_of_named
from claimrec.reading.shapes import Hit
from claimrec.reading.texts import Text

_REACH = 3  # words before a name: "old town of"


def part_told(hit: Hit, text: Text) -> str:
    """The word that tells one part from another: "old" of "the old town of Lakeside", "greater" of "Greater Lakeside",
    "suburbs" of "the Lakeside suburbs".

    "" where the words tell of the subject as a whole: "the town of Lakeside".
    """
    place = hit.match.slot("subject") or (None if hit.sure is None else (hit.sure.start, hit.sure.end))
    if place is None:
        return ""
    behind = [word.lower() for word in text.words(place[1], place[1] + _REACH)]
    joined = behind[2:] if behind[:1] and behind[0] in _words("town_and") else behind[:1]  # "and its suburbs"
    owned = text.words(place[1] - 1, place[1])[0].endswith(("'s", "’s"))
    joined = behind if owned else joined  # "Lakeside's old quarter"
    around = next(
        (
            word
            for word in joined
            if word in _words("town_around") or (owned and (word in _words("parts") or part_of_named(word)))
        ),
        "",
    )
    if around:
        return around
    if not place[0]:
        return ""
    words = text.words(max(0, place[0] - _REACH), place[0])
    low = [word.lower() for word in words]
    named = words[-1][0].isupper() and low[-1] in listed("before_names")
    if named or low[-1] in _words("name_parts"):
        return low[-1]
    told = len(low) == _REACH and low[2] in _words("thing_of") and low[0] in _words("town_parts")
    return low[0] if told else ""


@cache
def _words(part: str) -> frozenset[str]:
    return frozenset(word_tables()["reference"][part])
