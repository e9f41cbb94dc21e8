"""A chat with a server: the ladder of forms, budgets, failures, keys."""

from __future__ import annotations

import gc
import logging
import pickle
import threading
import time
from pathlib import Path
from typing import Any

import attrs
import pytest

pytest.importorskip("openai")

from claimrec import InputError
from claimrec.linking import Request
from claimrec.linking.answer_cache import AnswerCache, answer_key
from claimrec.llm import Budget, Chat, Task
from claimrec.llm.judge_tasks import asked
from tests.llm.stand_in import (
    MODEL,
    Body,
    Drip,
    StandIn,
    Status,
    completion,
    endless,
    known,
    request,
    right,
    serving,
    statements_of,
)

GROUPS = [request(f"{n} open", f"{n} shut", f"{n + 100} open") for n in range(12)]
NO_WAIT: list[float] = []


def chat(server: StandIn, **more: Any) -> Chat:
    """A chat that does not wait between attempts."""
    return Chat(MODEL, base_url=server.url, **{"wait": lambda _: None, "timeout": 10, **more})


def test_a_judge_answers() -> None:
    """Every group has its answer, in its own numbers; the model that the server says it is is told."""
    with serving() as server:
        one = chat(server)
        given = one.judge(GROUPS)
        assert [a["questions"][0]["opposed"] for a in given if a] == [[[[1], [2]]]] * 12
        assert (given.problems, given.made_with) == ((), (MODEL,))
        assert one.judge.name == f"{MODEL} at 127.0.0.1:{server.port}"
        assert (one.usage.requests, one.usage.tokens, one.usage.answered) == (12, 12 * 340, 12)
        assert server.most_at_once <= 4


def test_what_is_sent() -> None:
    """Nothing but model, messages and the form of the answer goes out; no header tells of the machine."""
    with serving() as server:
        chat(server).judge(GROUPS[:1])
        assert set(server.asked[0]) == {"model", "messages", "response_format", "max_tokens", "temperature"}
        names = {name.lower() for headers in server.headers for name in headers}
        assert names <= {
            "host", "accept-encoding", "connection", "accept", "user-agent", "content-type", "content-length",
            "x-stainless-raw-response",
        }  # fmt: skip


LADDER = {
    "no schema": ({"json_schema"}, "json_object"),
    "no json mode": ({"json_schema", "json_object"}, None),
    "no temperature": ({"temperature"}, "json_schema"),
    "the newer limit": ({"max_tokens"}, "json_schema"),
    "no limit": ({"max_tokens", "max_completion_tokens"}, "json_schema"),
    "nothing": ({"json_schema", "json_object", "temperature", "max_tokens", "max_completion_tokens"}, None),
}


@pytest.mark.parametrize("told", [True, False], ids=["named", "unnamed"])
@pytest.mark.parametrize("name", LADDER)
def test_the_ladder(name: str, told: bool) -> None:
    """What a server refuses is left out, whether it names the field or not, and is not tried again."""
    refused, form = LADDER[name]

    def behave(body: Body, _: int) -> Any:
        sent = {*body, (body.get("response_format") or {}).get("type")}
        for field in sorted(refused & sent):
            message = f"Unsupported parameter: '{field}' is not supported with this model." if told else "Bad request"
            return Status(400, {"error": {"message": message, "type": "invalid_request_error"}})
        return right(body)

    with serving(behave) as server:
        one = chat(server, workers=1)
        assert None not in list(one.judge(GROUPS))
        assert one.record.taken.proven
        used = (server.asked[-1].get("response_format") or {}).get("type")
        assert used == (form if told or name in ("no schema", "no json mode") else None)
        assert len(server.asked) - 12 <= 5
        again = len(server.asked)
        one.judge([request("55 open", "55 shut")])
        assert len(server.asked) == again + 1
        if used is None:
            assert '"additionalProperties"' in server.asked[-1]["messages"][0]["content"]


def test_thinking_aloud_and_room() -> None:
    """A model that thinks until its answer is cut gets more room once, and the next tasks have it from the start."""

    def behave(body: Body, _: int) -> Any:
        if body["max_tokens"] < 2000:
            return completion("<think>hm, gate", finish_reason="length")
        return completion(f"<think>hm</think>{__import__('json').dumps(known(statements_of(body)))}")

    with serving(behave) as server:
        one = chat(server, workers=1)
        assert None not in list(one.judge(GROUPS[:3]))
        assert len(server.asked) == 4


@pytest.mark.parametrize("limit", [0, 1, 5, 7])
def test_budget_of_requests(limit: int) -> None:
    """No request more than the budget is sent; what was not asked is told, and has no answer."""
    with serving() as server:
        one = chat(server, budget=Budget(requests=limit))
        given = one.judge(GROUPS)
        assert len(server.asked) == limit == one.usage.requests
        assert [a is not None for a in given] == [True] * limit + [False] * (12 - limit)
        assert "budget" in given.problems[0]
        assert list(one.judge(GROUPS)) == [None] * 12
        assert len(server.asked) == limit


def test_budget_of_tokens() -> None:
    """Tokens are reserved before sending: what was spent never exceeds the budget, with several workers too."""
    with serving() as server:
        one = chat(server, budget=Budget(tokens=9000))
        given = one.judge(GROUPS)
        assert 0 < one.usage.tokens <= 9000
        assert len([a for a in given if a]) == len(server.asked)
    with serving(lambda body, _: completion(known(statements_of(body)))) as server:  # one that does not count
        one = chat(server, budget=Budget(tokens=9000))
        given = one.judge(GROUPS)
        assert 5000 < one.usage.tokens <= 9000
        assert len([a for a in given if a]) == len(server.asked) < 12
        small = chat(server, budget=Budget(tokens=100))
        before = len(server.asked)
        assert list(small.judge(GROUPS[:1])) == [None]
        assert len(server.asked) == before


