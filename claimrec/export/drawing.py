"""What all pictures share: figure, plain text, colours and marks. The only door to matplotlib's drawing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from claimrec.export.clean import clean
from claimrec.model.errors import MissingError
from claimrec.model.positions import CONTRADICTS, MAY_CONTRADICT

# Okabe and Ito's colours, which colour-blind people tell apart (2008); marks differ too.
COLOURS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#5B5B5B", "#F0E442")
MARKS = ("o", "s", "^", "D", "v", "P", "X")
AGAINST, DOUBT = "#C1271A", "#8A5C00"
LINES = {CONTRADICTS: ("-", AGAINST), MAY_CONTRADICT: ("--", DOUBT)}  # dashed, not by colour alone
QUIET = "#666666"
_DOTS = "…"


def figure(width: float, height: float) -> Any:
    """An empty figure of matplotlib, in inches; no window, no state of pyplot. MissingError without matplotlib."""
    try:
        from claimrec.export.picture import Picture
    except ImportError as error:
        raise MissingError("a picture", "matplotlib") from error
    return Picture(figsize=(width, height))


def words(axes: Any, x: float, y: float, text: str, **more: Any) -> Any:
    """Words at a place, taken as they are: a "$" begins no formula."""
    return axes.text(x, y, text, parse_math=False, **more)


def short(text: str, length: int) -> str:
    """Words in one line, cut where they are too long."""
    plain = " ".join(clean(text, 4 * length).split())
    return plain if len(plain) <= length else plain[: length - 1].rstrip() + _DOTS


def kinds(names: Iterable[str | None]) -> dict[str | None, int]:
    """A number for each side, in their order: it chooses colour and mark."""
    return {name: number for number, name in enumerate(sorted(set(names), key=lambda n: (n is None, n or "")))}


def colour(number: int) -> str:
    """The colour of a side."""
    return COLOURS[number % len(COLOURS)]


def mark(number: int) -> str:
    """The mark of a side."""
    return MARKS[number % len(MARKS)]


def message(text: str) -> Any:
    """A figure that says that there is nothing to draw."""
    found = figure(6, 1.2)
    axes = found.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    words(axes, 0.5, 0.5, text, ha="center", va="center", color=QUIET)
    return found


def legend(axes: Any, sides: Sequence[str | None], numbers: dict[str | None, int]) -> None:
    """Which colour and mark is which side, above the axes; nothing where nobody has one."""
    if not any(sides):
        return
    width = axes.figure.get_figwidth() * axes.get_position().width
    x, beside = 0.0, {"transform": axes.transAxes, "clip_on": False}
    for side in sides[: len(COLOURS)]:
        number, label = numbers[side], short(side or "no side", 18)
        axes.plot([x + 0.07 / width], [1.03], mark(number), color=colour(number), markersize=6, **beside)
        words(axes, x + 0.2 / width, 1.03, label, va="center", fontsize=8, **beside)
        x += (0.42 + 0.075 * len(label)) / width
