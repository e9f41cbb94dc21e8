"""A report comes back from JSON as it was, and what is no report is refused."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import claim_sets

from claimrec import Claim, InputError, Quantity, Report, reconcile
from claimrec.model import State
from tests.model.reported import SIDES, SLOW, report_on


@given(claim_sets())
@SLOW
def test_round_trip(claims: list[Claim]) -> None:
    """A report comes back from JSON equal, and writes the same bytes again."""
    report = report_on(claims)
    text = report.to_json()
    again = Report.from_json(text)
    assert again == report
    assert again.to_json() == text
    assert list(again.contradictions) == list(report.contradictions)
    assert json.loads(report.to_json(indent=1)) == json.loads(text)


def test_round_trip_of_every_kind() -> None:
    """Rejected rows, spans as times, extra fields, open ranges and unresolved times come back too."""
    given: list[Any] = [
        {"text": "", "party": "North"},
        {"text": "Lakeside has fallen.", "party": "North", "said_at": "soon"},
        Claim("Lakeside has fallen.", party="North", said_at=date(2024, 3, 5), extra={"n": [1, {"a": None}], "x": 1.5}),
        Claim(
            subject="Lakeside", aspect="deaths", value={"low": 3, "high": None}, party="North", valid=("2024-03", None)
        ),
        Claim(
            subject="Lakeside",
            aspect="deaths",
            value=Quantity(1, 2),
            party="South",
            said_at=datetime(2024, 3, 5, tzinfo=UTC),
        ),
        Claim(subject="Lakeside", aspect="control", value=State("held", agent="South"), party="South", quote=(0, 3)),
    ]
    report = reconcile(given, parties=SIDES)
    assert (len(report.rejected), len(report.facts)) == (2, 2)
    assert Report.from_json(report.to_json()) == report


def test_round_trip_of_an_hour_that_comes_twice() -> None:
    """A time in the hour that a zone goes through twice comes back equal as well."""
    said = datetime(2023, 10, 29, 3, 30, tzinfo=ZoneInfo("Europe/Kyiv"))
    report = reconcile([Claim(subject="Lakeside", aspect="control", value="taken", party="North", said_at=said)])
    assert Report.from_json(report.to_json()) == report


@pytest.mark.parametrize(
    "junk",
    [
        "",
        "nothing",
        "[]",
        "{}",
        "5",
        "null",
        '"x"',
        '{"tables": {}, "value": {}}',
        "[" * 5000,
        '{"tables": {"claims": [], "aspects": [], "positions": [], "facts": []}, "value": 5}',
        '{"tables": {"claims": [], "aspects": [], "positions": [], "facts": []}, "value": {"!": "Path"}}',
        '{"tables": {"claims": [], "aspects": [], "positions": [], "facts": []}, "value": {"!": "Report", "more": 1}}',
        '{"tables": {"claims": [], "aspects": [], "positions": [], "facts": []}, "value": {"#": ["facts", 0]}}',
        '{"tables": {"claims": [{"!": "Claim"}], "aspects": [], "positions": [], "facts": []}, "value": null}',
        '{"tables": {"claims": [], "aspects": [], "positions": [], "facts": []}, "value": {"!": ["x"]}}',
        None,
        5,
        b"\xff",
    ],
)
def test_junk(junk: Any) -> None:
    """What `to_json` did not write raises InputError, whatever it is."""
    with pytest.raises(InputError):
        Report.from_json(junk)


@pytest.mark.parametrize("value", ['{"!": "timedelta", "seconds": 1e999}', '{"!": "Report", "facts": 7}'])
def test_junk_of_the_right_shape(value: str) -> None:
    """Junk in the shape of a report raises InputError too."""
    with pytest.raises(InputError):
        Report.from_json(
            f'{{"tables": {{"claims": [], "aspects": [], "positions": [], "facts": []}}, "value": {value}}}'
        )


@given(st.text(max_size=40))
def test_any_text_is_no_report(text: str) -> None:
    """Any text raises InputError."""
    with pytest.raises(InputError):
        Report.from_json(text)


@given(claim_sets(4), st.integers(0, 10**6), st.integers(0, 10**6))
@SLOW
def test_cut_json(claims: list[Claim], start: int, size: int) -> None:
    """A report with a piece cut out is refused, or is a report that can be shown and saved again."""
    text = report_on(claims).to_json()
    cut = start % len(text)
    try:
        found = Report.from_json(text[:cut] + text[cut + 1 + size % 9 :])
    except InputError:
        return
    assert Report.from_json(found.to_json()) == found
    assert found.to_text()


@pytest.mark.parametrize("name", ["said_at", "value"])
def test_equal_but_not_alike(name: str) -> None:
    """Claims of one id that are equal, yet not written alike, give the same bytes in either order too."""
    noon = datetime(2024, 3, 5, 12, tzinfo=UTC)
    one, two = {"said_at": (noon, noon.astimezone(ZoneInfo("Europe/Kyiv"))), "value": (1, 1.0)}[name]
    plain: dict[str, Any] = {"subject": "Lakeside", "aspect": "deaths", "value": 5, "party": "North", "id": "x"}
    claims = [Claim(**{**plain, name: given}) for given in (one, two)]
    assert reconcile(claims).to_json() == reconcile(claims[::-1]).to_json()
