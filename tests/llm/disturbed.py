"""Runs over many groups against a server that fails in twelve ways, in processes that are killed: what gets lost?

    python -m tests.llm.disturbed --groups 1000 --kills 12

prints how many stored answers were asked again, how many groups have no answer or another one than an undisturbed run
gives, and ends with 1 where that is not none.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from attrs import define, field, frozen

from claimrec.linking import Request
from claimrec.linking.judging.answer_cache import AnswerCache
from claimrec.llm import Chat
from tests.llm.stand_in import Body, Drip, Status, completion, endless, known, request, right, serving, statements_of

HOME = Path(__file__).parent.parent.parent
KINDS: dict[str, Callable[[Body], Any]] = {
    "time-out": lambda body: time.sleep(1.0) or right(body),
    "429": lambda _: Status(429, {"error": {"message": "slow down"}}, {"Retry-After": "0.01"}),
    "5xx": lambda _: Status(503, b"busy"),
    "cut": lambda _: Drip(iter([b'{"choices": [{"mess']), length=5000),
    "invalid JSON": lambda _: completion('{"questions": [{"statements": [1, 2'),
    "numbers that do not exist": lambda body: completion(_altered(body, lambda numbers: [*numbers, 77])),
    "named twice": lambda body: completion(_altered(body, lambda numbers: numbers * 2)),
    "prose": lambda _: completion("They seem to contradict each other."),
    "refusal": lambda _: completion(None, message={"role": "assistant", "content": None, "refusal": "No."}),
    "endless": lambda _: Drip(endless()),
    "wrong key": lambda _: Status(401, {"error": {"message": "no such key"}}),
    "wrong address": lambda _: Status(404, b"no such page"),
}


def _altered(body: Body, change: Callable[[list[int]], list[int]]) -> Body:
    answer = known(statements_of(body))
    for one in answer["questions"]:
        one["statements"] = change(one["statements"])
    return answer


def groups(count: int) -> list[Request]:
    """So many different groups of two to six claims."""
    rng = random.Random(7)
    found = []
    for n in range(count):
        states = [f"{n * 3 + rng.randrange(2)} {rng.choice(['open', 'shut'])}" for _ in range(rng.randint(2, 6))]
        found.append(request(*states))
    return found


def child(url: str, path: str, count: int, out: str) -> None:
    """One run over all groups, as a program of its own: it writes the answers and what was told."""
    chat = Chat(
        "gatekeeper", base_url=url, cache=path, keep_texts=True, timeout=0.5, wait=lambda s: time.sleep(min(s, 0.02))
    )
    given = chat.judge(groups(count))
    Path(out).write_text(json.dumps({"answers": list(given), "problems": given.problems}), "utf-8")


@frozen
class Figures:
    """What came of it."""

    groups: int
    runs: int
    kills: int
    requests: int
    kinds: int
    asked_again: int
    lost: int
    other: int
    leases: int


@define
class _Disturbed:
    """A server that is well for most of the time, and counts requests for what is stored already."""

    seed: int
    well: bool = False
    used: set[str] = field(factory=set)
    stored: set[str] = field(factory=set)
    asked: int = 0
    asked_again: int = 0
    kill_at: int = 0
    child: Any = None
    signal: int = 0

    def __call__(self, body: Body, n: int) -> Any:
        self.asked += 1
        self.kill_at -= 1
        if self.kill_at == 0 and self.child is not None:
            self.child.send_signal(self.signal)
        content = _content([{k: v for k, v in one.items() if k != "number"} for one in statements_of(body)])
        self.asked_again += content in self.stored
        if self.well or n % 3:
            return right(body)
        kind = list(KINDS)[n // 3 % len(KINDS)]
        if kind.startswith("wrong") and n // 3 // len(KINDS) % 8:  # it ends a run, so that few are killed
            return right(body)
        self.used.add(kind)
        return KINDS[kind](body)


def _content(claims: list[dict[str, str]]) -> str:
    return json.dumps(claims, sort_keys=True)


def measured(count: int, kills: int, *, seed: int = 1) -> Figures:
    """The figures of runs over so many groups, of which the first so many are killed; one more is interrupted."""
    rng, behave, runs = random.Random(seed), _Disturbed(seed), 0
    signals = [signal.SIGKILL] * kills + [signal.SIGINT]
    most = count * 2
    with tempfile.TemporaryDirectory() as folder, serving(behave) as server:
        killed = list[int | None]()
        cache, out = AnswerCache(f"{folder}/answers.db"), Path(folder, "out.json")

        def run(signal_: int | None) -> None:
            behave.stored = {_content(claims) for claims, _ in cache.texts()}
            out.unlink(missing_ok=True)
            behave.kill_at = rng.randint(count // 20 + 2, count // 7 + 4) if signal_ else 0
            behave.signal = signal_ or 0
            command = [sys.executable, "-m", "tests.llm.disturbed", "--child", server.url, str(cache.path), str(out)]
            with subprocess.Popen(
                [*command, "--groups", str(count)], cwd=HOME, env=os.environ | {"PYTHONPATH": str(HOME)}, stderr=-3
            ) as behave.child:
                if behave.child.wait(timeout=120) in (-signal.SIGKILL, -signal.SIGINT):
                    killed.append(signal_)

        for one in signals:
            run(one)
            runs += 1
        while runs < most and cache.summary().with_texts < count * 3 // 4:  # some runs end by a wrong key
            run(None)
            runs += 1
        behave.well = True
        run(None)
        found = json.loads(out.read_text("utf-8"))
        lost = sum(answer is None for answer in found["answers"])
        with serving() as well:
            right_ones = Chat("gatekeeper", base_url=well.url).judge(groups(count))
        unlike = [n for n, a in enumerate(found["answers"]) if a != right_ones[n]]
        for n in unlike:
            print(f"group {n}: {found['answers'][n]} instead of {right_ones[n]}", file=sys.stderr)
        print(*found["problems"], sep="\n", file=sys.stderr)
        other = len(unlike) + len(found["problems"])
        leases = cache.summary().leases
    return Figures(
        count, runs + 1, len(killed), behave.asked, len(behave.used), behave.asked_again, lost, other, leases
    )


def main() -> int:
    """Print the figures."""
    options = argparse.ArgumentParser()
    options.add_argument("--groups", type=int, default=1000)
    options.add_argument("--kills", type=int, default=12)
    options.add_argument("--child", nargs=3)
    given = options.parse_args()
    if given.child:
        child(given.child[0], given.child[1], given.groups, given.child[2])
        return 0
    found = measured(given.groups, given.kills)
    print(found)
    return 1 if found.asked_again or found.lost or found.other or found.leases else 0


if __name__ == "__main__":
    sys.exit(main())
