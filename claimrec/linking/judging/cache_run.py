"""One run's use of a cache of answers: whatever happens to the file is told, and never ends the run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from threading import Event, Lock, Thread
from typing import Any, TypeVar

from attrs import define, field

from claimrec.linking.judging.answer_cache import LEASE, AnswerCache, CacheError

GIVEN_UP_AFTER = 3  # failing uses of the file in a row: each may have waited for a lock
LOOK_AGAIN = 0.2  # seconds between two looks for what another process is asking
T = TypeVar("T")


@define
class CacheRun:
    """A cache (None: there is none) with what is to be told about it. Several threads may use it at once."""

    cache: AnswerCache | None
    problems: list[str] = field(factory=list)
    _failing: int = 0
    _held: set[str] = field(factory=set)
    _lock: Any = field(factory=Lock, repr=False)

    def found(self, keys: Iterable[str]) -> dict[str, dict[str, Any]]:
        """The answers that are stored under these keys."""
        return self._use(lambda cache: cache.get(keys), {})

    def keep(
        self,
        judge: str,
        answers: Mapping[str, Mapping[str, Any]],
        texts: Mapping[str, Any],
        members: Mapping[str, Sequence[str]],
    ) -> None:
        """Store answers by key, with the keys of their claims, and with their texts where the cache wants them."""
        if answers:
            self._use(lambda cache: cache.put(judge, answers, texts, members), None)

    def groups(self, claims: Iterable[str]) -> dict[str, list[str]]:
        """The stored groups of which each claim is among these: the keys of the claims, by that of the answer."""
        return self._use(lambda cache: cache.groups(claims), {})

    def leased(self, keys: Iterable[str]) -> set[str]:
        """Those of the keys that are ours to ask about: all of them where no cache can tell."""
        wanted = list(keys)
        got = self._use(lambda cache: cache.lease(wanted), set(wanted))
        with self._lock:
            self._held |= got
        return got

    def release(self, keys: Iterable[str]) -> None:
        """Give back leases."""
        given = list(keys)
        with self._lock:
            self._held.difference_update(given)
        self._use(lambda cache: cache.release(given), None)

    def model(self, judge: str) -> str | None:
        """The model that this judge's server said it is, when it was last asked."""
        return self._use(lambda cache: cache.model(judge), None)

    def note_model(self, judge: str, model: str) -> None:
        """Keep which model this judge's server says it is."""
        self._use(lambda cache: cache.note_model(judge, model), None)

    @contextmanager
    def renewing(self) -> Iterator[None]:
        """Renew our leases while this lasts; those left at its end, or when it is interrupted, are given back."""
        over = Event()
        if self.cache is not None:
            Thread(target=self._renew, args=(over,), daemon=True).start()
        try:
            yield
        finally:
            over.set()
            if self._held:
                self.release(list(self._held))

    def _renew(self, over: Event) -> None:
        while not over.wait(LEASE / 3):
            with self._lock:
                held = list(self._held)
            if held:
                self._use(lambda cache, keys=held: cache.lease(keys), set[str]())  # type: ignore[misc]

    def _use(self, use: Callable[[AnswerCache], T], otherwise: T) -> T:
        if self.cache is None or self._failing >= GIVEN_UP_AFTER:
            return otherwise
        try:
            found = use(self.cache)
        except CacheError as error:
            with self._lock:
                self._failing += 1
                told = [str(error)]
                if self._failing == GIVEN_UP_AFTER:
                    told.append("the cache was given up: answers of this run are not kept any more")
                self.problems.extend(one for one in told if one not in self.problems)
            return otherwise
        self._failing = 0
        return found
