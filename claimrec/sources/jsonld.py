"""A JSON-LD document in, its nodes that are claims or reviews out, and their plain words.

Documents come as a single object, a list, an `@graph`, a feed with items, or in scripts of a page in HTML. Only
compact JSON-LD with the names of schema.org is understood, which is what fact-checkers publish; contexts are not
fetched.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import Any

from claimrec.model.errors import ClaimrecError, InputError, shown
from claimrec.sources.files import file_text
from claimrec.sources.ld_scripts import linked_data
from claimrec.sources.rows import rows_of_lines

LINES = (".jsonl", ".ndjson")
PAGES = (".html", ".htm", ".xhtml")
ENDINGS = (".json", ".jsonld", *LINES, *PAGES)
FILES = "a .json, .jsonld, .jsonl or .html file in UTF-8"
EXPECTED = f"a ClaimReview or Claim, a list or feed of them, its JSON, or {FILES}"
_AROUND = ("@graph", "dataFeedElement", "item", "itemListElement", "mainEntity", "hasPart", "review")
_FOLLOWED = frozenset({"author", "publisher", "itemReviewed", "appearance", "firstAppearance", "reviewRating"})
_DEEP = 3  # how far from a review a reference is followed: review, claim, appearance, its author


def nodes(source: Any) -> Iterator[Any]:
    """The claims and reviews of a source in their order; and what stands where one should, so that it can be refused.

    References inside of an `@graph` are followed.

    Raises InputError for a source that is no document: no such file, no JSON, one number.
    """
    met: set[int] = set()
    waiting: list[tuple[Any, Mapping[str, Any], bool]] = [(_document(source), {}, True)]
    while waiting:
        given, graph, strict = waiting.pop()
        if isinstance(given, (list, tuple)) or (isinstance(given, Mapping) and not is_claim(given)):
            if id(given) in met:  # a list that holds itself
                continue
            met.add(id(given))
        if isinstance(given, (list, tuple)):
            waiting += [(one, graph, strict) for one in reversed(given)]
        elif isinstance(given, Mapping) and not is_claim(given):
            inside = list(_inside(given, graph, strict=strict))
            waiting += reversed(inside)
            if strict and not inside:
                yield given
        elif isinstance(given, Mapping):
            yield from _reviewed(resolved(given, graph))
        elif strict:
            yield given


def _reviewed(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A claim that holds its reviews as those reviews, each of that claim; any other object as it is."""
    every = node.get("review")
    held = every if isinstance(every, list) else [every]
    reviews = [one for one in held if isinstance(one, Mapping) and _of_what_holds_it(one)]
    if is_review(node) or len(reviews) < len(held) or not reviews:
        yield node
        return
    claim = {key: value for key, value in node.items() if key != "review"}
    yield from ({**one, "itemReviewed": claim} for one in reviews)


def _of_what_holds_it(review: Mapping[str, Any]) -> bool:
    item = review.get("itemReviewed")
    return is_review(review) and (item is None or (isinstance(item, Mapping) and set(item) <= {"@id", "@type"}))


def _inside(given: Mapping[Any, Any], graph: Mapping[str, Any], *, strict: bool) -> Iterator[tuple[Any, Any, bool]]:
    """What an object that is no claim holds; in an `@graph` pages and publishers stand beside claims, and are none."""
    for key in _AROUND:
        if isinstance(found := given.get(key), (Mapping, list, tuple)):
            if key == "@graph":
                yield found, {**graph, **_named(found)}, False
            else:
                yield found, graph, strict


def _named(graph: Any) -> dict[str, Any]:
    every = graph if isinstance(graph, (list, tuple)) else [graph]
    return {one["@id"]: one for one in every if isinstance(one, Mapping) and isinstance(one.get("@id"), str)}


def _document(source: Any) -> Any:
    try:
        return _given(source)
    except ClaimrecError:
        raise
    except Exception as error:  # an object of the caller that raises
        raise InputError(f"reading {shown(source)} raised {type(error).__name__}", expected=EXPECTED) from error


def _given(source: Any) -> Any:
    if isinstance(source, str) and source.lstrip()[:1] in ("{", "["):
        return _parsed(source, "this text")
    if isinstance(source, str) and source.lstrip()[:1] == "<":
        return _page(source, "this text")
    if isinstance(source, (str, os.PathLike)):
        path = os.fsdecode(source)
        text = file_text(path, ENDINGS, FILES, ", or JSON")
        if path.lower().endswith(PAGES):
            return _page(text, shown(path))
        return _lines(text) if path.lower().endswith(LINES) else _parsed(text, shown(path))
    if isinstance(source, (Mapping, list, tuple)):
        return source
    if callable(getattr(source, "read", None)):
        expected = f"{EXPECTED}; json.load gives that of an open file"
        raise InputError(f"this is one {type(source).__name__}", expected=expected)
    if isinstance(source, Iterable) and not isinstance(source, (bytes, bytearray, type)):
        return list(source)
    raise InputError(f"this is one {type(source).__name__}", expected=EXPECTED)


