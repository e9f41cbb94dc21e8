"""Asynchronous programs: claimrec inside of a running event loop, and functions that give something to await."""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import pytest

pytest.importorskip("openai")

import claimrec as cr
from claimrec.articles import Passage
from claimrec.linking import Request
from claimrec.llm import Chat, judge_from
from tests.llm.stand_in import MODEL, completion, known, serving, statements_of

CLAIMS = [
    cr.Claim(f"Gate {n} is {state}.", party=party, said_at=f"2024-05-04T10:{n:02}Z", id=f"{state} {n}")
    for n in range(6)
    for state, party in (("open", "North guard"), ("shut", "South guard"))
]
T = TypeVar("T")
TEXT = "The mayor, Ann Lee, said on Monday that the mill had burned down."
BURNED = {"party": "Ann Lee", "quote": "the mill had burned down", "when": "", "subject": "", "denies": "no"}


def run(program: Coroutine[Any, Any, T]) -> T:
    """A program to its end, in an event loop of a thread of its own: what other tests left in this one stays as it is."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, program).result()


async def answers(requests: Sequence[Request]) -> list[Any]:
    """An asynchronous judge of gates."""
    await asyncio.sleep(0)
    told = [[{"number": n, "text": claim.text} for n, claim in enumerate(one.claims, 1)] for one in requests]
    return [known(one) for one in told]


async def utterances(passages: Sequence[Passage]) -> list[Any]:
    """An asynchronous reader."""
    await asyncio.sleep(0)
    return [[BURNED] for _ in passages]


def test_inside_of_a_running_event_loop() -> None:
    """A Chat as judge and as reader works where an event loop runs, called plainly or in threads, several at once."""
    with serving() as server:
        chat = Chat(MODEL, base_url=server.url)
        plain = cr.reconcile(CLAIMS, judge=chat.judge)

        async def program() -> list[cr.Report]:
            here = cr.reconcile(CLAIMS, judge=chat.judge)
            beside = await asyncio.gather(
                *[asyncio.to_thread(cr.reconcile, CLAIMS, judge=chat.judge) for _ in range(3)]
            )
            return [here, *beside]

        assert all(one == plain for one in run(program()))
        assert len(plain.contradictions) == 6
    with serving(lambda *_: completion({"utterances": [BURNED]})) as server:
        reader = Chat(MODEL, base_url=server.url).reader

        async def read() -> tuple[cr.Article, cr.Article]:
            here = cr.read_article(TEXT, reader=reader)
            return here, await asyncio.to_thread(cr.read_article, TEXT, reader=reader)

        one, other = run(read())
        assert [claim.text for claim in one] == [claim.text for claim in other] == ["the mill had burned down"]


def test_an_event_loop_goes_on_meanwhile() -> None:
    """What runs beside `asyncio.to_thread` goes on while a judge is waited for."""
    turns = []

    async def program() -> cr.Report:
        async def ticking() -> None:
            while True:
                turns.append(1)
                await asyncio.sleep(0.001)

        beside = asyncio.create_task(ticking())
        try:
            return await asyncio.to_thread(cr.reconcile, CLAIMS, judge=lambda some: asyncio.run(slow(some)))
        finally:
            beside.cancel()

    async def slow(requests: Sequence[Request]) -> list[Any]:
        await asyncio.sleep(0.1)
        return await answers(requests)

    assert len(run(program()).contradictions) == 6
    assert len(turns) > 5


def test_asyncio_run_makes_a_judge() -> None:
    """A judge that runs an asynchronous function to its end works with and without an event loop around."""
    plain = cr.reconcile(CLAIMS, judge=lambda some: asyncio.run(answers(some)))

    async def program() -> cr.Report:
        return cr.reconcile(CLAIMS, judge=lambda some: asyncio.run(answers(some)))

    assert len(plain.contradictions) == 6
    assert run(program()) == plain
    own = judge_from(lambda task: known(statements_of({"messages": task.messages})), name="own")

    async def with_own() -> cr.Report:
        return cr.reconcile(CLAIMS, judge=own)

    assert len(run(with_own()).contradictions) == 6


def test_asynchronous_functions_are_refused() -> None:
    """An asynchronous function is refused by the name of the option, before anything is asked."""
    calls: list[tuple[str, Any]] = [
        ("judge", lambda: cr.reconcile(CLAIMS, judge=answers)),  # type: ignore[arg-type]
        ("reader", lambda: cr.read_article(TEXT, reader=utterances)),  # type: ignore[arg-type]
        ("function", lambda: cr.judge_of_pairs(answers)),  # type: ignore[arg-type]
        ("function", lambda: judge_from(answers, name="own")),  # type: ignore[arg-type]
    ]
    for name, call in calls:
        with pytest.raises(cr.InputError, match="is asynchronous") as caught:
            call()
        assert caught.value.field == name


def test_what_gives_something_to_await_is_told_of() -> None:
    """A plain function that gives a coroutine has no answer: the same note in each run, and nothing left to await."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        reports = [cr.reconcile(CLAIMS, judge=lambda some: answers(some)) for _ in range(2)]  # type: ignore[arg-type, return-value]
        article = cr.read_article(TEXT, reader=lambda some: utterances(some))  # type: ignore[arg-type, return-value]
    assert reports[0].to_json() == reports[1].to_json()
    assert any("gave something to await" in note for note in reports[0].notes)
    assert any("of type coroutine" in note for note in article.notes)
