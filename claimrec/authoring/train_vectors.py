"""Makes the table of word vectors that comes along, from a small public encoder and marked events.

    python -m claimrec.authoring.train_vectors MODEL CASES OUT [QUESTIONS]

MODEL is the folder of a BERT model (see `distilling.py`), CASES a folder of marked cases with `gold`, QUESTIONS a file
of question sets; OUT is the file to write. Needs numpy and scipy (the extra `train`); seeded: one machine gives the
same table each time.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from claimrec.authoring.distilling import distilled
from claimrec.authoring.vector_fitting import Fit, Lesson
from claimrec.language.tokens import tokens
from claimrec.linking.evidence.vectors import FORMAT, Vectors

TOGETHER = 6  # question sets that are one lesson: each a fact among the others
RARE = (
    1e-4  # a piece that often weighs half (Arora and others 2017); by Zipf's law, its place tells how often it is met
)
FIRST = 990  # places of a BERT vocabulary before the first word
HEAVIEST = 255


def lessons_of(cases: Path, questions: Path | None, empty: Vectors) -> list[Lesson]:
    """Marked cases, and question sets a few together, as claims in pieces with the pairs of one fact."""
    found = [_lesson(texts, facts, empty) for texts, facts in _told(cases)]
    if questions is None:
        return found
    sets = [json.loads(line) for line in questions.read_text("utf-8").splitlines() if line.strip()]
    for at in range(0, len(sets), TOGETHER):
        texts: list[str] = []
        facts: list[list[int]] = []
        for one in sets[at : at + TOGETHER]:
            facts.append([len(texts) + place for place, (letter, _) in enumerate(one["lines"]) if letter != "M"])
            texts += [text for _, text in one["lines"]]
        found.append(_lesson(texts, facts, empty))
    return found


def _told(cases: Path) -> Iterator[tuple[list[str], list[list[int]]]]:
    for path in sorted(cases.glob("*.json")):
        case = json.loads(path.read_text("utf-8"))
        place = {claim["id"]: n for n, claim in enumerate(case["claims"])}
        facts = [[place[i] for i in fact["claims"]] for fact in case["gold"]["facts"]]
        yield [claim["text"] for claim in case["claims"]], facts


def _lesson(texts: Sequence[str], facts: Sequence[Sequence[int]], empty: Vectors) -> Lesson:
    import numpy as np

    same = np.zeros((len(texts), len(texts)), bool)
    for fact in facts:
        for a, b in combinations(dict.fromkeys(fact), 2):
            same[a, b] = same[b, a] = True
    return Lesson([[p for word in tokens(text).words for p in empty.pieces(word)] for text in texts], same)


def written(pieces: Sequence[str], table: Any, logs: Any) -> bytes:
    """The table as a file: weights as whole numbers up to 255, vectors as numbers of one byte; the scale is lost."""
    import numpy as np

    weights = np.exp(logs)
    lengths = np.abs(table).max(1, keepdims=True)
    weights = weights * lengths[:, 0]  # each vector fills its bytes, its length goes to the weight
    weights = np.clip(np.rint(weights / np.quantile(weights, 0.999) * HEAVIEST), 1, HEAVIEST).astype(np.uint8)
    rows = np.rint(table / np.maximum(lengths, 1e-9) * 127).astype(np.int8)
    head = f"{FORMAT} {len(pieces)} {table.shape[1]}\n" + "\n".join(pieces) + "\n"
    numbers: bytes = weights.tobytes() + rows.tobytes()
    return head.encode("ascii") + numbers


def first_logs(places: Sequence[int]) -> Any:
    """The log weights to begin with: the rarer a piece, the nearer to 0."""
    import numpy as np

    often = 0.1 / np.maximum(np.array(places) - FIRST, 1)
    return np.log(RARE / (RARE + often)).astype(np.float32)


def main(model: str, cases: str, out: str, questions: str | None = None) -> None:
    """Distil, fit, and write the table."""
    pieces, places, start = distilled(model)
    empty = Vectors(0, {piece: n for n, piece in enumerate(pieces)}, b"", b"")
    lessons = lessons_of(Path(cases), None if questions is None else Path(questions), empty)
    table, logs = Fit().table(start, first_logs(places), lessons)
    Path(out).write_bytes(written(pieces, table, logs))


if __name__ == "__main__":
    main(*sys.argv[1:])
