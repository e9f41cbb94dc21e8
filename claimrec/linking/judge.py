"""A caller's models: a judge is asked about pairs, within a budget, and stops no run; texts become vectors."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from functools import partial
from itertools import islice
from math import hypot, isfinite
from operator import mul
from pathlib import Path
from threading import TIMEOUT_MAX, Thread
from typing import Any

from attrs import asdict, define, field, frozen

from claimrec.model.errors import InputError, shown

GIVEN_UP_AFTER = 3  # failing batches in a row
VECTORS = "a function that gives one vector of finite numbers for each text of a list, all of one length"
Vector = tuple[float, ...]
Wait = Callable[[float], object]


def _plain(value: Any) -> Any:
    """Numbers and arrays of numpy or torch as Python has them; other values as they are."""
    return value.tolist() if callable(getattr(value, "tolist", None)) else value


def _need(fits: bool, value: object, name: str, expected: str) -> None:
    if not fits:
        raise InputError(f"{shown(value)} cannot be used", field=name, expected=expected)


@frozen
class Statement:
    """What a judge sees of one claim: its words (`text`), who said it (`party`), when (`said_at`: ISO 8601, or "")."""

    text: str
    party: str
    said_at: str = ""


@frozen
class Pair:
    """Two statements that a judge is asked about, `a` and `b`; their order means nothing."""

    a: Statement
    b: Statement


@frozen
class Verdict:
    """What a judge says of a pair: `same_fact` and `contradicts`, each None where it cannot say; `certainty`, 0 to 1;
    `why`, for a person. Numbers of numpy and torch will do. Raises InputError, a ValueError, for anything else.

    >>> Verdict(same_fact=True, contradicts=None, certainty=7)
    Traceback (most recent call last):
    claimrec.model.errors.InputError: field 'certainty': 7 cannot be used; expected a number from 0 to 1
    """

    same_fact: bool | None = field(converter=_plain)
    contradicts: bool | None = field(converter=_plain)
    certainty: float = field(converter=_plain)
    why: str = field(default="", converter=str)

    def __attrs_post_init__(self) -> None:
        for name, value in (("same_fact", self.same_fact), ("contradicts", self.contradicts)):
            _need(value is None or isinstance(value, bool), value, name, "True, False, or None for: cannot say")
        fits = type(self.certainty) in (int, float) and 0 <= self.certainty <= 1
        _need(fits, self.certainty, "certainty", "a number from 0 to 1")


Judge = Callable[[Sequence[Pair]], Sequence[Verdict | Mapping[str, Any] | None]]
"""`judge=`: pairs in, an answer for each out, in order: a Verdict, a mapping of its fields, None for: cannot say."""
Answers = list[Verdict | str] | str  # a sentence for a pair, or for the whole batch, says why there is no verdict
Embed = Callable[[list[str]], Any]  # what models return has many types: here, anything to iterate over
"""`embed=`: texts in, for each a vector of finite numbers out, all of one length: lists or arrays of numpy or torch."""


@frozen
class Judged:
    """What came of asking a judge.

    - `verdicts`: by the index of the pair, from 0; a pair without an answer is not in it.
    - `asked`, `cached`, `left_out`: how many pairs the judge was asked about, the cache answered, were over the budget.
    - `problems`: sentences, each with the pair or batch and what happened. There, pairs count from 1.
    """

    verdicts: Mapping[int, Verdict] = field(hash=False)
    asked: int = 0
    cached: int = 0
    left_out: int = 0
    problems: tuple[str, ...] = ()


def in_order(pair: Pair) -> Pair:
    """The pair as a judge sees it, by time, party and text: few models answer (b, a) as they answer (a, b)."""
    return Pair(*sorted((pair.a, pair.b), key=lambda s: (s.said_at, s.party, s.text)))


def pair_key(pair: Pair, *, name: str = "") -> str:
    """The key of a pair in the cache of the judge `name`, whichever of the two comes first.

    >>> mayor, radio = Statement("It stands.", "Mayor"), Statement("It fell.", "Radio")
    >>> pair_key(Pair(mayor, radio)) == pair_key(Pair(radio, mayor)) != pair_key(Pair(radio, mayor), name="other")
    True
    """
    return hashlib.sha256(json.dumps([name, asdict(in_order(pair))]).encode("ascii")).hexdigest()


def ask_judge(
    judge: Judge, pairs: Sequence[Pair], *, budget: int = 200, batch: int = 20, cache: str | Path | None = None,
    retries: int = 2, timeout: float = 30.0, name: str = "", wait: Wait = time.sleep,
) -> Judged:  # fmt: skip
    """What `judge` says of the `pairs`, the most important of which come first. Equal pairs are asked about once.

    - `budget`: the most pairs to ask about, `batch` at a time; what the cache answers is free.
    - `cache`: a JSON Lines file of answers, by pair and `name` of the judge. Of two on one pair the later holds.
    - `retries`: further attempts for a batch that raises, gives a wrong number of answers, or takes over `timeout`
      seconds; `wait` is given the seconds in between: 1, 2, 4, up to 64. Three failing batches in a row end it all.

    Raises InputError for options that cannot be used, and nothing for what the judge or the cache does.

    >>> pair = Pair(Statement("The bridge stands.", "Mayor"), Statement("The bridge fell.", "Radio"))
    >>> ask_judge(lambda pairs: [Verdict(True, True, 0.9) for _ in pairs], [pair]).verdicts[0].contradicts
    True
    """
    for option, value, least in (("budget", budget, 0), ("batch", batch, 1), ("retries", retries, 0)):
        _need(isinstance(value, int) and value >= least, value, option, f"a whole number from {least}")
    _need(callable(judge), judge, "judge", "a function of a list of pairs")
    _need(isinstance(timeout, (int, float)) and 0 < timeout <= TIMEOUT_MAX, timeout, "timeout", "seconds, above 0")
    keys = [pair_key(pair, name=name) for pair in pairs]
    run = _Run(partial(_attempts, judge, retries, timeout, wait), None if cache is None else Path(cache))
    run.read(set(keys))
    known = set(run.answers)
    fresh = list({key: at for at, key in enumerate(keys) if key not in known}.items())  # in the order of `pairs`
    chosen, over = fresh[:budget], dict(fresh[budget:])
    for start in range(0, len(chosen), batch):
        if run.failing < GIVEN_UP_AFTER:
            run.ask([(key, at, pairs[at]) for key, at in chosen[start : start + batch]])
    if run.failing == GIVEN_UP_AFTER:
        unasked = f"{len(chosen) - run.asked} pairs unasked"
        run.problems.append(f"the judge was given up after {run.failing} failing batches in a row, with {unasked}")
    verdicts = {at: run.answers[key] for at, key in enumerate(keys) if key in run.answers}
    cached, left_out = (sum([key in some for key in keys]) for some in (known, over))
    return Judged(verdicts, run.asked, cached, left_out, tuple(run.problems))


@define
class _Run:
    """What has come of asking so far; `failing` counts the batches in a row that failed."""

    call: Callable[[Sequence[Pair]], Answers]
    cache: Path | None
    answers: dict[str, Verdict] = field(factory=dict)
    problems: list[str] = field(factory=list)
    asked: int = 0
    failing: int = 0

    def ask(self, some: Sequence[tuple[str, int, Pair]]) -> None:
        """Asks about a batch of keys, indexes and pairs, and notes what comes of it."""
        self.asked += len(some)
        answers = self.call(tuple([in_order(pair) for _, _, pair in some]))
        self.failing = self.failing + 1 if isinstance(answers, str) else 0
        if isinstance(answers, str):
            self.problems.append(f"batch of {len(some)} from pair {some[0][1] + 1} on: the judge {answers}")
            return
        for (_, at, pair), one in zip(some, answers, strict=True):
            if isinstance(one, str):
                self.problems.append(f"pair {at + 1} ({shown(pair.a.text)} / {shown(pair.b.text)}): the judge {one}")
        self.keep({key: one for (key, *_), one in zip(some, answers, strict=True) if isinstance(one, Verdict)})

    def read(self, keys: Set[str]) -> None:
        """Takes the answers under these keys from the cache."""
        lines, broken = list[bytes](), list[int]()
        try:
            lines = self.cache.read_bytes().split(b"\n") if self.cache and self.cache.exists() else []
        except OSError as error:
            self.problems.append(f"the cache {str(self.cache)!r} cannot be read: {_told(error)}")
        for number, line in enumerate(lines, 1):
            try:
                record = json.loads(line) if line.strip() else {"key": ""}
                if (key := record.pop("key")) in keys:
                    self.answers[key] = Verdict(**record)
            except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
                broken.append(number)
        if broken:
            self.problems.append(f"the cache {str(self.cache)!r} is broken; lines that were skipped: {shown(broken)}")

    def keep(self, answers: Mapping[str, Verdict]) -> None:
        """Notes the answers, and appends them to the cache: in one write, lest lines of several writers mix."""
        self.answers |= answers
        lines = "\n".join(["", *(json.dumps({"key": key, **asdict(one)}) for key, one in answers.items()), ""])
        try:
            if self.cache and answers:
                with open(self.cache, "ab", buffering=0) as file:
                    if file.write(lines.encode("ascii")) < len(lines):  # a full disk takes a part without an error
                        raise OSError("only a part was written")
        except (OSError, ValueError) as error:
            told = f"answers were not kept in the cache {str(self.cache)!r}: {_told(error)}"
            self.problems = list(dict.fromkeys([*self.problems, told]))


def _attempts(judge: Judge, retries: int, timeout: float, wait: Wait, pairs: Sequence[Pair]) -> Answers:
    """The answers on a batch, or why its last attempt failed."""
    answers = _within(timeout, lambda: _answers(judge, pairs))
    for attempt in range(retries):
        if isinstance(answers, str):
            wait(2.0 ** min(attempt, 6))
            answers = _within(timeout, lambda: _answers(judge, pairs))
    return answers


def _within(seconds: float, call: Callable[[], Answers]) -> Answers:
    """What a call gives, or why it gives nothing. A call that stalls is left behind."""
    box: list[Answers] = []

    def run() -> None:
        try:
            box.append(call())
        except BaseException as error:  # the caller's code: even an exit from it ends no more than an attempt
            box.append(f"raised {_told(error)}")

    thread = Thread(target=run, daemon=True)  # no executor: the interpreter would wait for its threads at exit
    thread.start()
    thread.join(seconds)
    return box[0] if box else f"gave no answer within {seconds:g} seconds"


def _told(error: BaseException) -> str:
    try:
        return f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"  # a server may answer with a whole page
    except Exception:  # the error is the caller's, too
        return type(error).__name__


def _answers(judge: Judge, pairs: Sequence[Pair]) -> Answers:
    """For each pair a verdict, or what the judge did instead; that alone, if the answer as a whole is no use."""
    answer: Any = judge(pairs)
    if isinstance(answer, (str, bytes, Mapping, Set)) or not isinstance(answer, Iterable):
        return f"answered {shown(answer)} instead of a list of verdicts"
    found = list(islice(answer, len(pairs) + 1))  # the answer may be endless
    if len(found) != len(pairs):
        return f"gave {'too many' if len(found) > len(pairs) else len(found)} answers to {len(pairs)} pairs"
    return [_verdict(one) for one in found]


def _verdict(answer: Any) -> Verdict | str:
    try:
        if answer is None or type(answer) is Verdict:
            return "gave no answer" if answer is None else answer
        if not isinstance(answer, Mapping):
            raise TypeError(shown(answer))
        return Verdict(answer["same_fact"], answer["contradicts"], answer["certainty"], answer.get("why") or "")
    except Exception as error:  # the caller's objects: their keys and their repr may raise anything
        expected = "a Verdict, or a mapping with same_fact, contradicts and certainty"
        return f"gave an answer that cannot be used ({_told(error)}); expected {expected}"


def vectors_of(embed: Embed, texts: Sequence[str], *, batch: int = 256) -> list[Vector]:
    """The vector of each text, in the order of `texts`, scaled to length 1; a vector of zeros stays as it is.

    `embed` takes a list of up to `batch` texts and gives as many vectors, in anything that can be iterated over.
    Each distinct text is embedded once. Raises InputError when it raises, or gives anything else.

    >>> vectors_of(lambda texts: [(3, 4 * len(text)) for text in texts], ["a"])
    [(0.6, 0.8)]
    """
    _need(isinstance(batch, int) and batch > 0, batch, "batch", "a whole number from 1")
    found: dict[str, Vector] = {}
    distinct = list(dict.fromkeys(texts))
    try:
        for start in range(0, len(distinct), batch):
            some = distinct[start : start + batch]
            found |= zip(some, map(_one_long, _plain(embed(list(some)))), strict=True)
        if len({len(vector) for vector in found.values()}) > 1:
            raise ValueError("the vectors differ in length")
    except Exception as error:  # a model is the caller's code
        raise InputError(f"no vectors were given ({_told(error)})", field="embed", expected=VECTORS) from error
    return [found[text] for text in texts]


def _one_long(row: Iterable[float]) -> Vector:
    vector = [float(x) for x in _plain(row)]
    length = hypot(*vector)
    if isinstance(row, (str, bytes)) or not vector or not isfinite(length):
        raise ValueError(f"{shown(row)} is no vector of finite numbers")
    return tuple([x / (length or 1.0) for x in vector])


def cosine(a: Vector, b: Vector) -> float:
    """The cosine of two vectors `a`, `b` of `vectors_of`: 1 for one direction, 0 for nothing in common.

    >>> cosine((0.6, 0.8), (0.8, 0.6))
    0.96
    """
    return float(sum(map(mul, a, b)))
