"""Statements of entity data: one claim each, single values that contradict, lists that never do."""

from __future__ import annotations

import csv
import json
import tomllib
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimrec as cr
from claimrec import Batch
from claimrec.model import Kind
from claimrec.packs import default_aspects

COLUMNS = (
    "canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin", "lang", "original_value",
    "external", "first_seen", "last_seen", "id",
)  # fmt: skip


def row(prop: str, value: Any, dataset: str = "north_register", **more: Any) -> dict[str, Any]:
    """A statement as FollowTheMoney writes it."""
    given = {
        "canonical_id": "NK-ann",
        "entity_id": f"{dataset}-1",
        "prop": prop,
        "schema": "Person",
        "value": value,
        "dataset": dataset,
        "lang": None,
        "original_value": None,
        "external": False,
        "first_seen": "2024-01-02T10:00:00",
        "last_seen": "2024-03-02T10:00:00",
        "origin": None,
        "id": "abc123",
    }
    return {**given, **more}


def only(*rows: Any) -> cr.Claim:
    """The one claim of rows that are all good."""
    batch = cr.sources.read_statements(list(rows))
    assert batch.rejected == ()
    (claim,) = batch.claims
    return claim


def found(*rows: dict[str, Any]) -> list[frozenset[str]]:
    """Who contradicts whom."""
    report = cr.reconcile(cr.sources.read_statements(list(rows)))
    assert report.rejected == ()
    return [frozenset(c.parties) for c in report.contradictions]


# One statement


def test_a_statement() -> None:
    """Dataset, entity, property, value and time have their fields; the rest stands in extra."""
    claim = only(row("birthDate", "1970-05-04", original_value="4 May 1970"))
    assert (claim.party, claim.subject, claim.aspect, claim.value) == (
        "north_register",
        "NK-ann",
        "ftm:birthDate",
        "1970-05-04",
    )
    assert claim.said_at == "2024-01-02T10:00:00+00:00"  # the format has no zones and means UTC
    assert claim.valid is None
    assert claim.extra == {
        "entity_id": "north_register-1",
        "schema": "Person",
        "original_value": "4 May 1970",
        "external": False,
        "first_seen": "2024-01-02T10:00:00",
        "last_seen": "2024-03-02T10:00:00",
        "id": "abc123",
    }


def test_the_name_of_the_entity() -> None:
    """Every claim on an entity bears the first name that is given to it, wherever it stands."""
    batch = cr.sources.read_statements(
        [row("birthDate", "1970"), row("name", "Ann Lee"), row("name", "Ann Li"), row("alias", "A")]
    )
    assert {claim.extra["name"] for claim in batch.claims} == {"Ann Lee"}


def test_without_a_canonical_id() -> None:
    """Where no canonical id is given, the entity stands for itself."""
    assert only(row("name", "Ann", canonical_id=None)).subject == "north_register-1"
    assert only(row("name", "Ann", canonical_id=" ")).subject == "north_register-1"


def test_a_property_with_its_schema() -> None:
    """ "Person:birthDate" is birthDate of the schema Person, as in pack files."""
    claim = only(row("Person:birthDate", "1970", schema=None))
    assert (claim.aspect, claim.extra["schema"]) == ("ftm:birthDate", "Person")


def test_valid_of_what_may_change() -> None:
    """What may change is held from first_seen to last_seen; what is true for good has no time of its own."""
    claim = only(row("jurisdiction", "de"))
    assert claim.valid == ("2024-01-02T10:00:00+00:00", "2024-03-02T10:00:00+00:00")
    assert only(row("jurisdiction", "de", last_seen=None)).valid is None
    assert only(row("jurisdiction", "de", first_seen=None)).said_at is None


# Files and tables


@pytest.mark.parametrize("ending", ["csv", "jsonl", "json"])
def test_files(tmp_path: Path, ending: str) -> None:
    """CSV as it is exported, JSON lines, a JSON list: the same claims."""
    rows = [row("name", "Ann Lee"), row("birthDate", "1970", "south_list", external=True)]
    path = tmp_path / f"statements.{ending}"
    with path.open("w", newline="") as file:
        if ending == "csv":
            writer = csv.DictWriter(file, COLUMNS, dialect=csv.unix_dialect)
            writer.writeheader()
            writer.writerows({**one, "external": "t" if one["external"] else "f"} for one in rows)
        else:
            file.write(json.dumps(rows) if ending == "json" else "\n".join(map(json.dumps, rows)))
    batch = cr.sources.read_statements(path)
    assert batch.claims == cr.sources.read_statements(rows).claims
    assert [dict(c.extra) for c in batch.claims] == [dict(c.extra) for c in cr.sources.read_statements(rows).claims]


