"""From an article to claims: who said what, when, in which words, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, tzinfo
from hashlib import blake2b
from typing import overload

from attrs import field, frozen

from claimrec import arguments
from claimrec.analyses import Analyses
from claimrec.articles.cues import listed
from claimrec.articles.markup import NOTE, is_html, page_of
from claimrec.articles.parsed import Parser
from claimrec.articles.referents import Places
from claimrec.articles.said import Said, book_of, parts_of, said_in
from claimrec.articles.times import times_said
from claimrec.aspects.aspect import Aspect
from claimrec.aspects.files import default_aspects
from claimrec.claims import Claim, Offsets
from claimrec.errors import InputError, shown
from claimrec.evidence.counted import counts
from claimrec.language.text import Text
from claimrec.moments import Span, span_of, zone
from claimrec.parties import Entity
from claimrec.positions import heard_claims, positions_of, setup_of

OUTLET = "the article"  # who says what nobody is named for, where no outlet was given
OWN = 1.0


@frozen
class Attribution:
    """Why a claim is taken to be its party's.

    - `claim`: the claim; its `quote` is where its words stand in the article.
    - `source`: where the words for the speaker stand, None where another sentence names it; `written`: those words.
    - `cue`: the word of saying ("said", ":"), empty for the article's own words.
    - `certainty`: 0 to 1, a convention: 0.95 for a full name, 0.9 for a short one, 0.85 for a noun, 0.7 for a pronoun.
    - `why`: what was supposed on the way, in a sentence; empty where nothing was.
    """

    claim: Claim
    source: Offsets | None
    written: str
    cue: str
    certainty: float
    why: str = ""


@frozen
class Article(Sequence[Claim]):
    """The claims of one article, in the order of its text: a sequence of `Claim`, so that `reconcile` takes it.

    `attributions` says of each claim why it is its party's; `notes` what was supposed.
    """

    text: str = field(repr=False)
    attributions: tuple[Attribution, ...]
    notes: tuple[str, ...] = ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims."""
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


def read_article(
    text: str,
    *,
    published: str | date | datetime | None = None,
    outlet: str | None = None,
    source: str | None = None,
    tz: str | tzinfo | None = None,
    aspects: Sequence[Aspect] | None = None,
    nlp: Parser | None = None,
) -> Article:
    """The claims that an article makes or passes on: who said what, when, in which words.

    - `text`: the article as it was found, with headline, byline and page furniture; plain text, Markdown or HTML. Of
      HTML the visible text is read, and a note says so: it is the `text` of the result, into which quotes point.
    - `published`: when it appeared, as `Claim.said_at`: times as "said Sunday" are resolved against it, and what has
      no time of its own is taken to have been said then. None leaves times open, unless HTML tells it in its `meta`.
    - `outlet`: who published it. What nobody is named for is the outlet's own statement; of those only the ones that
      answer a question of `aspects`, or count people, become claims.
    - `source`: what the claims' `source` is to be; by default made of the outlet and a digest of the text.
    - `tz`: the zone of a `published` without one.
    - `aspects`: the questions by which the outlet's own statements are chosen, by default those that come along; with
      none, none are.
    - `nlp`: a spaCy pipeline with an English parser, `spacy.load("en_core_web_sm")`, or what gives such tokens: adds
      attributions that the rules over words miss. None reads by the rules alone.

    Each claim's `text` is `text[quote.start:quote.end]`, word for word; its `certainty` is how surely it is its
    party's. Raises InputError for what is no text (a file's name, HTML that shows nothing), or a time that is none.

    >>> found = read_article(
    ...     "The mayor, Ann Lee, said on Monday that the bridge had fallen.\\n\\n“It is a lie,” the police chief said.",
    ...     published="2024-05-08", outlet="The Gazette")
    >>> [(c.party, c.text) for c in found]
    [('Ann Lee', 'the bridge had fallen'), ('police chief', 'It is a lie')]
    >>> str(found[0].said_at), found.attributions[1].cue
    ('6 May 2024', 'said')
    """
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
    parts = parts_of(text)
    book = book_of(parts)
    _ = [arguments.text_given(one, n) for n, one in (("outlet", outlet), ("source", source)) if one is not None]
    aspects = aspects if aspects is None else arguments.listed(aspects, "aspects", expected="a list of cr.Aspect")
    digest = _digest(text, outlet)
    found = _Found(text, outlet or OUTLET, source or digest, digest, Places.of(parts, book.people))
    told = said_in(text, parts, book, nlp)
    sayings = list(zip(told, times_said(text, told, day), strict=True))
    attributions = [found.attribution(k, one, time) for k, (one, time) in enumerate(sayings)]
    kept = _kept(attributions, default_aspects() if aspects is None else aspects, places=sorted(found.places.known))
    notes = sorted({a.why for a in kept if a.why})
    return Article(text, tuple(kept), tuple(notes if page is None else [NOTE, *notes]))


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

    def attribution(self, number: int, one: Said, time: Span | None) -> Attribution:
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


def _kept(found: Sequence[Attribution], aspects: Sequence[Aspect], *, places: Sequence[str]) -> list[Attribution]:
    """The attributions to others, and of the outlet's own statements those that can be held against another's."""
    own = [one.claim for one in found if not one.cue]
    answered: set[str] = set()
    if own and aspects:
        setup = setup_of(parties=(), entities=[Entity(name) for name in places], aspects=aspects)
        heard, _ = heard_claims(own, setup)
        analyses = Analyses()
        answered = {p.claim.id for p in positions_of(heard, setup, analyses=analyses).positions}
        answered |= {one.claim.id for one in heard if _counts(analyses.of(one))}
    return [one for one in found if one.cue or one.claim.id in answered]


def _counts(text: Text) -> bool:
    """Whether a statement counts people, the dead, a share of something."""
    return any(count.kind in listed("own", "counts") for count in counts(text))
