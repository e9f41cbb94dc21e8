"""A paragraph in; its quotations, and words with their offsets out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from claimrec.articles.word_lists import particles
from claimrec.language.english.grammar import english
from claimrec.language.tokens import Tokens, tokens
from claimrec.model.names import fold

_INSIDE = frozenset("-'’.&")  # marks that stand inside of a word
_MARK = re.compile(r"[“«\"‘'`„‟»”‚‹›「『]")
_PAIRS = {"“": "”", "«": "»", "‘": "’"}
# Marks of other countries, each with those that close it: „…“, „…”, »…«, ”…”, ‚…‘, ‹…›, 「…」.
_FOREIGN = {"„": '“”‟"', "‟": "”", "»": "«»", "”": "”", "‚": "‘’", "‹": "›", "›": "‹›", "「": "」", "『": "』"}
_FOREIGN_MARKS = frozenset([*_FOREIGN, *"".join(_FOREIGN.values())]) - frozenset('"')
PLAIN = "“”"
# All marks that can open or close a quotation, for the look of lines.
OPENING, CLOSING = "“\"‘'«„‟»”‚‹›「『", "”\"’'»“‟«‘›‹」』"
_SINGLE = re.compile(r"'\w(?:[^'\n]|(?<=\w)'(?=\w))* (?:[^'\n]|(?<=\w)'(?=\w))*[\w.,!?]'(?!\w)")
_NICKNAME = re.compile(
    r"(?<=[^\W\d_] )[“\"‘'„«](?P<called>[^\W\da-z_]\w*(?: [^\W\da-z_]\w*)?)[”\"’'“»] (?=[^\W\da-z_]\w)"
)
_OPEN_BEFORE = re.compile(r"(?:^|[\s(\[—–:-])$")
_NESTED = {"”": re.compile("[“”]"), "»": re.compile("[«»]")}
_NEAR = 2_000  # characters in which the mark is looked for that closes a nested quotation


@frozen(weakref_slot=False)  # of a long article a great many are held
class Word:
    """One word or mark: as written, folded, where it stands, and whether it stands inside quotation marks.

    `mark` is set for what is no word, `capital` for what is written with a capital letter.
    """

    text: str
    low: str
    start: int
    quoted: bool
    mark: bool
    capital: bool

    @classmethod
    def of(cls, text: str, start: int, *, quoted: bool = False) -> Word:
        """A word that stands at `start`."""
        low = fold(text)
        low = text if low == text else low  # one string for both: a long article holds a great many
        return cls(text, low, start, quoted, not text[0].isalnum(), text[0].isupper())

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)

    @property
    def parts(self) -> bool:
        """Whether it is a mark that parts words: any but an apostrophe."""
        return self.mark and self.text not in "’'"


@frozen
class Quotation:
    """Words in quotation marks: `text[start:end]` without the marks; `closed` is False where the mark is missing."""

    start: int
    end: int
    closed: bool = True


def quotations(text: str, start: int, end: int) -> list[Quotation]:
    """The quotations of a paragraph: curly, straight, doubled and single marks; of nested ones the outer.

    >>> text = 'He said: "We hold it," and “it is \\'calm\\'.” Then: "Nothing'
    >>> [text[q.start : q.end] for q in quotations(text, 0, len(text))]
    ['We hold it,', "it is 'calm'.", 'Nothing']
    """
    found = []
    at = start
    while (mark := _MARK.search(text, at, end)) is not None:
        at = mark.start()
        if text[at] in _FOREIGN:
            last = _closing_foreign(text, at, start, end)
            found += [Quotation(at + 1, last)] if last >= 0 else []
            at = max(last, at) + 1
            continue
        width, close = _opening(text, at, start)
        if not width:
            at += 1
            continue
        inner = at + width
        last = _closing(text, inner, end, close)
        found.append(Quotation(inner, end if last < 0 else last, last >= 0))
        at = end if last < 0 else last + len(close)
    return [q for q in found if text[q.start : q.end].strip() and not _NICKNAME.match(text, q.start - 1)]


def _opening(text: str, at: int, start: int) -> tuple[int, str]:
    """How wide an opening mark is that stands here, and what closes it."""
    char = text[at]
    if char == "“" or char == "«":
        return 1, _PAIRS[char]
    if text.startswith("''", at) or text.startswith("``", at):
        return 2, "''"
    if char == '"':
        return (0, "") if _measures(text, at, start) else (1, '"')
    if char not in ("‘", "'") or not _may_open(text, at, start):
        return 0, ""
    return (1, "’") if char == "‘" else (1, "'") if _SINGLE.match(text, at, at + 400) else (0, "")


def _may_open(text: str, at: int, start: int) -> bool:
    """Whether what stands before a mark lets it open something."""
    return at == start or _OPEN_BEFORE.search(text[max(start, at - 1) : at]) is not None


def _closing_foreign(text: str, at: int, start: int, end: int) -> int:
    """Where a quotation closes that a mark of another country opens; -1 where the mark here opens none."""
    if not _may_open(text, at, start) or not text[at + 1 : at + 2].strip():
        return -1
    places = (text.find(close, at + 1, min(end, at + _NEAR)) for close in _FOREIGN[text[at]])
    return min((place for place in places if place >= 0), default=-1)


def _measures(text: str, at: int, start: int) -> bool:
    """Whether a straight mark here stands for inches, as in 6' 2": right behind a digit."""
    return at > start and text[at - 1].isdigit()


