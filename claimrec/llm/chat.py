"""A language model behind an HTTP address: its settings, its judge and its reader."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from attrs import field, frozen

from claimrec.linking.judging.answer_cache import AnswerCache
from claimrec.linking.judging.cache_run import CacheRun
from claimrec.linking.told_answers import ToldAnswers
from claimrec.llm.asking import Asking, Wait
from claimrec.llm.failures import EndlessError, NoReplyError, NotOfThisKindError, RefusedError
from claimrec.llm.judging import ModelJudge
from claimrec.llm.openai_door import Wire
from claimrec.llm.prompts import edition
from claimrec.llm.reading import ModelReader
from claimrec.llm.record import Budget, Record, Usage
from claimrec.llm.runs import Run
from claimrec.llm.tasks import Task
from claimrec.model.arguments import count_given, path_given, text_given
from claimrec.model.errors import InputError, shown
from claimrec.model.progress import Tell

Key = str | Callable[[], str] | None
_KEY = "the name of an environment variable, or a function that gives the key"


def _address(given: Any) -> str:
    url: str = text_given(given, "base_url", expected="an address as 'http://localhost:11434/v1'").strip()
    try:
        parts = urlsplit(url)
        fits = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        fits, parts = False, urlsplit("")
    if "@" in parts.netloc or parts.query or parts.fragment:  # may hold a key: it is not shown
        raise InputError("it holds more than an address", field="base_url", expected="no password and no query in it")
    if not fits:
        raise InputError("it is no address", field="base_url", expected="one as 'http://localhost:11434/v1'")
    return url.rstrip("/")


def _key(given: Any) -> Key:
    # what was given is not shown: it may be the key itself
    if given is not None and not callable(given) and not (isinstance(given, str) and given.isidentifier()):
        raise InputError("it is neither of these", field="key", expected=_KEY)
    key: Key = given
    return key


def _cache(given: Any) -> Path | None:
    return None if given is None else path_given(given, "cache")


def _model(given: Any) -> str:
    if not text_given(given, "model").strip():
        raise InputError("it is empty", field="model", expected="the name that the server knows the model by")
    return str(given)


@frozen
class Chat:
    """A language model that a server offers under the usual HTTP form, `POST /chat/completions`.

    - `model`: its name there. `base_url`: the address up to before `/chat/completions`.
    - `key`: the name of the environment variable that holds the key, or a function that gives it; None: no key. It is
      looked up for each run, sent to `base_url` alone, and stands in no log, error, cache, repr or pickle.
    - `budget`: what this object may spend in its life. `attrs.evolve(chat)` is one that has spent nothing.
    - `cache`: a file of answers: what was answered once is not asked again. `keep_texts`: with the texts of the claims.
    - `workers`: requests at once. `timeout`: seconds for one. `wait`: is given the seconds between attempts.
    - `record`: what was spent and learned; the one part that changes, by all threads that use this object.

    >>> Chat("a-model", base_url="http://localhost:11434/v1", budget=Budget(requests=10)).judge.name
    'a-model at localhost:11434'
    """

    model: str = field(converter=_model)
    base_url: str = field(kw_only=True, converter=_address)
    key: Key = field(default=None, kw_only=True, converter=_key, repr=False)
    budget: Budget = field(factory=Budget, kw_only=True)
    cache: Path | None = field(default=None, kw_only=True, converter=_cache)
    workers: int = field(default=4, kw_only=True)
    timeout: float = field(default=60.0, kw_only=True)
    keep_texts: bool = field(default=False, kw_only=True)
    wait: Wait = field(default=time.sleep, kw_only=True, repr=False, eq=False)
    record: Record = field(init=False, repr=False, eq=False)

    @record.default
    def _new_record(self) -> Record:
        return Record(self.budget)

    def __attrs_post_init__(self) -> None:
        count_given(self.workers, "workers", least=1, most=64, expected="a whole number from 1 to 64")
        if type(self.timeout) not in (int, float) or not 0 < self.timeout <= 86_400:
            raise InputError(f"{shown(self.timeout)} cannot be used", field="timeout", expected="seconds, above 0")
        if not isinstance(self.budget, Budget):
            raise InputError(f"{shown(self.budget)} is none", field="budget", expected="a claimrec.llm.Budget")

    def __getstate__(self) -> dict[str, Any]:
        """What is pickled: the settings. A function that gives a key could hold it, so it is not."""
        if callable(self.key):
            told = "a Chat whose key is a function cannot be pickled; name an environment variable instead"
            raise TypeError(told)
        left_out = ("record", "wait")
        return {f.name: getattr(self, f.name) for f in self.__attrs_attrs__ if f.name not in left_out}

    def __setstate__(self, state: dict[str, Any]) -> None:
        for name, value in {**state, "wait": time.sleep, "record": Record(state["budget"])}.items():
            object.__setattr__(self, name, value)

    @property
    def bounded(self) -> bool:
        """That each request ends by itself: after `timeout`, and a number of attempts."""
        return True

    @property
    def name(self) -> str:
        """What the model is called in notes: its name and where it is."""
        return f"{self.model} at {urlsplit(self.base_url).netloc}"

    @property
    def identity(self) -> str:
        """What tells its answers from those of others, but for the model that the server says it is."""
        return f"{self.base_url} {self.model} temperature 0 prompts {edition()}"

    @property
    def usage(self) -> Usage:
        """What was spent so far, in all runs."""
        return self.record.usage

    @property
    def judge(self) -> ModelJudge:
        """The model as a judge of groups of claims: for `judge=`."""
        return ModelJudge(self)

    @property
    def reader(self) -> ModelReader:
        """The model as a reader of articles: for `claimrec.read_article(reader=)`."""
        return ModelReader(self)

    def ask(self, tasks: Sequence[Task], *, tell: Tell | None = None) -> ToldAnswers:
        """What the model answers to `tasks`, in their order: what `Task.read` gives, or None where there is none.

        `tell` hears, in this thread, how many are done of how many there are; equal ones count once. Whatever happens
        on the way is told in the `problems` of the answers. Raises InputError where nothing could be asked at all: a
        wrong key, address or model; and MissingError without the openai package.
        """
        started = time.monotonic()
        cache = None if self.cache is None else AnswerCache(self.cache, keep_texts=self.keep_texts)
        run = Run(
            tasks=tasks,
            judge=self.identity,
            name=self.name,
            model=self.model,
            record=self.record,
            kept=CacheRun(cache),
            workers=self.workers,
            wait=self.wait,
            open=self._open,
            try_out=self._try_out,
            tell=tell,
        )
        try:
            return run.answers()
        finally:
            self.record.count(seconds=time.monotonic() - started)

    def _open(self, stopped: Callable[[], bool]) -> Asking:
        """The way to the server."""
        left = self.record.seconds_left()
        end = None if left is None else time.monotonic() + left
        wire = Wire(self.base_url, _secret(self.key))
        return Asking(wire, self.model, self.record, self.timeout, end, self.wait, stopped)

    def _try_out(self, asking: Asking) -> None:
        """Try the way out with a request that holds no claim, where nothing came over it yet."""
        if not self.record.reached:
            _try_out(asking.wire, min(self.timeout, 30.0))


def _try_out(wire: Wire, seconds: float) -> None:
    """Ask the server for its models. What is plainly wrong raises; what is merely not known there does not."""
    try:
        wire.models(seconds=seconds)
    except RefusedError as error:
        if error.status == 401:
            raise InputError(str(error), field="key", expected="the key of this server") from None
    except NotOfThisKindError as error:
        raise InputError(
            str(error), field="base_url", expected="an address that ends before /chat/completions"
        ) from None
    except NoReplyError as error:
        if not error.reached:
            raise InputError(str(error), field="base_url", expected="the address of a server that runs") from None
    except EndlessError:
        pass


def _secret(key: Key) -> str | None:
    """The key itself; InputError, without it, where there is none."""
    if key is None:
        return None
    try:
        found: Any = key() if callable(key) else os.environ.get(key)
    except Exception as error:  # the caller's: its message may hold anything
        raise InputError(f"the function raised {type(error).__name__}", field="key", expected=_KEY) from None
    if not isinstance(found, str) or not found.strip():
        told = "the function gave none" if callable(key) else "no environment variable of that name holds one"
        raise InputError(told, field="key", expected=_KEY)
    found = found.strip()
    if not found.isascii() or not found.isprintable():
        raise InputError("it has letters that cannot be sent", field="key", expected="printable ASCII")
    return str(found)
