"""A judge and requests in, checked answers out: within a budget, in batches; whatever the judge does, no run ends."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from itertools import islice
from threading import TIMEOUT_MAX, Thread
from typing import Any

from attrs import define, field, frozen

from claimrec.linking.judging.judge_protocol import Judge, JudgedGroup, Request, checked_answer
from claimrec.linking.told_answers import ToldAnswers, made_with_of, problems_of
from claimrec.model.arguments import promised
from claimrec.model.errors import ClaimrecError, shown
from claimrec.model.progress import Progress, Step, telling

BATCH = 16  # requests that a judge is given at a time
SECONDS = 120.0  # that it may take for each of them
GIVEN_UP_AFTER = 3  # failing batches in a row
_HEARTBEAT = 0.5  # seconds between two looks at how far a judge is
Answers = Sequence[Any] | str  # an answer for each request, or a sentence on why there is none


@frozen
class Asked:
    """What came of asking: for each request its checked answer or None, and what is to be told, in sentences.

    `asked` and `left_out` are how many requests the judge was given, and how many were over the budget; `made_with` are
    the models that answered, as their servers report them.
    """

    answers: tuple[JudgedGroup | None, ...]
    asked: int = 0
    left_out: int = 0
    problems: tuple[str, ...] = field(default=())
    made_with: tuple[str, ...] = ()


def ask(
    judge: Judge,
    requests: Sequence[Request],
    *,
    budget: int | None,
    seconds: float = SECONDS,
    tell: Progress | None = None,
    step: str = "asking the judge",
) -> Asked:
    """What `judge` says of the `requests`, the most important of which come first; at most `budget` are asked about.

    A judge that raises or answers something else is asked about the requests of that batch one by one; what then fails
    has no answer, told in `problems`. So has a batch over which it stalls for more than `seconds` a request; one that
    is `bounded` has time-outs of its own. Three failures in a row end the asking. Errors of claimrec itself, as for a
    wrong key of a server, are raised on. `tell` hears of this `step` how many of the requests are done: of a judge that
    can say so one by one, else batch by batch.
    """
    chosen = list(requests if budget is None else requests[:budget])
    run = _Run(judge, seconds, Step(tell, step, len(chosen)))
    for start in range(0, len(chosen), BATCH):
        some = chosen[start : start + BATCH]
        given = run.given(some, start)
        if not isinstance(given, str):
            run.failing = 0
        elif len(some) > 1 and given != STALLED:
            given = [one for place, request in enumerate(some, start) for one in run.alone(request, start, place)]
        run.take(given, some, start)
        run.told(len(run.answers))
        if run.failing >= GIVEN_UP_AFTER:
            run.problems.append(f"the judge was given up after {run.failing} failures in a row")
            break
    answers = (*run.answers, *[None] * (len(requests) - len(run.answers)))
    made_with = tuple(sorted(run.made_with))
    return Asked(answers, len(run.answers), len(requests) - len(chosen), tuple(run.problems), made_with)


STALLED = "gave no answer in time"


@define
class _Run:
    """What has come of asking so far; `failing` counts the failures in a row."""

    judge: Judge
    seconds: float
    told: Step
    answers: list[JudgedGroup | None] = field(factory=list)
    problems: list[str] = field(factory=list)
    made_with: set[str] = field(factory=set)
    failing: int = 0

    def given(self, some: Sequence[Request], done: int) -> Answers:
        """What the judge gives for some requests, `done` before them, or what it did instead."""
        bounded = getattr(self.judge, "bounded", False) is True  # it gives up by itself: a slow model is waited for
        seconds = TIMEOUT_MAX if bounded else min(self.seconds * len(some), TIMEOUT_MAX)
        if self.told.tell is None:
            return _within(seconds, lambda: _answers(self.judge, tuple(some)))
        heard = [0]  # the judge answers in a thread of its own, and progress is told in that of the caller

        def hear(done: int, total: int) -> None:
            heard[0] = done * len(some) // max(total, 1)

        judge = telling(self.judge, hear)
        return _within(seconds, lambda: _answers(judge, tuple(some)), beat=lambda: self.told(done + heard[0]))

    def alone(self, request: Request, start: int, place: int) -> list[Any]:
        """What the judge gives for one request, at `place`, of a batch that failed; None where that fails, too."""
        if self.failing >= GIVEN_UP_AFTER:
            return [None]
        given = self.given([request], place)
        self.failing = self.failing + 1 if isinstance(given, str) else 0
        if isinstance(given, str):
            self.problems.append(f"a request of those from {start + 1} on: the judge {given}")
            return [None]
        self._note(given)
        return list(given)

    def take(self, given: Answers, some: Sequence[Request], start: int) -> None:
        """Notes what was given for a batch, the requests of which are counted from `start`."""
        if isinstance(given, str):
            self.failing += 1
            self.problems.append(f"requests {start + 1} to {start + len(some)}: the judge {given}")
            self.answers += [None] * len(some)
            return
        self._note(given)
        for number, (one, request) in enumerate(zip(given, some, strict=True), start + 1):
            self.answers.append(_checked(one, request, number, self.problems))

    def _note(self, given: Sequence[Any]) -> None:
        self.made_with.update(made_with_of(given))
        self.problems += [problem for problem in problems_of(given) if problem not in self.problems]


def _checked(given: Any, request: Request, number: int, problems: list[str]) -> JudgedGroup | None:
    """An answer that fits its request, or None; what was set aside is told."""
    if given is None:
        return None
    try:
        found = checked_answer(given, len(request.claims))
    except Exception as error:  # the caller's objects: their keys and their repr may raise anything
        found = None
        problems.append(f"request {number}: the answer could not be read ({error_told(error)})")
    if found is None:
        problems.append(f"request {number}: {shown(given)} is no answer")
        return None
    problems.extend(f"request {number}: {problem}" for problem in found.problems)
    return found


def _answers(judge: Judge, requests: Sequence[Request]) -> Answers:
    """An answer for each request, or what the judge did instead."""
    given: Any = judge(requests)
    if promised(given):
        return "gave something to await instead of a list of answers"
    if isinstance(given, (str, bytes, Mapping, Set)) or not isinstance(given, Iterable):
        return f"answered {shown(given)} instead of a list of answers"
    found = given if isinstance(given, ToldAnswers) else list(islice(given, len(requests) + 1))  # it may be endless
    if len(found) != len(requests):
        return f"gave {'too many' if len(found) > len(requests) else len(found)} answers to {len(requests)} requests"
    return found


def _within(seconds: float, call: Callable[[], Answers], beat: Callable[[], object] | None = None) -> Answers:
    """What a call gives, or why it gives nothing. A call that stalls is left behind; `beat` is called until it ends.

    What claimrec itself raises, as for a wrong key or address, is raised on.
    """
    box: list[Answers | ClaimrecError] = []

    def run() -> None:
        try:
            box.append(call())
        except ClaimrecError as error:
            box.append(error)
        except BaseException as error:  # the caller's code: even an exit from it ends no more than an attempt
            box.append(f"raised {error_told(error)}")

    thread = Thread(target=run, daemon=True)  # no executor: the interpreter would wait for its threads at exit
    thread.start()
    end = time.monotonic() + seconds
    while beat is not None and time.monotonic() < end:
        beat()
        thread.join(min(_HEARTBEAT, max(0.0, end - time.monotonic())))
        if not thread.is_alive():
            break
    thread.join(max(0.0, end - time.monotonic()))
    found = box[0] if box else STALLED
    if isinstance(found, ClaimrecError):
        raise found
    return found


def error_told(error: BaseException) -> str:
    """An error in a line: a server may answer with a whole page."""
    try:
        return f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
    except Exception:  # the error is the caller's, too
        return type(error).__name__
