"""Text from outside in, one line without control characters out, for memos and pages."""

from __future__ import annotations

import re
from collections.abc import Iterable

LIMIT = 400
_ANSI = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # colours, movements of the cursor
    r"|\x1b[\]PX^_][^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)"  # titles of windows, links
    r"|\x1b[ -/]*[0-~]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_ACTING = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def clean(value: object, limit: int = LIMIT) -> str:
    """`value` as plain words on one line, cut to about `limit` characters.

    ANSI sequences are taken out, and white space becomes one blank. Other control characters, and those that
    turn the direction of writing, are shown as escapes; lone surrogates, which no file can hold, as U+FFFD.

    >>> clean("\\x1b[31mIt  fell.\\nMayor: it stands\\u202e")
    'It fell. Mayor: it stands\\\\u202e'
    """
    text = str(value)
    head = text[: 4 * limit]  # a text of megabytes must not cost its whole length
    plain = _SURROGATE.sub("\ufffd", " ".join(_ANSI.sub("", head).split()))
    seen = _ACTING.sub(_escape, plain)
    return seen if len(seen) <= limit and len(head) == len(text) else seen[: limit - 1].rstrip() + "…"


def pieces(text: str, places: Iterable[tuple[int, int]]) -> tuple[tuple[str, bool], ...]:
    """A text in clean pieces, each with whether it stands at one of the places; of a long text, only those.

    >>> pieces("Alas, it fell.", [(6, 13)])
    (('Alas, ', False), ('it fell', True), ('.', False))
    """
    ordered = sorted(places)
    if len(text) > LIMIT:
        return ((clean(" … ".join(text[start:end] for start, end in ordered) or text), bool(ordered)),)
    found, at = [], 0
    for start, end in ordered:
        found += [(text[at:start], False), (text[max(at, start) : end], True)]
        at = max(at, end)
    return tuple([(_piece(piece), marked) for piece, marked in [*found, (text[at:], False)] if piece])


def _piece(text: str) -> str:
    """A piece of a text, with a blank where it was parted from its neighbours by one."""
    front, back = " " * text[:1].isspace(), " " * text[-1:].isspace()
    return f"{front}{clean(text)}{back}" if text.strip() else " "


def _escape(found: re.Match[str]) -> str:
    code = ord(found.group())
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"
