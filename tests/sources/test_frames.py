"""Tables back in: claims and positions are those that went out, and what cannot come back says why."""

from __future__ import annotations

import importlib
import pkgutil
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import claim_sets, structured_claims

import claimrec as cr
from claimrec import linking
from claimrec.model.shown_questions import SAME_WORDS, SHOWN
from tests.sources.framed import EACH, LAKESIDE, LIBRARIES, SLOW, report_on, rows, tables, told


@EACH
def test_from_dataframe(library: str) -> None:
    """A frame of any library gives the claims that its rows as dicts would give, and their rejected rows."""
    nw = pytest.importorskip("narwhals")
    pytest.importorskip(library)
    at = datetime(2024, 3, 5, 10, tzinfo=UTC)
    data = {
        "wording": ["It fell.", None, "It stands."],
        "minister": ["A", "B", "C"],
        "hour": [at, None, None],
        "n": [1, 2, 3],
    }
    frame = nw.from_dict(data, backend=library).to_native()
    columns = {"text": "wording", "party": "minister", "said_at": "hour"}
    batch = cr.sources.from_dataframe(frame, columns=columns, keep_extra=True)
    assert [(c.text, c.party, c.said_at, dict(c.extra)) for c in batch.claims] == [
        ("It fell.", "A", at, {"n": 1}), ("It stands.", "C", None, {"n": 3}),
    ]  # fmt: skip
    assert [(r.row, r.field) for r in batch.rejected] == [(2, "text")]
    assert cr.read_claims(frame, columns=columns, keep_extra=True) == batch
    assert len(cr.reconcile(batch).rejected) == 1
    with pytest.raises(cr.InputError, match="'wording'"):
        cr.sources.from_dataframe(frame)
    with pytest.raises(cr.InputError, match="one Batch"):
        cr.reconcile(batch, columns=columns)


def test_frames_that_are_lazy() -> None:
    """A lazy frame is computed."""
    pytest.importorskip("narwhals")
    frame = pytest.importorskip("polars").LazyFrame({"text": ["It fell."], "party": ["A"]})
    assert cr.sources.from_dataframe(frame).claims == (cr.Claim("It fell.", party="A"),)


@pytest.mark.parametrize("junk", [None, 5, "x", [], [{"text": "a", "party": "b"}], {"text": ["a"]}, object()])
def test_what_is_no_frame(junk: Any) -> None:
    """What is no frame raises InputError."""
    pytest.importorskip("narwhals")
    with pytest.raises(cr.InputError, match="is no frame"):
        cr.sources.from_dataframe(junk)


def test_two_columns_of_one_name() -> None:
    """A frame with two columns of one name raises InputError."""
    pytest.importorskip("narwhals")
    pandas, pyarrow = pytest.importorskip("pandas"), pytest.importorskip("pyarrow")
    for frame in (
        pandas.DataFrame([["a", "b", "c"]], columns=["text", "party", "text"]),
        pyarrow.table([["a"], ["b"], ["c"]], names=["text", "party", "text"]),
    ):
        with pytest.raises(cr.InputError, match=r"two columns (of one name|'text')"):
            cr.sources.from_dataframe(frame)
        with pytest.raises(cr.InputError, match="two columns 'text'"):
            cr.read_claims(frame)


@given(st.lists(structured_claims(), max_size=12), st.sampled_from(sorted(LIBRARIES)), st.sampled_from((None, "|")))
@SLOW
def test_positions_come_back(claims: list[cr.Claim], library: str, join: str | None) -> None:
    """Structured claims come back from a table of positions: the same positions, contradictions and changes."""
    report = report_on(claims)
    batch = cr.sources.from_positions(tables(report, library, join=join).positions)
    again = report_on(batch)
    assert batch.rejected == again.rejected == ()
    assert Counter(told(again)) == Counter(told(report))
    kinds = [sorted((c.kind, *sorted(c.parties)) for c in r.contradictions) for r in (report, again)]
    assert kinds[0] == kinds[1]
    assert len(report.changes) == len(again.changes)


@given(claim_sets())
@SLOW
def test_nothing_is_lost_on_the_way_back(claims: list[cr.Claim]) -> None:
    """Every row of a table of positions comes back as a claim, is rejected with a reason, or was implied."""
    positions = tables(report_on(claims), "polars").positions
    batch = cr.sources.from_positions(positions)
    implied = sum(row["basis"] == "implied" for row in rows(positions))
    assert len(batch.claims) + len(batch.rejected) + implied == len(positions)
    assert all("scope" in r.problem or "no value was read" in r.problem for r in batch.rejected)
    assert report_on(batch).rejected[len(batch.rejected) :] == ()


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        ("holder", ("The harbour is in our hands.", "The harbour is in our hands.")),
        ("date", ("The bridge was opened on 3 May 2021.", "The bridge was opened on 7 May 2021.")),
        ("event", ("Lakeside has fallen.", "Lakeside has fallen.")),
    ],
)
def test_questions_that_the_claims_show_come_back(question: str, texts: tuple[str, str]) -> None:
    """A position on a question that the claims show comes back as the words that showed it."""
    report = cr.reconcile([cr.Claim(text, party=party) for text, party in zip(texts, ("North", "South"), strict=True)])
    assert question in {fact.aspect.name for fact in report.facts}
    batch = cr.sources.from_positions(tables(report, "polars").positions)
    assert batch.rejected == report_on(batch).rejected == ()
    assert {claim.text for claim in batch.claims} == set(texts)


