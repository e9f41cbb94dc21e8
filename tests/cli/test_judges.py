"""Judges in the shell: named by an option, bounded, estimated; their cache shown and emptied."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from claimrec.__main__ import main
from claimrec.linking import cached
from tests.llm.stand_in import serving

CLAIMS = [
    {"text": "The cellars stayed dry.", "party": "Mayor", "said_at": "2024-05-01T08:00Z"},
    {"text": "We carried fish out of our cellar.", "party": "Radio", "said_at": "2024-05-01T09:00Z"},
]
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def claims(tmp_path: Path) -> str:
    """A file of two claims that only a judge sets against each other."""
    path = tmp_path / "claims.jsonl"
    path.write_text("\n".join(map(json.dumps, CLAIMS)), "utf-8")
    return str(path)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What the function `umpire` of the module `own_judges` is asked."""
    seen: list[Any] = []

    def umpire(requests: Sequence[Any]) -> list[Any]:
        seen.extend(requests)
        return [{"questions": [{"statements": [1, 2], "opposed": [[[1], [2]]], "why": "dry or wet"}]}] * len(requests)

    module = ModuleType("own_judges")
    module.umpire, module.number = umpire, 7  # type: ignore[attr-defined]  # a module of the test's own
    monkeypatch.setitem(sys.modules, "own_judges", module)
    return seen


def test_a_function_as_judge(claims: str, asked: list[Any], tmp_path: Path, capsys: Capture) -> None:
    """--judge module:function is asked once, then its answer comes from the cache, which can be shown and emptied."""
    cache = str(tmp_path / "answers.db")
    for _ in range(2):
        assert main([claims, "-q", "--judge", "own_judges:umpire", "--judge-cache", cache]) == 0
        assert "dry or wet" in capsys.readouterr().out
    assert len(asked) == 1
    assert main(["cache", cache]) == 0
    assert "umpire: 1 answer\n" in capsys.readouterr().out
    assert main(["cache", cache, "--clear"]) == 0
    assert capsys.readouterr().out == "1 answer removed\n"


def test_the_answers_of_one_judge(claims: str, asked: list[Any], tmp_path: Path, capsys: Capture) -> None:
    """--of picks the answers of one judge of a cache: only those are listed, and only those are removed."""
    cache = str(tmp_path / "answers.db")
    assert main([claims, "-q", "--judge", "own_judges:umpire", "--judge-cache", cache]) == 0
    cached(lambda requests: [{"questions": []}] * len(requests), cache, key="another")(asked)
    capsys.readouterr()
    assert main(["cache", cache]) == 0
    one, other = (line.removesuffix(": 1 answer") for line in capsys.readouterr().out.splitlines()[:2])
    assert main(["cache", cache, "--of", one]) == 0
    assert capsys.readouterr().out.splitlines()[:-1] == [f"{one}: 1 answer"]
    assert main(["cache", cache, "--clear", "--of", one]) == 0
    assert capsys.readouterr().out == "1 answer removed\n"
    assert main(["cache", cache]) == 0
    assert capsys.readouterr().out.splitlines()[:-1] == [f"{other}: 1 answer"]


def test_a_server_and_its_key(claims: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """--judge openai:MODEL@URL asks a server, with the key of the variable that --judge-key names, which is shown nowhere."""
    pytest.importorskip("openai")
    monkeypatch.setenv("OWN_KEY", "a-secret-of-mine")
    with serving() as server:
        assert main([claims, "-q", "--judge", f"openai:a-model@{server.url}", "--judge-key", "OWN_KEY"]) == 0
        sent = [{name.lower(): value for name, value in one.items()} for one in server.headers]
    assert sent
    assert {one["authorization"] for one in sent} == {"Bearer a-secret-of-mine"}
    assert "a-secret-of-mine" not in "".join(capsys.readouterr())


def test_a_budget(claims: str, asked: list[Any], capsys: Capture) -> None:
    """--judge-budget 0 asks nobody and says so."""
    assert main([claims, "-q", "--judge", "own_judges:umpire", "--judge-budget", "0"]) == 0
    assert asked == []
    assert "1 were over the budget" in capsys.readouterr().out


def test_an_estimate(claims: str, asked: list[Any], capsys: Capture) -> None:
    """--judge-estimate asks nobody and tells requests and tokens."""
    assert main([claims, "--judge-estimate", "--judge", "own_judges:umpire"]) == 0
    assert asked == []
    told = capsys.readouterr().out
    assert told.startswith("1 request, about ")
    assert "tokens" in told


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (["--judge", "umpire"], "names no function"),
        (["--judge", "own_judges:nobody"], "cannot be imported"),
        (["--judge", "no_such_module:umpire"], "cannot be imported"),
        (["--judge", "own_judges:number"], "is a int"),
        (["--judge", "openai:a-model"], "names no server"),
        (["--judge", "batch:"], "names no folder"),
        (["--judge-cache", "answers.db"], "--judge-cache is given without --judge"),
        (["--judge-key", "OWN_KEY"], "--judge-key is given without --judge"),
    ],
)
@pytest.mark.usefixtures("asked")
def test_what_names_no_judge(claims: str, more: list[str], told: str, capsys: Capture) -> None:
    """What names no judge is refused by name, with what is expected, before anything is read."""
    assert main([claims, *more]) == 2
    error = capsys.readouterr().err
    assert told in error
    assert "Traceback" not in error


def test_batch_files(claims: str, tmp_path: Path, capsys: Capture) -> None:
    """--judge batch:FOLDER writes files of requests, and the report says what is waited for."""
    assert main([claims, "-q", "--judge", f"batch:{tmp_path / 'asked'}@a-model"]) == 0
    assert list((tmp_path / "asked").iterdir())
    assert "have no answer" in capsys.readouterr().out
