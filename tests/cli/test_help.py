"""What the help of the commands shows by example works: each is run as it stands in a shell, and says something."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import claimrec
from claimrec import Claim, Entity, Report, reconcile
from claimrec.__main__ import main
from claimrec.authoring import answered_cases
from claimrec.cli.command import Command
from claimrec.cli.group import COMMANDS, GROUP
from claimrec.linking import Request, cached

in_a_shell = pytest.mark.skipif(shutil.which("bash") is None, reason="the examples are for a shell")
WIDTHS = (60, 80, 120)
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
READER = """
def reader(passages):
    return [[{"party": "Ann Lee", "quote": "the bridge of Lakeside had been destroyed"}] for _ in passages]
"""
# which words of its output show that a command had something to tell, by its name; "" is the command without one
TELLS: Mapping[str, str] = {
    "": "cannot be still fought for",
    "article": "bridge of Lakeside",
    "cache": "answer",
    "compare": "contradicts (",
    "completion": "_CLAIMREC_COMPLETE",
    "explain": "Who holds Lakeside?",
    "learn": "[contradicts]",
    "rules": "Who holds {subject}?",
    "show": "cannot be still fought for",
    "suggest": "lantern",
}
ESTIMATE = "--judge-estimate"  # of a run that is not made
SILENT = 'eval "$('  # the example that is there for what the shell does with it


def help_of(name: str, width: int) -> str:
    """The help of a command, or of all of them for "", on a terminal of this width."""
    given: Mapping[str, Any] = {"resilient_parsing": True, "terminal_width": width - 2}  # click keeps two columns free
    with GROUP.make_context("claimrec", [], **given) as context:
        if not name:
            return context.get_help()
        with COMMANDS[name].make_context(name, [], parent=context, **given) as inside:
            return inside.get_help()


def shown_in(told: str) -> Iterator[str]:
    """The command lines that a help shows, as they would be pasted: lines that go on are joined by their backslash."""
    lines = iter(told.partition("\nExamples:\n")[2].splitlines())
    for line in lines:
        if line.startswith("  ") and not line.startswith("   "):
            pasted = line
            while pasted.endswith("\\"):
                pasted += "\n" + next(lines)
            yield pasted.strip()


def name_in(example: str) -> str:
    """The name of the command that an example calls, "" where it is left out."""
    words = example.partition("claimrec")[2].split()
    return words[0] if words[0] in COMMANDS else ""


# as a narrow terminal shows them, where most lines go on
EXAMPLES = sorted({line for name in ("", *COMMANDS) for line in shown_in(help_of(name, min(WIDTHS)))})


def _opposing(requests: Sequence[Request]) -> list[dict[str, Any]]:
    """A judge of the rows above."""
    first, second = (
        {"statements": [1, 2], "opposed": [[[1], [2]]]},
        {"statements": [3, 4, 5], "opposed": [[[3, 5], [4]]]},
    )
    return [{"questions": [first, second]} for _ in requests]


@pytest.fixture
def at_work(tmp_path: Path) -> Path:
    """A folder with the files that the examples name."""
    rows = [{"text": text, "party": party, "said_at": at + "Z"} for text, party, at in ROWS]
    rows = [{**row, "id": "abcde"[place]} for place, row in enumerate(rows)]
    named = {"parties.json": [{"name": "Northern army", "side": "North"}], "places.json": [{"name": "Lakeside"}]}
    (tmp_path / "claims.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    (tmp_path / "claims.csv").write_text("statement,speaker,said_at\n" + "".join(f"{','.join(r)}\n" for r in ROWS))
    for name, held in named.items():
        (tmp_path / name).write_text(json.dumps(held), "utf-8")
    (tmp_path / "news").mkdir()
    (tmp_path / "my_models.py").write_text(READER, "utf-8")
    for path in (tmp_path / "flood.txt", tmp_path / "news" / "one.txt"):
        path.write_text(ARTICLE, "utf-8")
    report = reconcile([Claim(**row) for row in rows], entities=[Entity("Lakeside")])
    (tmp_path / "report.json").write_text(report.to_json(), "utf-8")
    (tmp_path / "older.json").write_text(Report().to_json(), "utf-8")
    requests = [Request(tuple([Claim(**{**row, "text": f"{row['text']} {n}"}) for row in rows])) for n in range(3)]
    cached(_opposing, tmp_path / "answers.db", key="a judge", keep_texts=True)(requests)
    (tmp_path / "cases").mkdir()
    for case in answered_cases(tmp_path / "answers.db"):
        (tmp_path / "cases" / f"{case['case']}.json").write_text(json.dumps(case), "utf-8")
    return tmp_path


def ran(example: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """The status of an example, what it prints and what it complains of: the shell takes the line apart and opens its
    files, and this process runs the command that the shell was given.
    """
    shell = f'claimrec() {{ printf "%s\\0" "$@" > given; }}\n{example}'
    subprocess.run(["bash", "-c", shell], cwd=folder, check=True)
    status = main((folder / "given").read_text("utf-8").split("\0")[:-1])
    return status, *capsys.readouterr()


@in_a_shell
@pytest.mark.parametrize("example", [one for one in EXAMPLES if not one.startswith(SILENT)])
def test_an_example_of_the_help_works(
    example: str, at_work: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An example ends well, complains of nothing, and writes what its kind of command is there to tell."""
    if name_in(example) == "learn":
        pytest.importorskip("sklearn", reason="scikit-learn is not installed")
    words = example.replace("\\\n", " ").split()
    written = next((after for word, after in pairwise(words) if word in ("-o", "--output", ">")), "")
    if written:
        (at_work / written).unlink(missing_ok=True)
    monkeypatch.chdir(at_work)
    monkeypatch.syspath_prepend(at_work)  # as `python -m` does
    status, out, err = ran(example, at_work, capsys)
    assert (status, err) == (0, "")
    told = (at_work / written).read_text("utf-8") if written and ">" not in words else out
    if written.endswith(".json"):
        told = Report.from_json(told).to_text()
    wanted = "tokens" if ESTIMATE in example else TELLS[name_in(example)]
    assert wanted in told


