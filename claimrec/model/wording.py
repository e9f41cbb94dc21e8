"""Numbers of things in words."""

from __future__ import annotations


def many(count: int, noun: str) -> str:
    """A number of things, in words.

    >>> many(1, "claim"), many(2000, "claim")
    ('1 claim', '2,000 claims')
    """
    return f"{count:,} {noun}" + ("" if count == 1 else "s")
