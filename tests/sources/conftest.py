"""What tests of files share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sources.rows import Write


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """A file of this name and content."""

    def make(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return make
