"""A claim is kept as it was given, and is the same claim just if it says the same."""

from __future__ import annotations

import contextlib
import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, fields
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st
from strategies import claims, texts

from claimrec import Claim, InputError, Quantity, Span, reconcile
from claimrec.model import Offsets, State, When, Who
from claimrec.packs import default_aspects

PLAIN: dict[str, Any] = {
    "text": "The bridge stands.", "party": "Mayor", "said_at": "2024-03-05", "source": "wire", "valid": "2024-03",
    "subject": "bridge", "aspect": "destruction", "value": "intact",
}  # fmt: skip


# Ids


def test_same_content_same_id() -> None:
    """One statement seen twice is one claim."""
    assert Claim(**PLAIN) == Claim(**PLAIN)
    assert Claim(**PLAIN).id == Claim(**PLAIN).id


@pytest.mark.parametrize("name", list(PLAIN))
def test_other_content_other_id(name: str) -> None:
    """The same words of another party, time, source or meaning are another claim."""
    other = {**PLAIN, name: "2024-04" if name in ("said_at", "valid") else "other"}
    assert Claim(**other).id != Claim(**PLAIN).id


def test_own_id() -> None:
    """An id that is given is kept."""
    assert Claim("It stands.", party="Mayor", id="m1").id == "m1"


@given(claims())
def test_ids_hang_on_content(claim: Claim) -> None:
    """A claim made again of the same fields has the same id, which is short and plain."""
    again = evolve(claim, id=None)
    assert again == claim
    assert len(claim.id) == 24
    assert claim.id.isalnum()


@given(claims(), claims())
def test_no_collisions(a: Claim, b: Claim) -> None:
    """Two claims that differ in party, words, time or source have different ids."""
    keys = [(c.party, c.text, str(c.said_at), c.source, repr(c.valid)) for c in (a, b)]
    assert (a.id == b.id) == (keys[0] == keys[1])


@given(texts(), texts(), texts())
def test_text_that_moves_between_fields(a: str, b: str, c: str) -> None:
    """Words that move from one field to the next make another claim, whatever separates them."""
    if (a + b).strip() and c.strip() and (b + c).strip() and a.strip():
        assert (Claim(a + b, party=c).id == Claim(a, party=b + c).id) == (b == "")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (5, "5"),
        (True, 1),
        (State("yes"), "yes"),
        (Quantity(5, 5), (5, 5)),
        (Who({"A"}), ("A",)),
        (1, 1.5),
        ({"low": 1}, (1, None)),
        (When(Span(datetime(2024, 3, 5, tzinfo=UTC), datetime(2024, 3, 6, tzinfo=UTC), "day")), "2024-03-05"),
    ],
)
def test_values_of_other_types(one: Any, two: Any) -> None:
    """Two values of different types make two claims."""
    ids = {Claim(subject="pier", aspect="open", value=value, party="Mayor").id for value in (one, two)}
    assert len(ids) == 2


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ({"said_at": "2024-03-05"}, {"said_at": date(2024, 3, 5)}),
        ({"quote": (0, 3)}, {"quote": (5, 8)}),
        ({"extra": {"row": 1}}, {"extra": {"row": 2}}),
    ],
    ids=["date as text", "quote", "extra"],
)
def test_seen_twice_with_other_notes(one: dict[str, Any], two: dict[str, Any]) -> None:
    """A statement that is seen twice, with another note beside it, is still read."""
    given = [Claim("Lakeside has fallen.", party="Mayor", **more) for more in (one, two)]
    assert reconcile(given).rejected == ()


def test_equal_claims_are_one() -> None:
    """Equal claims in one batch are one claim; one id for two different ones sets both aside."""
    claim = Claim("Lakeside has fallen.", party="Mayor")
    assert reconcile([claim, claim, Claim("Lakeside has fallen.", party="Mayor")]).claims == (claim,)
    report = reconcile([Claim("Lakeside fell.", party="Mayor", id="x"), Claim("It stands.", party="Mayor", id="x")])
    assert report.claims == ()
    assert ["several different claims" in r.problem for r in report.rejected] == [True, True]


def test_one_aspect_is_no_list() -> None:
    """Aspects that are no list raise InputError with how to give them."""
    with pytest.raises(InputError, match=r"'aspects': this is one Aspect; expected a list of Aspects: \[yours\]"):
        reconcile([], aspects=default_aspects()[0])  # type: ignore[arg-type]


def test_a_page_that_cannot_be_written(tmp_path: Path) -> None:
    """A folder that is not there is an InputError that names the path."""
    with pytest.raises(InputError, match=r"nowhere/x\.html' cannot be written: No such file"):
        reconcile([]).to_html(tmp_path / "nowhere" / "x.html")


# What is refused


@pytest.mark.parametrize(
    ("name", "value", "found"),
    [
        ("text", 5, "int"),
        ("text", "", "empty"),
        ("text", "  ", "empty"),
        ("party", None, "missing"),
        ("party", 5, "int"),
        ("party", "", "empty"),
        ("said_at", 5, "int"),
        ("said_at", ["2024"], "list"),
        ("source", 5, "int"),
        ("id", 5, "int"),
        ("id", "", "empty"),
        ("valid", 5, "int"),
        ("valid", (1, 2), "int"),
        ("valid", ("2024", "2025", "2026"), "no stretch"),
        ("quote", "0-3", "no stretch"),
        ("quote", (0,), "no stretch"),
        ("quote", ("a", "b"), "no stretch"),
        ("subject", 5, "int"),
        ("aspect", 5, "int"),
        ("extra", 5, "int"),
        ("extra", [1], "list"),
    ],
)
def test_wrong_types(name: str, value: Any, found: str) -> None:
    """A field of a wrong type raises InputError that names the field and what was found."""
    with pytest.raises(InputError, match=found) as caught:
        Claim(**{**PLAIN, name: value})
    assert caught.value.field == name


