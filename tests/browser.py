"""A real browser for tests: Chromium, driven over the pipe of its DevTools protocol with nothing but the library."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from select import select
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--remote-debugging-pipe",
)  # fmt: skip
ON_THREE_AND_FOUR = """
import os, sys
from fcntl import F_DUPFD, fcntl
there, here = (fcntl(int(fd), F_DUPFD, 10) for fd in sys.argv[1:3])  # out of the way of 3 and 4
os.dup2(there, 3)
os.dup2(here, 4)
os.execv(sys.argv[3], sys.argv[3:])
"""
PATIENCE = 60.0
Message = dict[str, Any]


def found() -> str | None:
    """Where Chromium is, if it is anywhere."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if (path := shutil.which(name))), None)


class Tab:
    """One page in a browser: what it was asked comes back, what it tells by itself is kept in `events`."""

    def __init__(self, to: int, back: int) -> None:
        self.to, self.back = to, back
        self.events: list[Message] = []
        self.unread = b""
        self.number = 0
        self.session: str | None = None
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.ask(f"{domain}.enable")

    def ask(self, method: str, **params: Any) -> Message:
        """What a command gives."""
        self.number += 1
        message: Message = {"id": self.number, "method": method, "params": params}
        if self.session is not None:
            message["sessionId"] = self.session
        os.write(self.to, json.dumps(message).encode() + b"\0")
        while (answer := self._next()).get("id") != self.number:
            self.events.append(answer)
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']}")
        result: Message = answer["result"]
        return result

    def _next(self) -> Message:
        """The next message of the browser."""
        until = monotonic() + PATIENCE
        while b"\0" not in self.unread:
            if not select([self.back], [], [], max(0.0, until - monotonic()))[0]:
                raise TimeoutError("the browser does not answer")
            more = os.read(self.back, 1 << 20)
            if not more:
                raise EOFError("the browser is gone")
            self.unread += more
        one, _, self.unread = self.unread.partition(b"\0")
        message: Message = json.loads(one)
        return message

    def visit(self, address: str) -> None:
        """Open an address anew, and wait until it has loaded."""
        if address != "about:blank":
            self.visit("about:blank")
        self.events.clear()
        self.ask("Page.navigate", url=address)
        while not any(e.get("method") == "Page.loadEventFired" for e in self.events):
            self.events.append(self._next())

    def eval(self, script: str) -> Any:
        """What a script gives, waited for where it is a promise."""
        answer = self.ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"])[:500])
        return answer["result"].get("value")

    def press(self, key: str, *, code: int = 0, text: str = "") -> None:
        """Press a key, as a person would."""
        more = {"key": key, "code": key, "windowsVirtualKeyCode": code}
        self.ask("Input.dispatchKeyEvent", type="keyDown", text=text, **more)
        self.ask("Input.dispatchKeyEvent", type="keyUp", **more)

    def size(self, width: int, height: int = 900) -> None:
        """Make the window so large."""
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def looks(self, *, dark: bool = False, paper: bool = False) -> None:
        """Show the page in a dark window, or as on paper."""
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.ask("Emulation.setEmulatedMedia", media="print" if paper else "", features=[scheme])

    def scripts(self, *, run: bool) -> None:
        """Whether pages may run scripts."""
        self.ask("Emulation.setScriptExecutionDisabled", value=not run)

    def picture(self, path: Path) -> None:
        """The whole page as a picture."""
        shot = self.ask("Page.captureScreenshot", captureBeyondViewport=True)
        path.write_bytes(b64decode(shot["data"]))

    def pdf(self, path: Path) -> None:
        """The page as it is printed."""
        path.write_bytes(b64decode(self.ask("Page.printToPDF", printBackground=False)["data"]))

    def requests(self) -> list[str]:
        """What was asked of any address since the page was opened; the browser's own icons stand in `data:`."""
        sent = [e["params"]["request"]["url"] for e in self.events if e.get("method") == "Network.requestWillBeSent"]
        return [address for address in sent if not address.startswith("data:")]

    def complaints(self) -> list[str]:
        """Errors of scripts and of the policy of the page."""
        self.eval("0")
        raised = [str(e["params"]) for e in self.events if e.get("method") == "Runtime.exceptionThrown"]
        entries = [e["params"]["entry"] for e in self.events if e.get("method") == "Log.entryAdded"]
        return raised + [e["text"] for e in entries if e["level"] in ("error", "warning")]


@contextmanager
def browser(path: str) -> Iterator[Tab]:
    """A new browser with a profile of its own, gone afterwards."""
    there, to = os.pipe()
    back, here = os.pipe()
    with TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [path, *FLAGS, f"--user-data-dir={profile}", "about:blank"]
        start = [sys.executable, "-c", ON_THREE_AND_FOUR, str(there), str(here), *command]
        process = subprocess.Popen(start, pass_fds=(there, here), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(there)
        os.close(here)
        try:
            yield Tab(to, back)
        finally:
            _end(process, to, back)


def _end(process: subprocess.Popen[bytes], to: int, back: int) -> None:
    with suppress(OSError):
        os.write(to, b'{"id": 0, "method": "Browser.close"}\0')
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(10)
    os.close(to)
    os.close(back)
