"""A report in, its memo in plain text out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from textwrap import TextWrapper
from typing import Any

from attrs import frozen

from claimrec.export.outline import outline
from claimrec.export.pieces import Leftover, Opponents, Section, ShownFact, Standing, Turn, named, tally, times
from claimrec.model.report import Report
from claimrec.model.wording import many

WIDTH = 100


@frozen
class _Line:
    """A text that becomes one line, or several where it is wider than the memo, indented by so many columns."""

    text: str
    indent: int
    hang: int = 0  # further columns that all but the first line are indented by

    def wrapped(self, width: int) -> list[str]:
        first, rest = " " * self.indent, " " * (self.indent + self.hang)
        return TextWrapper(
            width, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
        ).wrap(self.text)


_Lines = Iterator[str | _Line]


def report_text(report: Report, width: int = WIDTH) -> str:
    """The report as a memo, `width` columns wide: what is disputed first, what is left over last."""
    told = outline(report)
    head = [_Line(" · ".join(told.counts), 0)]
    return "\n".join(_wrapped(chain(head, *map(_section, told.sections)), width)) + "\n"


def _wrapped(lines: Iterable[str | _Line], width: int) -> Iterator[str]:
    for line in lines:
        yield from [line] if isinstance(line, str) else line.wrapped(width)


def _section(section: Section) -> _Lines:
    heading = f"{section.title} ({section.items.total:,})"
    yield from ("", "", heading.upper(), "=" * len(heading))
    for item in section.items.shown:
        yield from _ITEMS[section.name](item)
    if section.items.more:
        yield from ("", f"… and {section.items.more:,} more")


def _disputed(matter: ShownFact) -> _Lines:
    yield ""
    yield _Line(matter.question, 0, hang=2)
    yield from _wording(matter)
    for standing in matter.standings.shown:
        yield ""
        yield from _standing(standing)
    yield from _more(matter, "  ")
    yield from ("", f"  {tally(matter.contradictions, matter.doubtful)}")
    if matter.spread:
        yield _Line(matter.spread, 4, hang=2)
    for opponents in matter.opponents:
        yield from _opponents(opponents)
    if matter.more:
        yield f"    … and {matter.more:,} more"


def _standing(standing: Standing) -> _Lines:
    mark = f"[{standing.number}] "
    yield _Line(f"{mark}{named(standing)}: {standing.holds}", 2, hang=len(mark))
    indent = 2 + len(mark)
    yield _Line(times(standing), indent, hang=2)
    if standing.words:
        yield _Line(f"“{standing.words}”", indent, hang=1)
    if standing.given:
        yield _Line(f"given as: {standing.given}", indent, hang=2)
    if standing.source:
        yield _Line(f"source: {standing.source}", indent, hang=2)
    if standing.remarks:
        yield _Line(", ".join(standing.remarks), indent, hang=2)


def _opponents(opponents: Opponents) -> _Lines:
    side = f" (both speak for {opponents.side})" if opponents.side else ""
    yield _Line(" against ".join(opponents.parties) + side, 4, hang=2)
    for clash in opponents.clashes:
        remarks = f" ({', '.join(clash.remarks)})" if clash.remarks else ""
        yield _Line(f"{clash.between('[{}]')}, {clash.kind}: {clash.why}{remarks}", 6, hang=2)


def _more(matter: ShownFact, indent: str) -> _Lines:
    if matter.standings.more:
        yield f"{indent}… and {many(matter.standings.more, 'more position')}"


def _turn(turn: Turn) -> _Lines:
    yield ""
    yield _Line(turn.question, 0, hang=2)
    remarks = "".join(f" ({remark})" for remark in turn.remarks)
    yield _Line(turn.told + (" [concession]" if turn.concession else "") + remarks, 2, hang=2)
    yield _Line(f"said {turn.earlier}, then {turn.later}", 2, hang=2)
    if turn.words:
        yield _Line(f"“{turn.words}”", 2, hang=1)


def _wording(matter: ShownFact) -> _Lines:
    """A judge's own wording of the question, where it has one."""
    if matter.wording:
        yield _Line(f"({matter.wording})", 2, hang=2)


def _undisputed(matter: ShownFact) -> _Lines:
    yield ""
    yield _Line(matter.question, 0, hang=2)
    yield from _wording(matter)
    for standing in matter.standings.shown:
        yield _Line(_said(standing), 2, hang=2)
    yield from _more(matter, "  ")


def _alone(matter: ShownFact) -> _Lines:
    more = f" (and {many(matter.standings.more, 'more position')})" if matter.standings.more else ""
    for standing in matter.standings.shown:
        yield _Line(f"- {matter.question} {_said(standing)}{more}", 0, hang=2)
    yield from _wording(matter)


def _said(standing: Standing) -> str:
    return "; ".join((f"{named(standing)}: {standing.told}, {times(standing)}", *standing.ground))


def _leftover(leftover: Leftover) -> _Lines:
    text = f": “{leftover.text}”" if leftover.text else ""
    yield _Line(f"- {leftover.which}{text}", 0, hang=2)
    yield _Line(leftover.why, 4, hang=2)


def _note(note: str) -> _Lines:
    yield _Line(f"- {note}", 0, hang=2)


_ITEMS: Mapping[str, Callable[[Any], _Lines]] = {
    "disputed": _disputed, "changed": _turn, "agreed": _undisputed, "alone": _alone, "unread": _leftover,
    "rejected": _leftover, "notes": _note,
}  # fmt: skip
