"""Tables out: one schema for every library, whatever the report holds."""

from __future__ import annotations

import json
import random
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import claim_sets

import claimrec as cr
from tests.sources.framed import EACH, LAKESIDE, LIBRARIES, SLOW, report_on, rows, tables

NAMES = ("facts", "positions", "contradictions", "changes")


def shape_of(frame: Any) -> list[tuple[str, str]]:
    """The columns of a frame with their types, as its own library names them."""
    if hasattr(frame, "column_names"):
        return [(field.name, str(field.type)) for field in frame.schema]
    types = frame.schema if hasattr(frame, "schema") else frame.dtypes
    return [(name, str(kind)) for name, kind in types.items()]


@EACH
def test_rows_and_ids(library: str) -> None:
    """Each part of a report has its frame, with a row for each; ids lead from one frame to the others."""
    report = report_on(LAKESIDE)
    found = tables(report, library)
    sizes = (len(report.facts), len(report.to_records()), len(report.contradictions), len(report.changes))
    assert tuple(len(frame) for _, frame in found.items()) == sizes
    assert repr(found).startswith(f"<Tables: {sizes[0]} facts, {sizes[1]} positions, 1 contradiction, 1 change>")
    facts, positions, contradictions, changes = (rows(frame) for _, frame in found.items())
    ids = [row["position"] for row in positions]
    assert len(set(ids)) == len(ids)
    assert {row["fact"] for row in positions} == {row["fact"] for row in facts}
    assert (contradictions[0]["position_a"], contradictions[0]["position_b"]) == ("b#control@4", "a#control@0")
    assert contradictions[0]["says"] == "contradicts"
    assert (changes[0]["position_earlier"], changes[0]["position_later"]) == ("b#control@4", "c#control@0")
    disputed = report.fact("Lakeside", "control")
    assert [row["contradictions"] for row in facts if row["fact"] == disputed.id] == [1]
    assert [row["contradiction"] for row in contradictions] == [c.id for c in report.contradictions]
    assert [row["change"] for row in changes] == [c.id for c in report.changes]


@EACH
def test_values_and_times(library: str) -> None:
    """Times stand as given and as resolved, in UTC; the parts of each kind of value stand in their own columns."""
    by_id = {row["claim"]: row for row in rows(tables(report_on(LAKESIDE), library).positions)}
    taken, deaths, who, when = (by_id[name] for name in "adef")
    assert (taken["said_at"], taken["said_from"]) == ("2024-03-05T10:00+03:00", datetime(2024, 3, 5, 7, tzinfo=UTC))
    assert (taken["state"], taken["agent"], taken["side"], taken["words"]) == (
        "taken", "North", "North", ["Our troops captured Lakeside"],
    )  # fmt: skip
    assert (deaths["low"], deaths["high"], deaths["unit"], deaths["said_from"]) == (30.0, float("inf"), "dead", None)
    assert (who["names"], who["state"], who["low"]) == (["North", "x"], None, None)
    assert (when["value_grain"], when["value_to"]) == ("month", datetime(2024, 3, 1, tzinfo=UTC))
    assert (by_id["c"]["said_at"], by_id["c"]["said_grain"], by_id["c"]["source"]) == (
        "2024-03-06",
        "day",
        "wire",
    )


@EACH
@pytest.mark.parametrize("join", [None, "|"])
def test_the_types_are_the_same_for_any_report(library: str, join: str | None) -> None:
    """An empty report, and one with values of one kind only, have the columns and types of any other."""
    of_one_kind = report_on(LAKESIDE[:1])
    full, single, empty = (tables(r, library, join=join) for r in (report_on(LAKESIDE), of_one_kind, cr.Report()))
    for name in NAMES:
        assert shape_of(getattr(full, name)) == shape_of(getattr(single, name)) == shape_of(getattr(empty, name))
    assert [len(frame) for _, frame in empty.items()] == [0, 0, 0, 0]


@EACH
def test_types(library: str, tmp_path: Path) -> None:
    """Columns are of the types that their description (CSV on the Web) says, as narwhals names those."""
    nw = pytest.importorskip("narwhals")
    types = {
        "string": {nw.String(), nw.Categorical()}, "double": {nw.Float64()}, "integer": {nw.Int64()},
        "boolean": {nw.Boolean()}, "dateTimeStamp": {nw.Datetime("us", "UTC")}, "string, in a list": {nw.List(nw.String())},
    }  # fmt: skip
    report = report_on(LAKESIDE)
    report.to_csvw(tmp_path)
    told = json.loads((tmp_path / "csv-metadata.json").read_text("utf-8"))["tables"]
    described = {one["url"].removesuffix(".csv"): one["tableSchema"]["columns"] for one in told}
    for name, frame in tables(report, library).items():
        schema = nw.from_native(frame).schema
        assert [one["name"] for one in described[name]] == list(schema)
        for one in described[name]:
            kind = one["datatype"] + (", in a list" if "separator" in one else "")
            assert schema[one["name"]] in types[kind], one["name"]


