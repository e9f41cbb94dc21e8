"""Makes the weights of evidence that come along, from marked events and the encoder that the word vectors come from.

    python -m claimrec.authoring.train_weights MODEL CASES OUT [QUESTIONS]

The arguments are those of `train_vectors`. The vectors that come along were fitted to the same events, so learning with
them would overrate how much nearness tells: each event's nearness is measured with a table that was fitted without
it. Needs scikit-learn (the extra `learn`); nothing is drawn at random but what `vector_fitting.py` draws, by a seed.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from attrs import evolve

from claimrec.authoring.cases import event_of
from claimrec.authoring.distilling import distilled
from claimrec.authoring.learning import Event, fitted
from claimrec.authoring.train_vectors import TOGETHER, first_logs, lessons_of, written
from claimrec.authoring.vector_fitting import Fit
from claimrec.linking.vectors import Vectors, scaled
from claimrec.model.errors import InputError

# How much a question set counts beside an event: its claims stand alone with their question, without sides, which says
# little of how sure one fact is among many.
WORTH = 0.02
TABLES = 4  # of vectors, each fitted without every fourth event and question set


def tables_without(model: str | Path, cases: Path, questions: Path | None) -> list[Vectors]:
    """Tables of vectors: the n-th is fitted without the cases whose place in the folder is n, counted by `TABLES`."""
    pieces, places, start = distilled(model)
    empty = Vectors(0, {piece: n for n, piece in enumerate(pieces)}, b"", memoryview(b""))
    told = lessons_of(cases, None, empty)
    asked = lessons_of(cases, questions, empty)[len(told) :]
    found = []
    for table in range(TABLES):
        kept = [one for part in (told, asked) for n, one in enumerate(part) if n % TABLES != table]
        found.append(Vectors.of(written(pieces, *Fit().table(start, first_logs(places), kept))))
    return found


def events_of(cases: Path, questions: Path | None, tables: Sequence[Vectors]) -> list[Event]:
    """The events of a folder, and question sets, with the nearness that the table gives which was fitted without them.

    A case that cannot be read is left out, and said to be.
    """
    found = []
    files: list[tuple[int, Mapping[str, Any] | Path]] = [*enumerate(sorted(cases.glob("*.json")))]
    for place, case in (*files, *_question_cases(questions)):
        try:
            found.append(_measured(event_of(case), tables[place % len(tables)]))
        except InputError as error:
            print(f"left out: {error}")
    return found


def _question_cases(questions: Path | None) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Question sets as cases with the place of their lesson: a speaker for each line, a minute between two."""
    lines = [] if questions is None else questions.read_text("utf-8").splitlines()
    for place, line in enumerate([line for line in lines if line.strip()]):
        row = json.loads(line)
        letters = [letter for letter, _ in row["lines"]]
        meet = {frozenset(pair) for pair in row.get("compatible", ())}
        taken = [n for n, letter in enumerate(letters) if letter not in "NM"]
        opposed = [(a, b) for a, b in combinations(taken, 2) if letters[a] != letters[b]]
        yield (
            place // TOGETHER,
            {
                "case": row["id"],
                "worth": WORTH,
                "claims": [
                    {"id": str(n), "text": text, "party": f"Speaker {n + 1}", "said_at": f"2024-05-01T12:{n:02d}:00Z"}
                    for n, (_, text) in enumerate(row["lines"])
                ],
                "gold": {
                    "facts": [{"claims": [str(n) for n, letter in enumerate(letters) if letter != "M"]}],
                    "contradictions": [
                        (str(a), str(b)) for a, b in opposed if frozenset((letters[a], letters[b])) not in meet
                    ],
                },
            },
        )


def _measured(event: Event, table: Vectors) -> Event:
    words = {word: table.word(word) for one in event.story for word in one.text.split()}
    rows = [[words[word] for word in one.text.split() if words[word]] for one in event.story]
    story = tuple([evolve(one, meaning=scaled(told)) for one, told in zip(event.story, rows, strict=True)])
    return evolve(event, story=story)


def main(model: str, cases: str, out: str, questions: str | None = None) -> None:
    """Fit the tables, measure, fit the weights, write them, and print what they give on events left out."""
    asked = None if questions is None else Path(questions)
    events = events_of(Path(cases), asked, tables_without(model, Path(cases), asked))
    sets = sum(event.worth < 1 for event in events)
    learned = fitted(events, learned_from=f"{len(events) - sets} marked events and {sets} question sets")
    learned.write(out)
    print(learned)


if __name__ == "__main__":
    main(*sys.argv[1:])
