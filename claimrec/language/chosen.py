"""The language whose words the rooms read: its code, its tables, the forms of a word. The one place that names it."""

from __future__ import annotations

from claimrec.language.english.vocabulary import english as word_tables
from claimrec.language.english.vocabulary import forms, function_words, without_owner, word_set
from claimrec.language.english.vocabulary import table as words_of
from claimrec.model.errors import InputError, shown
from claimrec.model.resources import bytes_of as _bytes_of
from claimrec.model.resources import text_of

__all__ = [
    "CODE",
    "bytes_of",
    "forms",
    "function_words",
    "lines_of",
    "read_language",
    "without_owner",
    "word_set",
    "word_tables",
    "words_of",
]

CODE = "en"  # ISO 639-1, as `Text.language` tells it
_FOLDER = "language/english"


def read_language(given: object) -> str:
    """The code of the language that words are to be read in; InputError for one that has no folder.

    >>> read_language("en")
    'en'
    """
    if not isinstance(given, str) or given != CODE:
        raise InputError(
            f"{shown(given)} has no reader", field="language", expected=f"{CODE!r}: others are kept unread"
        )
    return CODE


def lines_of(name: str) -> list[str]:
    """The lines of a file of the language's folder: "thesaurus.txt"."""
    return text_of(f"{_FOLDER}/{name}").splitlines()


def bytes_of(name: str) -> bytes:
    """The bytes of a file of the language's folder: "vectors.bin"."""
    return _bytes_of(f"{_FOLDER}/{name}")
