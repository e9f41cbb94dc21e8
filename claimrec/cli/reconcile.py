"""The command without a name: one file of claims in, one report out."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from pathlib import Path

from claimrec import __version__
from claimrec.cli.shell import (
    FAILED,
    add_input,
    aspects_of,
    claims_of,
    columns_of,
    complain,
    deliver,
    meter,
    parsed,
    refuse_input,
    tell_of,
)
from claimrec.model.errors import InputError, shown
from claimrec.model.report import Report
from claimrec.pipeline import reconcile
from claimrec.sources.records import read_entities, read_parties

FOUND = 1
FORMATS = ("text", "json", "html", "markdown")
_ENDINGS = {".txt": "text", ".json": "json", ".html": "html", ".htm": "html", ".md": "markdown"}

_ABOUT = """\
Groups claims about the same fact, and reports where parties contradict each other, who changed their
line, and what could not be read. FILE holds the claims, one a row, in .jsonl, .json, .csv or .tsv:
"""

_FIELDS = """\
  text     the words of the claim
  party    who says so
  said_at  when, in ISO 8601 with the offset (2024-05-01T09:00+02:00), or a date
  source   where it stands; id, valid, subject, aspect and value are known too
"""

_EXAMPLES = """\
examples:
  claimrec claims.csv --column text=statement party=speaker --tz Europe/Paris
      a memo on a table with other names, its times without offsets taken to be those of Paris

  claimrec claims.jsonl --parties parties.json --entities places.json --output report.html
      a page for the browser; parties have a name, aliases and a side, places a name and aliases

  claimrec article news/*.txt --published 2024-05-01 --outlet "The Gazette"
      the claims that articles make and pass on; with --report, where they contradict each other

  claimrec suggest claims.jsonl --parties parties.json --entities places.json > mine.toml
      questions drafted for what was not read; edit them and give them as --aspects mine.toml

  claimrec explain report.json
      which claims of a saved report contradict each other; with the ids of two of them, why

  claimrec compare "The Harbour Bridge stands." "The Harbour Bridge has been blown up."
      whether two statements contradict each other

  claimrec rules conflict
      the questions of a pack, with their answers and cues; without a name, all questions and rules

The exit status is 0 where a report was made, even if rows were rejected, 1 if --fail-on found contradictions,
and 2 where no report could be made, or no claim of it could be used.
"""


def reconcile_command(argv: Sequence[str]) -> int:
    """One file of claims in, one report out; the exit status."""
    args = parsed(_parser(), argv)
    refuse_input(args)
    wanted = args.format or format_of(args.output)
    report = _report(args)
    deliver(rendered(report, wanted), args)
    tell_of(report.rejected)
    if report.rejected and not report.claims:
        return FAILED
    if not report.claims:
        complain(f"{args.file} holds no claims")
    return fails(report, args.fail_on)


def fails(report: Report, least: float | None) -> int:
    """The exit status: 1 where contradictions at least as certain as asked for were found."""
    found = least is not None and any(c.certainty >= least for c in report.contradictions)
    return FOUND if found else 0


def certainty(given: str) -> float:
    """The certainty that an option gives."""
    try:
        least = float(given)
    except ValueError:
        least = -1.0
    if not 0 <= least <= 1:
        raise ArgumentTypeError(f"{given!r} is no certainty between 0 and 1")
    return least


def add_least(parser: ArgumentParser) -> None:
    """The argument that says how certain a contradiction has to be to be told."""
    parser.add_argument("--least", metavar="CERTAINTY", type=certainty, default=0.0,
        help="leave out contradictions that are less certain than that (0 to 1)")  # fmt: skip


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="claimrec",
        description=f"{_ABOUT}\n{_FIELDS}",
        epilog=_EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
    )
    add_input(parser)
    add = parser.add_argument
    add("--format", choices=FORMATS, help="what to write: text, unless --output ends in .json, .html or .md")
    add("--fail-on", metavar="CERTAINTY", type=certainty, nargs="?", const=0.0,
        help="exit with 1 if contradictions were found, at least as certain as that (0 to 1)")  # fmt: skip
    add_least(parser)
    add("--as-of", metavar="TIME", help="report only what had been said by then; a date means its end")
    add("--version", action="version", version=f"claimrec {__version__}")
    return parser


def _report(args: Namespace) -> Report:
    report = reconcile(
        claims_of(args.file),
        parties=() if args.parties is None else read_parties(args.parties),
        entities=() if args.entities is None else read_entities(args.entities),
        aspects=[a for path in args.aspects for a in aspects_of(path)],
        tz=args.tz,
        columns=columns_of(args.column),
        keep_extra=args.keep_extra,
        progress=meter(),
    )
    report = report if args.as_of is None else report.as_of(args.as_of, tz=args.tz)
    return report.at_least(args.least)


def format_of(output: str | None) -> str:
    """The format that the ending of a file asks for."""
    ending = Path(output or "").suffix.lower()
    if ending and ending not in _ENDINGS:
        expected = f"one of {', '.join(sorted(_ENDINGS))}, or --format"
        raise InputError(f"{shown(output)} ends in {ending!r}", field="--output", expected=expected)
    return _ENDINGS.get(ending, "text")


def rendered(report: Report, wanted: str) -> str:
    """A report in the format that is wanted."""
    if wanted == "json":
        return report.to_json() + "\n"
    shown = {"html": report.to_html, "markdown": report.to_markdown, "text": report.to_text}
    return shown[wanted]()
