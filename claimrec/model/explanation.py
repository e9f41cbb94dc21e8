"""How a contradiction or a change came about, as something that shows itself."""

from __future__ import annotations

from typing import Any

from attrs import frozen


@frozen(repr=False)
class Explanation:
    """How a contradiction or a change (`found`) came about: it shows itself as text and in a notebook."""

    found: Any  # facts.py, where these two stand, imports this file

    def to_text(self) -> str:
        """The explanation in plain text, about a hundred columns wide."""
        from claimrec.export.waterfall import explained

        return explained(self.found)

    def to_html(self) -> str:
        """The explanation as a fragment of HTML."""
        from claimrec.export.explanations import explanation_html

        return explanation_html(self.found)

    def __str__(self) -> str:
        return self.to_text()

    def __repr__(self) -> str:
        return self.to_text()

    def _repr_html_(self) -> str:
        return self.to_html()
