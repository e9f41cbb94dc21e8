"""The table of what people have: each kind of table or file gives the same claims at the first try, or is refused by name."""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import claimrec as cr

HEADER = ("Date", "Speaker", "Statement", "Link", "Notes")
ROWS = [
    (date(2024, 4, 25), "Northern army", "Our troops captured Lakeside.", "https://news.example/1", "seen; checked"),
    (date(2024, 4, 5), "City council", "The fighting for Lakeside goes on, they say.", "https://news.example/2", None),
]
RECORDS = [dict(zip(HEADER, row, strict=True)) for row in ROWS]
WRITTEN = [{**row, "Date": f"{row['Date']:%d/%m/%Y}"} for row in RECORDS]  # as a newcomer writes days


class Streams:
    """Something of an unknown library that hands on a stream of Arrow."""

    def __init__(self, held: Any) -> None:
        self.held = held

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        return self.held.__arrow_c_stream__(requested_schema)


def library(name: str) -> Any:
    """A library, where it is installed."""
    return pytest.importorskip(name)


def table(sign: str = ",") -> str:
    """The rows as a spreadsheet saves them."""
    lines = [HEADER, *(row.values() for row in WRITTEN)]
    cells = [[f'"{cell}"' if {",", ";"} & set(cell or "") else cell or "" for cell in line] for line in lines]
    return "".join(sign.join(line) + "\r\n" for line in cells)


def lines() -> str:
    """The rows as JSON lines."""
    return "".join(json.dumps(row) + "\n" for row in WRITTEN)


def written(at: Path, content: str | bytes) -> Path:
    """A file with this content."""
    at.write_bytes(content.encode() if isinstance(content, str) else content)
    return at


def parquet(at: Path) -> Path:
    """A Parquet file that polars wrote."""
    library("polars").DataFrame(RECORDS).write_parquet(at)
    return at


def spreadsheet(at: Path) -> Path:
    """A spreadsheet with one sheet."""
    book = library("openpyxl").Workbook()
    for row in (HEADER, *ROWS):
        book.active.append(row)
    book.save(at)
    return at


def indexed() -> Any:
    """A frame of pandas whose index is named `id`."""
    pandas = library("pandas")
    return pandas.DataFrame(RECORDS, index=pandas.Index(["a", "b"], name="id"))


def relation() -> Any:
    """A relation of duckdb, not computed yet."""
    library("pyarrow")
    duckdb = library("duckdb")
    return duckdb.sql(f"select * from (values {', '.join(map(_sql, ROWS))}) as t({', '.join(HEADER)})")


def _sql(row: tuple[Any, ...]) -> str:
    return "(" + ", ".join("null" if one is None else f"'{one}'" for one in row) + ")"