@in_a_shell
def test_the_example_of_completion_works(at_work: Path) -> None:
    """The example that tells the shell something is taken by a real one without a word."""
    (example,) = (one for one in EXAMPLES if one.startswith(SILENT))
    shell = f'claimrec() {{ "{sys.executable}" -m claimrec "$@"; }}\n{example}'
    env = {**os.environ, "PYTHONPATH": str(Path(claimrec.__file__).parents[1])}
    done = subprocess.run(["bash", "-c", shell], cwd=at_work, env=env, capture_output=True, text=True, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")


def test_every_command_is_shown_by_example() -> None:
    """Each command stands in some example; the one without a name is called without it. Each help has examples."""
    assert {name_in(example) for example in EXAMPLES} == set(TELLS) == {*COMMANDS, ""} - {"reconcile"}
    assert [name for name, one in COMMANDS.items() if not (isinstance(one, Command) and one.examples)] == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_fits_the_terminal(name: str, width: int) -> None:
    """No line of a help is wider than the terminal, and a wide terminal is used."""
    told = help_of(name, width).splitlines()
    assert [line for line in told if len(line) > width] == []
    command = COMMANDS[name] if name else GROUP
    assert isinstance(command, Command)
    written = [" ".join(line.replace("\\\n", " ").split()) for line in shown_in("\n".join(told))]
    assert written == [one.line for one in command.examples]
    if width == 120:
        assert len(told) < len(help_of(name, 60).splitlines())


@pytest.mark.parametrize("name", [*COMMANDS])
def test_every_option_is_explained(name: str) -> None:
    """Each option and argument of a command says what it does, as a sentence, and stands in a section."""
    for one in COMMANDS[name].params:
        told = getattr(one, "help", None) or getattr(one, "about", None)
        assert told, one.name
        assert told[0].isupper(), told
        assert told.endswith("."), told


def test_what_says_nothing_is_told_apart(capsys: pytest.CaptureFixture[str]) -> None:
    """The words that an example of `compare` must give are not given for two statements that nothing is known of."""
    assert main(["compare", "It stands.", "Bread is dear."]) == 0
    assert TELLS["compare"] not in capsys.readouterr().out
