"""What it would take to ask a language model about groups of claims: requests and tokens."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from claimrec.linking.judging.judge_protocol import Request
from claimrec.llm.hostile import planned
from claimrec.llm.tokens import likely_tokens

_LIKELY = 25  # tokens of an answer, per claim


@frozen
class Estimate:
    """What asking would take: `requests`, about how many `tokens`, and at `most` how many are reserved for it."""

    requests: int
    tokens: int
    most: int


def estimate(requests: Iterable[Request]) -> Estimate:
    """What it would take to ask a language model about these `requests`, if all goes well and nothing is known yet.

    A statement that looks like an instruction to the model doubles its request, which is counted. Thinking aloud,
    repeated attempts and repairs are not.
    """
    tasks = [one.task for n, request in enumerate(requests, 1) for one in planned(request, f"request {n}").asked]
    likely = sum(
        sum(likely_tokens(one["content"]) for one in task.messages) + _LIKELY * len(task.texts) for task in tasks
    )
    most = sum(task.most_tokens for task in tasks)
    return Estimate(len(tasks), likely, max(likely, most))