@pytest.mark.parametrize("kind", ["pandas", "polars"])
def test_frames(kind: str) -> None:
    """The rows of a DataFrame, missing cells included."""
    rows = [row("name", "Ann Lee"), row("birthDate", "1970", last_seen=None)]
    frame = pytest.importorskip(kind).DataFrame(rows)
    assert cr.sources.read_statements(frame).claims == cr.sources.read_statements(rows).claims


def test_columns_that_are_missing(tmp_path: Path) -> None:
    """A table without a column that it needs raises once, and names it; order and other columns do not matter."""
    path = tmp_path / "a.csv"
    path.write_text("prop,value,dataset\nname,Ann,a\n")
    with pytest.raises(cr.InputError, match="no 'entity_id'; expected canonical_id, entity_id"):
        cr.sources.read_statements(path)
    path.write_text("dataset,value,prop,entity_id,mine\na,Ann,name,e1,7\n")
    assert cr.sources.read_statements(path).claims[0].extra == {"entity_id": "e1", "mine": "7", "name": "Ann"}


@pytest.mark.parametrize(
    ("bad", "field"),
    [
        (row("", "x"), "prop"),
        (row("Person:", "x"), "prop"),
        (row("name", None), "value"),
        (row("name", "  "), "value"),
        (row("name", ["Ann"]), "value"),
        (row("name", True), "value"),
        (row("name", "x", dataset=None), "dataset"),
        (row("name", "x", dataset={"name": "a"}), "dataset"),
        (row("name", "x", canonical_id=None, entity_id=None), "entity_id"),
        (row("name", "x", schema=b"Person"), "schema"),
        (row("name", "x", external="maybe"), "external"),
        (row("name", "x", first_seen="soon"), "first_seen"),
        (row("name", "x", last_seen=[1]), "last_seen"),
        (row("jurisdiction", "de", last_seen="2020"), "last_seen"),
        (row("birthDate", "soon"), "value"),
        (3, ""),
        ("name", ""),
        (None, ""),
    ],
)
def test_rejected(bad: Any, field: str) -> None:
    """A row that is no statement is set aside with its number, field and what was expected."""
    batch = cr.sources.read_statements([row("name", "Ann"), bad])
    (refused,) = batch.rejected
    assert (refused.row, refused.field) == (2, field)
    assert "; expected " in refused.problem
    assert len(batch.claims) == 1


@pytest.mark.parametrize("source", [3, None, b"x", {"prop": "name"}, "nowhere.csv", "nowhere.xml", dict])
def test_no_source(source: Any) -> None:
    """What is no table raises."""
    with pytest.raises(cr.InputError, match="expected"):
        cr.sources.read_statements(source)


CELLS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=6)
    | st.binary(max_size=3)
    | st.lists(st.none())
)
VALUES = CELLS | st.sampled_from(["1970", "1970-05", "1971-02-30", "de", "fr", "0001-01-01", "9999-12-31T23:59:59"])


@given(
    st.lists(
        st.builds(
            lambda one, changed: {**one, **changed},
            st.builds(row, st.sampled_from([*("name", "birthDate", "flag"), ":"]), VALUES, st.sampled_from("ab")),
            st.dictionaries(st.sampled_from(COLUMNS), VALUES, max_size=2),
        )
        | CELLS,
        max_size=5,
    )
)
def test_hostile_rows(rows: list[Any]) -> None:
    """Each row is a claim or a rejection, whatever stands in it, and what was read can be reconciled."""
    batch = cr.sources.read_statements(rows)
    assert len(batch.claims) + len(batch.rejected) == len(rows)
    assert len(cr.reconcile(batch).rejected) == len(batch.rejected)


# Which values contradict


@pytest.mark.parametrize(
    ("prop", "one", "other"),
    [
        ("birthDate", "1970", "1971-02-03"),
        ("birthDate", "1970-05", "1970-06-01"),
        ("deathDate", "2001-01-01", "2001-01-02"),
        ("incorporationDate", "1999", "2003"),
        ("jurisdiction", "de", "fr"),
        ("birthCountry", "de", "fr"),
        ("flag", "pa", "lr"),
        ("imoNumber", "IMO9000001", "IMO9000002"),
    ],
)
def test_single_values(prop: str, one: str, other: str) -> None:
    """Two datasets that give one property two values contradict each other; the same dataset does not."""
    assert found(row(prop, one, "a"), row(prop, other, "b")) == [frozenset("ab")]
    assert found(row(prop, one, "a"), row(prop, other, "a")) == []
    assert found(row(prop, one, "a"), row(prop, one, "b")) == []


@pytest.mark.parametrize("prop", ["name", "alias", "nationality", "address", "birthPlace", "political", "myOwn", "id"])
def test_lists(prop: str) -> None:
    """Of names, aliases, and all that is not known to be single, any number is true."""
    assert found(row(prop, "one", "a"), row(prop, "other", "b")) == []


