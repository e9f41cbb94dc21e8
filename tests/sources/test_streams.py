"""Sources that are read once: open files, strings in memory, readers of record batches."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimrec import InputError, read_claims, read_parties, reconcile
from claimrec.sources import read_claim_reviews

ROWS = [
    {"text": "The mill stands, “as ever”.", "party": "Mayor"},
    {"text": "The mill fell.\nNothing is left.", "party": "Ferry"},
]
LINES = "".join(json.dumps(row) + "\n" for row in ROWS)
TABLE = 'text,party\n"The mill stands, “as ever”.",Mayor\n"The mill fell.\nNothing is left.",Ferry\n'
CONTENTS = {
    "lines": LINES,
    "list": json.dumps(ROWS, indent=1),
    "comma": TABLE,
    "tab": TABLE.replace(",M", "\tM").replace(",F", "\tF").replace("t,p", "t\tp"),
}


def said(source: Any) -> list[tuple[str | None, str]]:
    """The words and parties of a source's claims, none of it rejected."""
    batch = read_claims(source)
    assert batch.rejected == ()
    return [(claim.text, claim.party) for claim in batch.claims]


@pytest.mark.parametrize("content", CONTENTS.values(), ids=CONTENTS)
@pytest.mark.parametrize(
    "opened",
    [io.StringIO, lambda text: io.BytesIO(text.encode()), lambda text: io.StringIO("\ufeff" + text), lambda text: io.BytesIO(text.encode("utf-8-sig"))],
    ids=["text", "binary", "text with a mark", "binary with a mark"],
)  # fmt: skip
def test_what_is_in_memory_is_read_as_it_begins(opened: Callable[[str], Any], content: str) -> None:
    """JSON lines, a JSON list and tables are told from each other by how they begin, as text and as bytes."""
    assert said(opened(content)) == [(row["text"], row["party"]) for row in ROWS]


@pytest.mark.parametrize("mode", ["r", "rb"])
@pytest.mark.parametrize(
    ("name", "content"),
    [("a.jsonl", "lines"), ("a.json", "list"), ("a.csv", "comma"), ("a.tsv", "tab"), ("a", "lines")],
)
def test_an_open_file_is_read_as_its_path_is(tmp_path: Path, name: str, content: str, mode: str) -> None:
    """An open file gives the same claims, with the same rows, as the content of its kind does."""
    path = tmp_path / name
    path.write_text(CONTENTS[content], "utf-8", newline="")
    with open(path, mode, encoding=None if mode == "rb" else "utf-8") as file:
        batch = read_claims(file)
    assert [(c.text, c.party) for c in batch.claims] == [(row["text"], row["party"]) for row in ROWS]
    assert batch == read_claims(io.StringIO(CONTENTS[content]))


def test_a_bad_line_of_an_open_file_is_set_aside_alone() -> None:
    """Rows of an open file are rejected one by one, with their numbers."""
    batch = read_claims(io.StringIO(LINES + "no JSON\n" + LINES))
    assert [one.row for one in batch.rejected] == [3]
    assert len(batch.claims) == 4


def test_a_report_on_an_open_file() -> None:
    """Claims and parties may both come from open files."""
    report = reconcile(io.StringIO(TABLE), parties=io.StringIO("name,side\nMayor,town\n"))
    assert (len(report.claims), report.rejected) == (2, ())
    assert read_parties(io.BytesIO(b"name,aliases\nMayor,Ann|the mayor\n"))[0].aliases == ("Ann", "the mayor")


class Odd:
    """Something with a `read` that gives what it was made with, or raises it."""

    def __init__(self, given: Any) -> None:
        self.given = given

    def read(self) -> Any:
        """What was given."""
        if isinstance(self.given, Exception):
            raise self.given
        return self.given


def closed() -> io.StringIO:
    """A file that can be read no more."""
    file = io.StringIO(LINES)
    file.close()
    return file


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        (io.StringIO(""), "this StringIO holds nothing, or was read to its end before"),
        (io.BytesIO(b"text,party\n\xff,Mayor"), "this BytesIO is not in UTF-8"),
        (closed(), "this StringIO cannot be read: I/O operation on closed file"),
        (Odd(3), "this Odd gives one int to read"),
        (Odd(OSError("gone")), "this Odd cannot be read: gone"),
        (io.StringIO('["a"'), "this StringIO is not JSON"),
        (io.StringIO("It fell, the mayor said.\n"), "column"),
    ],
    ids=["empty", "not UTF-8", "closed", "no text", "broken", "not JSON", "prose"],
)
def test_what_cannot_be_read_is_refused_by_name(source: Any, problem: str) -> None:
    """What holds no claims at all raises, and says what was given and what is expected."""
    with pytest.raises(InputError, match=problem) as caught:
        read_claims(source)
    assert caught.value.expected


def test_a_file_that_is_open_for_writing_is_refused(tmp_path: Path) -> None:
    """A file that cannot be read is named."""
    with (
        open(tmp_path / "out.csv", "w", encoding="utf-8") as file,
        pytest.raises(InputError, match=r"out\.csv' cannot be read"),
    ):
        read_claims(file)


def test_reviews_are_no_open_file() -> None:
    """Readers of other formats name an open file as what they do not take, and say how to read it."""
    with pytest.raises(InputError, match=r"this is one StringIO; expected .*json\.load"):
        read_claim_reviews(io.StringIO('{"@type": "ClaimReview"}'))


def test_a_reader_of_record_batches_is_read() -> None:
    """pyarrow's RecordBatchReader gives its rows, batch by batch, and its columns are checked as those of a table are."""
    pyarrow = pytest.importorskip("pyarrow")
    table = pyarrow.Table.from_pylist(ROWS)
    batches = [*table.to_batches(max_chunksize=1)]
    assert said(pyarrow.RecordBatchReader.from_batches(table.schema, batches)) == said(table)
    assert said(batches[0]) == said(table.slice(0, 1))
    other = pyarrow.table({"what": ["It fell."]})
    with pytest.raises(InputError, match="'what'"):
        read_claims(other.to_reader())
