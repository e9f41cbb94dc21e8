"""One text before the reader: its words, their classes, the names in it, and where each word stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attrs import frozen

from claimrec.reading.vocabulary import TOKEN, Meaning, Vocabulary

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


@frozen
class Text:
    """A text with its words; a place is an index into `classes`, where a longer name counts as one."""

    raw: str
    tokens: list[str]
    classes: str
    places: list[int] | None
    long_names: Mapping[int, Meaning]
    vocabulary: Vocabulary

    @classmethod
    def of(cls, raw: str, vocabulary: Vocabulary) -> Text:
        """The text, split into words."""
        tokens = TOKEN.findall(raw)
        classes, places, long_names = vocabulary.split(tokens)
        return cls(raw, tokens, classes, places, long_names or _EMPTY, vocabulary)

    def words(self, start: int, end: int) -> list[str]:
        """The words at these places, as written."""
        if self.places is None:
            return self.tokens[start:end]
        starts = (*self.places, len(self.tokens))
        return self.tokens[starts[start] : starts[end]]

    def meaning(self, at: int) -> Meaning | None:
        """What the name at a place means."""
        known = self.long_names.get(at)
        if known is not None:
            return known
        return self.vocabulary.meanings.get(self.tokens[self.places[at] if self.places else at])

    def offsets(self) -> list[tuple[int, int]]:
        """Where each class stands in the text. Only marks that are no words lie between two words, so each word is
        found again by looking on from the one before it."""
        find, at = self.raw.find, 0
        spans = [(start := find(token, at), at := start + len(token)) for token in self.tokens]
        if self.places is None:
            return spans
        ends = [*self.places[1:], len(spans)]
        return [(spans[p][0], spans[e - 1][1]) for p, e in zip(self.places, ends, strict=True)]
