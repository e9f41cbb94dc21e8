"""Claims in files of JSON, and files that cannot be read: what is wrong is told with its line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimrec import Batch, Claim, InputError, read_claims
from tests.sources.rows import FELL, HI, Write, only, refused

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
