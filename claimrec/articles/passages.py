"""A long text in, overlapping passages of it out, cut where a paragraph, a line or a sentence ends."""

from __future__ import annotations

from claimrec.articles.reader_protocol import Passage

_SIZE, _OVERLAP = 4_000, 800  # characters of a passage, and that two neighbours share, at most
_ENDS = ("\n\n", "\n", ". ", "” ", '" ', " ")  # where a passage is cut, the best first


def passages_of(text: str) -> list[Passage]:
    """The passages of a text, in order: each of at most 4,000 characters, neighbours sharing some 400 to 800.

    Each character but white space stands in one of them, and each stretch of up to 400 characters within one.

    >>> [(p.start, p.end) for p in passages_of("It rained. " * 500)]
    [(0, 3993), (3586, 5500)]
    """
    found, start = list[Passage](), 0
    while start < len(text):
        end = _cut(text, start + _SIZE // 2, start + _SIZE)
        if text[start:end].strip():
            found.append(Passage(text[start:end], start))
        if end >= len(text):
            break
        start = max(start + 1, _cut(text, end - _OVERLAP, end - _OVERLAP // 2))
    return found


def _cut(text: str, least: int, most: int) -> int:
    """The best place to cut at, behind `least` and not behind `most`; `most` where there is none."""
    if most >= len(text):
        return len(text)
    for mark in _ENDS:
        at = text.rfind(mark, least, most)
        if at >= 0 and at + len(mark) <= most:
            return at + len(mark)
    return most
