"""What can go wrong, and where: every error names the row, the field and what was expected."""

from __future__ import annotations

import os
from pathlib import Path
from uuid import uuid4


class ClaimrecError(Exception):
    """The root of every error that claimrec raises itself."""


class InputError(ClaimrecError, ValueError):
    """Something given to claimrec cannot be used as it is.

    `problem` is what was found, `expected` what would have been right, `field` and `row` where it stands
    (rows count from 1, as a person counts them). In a batch the row is set aside in `report.rejected` instead.

    >>> str(InputError("'soon' is not a time", field="said_at", row=3, expected="an ISO 8601 time"))
    "row 3, field 'said_at': 'soon' is not a time; expected an ISO 8601 time"
    """

    def __init__(
        self, problem: str, *, field: str | None = None, row: int | None = None, expected: str | None = None
    ) -> None:
        self.problem, self.field, self.row, self.expected = problem, field, row, expected
        place = [f"row {row}"] if row is not None else []
        place += [f"field {field!r}"] if field else []
        head = ", ".join(place)
        super().__init__((f"{head}: " if head else "") + problem + (f"; expected {expected}" if expected else ""))

    def at(self, row: int) -> InputError:
        """The same error with the row that it was met in."""
        return type(self)(self.problem, field=self.field, row=row, expected=self.expected)


class AspectError(InputError):
    """An aspect contradicts itself or cannot be read."""


class RuleError(ClaimrecError):
    """A rule broke its contract, or raised: the message names the rule and both claims."""


class MissingError(ClaimrecError, ImportError):
    """A library that this needs is not installed; the message says what to install.

    `libraries` are called as `pip install` calls them, the missing one first. They are told by themselves, not as an
    extra of claimrec, since that way they can be installed wherever claimrec itself came from.

    >>> str(MissingError("a table", "narwhals", "polars"))
    'a table needs narwhals: pip install narwhals polars'
    """

    def __init__(self, what: str, *libraries: str) -> None:
        super().__init__(f"{what} needs {libraries[0]}: pip install {' '.join(libraries)}", name=libraries[0])


def shown(value: object, limit: int = 60) -> str:
    """A value from outside as it may stand in a message: its repr, cut to `limit` characters.

    >>> shown("a" * 100, 12)
    "'aaaaaaaa..."
    """
    try:
        text = repr(value if not isinstance(value, str) else value[: limit + 1])
    except Exception:  # a foreign object may raise anything, a list may be nested too deeply
        text = f"a {type(value).__name__} that cannot be shown"
    return text if len(text) <= limit else text[: limit - 3] + "..."


def write_text(path: str | Path, text: str, *, field: str = "path") -> None:
    """Write a file in UTF-8; InputError says where it cannot be written, and why.

    It is written beside, then renamed: whatever interrupts it, at `path` stands all of the old file or all of the new
    one. What is no file of its own (a pipe, a terminal) is written to as it is.
    """
    try:
        _replace(Path(os.path.realpath(path)), text.encode("utf-8", "backslashreplace"))
    except (OSError, ValueError, TypeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{shown(str(path), 200)} cannot be written: {reason}", field=field) from error


def _replace(path: Path, content: bytes) -> None:
    if path.exists() and not path.is_file():
        path.write_bytes(content)  # of a folder this raises, as it should
        return
    beside = path.with_name(f".{path.name[:100]}.{uuid4().hex}.part")
    try:
        with open(beside, "xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            os.chmod(beside, path.stat().st_mode)
        os.replace(beside, path)
    except BaseException:  # an interruption too
        beside.unlink(missing_ok=True)
        raise
