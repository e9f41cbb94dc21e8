"""What a language model is asked at a time: messages, the form of the answer, and how the answer is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from attrs import field, frozen

from claimrec.llm.tokens import most_of_messages, most_tokens

Message = Mapping[str, str]
"""One message of a chat: {"role": "system", "content": "..."}."""
Read = Callable[[Mapping[str, Any]], "dict[str, Any] | str"]
"""A JSON object that a model gave in; out comes the answer as it is kept, or why it cannot be used."""


def as_it_is(given: Mapping[str, Any]) -> dict[str, Any] | str:
    """Any JSON object is an answer."""
    return dict(given)


def _all(given: Iterable[Message]) -> tuple[Message, ...]:
    return tuple(given)


@frozen
class Task:
    """One question to a model that is answered with a JSON object.

    - `messages`: what is sent, in the form of a chat.
    - `schema`: the JSON Schema of the answer, every property required, as strict servers want it.
    - `limit`: the most tokens that an answer may have.
    - `read`: takes the JSON object that came; gives the answer as it is kept and handed on, or a string that says why
      it cannot be used. The model is then asked once more, and told that string. An answer with a list "problems" is
      used without another one, but the model is asked once for one that has none.
    - `called`: what the task is called in problems, "request 3".
    - `texts`: what is kept beside the answer by a cache with `keep_texts`, as JSON.
    """

    messages: tuple[Message, ...] = field(converter=_all)
    schema: Mapping[str, Any] = field(hash=False)
    limit: int = 1000
    read: Read = field(default=as_it_is, eq=False)
    called: str = field(default="request", eq=False)
    texts: Any = field(default=None, eq=False, repr=False)

    @property
    def content(self) -> list[Any]:
        """What is asked, as JSON: the same for the same question."""
        return [[dict(one) for one in self.messages], self.schema]

    @property
    def most_tokens(self) -> int:
        """More tokens than question and answer have, in whatever form it is asked."""
        return most_of_messages(self.messages) + most_tokens(repr(self.schema)) + self.limit


def object_schema(properties: dict[str, Any]) -> dict[str, Any]:
    """The JSON Schema of an object with these properties, every one required, as strict servers want it."""
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def told_numbers(called: Sequence[str]) -> str:
    """Some of the tasks by name, and how many more.

    >>> told_numbers(["request 1", "request 2", "request 3", "request 4", "request 5"])
    'request 1, request 2, request 3 and 2 more'
    """
    if len(called) <= 4:
        return ", ".join(called)
    return f"{', '.join(called[:3])} and {len(called) - 3} more"
