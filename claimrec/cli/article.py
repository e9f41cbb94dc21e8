"""The command "article": articles in, their claims out, or a report on all of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from textwrap import fill
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from claimrec.cli.command import Example, argument, bundle, command, option
from claimrec.cli.known import Known, known_options, least_option
from claimrec.cli.output import FORMATS, SECTION, Output, output_options
from claimrec.cli.shell import FAILED, complain
from claimrec.export.clean import clean
from claimrec.model.errors import InputError
from claimrec.model.spans import Span
from claimrec.model.wording import many

if TYPE_CHECKING:
    from claimrec.articles.article import Article, Attribution
    from claimrec.articles.files import Found

EXAMPLES = (
    Example(
        'claimrec article flood.txt --published 2024-05-08 --outlet "The Gazette"',
        "the claims of one article, each with its party, its time and where its words stand",
    ),
    Example(
        "claimrec article news/ --report --parties parties.json --output report.html",
        "where the articles of a folder contradict each other, as a page for the browser",
    ),
    Example(
        "claimrec article news/*.txt --published 2024-05-01 -f jsonl -o claims.jsonl",
        "the claims as rows that claimrec takes again, to be looked at before they are reconciled",
    ),
)
STATUS = {
    "Exit status": (
        ("0", "An article could be read, even if others could not."),
        ("2", "None could be read."),
    )
}
_TOLD = 5  # articles that cannot be read, of which each is told


@frozen(kw_only=True)
class _Articles:
    """The files, and what is known of all of them."""

    files: Sequence[str]
    published: str | None
    outlet: str | None


@command(
    "article",
    about="Reads articles into claims: who said what, when, in which words. FILE is an article in .txt, .md or .html, "
    "a .jsonl with one article a line (text, published, outlet, source), or a folder of them.",
    short="The claims of articles, or with --report where they contradict each other.",
    after=STATUS,
    examples=EXAMPLES,
)
@bundle(
    "articles", _Articles,
    argument("files", metavar="FILE...", nargs=-1, required=True, is_path=True,
             about="An article, a file of articles, or a folder of them; several may be given."),
    option("--published", metavar="TIME", section="Input",
           help="When they appeared; what an article says of itself comes first."),
    option("--outlet", metavar="NAME", section="Input", help="Who published them."),
)  # fmt: skip
@known_options()
@least_option()
@option("--report", is_flag=True, section=SECTION,
        help="Reconcile the claims of all articles, and tell of the contradictions.")  # fmt: skip
@output_options(*FORMATS, about="Claims are written as text or jsonl, a report as any of them.")
def article_command(articles: _Articles, known: Known, least: float, report: bool, out: Output) -> int:
    """Articles in, their claims or a report out; the exit status."""
    out.spare((*articles.files, *known.files))
    wanted = out.kind(*(FORMATS if report else ("text", "json", "jsonl")))
    read = list(_read(articles, known, out))
    if not read:
        return FAILED
    out.deliver(_report(read, known, least, out) if report else _claims(read, wanted, out.width))
    return 0


def _read(given: _Articles, known: Known, out: Output) -> Iterator[Article]:
    """The articles that can be read; of the others it is told why not."""
    from claimrec.articles.files import articles_in

    tell, problems = out.meter(), 0
    for number, found in enumerate(articles_in(given.files), start=1):
        if tell is not None:
            tell("article", number, 0)
        try:
            yield _article(found, given, known)
        except InputError as error:
            problems += 1
            if problems <= _TOLD:
                complain(f"{found.name}: {error}")
    if problems > _TOLD:
        complain(f"{problems - _TOLD:,} more could not be read")


def _article(found: Found, given: _Articles, known: Known) -> Article:
    from claimrec.pipeline import read_article

    if found.problem is not None:
        raise InputError(found.problem)
    article = read_article(
        found.text,
        published=found.published or given.published,
        outlet=found.outlet or given.outlet,
        source=found.source,
        tz=known.tz,
    )
    return evolve(article, notes=(found.note, *article.notes)) if found.note else article


def _report(read: Sequence[Article], known: Known, least: float, out: Output) -> str:
    """The report on the claims of all articles."""
    from claimrec.pipeline import reconcile

    claims = [claim for article in read for claim in article]
    report = reconcile(claims, **known.setup(), least=least, progress=out.meter())
    return out.rendered(report, out.kind(*FORMATS))


def _claims(read: Sequence[Article], wanted: str, width: int) -> str:
    """The claims themselves."""
    if wanted in ("json", "jsonl"):
        return "".join(json.dumps(_row(one), ensure_ascii=False) + "\n" for a in read for one in a.attributions)
    return "\n".join(_listed(article, width) for article in read)


def _row(one: Attribution) -> dict[str, Any]:
    """A claim as a row that `reconcile` takes again; what it cannot hold stands in `extra`."""
    claim, said = one.claim, one.claim.said_at
    extra: dict[str, Any] = {"cue": one.cue, "speaker": one.written, "why": one.why}
    if isinstance(said, Span):
        extra |= {"said_from": said.start and said.start.isoformat(), "said_to": said.end and said.end.isoformat()}
        said = _iso(said)
    row = {
        "id": claim.id,
        "text": claim.text,
        "party": claim.party,
        "said_at": said,
        "source": claim.source,
        "quote": None if claim.quote is None else [claim.quote.start, claim.quote.end],
        "subject": claim.subject,
        "certainty": claim.certainty,
        "extra": {name: value for name, value in extra.items() if value},
    }
    return {name: value for name, value in row.items() if value is not None}


def _iso(span: Span) -> str | None:
    """A time as ISO 8601: a whole day or month as such, of another stretch its end."""
    if span.start is not None and span.grain in ("day", "month", "year"):
        return span.start.isoformat()[: {"day": 10, "month": 7, "year": 4}[span.grain]]
    end = span.end or span.start
    return None if end is None else end.isoformat()


def _listed(article: Article, width: int) -> str:
    """The claims of one article, for a person."""
    of_claims = {one.why for one in article.attributions}
    lines = [many(len(article), "claim"), *(f"  ({note})" for note in article.notes if note not in of_claims), ""]
    for one in article.attributions:
        lines += [*_claim(one, width), ""]
    return "\n".join(lines)


def _claim(one: Attribution, width: int) -> Iterator[str]:
    claim = one.claim
    place = "" if claim.quote is None else f"  [{claim.quote.start}-{claim.quote.end}]"
    said = "" if claim.said_at is None else f", said {claim.said_at}"
    yield f"{clean(claim.party, 200)}{clean(said, 200)}{place}"
    yield fill(f"“{clean(claim.text or '', 2000)}”", width, initial_indent="  ", subsequent_indent="   ")
    notes = [f"certainty {claim.certainty:.0%}"] if claim.certainty < 1 else []
    notes += [clean(one.why, 500)] if one.why else []
    if notes:
        yield fill("; ".join(notes), width, initial_indent="  (", subsequent_indent="   ") + ")"
