"""Learning weights from marked cases, or from a reviewer's judgements."""

from __future__ import annotations

import json
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from claimrec import InputError, MissingError, learn, reconcile
from claimrec.authoring import Learned
from claimrec.authoring.cases import event_of
from claimrec.authoring.learning import fitted
from claimrec.linking import default_weights, read_weights

pytest.importorskip("sklearn", reason="learning needs the extra 'learn'")

THINGS = ("ferry", "bridge", "library", "orchard", "quarry", "chapel")


def case(number: int) -> dict[str, Any]:
    """An event of six claims: two parties quarrel over two things, and a third speaks of the weather."""
    one, two = THINGS[number % 6], THINGS[(number + 1) % 6]
    texts = (
        ("a", f"The {one} will close in spring.", "Union"), ("b", f"Nobody will close the {one}.", "Office"),
        ("c", f"The old {two} was sold to a bank.", "Union"), ("d", f"It is a lie that the {two} was sold.", "Office"),
        ("e", "It rained all through the week.", "Radio"), ("f", f"Closing the {one} is a mistake.", "Radio"),
    )  # fmt: skip
    return {
        "case": f"event {number}",
        "claims": [
            {"id": name, "text": text, "party": party, "said_at": f"2024-05-0{place + 1}T09:00Z"}
            for place, (name, text, party) in enumerate(texts)
        ],
        "gold": {
            "facts": [{"question": "?", "claims": ["a", "b", "f"]}, {"question": "?", "claims": ["c", "d"]}],
            "contradictions": [["a", "b"], ["c", "d"]],
            "ignore": [["b", "f"]],
        },
    }


CASES = [case(number) for number in range(6)]


@cache
def plain() -> Learned:
    """What the cases teach, learned once for all tests."""
    return learn(CASES)


def test_what_cases_teach() -> None:
    """On plain cases, events that were left out of the fit are told well, and the figures say so."""
    learned = learn(CASES, learned_from="six made-up events")
    assert learned.events == 6
    assert learned.same.f1 > 0.7
    assert learned.weights.learned_from == "six made-up events"
    assert "6 events" in str(learned)


def test_learning_again_gives_the_same() -> None:
    """The same cases teach the same weights."""
    assert learn(CASES).weights == plain().weights


def test_weights_go_through_a_file(tmp_path: Path) -> None:
    """Learned weights are written to a file that `reconcile` takes, rounded to a thousandth."""
    path = tmp_path / "weights.toml"
    learned = plain()
    learned.write(path)
    again = read_weights(path)
    assert again.join == pytest.approx(learned.weights.join, abs=0.001)
    assert reconcile(CASES[0]["claims"], weights=path).facts


def test_cases_come_from_files_and_folders(tmp_path: Path) -> None:
    """A folder of case files teaches what the cases themselves do."""
    for number, one in enumerate(CASES):
        (tmp_path / f"{number}.json").write_text(json.dumps(one), "utf-8")
    assert learn([tmp_path]).weights == plain().weights


def test_judgements_bend_the_weights() -> None:
    """A reviewer's judgements on one set move what is thought of its other pairs the same way."""
    judged = {k: v for k, v in CASES[0].items() if k != "gold"}
    judged["judgements"] = [
        {"a": "a", "b": "b", "same": True, "contradicts": True}, {"a": "a", "b": "c", "same": False},
        {"a": "b", "b": "e", "same": False}, {"a": "d", "b": "e", "same": False},
    ]  # fmt: skip
    start = default_weights()
    bent = learn([judged], start=start).weights
    assert bent != start
    assert bent.same.comparisons == start.same.comparisons


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"gold": None}, "neither gold nor judgements"),
        ({"gold": {"facts": [{"claims": ["a", "z"]}]}}, "names no claim of the case"),
        ({"claims": [{"id": "a", "text": "It rains.", "party": "Radio", "said_at": "soon"}]}, "said_at"),
        ({"gold": {"facts": []}}, "nothing to learn from"),
    ],
)
def test_broken_cases(change: dict[str, Any], problem: str) -> None:
    """A case that cannot be used is named, with what is wrong with it."""
    with pytest.raises(InputError) as error:
        learn([{**CASES[0], **change}])
    assert problem in str(error.value)


@pytest.mark.parametrize("text", ["[]", "no json", "{"])
def test_broken_files(tmp_path: Path, text: str) -> None:
    """A file that holds no case is named."""
    path = tmp_path / "case.json"
    path.write_text(text, "utf-8")
    with pytest.raises(InputError) as error:
        learn([path])
    assert "case.json" in str(error.value)


