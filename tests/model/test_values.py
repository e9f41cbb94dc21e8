"""When do two values leave no world in common?"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import quantities, spans, states, values

from claimrec import Aspect, Quantity, Span
from claimrec.model import Meet, State, When, Who, meet
from claimrec.model.spans import span_of
from claimrec.model.values import ALWAYS, NOT_SAME_AGENT, OTHER_AGENT, Exclusions, Value, spans_meet

YES, NO, UNKNOWN = Meet.YES, Meet.NO, Meet.UNKNOWN
RULES = Exclusions({
    ("contested", "taken"): ALWAYS, ("held", "taken"): OTHER_AGENT, ("taken", "taken"): OTHER_AGENT,
    ("kept", "taken"): NOT_SAME_AGENT,
})  # fmt: skip
TWO = Aspect("pier", question="Is {subject} open?", value="yes_no").exclusions


def day(text: str) -> Span:
    """A time as a caller would give it."""
    return span_of(text, tz=None)


# Laws


@given(values(), values(), st.sampled_from((0.0, 0.05, 0.3)))
def test_meeting_is_symmetric(a: Value, b: Value, tolerance: float) -> None:
    """Whether two values meet does not hang on their order."""
    for rules in (RULES, TWO, None):
        assert meet(a, b, exclusions=rules, tolerance=tolerance) is meet(b, a, exclusions=rules, tolerance=tolerance)


@given(values(), values())
def test_types_never_contradict(a: Value, b: Value) -> None:
    """Values of two types are unknown to each other."""
    if type(a) is not type(b):
        assert meet(a, b, exclusions=RULES) is UNKNOWN


@given(values())
def test_a_value_does_not_contradict_itself(a: Value) -> None:
    """No value that is possible at all contradicts itself."""
    assert meet(a, a, exclusions=RULES) is not NO


@given(spans())
def test_unresolved_times_never_contradict(span: Span) -> None:
    """A time that hangs on something else, or is open at both ends, is unknown to every other."""
    for blank in (Span(None, None), Span(None, None, relative=True), Span(span.start, span.end, relative=True)):
        assert spans_meet(blank, span) is UNKNOWN


@given(states(), states())
def test_without_exclusions_only_denials_contradict(a: State, b: State) -> None:
    """Where nothing excludes anything, only a state and its own denial do not meet."""
    expected = a.name == b.name and a.denied != b.denied and (a.agent == b.agent or None in (a.agent, b.agent))
    assert (meet(a, b) is NO) == expected


@given(quantities(), quantities())
def test_quantities_meet_as_ranges(a: Quantity, b: Quantity) -> None:
    """Two numbers of one unit meet just if their ranges do."""
    assert (meet(a, b) is YES) == a.meets(b)


# States


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        # always
        (State("taken"), State("contested"), NO),
        (State("taken", agent="North"), State("contested", agent="North"), NO),
        # other agent: only if both are known and differ
        (State("taken", agent="North"), State("taken", agent="South"), NO),
        (State("taken", agent="North"), State("taken", agent="North"), YES),
        (State("taken", agent="North"), State("taken"), YES),
        (State("held", agent="South"), State("taken", agent="North"), NO),
        (State("held"), State("taken", agent="North"), YES),
        # unless same agent: only if both are known and the same do they agree
        (State("taken", agent="North"), State("kept", agent="North"), YES),
        (State("taken", agent="North"), State("kept", agent="South"), NO),
        (State("taken"), State("kept"), NO),
        (State("taken"), State("kept", agent="North"), NO),
        # nothing said
        (State("held"), State("contested"), YES),
    ],
)
def test_conditions(a: State, b: State, found: Meet) -> None:
    """Each condition of an exclusion looks at the agents as it says."""
    assert meet(a, b, exclusions=RULES) is found


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        (State("taken"), State("taken", denied=True), NO),
        (State("taken", agent="North"), State("taken", denied=True), NO),
        (State("taken", agent="North"), State("taken", True, "North"), NO),
        (State("taken", agent="North"), State("taken", True, "South"), UNKNOWN),
        (State("held"), State("taken", denied=True), UNKNOWN),
        (State("held", denied=True), State("taken", denied=True), YES),
        (State("taken", denied=True), State("taken", denied=True), YES),
    ],
)
def test_denied(a: State, b: State, found: Meet) -> None:
    """A denial contradicts its own state, of the same agent or of one unknown, and nothing else."""
    assert meet(a, b, exclusions=RULES) is found


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        (State("yes"), State("no"), NO),
        (State("yes"), State("no", denied=True), YES),
        (State("yes", denied=True), State("no"), YES),
        (State("yes", denied=True), State("no", denied=True), NO),
        (State("yes", denied=True), State("yes"), NO),
    ],
)
def test_complement(a: State, b: State, found: Meet) -> None:
    """Where one of two must hold, the denial of one is the other."""
    assert meet(a, b, exclusions=TWO) is found


def test_more_than_two_states_have_no_complement() -> None:
    """Where there are more than two, or neither need hold, a denied state is no other one."""
    assert RULES.plain(State("taken", denied=True)) == State("taken", denied=True)
    assert TWO.plain(State("yes", denied=True)) == State("no")


# Numbers


@pytest.mark.parametrize(
    ("a", "b", "tolerance", "found"),
    [
        (Quantity(10, 10, "boats"), Quantity(12, 12, "boats"), 0.0, NO),
        (Quantity(10, 10, "boats"), Quantity(12, 12, "boats"), 0.2, YES),
        (Quantity(10, 10, "boats"), Quantity(12, 12, "carts"), 0.0, UNKNOWN),
        (Quantity(10, 10, "boats"), Quantity(12, 12), 0.0, NO),
        (Quantity(10, 10), Quantity(10, 10, "%"), 0.0, YES),
        (Quantity(10, inf, open_low=True), Quantity(10, 10), 0.0, NO),
        (Quantity(10, inf), Quantity(10, 10), 0.0, YES),
        (Quantity(-inf, inf), Quantity(3, 3), 0.0, YES),
    ],
)
def test_numbers(a: Quantity, b: Quantity, tolerance: float, found: Meet) -> None:
    """Numbers of two units are unknown to each other; of one they meet by their ranges and the tolerance."""
    assert meet(a, b, tolerance=tolerance) is found


# Who


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        (Who({"Wind"}), Who({"Fire"}), NO),
        (Who({"Wind"}), Who({"Wind", "Fire"}), YES),
        (Who({"Wind"}), Who({"Wind"}, denied=True), NO),
        (Who({"Wind", "Fire"}), Who({"Wind"}, denied=True), UNKNOWN),
        (Who({"Wind", "Fire"}), Who({"Wind", "Fire", "Ice"}, denied=True), NO),
        (Who({"Wind"}), Who({"Fire"}, denied=True), UNKNOWN),
        (Who({"Wind"}, denied=True), Who({"Fire"}, denied=True), YES),
    ],
)
def test_who(a: Who, b: Who, found: Meet) -> None:
    """Two sets of culprits meet in those whom they share, less those who are ruled out."""
    assert meet(a, b) is found


def test_who_of_a_string() -> None:
    """A single name is one name, never its letters."""
    assert Who("Wind") == Who({"Wind"})


def test_who_of_nobody() -> None:
    """Nobody known is no answer: it is refused, or it contradicts nothing."""
    try:
        nobody = Who(frozenset())
    except ValueError:
        return
    assert meet(nobody, nobody) is not NO


# Times


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        ("2024-03-05", "2024-03-05", YES),
        ("2024-03-05", "2024-03-06", NO),
        ("2024-03", "2024-03-31", YES),
        ("2024-03", "2024-04-01", NO),
        ("2024", "2024-12", YES),
        ("2024-03-05T10:00Z", "2024-03-05T13:00+03:00", YES),
        ("2024-03-05T10:00Z", "2024-03-05T10:00+03:00", NO),
        ("2024-03-05T00:00Z", "2024-03-05", YES),
        ("2024-03-06T00:00Z", "2024-03-05", NO),
    ],
)
def test_times(a: str, b: str, found: Meet) -> None:
    """Times meet at the precision they were given; the end of a day belongs to the next."""
    assert meet(When(day(a)), When(day(b))) is found
    assert spans_meet(day(b), day(a)) is found


@given(st.integers(-3, 3), st.integers(0, 3), st.integers(-3, 3), st.integers(0, 3))
def test_spans_meet_as_sets_of_hours(start: int, width: int, other: int, wide: int) -> None:
    """Two stretches meet just if some moment lies in both: an instant is one moment, an end is not included."""
    noon = datetime(2024, 3, 5, 12, tzinfo=UTC)

    def span(at: int, size: int) -> tuple[Span, set[int]]:
        hours = Span(noon + timedelta(hours=at), noon + timedelta(hours=at + size))
        return hours, set(range(2 * at, 2 * (at + size))) or {2 * at}

    (a, mine), (b, theirs) = span(start, width), span(other, wide)
    assert (spans_meet(a, b) is YES) == bool(mine & theirs)


def test_open_spans() -> None:
    """What began by noon meets what began after it nowhere, and what began before it anywhere."""
    noon = datetime(2024, 3, 5, 12, tzinfo=UTC)
    by, since = Span(None, noon), Span(noon, None)
    assert spans_meet(by, since) is NO
    assert spans_meet(by, Span(noon - timedelta(hours=1), None)) is YES
    assert spans_meet(since, since) is YES


# In words


@pytest.mark.parametrize(
    ("value", "says"),
    [
        (State("taken"), "taken"),
        (State("taken", True), "not taken"),
        (State("taken", agent="North"), "taken (North)"),
        (Who({"Wind", "Fire"}), "Fire or Wind"),
        (Who({"Wind"}, denied=True), "not Wind"),
        (When(day("2024-03")), "Mar 2024"),
    ],
)
def test_in_words(value: Value, says: str) -> None:
    """A value prints the same way each time, whatever the order of a set."""
    assert str(value) == says
