"""A chat with a server that fails, lies, or is not there; and where its key goes."""

from __future__ import annotations

import logging
import pickle
import time
from pathlib import Path
from typing import Any

import attrs
import pytest

pytest.importorskip("openai")

from claimrec import InputError
from claimrec.llm import Budget, Chat
from tests.llm.stand_in import (
    MODEL,
    Body,
    Drip,
    Status,
    completion,
    endless,
    known,
    request,
    right,
    serving,
    statements_of,
)
from tests.llm.test_chat import GROUPS, chat


def test_waiting_as_the_server_asks() -> None:
    """429 is waited for as long as the server says; the others wait too; a wait that is too long ends the run."""
    waits: list[float] = []

    def behave(body: Body, n: int) -> Any:
        return Status(429, {"error": {"message": "slow down"}}, {"Retry-After": "7"}) if n == 0 else right(body)

    with serving(behave) as server:
        given = chat(server, workers=1, wait=waits.append).judge(GROUPS[:2])
        assert None not in list(given)
        assert len(server.asked) == 3
        assert 6 < max(waits) <= 7
    with serving(lambda *_: Status(429, {}, {"Retry-After": "4000"})) as server:
        given = chat(server, workers=1).judge(GROUPS)
        assert len(server.asked) == 1
        assert "4,000 seconds" in given.problems[0]


FAILING: dict[str, Any] = {
    "5xx": lambda _: Status(503, b"<html>busy</html>"),
    "prose": lambda _: completion("Statements 1 and 2 contradict each other, I think."),
    "invalid JSON": lambda _: completion('{"questions": [{"question": "x", }'),
    "other JSON": lambda _: completion({"verdict": "yes"}),
    "refusal": lambda _: completion(None, message={"role": "assistant", "content": None, "refusal": "I cannot."}),
    "filter": lambda _: completion("", finish_reason="content_filter"),
    "filter of the question": lambda _: Status(400, {"error": {"code": "content_filter", "message": "filtered"}}),
    "cut": lambda _: completion('{"questions": [{"question": "Is ga', finish_reason="length"),
    "nothing": lambda _: completion(" \n" * 5000, finish_reason="length"),
    "no completion": lambda _: {"error": None},
    "no choice": lambda _: {"choices": []},
    "HTML": lambda _: Status(200, b"<html>Welcome</html>"),
    "broken off": lambda _: Drip(iter([b'{"choices": [']), length=10_000),
    "endless": lambda _: Drip(endless()),
    "endless refusal": lambda _: Status(500, b"x" * 3_000_000),
    "too long": lambda _: Status(400, {"error": {"code": "context_length_exceeded", "message": "context length"}}),
    "dripping": lambda _: Drip(endless(b" "), pause=0.05),
    "silent": lambda _: time.sleep(3) or {},
}


@pytest.mark.parametrize("name", FAILING)
def test_one_group_that_fails(name: str) -> None:
    """Whatever a server does on one group, the others have their answers, and the reason is told."""

    def behave(body: Body, _: int) -> Any:
        return FAILING[name](body) if "Gate 5 " in body["messages"][1]["content"] else right(body)

    with serving(behave) as server:
        given = chat(server, workers=2, timeout=1.0).judge(GROUPS)
        assert [a is None for a in given] == [n == 5 for n in range(12)]
        [problem] = given.problems
        assert problem.startswith("request 6: no answer: ")
        assert len(server.asked) <= 12 + 3
        assert len(problem) < 700


@pytest.mark.parametrize("name", ["5xx", "prose", "invalid JSON", "broken off", "no choice", "silent"])
def test_what_passes(name: str) -> None:
    """What goes well at the second attempt is answered and nothing is told; useless JSON is repaired once."""
    failed: set[str] = set()

    def behave(body: Body, _: int) -> Any:
        content = body["messages"][1]["content"]
        if content not in failed:
            failed.add(content)
            return FAILING[name](body)
        return right(body)

    with serving(behave) as server:
        one = chat(server, timeout=1.0)
        one.record.reached = True
        given = one.judge(GROUPS[:4])
        assert None not in list(given)
        assert given.problems == ()
        repaired = [b for b in server.asked if len(b["messages"]) == 4]
        assert len(repaired) == (4 if name in ("prose", "invalid JSON") else 0)


