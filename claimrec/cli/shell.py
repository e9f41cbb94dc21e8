"""The streams of a process: what is read from standard input, written to standard output, told on standard error."""

from __future__ import annotations

import os
import re
import sys
import time
from shutil import get_terminal_size

from claimrec.export.clean import clean
from claimrec.model.errors import InputError
from claimrec.model.positions import CONTRADICTS, MAY_CONTRADICT
from claimrec.model.progress import Progress

STDIN = "-"
WIDTH = 100  # columns of a text that goes into a file or a pipe
MOST_COLUMNS = 120  # a wider terminal gets no longer lines
_NARROWEST = 40
FAILED = 2
CRASHED = 70  # a fault of claimrec itself (EX_SOFTWARE of sysexits.h)
INTERRUPTED = 130  # 128 and the number of SIGINT, as shells have it


def piped(expected: str) -> bytes:
    """What comes by standard input; InputError where it is closed."""
    if sys.stdin is None:
        raise InputError("standard input is closed", expected=expected)
    return sys.stdin.buffer.read()


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


def columns() -> int:
    """The columns of standard output: those of the terminal, or a hundred where it is none."""
    if sys.stdout is None or not sys.stdout.isatty():
        return WIDTH
    return max(_NARROWEST, min(get_terminal_size((WIDTH, 24)).columns, MOST_COLUMNS))


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


def complain(problem: str) -> None:
    """Say on standard error what is wrong, in one line."""
    tell(f"claimrec: {clean(problem, 2000)}")


def tell(told: str) -> None:
    """Write a text to standard error, where there is one."""
    overwrite("")
    if sys.stderr is None:  # it was closed: print would write to standard output
        return
    print(told, file=sys.stderr)


def aborted() -> None:
    """Say that the command was interrupted, on a line of its own: a terminal has just shown ^C."""
    tell("\nAborted!" if _on_terminal() else "Aborted!")


def _on_terminal() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()


def _stop_writing() -> None:
    """Whoever read has gone away; without this, Python would complain of it while it shuts down."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
