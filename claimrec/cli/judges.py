"""A language model, or a function of one's own, as the judge of a run: the options that name it and bound its cost."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from attrs import frozen

from claimrec.cli.command import Run, bundle, option
from claimrec.cli.known import JUDGED
from claimrec.model.errors import InputError, shown

if TYPE_CHECKING:
    from claimrec.linking.judge_protocol import Judge, Request

EXPECTED = "openai:MODEL@URL, batch:FOLDER, or module:function"


@frozen(kw_only=True)
class Judging:
    """What was given of it: one field for each option."""

    judge: str | None = None
    judge_key: str | None = None
    judge_budget: int | None = None
    judge_cache: str | None = None
    judge_estimate: bool = False

    @property
    def files(self) -> tuple[str | None, ...]:
        """The files that are kept or written."""
        return (self.judge_cache,)

    def setup(self) -> dict[str, Any]:
        """The arguments of `claimrec.Reconciler`; InputError for what names no judge."""
        if self.judge is None:
            for name in ("judge_key", "judge_budget", "judge_cache"):
                if getattr(self, name) is not None:
                    told = f"--{name.replace('_', '-')} is given without --judge"
                    raise InputError(told, expected=f"--judge {EXPECTED}")
            return {}
        own = {} if self.judge_budget is None else {"judge_budget": self.judge_budget}
        kind, _, rest = self.judge.partition(":")
        if kind == "openai":
            return {"judge": self._chat(rest), **own}
        cached = {} if self.judge_cache is None else {"judge_cache": self.judge_cache}
        if kind == "batch":
            return {"judge": self._batch(rest), **own, **cached}
        return {"judge": function_named(self.judge, "judge"), **own, **cached}

    def _chat(self, given: str) -> Judge:
        from claimrec.llm import Chat

        model, at, url = given.partition("@")
        if not (model and at and url):
            raise InputError(f"{shown(self.judge)} names no server", field="judge", expected="openai:MODEL@URL")
        return Chat(model, base_url=url, key=self.judge_key, cache=self.judge_cache).judge

    def _batch(self, folder: str) -> Judge:
        from claimrec.llm import Batch

        name, _, model = folder.partition("@")
        if not name:
            raise InputError(f"{shown(self.judge)} names no folder", field="judge", expected="batch:FOLDER@MODEL")
        return Batch(name, model=model or "a-model").judge


def judge_options() -> Callable[[Run], Run]:
    """The options of a judge; their values come as `judging`, a Judging."""
    return bundle(
        "judging", Judging,
        option("--judge", metavar="JUDGE", section=JUDGED,
               help="Who judges groups of claims: openai:MODEL@URL (a server of that HTTP form), batch:FOLDER@MODEL "
               "(files to send and to receive), or module:function."),
        option("--judge-key", metavar="NAME", section=JUDGED,
               help="The environment variable that holds the key of the server."),
        option("--judge-budget", metavar="N", type=int, section=JUDGED,
               help="Ask about so many groups at most, those first in which an answer can change most (200)."),
        option("--judge-cache", metavar="FILE", is_path=True, section=JUDGED,
               help="Keep answers in this file of SQLite: what was answered once is not asked again."),
        option("--judge-estimate", is_flag=True, section=JUDGED,
               help="Ask nobody; say how many requests and tokens it would take, and exit."),
    )  # fmt: skip


def estimated(run: Callable[..., object], setup: Mapping[str, Any]) -> str:
    """What a run would ask its judge, in a line: `run` is called with the set-up and a judge that asks nobody."""
    from claimrec.llm import estimate

    asked: list[Request] = []

    def nobody(requests: Sequence[Request]) -> list[None]:
        asked.extend(requests)
        return [None] * len(requests)

    run(**{name: value for name, value in setup.items() if name != "judge_cache"} | {"judge": nobody})
    found = estimate(asked)
    requests = "1 request" if found.requests == 1 else f"{found.requests:,} requests"
    return f"{requests}, about {found.tokens:,} tokens ({found.most:,} at most)\n"


def function_named(given: str, field: str, expected: str = EXPECTED) -> Callable[..., Any]:
    """The function that "module:function" names; InputError where there is none."""
    module, _, name = given.partition(":")
    if not module or not name:
        raise InputError(f"{shown(given)} names no function", field=field, expected=expected)
    try:
        found = getattr(import_module(module), name)
    except (ImportError, AttributeError, ValueError) as error:
        raise InputError(f"{shown(given)} cannot be imported: {error}", field=field, expected=expected) from error
    if not callable(found):
        raise InputError(f"{shown(given)} is a {type(found).__name__}", field=field, expected="a function")
    return found  # type: ignore[no-any-return]  # callable, as far as a module tells
