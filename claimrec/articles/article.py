"""An article's text in, its claims out: who said what, when, in which words, with what certainty."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from datetime import date, datetime, tzinfo
from hashlib import blake2b
from typing import Any, overload

from attrs import evolve, frozen

from claimrec.articles.dependency_parse import Parser
from claimrec.articles.markup import NOTE, is_html, page_of
from claimrec.articles.model_reader import Found, Setting, read_by
from claimrec.articles.place_references import Places
from claimrec.articles.reader_protocol import READER, Passage, Reader
from claimrec.articles.sayings import Saying, book_of, parts_of, said_in
from claimrec.articles.second_look import Sentences
from claimrec.articles.times import times_said
from claimrec.model.arguments import function_given, text_given
from claimrec.model.claims import Claim, Offsets
from claimrec.model.errors import InputError, shown
from claimrec.model.names import AliasBook
from claimrec.model.parties import Party, alias_book, by_name, named_of
from claimrec.model.progress import Progress
from claimrec.model.rejected import Rejected
from claimrec.model.short_reprs import angular, short_repr, some
from claimrec.model.spans import Span, span_of, zone

OUTLET = "the article"  # who says what nobody is named for, where no outlet was given
OWN = 1.0
BY_READER = "the reader"  # the cue of what a reader found


@frozen
class Attribution:
    """The ground on which a claim is attributed to its party.

    - `claim`: the claim; its `quote` is where its words stand in the article.
    - `source`: where the words for the speaker stand, None where another sentence names it; `written`: those words.
    - `cue`: the word of saying ("said", ":"), empty for the article's own words, "the reader" for what one found.
    - `certainty`: 0 to 1, a convention: 0.95 for a full name, 0.9 for a short one, 0.85 for a noun, 0.7 for a pronoun.
    - `why`: what was assumed on the way, in a sentence; empty where nothing was.
    """

    claim: Claim
    source: Offsets | None
    written: str
    cue: str
    certainty: float
    why: str = ""


@frozen(repr=False)
class Article(Sequence[Claim]):
    """The claims of one article, in the order of its text: a sequence of `Claim`, which `reconcile` takes.

    - `text`: the text that was read, into which quotes point; of HTML, its visible text.
    - `attributions`: for each claim, on what ground it was attributed to its party.
    - `notes`: what was assumed on the way, in sentences.
    - `rejected`: what a reader (`reader=`) said that does not stand in the article: `row` is the number of the passage,
      `record` holds the words and the passage's place.
    """

    text: str
    attributions: tuple[Attribution, ...]
    notes: tuple[str, ...] = ()
    rejected: tuple[Rejected, ...] = ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims, without their attributions."""
        return tuple([one.claim for one in self.attributions])

    @overload
    def __getitem__(self, at: int) -> Claim: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Claim, ...]: ...
    def __getitem__(self, at: int | slice) -> Claim | tuple[Claim, ...]:
        return self.claims[at]

    def __len__(self) -> int:
        return len(self.attributions)

    def __iter__(self) -> Iterator[Claim]:
        return iter(self.claims)

    __repr__ = short_repr

    @angular
    def __rich_repr__(self) -> Iterator[Any]:
        parties = list(dict.fromkeys(claim.party for claim in self))
        yield from (("claims", len(self)), ("parties", some(parties)), ("notes", len(self.notes)), self.text[:200])

    def _repr_html_(self) -> str:
        from claimrec.export.cards import claims_html

        ground = [f"{one.cue or 'the article itself'} ({one.certainty:.0%})" for one in self.attributions]
        told = "Attributed by", "Taken for granted"
        return claims_html("An article", self.claims, beside=ground, heading=told[0], below=told[1], notes=self.notes)


@frozen(kw_only=True)
class Known:
    """What is known of an article besides its text, as in `claimrec.read_article`."""

    published: str | date | datetime | None = None
    outlet: str | None = None
    source: str | None = None
    tz: str | tzinfo | None = None


Answering = Callable[[Sequence[Claim], Sequence[str]], Set[str]]
"""Which of the outlet's own statements are kept: of these claims, in an article that knows these places, the ids of
those that answer something."""


def article_of(
    text: str,
    known: Known,
    *,
    nlp: Parser | None,
    answering: Answering,
    reader: Reader | None = None,
    parties: Iterable[Party | Mapping[str, Any] | str] = (),
    tell: Progress | None = None,
) -> Article:
    """The claims of an article; `answering` chooses among those of the outlet itself. See `claimrec.read_article`."""
    if nlp is not None and not callable(nlp):
        raise InputError(f"{shown(nlp)} cannot be called", field="nlp", expected="a spaCy pipeline")
    function_given(reader, "reader", expected=READER)
    book = alias_book(by_name(named_of(parties, Party), what="parties").values(), what="party")
    found = _found(text, known)
    if reader is None:
        return _by_rules(found, nlp, answering)
    return _by_reader(found, reader, book, tell=tell)


def article_by(
    reader: Reader,
    text: str,
    known: Known,
    *,
    parties: Iterable[Party | Mapping[str, Any] | str],
) -> Article:
    """The claims that a reader finds in a plain text that it is given whole, as one passage."""
    book = alias_book(by_name(named_of(parties, Party), what="parties").values(), what="party")
    found = _found(text, known, plain=True)
    return _by_reader(found, reader, book, passages=[Passage(text)] if text.strip() else [])


