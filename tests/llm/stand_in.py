"""A stand-in for a server of language models: it speaks the HTTP form, knows gates, and fails in any way it is told.

Its statements say "Gate 7 is open." or "Gate 7 is shut.": a question for each gate, opposed where they differ.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from attrs import define, field

from claimrec import Claim
from claimrec.linking import Request

MODEL = "gatekeeper-1"
Body = dict[str, Any]


def request(*gates: str, parties: Sequence[str] = ()) -> Request:
    """A request with a claim for each: "7 open" becomes "Gate 7 is open."; each of a party of its own."""
    claims = []
    for n, gate in enumerate(gates):
        number, _, state = gate.partition(" ")
        party = parties[n] if parties else f"Guard {n}"
        claims.append(Claim(f"Gate {number} is {state}.", party=party, said_at=f"2024-05-04T10:{n:02}Z", id=f"c{n}"))
    return Request(tuple(claims))


def known(statements: Sequence[Mapping[str, Any]]) -> Body:
    """What is true of statements on gates: a whole answer."""
    gates: dict[str, list[tuple[int, str]]] = {}
    for one in statements:
        words = str(one.get("text", "")).rstrip(".").split()
        if len(words) == 4 and words[0] == "Gate":
            gates.setdefault(words[1], []).append((one["number"], words[3]))
    questions = []
    for gate, told in sorted(gates.items()):
        open_, shut = ([n for n, state in told if state == which] for which in ("open", "shut"))
        if len(told) > 1:
            opposed = [[open_, shut]] if open_ and shut else []
            numbers = [n for n, _ in told]
            questions.append(
                {"question": f"Is gate {gate} open?", "statements": numbers, "why": f"gate {gate}", "opposed": opposed}
            )
    return {"questions": questions, "changes": []}


def statements_of(body: Body) -> list[Body]:
    """The statements that a request holds."""
    found: list[Body] = json.loads(body["messages"][1]["content"])["statements"]
    return found


def completion(content: Any, **more: Any) -> Body:
    """A chat completion with this content, as JSON unless it is a string."""
    text = content if isinstance(content, str) or content is None else json.dumps(content)
    choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": "stop"}
    choice |= {name: more.pop(name) for name in ("finish_reason", "message") if name in more}
    return {"id": "1", "object": "chat.completion", "model": MODEL, "choices": [choice], **more}


def right(body: Body) -> Body:
    """The right answer, with a count of tokens."""
    usage = {"prompt_tokens": 300, "completion_tokens": 40, "total_tokens": 340}
    return completion(known(statements_of(body)), usage=usage)


@define
class Status:
    """An answer with another status, headers, or a body that is no JSON."""

    status: int
    body: Any = field(factory=dict)
    headers: Mapping[str, str] = field(factory=dict)


@define
class Drip:
    """An answer in pieces, with a pause after each; `length` of the whole that is announced, None: chunks to the end."""

    pieces: Iterator[bytes]
    pause: float = 0.0
    length: int | None = None


Behave = Callable[[Body, int], Any]  # the body of a request and its number from 0: a completion, a Status or a Drip


@define(eq=False)
class StandIn:
    """A running server: what it was asked, and how it behaves."""

    behave: Behave
    models: Any = field(factory=lambda: {"object": "list", "data": [{"id": MODEL, "object": "model"}]})
    asked: list[Body] = field(factory=list)
    headers: list[dict[str, str]] = field(factory=list)
    paths: list[str] = field(factory=list)
    port: int = 0
    most_at_once: int = 0
    _now: int = 0
    _lock: Any = field(factory=threading.Lock)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    def took(self, path: str, headers: dict[str, str], body: Body) -> int:
        """Notes a request; its number."""
        with self._lock:
            self.headers.append(headers)
            self.paths.append(path)
            if not path.endswith("/chat/completions"):
                return -1
            self.asked.append(body)
            self._now += 1
            self.most_at_once = max(self.most_at_once, self._now)
            return len(self.asked) - 1

    def ended(self) -> None:
        with self._lock:
            self._now -= 1


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: Any) -> None:
        pass

    @property
    def stand_in(self) -> StandIn:
        return self.server.stand_in  # type: ignore[attr-defined, no-any-return]

    def do_GET(self) -> None:
        self.stand_in.took(self.path, dict(self.headers), {})
        given = self.stand_in.models
        self.answer(given(dict(self.headers)) if callable(given) else given)

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        number = self.stand_in.took(self.path, dict(self.headers), body)
        try:
            self.answer(self.stand_in.behave(body, number))
        except (BrokenPipeError, ConnectionResetError):
            pass
        finally:
            self.stand_in.ended()

    def answer(self, given: Any) -> None:
        if isinstance(given, Drip):
            self.drip(given)
            return
        one = given if isinstance(given, Status) else Status(200, given)
        data = one.body if isinstance(one.body, bytes) else json.dumps(one.body).encode()
        self.send_response(one.status)
        for name, value in {"Content-Type": "application/json", **one.headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def drip(self, given: Drip) -> None:
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        if given.length is not None:
            self.send_header("Content-Length", str(given.length))
        self.end_headers()
        for piece in given.pieces:
            self.wfile.write(piece)
            self.wfile.flush()
            time.sleep(given.pause)


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, *_: Any) -> None:
        """Whoever asked may be gone."""


@contextmanager
def serving(behave: Behave = lambda body, _: right(body), **more: Any) -> Iterator[StandIn]:
    """A server on this machine while the block lasts."""
    stand_in = StandIn(behave, **more)
    with Server(("127.0.0.1", 0), Handler) as server:
        server.stand_in = stand_in  # type: ignore[attr-defined]
        stand_in.port = server.server_port
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        try:
            yield stand_in
        finally:
            server.shutdown()


def endless(piece: bytes = b" " * 4096) -> Iterator[bytes]:
    """Bytes without an end."""
    while True:
        yield piece
