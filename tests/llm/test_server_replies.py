"""What a server sends back is read whatever it wraps its JSON in."""

from __future__ import annotations

from typing import Any

import pytest

pytest.importorskip("openai")

from claimrec import InputError
from tests.llm.stand_in import Status, completion, request, right, serving
from tests.llm.test_chat import chat

GROUP = request("1 open", "1 shut")


def answer_to(body: Any) -> Any:
    """What a judge makes of a server that always sends this."""
    with serving(lambda *_: body) as server:
        [answer] = chat(server).judge([GROUP])
    return answer


RIGHT = '{"questions": [], "changes": []}'


@pytest.mark.parametrize(
    "content",
    [
        RIGHT,
        f"\n\n  {RIGHT}  ",
        f"```json\n{RIGHT}\n```",
        f"Here is the answer:\n{RIGHT}\nLet me know!",
        f"<think>Is it {{'a'}} or {{}}?</think>{RIGHT}",
        f'<think>{{"questions": [1]}}</think>\n{RIGHT}',
        f"thinking without its first mark</think>{RIGHT}",
        f'First {{"questions": [7]}}, no: {RIGHT}',
        f'A set {{1, 2}} and {{"a": {RIGHT}}}: {RIGHT}',
        f"<|channel|>analysis<|message|>{{hm}}<|end|><|start|>assistant<|channel|>final<|message|>{RIGHT}",
    ],
)
def test_json_is_found(content: str) -> None:
    """The last object with the names that are needed is the answer."""
    assert answer_to(completion(content)) == {"questions": [], "changes": []}


@pytest.mark.parametrize(
    "content",
    ["", "No.", "[1, 2]", '{"questions": [', "<think>" + RIGHT, "{" * 50_000, '{"a":' * 50_000, '"' * 9, "nan", "null"],
)
def test_what_is_no_json_object(content: str) -> None:
    """Prose, lists, cut and deeply nested answers hold none, and cost little."""
    assert answer_to(completion(content)) is None


@pytest.mark.parametrize(
    "given",
    [
        [],
        {},
        {"choices": []},
        {"choices": [None]},
        {"choices": [{}]},
        {"choices": [{"message": 3}]},
        {"choices": {}},
    ],
)
def test_what_is_no_completion(given: object) -> None:
    """A server that answers with anything else than a chat completion is told to be none."""
    with pytest.raises(InputError, match="no chat completion"):
        answer_to(Status(200, given))


def test_fields_of_wrong_types_are_passed_over() -> None:
    """Content in parts is joined; what is no text or no count is left out."""
    parts = [{"type": "text", "text": RIGHT[:9]}, 3, {"type": "text", "text": RIGHT[9:]}]
    message = {"message": {"content": parts, "refusal": 7}, "finish_reason": None}
    body = {"choices": [message], "usage": {"prompt_tokens": True, "completion_tokens": 2}, "model": ["x"]}
    assert answer_to(body) == {"questions": [], "changes": []}


@pytest.mark.parametrize(
    ("told", "waited"), [("3", 3.0), ("-3", 0.0), ("Thu, 01 Jan 1970 00:00:30 GMT", 0.0), ("nan", None), ("soon", None)]
)
def test_waiting_times(told: str, waited: float | None) -> None:
    """Retry-After is read as seconds or as a date, never negative; nothing else is, and then a wait is chosen."""
    waits: list[float] = []
    with serving(lambda body, n: right(body) if n else Status(429, {}, {"Retry-After": told})) as server:
        given = chat(server, workers=1, wait=waits.append).judge([GROUP])
    assert given[0] is not None
    assert all(0 <= wait < 60 for wait in waits)
    assert waited is None or (max(waits, default=0.0) == pytest.approx(waited, abs=1.0))
