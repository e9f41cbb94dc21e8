"""How does a report look in a notebook and as a page? The memo as HTML, with no script."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from html import escape
from typing import TYPE_CHECKING, TypeVar

from claimrec.display.outline import matter, outline
from claimrec.display.told import (
    Clashing,
    Leftover,
    Matter,
    Opponents,
    Some,
    Standing,
    Turn,
    many,
    named,
    times,
)
from claimrec.packaged import text_of

if TYPE_CHECKING:  # report.py stands below: its results are only named here
    from claimrec.facts import Contradiction, Fact
    from claimrec.report import Report

OPEN = 10  # a list no longer than this is not folded
T = TypeVar("T")


def report_html(report: Report) -> str:
    """The report as a fragment, for notebooks."""
    told = outline(report)
    sections = (
        _section("Disputed", told.disputed, _disputed),
        _section("What changed", told.changes, _turn, tag="ul"),
        _section("Several parties, no contradiction", told.agreed, _undisputed),
        _section("One party alone", told.alone, _alone, tag="ul", fold=True),
        _section("Unread", told.unread, _leftover, tag="ul", fold=True),
        _section("Rejected", told.rejected, _leftover, tag="ul", fold=True),
        _section("Taken for granted", told.notes, _note, tag="ul", fold=True),
    )
    counts = "".join(f"<li>{_count(c)}</li>" for c in told.counts)
    return _fragment(f'<ul class="counts">{counts}</ul>' + "".join(sections))


def fact_html(fact: Fact) -> str:
    """One fact, with who holds what."""
    told = matter(fact)
    return _fragment(f"<h3>{_text(told.question)}</h3>{_standings(told)}")


def contradiction_html(found: Contradiction) -> str:
    """One contradiction, with both positions side by side."""
    told = matter(found.fact, positions=found.positions, found=[found], contradictions=1)
    return _fragment(_disputed(told))


def page(report: Report) -> str:
    """The report as one HTML page that needs nothing else."""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>Claims reconciled</title>\n<style>\n{_style('page.css')}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>Claims reconciled</h1>\n{report_html(report)}\n</main>\n</body>\n</html>\n"
    )


@cache
def _style(name: str) -> str:
    return text_of(f"display/{name}")


def _fragment(body: str) -> str:
    return f'<div class="claimrec">\n<style>\n{_style("style.css")}</style>\n{body}</div>'


def _text(words: str) -> str:
    """Words from outside, with their own direction of writing."""
    return f"<bdi>{escape(words, quote=True)}</bdi>"


def _count(words: str) -> str:
    number, _, noun = escape(words, quote=True).partition(" ")
    return f"<b>{number}</b> {noun}"


def _section(title: str, items: Some[T], row: Callable[[T], str], *, tag: str = "", fold: bool = False) -> str:
    """A section, folded where it is long and of less weight; empty ones are left out."""
    if not items.total:
        return ""
    rows = "".join(map(row, items.shown))
    body = (f"<{tag}>{rows}</{tag}>" if tag else rows) + _and_more(items.more, "more")
    heading = f'<h2>{title} <span class="count">({items.total:,})</span></h2>'
    if not fold:
        return f"<section>{heading}{body}</section>\n"
    state = " open" if items.total <= OPEN else ""
    return f"<section><details{state}><summary>{heading}</summary>{body}</details></section>\n"


def _and_more(more: int, what: str) -> str:
    return f'<p class="more">… and {more:,} {what}</p>' if more else ""


def _disputed(told: Matter) -> str:
    heading = f"<h3>{_text(told.question)}</h3>"
    clashes = "".join(map(_opponents, told.opponents))
    more = _and_more(told.more, "more")
    count = f"<h4>{many(told.contradictions, 'contradiction')}</h4>"
    return f'<article class="disputed">{heading}{_standings(told)}{count}<ul>{clashes}</ul>{more}</article>\n'


_HEADS = "".join(f'<th scope="col">{h}</th>' for h in ("No.", "Who", "Holds", "Said", "In which words"))


def _standings(told: Matter) -> str:
    rows = "".join(map(_standing, told.standings.shown))
    more = _and_more(told.standings.more, "more position" + "s" * (told.standings.more != 1))
    return (
        '<div class="wide"><table><caption>Who holds what</caption>'
        f"<thead><tr>{_HEADS}</tr></thead><tbody>{rows}</tbody></table></div>{more}"
    )


def _standing(standing: Standing) -> str:
    against = ", ".join(map(str, standing.against))
    mark = f'<span class="against">contradicts {against}</span>' if against else ""
    remarks = "".join(f"<small>{escape(r)}</small>" for r in standing.remarks)
    speaks = f"<small>speaks of: {_text(standing.of)}</small>" if standing.of else ""
    cells = (
        f"<td>{standing.number}</td>",
        f'<th scope="row">{_who(standing)}</th>',
        f'<td><span class="holds">{_text(standing.holds)}</span>{mark}{remarks}</td>',
        f"<td>{_text(standing.said)}{speaks}</td>",
        f"<td>{_words(standing)}</td>",
    )
    kind = ' class="clashing"' if against else ""
    return f"<tr{kind}>{''.join(cells)}</tr>"


def _who(standing: Standing) -> str:
    side = f"<small>{_text(standing.side)}</small>" if standing.side not in ("", standing.party) else ""
    return _text(standing.party) + side


def _words(standing: Standing) -> str:
    pieces = "".join(f"<mark>{escape(t)}</mark>" if read else escape(t) for t, read in standing.quote)
    quote = f'<q dir="auto">{pieces}</q>' if pieces else ""
    given = f"<small>given as: {_text(standing.given)}</small>" if standing.given else ""
    source = f"<cite>{_text(standing.source)}</cite>" if standing.source else ""
    return quote + given + source


def _opponents(opponents: Opponents) -> str:
    one, two = map(_text, opponents.parties)
    side = f" <small>(both speak for {_text(opponents.side)})</small>" if opponents.side else ""
    clashes = "".join(map(_clashing, opponents.clashes))
    return f"<li><b>{one}</b> against <b>{two}</b>{side}<ul>{clashes}</ul></li>"


def _clashing(clash: Clashing) -> str:
    numbers = "<b>{} and {}</b>, ".format(*clash.numbers) if clash.numbers else ""
    remarks = f" <small>({_text(', '.join(clash.remarks))})</small>" if clash.remarks else ""
    return f"<li>{numbers}<em>{_text(clash.kind)}</em>: {_text(clash.why)}{remarks}</li>"


def _turn(turn: Turn) -> str:
    concession = ' <strong class="concession">concession</strong>' if turn.concession else ""
    words = f'<br><q dir="auto">{escape(turn.words)}</q>' if turn.words else ""
    said = f"<small>said {_text(turn.earlier)}, then {_text(turn.later)}</small>"
    return f"<li><b>{_text(turn.question)}</b> {_text(turn.why)}{concession}{words} {said}</li>"


def _undisputed(told: Matter) -> str:
    rows = "".join(f"<li>{_said(s)}</li>" for s in told.standings.shown)
    more = _and_more(told.standings.more, "more position" + "s" * (told.standings.more != 1))
    return f"<article><h3>{_text(told.question)}</h3><ul>{rows}</ul>{more}</article>\n"


def _alone(told: Matter) -> str:
    more = f" <small>and {many(told.standings.more, 'more position')}</small>" if told.standings.more else ""
    return "".join(f"<li>{_text(told.question)} {_said(s)}{more}</li>" for s in told.standings.shown)


def _said(standing: Standing) -> str:
    when = f"<small>{_text(times(standing))}</small>"
    return f'<b>{_text(named(standing))}</b>: <span class="holds">{_text(standing.holds)}</span>, {when}'


def _note(note: str) -> str:
    return f"<li>{_text(note)}</li>"


def _leftover(leftover: Leftover) -> str:
    quote = f': <q dir="auto">{escape(leftover.text)}</q>' if leftover.text else ""
    return f"<li><b>{_text(leftover.which)}</b>{quote}<br><small>{_text(leftover.why)}</small></li>"
