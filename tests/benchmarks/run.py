"""How long does it take, and how much memory? In units of one word-count of the same texts, so that machines compare.

    python tests/benchmarks/run.py [COUNT ...]        (default: 50000 100000 200000)

Evidence is off (`weights=None`): prose.py measures it. One unit is one `re.findall(r"\\w+", text)` over all texts, measured in the same run; times are medians.
"""

from __future__ import annotations

import gc
import re
import resource
import statistics
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable

import claimrec as cr

try:
    from generator import names, parties, statements
except ImportError:  # run as a module from the top
    from tests.benchmarks.generator import names, parties, statements

_WORDS = re.compile(r"\w+")


def timed(work: Callable[[], object], runs: int) -> float:
    """The median of several runs, in seconds."""
    taken = []
    for _ in range(runs):
        gc.collect()
        begin = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begin)
    return statistics.median(taken)


def counted(texts: list[str]) -> int:
    """One pass of the unit: the words of each text, counted and let go."""
    return sum(len(_WORDS.findall(text)) for text in texts)


def measure(count: int) -> None:
    """One size, printed as a line."""
    places = names(max(50, count // 50))
    claims = list(statements(count, places=places))
    entities = [cr.Entity(name) for name in places]
    texts = [c.text or "" for c in claims]
    known = parties()
    unit = timed(lambda: counted(texts), 5)
    report = cr.reconcile(claims, parties=known, entities=entities, weights=None)
    taken = timed(lambda: cr.reconcile(claims, parties=known, entities=entities, weights=None), 3)
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    kept = cr.reconcile(claims, parties=known, entities=entities, weights=None)
    size, peak = (m - before for m in tracemalloc.get_traced_memory())
    tracemalloc.stop()
    del kept
    print(
        f"{count:>8,} claims  {len(set(texts)) / count:.0%} of texts unlike  unit {unit / count * 1e6:.2f} µs/claim  "
        f"reconcile {taken / count * 1e6:.1f} µs/claim = {taken / unit:.1f} u  "
        f"kept {size / count:.0f} B/claim  peak {peak / count:.0f} B/claim  {report!r}",
        flush=True,
    )


def main() -> None:
    """Each size in a process of its own, so that one does not warm the next."""
    counts = [int(a) for a in sys.argv[1:]] or [50_000, 100_000, 200_000]
    if len(counts) == 1:
        measure(counts[0])
        rss = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(f"          peak resident {rss / 1024:.0f} MiB", flush=True)
        return
    for count in counts:
        subprocess.run([sys.executable, __file__, str(count)], check=True)


if __name__ == "__main__":
    main()
