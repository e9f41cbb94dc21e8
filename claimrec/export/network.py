"""A report in, a figure of parties on a circle out, with lines as wide as their contradictions are many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import cos, hypot, pi, sin
from typing import Any

from claimrec.export.drawing import LINES, QUIET, colour, figure, kinds, legend, mark, message, short, words
from claimrec.model.clashes import pair_certainty
from claimrec.model.positions import CONTRADICTS, MAY_CONTRADICT, checked_certainty, says
from claimrec.model.report import Report
from claimrec.model.wording import are, many

Point = tuple[float, float]
Line = tuple[Point, Point]

_WIDTH, _HEIGHT, _CIRCLE = 10.4, 8.0, 6.0  # inches; beside the circle is room for the longest names
_WIDEST = 9.0
_ALONG = (0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72)  # where on its line a number may stand, as shares of its length
_ENOUGH = 0.12  # of the radius
_FRAME = {"boxstyle": "round,pad=0.2", "facecolor": "white", "linewidth": 0.6}
_KEY = f"line: {CONTRADICTS}, and how often · dashed, in brackets: {MAY_CONTRADICT}"


def network(report: Report, *, least: float = 0.0, limit: int = 20) -> Any:
    """The figure of `Report.network`."""
    pairs: Counter[tuple[str, str]] = Counter()
    doubtful: Counter[tuple[str, str]] = Counter()
    sides: dict[str, str | None] = {}
    for _, entry in report.contradictions.at_least(checked_certainty(least, "least")).entries:
        for a, b in entry.pairs():
            pair = (a.party, b.party) if a.party <= b.party else (b.party, a.party)
            pairs[pair] += 1
            doubtful[pair] += says(pair_certainty(entry, a, b)) == MAY_CONTRADICT
            sides |= {a.party: a.side, b.party: b.side}
    if not pairs:
        return message("Nobody contradicts anybody.")
    often = Counter({p: sum(n for pair, n in pairs.items() if p in pair) for p in sides})
    kept = sorted(often, key=lambda p: (-often[p], p))[:limit]
    order = sorted(kept, key=lambda p: (sides[p] is None, sides[p] or "", p))
    drawn = figure(_WIDTH, _HEIGHT)
    axes = drawn.add_axes((0.5 - _CIRCLE / _WIDTH / 2, 0.1, _CIRCLE / _WIDTH, _CIRCLE / _HEIGHT))
    axes.set_axis_off()
    axes.set_xlim(-1.25, 1.25)
    axes.set_ylim(-1.25, 1.25)
    places = {party: _place(k, len(order)) for k, party in enumerate(order)}
    _lines(axes, {pair: (n, doubtful[pair]) for pair, n in pairs.items() if set(pair) <= set(kept)}, places)
    numbers = kinds(sides[p] for p in order)
    for party in order:
        _party(axes, party, places[party], numbers[sides[party]], often[party])
    legend(axes, list(numbers), numbers)
    words(axes, 0.02, 0.0, _KEY, transform=drawn.transFigure, ha="left", va="bottom", fontsize=8, color=QUIET)
    if len(often) > len(kept):
        left = len(often) - len(kept)
        left_out = f"{many(left, 'party', 'parties')} with fewer contradictions {are(left)} not drawn"
        words(axes, 1.0, 0.0, left_out, transform=drawn.transFigure, ha="right", va="bottom", fontsize=8, color=QUIET)
    return drawn


def _place(number: int, count: int) -> Point:
    turn = pi / 2 - 2 * pi * number / count
    return cos(turn), sin(turn)


def _lines(axes: Any, pairs: dict[tuple[str, str], tuple[int, int]], places: dict[str, Point]) -> None:
    """Lines with how often two contradict each other, or may: where all may be only, the line is dashed."""
    most = max((count for count, _ in pairs.values()), default=1)
    lines = {pair: (places[pair[0]], places[pair[1]]) for pair in sorted(pairs)}
    taken: list[Line] = []
    for pair, ((x, y), (u, v)) in lines.items():
        count, doubtful = pairs[pair]
        width = 1 + (_WIDEST - 1) * count / most
        style, shade = LINES[MAY_CONTRADICT if count == doubtful else CONTRADICTS]
        axes.plot([x, u], [y, v], style, color=shade, alpha=0.55, linewidth=width, zorder=1)
        others = [line for other, line in lines.items() if other != pair]
        free = max(_ALONG, key=lambda share: _room(_on(lines[pair], share), others + taken))
        middle = _on(lines[pair], free)
        taken.append((middle, middle))
        told = f"{count - doubtful or ''} {f'({doubtful})' if doubtful else ''}".strip()
        frame = {**_FRAME, "edgecolor": shade}
        words(axes, *middle, told, ha="center", va="center", fontsize=9, zorder=3, bbox=frame)


def _on(line: Line, share: float) -> Point:
    (x, y), (u, v) = line
    return x + (u - x) * share, y + (v - y) * share


def _room(point: Point, lines: Sequence[Line]) -> float:
    """How far the nearest of these lines is; what is far enough is far enough, so that numbers keep to the middle."""
    return min((_away(point, line) for line in lines), default=_ENOUGH)


def _away(point: Point, line: Line) -> float:
    (x, y), (u, v) = line
    length = (u - x) ** 2 + (v - y) ** 2
    share = ((point[0] - x) * (u - x) + (point[1] - y) * (v - y)) / length if length else 0.0
    near = _on(line, min(1.0, max(0.0, share)))
    return min(_ENOUGH, hypot(point[0] - near[0], point[1] - near[1]))


def _party(axes: Any, party: str, place: Point, number: int, often: int) -> None:
    x, y = place
    axes.plot([x], [y], mark(number), color=colour(number), markersize=15, zorder=2)
    ha = "center" if abs(x) < 0.2 else "left" if x > 0 else "right"
    va = "center" if abs(y) < 0.9 else "bottom" if y > 0 else "top"
    words(axes, x * 1.11, y * 1.11, f"{short(party, 30)} ({often})", ha=ha, va=va, fontsize=9)
