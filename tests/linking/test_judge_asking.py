"""How a judge is asked: in groups, with failures that cost one answer, within a budget, by pairs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimrec as cr
from claimrec.linking import Request
from claimrec.linking.judging.asking import ask
from claimrec.linking.judging.judge_groups import groups_of_set, groups_of_stream
from claimrec.linking.judging.judge_protocol import MOST, checked_answer
from claimrec.linking.judging.judged_questions import AnsweredGroup, PairScores, judged_set
from tests.linking.test_judge import ANSWER, FLOOD, MAYOR, POLICE, RADIO, facts, flags, judged

SETS = st.lists(
    st.tuples(st.sets(st.integers(0, 9), min_size=2, max_size=5), st.sets(st.integers(0, 9), min_size=1, max_size=5)),
    max_size=4,
)


@given(SETS, st.randoms(use_true_random=False))
def test_the_order_of_groups_does_not_matter(sets: list[tuple[set[int], set[int]]], dice: Any) -> None:
    """Answers on overlapping groups come to the same, in whatever order they are taken."""
    groups = []
    for claims, asked in sets:
        ids = sorted(map(str, claims))
        numbers = [ids.index(str(n)) + 1 for n in asked if str(n) in ids]
        answer = checked_answer(
            {"questions": [{"statements": numbers, "opposed": [[numbers[:1], numbers[1:]]]}]}, len(ids)
        )
        if answer is not None:
            groups.append(AnsweredGroup(tuple(ids), answer))
    shuffled = dice.sample(groups, len(groups))
    assert judged_set(groups, PairScores({}), join=0.3) == judged_set(shuffled, PairScores({}), join=0.3)


@given(st.integers(2, 120), st.integers(0, 3))
def test_every_pair_of_a_set_stands_in_a_group(size: int, start: int) -> None:
    """Groups hold 2 to 40 claims, and each pair of a set stands in one; known pairs are not asked about again."""
    groups = groups_of_set(size, known=frozenset())
    assert all(2 <= len(group) <= MOST for group in groups)
    held = {pair for group in groups for pair in combinations(group, 2)}
    assert held == set(combinations(range(size), 2))
    assert groups_of_set(size, known=held) == []
    some = set(list(held)[start::2])
    more = {pair for group in groups_of_set(size, known=some) for pair in combinations(group, 2)}
    assert held == some | more


@given(st.dictionaries(st.tuples(st.integers(0, 80), st.integers(0, 80)), st.floats(0.01, 1.0), max_size=200))
def test_groups_of_a_stream(given: dict[tuple[int, int], float]) -> None:
    """Groups of a stream hold 2 to 40 claims; what they hold is not asked about again, what is new is."""
    linked = {(min(pair), max(pair)): much for pair, much in given.items() if pair[0] != pair[1]}
    groups = groups_of_stream(81, linked, known=frozenset())
    assert all(2 <= len(group) <= MOST for group in groups)
    held = {pair for group in groups for pair in combinations(group, 2)}
    assert groups_of_stream(81, linked, known=held) == []
    some = {pair for pair in held & linked.keys() if sum(pair) % 2}
    more = groups_of_stream(81, linked, known=some)
    assert (held & linked.keys()) - some <= {pair for group in more for pair in combinations(group, 2)}


@pytest.mark.parametrize(("size", "most"), [(25, 1), (40, 1), (100, 12), (120, 15)])
def test_how_many_groups_a_story_needs(size: int, most: int) -> None:
    """A story of up to 40 claims is one request, one of a hundred at most twelve."""
    assert len(groups_of_set(size, known=frozenset())) <= most


def failing_on(broken: int) -> Callable[[Sequence[Request]], list[Any]]:
    """A judge that raises where a claim is called so."""

    def judge(requests: Sequence[Request]) -> list[Any]:
        if any(claim.id == str(broken) for request in requests for claim in request.claims):
            raise ValueError("no route to host")
        return [{"questions": []}] * len(requests)

    return judge


def asked_about(count: int) -> list[Request]:
    """So many requests of two claims."""
    return [
        Request((cr.Claim("Yes.", party="A", id=str(n)), cr.Claim("No.", party="B", id=f"{n} no")))
        for n in range(count)
    ]


def test_one_failing_request_costs_one_answer() -> None:
    """Where a batch fails its requests are asked about one by one: what fails then is alone without an answer."""
    found = ask(failing_on(5), asked_about(20), budget=None)
    assert [n for n, answer in enumerate(found.answers) if answer is None] == [5]
    assert any("no route to host" in problem for problem in found.problems)


def test_a_judge_that_only_fails_is_given_up() -> None:
    """After three failures in a row nothing more is asked, and that is told."""
    calls: list[int] = []

    def broken(requests: Sequence[Request]) -> list[Any]:
        calls.append(len(requests))
        raise OSError("down")

    found = ask(broken, asked_about(100), budget=None)
    assert len(calls) <= 4
    assert set(found.answers) == {None}
    assert "given up" in found.problems[-1]


@pytest.mark.parametrize("given", ["yes", b"yes", {"a": 1}, 7, None, iter([None] * 9)])
def test_what_is_no_list_of_answers(given: Any) -> None:
    """A judge that gives no list, or one of another length, leaves its requests without an answer, told."""
    found = ask(lambda _: given, asked_about(3), budget=None)
    assert found.answers == (None, None, None)
    assert found.problems


def test_a_judge_that_stalls() -> None:
    """A call that takes too long is left behind, and told."""
    import threading

    found = ask(lambda _: threading.Event().wait(60) and [], asked_about(2), budget=None, seconds=0.01)
    assert found.answers == (None, None)
    assert "gave no answer in time" in found.problems[0]


@pytest.mark.parametrize("budget", [0, 1, 3])
def test_the_budget_holds(budget: int) -> None:
    """No more requests than the budget are made, and the rest is told."""
    seen: list[Request] = []
    found = ask(lambda requests: seen.extend(requests) or [None] * len(requests), asked_about(5), budget=budget)
    assert (len(seen), found.asked, found.left_out) == (budget, budget, 5 - budget)


@pytest.mark.parametrize("budget", [-1, 1.5, "3", True])
def test_what_is_no_budget(budget: Any) -> None:
    """What is no number of requests is refused by name."""
    with pytest.raises(cr.InputError) as caught:
        judged(ANSWER, judge_budget=budget)
    assert caught.value.field == "judge_budget"


@pytest.mark.parametrize("judge", [[], {}, "", 0])
def test_what_is_empty_is_no_judge(judge: Any) -> None:
    """Something empty that is no function is refused, and not taken for no judge."""
    with pytest.raises(cr.InputError):
        cr.reconcile(FLOOD, judge=judge)


def test_a_judge_that_empties_its_list() -> None:
    """What a judge does to the requests that it was given costs no other judge's answer, and no count."""

    def emptying(requests: Any) -> list[Any]:
        answers = [ANSWER] * len(requests)
        requests.clear()
        return answers

    found = ask(emptying, asked_about(3), budget=None)
    assert found.answers == (None, None, None)
    assert found.asked == 3


