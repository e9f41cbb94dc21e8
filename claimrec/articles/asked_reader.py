"""A reader is asked about passages, and whatever it does, what it said of each comes out, with what is to be told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

from attrs import define, field, frozen

from claimrec.articles.reader_protocol import Passage, Reader, ToldUtterances
from claimrec.model.arguments import promised
from claimrec.model.errors import InputError, MissingError, shown
from claimrec.model.progress import Progress, Step, telling

MOST = 300  # utterances of a passage that are looked at: a reader may give them without end
STEP = "asking the reader"
_GIVEN_UP_AFTER = 3  # passages in a row, the first ones, on which the caller was told that something is wrong


@define
class Answered:
    """What a reader said: for each passage a list of what it gave, not checked yet, or None; `problems` to be told."""

    given: list[list[Any] | None]
    problems: list[str] = field(factory=list)
    made_with: tuple[str, ...] = ()


def asked_reader(reader: Reader, passages: Sequence[Passage], tell: Progress | None = None) -> Answered:
    """What a reader says of passages. One that raises is asked about each of them alone, so that one is lost at most.

    `tell` hears how many passages are done. Raises InputError or MissingError where the reader raises one from the
    first passages on: a wrong key or address; and what `tell` raises.
    """
    if not passages:
        return Answered([])
    watch = _Watch(Step(tell, STEP, len(passages)))
    first = watch.asked(reader, passages)
    if isinstance(first, Answered):
        return first
    whole, failures = Answered([]), list[_Failure]()
    for number, passage in enumerate(passages, 1):
        one = first if len(passages) == 1 else watch.asked(reader, [passage], number)
        if isinstance(one, Answered):
            whole.given += one.given
            whole.problems += one.problems
            whole.made_with += tuple(name for name in one.made_with if name not in whole.made_with)
            continue
        failures.append(one)
        whole.given.append(None)
        whole.problems.append(f"passage {number} was not read: the reader raised {one.told}")
        if len(failures) == number >= min(_GIVEN_UP_AFTER, len(passages)) and all(f.ours for f in failures):
            raise failures[0].error
    return whole


@define
class _Watch:
    """What is told of the progress over passages; what that raises ends the run, through any reader."""

    told: Step
    raised: Exception | None = None

    def asked(self, reader: Reader, passages: Sequence[Passage], first: int = 1) -> Answered | _Failure:
        """What a reader says in one call, the passages counted from `first`; told before, meanwhile and after."""
        if self.told.tell is None:
            return _asked(reader, passages, first)
        before, some = first - 1, len(passages)

        def hear(done: int, total: int) -> None:
            try:
                self.told(before + done * some // max(total, 1))
            except Exception as error:
                self.raised = error
                raise

        self.told(before)
        found = _asked(telling(reader, hear), passages, first)
        if self.raised is not None:
            raise self.raised
        self.told(before + some)
        return found


@frozen
class _Failure:
    """What a reader raised."""

    error: Exception

    @property
    def told(self) -> str:
        try:
            words = " ".join(str(self.error).split())[:200]
        except Exception:  # the caller's own error
            words = ""
        return f"{type(self.error).__name__}: {words}" if words else type(self.error).__name__

    @property
    def ours(self) -> bool:
        return isinstance(self.error, (InputError, MissingError))


def _asked(reader: Reader, passages: Sequence[Passage], first: int = 1) -> Answered | _Failure:
    """What a reader says in one call, the passages counted from `first`; or what it raised before it said anything."""
    try:
        told: Any = reader(tuple(passages))
        answers = _some(told, len(passages))
    except Exception as error:  # the caller's code may raise anything
        return _Failure(error)
    found = Answered([])
    if isinstance(told, ToldUtterances):
        found.problems += [str(one) for one in told.problems]
        found.made_with = told.made_with
    if isinstance(answers, str):
        found.problems.append(f"the reader's answer is {answers}, no list: nothing was read")
    elif len(answers) != len(passages):
        found.problems.append(f"the reader answered on {_count(answers, passages)} of {len(passages)} passages")
    silent = isinstance(answers, str) or isinstance(told, ToldUtterances)
    for at, number in enumerate(range(first, first + len(passages))):
        given = None if isinstance(answers, str) or at >= len(answers) else answers[at]
        found.given.append(_listed(given, number, found.problems))
        if given is None and not silent:
            found.problems.append(f"passage {number} was not read: the reader gave no answer")
    return found


def _count(answers: Sequence[Any], passages: Sequence[Any]) -> str:
    return "more than all" if len(answers) > len(passages) else str(len(answers))


def _some(given: Any, count: int) -> list[Any] | str:
    """The answers, at most one too many; what was given instead, in words, where these are none."""
    if promised(given) or isinstance(given, (str, bytes, Mapping)) or not isinstance(given, Iterable):
        return f"of type {type(given).__name__}"
    return list(islice(iter(given), count + 1))


def _listed(given: Any, number: int, problems: list[str]) -> list[Any] | None:
    """What was given on a passage, up to where it raises or becomes too long."""
    if given is None:
        return None
    found = list[Any]()
    try:
        if isinstance(given, (str, bytes, Mapping)):
            raise TypeError(f"{shown(given)} is no list of utterances")
        for one in islice(iter(given), MOST + 1):
            found.append(one)
    except Exception as error:  # the caller's own object
        problems.append(f"passage {number} was read in part: {_Failure(error).told}")
    if len(found) > MOST:
        problems.append(f"passage {number}: more than {MOST} utterances, of which the first {MOST} are taken")
    return found[:MOST]
