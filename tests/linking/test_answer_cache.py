"""Answers that are kept: by judge and content, between runs and processes, whatever happens to the file."""

from __future__ import annotations

import multiprocessing
import os
import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from processes import printed

from claimrec import Claim
from claimrec.linking import Answer, Request, ToldAnswers, cached
from claimrec.linking.judging.answer_cache import AnswerCache, CacheError, answer_key
from claimrec.linking.judging.cached_judge import judge_identity

YES: Answer = {"questions": [{"question": "Is it shut?", "statements": [1, 2], "opposed": [[[1], [2]]], "why": "shut"}]}


def request(n: int) -> Request:
    return Request(
        (Claim(f"Ferry {n} sails.", party="Operator"), Claim(f"Ferry {n} is moored.", party="Harbour master"))
    )


class Counting:
    """A judge that answers yes and counts what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, requests: Sequence[Request]) -> list[Answer | None]:
        self.asked += [str(one.claims[0].text) for one in requests]
        return [YES for _ in requests]


def test_nothing_is_asked_twice(tmp_path: Path) -> None:
    """A second run, another object on the same file, asks only what is new; equal requests are asked once."""
    first, second = Counting(), Counting()
    requests = [request(1), request(2), request(1)]
    given = cached(first, tmp_path / "a.db", key="k")(requests)
    assert list(given) == [YES] * 3
    assert first.asked == ["Ferry 1 sails.", "Ferry 2 sails."]
    assert list(cached(second, tmp_path / "a.db", key="k")([*requests, request(3)])) == [YES] * 4
    assert second.asked == ["Ferry 3 sails."]


def test_the_key_tells_judges_apart(tmp_path: Path) -> None:
    """Another key, another order of the claims or another side means another question."""
    judge = Counting()
    one = request(1)
    cached(judge, tmp_path / "a.db", key="k")([one])
    cached(judge, tmp_path / "a.db", key="other")([one])
    cached(judge, tmp_path / "a.db", key="k")([Request(one.claims[::-1])])
    cached(judge, tmp_path / "a.db", key="k")([Request(one.claims, sides=("port", None))])
    assert len(judge.asked) == 4


def test_ids_are_no_part_of_the_content(tmp_path: Path) -> None:
    """The same claims under other ids are the same question: ids are not shown to a judge."""
    judge = Counting()
    for name in ("x", "y"):
        claims = (Claim("It sails.", party="A", id=f"{name}1"), Claim("It does not.", party="B", id=f"{name}2"))
        cached(judge, tmp_path / "a.db", key="k")([Request(claims)])
    assert len(judge.asked) == 1


def test_what_is_no_answer_is_not_kept(tmp_path: Path) -> None:
    """None, what is no mapping of the form, and a wrong number of answers are told or passed on, and asked again."""
    asked = list[int]()

    def judge(requests: Sequence[Request]) -> list[Answer | None]:
        asked.append(len(requests))
        return [None, {"verdict": "yes"}, YES]

    run = cached(judge, tmp_path / "a.db", key="k")
    requests = [request(1), request(2), request(3)]
    assert list(run(requests)) == [None, {"verdict": "yes"}, YES]
    again = run(requests)
    assert asked == [3, 2]
    assert list(again) == [None, None, YES]
    assert again.problems == ("the judge gave 3 answers to 2 requests",)


def test_an_interruption_loses_little(tmp_path: Path) -> None:
    """What was answered before an interruption is kept, no lease is left, and the next run asks the rest."""
    judge = Counting()

    def stopped(requests: Sequence[Request]) -> list[Answer | None]:
        if len(judge.asked) >= 8:
            raise KeyboardInterrupt
        return judge(requests)

    requests = [request(n) for n in range(20)]
    with pytest.raises(KeyboardInterrupt):
        cached(stopped, tmp_path / "a.db", key="k")(requests)
    assert AnswerCache(tmp_path / "a.db").summary().leases == 0
    assert list(cached(judge, tmp_path / "a.db", key="k")(requests)) == [YES] * 20
    assert len(judge.asked) == 20


def test_texts_are_kept_only_where_wanted(tmp_path: Path) -> None:
    """The words of claims and the names of parties stand in the file only with keep_texts=True."""
    judge = cached(Counting(), tmp_path / "a.db", key="k")
    judge([request(1)])
    data = (tmp_path / "a.db").read_bytes()
    assert b"sails" not in data
    assert b"Harbour" not in data
    assert list(AnswerCache(tmp_path / "a.db").texts()) == []
    cached(Counting(), tmp_path / "b.db", key="k", keep_texts=True)([request(1)])
    [(texts, answer)] = AnswerCache(tmp_path / "b.db").texts()
    assert texts[1] == {"party": "Harbour master", "text": "Ferry 1 is moored."}
    assert answer == YES


def test_summary_and_clearing(tmp_path: Path) -> None:
    """The summary counts by judge; clearing one judge leaves the other."""
    cache = AnswerCache(tmp_path / "a.db")
    assert cache.summary().answers == {}
    assert cache.clear() == 0
    cache.put("small", {answer_key("small", n): YES for n in range(3)})
    cache.put("large", {answer_key("large", n): YES for n in range(2)})
    assert cache.summary().answers == {"large": 2, "small": 3}
    assert cache.clear("small") == 3
    assert cache.summary().answers == {"large": 2}
    assert cache.clear() == 2


def test_a_live_lease_is_waited_for(tmp_path: Path) -> None:
    """What another holder is asking about is not asked meanwhile; its answer is taken when it is there."""
    path, judge = tmp_path / "a.db", Counting()
    other = AnswerCache(path)
    run = cached(judge, path, key="k", wait=lambda _: other.put("other", {key: YES}))
    key = answer_key("k", [{"party": c.party, "text": str(c.text)} for c in request(1).claims])
    assert other.lease([key]) == {key}
    assert list(run([request(1), request(2)])) == [YES, YES]
    assert judge.asked == ["Ferry 2 sails."]


def test_stale_leases_are_void(tmp_path: Path) -> None:
    """A lease whose time is over, or whose process is gone, holds nobody up."""
    path = tmp_path / "a.db"
    mine, other = AnswerCache(path), AnswerCache(path)
    assert other.lease(["a"], seconds=60) == {"a"}
    assert mine.lease(["a"]) == set()
    assert other.lease(["a"], seconds=-1) == {"a"}
    assert mine.lease(["a"]) == {"a"}
    other.release(["a"])  # not theirs any more
    assert other.lease(["a"]) == set()
    code = f"from claimrec.linking.judging.answer_cache import AnswerCache; AnswerCache({str(path)!r}).lease(['b'], seconds=600)"
    printed(code)
    if os.name == "posix":
        assert mine.lease(["b"]) == {"b"}


def _worker(path: str, log: str) -> None:
    def judge(requests: Sequence[Request]) -> list[Answer | None]:
        with open(log, "a", encoding="utf-8") as file:
            file.writelines(f"{one.claims[0].text}\n" for one in requests)
        time.sleep(0.01)
        return [YES for _ in requests]

    cached(judge, path, key="k", wait=lambda _: time.sleep(0.01))([request(n) for n in range(60)])


def test_processes_share_the_work(tmp_path: Path) -> None:
    """Three processes on one file ask each request once between them."""
    path, log = str(tmp_path / "a.db"), tmp_path / "log"
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_worker, args=(path, str(log))) for _ in range(3)]
    for one in workers:
        one.start()
    for one in workers:
        one.join()
    assert [one.exitcode for one in workers] == [0, 0, 0]
    assert sorted(log.read_text("utf-8").split("\n")[:-1]) == sorted(f"Ferry {n} sails." for n in range(60))


@pytest.mark.parametrize("kind", ["prose", "other base", "folder", "cut", "nowhere"])
def test_a_file_that_cannot_be_used_is_told(tmp_path: Path, kind: str) -> None:
    """A broken file, another program's file, a folder: the run has all its answers, is told, and changes nothing."""
    path = tmp_path / "a.db"
    if kind == "prose":
        path.write_text("These are no answers. " * 100, "utf-8")
    elif kind == "other base":
        with sqlite3.connect(path) as base:
            base.execute("CREATE TABLE mine (a)")
        base.close()
    elif kind == "folder":
        path.mkdir()
    elif kind == "nowhere":
        path = tmp_path / "no" / "folder" / "a.db"
    else:
        AnswerCache(path).put("j", {str(n): {"questions": [], "why": "x" * 500} for n in range(200)})
        path.write_bytes(path.read_bytes()[:5000])
    before = path.read_bytes() if path.is_file() else b""
    given = cached(Counting(), path, key="k")([request(n) for n in range(30)])
    assert list(given) == [YES] * 30
    assert given.problems
    assert str(path) in given.problems[0]
    assert (path.read_bytes() if path.is_file() else b"") == before
    with pytest.raises(CacheError, match="cannot be used"):
        AnswerCache(path).put("j", {"a": YES})


