"""Text from outside in, HTML out: escaped, each piece with its own direction of writing."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from html import escape
from urllib.parse import urlsplit

from claimrec.export.clean import clean
from claimrec.model.resources import text_of

ADDRESS = 2_000  # characters of an address that may be a link
NEVER = '"<>\\^`{|} '  # what no address may hold as it is (RFC 3986)


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


def web_address(given: str | None) -> str:
    """An address of the web as it is, where the text is nothing else; else nothing.

    >>> web_address("https://example.org/a?b=1"), web_address("javascript:alert(1)"), web_address("see http://x.org")
    ('https://example.org/a?b=1', '', '')
    """
    if given is None or not given.startswith(("http://", "https://")) or len(given) > ADDRESS:
        return ""
    if not given.isprintable() or any(mark in given for mark in NEVER):
        return ""
    try:
        found = urlsplit(given)
        return given if found.hostname and "@" not in found.netloc else ""
    except ValueError:  # brackets that hold no address
        return ""


def source(told: str, address: str) -> str:
    """Where something was read: a link where it has an address of the web, which learns nothing of who follows it."""
    inner = words(told)
    link = f'<a href="{escape(address, quote=True)}" rel="noopener noreferrer" target="_blank">{inner}</a>'
    return f"<cite>{link if address else inner}</cite>" if told else ""


def quoted(pieces: Iterable[tuple[str, bool]]) -> str:
    """A quotation in pieces, each marked or not; nothing for nothing."""
    inner = "".join(f"<mark>{escape(text)}</mark>" if marked else escape(text) for text, marked in pieces)
    return f'<q dir="auto">{inner}</q>' if inner else ""


def card(title: str, rows: Iterable[tuple[str, object]], quote: str = "", more: str = "") -> str:
    """One thing by itself: its title, and what there is to say of it; rows with nothing in them are left out.

    `quote` are its words and `more` what stands below, both as HTML.
    """
    told = "".join(f"<dt>{name}</dt><dd>{words(clean(value))}</dd>" for name, value in rows if value not in (None, ""))
    said = f"<dt>in the words</dt><dd>{quote}</dd>" if quote else ""
    return fragment(f"<p><b>{words(clean(title))}</b></p><dl>{told}{said}</dl>{more}")
