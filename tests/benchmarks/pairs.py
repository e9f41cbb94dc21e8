"""How well are pairs of statements told apart, and headlines grouped? On public data that is no part of the project.

    python tests/benchmarks/pairs.py DATA_FOLDER

DATA_FOLDER holds emergent/, vitaminc/, rte3/, breaking_nli/ and ecbplus/ as JSON lines; a folder that is absent is
passed over, and says so. Pairs are given to `cr.compare` as two strings, without parties, entities or times. Groups
are the facts of `cr.reconcile`, each text said by a party of its own at an unknown time.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

import claimrec as cr

Row = Mapping[str, Any]
Compared = Sequence[tuple[Row, cr.Relation | None]]


@frozen
class Figures:
    """What was measured of one set of pairs or texts: figures by their names, and what they were counted from."""

    name: str
    values: Mapping[str, float]
    told: str

    def __str__(self) -> str:
        return f"  {self.name:<44} {'  '.join(f'{k} {v:.3f}' for k, v in self.values.items())}  ({self.told})"


Measured = Iterator[Figures]


def rows_of(path: Path) -> list[Row]:
    """The rows of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def compared(rows: Iterable[Row]) -> Compared:
    """Each pair with the relation that is found."""
    two = cr.Reconciler().compare
    return [(row, two(row["a"], row["b"]).relation) for row in rows]


def scored(name: str, found: Compared) -> Figures:
    """Precision, recall and F1 of contradiction."""
    gold = sum(row["label"] == "contradiction" for row, _ in found)
    flagged = [row for row, relation in found if relation is cr.Relation.CONTRADICTS]
    right = sum(row["label"] == "contradiction" for row in flagged)
    values = {
        "P": right / max(1, len(flagged)),
        "R": right / max(1, gold),
        "F1": 2 * right / max(1, len(flagged) + gold),
    }
    return Figures(name, values, f"{right} of {len(flagged)} flagged, {gold} gold")


def share(name: str, found: Compared) -> Figures:
    """The share of pairs that are flagged."""
    flagged = sum(relation is cr.Relation.CONTRADICTS for _, relation in found)
    return Figures(name, {"flagged": flagged / max(1, len(found))}, f"{flagged} of {len(found)}")


def emergent(folder: Path) -> Measured:
    """Headlines against a claim."""
    found = compared(rows_of(folder / "pairs.jsonl"))
    yield scored("against as contradiction", found)
    for stance in ("against", "observing", "for"):
        yield share(stance, [pair for pair in found if pair[0]["stance"] == stance])


def vitaminc(folder: Path) -> Measured:
    """Claims against a revision of Wikipedia."""
    rows = rows_of(folder / "pairs.jsonl")
    comparing = compared([row for row in rows if "comparison" in row["kinds"]])
    yield scored("with a comparison", comparing)
    yield scored(
        "with a comparison, neutral pairs left out", [pair for pair in comparing if pair[0]["label"] != "neutral"]
    )
    yield scored("all pairs", [*comparing, *compared([row for row in rows if "comparison" not in row["kinds"]])])


def rte3(folder: Path) -> Measured:
    """Newswire pairs."""
    yield scored("all pairs", compared(rows_of(folder / "pairs.jsonl")))


def breaking_nli(folder: Path) -> Measured:
    """Pairs that differ by one word."""
    found = compared(rows_of(folder / "pairs.jsonl"))
    yield scored("all pairs", found)
    yield share("entailment and neutral", [pair for pair in found if pair[0]["label"] != "contradiction"])
    for category in sorted({row["category"] for row, _ in found}):
        of_it = [pair for pair in found if pair[0]["category"] == category and pair[0]["label"] == "contradiction"]
        yield share(f"recall of {category}", of_it)


def grouped(rows: Sequence[Row]) -> list[str]:
    """For each text the name of its group: the largest of its facts, or itself alone."""
    report = cr.reconcile([cr.Claim(row["text"], party=row["id"], id=row["id"]) for row in rows])
    mine: dict[str, str] = {}
    for fact in sorted(report.facts, key=lambda f: -len(f.claims)):
        for claim in fact.claims:
            mine.setdefault(claim.id, f"{fact.question}: {fact.claims[0].id}")
    return [mine.get(row["id"], row["id"]) for row in rows]


def b_cubed(found: Sequence[Hashable], gold: Sequence[Hashable]) -> tuple[float, float, float]:
    """B-cubed precision, recall and F1 (Bagga and Baldwin 1998)."""
    both = Counter(zip(found, gold, strict=True))
    ours, theirs = Counter(found), Counter(gold)
    precision = sum(n * n / ours[f] for (f, _), n in both.items()) / len(found)
    recall = sum(n * n / theirs[g] for (_, g), n in both.items()) / len(found)
    return precision, recall, 2 * precision * recall / (precision + recall)


def groups(name: str, rows: Sequence[Row], grouping: Callable[[Sequence[Row]], Sequence[Hashable]]) -> Figures:
    """B-cubed of a grouping."""
    precision, recall, f1 = b_cubed(grouping(rows), [row["group"] for row in rows])
    return Figures(name, {"P": precision, "R": recall, "F1": f1}, f"B-cubed, {len(rows)} texts")


def headlines(folder: Path) -> Measured:
    """Headlines grouped by the claim that they speak of."""
    rows = rows_of(folder / "groups.jsonl")
    yield groups("headlines by claim", [row for row in rows if row["kind"] == "headline"], grouped)
    yield groups("headlines and claims by claim", rows, grouped)


def by_topic(grouping: Callable[[Sequence[Row]], Sequence[Hashable]]) -> Callable[[Sequence[Row]], Sequence[Hashable]]:
    """A grouping that is told the topic of each text."""

    def grouped_by_topic(rows: Sequence[Row]) -> Sequence[Hashable]:
        found: dict[str, Hashable] = {}
        for name, part in _by(rows, lambda row: topic_of(row)).items():
            found |= {row["id"]: (name, group) for row, group in zip(part, grouping(part), strict=True)}
        return [found[row["id"]] for row in rows]

    return grouped_by_topic


def topic_of(row: Row) -> str:
    """The topic of a sentence: "1" and "1+" are two happenings of one topic."""
    return str(row["group"]).rstrip("+")


def _by(rows: Iterable[Row], key: Callable[[Row], str]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return found


def ecbplus(folder: Path) -> Measured:
    """Sentences of one topic grouped by which of its two happenings they tell of."""
    rows = rows_of(folder / "sentences.jsonl")
    yield groups("happenings, all of a topic as one group", rows, by_topic(lambda part: ["one"] * len(part)))
    yield groups("happenings, each sentence alone", rows, by_topic(lambda part: [row["id"] for row in part]))
    yield groups("happenings, facts", rows, by_topic(grouped))


PARTS: tuple[tuple[str, Callable[[Path], Measured]], ...] = (
    ("emergent", emergent),
    ("vitaminc", vitaminc),
    ("rte3", rte3),
    ("breaking_nli", breaking_nli),
    ("emergent", headlines),
    ("ecbplus", ecbplus),
)


def main(folder: Path) -> None:
    """All parts, one after the other."""
    for name, part in PARTS:
        print(f"{name}: {part.__doc__}")
        if not (folder / name).is_dir():
            print(f"  passed over: {folder / name} is not there")
            continue
        begin = time.process_time()
        for figures in part(folder / name):
            print(figures, flush=True)
        print(f"  {time.process_time() - begin:.0f} s of one core")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
