"""What a judge answered is a set of marks: cases made of a cache, and weights learned from them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

import claimrec as cr
from claimrec.__main__ import main
from claimrec.authoring import answered_cases
from claimrec.linking import Request, cached

PLACES = ("mill", "quay", "church", "school", "market", "tower")


def umpire(requests: Sequence[Request]) -> list[Any]:
    """A judge that opposes what stands to what fell, and joins what names one place."""
    return [_ruled(request) for request in requests]


def _ruled(request: Request) -> dict[str, Any]:
    texts = {n: claim.text or "" for n, claim in enumerate(request.claims, 1)}
    questions = []
    for place in PLACES:
        here = [n for n, text in texts.items() if place in text]
        fell = [n for n in here if "collapsed" in texts[n]]
        questions.append({"statements": here, "opposed": [[fell, [n for n in here if n not in fell]]]})
    return {"questions": [q for q in questions if len(q["statements"]) > 1], "changes": [[1, 2]]}


def story(start: int) -> list[cr.Claim]:
    """Twelve claims on two places, of two sides."""
    words = ("The old {} has collapsed.", "Nothing happened to the {}.", "I saw the {} lie in rubble, collapsed.",
             "The {} stands as ever.", "Dust rose where the {} collapsed.", "Children play in the {} today.")  # fmt: skip
    return [
        cr.Claim(
            one.format(place),
            party=f"{'Town' if n % 2 else 'Port'} {n % 3}",
            said_at=f"2024-05-{1 + start:02d}T{8 + n:02d}:00Z",
        )
        for place in (PLACES[start % 6], PLACES[(start + 1) % 6])
        for n, one in enumerate(words)
    ]


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache of a judge's answers on six stories, with their texts."""
    path = tmp_path_factory.mktemp("answers") / "answers.db"
    judge = cached(umpire, path, key="umpire", keep_texts=True)
    judge([Request(tuple(story(n))) for n in range(6)])
    return path


def test_answers_are_cases(answers: Path) -> None:
    """Each answered group is a case, with its claims as asked, its questions as facts, and what was opposed."""
    found = answered_cases(answers)
    assert len(found) == 6
    one = found[0]
    assert len(one["claims"]) == 12
    assert [len(fact["claims"]) for fact in one["gold"]["facts"]] == [6, 6]
    assert len(one["gold"]["contradictions"]) == 18
    assert one["gold"]["changes"] == [["s1", "s2"]]
    assert answered_cases(answers, judge="umpire") == found


def test_a_cache_without_texts(answers: Path, tmp_path: Path) -> None:
    """A cache that was kept without texts, and a judge that is not in it, are refused by name."""
    bare = tmp_path / "bare.db"
    cached(umpire, bare, key="umpire")([Request(tuple(story(0)))])
    with pytest.raises(cr.InputError, match="holds no texts"):
        answered_cases(bare)
    with pytest.raises(cr.InputError, match="holds no texts"):
        answered_cases(answers, judge="somebody else")


def test_weights_from_answers(answers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command writes weights that reconcile takes, and tells figures before and after."""
    pytest.importorskip("sklearn", reason="scikit-learn is not installed")
    out = tmp_path / "mine.toml"
    assert main(["learn", "--from", str(answers), "--bend", "-o", str(out)]) == 0
    told = capsys.readouterr().err
    assert "6 events" in told
    assert "before: same fact" in told
    rows = [{"text": c.text, "party": c.party, "said_at": c.said_at} for c in story(0)]
    claims = tmp_path / "claims.jsonl"
    claims.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    assert main([str(claims), "-q", "--weights", str(out)]) == 0


def test_nothing_to_learn_from(capsys: pytest.CaptureFixture[str]) -> None:
    """Without cases and without a cache the command says what it needs."""
    assert main(["learn"]) == 2
    assert "--from CACHE" in capsys.readouterr().err