def _closing(text: str, inner: int, end: int, close: str) -> int:
    """Where a quotation closes; an apostrophe inside a word closes none. -1 where it does not.

    Where marks are mixed, a straight one closes what a curly one began.
    """
    if close in ("”", "»"):
        return _balanced(text, inner, end, close)
    at = inner
    while (at := text.find(close, at, end)) >= 0:
        inside = text[at + len(close) : at + len(close) + 1].isalnum() and text[at - 1 : at].isalnum()
        measure = close == '"' and _measures(text, at, inner) and _closes_later(text, at + 1, end)
        if not measure and (close not in ("’", "'") or not inside):
            return at
        at += 1
    return -1


def _closes_later(text: str, start: int, end: int) -> bool:
    """Whether the next straight mark closes a quotation: it stands right behind a word or a mark."""
    at = text.find('"', start, min(end, start + _NEAR))
    return at > start and not text[at - 1].isspace() and not text[at - 1].isdigit()


def _balanced(text: str, inner: int, end: int, close: str) -> int:
    """Where a quotation with unlike marks closes: of nested ones of the same kind, the outer."""
    first = text.find(close, inner, end)
    if close == "”":
        straight = text.find('"', inner, end if first < 0 else first)
        if straight >= 0 and not (first >= 0 and _measures(text, straight, inner)):
            return straight
    if first < 0:
        return first
    depth = 1
    for mark in _NESTED[close].finditer(text, inner, min(end, inner + _NEAR)):
        depth += -1 if mark.group() == close else 1
        if not depth:
            return mark.start()
    return first


def words(text: str, start: int, end: int, quoted: Sequence[Quotation]) -> list[Word]:
    """The words and marks of a stretch of text: tokens of the language, joined where nothing parts them.

    "18-year-old", "AT&T" and "example.org" are one word here; so is "Gen." with its point, if no sentence ends there.
    """
    found: list[Word] = []
    spans = iter(quoted)
    span = next(spans, None)
    called = (match.span() for match in _NICKNAME.finditer(text, start, end))  # no part of the name around them
    begin, stop = next(called, (end, end))
    for first, word in _chains(text, start, end):
        while first >= stop and stop < end:
            begin, stop = next(called, (end, end))
        if begin <= first < stop:
            continue
        while span is not None and first >= span.end:
            span = next(spans, None)
        inside = span is not None and span.start <= first < span.end
        found += _without_stop(text, first, word, end, inside)
    return _with_particles(_with_plain_marks(found))


def _with_particles(found: list[Word]) -> list[Word]:
    """Words with those that stand small inside of a name as part of it: "Anneke de Wit", "Jan van der Berg"."""
    for k in range(len(found) - 2, 0, -1):
        word = found[k]
        before = found[k - 1]
        leads = before.capital or (k > 1 and before.low in particles() and found[k - 2].capital)
        if leads and word.low in particles() and not word.capital and found[k + 1].capital:
            found[k] = evolve(word, capital=True)
    return found


def _with_plain_marks(found: list[Word]) -> list[Word]:
    """Words with the marks around quotations as English writes them, so that „…“ and »…« are read as “…” is."""
    for k, word in enumerate(found):
        if word.mark and not word.quoted and word.text in _FOREIGN_MARKS:
            opens = k + 1 < len(found) and found[k + 1].quoted
            closes = k > 0 and found[k - 1].quoted
            if opens or closes:
                found[k] = evolve(word, text=PLAIN[not opens], low=PLAIN[not opens])
    return found


def _chains(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The words and marks of a stretch, each with its place, a word with the point behind it; no underscores."""
    told = tokens(text[start:end])
    at = 0
    while at < len(told):
        last = at + 1
        if told.raw[at][0].isalnum():
            while (width := _goes_on(told, last)) > 0:
                last += width
            if _glued(told, last) and told.raw[last] == "." and told.raw[last - 1][-1] != ".":
                last += 1
        if told.raw[at][0] != "_":
            first, behind = start + told.spans[at][0], start + told.spans[last - 1][1]
            yield first, told.raw[at] if last == at + 1 else text[first:behind]
        at = last


def _goes_on(told: Tokens, at: int) -> int:
    """How many tokens carry on a word at a place: a glued one, or a mark that stands between two."""
    if not _glued(told, at):
        return 0
    if told.raw[at][0].isalnum():
        return 1
    return 2 if told.raw[at] in _INSIDE and _glued(told, at + 1) and told.raw[at + 1][0].isalnum() else 0


def _glued(told: Tokens, at: int) -> bool:
    return at < len(told) and told.glued(at)


def _without_stop(text: str, start: int, word: str, end: int, quoted: bool) -> Iterator[Word]:
    """A word, and apart from it the full stop that ends its sentence; the one of "U.S." or "Mr." belongs to it."""
    last = start + len(word)
    if word.endswith(".") and len(word) > 1 and not _abbreviated(word, text, last, end):
        yield Word.of(word[:-1], start, quoted=quoted)
        yield Word.of(".", last - 1, quoted=quoted)
    else:
        yield Word.of(word, start, quoted=quoted)


def _abbreviated(word: str, text: str, after: int, end: int) -> bool:
    if after >= end or text[after : after + 1] in "\n":
        return False
    short = word[:-1]
    if english().boundaries.abbreviated(short) or (len(short) == 1 and short.isupper()):
        return True
    rest = text[after : after + 2].strip()
    return "." in short and not rest[:1].isupper()
