"""A report as tables and as a graph: the same rows in every library, of the same types, and claims again from them."""

from __future__ import annotations

import random
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from processes import printed
from strategies import ENTITIES, PARTIES, claim_sets, structured_claims

import claimrec as cr
from claimrec.export.columns import CHANGES, CONTRADICTIONS, FACTS, POSITIONS, Cell
from claimrec.sources.batch import plain_cell

LIBRARIES = {"pandas": "to_pandas", "polars": "to_polars", "pyarrow": "to_arrow"}
NAMES = ("facts", "positions", "contradictions", "changes")
COLUMNS = dict(zip(NAMES, (FACTS, POSITIONS, CONTRADICTIONS, CHANGES), strict=True))
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
    found = plain_cell(value)
    return found.astimezone(UTC) if isinstance(found, datetime) else found


def shape_of(frame: Any) -> list[tuple[str, str]]:
    """The columns of a frame with their types, as its own library names them."""
    if hasattr(frame, "column_names"):
        return [(field.name, str(field.type)) for field in frame.schema]
    types = frame.schema if hasattr(frame, "schema") else frame.dtypes
    return [(name, str(kind)) for name, kind in types.items()]


LAKESIDE: list[Any] = [
    cr.Claim("Our troops captured Lakeside.", party="Northern army", said_at="2024-03-05T10:00+03:00", id="a"),
    cr.Claim("The fighting for Lakeside goes on.", party="Southern army", said_at="2024-03-05T06:00Z", id="b"),
    cr.Claim("Lakeside has fallen.", party="Southern army", said_at="2024-03-06", source="wire", id="c"),
    cr.Claim("At least 30 people were killed in Lakeside.", party="Radio Valley", id="d"),
    cr.Claim(subject="Lakeside", aspect="responsibility", value=["Northern army", "x"], party="Radio Valley", id="e"),
    cr.Claim(subject="Lakeside", aspect="battle_length", value="2024-02", party="Radio Valley", id="f"),
]


# Out


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
def test_types(library: str) -> None:
    """Columns are of the types that they are said to be of, as narwhals names those."""
    nw = pytest.importorskip("narwhals")
    types = {
        Cell.TEXT: nw.String(), Cell.CATEGORY: nw.Categorical(), Cell.NUMBER: nw.Float64(), Cell.COUNT: nw.Int64(),
        Cell.FLAG: nw.Boolean(), Cell.TIME: nw.Datetime("us", "UTC"), Cell.TEXTS: nw.List(nw.String()),
    }  # fmt: skip
    for name, frame in tables(report_on(LAKESIDE), library).items():
        schema = nw.from_native(frame).schema
        assert {c.name: types[c.cell] for c in COLUMNS[name]} == dict(schema)


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


# Back in


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


def told(report: cr.Report) -> list[tuple[Any, ...]]:
    """What a report holds on each position that a table of positions can give back."""
    found = [p for f in report.facts for p in f.positions]
    return [(p.party, p.side, p.subject, p.aspect.name, p.value, p.valid, p.said_at, p.certainty) for p in found]


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


# The graph


@given(claim_sets())
@SLOW
def test_graph(claims: list[cr.Claim]) -> None:
    """A node for each position, an edge for each contradiction and each change, between nodes that are there."""
    pytest.importorskip("networkx")
    report = report_on(claims)
    graph = report.to_networkx()
    assert len(graph.nodes) == len(report.to_records())
    edges = list(graph.edges(data=True))
    contradictions = [(a, b, d) for a, b, d in edges if d["relation"] == "contradicts"]
    assert (len(contradictions), len(edges)) == (len(report.contradictions), len(edges))
    assert len(edges) - len(contradictions) == len(report.changes)
    for one, two, what in edges:
        a, b = graph.nodes[one], graph.nodes[two]
        assert a["fact"] == b["fact"]
        assert what["why"]
        assert 0 < what["certainty"] <= 1
        assert a["said_from"] is None or b["said_from"] is None or a["said_from"] <= b["said_from"]
    assert len(report.to_networkx(most=0).edges) == len(report.changes)


def test_nodes_and_edges() -> None:
    """Nodes tell party, fact, value and times; edges which relation, why and how surely."""
    pytest.importorskip("networkx")
    report = report_on(LAKESIDE)
    graph = report.to_networkx()
    node = graph.nodes["a#control@0"]
    fact = report.fact("Lakeside", "control")
    assert (node["party"], node["fact"], node["value"]) == ("Northern army", fact.id, "taken (North)")
    assert node["said_from"] == datetime(2024, 3, 5, 7, tzinfo=UTC)
    found = {(a, b): told for a, b, told in graph.edges(data=True)}
    assert found["b#control@4", "a#control@0"]["kind"] == "exclusive states"
    assert found["b#control@4", "a#control@0"]["says"] == "contradicts"
    assert found["b#control@4", "c#control@0"]["relation"] == "changes"
    assert isinstance(found["b#control@4", "c#control@0"]["concession"], bool)
    assert sorted(told["id"] for told in found.values()) == sorted(
        c.id for c in (*report.contradictions, *report.changes)
    )


# Extras


def test_importing_claimrec_imports_no_library() -> None:
    """`import claimrec` imports neither narwhals nor networkx nor any library of frames."""
    libraries = ("narwhals", "networkx", "pandas", "polars", "pyarrow", "numpy")
    code = f"import sys, claimrec; print([name for name in {libraries} if name in sys.modules])"
    assert printed(code) == "[]\n"


WITHOUT = """
import sys
sys.modules[{missing!r}] = None  # as if it were not installed
import claimrec as cr
report = cr.reconcile([cr.Claim("Lakeside has fallen.", party="A"), cr.Claim("Lakeside has not fallen.", party="B")])
try:
    print({call})
except ImportError as error:
    print(type(error).__name__, error)
"""


@pytest.mark.parametrize(
    ("missing", "call", "told"),
    [
        ("narwhals", "report.to_pandas()", "needs narwhals: pip install narwhals pandas"),
        (
            "narwhals",
            "cr.sources.from_dataframe(type('Frame', (), {'columns': ()})())",
            "from_dataframe needs narwhals: pip install narwhals",
        ),
        (
            "narwhals",
            "cr.sources.from_positions(type('Frame', (), {'columns': ()})())",
            "from_positions needs narwhals: pip install narwhals",
        ),
        ("networkx", "report.to_networkx()", "to_networkx needs networkx: pip install networkx"),
        ("polars", "report.to_polars()", "needs polars: pip install polars"),
        ("pandas", "report.to_pandas()", "needs pandas: pip install pandas"),
        ("pyarrow", "report.to_arrow()", "needs pyarrow: pip install pyarrow"),
        ("pyarrow", "report.to_pandas()", "needs pyarrow: pip install pyarrow"),
    ],
)
def test_missing_libraries(missing: str, call: str, told: str) -> None:
    """Without a library the error says what to install."""
    if missing not in ("narwhals", "networkx"):
        pytest.importorskip("narwhals")
    if "pandas" in call and missing == "pyarrow":
        pytest.importorskip("pandas")
    said = printed(WITHOUT.format(missing=missing, call=call)).strip()
    assert said.startswith("MissingError ")
    assert said.endswith(told)


def test_pandas_without_pyarrow() -> None:
    """With lists joined, pandas does not need pyarrow."""
    pytest.importorskip("narwhals")
    pytest.importorskip("pandas")
    call = """list(report.to_pandas(join="|").facts["parties"])"""
    assert printed(WITHOUT.format(missing="pyarrow", call=call)).strip() == "['A|B']"
