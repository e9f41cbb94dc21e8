"""A language model as a judge: groups of claims become tasks, and what came of them answers on the groups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from attrs import evolve, field, frozen

from claimrec.linking.judging.answer_cache import AnswerCache
from claimrec.linking.judging.cached_judge import groups_remembered
from claimrec.linking.judging.judge_protocol import Request
from claimrec.linking.told_answers import ToldAnswers
from claimrec.llm.hostile import planned
from claimrec.llm.tasks import Task
from claimrec.model.progress import Tell


class Asked(Protocol):
    """What tasks can be put to: a server, or a folder of batch files."""

    @property
    def name(self) -> str:
        """What it is called in notes."""
        ...

    @property
    def identity(self) -> str:
        """What tells its answers from those of others."""
        ...

    def ask(self, tasks: Sequence[Task], *, tell: Tell | None = None) -> ToldAnswers:
        """An answer to each task, or None; `tell` hears how many tasks are done."""
        ...


@frozen
class ModelJudge:
    """The judge that `Chat.judge` and `Batch.judge` give: a callable over requests; `model` is what it asks."""

    model: Asked
    tell: Tell | None = field(default=None, repr=False, eq=False)

    def telling(self, tell: Tell) -> ModelJudge:
        """The same; it says how far an answer is: see `claimrec.model.progress.telling`."""
        return evolve(self, tell=tell)

    @property
    def name(self) -> str:
        """What it is called in notes."""
        return self.model.name

    @property
    def identity(self) -> str:
        """What tells its answers from those of others."""
        return self.model.identity

    @property
    def bounded(self) -> bool:
        """Whether it ends by itself, however slow the model is: a `Chat` does, by its time-out and attempts."""
        return getattr(self.model, "bounded", False) is True

    def remembered(self, request: Request) -> list[tuple[int, ...]]:
        """The groups among the claims of a request of any size that are answered already, as numbers from 1."""
        cache = getattr(self.model, "cache", None)
        return [] if cache is None else groups_remembered(AnswerCache(cache), self.identity, request)

    def __call__(self, requests: Sequence[Request]) -> ToldAnswers:
        """For each request an answer or None, with `problems` and `made_with`; see `Chat.ask` for what raises."""
        plans = [planned(request, f"request {n}") for n, request in enumerate(requests, 1)]
        given = self.model.ask([one.task for plan in plans for one in plan.asked], tell=self.tell)
        answers, told, start = list[Mapping[str, Any] | None](), list(given.problems), 0
        for plan in plans:
            end = start + len(plan.asked)
            answer, notes = plan.merged(given[start:end])
            answers.append(answer)
            told.extend(notes)
            start = end
        return ToldAnswers(answers, told, given.made_with)
