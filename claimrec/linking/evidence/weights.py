"""The weights of comparisons: log-odds for each level, read from and written to files (Fellegi, Sunter 1969)."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from math import exp, isfinite
from operator import getitem
from pathlib import Path
from typing import Any

from attrs import field, frozen

from claimrec.linking.evidence.change_comparisons import CHANGE
from claimrec.linking.evidence.comparisons import COMPANY, MEANING, MODEL, first
from claimrec.linking.evidence.pairs import CandidatePair, Comparison
from claimrec.model.arguments import count_given, flag_given, path_given, text_given
from claimrec.model.errors import InputError, shown
from claimrec.model.formats import WEIGHTS, check_format
from claimrec.model.positions import Evidence
from claimrec.model.resources import tables_of
from claimrec.model.short_reprs import angular, short_repr

EXPECTED = "a file that claimrec.learn wrote"


@frozen
class Model:
    """A start and a weight for each level of some comparisons: together they give the log-odds of one relation."""

    start: float
    levels: tuple[tuple[float, ...], ...]
    comparisons: tuple[Comparison, ...] = field(repr=False)

    def log_odds(self, levels: Sequence[int]) -> float:
        """The log-odds for a pair on these levels, one for each comparison."""
        return self.start + sum(map(getitem, self.levels, levels))

    def own_odds(self, levels: Sequence[int]) -> float:
        """The part of these log-odds that is of comparisons of the caller's."""
        own = zip(self.comparisons, self.levels, levels, strict=True)
        return sum([weights[level] for c, weights, level in own if c.own])

    def evidence(self, two: CandidatePair) -> tuple[Evidence, ...]:
        """What each comparison adds, the weightiest first; what adds nothing is left out."""
        found = [
            Evidence(c.name, c.says[level], weights[level])
            for c, weights in zip(self.comparisons, self.levels, strict=True)
            if weights[level := c.level(two)]
        ]
        return tuple(sorted(found, key=lambda e: (-abs(e.weight), e.name)))


@frozen
class ChangeWeights:
    """What was learned of changes of line: a model, from which certainty on one is told, and what it was fitted on."""

    model: Model
    least: float
    learned_from: str = ""


@frozen(repr=False)
class Weights:
    """Everything that was learned: three models, each a sum of weights in log-odds.

    - `first`: whether two claims answer one question, from the two claims alone.
    - `same`: the same, from the other claims of their story as well, as `first` scores them.
    - `contradicts`: whether the two contradict each other.
    - `join`, `flag`: the certainties from which a pair counts as one fact, or is flagged.
    - `learned_from`: what the weights were fitted on, in words.
    - `changes`: the weights for changes of line; None stands for those that come along.
    """

    first: Model
    same: Model
    contradicts: Model
    join: float
    flag: float
    learned_from: str = ""
    changes: ChangeWeights | None = None

    @property
    def on_changes(self) -> ChangeWeights:
        """The weights for changes of line, its own or those that come along."""
        return self.changes or default_change_weights()

    def chart(self, *, of: str = "contradicts", limit: int = 10) -> Any:
        """What the levels of comparisons weigh, as a matplotlib Figure that a notebook shows; needs matplotlib.

        `of` is the model: "contradicts", "same" or "first". `limit` comparisons are drawn, those first whose levels lie
        farthest apart. Raises InputError for another model, MissingError without matplotlib.
        """
        from claimrec.export.weights_chart import weights_chart

        if text_given(of, "of") not in _MODELS:
            raise InputError(f"{shown(of)} is no model", field="of", expected=f"one of {', '.join(_MODELS)}")
        model: Model = getattr(self, of)
        pairs = zip(model.comparisons, model.levels, strict=True)
        levels = [(c.name, list(zip(c.says, weights, strict=True))) for c, weights in pairs]
        return weights_chart(levels, title=_MODELS[of], start=model.start, limit=count_given(limit, "limit"))

    __repr__ = short_repr

    @angular
    def __rich_repr__(self) -> Iterator[Any]:
        yield from (("comparisons", len(self.contradicts.comparisons)), ("join", self.join), ("flag", self.flag))
        yield "learned_from", self.learned_from

    def _repr_html_(self) -> str:
        from claimrec.export.markup import card

        models: list[tuple[str, Model]] = [(told, getattr(self, name)) for name, told in _MODELS.items()]
        rows = [(told, f"{len(model.comparisons)} comparisons, start {model.start:+.2f}") for told, model in models]
        bounds = [
            ("join", f"from {self.join:g} on a pair is one fact"),
            ("flag", f"from {self.flag:g} on it is flagged"),
        ]
        return card("Weights of comparisons", [*rows, *bounds, ("learned from", self.learned_from)])


_MODELS: Mapping[str, str] = {
    "first": "whether two claims answer one question, by themselves",
    "same": "whether two claims answer one question",
    "contradicts": "whether two claims contradict each other",
}


def comparisons(*, model: bool) -> tuple[Comparison, ...]:
    """The comparisons of the first weighing, with those by a caller's model or by the vectors that come along."""
    return (*first(), *(MODEL if model else MEANING))


def probability(log_odds: float) -> float:
    """The probability that log-odds stand for.

    >>> probability(0.0)
    0.5
    """
    return 1 / (1 + exp(-log_odds)) if log_odds > -700 else 0.0


def default_weights(*, model: bool = False) -> Weights:
    """The shipped weights: with `model`, those that were fitted with a model's similarity among the comparisons."""
    return _default(bool(flag_given(model, "model")))


