"""Claims that say subject, aspect and value themselves: every kind of value, and what reading may not touch."""

from __future__ import annotations

from datetime import date, datetime, timezone
from math import inf
from typing import Any

import pytest
from hypothesis import given
from stated import stated
from strategies import Value, values

from claimrec import Aspect, Basis, Claim, Entity, InputError, Party, Position, Quantity, Report, Span, reconcile
from claimrec.model import State, When, Who

UTC = timezone.utc  # noqa: UP017  # the other spelling would hide that any tzinfo does
PARTIES = [Party("Northern army", aliases=["the north"], side="North"), Party("Mayor")]
PIER = Aspect("pier", question="Is {subject} open?", states={"open": [], "shut": [], "not quite": []})
LIT = Aspect("lit", question="Is {subject} lit?", value="yes_no")
HURT = Aspect("hurt", question="How many were hurt at {subject}?", value="quantity", unit="hurt")
BUILT = Aspect("built", question="When was {subject} built?", value="when", life="final")
SINCE = Aspect("shut_since", question="Since when is {subject} shut?", value="since")
BUILDER = Aspect("builder", question="Who built {subject}?", value="who", life="final")
ALL = [PIER, LIT, HURT, BUILT, SINCE, BUILDER]


def span(text: str, zone: Any = UTC) -> Span:
    """The stretch of time that a text tells, in a zone."""
    found = stated("yes", LIT, said_at=text, tz=zone).said_at
    assert found is not None
    return found


DAY = span("2024-03-05")


def understood(given: Any, aspect: Aspect) -> Value:
    """A value as its aspect understands it."""
    return stated(given, aspect, parties=PARTIES, tz=UTC).value


@pytest.mark.parametrize(
    ("aspect", "given", "value"),
    [
        # states
        (PIER, "open", State("open")),
        (PIER, " shut ", State("shut")),
        (PIER, "not open", State("open", denied=True)),
        (PIER, "not quite", State("not quite")),
        (PIER, "not not quite", State("not quite", denied=True)),
        (PIER, State("open", True, "North"), State("open", True, "North")),
        # yes or no
        (LIT, True, State("yes")),
        (LIT, False, State("no")),
        (LIT, "Yes", State("yes")),
        (LIT, "false", State("no")),
        (LIT, "not yes", State("yes", denied=True)),
        # numbers
        (HURT, 12, Quantity(12, 12, "hurt")),
        (HURT, "at least 30", Quantity(30, inf, "hurt")),
        (HURT, "10%", Quantity(10, 10, "%")),
        (HURT, (5, 9), Quantity(5, 9, "hurt")),
        (HURT, {"low": 5}, Quantity(5, inf, "hurt")),
        (HURT, Quantity(1, 2), Quantity(1, 2)),
        # times
        (BUILT, "2024-03-05", When(DAY)),
        (BUILT, date(2024, 3, 5), When(DAY)),
        (BUILT, "2024/03/05", When(DAY)),
        (BUILT, When(DAY), When(DAY)),
        (BUILT, DAY, When(DAY)),
        (BUILT, datetime(2024, 3, 5), When(Span(DAY.start, DAY.start))),
        (BUILT, (None, "2024-03-05"), When(Span(None, DAY.end, "span"))),
        (SINCE, "2024-03", When(span("2024-03"))),
        # who
        (BUILDER, "Mayor", Who({"Mayor"})),
        (BUILDER, "the north", Who({"North"})),
        (BUILDER, "Somebody", Who({"Somebody"})),
        (BUILDER, ["Mayor", "the north"], Who({"Mayor", "North"})),
        (BUILDER, {"Mayor"}, Who({"Mayor"})),
        (BUILDER, Who({"Mayor"}, denied=True), Who({"Mayor"}, denied=True)),
    ],
)
def test_values(aspect: Aspect, given: Any, value: Value) -> None:
    """Each aspect takes every form of its type of value."""
    assert understood(given, aspect) == value


