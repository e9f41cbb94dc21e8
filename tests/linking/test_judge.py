"""A judge of groups: what it is asked, what of its answers counts, and what stands above it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimrec as cr
from claimrec.linking import Request
from claimrec.linking.judging.judge_protocol import checked_answer
from claimrec.linking.judging.judged_questions import AnsweredGroup, PairScore, PairScores, judged_set

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 9) | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["questions", "statements", "opposed", "changes", "pairs", "pair", "why"]), inner
        )
    ),
    max_leaves=25,
)
MAYOR, RADIO, POLICE = (
    cr.Party(name, side=side) for name, side in (("Mayor", "Town"), ("Radio", None), ("Police", "Town"))
)
FLOOD = (
    cr.Claim("The cellars stayed dry.", party="Mayor", said_at="2024-05-01T08:00Z", id="dry"),
    cr.Claim("We carried fish out of our cellar.", party="Radio", said_at="2024-05-01T09:00Z", id="fish"),
    cr.Claim("Well, there was some water down there.", party="Mayor", said_at="2024-05-03T09:00Z", id="some"),
    cr.Claim("The bakery opens at six.", party="Police", said_at="2024-05-01T10:00Z", id="bakery"),
)
ANSWER = {
    "questions": [
        {"question": "Were cellars flooded?", "statements": [1, 2, 4], "opposed": [[[1], [2, 4]]], "why": "dry or wet"}
    ],
    "changes": [[1, 4]],
}


def judged(answer: Any, claims: Sequence[cr.Claim] = FLOOD, **options: Any) -> cr.Report:
    """The report on claims with a judge that gives one answer to each request."""
    return cr.reconcile(
        claims, parties=[MAYOR, RADIO, POLICE], judge=lambda requests: [answer] * len(requests), **options
    )


def flags(report: cr.Report) -> set[frozenset[str]]:
    """The pairs that a report flags, as ids of claims."""
    return {frozenset(claim.id for claim in one.claims) for one in report.contradictions}


def facts(report: cr.Report) -> set[frozenset[str]]:
    """The facts of several claims, as ids."""
    return {frozenset(ids) for one in report.facts if len(ids := {claim.id for claim in one.claims}) > 1}


def test_what_a_judge_says_is_what_is_reported() -> None:
    """Its questions are facts, what it opposes is flagged with its reason, its changes are changes; names are its own."""
    report = judged(ANSWER)
    assert facts(report) == {frozenset({"dry", "fish", "some"})}
    assert flags(report) == {frozenset({"dry", "fish"})}  # one party does not contradict itself: it changes its line
    (found,) = report.contradictions
    assert found.why == "judge <lambda>: dry or wet"
    assert found.certainty > 0.9
    assert [[claim.id for claim in change.claims] for change in report.changes] == [["dry", "some"]]
    assert report.changes[0].concession  # it comes to say what another party held against it
    assert [unread.claim.id for unread in report.unread] == ["bakery"]


def test_positions_are_in_the_order_of_saying() -> None:
    """What was placed without being read stands among what was read, by when it was said."""
    claims = [
        cr.Claim("Many families mourn.", party="Radio", said_at="2024-05-01T08:00Z", id="mourn"),
        cr.Claim("Twelve people died in Lakeside.", party="Mayor", said_at="2024-05-02T08:00Z", id="died"),
    ]
    (fact,) = judged({"questions": [{"statements": [1, 2], "opposed": []}]}, claims, entities=["Lakeside"]).facts
    assert [position.claim.id for position in fact.positions] == ["mourn", "died"]
    assert fact.positions[0].basis is not fact.positions[1].basis


@pytest.mark.parametrize("text", ["to_text", "to_markdown", "to_html"])
def test_what_was_not_read_is_told_in_its_words(text: str) -> None:
    """In the lists of what nobody disputes, where no quote stands beside a position, its own words say what it holds."""
    report = judged({"questions": [{"statements": [1, 2], "opposed": []}]}, FLOOD[:2])
    told = " ".join(getattr(report, text)().split())
    assert "We carried fish out of our cellar" in told
    assert "in these words" not in told


@pytest.mark.parametrize("flat", [[[1], 2], [1, 2]])
def test_groups_without_a_pair_are_told(flat: Any) -> None:
    """A number where a pair of groups belongs is set aside, and the message shows the form."""
    found = checked_answer({"questions": [{"statements": [1, 2], "opposed": flat}]}, 2)
    assert found is not None
    assert any("expected as [[1, 4], [7]]" in problem for problem in found.problems)


@pytest.mark.parametrize(("texts", "facts_of_a"), [(("The ox is ill.", "It was sold."), 2), (("", ""), 1)])
def test_a_claim_on_two_questions(texts: tuple[str, str], facts_of_a: int) -> None:
    """A claim that a judge puts on two questions has two positions, on two facts, each with an id of its own."""
    told = ("The ox is well, and ours.", *(text for text in texts if text), "No ox ever was ill or sold here.")
    claims = [cr.Claim(text, party=f"P{n}", said_at="2024-05-01", id=f"c{n}") for n, text in enumerate(told)]
    asked = [[1, n, len(told)] for n in range(2, len(told))] or [[1, 2]]
    questions = [{"statements": numbers, "opposed": [[[1], numbers[-1:]]]} for numbers in asked]
    report = judged({"questions": questions}, claims)
    assert len([fact for fact in report.facts if "c0" in {claim.id for claim in fact.claims}]) == facts_of_a
    positions = [position.id for fact in report.facts for position in fact.positions]
    for ids in (positions, *([one.id for one in part] for part in (report.facts, report.contradictions))):
        assert len(set(ids)) == len(ids)
    assert cr.Report.from_json(report.to_json()) == report


def test_a_question_that_is_asked_again() -> None:
    """Questions of the same claims are one fact, however often an answer repeats them; others stay apart."""
    one, other = ({"statements": numbers, "opposed": [[[1], [2]]]} for numbers in ([1, 2, 4], [1, 2]))
    assert len([fact for fact in judged({"questions": [one] * 2000}).facts if len(fact.claims) > 1]) == 1
    assert facts(judged({"questions": [one, other] * 2})) == {
        frozenset({"dry", "fish", "some"}),
        frozenset({"dry", "fish"}),
    }


def test_requests_are_in_the_order_of_saying() -> None:
    """Claims come numbered by when they were said, whatever order they were given in, with party and side as resolved."""
    seen: list[Request] = []

    def judge(requests: Sequence[Request]) -> list[None]:
        seen.extend(requests)
        return [None] * len(requests)

    cr.reconcile(FLOOD[::-1], parties=[MAYOR, RADIO, POLICE], judge=judge)
    (request,) = seen
    assert [claim.id for claim in request.claims] == ["dry", "fish", "bakery", "some"]
    assert request.sides == ("Town", None, "Town", "Town")
    assert sorted(request.pairs) == list(combinations((1, 2, 3, 4), 2))


@pytest.mark.parametrize(
    ("grade", "answer"),
    [
        ("STRONG", None),
        ("STRONG", "I think they disagree."),
        ("STRONG", {"questions": "none"}),
        ("MEDIUM", {"verdict": True}),
        ("MEDIUM", [1, 2]),
        ("WEAK", {"questions": [{"statements": [9, 10]}]}),
    ],
)
def test_what_is_no_answer_changes_nothing(grade: str, answer: Any) -> None:
    """Claims of a group without an answer are as they would be without a judge that was asked; none is lost."""
    without = cr.reconcile(FLOOD, parties=[MAYOR, RADIO, POLICE], judge=lambda requests: [None] * len(requests))
    report = judged(answer)
    if answer is None or not isinstance(answer, dict) or "questions" not in answer:
        assert report.facts == without.facts, grade
    held = {claim.id for fact in report.facts for claim in fact.claims} | {one.claim.id for one in report.unread}
    assert held == {claim.id for claim in FLOOD}
    assert any("judge" in note for note in report.notes)


def test_structured_claims_stand_above_a_judge() -> None:
    """Two numbers that came as values clash whatever a judge says; so do answers to the caller's own question."""
    rows = [
        {"subject": "the dam", "aspect": "leaks", "value": value, "text": text, "party": party, "said_at": "2024-05-01"}
        for value, party, text in ((3, "Mayor", "Three leaks."), (9, "Radio", "Nine leaks."))
    ]
    own = cr.Aspect("leaks", question="How many leaks has {subject}?", value="quantity")
    nothing = {"questions": [{"statements": [1, 2]}]}
    report = cr.reconcile(rows, aspects=[own], judge=lambda requests: [nothing] * len(requests))
    assert len(report.contradictions) == 1


