"""Cells that a spreadsheet would take for formulas: made inert in text for tables, and plain again when read back."""

from __future__ import annotations

import re

_FORMULA = re.compile(r"'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")
_NUMBER = re.compile(r"[+-]?\d[\d,]*(?:\.\d+)?")


def inert(text: str | None) -> str | None:
    """A text as a cell of a spreadsheet that is never taken for a formula: such a one begins with an apostrophe.

    >>> inert("=1+1"), inert("-4"), inert("4 dead")
    ("'=1+1", '-4', '4 dead')
    """
    return f"'{text}" if text and _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def plain_again(text: str) -> str:
    """The text that `inert` was given.

    >>> plain_again("'=1+1"), plain_again("'tis")
    ('=1+1', "'tis")
    """
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text
