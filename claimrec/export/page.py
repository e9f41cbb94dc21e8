"""A report in, one self-contained HTML page out, which is a whole memo without its script."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from html import escape
from pathlib import Path

from claimrec.export.clean import clean
from claimrec.export.html import OPEN, memo_html
from claimrec.export.marks import Marks, marks
from claimrec.export.markup import data, words
from claimrec.export.outline import Limits, outline
from claimrec.export.page_template import filled
from claimrec.export.pieces import Outline
from claimrec.model.arguments import text_given
from claimrec.model.errors import InputError, shown
from claimrec.model.report import PAGE_ROWS, Report

LISTED = 200
INTRO = 10_000  # characters of a paragraph above the memo


TITLE = "Claims reconciled"


def page(
    report: Report,
    *,
    rows: int = PAGE_ROWS,
    title: str | None = None,
    intro: str | None = None,
    lang: str = "en",
    template: str | Path | None = None,
) -> str:
    """The report as one HTML page; `rows`: how many positions and contradictions of disputed facts it may hold.

    The other arguments are those of `Report.to_html`.
    """
    told = outline(report, Limits(disputed=rows, rows=rows, listed=LISTED))
    marked = marks(told, unfolded=OPEN)
    called = TITLE if title is None else clean(text_given(title, "title"))
    style = f"\n{data('page.css')}"
    made = {
        "lang": _language(lang),
        "title": words(called),
        "policy": f'<meta http-equiv="Content-Security-Policy" content="{_policy(style)}">\n',
        "head": _head(called, style),
        "intro": _intro(intro),
        "contents": _contents(told),
        "filters": _form(marked, len(told.disputed.shown)) + '<p id="shown" role="status" hidden></p>\n',
        "memo": f'<main id="memo" tabindex="-1">\n{_left_out(told)}{memo_html(told, marked)}\n</main>\n',
        "script": f"<script>{data('page.js')}</script>\n",
    }
    return filled(template, made)


def _head(title: str, style: str) -> str:
    return (
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f'<meta name="referrer" content="no-referrer">\n<title>{escape(title)}</title>\n<style>{style}</style>\n'
    )


def _language(lang: str) -> str:
    """A language tag (BCP 47), as far as its form goes."""
    first, *others = text_given(lang, "lang").split("-")
    plain = first.isalpha() and 2 <= len(first) <= 8 and all(part.isalnum() and len(part) <= 8 for part in others)
    if not plain or not lang.isascii():
        raise InputError(f"{shown(lang)} is no language tag", field="lang", expected="one as 'en' or 'pt-BR'")
    return lang


def _intro(intro: str | None) -> str:
    """What stands above the memo: a paragraph for each, parted by empty lines."""
    if intro is None:
        return ""
    paragraphs = [clean(one, INTRO) for one in text_given(intro, "intro").replace("\r\n", "\n").split("\n\n")]
    told = "".join([f'<p dir="auto">{escape(one)}</p>' for one in paragraphs if one])
    return f'<div class="intro">{told}</div>\n' if told else ""


def _policy(style: str) -> str:
    """Nothing is loaded, and nothing runs or styles but what is ours, told by its hash."""
    styles = " ".join(map(_hash, (style, f"\n{data('style.css')}")))
    rules = ("default-src 'none'", f"script-src {_hash(data('page.js'))}", f"style-src {styles}")
    return "; ".join([*rules, "base-uri 'none'", "form-action 'none'"])


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _contents(told: Outline) -> str:
    """Links to the sections."""
    links = [f'<li><a href="#{p.name}">{p.title}</a> ({p.items.total:,})</li>' for p in told.sections]
    return f'<nav aria-label="Sections"><ul>{"".join(links)}</ul></nav>\n' if links else ""


def _form(marked: Marks, disputes: int) -> str:
    """The filters, hidden until a script makes them work."""
    fields = (
        '<p class="broad"><label for="search">Search</label>'
        '<input id="search" name="search" type="search" autocomplete="off"></p>',
        _choice("party", "Party", marked.parties),
        _choice("side", "Side", marked.sides),
        _choice("question", "Question", marked.questions),
        _choice("kind", "Kind of contradiction", marked.kinds),
        *(_day(name, label) for name, label in (("from", "Said from"), ("to", "Said to"))),
    )
    fold = '<button id="fold" type="button">Open all disputes</button>' if disputes else ""
    save = '<button id="save" type="button">Save what is shown as CSV</button>'
    buttons = f'<p class="buttons"><button type="reset">Clear filters</button>{fold}{save}</p>'
    return (
        '<noscript><p class="partial">Search and filters need a script; the memo is whole without.</p></noscript>\n'
        f'<form id="filters" role="search" aria-label="Filters" hidden>{"".join(fields)}{buttons}</form>\n'
    )


def _choice(name: str, label: str, among: Iterable[str]) -> str:
    options = "".join([f'<option value="{n}" dir="auto">{escape(one)}</option>' for n, one in enumerate(among)])
    select = f'<select id="{name}" name="{name}" autocomplete="off"><option value="">all</option>{options}</select>'
    return f'<p><label for="{name}">{label}</label>{select}</p>' if options else ""


def _day(name: str, label: str) -> str:
    return f'<p><label for="{name}">{label}</label><input id="{name}" name="{name}" type="date" autocomplete="off"></p>'


def _left_out(told: Outline) -> str:
    """What of a large report the page does not hold, and how to get it."""
    if not told.disputed.more:
        return ""
    held = f"the {len(told.disputed.shown):,} most disputed of {told.disputed.total:,} disputed facts in full"
    return (
        f'<p class="partial">This page holds {held}; filters and search see these alone. The others are in the report: '
        "<code>report.to_html(path, rows=…)</code> makes a longer page, "
        "<code>report.contradictions.to_records()</code> a table of every contradiction; "
        "from the shell, <code>--format json</code> writes all of it.</p>\n"
    )
