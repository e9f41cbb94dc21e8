"""What commands share: their arguments, where output goes, and how errors are reported."""

from __future__ import annotations

import os
import re
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence

from claimrec.articles.files import articles_of
from claimrec.export.clean import clean
from claimrec.model.aspects import Aspect
from claimrec.model.errors import AspectError, InputError, shown, write_text
from claimrec.model.positions import CONTRADICTS, MAY_CONTRADICT
from claimrec.model.progress import Progress
from claimrec.model.rejected import Rejected
from claimrec.packs.files import read_aspects
from claimrec.sources.rows import Table, rows_of_lines

STDIN = "-"
FAILED = 2
CRASHED = 70  # a fault of claimrec itself (EX_SOFTWARE of sysexits.h)
INTERRUPTED = 130  # 128 and the number of SIGINT, as shells have it
_PATH = 200  # characters of a path that a message shows


def add_input(parser: ArgumentParser) -> None:
    """The arguments that say what goes in, and where what comes out goes."""
    add = parser.add_argument
    add("file", metavar="FILE", nargs="?", help="the claims; - reads JSON Lines from standard input")
    add_known(parser)
    add("--column", metavar="FIELD=NAME", nargs="+", action="extend", default=[],
        help="which column of FILE holds which field, as text=statement")  # fmt: skip
    add("--keep-extra", action="store_true", help="keep other columns of FILE, which are an error otherwise")


def add_known(parser: ArgumentParser) -> None:
    """The arguments that say what is known beforehand, and where the output goes."""
    add = parser.add_argument
    add("--parties", metavar="FILE", help="who speaks: name, aliases, side")
    add("--entities", metavar="FILE", help="what is spoken of: name, aliases")
    add("--aspects", metavar="FILE.toml", nargs="+", action="extend", default=[],
        help="more kinds of questions to read, besides those that come along")  # fmt: skip
    add("--output", metavar="FILE", help="where to write it: standard output, unless given")
    add("--tz", metavar="ZONE", help="the zone of times without an offset, as Europe/Kyiv")


def parsed(parser: ArgumentParser, argv: Sequence[str]) -> Namespace:
    """The arguments; a FILE that stands behind an option with several values was taken for one of them."""
    args = parser.parse_args(argv)
    if args.file is None and args.column and "=" not in args.column[-1]:
        args.file = args.column.pop()
    elif args.file is None and args.aspects and not args.aspects[-1].endswith(".toml"):
        args.file = args.aspects.pop()
    elif args.file is None:
        parser.error("the following arguments are required: FILE")
    return args


def claims_of(given: str) -> str | Table:
    """The file of claims, or the rows of standard input."""
    if given != STDIN:
        return given
    raw = piped("JSON lines in UTF-8")
    if not raw.strip():
        raise InputError("standard input is empty", expected="JSON lines in UTF-8")
    return rows_of_lines(raw)


def piped(expected: str) -> bytes:
    """What comes by standard input; InputError where it is closed."""
    if sys.stdin is None:
        raise InputError("standard input is closed", expected=expected)
    return sys.stdin.buffer.read()


def aspects_of(path: str) -> tuple[Aspect, ...]:
    """The aspects of a TOML file."""
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


def columns_of(given: Sequence[str]) -> Mapping[str, str] | None:
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


def print_out(told: str) -> None:
    """Write to standard output, in UTF-8; headings and what contradicts in colour on a terminal that shows it.

    A reader that has gone away is no failure; where nothing can be written at all, InputError says why.
    """
    overwrite("")
    try:
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        shows = sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
        sys.stdout.write(_coloured(told) if shows else told)
        sys.stdout.flush()
    except BrokenPipeError:
        _stop_writing()
    except (OSError, AttributeError) as error:  # it is None where it was closed
        _stop_writing()
        reason = getattr(error, "strerror", None) or "it is closed"
        raise InputError(f"standard output cannot be written: {reason}") from error


_BOLD, _RED, _YELLOW, _PLAIN = "\033[1m", "\033[31m", "\033[33m", "\033[0m"
_HEADING = re.compile(r"^([A-Z][A-Z ()\d,]+)$", re.MULTILINE)
_AGAINST = re.compile(r"^( +(?:[\d,]+ contradictions?(?: \(.*\))?|.+ against .+))$", re.MULTILINE)
_SAYS = re.compile(
    rf"^( *(?:\[\d+\] |\S+  \S+ \S+  .+ )?({MAY_CONTRADICT}|{CONTRADICTS})\b(?: \[\d+\])?)", re.MULTILINE
)


def _coloured(told: str) -> str:
    """Headings in bold; who contradicts whom in red, who may in yellow."""
    for pattern in (_HEADING, _AGAINST):
        told = pattern.sub(rf"{_BOLD}\1{_PLAIN}", told)
    return _SAYS.sub(lambda found: f"{_RED if found[2] == CONTRADICTS else _YELLOW}{found[1]}{_PLAIN}", told)


def deliver(told: str, args: Namespace) -> None:
    """Write to the file that was named, or to standard output.

    A lone surrogate, which UTF-8 cannot hold, stands in the JSON alone: its escape there means the same.
    """
    if args.output is None:
        print_out(told)
        return
    refuse_input(args)
    overwrite("")
    write_text(args.output, told, field="--output")


def refuse_input(args: Namespace) -> None:
    """InputError where the file to write is one of those that are read, also inside of a folder that is."""
    files = getattr(args, "files", None) or [args.file]
    read = (*files, args.parties, args.entities, *args.aspects)
    if args.output is not None and any(_same(args.output, path) or _inside(args.output, path) for path in read):
        raise InputError(f"{shown(args.output, _PATH)} is read from", field="--output", expected="another file")


def _same(one: str, other: str | None) -> bool:
    try:
        return other is not None and os.path.samefile(one, other)
    except (OSError, ValueError):
        return False


def _inside(one: str, folder: str | None) -> bool:
    """Whether a file is one of those that are read from a folder."""
    if folder is None or not os.path.isdir(folder) or not os.path.exists(one):
        return False
    return any(_same(one, str(path)) for path in articles_of(folder))


_PATIENCE = 1.0  # seconds that a run may take before anything is said of it
_LINE = 40  # what a line on progress may take


def meter() -> Progress | None:
    """What tells, on a terminal, how far a long run is; nothing where standard error goes to a file or a pipe."""
    if not _on_terminal():
        return None
    start = time.monotonic()

    def tell(step: str, done: int, total: int) -> None:
        if time.monotonic() - start > _PATIENCE:
            overwrite(f"{step} {done:,}" + (f" of {total:,}" if total else ""))

    return tell


def overwrite(told: str) -> None:
    """Replace the line on progress, on a terminal that may show one."""
    if _on_terminal():
        sys.stderr.write(f"\r{told:{_LINE}}\r")
        sys.stderr.flush()


def tell_of(rejected: Sequence[Rejected]) -> None:
    """Say on standard error how many rows were rejected."""
    if rejected:
        rows = "1 row was" if len(rejected) == 1 else f"{len(rejected):,} rows were"
        complain(f"{rows} rejected; the report says which, and why")


def complain(problem: str) -> None:
    """Say on standard error what is wrong, in one line."""
    overwrite("")
    if sys.stderr is None:  # it was closed: print would write to standard output
        return
    print(f"claimrec: {clean(problem, 2000)}", file=sys.stderr)


def _on_terminal() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()


def _stop_writing() -> None:
    """Whoever read has gone away; without this, Python would complain of it while it shuts down."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
