"""A report in, a figure of positions over time out, party by party, with the pairs that contradict each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from attrs import frozen

from claimrec.export.drawing import LINES, QUIET, colour, figure, kinds, legend, mark, message, short, words
from claimrec.model.arguments import count_given, listed, text_given
from claimrec.model.errors import InputError, shown
from claimrec.model.facts import Contradiction, Fact
from claimrec.model.names import nearest
from claimrec.model.positions import CONTRADICTS, MAY_CONTRADICT, Position, worded
from claimrec.model.report import Report
from claimrec.model.spans import Span
from claimrec.model.wording import are, many

_ROW = 0.34  # inches
_WIDTH = 12.0
_LEFT, _RIGHT = 0.23, 0.68  # where time begins and ends, as shares of the width
_KEY = (
    "mark: when it was said · band: the time spoken of, dotted where open · "
    f"line: {CONTRADICTS}, dashed: {MAY_CONTRADICT}"
)
_LANES = 6  # in which lines of contradictions stand beside each other


@frozen
class Row:
    """One line of the picture: a question that is asked, or a position on it."""

    fact: Fact
    position: Position | None = None


def timeline(report: Report, *, fact: Fact | None = None, parties: Iterable[str] | None = None, limit: int = 40) -> Any:
    """The figure of `Report.timeline`."""
    if fact is not None and not isinstance(fact, Fact):
        raise InputError(f"{shown(fact)} is no fact", field="fact", expected="one of report.facts, or report.fact(...)")
    count_given(limit, "limit")
    facts = [fact] if fact is not None else _most_disputed(report)
    wanted = None if parties is None else _known(report, parties)
    every = [row for one in facts for row in _rows(one, wanted)]
    rows = _first(every, limit)
    drawn = [row.position for row in rows if row.position is not None]
    if not drawn:
        return message("There are no positions to draw.")
    found = figure(_WIDTH, 1.3 + _ROW * len(rows))
    axes = found.add_axes((_LEFT, 0.55 / found.get_figheight(), _RIGHT - _LEFT, 1 - 1.3 / found.get_figheight()))
    sides = kinds([p.side for p in drawn])
    places = {id(row.position): -y for y, row in enumerate(rows) if row.position is not None}
    _frame(axes, rows, drawn)
    for y, row in enumerate(rows):
        _draw(axes, -y, row, sides)
    _contradictions(axes, _between(report, drawn), places)
    legend(axes, list(sides), sides)
    words(axes, 0.03, 0.0, _KEY, transform=found.transFigure, ha="left", va="bottom", fontsize=8, color=QUIET)
    left_out = sum(row.position is not None for row in every) - len(drawn)
    if left_out:
        more, corner = f"{many(left_out, 'more position')} {are(left_out)} not drawn", {"ha": "right", "va": "bottom"}
        words(axes, 1.0, -0.0, more, transform=found.transFigure, fontsize=8, color=QUIET, **corner)
    return found


def _known(report: Report, parties: Iterable[str]) -> frozenset[str]:
    """The names, if each is a party of the report; InputError for one that is not."""
    given = (parties,) if isinstance(parties, str) else listed(parties, "parties", expected="names of parties")
    wanted = frozenset(text_given(name, "parties") for name in given)
    known = {p.party for f in report.facts for p in f.positions}
    for name in sorted(wanted - known, key=str):
        meant = nearest(str(name), known)
        hint = f"{meant!r}, perhaps" if meant else f"some of {sorted(known)[:20]}"
        raise InputError(f"{shown(name)} holds no position", field="parties", expected=hint)
    return wanted


def _most_disputed(report: Report) -> list[Fact]:
    """Facts with the most contradictions first, then those with the most positions."""
    counts: dict[int, int] = {}
    for found in report.contradictions:
        counts[id(found.fact)] = counts.get(id(found.fact), 0) + 1
    return sorted(report.facts, key=lambda f: (-counts.get(id(f), 0), -len(f.positions), f.question))


def _rows(fact: Fact, parties: frozenset[str] | None) -> Iterator[Row]:
    held = [p for p in fact.positions if parties is None or p.party in parties]
    if held:
        yield Row(fact)
        yield from (Row(fact, p) for p in held)


def _first(rows: Sequence[Row], limit: int) -> list[Row]:
    """The first rows with so many positions; no question without one."""
    found: list[Row] = []
    drawn = 0
    for row in rows:
        if row.position is not None:
            drawn += 1
        if drawn > limit:
            break
        found.append(row)
    return found if not found or found[-1].position is not None else found[:-1]


def _frame(axes: Any, rows: Sequence[Row], shown: Sequence[Position]) -> None:
    from matplotlib import dates

    moments = sorted(m for p in shown for span in (p.said_at, p.valid) for m in _ends(span))
    zone = next((s.start.tzinfo for p in shown if (s := p.said_at) is not None and s.start is not None), None)
    axes.set_ylim(-len(rows) + 0.4, 0.6)
    axes.set_yticks([])
    for edge in ("left", "right", "top"):
        axes.spines[edge].set_visible(False)
    if moments:
        first, last = moments[0].timestamp() / 86_400, moments[-1].timestamp() / 86_400
        pad = max((last - first) * 0.04, 0.02)
        axes.set_xlim(first - pad, last + pad)
    library: Any = dates
    locator = library.AutoDateLocator(tz=zone, minticks=3, maxticks=8)  # with a minimum of 5 some spans fit no step
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(library.ConciseDateFormatter(locator, tz=zone))
    axes.grid(axis="x", color="#DDDDDD", linewidth=0.6)
    axes.set_axisbelow(True)


def _ends(span: Span | None) -> list[Any]:
    return [] if span is None or not span.known else [m for m in (span.start, span.end) if m is not None]


def _draw(axes: Any, y: int, row: Row, sides: dict[str | None, int]) -> None:
    across = axes.get_yaxis_transform()
    if row.position is None:
        words(
            axes, -0.44, y, short(row.fact.question, 90), transform=across, va="center", fontsize=10, fontweight="bold"
        )
        return
    position, number = row.position, sides[row.position.side]
    words(axes, -0.02, y, short(position.party, 34), transform=across, ha="right", va="center", fontsize=9)
    words(axes, 1.075, y, short(worded(position), 34), transform=across, va="center", fontsize=9)
    spoken, said = _ends(position.valid), _ends(position.said_at)
    if position.explicit and spoken and position.valid is not None:
        _spoken_of(axes, y, position.valid, colour(number))
    if said:
        axes.plot([_day(said[0]), _day(said[-1])], [y, y], "-", color=colour(number), linewidth=1)
        axes.plot([_day(said[0])], [y], mark(number), color=colour(number), markersize=7)
    else:
        words(axes, 0.005, y, "said at an unknown time", transform=across, va="center", fontsize=8, color=QUIET)


def _spoken_of(axes: Any, y: int, span: Span, shade: str) -> None:
    """A band over the time spoken of; dots where no beginning or no end was told, as in "by noon"."""
    left, right = axes.get_xlim()
    begin = left if span.start is None else _day(span.start)
    end = right if span.end is None else _day(span.end)
    open_ended = span.start is None or span.end is None
    style = {"linestyle": ":", "linewidth": 2} if open_ended else {"linestyle": "-", "linewidth": 5, "alpha": 0.35}
    axes.plot([begin, end], [y, y], color=shade, solid_capstyle="butt", **style)
    for known in (span.start, span.end):
        if known is not None and open_ended:
            axes.plot([_day(known)], [y], "|", color=shade, markersize=9, markeredgewidth=2)


def _day(moment: Any) -> float:
    return float(moment.timestamp()) / 86_400


def _between(report: Report, shown: Sequence[Position]) -> list[Contradiction]:
    ids = {id(p) for p in shown}
    facts = {p.question for p in shown}
    found = (c for c in report.contradictions if c.a.question in facts or c.b.question in facts)
    return [c for c in found if id(c.a) in ids and id(c.b) in ids]


def _contradictions(axes: Any, found: Sequence[Contradiction], places: dict[int, int]) -> None:
    """A line at the right edge between two rows that contradict, dashed where they may; lines that meet in lanes."""
    across = axes.get_yaxis_transform()
    lanes: list[list[tuple[int, int]]] = []
    surest = sorted(found, key=lambda one: one.certainty)  # of two on one pair the surer is drawn
    reaches = {tuple(sorted((places[id(one.a)], places[id(one.b)]))): one.says for one in surest}
    for (low, high), told in sorted(reaches.items(), key=lambda item: (item[0][1] - item[0][0], item[0])):
        lane = next((n for n, held in enumerate(lanes) if all(high < b or low > t for b, t in held)), len(lanes))
        if lane == len(lanes):
            lanes.append([])
        lanes[lane].append((low, high))
        x = 1.012 + 0.009 * (lane % _LANES)
        style, shade = LINES[told]
        axes.plot([x, x], [low, high], style, color=shade, linewidth=1.3, transform=across, clip_on=False)
        axes.plot([x, x], [low, high], "<", color=shade, markersize=4, transform=across, clip_on=False)