def test_a_locked_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that another program keeps locked ends no run, and is given up after three attempts."""
    monkeypatch.setattr("claimrec.linking.judging.answer_cache.BUSY", 0.01)
    path = tmp_path / "a.db"
    AnswerCache(path).put("j", {"a": YES})
    with sqlite3.connect(path) as base:
        base.execute("BEGIN EXCLUSIVE")
        given = cached(Counting(), path, key="k")([request(1), request(2)])
        base.rollback()
    base.close()
    assert list(given) == [YES, YES]
    assert any("locked" in one for one in given.problems)
    assert "given up" in given.problems[-1]


def test_a_read_only_file_still_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands in a file that cannot be written is used; what is new is told not to be kept."""
    path = tmp_path / "a.db"
    cached(Counting(), path, key="k")([request(1)])
    connect = sqlite3.connect

    def only_read(where: Path, timeout: float) -> sqlite3.Connection:
        return connect(f"file:{where}?mode=ro", timeout=timeout, uri=True)

    monkeypatch.setattr("claimrec.linking.judging.answer_cache.sqlite3.connect", only_read)  # root may write any file
    judge = Counting()
    given = cached(judge, path, key="k")([request(1), request(2)])
    assert list(given) == [YES, YES]
    assert judge.asked == ["Ferry 2 sails."]
    assert "readonly" in given.problems[0]


