"""The cases that the weights that come along are learned from."""

from __future__ import annotations

import json
from pathlib import Path

from claimrec.authoring.learning import MODELS
from claimrec.authoring.train_weights import events_of
from claimrec.linking.evidence.vectors import Vectors

NOTHING = Vectors(0, {}, b"", b"")
EVENT = {
    "parties": [{"name": "Union", "side": "Labour"}, {"name": "Office", "side": "Town"}],
    "claims": [
        {"id": "a", "text": "The ferry will close.", "party": "Union", "said_at": "2024-05-01T09:00Z"},
        {"id": "b", "text": "No ferry will close.", "party": "Office", "said_at": "2024-05-02T09:00Z"},
    ],
    "gold": {"facts": [{"claims": ["a", "b"]}], "contradictions": [["a", "b"]]},
}
LINES = [["A", "The kiln is cold."], ["A", "It is out."], ["B", "The kiln glows."], ["N", "Ask the potter."]]


def test_cases_that_weights_are_learned_from(tmp_path: Path) -> None:
    """An event stands there as it is and bare, a question set among others and alone, each two under one name."""
    (tmp_path / "one.json").write_text(json.dumps(EVENT), "utf-8")
    (tmp_path / "two.json").write_text(json.dumps({"claims": []}), "utf-8")
    sets = [{"id": f"q{number}", "question": "Is the kiln hot?", "lines": LINES} for number in range(4)]
    questions = tmp_path / "questions.jsonl"
    questions.write_text("\n".join(map(json.dumps, sets)), "utf-8")
    found = events_of(tmp_path, questions, [NOTHING])
    whole, bare, *asked = found
    assert (whole.worth, whole.teaches, bare.teaches) == (1.0, MODELS, {"contradicts"})
    assert [len(one.teaches) for one in asked] == [3, 2, 2, 2, 3, 2]
    assert whole.name == bare.name
    assert [one.side for one in bare.story] == [None, None]
    assert whole.contradicts == bare.contradicts == {(0, 1)}
    assert [one.name for one in asked] == ["q0"] * 4 + ["q3"] * 2
    assert len(asked[0].contradicts) == 6
    assert len(asked[1].contradicts) == 2
