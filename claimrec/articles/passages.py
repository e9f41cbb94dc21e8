"""A long text in, overlapping passages of it out, cut where a paragraph, a line or a sentence ends."""

from __future__ import annotations

from claimrec.articles.reader_protocol import Passage

SIZE, OVERLAP = 4_000, 800  # characters of a passage at most, and that two neighbours share
_ENDS = ("\n\n", "\n", ". ", "” ", '" ', " ")  # where a passage is cut, the best first


def passages_of(text: str, *, size: int = SIZE, overlap: int = OVERLAP) -> list[Passage]:
    """The passages of a text, in order: each of at most `size` characters, neighbours sharing about `overlap`.

    Each character but white space stands in one of them, and each stretch of up to half of `overlap` within one.

    >>> [p.text for p in passages_of("One went. Two came. Three stayed.", size=21, overlap=12)]
    ['One went. Two came. ', 'Two came. Three ', 'Three stayed.']
    """
    found, start = list[Passage](), 0
    while start < len(text):
        end = _cut(text, start + size // 2, start + size)
        if text[start:end].strip():
            found.append(Passage(text[start:end], start))
        if end >= len(text):
            break
        start = max(start + 1, _cut(text, end - overlap, end - overlap // 2))
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
