"""Sentences with marked spans, as tables of tests write them: "The dam did not [-burst]." is a text and its spans."""

from __future__ import annotations

import re

from claimrec.language import Sign

SIGNS = {"+": Sign.ASSERTED, "-": Sign.DENIED, "?": Sign.OPEN}
_PIECES = re.compile(r"\[([+?-])([^\]]*)\]|([^\[]+|\[)")


def spans_of(marked: str) -> tuple[str, list[tuple[int, int, Sign]]]:
    """The text without its marks, and each marked span with its sign; a `⏎` is a line break."""
    text, spans = "", []
    for piece in _PIECES.finditer(marked.replace("⏎", "\n")):
        sign, inside, plain = piece.groups()
        if sign:
            spans.append((len(text), len(text) + len(inside), SIGNS[sign]))
        text += inside if sign else plain
    return text, spans