@pytest.mark.parametrize(
    ("aspect", "given", "expected"),
    [
        (PIER, "ajar", "'open', 'shut'"),
        (PIER, "Open", "'open', 'shut'"),
        (PIER, 5, "one of"),
        (PIER, True, "one of"),
        (PIER, State("ajar"), "one of"),
        (PIER, ["open"], "one of"),
        (PIER, Quantity(1, 1), "one of"),
        (PIER, "", "one of"),
        (PIER, "not", "one of"),
        (LIT, "maybe", "'yes', 'no'"),
        (LIT, 1, "'yes', 'no'"),
        (HURT, "many", "at least 30"),
        (HURT, True, "a number"),
        (HURT, State("open"), "a number"),
        (HURT, (9, 5), "a low end"),
        (HURT, {"min": 5}, "a number"),
        (HURT, (1, 2, 3), "a number"),
        (BUILT, "soon", "ISO 8601"),
        (BUILT, 2024, "ISO 8601"),
        (BUILT, (None, None), "a start, an end"),
        (BUILT, Quantity(1, 1), "ISO 8601"),
        (BUILT, ("2024-03-07", "2024-03-05"), "a start before"),
        (BUILT, ("2024", "2025", "2026"), "ISO 8601"),
        (BUILDER, 5, "a name"),
        (BUILDER, [], "a name"),
        (BUILDER, ["Mayor", 5], "a name"),
        (BUILDER, "  ", "a name"),
        (BUILDER, State("open"), "a name"),
    ],
)
def test_wrong_values(aspect: Aspect, given: Any, expected: str) -> None:
    """A value of another type is refused, with what the aspect takes."""
    with pytest.raises(InputError) as caught:
        understood(given, aspect)
    assert expected in str(caught.value)
    assert caught.value.field in ("value", "valid")


@given(values())
def test_values_of_claimrec_stay_themselves(value: Value) -> None:
    """A value of claimrec's own is kept by an aspect of its type, and refused by every other."""
    takes = {State: PIER, Quantity: HURT, When: BUILT, Who: BUILDER}
    for kind, aspect in takes.items():
        if isinstance(value, kind) and not isinstance(value, State):
            assert understood(value, aspect) == value
        elif not isinstance(value, kind):
            with pytest.raises(InputError):
                understood(value, aspect)


def test_two_days_turned_round() -> None:
    """A stretch that begins the day after it ends is refused."""
    with pytest.raises(InputError):
        understood(("2024-03-06", "2024-03-05"), BUILT)


def test_aspects_by_name() -> None:
    """An unknown aspect is refused, with what was meant and what there is."""
    claim = Claim(party="Mayor", subject="it", aspect="peir", value="open")
    [rejected] = reconcile([claim], packs=None, aspects=ALL).rejected
    assert rejected.field == "aspect"
    assert "did you mean 'pier'" in rejected.problem
    assert "builder" in rejected.problem


def test_valid_times() -> None:
    """A valid time is one time, or a pair of which one end may be open."""
    given = ("2024-03-05", ("2024-03-05", "2024-03-06"), (None, "2024-03-05"))
    one, two, open_one = (stated("open", PIER, valid=valid, tz=UTC).valid for valid in given)
    assert one == DAY
    assert two.end == span("2024-03-06").end
    assert open_one.start is None


# In a run


def run(*claims: Claim, **more: Any) -> Report:
    """What comes of these, under all aspects of this file and the conflict pack's."""
    given: dict[str, Any] = {"entities": [Entity("Lakeside", aliases=["Seaford Bay"]), Entity("Eastford")]}
    return reconcile(list(claims), **{**given, **more})


def positions(report: Report) -> list[Position]:
    """Every position of a report."""
    return [p for f in report.facts for p in f.positions]


def test_a_structured_claim_is_not_read() -> None:
    """Words beside a whole structured claim are kept and not read: the fields stand."""
    claim = Claim("Eastford has fallen.", party="Mayor", subject="Lakeside", aspect="control", value="contested")
    (found,) = positions(run(claim))
    assert (found.subject, found.value, found.basis, found.words) == (
        "Lakeside",
        State("contested"),
        Basis.STRUCTURED,
        (),
    )


def test_a_given_subject_stands() -> None:
    """A subject that is given is not overruled by the one that the words name."""
    found = positions(run(Claim("Eastford has fallen.", party="Mayor", subject="Lakeside")))
    assert [(p.subject, p.value.name) for p in found if isinstance(p.value, State)] == [("Lakeside", "taken")]


def test_a_given_aspect_stands() -> None:
    """Of what the words answer, only the aspect that is given is kept, and what follows from it."""
    text = "12 people were killed in Lakeside, and Lakeside is surrounded."
    assert {p.aspect.name for p in positions(run(Claim(text, party="Mayor")))} == {"deaths", "encirclement"}
    assert {p.aspect.name for p in positions(run(Claim(text, party="Mayor", aspect="deaths")))} == {"deaths"}
    assert run(Claim(text, party="Mayor", aspect="population")).facts == ()


