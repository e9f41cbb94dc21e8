"""Options from a file: what it says holds where the command line says nothing, and what it cannot say is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimrec import Report
from claimrec.__main__ import main

Capture = pytest.CaptureFixture[str]
FERRY = """
[ferry]
question = "Does the ferry to {subject} run?"
states.runs.cues = ["~run"]
states.stopped.cues = ["~stop"]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a table of claims, who speaks and a pack of one's own."""
    told = "what,who,when\nOur troops captured Lakeside.,Army,2024-05-04T09:00\nLakeside has not fallen.,Mayor,2024-05-04T10:00\n"
    (tmp_path / "claims.csv").write_text(told, "utf-8")
    (tmp_path / "parties.json").write_text(json.dumps([{"name": "Army", "side": "North"}]), "utf-8")
    (tmp_path / "ferry.toml").write_text(FERRY, "utf-8")
    return tmp_path


def configured(folder: Path, told: str) -> str:
    """The path of a file of options."""
    path = folder / "claimrec.toml"
    path.write_text(told, "utf-8")
    return str(path)


def test_a_file_gives_options(folder: Path, capsys: Capture) -> None:
    """Options of every kind come from a file, a mapping for columns too; paths in it start at its own folder."""
    told = 'parties = "parties.json"\naspects = ["ferry.toml"]\npacks = "conflict"\ntz = "Europe/Paris"\nleast = 0.5\n'
    config = configured(folder, f'{told}format = "json"\ncolumn = {{text = "what", party = "who", said_at = "when"}}\n')
    assert main([str(folder / "claims.csv"), "--config", config]) == 0
    report = Report.from_json(capsys.readouterr().out)
    assert len(report.contradictions) == 1
    assert "Army (North)" in report.to_text()
    assert any("Europe/Paris" in note for note in report.notes)


def test_the_command_line_comes_first(folder: Path, capsys: Capture) -> None:
    """What is given is used instead of what the file says; an option of one command may stand in a table of its own."""
    config = configured(folder, 'format = "json"\n[rules]\nformat = "text"\npacks = "harm"\n')
    assert main(["rules", "--config", config]) == 0
    out = capsys.readouterr().out
    assert out.startswith("RULES")
    assert "(pack harm)" in out
    assert "(pack conflict)" not in out
    assert main(["rules", "--config", config, "--format", "json", "--packs", "conflict"]) == 0
    assert {row["origin"] for row in json.loads(capsys.readouterr().out)["questions"]} == {"pack conflict"}


def test_the_file_may_be_named_by_the_environment(
    folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """CLAIMREC_CONFIG names a file where no option does."""
    monkeypatch.setenv("CLAIMREC_CONFIG", configured(folder, "[compare]\nformat = 'json'\n"))
    assert main(["compare", "The bridge stands.", "The bridge has been blown up."]) == 0
    assert json.loads(capsys.readouterr().out)["relation"] == "contradicts"


def test_the_file_is_never_written_over(folder: Path, capsys: Capture) -> None:
    """An output that is the file of options is refused, and the file stays as it was."""
    config = configured(folder, "least = 0.5\n")
    assert main([str(folder / "claims.csv"), "--config", config, "-o", config, "-f", "json"]) == 2
    assert "is read from" in capsys.readouterr().err
    assert Path(config).read_text("utf-8") == "least = 0.5\n"


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ("leest = 0.5", "'leest' is no option; did you mean 'least'?"),
        ("[show]\nparties = 'x.json'", "[show]: 'parties' is no option"),
        ("show = 3", "'show' is a command; its options stand in a table [show]"),
        ("tz = ['a', 'b']", "tz is ['a', 'b']; expected one value"),
        ("tz = 2024-05-01", "expected text or a number"),
        ("keep-extra = 'yes'", "keep-extra is 'yes'; expected true or false"),
        ("least = true", "expected text or a number"),
        ("least = 'often'", "'often' is no certainty between 0 and 1"),
        ("format = 'pdf'", "'pdf' is not one of"),
        ("config = 'other.toml'", "'config' is no option"),
        ("parties = 'nobody.json'", "nobody.json"),
        ("tz", "cannot be read"),
        ("\x00", "cannot be read"),
    ],
)
def test_what_a_file_cannot_say(folder: Path, capsys: Capture, told: str, says: str) -> None:
    """What is no option, or has no value of its kind, ends with status 2, and the message says what and where."""
    assert main([str(folder / "claims.csv"), "--config", configured(folder, told)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert says in err


def test_a_file_that_is_not_there(folder: Path, capsys: Capture) -> None:
    """A file of options that cannot be read is named."""
    assert main([str(folder / "claims.csv"), "--config", str(folder / "none.toml")]) == 2
    assert "none.toml' cannot be read: No such file" in capsys.readouterr().err
