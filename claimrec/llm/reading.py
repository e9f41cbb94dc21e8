"""A language model as a reader of articles: passages become tasks, and what came of them utterances."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve, field, frozen

from claimrec.articles.reader_protocol import Passage, ToldUtterances
from claimrec.language.instructions import instruction_in
from claimrec.llm.judging import Asked
from claimrec.llm.reader_tasks import reader_schema, reading_task
from claimrec.model.errors import shown
from claimrec.model.progress import Tell


@frozen
class ModelReader:
    """The reader that `Chat.reader` and `Batch.reader` give: a callable over passages; `model` is what it asks.

    `questions` are asked about each utterance; their answers stand in the `extra` of the claims.
    """

    model: Asked
    questions: tuple[str, ...] = ()
    tell: Tell | None = field(default=None, repr=False, eq=False)

    def telling(self, tell: Tell) -> ModelReader:
        """The same; it says how far an answer is: see `claimrec.model.progress.telling`."""
        return evolve(self, tell=tell)

    @property
    def name(self) -> str:
        """What it is called in notes."""
        return self.model.name

    def asking(self, questions: Iterable[str]) -> ModelReader:
        """The reader that also says which of these `questions` an utterance answers, and how."""
        asked = tuple(questions)
        reader_schema(asked)  # refuses what are none
        return evolve(self, questions=asked)

    def __call__(self, passages: Sequence[Passage]) -> ToldUtterances:
        """For each passage its utterances or None, with `problems` and `made_with`; see `Chat.ask` for what raises."""
        tasks = [reading_task(one, self.questions, f"passage {n}") for n, one in enumerate(passages, 1)]
        given = self.model.ask(tasks, tell=self.tell)
        told = [
            f"passage {n} holds what looks like an instruction to the model ({shown(words)})"
            for n, one in enumerate(passages, 1)
            if (words := instruction_in(one.text))
        ]
        answers = [None if one is None else one["utterances"] for one in given]
        return ToldUtterances(answers, [*told, *given.problems], given.made_with)
