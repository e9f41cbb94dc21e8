"""A matched cue in, out which part of its subject its words single out: the old town of a city, or all around it."""

from __future__ import annotations

from functools import cache

from claimrec.language.chosen import word_tables
from claimrec.language.english.loose import listed, part_of_named
from claimrec.language.english.number_words import counting
from claimrec.language.tokens import Place
from claimrec.model.aspects import Kind
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
    return _behind(text, place[1]) or _before(hit, text, place)


def head_of_thing(hit: Hit, text: Text) -> str:
    """The noun of which a thing is but the whole: "tower" of "the tower of the church was destroyed"; "" where the
    thing itself is told of, or what its noun leaves it ("the whole of the church").
    """
    if hit.thing is None:
        return _quarter(hit, text)
    words = [word.lower() for word in text.words(max(0, hit.thing.start - _REACH - 1), hit.thing.start)]
    if words and words[-1] in counting()["determiners"]:
        words.pop()
    if quarter := _quarter(hit, text):
        return quarter
    if len(words) < _REACH or words[-1] not in listed("of") or words[-3] not in counting()["determiners"]:
        return ""
    noun = words[-2]
    return noun if noun.isalpha() and noun not in _words("parts") | _words("transparent") else ""


def _quarter(hit: Hit, text: Text) -> str:
    """The word for a part of a town, or for one who bears a name: "old" of "the old town of Lakeside", "elder" of "the
    elder Holm brother".
    """
    place = hit.match.slot("subject") or (None if hit.thing is None else (hit.thing.start, hit.thing.end))
    words = [] if place is None else [word.lower() for word in text.words(max(0, place[0] - _REACH), place[0])]
    if words and words[-1] in _words("which_bearer"):
        return words[-1]
    told = len(words) == _REACH and words[0] in _words("town_parts") and words[1] in _words("places")
    return words[0] if told and words[2] in listed("of") else ""


def _behind(text: Text, end: int) -> str:
    """The part told behind a name: "Lakeside suburbs", "Lakeside and its suburbs", "Lakeside's old quarter"."""
    words = [word.lower() for word in text.words(end, end + _REACH)]
    if text.words(end - 1, end)[0].endswith(("'s", "’s")):
        return next((w for w in words if w in _words("town_around") | _words("parts") or part_of_named(w)), "")
    joined = words[2:] if words[:1] and words[0] in _words("town_and") else words[:1]
    return next((word for word in joined if word in _words("town_around")), "")


def _before(hit: Hit, text: Text, place: Place) -> str:
    """The part told before a name: "Greater Lakeside", "the old town of Lakeside", "the port of Lakeside"."""
    words = text.words(max(0, place[0] - _REACH), place[0])
    low = [word.lower() for word in words]
    if not words:
        return ""
    named = words[-1][0].isupper() and low[-1] in listed("before_names")
    if named or low[-1] in _words("name_parts"):
        return low[-1]
    if len(low) < _REACH or low[2] not in _words("thing_of"):
        return ""
    if low[0] in _words("town_parts"):
        return low[0]
    aspect, behind = hit.match.trial.aspect, [word.lower() for word in text.words(place[1], place[1] + 1)]
    numbered = aspect is not None and aspect.about == "place" and aspect.value is Kind.QUANTITY
    counted = numbered and not counting()["now_has"].isdisjoint(behind)
    measured = low[1] in counting()["measures"]  # "the population of Lakeside has fallen to"
    return low[1] if counted and not measured and low[1] not in _words("places") else ""


@cache
def _words(part: str) -> frozenset[str]:
    return frozenset(word_tables()["reference"][part])
