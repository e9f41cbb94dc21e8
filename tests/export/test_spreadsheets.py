"""What a spreadsheet makes of tables of a report: no cell is a formula, in CSV and in Excel files."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any

import pytest

import claimrec as cr
from claimrec.__main__ import main

FORMULAS = (
    "=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "\t=1", "\n=1", "'=1", "＝1+1", '=HYPERLINK("http://x","y")', "=", "-", "@",
    "+", "=1\n=2", '"=1"', ";=1", ",=1", "'tis so", "-4", "+3", "plain",
)  # fmt: skip
STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def report() -> cr.Report:
    """A report in which every text of a caller begins like a formula, and contradicts another."""
    claims = [
        cr.Claim(
            text,
            party=f"{text}p{at} {n}",
            subject=text,
            aspect="control",
            value=value,
            source=text,
            id=f"{text}{n}",
            valid="2024-05-04",
        )
        for at, text in enumerate(FORMULAS)
        for n, value in enumerate(("taken", "not taken"))
    ]
    return cr.reconcile(claims, parties=[cr.Party(f"{text}p{at} 0", side=text) for at, text in enumerate(FORMULAS)])


def tables() -> dict[str, Any]:
    """Its pandas frames as CSV and Excel files take them: lists joined, times as Excel has them, which knows no zones."""
    pytest.importorskip("narwhals")
    pytest.importorskip("pandas")
    frames = dict(report().to_pandas(join="|").items())
    for frame in frames.values():
        for name in [name for name, kind in frame.dtypes.items() if str(kind).startswith("datetime")]:
            frame[name] = frame[name].dt.tz_localize(None)
    return frames


def test_no_cell_of_an_excel_file_is_a_formula(tmp_path: Path) -> None:
    """Excel files of all four tables hold texts and numbers, no formulas, and positions come back as they were."""
    openpyxl = pytest.importorskip("openpyxl")
    pandas = pytest.importorskip("pandas")
    seen = 0
    for name, frame in tables().items():
        path = tmp_path / f"{name}.xlsx"
        frame.to_excel(path, index=False)
        cells = [cell for row in openpyxl.load_workbook(path).active.iter_rows() for cell in row]
        assert [cell.value for cell in cells if cell.data_type == "f"] == []
        assert all(cell.hyperlink is None for cell in cells)
        seen += len(cells)
    assert seen > 1_000
    back = cr.sources.from_positions(
        pandas.read_excel(tmp_path / "positions.xlsx", dtype=object, keep_default_na=False, na_values=[""])
    )
    assert {claim.text for claim in back.claims} == set(FORMULAS)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_no_cell_of_a_csv_file_is_a_formula(delimiter: str) -> None:
    """No cell of a CSV file begins like a formula, but for numbers."""
    for frame in tables().values():
        given = io.StringIO(frame.to_csv(index=False, sep=delimiter), newline="")
        cells = [cell for row in csv.reader(given, delimiter=delimiter) for cell in row]
        assert [cell for cell in cells if cell.startswith(STARTS) and not re.fullmatch(r"[+-]\d+", cell)] == []


def test_frames_for_programs_hold_texts_as_they_are() -> None:
    """Frames that are not joined, and rows, keep each text as it was: they are for programs, not for spreadsheets."""
    pytest.importorskip("narwhals")
    pytest.importorskip("polars")
    made = report()
    assert {row["text"] for row in made.to_records()} == set(FORMULAS)
    assert set(made.to_polars().positions["text"]) == set(FORMULAS)


@pytest.mark.parametrize("table", ["positions", "facts", "contradictions", "changes"])
def test_no_cell_that_a_command_writes_is_a_formula(
    table: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the rows that a command writes as CSV no cell begins like a formula but for numbers."""
    report().save(tmp_path / "report.json")
    assert main(["show", str(tmp_path / "report.json"), "--format", "csv", "--table", table]) == 0
    given = io.StringIO(capsys.readouterr().out, newline="")
    cells = [cell for row in csv.reader(given) for cell in row]
    assert len(cells) > 20
    assert [cell for cell in cells if cell.startswith(STARTS) and not re.fullmatch(r"[+-]\d+", cell)] == []