def test_a_given_time_stands() -> None:
    """A valid time that is given beats the one that the words name."""
    claim = Claim("Lakeside fell on Tuesday.", party="Mayor", said_at="2024-03-07T10:00Z", valid="2024-03-01")
    assert {p.valid for p in positions(run(claim))} == {span("2024-03-01", None)}


def test_a_given_value_stands() -> None:
    """A value that is given with its aspect is not overruled by the words, also where they name the subject."""
    claim = Claim("We still hold Lakeside.", party="Mayor", aspect="control", value="taken")
    assert [p.value for p in positions(run(claim))] == [State("taken")]


def test_subjects_are_resolved() -> None:
    """A subject is known by its aliases and by a near spelling, which is noted; any other is itself."""
    given = [
        Claim(subject=s, aspect="control", value="taken", party="Mayor") for s in ("Seaford Bay", "Lakesde", "Nowhere")
    ]
    report = run(*given)
    assert {f.subject for f in report.facts} == {"Lakeside", "Nowhere"}
    assert any("Lakesde" in note and "Lakeside" in note for note in report.notes)


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"aspect": "contrl"}, "aspect"),
        ({"value": "ajar"}, "value"),
        ({"valid": "soon"}, "valid"),
        ({"said_at": "soon"}, "said_at"),
    ],
)
def test_rejected(more: dict[str, Any], field: str) -> None:
    """What cannot be used is rejected with the field that is wrong, and the other claims go on."""
    good = Claim(subject="Lakeside", aspect="control", value="contested", party="Ferry")
    bad = Claim(**{"subject": "Lakeside", "aspect": "control", "value": "taken", "party": "Mayor", **more})
    report = run(good, bad)
    assert report.claims == (good,)
    assert [(r.field, r.record["id"]) for r in report.rejected if isinstance(r.record, dict)] == [(field, bad.id)]


def test_naive_times_with_a_zone() -> None:
    """With `tz` a naive time is used, and the report notes the zone."""
    claim = Claim(subject="Lakeside", aspect="control", value="taken", party="Mayor", said_at="2024-03-05T10:00")
    report = run(claim, tz="Europe/Kyiv")
    assert report.rejected == ()
    assert any("Europe/Kyiv" in note for note in report.notes)


def test_words_and_fields_are_one_fact() -> None:
    """A claim in words and a structured one on the same question are compared."""
    said = "2024-03-05T10:00Z"
    report = run(
        Claim("Lakeside has fallen.", party="Mayor", said_at=said),
        Claim(subject="Lakeside", aspect="control", value="contested", party="Ferry", said_at=said),
    )
    assert len(report.facts) == 1
    assert len(report.contradictions) == 1


def test_structured_states_imply() -> None:
    """A structured state implies what the same state in words implies."""
    words = run(Claim("We can still bring ammunition into Lakeside.", party="Mayor"))
    fields = run(Claim(subject="Lakeside", aspect="supply", value="supplied", party="Mayor"))
    assert {p.aspect.name for p in positions(fields)} == {p.aspect.name for p in positions(words)}


def test_a_time_without_a_year_as_a_value() -> None:
    """A value and a valid time that name no year are near the time of saying, and it is told beside the position."""
    given = [
        Claim(party=who, subject="pier", aspect="built", value=value, said_at="2011-12-05", valid=valid)
        for who, value, valid in (("A", "9:10 AM, Dec 04", "Dec 4"), ("B", "2011-12-04 09:10 AM", None))
    ]
    report = reconcile(given, packs=None, aspects=[BUILT], tz="America/New_York")
    a, b = report.fact("pier", "built").positions
    assert a.value == b.value
    assert a.valid == span("2011-12-04", "America/New_York")
    assert a.guesses == (
        "'Dec 4' names no year: it was taken to be near the time of saying",
        "'9:10 AM, Dec 04' names no year: it was taken to be near the time of saying",
    )
    assert b.guesses == ()
    assert report.notes == (
        "'9:10 AM, Dec 04' names no year: it was taken to be near the time of saying",
        "'Dec 4' names no year: it was taken to be near the time of saying",
        "times and dates without a zone were taken to be in America/New_York",
    )
