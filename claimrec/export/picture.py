"""A matplotlib figure that a notebook shows. Imported when the first figure is drawn, since it needs matplotlib."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO
from typing import Any

from matplotlib.figure import Figure


class Picture(Figure):
    """A figure of matplotlib that a notebook shows as a picture when it is the last line of a cell.

    Notebooks show what has a method `_repr_png_`; matplotlib gives its figures one from outside, but only once pyplot
    is imported, which would keep every figure for the whole process and may open windows. A notebook looks the method
    up on what it shows, and a figure has to stay matplotlib's for `savefig`, axes and pickle: hence a subclass.

    >>> isinstance(Picture(), Figure)
    True
    """

    def _repr_png_(self) -> bytes:
        """The picture as PNG, at the resolution of the figure."""
        held = BytesIO()
        self.savefig(held, format="png", dpi="figure")
        return held.getvalue()

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        """The picture for front ends of Jupyter, in the forms that they ask for: PNG, and words for what shows none."""
        width, height = self.get_size_inches() * self.dpi
        held = {"text/plain": f"<Picture of {width:.0f} by {height:.0f} pixels>"}
        if (include is None or "image/png" in include) and (exclude is None or "image/png" not in exclude):
            held["image/png"] = b64encode(self._repr_png_()).decode("ascii")
        return held
