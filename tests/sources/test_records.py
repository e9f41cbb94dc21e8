"""Rows in, claims and rejections out: nothing is lost, and what cannot be used says where and why."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

import pytest
from attrs.exceptions import FrozenInstanceError

from claimrec import Batch, Claim, InputError, Party, read_claims
from claimrec.model import Offsets
from tests.sources.rows import FELL, HI, Hostile, only, refused

# Lists


def test_claims_and_dicts_mix() -> None:
    """Claim objects are taken as they are, dicts become the same claims, in the order given."""
    claim = Claim(**HI)
    batch = read_claims([claim, FELL, HI])
    assert batch.claims == (claim, Claim(**FELL), claim)
    assert batch.claims[0] is claim


@pytest.mark.parametrize("make", [list, tuple, iter, lambda rows: (row for row in rows)])
def test_any_iterable(make: Callable[[Any], Any]) -> None:
    """Lists, tuples, iterators and generators all do."""
    assert read_claims(make([HI, FELL])).claims == (Claim(**HI), Claim(**FELL))


def test_no_rows() -> None:
    """No rows give no claims, and no error."""
    assert read_claims([]) == Batch((), ())


def test_all_fields_arrive() -> None:
    """Every field of a claim can be given in a dict, lists for pairs included."""
    given = {
        **HI,
        "said_at": "2024-06-01T10:00:00+02:00",
        "id": "c1",
        "source": "s",
        "valid": ["2024-05", None],
        "quote": [0, 3],
        "subject": "bridge",
        "aspect": "state",
        "value": "up",
        "extra": {"url": "x"},
    }
    claim = only(read_claims([given]))
    assert claim.valid == ("2024-05", None)
    assert claim.quote == Offsets(0, 3)
    assert (claim.id, claim.source, claim.subject, claim.aspect, claim.value) == (
        "c1",
        "s",
        "bridge",
        "state",
        "up",
    )
    assert claim.extra == {"url": "x"}


def test_a_bad_row_is_set_aside_alone() -> None:
    """One unusable row is rejected with its row, field, sentence and content; the others become claims."""
    batch = read_claims([HI, {"text": "Who said so?"}, FELL])
    assert batch.claims == (Claim(**HI), Claim(**FELL))
    row = refused(batch)
    assert (row.row, row.field, row.record) == (2, "party", {"text": "Who said so?"})
    assert row.problem.startswith("row 2, field 'party': it is missing; expected ")


@pytest.mark.parametrize("junk", ["The bridge stands.", 3, None, 2.5, b"x", object(), ["a"], ("text", "party"), dict])
def test_rows_that_are_no_rows(junk: Any) -> None:
    """What is neither a Claim nor a mapping is rejected, and says what was expected."""
    row = refused(read_claims([HI, junk]))
    assert row.row == 2
    assert "Claim or a dict" in row.problem
    assert isinstance(row.record, str)


def test_a_rejected_string_is_kept() -> None:
    """A rejected string is kept as it was, up to 200 characters."""
    assert refused(read_claims(["x" * 300])).record == "x" * 200


@pytest.mark.parametrize("source", [HI, Claim(**HI), Party("a"), None, 3, b"text", bytearray(b"a"), dict])
def test_one_thing_is_no_list(source: Any) -> None:
    """A single claim, dict or other thing that is no list raises, and asks for a list of claims."""
    with pytest.raises(InputError, match="expected a list of claims"):
        read_claims(source)


@pytest.mark.parametrize("text", ["The bridge stands.", "He said 3.5 million", "", "a\0b", "x" * 5000, "two\nlines"])
def test_a_text_is_no_path(text: str) -> None:
    """A string that is no path is not taken for claims."""
    with pytest.raises(InputError, match=r"is no file; expected .* or a list of claims"):
        read_claims(text)


def test_an_error_in_the_callers_generator_is_the_callers() -> None:
    """What a caller's own generator raises is the cause of an error that names the row, and no bad row."""

    def broken() -> Iterator[dict[str, str]]:
        yield HI
        raise KeyError("mine")

    with pytest.raises(InputError, match="row 2: the source raised KeyError: 'mine'") as caught:
        read_claims(broken())
    assert isinstance(caught.value.__cause__, KeyError)


def test_results_are_frozen_and_hashable() -> None:
    """A rejection cannot be changed, and can stand in a set although it holds a dict."""
    row = refused(read_claims([{"text": "x"}]))
    assert len({row, row}) == 1
    with pytest.raises(FrozenInstanceError):
        row.row = 3  # type: ignore[misc]


def test_the_record_is_a_copy() -> None:
    """Changing the dict afterwards does not change the rejection."""
    given: dict[str, Any] = {"text": "x"}
    row = refused(read_claims([given]))
    given["text"] = "y"
    assert row.record == {"text": "x"}


# Columns and other fields


def test_columns_map_names() -> None:
    """`columns` names the column of a field; fields that it leaves out keep their own names."""
    rows = [{"statement": "It fell.", "by": "Ferry", "source": "news"}]
    claim = only(read_claims(rows, columns={"text": "statement", "party": "by"}))
    assert (claim.text, claim.party, claim.source) == ("It fell.", "Ferry", "news")


def test_one_column_for_two_fields() -> None:
    """One column may feed two fields."""
    claim = only(read_claims([{"text": "x", "by": "Ferry"}], columns={"party": "by", "source": "by"}))
    assert claim.party == claim.source == "Ferry"


def test_a_mapped_column_is_not_read_twice() -> None:
    """A column that was mapped to one field does not also fill the field of its own name."""
    claim = only(read_claims([{"text": "x", "source": "Ferry"}], columns={"party": "source"}))
    assert (claim.party, claim.source) == ("Ferry", None)


