"""Rows in, claims and rejections out: nothing is lost, and what cannot be used says where and why."""

from __future__ import annotations

import csv
import json
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import claimrec as cr
from claimrec import (
    Batch,
    Claim,
    Entity,
    InputError,
    MissingError,
    Party,
    Rejected,
    read_claims,
    read_entities,
    read_parties,
)
from claimrec.model import Offsets
from claimrec.model.names import missing

HI = {"text": "The bridge stands.", "party": "Mayor"}
FELL = {"text": "It fell.", "party": "Ferry"}
Write = Callable[[str, str | bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """A file of this name and content."""

    def make(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return make


def only(batch: Batch) -> Claim:
    """The one claim of a batch that rejected nothing."""
    assert batch.rejected == ()
    assert len(batch.claims) == 1
    return batch.claims[0]


def refused(batch: Batch) -> Rejected:
    """The one rejected row of a batch."""
    assert len(batch.rejected) == 1
    return batch.rejected[0]


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


class Hostile:
    """An object of which next to nothing works."""

    def __repr__(self) -> str:
        raise RuntimeError("no repr")

    def __eq__(self, other: object) -> bool:
        raise RuntimeError("no eq")

    __hash__ = None  # type: ignore[assignment]


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


# JSON


def test_jsonl(write: Write) -> None:
    """One object a line; blank lines and CRLF do no harm, and rows are counted as lines."""
    path = write("a.jsonl", json.dumps(HI) + "\r\n\r\n" + json.dumps(FELL) + "\n" + '{"text": "x"}\n')
    batch = read_claims(path)
    assert batch.claims == (Claim(**HI), Claim(**FELL))
    assert refused(batch).row == 4


def test_paths_as_strings(write: Write) -> None:
    """A path may be a str or a Path, its ending in any case."""
    path = write("a.JSONL", json.dumps(HI))
    assert read_claims(str(path)) == read_claims(path) == Batch((Claim(**HI),), ())


@pytest.mark.parametrize("line", ["3", '"text"', "null", '["a"]', "text,party", "{'text': 1}", '{"text": ', "\0"])
def test_jsonl_lines_that_are_no_objects(write: Write, line: str) -> None:
    """A line that is no JSON object is rejected with the line and what was expected."""
    batch = read_claims(write("a.jsonl", f"{line}\n{json.dumps(HI)}\n"))
    row = refused(batch)
    assert (row.row, row.record) == (1, line)
    assert "expected one JSON object on each line" in row.problem
    assert len(batch.claims) == 1


@pytest.mark.parametrize("line", ["[" * 10_000, '{"value":' * 10_000, '{"value": ' + "9" * 5000 + "}", "x" * 900])
def test_jsonl_lines_beyond_measure(write: Write, line: str) -> None:
    """Lines nested too deep, numbers too long: rejected, with the line cut to 200 characters."""
    row = refused(read_claims(write("a.jsonl", f"{line}\n")))
    assert row.record == line[:200]
    assert len(row.problem) < 400


def test_jsonl_line_separators_inside_strings(write: Write) -> None:
    """Characters that str.splitlines breaks at do not end a JSONL row."""
    text = "a\u2028b\u2029c\x85d"
    path = write("a.jsonl", json.dumps({"text": text, "party": "b"}, ensure_ascii=False))
    assert only(read_claims(path)).text == text


def test_json_list(write: Write) -> None:
    """A .json file is a list of objects; its rows count from 1."""
    batch = read_claims(write("a.json", json.dumps([HI, 3, FELL, {"txt": "x"}])))
    assert batch.claims == (Claim(**HI), Claim(**FELL))
    assert [row.row for row in batch.rejected] == [2, 4]
    assert read_claims(write("b.json", "[]")) == Batch((), ())


@pytest.mark.parametrize(
    "content", ['{"text": "x", "party": "b"}', '"x"', "[" * 10_000, "[1", "nothing", "[" + "9" * 5000]
)
def test_json_that_is_no_list(write: Write, content: str) -> None:
    """JSON that is broken, nested too deep or no list raises and names the file."""
    with pytest.raises(InputError, match=r"a\.json' .*expected a list of objects"):
        read_claims(write("a.json", content))


# Files


def test_no_such_file(tmp_path: Path) -> None:
    """A file that is not there raises and is named."""
    with pytest.raises(InputError, match=r"nowhere\.csv' cannot be read: No such file"):
        read_claims(tmp_path / "nowhere.csv")


def test_a_directory(tmp_path: Path) -> None:
    """A directory raises, even one with a known ending."""
    (tmp_path / "a.csv").mkdir()
    for path in (tmp_path, tmp_path / "a.csv"):
        with pytest.raises(InputError, match="is a directory"):
            read_claims(path)


def test_unknown_ending(write: Write) -> None:
    """A file with another ending raises and says which are known."""
    with pytest.raises(InputError, match=r"a\.pdf' has no ending that is known; expected a \.jsonl, \.json"):
        read_claims(write("a.pdf", "x"))
    with pytest.raises(InputError, match=r"a\.ods' is a spreadsheet; expected it saved as \.xlsx, or as “CSV UTF-8”"):
        read_claims(write("a.ods", "x"))


@pytest.mark.parametrize("ending", ["csv", "tsv", "json", "jsonl"])
@pytest.mark.parametrize("content", ["", "\n \n", "\ufeff"])
def test_empty_files(write: Write, ending: str, content: str) -> None:
    """A file with nothing in it raises and is named."""
    with pytest.raises(InputError, match=rf"a\.{ending}' is empty"):
        read_claims(write(f"a.{ending}", content))


@pytest.mark.parametrize("ending", ["csv", "tsv", "json", "jsonl"])
def test_not_utf8(write: Write, ending: str) -> None:
    """A file that is not UTF-8 raises and is named, rather than being read with wrong letters."""
    with pytest.raises(
        InputError, match=rf"a\.{ending}' is not in UTF-8: byte \d+ begins no character; expected .*“CSV UTF-8”"
    ):
        read_claims(write(f"a.{ending}", "text,party\ncafé,b".encode("latin-1")))


@pytest.mark.parametrize("name", ["a\0.csv", "x" * 5000 + ".csv"])
def test_impossible_paths(name: str) -> None:
    """Paths that no file system takes raise InputError, in a message of bearable length."""
    with pytest.raises(InputError, match="cannot be read") as caught:
        read_claims(name)
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", "text,party\nx,b\n"),
        ("a.jsonl", '{"text": "x", "party": "b"}'),
        ("a.json", '[{"text": "x", "party": "b"}]'),
    ],
)
def test_byte_order_mark(write: Write, name: str, content: str) -> None:
    """A byte order mark before the content is not part of it."""
    assert only(read_claims(write(name, "\ufeff" + content))) == Claim("x", party="b")


# CSV


def test_csv(write: Write) -> None:
    """The header is row 1, blank lines count but are skipped, blank cells are missing, values are strings."""
    path = write("a.csv", 'party,text,value,source\n\nMayor,"Yes, it ""stands"".\nStill.",75, \nb,  ,,\n')
    batch = read_claims(path)
    (claim,) = batch.claims
    assert (claim.text, claim.value, claim.source) == ('Yes, it "stands".\nStill.', "75", None)
    row = refused(batch)
    assert (row.row, row.field) == (4, "text")
    assert row.record == {"party": "b", "text": None, "value": None, "source": None}


def test_first_data_row_is_row_two(write: Write) -> None:
    """The first row below the header is row 2."""
    assert refused(read_claims(write("a.csv", "text,party\nx,\n"))).row == 2


def test_tsv(write: Write) -> None:
    """A .tsv file is separated by tabs, and its commas are text."""
    assert only(read_claims(write("a.tsv", "text\tparty\na, b\tMayor\n"))) == Claim("a, b", party="Mayor")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(write: Write, end: str) -> None:
    """Line ends of all systems do."""
    assert len(read_claims(write("a.csv", end.join(["text,party", "x,b", "y,b"]))).claims) == 2


def test_header_only(write: Write) -> None:
    """A header without rows is a table of no claims."""
    assert read_claims(write("a.csv", "text,party\n")) == Batch((), ())


def test_blank_header(write: Write) -> None:
    """A first row of blank cells is no header."""
    with pytest.raises(InputError, match=r"a\.csv' has no header"):
        read_claims(write("a.csv", ", ,\nx,b,c\n"))


@pytest.mark.parametrize("keep", [True, False])
def test_no_header(write: Write, keep: bool) -> None:
    """A file that begins with its data raises and shows what was taken for the columns."""
    with pytest.raises(InputError, match=r"a\.csv' has the columns 'The bridge stands\.', 'Mayor'"):
        read_claims(write("a.csv", "The bridge stands.,Mayor\nIt fell.,Ferry\n"), keep_extra=keep)


def test_spaces_around_column_names(write: Write) -> None:
    """Spaces around a column's name are not part of it."""
    assert only(read_claims(write("a.csv", "text , party\nx,b\n"))) == Claim("x", party="b")


def test_duplicate_columns(write: Write) -> None:
    """Two columns of one name raise: one of them would be lost."""
    with pytest.raises(InputError, match="two columns 'text'"):
        read_claims(write("a.csv", "text,party,text\nx,b,y\n"))


def test_unknown_column(write: Write) -> None:
    """A table without a column that claims need raises at once, with the columns and the mapping to paste."""
    path = write("a.csv", "txt,party\nx,b\n")
    with pytest.raises(InputError, match=r"'txt', 'party': no 'text'; expected columns=\{'text': 'txt'\}"):
        read_claims(path)
    with pytest.raises(InputError, match=r"unknown column 'txt' \(did you mean 'text'\?\)") as caught:
        read_claims(path, keep_extra=False)
    assert "columns={'text': 'txt'}" in str(caught.value)
    assert "keep_extra=True" in str(caught.value)
    assert only(read_claims(path, columns={"text": "txt"})) == Claim("x", party="b")


def test_csv_keep_extra(write: Write) -> None:
    """With keep_extra other columns of a table go to `extra`."""
    assert only(read_claims(write("a.csv", "text,party,page\nx,b,7\n"), keep_extra=True)).extra == {"page": "7"}


@pytest.mark.parametrize("field", ["text", "source", "party"])
def test_mapped_column_that_is_not_there(write: Write, field: str) -> None:
    """A mapped column that a table does not have raises with the columns there are."""
    with pytest.raises(InputError, match=r"columns 'text', 'party': no 'statement'"):
        read_claims(write("a.csv", "text,party\nx,b\n"), columns={field: "statement"})


def test_explicitly_mapped_to_its_own_name(write: Write) -> None:
    """A field mapped to its own name must be there as well."""
    with pytest.raises(InputError, match="no 'source'"):
        read_claims(write("a.csv", "text,party\nx,b\n"), columns={"source": "source"})


def test_no_party_column(write: Write) -> None:
    """A table without a party for any row raises once, instead of once a row."""
    with pytest.raises(InputError, match="no 'party'"):
        read_claims(write("a.csv", "text\nx\n"))


def test_too_many_cells(write: Write) -> None:
    """A row with more cells than columns is rejected with its raw text; blank cells at its end do no harm."""
    batch = read_claims(write("a.csv", "text,party\nNo, it fell,Ferry\nx,b,,\ny,b\n"))
    row = refused(batch)
    assert (row.row, row.record) == (2, "No, it fell,Ferry\n")
    assert "3 cells for 2 columns" in row.problem
    assert len(batch.claims) == 2


def test_too_few_cells(write: Write) -> None:
    """Cells that a row leaves out at its end are missing."""
    batch = read_claims(write("a.csv", "text,party,source\nx,b\ny\n"))
    assert batch.claims == (Claim("x", party="b"),)
    assert refused(batch).field == "party"


def test_a_quote_that_is_never_closed(write: Write) -> None:
    """An open quote is an error that shows what it swallowed; rows before it are claims."""
    batch = read_claims(write("a.csv", 'text,party\nx,b\n"open,b\ny,b\n'))
    assert batch.claims == (Claim("x", party="b"),)
    row = refused(batch)
    assert (row.row, row.record) == (3, '"open,b\ny,b\n')


def test_stray_quotes(write: Write) -> None:
    """A cell with text behind its closing quote is rejected, not altered; quotes inside a cell are kept."""
    batch = read_claims(write("a.csv", 'text,party\n"Yes" he said,b\nhe said "yes",b\n'))
    assert batch.claims == (Claim('he said "yes"', party="b"),)
    assert refused(batch).record == '"Yes" he said,b\n'


def test_huge_cells(write: Write) -> None:
    """A cell of 5 MB is read, and the csv module's limit is afterwards what it was."""
    before = csv.field_size_limit()
    big = "x" * 5_000_000
    assert only(read_claims(write("a.csv", f"text,party\n{big},b\n"))).text == big
    assert csv.field_size_limit() == before
    with pytest.raises(InputError):
        read_claims(write("b.csv", f'"text{big}'))
    assert csv.field_size_limit() == before


@pytest.mark.parametrize("ending", ["csv", "tsv", "jsonl", "json"])
def test_control_characters(write: Write, ending: str) -> None:
    """NUL bytes and control characters do not crash a reader."""
    junk = "".join(map(chr, range(32))) + "\x7f\x85\u2028\ufeff"
    content = f"text,party\n{junk},b\n" if ending == "csv" else f"text\tparty\n{junk}\tb\n"
    try:
        batch = read_claims(write(f"a.{ending}", content))
    except InputError:
        assert ending == "json"
    else:
        assert batch.claims or batch.rejected


def test_nul_in_a_cell_is_kept(write: Write) -> None:
    """A NUL in a text is kept as it came."""
    assert only(read_claims(write("a.csv", "text,party\na\0b,c\n"))).text == "a\0b"


# DataFrames


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


# Parties and entities


def test_parties_of_dicts_and_objects() -> None:
    """Party objects and dicts mix, and keep their order."""
    rows = [Party("A"), {"name": "B", "aliases": ["Bee"], "side": "S"}, {"name": "C", "side": None}]
    assert read_parties(rows) == (Party("A"), Party("B", aliases=["Bee"], side="S"), Party("C"))


def test_parties_of_files(write: Write) -> None:
    """CSV, TSV, JSON and JSONL files of the same parties give the same parties."""
    expected = (Party("Wagner Group", aliases=["Wagner", "PMC"], side="Russia"), Party("Mayor"))
    rows = [{"name": "Wagner Group", "aliases": ["Wagner", "PMC"], "side": "Russia"}, {"name": "Mayor"}]
    assert read_parties(write("a.json", json.dumps(rows))) == expected
    assert read_parties(write("a.jsonl", "\n".join(map(json.dumps, rows)))) == expected
    table = "name,aliases,side\nWagner Group,Wagner | PMC|,Russia\nMayor,,\n"
    assert read_parties(write("a.csv", table)) == expected
    assert read_parties(str(write("a.tsv", table.replace(",", "\t")))) == expected


def test_entities(write: Write) -> None:
    """Entities are read as parties are, from dicts and from files."""
    expected = (Entity("Bakhmut", aliases=["Artemovsk", "Artyomovsk"]),)
    assert read_entities([{"name": "Bakhmut", "aliases": ("Artemovsk", "Artyomovsk")}]) == expected
    assert read_entities(write("a.csv", "name,aliases\nBakhmut,Artemovsk|Artyomovsk\n")) == expected


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ({"aliases": ["x"]}, "name"),
        ({"name": " "}, "name"),
        ({"name": 3}, "name"),
        ({"name": "B", "aliases": "Bee"}, "aliases"),
        ({"name": "B", "aliases": ["x", 3]}, "aliases"),
        ({"name": "B", "alias": ["x"]}, "alias"),
        ({"name": "B", "side": 3}, "side"),
    ],
)
def test_bad_parties(row: dict[str, Any], field: str) -> None:
    """A row that is no party raises with its row and field."""
    with pytest.raises(InputError, match="row 2") as caught:
        read_parties([{"name": "A"}, row])
    assert (caught.value.row, caught.value.field) == (2, field)


