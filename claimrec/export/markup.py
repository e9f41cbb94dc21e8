"""Text from outside in, HTML out: escaped, each piece with its own direction of writing."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from html import escape

from claimrec.export.clean import clean
from claimrec.model.resources import text_of


@cache
def data(name: str) -> str:
    """A file of this folder."""
    return text_of(f"export/{name}")


def fragment(body: str) -> str:
    """A piece of HTML with its style, for notebooks."""
    return f'<div class="claimrec">\n<style>\n{data("style.css")}</style>\n{body}</div>'


def words(text: str) -> str:
    """Words from outside, with their own direction of writing.

    >>> words("a <b>")
    '<bdi>a &lt;b&gt;</bdi>'
    """
    return f"<bdi>{escape(text, quote=True)}</bdi>"


def quoted(pieces: Iterable[tuple[str, bool]]) -> str:
    """A quotation in pieces, each marked or not; nothing for nothing."""
    inner = "".join(f"<mark>{escape(text)}</mark>" if marked else escape(text) for text, marked in pieces)
    return f'<q dir="auto">{inner}</q>' if inner else ""


def card(title: str, rows: Iterable[tuple[str, object]], quote: str = "") -> str:
    """One thing by itself: its title, and what there is to say of it; rows with nothing in them are left out."""
    told = "".join(f"<dt>{name}</dt><dd>{words(clean(value))}</dd>" for name, value in rows if value)
    said = f"<dt>in the words</dt><dd>{quote}</dd>" if quote else ""
    return fragment(f"<p><b>{words(clean(title))}</b></p><dl>{told}{said}</dl>")
