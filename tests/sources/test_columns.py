"""Columns as people name them: known by case and synonym, told in notes, and with a mapping to paste where they are not."""

from __future__ import annotations

import random
import re
import tomllib
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from attrs import fields

import claimrec as cr
from claimrec import InputError, read_claims

SYNONYMS = tomllib.loads(resources.files("claimrec").joinpath("sources/columns.toml").read_text("utf-8"))
FIELDS = [one.name for one in fields(cr.Claim)]


def read_one(row: dict[str, Any], **more: Any) -> tuple[cr.Claim, tuple[str, ...]]:
    """The claim of one row, and what was supposed of its columns."""
    batch = read_claims([row], **more)
    assert batch.rejected == ()
    return batch.claims[0], batch.notes


def test_synonyms_are_of_one_field_each() -> None:
    """No name stands for two fields; only "quote" is a field's name and a synonym of another's."""
    words = [word for one in SYNONYMS.values() for word in one]
    assert len(words) == len(set(words))
    assert {word for word in words if word in FIELDS} == {"quote"}
    assert set(SYNONYMS) <= set(FIELDS)
    assert all(re.fullmatch(r"[a-z]+( [a-z]+)*", word) for word in words)


@pytest.mark.parametrize(
    ("text", "party", "said_at", "source"),
    [
        ("Statement", "Speaker", "Date", "Link"),
        ("QUOTE", "Said by", "said-at", "URL"),
        ("text", "Party", "Said_At", "Source"),
        ("What was said?", "who", "When", "source url"),
        ("Claim", "Organisation", "Date & time", "Web link"),
    ],
)
def test_names_that_people_give(text: str, party: str, said_at: str, source: str) -> None:
    """Columns are known by their names in any case, or by synonyms of them, and a note tells those that are not the field's."""
    row = {text: "It fell.", party: "Mayor", said_at: "2024-05-04", source: "https://x.example/1"}
    claim, notes = read_one(row)
    found = (claim.text, claim.party, claim.source, claim.said_at)
    if said_at == "Date & time":  # unknown: kept, and told
        assert (*found[:3], dict(claim.extra)) == ("It fell.", "Mayor", "https://x.example/1", {said_at: "2024-05-04"})
        assert any(note.startswith("kept beside each claim: 'Date & time'") for note in notes)
    else:
        assert found == ("It fell.", "Mayor", "https://x.example/1", "2024-05-04")
    told = " ".join(notes)
    assert all(
        (f"{name!r} as {field}" in told) == (name != field) for name, field in ((text, "text"), (party, "party"))
    )


def test_other_columns_are_kept_and_told() -> None:
    """What no field has a place for stays beside the claim; a note lists it, with what may have been misspelt."""
    claim, notes = read_one({"text": "It fell.", "party": "Mayor", "Notes": "seen", "suorce": "news", "n": object})
    assert dict(claim.extra) == {"Notes": "seen", "suorce": "news", "n": "<class 'object'>"}
    assert notes == ("kept beside each claim: 'Notes', 'n', 'suorce' (did you mean source?)",)
    report = cr.reconcile([{"text": "It fell.", "party": "Mayor", "Notes": "seen"}])
    assert "kept beside each claim: 'Notes'" in report.notes
    assert cr.Report.from_json(report.to_json()) == report


def test_what_was_asked_for_is_not_told() -> None:
    """Columns that were mapped or kept by request need no note."""
    row = {"a": "It fell.", "b": "Mayor", "c": 3}
    assert read_one(row, columns={"text": "a", "party": "b"}, keep_extra=True)[1] == ()


def test_a_field_comes_before_its_synonyms_and_those_in_their_order() -> None:
    """Of several columns that may be one field the best is read, and a note names the others with the mapping for them."""
    row = {
        "Author": "Scribe",
        "Speaker": "Mayor",
        "Statement": "It fell.",
        "Published": "2024-05-05",
        "Date": "2024-05-04",
    }
    claim, notes = read_one(row)
    assert (claim.party, claim.said_at) == ("Mayor", "2024-05-04")
    assert "'Author' may be party too: columns={'party': 'Author'} (--column party=Author) reads it so" in notes
    claim, notes = read_one(row, columns={"party": "Author"})
    assert (claim.party, claim.extra["Speaker"]) == ("Scribe", "Mayor")
    claim, _ = read_one({"party": "Greens", "Party": "Reds", "speaker": "Ann Lee", "text": "It fell."})
    assert claim.party == "Greens"


def test_a_mapped_column_in_another_case() -> None:
    """A mapping may write a column in another case, where one column alone is meant."""
    assert read_one({"Words used": "It fell.", "BY": "Mayor"}, columns={"text": "words used"})[0].text == "It fell."


def test_a_quote_is_words_or_offsets() -> None:
    """A column "quote" of strings is the text where nothing else is, and is kept where something is; offsets stay."""
    assert read_one({"Quote": "It fell.", "Speaker": "Mayor"})[0].text == "It fell."
    claim, _ = read_one({"text": "The bridge fell.", "quote": "“It fell.”", "party": "Mayor"})
    assert (claim.text, claim.quote, dict(claim.extra)) == ("The bridge fell.", None, {"quote": "“It fell.”"})
    claim, _ = read_one({"text": "It fell.", "Quote": [3, 11], "party": "Mayor"})
    assert claim.quote == cr.model.Offsets(3, 11)


@pytest.mark.parametrize(
    ("header", "paste"),
    [
        (
            "Worte,Wer",
            "columns={'text': 'Worte', 'party': 'Wer'} (--column text=Worte party=Wer), with the right names",
        ),
        ("Wann,Wer,Was,Netz", "columns={'text': 'Was', 'party': 'Wer'}"),
        ("Statement,Notes", "columns={'party': 'Notes'} (--column party=Notes)"),
        ("Speeker,Notes,Statement", "columns={'party': 'Speeker'}"),
        ("Notes,Their words,Speaker", "columns={'text': 'Notes'}"),
        ("party,Full statment", "columns={'text': 'Full statment'} (--column 'text=Full statment')"),
        ("text", "party is known as 'party', 'speaker', 'said by'"),
    ],
)
def test_an_error_prints_the_mapping_to_paste(tmp_path: Path, header: str, paste: str) -> None:
    """A table without words or speakers lists its columns and prints a mapping that can be pasted and mended."""
    path = tmp_path / "a.csv"
    cells = "4.5.2024,Der Bund,Die Brücke steht noch immer.,https://news.example/1" if "Wann" in header else "x,y"
    path.write_text(f"{header}\n{cells}\n", "utf-8")
    with pytest.raises(InputError) as caught:
        read_claims(path)
    assert paste in str(caught.value)
    assert all(name in str(caught.value) for name in header.split(","))
    with pytest.raises(InputError, match="no 'party'"):
        read_claims(path, columns={"text": header.split(",")[0], "source": header.split(",")[-1]})


def test_any_order_of_rows_and_columns() -> None:
    """Which column is which depends neither on the order of rows nor on that of columns."""
    rows: list[dict[str, Any]] = [
        {"Statement": "It fell.", "Author": "Scribe", "who": "Mayor"},
        {"who": "Ferry", "Claim": "It stands.", "Statement": "It stands, still."},
        {"Statement": "No.", "person": "Ann Lee", "b": 1, "a": 2},
    ]
    found = read_claims(rows)
    for seed in range(5):
        other = [dict(random.Random(seed).sample(list(row.items()), len(row))) for row in rows]
        random.Random(seed).shuffle(other)
        batch = read_claims(other)
        assert (batch.notes, {c.id for c in batch.claims}) == (found.notes, {c.id for c in found.claims})
