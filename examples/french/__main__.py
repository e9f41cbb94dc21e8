"""A few French statements, reconciled; or how well the rules tell contradictions in marked pairs.

In the folder above:

    python -m french
    python -m french PAIRS.jsonl

PAIRS.jsonl holds objects with the fields a, b, label ("contradiction" or another) and article; none comes along.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from attrs import frozen

from french.rules import claim, reconcile

DEMO = [
    claim("Le pont de Valcourt est ouvert aux camions.", party="Mairie", about="le pont"),
    claim("Non, le pont de Valcourt n'est pas ouvert aux camions.", party="Préfecture", about="le pont"),
    claim("La grève a réuni plus de 4.000 personnes.", party="Syndicat", about="la grève"),
    claim("La grève n'a réuni que neuf cents personnes.", party="Police", about="la grève"),
    claim("Le prix du pain a augmenté à Valcourt.", party="Clients", about="le pain"),
    claim("Le prix du pain a baissé à Valcourt.", party="Boulangers", about="le pain"),
    claim("Le maire a vendu le moulin.", party="Opposition", about="le moulin"),
    claim("Le moulin a été vendu par le maire.", party="Gazette", about="le moulin"),
]


@frozen
class Score:
    """How well contradictions are told: of those flagged, of those marked, both; and F1 if every pair were flagged."""

    precision: float
    recall: float
    f1: float
    always: float


def score(pairs: Sequence[tuple[bool, bool]]) -> Score:
    """Of some pairs, which were flagged and which are marked, as figures."""
    hits, found, marked = (sum(some) for some in zip(*((f and m, f, m) for f, m in pairs), strict=True))
    return Score(hits / max(1, found), hits / marked, 2 * hits / (found + marked), 2 * marked / (len(pairs) + marked))


def flagged(pairs: Sequence[Mapping[str, Any]]) -> list[bool]:
    """Which pairs contradict each other by the rules, all in one report: each pair is a subject of its own."""
    claims = [claim(p[side], party=side, about=str(n)) for n, p in enumerate(pairs) for side in ("a", "b")]
    found = {c.a.subject for c in reconcile(claims).contradictions}
    return [str(n) in found for n in range(len(pairs))]


HALVES = ("developed on", "held out")


def measure(path: Path) -> dict[str, Score]:
    """The figures on the half that the words and rules were developed on, on the half held out, and on all.

    Halves are of articles, by a hash of the article's name.
    """
    pairs = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    half = [HALVES[int(sha256(p["article"].encode()).hexdigest(), 16) % 2] for p in pairs]
    rows = list(zip(half, flagged(pairs), [p["label"] == "contradiction" for p in pairs], strict=True))
    chosen = {name: [(f, m) for h, f, m in rows if name in (h, "all")] for name in (*HALVES, "all")}
    return {name: score(some) for name, some in chosen.items()}


def main(path: str | None = None) -> None:
    """The demo, or the figures on marked pairs."""
    if path is None:
        print(reconcile(DEMO))
        return
    for name, s in measure(Path(path)).items():
        plain = f"precision {s.precision:.2f}, recall {s.recall:.2f}, F1 {s.f1:.2f}"
        print(f"{name}: {plain} (to flag every pair: {s.always:.2f})")


if __name__ == "__main__":
    if len(sys.argv) > 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
