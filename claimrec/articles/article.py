"""An article's text in, its claims out: who said what, when, in which words, with what certainty."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence, Set
from datetime import date, datetime, tzinfo
from hashlib import blake2b
from typing import Any, overload

from attrs import frozen

from claimrec.articles.dependency_parse import Parser
from claimrec.articles.markup import NOTE, is_html, page_of
from claimrec.articles.place_references import Places
from claimrec.articles.sayings import Saying, book_of, parts_of, said_in
from claimrec.articles.times import times_said
from claimrec.model import arguments
from claimrec.model.claims import Claim, Offsets
from claimrec.model.errors import InputError, shown
from claimrec.model.short_reprs import angular, short_repr, some
from claimrec.model.spans import Span, span_of, zone

OUTLET = "the article"  # who says what nobody is named for, where no outlet was given
OWN = 1.0


@frozen
class Attribution:
    """The ground on which a claim is attributed to its party.

    - `claim`: the claim; its `quote` is where its words stand in the article.
    - `source`: where the words for the speaker stand, None where another sentence names it; `written`: those words.
    - `cue`: the word of saying ("said", ":"), empty for the article's own words.
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
    """

    text: str
    attributions: tuple[Attribution, ...]
    notes: tuple[str, ...] = ()

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


Answering = Callable[[Sequence[Claim], Sequence[str]], Set[str]]
"""Which of the outlet's own statements are kept: of these claims, in an article that knows these places, the ids of
those that answer something."""


def article_of(
    text: str,
    *,
    published: str | date | datetime | None,
    outlet: str | None,
    source: str | None,
    tz: str | tzinfo | None,
    nlp: Parser | None,
    answering: Answering,
) -> Article:
    """The claims of an article; `answering` chooses among those of the outlet itself. See `claimrec.read_article`."""
    if not isinstance(text, str):
        raise InputError(f"{shown(text)} is a {type(text).__name__}", field="text", expected="the text of an article")
    if _FILE.fullmatch(text):
        expected = "the text of an article: Path(...).read_text('utf-8') reads it from a file"
        raise InputError(f"{shown(text)} is the name of a file", field="text", expected=expected)
    if nlp is not None and not callable(nlp):
        raise InputError(f"{shown(nlp)} cannot be called", field="nlp", expected="a spaCy pipeline")
    page = page_of(text) if is_html(text) else None
    if page is not None:
        text, published = page.text, published or page.published
    day = None if published is None else span_of(published, tz=zone(tz), field="published")
    for name, given in (("outlet", outlet), ("source", source)):
        if given is not None:
            arguments.text_given(given, name)
    digest = _digest(text, outlet)
    told, places = _told(text, nlp)
    found = _Found(text, outlet or OUTLET, source or digest, digest, places)
    times = times_said(text, told, day)
    attributions = [found.attribution(k, one, time) for k, (one, time) in enumerate(zip(told, times, strict=True))]
    del told, times  # a long article is not held twice
    own = [one.claim for one in attributions if not one.cue]
    answered = answering(own, sorted(places.known)) if own else frozenset()
    kept = [one for one in attributions if one.cue or one.claim.id in answered]
    notes = sorted({a.why for a in kept if a.why})
    return Article(text, tuple(kept), tuple(notes if page is None else [NOTE, *notes]))


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
    """What the claims of one article have in common."""

    text: str
    outlet: str
    source: str
    digest: str
    places: Places

    def attribution(self, number: int, one: Saying, time: Span | None) -> Attribution:
        """The claim of a saying, with why it is its party's."""
        meant = self.places.meant(self.text, one.words)
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
        why = "; ".join([*([one.who.why] if one.who and one.who.why else []), *([meant.why] if meant else [])])
        written = "" if one.source is None else self.text[one.source.start : one.source.end]
        return Attribution(claim, one.source, written, one.cue, claim.certainty, why)
