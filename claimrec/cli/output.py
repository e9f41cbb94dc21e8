"""Where what comes out goes, and in which format: the options -o, -f and -q, which commands share."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import click
from attrs import frozen

from claimrec.cli.command import Run, bundle, option
from claimrec.cli.config import config_file, config_option
from claimrec.cli.shell import STDIN, WIDTH, columns, complain, meter, overwrite, print_out
from claimrec.model.errors import InputError, shown, write_text
from claimrec.model.progress import Progress
from claimrec.model.rejected import Rejected
from claimrec.model.report import Report

SECTION = "Output"
ROWS = ("csv", "jsonl")  # one table of a report, for programs
FORMATS = ("text", "markdown", "html", "json", *ROWS)
TABLES = ("positions", "facts", "contradictions", "changes")
_ENDINGS = {
    ".txt": "text",
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".csv": "csv",
    ".jsonl": "jsonl",
}
_PATH = 200  # characters of a path that a message shows


@frozen(kw_only=True)
class Output:
    """What was asked for: the file to write (None is standard output), the format, and whether to keep silent."""

    output: str | None
    wanted: str | None = None  # of a command that knows one format: None
    table: str | None = None  # of a command that writes no tables: None
    quiet: bool = False

    def kind(self, *known: str) -> str:
        """The format that was asked for by name, or else by the ending of the file; InputError for none of `known`."""
        found = self.wanted or format_of(self.output)
        if found not in known:
            raise InputError(f"{found} is not written", field="--output", expected=f"{_either(known)}, or --format")
        return found

    @property
    def width(self) -> int:
        """The columns of a text: those of the terminal that it is written to, or else a hundred."""
        return columns() if self.output is None else WIDTH

    def rendered(self, report: Report, wanted: str) -> str:
        """A report in the format that is wanted."""
        if wanted in ROWS:
            return {"csv": report.to_csv, "jsonl": report.to_jsonl}[wanted](table=self.table or TABLES[0])
        if self.table is not None:
            problem = f"{wanted} holds the whole report"
            raise InputError(problem, field="--table", expected=f"--format {_either(ROWS)}")
        if wanted == "text":
            return report.to_text(width=self.width)
        if wanted == "json":
            return report.to_json() + "\n"
        return report.to_html() if wanted == "html" else report.to_markdown()

    def spare(self, read: Iterable[str | None]) -> None:
        """InputError where the file to write is one of those that are read, also inside of a folder that is."""
        given = (*read, config_file())
        if self.output is not None and any(_same(self.output, path) or _inside(self.output, path) for path in given):
            raise InputError(f"{shown(self.output, _PATH)} is read from", field="--output", expected="another file")

    def deliver(self, told: str) -> None:
        """Write to the file that was named, or to standard output.

        A lone surrogate, which UTF-8 cannot hold, stands in the JSON alone: its escape there means the same.
        """
        if self.output is None:
            print_out(told)
            return
        overwrite("")
        write_text(self.output, told, field="--output")

    def meter(self) -> Progress | None:
        """What tells how far a long run is, unless silence was asked for."""
        return None if self.quiet else meter()

    def remark(self, told: str) -> None:
        """Say on standard error what is no failure, unless silence was asked for."""
        if not self.quiet:
            complain(told)

    def tell_of(self, rejected: Sequence[Rejected]) -> None:
        """Say how many rows were rejected."""
        if rejected:
            rows = "1 row was" if len(rejected) == 1 else f"{len(rejected):,} rows were"
            self.remark(f"{rows} rejected; the report says which, and why")


def output_options(*formats: str, about: str = "") -> Callable[[Run], Run]:
    """The options -o, -f with these formats, and -q; their values come as `out`, an Output. --config comes along."""
    chosen = [
        option("-f", "--format", "wanted", type=click.Choice(formats), metavar="FORMAT", section=SECTION,
               help=f"What to write: {_either(formats)}. {about}")
    ] if formats else []  # fmt: skip
    return bundle(
        "out", Output,
        option("-o", "--output", metavar="FILE", is_path=True, section=SECTION, callback=_not_a_dash,
               help="Where to write it, instead of to standard output."),
        *chosen,
        *([table_option()] if "csv" in formats else ()),
        option("-q", "--quiet", is_flag=True, section=SECTION, help="No progress and no remarks; errors are told."),
        config_option(),
    )  # fmt: skip


def _either(names: Sequence[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} or {last}" if most else last


def _not_a_dash(_: click.Context, __: click.Parameter, given: str | None) -> str | None:
    return None if given == STDIN else given


def format_of(output: str | None) -> str:
    """The format that the ending of a file asks for."""
    ending = Path(output or "").suffix.lower()
    if ending and ending not in _ENDINGS:
        expected = f"one of {', '.join(sorted(_ENDINGS))}, or --format"
        raise InputError(f"{shown(output)} ends in {ending!r}", field="--output", expected=expected)
    return _ENDINGS.get(ending, "text")


def table_option() -> Callable[[Run], Run]:
    """The option that chooses one of the tables of a report; it belongs to the bundle of the output."""
    return option("--table", type=click.Choice(TABLES), metavar="TABLE", section=SECTION,
                  help=f"Which rows csv and jsonl hold: {_either(TABLES)}. The default is positions.")  # fmt: skip


def _same(one: str, other: str | None) -> bool:
    try:
        return other is not None and os.path.samefile(one, other)
    except (OSError, ValueError):
        return False


def _inside(one: str, folder: str | None) -> bool:
    """Whether a file is one of those that are read from a folder."""
    if folder is None or not os.path.isdir(folder) or not os.path.exists(one):
        return False
    from claimrec.articles.files import articles_of

    return any(_same(one, str(path)) for path in articles_of(folder))
