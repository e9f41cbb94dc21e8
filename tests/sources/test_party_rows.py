"""Parties and entities as rows, names alone, and files."""

from __future__ import annotations

import json
from typing import Any

import pytest

from claimrec import Entity, InputError, Party, read_entities, read_parties
from tests.sources.rows import Hostile, Write


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
