"""The only door to narwhals, which speaks to pandas, polars, pyarrow and their like in one way.

It is imported inside of the function, so that whoever needs no frames needs no narwhals.
"""

from __future__ import annotations

from typing import Any

from claimrec.model.errors import MissingError


def narwhals_for(what: str, *more: str) -> Any:
    """The module, for `what`; MissingError, which also names the libraries in `more`, where it is not installed."""
    try:
        import narwhals.stable.v2 as nw
    except ImportError as error:
        raise MissingError(what, "narwhals", *more) from error
    return nw