def test_names_alone() -> None:
    """Parties and entities may be given by their names, beside others; a file's name is no list of them."""
    assert read_parties(["A", Party("B")]) == (Party("A"), Party("B"))
    assert read_entities(["Bakhmut", {"name": "Lakeside"}]) == (Entity("Bakhmut"), Entity("Lakeside"))
    with pytest.raises(InputError, match="row 2"):
        read_entities(["Bakhmut", " "])


def test_columns_of_parties_in_any_case(write: Write) -> None:
    """The columns of a table of parties are known in any case."""
    assert read_parties(write("a.csv", "Name,ALIASES,Side\nA,Ay|Eh,S\n")) == (
        Party("A", aliases=["Ay", "Eh"], side="S"),
    )


@pytest.mark.parametrize("row", [None, "", 3, Entity("A"), Hostile()])
def test_rows_that_are_no_parties(row: Any) -> None:
    """What is no party and no dict raises with its row."""
    with pytest.raises(InputError) as caught:
        read_parties([row])
    assert caught.value.row == 1


def test_a_misspelt_party_field() -> None:
    """An unknown field of a party is met with the one that was meant."""
    with pytest.raises(InputError, match=r"did you mean 'aliases'\?"):
        read_parties([{"name": "A", "aliasses": []}])


def test_an_entity_has_no_side() -> None:
    """A side is a party's, not an entity's."""
    with pytest.raises(InputError, match="unknown field 'side'"):
        read_entities([{"name": "A", "side": "S"}])


