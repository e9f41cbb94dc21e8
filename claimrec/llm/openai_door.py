"""The one door to the openai client: a JSON body goes to a server of that HTTP form, a JSON object comes back.

The client's own attempts are off and redirects are not followed. The key is put on a request at the last moment and
only where it goes to the address that it was given for. What a server says is read up to a number of bytes and within
a time as a whole, and the key is taken out of it.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Mapping
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

from attrs import define, field

from claimrec.llm.failures import EndlessError, NoReplyError, NotOfThisKindError, RefusedError
from claimrec.model.errors import MissingError

_NEEDED = "x-stainless-raw-response"  # the client looks it up in its own request afterwards
_MOST_TOLD = 20_000  # bytes of a refusal that are read
_HIDDEN = "[key]"
_NOT_SENT = ("openai-organization", "openai-project", "authorization", "cookie")  # set by the client or the environment


@define(eq=False)
class Wire:
    """A connection to the server at `base_url`; `key` goes there and nowhere else. Threads may share one."""

    base_url: str
    key: str | None = field(repr=False)
    _client: Any = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        try:
            import openai
        except ImportError as error:
            raise MissingError("asking a language model", "openai") from error
        hooks: dict[str, list[Callable[..., Any]]] = {"request": [self._prepare], "response": [self._refuse]}
        self._client = openai.OpenAI(
            api_key="none",  # the client wants one; `_prepare` puts the true one in its place
            base_url=self.base_url,
            max_retries=0,
            http_client=openai.DefaultHttpxClient(event_hooks=hooks, follow_redirects=False),
        )

    def close(self) -> None:
        """Close the connections; requests under way fail."""
        self._client.close()

    def post(self, body: Mapping[str, Any], *, seconds: float, most: int) -> Any:
        """What the server answers to a request for a chat completion, as parsed JSON of at most `most` bytes."""
        chat = self._client.chat.completions.with_streaming_response
        return self._read(chat.create, seconds=seconds, most=most, **body)

    def models(self, *, seconds: float) -> Any:
        """What the server answers when it is asked which models it has: a request without any claim."""
        return self._read(self._client.models.with_streaming_response.list, seconds=seconds, most=5_000_000)

    def _read(self, call: Any, *, seconds: float, most: int, **body: Any) -> Any:
        end = time.monotonic() + seconds
        try:
            with call(timeout=seconds, **body) as response:
                content = self._taken(response.iter_bytes(), most=most, end=end)
        except (EndlessError, NoReplyError, RefusedError):
            raise
        except Exception as error:  # of the client or what it stands on, which differs between its editions
            raise self._told(error) from None  # its request holds the key
        try:
            return json.loads(self.hidden(content.decode("utf-8", "replace")))
        except (ValueError, RecursionError):
            beginning = self.hidden(content[:80].decode("utf-8", "replace"))
            raise NotOfThisKindError(f"the server answered with no JSON but {' '.join(beginning.split())!r}") from None

    def _taken(self, parts: Iterable[bytes], *, most: int, end: float) -> bytes:
        content = bytearray()
        for part in parts:
            content += part
            if len(content) > most:
                raise EndlessError(f"the server answered with more than {most:,} bytes")
            if time.monotonic() > end:
                raise NoReplyError("the server did not end its answer in time")
        return bytes(content)

    def _told(self, error: Exception) -> Exception:
        """An error of the client as one of ours, without what it holds."""
        causes, one = [error], error.__cause__
        while isinstance(one, Exception) and len(causes) < 10:
            causes.append(one)
            one = one.__cause__ or one.__context__
        for cause in causes:
            if isinstance(cause, RefusedError):
                return cause
        names = [type(cause).__name__ for cause in causes]
        if any("Timeout" in name and not name.startswith("Connect") for name in names):
            return NoReplyError("the server gave no answer in time")
        connecting = any(name in ("ConnectError", "ConnectTimeout", "gaierror", "SSLError") for name in names)
        told = self.hidden(" ".join(str(causes[-1]).split())[:200])
        reason = f"{names[-1]}{': ' if told else ''}{told}"
        if connecting:
            return NoReplyError(f"no connection to the server ({reason})", reached=False)
        return NoReplyError(f"the connection broke ({reason})")

    def _prepare(self, request: Any) -> None:
        """Take off what the client adds of its own, and put the key on if it goes where it belongs."""
        headers = request.headers
        for name in list(headers):
            low = name.lower()
            if low in _NOT_SENT or (low.startswith("x-stainless") and low != _NEEDED):
                del headers[name]
        headers["User-Agent"] = "claimrec"
        if self.key and _origin(str(request.url)) == _origin(self.base_url):
            headers["Authorization"] = f"Bearer {self.key}"

    def _refuse(self, response: Any) -> None:
        """Raise for any status that is no success, with the beginning of what the server says."""
        if response.status_code < 300:
            return
        told = bytearray()
        try:
            for part in response.iter_bytes():
                told += part
                if len(told) > _MOST_TOLD:
                    break
        finally:
            response.close()
        words = self.hidden(_words(bytes(told[:_MOST_TOLD])))
        raise RefusedError(response.status_code, words, later(response.headers.get("retry-after"), time.time()))

    def hidden(self, text: str) -> str:
        """A text without the key."""
        return text.replace(self.key, _HIDDEN) if self.key and len(self.key) >= 4 else text


def _origin(url: str) -> tuple[str, str, int | None]:
    parts = urlsplit(url)
    port = parts.port or {"http": 80, "https": 443}.get(parts.scheme)
    return parts.scheme, (parts.hostname or "").lower(), port


def _words(content: bytes) -> str:
    """What a server says in refusing: the code, field and message of its error, or its first words."""
    text = content.decode("utf-8", "replace")
    try:
        given = json.loads(text)
    except (ValueError, RecursionError):
        return " ".join(text.split())[:500]
    error = given.get("error", given) if isinstance(given, dict) else given
    if isinstance(error, dict):
        parts = [error.get(name) for name in ("code", "type", "param", "message", "detail")]
        error = ", ".join([str(one) for one in parts if one not in (None, "")]) or json.dumps(error)
    return " ".join(str(error).split())[:1000]


def later(given: str | None, now: float) -> float | None:
    """After how many seconds a server wants to be asked again: its Retry-After, in seconds or as a date.

    >>> later("7", 0.0), later("Thu, 01 Jan 1970 00:01:00 GMT", 10.0), later("soon", 0.0)
    (7.0, 50.0, None)
    """
    if given is None:
        return None
    try:
        seconds = float(given)
    except ValueError:
        try:
            seconds = parsedate_to_datetime(given).timestamp() - now
        except (ValueError, TypeError, OverflowError, OSError):
            return None
    return min(max(seconds, 0.0), 10.0**7) if seconds == seconds else None
