"""A report in, one self-contained HTML page out, which is a whole memo without its script."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from html import escape

from claimrec.export.html import OPEN, memo_html, parts
from claimrec.export.marks import Marks, marks
from claimrec.export.markup import data
from claimrec.export.outline import Limits, outline
from claimrec.export.pieces import Outline
from claimrec.model.report import PAGE_ROWS, Report

LISTED = 200


def page(report: Report, *, rows: int = PAGE_ROWS) -> str:
    """The report as one HTML page; `rows`: how many positions and contradictions of disputed facts it may hold."""
    told = outline(report, Limits(disputed=rows, rows=rows, listed=LISTED))
    marked = marks(told, unfolded=OPEN)
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n{_head()}</head>\n<body>\n'
        '<a class="skip" href="#memo">Skip to the memo</a>\n'
        f"<header><h1>Claims reconciled</h1>\n{_contents(told)}</header>\n{_form(marked, len(told.disputed.shown))}"
        f'<p id="shown" role="status" hidden></p>\n<main id="memo" tabindex="-1">\n{_left_out(told)}'
        f"{memo_html(told, marked)}\n</main>\n<script>{data('page.js')}</script>\n</body>\n</html>\n"
    )


def _head() -> str:
    style = f"\n{data('page.css')}"
    return (
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(style)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f'<meta name="referrer" content="no-referrer">\n<title>Claims reconciled</title>\n<style>{style}</style>\n'
    )


def _policy(style: str) -> str:
    """Nothing is loaded, and nothing runs or styles but what is ours, told by its hash."""
    styles = " ".join(map(_hash, (style, f"\n{data('style.css')}")))
    rules = ("default-src 'none'", f"script-src {_hash(data('page.js'))}", f"style-src {styles}")
    return "; ".join([*rules, "base-uri 'none'", "form-action 'none'"])


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _contents(told: Outline) -> str:
    """Links to the sections."""
    links = [f'<li><a href="#{p.name}">{p.title}</a> ({p.items.total:,})</li>' for p in parts(told)]
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
    buttons = f'<p class="buttons"><button type="reset">Clear filters</button>{fold}</p>'
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