@pytest.mark.parametrize("source", [Party("A"), {"name": "A"}, None, "Wagner"])
def test_one_party_is_no_list(source: Any) -> None:
    """A single party raises, and asks for a list of parties."""
    with pytest.raises(InputError, match="a list of parties"):
        read_parties(source)


def test_bad_lines_of_party_files(write: Write) -> None:
    """A broken line of a file of parties raises with its row."""
    with pytest.raises(InputError, match=r"row 2: .* is not JSON"):
        read_parties(write("a.jsonl", '{"name": "A"}\n{"name": \n'))
    with pytest.raises(InputError, match="row 3: it has 4 cells"):
        read_parties(write("a.csv", "name,aliases,side\nA,,\nB,x,y,S\n"))


# For any input

words = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1).filter(lambda text: bool(text.strip()))
speakers = words.filter(lambda name: not missing(name))
claim_rows = st.fixed_dictionaries(
    {"text": words, "party": speakers},
    optional={
        "source": words,
        "subject": words,
        "aspect": words,
        "id": words,
        "value": words | st.integers(),
    },
)


@given(st.lists(claim_rows, min_size=1))
@example([{"text": "a\u2028b\x85", "party": "\ufeffb"}])
def test_jsonl_round_trip(rows: list[dict[str, Any]]) -> None:
    """Claims written to JSONL as dicts and read back are the same claims, ids included."""
    for ascii_only in (True, False):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "a.jsonl")
            lines = [json.dumps(row, ensure_ascii=ascii_only) for row in rows]
            path.write_text("\n".join(lines), "utf-8", newline="")
            batch = read_claims(path)
        assert batch == Batch(tuple(Claim(**row) for row in rows), ())
        assert [claim.id for claim in batch.claims] == [Claim(**row).id for row in rows]


