"""Numbers of things in words."""

from __future__ import annotations


def many(count: int, noun: str, plural: str = "") -> str:
    """A number of things, in words; `plural` where it is not the noun with an s.

    >>> many(1, "claim"), many(2000, "claim"), many(2, "party", "parties")
    ('1 claim', '2,000 claims', '2 parties')
    """
    return f"{count:,} {noun if count == 1 else plural or f'{noun}s'}"


def are(count: int) -> str:
    """The verb behind a number of things.

    >>> are(1), are(2)
    ('is', 'are')
    """
    return "is" if count == 1 else "are"
