"""Which input costs more than its size? Each generator at three sizes, and how time and memory grow between them.

    python tests/benchmarks/costs.py [NAME ...]                the table of exponents
    python tests/benchmarks/costs.py --fuzz MINUTES            searches the slowest text of 200 KB
    python tests/benchmarks/costs.py --sizes 1000,4000 NAME    other sizes

An exponent of 1 is time that grows as the input does. Each measurement runs in a process of its own.
"""

from __future__ import annotations

import argparse
import json
import resource
import signal
import subprocess
import sys
import time
from math import log
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.benchmarks.fuzz_costs import search
from tests.benchmarks.hard_inputs import GENERATORS, written

SIZES = 1_000, 4_000, 16_000
PATIENCE = 100  # seconds of processor time that one measurement may take


def measure(name: str, size: int) -> None:
    """One generator at one size, printed as JSON: seconds, bytes, and what came out; ended where it takes too long."""
    resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE, PATIENCE + 1))
    work = GENERATORS[name](size)
    written(GENERATORS[name](50)())  # what is loaded once is no cost of the input
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begin = time.process_time()
    result = work()
    more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024
    worked = time.process_time()
    told = written(result)
    print(json.dumps({"seconds": worked - begin, "bytes": more, "writing": time.process_time() - worked, "told": told}))


def measured(name: str, size: int) -> dict[str, object] | None:
    """The same in a process of its own; None where it takes too long or runs out of memory."""
    command = [sys.executable, __file__, "--one", name, str(size)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    except subprocess.CalledProcessError as error:
        if error.returncode == -signal.SIGXCPU:
            return None
        print(error.stderr[-2000:], file=sys.stderr)
        return None
    found: dict[str, object] = json.loads(done.stdout)
    return found


def line(name: str, sizes: list[int]) -> str:
    """One row of the table."""
    cells, taken = [], []
    for size in sizes:
        found = measured(name, size)
        if found is None:
            cells.append(f"{'over ' + str(PATIENCE) + ' s':>25}")
            break
        seconds, writing, more = (float(str(found[key])) for key in ("seconds", "writing", "bytes"))
        taken.append((size, seconds + writing))
        cells.append(f"{seconds:>7.2f} + {writing:>5.2f} s {more / size:>6.0f} B")
    told = "     -"
    if len(taken) > 1:
        (first, short), (last, long) = taken[0], taken[-1]
        told = f"{log(long / short) / log(last / first):>6.2f}"
    return f"{name:<24}" + " ".join(cells) + told


def main() -> None:
    """The command line."""
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("names", nargs="*", help="generators; all where none is named")
    asked.add_argument("--sizes", default=",".join(map(str, SIZES)))
    asked.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    asked.add_argument("--fuzz", type=float, metavar="MINUTES", help="search the slowest text of 200 KB")
    asked.add_argument("--seed", type=int, default=0, help="another seed, other texts")
    told = asked.parse_args()
    if told.one:
        measure(told.names[0], int(told.names[1]))
        return
    if told.fuzz is not None:
        search(told.fuzz, told.seed)
        return
    sizes = [int(size) for size in told.sizes.split(",")]
    print(
        f"{'generator':<24}"
        + " ".join(f"{size:>25,}" for size in sizes)
        + "  exponent; reconciling + writing; bytes for each of the size"
    )
    for name in told.names or GENERATORS:
        print(line(name, sizes), flush=True)


if __name__ == "__main__":
    main()
