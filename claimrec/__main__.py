"""From the shell: `python -m claimrec FILE` prints the report on the claims of a file."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import claimrec
from claimrec.errors import ClaimrecError, InputError, shown
from claimrec.report import Report
from claimrec.sources import rows_of_lines

DESCRIPTION = "Group claims into facts and flag where parties contradict each other."
EPILOG = """\
FILE holds one claim a row, with the fields text, party and said_at (and source, id, valid, subject, aspect, value).
Rows that cannot be used are set aside in the report; the exit status is 2 only where nothing could be read at all.

examples:
  python -m claimrec statements.jsonl --parties parties.json --entities places.csv
  python -m claimrec feed.csv --column text=what --column party=who --tz Europe/Kyiv --format html > report.html
"""


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="claimrec", description=DESCRIPTION, epilog=EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add = parser.add_argument
    add("file", metavar="FILE", help="claims as .jsonl, .json, .csv or .tsv; - reads JSON lines from standard input")
    add("--parties", metavar="FILE", help="who speaks: rows with name, aliases, side (.json, .jsonl, .csv)")
    add("--entities", metavar="FILE", help="what is spoken of: rows with name, aliases")
    add("--aspects", metavar="FILE", action="append", default=[], help="your own kinds of questions (TOML); repeatable")
    add("--format", choices=("text", "json", "html"), default="text", help="what to print (text)")
    add("--output", metavar="FILE", help="write to a file instead of standard output")
    add("--tz", metavar="ZONE", help="the zone of times that state none, as Europe/Kyiv")
    add("--column", metavar="FIELD=NAME", action="append", default=[], help="which column holds a field; repeatable")
    add("--keep-extra", action="store_true", help="keep columns that are no field of a claim, in `extra`")
    add("--as-of", metavar="TIME", help="only what had been said by then")
    add("--version", action="version", version=f"claimrec {claimrec.__version__}")
    return parser.parse_args(argv)


def _columns(given: Sequence[str]) -> dict[str, str] | None:
    columns = {}
    for entry in given:
        field, mark, name = entry.partition("=")
        if not mark or not field or not name:
            raise InputError(f"{shown(entry)} maps nothing", field="--column", expected="FIELD=NAME, as text=statement")
        columns[field] = name
    return columns or None


def _report(given: argparse.Namespace) -> Report:
    claims: Any = given.file
    if given.file == "-":
        claims = rows_of_lines(sys.stdin.buffer.read())
    own = [aspect for path in given.aspects for aspect in claimrec.read_aspects(Path(path))]
    report = claimrec.reconcile(
        claims,
        parties=claimrec.read_parties(given.parties) if given.parties else (),
        entities=claimrec.read_entities(given.entities) if given.entities else (),
        aspects=[*claimrec.DEFAULT_ASPECTS, *own],
        tz=given.tz,
        columns=_columns(given.column),
        keep_extra=given.keep_extra,
    )
    return report.as_of(given.as_of, tz=given.tz) if given.as_of else report


def _written(text: str, output: str | None) -> None:
    if output is not None:
        try:
            Path(output).write_text(text, "utf-8", errors="backslashreplace")
        except OSError as error:
            problem = f"{shown(output)} cannot be written: {error.strerror}"
            raise InputError(problem, field="--output", expected="a path that can be written") from error
        return
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.stdout.write(text if text.endswith("\n") else text + "\n")
    sys.stdout.flush()


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit status: 0, or 2 for a mistake in what was given (told on standard error)."""
    given = _arguments(argv)
    try:
        report = _report(given)
        form = {"text": report.to_text, "json": report.to_json, "html": report.to_html}[given.format]
        _written(form(), given.output)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader left: nothing more to say
        return 0
    except ClaimrecError as error:
        print(f"claimrec: {error}", file=sys.stderr)
        return 2
    if report.rejected:
        print(f"claimrec: {len(report.rejected)} rows could not be used; the report says why", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