KINDS: dict[str, Callable[[Path], Any]] = {
    "a CSV file": lambda at: written(at / "a.csv", table()),
    "a CSV file with semicolons": lambda at: written(at / "a.csv", table(";")),
    "a TSV file": lambda at: written(at / "a.tsv", table("\t")),
    "a packed CSV file": lambda at: written(at / "a.csv.gz", gzip.compress(table().encode())),
    "a CSV file in UTF-16": lambda at: written(at / "a.csv", table("\t").encode("utf-16")),
    "JSON lines": lambda at: written(at / "a.jsonl", lines()),
    "a JSON list": lambda at: written(at / "a.json", json.dumps(WRITTEN)),
    "a Parquet file": lambda at: parquet(at / "a.parquet"),
    "a spreadsheet": lambda at: spreadsheet(at / "a.xlsx"),
    "an open text file": lambda at: open(written(at / "a.csv", table()), encoding="utf-8"),  # noqa: SIM115
    "an open binary file": lambda at: open(written(at / "a.csv", table()), "rb"),  # noqa: SIM115
    "text in memory": lambda _: io.StringIO(table()),
    "a list of dicts": lambda _: WRITTEN,
    "a generator of dicts": lambda _: iter(WRITTEN),
    "several files": lambda at: [written(at / "a.csv", table()), written(at / "b.jsonl", lines())],
    "a frame of pandas": lambda _: library("pandas").DataFrame(RECORDS),
    "times of pandas": lambda _: library("pandas").DataFrame(RECORDS).astype({"Date": "datetime64[ns]"}),
    "a named index": lambda _: indexed(),
    "a frame of polars": lambda _: library("polars").DataFrame(WRITTEN),
    "a lazy frame of polars": lambda _: library("polars").LazyFrame(RECORDS),
    "a table of pyarrow": lambda _: library("pyarrow").Table.from_pylist(RECORDS),
    "a reader of pyarrow": lambda _: library("pyarrow").Table.from_pylist(RECORDS).to_reader(),
    "a relation of duckdb": lambda _: relation(),
    "a stream of Arrow": lambda _: Streams(library("pyarrow").Table.from_pylist(RECORDS)),
}


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_right(tmp_path: Path, kind: str) -> None:
    """Every kind gives the same two claims, with days, links and notes, and a report that tells what was supposed."""
    source = KINDS[kind](tmp_path)
    try:
        report = cr.reconcile(source, entities=["Lakeside"])
    finally:
        if hasattr(source, "close") and hasattr(source, "read"):
            source.close()
    assert report.rejected == ()
    found = [
        (str(p.said_at), p.party, p.claim.text, p.claim.source, p.claim.extra.get("Notes")) for p in _positions(report)
    ]
    assert sorted(found) == sorted(
        (f"{day.day} Apr 2024", who, what, link, note) for day, who, what, link, note in ROWS
    )
    assert [note for note in report.notes if "'Statement' as text, 'Speaker' as party, 'Date' as said_at" in note]
    if kind == "a named index":
        assert {claim.id for claim in report.claims} == {"a", "b"}


def _positions(report: cr.Report) -> list[cr.Position]:
    return [position for fact in report.facts for position in fact.positions]


REFUSED: dict[str, tuple[Callable[[Path], Any], str]] = {
    "an old spreadsheet": (lambda at: written(at / "a.xls", b"\xd0\xcf"), "is a spreadsheet; expected it saved as .xlsx"),
    "an archive": (lambda at: written(at / "a.zip", b"PK"), "is an archive"),
    "a database": (lambda at: written(at / "a.sqlite", b"SQLite"), "is a database; expected the rows of a query"),
    "a file of frames": (lambda at: written(at / "a.feather", b"ARROW1"), "is a frame; expected what pandas or polars reads"),
    "a text": (lambda at: written(at / "a.docx", b"PK"), "has no ending that is known"),
    "a folder": (lambda at: at, "is a directory"),
    "letters of another encoding": (lambda at: written(at / "a.csv", "text,party\ncafé,b".encode("latin-1")), "is not in UTF-8"),
    "prose": (lambda _: "The bridge fell.", "is no file; expected"),
    "one dict": (lambda _: {"text": "It fell."}, "this is one dict; expected a list of claims"),
    "one column": (lambda _: library("pandas").Series(["It fell."], name="text"), "this is one Series"),
    "a connection": (lambda _: library("duckdb").connect(), "this is one DuckDBPyConnection"),
    "no words": (lambda _: library("polars").DataFrame({"Speaker": ["Mayor"], "Notes": ["x"]}), "no 'text'; expected columns={"),
    "columns of another language": (lambda at: written(at / "a.csv", "Wer,Was\nBund,Nein.\n"), "columns={'text': 'Wer', 'party': 'Was'}"),
    "two columns of one name": (lambda at: written(at / "a.csv", "text,party,text\nx,b,y\n"), "two columns 'text'"),
}  # fmt: skip


@pytest.mark.parametrize("kind", REFUSED)
def test_what_is_refused_is_named(tmp_path: Path, kind: str) -> None:
    """What cannot be read raises one error that names what it is, and what is expected instead."""
    make, told = REFUSED[kind]
    with pytest.raises(cr.InputError) as caught:
        cr.reconcile(make(tmp_path))
    assert told in str(caught.value)
    assert caught.value.expected
