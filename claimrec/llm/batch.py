"""A language model that is asked by files: requests are written into a folder, answers are taken when they are there.

No server is spoken to. Somebody gives the files to a service that works on batches, and puts what it answers into the
folder; or a colleague or a tool of annotation answers.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import define, field, frozen

from claimrec.linking.judging.answer_cache import answer_key
from claimrec.linking.told_answers import ToldAnswers
from claimrec.llm.batch_forms import LIMITS, Arrived, arrived, file_of, line_of
from claimrec.llm.judging import ModelJudge
from claimrec.llm.prompts import edition
from claimrec.llm.reading import ModelReader
from claimrec.llm.replies import object_in, parsed
from claimrec.llm.tasks import Task, told_numbers
from claimrec.model.arguments import path_given, text_given
from claimrec.model.errors import InputError, shown
from claimrec.model.progress import Tell

_REQUESTS = "requests-"
_LONGEST = 20_000_000  # characters of a line of an answer file


def _folder(given: Any) -> Path:
    return path_given(given, "folder", expected="the path of a folder")


@frozen
class Batch:
    """A language model that is asked by files in a folder.

    - `folder`: made where it is not there. Requests are written as `requests-0001.jsonl` (or `.json`) and on; every
      other `.jsonl` or `.json` file in it is taken for answers or errors of the service.
    - `model`: the name that the service knows the model by.
    - `form`: "openai" or "anthropic", whose batch files these are. A line {"custom_id": ..., "answer": {...}}, with the
      answer as `judge_protocol` has it, is taken in either: so answers come in from elsewhere.
    - `again`: whether requests that failed are written once more, into a new file.

    A request that was written is never written over, or twice.

    >>> Batch("answers", model="a-model").judge.name
    'a-model by batch files'
    """

    folder: Path = field(converter=_folder)
    model: str = field(kw_only=True)
    form: str = field(default="openai", kw_only=True)
    again: bool = field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        text_given(self.model, "model")
        if self.form not in LIMITS:
            raise InputError(f"{shown(self.form)} is none of them", field="form", expected=" or ".join(LIMITS))

    @property
    def name(self) -> str:
        """What it is called in notes."""
        return f"{self.model} by batch files"

    @property
    def identity(self) -> str:
        """What tells its answers from those of others."""
        return f"batch {self.form} {self.model} prompts {edition()}"

    @property
    def judge(self) -> ModelJudge:
        """The model as a judge of groups of claims: for `judge=`. It is there at once, and answers what has arrived."""
        return ModelJudge(self)

    @property
    def reader(self) -> ModelReader:
        """The model as a reader of articles: for `claimrec.read_article(reader=)`, once more when answers have come."""
        return ModelReader(self)

    def ask(self, tasks: Sequence[Task], *, tell: Tell | None = None) -> ToldAnswers:
        """The answers to `tasks` that have arrived, None for others; what was not written yet is written now.

        How many are waited for and what failed is told in `problems`; `tell` hears how many have arrived. InputError
        where the folder cannot be used.
        """
        names = [answer_key(self.identity, task.content) for task in tasks]
        by_name = dict(zip(reversed(names), reversed(tasks), strict=True))
        order = list(dict.fromkeys(names))
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            held = _Held.of(self.folder, set(order))
            found, failed, models = _read(held, by_name)
            missing = [name for name in order if name not in found]
            fresh = [name for name in missing if held.to_be_written(name, again=self.again)]
            self._write([line_of(self.form, self.model, by_name[name], name) for name in fresh])
        except OSError as error:
            reason = error.strerror or error
            told = f"{shown(str(self.folder), 200)} cannot be used: {reason}"
            raise InputError(told, field="folder") from error
        if tell is not None:
            tell(len(found), len(order))
        waiting = [by_name[name].called for name in missing if name in fresh or held.awaited(name)]
        problems = [f"{by_name[name].called}: no answer: {failed[name]}" for name in missing if name in failed]
        if waiting:
            count = f"{len(waiting)} of {len(order)} answers"
            problems.append(f"{count} are waited for in {self.folder}: {told_numbers(waiting)}")
        return ToldAnswers([found.get(name) for name in names], [*problems, *held.problems], models)

    def _write(self, lines: Sequence[str]) -> None:
        """Write requests into as many new files as the limits of the service ask for."""
        limits, some, size = LIMITS[self.form], list[str](), 0
        for line in lines:
            if some and (len(some) >= limits.requests or size + len(line) > limits.size):
                self._write_file(some)
                some, size = [], 0
            some.append(line)
            size += len(line) + 2
        if some:
            self._write_file(some)

    def _write_file(self, lines: Sequence[str]) -> None:
        """Write one file under the next free number; until it is whole its name ends with .part."""
        number, ending = 1, LIMITS[self.form].ending
        while True:
            path = self.folder / f"{_REQUESTS}{number:04}{ending}"
            part = path.with_name(f"{path.name}.part")
            number += 1
            if path.exists():
                continue
            try:
                with open(part, "x", encoding="ascii", newline="\n") as file:
                    file.write(file_of(self.form, lines))
                    file.flush()
                    os.fsync(file.fileno())
            except FileExistsError:  # another process has this number
                continue
            os.rename(part, path)
            return


@define
class _Held:
    """What a folder holds on some requests: how often each was `written`, and what has `arrived` on it."""

    written: Counter[str]
    arrived: dict[str, list[Arrived]]
    problems: list[str]

    @classmethod
    def of(cls, folder: Path, names: set[str]) -> _Held:
        """Read all files of a folder; their order means nothing."""
        found = cls(Counter(), {}, [])
        for path in sorted([*folder.glob("*.jsonl"), *folder.glob("*.json")]):
            for line in found._lines(path):
                name = line.get("custom_id")
                if name not in names:
                    continue
                if path.name.startswith(_REQUESTS):
                    found.written[name] += 1
                else:
                    found.arrived.setdefault(name, []).append(arrived(line))
        return found

    def awaited(self, name: str) -> bool:
        """Whether a request was written more often than something arrived on it."""
        return self.written[name] > len(self.arrived.get(name, ()))

    def to_be_written(self, name: str, *, again: bool) -> bool:
        """Whether a request without a usable answer is to be written: the first time, or `again` where all failed."""
        came = len(self.arrived.get(name, ()))
        return came >= self.written[name] if again else self.written[name] == came == 0

    def _lines(self, path: Path) -> Iterator[Mapping[str, Any]]:
        """The objects of a file: one in each line, or those of a JSON list, also one under a name."""
        broken = list[int]()
        if path.suffix == ".json":
            given = parsed(path.read_text("utf-8", "replace"))
            lists = [one for one in given.values() if isinstance(one, list)] if isinstance(given, dict) else [given]
            objects = [one for some in lists if isinstance(some, list) for one in some]
            broken = [] if objects else [1]
            yield from [one for one in objects if isinstance(one, Mapping)]
        else:
            with open(path, encoding="utf-8", errors="replace") as file:
                number = 0
                while line := file.readline(_LONGEST):
                    number += line.endswith("\n") or len(line) < _LONGEST
                    if line.strip():
                        one = parsed(line)
                        if isinstance(one, Mapping):
                            yield one
                        else:
                            broken.append(number)
        if broken:
            self.problems.append(f"{path.name} is broken; lines that were skipped: {shown(broken)}")


def _read(held: _Held, tasks: Mapping[str, Task]) -> tuple[dict[str, dict[str, Any]], dict[str, str], tuple[str, ...]]:
    """The answers by name, why others have none, and the models that answered."""
    found, failed, models = dict[str, dict[str, Any]](), dict[str, str](), set[str]()
    for name, some in held.arrived.items():
        answers, reasons = dict[str, tuple[dict[str, Any], str]](), list[str]()
        for one in some:
            read = _answer(one, tasks[name])
            if isinstance(read, str):
                reasons.append(read)
            else:
                answers[json.dumps(read, sort_keys=True)] = (read, one.reply.model if one.reply else "")
        if not answers:
            failed[name] = min(reasons)
            continue
        if len(answers) > 1:
            held.problems.append(f"{tasks[name].called}: {len(answers)} different answers arrived; one is used")
        found[name], model = answers[min(answers)]  # whatever order the files came in
        models |= {model} - {""}
    return found, failed, tuple(sorted(models))


def _answer(one: Arrived, task: Task) -> dict[str, Any] | str:
    """The answer that arrived, or why it is none."""
    if one.why:
        return one.why
    if one.answer is not None:
        return task.read(one.answer)
    reply = one.reply
    if reply is None or reply.refusal or reply.stopped == "content_filter":
        return f"the model refused: {reply.refusal[:200]}" if reply and reply.refusal else "it was refused, or filtered"
    given = object_in(reply.content, tuple(task.schema.get("required", ())))
    read = task.read(given) if given is not None else "it holds no JSON object"
    return "the answer was cut" if isinstance(read, str) and reply.stopped == "length" else read
