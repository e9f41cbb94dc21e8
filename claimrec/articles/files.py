"""Articles from files: text, Markdown and HTML, folders of them, and JSON lines with one article each."""

from __future__ import annotations

import re
from codecs import lookup
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

from claimrec.articles.markup import NOTE, is_html, page_of
from claimrec.articles.page import FRONT
from claimrec.model.errors import InputError, shown
from claimrec.sources.rows import rows_of_lines

_PAGES = (".html", ".htm", ".xhtml")
ENDINGS = (".txt", ".md", ".markdown", ".text", *_PAGES)
_LINES = (".jsonl", ".ndjson")
_FIELDS = ("text", "published", "outlet", "source")
_OTHERS = ((b"%PDF", "a PDF"), (b"PK\x03\x04", "a zip archive, as .docx files are"), (b"{\\rtf", "a file of rich text"))
_CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?([\w.:-]+)", re.IGNORECASE)
_DATED = re.compile(
    r"^(?:date|published|pubdate|publication_date)\s*:\s*[\"']?([\dT:+\-.Z]+)", re.IGNORECASE | re.MULTILINE
)


@frozen
class Found:
    """An article that was found, or why it is none: `name` says where, `problem` is None for one that can be read.

    `note` says what was done to come by its text, empty where nothing was.
    """

    name: str
    text: str = ""
    published: str | None = None
    outlet: str | None = None
    source: str | None = None
    problem: str | None = None
    note: str = ""


def articles_in(paths: Iterable[str | Path]) -> Iterator[Found]:
    """The articles of files and folders, one after the other; what cannot be read comes out with its problem.

    A JSON line needs a `text`; `published`, `outlet` and `source` are taken from it where they stand. A date in the
    front matter of a Markdown file ("date: 2024-05-01"), or in the `meta` of an HTML file, is taken as `published`.
    HTML, known by its ending or by its beginning, gives its visible text.
    """
    for given in paths:
        path = Path(given)
        if path.is_dir():
            inside = articles_of(path)
            if not inside:
                yield Found(str(path), problem="the folder holds no article")
            yield from articles_in(inside)
        else:
            yield from _in_file(path)


def articles_of(folder: str | Path) -> list[Path]:
    """The files of a folder, and of those inside of it, that are read as articles."""
    return sorted(p for p in Path(folder).rglob("*") if p.suffix.lower() in (*ENDINGS, *_LINES))


def _in_file(path: Path) -> Iterator[Found]:
    try:
        raw = path.read_bytes()
        if path.suffix.lower() in _LINES:
            for number, row in rows_of_lines(raw).rows:
                yield _of_row(f"{path}, row {number}", row)
        else:
            yield _of_text(path, raw)
    except UnicodeDecodeError as error:
        yield Found(str(path), problem=f"it is not UTF-8 (byte {error.start})")
    except InputError as error:
        yield Found(str(path), problem=error.problem)
    except OSError as error:
        yield Found(str(path), problem=error.strerror or "it cannot be read")


def _of_text(path: Path, raw: bytes) -> Found:
    kind = next((kind for begin, kind in _OTHERS if raw.startswith(begin)), "binary" if b"\0" in raw else None)
    if kind is not None:
        return Found(str(path), problem=f"it is {kind}, and holds no text that can be read")
    if path.suffix.lower() in _PAGES:
        return _of_page(path, raw.decode(_charset(raw)))
    text = raw.decode("utf-8-sig")
    if is_html(text):
        return _of_page(path, text)
    return Found(str(path), text, published=_dated(text), source=path.name)


def _of_page(path: Path, text: str) -> Found:
    page = page_of(text)
    return Found(str(path), page.text, published=page.published, source=path.name, note=NOTE)


def _charset(raw: bytes) -> str:
    """The encoding that a page says it is in; UTF-8 where it names none that is known."""
    found = _CHARSET.search(raw, 0, 2_048)
    try:
        name = lookup(found[1].decode("ascii")).name if found else "utf-8"
    except LookupError:
        name = "utf-8"
    return "utf-8-sig" if name == "utf-8" else name


def _dated(text: str) -> str | None:
    front = FRONT.match(text)
    found = _DATED.search(front.group(1)) if front else None
    return found.group(1) if found else None


def _of_row(name: str, row: Any) -> Found:
    if not isinstance(row, Mapping) or not isinstance(row.get("text"), str):
        return Found(name, problem="it holds no text")
    wrong = next((f for f in _FIELDS if row.get(f) is not None and not isinstance(row[f], str)), None)
    if wrong is not None:
        return Found(name, problem=f"its {wrong} is {shown(row[wrong])}, no string")
    given = {field: row[field] for field in _FIELDS if row.get(field) is not None}
    return Found(name, **{"source": name, **given})
