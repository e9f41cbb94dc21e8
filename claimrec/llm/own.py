"""A judge made of any function that puts one task to a model: of another client, an agent, or a colleague's script."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from attrs import frozen

from claimrec.linking.told_answers import ToldAnswers
from claimrec.llm.judging import ModelJudge
from claimrec.llm.prompts import edition
from claimrec.llm.replies import object_in
from claimrec.llm.tasks import Task, told_numbers
from claimrec.model.arguments import function_given, text_given
from claimrec.model.errors import shown
from claimrec.model.progress import Tell

GIVEN_UP_AFTER = 3  # tasks in a row for which the function raised


def judge_from(function: Callable[[Task], Mapping[str, Any] | str | None], *, name: str) -> ModelJudge:
    """A judge of groups of claims, made of a `function` that puts one `Task` to a model.

    The function is given `task.messages` and `task.schema`, and gives the JSON object that the model answered, as a
    mapping or in a string with whatever stands around it; None where there is none. Claims are numbered and shuffled,
    answers checked, and statements that look like instructions asked about twice, as with a `Chat`. `name` is what the
    judge is called in notes. What the function raises is told; after three times in a row it is given up.
    """
    function_given(function, "function", expected="a function of a claimrec.llm.Task")
    return ModelJudge(_Own(function, text_given(name, "name")))


@frozen
class _Own:
    """What tasks are put to one by one."""

    function: Callable[[Task], Mapping[str, Any] | str | None]
    name: str

    @property
    def identity(self) -> str:
        return f"own {self.name} prompts {edition()}"

    def ask(self, tasks: Sequence[Task], *, tell: Tell | None = None) -> ToldAnswers:
        """The answers of the function, None where there is none; `tell` hears how many tasks are done."""
        found: dict[str, dict[str, Any] | None] = {}
        reasons = dict[str, list[str]]()
        failing, answers = 0, list[dict[str, Any] | None]()
        for task in tasks:
            key = repr(task.content)
            if key not in found and failing < GIVEN_UP_AFTER:
                given, failing = self._given(task, failing)
                found[key] = None if isinstance(given, str) else given
                if isinstance(given, str):
                    reasons.setdefault(given, []).append(task.called)
            elif key not in found:
                reasons.setdefault(f"the function was given up after {failing} errors", []).append(task.called)
            answers.append(found.get(key))
            if tell is not None:
                tell(len(answers), len(tasks))
        return ToldAnswers(answers, [f"{told_numbers(some)}: no answer: {why}" for why, some in reasons.items()])

    def _given(self, task: Task, failing: int) -> tuple[dict[str, Any] | str, int]:
        """An answer or why there is none, and how often in a row the function raised."""
        try:
            given: Any = self.function(task)
            if isinstance(given, str):
                given = object_in(given, tuple(task.schema.get("required", ())))
            elif given is not None and not isinstance(given, Mapping):
                return f"{shown(given)} is no JSON object", 0
            return "it gave no JSON object" if given is None else task.read(given), 0
        except Exception as error:  # the caller's code
            return f"the function raised {type(error).__name__}: {' '.join(str(error).split())[:200]}", failing + 1
