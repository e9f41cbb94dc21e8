"""A report in files: saved and loaded, as text at a path, as CSV with metadata, as an SQLite database."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import claimrec as cr
from tests.export.test_row_schema import SAID, TABLES
from tests.hostile.making import hostile_rows, known
from tests.saved_schema import PATH, text

ROWS = [*SAID, {"text": "", "party": "Nobody"}, {"text": "The tea was cold.", "party": "Cyclist", "id": "u"}]


@pytest.fixture(scope="module")
def report() -> cr.Report:
    """A report with rows in each of its tables, an unread claim and a rejected row."""
    sides = [cr.Party("North", side="N"), cr.Party("South", side="S")]
    made = cr.reconcile(ROWS, entities=[cr.Entity("Lakeside")], parties=sides)
    assert all((made.facts, made.contradictions, made.changes, made.unread, made.rejected))
    return made


# Save and load


def test_a_saved_report_comes_back(report: cr.Report, tmp_path: Path) -> None:
    """What was saved is loaded equal, and carries the number of its format."""
    path = tmp_path / "report.json"
    report.save(path)
    assert cr.Report.load(path) == report == cr.Report.load(str(path))
    assert json.loads(path.read_text("utf-8"))["format"] == 1


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, r"cannot be read: No such file.*expected a report that save\(\) wrote"),
        (b"\xff\xfe\x00", r"cannot be read.*expected a report that save\(\) wrote"),
        (b"party,text\n", "this is no report"),
        (b'{"format": 99}', "this report is of format 99.*format 1: reconcile its claims again"),
        (b"{}", "this report has no format number"),
    ],
)
def test_what_is_no_saved_report_says_so(content: bytes | None, told: str, tmp_path: Path) -> None:
    """A file that cannot be loaded is refused with what is wrong and what was expected."""
    path = tmp_path / "report.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(cr.InputError, match=told):
        cr.Report.load(path)


def test_the_schema_is_that_of_the_classes() -> None:
    """The schema that is shipped is the one that the classes give: `python -m tests.saved_schema` writes it anew."""
    assert PATH.read_text("utf-8") == text()
    assert cr.Report.json_schema() == json.loads(text())


@pytest.mark.parametrize("seed", range(12))
def test_saved_reports_fit_the_schema(seed: int) -> None:
    """Reports on hostile claims of every form fit the schema, and an altered one does not."""
    jsonschema = pytest.importorskip("jsonschema")
    schema = cr.Report.json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    form = json.loads(cr.reconcile(hostile_rows(seed), **known(seed)).to_json())
    assert [error.message for error in validator.iter_errors(form)] == []
    for spoiled in ({**form, "format": 2}, {**form, "more": 1}, {**form, "value": {"!": "Fact"}}):
        assert not validator.is_valid(spoiled)


# Paths


@pytest.mark.parametrize("name", ["to_json", "to_jsonl", "to_csv", "to_text", "to_markdown", "to_html"])
@pytest.mark.parametrize("kind", [str, Path])
def test_each_text_goes_to_a_path(report: cr.Report, name: str, kind: Callable[[Any], Any], tmp_path: Path) -> None:
    """Each form gives its text, and writes the same where a path is given."""
    write: Callable[..., str] = getattr(report, name)
    path = tmp_path / "out"
    assert write(kind(path)) == write() == path.read_text("utf-8")
    with pytest.raises(cr.InputError, match="cannot be written"):
        write(tmp_path / "nowhere" / "out")
    with pytest.raises(cr.InputError, match="7 is a int"):
        write(7)


# CSV on the Web


def test_every_column_is_described(report: cr.Report, tmp_path: Path) -> None:
    """Each column of each table has its description."""
    report.to_csvw(tmp_path / "out")
    told = json.loads((tmp_path / "out" / "csv-metadata.json").read_text("utf-8"))["tables"]
    for one in told:
        columns = one["tableSchema"]["columns"]
        assert [column["name"] for column in columns] == list(report.to_records(table=one["url"][: -len(".csv")])[0])
        assert all(column["dc:description"] for column in columns)
    assert len(told) == len(TABLES)


def test_metadata_stand_beside_a_csv_file(report: cr.Report, tmp_path: Path) -> None:
    """Beside a CSV file stands what each of its columns is, under the name that the standard looks for."""
    report.to_csv(tmp_path / "p.csv")
    told = json.loads((tmp_path / "p.csv-metadata.json").read_text("utf-8"))
    assert told["url"] == "p.csv"
    assert told["schema:version"] == "1"
    assert [one["name"] for one in told["tableSchema"]["columns"]] == list(report.to_records()[0])


@pytest.mark.filterwarnings("ignore")
def test_csvw_reads_what_is_written(report: cr.Report, tmp_path: Path) -> None:
    """A reader of CSV on the Web takes the folder as valid, keys included, with lists, times and open numbers."""
    csvw = pytest.importorskip("csvw")
    report.to_csvw(tmp_path / "out")
    group = csvw.CSVW(str(tmp_path / "out" / "csv-metadata.json"), validate=True)
    assert group.is_valid, group.warnings
    group = csvw.TableGroup.from_file(tmp_path / "out" / "csv-metadata.json")
    group.check_referential_integrity()
    rows = {row["claim"]: row for table in group.tables if str(table.url) == "positions.csv" for row in table}
    plain = {row["claim"]: row for row in report.to_records()}
    assert rows["e"]["names"] == plain["e"]["names"]
    assert rows["a"]["said_from"] == plain["a"]["said_from"]
    assert (rows["d"]["low"], rows["d"]["high"]) == (30.0, float("inf"))


# SQLite


def rows_of(path: Path, query: str) -> list[tuple[Any, ...]]:
    """What a query of a database gives."""
    held = sqlite3.connect(path)
    try:
        return held.execute(query).fetchall()
    finally:
        held.close()


def test_a_database_holds_the_report(report: cr.Report, tmp_path: Path) -> None:
    """Each table has its rows, every key leads to a row, and the number of the format is told."""
    path = tmp_path / "r.db"
    path.write_bytes(b"an old file")
    report.to_sqlite(path)
    for name in TABLES:
        assert rows_of(path, f"SELECT count(*) FROM {name}") == [(len(report.to_records(table=name)),)]
    sizes = {"claims": len(report.claims), "unread": 1, "rejected": 1, "notes": len(report.notes), "parties": 3}
    for name, size in sizes.items():
        assert rows_of(path, f"SELECT count(*) FROM {name}") == [(size,)]
    assert rows_of(path, "PRAGMA foreign_key_check") == rows_of(path, "PRAGMA main.foreign_key_check") == []
    assert rows_of(path, "PRAGMA integrity_check") == [("ok",)]
    assert rows_of(path, "PRAGMA user_version") == [(1,)]
    assert ("claims", "claim_a", "claim") in [
        row[2:5] for row in rows_of(path, "PRAGMA foreign_key_list(contradictions)")
    ]
    query = "SELECT p.party FROM contradictions c JOIN positions p ON p.position = c.position_a"
    assert rows_of(path, query) == [(report.contradictions[0].a.party,)]
    assert rows_of(path, "SELECT names, low, high FROM positions WHERE claim = 'd'") == [("[]", 30.0, None)]
    assert rows_of(path, "SELECT text FROM claims_fts WHERE claims_fts MATCH 'cold'") == [("The tea was cold.",)]


@pytest.mark.parametrize("seed", range(4))
def test_any_report_becomes_a_database(seed: int, tmp_path: Path) -> None:
    """Reports on hostile claims become databases without a broken key, the same ones each time."""
    made = cr.reconcile(hostile_rows(seed), **known(seed))
    made.to_sqlite(tmp_path / "one.db")
    made.to_sqlite(tmp_path / "two.db")
    assert rows_of(tmp_path / "one.db", "PRAGMA foreign_key_check") == []
    assert (tmp_path / "one.db").read_bytes() == (tmp_path / "two.db").read_bytes()
    cr.Report().to_sqlite(tmp_path / "none.db")
    assert rows_of(tmp_path / "none.db", "SELECT * FROM facts") == []


@pytest.mark.filterwarnings("ignore")
def test_datasette_links_the_tables(report: cr.Report, tmp_path: Path) -> None:
    """Datasette shows each table, with the titles of rows instead of their ids where one leads to another."""
    app = pytest.importorskip("datasette.app")
    report.to_sqlite(tmp_path / "r.db")
    flag = report.contradictions[0]

    async def pages() -> dict[str, Any]:
        shown = app.Datasette([str(tmp_path / "r.db")])
        await shown.invoke_startup()
        answers = {name: await shown.client.get(f"/r/{name}") for name in (*TABLES, "claims", "parties", "unread")}
        answers["search"] = await shown.client.get("/r/claims.json?_search=cold&_shape=array")
        answers["row"] = await shown.client.get(f"/r/contradictions/{flag.id}")
        return answers

    answers = asyncio.run(pages())
    assert {name: answer.status_code for name, answer in answers.items()} == dict.fromkeys(answers, 200)
    assert flag.fact.question.replace("'", "&#39;") in answers["contradictions"].text
    assert f'<a href="/r/facts/{flag.fact.id}">{flag.fact.question}</a>' in answers["contradictions"].text
    assert [row["claim"] for row in answers["search"].json()] == ["u"]
