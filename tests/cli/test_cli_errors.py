"""What goes wrong with the command is told in one line, with a status, whatever happens to its streams."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import claimrec
from claimrec.__main__ import main
from tests.cli.given import Capture, Write, failed, given

# What goes wrong


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("none.jsonl", None, "No such file"),
        ("claims.docx", b"PK", "no ending that is known"),
        ("claims.csv", b"", "is empty"),
        ("claims.csv", b"text,party\n\xff\xfe", "is not in UTF-8: byte 12"),
        ("claims.json", b'{"text": "x"}', "one dict"),
        ("claims.csv", b"txt,party\nx,y\n", "--column text=txt"),
    ],
)
def test_files_that_cannot_be_used(
    write: Write, tmp_path: Path, capsys: Capture, name: str, content: bytes | None, says: str
) -> None:
    """A file of claims that is not there, or is no such file, is named in one line."""
    path = str(tmp_path / name) if content is None else write(name, content)
    err = failed(capsys, path)
    assert name in err or "csv" in err
    assert says in err


def test_a_directory_is_no_file(tmp_path: Path, capsys: Capture) -> None:
    """A directory is refused, wherever a file is expected."""
    assert "is a directory" in failed(capsys, str(tmp_path))


@pytest.mark.parametrize("content", [b"", b" \n", b"\xff\xfe"])
def test_standard_input_that_holds_nothing(monkeypatch: pytest.MonkeyPatch, capsys: Capture, content: bytes) -> None:
    """Standard input that is empty or not UTF-8 is an error that says so."""
    given(monkeypatch, content)
    assert "input is" in failed(capsys, "-")


@pytest.mark.parametrize(
    "content",
    [
        b"not toml", b"\xff", b"[pier]\n", b"pier = 3\n", b"[pier]\nquestion = 'x'\nstates = 'abc'\n",
        b"[pier]\nquestion = 'x'\nstates.open = 4\n", b"[pier]\nquestion = 'x'\nscopes = 3\n",
        b"[pier]\nquestion = 'x'\ncolour = 'red'\n", b"words = {us = 3}\n[pier]\nquestion = 'x'\ncues = ['@us']\n",
    ],
)  # fmt: skip
def test_aspects_that_are_none(claims: str, write: Write, capsys: Capture, content: bytes) -> None:
    """TOML that is broken, or of another shape than an aspect's, is an error that names the file."""
    assert "mine.toml" in failed(capsys, claims, "--aspects", write("mine.toml", content))


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--tz", "Middle/Earth"], "Middle/Earth"),
        (["--tz", ""], "tz"),
        (["--as-of", "teatime"], "teatime"),
        (["--as-of", "2031-05-01T09:00"], "no time zone"),
        (["--parties", "nobody.json"], "nobody.json"),
        (["--entities", "nothing.csv"], "nothing.csv"),
        (["--aspects", "none.toml"], "none.toml"),
        (["--aspects", "a\nb"], "is no file"),
        (["--column", "text"], "maps no column"),
        (["--column", "text=a", "text=b"], "twice"),
        (["--column", "texts=a"], "did you mean 'text'"),
        (["--output", "no/such/folder/r.txt"], "cannot be written"),
        (["--output", "."], "cannot be written"),
    ],
)
def test_options_that_cannot_be_used(claims: str, capsys: Capture, options: list[str], says: str) -> None:
    """An option that makes no sense is an error in one line, which repeats what was given."""
    assert says in failed(capsys, claims, *options)


def test_the_claims_are_never_written_over(claims: str, capsys: Capture) -> None:
    """An output that is the input is refused, and the input stays as it was."""
    before = Path(claims).read_bytes()
    assert "is read from" in failed(capsys, claims, "--output", claims)
    assert Path(claims).read_bytes() == before


def test_errors_cannot_forge_lines(capsys: Capture) -> None:
    """A file name with line breaks and colours in it still makes one plain line."""
    assert "\x1b" not in failed(capsys, "a\nclaimrec: all is well\x1b[31m.csv")


@pytest.mark.parametrize("argv", [[], ["x.csv", "--format", "pdf"], ["x.csv", "--nonsense"]])
def test_usage_errors_have_status_2(capsys: Capture, argv: list[str]) -> None:
    """Arguments that are not understood end with status 2 and the usage, and no output."""
    assert main(argv) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "Usage: claimrec" in err


@pytest.mark.parametrize(
    ("option", "says"), [("--help", "Examples:"), ("-h", "Commands:"), ("--version", claimrec.__version__)]
)
def test_help_and_version(capsys: Capture, option: str, says: str) -> None:
    """Help shows examples, version the version; both with status 0."""
    assert main([option]) == 0
    assert says in capsys.readouterr().out


# As a process


def process(*argv: str) -> list[str]:
    """The command as a process is given it."""
    return [sys.executable, "-m", "claimrec", *argv]


def test_as_a_process_in_the_c_locale(claims: str) -> None:
    """Run as a module in a locale that knows only ASCII, the report is UTF-8 all the same."""
    env = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": ""}
    done = subprocess.run(process(claims), capture_output=True, env=env, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "We fight on — naïvely" in done.stdout.decode("utf-8")


@pytest.mark.skipif(os.name != "posix", reason="pipes break differently elsewhere")
def test_a_reader_that_goes_away_is_no_complaint(claims: str) -> None:
    """When whoever reads the report stops reading, the command stops too, without a word."""
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(process(claims), stdout=writing, stderr=subprocess.PIPE, check=False, timeout=60)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(os.name != "posix", reason="streams are closed differently elsewhere")
@pytest.mark.parametrize(
    ("streams", "status", "says"),
    [
        ("2>&-", 0, ""),
        (">&-", 2, "standard output cannot be written: it is closed"),
        (">/dev/full", 2, "standard output cannot be written: No space left"),
        ("--fail-on | true; exit ${PIPESTATUS[0]}", 1, ""),
    ],
)
def test_streams_that_are_closed_or_full(claims: str, streams: str, status: int, says: str) -> None:
    """Whatever happens to the streams, the exit status says what the command found, and nothing is a traceback."""
    command = f"{sys.executable} -m claimrec {claims} {streams}"
    ended = subprocess.run(["bash", "-c", command], capture_output=True, text=True)
    assert ended.returncode == status, ended.stderr
    assert says in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.skipif(os.name != "posix", reason="streams are closed differently elsewhere")
def test_standard_input_that_is_closed() -> None:
    """Where there is no standard input the command says so, with status 2."""
    closed = subprocess.run(["bash", "-c", f"{sys.executable} -m claimrec - <&-"], capture_output=True, text=True)
    assert closed.returncode == 2
    assert "standard input is closed" in closed.stderr
