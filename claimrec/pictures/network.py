"""Who contradicts whom, and how often? Parties on a circle, with lines as wide as their disputes are many."""

from __future__ import annotations

from collections import Counter
from math import cos, pi, sin
from typing import TYPE_CHECKING, Any

from claimrec.pictures.drawing import AGAINST, QUIET, colour, figure, kinds, legend, mark, message, short, words

if TYPE_CHECKING:
    from claimrec.report import Report

_WIDEST = 9.0
_FRAME = {"boxstyle": "round,pad=0.2", "facecolor": "white", "edgecolor": AGAINST, "linewidth": 0.6}


def network(report: Report, *, least: float = 0.0, limit: int = 20) -> Any:
    """The figure of `Report.network`."""
    pairs: Counter[tuple[str, str]] = Counter()
    sides: dict[str, str | None] = {}
    for found in report.contradictions:
        if found.certainty >= least:
            pairs[min(found.parties), max(found.parties)] += 1
            sides |= {found.a.party: found.a.side, found.b.party: found.b.side}
    if not pairs:
        return message("Nobody contradicts anybody.")
    often = Counter({p: sum(n for pair, n in pairs.items() if p in pair) for p in sides})
    kept = sorted(often, key=lambda p: (-often[p], p))[:limit]
    order = sorted(kept, key=lambda p: (sides[p] is None, sides[p] or "", p))
    drawn = figure(8, 8)
    axes = drawn.add_axes((0.14, 0.1, 0.72, 0.76))
    axes.set_axis_off()
    axes.set_xlim(-1.25, 1.25)
    axes.set_ylim(-1.25, 1.25)
    places = {party: _place(k, len(order)) for k, party in enumerate(order)}
    _lines(axes, {pair: n for pair, n in pairs.items() if set(pair) <= set(kept)}, places)
    numbers = kinds(sides[p] for p in order)
    for party in order:
        _party(axes, party, places[party], numbers[sides[party]], often[party])
    legend(axes, list(numbers), numbers)
    if len(often) > len(kept):
        left_out = f"{len(often) - len(kept)} parties with fewer contradictions are not drawn"
        words(axes, 1.0, 0.0, left_out, transform=drawn.transFigure, ha="right", va="bottom", fontsize=8, color=QUIET)
    return drawn


def _place(number: int, count: int) -> tuple[float, float]:
    turn = pi / 2 - 2 * pi * number / count
    return cos(turn), sin(turn)


def _lines(axes: Any, pairs: dict[tuple[str, str], int], places: dict[str, tuple[float, float]]) -> None:
    most = max(pairs.values(), default=1)
    for number, ((one, other), count) in enumerate(sorted(pairs.items())):
        (x, y), (u, v) = places[one], places[other]
        axes.plot([x, u], [y, v], "-", color=AGAINST, alpha=0.55, linewidth=1 + (_WIDEST - 1) * count / most, zorder=1)
        share = 0.5 + 0.09 * ((number % 3) - 1)  # labels of crossing lines stand apart
        middle = x + (u - x) * share, y + (v - y) * share
        words(axes, *middle, str(count), ha="center", va="center", fontsize=9, zorder=3, bbox=_FRAME)


def _party(axes: Any, party: str, place: tuple[float, float], number: int, often: int) -> None:
    x, y = place
    axes.plot([x], [y], mark(number), color=colour(number), markersize=15, zorder=2)
    ha = "center" if abs(x) < 0.2 else "left" if x > 0 else "right"
    va = "center" if abs(y) < 0.9 else "bottom" if y > 0 else "top"
    words(axes, x * 1.11, y * 1.11, f"{short(party, 26)} ({often})", ha=ha, va=va, fontsize=9)