@cache
def _default(model: bool) -> Weights:
    name = "weights_model.toml" if model else "weights.toml"
    return _weights(tables_of(f"linking/evidence/{name}"), name)


@cache
def default_change_weights() -> ChangeWeights:
    """The shipped weights for changes of line."""
    name = "changes.toml"
    return _change_weights(tables_of(f"linking/evidence/{name}"), name)


def _change_weights(table: Mapping[str, Any], name: str) -> ChangeWeights:
    check_format(table.get("format"), WEIGHTS, f"file of weights ({shown(name)})", otherwise="learn them again")
    learned_from = str(table.get("learned_from", ""))
    return ChangeWeights(_model(table, "changes", CHANGE, name), _share(table, "change", name), learned_from)


def weights_given(weights: object) -> None:
    """InputError for what can be no weights: neither Weights, nor a path or name, nor None."""
    if weights is not None and not isinstance(weights, (Weights, str, os.PathLike)):
        expected = "cr.linking.Weights, the path of a file that cr.learn wrote, or None"
        raise InputError(f"{shown(weights)} is a {type(weights).__name__}", field="weights", expected=expected)


def read_weights(path: str | Path) -> Weights:
    """The weights of the file at `path`, which `claimrec.learn` wrote. Raises InputError for a file that is none."""
    path = path_given(path, "weights", expected=EXPECTED)
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"{shown(str(path))} cannot be read: {error}", field="weights", expected=EXPECTED) from error
    return _weights(table, str(path))


def _weights(table: Mapping[str, Any], name: str) -> Weights:
    if table.keys().isdisjoint(("format", "first")):
        raise InputError(f"{shown(name)} holds no weights", field="weights", expected=EXPECTED)
    check_format(table.get("format"), WEIGHTS, f"file of weights ({shown(name)})", otherwise="learn them again")
    alone = (*comparisons(model="model" in table.get("first", {})), *_own(table, name))
    both = (*alone, *COMPANY)
    return Weights(
        first=_model(table, "first", alone, name),
        same=_model(table, "same", both, name),
        contradicts=_model(table, "contradicts", both, name),
        join=_share(table, "join", name),
        flag=_share(table, "flag", name),
        learned_from=str(table.get("learned_from", "")),
        changes=_change_weights(table, name) if "changes" in table else None,
    )


def _own(table: Mapping[str, Any], name: str) -> list[Comparison]:
    """The comparisons of a caller's that weights were learned with, by names and levels: functions are in no file."""
    found = []
    given = table.get("own", {})
    for one, levels in given.items() if isinstance(given, dict) else ():
        if not isinstance(levels, list) or not all(isinstance(level, str) for level in levels):
            problem = f"{name}: the levels of {one!r} under [own] do not fit"
            raise InputError(problem, field="weights", expected="a list of names")
        told = ("", *levels)
        found.append(Comparison(one, told, lambda _: 0, own=tuple(levels), reasons=told))
    return found


def _model(table: Mapping[str, Any], part: str, needed: tuple[Comparison, ...], name: str) -> Model:
    given = table.get(part, {})
    levels = []
    for comparison in needed:
        weights = given.get(comparison.name)
        if not isinstance(weights, list) or len(weights) != len(comparison.says) or not all(map(_number, weights)):
            problem = f"{name}: the weights of {comparison.name!r} under [{part}] do not fit"
            raise InputError(problem, field="weights", expected=f"{len(comparison.says)} numbers")
        levels.append(tuple(map(float, weights)))
    start = given.get("start", 0.0)
    if not _number(start):
        raise InputError(f"{name}: {part}.start is {shown(start)}", field="weights", expected="a number")
    return Model(float(start), tuple(levels), needed)


def _number(given: Any) -> bool:
    return isinstance(given, (int, float)) and not isinstance(given, bool) and isfinite(given)


def _share(table: Mapping[str, Any], part: str, name: str) -> float:
    given = table.get(part)
    if not _number(given) or not 0 < given < 1:  # type: ignore[operator]  # _number has seen to it
        raise InputError(f"{name}: {part} is {shown(given)}", field="weights", expected="a number between 0 and 1")
    return float(given)  # type: ignore[arg-type]  # the same


def weights_text(weights: Weights) -> str:
    """The weights as the file that `read_weights` reads."""
    lines = [f"format = {WEIGHTS}", f"learned_from = {_quoted(weights.learned_from)}"]
    lines += [f"join = {weights.join:.3f}", f"flag = {weights.flag:.3f}"]
    lines += [] if weights.changes is None else [f"change = {weights.changes.least:.3f}"]
    own = [c for c in weights.first.comparisons if c.own]
    lines += ["", "[own]"] if own else []
    lines += [f"{_quoted(c.name)} = [{', '.join(map(_quoted, c.own))}]" for c in own]
    for part, model in (("first", weights.first), ("same", weights.same), ("contradicts", weights.contradicts)):
        lines += _model_lines(part, model)
    lines += [] if weights.changes is None else _model_lines("changes", weights.changes.model)
    return "\n".join(lines) + "\n"


def _model_lines(part: str, model: Model) -> list[str]:
    lines = ["", f"[{part}]", f"start = {model.start:.3f}"]
    for comparison, levels in zip(model.comparisons, model.levels, strict=True):
        lines.append(f"{_quoted(comparison.name)} = [{', '.join(f'{w:.3f}' for w in levels)}]")
    return lines


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
