"""A document that LangExtract made in, the claims of its extractions out, each slice looked up anew in the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, tzinfo
from typing import Any

from attrs import fields

from claimrec.articles.article import Article, Known, article_by
from claimrec.articles.reader_protocol import Passage, Utterance
from claimrec.model.errors import InputError, shown
from claimrec.model.parties import Party

_FIELDS = tuple(one.name for one in fields(Utterance) if one.name not in ("quote", "start"))


def from_langextract(
    document: Any,
    *,
    columns: Mapping[str, str] | None = None,
    published: str | date | datetime | None = None,
    outlet: str | None = None,
    source: str | None = None,
    tz: str | tzinfo | None = None,
    parties: Iterable[Party | Mapping[str, Any] | str] = (),
) -> Article:
    """The claims that LangExtract found in a document, as `read_article` gives them with a `reader`.

    - `document`: an `AnnotatedDocument`, or what has `text` and `extractions`, each of these with `extraction_text`,
      `char_interval` (`start_pos`; None where LangExtract found none) and `attributes`.
    - `columns`: from the fields of an `Utterance` (`party`, `when`, `subject`, ...) to the attributes that hold them,
      where these have other names.
    - `published`, `outlet`, `source`, `tz`, `parties`: as in `claimrec.read_article`.

    What LangExtract aligned loosely, and parties that the text does not name, end in `rejected`. Raises InputError for
    what is no such document.
    """
    text = _text(document)
    if text is None:
        told = f"{shown(document)} has no text"
        raise InputError(told, field="document", expected="an AnnotatedDocument of LangExtract")
    names = {**{name: name for name in _FIELDS}, **_columns(columns)}

    def reader(_: Sequence[Passage]) -> list[Iterator[Mapping[str, Any]]]:
        return [_utterances(document, names)]

    known = Known(published=published, outlet=outlet, source=source, tz=tz)
    return article_by(reader, text, known, parties=parties)


def _text(document: Any) -> str | None:
    try:
        text = document.text
    except Exception:  # no document, or the caller's own object
        return None
    return text if isinstance(text, str) else None


def _columns(given: Any) -> Mapping[str, str]:
    """The names of attributes by field; InputError for other fields."""
    if given is None:
        return {}
    fits = isinstance(given, Mapping) and all(isinstance(one, str) for pair in given.items() for one in pair)
    if not fits or not set(given) <= set(_FIELDS):
        expected = f"from {', '.join(_FIELDS)} to names of attributes"
        raise InputError(f"{shown(given)} cannot be used", field="columns", expected=expected)
    return dict(given)


def _utterances(document: Any, names: Mapping[str, str]) -> Iterator[Mapping[str, Any]]:
    for one in getattr(document, "extractions", None) or ():
        attributes = getattr(one, "attributes", None)
        given = attributes if isinstance(attributes, Mapping) else {}
        at = getattr(getattr(one, "char_interval", None), "start_pos", None)
        held = {name: given[column] for name, column in names.items() if column in given}
        yield {**held, "quote": getattr(one, "extraction_text", None), "start": at}
