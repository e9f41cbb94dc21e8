"""Numbers as ranges (`docs/definitions.md`): "about 80", "dozens"."""

from __future__ import annotations

import math

from attrs import field, frozen

from claimrec.model.errors import InputError, shown
from claimrec.model.typed_fields import refuse_misfit


@frozen(cache_hash=True)
class Quantity:
    """A range of numbers.

    - `low`, `high`: its ends, either one infinite; `open_low`, `open_high`: whether that end is not part of it.
    - `unit`: what is counted or measured ("%" for a share); `words`: the words that it was read from.

    >>> Quantity(67, 83).meets(Quantity(80, 80))
    True
    >>> Quantity(30, math.inf, open_low=True).meets(Quantity(30, 30))
    False
    """

    low: float
    high: float
    unit: str = ""
    open_low: bool = False
    open_high: bool = False
    words: str = field(default="", eq=False)

    def __attrs_post_init__(self) -> None:
        flags = isinstance(self.open_low, bool) and isinstance(self.open_high, bool)
        if not flags or not isinstance(self.unit, str) or not isinstance(self.words, str):
            refuse_misfit(self)
        try:
            if type(self.low) is bool or type(self.high) is bool:
                raise TypeError  # no number
            fits = self.low <= self.high and math.isfinite(self.low + self.high) is not None
        except (TypeError, OverflowError) as error:
            expected = "two numbers, the low end first"
            raise InputError(
                f"{shown(self.low)} to {shown(self.high)}", field="low, high", expected=expected
            ) from error
        if not fits:
            raise InputError(
                f"{self.low} to {self.high} is no range", field="value", expected="a low end that is not above the high"
            )

    def below(self, other: Quantity, tolerance: float = 0.0) -> bool:
        """Whether all of this range lies under all of `other`, by more than `tolerance` (0.05 is 5 %) of the larger."""
        slack = tolerance * max(abs(self.high), abs(other.low)) if tolerance and math.isfinite(self.high) else 0.0
        if self.high + slack < other.low:
            return True
        return self.high == other.low and (self.open_high or other.open_low) and not slack

    def meets(self, other: Quantity, tolerance: float = 0.0) -> bool:
        """Whether this range and `other` have a number in common, within `tolerance` (as in `below`)."""
        return not self.below(other, tolerance) and not other.below(self, tolerance)

    def __str__(self) -> str:
        unit = self.unit if self.unit == "%" else f" {self.unit}" if self.unit else ""
        return _span_in_words(self) + unit


def _span_in_words(q: Quantity) -> str:
    if q.low == q.high:
        return _plain(q.low)
    if q.high == math.inf:
        if q.low == -math.inf:
            return "any number"
        return f"{'more than' if q.open_low else 'at least'} {_plain(q.low)}"
    if q.low in (0, -math.inf):
        return f"{'less than' if q.open_high else 'at most'} {_plain(q.high)}"
    return f"{_plain(q.low)} to {_plain(q.high)}"


def _plain(number: float) -> str:
    if number == int(number) and abs(number) < 1e15:
        return f"{int(number):,}"
    return f"{number:,.6g}" if abs(number) < 1e6 else f"{number:,.1f}"
