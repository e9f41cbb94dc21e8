"""The command "article": articles in, their claims out, or a report on all of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from claimrec.cli.claim_rows import claim_lines, row_of
from claimrec.cli.command import Example, argument, bundle, command, option
from claimrec.cli.known import Known, known_options, least_option
from claimrec.cli.models import OF_SERVER
from claimrec.cli.output import FORMATS, SECTION, Output, output_options
from claimrec.cli.readers import Reading, compared_rows, compared_text, reader_options
from claimrec.cli.shell import FAILED, complain
from claimrec.export.clean import clean
from claimrec.model.errors import InputError
from claimrec.model.wording import many

if TYPE_CHECKING:
    from claimrec.articles.article import Article
    from claimrec.articles.files import Found
    from claimrec.articles.reader_protocol import Reader
    from claimrec.model.progress import Progress

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
    Example(
        "claimrec article news/ --reader my_models:reader --against rules",
        "what a model of your own finds in articles, set against what the rules over words find",
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
@reader_options()
@known_options()
@least_option()
@option("--report", is_flag=True, section=SECTION,
        help="Reconcile the claims of all articles, and tell of the contradictions.")  # fmt: skip
@output_options(*FORMATS, about="Claims are written as text or jsonl, a report as any of them.")
def article_command(
    articles: _Articles, reading: Reading, known: Known, least: float, report: bool, out: Output
) -> int:
    """Articles in, their claims or a report out; the exit status."""
    out.spare((*articles.files, *known.files, *reading.files))
    readers = reading.checked(report=report).readers()
    wanted = out.kind(*(FORMATS if report else ("text", "json", "jsonl")))
    several = list(_read(articles, readers, known, out))
    if not several:
        return FAILED
    read = [ones[0] for ones in several]
    _tell_of(
        [f"rejected: {one.problem}" for article in read for one in article.rejected], "utterances were rejected", out
    )
    if reading.reader is not None and (report or wanted != "text"):  # as text the claims come with their notes
        _tell_of([note for article in read for note in _notes_of(article)], "notes", out)
    if reading.against is not None:
        out.deliver(_compared(several, reading.against, wanted, out.width))
    else:
        out.deliver(_report(read, known, least, out) if report else _claims(read, wanted, out.width))
    return 0


def _tell_of(told: Sequence[str], what: str, out: Output) -> None:
    """Say what is to be said of the reading: the first few sentences, and how many more of `what`."""
    for one in told[:_TOLD]:
        out.remark(clean(one, 300))
    if len(told) > _TOLD:
        out.remark(f"{len(told) - _TOLD:,} more {what}")


def _read(
    given: _Articles, readers: Sequence[Reader | None], known: Known, out: Output
) -> Iterator[tuple[Article, ...]]:
    """The articles that can be read, each by every reader; of the others it is told why not."""
    from claimrec.articles.files import articles_in

    tell, problems = out.meter(), 0
    for number, found in enumerate(articles_in(given.files), start=1):
        if tell is not None:
            tell("article", number, 0)
        try:
            yield tuple([_article(found, given, known, reader, tell) for reader in readers])
        except InputError as error:
            if error.field in OF_SERVER:  # it is the same with every article
                raise
            problems += 1
            if problems <= _TOLD:
                complain(f"{found.name}: {error}")
    if problems > _TOLD:
        complain(f"{problems - _TOLD:,} more could not be read")


def _article(found: Found, given: _Articles, known: Known, reader: Reader | None, tell: Progress | None) -> Article:
    from claimrec.pipeline import read_article

    if found.problem is not None:
        raise InputError(found.problem)
    article = read_article(
        found.text,
        published=found.published or given.published,
        outlet=found.outlet or given.outlet,
        source=found.source,
        tz=known.tz,
        reader=reader,
        parties=() if reader is None else known.setup()["parties"],
        progress=tell,
    )
    return evolve(article, notes=(found.note, *article.notes)) if found.note else article


def _report(read: Sequence[Article], known: Known, least: float, out: Output) -> str:
    """The report on the claims of all articles."""
    from claimrec.pipeline import reconcile

    claims = [claim for article in read for claim in article]
    report = reconcile(claims, **known.setup(), least=least, progress=out.meter())
    return out.rendered(report, out.kind(*FORMATS))


def _compared(several: Sequence[tuple[Article, ...]], against: str, wanted: str, width: int) -> str:
    """Which claims both readings of each article found, and which only one."""
    from claimrec.articles.agreement import agreement_of

    found = [agreement_of(*ones[:2]) for ones in several]
    if wanted in ("json", "jsonl"):
        return "".join(map(compared_rows, found))
    return "\n".join(compared_text(one, against, width) for one in found)


def _claims(read: Sequence[Article], wanted: str, width: int) -> str:
    """The claims themselves."""
    if wanted in ("json", "jsonl"):
        return "".join(json.dumps(row_of(one), ensure_ascii=False) + "\n" for a in read for one in a.attributions)
    return "\n".join(_listed(article, width) for article in read)


def _notes_of(article: Article) -> list[str]:
    """What is told of an article that is not told of one of its claims."""
    of_claims = {one.why for one in article.attributions}
    return [note for note in article.notes if note not in of_claims]


def _listed(article: Article, width: int) -> str:
    """The claims of one article, for a person."""
    lines = [many(len(article), "claim"), *(f"  ({note})" for note in _notes_of(article)), ""]
    for one in article.attributions:
        lines += [*claim_lines(one, width), ""]
    return "\n".join(lines)
