"""Tables of both libraries, and reports that they are made of."""

from __future__ import annotations

from datetime import UTC, datetime
from math import isnan
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from strategies import ENTITIES, PARTIES

import claimrec as cr

LIBRARIES = {"pandas": "to_pandas", "polars": "to_polars", "pyarrow": "to_arrow"}
SLOW = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
EACH = pytest.mark.parametrize("library", LIBRARIES)


def report_on(claims: Any, **more: Any) -> cr.Report:
    """What comes of these claims, with the invented parties and places."""
    return cr.reconcile(claims, **{"parties": PARTIES, "entities": ENTITIES, **more})


def tables(report: cr.Report, library: str, **options: Any) -> cr.export.Tables[Any]:
    """A report as frames of a library, where that is installed."""
    for name in ("narwhals", library, *(["pyarrow"] if library == "pandas" else [])):
        pytest.importorskip(name)
    found: cr.export.Tables[Any] = getattr(report, LIBRARIES[library])(**options)
    return found


def rows(frame: Any) -> list[dict[str, Any]]:
    """The rows of a frame as Python has them."""
    nw = pytest.importorskip("narwhals")
    known = nw.from_native(frame)
    return [{n: cell(v) for n, v in zip(known.columns, row, strict=True)} for row in known.iter_rows()]


def cell(value: Any) -> Any:
    """A cell as Python has it, whatever its library calls a time or what is missing."""
    if type(value).__name__ in ("NaTType", "NAType") or (isinstance(value, float) and isnan(value)):
        return None
    found = value.tolist() if hasattr(value, "tolist") else value
    return datetime.fromisoformat(found.isoformat()).astimezone(UTC) if isinstance(found, datetime) else found


LAKESIDE: list[Any] = [
    cr.Claim("Our troops captured Lakeside.", party="Northern army", said_at="2024-03-05T10:00+03:00", id="a"),
    cr.Claim("The fighting for Lakeside goes on.", party="Southern army", said_at="2024-03-05T06:00Z", id="b"),
    cr.Claim("Lakeside has fallen.", party="Southern army", said_at="2024-03-06", source="wire", id="c"),
    cr.Claim("At least 30 people were killed in Lakeside.", party="Radio Valley", id="d"),
    cr.Claim(subject="Lakeside", aspect="responsibility", value=["Northern army", "x"], party="Radio Valley", id="e"),
    cr.Claim(subject="Lakeside", aspect="battle_length", value="2024-02", party="Radio Valley", id="f"),
]


def told(report: cr.Report) -> list[tuple[Any, ...]]:
    """What a report holds on each position that a table of positions can give back."""
    found = [p for f in report.facts for p in f.positions]
    return [(p.party, p.side, p.subject, p.aspect.name, p.value, p.valid, p.said_at, p.certainty) for p in found]
