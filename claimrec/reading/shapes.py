"""The word classes of a text in; what depends on them alone out: cues, clauses, denials.

Cues, clauses and denials depend on the classes of the words alone. Texts of one shape (the same report of another town,
on another day) are common in feeds, so a shape is worked out once.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from attrs import frozen

from claimrec.reading import lexicon as lex
from claimrec.reading.cue_polarity import Match, Sentences, Setting, matches, silent
from claimrec.reading.lexicon import Lexicon, never_of
from claimrec.reading.patterns import ENTITY, NAME, OTHER, PARTY, QUESTION, STOP, elements
from claimrec.reading.spots import (
    CAPITAL,
    KNOWN,
    RANKS,
    THING,
    Spot,
    fitness,
    in_agent,
    not_meant,
    of_part,
    reach_of,
    spot_at,
    tier,
)


class Agent(Enum):
    """What is said of who does it."""

    WE = "we"
    THEY = "they"
    NAMED = "named"


@frozen
class Hit:
    """A cue in a shape, with its setting, the thing that stands in its place, and what stands for who does it.

    `sure` is the name that it speaks of, where no name can change that; `tellers` are those who may be the ones whose
    words are told; `places` are its own, and those of what denies it; `narrowed` if a plain word stands before it;
    `apart` are where names begin that it does not speak of.
    """

    match: Match
    setting: Setting
    thing: Spot | None
    agent: Agent | None
    sure: Spot | None
    tellers: tuple[Spot, ...]
    places: tuple[tuple[int, int], ...]
    narrowed: bool = False
    apart: frozenset[int] = frozenset()


@frozen
class Shape:
    """What the classes of a text settle: its cues, where names stand, the first name that is known; where cues stand in
    it, its parts too.

    `silent` if no cue does and it refuses to say; `asks` if a question stands in it; `timed` if it may name a time.
    """

    cues: tuple[Hit, ...]
    parts: dict[str, list[tuple[int, int]]]
    spots: tuple[Spot, ...]
    known: Spot | None
    silent: bool
    asks: bool
    timed: bool


def shape_of(classes: str, lexicon: Lexicon) -> Shape:
    """The shape of a text with these classes."""
    tried = matches(classes, lexicon.trials, lexicon.search.trials)
    found = _longest([match for match in tried if not _of_something_else(match, classes, lexicon)])
    sentences = Sentences.of(classes, lexicon) if found else None  # most texts hold no cue
    spots = tuple([spot_at(*hit.span(), classes, lexicon) for hit in lexicon.search.mentions.finditer(classes)])
    return Shape(
        cues=() if sentences is None else tuple([_hit(match, sentences, spots, lexicon) for match in found]),
        parts={} if sentences is None else sentences.parts,
        spots=spots,
        known=next((spot for spot in spots if spot.rank == KNOWN), None),
        silent=not found and silent(classes, lexicon),
        asks=QUESTION in classes,
        timed=lexicon.search.times.search(classes) is not None,
    )


def _hit(match: Match, sentences: Sentences, spots: tuple[Spot, ...], lexicon: Lexicon) -> Hit:
    setting = sentences.setting(match)
    thing = thing_at(match, sentences.classes, lexicon) or thing_before(match, sentences.classes, lexicon)
    apart = not_meant(match, setting.sentence[0], spots, sentences.classes, lexicon)
    sure = _sure(match, setting, [spot for spot in spots if spot.start not in apart]) if thing is None else None
    tellers = () if setting.left_open is not None else _tellers(match, setting, sentences.parts, spots)
    agent = _agent(match, sentences.classes, lexicon)
    place = match.start if thing is None else min(match.start, thing.start), match.end
    before = sentences.classes[match.start - 1] if match.start > setting.sentence[0] else ""
    places = tuple(sorted({place, *setting.words}))
    return Hit(match, setting, thing, agent, sure, tellers, places, narrowed=before == OTHER, apart=apart)


def _agent(match: Match, classes: str, lexicon: Lexicon) -> Agent | None:
    place = match.slot("agent")
    if place is None:
        return None
    first, after = classes[place[0]], classes[place[1] : place[1] + 1]
    if first in lexicon.groups["they"] or (after and after in lexicon.groups["they"]):  # "our enemy"
        return Agent.THEY
    return Agent.WE if first in lexicon.groups["we"] else Agent.NAMED


def _sure(match: Match, setting: Setting, spots: Sequence[Spot]) -> Spot | None:
    """The name that a cue speaks of, where its place alone says so; a capital may be the speaker's own name."""
    named = [spot for spot in spots if spot.rank <= CAPITAL and not in_agent(match, spot.start)]
    if len(named) < 2:
        return named[0] if named else None
    reach = reach_of(match, setting)
    nearest = min(tier(spot.start, spot.end, reach) for spot in named)
    best = [spot for spot in named if tier(spot.start, spot.end, reach) == nearest]
    if len(best) > 1 and any(spot.rank == CAPITAL for spot in best):
        return None
    return min(best, key=lambda spot: fitness(match, spot.start, spot.end, spot.rank))


