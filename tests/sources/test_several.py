"""Several files at once, and formats that are known by what they hold."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

import claimrec as cr
from claimrec import InputError, read_claims

REVIEW: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "claimReviewed": "The bridge fell.",
    "author": {"@type": "Organization", "name": "Fact Desk"},
    "itemReviewed": {"@type": "Claim", "author": {"name": "Ann Lee"}, "datePublished": "2024-05-01"},
}
STATEMENTS = [
    {
        "entity_id": "a-1",
        "canonical_id": "Q1",
        "prop": "birthDate",
        "value": "1970",
        "dataset": "a",
        "schema": "Person",
    },
    {
        "entity_id": "b-7",
        "canonical_id": "Q1",
        "prop": "birthDate",
        "value": "1971-02-03",
        "dataset": "b",
        "schema": "Person",
    },
]


def files(folder: Path) -> list[Path]:
    """Two files of claims, each with columns, dates and a fault of its own."""
    one, two = folder / "one.csv", folder / "two.jsonl"
    one.write_text("Statement,Speaker,Date\nIt fell.,Mayor,05/04/2024\nIt stands.,,05/04/2024\nNo.,Ferry,25/04/2024\n")
    rows = [
        {"text": "It fell.", "party": "Radio", "said_at": "05/04/2024", "page": 3},
        {"text": "Yes.", "party": "Radio", "said_at": "04/25/2024"},
        {"text": "So.", "party": "Radio", "said_at": "soon"},
    ]
    two.write_text("\n".join(map(json.dumps, rows)))
    return [one, two]


def test_each_file_is_read_as_it_is(tmp_path: Path) -> None:
    """Columns and dates are those of each file; rejected rows and notes say of which file they are."""
    one, two = files(tmp_path)
    batch = read_claims([one, str(two)])
    assert [(c.text, c.party, c.said_at) for c in batch.claims] == [
        ("It fell.", "Mayor", "2024-04-05"), ("No.", "Ferry", "2024-04-25"),
        ("It fell.", "Radio", "2024-05-04"), ("Yes.", "Radio", "2024-04-25"), ("So.", "Radio", "soon"),
    ]  # fmt: skip
    (row,) = batch.rejected
    assert (row.row, row.field) == (3, "party")
    assert row.problem.startswith(f"'{one}', row 3, field 'party'")
    assert any(note.startswith(f"'{one}': columns were known") for note in batch.notes)
    assert f"'{two}': kept beside each claim: 'page'" in batch.notes
    report = cr.reconcile([one, two])
    assert [r.problem.partition(",")[0] for r in report.rejected] == [f"'{one}'", f"'{two}'"]
    assert cr.reconcile([two, one]).notes == report.notes
    assert cr.reconcile([two, one]).contradictions == report.contradictions


def test_one_file_in_a_list_is_that_file(tmp_path: Path) -> None:
    """A list of one path gives what the path gives; a note that all files have in common is told once."""
    one, _ = files(tmp_path)
    assert read_claims([one]) == read_claims(one)
    same = tmp_path / "same.csv"
    same.write_bytes(one.read_bytes())
    told = [note for note in read_claims([one, same]).notes if "columns were known" in note]
    assert [note.startswith("columns were known") for note in told] == [True]


def test_a_list_of_words_is_no_list_of_files(tmp_path: Path) -> None:
    """Strings that are no paths of tables are rows, which are rejected; a path that is not there raises."""
    assert [row.row for row in read_claims(["It fell.", "It stands."]).rejected] == [1, 2]
    with pytest.raises(InputError, match=r"nowhere\.csv' cannot be read"):
        read_claims([*files(tmp_path), "nowhere.csv"])


def feed() -> dict[str, Any]:
    """A feed with one review."""
    return {"@type": "DataFeed", "dataFeedElement": [{"item": [REVIEW]}]}


@pytest.mark.parametrize("ending", ["json", "jsonld", "jsonl"])
@pytest.mark.parametrize("given", [REVIEW, feed(), {"@graph": [REVIEW]}], ids=["review", "feed", "graph"])
def test_reviews_are_known_by_what_they_hold(tmp_path: Path, given: dict[str, Any], ending: str) -> None:
    """Objects of schema.org are read as reviews, from files, open files and lists, and a note says so."""
    path = tmp_path / f"reviews.{ending}"
    path.write_text(json.dumps(given), "utf-8")
    for source in (path, io.StringIO(path.read_text("utf-8")), [given]):
        batch = read_claims(source)
        assert [(c.party, c.text, c.said_at) for c in batch.claims] == [("Ann Lee", "The bridge fell.", "2024-05-01")]
        assert batch.notes == (
            "these are reviews of schema.org: they were read by claimrec.sources.read_claim_reviews",
        )


@pytest.mark.parametrize("ending", ["csv", "json", "jsonl"])
def test_statements_are_known_by_what_they_hold(tmp_path: Path, ending: str) -> None:
    """Statements of FollowTheMoney are read as such, with their questions, so that a report finds what is at odds."""
    path = tmp_path / f"statements.{ending}"
    lines = [",".join(STATEMENTS[0]), *(",".join(row.values()) for row in STATEMENTS)]
    text = "\n".join(lines if ending == "csv" else map(json.dumps, STATEMENTS))
    path.write_text(json.dumps(STATEMENTS) if ending == "json" else text, "utf-8")
    batch = read_claims(path)
    assert [(c.party, c.subject, c.aspect) for c in batch.claims] == [(d, "Q1", "ftm:birthDate") for d in "ab"]
    assert [aspect.name for aspect in batch.aspects] == ["ftm:birthDate"]
    assert batch.notes[-1].startswith("these are statements of FollowTheMoney")
    assert len(cr.reconcile(path).contradictions) == 1


def test_entities_are_refused_by_name(tmp_path: Path) -> None:
    """Entities of FollowTheMoney do not say which dataset says what, and the error names what does."""
    path = tmp_path / "entities.ftm.json"
    path.write_text(
        json.dumps({"id": "Q1", "schema": "Person", "properties": {"name": ["Ann"]}, "datasets": ["a", "b"]})
    )
    with pytest.raises(InputError, match="entities of FollowTheMoney; expected its statements"):
        read_claims(io.StringIO(path.read_text("utf-8")))


def test_lines_that_are_called_json(tmp_path: Path) -> None:
    """A .json file that holds an object on each line is read as JSON lines, with the numbers of its lines."""
    path = tmp_path / "statements.json"
    path.write_text("\n".join([json.dumps(STATEMENTS[0]), "", json.dumps(STATEMENTS[1])]), "utf-8")
    assert read_claims(path).rows == (1, 3)


def test_positions_are_known_by_what_they_hold(tmp_path: Path) -> None:
    """A table of positions of a report gives its claims again, rather than rows with odd columns."""
    pytest.importorskip("polars")
    report = cr.reconcile([cr.Claim(party="Mayor", subject="the town", aspect="deaths", value=(3, 5), id="a")])
    path = tmp_path / "positions.csv"
    report.to_polars(join="|").positions.write_csv(path)
    assert [claim.id for claim in read_claims(path).claims] == ["a#deaths"]
    assert [claim.id for claim in read_claims(report.to_polars().positions).claims] == ["a#deaths"]


def test_columns_that_are_given_are_followed() -> None:
    """Where a caller says which columns are which, nothing is taken for another format."""
    batch = read_claims(STATEMENTS, columns={"text": "value", "party": "dataset"})
    assert [(claim.text, claim.party) for claim in batch.claims] == [("1970", "a"), ("1971-02-03", "b")]