def test_rules_of_the_caller_stand_above_a_judge() -> None:
    """What a rule of the caller's holds compatible is not flagged, and what it flags is not excused."""

    def friends(*_: cr.Position) -> cr.Finding | None:
        """These two never quarrel."""
        return cr.Finding(cr.Relation.COMPATIBLE, "these two never quarrel")

    def foes(*_: cr.Position) -> cr.Finding | None:
        """These two always quarrel."""
        return cr.Finding(cr.Relation.CONTRADICTS, "these two always quarrel")

    peace = {"questions": [{"statements": [1, 2, 4]}]}
    assert flags(judged(ANSWER, rules=[friends])) == set()
    assert frozenset({"dry", "fish"}) in flags(judged(peace, rules=[foes]))


@pytest.mark.parametrize(("one", "other", "flagged"), [("12", "12", False), ("12", "40", True)])
def test_numbers_that_meet_are_not_opposed(one: str, other: str, flagged: bool) -> None:
    """Numbers of one thing that were read and meet are no contradiction, whatever a judge says; others may be."""
    claims = [
        cr.Claim(f"{one} sheep drowned.", party="Mayor", said_at="2024-05-01T08:00Z", id="a"),
        cr.Claim(f"{other} sheep drowned.", party="Radio", said_at="2024-05-01T09:00Z", id="b"),
    ]
    report = judged({"questions": [{"statements": [1, 2], "opposed": [[[1], [2]]]}]}, claims)
    assert (flags(report) == {frozenset({"a", "b"})}) is flagged
    told = "judge <lambda> was overruled on 1 pair of claims whose values meet: a and b"
    assert (told in report.notes) is not flagged


