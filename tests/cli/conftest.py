"""Files for tests of the command."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.given import CLAIMS, Write, lines


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """A file of this name and content; its path."""

    def make(name: str, content: str | bytes) -> str:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    return make


@pytest.fixture
def claims(write: Write) -> str:
    """Two claims that contradict each other, as JSON Lines."""
    return write("claims.jsonl", lines(CLAIMS))
