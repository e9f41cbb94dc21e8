"""One text as reading sees it: its words, their classes, the names in it, and where each word stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from operator import itemgetter

from attrs import define, frozen

from claimrec.language.english.grammar import english
from claimrec.language.sentences import sentences
from claimrec.language.tokens import Tokens, tokens
from claimrec.reading.vocabulary import Meaning, Vocabulary


def parts_of(raw: str, size: int) -> Iterator[tuple[int, str]]:
    """A long text in parts of at most `size` characters, each with its beginning, cut where sentences end if they do.

    >>> [part for _, part in parts_of("One two. Three four.", 12)]
    ['One two. ', 'Three four.']
    """
    begin = 0
    while begin < len(raw):
        end = begin + size
        if end < len(raw):
            end = _last_sentence(raw, begin, end) or raw.rfind(" ", begin, end) + 1 or end
        yield begin, raw[begin:end]
        begin = end


def _last_sentence(raw: str, begin: int, end: int) -> int:
    """Where the last sentence of a stretch begins; 0 where it begins none but the first."""
    told = tokens(raw[begin:end])
    first = sentences(told, english().boundaries)[-1:]
    return begin + told.spans[first[0][0]][0] if first and first[0][0] else 0


# Where each word stands: in which chunk, and as the how manieth word of it.
Layout = tuple[tuple[int, int], ...]


def layout_of(spaced: str) -> Layout:
    """Where each word stands, from the classes of a text with a space between its chunks."""
    return tuple([(chunk, at) for chunk, part in enumerate(spaced.split(" ")) for at in range(len(part))])


@define  # not frozen, though nothing changes it: one is made for each claim, and a frozen one takes twice as long
class Text:
    """A text as it came, with its chunks, as spaces part them, and its words. A place is an index into its classes."""

    raw: str
    chunks: list[str]
    layout: Layout
    vocabulary: Vocabulary

    def words(self, start: int, end: int) -> list[str]:
        """The words at these places, as written; behind the end of the text there are none."""
        words, chunks = self.vocabulary.words, self.chunks
        if end - start == 1 and start < len(self.layout):
            chunk, at = self.layout[start]
            return [words[chunks[chunk]][at]]
        return [words[chunks[chunk]][at] for chunk, at in self.layout[start:end]]

    def meaning(self, at: int) -> Meaning | None:
        """What the name at a place means."""
        chunk, place = self.layout[at]
        return self.vocabulary.meanings.get(self.vocabulary.words[self.chunks[chunk]][place])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the words at these places stand in the text, from the first to the last of them."""
        chunks, bounds = self.chunks, self.vocabulary.bounds
        (first, at), (last, behind) = self.layout[start], self.layout[end - 1]
        before = sum(map(len, chunks[:first])) + first
        between = sum(map(len, chunks[first:last])) + last - first if last != first else 0
        return before + bounds[chunks[first]][at][0], before + between + bounds[chunks[last]][behind][1]


@define
class NamesText(Text):
    """A text in which names of several words may stand, each with one class: `places` leads to their first words."""

    places: list[int]
    long_names: Mapping[int, Meaning]

    def words(self, start: int, end: int) -> list[str]:
        """The words at these places, as written."""
        return Text.words(self, self._place(start), self._place(end))

    def meaning(self, at: int) -> Meaning | None:
        """What the name at a place means."""
        return self.long_names.get(at) or Text.meaning(self, self.places[at])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the words at these places stand in the text, from the first to the last of them."""
        return Text.span(self, self.places[start], self._place(end))

    def _place(self, at: int) -> int:
        return self.places[at] if at < len(self.places) else len(self.layout)


@frozen
class FirstOf:
    """Where the first of some words stands in a stretch of a text."""

    stretch: Tokens
    words: frozenset[str]
    end: int

    @classmethod
    def of(cls, stretch: Tokens, words: frozenset[str]) -> FirstOf:
        """The first of these words; behind the stretch where there is none."""
        ends = (end for word, (_, end) in zip(stretch.words, stretch.spans, strict=True) if word in words)
        return cls(stretch, words, next(ends, len(stretch.text) + 1))

    def before(self, at: int) -> bool:
        """Whether one of the words stands before a place; of a token that the place cuts its beginning counts."""
        if self.end <= at:
            return True
        spans = self.stretch.spans
        cut = bisect_right(spans, at, key=itemgetter(1))
        start = spans[cut][0] if cut < len(spans) else at
        return start < at and not self.words.isdisjoint(tokens(self.stretch.text[start:at]).words)
