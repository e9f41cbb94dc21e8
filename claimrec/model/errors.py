"""The errors that claimrec raises: each names the row, the field and what was expected."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from uuid import uuid4

from attrs import fields, has


class ClaimrecError(Exception):
    """The base class of all errors that claimrec raises itself."""


class InputError(ClaimrecError, ValueError):
    """Something given to claimrec cannot be used.

    `problem` is what was found, `expected` what is accepted, `field` and `row` where it stands (rows count from 1). In
    a batch the row is listed in `report.rejected` instead.

    >>> str(InputError("'soon' is not a time", field="said_at", row=3, expected="an ISO 8601 time"))
    "row 3, field 'said_at': 'soon' is not a time; expected an ISO 8601 time"
    """

    problem: str
    field: str | None
    row: int | None
    expected: str | None

    def __init__(
        self, problem: str, *, field: str | None = None, row: int | None = None, expected: str | None = None
    ) -> None:
        self.problem, self.field, self.row, self.expected = problem, field, row, expected
        place = [f"row {row}"] if row is not None else []
        place += [f"field {field!r}"] if field else []
        head = ", ".join(place)
        super().__init__((f"{head}: " if head else "") + problem + (f"; expected {expected}" if expected else ""))

    def at(self, row: int) -> InputError:
        """The same error, with the number of its `row`."""
        return type(self)(self.problem, field=self.field, row=row, expected=self.expected)


class AspectError(InputError):
    """An aspect contradicts itself or cannot be read: the message names the aspect and the field."""


class RuleError(ClaimrecError):
    """A rule raised, or returned what is no Finding: the message names the rule and both claims."""


class MissingError(ClaimrecError, ImportError):
    """An optional library is not installed; the message says what to install.

    `libraries` are the names for `pip install`, the missing one first. They are named instead of an extra of claimrec,
    so that the command works wherever claimrec itself was installed from.

    >>> str(MissingError("a table", "narwhals", "polars"))
    'a table needs narwhals: pip install narwhals polars'
    """

    def __init__(self, what: str, *libraries: str) -> None:
        super().__init__(f"{what} needs {libraries[0]}: pip install {' '.join(libraries)}", name=libraries[0])


def shown(value: object, limit: int = 60) -> str:
    """A value from outside as it may stand in a message: its repr, cut to `limit` characters.

    Of what holds others no more is walked through than is shown: a report's objects hold each other, so that the repr
    of one can be a thousand times as long as the JSON that it was read from.

    >>> shown("a" * 100, 12), shown([[1, "a"]] * 10**6, 20), shown({})
    ("'aaaaaaaa...", "[[1, 'a'], [1, 'a...", '{}')
    """
    try:
        text = ""
        for part in _repr_parts(value, limit):
            text += part
            if len(text) > limit:
                break
    except Exception:  # a foreign object may raise anything, a list may be nested too deeply
        text = f"a {type(value).__name__} that cannot be shown"
    return text if len(text) <= limit else text[: limit - 3] + "..."


def _repr_parts(value: object, limit: int) -> Iterator[str]:
    """The repr of a value, piece by piece."""
    kind = type(value)
    if isinstance(value, (str, bytes)):
        yield repr(value[: limit + 1])
    elif kind in _BRACKETS:
        opening, closing = _BRACKETS[kind]
        yield opening
        for n, one in enumerate(value):  # type: ignore[var-annotated, arg-type]
            yield ", " if n else ""
            yield from _repr_parts(one, limit)
            if kind is dict:
                yield ": "
                yield from _repr_parts(value[one], limit)  # type: ignore[index]
        yield ",)" if kind is tuple and len(value) == 1 else closing  # type: ignore[arg-type]
    elif has(kind) and not _own_repr(kind):
        yield f"{kind.__name__}("
        for n, part in enumerate(f for f in fields(kind) if f.repr):
            yield f"{', ' if n else ''}{part.name}="
            yield from _repr_parts(getattr(value, part.name), limit)
        yield ")"
    else:
        yield repr(value)


def _own_repr(kind: type) -> bool:
    """Whether a class writes its repr itself: what attrs writes is compiled from no file."""
    code = getattr(kind.__repr__, "__code__", None)
    return code is None or not code.co_filename.startswith("<attrs generated")


_BRACKETS: Mapping[type, tuple[str, str]] = {list: ("[", "]"), tuple: ("(", ")"), dict: ("{", "}")}


def write_text(path: str | Path, text: str, *, field: str = "path") -> None:
    """Write a file in UTF-8; see `write_bytes`."""
    write_bytes(path, text.encode("utf-8", "backslashreplace"), field=field)


def write_bytes(path: str | Path, content: bytes, *, field: str = "path") -> None:
    """Write a file; InputError says where it cannot be written, and why.

    It is written beside, then renamed: whatever interrupts it, at `path` stands all of the old file or all of the new
    one. What is no file of its own (a pipe, a terminal) is written to as it is.
    """
    try:
        _replace(Path(os.path.realpath(path)), content)
    except (OSError, ValueError, TypeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{shown(str(path), 200)} cannot be written: {reason}", field=field) from error


def read_text(path: str | Path, *, expected: str, field: str = "path") -> str:
    """The text of a file in UTF-8; InputError says why it cannot be read, and what was expected."""
    try:
        return Path(path).read_bytes().decode("utf-8-sig")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{shown(str(path), 200)} cannot be read: {reason}", field=field, expected=expected) from error


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
