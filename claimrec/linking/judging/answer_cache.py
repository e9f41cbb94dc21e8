"""Answers that were given before: a file of SQLite, by judge and content, with leases between processes.

A key is made of what identifies a judge and of the claims as they were asked. The file holds answers as JSON, and the
texts of the claims only where the caller wants them. A lease says that some process is asking right now.
"""

from __future__ import annotations

import json
import os
import socket
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import uuid4

from attrs import field, frozen

from claimrec.model.arguments import path_given
from claimrec.model.errors import ClaimrecError, shown

LEASE = 60.0  # seconds after which a lease that nobody renews is void
BUSY = 5.0  # seconds to wait for another process that writes
_OURS = 0x636C6D72  # SQLite's application_id of a file of this kind
_EDITION = 1
_AT_ONCE = 500  # keys of one query
_TABLES = """
CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, judge TEXT NOT NULL, answer TEXT NOT NULL, texts TEXT)
    WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS members (claim TEXT, key TEXT, place INTEGER, PRIMARY KEY (claim, key, place)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS members_by_key ON members (key, place);
CREATE TABLE IF NOT EXISTS leases (key TEXT PRIMARY KEY, holder TEXT NOT NULL, until REAL NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS models (judge TEXT PRIMARY KEY, model TEXT NOT NULL) WITHOUT ROWID;
"""


class CacheError(ClaimrecError):
    """The file of a cache cannot be used: the message names it, and why."""


def answer_key(judge: str, content: object) -> str:
    """The key of an answer: SHA-256 of what identifies the judge and of the content as JSON.

    >>> answer_key("a", [1]) == answer_key("a", [1]) != answer_key("b", [1])
    True
    """
    return sha256(json.dumps([judge, content], sort_keys=True).encode("ascii")).hexdigest()


@frozen
class CacheSummary:
    """What a cache holds: `answers` by the name of the judge, how many of them `with_texts`, `leases` that are live,
    the `size` of the file in bytes."""

    answers: Mapping[str, int] = field(factory=dict, hash=False)
    with_texts: int = 0
    leases: int = 0
    size: int = 0


def _path(given: Any) -> Path:
    return path_given(given, "path")


