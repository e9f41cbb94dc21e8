"""What a server sent back: the content of a chat completion, why it ended there, and the JSON object inside of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from attrs import frozen

_THINKING = (("<think>", "</think>"), ("<thinking>", "</thinking>"), ("<reasoning>", "</reasoning>"))
_FINAL = ("<|channel|>final<|message|>", "<|start|>assistant<|channel|>final<|message|>")
_TRIES = 200  # opening brackets of a prose answer that are tried


@frozen
class Reply:
    """A chat completion: its `content`, why it `stopped`, a `refusal`, whether the model was `thinking` beside it, the
    `model` that the server says it is, and the `tokens` that it counted (None: it did not)."""

    content: str = ""
    stopped: str = ""
    refusal: str = ""
    thinking: bool = False
    model: str = ""
    tokens: int | None = None


def reply_of(given: Any) -> Reply | None:
    """A chat completion as it came; None where it is none."""
    if not isinstance(given, Mapping) or not isinstance(given.get("choices"), list) or not given["choices"]:
        return None
    choice = given["choices"][0]
    message = choice.get("message") if isinstance(choice, Mapping) else None
    if not isinstance(message, Mapping):
        return None
    thinking = message.get("reasoning_content") or message.get("reasoning")
    return Reply(
        content=_text(message.get("content")),
        stopped=_text(choice.get("finish_reason")),
        refusal=_text(message.get("refusal")),
        thinking=bool(thinking),
        model=" ".join(_text(given.get("model")).split())[:200],
        tokens=_tokens(given.get("usage")),
    )


def _text(given: Any) -> str:
    """A content, which may come in parts."""
    if isinstance(given, list):
        return "".join([_text(part.get("text")) for part in given if isinstance(part, Mapping)])
    return given if isinstance(given, str) else ""


def _tokens(usage: Any) -> int | None:
    if not isinstance(usage, Mapping):
        return None
    counts = [usage.get(name) for name in ("prompt_tokens", "completion_tokens")]
    if any(isinstance(one, bool) or not isinstance(one, int) or not 0 <= one < 10**9 for one in counts):
        return None
    return sum(one for one in counts if isinstance(one, int))


def spoken(content: str) -> str:
    """A content without what the model thought aloud before it.

    >>> spoken('<think>{"a": 1}?</think> {"a": 2}')
    '{"a": 2}'
    """
    for mark in _FINAL:
        content = content.rpartition(mark)[2]
    for opening, closing in _THINKING:
        content = content.rpartition(closing)[2]  # some servers cut the opening mark off
        if opening in content:  # it never stopped thinking
            content = content.partition(opening)[0]
    return content.strip()


def object_in(content: str, needed: tuple[str, ...] = ()) -> dict[str, Any] | None:
    """The JSON object that a content holds, also amid prose or in a fence: the last one that has all `needed` names.

    >>> object_in('Here it is: {"a": 1}. I hope that helps.', ("a",))
    {'a': 1}
    """
    text = spoken(content)
    whole = parsed(text)
    if isinstance(whole, dict):
        return whole
    found, at = None, text.find("{")
    for _ in range(_TRIES):
        if at < 0:
            break
        one, end = _parsed_from(text, at)
        if isinstance(one, dict) and all(name in one for name in needed):
            found = one
        at = text.find("{", max(end, at + 1))
    return found


def parsed(text: str) -> Any:
    """What a text of JSON tells, None where it is none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _parsed_from(text: str, at: int) -> tuple[Any, int]:
    try:
        return json.JSONDecoder().raw_decode(text, at)
    except (ValueError, RecursionError):
        return None, at
