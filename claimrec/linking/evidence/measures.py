"""A candidate pair in, one number or level out: one small function for each comparison."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from claimrec.linking.evidence.counted import OTHER, kinds
from claimrec.linking.evidence.pairs import CandidatePair
from claimrec.linking.evidence.topics import names as topic_names
from claimrec.linking.evidence.word_signs import word_signs

COUNTED_LEVELS = 6
# the levels of `counting` on which both count the same kind of thing: the numbers do not meet, or meet
NUMBERS_APART, NUMBERS_MEET = 4, 5
SOON = (0.05, 1.2, 15.0)
TELLS = 0.5
GROUND = 1.0  # below, a shared topic puts no two claims on one matter: "captured" and "town" share one


def speakers(two: CandidatePair) -> int:
    a, b = two.a.said, two.b.said
    if a.party == b.party:
        return 0
    if a.side is None or b.side is None:
        return 1
    return 2 if a.side == b.side else 3


def denial(two: CandidatePair) -> int:
    """Who denies, the earlier or the later; a denial of few words has its content from what it denies."""
    early, late = two.a.said.denies, two.b.said.denies
    if late == 2:
        return 4 if two.b.order - two.a.order <= 2 else 3
    if early and late:
        return 2
    return 1 if early or late else 0


def answers(two: CandidatePair) -> int:
    """Whether a denial answers the earlier claim: the last that named its party, or the last of another party."""
    if not two.b.said.denies:
        return 0
    if two.a.order == two.b.named:
        return 1
    if two.a.order == two.b.before:
        return 2
    named = two.a.said.party != two.b.said.party and two.b.said.party in two.a.said.whom
    return 3 if named else 4


def shared_signs(two: CandidatePair) -> int:
    """Whether what both say is said with one sign, or one denies what the other asserts."""
    return word_signs(two.a.weights, two.a.said.signs, two.b.told)


def sentences(two: CandidatePair) -> float:
    return max(two.a.said.sentences, two.b.said.sentences)


def counting(two: CandidatePair) -> int:
    """What their numbers count."""
    a, b = two.a.said.counts, two.b.said.counts
    if not a or not b:
        return 1 if a or b else 0
    kinds = {c.kind for c in a} & {c.kind for c in b}
    if not kinds:
        return 2
    if kinds == {OTHER}:
        return 3
    meet = any(one.number.meets(two_.number) for one in a for two_ in b if one.kind == two_.kind != OTHER)
    return NUMBERS_MEET if meet else NUMBERS_APART


def counting_then(two: CandidatePair) -> int:
    """What their numbers count, and how long apart: a count of today and one of next year may both be true."""
    return bisect_right(SOON, two.days) * COUNTED_LEVELS + counting(two)


def counted(two: CandidatePair) -> int:
    """The first kind of thing that both count, from 1; 0 if there is none."""
    a, b = two.a.said.counts, two.b.said.counts
    both = {c.kind for c in a} & {c.kind for c in b} - {OTHER} if a and b else ()
    return 1 + kinds().index(min(both)) if both else 0


def same_number(two: CandidatePair) -> int:
    a, b = two.a.said.counts, two.b.said.counts
    if not a or not b:
        return 0
    return int(not {(c.number.low, c.number.high) for c in a}.isdisjoint([(c.number.low, c.number.high) for c in b]))


def speaking_of(two: CandidatePair) -> int:
    """Whether one names the other's party."""
    a, b = two.a.said, two.b.said
    if a.party == b.party:
        return 0
    return 1 + (b.party in a.whom) + 2 * (a.party in b.whom)


def topic(two: CandidatePair) -> float:
    return max(two.shared)[0] if two.shared else 0.0


def common(two: CandidatePair) -> int:
    """The most telling topic of both, from 1; 0 if nothing tells enough."""
    name = common_topic(two)
    return 1 + _topic_places()[name] if name else 0


@cache
def _topic_places() -> dict[str, int]:
    return {name: place for place, name in enumerate(topic_names())}


def common_topic(two: CandidatePair, least: float = TELLS) -> str:
    """The name of the most telling topic of both, or nothing."""
    best = max(two.shared) if two.shared else (0.0, "")
    return best[1] if best[0] > least else ""


def times(two: CandidatePair) -> int:
    a, b = two.a.said.times, two.b.said.times
    if not a or not b:
        return 1 if a or b else 0
    return 3 if a & b else 2


def future(two: CandidatePair) -> int:
    return two.a.said.future + two.b.said.future


def own(two: CandidatePair) -> int:
    return two.a.said.own + two.b.said.own


def record(two: CandidatePair) -> int:
    """Whether they point to what shows that it is so: neither, the earlier, the later, both."""
    return two.a.said.record + 2 * two.b.said.record


def tells(two: CandidatePair) -> int:
    """What the earlier tells of, and what the later: what is, was, or will be."""
    return 3 * two.a.said.tells + two.b.said.tells


def voice(two: CandidatePair) -> float:
    return max(two.a.voice, two.b.voice)


def leaning(two: CandidatePair) -> int:
    """Which way they lean on what both touch: not at all, alike, or against each other."""
    if not two.shared:
        return 0
    one, other = two.a.said.topics, two.b.said.topics
    against = along = 0.0
    for much, topic in two.shared:
        way = one[topic][1] * other[topic][1]
        if way < 0:
            against = max(against, much)
        elif way:
            along = max(along, much)
    if against <= 0 and along <= 0:
        return 0
    if against > along:
        return 3 if against >= 1.5 else 2
    return 1


def source(two: CandidatePair) -> int:
    a, b = two.a.said.source, two.b.said.source
    if a is None or b is None:
        return 0
    return 2 if a == b else 1


def read(two: CandidatePair) -> int:
    """Whether they were read to answer known questions; of two that were, their readings decide, not evidence."""
    return int(bool(two.a.said.asked)) + int(bool(two.b.said.asked))


def length(two: CandidatePair) -> float:
    return min(two.a.said.length, two.b.said.length)
