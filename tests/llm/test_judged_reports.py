"""A language model as the judge of a whole run: what it can change in a report, and what it cannot."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import pytest

pytest.importorskip("openai")

import claimrec as cr
from claimrec.linking import Request, cached
from claimrec.linking.judging.asking import ask
from claimrec.llm import Batch, Chat
from tests.llm.attacks import attacks
from tests.llm.stand_in import Body, Status, right, serving
from tests.llm.test_instructions import obeying


def gates(count: int) -> list[cr.Claim]:
    """Two parties that contradict each other on so many gates."""
    return [
        cr.Claim(f"Gate {n} is {state}.", party=party, said_at=f"2024-05-04T10:{n:02}Z", id=f"{state} {n}")
        for n in range(count)
        for state, party in (("open", "North guard"), ("shut", "South guard"))
    ]


def flags(report: cr.Report) -> set[frozenset[str]]:
    """The pairs of claims that are flagged, as ids."""
    return {frozenset(claim.id for claim in one.claims) for one in report.contradictions}


def test_the_same_cache_gives_the_same_report(tmp_path: Path) -> None:
    """Over one cache the report is the same byte for byte, in any order of claims, and nobody is asked."""
    with serving() as server:
        judge = Chat("m", base_url=server.url, cache=tmp_path / "a.db").judge
        first = cr.reconcile(gates(12), judge=judge)
        asked = len(server.asked)
        second = cr.reconcile(gates(12), judge=judge)
        third = cr.reconcile(gates(12)[::-1], judge=judge)
        assert len(server.asked) == asked
        assert second.to_json() == third.to_json()
        assert flags(first) == flags(second) == {frozenset({f"open {n}", f"shut {n}"}) for n in range(12)}
        assert any("gatekeeper-1" in note for note in second.notes)


def test_attacks_change_no_flag_of_others_without_a_note() -> None:
    """Two hundred claims that speak to a model that obeys: flags among the others are what they are without them."""
    texts = attacks(200)
    with serving(obeying) as server:
        judge = Chat("m", base_url=server.url).judge
        alone = flags(cr.reconcile(gates(5), judge=judge))
        assert len(alone) == 5
        for start in range(0, 200, 20):
            hostile = [
                cr.Claim(text, party="Prankster", said_at="2024-05-04T12:00Z", id=f"attack {n}")
                for n, text in enumerate(texts[start : start + 20])
            ]
            report = cr.reconcile([*gates(5), *hostile], judge=judge)
            others = {pair for pair in flags(report) if not any(name.startswith("attack") for name in pair)}
            assert others == alone
            assert sum("looks like an instruction" in note for note in report.notes) >= 20


def test_without_answers_the_report_is_what_it_is_without_a_model(tmp_path: Path) -> None:
    """A server that fails from the second request on, or a batch that nobody answered, leaves findings as they were."""
    plain = cr.reconcile(gates(6))
    waiting = cr.reconcile(gates(6), judge=Batch(tmp_path, model="m").judge)
    assert flags(waiting) == flags(plain)
    assert any("waited for" in note for note in waiting.notes)
    with serving(lambda body, n: right(body) if n == 0 else Status(500)) as server:
        chat = Chat("m", base_url=server.url, wait=lambda _: None)
        cr.reconcile(gates(2), judge=chat.judge)
        failed = cr.reconcile(gates(6), judge=chat.judge)
    assert flags(failed) == flags(plain)
    assert any("no answer" in note for note in failed.notes)


def test_a_slow_server_is_waited_for(tmp_path: Path) -> None:
    """A Chat has a time-out of its own, so that a slow model is not cut off before it; a slow function is."""

    def slowly(body: Body, _: int) -> Body:
        time.sleep(0.4)
        return right(body)

    requests = [Request(tuple(gates(2)))]
    with serving(slowly) as server:
        judge = Chat("m", base_url=server.url).judge
        for one in (judge, cached(judge, tmp_path / "a.db", key="m")):
            assert ask(one, requests, budget=None, seconds=0.1).answers[0] is not None

    def slow(some: Sequence[Request]) -> list[None]:
        time.sleep(0.4)
        return [None] * len(some)

    assert ask(slow, requests, budget=None, seconds=0.1).problems == (
        "requests 1 to 1: the judge gave no answer in time",
    )