def test_a_function_of_two_claims_is_a_judge() -> None:
    """What it says of single pairs moves what linking holds of them: joined and flagged, or told apart."""

    def yes(a: cr.Claim, b: cr.Claim) -> Mapping[str, Any]:
        opposed = {a.id, b.id} == {"dry", "fish"}
        return {"same_fact": "bakery" not in (a.id, b.id), "contradicts": opposed, "certainty": 0.97}

    report = cr.reconcile(FLOOD, parties=[MAYOR, RADIO, POLICE], judge=cr.judge_of_pairs(yes))
    assert flags(report) == {frozenset({"dry", "fish"})}
    assert facts(report) == {frozenset({"dry", "fish", "some"})}

    def no(*_: cr.Claim) -> Mapping[str, Any]:
        return {"same_fact": False, "contradicts": False, "certainty": 0.97}

    assert facts(cr.reconcile(FLOOD, judge=cr.judge_of_pairs(no))) == set()


def test_a_function_that_raises_costs_one_pair() -> None:
    """The pair over which a function of two claims raises is named in the notes; the others are judged."""

    def picky(a: cr.Claim, b: cr.Claim) -> Mapping[str, Any]:
        if "bakery" in (a.id, b.id):
            raise ValueError("not about bread")
        return {"same_fact": True, "contradicts": False, "certainty": 0.97}

    report = cr.reconcile(FLOOD, judge=cr.judge_of_pairs(picky))
    assert any("not about bread" in note and "bakery" in note for note in report.notes)
    assert facts(report) == {frozenset({"dry", "fish", "some"})}


@pytest.mark.parametrize(("option", "value"), [("function", 5), ("per_claim", 0), ("per_claim", "many")])
def test_arguments_of_judge_of_pairs(option: str, value: Any) -> None:
    """What is no function, or no number, is refused by name."""
    with pytest.raises(cr.InputError) as caught:
        cr.judge_of_pairs(**{"function": print, option: value})
    assert caught.value.field == option
