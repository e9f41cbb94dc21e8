"""The words of the TOML files of this folder, and the forms of a word."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """A file of this folder, by its name without an ending: "numbers"."""
    return tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text("utf-8"))


@cache
def words_of(name: str, entry: str) -> frozenset[str]:
    """The words of one entry of a file: "polarity", "closing"."""
    return frozenset(table(name)[entry].split())


def among(word: str, listed: frozenset[str]) -> bool:
    """Whether a word is listed, as it is or under a beginning with a star."""
    return word in listed or any(word[:n] + "*" in listed for n in range(3, len(word) + 1))


@cache
def _endings() -> list[str]:
    return sorted(set(" ".join(table("french")["endings"].values()).split()), key=lambda e: (-len(e), e))


@cache
def stem(word: str) -> str:
    """A word without its ending.

    >>> stem("augmentation") == stem("augmentent")
    True
    """
    return next((word[: -len(e)] for e in _endings() if word.endswith(e) and len(word) - len(e) >= 4), word)


@cache
def _pairs() -> list[list[frozenset[str]]]:
    return [[frozenset(side.split()) for side in line.split("/")] for line in table("opposites")["sides"]]


@cache
def sides_of(word: str) -> frozenset[tuple[int, int]]:
    """Where a word stands among the opposites: the numbers of its pairs, each with its side there, 0 or 1.

    >>> sides_of("augmente") ^ sides_of("baisse")
    frozenset({(0, 0), (0, 1)})
    """
    return frozenset((n, side) for n, pair in enumerate(_pairs()) for side in (0, 1) if among(word, pair[side]))
