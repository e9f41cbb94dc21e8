"""A report is equal when equal: in any order, after a round trip through JSON."""

from __future__ import annotations

import json
import random
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import ENTITIES, PARTIES, claim_sets, structured_claims

from claimrec import Aspect, Claim, Entity, InputError, Party, Quantity, Report, reconcile
from claimrec.model import State

SLOW = settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow], deadline=None)
SIDES = [Party("North", side="Upland"), Party("Hill", side="Upland"), Party("South", side="Coast")]


def report_on(claims: list[Claim], **more: Any) -> Report:
    """What comes of these claims, with the invented parties and places."""
    return reconcile(claims, **{"parties": PARTIES, "entities": ENTITIES, **more})


def told(*said: tuple[str, str, Any], aspect: str = "control", **more: Any) -> Report:
    """What comes of (party, time, value) on one place."""
    claims = [Claim(subject="Lakeside", aspect=aspect, value=v, party=p, said_at=f"2024-03-{at}Z") for p, at, v in said]
    return reconcile(claims, **{"parties": SIDES, **more})


# Order


@given(claim_sets(), st.randoms(use_true_random=False))
@SLOW
def test_any_order(claims: list[Claim], shuffle: random.Random) -> None:
    """The same claims in any order give equal reports, and the same JSON byte by byte."""
    one = report_on(claims)
    turned = list(claims)
    shuffle.shuffle(turned)
    two = report_on(turned)
    assert one == two
    assert one.to_json() == two.to_json()


@given(claim_sets(), st.randoms(use_true_random=False))
@SLOW
def test_parties_and_entities_in_any_order(claims: list[Claim], shuffle: random.Random) -> None:
    """Nor does the order of parties and entities matter."""
    parties, entities = list(PARTIES), list(ENTITIES)
    shuffle.shuffle(parties)
    shuffle.shuffle(entities)
    assert report_on(claims, parties=parties, entities=entities).to_json() == report_on(claims).to_json()


def without_repeats(report: Report) -> Report:
    """A report without the note on claims that came again."""
    return evolve(report, notes=tuple(note for note in report.notes if "came again" not in note))


@given(claim_sets(6))
@SLOW
def test_seen_twice(claims: list[Claim]) -> None:
    """Claims that come twice change nothing but a note that says so."""
    assert without_repeats(report_on([*claims, *claims])) == without_repeats(report_on(claims))


@given(claim_sets())
@SLOW
def test_nothing_is_lost(claims: list[Claim]) -> None:
    """Every claim is in a fact, unread or rejected, and never both read and unread."""
    report = report_on(claims)
    read = {c.id for f in report.facts for c in f.claims}
    unread = {u.claim.id for u in report.unread}
    rejected = {r.record["id"] for r in report.rejected if isinstance(r.record, dict)}
    assert read | unread | rejected == {c.id for c in claims}
    assert not read & unread
    assert {c.id for c in report.claims} == read | unread
    assert all(u.why for u in report.unread)


@given(claim_sets())
@SLOW
def test_contradictions_are_between_parties(claims: list[Claim]) -> None:
    """Each contradiction is of two parties on a fact of the report, has a reason, and stands once for two claims."""
    report = report_on(claims)
    found = list(report.contradictions)
    assert len(found) == len(report.contradictions)
    assert all(c.parties[0] != c.parties[1] and c.why and c.fact in report.facts for c in found)
    assert all(0 < c.certainty <= 1 for c in found)
    pairs = [(c.fact.positions, frozenset(one.id for one in c.claims)) for c in found if len(c.pairs) == 1]
    assert len(pairs) == len(set(pairs))


# JSON


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
    """A report with a piece cut out is refused, or is a report."""
    text = report_on(claims).to_json()
    cut = start % len(text)
    try:
        found = Report.from_json(text[:cut] + text[cut + 1 + size % 9 :])
    except InputError:
        return
    assert isinstance(found, Report)


@pytest.mark.parametrize("name", ["said_at", "value"])
def test_equal_but_not_alike(name: str) -> None:
    """Claims of one id that are equal, yet not written alike, give the same bytes in either order too."""
    noon = datetime(2024, 3, 5, 12, tzinfo=UTC)
    one, two = {"said_at": (noon, noon.astimezone(ZoneInfo("Europe/Kyiv"))), "value": (1, 1.0)}[name]
    plain: dict[str, Any] = {"subject": "Lakeside", "aspect": "deaths", "value": 5, "party": "North", "id": "x"}
    claims = [Claim(**{**plain, name: given}) for given in (one, two)]
    assert reconcile(claims).to_json() == reconcile(claims[::-1]).to_json()


# Support


def test_two_for_and_one_against() -> None:
    """Two for and one against are two contradictions: of parties who agree none is dropped."""
    report = told(("North", "05T10:00", "taken"), ("Hill", "05T11:00", "taken"), ("South", "05T12:00", "contested"))
    assert [c.parties for c in report.contradictions] == [("North", "South"), ("Hill", "South")]
    assert report.facts[0].parties == ("Hill", "North", "South")


def test_duplicates_add_no_support() -> None:
    """A statement that is given twice adds neither a party nor a contradiction."""
    once = [("North", "05T10:00", "taken"), ("South", "05T12:00", "contested")]
    assert without_repeats(told(*once, *once)) == told(*once)
    assert told(*once, *once).notes[-1] == "2 claims came again, and were counted once"
    repeated = told(*once, ("North", "05T10:30", "taken"))
    assert repeated.facts[0].parties == ("North", "South")
    assert len(repeated.contradictions) == 2


