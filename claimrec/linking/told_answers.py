"""The answers of a judge together with what is to be told about the asking: what was not answered, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, overload

from attrs import field, frozen

from claimrec.model.arguments import listed
from claimrec.model.errors import InputError, shown


def _answers(given: Iterable[Mapping[str, Any] | None]) -> tuple[Mapping[str, Any] | None, ...]:
    found = listed(given, "answers", expected="a mapping or None for each request")
    if not all(one is None or isinstance(one, Mapping) for one in found):
        expected = "a mapping or None for each request"
        raise InputError(f"{shown(given)} are no answers", field="answers", expected=expected)
    return found


def _words(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(str, listed(given, "problems, made_with", expected="sentences")))


@frozen
class ToldAnswers(Sequence[Mapping[str, Any] | None]):
    """A sequence of answers, one for each request or None, that also says what went wrong and who answered.

    - `answers`: what a judge gives, in the order of its requests.
    - `problems`: sentences for the report.
    - `made_with`: names of the models that answered, as their servers report them; none where nobody said.

    Any judge may return one in place of a plain list. It is made anew by each call, so that runs of several threads
    share nothing.

    >>> found = ToldAnswers((None,), problems=("request 1: the server gave no answer",))
    >>> list(found), found.problems
    ([None], ('request 1: the server gave no answer',))
    """

    answers: tuple[Mapping[str, Any] | None, ...] = field(converter=_answers)
    problems: tuple[str, ...] = field(default=(), converter=_words)
    made_with: tuple[str, ...] = field(default=(), converter=_words)

    @overload
    def __getitem__(self, at: int) -> Mapping[str, Any] | None: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Mapping[str, Any] | None, ...]: ...
    def __getitem__(self, at: int | slice) -> Any:
        return self.answers[at]

    def __len__(self) -> int:
        return len(self.answers)

    def __iter__(self) -> Iterator[Mapping[str, Any] | None]:
        return iter(self.answers)


def problems_of(answers: object) -> tuple[str, ...]:
    """What a judge told beside its answers, () where it told nothing."""
    return answers.problems if isinstance(answers, ToldAnswers) else ()


def made_with_of(answers: object) -> tuple[str, ...]:
    """The names of the models that gave these answers, () where nobody said."""
    return answers.made_with if isinstance(answers, ToldAnswers) else ()
