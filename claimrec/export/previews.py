"""Four frames in, the first rows of each as an HTML fragment out, for notebooks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from claimrec.export.clean import clean
from claimrec.export.markup import fragment, words
from claimrec.model.narwhals_door import narwhals_for
from claimrec.model.wording import many

ROWS, COLUMNS, CELL = 5, 8, 80


def previews_html(frames: Mapping[str, Any]) -> str:
    """Each frame with its name, its size and its first rows, folded but for the first that has any."""
    filled = next((name for name, frame in frames.items() if len(frame)), None)
    return fragment("".join([_preview(name, frame, name == filled) for name, frame in frames.items()]))


def _preview(name: str, frame: Any, opened: bool) -> str:
    known = narwhals_for("a preview of frames").from_native(frame)
    columns = list(known.columns)
    size = f"{many(len(frame), 'row')}, {many(len(columns), 'column')}"
    shown = columns[:COLUMNS]
    head = "".join([f'<th scope="col">{words(column)}</th>' for column in shown])
    rows = "".join([f"<tr>{''.join(map(_cell, row))}</tr>" for row in known.select(shown).head(ROWS).iter_rows()])
    table = f'<div class="wide"><table class="plain"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'
    left = [*_left(len(frame) - ROWS, "row"), *_left(len(columns) - COLUMNS, "column")]
    more = f'<p class="more">… and {", ".join(left)}</p>' if left else ""
    summary = f'<summary><b>{words(name)}</b> <span class="count">({size})</span></summary>'
    return f"<details{' open' if opened else ''}>{summary}{table}{more}</details>"


def _left(more: int, noun: str) -> Iterable[str]:
    return [many(more, f"more {noun}")] if more > 0 else []


def _cell(value: Any) -> str:
    if value is None:
        return "<td></td>"
    several = isinstance(value, Iterable) and not isinstance(value, str)  # a list of whatever library
    return f"<td>{words(clean(', '.join(map(str, value)) if several else value, CELL))}</td>"
