"""Wrong arguments for each public function, a table that is made from its signature."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from functools import partial
from typing import Any

import claimrec as cr

CYCLE: list[Any] = []
CYCLE.append(CYCLE)
RING: dict[str, Any] = {}
RING["a"] = RING


class Raises:
    """An object that raises whatever is asked of it."""

    def _raise(self, *_: Any, **__: Any) -> Any:
        raise RuntimeError("raised by an object of the caller")

    __getattr__ = __iter__ = __repr__ = __eq__ = __hash__ = __str__ = __bool__ = __len__ = __fspath__ = _raise


async def awaited(*_: Any, **__: Any) -> None:
    """A function that only gives a promise."""


def raising() -> Iterator[int]:
    """A generator that raises on its way."""
    yield 1
    raise KeyError("raised by a generator of the caller")


def _same(value: Any) -> Any:
    return value


WRONG: tuple[Callable[[], Any], ...] = tuple(
    partial(_same, value)
    for value in (
        None, True, 0, -1, 7, 2.5, float("nan"), float("inf"), 10**400, "", "x", "\ud800", "\0", "nowhere.jsonl", b"x", [], [1],
        [None], ["x"], [[]], {}, {1: 2}, {"x": 1}, set(), {1}, object(), len, awaited, CYCLE, RING, [CYCLE], Raises(), [Raises()],
        [awaited], range(3), ..., (1, 2), ("a",), cr.Claim("It fell.", party="A"), cr.Report(), cr.Entity("x"), Exception("e"),
        complex(1, 2), int,
    )
)  # fmt: skip
WRONG += (raising, lambda: (x for x in [1]), lambda: iter([]))
REPORT = cr.reconcile(
    [{"text": "Lakeside has fallen.", "party": "A"}, {"text": "Lakeside has not fallen.", "party": "B"}]
)
FACT = REPORT.facts[0]
GIVEN: Mapping[str, Any] = {
    "claims": [{"text": "It fell.", "party": "A"}], "source": [{"text": "It fell.", "party": "A"}], "a": "It fell.",
    "b": "It stands.", "text": "Ann Lee said the roof leaked.", "cases": [], "name": "x", "question": "Is {subject} x?",
    "party": "A", "low": 1, "high": 2, "names": {"x"}, "start": None, "end": None, "relation": cr.Relation.SAME_FACT, "why": "so",
    "rule": cr.linking.same_question, "by": lambda position: position.subject, "subject": "x", "aspect": "y", "when": "2024-05-04",
    "certainty": 0.5, "given": "{}", "fact": FACT, "scope": "", "words": "x",
    "encoder": lambda texts: [(3.0, 4.0) for _ in texts], "texts": ["x"], "path": "out", "folder": "tables", "older": REPORT,
}  # fmt: skip
# Enums are Python's own; results are made by claimrec alone, and checked where they are loaded.
LEFT_OUT = (Enum, BaseException)
RESULTS = (
    "Attribution", "Stance", "Batch", "Change", "Clause", "Compared", "Contradiction", "Contradictions", "Evidence", "Fact",
    "Learned", "Mention", "Polarity", "Position", "QuantityMention", "Rejected", "Suggestion", "Suggestions",
    "Tables", "Text", "TimeMention", "Tokens", "Unread", "Article", "Weights", "Judged", "Graph", "Options",
    "Explanation", "Verdict",  # its arguments are not checked yet
)  # fmt: skip
METHODS = (
    "as_of", "at_least", "fact", "to_json", "to_html", "to_pandas", "to_polars", "to_arrow", "to_networkx", "timeline", "network",
    "from_json", "to_records", "to_csv", "to_csvw", "to_jsonl", "to_sqlite", "to_text", "to_markdown", "save", "load", "diff",
)  # fmt: skip
ASPECT = cr.Aspect("gate", question="Is {subject} open?", value="yes_no")


def public() -> dict[str, Callable[..., Any]]:
    """What is tried, by name: the public functions and the classes that a caller makes objects of."""
    rooms = (
        cr,
        cr.articles,
        cr.authoring,
        cr.comparing,
        cr.export,
        cr.language,
        cr.linking,
        cr.model,
        cr.packs,
        cr.sources,
    )
    found = {name: getattr(room, name) for room in rooms for name in room.__all__ if name not in RESULTS}
    found = {n: f for n, f in found.items() if callable(f) and not (isinstance(f, type) and issubclass(f, LEFT_OUT))}
    found |= {f"Report.{name}": getattr(REPORT, name) for name in METHODS}
    found |= {
        "Contradictions.filter": REPORT.contradictions.filter,
        "Weights.chart": cr.linking.default_weights().chart,
    }
    return found | {"Aspect.ask": ASPECT.ask, "Aspect.state": ASPECT.state}


def parameters(function: Callable[..., Any]) -> list[inspect.Parameter]:
    """The arguments that a function names."""
    try:
        given = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):
        return []
    return [p for p in given if p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD)]


GIVEN_TO: Mapping[str, Mapping[str, Any]] = {
    "When": {"span": cr.Span(None, None, "span", "then", relative=True)}, "Span": {}, "Offsets": {"start": 0, "end": 1},
    "cosine": {"a": (0.6, 0.8), "b": (0.8, 0.6)},
}  # fmt: skip


def tried(function: Callable[..., Any], name: str) -> Iterator[tuple[str, BaseException | None]]:
    """The error, if any, for each wrong argument of that name; the others are right."""
    for make in WRONG:
        wrong = make()
        own = GIVEN_TO.get(getattr(function, "__name__", ""), {})
        given = {p.name: own.get(p.name, GIVEN.get(p.name)) for p in parameters(function) if p.default is p.empty}
        try:
            function(**{**given, name: wrong})
        except Exception as error:
            yield _named(wrong), error
        else:
            yield _named(wrong), None


def _named(wrong: Any) -> str:
    try:
        return f"{type(wrong).__name__} {repr(wrong)[:40]}"
    except Exception:
        return type(wrong).__name__