@pytest.mark.parametrize(("one", "other"), [("open", "shut"), ("shut", "open"), ("open", "not open")])
def test_states_that_exclude_each_other_stay_opposed(one: str, other: str) -> None:
    """What linking itself takes for yes and no is not taken to meet where a judge opposes it too."""
    claims = [
        cr.Claim(f"The north gate is {state}.", party=party, said_at="2024-05-04T10:00Z", id=party)
        for party, state in (("Guard", one), ("Toll keeper", other))
    ]
    answer = {"questions": [{"question": "Is it open?", "statements": [1, 2], "opposed": [[[1], [2]]]}]}
    assert flags(judged(answer, claims)) == {frozenset({"Guard", "Toll keeper"})}


@pytest.mark.parametrize(
    ("text", "other", "flagged"),
    [
        ("It happened on 3 May.", "it happened on 3 May.", False),
        ("That is a lie.", "That is a lie.", False),
        ("I saw it.", "I saw it.", True),
        ("It happened on 3 May.", "It happened on 4 May.", True),
    ],
)
def test_the_same_words_are_not_opposed(text: str, other: str, flagged: bool) -> None:
    """Claims in the same words at one time agree, whatever a judge says, unless they speak of their own: "we"."""
    claims = [
        cr.Claim(words, party=party, said_at="2024-05-01T08:00Z", id=party)
        for words, party in ((text, "Mayor"), (other, "Radio"))
    ]
    report = judged({"questions": [{"statements": [1, 2], "opposed": [[[1], [2]]]}]}, claims)
    assert (len(report.contradictions) == 1) is flagged


