"""What a caller gives as `encoder=`: a function, a model by object, or its name or path; a voice on texts or pairs out.

- What turns texts into vectors (a function, or an object with `encode` as sentence-transformers has it) is one more
  likeness of claims.
- What looks at two texts (an object with `predict`, as a CrossEncoder has it: three labels of inference, or one
  likeness) is asked about single pairs, as `claimrec.judge_of_pairs` is.

Nothing is downloaded: a name is looked up among the models that are on this machine.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from attrs import frozen

from claimrec.linking.evidence.embedding import Embed
from claimrec.linking.judging.pair_judge import PairJudge, Verdict, judge_of_pairs
from claimrec.model.arguments import function_given, path_given, plain
from claimrec.model.claims import Claim
from claimrec.model.errors import InputError, MissingError, shown

EXPECTED = "a function of a list of texts, a model with encode or predict, or the name or path of one"
_CONTRADICTION, _ENTAILMENT = "contradiction", "entailment"
_LIKE = 0.5  # the likeness of one label from which two claims are taken to be on one fact


@frozen
class Encoder:
    """What an encoder gives: vectors of texts by `embed`, or verdicts on pairs by `pairs`; one of them is None."""

    embed: Embed | None = None
    pairs: PairJudge | None = None


def encoder_of(given: Any) -> Encoder:
    """The voice that an encoder is: see the file's text. None gives none.

    Raises InputError for what is no encoder, and for a name or path of which there is none on this machine;
    MissingError where a name or path is given and sentence-transformers is not installed.

    >>> encoder_of(lambda texts: [[1.0]] * len(texts)).pairs is None
    True
    """
    kind = type(given)  # not isinstance: the object may raise when it is asked for its class
    if given is None or kind is Encoder:
        return given or Encoder()
    if issubclass(kind, (str, os.PathLike)):
        given = _loaded(str(path_given(given, "encoder", expected=EXPECTED)))
    encode, predict = _method(given, "encode"), _method(given, "predict")
    if predict is not None and encode is None:
        return Encoder(pairs=_of_pairs(given))
    return Encoder(embed=function_given(given if encode is None else encode, "encoder", expected=EXPECTED))


def _method(given: object, name: str) -> Any:
    """A method of the caller's object, or None where it has none, whatever the object does when it is asked."""
    try:
        found = getattr(given, name, None)
    except Exception:  # the caller's object
        return None
    return found if callable(found) else None


def _of_pairs(model: Any) -> PairJudge:
    """A model that predicts on pairs of texts, as a judge of pairs."""
    labels = _labels(model)
    return judge_of_pairs(_Infers(model, labels) if labels else _Likens(model), name=type(model).__name__)


@frozen
class _Infers:
    """A model of inference with its labels in order, as a function of two claims; what is neutral tells nothing."""

    model: Any
    labels: tuple[str, ...]

    def __call__(self, a: Claim, b: Claim) -> Verdict | None:
        shares = dict(zip(self.labels, _row(self.model, a, b), strict=True))
        label = max(shares, key=lambda one: (shares[one], one))
        if label not in (_CONTRADICTION, _ENTAILMENT):
            return None
        return Verdict(True, label == _CONTRADICTION, min(1.0, shares[label]), label)


@frozen
class _Likens:
    """A model of the likeness of two texts, as a function of two claims."""

    model: Any

    def __call__(self, a: Claim, b: Claim) -> Verdict:
        (much,) = _row(self.model, a, b)
        return Verdict(much >= _LIKE, None, min(1.0, max(much, 1 - much)), f"likeness {much:.2f}")


def _row(model: Any, a: Claim, b: Claim) -> list[float]:
    """What a model predicts on two claims: a share for each label, or one likeness from 0 to 1."""
    try:
        given = model.predict([(a.text or "", b.text or "")], apply_softmax=True)
    except TypeError:  # a likeness knows no softmax
        given = model.predict([(a.text or "", b.text or "")])
    (row,) = list(plain(given))
    return [float(x) for x in row] if isinstance(row, (list, tuple)) else [float(row)]


def _labels(model: Any) -> tuple[str, ...]:
    """The labels of inference in the order in which the model gives them; nothing for a model of one likeness."""
    known: Any = getattr(getattr(model, "config", None), "id2label", None)
    if not isinstance(known, Mapping) or len(known) < 2:
        return ()
    found = tuple([str(known[at]).casefold() for at in range(len(known))])
    if {_CONTRADICTION, _ENTAILMENT} <= set(found):
        return found
    expected = f"labels of inference: {_ENTAILMENT}, neutral, {_CONTRADICTION}"
    raise InputError(f"the model has the labels {', '.join(found)}", field="encoder", expected=expected)


def _loaded(name: str) -> Any:
    """The model of this name or path, as far as it is on this machine: a CrossEncoder where it classifies pairs."""
    try:
        models = import_module("sentence_transformers")
    except ImportError as error:
        raise MissingError("encoder= by name or path", "sentence-transformers") from error
    try:
        classifies = "ForSequenceClassification" in " ".join(_architectures(name))
        kind = models.CrossEncoder if classifies else models.SentenceTransformer
        return kind(name, local_files_only=True)
    except Exception as error:  # the library's own, of many kinds
        expected = "a model on this machine: nothing is downloaded unasked"
        raise InputError(f"{shown(name)} cannot be loaded: {error}", field="encoder", expected=expected) from error


def _architectures(name: str) -> list[str]:
    """What a model says it is, by its config.json in the folder, or in the cache of models."""
    path = Path(name) / "config.json"
    if not path.is_file():
        found = import_module("huggingface_hub").try_to_load_from_cache(name, "config.json")
        if not isinstance(found, str):
            return []
        path = Path(found)
    told = json.loads(path.read_text("utf-8")).get("architectures") or []
    return [str(one) for one in told]
