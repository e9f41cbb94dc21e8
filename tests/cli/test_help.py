"""What the help of the commands shows by example works: each is run in a shell as it stands, and says something."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from contextlib import redirect_stdout, suppress
from io import StringIO
from pathlib import Path

import pytest

import claimrec
from claimrec import Claim, Entity, Report, reconcile
from claimrec.__main__ import COMMANDS, main

pytestmark = pytest.mark.skipif(shutil.which("sh") is None, reason="the examples are for a shell")

ROWS = (
    ("Our troops captured Lakeside.", "Northern army", "2024-05-04T09:00"),
    ("The fighting for Lakeside goes on.", "City council", "2024-05-04T11:00"),
    ("The lanterns along the quay were lit all night.", "City council", "2024-05-04T12:00"),
    ("No lanterns were lit along the quay that night.", "Northern army", "2024-05-04T13:00"),
    ("The harbour master has seen the quay lanterns lit.", "Port union", "2024-05-04T14:00"),
)
ARTICLE = (
    "The mayor, Ann Lee, said on Monday that the bridge of Lakeside had been destroyed. “That is a lie,” a spokesman for "
    "the Harbour Office said. “The bridge of Lakeside stands.”"
)
# which words of its output show that a command had something to tell, by its name; "" is the command without one
TELLS: Mapping[str, str] = {
    "": "cannot be still fought for",
    "article": "bridge of Lakeside",
    "compare": "contradicts (",
    "explain": "Who holds Lakeside?",
    "rules": "Who holds {subject}?",
    "show": "cannot be still fought for",
    "suggest": "lantern",
}
_COMMAND = re.compile(r"^ +(claimrec .*)$", re.MULTILINE)
_WRITTEN = re.compile(r"(?:--output|>) (\S+)")


def told_by_help() -> list[str]:
    """Every command line that stands in the help of a command, as it stands."""
    with redirect_stdout(StringIO()) as told:
        for name in COMMANDS:
            with suppress(SystemExit):
                main([name, "--help"])
    return sorted(set(_COMMAND.findall(told.getvalue())))


@pytest.fixture
def at_work(tmp_path: Path) -> Path:
    """A folder with the files that the examples name."""
    rows = [{"text": text, "party": party, "said_at": at + "Z"} for text, party, at in ROWS]
    named = {"parties.json": [{"name": "Northern army", "side": "North"}], "places.json": [{"name": "Lakeside"}]}
    (tmp_path / "claims.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    (tmp_path / "claims.csv").write_text("statement,speaker,said_at\n" + "".join(f"{','.join(r)}\n" for r in ROWS))
    for name, held in named.items():
        (tmp_path / name).write_text(json.dumps(held), "utf-8")
    (tmp_path / "news").mkdir()
    for path in (tmp_path / "flood.txt", tmp_path / "news" / "one.txt"):
        path.write_text(ARTICLE, "utf-8")
    report = reconcile([Claim(**row) for row in rows], entities=[Entity("Lakeside")])
    (tmp_path / "report.json").write_text(report.to_json(), "utf-8")
    (tmp_path / "older.json").write_text(Report().to_json(), "utf-8")
    return tmp_path


@pytest.mark.parametrize("example", told_by_help())
def test_an_example_of_the_help_works(example: str, at_work: Path) -> None:
    """An example ends well in a shell, complains of nothing, and writes what its kind of command is there to tell."""
    written = _WRITTEN.search(example)
    if written:
        (at_work / written[1]).unlink(missing_ok=True)
    shell = f'claimrec() {{ "{sys.executable}" -m claimrec "$@"; }}\n{example}'
    env = {**os.environ, "PYTHONPATH": str(Path(claimrec.__file__).parents[1])}
    done = subprocess.run(["sh", "-c", shell], cwd=at_work, env=env, capture_output=True, text=True, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    told = (at_work / written[1]).read_text("utf-8") if written else done.stdout
    if written and written[1].endswith(".json"):
        told = Report.from_json(told).to_text()
    name = example.split()[1]
    assert TELLS[name if name in COMMANDS else ""] in told


def test_every_command_is_shown_by_example() -> None:
    """Each command stands in some example; the one without a name is called without it."""
    named = {name if (name := example.split()[1]) in COMMANDS else "" for example in told_by_help()}
    assert named == set(TELLS) == {*COMMANDS, ""} - {"reconcile"}


def test_what_says_nothing_is_told_apart(capsys: pytest.CaptureFixture[str]) -> None:
    """The words that an example of `compare` must give are not given for two statements that nothing is known of."""
    assert main(["compare", "It stands.", "Bread is dear."]) == 0
    assert TELLS["compare"] not in capsys.readouterr().out
