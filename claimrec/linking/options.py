"""The options of a set-up, typed for the functions that pass them on to a `Reconciler`, which explains them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import tzinfo
from pathlib import Path
from typing import Any, TypedDict

from claimrec.linking.judge import Embed, Judge
from claimrec.linking.weights import Weights
from claimrec.model.aspects import Aspect
from claimrec.model.parties import Entity, Party
from claimrec.model.rules import Rule


class Options(TypedDict, total=False):
    """What may be set up, each with its type; what is left out is as in `Reconciler`."""

    parties: Iterable[Party | Mapping[str, Any]]
    entities: Iterable[Entity | Mapping[str, Any]]
    aspects: Iterable[Aspect]
    rules: Iterable[Rule]
    packs: Iterable[str] | None
    detect: bool
    language: str
    tz: str | tzinfo | None
    weights: Weights | str | Path | None
    embed: Embed | None
    judge: Judge | None
    judge_budget: int
    judge_cache: str | Path | None
