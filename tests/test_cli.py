"""The command line: what it prints, where, and with which exit status."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from claimrec import Report
from claimrec.__main__ import main

ROWS = [
    {"text": "Our troops captured Lakeside.", "party": "Northern army", "said_at": "2024-05-04T20:30+03:00"},
    {"text": "The fighting for Lakeside goes on.", "party": "Mayor", "said_at": "2024-05-04T14:00+03:00"},
]


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    path = tmp_path / "claims.jsonl"
    path.write_text("\n".join(map(json.dumps, ROWS)), "utf-8")
    return path


def test_text(claims: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The report is printed as a memo, and nothing stands on standard error."""
    assert main([str(claims)]) == 0
    out, err = capsys.readouterr()
    assert "Who holds Lakeside?" in out
    assert "Northern army" in out
    assert err == ""


def test_json(claims: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The JSON that is printed is a report again."""
    assert main([str(claims), "--format", "json"]) == 0
    assert len(Report.from_json(capsys.readouterr().out).contradictions) == 1


def test_html_to_a_file(claims: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The page goes to the file that is named, and nothing to standard output."""
    page = tmp_path / "report.html"
    assert main([str(claims), "--format", "html", "--output", str(page)]) == 0
    assert "Lakeside" in page.read_text("utf-8")
    assert capsys.readouterr().out == ""


def test_parties_and_entities(claims: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Parties and entities from files give sides and aliases."""
    parties, entities = tmp_path / "parties.csv", tmp_path / "entities.json"
    parties.write_text("name,aliases,side\nNorthern army,the army,North\nMayor,,South\n", "utf-8")
    entities.write_text(json.dumps([{"name": "Ozerne", "aliases": ["Lakeside"]}]), "utf-8")
    assert main([str(claims), "--parties", str(parties), "--entities", str(entities)]) == 0
    out = capsys.readouterr().out
    assert "Northern army (North)" in out
    assert "Who holds Ozerne?" in out


def test_columns_zone_and_moment(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Columns are mapped, naive times get the zone, and a moment cuts off what was said later."""
    table = tmp_path / "feed.csv"
    table.write_text("what,who,when\nTroops captured Lakeside.,Army,2024-05-04 20:30\n", "utf-8")
    columns = ["--column", "text=what", "--column", "party=who", "--column", "said_at=when"]
    assert main([str(table), *columns, "--tz", "Europe/Kyiv"]) == 0
    assert "20:30 +03:00" in capsys.readouterr().out
    assert main([str(table), *columns, "--tz", "Europe/Kyiv", "--as-of", "2024-05-04T12:00"]) == 0
    assert "0 facts" in capsys.readouterr().out


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A dash reads JSON lines from standard input."""
    raw = "\n".join(map(json.dumps, ROWS)).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
    assert main(["-"]) == 0
    assert "1 contradiction" in capsys.readouterr().out


def test_own_aspects(claims: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Aspects of the caller are read beside those that come along."""
    own = tmp_path / "own.toml"
    own.write_text('[pier]\nquestion = "Is the pier of {subject} open?"\nstates.open.cues = ["pier .. open"]\n'
                   'states.shut.cues = ["pier .. shut"]\n', "utf-8")  # fmt: skip
    claims.write_text(json.dumps({"text": "The pier in Lakeside is open.", "party": "Mayor"}), "utf-8")
    assert main([str(claims), "--aspects", str(own)]) == 0
    assert "Is the pier of Lakeside open?" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ["nowhere.jsonl"], ["."], ["{claims}", "--tz", "Mars/Base"], ["{claims}", "--column", "text"],
        ["{claims}", "--aspects", "nowhere.toml"], ["{claims}", "--parties", "nowhere.json"],
        ["{claims}", "--as-of", "soon"], ["{claims}", "--output", "/nowhere/at/all"], ["{claims}", "--column", "txt=a"],
    ],
    ids=str,
)  # fmt: skip
def test_mistakes(arguments: list[str], claims: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A mistake is told in one line on standard error, with status 2 and nothing on standard output."""
    assert main([a.format(claims=claims) for a in arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("claimrec: ")
    assert err.count("\n") == 1


def test_rejected_rows_are_told(claims: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Rows that cannot be used do not end the run: they stand in the report, and their number on standard error."""
    with claims.open("a", encoding="utf-8") as file:
        file.write('\n{"text": "x", "party": "y", "said_at": "soon"}\nno json\n')
    assert main([str(claims)]) == 0
    out, err = capsys.readouterr()
    assert "2 rejected" in out
    assert "2 rows" in err


def test_as_a_module(claims: Path) -> None:
    """`python -m claimrec` works in a plain C locale too."""
    env: dict[str, Any] = {"LC_ALL": "C", "PYTHONPATH": str(Path(__file__).parent.parent), "PATH": ""}
    done = subprocess.run([sys.executable, "-m", "claimrec", str(claims)], capture_output=True, env=env, check=False)
    assert done.returncode == 0
    assert "“" in done.stdout.decode("utf-8")
