"""One text before the reader: its words, their classes, the names in it, and where each word stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attrs import frozen

from claimrec.reading.vocabulary import Meaning, Vocabulary

_ENDS = re.compile(r"[.!?…][\"”’')\]]*\s|\n")


def parts_of(raw: str, size: int) -> Iterator[tuple[int, str]]:
    """A long text in parts of at most `size` characters, each with its beginning, cut where sentences end if they do.

    >>> [part for _, part in parts_of("One two. Three four.", 12)]
    ['One two. ', 'Three four.']
    """
    begin = 0
    while begin < len(raw):
        end = begin + size
        if end < len(raw):
            ends = [m.end() for m in _ENDS.finditer(raw, begin, end)]
            end = ends[-1] if ends else max(raw.rfind(" ", begin, end) + 1, begin) or end
            end = end if end > begin else begin + size
        yield begin, raw[begin:end]
        begin = end


_EMPTY: Mapping[int, Meaning] = {}

# Where each word stands: in which chunk, and as the how manieth word of it.
Layout = tuple[tuple[int, int], ...]


def layout_of(spaced: str) -> Layout:
    """Where each word stands, from the classes of a text with a space between its chunks."""
    return tuple([(chunk, at) for chunk, part in enumerate(spaced.split(" ")) for at in range(len(part))])


@frozen
class Text:
    """A text with its chunks, as spaces part them, and its words in them.

    A place is an index into its classes, where a longer name counts as one: then `places` leads to its first word.
    """

    raw: str
    classes: str
    chunks: list[str]
    layout: Layout
    vocabulary: Vocabulary
    places: list[int] | None = None
    long_names: Mapping[int, Meaning] = _EMPTY

    def words(self, start: int, end: int) -> list[str]:
        """The words at these places, as written."""
        if self.places is not None:
            starts = (*self.places, len(self.layout))
            start, end = starts[start], starts[end]
        words, chunks = self.vocabulary.words, self.chunks
        if end - start == 1:
            chunk, at = self.layout[start]
            return [words[chunks[chunk]][at]]
        return [words[chunks[chunk]][at] for chunk, at in self.layout[start:end]]

    def meaning(self, at: int) -> Meaning | None:
        """What the name at a place means."""
        if self.places is not None:
            known = self.long_names.get(at)
            if known is not None:
                return known
            at = self.places[at]
        chunk, place = self.layout[at]
        return self.vocabulary.meanings.get(self.vocabulary.words[self.chunks[chunk]][place])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the words at these places stand in the text, from the first to the last of them."""
        last = end - 1
        if self.places is not None:
            last = self.places[end] - 1 if end < len(self.places) else len(self.layout) - 1
            start = self.places[start]
        chunks, bounds = self.chunks, self.vocabulary.bounds
        (first, at), (final, behind) = self.layout[start], self.layout[last]
        before = sum(map(len, chunks[:first])) + first
        between = sum(map(len, chunks[first:final])) + final - first
        return before + bounds[chunks[first]][at][0], before + between + bounds[chunks[final]][behind][1]