def test_the_party_column_given_away() -> None:
    """When the party's column is mapped to another field, each row misses its party, in plain words."""
    row = refused(read_claims([{"party": "x"}], columns={"text": "party"}))
    assert row.field == "party"


def test_a_column_shadowed_by_a_mapping_is_unknown() -> None:
    """When text is mapped elsewhere, a field called text is one that nothing is made of."""
    rows = [{"statement": "a", "party": "b", "text": "c"}]
    assert refused(read_claims(rows, columns={"text": "statement"}, keep_extra=False)).field == "text"
    assert only(read_claims(rows, columns={"text": "statement"}, keep_extra=True)).extra == {"text": "c"}


def test_unknown_claim_field_in_columns() -> None:
    """A misspelt claim field in `columns` raises with the field that was meant."""
    with pytest.raises(InputError, match=r"no field 'txet' \(did you mean 'text'\?\)"):
        read_claims([HI], columns={"txet": "statement"})


@pytest.mark.parametrize("columns", [3, "text", ["text"], {"text": 3}, {"text": None}, {3: "text"}])
def test_columns_of_a_wrong_type(columns: Any) -> None:
    """`columns` that map no names to names raise."""
    with pytest.raises(InputError) as caught:
        read_claims([HI], columns=columns)
    assert caught.value.field == "columns"


def test_a_mapped_column_missing_from_a_dict() -> None:
    """In a dict row a mapped column that is absent counts as missing."""
    batch = read_claims([{"text": "x", "by": "Ferry"}, {"text": "y"}], columns={"party": "by"})
    assert len(batch.claims) == 1
    assert refused(batch).field == "party"


def test_unknown_fields_reject_the_row() -> None:
    """A misspelt field that a row needs rejects it, with the mapping that reads it; where all must be known, any does."""
    batch = read_claims([{"txt": "x", "party": "Ferry"}, HI])
    row = refused(batch)
    assert batch.claims == (Claim(**HI),)
    assert row.field == "txt"
    assert "did you mean 'text'?" in row.problem
    assert "columns={'text': 'txt'} (--column text=txt)" in row.problem
    row = refused(read_claims([{**HI, "page": 3}, HI], keep_extra=False))
    assert row.field == "page"
    assert "keep_extra=True" in row.problem


def test_keep_extra() -> None:
    """With keep_extra other fields go to `extra`, beside those that are there already."""
    claim = only(read_claims([{**HI, "topic": "u", "extra": {"page": 3}, "score": float("nan")}], keep_extra=True))
    assert claim.extra == {"page": 3, "topic": "u", "score": None}


def test_extra_given_twice() -> None:
    """A field that stands both in the row and in its extra is not overwritten in silence."""
    assert refused(read_claims([{**HI, "page": "u", "extra": {"page": "v"}}], keep_extra=True)).field == "extra"


@pytest.mark.parametrize("keep", [True, False])
def test_extra_that_is_no_mapping(keep: bool) -> None:
    """An `extra` that is no mapping rejects its row."""
    rows = [{**HI, "extra": [("a", 1)]} | ({"url": 1} if keep else {})]
    assert refused(read_claims(rows, keep_extra=keep)).field == "extra"


# Cells


def test_nan_is_missing() -> None:
    """NaN and None count as not given."""
    claim = only(read_claims([{**HI, "source": float("nan"), "value": float("nan"), "id": None}]))
    assert claim == Claim(**HI)


def test_numpy_cells() -> None:
    """Numpy scalars become Python's, NaT becomes None, times do not become bare integers."""
    np = pytest.importorskip("numpy")
    row = {
        "text": np.str_("x"),
        "party": "b",
        "value": np.float32(2.5),
        "said_at": np.datetime64("2024-06-01"),
        "quote": np.array([1, 4]),
        "source": np.float64("nan"),
    }
    claim = only(read_claims([row]))
    assert type(claim.value) is float
    assert claim.said_at == date(2024, 6, 1)
    assert claim.quote == Offsets(1, 4)
    assert claim.source is None
    fine = only(read_claims([{**HI, "said_at": np.datetime64("2024-06-01T10:00:00", "ns")}]))
    assert fine.said_at == datetime(2024, 6, 1, 10)
    assert only(read_claims([{**HI, "said_at": np.datetime64("NaT")}])).said_at is None
    assert type(only(read_claims([{**HI, "value": np.int64(3)}])).value) is int


def test_pandas_cells() -> None:
    """NA and NaT are missing in dicts too, and a Timestamp becomes a plain datetime in its zone."""
    pd = pytest.importorskip("pandas")
    stamp = pd.Timestamp("2024-06-01T10:00:00.000000001", tz="Europe/Kyiv")
    claim = only(read_claims([{**HI, "source": pd.NA, "said_at": stamp, "valid": pd.NaT}]))
    assert claim.source is None
    assert claim.valid is None
    assert type(claim.said_at) is datetime
    assert claim.said_at.isoformat() == "2024-06-01T10:00:00+03:00"


def test_hostile_objects() -> None:
    """Objects whose repr raises are set aside as any other."""
    batch = read_claims([Hostile(), {"text": Hostile(), "party": "b"}, HI])
    assert [row.row for row in batch.rejected] == [1, 2]
    assert batch.rejected[0].record == "a Hostile that cannot be shown"
    assert batch.claims == (Claim(**HI),)


def test_values_too_deep_or_unsortable() -> None:
    """Values of which no id can be made reject their row, whatever it is that they raise."""
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]
    rows = [{**HI, "value": deep}, {**HI, "value": {1: "a", "b": 2}}, HI]
    batch = read_claims(rows)
    assert [row.row for row in batch.rejected] == [1, 2]
    assert len(batch.claims) == 1
    while deep:  # else freeing it may overflow the C stack of some builds
        deep = deep.pop()
