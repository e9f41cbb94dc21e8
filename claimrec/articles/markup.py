"""HTML in, the visible lines of the article out, without navigation, forms and scripts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from html.parser import HTMLParser

from attrs import define, field, frozen

from claimrec.model.errors import InputError

NOTE = "it came as HTML: its visible text was read, and quotes are places in that"
_PAGE = re.compile(
    r"[\s\ufeff]*+(?:<\?xml[^>]*>\s*+)?+(?:(?><!--.*?-->)\s*+)*+"
    r"<(?:!doctype\s+html|(?:html|head|title|meta|link|style|script|body|main|article|section|header|nav|aside|figure|div|p"
    r"|h[1-6]|ul|ol|dl|table|blockquote|pre|form)\b[^<>]*>)",
    re.IGNORECASE | re.DOTALL,
)


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


_FURNITURE = _tags(
    "script style noscript template nav footer aside form button select option textarea dialog menu svg math canvas"
    " audio video object iframe figcaption"
)
_ROLES = _tags("navigation banner complementary contentinfo search menu dialog")
_BLOCKS = _tags(
    "address article blockquote body center dd details div dl dt fieldset figure h1 h2 h3 h4 h5 h6 header hr html li"
    " main ol p pre section summary table tbody td tfoot th thead tr ul"
)
_EMPTY = _tags("area base br col embed hr img input link meta param source track wbr")
_CLOSED_BY = {"p": _BLOCKS, "li": _tags("li"), "dt": _tags("dt dd"), "dd": _tags("dt dd")}
_PUBLISHED = _tags("article:published_time datepublished date dc.date dc.date.issued pubdate")
_DATE = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?P<zone>Z|[+-]\d\d:?\d\d))?")
_BLANK = re.compile(r"[ \t\n\r\f\v\xa0]+")
_LINE, _PARAGRAPH = "\n", "\n\n"


@frozen
class Page:
    """The visible text of a page, and when it says that it was published (a day, or a time with its zone), or None."""

    text: str
    published: str | None = None


def is_html(text: str) -> bool:
    """Whether a text begins as HTML does: with a page, or with one of its blocks.

    >>> is_html("<p>The mayor spoke.</p>"), is_html("The mayor <b>spoke</b>."), is_html("x < y > z")
    (True, False, False)
    """
    return _PAGE.match(text) is not None


def page_of(text: str) -> Page:
    """What an HTML text shows: of its article where it marks one, else of all of it.

    Scripts, styles, navigation, forms, captions and what is hidden are left out; blocks are lines of their own, and
    references as `&amp;` stand for their characters. Raises InputError where nothing is to be seen.

    >>> page_of("<nav>Home</nav><h1>A town falls</h1><p>The mayor said: &ldquo;It is<br>over.&rdquo;</p>").text
    'A town falls\\n\\nThe mayor said: “It is\\nover.”'
    """
    reader = _Reader()
    reader.feed(text)
    reader.close()
    shown = _tidy("".join(reader.article)) or _tidy("".join(reader.all))
    if not shown:
        raise InputError("the HTML shows no text", field="text", expected="an article")
    heading = _tidy("".join(reader.heading) or "".join(reader.title))
    if heading and heading not in shown:
        shown = heading + _PARAGRAPH + shown
    return Page(shown, reader.published)


def _tidy(text: str) -> str:
    """Lines without blanks around them, and one empty line between paragraphs at most."""
    lines = [line.strip(" ") for line in text.split(_LINE)]
    return re.sub(r"\n{3,}", _PARAGRAPH, _LINE.join(lines)).strip()


@define
class _Reader(HTMLParser):
    """Collects what is seen: of all of the page, of what it marks as its article, and of its first heading.

    `open` are the elements that have begun, each with whether it is left out; `inside` counts them by name.
    """

    all: list[str] = field(factory=list)
    article: list[str] = field(factory=list)
    heading: list[str] = field(factory=list)
    title: list[str] = field(factory=list)
    published: str | None = None
    open: list[tuple[str, bool]] = field(factory=list)
    inside: Counter[str] = field(factory=Counter)
    left_out: int = 0
    headings: int = 0

    def __attrs_pre_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins; an open paragraph or item ends where another block begins."""
        given = {name: value or "" for name, value in attrs}
        if self.open and tag in _CLOSED_BY.get(self.open[-1][0], ()):
            self.handle_endtag(self.open[-1][0])
        if tag == "meta":
            self._meta(given)
        if tag in _EMPTY:
            self._add({"br": _LINE, "hr": _PARAGRAPH}.get(tag, ""))
            return
        self._mark(tag, "“")
        self.headings += tag == "h1"
        hidden = tag in _FURNITURE or "hidden" in given or given.get("aria-hidden") == "true"
        self.open.append((tag, hidden or given.get("role", "").lower() in _ROLES))
        self.inside[tag] += 1
        self.left_out += self.open[-1][1]

    def handle_endtag(self, tag: str) -> None:
        """An element ends, and with it whatever was left open inside; what was never begun ends nothing."""
        ended = ""
        while self.inside[tag] and ended != tag:
            ended, left_out = self.open.pop()
            self.inside[ended] -= 1
            self.left_out -= left_out
        if ended:
            self._mark(tag, "”")

    def handle_data(self, data: str) -> None:
        """Some text, in which a line break is a blank, but in `pre`."""
        if self.inside["title"]:
            self.title.append(data)
        elif not self.inside["head"]:
            self._add(data if self.inside["pre"] else _BLANK.sub(" ", data))

    def _mark(self, tag: str, quotation: str) -> None:
        self._add(quotation if tag == "q" else " " if tag in ("td", "th") else _PARAGRAPH if tag in _BLOCKS else "")

    def _add(self, text: str) -> None:
        if self.left_out:
            return
        self.all.append(text)
        if self.inside["article"] or self.inside["main"]:
            self.article.append(text)
        if self.inside["h1"] and self.headings == 1:
            self.heading.append(text)

    def _meta(self, given: Mapping[str, str]) -> None:
        name = (given.get("property") or given.get("itemprop") or given.get("name") or "").lower()
        said = _DATE.match(given.get("content", ""))
        if name in _PUBLISHED and self.published is None and said:
            self.published = said[0] if said["zone"] else said["day"]
