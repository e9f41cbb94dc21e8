"""Which language are texts read in? The one place that names it: its code, its words, and the forms of a word."""

from __future__ import annotations

from typing import Any

from claimrec.language.english.vocabulary import english as word_tables
from claimrec.language.english.vocabulary import forms, function_words, without_owner
from claimrec.model.resources import bytes_of as _bytes_of
from claimrec.model.resources import tables_of, text_of

__all__ = ["CODE", "bytes_of", "forms", "function_words", "lines_of", "without_owner", "word_tables", "words_of"]

CODE = "en"  # ISO 639-1, as `Text.language` tells it
_FOLDER = "language/english"


def words_of(table: str) -> dict[str, Any]:
    """The tables of a TOML file of the language's folder, by its name without an ending: "attribution"."""
    return tables_of(f"{_FOLDER}/{table}.toml")


def lines_of(name: str) -> list[str]:
    """The lines of a file of the language's folder: "thesaurus.txt"."""
    return text_of(f"{_FOLDER}/{name}").splitlines()


def bytes_of(name: str) -> bytes:
    """The bytes of a file of the language's folder: "vectors.bin"."""
    return _bytes_of(f"{_FOLDER}/{name}")
