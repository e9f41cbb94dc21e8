"""Wrong arguments of public functions: an error of claimrec that names the argument, never one from inside."""

from __future__ import annotations

import asyncio
import traceback
from pathlib import Path
from typing import Any

import pytest
from hostile.arguments import awaited, parameters, public, raising, tried

import claimrec as cr

PUBLIC = public()
PAIR = [
    {"text": "Lakeside has fallen.", "party": "A", "id": "one"},
    {"text": "Lakeside has not fallen.", "party": "B", "id": "two"},
]


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of its own for each test: some arguments are taken for the names of files to write."""
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("called", sorted(PUBLIC))
@pytest.mark.filterwarnings("ignore")
def test_a_wrong_argument_is_refused_as_such(called: str) -> None:
    """Whatever is given for an argument, a public function takes it or raises an error of claimrec."""
    function = PUBLIC[called]
    for name in [p.name for p in parameters(function)]:
        for wrong, error in tried(function, name):
            fits = (
                error is None
                or isinstance(error, cr.ClaimrecError)
                or (called == "Report.fact" and isinstance(error, KeyError))
            )
            own = name == "progress" and any("progress" in note for note in getattr(error, "__notes__", ()))
            assert fits or own, f"{called}({name}={wrong}): {type(error).__name__}: {error}"


@pytest.mark.parametrize("called", ["Finding", "State", "When", "Told", "Quantity", "Who", "Span", "Offsets"])
def test_a_value_names_what_is_wrong_with_it(called: str) -> None:
    """Each part of a value that a caller makes is checked, and the error names that part."""
    for name in [p.name for p in parameters(PUBLIC[called])]:
        refused = [error for _, error in tried(PUBLIC[called], name) if error is not None]
        assert len(refused) > 30, name
        for error in refused:
            assert isinstance(error, cr.InputError)
            assert name in str(error.field) or error.field == "value", f"{name}: {error}"


@pytest.mark.parametrize("argument", ["judge", "encoder", "progress", "rules"])
def test_asynchronous_functions_are_refused(argument: str) -> None:
    """A function that gives a promise instead of an answer is refused before anything is asked of it."""
    given: Any = [awaited] if argument == "rules" else awaited
    with pytest.raises(cr.InputError, match="asynchronous") as caught:
        cr.reconcile(PAIR, **{argument: given})
    assert caught.value.field == argument


def test_an_error_of_a_rule_names_the_rule_and_its_claims() -> None:
    """What a caller's rule raises stays its cause, with the traceback that leads into it."""

    def broken(_a: cr.Position, _b: cr.Position) -> cr.Finding | None:
        """Always raises."""
        raise ZeroDivisionError("by nought")

    with pytest.raises(cr.RuleError, match=r"'broken' raised ZeroDivisionError.*'(one|two)' and") as caught:
        cr.reconcile(PAIR, rules=[cr.blocked(broken, by=lambda _: 1)])
    cause = caught.value.__cause__
    assert isinstance(cause, ZeroDivisionError)
    assert traceback.extract_tb(cause.__traceback__)[-1].name == "broken"


def test_an_error_of_a_blocking_key_names_the_rule_and_its_claim() -> None:
    """What a blocking key raises is told with its rule and the claim that it was given."""

    def never(_a: cr.Position, _b: cr.Position) -> cr.Finding | None:
        """Has nothing to say."""

    with pytest.raises(cr.RuleError, match=r"key of rule 'never' raised ZeroDivisionError.*on claim '(one|two)'"):
        cr.reconcile(PAIR, rules=[cr.blocked(never, by=lambda _: 1 / 0)])


def test_an_error_of_a_progress_function_is_its_own() -> None:
    """A progress function may end a run by what it raises, and a note tells where."""

    def stop(*_: object) -> None:
        raise ZeroDivisionError("enough")

    with pytest.raises(ZeroDivisionError, match="enough") as caught:
        cr.reconcile(PAIR, progress=stop)
    assert "raised by progress=" in caught.value.__notes__[0]


def test_an_error_of_a_source_names_its_row() -> None:
    """A generator of claims that raises ends the run with the row that it was asked for, and its own error as the cause."""
    with pytest.raises(cr.InputError, match="row 2: the source raised KeyError") as caught:
        cr.read_claims(raising())
    assert isinstance(caught.value.__cause__, KeyError)


def test_promises_are_not_left_behind() -> None:
    """Nothing that was refused has made a coroutine that nobody awaits."""
    with pytest.raises(cr.InputError):
        cr.reconcile(PAIR, judge=awaited)
    asyncio.run(asyncio.sleep(0))