def test_same_side() -> None:
    """Two parties of one side that differ still contradict, with the flag; two of no side have none."""
    assert [
        c.same_side for c in told(("North", "05T10:00", "taken"), ("Hill", "05T11:00", "contested")).contradictions
    ] == [True]
    assert [
        c.same_side for c in told(("North", "05T10:00", "taken"), ("South", "05T11:00", "contested")).contradictions
    ] == [False]
    assert [c.same_side for c in told(("A", "05T10:00", "taken"), ("B", "05T11:00", "contested")).contradictions] == [
        False
    ]


def test_one_party_under_two_names() -> None:
    """Two names of one party do not contradict each other."""
    parties = [Party("North", aliases=["the uplanders"])]
    report = told(("North", "05T10:00", "taken"), ("the uplanders", "05T11:00", "contested"), parties=parties)
    assert len(report.contradictions) == 0
    assert len(report.changes) == 1


def test_one_place_under_two_names() -> None:
    """Two names of one place are one fact."""
    claims = [Claim(subject=s, aspect="control", value="taken", party="North") for s in ("Lakeside", "Seaford Bay")]
    assert len(reconcile(claims, entities=ENTITIES).facts) == 1
    assert len(reconcile(claims, entities=[Entity("Lakeside")]).facts) == 2


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


# Contradictions, one by one


def test_millions_are_counted_not_spelled_out() -> None:
    """Two camps of 3,000 claims on one fact are 9,000,000 contradictions, of which the first come at once."""
    claims = [
        Claim(subject="Lakeside", aspect="control", value=value, party=f"{value} {n}", said_at="2024-03-05T10:00Z")
        for value in ("taken", "contested")
        for n in range(3000)
    ]
    found = reconcile(claims).contradictions
    assert len(found) == 9_000_000
    assert len(list(islice(found, 5))) == 5
    assert found[0].kind == "exclusive states"
    assert len(found.entries) == 1
    doubted = reconcile([evolve(c, certainty=0.5) if n % 2 else c for n, c in enumerate(claims)])
    assert len(doubted.at_least(0.6).contradictions) == 1500 * 1500


def test_as_a_sequence() -> None:
    """Contradictions can be counted, sliced, asked from the end, and asked for one fact."""
    report = told(("North", "05T10:00", "taken"), ("Hill", "05T11:00", "taken"), ("South", "05T12:00", "contested"))
    found = report.contradictions
    assert found[1] == found[-1] == list(found)[1]
    assert found[:1] == (found[0],)
    assert found[0] in found
    assert found.of(report.facts[0]) == found
    assert len(found.of(evolve(report.facts[0], positions=report.facts[0].positions[:1]))) == 0
    for place in (2, -3):
        with pytest.raises(IndexError):
            found[place]


def test_said_first_stands_first() -> None:
    """The position that was said first stands first, and the sentence names both."""
    (found,) = told(("South", "05T12:00", "contested"), ("North", "05T10:00", "taken")).contradictions
    assert found.parties == ("North", "South")
    assert found.positions == (found.a, found.b)
    assert "still fought for" in found.why
    assert "taken" in found.why
    assert found.finding.values == (found.a.value, found.b.value)


# Asking a report


def test_facts_by_name() -> None:
    """A fact is found by subject and aspect; what is not there is an error that says what is."""
    report = told(("North", "05T10:00", "taken"))
    assert report.fact("Lakeside", "control") is report.facts[0]
    assert report.fact("Lakeside", "control").question == "Who holds Lakeside?"
    with pytest.raises(KeyError, match="Lakeside / control"):
        report.fact("Lakeside", "supply")
    with pytest.raises(KeyError, match="none"):
        Report().fact("Lakeside", "supply")


def test_results_cannot_be_altered() -> None:
    """Nothing of a report can be set."""
    report = told(("North", "05T10:00", "taken"), ("South", "05T12:00", "contested"))
    for thing, name in ((report, "facts"), (report.facts[0], "positions"), (report.contradictions[0], "kind")):
        with pytest.raises(FrozenInstanceError):
            setattr(thing, name, ())


def test_records() -> None:
    """Rows hold both sides of a contradiction, and one row for each position."""
    report = told(("North", "05T10:00", "taken"), ("South", "05T12:00", "contested"))
    assert [row["party"] for row in report.to_records()] == ["North", "South"]
    (row,) = report.contradictions.to_records()
    assert (row["party_a"], row["value_a"], row["party_b"], row["value_b"]) == ("North", "taken", "South", "contested")
    assert row["said_at_a"] == "2024-03-05T10:00Z"


def test_an_empty_report() -> None:
    """No claims give an empty report that prints, and comes back from JSON."""
    report = reconcile([])
    assert report == Report() == Report.from_json(report.to_json())
    assert "0 claims" in repr(report)
    assert str(report)


def test_a_rejected_row_of_the_same_id() -> None:
    """A row that is rejected takes no other claim with it."""
    given = [{"id": "x", "text": "", "party": "A"}, {"id": "x", "text": "Lakeside has fallen.", "party": "B"}]
    report = reconcile(given)
    assert [c.id for c in report.claims] == ["x"]


def test_a_rejected_row_with_a_list_for_id() -> None:
    """A row whose id is a list is rejected, and the others go on."""
    report = reconcile([{"id": [1], "text": "It fell.", "party": "A"}, {"text": "Lakeside has fallen.", "party": "B"}])
    assert (len(report.rejected), len(report.claims)) == (1, 1)