def test_every_question_that_claims_show_is_known_by_name() -> None:
    """Every aspect that linking makes of the claims' own words stands among the names that come back as words."""
    rooms = [importlib.import_module(m.name) for m in pkgutil.iter_modules(linking.__path__, f"{linking.__name__}.")]
    shown = {
        a.name for room in rooms for a in vars(room).values() if isinstance(a, cr.Aspect) and a.origin == SAME_WORDS
    }
    assert len(shown) > 5
    assert shown <= SHOWN


@EACH
def test_positions_by_way_of_csv(library: str, tmp_path: Path) -> None:
    """A table of positions in CSV comes back as it does from its frame, whichever library wrote the file."""
    found = tables(report_on(LAKESIDE), library, join="|").positions
    path = tmp_path / "positions.csv"
    if library == "pandas":
        found.to_csv(path, index=False)
    elif library == "polars":
        found.write_csv(path)
    else:
        pytest.importorskip("pyarrow.csv").write_csv(found, path)
    assert cr.sources.from_positions(path).claims == cr.sources.from_positions(found).claims
    assert told(report_on(cr.sources.from_positions(path))) == told(report_on(cr.sources.from_positions(found)))


def test_positions_by_way_of_parquet(tmp_path: Path) -> None:
    """What polars and pyarrow wrote to Parquet, each of the libraries reads as the same rows and claims."""
    pandas, polars = pytest.importorskip("pandas"), pytest.importorskip("polars")
    parquet = pytest.importorskip("pyarrow.parquet")
    report = report_on(LAKESIDE)
    expected = tables(report, "polars").positions
    expected.write_parquet(tmp_path / "polars.parquet")
    parquet.write_table(tables(report, "pyarrow").positions, tmp_path / "arrow.parquet")
    for path in tmp_path.iterdir():
        for frame in (pandas.read_parquet(path), polars.read_parquet(path), parquet.read_table(path)):
            assert rows(frame) == rows(expected)
            assert cr.sources.from_positions(frame) == cr.sources.from_positions(expected)


def test_what_cannot_come_back() -> None:
    """Values that were never read, scopes and spoiled cells are set aside, with row, field and reason."""
    (row,) = rows(tables(report_on(LAKESIDE[:1]), "polars").positions)
    spoiled = [
        {**row, "value_kind": "told"}, {**row, "scope": "civilians"}, {**row, "said_from": "soon"},
        {**row, "certainty": 7.0}, {**row, "value_kind": "quantity", "low": None},
    ]  # fmt: skip
    pandas = pytest.importorskip("pandas")
    batch = cr.sources.from_positions(pandas.DataFrame([*spoiled, row]))
    assert [(r.row, r.field) for r in batch.rejected] == [
        (1, "value"), (2, "scope"), (3, "said_from"), (4, "certainty"), (5, "low"),
    ]  # fmt: skip
    assert [claim.id for claim in batch.claims] == ["a#control@0"]
    assert batch.rows == (6,)
    with pytest.raises(cr.InputError, match=r"no column 'position'.*table of positions"):
        cr.sources.from_positions(tables(cr.Report(), "polars").facts)


@pytest.mark.parametrize(
    ("cell", "denied"),
    [
        (True, True), (False, False), ("True", True), ("false", False), (1, True), (0, False), ("1", True), ("0", False),
        (1.0, True), (0.0, False), ("yes", True), ("No", False), ("y", True), (" n ", False), ("T", True),
    ],
)  # fmt: skip
def test_flags_as_tables_write_them(cell: Any, denied: bool) -> None:
    """However a table writes that a state is denied, "not taken" stays so, and "taken" does."""
    words = "not taken" if denied else "taken"
    claim = cr.Claim(party="Mayor", subject="the town", aspect="control", value=words)
    (row,) = rows(tables(report_on([claim]), "polars").positions)
    (back,) = cr.sources.from_positions(pytest.importorskip("pandas").DataFrame([{**row, "denied": cell}])).claims
    assert str(back.value) == words


