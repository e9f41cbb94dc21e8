"""How many tokens a text may take, without the tokenizer of the model: at most, with a margin, and likely."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

PER_MESSAGE = 8  # tokens of a role and the marks around a message


def most_tokens(text: str) -> int:
    """More tokens than nearly any tokenizer makes of a text: English has about four characters a token, here three.

    Of other letters a token for every two bytes is reserved.

    >>> most_tokens("The bridge stands."), most_tokens("Мост стоит.")
    (6, 10)
    """
    plain = sum(map(str.isascii, text))
    other = len(text.encode("utf-8", "surrogatepass")) - plain
    return -(-plain // 3) + -(-other // 2)


def likely_tokens(text: str) -> int:
    """About how many tokens a text has: four characters of English each."""
    return -(-most_tokens(text) * 3 // 4)


def most_of_messages(messages: Iterable[Mapping[str, Any]]) -> int:
    """More tokens than these messages have."""
    return sum(PER_MESSAGE + most_tokens(str(one.get("content", ""))) for one in messages)