def test_dates_of_two_precisions() -> None:
    """A year and a day in it agree."""
    assert found(row("birthDate", "1970", "a"), row("birthDate", "1970-05-04", "b")) == []
    assert found(row("birthDate", "1970-05-04T00:00:00", "a"), row("birthDate", "1970-05-04", "b")) == []


def test_a_dataset_that_leaves_open_which() -> None:
    """A dataset that gives two values contradicts only what is neither."""
    two = [row("jurisdiction", "de", "a"), row("jurisdiction", "fr", "a")]
    assert found(*two, row("jurisdiction", "fr", "b")) == []
    assert found(*two, row("jurisdiction", "it", "b")) == [frozenset("ab")]
    dates = [row("birthDate", "1960", "a"), row("birthDate", "1961-05-05", "a")]
    assert found(*dates, row("birthDate", "1961-05-05", "b")) == []
    assert found(*dates, row("birthDate", "1962", "b")) == [frozenset("ab")]
    claims = cr.sources.read_statements(dates).claims
    assert [(c.value, c.extra["value"]) for c in claims] == [
        (("1960", "1961-05-05"), "1960"),
        (("1960", "1961-05-05"), "1961-05-05"),
    ]


def test_the_same_date_told_twice() -> None:
    """A dataset that has the year and the day leaves nothing open."""
    both = [row("birthDate", "1970", "a"), row("birthDate", "1970-05-04", "a")]
    assert found(*both, row("birthDate", "1970-08-01", "b")) == [frozenset("ab")]


def test_what_changed_in_between() -> None:
    """Of what may change, only values that were held at about the same time contradict."""
    past = row("flag", "pa", "a", first_seen="2020-01-01", last_seen="2021-01-01")
    now = row("flag", "lr", "b", first_seen="2023-01-01", last_seen="2024-01-01")
    assert found(past, now) == []
    assert found({**past, "last_seen": "2023-06-01"}, now) == [frozenset("ab")]
    one_after_the_other = [past, {**now, "dataset": "a"}]
    assert [c.value for c in cr.sources.read_statements(one_after_the_other).claims] == ["pa", "lr"]


def test_aspects_of_your_own() -> None:
    """An aspect that the caller gives takes the place of the one that comes along."""
    batch = cr.sources.read_statements([row("nationality", "de", "a"), row("nationality", "fr", "b")])
    mine = cr.Aspect("ftm:nationality", question="Which nationality has {subject}?", value="name", life="final")
    (c,) = cr.reconcile(batch, aspects=[mine]).contradictions
    assert (c.kind, c.fact.question) == ("name", "Which nationality has NK-ann?")


def test_the_table_of_single_values() -> None:
    """Every property of the table is a date or a code, none takes the place of a question of the packs."""
    told = tomllib.loads(resources.files("claimrec").joinpath("sources/statements.toml").read_text("utf-8"))
    known = {one.name: one for one in cr.sources.read_statements([row(name, "1970") for name in told]).aspects}
    assert len(known) == len(told) > 8
    assert {aspect.value for aspect in known.values()} == {Kind.WHEN, Kind.NAME}
    assert not {aspect.name for aspect in default_aspects()} & known.keys()
    batch = cr.sources.read_statements([row("political", "left"), row("birthDate", "1970")])
    assert [aspect.value for aspect in batch.aspects] == [Kind.WORDS, Kind.WHEN]


def test_a_report_of_statements() -> None:
    """Words that stand in no text are shown, and the report comes back from its JSON."""
    report = cr.reconcile(cr.sources.read_statements([row("name", "Ann Lee", "a"), row("name", "Ann Li", "b")]))
    assert "“Ann Li”" in report.to_text()
    assert "Ann Li" in report.to_html()
    assert cr.Report.from_json(report.to_json()) == report
    assert report.to_records()[0]["value"] == "“Ann Lee”"


def test_empty() -> None:
    """No rows, no claims."""
    assert cr.sources.read_statements([]) == Batch((), ())


# The two types of values behind it


def test_names_and_words_are_not_read() -> None:
    """Names and words have no cues, and take strings only."""
    for kind in ("name", "words"):
        with pytest.raises(cr.AspectError, match="not read from words"):
            cr.Aspect("a", question="{subject}?", value=kind, cues=["~be so"])
        aspect = cr.Aspect("a", question="{subject}?", value=kind)
        for value in (3, True, " ", (), ("a", 3)):
            rows = cr.reconcile(
                [{"party": "p", "subject": "s", "aspect": "a", "value": value}], aspects=[aspect]
            ).rejected
            assert [r.field for r in rows] == ["value"]