def _page(text: str, name: str) -> Any:
    """The linked data of a page, as a graph, in which what is no claim is passed over, and scripts that are no JSON."""
    documents, broken = linked_data(text)
    if not documents and not broken:
        problem = f"{name} is a page without linked data"
        raise InputError(problem, expected="HTML with a script of the type application/ld+json")
    flat = [one for each in documents for one in (each if isinstance(each, list) else [each])]
    return [{"@graph": flat}, *broken] if flat else broken


def _lines(text: str) -> list[Any]:
    """The objects of JSON lines; a line that is none stays as it is, so that it is refused where it stands."""
    return [getattr(row, "raw", row) for _, row in rows_of_lines(text.encode("utf-8", "surrogatepass")).rows]


def _parsed(text: str, name: str) -> Any:
    try:
        return json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name} is not JSON: {error}", expected=EXPECTED) from error


def _no_number(word: str) -> None:
    raise ValueError(f"{word} is no number in JSON")


def types(node: Mapping[Any, Any]) -> frozenset[str]:
    """The types of an object, without what stands before their names ("schema:Claim", "http://schema.org/Claim")."""
    given = node.get("@type")
    every = given if isinstance(given, (list, tuple)) else (given,)
    return frozenset([re.split(r"[/#:]", one)[-1] for one in every if isinstance(one, str)])


def is_review(node: Mapping[Any, Any]) -> bool:
    """Whether an object is a review of a claim, by its type, or, where it has none, by what it holds."""
    found = types(node)
    return "ClaimReview" in found or (not found and "claimReviewed" in node)


def is_claim(node: Mapping[Any, Any]) -> bool:
    """Whether an object is a claim, or a review of one."""
    return is_review(node) or "Claim" in types(node)


def resolved(node: Mapping[str, Any], graph: Mapping[str, Any], deep: int = _DEEP) -> dict[str, Any]:
    """An object with the objects of its graph in the place of references to them (`{"@id": "#author"}`)."""
    if not graph or not deep:
        return dict(node)
    return {key: _referred(value, graph, deep) if key in _FOLLOWED else value for key, value in node.items()}


def _referred(value: Any, graph: Mapping[str, Any], deep: int) -> Any:
    if isinstance(value, list):
        return [one if isinstance(one, list) else _referred(one, graph, deep) for one in value]
    if not isinstance(value, Mapping):
        return value
    name = value.get("@id")
    if isinstance(name, str) and name in graph and set(value) <= {"@id", "@type"}:
        value = graph[name]
    return resolved(value, graph, deep - 1)


_TAGS = (
    "a|abbr|b|blockquote|br|cite|code|del|div|em|figcaption|figure|font|h[1-6]|hr|i|img|ins|li|mark|ol|p|pre|q|s|"
    "small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul"
)
_VALUE = r"""(?:"[^"]*"|'[^']*'|[^\s<>"']+)"""
_TAG = re.compile(rf"</?(?:{_TAGS})(?:\s+[\w:-]+\s*=\s*{_VALUE})*\s*/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]\w{1,30});", re.IGNORECASE)


def plain(text: str) -> str:
    """A text without the HTML that feeds leave in it; a text that holds none stays as it is, but for its ends.

    >>> plain("<p>Fish &amp; chips <b>cure</b> the flu.</p>")
    'Fish & chips cure the flu.'
    >>> plain("If a<b and c>d it holds.")
    'If a<b and c>d it holds.'
    """
    bare = unescape(text) if _ENTITY.search(text) else text
    if _TAG.search(bare):
        bare = " ".join(_TAG.sub(lambda tag: " " if _breaks(tag.group()) else "", bare).split())
    return bare.strip()


def _breaks(tag: str) -> bool:
    return re.fullmatch(r"</?(?:a|abbr|b|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|u)\b.*", tag) is None


def words(value: Any, field: str, *keys: str, expected: str = "a string") -> str | None:
    """The words of a value: a string, `{"@value": ...}`, an object with one of these keys, or a list of such.

    None where nothing is given, or nothing but blanks. Raises InputError, naming the field, for anything else.
    """
    if isinstance(value, str):
        return plain(value) or None
    if isinstance(value, Mapping):
        found = (words(value.get(key), field, expected=expected) for key in ("@value", *keys))
        return next((one for one in found if one is not None), None)
    if isinstance(value, list):
        return next((one for each in value if (one := words(each, field, *keys, expected=expected)) is not None), None)
    if value is None:
        return None
    raise InputError(f"{shown(value)} is a {type(value).__name__}", field=field, expected=expected)


def names(value: Any, field: str) -> tuple[str, ...]:
    """The names of an author: a name, an object with one, or a list of such, each name once."""
    every = value if isinstance(value, list) else [value]
    expected = "a name, a Person or an Organization, or a list of them"
    found = (words(one, field, "name", "alternateName", "url", "@id", expected=expected) for one in every)
    return tuple(dict.fromkeys(one for one in found if one is not None))


def objects(value: Any) -> list[Mapping[str, Any]]:
    """The objects among one value or a list of them; a URL stands for an object that has it."""
    every = value if isinstance(value, list) else [value]
    return [{"url": one} if isinstance(one, str) else one for one in every if isinstance(one, (str, Mapping))]
