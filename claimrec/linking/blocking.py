"""Claims in, stories and candidate pairs out: which claims are compared with which, at linear cost.

How rare a word is, and which claim is nearest, depends on the claims around it, so claims are scored inside of their
story. A set of claims that a person put together is one story. A longer stream is split: claims that are linked well on
average (`candidates.py`) make a story, as long as it is no larger than one event's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from attrs import field, frozen

from claimrec.linking.candidates import Pair, links
from claimrec.linking.clusters import clusters
from claimrec.linking.features import ClaimFeatures
from claimrec.model.progress import Progress

SMALL = 60  # claims that are one story, whatever they say
MOST = 400  # claims of the largest story of a stream
PARTNERS = 8  # the likeliest partners of one claim of a longer story
LEAST = 0.012  # the mean likeness within a story


@frozen
class Block:
    """A story: the places of its claims, in their order, and the candidate pairs, by places in the story.

    `linked` is how surely the two of each pair speak of one event; None where a person put the claims together.
    """

    claims: tuple[int, ...]
    pairs: tuple[Pair, ...]
    linked: Mapping[Pair, float] | None = field(default=None, repr=False)


def blocks(claims: Sequence[ClaimFeatures], *, tell: Progress | None = None) -> list[Block]:
    """The stories of claims in the order of saying, with the pairs of each that are worth weighing.

    Of a set that a person put together those are all pairs. Of a story of a stream they are those that are linked: to
    compare two claims in full takes far longer than to find them.
    """
    if len(claims) <= SMALL:
        return [Block(tuple(range(len(claims))), tuple(combinations(range(len(claims)), 2)))]
    linked = links(claims, tell=tell)
    found = clusters(len(claims), linked, join=LEAST, most=MOST)
    at = {place: (number, order) for number, story in enumerate(found) for order, place in enumerate(story)}
    inside: list[dict[Pair, float]] = [{} for _ in found]
    for (i, j), much in linked.items():
        (story, one), (other_story, other) = at[i], at[j]
        if story == other_story:
            inside[story][one, other] = much
    return [Block(tuple(story), tuple(sorted(pairs)), pairs) for story, pairs in zip(found, inside, strict=True)]


def stories(claims: Sequence[ClaimFeatures], *, tell: Progress | None = None) -> list[list[int]]:
    """The places of the claims of each story, in the order of the claims."""
    return [list(block.claims) for block in blocks(claims, tell=tell)]


def partners(story: Sequence[ClaimFeatures]) -> list[Pair]:
    """The pairs of a story that are worth weighing: all of them, in a long story the likeliest of each claim."""
    if len(story) <= SMALL:
        return list(combinations(range(len(story)), 2))
    return sorted(links(story, count=PARTNERS))


def apart(told: Sequence[Block]) -> tuple[str, ...]:
    """What to tell of claims of a stream: that each was weighed against few others only."""
    if all(block.linked is None for block in told):
        return ()
    claims, pairs = sum(len(block.claims) for block in told), sum(len(block.pairs) for block in told)
    return (
        f"{claims:,} claims were weighed in {pairs:,} pairs, each with the few that are likeliest to speak of "
        "its event; other pairs were not compared",
    )
