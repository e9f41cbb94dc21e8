"""What has been spent and learned while a model was asked: budgets that hold, and what its server takes."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Condition
from typing import Any

from attrs import define, evolve, field, frozen

from claimrec.llm.forms import Taken
from claimrec.model.arguments import count_given
from claimrec.model.errors import InputError, shown


@frozen
class Budget:
    """How much may be spent, over the life of what it is given to; None: as much as is needed.

    - `requests`: HTTP requests that ask the model something, failed and repeated ones counted.
    - `tokens`: of questions and answers. Before each request the most that it can take is reserved.
    - `seconds`: that calls may take altogether; none is begun later.

    >>> Budget(requests=100, tokens=50_000)
    Budget(requests=100, tokens=50000, seconds=None)
    """

    requests: int | None = field(default=None, kw_only=True)
    tokens: int | None = field(default=None, kw_only=True)
    seconds: float | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        for name, value in (("requests", self.requests), ("tokens", self.tokens)):
            if value is not None:
                count_given(value, name)
        if self.seconds is not None and not (type(self.seconds) in (int, float) and self.seconds >= 0):
            raise InputError(f"{shown(self.seconds)} cannot be used", field="seconds", expected="a number from 0")


@frozen
class Usage:
    """What was spent: `requests` sent, `tokens` of questions and answers (as the server counts, else estimated),
    `seconds` in calls; how many questions were `answered`, how many of them were `cached`, how many `failed`."""

    requests: int = 0
    tokens: int = 0
    seconds: float = 0.0
    answered: int = 0
    cached: int = 0
    failed: int = 0


@define(eq=False)
class Record:
    """The run record of a frozen `Chat`: what it spent, what its server takes, until when the server wants to rest.

    Several threads write it. It is no setting: it takes no part in comparing, showing or pickling.
    """

    budget: Budget
    usage: Usage = field(factory=Usage)
    taken: Taken = field(factory=Taken)
    reached: bool = False  # whether the server has ever answered as one of its kind
    rest_until: float = 0.0  # by time.monotonic
    _reserved: int = 0
    _lock: Any = field(factory=Condition, repr=False)

    def reserve(self, tokens: int) -> str | None:
        """Reserve a request of so many tokens; else which budget does not hold it. Waits while others may give back."""
        with self._lock:
            while True:
                spent, limit = self.usage, self.budget
                if limit.requests is not None and spent.requests >= limit.requests:
                    return f"the budget of {limit.requests:,} requests is used up"
                if limit.tokens is None or spent.tokens + self._reserved + tokens <= limit.tokens:
                    self._reserved += tokens
                    self.usage = evolve(spent, requests=spent.requests + 1)
                    return None
                if not self._reserved:
                    return f"of the budget of {limit.tokens:,} tokens too few are left"
                self._lock.wait(1.0)

    def settle(self, reserved: int, used: int) -> None:
        """A reserved request is over, and took so many tokens."""
        with self._lock:
            self._reserved -= reserved
            self.usage = evolve(self.usage, tokens=self.usage.tokens + used)
            self._lock.notify_all()

    def count(self, *, answered: int = 0, cached: int = 0, failed: int = 0, seconds: float = 0.0) -> None:
        """Add to what happened."""
        with self._lock:
            was = self.usage
            self.usage = evolve(
                was,
                answered=was.answered + answered,
                cached=was.cached + cached,
                failed=was.failed + failed,
                seconds=was.seconds + seconds,
            )

    def seconds_left(self) -> float | None:
        """How long calls may still take; None: no limit."""
        return None if self.budget.seconds is None else max(0.0, self.budget.seconds - self.usage.seconds)

    def learn(self, step: Callable[[Taken], Taken | None]) -> bool:
        """Change what the server is known to take; False where nothing is left to try."""
        with self._lock:
            new = step(self.taken)
            self.taken = new or self.taken
            return new is not None

    def rest(self, seconds: float) -> None:
        """Nobody asks the server for so many seconds."""
        with self._lock:
            self.rest_until = max(self.rest_until, time.monotonic() + seconds)
