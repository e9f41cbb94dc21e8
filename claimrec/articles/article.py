"""From an article to claims: who said what, when, in which words, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from attrs import frozen

from claimrec.articles.attributing import Attributed, attributed, quoted_spans
from claimrec.articles.contents import Content
from claimrec.articles.page import Paragraph, paragraphs
from claimrec.articles.people import Book, Named
from claimrec.articles.words import Quotation, Word, quotations, sentences, words
from claimrec.claims import Claim

_SHORTEST = 3  # words of a quotation that stands alone


@frozen
class Part:
    """A paragraph with its words and sentences."""

    paragraph: Paragraph
    quotations: tuple[Quotation, ...]
    sentences: tuple[tuple[Word, ...], ...]

    @property
    def open(self) -> bool:
        """Whether its last quotation goes on in the next paragraph."""
        return bool(self.quotations) and not self.quotations[-1].closed


@frozen
class Said:
    """Words that somebody said: where they stand, who it was, and how that is known."""

    start: int
    end: int
    who: Named
    how: str
    near: tuple[int, int] | None = None


def read_parts(text: str) -> list[Part]:
    """The paragraphs of an article with their sentences."""
    found = []
    for paragraph in paragraphs(text):
        quoted = tuple(quotations(text, paragraph.start, paragraph.end))
        told = words(text, paragraph.start, paragraph.end, quoted)
        found.append(Part(paragraph, quoted, tuple(tuple(s) for s in sentences(text, told))))
    return found


def said_in(text: str, parts: Sequence[Part]) -> list[Said]:
    """All that is said by somebody in an article."""
    book = Book.of([s for part in parts for s in part.sentences])
    found: list[Said] = []
    before: Part | None = None
    last: Named | None = None
    for part in parts:
        goes_on = last if before is not None and before.open else None
        here = list(_said_in_part(text, part, book, goes_on))
        found += here
        last = here[-1].who if here else last
        before = part
    return found


def _said_in_part(text: str, part: Part, book: Book, goes_on: Named | None) -> Iterator[Said]:
    speaker = goes_on
    waiting: list[tuple[Word, ...]] = []
    for sentence in part.sentences:
        told = attributed(sentence, headline=part.paragraph.headline)
        last: Named | None = None
        for one in told:
            who = _who(sentence, one, book, last)
            if who is None:
                continue
            last = speaker = who
            for lone in waiting:
                yield from _quoted(lone, who)
            waiting = []
            book.spoke(who)
            for content in one.contents:
                yield _said(sentence, one, content, who)
        if not told and _all_quoted(sentence):
            if speaker is None:
                waiting.append(sentence)
            else:
                yield from _quoted(sentence, speaker)
        book.heard(sentence)


def _who(sentence: Sequence[Word], one: Attributed, book: Book, last: Named | None) -> Named | None:
    if one.source is None:
        return last
    return book.named(sentence[one.source.first : one.source.last + 1])


def _said(sentence: Sequence[Word], one: Attributed, content: Content, who: Named) -> Said:
    cue = " ".join(w.text for w in sentence[one.cue.start : one.cue.end]) if one.cue else ":"
    near = (sentence[0].start, sentence[-1].end)
    return Said(sentence[content.first].start, sentence[content.last].end, who, cue, near)


def _all_quoted(sentence: Sequence[Word]) -> bool:
    told = [w for w in sentence if not w.mark]
    return len(told) >= _SHORTEST and all(w.quoted for w in told)


def _quoted(sentence: Sequence[Word], who: Named) -> Iterator[Said]:
    for content in quoted_spans(sentence):
        near = (sentence[0].start, sentence[-1].end)
        yield Said(sentence[content.first].start, sentence[content.last].end, who, "quoted", near)


def read_article(
    text: str,
    *,
    published: str | date | datetime | None = None,
    outlet: str | None = None,
) -> list[Claim]:
    """The claims of an article."""
    parts = read_parts(text)
    return [
        Claim(text[s.start : s.end], party=s.who.name, said_at=published, quote=(s.start, s.end))
        for s in said_in(text, parts)
    ]
