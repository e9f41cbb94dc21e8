"""What a reader of articles is given and what it answers: passages in, who says what in which words out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, overload

from attrs import field, frozen

from claimrec.model.arguments import listed

READER = "a function from a list of claimrec.articles.Passage to a list with the utterances of each, or None"


@frozen
class Passage:
    """A part of an article: `text`, and the place `start` at which it begins in the article, in characters."""

    text: str
    start: int = 0

    @property
    def end(self) -> int:
        """Where it ends in the article."""
        return self.start + len(self.text)


@frozen
class Utterance:
    """What a reader says that somebody said. A mapping of the same names is taken in its place.

    - `party`: who, in words of the passage or by the name of a given party; None or "" for the article itself.
    - `quote`: the words, as they stand in the passage.
    - `when`: the words of the passage for when it was said ("on Monday").
    - `subject`: the words of the passage for what it is about.
    - `question`, `answer`: which question it answers, and how, in words of the reader's own.
    - `denies`: whether the party denies what the words say; None where the reader does not tell.
    - `certainty`: above 0 up to 1, how sure the reader is; None: 0.9.
    - `start`: where the words begin in the passage, if the reader knows: it tells equal words apart.
    """

    party: str | None
    quote: str
    when: str | None = None
    subject: str | None = None
    question: str | None = None
    answer: str | None = None
    denies: bool | None = None
    certainty: float | None = None
    start: int | None = None


Utterances = Iterable[Utterance | Mapping[str, Any]]
Reader = Callable[[Sequence[Passage]], Sequence[Utterances | None]]
"""`reader=`: passages in, for each its utterances or None out, in order."""


def _answers(given: Iterable[Utterances | None]) -> tuple[Utterances | None, ...]:
    return listed(given, "answers", expected="the utterances of each passage, or None")


def _words(given: Iterable[str]) -> tuple[str, ...]:
    return listed(given, "problems, made_with", expected="a list of strings")


@frozen
class ToldUtterances(Sequence[Utterances | None]):
    """What a reader answers, which also says what went wrong and who answered; it may be given in place of a list.

    - `answers`: for each passage its utterances, or None.
    - `problems`: sentences for the notes of the article; a passage without an answer is then told by them alone.
    - `made_with`: names of the models that answered.
    """

    answers: tuple[Utterances | None, ...] = field(converter=_answers)
    problems: tuple[str, ...] = field(default=(), converter=_words)
    made_with: tuple[str, ...] = field(default=(), converter=_words)

    @overload
    def __getitem__(self, at: int) -> Utterances | None: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Utterances | None, ...]: ...
    def __getitem__(self, at: int | slice) -> Any:
        return self.answers[at]

    def __len__(self) -> int:
        return len(self.answers)

    def __iter__(self) -> Iterator[Utterances | None]:
        return iter(self.answers)
