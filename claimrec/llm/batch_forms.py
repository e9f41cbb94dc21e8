"""The forms of batch files: how a service wants its requests, within which limits, and how its answers look."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import evolve, frozen

from claimrec.llm.forms import SCHEMA, TEXT, Taken, body_of
from claimrec.llm.replies import Reply, reply_of
from claimrec.llm.tasks import Task

_ROOM = 4  # an answer may be longer by this: nobody can ask again for one that was cut
_OPENAI = Taken(form=SCHEMA, limit="max_completion_tokens", temperature=False, room=_ROOM)
_ANTHROPIC = Taken(form=TEXT, limit="max_tokens", temperature=False, room=_ROOM)


@frozen
class Limits:
    """The most `requests` and bytes (`size`) of one file, a little below what the service takes."""

    requests: int
    size: int
    ending: str


LIMITS: Mapping[str, Limits] = {
    "openai": Limits(50_000, 190_000_000, ".jsonl"),
    "anthropic": Limits(100_000, 240_000_000, ".json"),
}


def line_of(form: str, model: str, task: Task, name: str) -> str:
    """A task as the service wants it, as one line of JSON."""
    if form == "openai":
        body = body_of(model, task, task.messages, _OPENAI)
        return _json({"custom_id": name, "method": "POST", "url": "/v1/chat/completions", "body": body})
    body = body_of(model, task, task.messages, _ANTHROPIC)
    told = [one["content"] for one in body["messages"] if one["role"] == "system"]
    params = {**body, "messages": [one for one in body["messages"] if one["role"] != "system"]}
    return _json({"custom_id": name, "params": params | ({"system": "\n\n".join(told)} if told else {})})


def _json(value: Any) -> str:
    return json.dumps(value)  # ASCII, so that a line has as many bytes as characters


def file_of(form: str, lines: Sequence[str]) -> str:
    """The text of a file of requests."""
    if form == "openai":
        return "".join(f"{line}\n" for line in lines)
    return '{"requests": [\n' + ",\n".join(lines) + "\n]}\n"


@frozen
class Arrived:
    """What arrived on a request: a `reply`, an `answer` that somebody gave in our own form, or `why` there is none."""

    reply: Reply | None = None
    answer: Mapping[str, Any] | None = None
    why: str = ""


def arrived(line: Mapping[str, Any]) -> Arrived:
    """What a line of an answer or error file says, in the form of either service or our own: `custom_id`, `answer`."""
    if isinstance(line.get("answer"), Mapping):
        return Arrived(answer=line["answer"])
    if isinstance(line.get("result"), Mapping):
        return _of_anthropic(line["result"])
    response = line.get("response")
    if isinstance(response, Mapping) and response.get("status_code") == 200:
        reply = reply_of(response.get("body"))
        return Arrived(reply=reply) if reply else Arrived(why="it holds no chat completion")
    return Arrived(why=_told(line.get("error") or response or "it holds no answer"))


def _of_anthropic(result: Mapping[str, Any]) -> Arrived:
    message = result.get("message")
    if result.get("type") != "succeeded" or not isinstance(message, Mapping):
        return Arrived(why=_told(result.get("error") or result.get("type")))
    stopped = message.get("stop_reason")
    as_chat = {"choices": [{"message": {"content": message.get("content")}}], "model": message.get("model")}
    reply = reply_of(as_chat) or Reply()
    known = {"max_tokens": "length", "refusal": "content_filter"}
    return Arrived(reply=evolve(reply, stopped=known.get(stopped, "") if isinstance(stopped, str) else ""))


def _told(error: Any) -> str:
    """What a service says of a failure, on one line."""
    while isinstance(error, Mapping):
        inner = next((error[name] for name in ("error", "body", "message", "type", "code") if error.get(name)), None)
        error = json.dumps(dict(error), default=str) if inner is None else inner
    return " ".join(str(error).split())[:300]
