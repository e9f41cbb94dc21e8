"""A report in, its memo as HTML out, without scripts, as notebooks show it; the page is made of the same parts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from typing import Any

from claimrec.export.marks import Marks
from claimrec.export.markup import fragment, quoted, source, words
from claimrec.export.outline import disputed, matter, outline, turn
from claimrec.export.pieces import (
    Clashing,
    Leftover,
    Opponents,
    Outline,
    Section,
    ShownFact,
    Standing,
    Turn,
    named,
    tally,
    times,
)
from claimrec.model.facts import Contradiction, Contradictions, Fact
from claimrec.model.line_changes import Change
from claimrec.model.positions import CONTRADICTS, SURE
from claimrec.model.report import Report
from claimrec.model.wording import many

OPEN = 10  # a list no longer than this is not folded
PAIRS = 3  # that a folded dispute names
UNMARKED = Marks()


def memo_html(told: Outline, marks: Marks = UNMARKED) -> str:
    """All sections of a memo, as a fragment."""
    counts = "".join(f"<li>{_count(c)}</li>" for c in told.counts)
    return fragment(f'<ul class="counts">{counts}</ul>' + "".join(_section(one, marks) for one in told.sections))


def report_html(report: Report) -> str:
    """The report as a fragment, for notebooks."""
    return memo_html(outline(report))


def fact_html(fact: Fact) -> str:
    """One fact, with who holds what."""
    told = matter(fact)
    return fragment(_question(told, UNMARKED) + _standings(told, UNMARKED))


def contradiction_html(found: Contradiction) -> str:
    """One contradiction, with both positions side by side."""
    doubtful = int(found.says != CONTRADICTS)
    told = matter(found.fact, positions=found.positions, found=[found], contradictions=1, doubtful=doubtful)
    return fragment(_disputed(told, UNMARKED))


def contradictions_html(found: Contradictions) -> str:
    """Contradictions, fact by fact."""
    told, doubtful = disputed(found), len(found) - len(found.at_least(SURE))
    rows = "".join(_disputed(one, UNMARKED) for one in told.shown)
    more = _and_more(told.more, "more fact" + "s" * (told.more != 1))
    return fragment(f"<p>{_count(tally(len(found), doubtful))}</p>{rows}{more}")


def change_html(change: Change) -> str:
    """One change."""
    return fragment(f"<ul>{_turn(turn(change), UNMARKED)}</ul>")


def _count(told: str) -> str:
    number, _, noun = escape(told, quote=True).partition(" ")
    return f"<b>{number}</b> {noun}"


def _section(section: Section, marks: Marks) -> str:
    """A section, folded where it is long and of less weight."""
    items, (row, tag, folded) = section.items, _ITEMS[section.name]
    rows = "".join([row(item, marks) for item in items.shown])
    body = (f"<{tag}>{rows}</{tag}>" if tag else rows) + _and_more(items.more, "more", section.where)
    heading = f'<h2>{section.title} <span class="count">({items.total:,})</span></h2>'
    name = f' id="{section.name}"' if marks.shown else ""
    if not folded:
        return f"<section{name}>{heading}{body}</section>\n"
    state = " open" if items.total <= OPEN else ""
    return f"<section{name}><details{state}><summary>{heading}</summary>{body}</details></section>\n"


def _and_more(more: int, what: str, where: str = "") -> str:
    place = f" in <code>{where}</code>" if where else ""
    return f'<p class="more">… and {more:,} {what}{place}</p>' if more else ""


def _question(told: ShownFact, marks: Marks) -> str:
    """The question as a heading, on a page the link that leads to it, and how a judge words it."""
    anchor = marks.anchors.get(id(told))
    judge = f"<p>{_wording(told)}</p>" if told.wording else ""
    if anchor is None:
        return f"<h3>{words(told.question)}</h3>{judge}"
    link = _link(anchor, "Link to this question", f' aria-describedby="{anchor}-q"')
    return f'<div class="head"><h3 id="{anchor}-q">{words(told.question)}</h3>{link}</div>{judge}'


def _wording(told: ShownFact) -> str:
    return f"<small>({words(told.wording)})</small>" if told.wording else ""


def _link(anchor: str, label: str, described: str = "") -> str:
    sign = f'<span aria-hidden="true">#</span><span class="unseen">{label}</span>'
    return f'<a class="link" href="#{anchor}"{described}>{sign}</a>'


def _article(told: ShownFact, marks: Marks, kind: str, body: str) -> str:
    anchor = marks.anchors.get(id(told))
    name = f' id="{anchor}" aria-labelledby="{anchor}-q"' if anchor else ""
    return f"<article{kind}{name}{marks.item(told.question)}>{_question(told, marks)}{body}</article>\n"


def _disputed(told: ShownFact, marks: Marks) -> str:
    clashes = "".join([_opponents(o, marks) for o in told.opponents])
    count = f"<h4>{tally(told.contradictions, told.doubtful)}</h4>"
    count += f"<p>{words(told.spread)}</p>" if told.spread else ""
    body = f"{_standings(told, marks)}{count}<ul>{clashes}</ul>{_and_more(told.more, 'more')}"
    return _article(told, marks, ' class="disputed"', _folded(told, body, marks) if marks.shown else body)


def _folded(told: ShownFact, body: str, marks: Marks) -> str:
    """The dispute behind one line that says how large it is and who is in it."""
    pairs = [" against ".join(map(words, o.parties)) for o in told.opponents[:PAIRS]]
    more = " and others" if told.more or len(told.opponents) > PAIRS else ""
    count = f"{many(told.standings.total, 'position')}, {tally(told.contradictions, told.doubtful)}"
    summary = f"<summary>{count}: {', '.join(pairs)}{more}</summary>"
    return f"<details{' open' if marks.open else ''}>{summary}{body}</details>"


_HEADS = "".join(f'<th scope="col">{h}</th>' for h in ("No.", "Who", "Holds", "Said", "In which words"))


def _standings(told: ShownFact, marks: Marks) -> str:
    rows = "".join([_standing(s, marks) for s in told.standings.shown])
    more = _and_more(told.standings.more, "more position" + "s" * (told.standings.more != 1))
    return (
        '<div class="wide"><table><caption>Who holds what</caption>'
        f"<thead><tr>{_HEADS}</tr></thead><tbody>{rows}</tbody></table></div>{more}"
    )


def _standing(standing: Standing, marks: Marks) -> str:
    mark = "".join(f'<span class="{_weight(one.sure)}">{one}</span>' for one in standing.against)
    remarks = "".join(f"<small>{escape(r)}</small>" for r in standing.remarks)
    speaks = f"<small>speaks of: {words(standing.of)}</small>" if standing.of else ""
    cells = (
        f"<td>{standing.number}</td>",
        f'<th scope="row">{_who(standing)}</th>',
        f'<td><span class="holds">{words(standing.holds)}</span>{mark}{remarks}</td>',
        f'<td class="said">{words(standing.said)}{speaks}</td>',
        f"<td>{_words(standing)}</td>",
    )
    kind = f' class="{"clashing" if standing.against[0].sure else "doubted"}"' if standing.against else ""
    return f"<tr{kind}{marks.position(standing)}>{''.join(cells)}</tr>"


def _weight(sure: bool) -> str:
    """The class of what contradicts, and of what may."""
    return "against" if sure else "against maybe"


def _who(standing: Standing) -> str:
    side = f"<small>{words(standing.side)}</small>" if standing.side not in ("", standing.party) else ""
    return words(standing.party) + side


def _words(standing: Standing) -> str:
    given = f"<small>given as: {words(standing.given)}</small>" if standing.given else ""
    return quoted(standing.quote) + given + source(standing.source, standing.address)


def _opponents(opponents: Opponents, marks: Marks) -> str:
    one, two = map(words, opponents.parties)
    side = f" <small>(both speak for {words(opponents.side)})</small>" if opponents.side else ""
    clashes = "".join([_clashing(c, marks) for c in opponents.clashes])
    return f"<li{marks.opponents(opponents)}><b>{one}</b> against <b>{two}</b>{side}<ul>{clashes}</ul></li>"


def _clashing(clash: Clashing, marks: Marks) -> str:
    between = f'<span class="{_weight(clash.sure)}">{clash.between()}</span>'
    remarks = f" <small>({words(', '.join(clash.remarks))})</small>" if clash.remarks else ""
    anchor = marks.anchors.get(id(clash))
    link = _link(anchor, "Link to this contradiction") if anchor else ""
    why = f'<span class="why"><em>{words(clash.kind)}</em>: {words(clash.why)}{remarks}</span>'
    said = f"{between}, {why}{link}"
    return f"<li{marks.name(clash)}{marks.clash(clash)}>{said}</li>"


def _turn(turn: Turn, marks: Marks) -> str:
    concession = ' <strong class="concession">concession</strong>' if turn.concession else ""
    quote = f"<br>{quoted([(turn.words, False)])}" if turn.words else ""
    spoken = ", ".join((f"said {turn.earlier}, then {turn.later}", *turn.remarks))
    doubt = f'<span class="{_weight(False)}">{words(turn.doubt)}</span>: ' if turn.doubt else ""
    why = f'<span class="why">{doubt}{words(turn.why)}</span>'
    filtered = marks.name(turn) + marks.item(turn.question) + marks.position(turn)
    said = f'<small class="said">{words(spoken)}</small>'
    return f"<li{filtered}><b>{words(turn.question)}</b> {why}{concession}{quote} {said}</li>"


def _undisputed(told: ShownFact, marks: Marks) -> str:
    rows = "".join([f"<li{marks.position(s)}>{_said(s)}</li>" for s in told.standings.shown])
    more = _and_more(told.standings.more, "more position" + "s" * (told.standings.more != 1))
    return _article(told, marks, "", f"<ul>{rows}</ul>{more}")


def _alone(told: ShownFact, marks: Marks) -> str:
    more = f" <small>and {many(told.standings.more, 'more position')}</small>" if told.standings.more else ""
    more += f" {_wording(told)}" if told.wording else ""
    name = marks.name(told)  # one position is shown
    rows = [(name + marks.item(told.question) + marks.position(s), _said(s)) for s in told.standings.shown]
    return "".join([f"<li{filtered}>{words(told.question)} {said}{more}</li>" for filtered, said in rows])


def _said(standing: Standing) -> str:
    when = f'<small class="said">{words("; ".join((times(standing), *standing.ground)))}</small>'
    return f'<b>{words(named(standing))}</b>: <span class="holds">{words(standing.told)}</span>, {when}'


def _note(note: str, _: Marks) -> str:
    return f"<li>{words(note)}</li>"


def _leftover(leftover: Leftover, marks: Marks) -> str:
    quote = f": {quoted([(leftover.text, False)])}" if leftover.text else ""
    filtered = marks.item() + marks.leftover(leftover)
    return (
        f'<li{filtered}><b>{words(leftover.which)}</b>{quote}<br><small class="why">{words(leftover.why)}</small></li>'
    )


# how one item of each section looks, the tag around all of them, and whether they are folded
_ITEMS: Mapping[str, tuple[Callable[[Any, Marks], str], str, bool]] = {
    "disputed": (_disputed, "", False),
    "changed": (_turn, "ul", False),
    "agreed": (_undisputed, "", False),
    "alone": (_alone, "ul", True),
    "unread": (_leftover, "ul", True),
    "rejected": (_leftover, "ul", True),
    "notes": (_note, "ul", True),
}
