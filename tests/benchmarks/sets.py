"""What is found in sets of few claims, of one event and of as many as there are claims? On marked events.

    python tests/benchmarks/sets.py CASES_FOLDER

CASES_FOLDER holds marked events as JSON files (`claims`, `parties`, `entities`, `gold`). For each size a part of each event
is drawn, which keeps some of its facts whole; and sets of claims of which each is of another event, said by as many
parties or by the same three, in which nothing contradicts anything. The draws are seeded: same files, same figures.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import claimrec as cr

SIZES = (6, 8, 11, 12, 14)
SETS = 60  # of claims of unlike events, for each size
WHOLE = 0.8  # the share of a part that whole facts make up, as far as they reach
Pair = frozenset[str]


def part_of(case: Mapping[str, Any], size: int, draw: random.Random) -> frozenset[str]:
    """The ids of some claims of an event."""
    kept: list[str] = []
    facts = list(case["gold"]["facts"])
    draw.shuffle(facts)
    for fact in facts:
        kept += [name for name in fact["claims"] if name not in kept and len(kept) < WHOLE * size]
    rest = [claim["id"] for claim in case["claims"] if claim["id"] not in kept]
    draw.shuffle(rest)
    return frozenset((kept + rest)[:size])


def found_in(case: Mapping[str, Any], part: frozenset[str]) -> tuple[set[Pair], set[Pair]]:
    """The pairs of a part that stand in one fact, and those that are flagged."""
    report = cr.reconcile(
        [claim for claim in case["claims"] if claim["id"] in part], parties=case["parties"], entities=case["entities"]
    )
    same = {frozenset(pair) for fact in report.facts for pair in combinations({c.id for c in fact.claims}, 2)}
    flagged = {
        frozenset((a.id, b.id)) for one in report.contradictions for a, b in combinations(one.claims, 2) if a.id != b.id
    }
    return same, flagged


def f1(found: set[Pair], gold: set[Pair], ignored: set[Pair]) -> float:
    """F1 of pairs, 1 where nothing is to be found and nothing was."""
    found = found - (ignored - gold)
    right = len(found & gold)
    return 2 * right / (len(found) + len(gold)) if found or gold else 1.0


def of_parts(cases: Sequence[Mapping[str, Any]], size: int) -> str:
    """The mean F1 of same fact and of contradiction over parts of that size of all events."""
    draw, same, against = random.Random(size), list[float](), list[float]()
    for case in cases:
        part, gold = part_of(case, size, draw), case["gold"]
        together = {frozenset(pair) for fact in gold["facts"] for pair in combinations(sorted(set(fact["claims"])), 2)}
        opposed, ignored = ({frozenset(pair) for pair in gold.get(key, [])} for key in ("contradictions", "ignore"))
        in_fact, flagged = found_in(case, part)
        same.append(f1(in_fact, {p for p in together if p <= part}, ignored))
        against.append(f1(flagged, {p for p in opposed if p <= part}, ignored))
    return f"same fact {sum(same) / len(same):.3f}  contradiction {sum(against) / len(against):.3f}"


def of_unlike(cases: Sequence[Mapping[str, Any]], size: int, parties: int) -> str:
    """How many contradictions are flagged in a set of claims of which each is of another event, said by so many."""
    draw, flagged = random.Random(size), 0
    for _ in range(SETS):
        claims = [
            cr.Claim(
                draw.choice(case["claims"])["text"],
                party=f"Party {n % parties}",
                said_at=f"2024-05-{1 + n % 3:02}T{8 + n % 12:02}:00Z",
            )
            for n, case in enumerate(draw.sample(list(cases), size))
        ]
        flagged += len(cr.reconcile(claims).contradictions)
    return f"{flagged / SETS:.2f}"


def main(folders: Iterable[str]) -> None:
    """Prints the figures for each size."""
    cases = [json.loads(path.read_text("utf-8")) for folder in folders for path in sorted(Path(folder).glob("*.json"))]
    for size in SIZES:
        large = [case for case in cases if len(case["claims"]) > size]
        print(f"{size:>3} claims of one event (F1): {of_parts(large, size)}")
        print(
            f"{size:>3} of as many events, flags a set: {of_unlike(cases, size, size)}; by three parties: {of_unlike(cases, size, 3)}"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
