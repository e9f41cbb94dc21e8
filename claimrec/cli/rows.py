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
        ("text", "The words of the claim; also a column named Statement, Quote, Claim, ..."),
        ("party", "Who says so; also Speaker, Said by, Author, ..."),
        ("said_at", "When, in ISO 8601 with the offset (2024-05-01T09:00+02:00), or a date; also Date, When, ..."),
        ("source", "Where it stands; also Link, URL, ..."),
        ("...", "Also id, valid, subject, aspect and value: see docs/input-output.md."),
    )
}


@frozen(kw_only=True)
class Rows:
    """The claims that were given, and how to read them: one field for each option of `ROWS`."""

    files: Sequence[str]
    column: Sequence[str]
    keep_extra: bool | None
    day_first: bool | None
    csv: bool

    def claims(self) -> str | list[str] | Table:
        """The claims, as `claimrec.reconcile` takes them: paths, or the rows of standard input."""
        if STDIN not in self.files:
            return self.files[0] if len(self.files) == 1 else list(self.files)
        if len(self.files) > 1:
            raise InputError("standard input is read alone", field="FILE", expected="files, or - by itself")
        from claimrec.sources.files import rows_of_bytes

        expected = "JSON lines, a JSON list or CSV in UTF-8"
        return rows_of_bytes(piped(expected), "standard input", ".csv" if self.csv else "", expected=expected)

    def reading(self) -> dict[str, Any]:
        """How to read them: the arguments of `claimrec.reconcile` beside the claims."""
        return {"columns": columns_of(self.column), "keep_extra": self.keep_extra, "dayfirst": self.day_first}


def row_options() -> Callable[[Run], Run]:
    """FILE and the options on how to read it; their values come as `rows`, a Rows."""
    return bundle(
        "rows", Rows,
        argument("files", metavar="FILE...", nargs=-1, required=True, is_path=True,
                 about="The claims; - reads standard input: JSON lines, a JSON list or CSV, as it begins."),
        option("--column", cls=Several, goes_on=lambda word: "=" in word, metavar="FIELD=NAME", section=SECTION,
               help="Which column of FILE holds which field, as text=statement; several may follow."),
        option("--keep-extra/--no-keep-extra", default=None, section=SECTION,
               help="Keep other columns of FILE without a note, or refuse them. By default they are kept and told."),
        option("--day-first/--no-day-first", default=None, section=SECTION,
               help="Dates as 05/04/2024 are of April, or of May. By default the other dates of their column tell."),
        option("--csv", is_flag=True, section=SECTION, help="Standard input is CSV, whatever it begins with."),
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
