"""What holds of any rows and any bytes: nothing is lost, and nothing but InputError is raised."""

from __future__ import annotations

import csv
import json
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from strategies import MISSING

from claimrec import Batch, Claim, InputError, MissingError, read_claims, read_entities, read_parties
from tests.sources.rows import junk

# For any input

words = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1).filter(lambda text: bool(text.strip()))
speakers = words.filter(lambda name: name.strip().lower() not in MISSING)
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
