"""Links of claims in, links out that count what else the parties of two claims said: who speaks of one event together.

Two claims may share no word and yet belong together, because their parties answer each other elsewhere. So the links of
a claim count, less, for the claims that its party made about the same time: collective entity resolution (Bhattacharya
and Getoor 2007), in one step. With L the links of claims and K those among the claims of one party, it is
(I + K) L (I + K)', and half of K and of K'; of what is passed on only the strongest are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import sqrt

from claimrec.linking.evidence.features import DAY, ClaimFeatures
from claimrec.linking.evidence.link_rows import Links, Pair, row_of

Row = tuple[list[int], list[float]]  # what a claim is linked to, and how much; a dictionary takes twice the room
NEAREST = 8  # the claims of its party, nearest in time, for which the links of a claim count
SPREAD = 40  # the strongest links of a claim, with its party's, that are passed on to the parties at their other end
_FADES = 400.0  # days after which a claim of the same party counts half
_UNTIMED = 30.0  # days that are supposed between claims of which one has no time
_ITSELF = 0.5  # what two claims of one party are linked by that alone
# Of the marked events poured into one stream (6,663 claims), .72 of the pairs on one fact are among the twelve links of
# each claim, .71 without this; of these links .62 are of one event, .29 without; and .74 of the pairs on one fact stand
# in one story, .68 without.


def with_parties(claims: Sequence[ClaimFeatures], linked: Mapping[Pair, float], *, count: int) -> Links:
    """The links of claims, given by their places in the order of saying, with those by their parties: of each claim
    the strongest, so many. Some hundreds of sums a claim, however much its party says.
    """
    kin = _kin(claims)
    rows = _both_ways(len(claims), linked.items())
    held: list[Row] = [([], []) for _ in claims]  # kin, from the other side
    for place, own in enumerate(kin):
        for other, much in zip(*own, strict=True):
            _link(held[other], place, much)
    found = Links()
    later: dict[int, dict[int, float]] = {}  # the links of claims to come
    for place, own in enumerate(kin):
        mine = _sum(dict(zip(*rows[place], strict=True)), [(much, rows[o]) for o, much in zip(*own, strict=True)])
        passed = strongest(mine, SPREAD)
        total = _sum(dict(mine), [(much, held[between]) for much, between in passed])
        total = _sum(total, [(_ITSELF, own), (_ITSELF, held[place])])
        total.pop(place, None)
        # nothing is taken away from what is passed on: what is less than so many of that is none of the strongest
        least = passed[count][0] if len(passed) > count else 0.0
        nearest = strongest(total, count, least=least)
        for much, other in nearest:
            if other > place:
                later.setdefault(other, {})[place] = much
        earlier = later.pop(place, {}) | {other: much for much, other in nearest if other < place}
        found.rows.append(row_of(earlier))
    return found


def _both_ways(size: int, linked: Iterable[tuple[Pair, float]]) -> list[Row]:
    rows: list[Row] = [([], []) for _ in range(size)]
    places = [*range(size)]  # one object for each: a claim stands in two dozen pairs
    for (i, j), much in linked:
        _link(rows[i], places[j], much)
        _link(rows[j], places[i], much)
    return rows


def _link(row: Row, place: int, much: float) -> None:
    row[0].append(place)
    row[1].append(much)


def _sum(found: dict[int, float], more: Iterable[tuple[float, Row]]) -> dict[int, float]:
    """A row, and to it so much of each of some others."""
    get = found.get  # a `defaultdict` takes half as long again, as most that is looked up is not there
    for much, (places, parts) in more:
        for other, part in zip(places, parts, strict=True):
            found[other] = get(other, 0.0) + much * part
    return found


def _kin(claims: Sequence[ClaimFeatures]) -> list[Row]:
    """For each claim the claims of its party that are nearest in time, each with how much its links count for it."""
    places: dict[str, list[int]] = {}
    for place, one in enumerate(claims):
        places.setdefault(one.party, []).append(place)
    found: list[Row] = [([], []) for _ in claims]
    for own in places.values():
        for at, place in enumerate(own):
            around = [other for other in own[max(0, at - NEAREST) : at + NEAREST + 1] if other != place]
            apart = sorted([(_days(claims[place], claims[other]), other) for other in around])[:NEAREST]
            scale = sqrt(len(apart))
            found[place] = [other for _, other in apart], [1 / (1 + days / _FADES) / scale for days, _ in apart]
    return found


def _days(one: ClaimFeatures, other: ClaimFeatures) -> float:
    if one.seconds is None or other.seconds is None:
        return _UNTIMED
    return abs(one.seconds - other.seconds) / DAY


def strongest(row: Mapping[int, float], count: int, *, least: float = 0.0) -> list[tuple[float, int]]:
    """The largest numbers of a row with their places, so many, the largest first, of equals that of the first place.

    `least` is a number that so many are known to reach: those below it are not sorted.

    >>> strongest({4: 0.5, 7: 0.9, 2: 0.5}, 2)
    [(0.9, 7), (0.5, 2)]
    """
    if len(row) > 4 * count and not least:
        least = sorted(row.values(), reverse=True)[count - 1]
    found = [(much, -place) for place, much in row.items() if much >= least]
    found.sort(reverse=True)
    return [(much, -place) for much, place in found[:count]]
