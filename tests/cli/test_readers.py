"""Readers in the shell: named by an option, and set against the rules."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from claimrec.__main__ import main

TEXT = "Ann Lee said that the mill had burned down. Tom Vane denied that the ferry had sunk. The Red Cross said no."
TOLD = [
    {"party": "Ann Lee", "quote": "the mill had burned down"},
    {"party": "Red Cross", "quote": "the ferry had sunk"},
    {"party": "Red Cross", "quote": "The Red Cross said no"},
    {"party": "Bob", "quote": "the mill had burned down"},
    {"party": "Ann Lee", "quote": "the mill is gone"},
]
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def article(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """A file of an article; the module `own_readers` has a `reader` of it."""

    def reader(passages: Sequence[Any]) -> list[Any]:
        return [TOLD for _ in passages]

    module = ModuleType("own_readers")
    module.reader, module.number = reader, 7  # type: ignore[attr-defined]  # a module of the test's own
    monkeypatch.setitem(sys.modules, "own_readers", module)
    path = tmp_path / "mill.txt"
    path.write_text(TEXT, "utf-8")
    return str(path)


def test_a_reader(article: str, capsys: Capture) -> None:
    """--reader gives the claims that the reader finds; what does not stand in the article is told."""
    assert main(["article", article, "--reader", "own_readers:reader", "-f", "jsonl"]) == 0
    told = capsys.readouterr()
    rows = [json.loads(line) for line in told.out.splitlines()]
    assert [(row["party"], row["text"]) for row in rows] == [
        ("Ann Lee", "the mill had burned down"),
        ("Red Cross", "denied that the ferry had sunk"),
        ("Red Cross", "The Red Cross said no"),
    ]
    assert all(TEXT[slice(*row["quote"])] == row["text"] for row in rows)
    assert told.err.count("rejected: passage 1") == 2


def test_against_the_rules(article: str, capsys: Capture) -> None:
    """--against rules says which claims both found, of which parties they differ, and what only one found."""
    assert main(["article", article, "-q", "--reader", "own_readers:reader", "--against", "rules"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("both 1, the same words of another party 1, only rules 0, only the reader 1\n")
    assert (
        text.index("BOTH")
        < text.index("ANOTHER PARTY")
        < text.index("(rules: Tom Vane)")
        < text.index("ONLY THE READER")
    )
    assert main(["article", article, "-q", "--reader", "own_readers:reader", "--against", "rules", "-f", "jsonl"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["extra"]["found_by"] for row in rows] == ["both", "both, of another party", "the reader"]
    assert len({row["id"] for row in rows}) == 3


def test_a_reader_against_itself(article: str, capsys: Capture) -> None:
    """--against takes another reader as well."""
    both = ["--reader", "own_readers:reader", "--against", "own_readers:reader"]
    assert main(["article", article, "-q", *both]) == 0
    assert capsys.readouterr().out.startswith("both 3, the same words of another party 0, only own_readers:reader 0")


@pytest.mark.parametrize(
    "given",
    [
        ["--reader", "own_readers"],
        ["--reader", "own_readers:nothing"],
        ["--reader", "own_readers:number"],
        ["--against", "rules"],
        ["--reader", "own_readers:reader", "--against", "rules", "--report"],
    ],
)
def test_what_does_not_fit(article: str, given: list[str], capsys: Capture) -> None:
    """What names no reader, and options that do not go together, are refused in a line."""
    assert main(["article", article, *given]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_a_report_of_a_reader(article: str, capsys: Capture) -> None:
    """--report reconciles what the reader found."""
    assert main(["article", article, "-q", "--reader", "own_readers:reader", "--report"]) == 0
    assert "3 claims" in capsys.readouterr().out


def test_a_server_reads(article: str, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """--reader openai:MODEL@URL asks that server, with the key for it alone, and what is in the cache no more."""
    pytest.importorskip("openai")
    from tests.llm.stand_in import completion, serving

    monkeypatch.setenv("MILL_KEY", "a-key-of-the-test")
    told = {"party": "Ann Lee", "quote": "the mill had burned down", "when": "", "subject": "", "denies": ""}
    says = lambda *_: completion({"utterances": [told]})  # noqa: E731  # one thought
    with serving(says) as server, serving(says) as other:
        model, cache = f"openai:a-model@{server.url}", str(tmp_path / "answers.db")
        options = ["--reader-key", "MILL_KEY", "--reader-cache", cache, "-f", "jsonl"]
        for _ in range(2):
            assert main(["article", article, "--reader", model, *options]) == 0
            found = capsys.readouterr()
            assert [json.loads(line)["text"] for line in found.out.splitlines()] == ["the mill had burned down"]
            assert "read by gatekeeper-1" in found.err
        assert len(server.asked) == 1
        assert {one["Authorization"] for one in server.headers} == {"Bearer a-key-of-the-test"}
        against = ["--against", f"openai:a-model@{other.url}"]
        assert main(["article", article, "--reader", model, *options[:4], *against]) == 0
        assert other.asked
        assert "a-key-of" not in str(other.headers)


def test_a_server_that_is_not_there(article: str, capsys: Capture) -> None:
    """A wrong address ends the command at once with an error on it, and is not told once for each article."""
    pytest.importorskip("openai")
    assert main(["article", article, article, "--reader", "openai:a-model@http://127.0.0.1:9/v1"]) == 2
    assert capsys.readouterr().err.count("base_url") == 1


def test_a_budget(article: str, capsys: Capture) -> None:
    """--reader-budget holds over all articles, and what was not read is told."""
    pytest.importorskip("openai")
    from tests.llm.stand_in import completion, serving

    with serving(lambda *_: completion({"utterances": []})) as server:
        model = f"openai:a-model@{server.url}"
        assert main(["article", article, article, "--reader", model, "--reader-budget", "1", "-f", "jsonl"]) == 0
        assert len(server.asked) == 1
    assert "budget" in capsys.readouterr().err


def test_batch_files(article: str, tmp_path: Path, capsys: Capture) -> None:
    """--reader batch:FOLDER writes files of requests, and says what is waited for."""
    assert main(["article", article, "--reader", f"batch:{tmp_path / 'asked'}@a-model", "-f", "jsonl"]) == 0
    assert list((tmp_path / "asked").iterdir())
    assert "waited for" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (["--reader", "openai:a-model"], "names no server"),
        (["--reader", "batch:"], "names no folder"),
        (["--reader", "own_readers:reader", "--reader-key", "A_KEY"], "--reader-key is for a server"),
        (["--reader-cache", "answers.db"], "--reader-cache is for a server"),
    ],
)
def test_what_names_no_reader(article: str, more: list[str], told: str, capsys: Capture) -> None:
    """What names no reader is refused by name before anything is read."""
    assert main(["article", article, *more]) == 2
    assert told in capsys.readouterr().err