@given(JSON, st.integers(2, 6))
def test_any_answer_is_checked(given: Any, size: int) -> None:
    """Whatever a judge answers, what is kept of it fits the request, and checking it raises nothing."""
    found = checked_answer(given, size)
    if found is None:
        return
    numbers = range(1, size + 1)
    for question in found.questions:
        assert set(question.statements) <= set(numbers)
        assert all(a < b and a in numbers and b in numbers for a, b in question.opposed)
    assert all(a != b and a in numbers and b in numbers for a, b in found.changes)
    assert all(pair.a < pair.b <= size for pair in found.pairs)


FITS, STRAYS = [[1, 2], [3, 2]], [[1, 2], [3, 5]]  # pairs of claims of a question that names four of five


@pytest.mark.parametrize(
    ("opposed", "changes", "kept"), [(FITS, [], True), (STRAYS, [], False), (STRAYS, [[1, 4]], True)]
)
def test_likeness_counts_for_more_where_an_answer_is_at_odds_with_itself(
    opposed: list[list[int]], changes: list[list[int]], kept: bool
) -> None:
    """A claim that goes with few of the others is out where the answer opposes what its question does not name, unless
    it is told of as a change of another there."""
    question = {"statements": [1, 2, 3, 4], "opposed": [[[a], [b]] for a, b in opposed]}
    found = checked_answer({"questions": [question], "changes": changes}, 5)
    assert found is not None
    assert found.at_odds == (0.0 if opposed == FITS else 0.5)
    near = PairScore(0.4, None)
    scores = PairScores({("a", "b"): near, ("a", "c"): near, ("b", "c"): near, ("a", "d"): PairScore(0.3, None)})
    (kept_on,) = judged_set([AnsweredGroup(tuple("abcde"), found)], scores, join=0.3).questions
    assert ("d" in kept_on.claims) is kept
    assert set("abc") <= set(kept_on.claims)
    assert "e" not in kept_on.claims


def story(count: int, start: int = 0) -> list[cr.Claim]:
    """Claims about many matters, a minute apart."""
    return [
        cr.Claim(f"Shed {n // 3} burned {'down' if n % 2 else 'not at all'}.", party=f"Witness {n % 4}", id=f"c{n:03d}",
                 said_at=f"2024-05-01T{10 + n // 60}:{n % 60:02d}Z")
        for n in range(start, start + count)
    ]  # fmt: skip


def test_nothing_is_asked_twice(tmp_path: Path) -> None:
    """With a cache a second run asks nothing and gives the same report; a set that grew asks about what is new."""
    seen: list[int] = []

    def umpire(requests: Sequence[Request]) -> list[Any]:
        seen.extend(len(request.claims) for request in requests)
        return [{"questions": [{"statements": [1, 2], "opposed": [[[1], [2]]]}]} for _ in requests]

    cache = tmp_path / "answers.db"
    first = cr.reconcile(story(20), judge=umpire, judge_cache=cache)
    assert seen == [20]
    again = cr.reconcile(story(20)[::-1], judge=umpire, judge_cache=cache)
    assert seen == [20]
    assert [fact.id for fact in again.facts] == [fact.id for fact in first.facts]
    assert again.contradictions == first.contradictions
    grown = cr.reconcile(story(24), judge=umpire, judge_cache=cache)
    assert len(seen) == 2
    assert any("1 more were answered before" in note for note in grown.notes)
    cr.reconcile(story(24), judge=umpire, judge_cache=cache)
    assert len(seen) == 2


def test_same_report_in_any_order() -> None:
    """A judged report does not depend on the order in which claims were given."""

    def pairing(requests: Sequence[Request]) -> list[Any]:
        return [
            {"questions": [{"statements": [n, n + 1], "opposed": [[[n], [n + 1]]]} for n in range(1, len(r.claims), 2)]}
            for r in requests
        ]

    claims = story(60)
    one, other = (cr.reconcile(some, judge=pairing).to_json() for some in (claims, claims[::-1]))
    assert json.loads(one) == json.loads(other)
