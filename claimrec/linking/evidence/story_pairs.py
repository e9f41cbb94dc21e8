"""Stories in, their pairs weighed out, one story after the other; and what is to be told of how they were compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from claimrec.linking.evidence.blocking import Block, apart
from claimrec.linking.evidence.features import ClaimFeatures
from claimrec.linking.evidence.match_scores import STORY, Weighed, weigh
from claimrec.linking.evidence.weights import Weights
from claimrec.model.progress import Progress, watched

_OF_SEVERAL = (
    "{claims} claims do not seem to speak of one event: only those were set against each other that name one thing or"
    " share words"
)


def weigh_stories(
    told: Sequence[Sequence[ClaimFeatures]],
    blocked: Sequence[Block],
    weights: Weights,
    *,
    whole: bool,
    tell: Progress | None = None,
) -> Iterator[list[Weighed]]:
    """The open pairs of each story, weighed; `told` are the claims of the stories, `whole` if a person put together
    what is of one event. A story of a stream is taken to be of one event from a dozen claims on.
    """
    for story, block in zip(watched(told, "weighing", tell, size=len), blocked, strict=True):
        of_one = whole or (block.priors is not None and len(story) >= STORY)
        pairs = _open_pairs(story, block.pairs)
        yield weigh(story, pairs, weights, others=_others(story), priors=block.priors, whole=of_one)


def told_of_stories(blocked: Sequence[Block]) -> tuple[str, ...]:
    """What to tell of claims that are not of one event: how they were compared."""
    if any(block.priors is not None for block in blocked):
        return apart(blocked)
    return (_OF_SEVERAL.format(claims=sum(len(block.claims) for block in blocked)),)


def _others(story: Sequence[ClaimFeatures]) -> list[int]:
    """How many others of its story each claim may be weighed against."""
    free = sum(not one.asked for one in story)
    return [free if one.asked else len(story) - 1 for one in story]


def _open_pairs(story: Sequence[ClaimFeatures], pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pairs that are left to evidence: all but those of two claims that stand in facts by what was read.

    A reading that no other claim shares a question with decides nothing: its claim is weighed like an unread one.
    """
    return [(i, j) for i, j in pairs if not (story[i].asked and story[j].asked)]
