"""What goes in as rows: the argument FILE and the options on how to read it, which commands share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from attrs import frozen

from claimrec.cli.command import Run, Several, argument, bundle, option
from claimrec.cli.shell import STDIN, piped
from claimrec.model.errors import InputError, shown

if TYPE_CHECKING:
    from claimrec.sources.rows import Table

SECTION = "Input"
FIELDS = {
    "Fields of a claim": (
        ("text", "The words of the claim."),
        ("party", "Who says so."),
        ("said_at", "When, in ISO 8601 with the offset (2024-05-01T09:00+02:00), or a date."),
        ("source", "Where it stands."),
        ("...", "Also id, valid, subject, aspect and value: see docs/input-output.md."),
    )
}


@frozen(kw_only=True)
class Rows:
    """The claims that were given, and how to read them: one field for each option of `ROWS`."""

    file: str
    column: Sequence[str]
    keep_extra: bool

    @property
    def files(self) -> tuple[str, ...]:
        """The files that are read."""
        return (self.file,)

    def claims(self) -> str | Table:
        """The claims, as `claimrec.reconcile` takes them: a path, or the rows of standard input."""
        if self.file != STDIN:
            return self.file
        from claimrec.sources.rows import rows_of_lines

        raw = piped("JSON lines in UTF-8")
        if not raw.strip():
            raise InputError("standard input is empty", expected="JSON lines in UTF-8")
        return rows_of_lines(raw)

    def reading(self) -> dict[str, Any]:
        """How to read them: the arguments of `claimrec.reconcile` beside the claims."""
        return {"columns": columns_of(self.column), "keep_extra": self.keep_extra}


def row_options() -> Callable[[Run], Run]:
    """FILE and the options on how to read it; their values come as `rows`, a Rows."""
    return bundle(
        "rows", Rows,
        argument("file", metavar="FILE", is_path=True, about="The claims; - reads JSON Lines from standard input."),
        option("--column", cls=Several, goes_on=lambda word: "=" in word, metavar="FIELD=NAME", section=SECTION,
               help="Which column of FILE holds which field, as text=statement; several may follow."),
        option("--keep-extra", is_flag=True, section=SECTION,
               help="Keep other columns of FILE, which are an error otherwise."),
    )  # fmt: skip


def columns_of(given: Sequence[str]) -> dict[str, str] | None:
    """Which column holds which field, from "text=statement"."""
    columns: dict[str, str] = {}
    for pair in given:
        name, _, column = pair.partition("=")
        if not name or not column:
            raise InputError(f"{shown(pair)} maps no column", field="--column", expected="text=statement")
        if name in columns:
            raise InputError(f"{shown(name)} is mapped twice", field="--column", expected="each field once")
        columns[name] = column
    return columns or None
