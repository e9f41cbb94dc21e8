"""What does the shape of a text settle by itself, whatever its names and numbers are?

Cues, clauses and denials depend on the classes of the words alone. Texts of one shape (the same report of another town,
on another day) are common in feeds, so a shape is worked out once.
"""

from __future__ import annotations

from attrs import frozen

from claimrec.reading import lexicon as lex
from claimrec.reading.clauses import Match, Sentences, Setting, matches
from claimrec.reading.lexicon import Lexicon
from claimrec.reading.patterns import DIGITS, ENTITY, NAME, PARTY, STOP, YEAR, elements

# How well a mention names a subject: a known entity, a capitalised name, "the bridge", a country, "the city" or "it".
KNOWN, CAPITAL, THING, COUNTRY, POINTER = 0, 1, 2, 3, 4
_RANKS = {ENTITY: KNOWN, NAME: CAPITAL, PARTY: COUNTRY}


@frozen
class Spot:
    """A place in a shape where something is named or pointed back to; `part` if only a part of it is meant."""

    start: int
    end: int
    rank: int
    part: bool


@frozen
class Shape:
    """What the classes of a text settle: its cues, each with its setting and the thing that stands in its place, its
    parts, where names stand.

    `framed` if somebody is said to say something; `silent` if it refuses to say; `timed` is where it may begin to name
    a time, -1 if nowhere.
    """

    cues: tuple[tuple[Match, Setting, Spot | None], ...]
    parts: dict[str, list[tuple[int, int]]]
    spots: tuple[Spot, ...]
    framed: bool
    silent: bool
    timed: int


def shape_of(classes: str, lexicon: Lexicon) -> Shape:
    """The shape of a text with these classes."""
    tried = matches(classes, lexicon.trials, lexicon.search.trials)
    found = _longest([match for match in tried if not _of_something_else(match, classes, lexicon)])
    sentences = Sentences.of(classes, lexicon)
    return Shape(
        cues=tuple([(match, sentences.setting(match), thing_at(match, classes, lexicon)) for match in found]),
        parts=sentences.parts,
        spots=tuple([spot_at(*hit.span(), classes, lexicon) for hit in lexicon.search.mentions.finditer(classes)]),
        framed=lex.SPEECH in sentences.parts or lex.SOURCE in sentences.parts,
        silent=lex.NO_STANCE in sentences.parts,
        timed=_timed(classes, lexicon),
    )


def _timed(classes: str, lexicon: Lexicon) -> int:
    """The first word that can belong to a time, with the words that lead up to it: "by about midday on"."""
    head = lexicon.search.times.search(classes)
    if head is None:
        return -1
    start, leads = head.start(), lexicon.groups["time_link"] + DIGITS + YEAR
    while start and classes[start - 1] in leads:
        start -= 1
    return start


def spot_at(start: int, end: int, classes: str, lexicon: Lexicon) -> Spot:
    """The spot at a place: what kind of name stands there."""
    return Spot(start, end, _RANKS.get(classes[start], POINTER), _of_part(classes, start, lexicon))


def _of_part(classes: str, start: int, lexicon: Lexicon) -> bool:
    """Whether "part of", "the outskirts of" stand before a mention."""
    at = start - 1
    while at > 0 and classes[at] in lexicon.groups["adverb"]:
        at -= 1
    return at > 0 and classes[at] in lexicon.groups["of"] and classes[at - 1] in lexicon.groups["parts"]


def thing_at(match: Match, classes: str, lexicon: Lexicon) -> Spot | None:
    """ "The bridge" in the very place that a cue asks about, where its aspect asks about more than places."""
    place = match.slot("subject")
    if place is None or match.trial.aspect is None or match.trial.aspect.about == "place":
        return None
    start, end = place
    if end - start != 2 or classes[start] not in lexicon.groups["determiner"]:
        return None
    if classes[end - 1] in lexicon.groups["place"]:
        return None
    return Spot(start, end, THING, _of_part(classes, start, lexicon))


def _of_something_else(match: Match, classes: str, lexicon: Lexicon) -> bool:
    """Whether a cue that begins with its subject found a name that only says where: "prices in Lakeside fell"."""
    if not match.trial.leads:
        return False
    start, _ = match.slot("subject") or (match.start, match.start)
    groups = lexicon.groups
    before = classes[start - 1] if start else STOP
    if before in groups["preposition"]:
        return True
    if before in groups["of"]:
        return start < 2 or classes[start - 2] not in groups["place"] + groups["parts"] + groups["adverb"]
    return False


def _length(match: Match) -> tuple[int, int, int, str]:
    """The longest first; of equal ones that with more steps, which asks for more."""
    return match.start - match.end, -len(elements(match.trial.cue.text)), match.start, match.trial.cue.text


def _longest(found: list[Match]) -> list[Match]:
    """Of matches of one aspect that lie inside each other the longest, so that "has not fallen" beats "fallen"."""
    if len(found) < 2:
        return found
    kept: list[Match] = []
    for match in sorted(found, key=_length):
        inside = any(
            k.trial.aspect is match.trial.aspect and k.start <= match.start and match.end <= k.end for k in kept
        )
        if not inside:
            kept.append(match)
    return sorted(kept, key=lambda m: (m.start, m.end))
