"""What tests of the command give it."""

from __future__ import annotations

import io
import json
from collections.abc import Callable

import pytest

from claimrec.__main__ import main

CLAIMS = [
    {"party": "Harbour Office", "said_at": "2031-05-01T09:00+02:00", "text": "It is ours.",
     "subject": "Lakeside", "aspect": "control", "value": "taken"},
    {"party": "Ferry Crew", "said_at": "2031-05-01T10:00+02:00", "text": "We fight on — naïvely.",
     "subject": "Lakeside", "aspect": "control", "value": "contested"},
]  # fmt: skip
COMMANDS = ("reconcile", "article", "compare", "show", "explain", "rules", "suggest", "learn", "cache", "completion")
Write = Callable[[str, "str | bytes"], str]
Capture = pytest.CaptureFixture[str]


def lines(rows: list[dict[str, str]]) -> str:
    """Rows as JSON Lines."""
    return "".join(json.dumps(row) + "\n" for row in rows)


def failed(capsys: Capture, *argv: str) -> str:
    """What a command that fails says: one line, no report, status 2."""
    assert main(argv) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("claimrec: ")
    assert err.count("\n") == 1
    return err


def given(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    """Let standard input hold this."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content), encoding="ascii"))