def _tellers(
    match: Match, setting: Setting, parts: dict[str, list[tuple[int, int]]], spots: tuple[Spot, ...]
) -> tuple[Spot, ...]:
    """Who may say so instead of the one who speaks: "Wagner says ...", "..., Wagner says", "according to Wagner"."""
    if lex.SPEECH not in parts and lex.SOURCE not in parts:
        return ()
    left, right = setting.sentence
    named = [spot for spot in spots if spot.named]
    found: list[Spot] = []
    speech, sources = parts.get(lex.SPEECH, ()), parts.get(lex.SOURCE, ())
    for start, _ in speech:
        if left <= start < match.end:
            found += [spot for spot in named if left <= spot.start and start - 4 <= spot.end <= start][-1:]
    behind = [place for place in speech if match.end <= place[0] < right]
    for start, end in behind + [place for place in sources if left <= place[0] < right]:
        found += [spot for spot in named if end <= spot.start <= end + 2 or spot.end == start][:1]
    return tuple(found)


def thing_at(match: Match, classes: str, lexicon: Lexicon) -> Spot | None:
    """ "The bridge", or "the Lakeside bridge", in the very place that a cue asks about."""
    place = match.slot("subject")
    return None if place is None else _thing(*place, match, classes, lexicon)


def thing_before(match: Match, classes: str, lexicon: Lexicon) -> Spot | None:
    """ "The bridge" before "at Lakeside", where a cue begins with what it is about and found the name alone."""
    place = match.slot("subject")
    if place is None or not match.trial.leads or place[0] < 3:
        return None
    link, groups = place[0] - 1, lexicon.groups
    if classes[link] in groups["determiner"]:  # "the dam in the Upper Valley"
        link -= 1
    if classes[place[0]] not in RANKS or classes[link] not in groups["thing_link"]:
        return None
    first = link
    while first > 1 and link - first < lex.NOUNS and classes[first - 1] not in groups["no_noun"]:
        first -= 1
    return None if first == link else _thing(first - 1, link, match, classes, lexicon)


def _thing(start: int, end: int, match: Match, classes: str, lexicon: Lexicon) -> Spot | None:
    """A determiner or a name with a noun behind it, where its aspect asks about such things, and not of places."""
    aspect, groups = match.trial.aspect, lexicon.groups
    if aspect is None or aspect.about == "place" or end - start < 2:
        return None
    if classes[start] not in groups["determiner"] + ENTITY or classes[end - 1] in (ENTITY, NAME, PARTY):
        return None
    if classes[end - 1] in groups["place"] + groups["remainder"] + groups["parts"] + groups[never_of(aspect)]:
        return None
    return Spot(start, end, THING, of_part(classes, start, lexicon))


def _no_such_thing(start: int, end: int, match: Match, classes: str, lexicon: Lexicon) -> bool:
    """Whether what stands in the place of the subject is nothing to ask of: "the Lakeside government collapsed"."""
    if end - start < 2 or classes[start] not in lexicon.groups["determiner"]:
        return False
    return classes[end - 1] not in lexicon.groups["place"] and thing_at(match, classes, lexicon) is None


def _of_something_else(match: Match, classes: str, lexicon: Lexicon) -> bool:
    """Whether a cue that begins with its subject found a name that only says where, or none: "prices in Lakeside fell",
    "there was no fault of ours".
    """
    if not match.trial.leads:
        return False
    start, end = match.slot("subject") or (match.start, match.start)
    groups = lexicon.groups
    if classes[start] in groups["expletive"] or _no_such_thing(start, end, match, classes, lexicon):
        return True
    led = start - 1 if start and classes[start - 1] in groups["determiner"] else start
    before = classes[led - 1] if led else STOP
    if thing_before(match, classes, lexicon) is not None:
        return False
    if before in groups["and"] and classes[max(0, start - 2)] in RANKS:  # "the road from Lakeside and Osterfeld"
        before = classes[start - 3] if start > 2 else STOP
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
