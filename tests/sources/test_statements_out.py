"""Statements of FollowTheMoney out: what its own reader makes of them, and what comes back."""

from __future__ import annotations

import warnings
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import claimrec as cr
from claimrec.sources import read_statements, write_statements

ROWS = [
    {"entity_id": "n-1", "canonical_id": "NK-ann", "schema": "Person", "prop": "name", "value": "Ann, \"A\" Lee", "dataset": "north", "lang": "eng"},
    {"entity_id": "n-1", "canonical_id": "NK-ann", "schema": "Person", "prop": "birthDate", "value": "1970", "dataset": "north", "first_seen": "2024-01-02T10:00:00", "last_seen": "2024-03-02T10:00:00"},
    {"entity_id": "n-1", "canonical_id": "NK-ann", "schema": "Person", "prop": "birthDate", "value": "1972", "dataset": "north", "external": "t", "origin": "scan"},
    {"entity_id": "s-7", "canonical_id": "NK-ann", "schema": "Person", "prop": "nationality", "value": "xx", "original_value": "Nörd\nland", "dataset": "south"},
]  # fmt: skip
CELLS = (
    "entity_id",
    "prop",
    "schema",
    "value",
    "dataset",
    "lang",
    "original_value",
    "external",
    "first_seen",
    "last_seen",
    "origin",
    "id",
)


def theirs(text: str, kind: str) -> list[Any]:
    """What the reader of followthemoney makes of a text."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of libraries that it imports
        serialize = pytest.importorskip("followthemoney.statement.serialize")
    return list(serialize.read_statements(BytesIO(text.encode("utf-8")), kind))


@pytest.mark.parametrize("kind", ["csv", "pack"])
def test_its_own_reader_reads_them(kind: str) -> None:
    """followthemoney reads each statement as it came in; ids that were not given are those that it makes itself."""
    found = theirs(write_statements(read_statements(ROWS).claims, pack=kind == "pack"), kind)
    assert len(found) == len(ROWS)
    for one, row in zip(found, ROWS, strict=True):
        given = {**dict.fromkeys(CELLS), **row, "external": row.get("external") == "t"}
        kept = {name: value or None for name, value in one.to_dict().items() if name in row and name != "canonical_id"}
        assert kept == {name: given[name] for name in kept}
        assert one.id == one.generate_key()
        assert one.external is given["external"]
        assert kind == "pack" or one.canonical_id == "NK-ann"


def test_its_own_objects_are_read() -> None:
    """Statement objects give the claims that their rows give."""
    claims = read_statements(ROWS).claims
    found = read_statements(theirs(write_statements(claims), "csv"))
    assert not found.rejected
    assert [c.id for c in found.claims] == [c.id for c in claims]


@pytest.mark.parametrize("name", ["a.csv", "a.pack.csv"])
def test_they_come_back(name: str, tmp_path: Path) -> None:
    """Read again they give the same claims; in PACK the entity's own id takes the place of its canonical one."""
    claims = read_statements(ROWS).claims
    text = write_statements(claims, tmp_path / name)
    assert (tmp_path / name).read_bytes().decode() == text
    back = read_statements(tmp_path / name).claims
    subjects = [c.extra["entity_id"] if "pack" in name else c.subject for c in claims]
    said = [(c.party, c.subject, c.aspect, c.extra["schema"], c.extra.get("value", c.value)) for c in back]
    assert said == [
        (c.party, subject, c.aspect, c.extra["schema"], c.extra.get("value", c.value))
        for c, subject in zip(claims, subjects, strict=True)
    ]


def test_claims_that_came_otherwise() -> None:
    """A claim of the caller is of the given schema; a time has the form of the format; one id is one row in PACK."""
    at = datetime.fromisoformat("2024-05-01T12:00+02:00")
    claim = cr.Claim(party="me", subject="Q1", aspect="ftm:birthDate", value="1970", said_at=at)
    row = read_statements_row(write_statements([claim], schema="Person"))
    assert (row["first_seen"], row["entity_id"], row["prop"]) == ("2024-05-01T10:00:00", "Q1", "birthDate")
    packed = write_statements(
        [claim, evolve(claim, said_at=datetime(2024, 6, 1, tzinfo=UTC))], pack=True, schema="Person"
    )
    assert packed.count("Person:birthDate") == 1


def read_statements_row(text: str) -> dict[str, str]:
    """The cells of the only row of a table."""
    head, row = (line.strip('"').split('","') for line in text.splitlines())
    return dict(zip(head, row, strict=True))


@pytest.mark.parametrize(
    ("claim", "options", "field"),
    [
        (cr.Claim("It fell.", party="a"), {}, "claims"),
        (cr.Claim(party="a", subject="s", aspect="control", value="held"), {}, "claims"),
        (cr.Claim(party="a", subject="s", aspect="ftm:name", value="x"), {}, "schema"),
        (cr.Claim(party="a", subject="s", aspect="ftm:name", value=["x", "y"]), {"schema": "Person"}, "value"),
        (
            cr.Claim(party="a", subject="s", aspect="ftm:name", value="x"),
            {"schema": "Person", "pack": "xml"},
            "pack",
        ),
        (cr.Claim(party="a", subject="s", aspect="ftm:name", value="x"), {"schema": 7}, "schema"),
        ({"text": "It fell."}, {}, "claims"),
    ],
)
def test_what_is_no_statement(claim: Any, options: Any, field: str) -> None:
    """What cannot be a statement is refused with its field."""
    with pytest.raises(cr.InputError) as error:
        write_statements([claim], **options)
    assert error.value.field == field