def test_what_counts_less_teaches_without_being_measured() -> None:
    """Figures are of events that count whole: more cases of little worth change what is learned, not what is told."""
    light = [{**case(number), "case": f"feed {number}", "worth": 0.1} for number in range(2)]
    assert learn([*CASES, *light]).events == 8
    wrong = [{**one, "gold": {"facts": [{"claims": ["a", "c"]}, {"claims": ["d", "e"]}]}} for one in light]
    assert learn([*CASES, *wrong]).same.f1 > 0.7


def test_events_of_one_name_are_left_out_together() -> None:
    """What is told of an event was learned without the other cases of its name, which may be the same claims."""
    events = [event_of(one) for one in (*CASES[:3], {**CASES[0], "parties": [{"name": "Union", "side": "Labour"}]})]
    alone = fitted(events[:3])
    again = fitted([*events[:3], evolve(events[3], worth=0.5, teaches=frozenset({"contradicts"}))])
    assert again.same == alone.same
    assert again.weights.first == alone.weights.first
    assert again.weights.contradicts != alone.weights.contradicts


def test_events_count_the_same() -> None:
    """An event given twice over is learned like any other: figures are means over events, never over pairs."""
    assert learn([*CASES, CASES[0]]).events == 7


@pytest.mark.parametrize("start", [None, default_weights()])
def test_without_the_library(monkeypatch: pytest.MonkeyPatch, start: Any) -> None:
    """Where scikit-learn is missing the error says what to install, whether weights are learned anew or bent."""
    monkeypatch.setitem(sys.modules, "sklearn.linear_model", None)
    with pytest.raises(MissingError, match="learn needs scikit-learn: pip install scikit-learn"):
        learn(CASES, start=start)


def changing(number: int) -> dict[str, Any]:
    """An event in which the office comes to admit what the union said, and says again what nobody disputes."""
    thing, other = THINGS[number % 6], THINGS[(number + 1) % 6]
    found = case(number)
    found["claims"] += [
        {"id": name, "text": text, "party": "Office", "said_at": f"2024-05-{10 + place}T09:00Z"}
        for place, (name, text) in enumerate(
            (
                ("g", f"We were wrong, and regret it: the {thing} will close in spring."),
                ("h", f"The {thing} has many visitors."),
                ("i", f"We regret to have denied it: the {other} was sold to a bank."),
            )
        )
    ]
    found["gold"]["changes"] = [["b", "g"], ["d", "i"]]
    return found


def test_changes_of_line_are_learned() -> None:
    """Where enough changes are marked, weights for them are fitted, told with figures, and used."""
    learned = learn([changing(number) for number in range(10)], learned_from="made up")
    assert learned.changes is not None
    assert learned.changes.f1 > 0.9
    assert "change, over all pairs: precision" in str(learned)
    assert learned.weights.changes is not None
    assert learned.weights.on_changes.learned_from == "made up"
    report = reconcile(changing(2)["claims"], weights=learned.weights)
    assert ["b", "g"] in [[claim.id for claim in change.claims] for change in report.changes]


def test_few_changes_teach_nothing() -> None:
    """Of fewer than 20 marked changes nothing is learned: the weights that come along stay."""
    learned = learn([changing(number) for number in range(4)])
    assert learned.changes is None
    assert learned.weights.changes is None


def test_changes_of_unknown_claims() -> None:
    """A change that names no claim of its case is refused."""
    broken = changing(1)
    broken["gold"]["changes"] = [["b", "nothing"]]
    with pytest.raises(InputError, match="names no claim of the case"):
        learn([broken])


def test_a_case_worth_less_counts_less() -> None:
    """What a case of little worth says bends the weights less than the same case at full worth."""
    turned = {**CASES[0], "gold": {"facts": [], "contradictions": []}}
    usual = plain().weights.first.start
    little, whole = (learn([*CASES, {**turned, "worth": worth}]).weights.first.start for worth in (0.01, 1.0))
    assert abs(little - usual) < abs(whole - usual)


@pytest.mark.parametrize("worth", [0, -1, 2, True, "much"])
def test_a_worth_is_a_share(worth: object) -> None:
    """A worth that is no number above 0 and at most 1 is refused."""
    with pytest.raises(InputError, match="worth"):
        learn([*CASES, {**CASES[0], "worth": worth}])