@given(claim_sets())
@SLOW
def test_all_libraries_say_the_same(claims: list[cr.Claim]) -> None:
    """pandas, polars and pyarrow hold the same rows, and as many as the report has parts."""
    report = report_on(claims)
    pandas, polars, arrow = (tables(report, library) for library in LIBRARIES)
    for name, size in zip(
        NAMES, (len(report.facts), len(report.to_records()), len(report.contradictions)), strict=False
    ):
        assert len(getattr(polars, name)) == size
    for name in NAMES:
        one, two, three = (rows(getattr(found, name)) for found in (pandas, polars, arrow))
        assert one == two == three
    assert [row["position"] for row in rows(arrow.positions)] == list(report.to_networkx().nodes)


@given(claim_sets(), st.randoms(use_true_random=False))
@SLOW
def test_any_order(claims: list[cr.Claim], shuffle: random.Random) -> None:
    """The same claims in any order give the same tables, ids included."""
    turned = list(claims)
    shuffle.shuffle(turned)
    one, two = (tables(report_on(given), "polars") for given in (claims, turned))
    for name in NAMES:
        assert rows(getattr(one, name)) == rows(getattr(two, name))


@given(claim_sets())
@SLOW
def test_after_json(claims: list[cr.Claim]) -> None:
    """A report that came back from JSON gives the same tables."""
    report = report_on(claims)
    one, two = (tables(r, "pyarrow") for r in (report, cr.Report.from_json(report.to_json())))
    for name in NAMES:
        assert getattr(one, name).equals(getattr(two, name))


def test_facts_of_one_question() -> None:
    """Two facts on one question have two ids, those of what was first said on each."""

    def two_attacks(a: cr.Position, b: cr.Position) -> cr.Finding | None:
        """Numbers of two claims are of two attacks."""
        return cr.Finding(cr.Relation.OTHER_FACT, "these are two attacks") if a.claim.id != b.claim.id else None

    said = {"a": ("Lakeside", 3), "b": ("Lakeside", 9), "c": ("Eastford", 4)}
    claims = [cr.Claim(party=n, subject=s, aspect="deaths", value=v, id=n) for n, (s, v) in said.items()]
    report, later = (cr.reconcile(some, rules=[two_attacks]) for some in (claims, claims[1:]))
    found = {row["claims"][0]: row["fact"] for row in rows(tables(report, "polars").facts)}
    assert len(set(found.values())) == 3
    assert {f.claims[0].id: f.id for f in later.facts} == {name: found[name] for name in "bc"}


@EACH
def test_most(library: str) -> None:
    """With `most` no more contradictions are spelled out; facts still count all of them."""
    claims = [
        cr.Claim(subject="Lakeside", aspect="control", value=value, party=f"{value} {n}", said_at="2024-03-05T10:00Z")
        for value in ("taken", "contested")
        for n in range(1000)
    ]
    found = tables(cr.reconcile(claims), library, most=5)
    assert len(found.contradictions) == 5
    assert rows(found.facts)[0]["contradictions"] == 1_000_000
    with pytest.raises(cr.InputError, match="most"):
        tables(cr.Report(), library, most=-1)


@EACH
def test_hostile_texts_and_times(library: str) -> None:
    """Half a surrogate pair and times at the ends of the calendar stop no table."""
    claims = [
        cr.Claim("\ud800 \0 Lakeside has fallen.", party="\udfff", said_at="0001-01-01T00:00+03:00"),
        cr.Claim("Lakeside has fallen.", party="Nonesuch", said_at="9999-12-31T23:59-03:00", source="nan"),
    ]
    found = sorted(rows(tables(report_on(claims), library).positions), key=lambda row: str(row["party"]))
    assert [row["party"] for row in found] == ["?", "Nonesuch"]
    assert [row["source"] for row in found] == [None, "nan"]
    assert [row["said_from"] for row in found] == [None, None]
    assert [row["said_at"] for row in found] == ["0001-01-01T00:00+03:00", "9999-12-31T23:59-03:00"]
