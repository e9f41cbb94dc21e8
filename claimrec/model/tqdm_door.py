"""The only door to tqdm, which shows how far a long run is: a bar in a terminal, a widget in a notebook."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from claimrec.model.errors import MissingError


def bars() -> Callable[[str, int, int], None]:
    """A function for `progress=` that shows a bar for each step; MissingError without tqdm."""
    try:
        from tqdm.auto import tqdm  # type: ignore[import-untyped]  # it has no types
    except ImportError as error:
        raise MissingError("progress=True", "tqdm") from error
    shown: list[Any] = []  # the bar of the step that goes on, if any

    def tell(step: str, done: int, total: int) -> None:
        if shown and (shown[0].desc != step or done < shown[0].n):
            shown.pop().close()
        if not shown:
            shown.append(tqdm(total=total, desc=step))
            shown[0].desc = step
        shown[0].update(done - shown[0].n)
        if done >= total:
            shown.pop().close()

    return tell