def test_budget_of_seconds() -> None:
    """A run ends soon after its time is over, and tells what was not asked."""

    def behave(body: Body, _: int) -> Any:
        time.sleep(0.1)
        return right(body)

    with serving(behave) as server:
        one = chat(server, budget=Budget(seconds=5.0), workers=1)
        one.judge(GROUPS[:1])  # what is imported is imported
        one = chat(server, budget=Budget(seconds=0.5), workers=1)
        started = time.monotonic()
        given = one.judge(GROUPS)
        assert time.monotonic() - started < 3
        assert None in list(given)
        assert "seconds" in given.problems[0]


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


def test_nothing_is_asked_twice(tmp_path: Path) -> None:
    """Another object, another order of claims and other ids: what stands in the cache is not asked, the answer is equal."""
    with serving() as server:
        first = chat(server, cache=tmp_path / "a.db").judge(GROUPS)
        again = chat(server, cache=tmp_path / "a.db").judge(GROUPS)
        assert list(first) == list(again)
        assert (again.problems, again.made_with) == (first.problems, first.made_with)
        turned = chat(server, cache=tmp_path / "a.db").judge([Request(one.claims[::-1]) for one in GROUPS])
        assert [a["questions"][0]["statements"] for a in turned if a] == [[2, 3]] * 12
        assert len(server.asked) == 12
        twice = chat(server).judge([GROUPS[0], GROUPS[0]])
        assert twice[0] == twice[1]
        assert len(server.asked) == 13


def test_two_runs_at_once_share_the_work(tmp_path: Path) -> None:
    """Two objects on one cache ask each question once between them, and both have all answers."""
    found: list[Any] = []

    def behave(body: Body, _: int) -> Any:
        time.sleep(0.02)
        return right(body)

    with serving(behave) as server:
        chats = [chat(server, cache=tmp_path / "a.db", wait=lambda _: time.sleep(0.01)) for _ in range(2)]
        threads = [threading.Thread(target=lambda c=one: found.append(c.judge(GROUPS))) for one in chats]  # type: ignore[misc]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
        assert len(server.asked) == 12
    assert [None not in list(given) for given in found] == [True, True]
    assert found[0] == found[1]


def test_another_process_that_takes_too_long(tmp_path: Path) -> None:
    """Who waits for the answer of another process waits no longer than its budget of seconds lasts."""
    with serving() as server:
        one = chat(server, cache=tmp_path / "a.db", budget=Budget(seconds=1.0), wait=lambda _: time.sleep(0.05))
        key = answer_key(one.identity, asked(GROUPS[0]).task.content)
        AnswerCache(tmp_path / "a.db").lease([key])
        given = one.judge(GROUPS[:1])
        assert list(given) == [None]
        assert "another process" in given.problems[0]
        assert server.asked == []


def test_another_model_behind_the_same_name(tmp_path: Path) -> None:
    """When the server becomes another model, what the earlier one answered is not taken for its answers."""
    names = iter(["one-1", "one-1", "two-2", "two-2", "two-2", "two-2"])

    def behave(body: Body, _: int) -> Any:
        return {**right(body), "model": next(names)}

    with serving(behave) as server:
        one = chat(server, cache=tmp_path / "a.db", workers=1)
        assert one.judge(GROUPS[:2]).made_with == ("one-1",)
        mixed = one.judge(GROUPS[:3])
        assert mixed.made_with == ("one-1", "two-2")
        assert "several models" in mixed.problems[0]
        assert one.judge(GROUPS[:3]).made_with == ("two-2",)
        assert len(server.asked) == 5


def test_an_interruption() -> None:
    """Ctrl-C ends a run at once, though a server hangs, and leaves no worker at work."""

    def behave(body: Body, n: int) -> Any:
        if n > 3:
            time.sleep(20)
        return right(body)

    waits: list[float] = []

    def interrupted(*_: Any) -> None:
        raise KeyboardInterrupt

    with serving(behave) as server:
        one = chat(server, wait=waits.append, timeout=30)
        timer = threading.Timer(1.0, __import__("_thread").interrupt_main)
        timer.start()
        started = time.monotonic()
        with pytest.raises(KeyboardInterrupt):
            one.judge(GROUPS)
        assert time.monotonic() - started < 8
        assert one.usage.answered >= 1


def test_tasks_of_any_kind() -> None:
    """The general method gives what `read` makes of the object that came; a reason for a repair reaches the model."""

    def read(given: Any) -> dict[str, Any] | str:
        return {"sum": given["sum"]} if isinstance(given.get("sum"), int) else "sum is no number"

    def behave(_: Body, n: int) -> Any:
        return completion({"sum": "many"} if n == 0 else {"sum": 7, "more": 1})

    schema = {"type": "object", "properties": {"sum": {"type": "integer"}}, "required": ["sum"]}
    with serving(behave) as server:
        task = Task([{"role": "user", "content": "How many?"}], schema, read=read)
        given = chat(server).ask([task])
        assert list(given) == [{"sum": 7}]
        assert "sum is no number" in server.asked[1]["messages"][-1]["content"]


def test_no_connection_is_left_open() -> None:
    """After a run its connections are closed: nothing warns of what was left."""
    with serving() as server:
        chat(server).judge(GROUPS[:2])
        gc.collect()
