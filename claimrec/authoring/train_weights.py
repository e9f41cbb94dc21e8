"""Makes the weights of evidence that come along, from marked events and the encoder that the word vectors come from.

    python -m claimrec.authoring.train_weights MODEL CASES OUT [QUESTIONS [encoder]]

The arguments are those of `train_vectors`; with `encoder` the weights are those that go with the model itself as
`encoder=` (MODEL is then what sentence-transformers loads).

The vectors that come along were fitted to the same events, so learning with them would overrate how much nearness
tells: each event's nearness is measured with a table that was fitted without it. Needs scikit-learn (the extra
`learn`); nothing is drawn at random but what `vector_fitting.py` draws, and the order of lines, by seeds.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any

from attrs import evolve

from claimrec.authoring.cases import event_of
from claimrec.authoring.distilling import distilled
from claimrec.authoring.learning import MODELS, Event, fitted
from claimrec.authoring.train_vectors import TOGETHER, first_logs, lessons_of, written
from claimrec.authoring.vector_fitting import Fit
from claimrec.linking.evidence.embedding import Embed
from claimrec.linking.evidence.encoder import encoder_of
from claimrec.linking.evidence.vectors import Vectors, scaled
from claimrec.model.errors import InputError

# So many question sets are one case, as in a feed that tells of several things, and each is one alone: nearly all of
# its claims are about one fact, which is told from a feed by how surely its claims go together.
POURED = 3
POURED_WORTH, ALONE_WORTH = 0.05, 0.02  # how much such cases count beside an event: they have no times of their own
ALONE_TEACHES = MODELS - {"first"}  # that weighing does not know how much of a story goes together
# How much an event counts once more as it looks to who knows neither parties nor sides nor entities. It teaches what
# contradicts alone: what goes together it would teach to expect of other feeds without sides, which are narrower.
BARE_WORTH, BARE_TEACHES = 0.5, frozenset({"contradicts"})
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


def events_of(
    cases: Path, questions: Path | None, tables: Sequence[Vectors] = (), *, embed: Embed | None = None
) -> list[Event]:
    """The events of a folder, and question sets, with the nearness that the table gives which was fitted without them,
    or with the vectors of a model.

    Each event stands there twice, the second time without parties and entities; each question set alone and beside
    others. A case that cannot be read is left out, and said to be.
    """
    found = []
    for place, path in enumerate(sorted(cases.glob("*.json"))):
        bare = {**json.loads(path.read_text("utf-8")), "parties": [], "entities": []}
        try:
            whole = event_of(path, embed=embed)
            known = [
                whole,
                evolve(event_of(bare, embed=embed), name=whole.name, worth=BARE_WORTH, teaches=BARE_TEACHES),
            ]
        except InputError as error:
            print(f"left out: {error}")
            continue
        found += [_measured(event, tables, place) for event in known]
    for place, case in _question_cases(questions):
        event = event_of(case, embed=embed)
        teaches = ALONE_TEACHES if event.worth == ALONE_WORTH else MODELS
        found.append(_measured(evolve(event, teaches=teaches), tables, place))
    return found


def _question_cases(questions: Path | None) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Question sets, a few poured into one case, and alone under the name of that case, with the place of their lesson.

    Their lines are shuffled: in the file those that agree stand side by side, which no feed does.
    """
    lines = [] if questions is None else questions.read_text("utf-8").splitlines()
    sets = [json.loads(line) for line in lines if line.strip()]
    sets = [{**row, "lines": Random(row["id"]).sample(row["lines"], len(row["lines"]))} for row in sets]
    for at in range(0, len(sets), POURED):
        together = sets[at : at + POURED]
        for some, worth in ((together, POURED_WORTH), *(([row], ALONE_WORTH) for row in together)):
            yield at // TOGETHER, {**_poured(some), "case": together[0]["id"], "worth": worth}


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
    return {"claims": claims, "gold": gold}


def _measured(event: Event, tables: Sequence[Vectors], place: int) -> Event:
    if not tables:
        return event
    table = tables[place % len(tables)]
    words = {word: table.word(word) for one in event.story for word in one.text.split()}
    sums = [sum(words[word] for word in one.text.split()) for one in event.story]
    told = zip(event.story, sums, strict=True)
    story = tuple([evolve(one, meaning=scaled(total, table.width)) for one, total in told])
    return evolve(event, story=story)


def main(model: str, cases: str, out: str, questions: str | None = None, voice: str = "vectors") -> None:
    """Fit the tables, measure, fit the weights, write them, and print what they give on events left out."""
    asked = None if questions is None else Path(questions)
    embed = encoder_of(model).embed if voice == "encoder" else None
    tables = [] if embed else tables_without(model, Path(cases), asked)
    events = events_of(Path(cases), asked, tables, embed=embed)
    whole = sum(event.worth >= 1 for event in events)
    sets = sum(event.worth == ALONE_WORTH for event in events)
    learned = fitted(events, model=embed is not None, learned_from=f"{whole} marked events and {sets} question sets")
    evolve(learned, weights=evolve(learned.weights, changes=None)).write(out)  # those for changes have their own file
    print(learned)


if __name__ == "__main__":
    main(*sys.argv[1:])
