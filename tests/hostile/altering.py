"""Saved reports that were altered: what loads can be shown, and what does not says where, and what was expected."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from random import Random
from typing import Any

import claimrec as cr

from .making import hostile_rows, known

OUTPUTS = ("to_text", "to_markdown", "to_html", "to_json", "to_records", "_repr_html_")
REFUSED = (
    "this is no report",
    "this JSON holds no report",
    "this report is of format",
    "this report has no format number",
)
OTHERS: tuple[Any, ...] = (
    None, True, 0, -1, 7, 1e308, 2.5, "", "x", [], [[]], {}, {"!": "float", "text": "nan"}, {"!": "float", "text": "inf"},
    {"#": ["positions", 0]}, {"#": ["claims", 99999]}, {"#": ["facts", -1]}, {"#": []}, {"!": "Span"}, {"!": "os.system"},
    {"!": "datetime", "iso": "2024-05-04T10:00:00"}, {"!": "datetime", "iso": "x"}, {"!": "dict", "items": [[1, 2]]},
    {"!": "set", "items": []}, {"!": "Told", "words": "x"}, {"!": "State", "name": "x", "denied": False, "agent": None},
    {"!": "Quantity", "low": 1, "high": 2, "unit": "", "open_low": False, "open_high": False, "words": ""},
    {"!": "Offsets", "start": -5, "end": 3}, {"!": "Kind", "value": "who"}, {"!": "timedelta", "seconds": 1e30},
)  # fmt: skip


def an_altered_report_is_refused_or_shown(seed: int) -> Iterator[str]:
    """A saved report with one to three of its values exchanged loads and can be shown, or is refused with its place."""
    random = Random(seed)
    form = json.loads(cr.reconcile(hostile_rows(seed // 4), **known(seed // 4)).to_json())
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        _alter(random, form)
    try:
        report = cr.Report.from_json(json.dumps(form))
    except cr.InputError as error:
        if not any(told in error.problem for told in REFUSED):
            yield f"refused without saying what: {error}"
        return
    for name in OUTPUTS:
        getattr(report, name)()
    list(report.contradictions)
    report.contradictions.to_records()
    report.as_of("2024-05-04", tz="UTC")
    report.at_least(0.5)


def _alter(random: Random, form: Any) -> None:
    """Exchange one value somewhere, or take it out, or put another of the same form in its place."""
    places = list(_places(form))
    if not places:
        return
    holder, key = random.choice(places)
    how = random.random()
    if how < 0.15:
        del holder[key]
    elif how < 0.4:
        other, name = random.choice(places)
        if name in range(len(other)) if isinstance(other, list) else name in other:
            holder[key] = json.loads(json.dumps(other[name]))
    else:
        holder[key] = deepcopy(random.choice(OTHERS))  # it may itself be altered next


def _places(form: Any) -> Iterator[tuple[Any, Any]]:
    """Where each value stands: what holds it, and under which name or number."""
    items = form.items() if isinstance(form, dict) else enumerate(form) if isinstance(form, list) else ()
    for key, value in items:
        yield form, key
        yield from _places(value)
