"""encoder=: a function, a model by object, name or path; of texts or of pairs."""

from __future__ import annotations

import json
import pickle
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

import claimrec as cr

CLAIMS = [
    cr.Claim("The cellars stayed dry.", party="Mayor", said_at="2024-05-01T08:00Z", id="dry"),
    cr.Claim("We carried fish out of our rooms.", party="Radio", said_at="2024-05-01T09:00Z", id="fish"),
]
LABELS = {0: "Contradiction", 1: "entailment", 2: "neutral"}


class Infers:
    """A stand-in for a CrossEncoder of inference: what is dry and what is full of fish exclude each other."""

    def __init__(self, labels: dict[int, str] = LABELS) -> None:
        self.config = SimpleNamespace(id2label=labels)

    def predict(self, pairs: Sequence[tuple[str, str]], apply_softmax: bool = False) -> list[list[float]]:
        """A share for each label."""
        assert apply_softmax
        return [[0.95, 0.03, 0.02] if "dry" in a + b and "fish" in a + b else [0.1, 0.2, 0.7] for a, b in pairs]


class Likens:
    """A stand-in for a CrossEncoder of one likeness."""

    def predict(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """The likeness of each pair."""
        return [0.97 for _ in pairs]


class Embeds:
    """A stand-in for a model of sentence-transformers."""

    def encode(self, texts: list[str]) -> list[list[float]]:
        """Vectors that are all alike."""
        return [[1.0, 0.5] for _ in texts]


def test_a_model_of_inference_flags_what_excludes() -> None:
    """A CrossEncoder of inference is asked about pairs, in the order of its own labels, and what it says is flagged."""
    report = cr.reconcile(CLAIMS, encoder=Infers())
    (found,) = report.contradictions
    assert {claim.id for claim in found.claims} == {"dry", "fish"}
    assert "judge Infers" in found.why


def test_a_model_of_likeness_joins_and_flags_nothing() -> None:
    """A CrossEncoder of one likeness joins claims, and sets none against another."""
    report = cr.reconcile(CLAIMS, encoder=Likens())
    assert [{claim.id for claim in fact.claims} for fact in report.facts] == [{"dry", "fish"}]
    assert len(report.contradictions) == 0


@pytest.mark.parametrize("given", [Embeds(), Embeds().encode, lambda texts: [[1.0]] * len(texts)])
def test_models_of_texts(given: Any) -> None:
    """By the vectors of a model with encode, or of a function of texts, claims in other words are on one fact."""
    assert [{claim.id for claim in fact.claims} for fact in cr.reconcile(CLAIMS, encoder=given).facts] == [
        {"dry", "fish"}
    ]
    assert not any(len(fact.claims) > 1 for fact in cr.reconcile(CLAIMS).facts)


def test_what_a_judge_has_no_answer_on_is_asked_of_the_encoder() -> None:
    """Beside a judge that gives no answer the encoder of pairs speaks; where the judge answers, it does not."""

    def silent(requests: Sequence[Any]) -> list[None]:
        return [None] * len(requests)

    def calm(requests: Sequence[Any]) -> list[Any]:
        return [{"questions": [{"statements": [1, 2]}]}] * len(requests)

    def babbling(requests: Sequence[Any]) -> list[Any]:
        return ["I cannot tell."] * len(requests)

    def broken(_: Sequence[Any]) -> list[Any]:
        raise OSError("down")

    assert len(cr.reconcile(CLAIMS, judge=silent, encoder=Infers()).contradictions) == 1
    report = cr.reconcile(CLAIMS, judge=broken, encoder=Infers())
    assert len(report.contradictions) == 1
    assert any("OSError: down" in note for note in report.notes)
    assert len(cr.reconcile(CLAIMS, judge=babbling, encoder=Infers()).contradictions) == 1
    assert len(cr.reconcile(CLAIMS, judge=calm, encoder=Infers()).contradictions) == 0


def dry_and_wet(streets: int) -> list[cr.Claim]:
    """Two parties that contradict each other on the cellars of so many streets."""
    said = (("The cellars of street {} stayed dry.", "Mayor"), ("We carried fish out of rooms in street {}.", "Radio"))
    return [
        cr.Claim(text.format(n), party=party, said_at=f"2024-05-{n + 1:02}T08:00Z", id=f"{party} {n}")
        for n in range(streets)
        for text, party in said
    ]


def letters(texts: Sequence[str]) -> list[list[float]]:
    """Vectors of how often each letter stands in a text."""
    return [[float(text.lower().count(letter)) for letter in "abcdefghijklmnopqrstuvwxyz"] for text in texts]


def test_what_is_over_the_budget_is_asked_of_the_encoder(tmp_path: Path) -> None:
    """Groups that a judge may not be asked about get the voice of the encoder, as they would without the judge."""
    claims = dry_and_wet(25)
    asked: list[Any] = []

    def silent(requests: Sequence[Any]) -> list[None]:
        asked.extend(requests)
        return [None] * len(requests)

    alone = cr.reconcile(claims, encoder=Infers())
    beside = cr.reconcile(claims, judge=silent, judge_budget=0, encoder=Infers())
    assert asked == []
    assert (beside.facts, list(beside.contradictions)) == (alone.facts, list(alone.contradictions))
    assert alone.contradictions
    told = next(note for note in beside.notes if "silent" in note)
    assert "3 were over the budget; judge Infers was asked about 3 that have no answer of its" in told

    # what the encoder said is not kept as the judge's word
    def calm(requests: Sequence[Any]) -> list[Any]:
        asked.extend(requests)
        return [{"questions": []}] * len(requests)

    calm.__name__ = "silent"
    cr.reconcile(claims, judge=silent, encoder=Infers(), judge_cache=tmp_path / "answers.db")
    asked.clear()
    cr.reconcile(claims, judge=calm, encoder=Infers(), judge_cache=tmp_path / "answers.db")
    assert len(asked) == 3


def test_vectors_speak_for_what_is_over_the_budget() -> None:
    """Beside a judge that may not be asked, an encoder of texts makes the report that it makes alone."""
    claims = dry_and_wet(10)
    alone = cr.reconcile(claims, encoder=letters)
    beside = cr.reconcile(claims, judge=lambda some: [None] * len(some), judge_budget=0, encoder=letters)
    assert (beside.facts, list(beside.contradictions)) == (alone.facts, list(alone.contradictions))


def test_a_set_up_with_an_encoder_can_be_pickled() -> None:
    """A Reconciler with a model by object is pickled with it, and works as before."""
    again = pickle.loads(pickle.dumps(cr.Reconciler(encoder=Infers())))
    assert len(again.reconcile(CLAIMS).contradictions) == 1


@pytest.mark.parametrize("given", [5, object(), ["encode"], Infers({0: "toxic", 1: "fine"})])
def test_what_is_no_encoder(given: Any) -> None:
    """What is no model is refused by name, as is one whose labels are not those of inference."""
    with pytest.raises(cr.InputError) as caught:
        cr.Reconciler(encoder=given)
    assert caught.value.field == "encoder"


def library(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """A stand-in for sentence-transformers that notes what it loads, and whether it may look elsewhere."""
    loaded: list[tuple[str, bool]] = []

    def kind(model: type) -> Any:
        def load(_: str, *, local_files_only: bool) -> Any:
            loaded.append((model.__name__, local_files_only))
            return model()

        return load

    module = ModuleType("sentence_transformers")
    module.CrossEncoder, module.SentenceTransformer = kind(Infers), kind(Embeds)  # type: ignore[attr-defined]  # made here
    monkeypatch.setitem(sys.modules, "sentence_transformers", module)
    return loaded


@pytest.mark.parametrize(
    ("architecture", "kind"), [("BertForSequenceClassification", "Infers"), ("BertModel", "Embeds")]
)
def test_a_model_by_its_path(architecture: str, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder is loaded as what its config.json says it is; nothing is looked up elsewhere."""
    loaded = library(monkeypatch)
    (tmp_path / "config.json").write_text(json.dumps({"architectures": [architecture]}), "utf-8")
    found = cr.reconcile(CLAIMS, encoder=tmp_path)
    assert loaded == [(kind, True)]
    assert len(found.contradictions) == (kind == "Infers")


def test_a_name_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name needs sentence-transformers, and the error says how to get it."""
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(cr.MissingError, match="pip install sentence-transformers"):
        cr.Reconciler(encoder="a-model")