def _found(text: str, known: Known, *, plain: bool = False) -> _Found:
    """What is known of an article before it is read."""
    if not isinstance(text, str):
        raise InputError(f"{shown(text)} is a {type(text).__name__}", field="text", expected="the text of an article")
    if _FILE.fullmatch(text):
        expected = "the text of an article: Path(...).read_text('utf-8') reads it from a file"
        raise InputError(f"{shown(text)} is the name of a file", field="text", expected=expected)
    page = page_of(text) if not plain and is_html(text) else None
    published = known.published
    if page is not None:
        text, published = page.text, published or page.published
    day = None if published is None else span_of(published, tz=zone(known.tz), field="published")
    for name in ("outlet", "source"):
        if getattr(known, name) is not None:
            text_given(getattr(known, name), name)
    digest = _digest(text, known.outlet)
    notes = () if page is None else (NOTE,)
    return _Found(text, day, known.outlet or OUTLET, known.source or digest, digest, notes)


def _by_rules(found: _Found, nlp: Parser | None, answering: Answering) -> Article:
    """The claims that the rules over words find, and the parse where there is one."""
    told, places = _told(found.text, nlp)
    times = times_said(found.text, told, found.published)
    attributions = [
        found.attribution(k, one, time, places) for k, (one, time) in enumerate(zip(told, times, strict=True))
    ]
    del told, times  # a long article is not held twice
    own = [one.claim for one in attributions if not one.cue]
    answered = answering(own, sorted(places.known)) if own else frozenset()
    return found.article([one for one in attributions if one.cue or one.claim.id in answered])


def _by_reader(
    found: _Found,
    reader: Reader,
    parties: AliasBook,
    *,
    passages: Sequence[Passage] | None = None,
    tell: Progress | None = None,
) -> Article:
    """The claims that a reader finds, in place of those of the rules."""
    parts = parts_of(found.text)
    book = book_of(parts)
    spans = [Offsets(s[0].start, s[-1].end) for part in parts for s in part.sentences]
    sentences, places = Sentences.of(found.text, spans), Places.of(parts, book.people)
    setting = Setting(found.text, book, sentences, found.published, parties, found.outlet)
    read = read_by(reader, setting, passages=passages, tell=tell)
    attributions = [found.of_reader(k, one, places) for k, one in enumerate(read.found)]
    return evolve(found.article(attributions, read.notes), rejected=read.rejected)


def _told(text: str, nlp: Parser | None) -> tuple[list[Saying], Places]:
    """All that is said in an article, and the places that it names; its words and sentences are let go of."""
    parts = parts_of(text)
    book = book_of(parts)
    return said_in(text, parts, book, nlp), Places.of(parts, book.people)


_FILE = re.compile(r"\S+\.(?:txt|md|html?|pdf|docx?|rtf|csv|jsonl?)", re.IGNORECASE)


def _digest(text: str, outlet: str | None) -> str:
    """A name for an article: equal texts of one outlet are one source."""
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
    return f"{outlet} {digest}" if outlet else digest


@frozen
class _Found:
    """What the claims of one article have in common; `notes` on how its text was found."""

    text: str
    published: Span | None
    outlet: str
    source: str
    digest: str
    notes: tuple[str, ...]

    def article(self, attributions: Sequence[Attribution], notes: Sequence[str] = ()) -> Article:
        """The article with its claims; `notes` come before what was assumed of single claims."""
        why = sorted({one.why for one in attributions if one.why})
        return Article(self.text, tuple(attributions), (*self.notes, *notes, *why))

    def attribution(self, number: int, one: Saying, time: Span | None, places: Places) -> Attribution:
        """The claim of a saying, with why it is its party's."""
        meant = places.meant(self.text, one.words)
        why = "; ".join([*([one.who.why] if one.who and one.who.why else []), *([meant.why] if meant else [])])
        claim = Claim(
            self.text[one.words.start : one.words.end],
            party=self.outlet if one.who is None else one.who.name,
            said_at=time,
            id=f"{self.digest}:{number:04}",
            source=self.source,
            quote=one.words,
            subject=meant.name if meant else None,
            certainty=(OWN if one.who is None else one.who.certainty) * (meant.certainty if meant else 1.0),
        )
        return Attribution(claim, one.source, self._written(one.source), one.cue, claim.certainty, why)

    def of_reader(self, number: int, one: Found, places: Places) -> Attribution:
        """The claim of an utterance that a reader found."""
        meant = places.meant(self.text, one.words) if one.subject is None else None
        claim = Claim(
            self.text[one.words.start : one.words.end],
            party=one.party or self.outlet,
            said_at=one.time,
            id=f"{self.digest}:{number:04}",
            source=self.source,
            quote=one.words,
            subject=meant.name if meant else one.subject,
            certainty=one.certainty * (meant.certainty if meant else 1.0),
            extra=one.extra,
        )
        why = "; ".join([*one.why, *([meant.why] if meant else [])])
        return Attribution(claim, one.source, self._written(one.source), BY_READER, claim.certainty, why)

    def _written(self, source: Offsets | None) -> str:
        return "" if source is None else self.text[source.start : source.end]
