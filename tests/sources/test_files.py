"""Files of the kinds that people have: packed, binary, from spreadsheets, and those that are refused by name."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

import claimrec as cr
from claimrec import InputError, read_claims

TABLE = "text,party,said_at\nThe mill stands.,Mayor,2024-05-04\nIt fell.,,2024-05-04\n"
SAID = cr.Claim("The mill stands.", party="Mayor", said_at="2024-05-04")


def the_one(source: Any) -> cr.Claim:
    """The one claim of the table above, its second row set aside with its number."""
    batch = read_claims(source)
    assert [(row.row, row.field) for row in batch.rejected] == [(3, "party")]
    (claim,) = batch.claims
    return claim


@pytest.mark.parametrize(
    ("ending", "pack"), [("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress)], ids=["gz", "bz2", "xz"]
)
def test_packed_files(tmp_path: Path, ending: str, pack: Callable[[bytes], bytes]) -> None:
    """A packed file is read as what is in it; one that is cut off is named."""
    path = tmp_path / f"feed.csv.{ending}"
    path.write_bytes(pack(TABLE.encode()))
    assert the_one(path) == SAID
    path.write_bytes(pack(TABLE.encode())[:-9])
    with pytest.raises(InputError, match=rf"feed\.csv\.{ending}' cannot be unpacked"):
        read_claims(path)
    (tmp_path / f"a.txt.{ending}").write_bytes(b"")
    with pytest.raises(InputError, match="no ending that is known"):
        read_claims(tmp_path / f"a.txt.{ending}")


def test_packed_bytes_are_known_by_how_they_begin() -> None:
    """An open file of gzip needs no name to be read."""
    assert the_one(io.BytesIO(gzip.compress(TABLE.encode()))) == SAID


def test_wide_text(tmp_path: Path) -> None:
    """What begins with the mark of UTF-16 is read as that, as spreadsheets write “Unicode text”."""
    path = tmp_path / "feed.csv"
    path.write_bytes(TABLE.replace(",", "\t").encode("utf-16"))
    assert the_one(path) == SAID


@pytest.mark.parametrize("sign", [";", "\t", ","])
@pytest.mark.parametrize("above", ["", "sep=|\n", '"sep=|"\r\n'])
def test_delimiters(tmp_path: Path, sign: str, above: str) -> None:
    """The sign that parts the header into most cells parts all rows, or that which the line above the header names."""
    rows = f"text{sign}party{sign}said_at\nThe mill, they say; it stands.{sign}Mayor{sign}2024-05-04\n"
    path = tmp_path / "feed.csv"
    path.write_text(above.replace("|", sign) + rows.replace("The mill, they say; it stands.", '"Yes, it; stands."'))
    batch = read_claims(path)
    assert [(claim.text, claim.party) for claim in batch.claims] == [("Yes, it; stands.", "Mayor")]
    assert batch.rows == (3 if above else 2,)


def test_a_header_with_a_comma_in_it(tmp_path: Path) -> None:
    """A comma inside of a column's name does not outweigh the sign that parts more."""
    path = tmp_path / "feed.csv"
    path.write_text("text;party;said_at;page, line\nIt fell.;Mayor;2024-05-04;3, 4\n")
    assert read_claims(path, keep_extra=True).claims[0].extra == {"page, line": "3, 4"}


def test_columns_without_a_name(tmp_path: Path) -> None:
    """Blank columns without a name are left out; one that holds something is numbered."""
    path = tmp_path / "feed.csv"
    path.write_text("text,party,,,\nIt fell.,Mayor,,seen,\nIt stands.,Ferry,,,\n")
    claims = read_claims(path, keep_extra=True).claims
    assert [dict(claim.extra) for claim in claims] == [{"column 4": "seen"}, {"column 4": None}]


