"""A chat with a server: the ladder of forms, budgets, failures, keys."""

from __future__ import annotations

import _thread
import gc
import signal
import threading
import time
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("openai")

from claimrec.linking import Request
from claimrec.linking.judging.answer_cache import AnswerCache, answer_key
from claimrec.llm import Budget, Chat, Task
from claimrec.llm.judge_tasks import asked
from tests.llm.stand_in import (
    MODEL,
    Body,
    StandIn,
    Status,
    completion,
    known,
    request,
    right,
    serving,
    statements_of,
)

GROUPS = [request(f"{n} open", f"{n} shut", f"{n + 100} open") for n in range(12)]


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

    with serving(behave) as server:
        one = chat(server, timeout=30)
        before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's jobs may ignore it
        threading.Timer(1.0, _thread.interrupt_main).start()
        started = time.monotonic()
        with pytest.raises(KeyboardInterrupt):
            one.judge(GROUPS)
        signal.signal(signal.SIGINT, before)
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
