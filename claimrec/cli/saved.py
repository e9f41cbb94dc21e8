"""Reports that were saved as JSON, as the commands "show" and "explain" read them."""

from __future__ import annotations

from pathlib import Path

from claimrec.cli.shell import STDIN, piped
from claimrec.model.errors import InputError, shown
from claimrec.model.report import Report


def saved_report(path: str) -> Report:
    """The report of a file, or of standard input for a dash; InputError where there is none."""
    try:
        raw = piped("a report saved as JSON") if path == STDIN else Path(path).read_bytes()
        text = raw.decode("utf-8-sig")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{shown(path)} cannot be read: {reason}", expected="a report saved as JSON") from error
    return Report.from_json(text)
