"""Interpreters of their own, for what holds only in a fresh process: another hash seed, nothing imported yet."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence


def printed(code: str, *given: str, flags: Sequence[str] = (), seed: int | None = None) -> str:
    """What a fresh interpreter prints that runs some code with these arguments and imports from where this one does.

    `flags` are options of Python, `seed` is that of its hashes. CalledProcessError where it does not end well.
    """
    path = os.pathsep.join(("", *filter(None, sys.path)))
    seeded = {} if seed is None else {"PYTHONHASHSEED": str(seed)}
    command = [sys.executable, *flags, "-c", code, *given]
    env = {**os.environ, **seeded, "PYTHONPATH": path}
    done = subprocess.run(command, env=env, capture_output=True, encoding="utf-8", check=True, timeout=120)
    return done.stdout