@pytest.mark.parametrize(
    "given", [{}, {"subject": "pier"}, {"subject": "pier", "aspect": "open"}, {"aspect": "a", "value": 1}]
)
def test_says_nothing(given: dict[str, Any]) -> None:
    """A claim without words needs a subject, an aspect and a value."""
    with pytest.raises(InputError):
        Claim(party="Mayor", **given)


def test_says_enough() -> None:
    """Words alone do, and so does a whole structured claim; only that one needs no reading."""
    assert not Claim("It stands.", party="Mayor").structured
    assert not Claim("It stands.", party="Mayor", subject="pier", aspect="open").structured
    assert Claim(party="Mayor", subject="pier", aspect="open", value=False).structured


@pytest.mark.parametrize("value", [{1: 2, "a": 3}, float("nan"), object(), 1j])
def test_no_values(value: Any) -> None:
    """A value that could not be told from others raises InputError."""
    with pytest.raises(InputError) as caught:
        Claim(party="Mayor", subject="pier", aspect="open", value=value)
    assert caught.value.field == "value"


# Never altered


@pytest.mark.parametrize("name", [f.name for f in fields(Claim)])
def test_frozen(name: str) -> None:
    """No field can be set."""
    with pytest.raises(FrozenInstanceError):
        setattr(Claim(**PLAIN), name, "x")


def test_the_callers_things_are_copied() -> None:
    """A list or dict that is changed afterwards changes no claim, nor its id."""
    value, extra, ends = ["North"], {"row": 1}, ["2024-03-04", None]
    claim = Claim(party="Mayor", subject="pier", aspect="who", value=value, extra=extra, valid=ends)
    low = {"low": 1}
    other = Claim(party="Mayor", subject="pier", aspect="many", value=low)
    value.append("South")
    extra["row"] = 2
    ends[1] = "2024-03-09"
    low["low"] = 2
    assert (claim.value, dict(claim.extra), claim.valid) == (("North",), {"row": 1}, ("2024-03-04", None))
    assert other.value == {"low": 1}
    assert claim.id == evolve(claim, id=None).id


def test_extra_cannot_be_written() -> None:
    """The extra of a claim is read-only, also where there is none."""
    for claim in (Claim("It stands.", party="Mayor", extra={"row": 1}), Claim("It stands.", party="Mayor")):
        extra: Any = claim.extra
        with pytest.raises(TypeError):
            extra["row"] = 2


def test_deeper_things_are_copied_too() -> None:
    """What lies inside of a dict, of a list or of the extra is copied as well."""
    inner: list[Any] = ["a"]
    given: list[dict[str, Any]] = [{"value": {"low": inner}}, {"value": [inner]}, {"value": 1, "extra": {"x": inner}}]
    made = [Claim(party="Mayor", subject="pier", aspect="many", **more) for more in given]
    before = [repr((claim.value, dict(claim.extra))) for claim in made]
    inner.append("b")
    assert [repr((claim.value, dict(claim.extra))) for claim in made] == before


def test_sets_are_copied() -> None:
    """A set that is changed afterwards changes no claim."""
    names = {"North"}
    claim = Claim(party="Mayor", subject="pier", aspect="who", value=names)
    names.add("South")
    assert claim.value == {"North"}


def test_the_value_cannot_be_written() -> None:
    """The value of a claim is read-only."""
    claim = Claim(party="Mayor", subject="pier", aspect="many", value={"low": 1})
    with contextlib.suppress(TypeError):
        claim.value["low"] = 2
    assert claim.value["low"] == 1


def test_kept_as_given() -> None:
    """Nothing is converted: neither strings to times nor the zone of a datetime."""
    moment = datetime(2024, 3, 5, tzinfo=UTC)
    assert Claim("It stands.", party="Mayor", said_at="5 March 2024").said_at == "5 March 2024"
    assert Claim("It stands.", party="Mayor", said_at=moment).said_at is moment
    assert Claim(" It stands. ", party=" Mayor ").text == " It stands. "
    assert Claim("It stands.", party="Mayor", quote=[0, 3]).quote == Offsets(0, 3)


@given(claims())
def test_hash_goes_with_equality(claim: Claim) -> None:
    """Equal claims have equal hashes, and a claim can be a key."""
    assert {claim: 1}[evolve(claim, id=None)] == 1


@given(st.sampled_from(["said_at", "valid"]), st.booleans())
def test_spans_as_times(name: str, relative: bool) -> None:
    """A Span is a time too, and goes into the id."""
    span = Span(None, datetime(2024, 3, 5, tzinfo=UTC), relative=relative)
    claim = Claim(**{"text": "It stands.", "party": "Mayor", name: span})
    assert getattr(claim, name) is span
    assert claim.id != Claim("It stands.", party="Mayor").id
    assert json.dumps(claim.id)
