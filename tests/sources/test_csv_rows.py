"""Claims in files of CSV: headers, quotes, cells too many or too few, each fault told with its row."""

from __future__ import annotations

import csv

import pytest

from claimrec import Batch, Claim, InputError, read_claims
from tests.sources.rows import Write, only, refused


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
