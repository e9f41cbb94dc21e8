"""A row that could not be used, with what was wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field as attr_field
from attrs import frozen

from claimrec.model.claims import Claim, comparable
from claimrec.model.errors import InputError


@frozen
class Rejected:
    """A row that cannot be used.

    - `row`: its number, from 1. The header of a CSV file is row 1; a row of a JSONL file is its line.
    - `record`: what came in; a string (its first 200 characters) where no fields could be made out.
    - `problem`: a sentence with row, field and what was expected; `field`: the field at fault, or "".
    """

    row: int | None
    record: Mapping[str, Any] | str = attr_field(hash=False, eq=comparable)
    problem: str
    field: str = ""


# A claim that cannot be used, and why.
SetAside = tuple[Claim, InputError]
