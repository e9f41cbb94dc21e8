"""The scored pairs of a story in; what its other claims say of each two of one party or side out: who opposed the
earlier, who had said what the later says, how often the party spoke in between.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Mapping, Sequence

from attrs import frozen

from claimrec.linking.evidence.features import ClaimFeatures

Pair = tuple[int, int]
NOBODY = -1.0


@frozen
class Line:
    """What is known of two claims of one party or side, the earlier first, among the others of their story.

    - `same`: how surely the two are about one fact; `against`: how surely they would contradict as two parties.
    - `heard`: how surely an opponent had said before what the later says, and was against the earlier; `opposed`: how
      surely an opponent who had spoken before is against the later. NOBODY where no opponent spoke before.
    - `near`: how near in meaning the later is to what an opponent said before (-1 to 1).
    - `nearer`: how many claims of their side, said before the later, go with it more surely than the earlier does.
    - `between`, `after`: claims of the later's party between the two, and after them.
    - `share`: the share of the story that was told before the later.
    - `conceding`: whether an opponent of another known side had said so before.
    """

    same: float
    against: float
    heard: float
    opposed: float
    near: float
    nearer: int
    between: int
    after: int
    share: float
    conceding: bool


MOST_READ = 20  # of the claims that answer one question by what was read, so many of the last are looked at
HEARD = 0.1  # from here on the later is told to say what an opponent said


@frozen
class Scored:
    """The scored pairs of a story: how surely they are one fact, how surely they contradict, how near in meaning."""

    same: Mapping[Pair, float]
    against: Mapping[Pair, float]
    meaning: Mapping[Pair, float]

    def of(self, told: Mapping[Pair, float], one: int, other: int) -> float:
        """What is told of two claims, in whichever order; 0 for a pair that was not scored."""
        return told.get((one, other) if one < other else (other, one), 0.0)


def one_line(a: ClaimFeatures, b: ClaimFeatures) -> bool:
    """Whether the later of two claims may change what the earlier said: of one party or side, said later."""
    if a.seconds is None or b.seconds is None or a.seconds >= b.seconds:
        return False
    return a.party == b.party or (a.side is not None and a.side == b.side)


def lines(story: Sequence[ClaimFeatures], scored: Scored) -> dict[Pair, Line]:
    """What is known of each scored pair that may be a change; the story stands in the order of saying.

    Cost: the pairs, times how many claims were scored beside the later one.
    """
    beside: dict[int, list[int]] = {}
    for i, j in sorted(scored.same):
        beside.setdefault(j, []).append(i)
    at: dict[str, list[int]] = {}
    for place, one in enumerate(story):
        at.setdefault(one.party, []).append(place)
    read: dict[Hashable, list[int]] = {}
    found = {}
    for j, one in enumerate(story):
        answered = {o for question in one.asked for o in read.get(question, ())[-MOST_READ:]}
        for question in one.asked:
            read.setdefault(question, []).append(j)
        own = [i for i in beside.get(j, ()) if one_line(story[i], one)]
        others = [o for o in sorted({*beside.get(j, ()), *answered}) if _opponent(story[o], one)] if own else []
        for i in own:
            opponents = [o for o in others if _opponent(story[o], story[i], before=one)]
            found[i, j] = _line(story, scored, (i, j), own, opponents, at[one.party])
    return found


def _line(
    story: Sequence[ClaimFeatures],
    scored: Scored,
    pair: Pair,
    own: Sequence[int],
    opponents: Sequence[int],
    told: Sequence[int],
) -> Line:
    i, j = pair
    same = scored.of(scored.same, i, j)
    heard = {o: _one_fact(story, scored, o, j) * scored.of(scored.against, o, i) for o in opponents}
    return Line(
        same=same,
        against=scored.of(scored.against, i, j),
        heard=max(heard.values(), default=NOBODY),
        opposed=max([scored.of(scored.against, o, j) for o in opponents], default=NOBODY),
        near=max([scored.of(scored.meaning, o, j) for o in opponents], default=NOBODY),
        nearer=sum(scored.of(scored.same, o, j) > same for o in own),
        between=max(0, bisect_left(told, j) - bisect_right(told, i)),
        after=len(told) - bisect_right(told, j),
        share=j / len(story),
        conceding=any(much >= HEARD and story[j].side and story[o].side for o, much in heard.items()),
    )


def _one_fact(story: Sequence[ClaimFeatures], scored: Scored, one: int, other: int) -> float:
    """How surely two claims are about one fact: those that were read to answer one question are."""
    return 1.0 if story[one].asked & story[other].asked else scored.of(scored.same, one, other)


def _opponent(one: ClaimFeatures, other: ClaimFeatures, before: ClaimFeatures | None = None) -> bool:
    """Whether a claim is of another party and side than another one, and was said before that, or before a third."""
    end = (before or other).seconds
    if one.party == other.party or one.seconds is None or end is None or one.seconds >= end:
        return False
    return one.side is None or one.side != other.side
