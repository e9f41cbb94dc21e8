"""Saved JSON that refers to itself: what is loaded, refused and told of it is as large as the JSON, not as what it unfolds to."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Callable
from typing import Any

import pytest

import claimrec as cr

ROWS = [
    {"text": f"Lakeside has {n}fallen.", "party": party, "said_at": "2024-05-04"}
    for n, party in (("", "A"), ("not ", "B"))
]
REPORT = cr.reconcile(ROWS, entities=[cr.Entity("Lakeside")])
DEEP, MANY = 30, 150  # steps that each double what they unfold to; references in one list
SPARE = 4_000_000  # bytes that are used whatever the JSON holds
EACH = 60  # bytes of memory for a character of JSON

Form = dict[str, Any]


def ref(name: str, place: int) -> Form:
    """A reference to a row of a table."""
    return {"#": [name, place]}


def twice(name: str, place: int) -> list[Form]:
    """A list that refers twice to one row."""
    return [ref(name, place)] * 2


def brought(field: str, wrap: Callable[[Any], Any]) -> Callable[[Form], None]:
    """What a caller brought along with a claim refers twice to the claim before it, thirty times over."""

    def alter(form: Form) -> None:
        claims = form["tables"]["claims"]
        first = claims[0]
        form["tables"]["claims"] = [first, *({**first, field: wrap(twice("claims", n))} for n in range(DEEP))]

    return alter


def rows(name: str) -> Callable[[Form], None]:
    """Rows of a table are lists that refer twice to the row before."""

    def alter(form: Form) -> None:
        table = form["tables"][name]
        table += [twice(name, len(table) - 1 + n) for n in range(DEEP)]

    return alter


def itself(form: Form) -> None:
    """A position refers to itself for its claim."""
    form["tables"]["positions"][0]["claim"] = ref("positions", 0)


def later(form: Form) -> None:
    """A fact refers to one that stands behind it."""
    form["tables"]["facts"][0]["positions"] = [ref("facts", 1)]


def unknown(form: Form) -> None:
    """A field that facts do not have refers to facts."""
    first = form["tables"]["facts"][0]
    form["tables"]["facts"] = [first, *({**first, "question": twice("facts", n)} for n in range(DEEP))]


def wide(form: Form) -> None:
    """A fact holds one position of a long claim again and again."""
    form["tables"]["claims"][0]["text"] += " word" * MANY
    form["tables"]["facts"][0]["positions"] *= MANY


def wrong(field: str) -> Callable[[Form], None]:
    """Such a fact stands again and again where something else belongs, so that a message would show it."""

    def alter(form: Form) -> None:
        wide(form)
        form["value"][field] = [ref("facts", 0)] * MANY

    return alter


def clashing(form: Form) -> None:
    """All of its positions contradict all others, in one entry after the other."""
    wide(form)
    fact, clash = form["value"]["contradictions"]["entries"][0]
    form["value"]["contradictions"]["entries"] = [
        [fact, {**clash, "left": clash["left"] * 40, "right": clash["right"] * 40}]
    ] * 5


ALTERED: dict[str, Callable[[Form], None]] = {
    "value": brought("value", lambda two: two),
    "extra": brought("extra", lambda two: {"!": "map", "items": [["a", two]]}),
    "extra-keys": brought("extra", lambda two: {"!": "map", "items": [[two, "a"]]}),
    "set": brought("value", lambda two: {"!": "set", "items": two}),
    "float": brought("value", lambda two: {"!": "float", "text": two}),
    "time": brought("valid", lambda two: two),
    **{f"rows-{name}": rows(name) for name in ("aspects", "claims", "positions", "facts")},
    "itself": itself,
    "later": later,
    "unknown": unknown,
    "wide": wide,
    **{f"wrong-{name}": wrong(name) for name in ("notes", "claims", "changes", "unread", "rejected", "contradictions")},
    "clashing": clashing,
}


@pytest.mark.parametrize("name", ALTERED)
def test_what_refers_to_itself_is_no_larger_than_its_json(name: str) -> None:
    """Loading, refusing and saving again take memory in proportion to the JSON."""
    form = json.loads(REPORT.to_json())
    ALTERED[name](form)
    text = json.dumps(form)
    refused = ""
    tracemalloc.start()
    try:
        assert len(cr.Report.from_json(text).to_json()) < 2 * len(text)
    except cr.InputError as error:
        refused = str(error)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < EACH * len(text) + SPARE
    assert len(refused) < 600
    assert bool(refused) == (name not in ("wide", "clashing"))