@frozen
class AnswerCache:
    """A file of answers. Several threads and processes may use it at once.

    - `path`: the file; it is made when the first answer is kept.
    - `keep_texts`: whether the texts of the claims are kept beside the answers, as learning from them needs.

    Every method raises CacheError where the file is locked, broken, no cache or cannot be written.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     cache = AnswerCache(f"{folder}/answers.db")
    ...     cache.put("a judge", {answer_key("a judge", ["It fell."]): {"questions": []}})
    ...     list(cache.get([answer_key("a judge", ["It fell."])]).values())
    [{'questions': []}]
    """

    path: Path = field(converter=_path)
    keep_texts: bool = False
    _own: str = field(factory=lambda: uuid4().hex, init=False, repr=False, eq=False)

    def get(self, keys: Iterable[str]) -> dict[str, dict[str, Any]]:
        """The answers under these `keys`, as far as there are any. What is no answer any more is passed over."""
        found = dict[str, dict[str, Any]]()
        if not self.path.exists():
            return found
        with self._open() as base:
            for key, answer in _rows(base, "SELECT key, answer FROM answers WHERE key IN", list(keys)):
                try:
                    value = json.loads(answer)
                except (ValueError, TypeError, RecursionError):  # altered by hand
                    continue
                if isinstance(value, dict):
                    found[key] = value
        return found

    def put(
        self,
        judge: str,
        answers: Mapping[str, Mapping[str, Any]],
        texts: Mapping[str, Any] | None = None,
        members: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        """Keep `answers` by key, under the readable name of the `judge`.

        `texts` are the claims as asked, by the key of their answer, `members` the keys of these claims, in their order.
        """
        kept = (texts or {}) if self.keep_texts else {}
        rows = [
            (key, judge, json.dumps(dict(answer)), json.dumps(kept[key]) if key in kept else None)
            for key, answer in answers.items()
        ]
        with self._open() as base, base:
            base.executemany("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)", rows)
            places = [(claim, key, n) for key, claims in (members or {}).items() for n, claim in enumerate(claims)]
            base.executemany("INSERT OR REPLACE INTO members VALUES (?, ?, ?)", places)

    def groups(self, claims: Iterable[str]) -> dict[str, list[str]]:
        """The groups of which each claim is among these: the keys of their claims in order, by that of the answer."""
        known = set(claims)
        if not self.path.exists():
            return {}
        with self._open() as base:
            touched = {key for _, key in _rows(base, "SELECT claim, key FROM members WHERE claim IN", sorted(known))}
            found: dict[str, list[tuple[int, str]]] = {}
            for key, place, claim in _rows(base, "SELECT key, place, claim FROM members WHERE key IN", sorted(touched)):
                found.setdefault(key, []).append((place, claim))
        whole = {key: [claim for _, claim in sorted(places)] for key, places in sorted(found.items())}
        return {key: group for key, group in whole.items() if known.issuperset(group)}

    def clear(self, judge: str | None = None) -> int:
        """Remove all answers, or those of one `judge`; the number of them. The file shrinks."""
        if not self.path.exists():
            return 0
        with self._open() as base:
            with base:
                gone = "SELECT key FROM answers" + ("" if judge is None else " WHERE judge = ?")
                base.execute(f"DELETE FROM members WHERE key IN ({gone})", () if judge is None else (judge,))
                chosen = ("", ()) if judge is None else (" WHERE judge = ?", (judge,))
                count = base.execute(f"DELETE FROM answers{chosen[0]}", chosen[1]).rowcount
                if judge is None:
                    base.execute("DELETE FROM models")
                    base.execute("DELETE FROM leases")
            base.execute("VACUUM")
        return count

    def summary(self) -> CacheSummary:
        """What the file holds."""
        if not self.path.exists():
            return CacheSummary()
        with self._open() as base:
            counts = dict(base.execute("SELECT judge, count(*) FROM answers GROUP BY judge ORDER BY judge"))
            (texts,) = base.execute("SELECT count(*) FROM answers WHERE texts IS NOT NULL").fetchone()
            held = base.execute("SELECT holder, until FROM leases").fetchall()
        return CacheSummary(counts, texts, sum(_live(*one) for one in held), self.path.stat().st_size)

    def texts(self, judge: str | None = None) -> Iterator[tuple[list[dict[str, str]], dict[str, Any]]]:
        """The claims as asked with the answer, where texts were kept: marks to learn from; of one `judge` or all."""
        if not self.path.exists():
            return
        query = "SELECT texts, answer FROM answers WHERE texts IS NOT NULL AND ? IN (judge, '') ORDER BY key"
        with self._open() as base:
            rows = base.execute(query, (judge or "",)).fetchall()
        for texts, answer in rows:
            yield json.loads(texts), json.loads(answer)

    def lease(self, keys: Iterable[str], *, seconds: float = LEASE) -> set[str]:
        """Those of the `keys` that nobody else is asking about; they are ours for so many `seconds`, or again."""
        asked, until, holder = list(dict.fromkeys(keys)), time.time() + seconds, self._holder()
        with self._open() as base, base:
            base.execute("BEGIN IMMEDIATE")
            held = _rows(base, "SELECT key, holder, until FROM leases WHERE key IN", asked)
            taken = {key for key, other, end in held if other != holder and _live(other, end)}
            free = [key for key in asked if key not in taken]
            base.executemany("INSERT OR REPLACE INTO leases VALUES (?, ?, ?)", [(key, holder, until) for key in free])
        return set(free)

    def release(self, keys: Iterable[str]) -> None:
        """Give back our leases on these `keys`."""
        with self._open() as base, base:
            base.executemany("DELETE FROM leases WHERE key = ? AND holder = ?", [(key, self._holder()) for key in keys])

    def model(self, judge: str) -> str | None:
        """The model that the server of this `judge` said it is, when it was last asked."""
        if not self.path.exists():
            return None
        with self._open() as base:
            row = base.execute("SELECT model FROM models WHERE judge = ?", (judge,)).fetchone()
        return None if row is None else str(row[0])

    def note_model(self, judge: str, model: str) -> None:
        """Keep which `model` the server of this `judge` says it is."""
        with self._open() as base, base:
            base.execute("INSERT OR REPLACE INTO models VALUES (?, ?)", (judge, model))

    def _holder(self) -> str:
        """Who holds our leases: this object in this process, which a fork changes."""
        return f"{socket.gethostname()}:{os.getpid()}:{self._own}"

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(sqlite3.connect(self.path, timeout=BUSY)) as base:
                _prepare(base)
                yield base
        except (sqlite3.Error, OSError, _NoCacheError) as error:
            raise CacheError(f"the cache {shown(str(self.path), 200)} cannot be used: {error}") from error


class _NoCacheError(Exception):
    """A file of SQLite that holds something else."""


def _prepare(base: sqlite3.Connection) -> None:
    """Check that the file is ours, or make it so where it is new; another program's file is left as it is."""
    (kind,) = base.execute("PRAGMA application_id").fetchone()
    (edition,) = base.execute("PRAGMA user_version").fetchone()
    if kind == _OURS and edition == _EDITION:
        return
    if kind == _OURS and edition:
        raise _NoCacheError(f"it is of edition {edition}, this is {_EDITION}")
    if kind != _OURS and base.execute("SELECT count(*) FROM sqlite_master").fetchone() != (0,):
        raise _NoCacheError("it holds something else")
    base.executescript(
        f"BEGIN IMMEDIATE; {_TABLES} PRAGMA application_id = {_OURS}; PRAGMA user_version = {_EDITION}; COMMIT;"
    )


def _rows(base: sqlite3.Connection, query: str, keys: Sequence[str]) -> Iterator[Any]:
    for start in range(0, len(keys), _AT_ONCE):
        some = keys[start : start + _AT_ONCE]
        yield from base.execute(f"{query} ({','.join('?' * len(some))})", some).fetchall()


def _live(holder: str, until: float) -> bool:
    """Whether a lease holds: its time is not over, and its process, where that can be told, is still there."""
    if until <= time.time():
        return False
    host, pid, *_ = [*holder.rsplit(":", 2), "", ""]
    if os.name != "posix" or host != socket.gethostname() or not pid.isdigit():
        return True
    try:
        os.kill(int(pid), 0)  # signal 0 only asks whether the process is there
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True
