"""One task, put to a server until it is answered, refused, or not worth another attempt."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from attrs import evolve, field, frozen

from claimrec.llm.failures import EndlessError, NoReplyError, NotOfThisKindError, RefusedError
from claimrec.llm.forms import Taken, body_of, lowered
from claimrec.llm.openai_door import Wire
from claimrec.llm.prompts import prompt
from claimrec.llm.record import Record
from claimrec.llm.replies import Reply, object_in, reply_of
from claimrec.llm.tasks import Message, Task
from claimrec.llm.tokens import most_tokens

ATTEMPTS, ATTEMPTS_WHEN_BUSY = 3, 6  # for what may pass: time-outs and errors of a server; one that asks to wait
LONGEST_WAIT = 120.0  # seconds that a server may want to rest
_ROOM, _MOST_ROOM = 4, 16  # by how much an answer that was cut may be longer, once and altogether
_BYTES, _BYTES_PER_TOKEN = 100_000, 64
_REPEATED = 4000  # characters of a useless answer that the model is shown again
Wait = Callable[[float], object]


@frozen
class Outcome:
    """What came of a task: its `answer` from a `model`, or `why` there is none.

    `stop` says that nothing else need be asked either, and `at_fault` which option that lies at; `dead`, that the
    server did not answer at all; `partly`, that a better answer could not be had this time: it is not stored.
    """

    answer: dict[str, Any] | None = None
    why: str = ""
    model: str = ""
    stop: bool = False
    at_fault: str | None = None
    dead: bool = False
    partly: bool = False


@frozen
class Asking:
    """How tasks are put to a server: through a `wire`, by what the `record` knows, until `end` (time.monotonic)."""

    wire: Wire
    model: str
    record: Record
    timeout: float
    end: float | None
    wait: Wait
    stopped: Callable[[], bool] = field(default=lambda: False)

    def outcome(self, task: Task) -> Outcome:
        """What comes of a task, whatever happens."""
        return _Attempts(self, task).outcome()

    def seconds(self) -> float:
        """How long the next request may take."""
        return self.timeout if self.end is None else min(self.timeout, self.end - time.monotonic())


class _Attempts:
    """The attempts at one task: the messages so far, and what may still be tried."""

    def __init__(self, asking: Asking, task: Task) -> None:
        self.asking, self.task, self.record = asking, task, asking.record
        self.messages: tuple[Message, ...] = task.messages
        self.failed, self.repaired, self.mended, self.longer = 0, False, False, False
        self.partly: Outcome | None = None  # an answer of which a part does not fit, while a better one is asked for

    def outcome(self) -> Outcome:
        while True:
            found = self._over() or self._attempt()
            if found is not None:
                break
        if found.answer is None and self.partly is not None:
            return evolve(self.partly, stop=found.stop, partly=True)
        return found

    def _over(self) -> Outcome | None:
        """Whether no further request may be made; else rests as long as the server wants to."""
        rest = self.record.rest_until - time.monotonic()
        if rest > 0:
            if self.asking.end is not None and rest > self.asking.end - time.monotonic():
                return Outcome(why="the server wants to rest longer than the budget of seconds lasts", stop=True)
            self.asking.wait(rest)
        if self.asking.stopped():
            return Outcome(why="the run was stopped", stop=True)
        if self.asking.seconds() <= 0:
            return Outcome(why="the budget of seconds is used up", stop=True)
        return None

    def _attempt(self) -> Outcome | None:
        """One request; None if another is to follow."""
        taken = self.record.taken
        task = evolve(self.task, messages=self.messages, limit=self.task.limit * taken.room)
        reserved = task.most_tokens
        if short := self.record.reserve(reserved):
            return Outcome(why=short, stop=self.record.budget.requests == self.record.usage.requests)
        spent = reserved  # of what ends in an error nobody says how much it took
        try:
            body = body_of(self.asking.model, self.task, self.messages, taken)
            most = _BYTES + _BYTES_PER_TOKEN * task.limit
            given = self.asking.wire.post(body, seconds=self.asking.seconds(), most=most)
            reply = reply_of(given)
            if reply is None:
                return self._useless("the server answered with no chat completion")
            spent = reply.tokens or min(reserved, most_tokens(reply.content) + reserved - task.limit)
        except RefusedError as error:
            spent = 0
            return self._refused(error, taken)
        except NoReplyError as error:
            spent = reserved if error.reached else 0
            return self._again(str(error), 2.0**self.failed)
        except EndlessError as error:
            return Outcome(why=str(error))
        except NotOfThisKindError as error:
            return self._useless(str(error))
        finally:
            self.record.settle(reserved, spent)
        self.record.learn(lambda now: evolve(now, proven=True) if evolve(now, room=1) == evolve(taken, room=1) else now)
        self.record.reached = True
        return self._answered(reply, taken)

    def _useless(self, told: str) -> Outcome | None:
        """What came is no chat completion: of a server that never gave one the address is wrong."""
        if not self.record.reached:
            return Outcome(why=told, stop=True, at_fault="base_url")
        return self._again(told, 2.0**self.failed)

    def _again(self, told: str, seconds: float, *, attempts: int = ATTEMPTS) -> Outcome | None:
        """None if it may pass and is worth another attempt, after so many seconds."""
        self.failed += 1
        if self.failed >= attempts:
            return Outcome(why=f"{told}; that was attempt {self.failed}", dead=True)
        self.asking.wait(seconds)
        return None

    def _refused(self, error: RefusedError, taken: Taken) -> Outcome | None:
        if error.fatal:
            return Outcome(why=str(error), stop=True, at_fault=error.at_fault)
        if error.filtered:
            return Outcome(why=f"a filter refused the question: {error}")
        plainly = error.status in (400, 422)
        if error.status != 429 and self.record.learn(lambda now: lowered(now, taken, error.told, plainly=plainly)):
            return None
        if not error.passing:
            misfit = not self.record.reached and not error.too_long
            return Outcome(why=str(error), stop=misfit, at_fault="model" if misfit else None)
        if error.later is not None and error.later > LONGEST_WAIT:
            return Outcome(why=f"{error}; it wants to be asked again in {error.later:,.0f} seconds", stop=True)
        if error.later is not None:
            self.record.rest(error.later)
        attempts = ATTEMPTS_WHEN_BUSY if error.status == 429 else ATTEMPTS
        return self._again(str(error), 0.0 if error.later is not None else 2.0**self.failed, attempts=attempts)

    def _answered(self, reply: Reply, taken: Taken) -> Outcome | None:
        """The answer that a reply holds; None if the model is asked once more."""
        if reply.refusal:
            return Outcome(why=f"the model refused: {reply.refusal[:200]}", model=reply.model)
        if reply.stopped == "content_filter":
            return Outcome(why="the answer was stopped by a filter of the server", model=reply.model)
        found = object_in(reply.content, tuple(self.task.schema.get("required", ())))
        read = self.task.read(found) if found is not None else "it holds no JSON object"
        if not isinstance(read, str):
            whole = Outcome(answer=read, model=reply.model or self.asking.model)
            if self.mended or not read.get("problems"):
                return whole
            self.partly, self.mended, read = whole, True, "; ".join(read["problems"])
            self._repair(reply, read)
            return None
        if reply.stopped == "length":
            return self._cut(reply, taken)
        if self.repaired:
            return Outcome(why=f"the answer cannot be used, nor the one after a repair was asked for: {read}")
        self.repaired = True
        self._repair(reply, read)
        return None

    def _repair(self, reply: Reply, read: str) -> None:
        """The model is shown its answer again and told what is wrong with it: once for its form, once for its parts."""
        told = {"role": "user", "content": prompt("repair").replace("{problem}", read)}
        self.messages = (*self.task.messages, {"role": "assistant", "content": reply.content[:_REPEATED]}, told)

    def _cut(self, reply: Reply, taken: Taken) -> Outcome | None:
        """An answer that was cut may be longer once, unless it is nothing."""
        limit = self.task.limit * taken.room
        longer = taken.room * _ROOM
        if self.longer or longer > _MOST_ROOM or not (reply.content.strip() or reply.thinking):
            return Outcome(why=f"the answer was cut after {limit:,} tokens", model=reply.model)
        self.longer = True
        self.record.learn(lambda now: evolve(now, room=max(now.room, longer)))
        return None
