"""Which forms of a request a server takes: learned from what it refuses, from the strictest form downwards."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from attrs import evolve, frozen

from claimrec.llm.prompts import prompt
from claimrec.llm.tasks import Message, Task

SCHEMA, OBJECT, TEXT = "json_schema", "json_object", "text"
_RUNGS = (SCHEMA, OBJECT, TEXT)
_LIMITS = ("max_tokens", "max_completion_tokens", "")
# fields of the protocol that a server's refusal names, with the part of the form that they belong to
_FORM_WORDS = ("response_format", "json_schema", "json_object", "schema", "grammar", "structured")


@frozen
class Taken:
    """The form that is tried next: `form` of the answer, name of the token `limit`, whether a `temperature` is sent.

    `proven`: a request of this form was answered; `room`: by how much the limit is multiplied, for models that think
    aloud before they answer.
    """

    form: str = SCHEMA
    limit: str = _LIMITS[0]
    temperature: bool = True
    proven: bool = False
    room: int = 1


def lowered(now: Taken, used: Taken, told: str, *, plainly: bool) -> Taken | None:
    """The form after a server refused `used` with some words; None where it did not refuse the form.

    `plainly`: it called the request a wrong one, and did not just fail; then its words need not name a field.
    `now` is the form that is known by now: another request may have learned the same meanwhile.
    """
    form = evolve(now, proven=False, room=1)
    if form != evolve(used, proven=False, room=1):
        return now
    words = told.lower()
    if "context" in words and ("length" in words or "window" in words):
        return None  # the request is too long, in any form
    if now.temperature and "temperature" in words:
        return evolve(now, temperature=False)
    if "max_tokens" in words or "max_completion_tokens" in words:
        return _other_limit(now)
    if any(word in words for word in _FORM_WORDS):
        return _next_rung(now)
    if now.proven or not plainly:  # it took this form before, so it is something else
        return None
    return _next_rung(now) or (evolve(now, temperature=False) if now.temperature else _other_limit(now))


def _next_rung(now: Taken) -> Taken | None:
    at = _RUNGS.index(now.form) + 1
    return evolve(now, form=_RUNGS[at]) if at < len(_RUNGS) else None


def _other_limit(now: Taken) -> Taken | None:
    at = _LIMITS.index(now.limit) + 1
    return evolve(now, limit=_LIMITS[at]) if at < len(_LIMITS) else None


def body_of(model: str, task: Task, messages: tuple[Message, ...], taken: Taken) -> dict[str, Any]:
    """The body of a request for a chat completion."""
    body: dict[str, Any] = {"model": model, "messages": [dict(one) for one in _told(messages, task.schema, taken)]}
    if taken.form == SCHEMA:
        named = {"name": "answer", "strict": True, "schema": dict(task.schema)}
        body["response_format"] = {"type": SCHEMA, SCHEMA: named}
    elif taken.form == OBJECT:
        body["response_format"] = {"type": OBJECT}
    if taken.limit:
        body[taken.limit] = task.limit * taken.room
    if taken.temperature:
        body["temperature"] = 0
    return body


def _told(messages: tuple[Message, ...], schema: Mapping[str, Any], taken: Taken) -> tuple[Message, ...]:
    """The messages; where the server enforces no schema, the first one tells it."""
    if taken.form == SCHEMA or not messages:
        return messages
    first = messages[0]
    told = f"{first['content']}\n\n{prompt('schema')}\n{json.dumps(schema)}"
    return ({**first, "content": told}, *messages[1:])
