"""How far the asking of a model is: groups and passages are told one by one, on a terminal alone."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("openai")

import claimrec as cr
from claimrec.__main__ import main
from claimrec.articles import Passage
from claimrec.cli import shell
from claimrec.linking import Request, cached
from claimrec.llm import Chat, judge_from
from tests.llm.stand_in import completion, known, serving, statements_of

Heard = list[tuple[str, int, int]]
ARTICLE = "\n\n".join(
    f"The mayor, Ann Lee, said that {n} barns had burned down. " + "It rained. " * 80 for n in range(12)
)


def gates(count: int) -> list[cr.Claim]:
    """Two parties that contradict each other on so many gates: of more than 20 several groups are asked about."""
    return [
        cr.Claim(f"Gate {n} is {state}.", party=party, said_at=f"2024-05-04T10:{n:02}Z", id=f"{state} {n}")
        for n in range(count)
        for state, party in (("open", "North guard"), ("shut", "South guard"))
    ]


def steps(heard: Heard, step: str) -> list[tuple[int, int]]:
    return [(done, total) for name, done, total in heard if name == step]


def nobody(requests: Sequence[Request]) -> list[None]:
    """A judge that has nothing to say."""
    return [None] * len(requests)


def test_each_group_is_told_of(tmp_path: Path) -> None:
    """Each group that a server is asked about is told of, up to all; the report is the same with and without."""
    heard: Heard = []
    with serving() as server:
        plain = cr.reconcile(gates(25), judge=Chat("m", base_url=server.url, workers=1).judge)
        judge = Chat("m", base_url=server.url, workers=1, cache=tmp_path / "a.db").judge
        told = cr.reconcile(gates(25), judge=judge, progress=lambda *one: heard.append(one))
        assert told == plain
        found = steps(heard, "asking the judge")
        assert found[0] == (0, 3)
        assert found[-1] == (3, 3)
        assert found.count((3, 3)) == 1
        assert sorted(found) == found
        heard.clear()
        cr.reconcile(gates(25), judge=judge, progress=lambda *one: heard.append(one))
        assert steps(heard, "asking the judge")[-1] == (3, 3)


def test_a_judge_tells_from_within() -> None:
    """What a judge says of itself is counted among all groups, also through a cache and of tasks for one's own model."""
    asked: list[Request] = []
    heard: Heard = []

    class Telling:
        """A judge that says after each request how far it is."""

        name = "telling"

        def telling(self, tell: Any) -> Any:
            def judge(requests: Sequence[Request]) -> list[Any]:
                for n, one in enumerate(requests, 1):
                    asked.append(one)
                    tell(n, len(requests))
                return [None] * len(requests)

            return judge

        def __call__(self, _: Sequence[Request]) -> list[Any]:
            raise AssertionError("it is asked through what tells")

    cr.reconcile(gates(25), judge=Telling(), progress=lambda *one: heard.append(one))
    assert (len(asked), steps(heard, "asking the judge")[-1]) == (3, (3, 3))
    own = judge_from(lambda task: known(statements_of({"messages": task.messages})), name="own")
    seen: list[tuple[int, int]] = []
    requests = [Request(tuple(gates(n))) for n in range(1, 12)]
    through = cached(own, Path("never.db") / "x", key="own").telling(lambda *one: seen.append(one))
    assert len(through(requests)) == 11
    assert sorted(seen) == seen
    assert {done for done, _ in seen} == set(range(1, 12))


def test_a_function_is_told_of_batch_by_batch() -> None:
    """A plain function cannot tell: its groups count when it has answered, and before."""
    heard: Heard = []
    cr.reconcile(gates(25), judge=nobody, progress=lambda *one: heard.append(one), judge_budget=2)
    assert {done for done, _ in steps(heard, "asking the judge")} == {0, 2}


def test_what_progress_raises_ends_the_asking() -> None:
    """An error of the caller's progress is not taken for one of the judge or reader."""

    def stop(step: str, done: int, _: int) -> None:
        if step.startswith("asking") and done >= least:
            raise RuntimeError("enough")

    least = 0

    with pytest.raises(RuntimeError, match="enough"):
        cr.reconcile(gates(3), judge=nobody, progress=stop)
    with pytest.raises(RuntimeError, match="enough"):
        cr.read_article(ARTICLE, reader=lambda some: [None] * len(some), progress=stop)
    least = 1
    with serving(lambda *_: completion({"utterances": []})) as server:
        reader = Chat("m", base_url=server.url).reader
        with pytest.raises(RuntimeError, match="enough"):
            cr.read_article(ARTICLE, reader=reader, progress=stop)


def test_passages_are_told_of() -> None:
    """A reader behind a server is told of passage by passage; one that fails, while each is asked about alone."""
    heard: Heard = []
    with serving(lambda *_: completion({"utterances": []})) as server:
        reader = Chat("m", base_url=server.url, workers=1).reader
        cr.read_article(ARTICLE, reader=reader, progress=lambda *one: heard.append(one))
        count = len(server.asked)
        found = steps(heard, "asking the reader")
        assert count > 2
        assert found[0] == (0, count)
        assert found[-1] == (count, count)
        assert {done for done, _ in found} == set(range(count + 1))
    heard.clear()

    def picky(some: Sequence[Passage]) -> list[list[Any]]:
        if len(some) > 1:
            raise ValueError("one at a time")
        return [[]]

    cr.read_article(ARTICLE, reader=picky, progress=lambda *one: heard.append(one))
    assert steps(heard, "asking the reader")[-1] == (count, count)


def test_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    """With `progress=True` there is one bar of tqdm for the judge, and it comes to its end."""
    auto = pytest.importorskip("tqdm.auto")
    made: list[tuple[str, int, int]] = []

    class Bar(auto.tqdm):  # type: ignore[misc]  # it has no types
        """A bar that tells how it ended."""

        def close(self) -> None:
            if not self.disable:
                made.append((self.desc, self.n, self.total))
            super().close()

    monkeypatch.setattr(auto, "tqdm", Bar)
    with serving() as server:
        cr.reconcile(gates(25), judge=Chat("m", base_url=server.url).judge, progress=True)
    assert [one for one in made if one[0] == "asking the judge"] == [("asking the judge", 3, 3)]


class Terminal(io.StringIO):
    """What standard error would be on a terminal."""

    def isatty(self) -> bool:
        return True


def test_the_shell_shows_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A terminal shows how many groups were asked about; with -q, and in a file or a pipe, nothing is shown."""
    claims = tmp_path / "claims.csv"
    rows = [f"{c.text},{c.party},{c.said_at}" for c in gates(25)]
    claims.write_text("text,party,said_at\n" + "\n".join(rows), "utf-8")
    monkeypatch.setattr(shell, "_PATIENCE", -1.0)
    with serving() as server:
        judge = ["--judge", f"openai:m@{server.url}"]
        terminal = Terminal()
        monkeypatch.setattr(sys, "stderr", terminal)
        assert main([str(claims), *judge]) == 0
        assert "asking the judge 3 of 3" in terminal.getvalue()
        terminal = Terminal()
        monkeypatch.setattr(sys, "stderr", terminal)
        assert main([str(claims), "-q", *judge]) == 0
        assert "asking" not in terminal.getvalue()
        monkeypatch.undo()
        capsys.readouterr()
        assert main([str(claims), *judge]) == 0
        assert "asking" not in capsys.readouterr().err