@given(st.lists(st.tuples(words, speakers), min_size=1))
def test_csv_round_trip(rows: list[tuple[str, str]]) -> None:
    """Any printable text survives a CSV file, and every row of it is a claim."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.csv")
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([("text", "party"), *rows])
        batch = read_claims(path)
    assert batch == Batch(tuple(Claim(text, party=party) for text, party in rows), ())


leaves = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary() | st.dates() | st.datetimes()
junk = st.recursive(
    leaves | st.sampled_from([object(), len, 1j, Offsets(0, 1), ZoneInfo("UTC"), Exception]) | st.builds(Hostile),
    lambda inner: st.lists(inner) | st.tuples(inner, inner) | st.dictionaries(st.text() | st.integers(), inner),
    max_leaves=5,
)
field_names = st.sampled_from(
    ["text", "party", "said_at", "id", "source", "valid", "quote", "value", "extra", "aspect"]
)
junk_rows = st.lists(junk | st.dictionaries(field_names, junk) | st.dictionaries(field_names | st.text(), junk))


@given(junk_rows, st.booleans(), st.sampled_from([None, {"text": "value"}, {"party": "id", "extra": "text"}]))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_nothing_is_lost(rows: list[Any], keep: bool, columns: dict[str, str] | None) -> None:
    """Every row, whatever it is, is either a claim or rejected with its number and a reason."""
    batch = read_claims(rows, keep_extra=keep, columns=columns)
    assert len(batch.claims) + len(batch.rejected) == len(rows)
    numbers = [row.row for row in batch.rejected]
    assert numbers == sorted(set(numbers))
    assert all(row.problem.startswith(f"row {row.row}") for row in batch.rejected)


@given(junk, st.sampled_from([read_claims, read_parties, read_entities]))
def test_only_input_errors(source: Any, read: Callable[[Any], Any]) -> None:
    """Whatever is given as the source, nothing but InputError is raised."""
    with suppress(InputError):
        read(source)


@given(st.binary() | st.text().map(str.encode), st.sampled_from(["csv", "tsv", "json", "jsonl"]))
@example(b'text,party\n"\n', "csv")
@example(b"\n\n,\n", "csv")
def test_any_bytes_in_a_file(content: bytes, ending: str) -> None:
    """Whatever bytes a file holds, it is read or raises InputError; a spreadsheet may want its library."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"a.{ending}")
        path.write_bytes(content)
        for read in (read_claims, read_parties):
            with suppress(InputError, MissingError):
                read(path)
