"""Progress of long runs: the items of a step come out one by one, and a caller's function is called meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from attrs import define

from claimrec.model.arguments import function_given
from claimrec.model.errors import shown
from claimrec.model.tqdm_door import bars

Progress = Callable[[str, int, int], None]
"""What `progress=` takes: `progress(step, done, total)` is called with the step of a run, as "reading", and with how
many of its items are done, from 0 to `total`. It may hear the same twice: a model is slow to answer. What it returns is
ignored; what it raises ends the run."""
Tell = Callable[[int, int], object]
"""What a judge or reader calls while it answers: with how much of what it was given is done, and how much there is."""
T = TypeVar("T")
_TIMES = 100  # how often a step is told of, at most, beside its beginning


def watched(
    items: Sequence[T], step: str, tell: Progress | None, *, size: Callable[[T], int] | None = None
) -> Iterator[T]:
    """The items one by one; `tell` hears of it at the beginning, at each hundredth and at the end.

    `size` says how much an item counts for: one, unless given.

    >>> list(watched("ab", "reading", lambda *heard: print(*heard)))
    reading 0 2
    reading 1 2
    reading 2 2
    ['a', 'b']
    """
    return iter(items) if tell is None else _told(items, step, tell, size or _one)


def heeding(given: Any) -> Progress | None:
    """A caller's progress function, that of tqdm for True, or none. InputError for anything else."""
    if isinstance(given, bool):
        return bars() if given else None
    function_given(given, "progress", expected="True, or progress(step, done, total)")
    if given is None:
        return None

    def heard(step: str, done: int, total: int) -> None:
        try:
            given(step, done, total)
        except Exception as error:  # it may end a run by what it raises
            error.add_note(f"raised by progress={shown(given)}, told of {step}: {done:,} of {total:,}")
            raise

    return heard


def telling(asked: T, tell: Tell) -> T:
    """The same judge or reader; one with a method `telling(tell)` says by it, in any thread, how far an answer is."""
    able = getattr(asked, "telling", None)
    return able(tell) if callable(able) else asked


@define
class Step:
    """A step of a run that is told to `tell` (None: nobody): called with how many of `total` are done, the end once.

    >>> step = Step(lambda *heard: print(*heard), "asking", 2)
    >>> for done in (0, 1, 1, 2, 2):
    ...     step(done)
    asking 0 2
    asking 1 2
    asking 1 2
    asking 2 2
    """

    tell: Progress | None
    name: str
    total: int
    _last: int = -1

    def __call__(self, done: int) -> None:
        if self.tell is not None and not done == self._last == self.total:
            self._last = done
            self.tell(self.name, done, self.total)


def _one(_: object) -> int:
    return 1


def _told(items: Sequence[T], step: str, tell: Progress, size: Callable[[T], int]) -> Iterator[T]:
    total = sum(map(size, items))
    done = due = 0
    tell(step, 0, total)
    for item in items:
        yield item
        done += size(item)
        if done > due and (done * _TIMES >= due * _TIMES + total or done == total):
            due = done
            tell(step, done, total)
