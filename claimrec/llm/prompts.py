"""The words that a language model is told: texts of prompts.toml."""

from __future__ import annotations

from functools import cache
from hashlib import sha256

from claimrec.model.resources import tables_of, text_of


def prompt(name: str) -> str:
    """A text of prompts.toml."""
    return str(tables_of("llm/prompts.toml")[name]).strip()


@cache
def edition() -> str:
    """What tells this edition of all the texts from others: eight digits of their SHA-256."""
    return sha256(text_of("llm/prompts.toml").encode("utf-8")).hexdigest()[:8]
