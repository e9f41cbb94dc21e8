"""Claims in, stories and candidate pairs out: which claims are compared with which, at linear cost.

How rare a word is, and which claim is nearest, depends on the claims around it, so claims are scored inside of their
story. A set of claims that a person put together is one story. A longer stream is split: claims that are linked well on
average, by themselves (`candidates.py`) and by what else their parties said (`party_links.py`), make a story, as long
as it is no larger than one event's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from attrs import field, frozen

from claimrec.linking.evidence.candidates import LINKS, links
from claimrec.linking.evidence.clusters import clusters
from claimrec.linking.evidence.features import ClaimFeatures
from claimrec.linking.evidence.link_rows import Pair
from claimrec.linking.evidence.party_links import with_parties
from claimrec.linking.evidence.stream_priors import StreamPriors
from claimrec.model.progress import Progress

SMALL = 60  # claims that are one story, whatever they say
MOST = 400  # claims of the largest story of a stream
PARTNERS = 8  # the likeliest partners of one claim of a longer story
LEAST = 0.01  # the mean likeness within a story
KEYED = 50  # the claims before one that share its key, with which it is compared
_EVEN = 0.48  # how surely claims that share a key are linked, at least


@frozen
class Block:
    """A story: the places of its claims, in their order, and the candidate pairs, by places in the story.

    `among` tells what speaks for pairs of all claims beforehand; None where a person put the claims together.
    """

    claims: tuple[int, ...]
    pairs: tuple[Pair, ...]
    among: StreamPriors | None = field(default=None, repr=False)

    @property
    def priors(self) -> Mapping[Pair, float] | None:
        """What speaks for one event of each pair beforehand, in log-odds; worked out anew each time."""
        return None if self.among is None else self.among.among(self.claims, self.pairs)


def blocks(
    claims: Sequence[ClaimFeatures], *, keyed: Sequence[Sequence[int]] = (), tell: Progress | None = None
) -> list[Block]:
    """The stories of claims in the order of saying, with the pairs of each that are worth weighing.

    Of a set that a person put together, and of a story that is no larger, those are all pairs: what the others of its
    story say of a pair counts too. Of a larger story they are those that are linked. Claims that share a key of the
    caller's (`keyed`, their places for each key) are linked besides, each with the last before it, and stand in one
    story.
    """
    if len(claims) <= SMALL:
        return [Block(tuple(range(len(claims))), tuple(combinations(range(len(claims)), 2)))]
    direct = links(claims, tell=tell)
    linked = with_parties(claims, direct, count=LINKS)
    even = keyed_pairs(keyed)
    linked = linked.with_more({pair: max(direct.get(pair, 0.0), _EVEN) for pair in even})
    found = clusters(len(claims), linked, join=LEAST, most=MOST, together=_together(keyed))
    inside, told = _inside(found, linked), StreamPriors.of(claims, direct, linked, keyed=even)
    return [Block(tuple(story), pairs, told) for story, pairs in zip(found, inside, strict=True)]


def _inside(found: Sequence[Sequence[int]], linked: Iterable[Pair]) -> list[tuple[Pair, ...]]:
    """The pairs of each story that are weighed, by places in it: of a small one all, of a large one those linked."""
    at = {place: (number, order) for number, story in enumerate(found) for order, place in enumerate(story)}
    inside: list[set[Pair]] = [set() for _ in found]
    for i, j in linked:
        (story, one), (other_story, other) = at[i], at[j]
        if story == other_story:
            inside[story].add((one, other))
    return [
        tuple(combinations(range(len(story)), 2)) if len(story) <= SMALL else tuple(sorted(pairs))
        for story, pairs in zip(found, inside, strict=True)
    ]


def stream_links(claims: Sequence[ClaimFeatures]) -> dict[Pair, float]:
    """The candidate pairs of a stream in the order of saying, each with how surely both speak of one event."""
    return dict(with_parties(claims, links(claims), count=LINKS))


def keyed_pairs(keyed: Sequence[Sequence[int]]) -> set[Pair]:
    """The candidate pairs of claims that share a key: each claim with the last fifty before it."""
    return {(i, j) for places in keyed for at, j in enumerate(places) for i in places[max(0, at - KEYED) : at]}


def _together(keyed: Sequence[Sequence[int]]) -> list[list[int]]:
    """The claims that keys hold together, also by way of others, in parts of at most a story's size."""
    home: dict[int, list[int]] = {}
    for places in keyed:
        for place in places:
            here, there = home.setdefault(places[0], [places[0]]), home.setdefault(place, [place])
            if here is not there:
                less, more = sorted((here, there), key=len)
                more += less
                home.update(dict.fromkeys(less, more))
    groups = sorted({id(group): sorted(group) for group in home.values()}.values())
    return [group[at : at + MOST] for group in groups for at in range(0, len(group), MOST)]


def partners(story: Sequence[ClaimFeatures], *, keyed: Sequence[Sequence[int]] = ()) -> list[Pair]:
    """The pairs of a story that are worth weighing: all of them, in a long story the likeliest of each claim, and those
    that share a key.
    """
    if len(story) <= SMALL:
        return list(combinations(range(len(story)), 2))
    return sorted(links(story, count=PARTNERS).keys() | keyed_pairs(keyed))


def apart(told: Sequence[Block]) -> tuple[str, ...]:
    """What to tell of claims of a stream: that each was weighed against few others only."""
    if all(block.among is None for block in told):
        return ()
    claims, pairs = sum(len(block.claims) for block in told), sum(len(block.pairs) for block in told)
    return (
        f"{claims:,} claims were weighed in {pairs:,} pairs, each with the few that are likeliest to speak of "
        "its event; other pairs were not compared",
    )
