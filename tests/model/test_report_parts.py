"""Parts of a report: as of a time, and at least so certain."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from strategies import claim_sets, structured_claims

from claimrec import Aspect, Claim, InputError, Report, reconcile
from tests.model.reported import SLOW, report_on, told

# As of


def test_as_of() -> None:
    """As of a moment there is only what had been said by then; a date means the end of that day."""
    report = told(
        ("North", "05T10:00", "taken"), ("South", "05T12:00", "contested"), ("North", "05T14:00", "contested")
    )
    assert [len(report.as_of(at).contradictions) for at in ("2024-03-05T11:59Z", "2024-03-05T12:00Z")] == [0, 1]
    assert [len(report.as_of(at).changes) for at in ("2024-03-05T12:00Z", "2024-03-05T14:00Z")] == [0, 1]
    assert report.as_of("2024-03-05") == report
    assert report.as_of("2024-03-04") == evolve(Report(), rejected=report.rejected, notes=report.notes)
    with pytest.raises(InputError, match="no time zone"):
        report.as_of("2024-03-05T12:00")
    assert len(report.as_of("2024-03-05T14:00", tz="Europe/Kyiv").contradictions) == 1


@given(st.lists(structured_claims(), max_size=12), st.integers(0, 56))
@SLOW
def test_as_of_is_what_would_have_come_out(claims: list[Claim], step: int) -> None:
    """The report as of a moment is the report on what had been said by then."""
    moment = datetime(2024, 3, 1, 6, tzinfo=UTC) + timedelta(hours=12 * step)
    known = [c for c in claims if c.said_at is not None and datetime.fromisoformat(str(c.said_at)) <= moment]
    found, expected = report_on(claims).as_of(moment), report_on(known)
    assert found.claims == expected.claims
    assert found.facts == expected.facts
    assert _pairs(found) == _pairs(expected)
    assert found.changes == expected.changes


def _pairs(report: Report) -> list[tuple[str, ...]]:
    return sorted(tuple(sorted(c.id for c in found.claims)) for found in report.contradictions)


def test_as_of_runs() -> None:
    """A run that only a later claim cut in two is one run as of before."""
    levels = [("North", 4, 5), ("South", 4, 9), ("North", 5, 5), ("North", 6, 5), ("South", 6, 9), ("South", 5, 5)]
    claims = [
        Claim(subject="Lakeside", aspect="level", value=n, party=p, said_at=said, valid=f"2024-03-0{day}")
        for (p, day, n), said in zip(levels, 5 * ["2024-03-09T10:00Z"] + ["2024-03-20T10:00Z"], strict=True)
    ]
    aspects = [Aspect("level", question="What was the level of {subject}?", value="quantity", life="instant")]
    before = reconcile(claims[:-1], packs=None, aspects=aspects)
    assert [len(c.pairs) for c in before.contradictions] == [2]
    assert [
        len(c.pairs) for c in reconcile(claims, packs=None, aspects=aspects).as_of("2024-03-10").contradictions
    ] == [len(c.pairs) for c in before.contradictions]


# At least so certain


def unsure(claims: list[Claim], certainties: list[float]) -> list[Claim]:
    """Claims that are certain in turn as these are."""
    return [evolve(c, certainty=certainties[n % len(certainties)]) for n, c in enumerate(claims)]


DOUBTS = st.lists(st.sampled_from([0.25, 0.5, 0.79, 0.8, 1.0]), min_size=1, max_size=5)
CERTAINTIES = st.floats(0, 1) | st.sampled_from([0.25, 0.5, 0.79, 0.8])


@given(claim_sets(), DOUBTS, CERTAINTIES)
@SLOW
def test_least_is_at_least(claims: list[Claim], doubts: list[float], least: float) -> None:
    """What is reconciled with a least certainty is the whole report at least so certain, pair by pair, and says so."""
    whole = report_on(unsure(claims, doubts))
    part = whole.at_least(least)
    assert part == report_on(unsure(claims, doubts), least=least)
    assert Report.from_json(part.to_json()) == part
    told = [(c.claims, c.certainty) for c in whole.contradictions if c.certainty >= least]
    assert sorted(_pairs(part)) == sorted(tuple(sorted(c.id for c in pair)) for pair, _ in told)
    assert [c.certainty for c in part.contradictions] == [certainty for _, certainty in told]
    assert len(part.contradictions) == len(told)
    assert part.changes == tuple(c for c in whole.changes if c.certainty >= least)
    assert evolve(part, contradictions=whole.contradictions, changes=whole.changes, notes=whole.notes) == whole
    fewer = len(told) < len(whole.contradictions) or len(part.changes) < len(whole.changes)
    assert len(part.notes) - len(whole.notes) == fewer


@given(claim_sets(), DOUBTS, st.tuples(CERTAINTIES, CERTAINTIES).map(sorted))
@SLOW
def test_the_surer_the_fewer(claims: list[Claim], doubts: list[float], bounds: list[float]) -> None:
    """Whoever asks for more certainty gets some of the same contradictions, and with none asked for all of them."""
    report = report_on(unsure(claims, doubts))
    low, high = bounds
    assert set(_pairs(report.at_least(high))) <= set(_pairs(report.at_least(low)))
    assert report.at_least(low).at_least(high).contradictions == report.at_least(high).contradictions
    assert report.at_least(0) == report


def test_what_is_left_out_is_told() -> None:
    """A note counts the contradictions that are left out; their claims stay in their fact."""
    claims = [
        Claim(
            subject="Lakeside", aspect="control", value=value, party=party, said_at="2024-03-05T10:00Z", certainty=sure
        )
        for party, value, sure in (("North", "taken", 1.0), ("South", "contested", 0.5), ("Radio", "contested", 0.9))
    ]
    report = reconcile(claims)
    assert report.at_least(0.5) == report
    assert report.at_least(0.6).notes == ("1 contradiction under certainty 0.6 is left out",)
    assert report.at_least(1).notes == ("2 contradictions under certainty 1 are left out",)
    assert report.at_least(1).facts == report.facts


@pytest.mark.parametrize("least", [-0.1, 1.01, float("nan"), "0.5", None, True, 60])
def test_no_certainty(least: Any) -> None:
    """Anything but a number from 0 to 1 is refused, and the error names what it was given as."""
    with pytest.raises(InputError, match=r"field 'least'.*a number from 0 to 1"):
        reconcile([], least=least)
    for call in (Report().at_least, Report().contradictions.at_least):
        with pytest.raises(InputError, match=r"field 'certainty'.*a number from 0 to 1"):
            call(least)


@pytest.mark.parametrize(
    ("certainty", "says"),
    [(1.0, "contradicts"), (0.8, "contradicts"), (0.799, "may contradict"), (0.001, "may contradict")],
)
def test_how_a_contradiction_is_told(certainty: float, says: str) -> None:
    """From a certainty of 0.8 on it says contradicts, below may contradict: by itself, in rows and in JSON."""
    claims = [
        Claim(
            subject="Lakeside", aspect="control", value=value, party=party, said_at="2024-03-05T10:00Z", certainty=sure
        )
        for party, value, sure in (("North", "taken", 1.0), ("South", "contested", certainty))
    ]
    report = reconcile(claims)
    (found,) = report.contradictions
    assert found.says == says
    assert [row["says"] for row in report.contradictions.to_records()] == [says]
    ((_, entry),) = json.loads(report.to_json())["value"]["contradictions"]["entries"]
    assert entry["says"] == [[says, 1]]


@given(claim_sets(), DOUBTS)
@SLOW
def test_json_tells_readers_what_contradicts(claims: list[Claim], doubts: list[float]) -> None:
    """The counts that JSON tells for readers are those of the contradictions, and are not needed to read it back."""
    report = report_on(unsure(claims, doubts))
    form = json.loads(report.to_json())
    counted: dict[str, int] = {}
    for _, entry in form["value"]["contradictions"]["entries"]:
        for says, count in entry.pop("says"):
            counted[says] = counted.get(says, 0) + count
    told = [c.says for c in report.contradictions]
    assert counted == {says: told.count(says) for says in told}
    assert Report.from_json(json.dumps(form)) == report
