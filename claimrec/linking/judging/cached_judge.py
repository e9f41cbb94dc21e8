"""A judge with a cache before it: what was answered once is not asked again, by this process or another."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from claimrec.linking.judging.answer_cache import AnswerCache, answer_key
from claimrec.linking.judging.asked_claims import asked_claims
from claimrec.linking.judging.cache_run import LOOK_AGAIN, CacheRun
from claimrec.linking.judging.judge_protocol import Answer, Judge, Request, checked_answer
from claimrec.linking.told_answers import ToldAnswers, made_with_of, problems_of
from claimrec.model.progress import Tell, telling

AT_ONCE = 8  # requests of one call: what an interruption loses


def cached(
    judge: Judge, path: str | Path, *, key: str, keep_texts: bool = False, wait: Callable[[float], object] = time.sleep
) -> CachedJudge:
    """The `judge`, with its answers kept in the file `path`; it is asked about eight requests at a time at most.

    - `key`: what identifies the judge: its name, model, settings, the editions of its prompt and of the grouping.
      Another key means that everything is asked anew.
    - `keep_texts`: whether the file also keeps the texts of the claims; else it holds answers alone.
    - `wait`: is given the seconds between two looks at what another process is asking at the same time.

    A file that cannot be used is told in the `problems` of the answers. What the judge raises is not caught.
    """
    return CachedJudge(judge, AnswerCache(path, keep_texts=keep_texts), key, wait)


@frozen
class CachedJudge:
    """A judge that looks into a cache first; made by `cached`."""

    judge: Judge
    cache: AnswerCache
    key: str
    wait: Callable[[float], object] = field(default=time.sleep, repr=False)
    tell: Tell | None = field(default=None, repr=False, eq=False)

    def telling(self, tell: Tell) -> CachedJudge:
        """The same; it says how far an answer is: see `claimrec.model.progress.telling`."""
        return evolve(self, tell=tell)

    @property
    def bounded(self) -> bool:
        """Whether the judge within ends by itself, however slow what it asks is."""
        return getattr(self.judge, "bounded", False) is True

    @property
    def name(self) -> str:
        """What the judge within is called."""
        return judge_name(self.judge)

    def __call__(self, requests: Sequence[Request]) -> ToldAnswers:
        """For each request its answer, from the cache or from the judge, or None."""
        run = CacheRun(self.cache)
        keys = [answer_key(self.key, asked_claims(request)) for request in requests]
        first = dict(zip(reversed(keys), reversed(requests), strict=True))  # equal requests are asked about once
        found: dict[str, Answer | None] = {**run.found(first)}
        made_with = dict[str, None]()
        pending = [key for key in dict.fromkeys(keys) if key not in found]
        with run.renewing():
            while pending:
                mine = _some_of_ours(run, pending)
                known = run.found(mine or pending)  # another process may have answered meanwhile
                if unknown := [key for key in mine if key not in known]:
                    given = self._ask([first[key] for key in unknown], run, done=len(found) + len(known), of=len(first))
                    made_with |= dict.fromkeys(made_with_of(given))
                    found |= self._kept(dict(zip(unknown, given, strict=True)), first, run)
                if mine:
                    run.release(mine)
                elif not known:
                    self.wait(LOOK_AGAIN)
                found |= known
                self._told(len(found), len(first))
                pending = [key for key in pending if key not in found]
        return ToldAnswers([found[key] for key in keys], run.problems, tuple(made_with))

    def remembered(self, request: Request) -> list[tuple[int, ...]]:
        """The groups among the claims of a request of any size that are answered already, as numbers from 1, in order.

        They are asked for again as they were, which costs nothing, so that only what they do not hold is laid out anew.
        """
        return groups_remembered(self.cache, self.key, request)

    def _told(self, done: int, of: int) -> None:
        if self.tell is not None:
            self.tell(done, of)

    def _ask(self, requests: Sequence[Request], run: CacheRun, *, done: int, of: int) -> Sequence[Answer | None]:
        """What the judge within says of some requests: `done` of all were answered before."""
        some = len(requests)
        judge = telling(self.judge, lambda n, total: self._told(done + n * some // max(total, 1), of))
        given: Any = judge(requests)
        if isinstance(given, (str, bytes, Mapping, Set)) or not isinstance(given, Iterable):
            run.problems.append(f"the judge gave a {type(given).__name__} instead of a list of answers")
            return [None] * len(requests)
        answers = given if isinstance(given, ToldAnswers) else list(given)
        run.problems.extend(problems_of(answers))
        if len(answers) != len(requests):
            run.problems.append(f"the judge gave {len(answers)} answers to {len(requests)} requests")
            return [None] * len(requests)
        return answers

    def _kept(
        self, given: Mapping[str, Answer | None], asked: Mapping[str, Request], run: CacheRun
    ) -> dict[str, Answer | None]:
        """The answers as the file gives them back; what is no answer, or no JSON, is not kept."""
        plain: dict[str, dict[str, Any]] = {}
        for key, answer in given.items():
            if answer is not None and checked_answer(answer, len(asked[key].claims)) is not None:
                try:
                    plain[key] = json.loads(json.dumps(dict(answer), default=dict))
                except (ValueError, TypeError, RecursionError):
                    run.problems.append(f"an answer of {self.name} is no JSON, so it was not kept")
        texts = {key: asked_claims(asked[key]) for key in plain}
        run.keep(self.name, plain, texts, {key: claim_keys(self.key, texts[key]) for key in plain})
        return {**given, **plain}


def claim_keys(judge: str, claims: Iterable[Mapping[str, str]]) -> list[str]:
    """The keys of claims as asked, by which a cache knows the groups in which a judge has seen them."""
    return [answer_key(judge, claim) for claim in claims]


def groups_remembered(cache: AnswerCache, judge: str, request: Request) -> list[tuple[int, ...]]:
    """The groups among the claims of a request that are in the cache of a judge, as numbers from 1, in order."""
    places: dict[str, int] = {}
    for number, key in enumerate(claim_keys(judge, asked_claims(request)), 1):
        places.setdefault(key, number)
    groups = CacheRun(cache).groups(places).values()
    return sorted([tuple(sorted([places[key] for key in group])) for group in groups if len(set(group)) == len(group)])


def _some_of_ours(run: CacheRun, pending: Sequence[str]) -> list[str]:
    """The first keys that nobody else is asking about, leased to us."""
    for some in _chunks(pending):
        if mine := run.leased(some):
            return [key for key in some if key in mine]
    return []


def _chunks(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(keys), AT_ONCE):
        yield keys[start : start + AT_ONCE]


def judge_name(judge: object) -> str:
    """What a judge is called: its `name`, the name of a function, or of its class."""
    for name in (getattr(judge, "name", None), getattr(judge, "__name__", None)):
        if isinstance(name, str) and name:
            return name
    return type(judge).__name__


def judge_identity(judge: object) -> str:
    """What tells a judge's answers from those of others: its `identity` (address, model, prompt), else its name."""
    given = getattr(judge, "identity", None)
    return given if isinstance(given, str) and given else judge_name(judge)
