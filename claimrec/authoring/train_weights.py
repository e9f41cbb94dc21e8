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

# So many question sets are one case, as in a feed that tells of several things: alone, nearly all claims of a set are
# about one fact, which would teach that claims without sides always are.
POURED = 3
WORTH = 0.05  # how much such a case counts beside an event: its claims have neither sides nor times of their own
TABLES = 4  # of vectors, each fitted without every fourth event and question set


def tables_without(model: str | Path, cases: Path, questions: Path | None) -> list[Vectors]:
    """Tables of vectors: the n-th is fitted without the cases whose place in the folder is n, counted by `TABLES`."""
    pieces, places, start = distilled(model)
    empty = Vectors(0, {piece: n for n, piece in enumerate(pieces)}, b"", b"")
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
    """Question sets, a few poured into one case, with the place of their lesson."""
    lines = [] if questions is None else questions.read_text("utf-8").splitlines()
    sets = [json.loads(line) for line in lines if line.strip()]
    for at in range(0, len(sets), POURED):
        yield at // TOGETHER, _poured(sets[at : at + POURED])


def _poured(sets: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Question sets as one case: their lines in turn, each by a speaker of its own, a minute between two."""
    lines = [(n, row["id"], line) for row in sets for n, line in enumerate(row["lines"])]
    claims = [
        {
            "id": f"{name} {n}",
            "text": text,
            "party": f"Speaker {at}",
            "said_at": f"2024-05-01T{12 + at // 60}:{at % 60:02d}Z",
        }
        for at, (n, name, (_, text)) in enumerate(sorted(lines, key=lambda line: line[:2]))
    ]
    facts, opposed = [], []
    for row in sets:
        letters = {f"{row['id']} {n}": letter for n, (letter, _) in enumerate(row["lines"])}
        meet = {frozenset(pair) for pair in row.get("compatible", ())}
        facts.append({"claims": [name for name, letter in letters.items() if letter != "M"]})
        sides = [{a, b} for a, b in combinations((n for n, x in letters.items() if x not in "NM"), 2)]
        opposed += [
            sorted(two)
            for two in sides
            if len(held := frozenset(letters[name] for name in two)) > 1 and held not in meet
        ]
    gold = {"facts": facts, "contradictions": opposed}
    return {"case": sets[0]["id"], "worth": WORTH, "claims": claims, "gold": gold}


def _measured(event: Event, table: Vectors) -> Event:
    words = {word: table.word(word) for one in event.story for word in one.text.split()}
    sums = [sum(words[word] for word in one.text.split()) for one in event.story]
    told = zip(event.story, sums, strict=True)
    story = tuple([evolve(one, meaning=scaled(total, table.width)) for one, total in told])
    return evolve(event, story=story)


def main(model: str, cases: str, out: str, questions: str | None = None) -> None:
    """Fit the tables, measure, fit the weights, write them, and print what they give on events left out."""
    asked = None if questions is None else Path(questions)
    events = events_of(Path(cases), asked, tables_without(model, Path(cases), asked))
    sets = sum(event.worth < 1 for event in events)
    learned = fitted(events, learned_from=f"{len(events) - sets} marked events and {sets} cases of question sets")
    evolve(learned, weights=evolve(learned.weights, changes=None)).write(out)  # those for changes have their own file
    print(learned)


if __name__ == "__main__":
    main(*sys.argv[1:])