def workbook(*sheets: list[list[Any]]) -> Any:
    """A workbook with these sheets."""
    book = pytest.importorskip("openpyxl").Workbook()
    book.remove(book.active)
    for n, rows in enumerate(sheets, 1):
        sheet = book.create_sheet(f"Sheet {n}")
        for row in rows:
            sheet.append(row)
    return book


def test_spreadsheets(tmp_path: Path) -> None:
    """The first sheet with a table is read: days as dates, times as they are, rows by their numbers in the sheet."""
    rows = [
        [None],
        ["text", "party", "said_at", None, "n"],
        ["The mill stands.", "Mayor", date(2024, 5, 4), None, 3],
        ["It fell.", "Ferry", datetime(2024, 5, 4, 14, 30), None, None],
        [None, None, None, None, None],
        ["Nobody said so.", None, None, None, 1.5],
    ]
    path = tmp_path / "feed.xlsx"
    workbook([], rows, [["other"]]).save(path)
    for source in (path, io.BytesIO(path.read_bytes())):
        batch = read_claims(source, keep_extra=True)
        assert [(c.text, c.said_at, dict(c.extra)) for c in batch.claims] == [
            ("The mill stands.", date(2024, 5, 4), {"n": 3}),
            ("It fell.", datetime(2024, 5, 4, 14, 30), {"n": None}),
        ]
        assert [(row.row, row.field) for row in batch.rejected] == [(6, "party")]


def test_spreadsheets_that_hold_nothing(tmp_path: Path) -> None:
    """A workbook without a table is empty, and a file that is none is named."""
    workbook([]).save(tmp_path / "a.xlsx")
    with pytest.raises(InputError, match=r"a\.xlsx' is empty"):
        read_claims(tmp_path / "a.xlsx")
    (tmp_path / "b.xlsx").write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(InputError, match=r"b\.xlsx' cannot be read: BadZipFile"):
        read_claims(tmp_path / "b.xlsx")


@pytest.mark.parametrize(("name", "library"), [("a.xlsx", "openpyxl"), ("a.parquet", "pyarrow")])
def test_a_library_that_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, library: str) -> None:
    """Without what reads a kind of file, the error says what to install."""
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    monkeypatch.setattr("claimrec.sources.frame_tables.find_spec", lambda _: None)
    (tmp_path / name).write_bytes(b"PAR1")
    with pytest.raises(cr.MissingError, match=f"{name}' needs {library}: pip install {library}"):
        read_claims(tmp_path / name)


def test_parquet(tmp_path: Path) -> None:
    """A Parquet file is read by its ending, or by how it begins; one that is spoiled is named."""
    pa, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    table = pa.table({"text": ["The mill stands."], "party": ["Mayor"], "said_at": [date(2024, 5, 4)]})
    path = tmp_path / "feed.parquet"
    parquet.write_table(table, path)
    for source in (path, io.BytesIO(path.read_bytes())):
        (claim,) = read_claims(source).claims
        assert (claim.text, claim.party, claim.said_at) == ("The mill stands.", "Mayor", date(2024, 5, 4))
    path.write_bytes(b"PAR1 and no more")
    with pytest.raises(InputError, match=r"feed\.parquet' cannot be read"):
        read_claims(path)


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("a.xls", "is a spreadsheet; expected it saved as .xlsx, or as “CSV UTF-8”"),
        ("a.zip", "is an archive; expected what is in it"),
        ("a.csv.zst", "is an archive"),
        ("a.sqlite", "is a database; expected the rows of a query"),
        ("a.feather", "is a frame; expected what pandas or polars reads of it"),
        ("a.docx", "has no ending that is known; expected a .jsonl"),
    ],
)
def test_files_that_are_refused_by_name(tmp_path: Path, name: str, problem: str) -> None:
    """What is not read says what it is, and what to give instead."""
    (tmp_path / name).write_bytes(b"x")
    with pytest.raises(InputError) as caught:
        read_claims(tmp_path / name)
    assert problem in str(caught.value)
    assert name in str(caught.value)
