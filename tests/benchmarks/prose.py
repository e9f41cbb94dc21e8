"""What does linking real prose cost, in µs a claim, and does it grow as the number of claims does?

    python tests/benchmarks/prose.py DATA_FOLDER [COUNT ...]        (default: 1000, 4000, and all there are)

DATA_FOLDER holds vitaminc/, emergent/ and ecbplus/ as JSON lines; a folder that is absent is passed over. Each sentence
is taken once, as a claim of one of a hundred parties, a minute after the one before, in an order drawn with a seed.
Measured is processor time, from claims that were analysed to facts: what evidence sees of each (`features`), the search
for stories (`blocking`), the weighing of pairs and what comes of it (`weighing`).
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log
from pathlib import Path

import claimrec as cr
from claimrec import read_claims
from claimrec.linking import default_weights
from claimrec.linking.evidence.blocking import blocks
from claimrec.linking.evidence.unread_claims import claims_said, placed, weighable
from claimrec.linking.positions import positions_of
from claimrec.reading.analyses import Analyses
from claimrec.reading.resolving import resolved_claims
from claimrec.reading.setup import setup_of

FILES = {"vitaminc/pairs.jsonl": ("a", "b"), "emergent/pairs.jsonl": ("a", "b"), "ecbplus/sentences.jsonl": ("text",)}
PARTIES = 100


def sentences(data: Path) -> list[str]:
    """Each sentence once, in an order that is always the same."""
    found: dict[str, None] = {}
    for name, fields in FILES.items():
        path = data / name
        for line in path.read_text("utf-8").splitlines() if path.exists() else ():
            row = json.loads(line)
            found |= dict.fromkeys(row[field] for field in fields)
    texts = [*found]
    random.Random(0).shuffle(texts)
    return texts


def claims(texts: Sequence[str]) -> Iterator[cr.Claim]:
    """A claim for each text, a minute after the one before."""
    for n, text in enumerate(texts):
        day, minute = divmod(n, 1440)
        at = f"2024-{1 + day // 28:02d}-{1 + day % 28:02d}T{minute // 60:02d}:{minute % 60:02d}Z"
        yield cr.Claim(text, party=f"Speaker {n % PARTIES}", said_at=at)


def measured(texts: Sequence[str]) -> dict[str, float]:
    """Microseconds of processor time a claim, by step, and pairs and stories a claim."""
    setup = setup_of(parties=(), entities=(), aspects=cr.packs.default_aspects())
    heard, _ = resolved_claims(read_claims(list(claims(texts))).claims, setup)
    analyses = Analyses()
    held = positions_of(heard, setup, analyses=analyses)
    told = weighable(heard, held.unread, analyses=analyses)
    for one in told:
        analyses.of(one)
    clock = [time.process_time()]
    seen = claims_said(told, held.positions, setup=setup, analyses=analyses, vectors={})
    clock.append(time.process_time())
    blocked = blocks(seen)
    clock.append(time.process_time())
    placed(heard, held.positions, held.unread, setup=setup, analyses=analyses, weights=default_weights())
    clock.append(time.process_time())
    features, blocking, whole = [1e6 * (later - before) / len(seen) for before, later in pairwise(clock)]
    pairs = sum(len(block.pairs) for block in blocked)
    return {
        "features": features, "blocking": blocking, "weighing": whole - features - blocking, "in all": whole,
        "pairs": pairs / len(seen), "claims a story": len(seen) / len(blocked),
    }  # fmt: skip


def main() -> None:
    """One line for each size, then how the time grows from the smallest to the largest."""
    texts = sentences(Path(sys.argv[1]))
    counts = [int(a) for a in sys.argv[2:]] or [1_000, 4_000, len(texts)]
    measured(texts[:200])  # tables are read on first use
    first = last = (0, 0.0)
    for count in sorted({min(count, len(texts)) for count in counts}):
        found = measured(texts[:count])
        print(f"{count:6d} claims  " + "  ".join(f"{name} {much:.1f}" for name, much in found.items()), flush=True)
        last = count, found["in all"]
        first = first if first[0] else last
    if last[0] > first[0]:
        print(f"growth exponent {1 + log(last[1] / first[1]) / log(last[0] / first[0]):.2f}")


if __name__ == "__main__":
    main()
