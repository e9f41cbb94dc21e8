"""How is claimrec run from a shell? One file of claims in, one report out."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Mapping, Sequence
from pathlib import Path

from claimrec import __version__
from claimrec.aspects.aspect import Aspect
from claimrec.aspects.files import read_aspects
from claimrec.display.clean import clean
from claimrec.errors import AspectError, ClaimrecError, InputError, shown
from claimrec.reconciler import DEFAULT_ASPECTS, reconcile
from claimrec.records import Rejected, read_entities, read_parties
from claimrec.report import Report
from claimrec.sources import Table, rows_of_lines
from claimrec.suggesting.suggest import suggest

FORMATS = ("text", "json", "html")
_ENDINGS = {".json": "json", ".html": "html", ".htm": "html"}
_STDIN = "-"
SUGGEST = "suggest"
_FAILED = 2
_PATH = 200  # characters of a path that a message shows

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

  claimrec suggest claims.jsonl --parties parties.json --entities places.json > mine.toml
      questions drafted for what was not read; edit them and give them as --aspects mine.toml

The exit status is 0 where a report was made, even if rows were rejected, and 2 where none could be.
"""


_SUGGESTS = "Drafts questions for claims that nothing reads, as TOML to edit and to give as --aspects."


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with these arguments, by default those of the process; the exit status."""
    given = sys.argv[1:] if argv is None else list(argv)
    if given[:1] == [SUGGEST]:
        return _suggest(given[1:])
    parser = _parser()
    args = _parsed(parser, given)
    try:
        report = _report(args)
        told = _rendered(report, args.format or _format_of(args.output))
        _deliver(told, args)
    except BrokenPipeError:
        _stop_writing()
        return 0
    except ClaimrecError as error:
        _complain(str(error))
        return _FAILED
    _tell_of(report.rejected)
    return 0


def _parsed(parser: ArgumentParser, argv: Sequence[str]) -> Namespace:
    """The arguments; a FILE that stands behind an option with several values was taken for one of them."""
    args = parser.parse_args(argv)
    if args.file is None and args.column and "=" not in args.column[-1]:
        args.file = args.column.pop()
    elif args.file is None and args.aspects and not args.aspects[-1].endswith(".toml"):
        args.file = args.aspects.pop()
    elif args.file is None:
        parser.error("the following arguments are required: FILE")
    return args


def _tell_of(rejected: Sequence[Rejected]) -> None:
    if rejected:
        rows = "1 row was" if len(rejected) == 1 else f"{len(rejected):,} rows were"
        _complain(f"{rows} rejected; the report says which, and why")


def _suggest(argv: Sequence[str]) -> int:
    """Draft questions for what is left unread; the exit status."""
    args = _parsed(_suggest_parser(), argv)
    try:
        found = suggest(
            _claims(args.file),
            parties=() if args.parties is None else read_parties(args.parties),
            entities=() if args.entities is None else read_entities(args.entities),
            aspects=[*DEFAULT_ASPECTS, *(a for path in args.aspects for a in _aspects(path))],
            tz=args.tz,
            columns=_columns(args.column),
            keep_extra=args.keep_extra,
            limit=args.limit,
        )
        _deliver(str(found), args)
    except BrokenPipeError:
        _stop_writing()
    except ClaimrecError as error:
        _complain(str(error))
        return _FAILED
    else:
        _tell_of(found.rejected)
    return 0


def _suggest_parser() -> ArgumentParser:
    parser = ArgumentParser(prog=f"claimrec {SUGGEST}", description=_SUGGESTS)
    _add_input(parser)
    parser.add_argument("--limit", metavar="N", type=int, default=20, help="how many questions at most: 20")
    return parser


def _add_input(parser: ArgumentParser) -> None:
    """The arguments that say what goes in, and where what comes out goes."""
    add = parser.add_argument
    add("file", metavar="FILE", nargs="?", help="the claims; - reads JSON Lines from standard input")
    add("--parties", metavar="FILE", help="who speaks: name, aliases, side")
    add("--entities", metavar="FILE", help="what is spoken of: name, aliases")
    add("--aspects", metavar="FILE.toml", nargs="+", action="extend", default=[],
        help="more kinds of questions to read, besides those that come along")  # fmt: skip
    add("--output", metavar="FILE", help="where to write it: standard output, unless given")
    add("--tz", metavar="ZONE", help="the zone of times without an offset, as Europe/Kyiv")
    add("--column", metavar="FIELD=NAME", nargs="+", action="extend", default=[],
        help="which column of FILE holds which field, as text=statement")  # fmt: skip
    add("--keep-extra", action="store_true", help="keep other columns of FILE, which are an error otherwise")


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="claimrec",
        description=f"{_ABOUT}\n{_FIELDS}",
        epilog=_EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
    )
    _add_input(parser)
    add = parser.add_argument
    add("--format", choices=FORMATS, help="what to write: text, unless --output ends in .json or .html")
    add("--as-of", metavar="TIME", help="report only what had been said by then; a date means its end")
    add("--version", action="version", version=f"claimrec {__version__}")
    return parser


def _report(args: Namespace) -> Report:
    report = reconcile(
        _claims(args.file),
        parties=() if args.parties is None else read_parties(args.parties),
        entities=() if args.entities is None else read_entities(args.entities),
        aspects=[*DEFAULT_ASPECTS, *(a for path in args.aspects for a in _aspects(path))],
        tz=args.tz,
        columns=_columns(args.column),
        keep_extra=args.keep_extra,
    )
    return report if args.as_of is None else report.as_of(args.as_of, tz=args.tz)


def _claims(given: str) -> str | Table:
    if given != _STDIN:
        return given
    raw = sys.stdin.buffer.read()
    if not raw.strip():
        raise InputError("standard input is empty", expected="JSON lines in UTF-8")
    return rows_of_lines(raw)


def _aspects(path: str) -> tuple[Aspect, ...]:
    if "\n" in path:  # read_aspects would take it for TOML
        raise AspectError(f"{shown(path, _PATH)} is no file", field="aspects", expected="a TOML file")
    try:
        return read_aspects(path)
    except AspectError as error:  # of several files, the one at fault
        place = "" if path in error.problem else f"{shown(path, _PATH)}: "
        raise AspectError(place + error.problem, field=error.field, expected=error.expected) from error
    except (AttributeError, TypeError) as error:  # TOML of another shape than an aspect's
        problem = f"{shown(path, _PATH)} holds no aspects: {error}"
        raise AspectError(problem, field="aspects", expected="TOML as in docs/aspects.md") from error


def _columns(given: Sequence[str]) -> Mapping[str, str] | None:
    columns: dict[str, str] = {}
    for pair in given:
        name, _, column = pair.partition("=")
        if not name or not column:
            raise InputError(f"{shown(pair)} maps no column", field="--column", expected="text=statement")
        if name in columns:
            raise InputError(f"{shown(name)} is mapped twice", field="--column", expected="each field once")
        columns[name] = column
    return columns or None


def _format_of(output: str | None) -> str:
    return _ENDINGS.get(Path(output or "").suffix.lower(), "text")


def _rendered(report: Report, wanted: str) -> str:
    if wanted == "json":
        return report.to_json() + "\n"
    return report.to_html() if wanted == "html" else report.to_text()


def _deliver(told: str, args: Namespace) -> None:
    """Write to the file that was named, or to standard output.

    A lone surrogate, which UTF-8 cannot hold, stands in the JSON alone: its escape there means the same.
    """
    if args.output is None:
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        sys.stdout.write(told)
        sys.stdout.flush()
        return
    if any(_same(args.output, path) for path in (args.file, args.parties, args.entities, *args.aspects)):
        raise InputError(f"{shown(args.output, _PATH)} is read from", field="--output", expected="another file")
    try:
        Path(args.output).write_text(told, "utf-8", "backslashreplace")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{shown(args.output, _PATH)} cannot be written: {reason}", field="--output") from error


def _same(one: str, other: str | None) -> bool:
    try:
        return other is not None and os.path.samefile(one, other)
    except (OSError, ValueError):
        return False


def _complain(problem: str) -> None:
    print(f"claimrec: {clean(problem, 2000)}", file=sys.stderr)


def _stop_writing() -> None:
    """Whoever read has gone away; without this, Python would complain of it while it shuts down."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
