"""One schema of rows: records, frames, CSV and JSON lines hold the same columns and cells."""

from __future__ import annotations

import csv
import json
from datetime import datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

import claimrec as cr

TABLES = ("facts", "positions", "contradictions", "changes")
SAID: list[Any] = [
    cr.Claim("Our troops captured Lakeside.", party="North", said_at="2024-03-05T10:00+03:00", id="a"),
    cr.Claim("The fighting for Lakeside goes on.", party="South", said_at="2024-03-05T06:00Z", id="b"),
    cr.Claim("Lakeside has fallen.", party="South", said_at="2024-03-06", source="wire", id="c"),
    cr.Claim("At least 30 people were killed in Lakeside.", party="=Radio", id="d"),
    cr.Claim(subject="Lakeside", aspect="responsibility", value=["North", "x"], party="=Radio", id="e"),
]


@pytest.fixture(scope="module")
def report() -> cr.Report:
    """A report with rows in each of its tables."""
    return cr.reconcile(
        SAID, entities=[cr.Entity("Lakeside")], parties=[cr.Party("North", side="N"), cr.Party("South", side="S")]
    )


@pytest.mark.parametrize("table", TABLES)
def test_records_csv_and_json_lines_have_one_schema(report: cr.Report, table: str) -> None:
    """Each form of a table has the same columns in the same order, and the same number of rows, one at least."""
    rows = report.to_records(table=table)
    assert rows
    names = list(rows[0])
    assert all(list(row) == names for row in rows)
    lines = [json.loads(line) for line in report.to_jsonl(table=table).splitlines()]
    assert all(list(line) == names for line in lines)
    cells = list(csv.reader(StringIO(report.to_csv(table=table))))
    assert cells[0] == names
    assert len(rows) == len(lines) == len(cells) - 1


@pytest.mark.parametrize("table", TABLES)
def test_frames_hold_the_same_rows(report: cr.Report, table: str) -> None:
    """A frame holds what the records hold, cell by cell."""
    pytest.importorskip("narwhals")
    pytest.importorskip("polars")
    assert report.to_polars()[table].to_dicts() == report.to_records(table=table)


def test_contradictions_by_themselves(report: cr.Report) -> None:
    """The rows of contradictions are those of the table, with all that tells who said what on either side."""
    rows = report.contradictions.to_records()
    assert rows == report.to_records(table="contradictions")
    assert (rows[0]["said_at_a"], rows[0]["words_a"]) == ("2024-03-05T06:00Z", ["fighting for Lakeside goes"])
    assert rows[0]["text_b"] == "Our troops captured Lakeside."
    assert rows[0]["said_from_b"] == datetime.fromisoformat("2024-03-05T07:00Z")


def test_json_lines_are_json(report: cr.Report) -> None:
    """Times are text and open ends of numbers null, so that any reader of JSON takes them."""
    rows = {row["claim"]: row for row in map(json.loads, report.to_jsonl().splitlines())}
    assert (rows["d"]["low"], rows["d"]["high"]) == (30.0, None)
    assert rows["a"]["said_from"] == "2024-03-05T07:00:00+00:00"
    assert rows["e"]["names"] == ["N", "x"]


def test_csv_comes_back(report: cr.Report, tmp_path: Path) -> None:
    """Positions that were written as CSV are read back as claims, texts that look like formulas as they were."""
    assert "'=Radio" in report.to_csv()
    path = tmp_path / "positions.csv"
    path.write_text(report.to_csv(), "utf-8")
    batch = cr.sources.from_positions(path)
    assert batch.rejected == ()
    assert {claim.party for claim in batch.claims} == {"North", "South", "=Radio"}
    assert [str(p.value) for f in cr.reconcile(batch).facts for p in f.positions if p.claim.id.startswith("d")] == [
        "at least 30 dead"
    ]


def test_another_table(report: cr.Report) -> None:
    """A name that is none of a table is refused, and the tables are named."""
    with pytest.raises(cr.InputError, match=r"'claim' is no table.*facts, positions, contradictions, changes"):
        report.to_records(table="claim")


@pytest.mark.parametrize("library", ["to_pandas", "to_polars", "to_arrow"])
def test_tables_are_a_mapping(report: cr.Report, library: str) -> None:
    """Tables are taken by name or as attributes, walked through as a mapping, and say how many rows they have."""
    for needed in ("narwhals", "pandas", "polars", "pyarrow"):
        pytest.importorskip(needed)
    tables = getattr(report, library)()
    assert tuple(tables) == TABLES
    assert {**tables}["facts"] is tables.facts is tables["facts"]
    assert len(tables) == 4
    assert repr(tables).endswith("5 positions, 1 contradiction, 1 change>")
    assert tables != getattr(report, library)()
    with pytest.raises(KeyError, match="no table 'claims'; there are: facts"):
        _ = tables["claims"]


@pytest.mark.parametrize("library", ["to_pandas", "to_polars", "to_arrow"])
def test_tables_show_themselves(report: cr.Report, library: str) -> None:
    """A notebook shows each table with its size and first rows, texts escaped, also where there are no rows."""
    for needed in ("narwhals", "pandas", "polars", "pyarrow"):
        pytest.importorskip(needed)
    shown = getattr(report, library)()._repr_html_()
    assert all(f"<bdi>{name}</bdi>" in shown for name in TABLES)
    assert "1 row, " in shown
    assert "Lakeside" in shown
    assert "0 rows" in getattr(cr.Report(), library)()._repr_html_()


@pytest.mark.parametrize(("library", "join"), [("to_polars", None), ("to_polars", "|"), ("to_pandas", "|")])
def test_tables_go_into_great_tables(report: cr.Report, library: str, join: str | None) -> None:
    """Each frame is a table of great-tables as it is; it takes lists from polars only, so those of pandas are joined."""
    great_tables = pytest.importorskip("great_tables")
    for frame in getattr(report, library)(join=join).values():
        assert "Lakeside" in great_tables.GT(frame).as_raw_html()


@pytest.mark.filterwarnings("ignore")  # they use what pandas 3.1 warns of
@pytest.mark.parametrize("library", ["to_pandas", "to_polars"])
def test_tables_go_into_itables(report: cr.Report, library: str) -> None:
    """Each frame is a table of itables as it is."""
    itables = pytest.importorskip("itables")
    for frame in getattr(report, library)().values():
        assert "Lakeside" in itables.to_html_datatable(frame)