def test_numbers_that_do_not_exist_and_duplicates() -> None:
    """Numbers beside the group are set aside and told; what is named twice counts once; what is left out is no fault."""

    def behave(body: Body, _: int) -> Any:
        answer = known(statements_of(body))
        answer["questions"][0]["statements"] += [99, answer["questions"][0]["statements"][0]]
        return completion(answer)

    with serving(behave) as server:
        given = chat(server).judge(GROUPS[:1])
        assert given[0] is not None
        assert given[0]["questions"][0]["statements"] == [1, 2]
        assert given.problems == ("request 1: 99 is no number from 1 to 3",)
        assert len(server.asked) == 2  # it was asked once for an answer without them


def test_a_dead_server_is_given_up() -> None:
    """After three groups in a row without any answer the rest is not asked."""
    with serving(lambda *_: Status(502)) as server:
        given = chat(server, workers=1).judge(GROUPS)
        assert list(given) == [None] * 12
        assert len(server.asked) == 9
        assert "given up" in " ".join(given.problems)


WRONG: dict[str, tuple[Any, Any, str]] = {
    "key, told at once": (lambda _: Status(401, {"error": {"message": "bad key"}}), right, "key"),
    "key, told late": ({"data": []}, lambda *_: Status(401, {}), "key"),
    "path": (Status(404, b"not found"), lambda *_: Status(404, b"not found"), "base_url"),
    "page": (Status(200, b"<html>hello</html>"), right, "base_url"),
    "model": ({"data": []}, lambda *_: Status(404, {"error": {"message": "model 'x' not found"}}), "model"),
    "moved": (Status(307, b"", {"Location": "http://127.0.0.1:9/v1/models"}), lambda *_: Status(307, b""), "base_url"),
    "no money": ({"data": []}, lambda *_: Status(429, {"error": {"code": "insufficient_quota"}}), "key"),
    "no chat": ({"data": []}, lambda *_: Status(400, {"error": {"message": "not a chat model"}}), "model"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_from_the_first(name: str) -> None:
    """A wrong key, address or model is one clear error on that option, before any claim was answered."""
    models, behave, option = WRONG[name]
    with serving(behave if behave is not right else (lambda b, _: right(b)), models=models) as server:
        with pytest.raises(InputError) as error:
            chat(server, workers=1).judge(GROUPS)
        assert error.value.field == option
        assert len(server.asked) <= 6
        if name in ("key, told at once", "page"):
            assert server.asked == []


def test_no_server() -> None:
    """Where nobody listens the address is named."""
    with pytest.raises(InputError, match="base_url"):
        Chat("m", base_url="http://127.0.0.1:9/v1", wait=lambda _: None).judge(GROUPS)


def test_a_key_that_is_revoked_on_the_way() -> None:
    """What was answered before stays; the rest is told."""
    with serving(lambda body, n: right(body) if n < 3 else Status(401, {"error": {"message": "revoked"}})) as server:
        given = chat(server, workers=1).judge(GROUPS)
        assert [a is not None for a in given] == [True] * 3 + [False] * 9
        assert len(server.asked) == 4
        assert "revoked" in given.problems[0]


def test_a_server_that_is_down_today(tmp_path: Path) -> None:
    """Who was answered before and finds the server down has what is stored, and is told of the rest."""
    with serving() as server:
        chat(server, cache=tmp_path / "a.db").judge(GROUPS[:6])
        url = server.url
    given = Chat(MODEL, base_url=url, cache=tmp_path / "a.db", wait=lambda _: None).judge(GROUPS)
    assert [a is not None for a in given] == [True] * 6 + [False] * 6
    assert "no connection" in given.problems[0]


SECRET = "sk-very-secret-0123456789"


def test_the_key_stays_where_it_belongs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A key is sent to its address; it is in no log, error, problem, repr, pickle or cache, though the server repeats it."""
    monkeypatch.setenv("MY_MODEL_KEY", SECRET)
    monkeypatch.setenv("OPENAI_API_KEY", "another-key")
    monkeypatch.setenv("OPENAI_ORG_ID", "an-organization")
    caplog.set_level(logging.DEBUG)

    def behave(body: Body, n: int) -> Any:
        if n == 1:
            return Status(400, {"error": {"message": f"Incorrect key {SECRET}: context length"}})
        answer = known(statements_of(body))
        answer["questions"][0]["why"] = f"the key is {SECRET}"
        return completion(answer)

    with serving(behave) as server:
        one = chat(server, key="MY_MODEL_KEY", cache=tmp_path / "a.db", keep_texts=True, workers=1)
        given = one.judge(GROUPS[:3])
        assert {headers["Authorization"] for headers in server.headers} == {f"Bearer {SECRET}"}
        assert "an-organization" not in str(server.headers)
        plain = attrs.evolve(one, key=None, cache=None)
        plain.judge([request("90 open", "90 shut")])
        assert "Authorization" not in server.headers[-1]
    told = f"{given} {one!r} {one.record!r} {one.judge!r} {caplog.text} {one.usage}"
    assert "[key]" in told
    assert SECRET not in told
    assert SECRET.encode() not in pickle.dumps(one) + (tmp_path / "a.db").read_bytes()
    wrong = lambda _: Status(401, {"error": {"message": f"no such key: {SECRET}"}})  # noqa: E731
    with serving(models=wrong) as server, pytest.raises(InputError) as error:
        chat(server, key=lambda: SECRET).judge(GROUPS)
    assert SECRET not in "".join(__import__("traceback").format_exception(error.value))


def test_a_redirect_takes_no_key_along() -> None:
    """A server that sends elsewhere is not followed: the other address hears nothing."""
    with serving() as other:
        moved = Status(307, b"", {"Location": f"{other.url}/models"})
        with serving(lambda *_: moved, models=moved) as server, pytest.raises(InputError):
            chat(server, key=lambda: SECRET).judge(GROUPS)
        assert other.headers == []


def test_options_that_cannot_be_used() -> None:
    """What is given in place of a key or address is never shown; functions that give keys are not pickled."""
    for key in ("sk-some-key", 7, ""):
        with pytest.raises(InputError) as error:
            Chat("m", base_url="http://h/v1", key=key)  # type: ignore[arg-type]
        assert "sk-some" not in str(error.value)
    for url in ("http://me:hush@h/v1", "https://h/v1?api-key=hush", "h/v1", "ftp://h", "http://", 3):
        with pytest.raises(InputError) as error:
            Chat("m", base_url=url)  # type: ignore[arg-type]
        assert "hush" not in str(error.value)
    with pytest.raises(InputError, match="no environment variable of that name"):
        Chat("m", base_url="http://127.0.0.1:9/v1", key="NOT_SET_ANYWHERE").judge(GROUPS[:1])
    with pytest.raises(InputError, match="raised KeyError") as error:
        Chat("m", base_url="http://127.0.0.1:9/v1", key=lambda: {}[SECRET]).judge(GROUPS[:1])
    assert SECRET not in str(error.value)
    with pytest.raises(TypeError, match="cannot be pickled"):
        pickle.dumps(Chat("m", base_url="http://h/v1", key=lambda: SECRET))
    one = Chat("m", base_url="http://h/v1/", key="A_NAME", budget=Budget(requests=3))
    assert pickle.loads(pickle.dumps(one)) == one
    for wrong in ({"workers": 0}, {"timeout": 0}, {"timeout": float("nan")}, {"budget": 5}):
        with pytest.raises(InputError):
            Chat("m", base_url="http://h/v1", **wrong)  # type: ignore[arg-type]
    with pytest.raises(InputError):
        Budget(requests=-1)
    with pytest.raises(InputError):
        Chat(" ", base_url="http://h/v1")
