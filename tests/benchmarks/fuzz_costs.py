"""A search for the slowest text: recipes are tried short, and those that seem slow at the full length."""

from __future__ import annotations

import json
import random
import select
import signal
import subprocess
import sys
import time
from math import log

from tests.benchmarks.hostile_texts import FUNCTIONS, Recipe, called, recipe

SHORT, LONGER, FULL = 1_500, 6_000, 200_000
PATIENCE = 20.0  # seconds of processor time that one call may take
LOADED = 15  # how many times as long it may take by the clock, where others use the machine


class Worker:
    """A process that calls functions with texts, so that what takes too long can be ended."""

    def __init__(self) -> None:
        self.start()

    def start(self) -> None:
        """A new process."""
        command = [sys.executable, "-m", "tests.benchmarks.fuzz_costs"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def seconds(self, name: str, made: Recipe, size: int) -> float:
        """How long a function takes for a text; as long as patience lasts, where it takes longer."""
        process = self.process
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps([name, made.kind, made.fragments, made.seed, size]) + "\n")
        process.stdin.flush()
        ready, _, _ = select.select([process.stdout], [], [], PATIENCE * LOADED)
        line = process.stdout.readline() if ready else ""
        if line:
            return float(line)
        process.kill()
        process.wait()
        self.start()
        return PATIENCE


def _late(*_: object) -> None:
    raise TimeoutError


def serve() -> None:
    """The other side: a line in, the seconds of processor time out, PATIENCE at most."""
    signal.signal(signal.SIGPROF, _late)
    for line in sys.stdin:
        name, kind, fragments, seed, size = json.loads(line)
        text = Recipe(kind, tuple(fragments), seed).text(size)
        begin = time.process_time()
        signal.setitimer(signal.ITIMER_PROF, PATIENCE)
        try:
            called(name, text)
        except TimeoutError:
            pass
        except Exception as error:
            print(
                f"{name} {kind} {fragments} {seed} {size}: {type(error).__name__}: {error}"[:400],
                file=sys.stderr,
                flush=True,
            )
        signal.setitimer(signal.ITIMER_PROF, 0)
        print(time.process_time() - begin, flush=True)


def search(minutes: float, seed: int) -> None:
    """Recipes until the time is over; each that is slower than all before is told."""
    rng = random.Random(seed)
    until = time.monotonic() + 60 * minutes
    worker = Worker()
    slowest: list[tuple[float, str, Recipe, float]] = []
    tried = 0
    for name in FUNCTIONS:
        worker.seconds(name, Recipe("told", ("the ", "bridge ")), SHORT)  # what is loaded once is no cost of the text
    while time.monotonic() < until:
        name, made = rng.choice(list(FUNCTIONS)), recipe(rng)
        short, longer = worker.seconds(name, made, SHORT), worker.seconds(name, made, LONGER)
        tried += 1
        steep = log(max(longer, 1e-3) / max(short, 1e-3)) / log(LONGER / SHORT)
        if longer * (FULL / LONGER) ** max(1.0, steep) < 2.0:
            continue
        full = worker.seconds(name, made, FULL)
        slowest.append((full, name, made, steep))
        print(f"{full:6.2f} s  {steep:5.2f}  {name:<14} {made}", flush=True)
    worker.process.kill()
    print(f"{tried} recipes tried; the slowest of each function:")
    met: set[str] = set()
    for full, name, made, steep in sorted(slowest, key=lambda one: -one[0]):
        if name not in met:
            print(f"{full:6.2f} s  {steep:5.2f}  {name:<14} {made}")
        met.add(name)


if __name__ == "__main__":
    serve()
