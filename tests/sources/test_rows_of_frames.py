"""Claims in the tables of pandas, polars, Arrow and DuckDB."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

import claimrec as cr
from claimrec import Batch, Claim, InputError, read_claims
from tests.sources.rows import only, refused


def frame(kind: str, data: dict[str, list[Any]]) -> Any:
    """A DataFrame of pandas or polars."""
    return pytest.importorskip(kind).DataFrame(data)


KINDS = pytest.mark.parametrize("kind", ["pandas", "polars"])


@KINDS
def test_frames(kind: str) -> None:
    """The rows of a DataFrame become claims, and bad ones are rejected by their place from 1."""
    batch = read_claims(frame(kind, {"text": ["a", None, "c"], "party": ["x", "y", "z"], "value": [1.5, None, 2.0]}))
    assert batch.claims == (Claim("a", party="x", value=1.5), Claim("c", party="z", value=2.0))
    assert (refused(batch).row, refused(batch).field) == (2, "text")


@KINDS
def test_frame_times_keep_their_zone(kind: str) -> None:
    """Times of a DataFrame become plain datetimes, in the zone that they had."""
    at = datetime(2024, 6, 1, 10, tzinfo=ZoneInfo("Europe/Kyiv"))
    claim = only(read_claims(frame(kind, {"text": ["a"], "party": ["b"], "said_at": [at]})))
    assert type(claim.said_at) is datetime
    assert claim.said_at.isoformat() == "2024-06-01T10:00:00+03:00"


@KINDS
def test_frame_missing_times(kind: str) -> None:
    """NaT and null times are missing."""
    at = datetime(2024, 6, 1, 10, tzinfo=UTC)
    batch = read_claims(frame(kind, {"text": ["a", "b"], "party": ["x", "y"], "said_at": [at, None]}))
    assert [claim.said_at for claim in batch.claims] == [at, None]


@KINDS
def test_frame_columns(kind: str) -> None:
    """Unknown, unmapped and mapped columns of a DataFrame behave as those of a file."""
    table = frame(kind, {"statement": ["a"], "party": ["b"], "page": ["u"]})
    with pytest.raises(
        InputError, match="the DataFrame has the columns 'statement', 'party', 'page': unknown column 'page'"
    ):
        read_claims(table, keep_extra=False)
    with pytest.raises(InputError, match="no 'statment'"):
        read_claims(table, columns={"text": "statment"})
    claim = only(read_claims(table, columns={"text": "statement"}, keep_extra=True))
    assert (claim.text, dict(claim.extra)) == ("a", {"page": "u"})


@KINDS
def test_a_series_is_no_table(kind: str) -> None:
    """A Series raises, and asks for a list of claims or a DataFrame."""
    with pytest.raises(InputError, match="one Series; expected a list of claims, a DataFrame"):
        read_claims(pytest.importorskip(kind).Series(["a", "b"]))


@KINDS
def test_empty_frames(kind: str) -> None:
    """A DataFrame without rows is no error."""
    assert read_claims(frame(kind, {})) == Batch((), ())
    assert read_claims(frame(kind, {"text": [], "party": []})) == Batch((), ())


def test_a_lazy_frame() -> None:
    """A LazyFrame is computed, and gives the claims of its rows."""
    lazy = pytest.importorskip("polars").LazyFrame({"text": ["a", "b"], "party": ["x", "y"]})
    assert read_claims(lazy.tail(1)) == Batch((Claim("b", party="y"),), ())


def test_a_named_index_counts_as_columns() -> None:
    """A named index of pandas, or named levels of one, are columns; an unnamed one is not, nor one named as a column."""
    pd = pytest.importorskip("pandas")
    data = {"text": ["a", "b"], "party": ["x", "y"]}
    by_id = pd.DataFrame(data, index=pd.Index(["c1", "c2"], name="id"))
    assert [claim.id for claim in read_claims(by_id).claims] == ["c1", "c2"]
    levels = pd.MultiIndex.from_tuples([("news", 1), ("wire", 2)], names=["source", None])
    assert [claim.source for claim in read_claims(pd.DataFrame(data, index=levels)).claims] == ["news", "wire"]
    same = pd.DataFrame(data, index=pd.Index(["other", "other"], name="text"))
    assert [claim.text for claim in read_claims(same).claims] == ["a", "b"]


class Streams:
    """Something of an unknown library that hands on a stream of Arrow."""

    def __init__(self, held: Any) -> None:
        self.held = held

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        return self.held.__arrow_c_stream__(requested_schema)


def test_anything_with_an_arrow_stream() -> None:
    """What hands on a stream of Arrow is read as a table, and one that streams no rows is refused."""
    pa = pytest.importorskip("pyarrow")
    table = pa.table({"text": ["a", None], "party": ["x", "y"]})
    batch = read_claims(Streams(table))
    assert (batch.claims, refused(batch).row) == ((Claim("a", party="x"),), 2)
    with pytest.raises(InputError, match="Streams"):
        read_claims(Streams(table["text"]))
    with pytest.raises(InputError, match="one ChunkedArray; expected a list of claims, a DataFrame"):
        read_claims(table["text"])


def test_duckdb_relations() -> None:
    """A relation of duckdb is computed, and its dates and times are Python's."""
    duckdb = pytest.importorskip("duckdb")
    pytest.importorskip("pyarrow")
    relation = duckdb.sql("select 'a' as text, 'x' as party, date '2024-05-04' as said_at, 1.5 as value")
    claim = only(read_claims(relation))
    assert (claim.text, claim.party, claim.said_at, claim.value) == ("a", "x", date(2024, 5, 4), 1.5)
    odd = duckdb.sql(
        "select 'a' as text, 'x' as party, uuid() as u, time '14:30' as t, 12.50 as d, 3.0 as n, [1, 2] as l"
    )
    report = cr.reconcile(odd)
    kept = dict(report.claims[0].extra)
    assert (type(kept.pop("u")), kept) == (str, {"t": "14:30:00", "d": 12.5, "n": 3, "l": [1, 2]})
    assert cr.Report.from_json(report.to_json()) == report
    with pytest.raises(InputError, match="one DuckDBPyConnection"):
        read_claims(duckdb.connect())


def test_pandas_cell_types() -> None:
    """Pandas NA in nullable columns is missing, and its numbers and strings are Python's."""
    pd = pytest.importorskip("pandas")
    data = {
        "text": pd.array(["a", "b"], dtype="string"),
        "party": pd.Categorical(["x", "y"]),
        "source": pd.array(["s", None], dtype="string"),
        "value": pd.array([1, None], dtype="Int64"),
    }
    batch = read_claims(pd.DataFrame(data, index=[7, 9]))
    assert batch.rejected == ()
    assert [(c.text, c.party, c.source, c.value) for c in batch.claims] == [
        ("a", "x", "s", 1),
        ("b", "y", None, None),
    ]
    assert type(batch.claims[0].value) is int


def test_pandas_duplicate_and_numbered_columns() -> None:
    """Duplicate pandas columns raise, as they would be lost; numbered columns can be kept."""
    pd = pytest.importorskip("pandas")
    with pytest.raises(InputError, match="two columns 'text'"):
        read_claims(pd.DataFrame([["a", "b", "c"]], columns=["text", "party", "text"]))
    claim = only(read_claims(pd.DataFrame([["a", "b", "c"]], columns=["text", "party", 0]), keep_extra=True))
    assert claim.extra == {"0": "c"}