def test_altered_rows_are_passed_over(tmp_path: Path) -> None:
    """An answer that somebody altered into no JSON is asked again."""
    path, judge = tmp_path / "a.db", Counting()
    run = cached(judge, path, key="k")
    run([request(1)])
    with sqlite3.connect(path) as base:
        base.execute("UPDATE answers SET answer = '{\"questions\": ['")
    base.close()
    assert list(run([request(1)])) == [YES]
    assert len(judge.asked) == 2


def test_problems_and_models_of_the_judge_within_are_passed_on(tmp_path: Path) -> None:
    """What the judge tells beside its answers is told, and who answered."""

    def judge(requests: Sequence[Request]) -> ToldAnswers:
        return ToldAnswers([None for _ in requests], ("no power",), ("small-1",))

    given = cached(judge, tmp_path / "a.db", key="k")([request(1)])
    assert (list(given), given.problems, given.made_with) == ([None], ("no power",), ("small-1",))


def test_a_judge_is_known_by_its_identity() -> None:
    """What a judge says it is comes before its name, and what is no text is passed over."""
    judge = Counting()
    assert judge_identity(judge) == "Counting"
    judge.name, judge.identity = "mine", 7  # type: ignore[attr-defined]
    assert judge_identity(judge) == "mine"
    judge.identity = "http://h/v1 mine prompt 2"  # type: ignore[attr-defined]
    assert judge_identity(judge) == "http://h/v1 mine prompt 2"
