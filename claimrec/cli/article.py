"""The command "article": articles in, their claims out, or a report on all of them."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Iterator, Sequence
from textwrap import fill
from typing import Any

from attrs import evolve

from claimrec.articles.article import Article, Attribution
from claimrec.articles.files import Found, articles_in
from claimrec.cli.reconcile import FORMATS, add_least, format_of, rendered
from claimrec.cli.shell import FAILED, add_known, aspects_of, complain, deliver, meter
from claimrec.export.clean import clean
from claimrec.model.errors import InputError
from claimrec.model.spans import Span
from claimrec.pipeline import read_article, reconcile
from claimrec.sources.records import read_entities, read_parties

_ABOUT = """\
Reads articles into claims: who said what, when, in which words. FILE is an article in .txt, .md or .html, a
.jsonl with one article a line (text, published, outlet, source), or a folder of them.
"""
_EXAMPLES = """\
examples:
  claimrec article flood.txt --published 2024-05-08 --outlet "The Gazette"
      the claims of one article, each with its party, its time and where its words stand

  claimrec article news/ --report --parties parties.json --output report.html
      where the articles of a folder contradict each other, as a page for the browser

The exit status is 0 where an article could be read, even if others could not, and 2 where none could.
"""
_WIDTH = 100
_TOLD = 5  # articles that cannot be read, of which each is told


def article_command(argv: Sequence[str]) -> int:
    """Articles in, their claims or a report out; the exit status."""
    args = _parser().parse_args(argv)
    read = list(_read(args))
    if not read:
        return FAILED
    deliver(_told(read, args), args)
    return 0


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="claimrec article", description=_ABOUT, epilog=_EXAMPLES, formatter_class=RawDescriptionHelpFormatter
    )
    add = parser.add_argument
    add("files", metavar="FILE", nargs="+", help="an article, a file of articles, or a folder of them")
    add("--published", metavar="TIME", help="when they appeared; what an article says of itself comes first")
    add("--outlet", metavar="NAME", help="who published them")
    add("--report", action="store_true", help="reconcile the claims of all articles, and tell of the contradictions")
    add("--format", choices=(*FORMATS, "jsonl"), help="what to write: text; jsonl for claims; json or html for reports")
    add_least(parser)
    add_known(parser)
    return parser


def _read(args: Namespace) -> Iterator[Article]:
    """The articles that can be read; of the others it is told why not."""
    tell, problems = meter(), 0
    for number, found in enumerate(articles_in(args.files), start=1):
        if tell is not None:
            tell("article", number, 0)
        try:
            yield _article(found, args)
        except InputError as error:
            problems += 1
            if problems <= _TOLD:
                complain(f"{found.name}: {error}")
    if problems > _TOLD:
        complain(f"{problems - _TOLD:,} more could not be read")


def _article(found: Found, args: Namespace) -> Article:
    if found.problem is not None:
        raise InputError(found.problem)
    article = read_article(
        found.text,
        published=found.published or args.published,
        outlet=found.outlet or args.outlet,
        source=found.source,
        tz=args.tz,
    )
    return evolve(article, notes=(found.note, *article.notes)) if found.note else article


def _told(read: Sequence[Article], args: Namespace) -> str:
    if args.report:
        if args.format == "jsonl":
            raise InputError("a report is no list of rows", field="--format", expected="text, json or html")
        report = reconcile(
            [claim for article in read for claim in article],
            parties=() if args.parties is None else read_parties(args.parties),
            entities=() if args.entities is None else read_entities(args.entities),
            aspects=[a for path in args.aspects for a in aspects_of(path)],
            tz=args.tz,
            least=args.least,
            progress=meter(),
        )
        return rendered(report, args.format or format_of(args.output))
    if args.format == "html":
        raise InputError("claims are written as text or jsonl", field="--format", expected="--report with html")
    if args.format in ("json", "jsonl"):
        return "".join(json.dumps(_row(one), ensure_ascii=False) + "\n" for a in read for one in a.attributions)
    return "\n".join(_listed(article) for article in read)


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


def _listed(article: Article) -> str:
    """The claims of one article, for a person."""
    of_claims = {one.why for one in article.attributions}
    lines = [f"{len(article)} claims", *(f"  ({note})" for note in article.notes if note not in of_claims), ""]
    for one in article.attributions:
        lines += [*_claim(one), ""]
    return "\n".join(lines)


def _claim(one: Attribution) -> Iterator[str]:
    claim = one.claim
    place = "" if claim.quote is None else f"  [{claim.quote.start}-{claim.quote.end}]"
    said = "" if claim.said_at is None else f", said {claim.said_at}"
    yield f"{clean(claim.party, 200)}{clean(said, 200)}{place}"
    yield fill(f"“{clean(claim.text or '', 2000)}”", _WIDTH, initial_indent="  ", subsequent_indent="   ")
    notes = [f"certainty {claim.certainty:.0%}"] if claim.certainty < 1 else []
    notes += [clean(one.why, 500)] if one.why else []
    if notes:
        yield fill("; ".join(notes), _WIDTH, initial_indent="  (", subsequent_indent="   ") + ")"
