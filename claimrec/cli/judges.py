"""A language model, or a function of one's own, as the judge of a run: the options that name it and bound its cost."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import frozen

from claimrec.cli.command import Run, bundle, option
from claimrec.cli.known import JUDGED
from claimrec.cli.models import EXPECTED, function_named, model_named
from claimrec.model.errors import InputError

if TYPE_CHECKING:
    from claimrec.linking.judging.judge_protocol import Request


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
        model = model_named(self.judge, "judge", key=self.judge_key, cache=self.judge_cache)
        judge = function_named(self.judge, "judge") if model is None else model.judge
        if self.judge_cache is None or self.judge.startswith("openai:"):  # that one has taken the cache along
            return {"judge": judge, **own}
        return {"judge": judge, "judge_cache": self.judge_cache, **own}


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
