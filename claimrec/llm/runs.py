"""Many tasks in one run: a few at once, each asked once in all processes, answers kept as they come."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import Any

from attrs import define, field

from claimrec.linking.judging.answer_cache import answer_key
from claimrec.linking.judging.cache_run import LOOK_AGAIN, CacheRun
from claimrec.linking.judging.cached_judge import claim_keys
from claimrec.linking.told_answers import ToldAnswers
from claimrec.llm.asking import Asking, Outcome, Wait
from claimrec.llm.record import Record
from claimrec.llm.tasks import Task, told_numbers
from claimrec.model.errors import InputError
from claimrec.model.progress import Tell

GIVEN_UP_AFTER = 3  # tasks in a row that the server did not answer at all
_POLL = 0.5  # seconds after which the main thread looks up, so that it can be interrupted


@define(eq=False)
class Run:
    """The tasks of one call: what was found, what is asked right now, what is to be told.

    - `judge`: what identifies whom is asked, but for the model that the server says it is; `name`: for people.
    - `open`: makes the way to the server, when the first task is to be asked. `try_out`: raises InputError where it
      leads nowhere. `tell` hears how many tasks are done.
    """

    tasks: Sequence[Task]
    judge: str
    name: str
    model: str
    record: Record
    kept: CacheRun
    workers: int
    wait: Wait
    open: Callable[[Callable[[], bool]], Asking]
    try_out: Callable[[Asking], None]
    tell: Tell | None = None
    _found: dict[str, dict[str, Any]] = field(factory=dict)
    _failed: dict[str, str] = field(factory=dict)
    _models: dict[str, None] = field(factory=dict)
    _dead: int = 0
    _end: str = ""  # why nothing more is asked

    def answers(self) -> ToldAnswers:
        """For each task its answer or None. Raises InputError where key, address or model are wrong from the first."""
        keys = [answer_key(self.judge, task.content) for task in self.tasks]
        first = dict(zip(reversed(keys), reversed(self.tasks), strict=True))  # equal tasks are asked once
        order = list(dict.fromkeys(keys))
        self._look(order)
        self.record.count(cached=len(self._found))
        pending = deque(key for key in order if key not in self._found)
        if pending:
            with self.kept.renewing():
                self._ask_all(pending, first)
        if self.tell is not None:
            self.tell(len(order), len(order))
        made_with = tuple(self._models)
        return ToldAnswers([self._found.get(key) for key in keys], self._problems(order, first), made_with)

    def _look(self, keys: Sequence[str]) -> list[str]:
        """Takes from the cache what the model answered that this server was when it was last asked."""
        model = self.kept.model(self.judge)
        if model is None:
            return []
        stored = {answer_key(model, key): key for key in keys}
        found = {stored[one]: answer for one, answer in self.kept.found(stored).items()}
        self._found |= found
        if found:
            self._models[model] = None
        return list(found)

    def _ask_all(self, pending: deque[str], tasks: Mapping[str, Task]) -> None:
        crew = _Crew(tasks)
        asking = self.open(crew.stopped.is_set)
        busy = set[str]()
        try:
            self._try_out(asking)
            crew.start(asking, 0 if self._end else min(self.workers, len(pending)))
            while (pending and not self._end) or busy:
                if self.tell is not None:
                    self.tell(len(tasks) - len(pending) - len(busy), len(tasks))
                self._hand_out(pending, busy, crew.todo)
                if busy:
                    self._take(busy, tasks, crew.done)
                elif pending and not self._end:  # other processes are asking about all of the rest
                    self.wait(LOOK_AGAIN)
                    if asking.seconds() <= 0:
                        self._end = "the budget of seconds is used up, while another process is asking"
        finally:
            crew.stop(asking)
        self._failed |= dict.fromkeys(pending, self._end)

    def _try_out(self, asking: Asking) -> None:
        """Of a server that has answered before, a failure is told; of another one it is an error of the caller."""
        try:
            self.try_out(asking)
        except InputError as error:
            if not self._known:
                raise
            self._end = error.problem

    @property
    def _known(self) -> bool:
        return self.record.reached or self.kept.model(self.judge) is not None

    def _hand_out(self, pending: deque[str], busy: set[str], todo: SimpleQueue[str | None]) -> None:
        """Gives the workers tasks that nobody else is asking about, as far as they are free."""
        for _ in range(len(pending)):
            if len(busy) >= self.workers or self._end:
                return
            key = pending.popleft()
            if key in self._found:
                continue
            if not self.kept.leased([key]):
                pending.append(key)
                continue
            if self.kept.cache is not None and self._look([key]):  # somebody has answered meanwhile
                self.kept.release([key])
                continue
            busy.add(key)
            todo.put(key)

    def _take(
        self, busy: set[str], tasks: Mapping[str, Task], done: SimpleQueue[tuple[str, Outcome | BaseException]]
    ) -> None:
        """Takes what came of one task, if there is any."""
        try:
            key, outcome = done.get(timeout=_POLL)
        except Empty:
            return
        busy.discard(key)
        if isinstance(outcome, BaseException):
            raise outcome
        if outcome.answer is not None:
            self._keep(key, outcome, tasks[key])
        else:
            self._failed[key] = outcome.why
            self.record.count(failed=1)
            self._dead = self._dead + 1 if outcome.dead else 0
        if outcome.stop:
            self._stop(outcome)
        if self._dead >= GIVEN_UP_AFTER and not self._end:
            self._end = f"the server was given up after {self._dead} questions in a row without an answer"
        self.kept.release([key])

    def _keep(self, key: str, outcome: Outcome, task: Task) -> None:
        self._dead = 0
        answer, model = outcome.answer or {}, outcome.model
        self._found[key] = answer
        self.record.count(answered=1)
        if model not in self._models:
            self._models[model] = None
            self.kept.note_model(self.judge, model)
        if outcome.partly:
            return
        stored = answer_key(model, key)
        texts = {stored: task.texts} if task.texts is not None else {}
        members = {stored: claim_keys(self.judge, task.texts)} if task.texts is not None else {}
        self.kept.keep(self.name, {stored: answer}, texts, members)

    def _stop(self, outcome: Outcome) -> None:
        if outcome.at_fault and not self._known:
            expected = {"key": "the key of this server", "model": "a model that this server has"}
            right = expected.get(outcome.at_fault, "the address under which the server has /chat/completions")
            raise InputError(outcome.why, field=outcome.at_fault, expected=right)
        self._end = self._end or outcome.why

    def _problems(self, keys: Sequence[str], tasks: Mapping[str, Task]) -> list[str]:
        """What is told: each reason with the tasks that it holds for, then what the cache has to tell."""
        reasons = dict[str, list[str]]()
        for key in keys:
            if key not in self._found:
                reasons.setdefault(self._failed.get(key, "it was not asked"), []).append(tasks[key].called)
        told = [f"{told_numbers(called)}: no answer: {why}" for why, called in reasons.items()]
        if len(self._models) > 1:
            told.append(f"answers come from several models: {', '.join(self._models)}")
        return [*told, *self.kept.problems]


@define(eq=False)
class _Crew:
    """The threads that ask: keys of tasks go in by `todo`, what came of them out by `done`."""

    tasks: Mapping[str, Task]
    todo: SimpleQueue[str | None] = field(factory=SimpleQueue)
    done: SimpleQueue[tuple[str, Outcome | BaseException]] = field(factory=SimpleQueue)
    stopped: Event = field(factory=Event)
    _size: int = 0
    _gone: list[None] = field(factory=list)

    def start(self, asking: Asking, size: int) -> None:
        """Begin with so many threads. No executor: the interpreter would wait for its threads at exit."""
        self._size = size
        for _ in range(size):
            Thread(target=self._work, args=(asking,), daemon=True).start()

    def stop(self, asking: Asking) -> None:
        """End them. A request under way is not waited for; the last thread closes the way to the server."""
        self.stopped.set()
        for _ in range(self._size):
            self.todo.put(None)
        if not self._size:
            asking.wire.close()

    def _work(self, asking: Asking) -> None:
        while (key := self.todo.get()) is not None:
            try:
                self.done.put((key, asking.outcome(self.tasks[key])))
            except BaseException as error:  # a fault of this program: it is raised where the run was begun
                self.done.put((key, error))
        self._gone.append(None)  # an append counts as one step for all threads
        if len(self._gone) == self._size:
            asking.wire.close()
