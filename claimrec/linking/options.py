"""The options of a set-up, typed for functions that pass them on to a `Reconciler`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import tzinfo
from pathlib import Path
from typing import Any, TypedDict

from claimrec.linking.evidence.own_comparisons import Comparison
from claimrec.linking.evidence.weights import Weights
from claimrec.linking.judging.judge_protocol import Judge
from claimrec.model.aspects import Aspect
from claimrec.model.into import IntoEntities, IntoParties
from claimrec.model.rules import Rule


class Options(TypedDict, total=False):
    """The options of a set-up, each with its type, for functions that pass them on; all may be left out.

    `parties`, `entities`, `aspects`, `rules`, `comparisons`, `packs`, `detect`, `language`, `tz`, `dayfirst`,
    `weights`, `encoder`, `judge`, `judge_budget` and `judge_cache` are explained by `Reconciler`.
    """

    parties: IntoParties
    entities: IntoEntities
    aspects: Iterable[Aspect]
    rules: Iterable[Rule]
    comparisons: Iterable[Comparison]
    packs: Iterable[str] | None
    detect: bool
    language: str
    tz: str | tzinfo | None
    dayfirst: bool | None
    weights: Weights | str | Path | None
    encoder: Any
    judge: Judge | None
    judge_budget: int | None
    judge_cache: str | Path | None
