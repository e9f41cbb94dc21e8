"""A report in, its memo in GitHub-flavoured Markdown out, with text from outside escaped."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import Any

from claimrec.export.outline import outline
from claimrec.export.pieces import Leftover, Opponents, Section, ShownFact, Standing, Turn, named, tally, times
from claimrec.model.report import Report
from claimrec.model.wording import many

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;"}
_MARKS = re.compile(
    r"[&<>|\\`*_{}\[\]~$!^=@#]"  # what forms something anywhere
    r"|^(?:[-+]|\d+[.)])"  # lists
    r"|(?<!\d):(?=\S)|:(?=[^\s\d])|(?<=\w)\.(?=\w)"  # addresses, which are linked without any sign
)
_JOINER = "\u2060"  # between a sign and a name: where names are looked for after escapes are gone, there is none
_HEADS = "| No. | Who | Holds | Said | In which words |\n|---|---|---|---|---|"


def report_markdown(report: Report) -> str:
    """The report as a memo in GitHub-flavoured Markdown."""
    told = outline(report)
    head = ("# Claims reconciled", "", " · ".join(told.counts))
    return "\n".join(chain(head, *map(_section, told.sections))) + "\n"


def escaped(text: str) -> str:
    """Words from outside, on one line, as nothing but words.

    >>> escaped("# a *b* <i> | https://x.org")
    '\\\\#\u2060 a \\\\*b\\\\* &lt;i&gt; &#124; https\\\\://x\\\\.org'
    """
    return _MARKS.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    digits, sign = found.group()[:-1], found.group()[-1]
    return digits + (_ENTITIES.get(sign) or f"\\{sign}" + (_JOINER if sign in "@#" else ""))


def _section(section: Section) -> Iterator[str]:
    yield from ("", f"## {section.title} ({section.items.total:,})", "")
    for item in section.items.shown:
        yield from _ITEMS[section.name](item)
    if section.items.more:
        yield from ("", f"… and {section.items.more:,} more in `{section.where}`")


def _disputed(matter: ShownFact) -> Iterator[str]:
    yield from (f"### {escaped(matter.question)}", "", *_wording(matter), _HEADS)
    yield from map(_row, matter.standings.shown)
    yield from _more(matter.standings.more, "more position")
    yield from ("", f"**{tally(matter.contradictions, matter.doubtful)}**", "")
    if matter.spread:
        yield from (escaped(matter.spread), "")
    for opponents in matter.opponents:
        yield from _opponents(opponents)
    yield from _more(matter.more, "more contradiction")
    yield ""


def _wording(matter: ShownFact) -> Iterator[str]:
    """A judge's own wording of the question, where it has one."""
    if matter.wording:
        yield from (f"({escaped(matter.wording)})", "")


def _row(standing: Standing) -> str:
    holds = "; ".join([f"**{escaped(standing.holds)}**", *map(str, standing.against), *map(escaped, standing.remarks)])
    said = escaped(standing.said) + (f"; speaks of: {escaped(standing.of)}" if standing.of else "")
    quote = "".join([f"**{escaped(t)}**" if read and t.strip() else escaped(t) for t, read in standing.quote])
    told = (
        f"“{quote}”" if quote else "",
        f"given as: {escaped(standing.given)}" if standing.given else "",
        f"source: {escaped(standing.source)}" if standing.source else "",
    )
    cells = (str(standing.number), escaped(named(standing)), holds, said, "; ".join(filter(None, told)))
    return f"| {' | '.join(cells)} |"


def _opponents(opponents: Opponents) -> Iterator[str]:
    one, two = map(escaped, opponents.parties)
    side = f" (both speak for {escaped(opponents.side)})" if opponents.side else ""
    yield f"- **{one}** against **{two}**{side}"
    for clash in opponents.clashes:
        between = f"**{clash.between()}**" if clash.sure else clash.between()
        remarks = f" ({', '.join(map(escaped, clash.remarks))})" if clash.remarks else ""
        yield f"  - {between}, *{escaped(clash.kind)}*: {escaped(clash.why)}{remarks}"


def _more(more: int, what: str) -> Iterator[str]:
    if more:
        yield from ("", f"… and {many(more, what)}")


def _turn(turn: Turn) -> Iterator[str]:
    concession = " **[concession]**" if turn.concession else ""
    quote = f" “{escaped(turn.words)}”" if turn.words else ""
    said = f"({escaped(', '.join((f'said {turn.earlier}, then {turn.later}', *turn.remarks)))})"
    yield f"- **{escaped(turn.question)}** {escaped(turn.told)}{concession}{quote} {said}"


def _agreed(matter: ShownFact) -> Iterator[str]:
    yield from (f"### {escaped(matter.question)}", "", *_wording(matter))
    yield from (f"- {_said(standing)}" for standing in matter.standings.shown)
    yield from _more(matter.standings.more, "more position")
    yield ""


def _alone(matter: ShownFact) -> Iterator[str]:
    more = f" (and {many(matter.standings.more, 'more position')})" if matter.standings.more else ""
    more += f" ({escaped(matter.wording)})" if matter.wording else ""
    yield from (f"- {escaped(matter.question)} {_said(s)}{more}" for s in matter.standings.shown)


def _said(standing: Standing) -> str:
    held = f"**{escaped(named(standing))}**: {escaped(standing.told)}, {escaped(times(standing))}"
    return "; ".join((held, *map(escaped, standing.ground)))


def _leftover(leftover: Leftover) -> Iterator[str]:
    quote = f": “{escaped(leftover.text)}”" if leftover.text else ""
    yield f"- **{escaped(leftover.which)}**{quote} ({escaped(leftover.why)})"


def _note(note: str) -> Iterator[str]:
    yield f"- {escaped(note)}"


_ITEMS: Mapping[str, Callable[[Any], Iterator[str]]] = {
    "disputed": _disputed, "changed": _turn, "agreed": _agreed, "alone": _alone, "unread": _leftover,
    "rejected": _leftover, "notes": _note,
}  # fmt: skip
