"""The words that a language model is told: texts of prompts.toml."""

from __future__ import annotations

from claimrec.model.resources import tables_of


def prompt(name: str) -> str:
    """A text of prompts.toml."""
    return str(tables_of("llm/prompts.toml")[name]).strip()
