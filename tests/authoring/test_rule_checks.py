"""`check_rule` finds what is wrong with a rule, and leaves a good one alone."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from math import inf, nan
from typing import Any

import pytest
from attrs import frozen

from claimrec import Finding, InputError, Position, Quantity, Relation, blocked
from claimrec.authoring import check_rule, sample_positions
from claimrec.comparing import changed_line
from claimrec.linking import same_question
from claimrec.model import Rule, State, When, Who, cannot_both_be

SAME, OTHER, CONTRADICTS = Relation.SAME_FACT, Relation.OTHER_FACT, Relation.CONTRADICTS
Broken = Callable[[Any, Any], Any]


def one_fault(rule: Any, *words: str, **given: Any) -> str:
    """The only sentence about a rule, which must hold these words."""
    found = check_rule(rule, **given)
    assert len(found) == 1, found
    for word in words:
        assert word in found[0]
    return found[0]


# Good rules


@pytest.mark.parametrize("rule", [same_question, cannot_both_be, changed_line])
def test_the_rules_that_come_along_pass(rule: Rule) -> None:
    """Nothing is found against the default rules."""
    assert check_rule(rule) == []


def never(a: Position, b: Position) -> Finding | None:
    """Has nothing to say."""
    del a, b


def two_keepers(a: Position, b: Position) -> Finding | None:
    """Two sources whose authors differ are two occasions."""
    if a.claim.source is None or b.claim.source is None or a.party == b.party:
        return None
    return Finding(OTHER, f"{a.party} and {b.party} tell of two occasions", weight=1.5)


@frozen
class Within:
    """Two numbers that differ by little are the same fact."""

    most: float

    def __call__(self, a: Position, b: Position) -> Finding | None:
        if not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity):
            return None
        return Finding(SAME, "close numbers") if abs(a.value.low - b.value.low) <= self.most else None


@pytest.mark.parametrize("rule", [never, two_keepers, Within(3.0), blocked(never, by=lambda p: p.party)])
def test_good_rules_pass(rule: Rule) -> None:
    """A silent rule, a weighed one, a configured one and a blocked one are left alone."""
    assert check_rule(rule) == []


def test_reasons_may_differ_by_order() -> None:
    """`why` may name the two in the order in which they came."""

    def ordered(a: Position, b: Position) -> Finding:
        """Says who came first."""
        return Finding(SAME, f"{a.claim.id} before {b.claim.id}")

    assert check_rule(ordered) == []


# The contract


@pytest.mark.parametrize("rule", ["no rule", 7, None, Within])
def test_what_is_no_rule(rule: Any) -> None:
    """A string, a number, nothing and a class are no rules, and no exception is raised for them."""
    one_fault(rule, "is no rule")


def test_arity() -> None:
    """A rule of one argument is told before it is called."""

    def lonely(a: Position) -> None:
        """Looks at one."""
        raise AssertionError(a)

    one_fault(lonely, "'lonely'", "two positions")
    one_fault(blocked(lonely, by=lambda p: p.party), "'lonely'", "two positions")


def test_docstring() -> None:
    """A rule without a docstring is told, one with a docstring is not."""
    one_fault(lambda _a, _b: None, "'<lambda>'", "no docstring")
    assert check_rule(never) == []


# Answers


def touch(*looked_at: object) -> None:
    """Has nothing to say of what it looked at."""
    del looked_at


def broken(answer: Broken) -> Rule:
    """A rule with a docstring that answers as given."""

    def rule(a: Position, b: Position) -> Any:
        """Is broken."""
        return answer(a, b)

    return rule


def test_asymmetric_relation() -> None:
    """A rule that speaks in one order only is told."""
    rule = broken(lambda a, b: Finding(SAME, "first") if a.claim.id < b.claim.id else None)
    one_fault(rule, "one way round", "“same fact”", "nothing", "claim '")


def test_asymmetric_weight() -> None:
    """A rule whose weight hangs on the order is told."""
    one_fault(broken(lambda a, b: Finding(SAME, "x", float(a.claim.id < b.claim.id))), "one way round", "weight 1.0")


@pytest.mark.parametrize(
    "alter",
    [
        lambda p: p.claim.extra["seen"]["by"].append("me") if p.claim.text else None,
        lambda p: p.claim.value.given.update(low=2) if isinstance(p.claim.value, Mapping) else None,
        lambda p: object.__setattr__(p, "scope", p.scope + "!"),
    ],
    ids=["extra", "value", "field"],
)
def test_altering(alter: Callable[[Position], None]) -> None:
    """A rule that alters what it is given is told."""
    one_fault(broken(lambda a, _b: alter(a)), "altered", "claim '", "dict(")


@pytest.mark.parametrize(
    ("answer", "lacks"),
    [
        (lambda a, _b: touch(a.valid.start), "valid"),
        (lambda a, _b: touch(a.said_at.start), "said_at"),
        (lambda a, _b: touch(a.side.lower()), "side"),
        (lambda a, _b: touch(a.claim.text.lower()), "text"),
        (lambda a, _b: touch(a.words[0]), "words"),
    ],
)
def test_missing_data(answer: Broken, lacks: str) -> None:
    """A rule that raises where a field is missing is told, with the field that is missing."""
    assert lacks in one_fault(broken(answer), "raised", "without", "return None").partition("without")[2]


@pytest.mark.parametrize("value", ["name", "low", "names", "span"])
def test_value_types(value: str) -> None:
    """A rule that takes all values to be of one type is told."""
    one_fault(broken(lambda a, _b: touch(getattr(a.value, value))), "raised AttributeError")


def test_unsteady() -> None:
    """A rule that answers otherwise on another call is told, whether by chance or by memory."""
    dice = random.Random(4)
    seen: set[str] = set()

    def remembers(a: Position, b: Position) -> Finding | None:
        """Answers each pair once."""
        key = "".join(sorted((a.claim.id, b.claim.id)))
        if key in seen:
            return None
        seen.update([key])
        return Finding(SAME, "new")

    chance = check_rule(broken(lambda _a, _b: Finding(SAME, "x") if dice.random() < 0.5 else None))
    assert any("answered first" in fault for fault in chance)
    assert any("answered first" in fault for fault in check_rule(remembers))


def test_no_finding() -> None:
    """Anything but a Finding or None is a fault: a bool, a relation, a coroutine."""

    async def later(a: Position, b: Position) -> None:
        """Only promises an answer."""
        del a, b

    one_fault(broken(lambda _a, _b: False), "False", "no Finding")
    one_fault(broken(lambda _a, _b: SAME), "no Finding")
    one_fault(broken(lambda _a, _b: Finding), "no Finding")
    one_fault(later, "asynchronous")


@pytest.mark.parametrize("weight", [nan, inf, -inf, "2", True, 1j])
def test_bad_weights(weight: Any) -> None:
    """A weight that is no finite number is told, and only once."""
    one_fault(broken(lambda _a, _b: Finding(CONTRADICTS, "x", weight)), "weight", "log-odds")


@pytest.mark.parametrize("weight", [None, 0, -2, 1.5])
def test_good_weights(weight: Any) -> None:
    """No weight and any finite number do."""
    assert check_rule(broken(lambda _a, _b: Finding(CONTRADICTS, "x", weight))) == []


@pytest.mark.parametrize(("why", "words"), [("", "`why` is empty"), ("  ", "`why` is empty"), (None, "'why': None")])
def test_no_reason(why: Any, words: str) -> None:
    """An empty reason is told, and one that is no text."""
    one_fault(broken(lambda _a, _b: Finding(SAME, why)), words)


def test_relation_by_name() -> None:
    """A relation may be given by its name, and one that is not known is refused where the finding is made."""
    by_name: Any = "contradicts"
    assert Finding(by_name, "x").relation is Relation.CONTRADICTS
    with pytest.raises(InputError, match="no relation"):
        Finding("resembles", "x")  # type: ignore[arg-type]


# Blocking keys


@pytest.mark.parametrize(
    ("by", "words"),
    [
        (lambda p: p.valid.start, "raised AttributeError"),
        (lambda p: [p.party], "unhashable"),
        (lambda p: {p.party: 1}, "unhashable"),
        (lambda _: object(), "first <object"),
    ],
    ids=["raises", "list", "dict", "unstable"],
)
def test_bad_keys(by: Any, words: str) -> None:
    """A blocking key that raises, cannot be hashed, or changes is told."""
    assert any("blocking key" in fault and words in fault for fault in check_rule(blocked(never, by=by)))


def test_only_pairs_of_one_block_are_asked() -> None:
    """A blocked rule may rely on its key: it is never asked about other pairs."""

    def of_one_party(a: Position, b: Position) -> None:
        """Relies on its block."""
        assert a.party == b.party

    assert check_rule(blocked(of_one_party, by=lambda p: p.party)) == []
    one_fault(of_one_party, "AssertionError")


def test_a_rule_that_was_asked_nothing() -> None:
    """That a rule was never tried is told: silence would look like success."""
    one_fault(blocked(never, by=lambda _: None), "asked nothing", "positions=")
    one_fault(never, "asked nothing", positions=[])


# What it is tried on


def test_own_positions() -> None:
    """Only the positions that are given are tried."""
    fussy = broken(lambda a, _b: touch(a.valid.start))
    known = [p for p in sample_positions() if p.valid is not None]
    assert check_rule(fussy, known) == []
    assert check_rule(fussy, sample_positions()) != []


def test_examples() -> None:
    """An example that is answered otherwise is told with its number; one that is answered so is not."""
    a, b = sample_positions()[:2]
    assert check_rule(never, examples=[(a, b, None)]) == []
    one_fault(never, "to example 2", "'same fact'", examples=[(a, b, None), (a, b, SAME)])
    one_fault(broken(lambda _a, _b: Finding(SAME, "x")), "to example 1", "'nothing'"[1:-1], examples=[(a, b, None)])


def test_wrong_positions() -> None:
    """What is no position is refused, as an error of the call."""
    with pytest.raises(InputError, match="no Position"):
        check_rule(never, [1])  # type: ignore[list-item]


def test_each_kind_of_fault_once() -> None:
    """A rule with two kinds of faults gets two sentences, however many pairs show them."""
    found = check_rule(broken(lambda _a, _b: Finding(SAME, "", inf)))
    assert len(found) == 2


# The sample


def test_sample_covers() -> None:
    """The sample holds every type of value, every life, denials, and every field that may be missing."""
    found = sample_positions()
    assert {type(p.value) for p in found} == {State, Quantity, When, Who}
    assert {p.aspect.life.value for p in found} == {"lasting", "final", "total", "instant"}
    assert {p.value.denied for p in found if isinstance(p.value, State)} == {True, False}
    for kind in (State, Quantity, When, Who):
        mine = [p for p in found if isinstance(p.value, kind)]
        for lacks in ("valid", "said_at", "side"):
            assert any(getattr(p, lacks) is None for p in mine)
        assert any(p.claim.text is None for p in mine)
        assert any(not p.words for p in mine)
        assert any(p.words and p.valid and p.said_at and p.side for p in mine)


def test_sample_is_new_each_time() -> None:
    """Two samples are equal and share nothing that could be altered."""
    one, two = sample_positions(), sample_positions()
    assert one == two
    assert one[0].claim.extra["seen"] is not two[0].claim.extra["seen"]
    assert all(p.quoted == (str(p.value),) for p in one if p.words)
