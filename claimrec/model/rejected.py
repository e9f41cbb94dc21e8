"""A row that could not be used, with what was wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field as attr_field
from attrs import frozen

from claimrec.model.claims import Claim, comparable
from claimrec.model.errors import InputError, shown


@frozen
class Rejected:
    """A row that cannot be used.

    - `row`: its number, from 1. The header of a CSV file is row 1; a row of a JSONL file is its line.
    - `record`: what came in; a string (its first 200 characters) where no fields could be made out.
    - `problem`: a sentence with row, field and what was expected; `field`: the field at fault, or "".
    """

    row: int | None
    record: Mapping[str, Any] | str = attr_field(hash=False, eq=comparable, repr=lambda record: shown(record, 300))
    problem: str
    field: str = ""

    def _repr_html_(self) -> str:
        from claimrec.export.cards import rejected_html

        return rejected_html(self)


# A claim that cannot be used, and why.
SetAside = tuple[Claim, InputError]
