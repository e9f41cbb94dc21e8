"""Requests of the judge's protocol become tasks for a language model, and its numbers become those of the request.

The claims are numbered anew for the model, in an order that depends on their content alone: nothing can be read from
it, and the same claims in another order are the same task.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any

from attrs import frozen

from claimrec.linking.judging.asked_claims import asked_claims
from claimrec.linking.judging.judge_protocol import Request, checked_answer
from claimrec.llm.prompts import prompt
from claimrec.llm.tasks import Task, object_schema

SEED = "claimrec 1"  # of the order in which claims are shown
_BASE, _PER_CLAIM = 400, 80  # tokens of an answer at most; an ordinary one has a third of that


@frozen
class Asked:
    """A task on some claims of a request; `order` has the place of each claim in the request, as they are numbered."""

    task: Task
    order: tuple[int, ...]


def asked(request: Request, places: Iterable[int] | None = None, *, called: str = "request") -> Asked:
    """The task on the claims of a request, or on those at some places (from 0), as it is put to a model."""
    claims = asked_claims(request)
    order = sorted(range(len(claims)) if places is None else places, key=lambda at: (_shuffled(claims[at]), at))
    shown = [{"number": number, **claims[at]} for number, at in enumerate(order, 1)]
    statements = json.dumps({"statements": shown}, ensure_ascii=False)
    messages = ({"role": "system", "content": prompt("judge")}, {"role": "user", "content": statements})
    size = len(order)
    return Asked(
        Task(
            messages=messages,
            schema=answer_schema(size),
            limit=_BASE + _PER_CLAIM * size,
            read=lambda given: _read(given, size),
            called=called,
            texts=[claims[at] for at in order],
        ),
        tuple(order),
    )


def _shuffled(claim: Mapping[str, str]) -> str:
    return sha256(json.dumps([SEED, claim], sort_keys=True).encode("ascii")).hexdigest()


def answer_schema(size: int) -> dict[str, Any]:
    """The JSON Schema of an answer on `size` claims: no other number than theirs can be given.

    >>> answer_schema(3)["properties"]["changes"]["items"]["items"]["enum"]
    [1, 2, 3]
    """
    number = {"type": "integer", "enum": list(range(1, size + 1))}
    numbers = {"type": "array", "items": number}
    text = {"type": "string"}
    opposed = {"type": "array", "items": {"type": "array", "items": numbers}}
    question = object_schema({"question": text, "statements": numbers, "why": text, "opposed": opposed})
    questions = {"type": "array", "items": question}
    return object_schema({"questions": questions, "changes": {"type": "array", "items": numbers}})


def _read(given: Mapping[str, Any], size: int) -> dict[str, Any] | str:
    """What fits of an answer, in a form that says nothing else; what does not fit is told in `problems`."""
    found = checked_answer(_whole(given), size)
    if found is None:
        return 'it has no list "questions"'
    questions = [
        {
            "question": one.question,
            "statements": list(one.statements),
            "opposed": [[[a], [b]] for a, b in sorted(one.opposed)],
            "why": one.why,
        }
        for one in found.questions
    ]
    return {"questions": questions, "changes": sorted(map(list, found.changes)), "problems": list(found.problems)}


def _whole(given: Any) -> Any:
    """An answer in which numbers may have come as strings, as small models write them."""
    if isinstance(given, Mapping):
        return {name: one if name in ("question", "why") else _whole(one) for name, one in given.items()}
    if isinstance(given, (list, tuple)):
        return [_whole(one) for one in given]
    return int(given) if isinstance(given, str) and given.isascii() and given.isdigit() and len(given) < 4 else given


def renumbered(answer: Mapping[str, Any], order: Sequence[int]) -> dict[str, Any]:
    """An answer as `asked` reads it, with the numbers that the claims have in their request, and without problems."""
    own = {number: at + 1 for number, at in enumerate(order, 1)}
    questions = [
        {
            **one,
            "statements": sorted(own[n] for n in one["statements"]),
            "opposed": [[[a], [b]] for a, b in sorted(sorted((own[a], own[b])) for [a], [b] in one["opposed"])],
        }
        for one in answer["questions"]
    ]
    return {"questions": questions, "changes": sorted([own[a], own[b]] for a, b in answer["changes"])}
