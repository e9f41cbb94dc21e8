"""What a server sends back is read whatever it wraps its JSON in."""

from __future__ import annotations

import pytest

from claimrec.llm.openai_door import later
from claimrec.llm.replies import object_in, reply_of, spoken

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
    assert object_in(content, ("questions",)) == {"questions": [], "changes": []}


@pytest.mark.parametrize(
    "content",
    ["", "No.", "[1, 2]", '{"questions": [', "<think>" + RIGHT, "{" * 50_000, '{"a":' * 50_000, '"' * 9, "nan", "null"],
)
def test_what_is_no_json_object(content: str) -> None:
    """Prose, lists, cut and deeply nested answers hold none, and cost little."""
    assert object_in(content, ("questions",)) is None


@pytest.mark.parametrize(
    "given",
    [
        None,
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
    """Anything else than a chat completion is told to be none."""
    assert reply_of(given) is None


def test_fields_of_wrong_types_are_passed_over() -> None:
    """Content in parts is joined; what is no text or no count is left out."""
    parts = [{"type": "text", "text": "a"}, 3, {"type": "text", "text": "b"}]
    message = {"message": {"content": parts, "refusal": 7}, "finish_reason": None}
    reply = reply_of({"choices": [message], "usage": {"prompt_tokens": True, "completion_tokens": 2}, "model": ["x"]})
    assert reply is not None
    assert (reply.content, reply.refusal, reply.tokens, reply.model) == ("ab", "", None, "")


def test_waiting_times() -> None:
    """Retry-After is read as seconds or as a date, never negative, and nothing else is."""
    assert later("3", 0) == 3.0
    assert later("-3", 0) == 0.0
    assert later("nan", 0) is None
    assert later("Thu, 01 Jan 1970 00:00:30 GMT", 100.0) == 0.0
    assert later("1e300", 0) == 1e7
    assert spoken("plain") == "plain"
