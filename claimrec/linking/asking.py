"""A judge and requests in, checked answers out: within a budget, in batches; whatever the judge does, no run ends."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from itertools import islice
from threading import TIMEOUT_MAX, Thread
from typing import Any

from attrs import field, frozen

from claimrec.linking.judge_protocol import Judge, JudgedGroup, Request, checked_answer
from claimrec.model.errors import shown

BATCH = 16  # requests that a judge is given at a time
SECONDS = 120.0  # that it may take for each of them
GIVEN_UP_AFTER = 3  # failing batches in a row
Answers = list[Any] | str  # an answer for each request, or a sentence on why there is none


@frozen
class Asked:
    """What came of asking: for each request its checked answer or None, and what is to be told, in sentences.

    `asked` and `left_out` are how many requests the judge was given, and how many were over the budget.
    """

    answers: tuple[JudgedGroup | None, ...]
    asked: int = 0
    left_out: int = 0
    problems: tuple[str, ...] = field(default=())


def ask(judge: Judge, requests: Sequence[Request], *, budget: int | None, seconds: float = SECONDS) -> Asked:
    """What `judge` says of the `requests`, the most important of which come first; at most `budget` are asked about.

    A judge that raises, stalls for more than `seconds` a request, or answers something else costs its batch, told in
    `problems`; three failing batches in a row end the asking. KeyboardInterrupt is raised on, after nothing is lost.
    """
    chosen = requests if budget is None else requests[:budget]
    answers: list[JudgedGroup | None] = []
    problems: list[str] = []
    failing = 0
    for start in range(0, len(chosen), BATCH):
        some = chosen[start : start + BATCH]
        given = within(min(seconds * len(some), TIMEOUT_MAX), lambda some=some: _answers(judge, some))  # type: ignore[misc]  # bound now
        failing = failing + 1 if isinstance(given, str) else 0
        if isinstance(given, str):
            problems.append(f"requests {start + 1} to {start + len(some)}: the judge {given}")
            answers += [None] * len(some)
        else:
            answers += [
                _checked(one, request, start + n, problems)
                for n, (one, request) in enumerate(zip(given, some, strict=True), 1)
            ]
        if failing == GIVEN_UP_AFTER:
            problems.append(f"the judge was given up after {failing} failing batches in a row")
            break
    asked = len(answers)
    answers += [None] * (len(requests) - asked)
    return Asked(tuple(answers), asked, len(requests) - len(chosen), tuple(problems))


def _checked(given: Any, request: Request, number: int, problems: list[str]) -> JudgedGroup | None:
    """An answer that fits its request, or None; what was set aside is told."""
    if given is None:
        return None
    try:
        found = checked_answer(given, len(request.claims))
    except Exception as error:  # the caller's objects: their keys and their repr may raise anything
        found = None
        problems.append(f"request {number}: the answer could not be read ({told(error)})")
    if found is None:
        problems.append(f"request {number}: {shown(given)} is no answer")
        return None
    problems.extend(f"request {number}: {problem}" for problem in found.problems)
    return found


def _answers(judge: Judge, requests: Sequence[Request]) -> Answers:
    """An answer for each request, or what the judge did instead."""
    given: Any = judge(requests)
    if isinstance(given, (str, bytes, Mapping, Set)) or not isinstance(given, Iterable):
        return f"answered {shown(given)} instead of a list of answers"
    found = list(islice(given, len(requests) + 1))  # the answer may be endless
    if len(found) != len(requests):
        return f"gave {'too many' if len(found) > len(requests) else len(found)} answers to {len(requests)} requests"
    return found


def within(seconds: float, call: Callable[[], Answers]) -> Answers:
    """What a call gives, or why it gives nothing. A call that stalls is left behind."""
    box: list[Answers] = []

    def run() -> None:
        try:
            box.append(call())
        except BaseException as error:  # the caller's code: even an exit from it ends no more than an attempt
            box.append(f"raised {told(error)}")

    thread = Thread(target=run, daemon=True)  # no executor: the interpreter would wait for its threads at exit
    thread.start()
    thread.join(seconds)
    return box[0] if box else f"gave no answer within {seconds:g} seconds"


def told(error: BaseException) -> str:
    """An error in a line: a server may answer with a whole page."""
    try:
        return f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
    except Exception:  # the error is the caller's, too
        return type(error).__name__
