"""The word classes of a text in, where something is named in it out: what kind of name it is, and how near a cue."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from claimrec.reading.cue_polarity import Match, Setting
from claimrec.reading.lexicon import Lexicon
from claimrec.reading.patterns import ENTITY, NAME, PARTY, STOP

# How well a mention names a subject: a known entity, a capitalised name, "the bridge", a country, "the city" or "it".
KNOWN, CAPITAL, THING, REGION, COUNTRY, POINTER = range(6)
RANKS = {ENTITY: KNOWN, NAME: CAPITAL, PARTY: COUNTRY}


# What is meant of what a spot names, where it is not the whole.
PART, NEARBY = "in part", "nearby"


@frozen
class Spot:
    """A place in a shape where something is named or pointed back to; `part` where a part of it is meant, or its
    surroundings.
    """

    start: int
    end: int
    rank: int
    part: str

    @property
    def named(self) -> bool:
        """Whether it is a name, and not "the bridge" or "it"."""
        return self.rank != POINTER and self.rank != THING


def spot_at(start: int, end: int, classes: str, lexicon: Lexicon) -> Spot:
    """The spot at a place: what kind of name stands there."""
    rank = RANKS.get(classes[start], POINTER)
    if rank in (KNOWN, CAPITAL) and _of_region(start, end, classes, lexicon):
        rank = REGION
    return Spot(start, end, rank, of_part(classes, start, lexicon))


def _of_region(start: int, end: int, classes: str, lexicon: Lexicon) -> bool:
    """Whether a name is that of the place around it: "Hale County", "the county of Hale"."""
    groups = lexicon.groups
    if end - start > 1 and classes[end - 1] in groups["region"]:
        return True
    return (
        start > 2
        and classes[start - 1] in groups["of"]
        and classes[start - 2] in groups["region"]
        and classes[start - 3] in groups["determiner"]
    )


def of_part(classes: str, start: int, lexicon: Lexicon) -> str:
    """Whether "part of", "the outskirts of", or "around" stand before a mention."""
    at = start - 1
    while at > 0 and classes[at] in lexicon.groups["adverb"]:
        at -= 1
    parts = lexicon.groups["parts"]  # "the outskirts of", "the east bank at"
    if (
        at > 1
        and classes[at] in lexicon.groups["thing_link"]
        and (classes[at - 1] in parts or classes[at - 2] in parts)
    ):
        return PART
    return NEARBY if at > 0 and classes[at] in lexicon.groups["nearby"] else ""


def in_agent(match: Match, start: int) -> bool:
    """Whether what starts there is the one who does it."""
    agent = match.slot("agent")
    return agent is not None and agent[0] <= start < agent[1]


def reach_of(match: Match, setting: Setting) -> tuple[tuple[int, int], ...]:
    """How far a cue reaches for its subject: the nearest first."""
    # a cue that names what it is about may go on with it ("captured the town of Lakeside"), another follows on it
    beyond = match.end + 4 if match.slot("subject") else match.end
    return (match.start, match.end), (match.start, beyond), setting.clause, setting.sentence


def tier(start: int, end: int, reach: tuple[tuple[int, int], ...]) -> int:
    """The first reach that a mention lies in."""
    return next((t for t, (left, right) in enumerate(reach) if left <= start and end <= right), len(reach))


def fitness(match: Match, start: int, end: int, rank: int) -> tuple[int, bool, int, int]:
    """How well a mention fits a cue, of those in equal reach: a known name, before it, how close."""
    slot = match.slot("subject")
    middle = sum(slot) if slot else match.start + match.end
    return rank, slot is None and start >= match.end, abs(start + end - middle), start


def not_meant(match: Match, opening: int, spots: Sequence[Spot], classes: str, lexicon: Lexicon) -> frozenset[int]:
    """Where names begin that a cue does not speak of, as they stand elsewhere than in the place of its subject.

    A name that nobody gave is what it speaks of only as the place of what happens ("in Lakeside 12 died", "Lakeside: 12
    died"; `opening` is where its sentence begins), or where a preposition joins it to the cue ("the talks at Aster
    broke down"), not as whoever else is named. "It", in the place of the subject, stands for no name behind it, and for
    none that a preposition makes a place or somebody of something else ("none of us in Paris knew before it was over").
    A nation in that place leaves no other: "Namibians died at Cassinga".
    """
    aspect, groups = match.trial.aspect, lexicon.groups
    prepositions = groups["preposition"] + groups["thing_link"]
    slot = match.slot("subject") or (match.start, match.start)
    pronoun = slot[1] - slot[0] == 1 and classes[slot[0]] in groups["pronoun"]
    nation = slot[1] > slot[0] and classes[slot[0]] == PARTY
    placed = aspect is not None and aspect.about in ("scene", "place")
    whose = groups["determiner"] + groups["we"] + groups["they"]
    found = []
    for spot in spots:
        within = match.start <= spot.start < match.end if pronoun else spot.end == match.start
        if slot[0] <= spot.start < slot[1] or within or not (pronoun or nation or spot.rank == CAPITAL):
            continue
        if nation and spot.rank < THING:
            found.append(spot.start)
            continue
        at = spot.start - 1
        if at > 0 and classes[at] in whose:
            at -= 1
        link = classes[at] if at >= 0 else STOP
        joined = match.start < at <= match.end and link in prepositions  # "the talks at Aster broke down"
        if link in groups["thing_link"]:
            meant = placed or (joined and not pronoun)
        elif pronoun:
            meant = spot.start < slot[0] and link not in prepositions
        else:
            meant = joined or (placed and spot.start == opening)
        if not meant:
            found.append(spot.start)
    return frozenset(found)