@pytest.mark.parametrize(
    ("cells", "field"),
    [
        ({"denied": "maybe"}, "denied"), ({"denied": 2}, "denied"), ({"denied": False}, "denied"),
        ({"denied": None, "value": "?"}, "denied"), ({"explicit": None}, "explicit"), ({"explicit": "?"}, "explicit"),
    ],
)  # fmt: skip
def test_unclear_flags_are_refused(cells: dict[str, Any], field: str) -> None:
    """A flag that cannot be read, or that says otherwise than the value beside it, sets its row aside, with the field."""
    claim = cr.Claim(party="Mayor", subject="the town", aspect="control", value="not taken", valid="2024-05-04")
    (row,) = rows(tables(report_on([claim]), "polars").positions)
    batch = cr.sources.from_positions(pytest.importorskip("pandas").DataFrame([{**row, **cells}]))
    assert [(r.row, r.field) for r in batch.rejected] == [(1, field)]


def test_a_missing_flag_is_told_by_the_value() -> None:
    """Where the flag is missing, the words of the value say whether it is denied."""
    claim = cr.Claim(party="Mayor", subject="the town", aspect="control", value="not taken")
    frame = tables(report_on([claim]), "polars").positions.drop("denied", "explicit")
    (back,) = cr.sources.from_positions(frame).claims
    assert str(back.value) == "not taken"


@pytest.mark.parametrize(
    "zone", ["Europe/Kyiv", "Asia/Kolkata", "Pacific/Auckland", "America/New_York", "Pacific/Honolulu", "UTC",
             "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Tokyo", "Pacific/Chatham"],
)  # fmt: skip
@pytest.mark.parametrize("day", ["2024-05-04", "2024-05", "2024", "2024-W18"])
def test_a_day_stays_the_day_it_was_written_as(zone: str, day: str) -> None:
    """A day, week, month or year comes back as it was, in whichever zone it was said."""
    claim = cr.Claim(party="Mayor", subject="the town", aspect="control", value="taken", said_at=day, valid=day)
    report = report_on([claim], tz=zone)
    again = report_on(cr.sources.from_positions(tables(report, "polars").positions))
    (one,), (two,) = (f.positions for f in (*report.facts, *again.facts))
    assert (str(two.said_at), str(two.valid)) == (str(one.said_at), str(one.valid))
    assert (two.said_at, two.valid) == (one.said_at, one.valid)


@pytest.mark.parametrize(
    ("said_at", "zone"),
    [("2024-05-04T09:00+13:00", "+13:00"), ("2024-05-04T09:00Z", "+13:00"), ("2024-05-04", "-11:00")],
)
def test_one_of_two_midnights_is_told(said_at: str, zone: str) -> None:
    """Of two zones that have midnight at once, words or the time of saying tell which; else it is told as assumed."""
    start = datetime.fromisoformat(f"2024-05-04T00:00{zone}")
    span = cr.Span(start, start + timedelta(days=1), "day", "that day")
    claim = cr.Claim(party="Mayor", subject="the town", aspect="control", value="taken", said_at=said_at, valid=span)
    batch = cr.sources.from_positions(tables(report_on([claim]), "polars").positions)
    (back,) = batch.claims
    assert isinstance(back.valid, cr.Span)
    assert (back.valid.start, back.valid.end) == (span.start, span.end)
    told = said_at.endswith(zone)
    assert (str(back.valid) == "4 May 2024") == (told or zone == "-11:00")
    assert back.valid.assumed == ("" if told else "UTC-11:00")
    notes = [note for note in report_on(batch).notes if "UTC-11:00" in note]
    assert notes == ([] if told else ["times and dates without a zone were taken to be in UTC-11:00"])


FORMULAS = (
    "=1+1",
    "@SUM(A1)",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "\t=1",
    "\r=1",
    "\n=1",
    "'=1",
    "''=1",
    "＝1+1",
    "'tis so",
    "-4",
    "plain",
)


@EACH
def test_no_cell_is_a_formula(library: str) -> None:
    """In tables for CSV no text begins as a formula does, in any column, and all of it comes back as it was."""
    claims = [
        cr.Claim(text, party=text, subject=text, aspect="control", value="taken", source=text, id=text)
        for text in FORMULAS
    ]
    report = report_on(claims)
    found = tables(report, library, join="|")
    for _, frame in found.items():
        cells = [c for row in rows(frame) for c in row.values() if isinstance(c, str)]
        assert not [c for c in cells if c.startswith((*"=+-@\t\r\n＝",)) and c != "-4"]
    back = cr.sources.from_positions(found.positions)
    assert {c.text for c in back.claims} == {c.source for c in back.claims} == set(FORMULAS)
    plain = cr.sources.from_positions(tables(report, library).positions)
    assert {c.text for c in plain.claims} == set(FORMULAS)


def test_lines_of_a_spoiled_file(tmp_path: Path) -> None:
    """A line of a CSV file that is no row is set aside as it came."""
    path = tmp_path / "positions.csv"
    header = "position,subject,aspect,party,value,value_kind,basis,state"
    path.write_text(
        f"{header}\na#1,x,control,A,taken,state,read,taken\na#2,x,control,A,taken,state,read,taken,7\n", "utf-8"
    )
    batch = cr.sources.from_positions(path)
    assert [claim.id for claim in batch.claims] == ["a#1"]
    assert "9 cells for 8 columns" in batch.rejected[0].problem
