"""check_judge: what is wrong with a judge is told in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import Any

import pytest

import claimrec as cr
from claimrec.authoring import check_judge
from claimrec.linking import Request


def by_words(requests: Sequence[Request]) -> list[Any]:
    """A sound judge: claims that share a word of five letters answer one question."""
    return [_by_words(request) for request in requests]


def _by_words(request: Request) -> Any:
    words = [{w.strip(".,") for w in (c.text or "").split() if len(w) > 4} for c in request.claims]
    pairs = [(a, b) for a in range(len(words)) for b in range(a) if words[a] & words[b]]
    return {"questions": [{"statements": [a + 1, b + 1]} for a, b in pairs]}


def raising(_: Sequence[Request]) -> list[Any]:
    """A judge that is out of order."""
    raise OSError("no route to host")


CALLS = count()


@pytest.mark.parametrize(
    ("judge", "told"),
    [
        (by_words, None),
        (
            cr.judge_of_pairs(lambda a, b: {"same_fact": a.party == b.party, "contradicts": None, "certainty": 0.9}),
            None,
        ),
        (raising, "raises OSError for 1 request: no route to host"),
        (lambda _: 7, "gives 7 for 1 request"),
        (lambda _: [], "gives 0 answers for 1 request"),
        (lambda some: [None] * len(some), "gives no answer"),
        (lambda some: ["yes"] * len(some), "is expected"),
        (lambda some: [{"questions": [{"statements": [1, 99]}]}] * len(some), "99 is no number from 1 to 5"),
        (lambda some: [{"questions": [{"statements": [1, 2]}]}] * len(some), "in another order"),
        (lambda some: [{"questions": [{"statements": [1, 2 + next(CALLS) % 3]}]} for _ in some], "asked again"),
        (lambda some: by_words(some) if len(some) == 1 else [{"questions": []}] * len(some), "beside another request"),
    ],
)
def test_faults(judge: Any, told: str | None) -> None:
    """A sound judge has no faults; each kind of fault is told in a sentence."""
    found = check_judge(judge)
    assert found == [] if told is None else any(told in one for one in found)


def test_claims_of_the_author() -> None:
    """Own claims are tried as they are; too few, and what is no claim, is refused by name."""
    seen: list[str] = []

    def judge(requests: Sequence[Request]) -> list[Any]:
        seen.extend(claim.text or "" for request in requests for claim in request.claims)
        return [{"questions": []}] * len(requests)

    assert check_judge(judge, [cr.Claim("Rain.", party="A"), cr.Claim("Sun.", party="B")]) == []
    assert set(seen) == {"Rain.", "Sun."}
    for few in ([], [cr.Claim("Rain.", party="A")], ["Rain.", "Sun."]):
        with pytest.raises(cr.InputError, match="claims"):
            check_judge(judge, few)  # type: ignore[arg-type]
