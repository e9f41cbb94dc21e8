"""Weights of comparisons in, a figure out: a bar for each level, to the right what speaks for it, else to the left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from claimrec.export.drawing import AGAINST, COLOURS, QUIET, figure, short, words
from claimrec.model.wording import are, many

Levels = Sequence[tuple[str, Sequence[tuple[str, float]]]]
"""For each comparison its name, and what each of its levels says and weighs, in log-odds."""
LEVELS = 12  # of one comparison
_ROW, _WIDTH = 0.19, 10.0  # inches
_LEFT, _RIGHT = 0.52, 0.96  # where the bars begin and end, as shares of the width


def weights_chart(levels: Levels, *, title: str, start: float, limit: int) -> Any:
    """The figure of `Weights.chart`: `start` are the log-odds of a pair of which nothing is known."""
    every = sorted(levels, key=lambda one: min(w for _, w in one[1]) - max(w for _, w in one[1]))
    left_out, levels = len(every) - limit, list(map(_heaviest, every[:limit]))
    rows = sum(len(some) for _, some in levels) + len(levels)
    drawn = figure(_WIDTH, 1.1 + _ROW * rows)
    height = drawn.get_figheight()
    axes = drawn.add_axes((_LEFT, 0.5 / height, _RIGHT - _LEFT, 1 - 1.1 / height))
    across, y = axes.get_yaxis_transform(), 0
    for name, some in levels:
        words(axes, -1.12, -y, short(name, 40), transform=across, va="center", fontsize=8, fontweight="bold")
        for says, weight in some:
            y += 1
            words(axes, -0.02, -y, short(says, 74), transform=across, ha="right", va="center", fontsize=7.5)
            axes.barh([-y], [weight], color=COLOURS[0] if weight >= 0 else AGAINST, height=0.7)
        y += 1
    axes.axvline(0, color=QUIET, linewidth=0.8)
    axes.set_ylim(-y + 0.4, 0.8)
    axes.set_yticks([])
    axes.grid(axis="x", color="#DDDDDD", linewidth=0.6)
    axes.set_axisbelow(True)
    for edge in ("left", "right", "top"):
        axes.spines[edge].set_visible(False)
    axes.tick_params(labelsize=8)
    told = f"{title} · log-odds that each level adds to {start:+.2f}"
    words(axes, 0.02, 1 - 0.3 / height, told, transform=drawn.transFigure, va="center", fontsize=10)
    if left_out > 0:
        more = f"{many(left_out, 'comparison')} whose levels lie closer together {are(left_out)} not drawn"
        words(axes, 1.0, 0.0, more, transform=drawn.transFigure, ha="right", va="bottom", fontsize=8, color=QUIET)
    return drawn


def _heaviest(comparison: tuple[str, Sequence[tuple[str, float]]]) -> tuple[str, Sequence[tuple[str, float]]]:
    """A comparison with those of its levels that weigh most, in their order, where it has many."""
    name, levels = comparison
    if len(levels) <= LEVELS:
        return comparison
    places = sorted(range(len(levels)), key=lambda place: -abs(levels[place][1]))[:LEVELS]
    return f"{name} ({LEVELS} of {len(levels)} levels)", [levels[place] for place in sorted(places)]
