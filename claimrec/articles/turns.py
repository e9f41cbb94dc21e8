"""Paragraphs that belong to one speaker as a whole: turns of a transcript, answers, letters, signed quotations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from claimrec.articles.names import Name, begins_given, names_in, written_person
from claimrec.articles.page import HANDLE, HEAD, LABEL, NAMED, SIGNATURE, SIGNED, TURN, Paragraph, lines, shape
from claimrec.articles.word_lists import heads_letters, listed
from claimrec.articles.words import CLOSING, OPENING, words
from claimrec.language.chosen import function_words, without_owner
from claimrec.language.numerals import read_number
from claimrec.language.tokens import tokens
from claimrec.model.claims import Offsets

_FEW = 8  # words of a line that closes a letter


@frozen
class _Page:
    """The lines of an article, and the text that they stand in."""

    text: str
    lines: tuple[Paragraph, ...]

    def line(self, place: int) -> str:
        """A line as written."""
        one = self.lines[place]
        return self.text[one.start : one.end]

    def named(self, look: str) -> Iterator[tuple[int, re.Match[str]]]:
        """The lines that have a look with a name in it, each with its match."""
        return self.matches(shape(look))

    def matches(self, pattern: re.Pattern[str]) -> Iterator[tuple[int, re.Match[str]]]:
        """The lines at which a pattern matches, each with its match."""
        for place, one in enumerate(self.lines):
            found = pattern.match(self.text, one.start, one.end)
            if found is not None:
                yield place, found


Owned = dict[int, Paragraph | None]
"""Lines that are somebody's, as the paragraphs that they become; None for those that only name one."""


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of an article, each with the name of whom it is, where all of it is one person's.

    >>> page = "Voices\\n\\n“The pool is cold.” — Ann Lee, swimmer\\n\\nFrom Tom Vane:\\n\\nIt is warm."
    >>> [(page[p.start : p.end], p.speaker and page[p.speaker.start : p.speaker.end]) for p in paragraphs(page)]
    [('Voices', None), ('“The pool is cold.”', 'Ann Lee'), ('It is warm.', 'Tom Vane')]
    """
    page = _Page(text, tuple(lines(text)))
    owned: Owned = _with_reporters(text, {**_labelled(page), **_shouted(page), **_posted(page)})
    for find in (_interview, _headed, _letters, _signed):
        owned = {**find(page), **owned}
    kept = [owned.get(place, one) for place, one in enumerate(page.lines)]
    return [one for one in kept if one is not None and (one.headline or not one.loose)]


def _owned(one: Paragraph, match: re.Match[str], start: int, end: int, *, reporter: bool = False) -> Paragraph:
    name = Offsets(*match.span("name"))
    return evolve(one, start=start, end=end, speaker=name, reporter=reporter, headline=False, loose=False)


def _shouted(page: _Page) -> dict[int, Paragraph]:
    """Turns that begin with a name in capitals: "ANN LEE: "; "TOM VANE, BYLINE: " is the outlet's."""
    return {
        place: _owned(page.lines[place], found, found.end(), page.lines[place].end, reporter=found["by"] is not None)
        for place, found in page.matches(TURN)
        if len(found["name"]) >= 3 and len(found["name"].split()) <= 5
    }


def _posted(page: _Page) -> dict[int, Paragraph]:
    """Messages that begin with the handle of who wrote them: "@annlee: ", "RT @annlee: "."""
    return {k: _owned(page.lines[k], one, one.end(), page.lines[k].end) for k, one in page.named(HANDLE)}


def _labelled(page: _Page) -> dict[int, Paragraph]:
    """Turns that begin with a name and a colon: of people that follow on one another, or speak by turns.

    Lists of other things have that look too ("Price: nine crowns"): so most turns have to be sentences, and none may
    speak of its own speaker by name.
    """
    asks = listed("interview", "question") | listed("interview", "answer")
    labels = ((k, match) for k, match in page.named(LABEL) if match["name"].casefold() not in asks)
    found = {k: match for k, match in labels if not _counts(match["name"])}
    names = {place: match["name"] for place, match in found.items() if not page.lines[place].headline}
    often = Counter(names.values())
    told = {place: page.text[found[place].end() : page.lines[place].end] for place in names}
    about = any(names[place].split()[-1] in map(without_owner, tokens(one).raw) for place, one in told.items())
    if len(often) < 2 or about or 2 * sum(_is_sentence(one) for one in told.values()) < len(told):
        return {}
    pairs = [(names[k], names[k + 1]) for k in names if k + 1 in names and names[k] != names[k + 1]]
    turned = any(pair[::-1] in pairs for pair in pairs) or sum(count > 1 for count in often.values()) > 1
    people = {name for name in often if written_person(name) and (begins_given(name) or often[name] > 1)}
    people = people if turned or any(set(pair) <= people for pair in pairs) else set()
    known = {part for name, _ in _people(page, min(names)) for part in (name.words[-1], name.full)} if pairs else set()
    hosts = listed("interview", "hosts")
    people |= set(often) if any(name.casefold() in hosts for pair in pairs for name in pair) else set()
    people |= {name for pair in pairs if pair[1] in known for name in pair}  # "Courier: ...", "Lee: ...", named before
    people |= {name for pair in pairs for name in pair if turned}
    return {
        place: _owned(page.lines[place], match, match.end(), page.lines[place].end)
        for place, match in found.items()
        if match["name"] in people and match.end() < page.lines[place].end
    }


def _interview(page: _Page) -> Owned:
    """Questions and answers: the answers are of the person that is named most before them."""
    asked = [(k, m) for k, m in page.matches(_marked("question"))]
    answers = [(k, m) for k, m in page.matches(_marked("answer"))]
    if not asked or not answers:
        return {}
    who = _named_most(page, asked[0][0])
    owned: Owned = {k: evolve(page.lines[k], start=m.end(), reporter=True, loose=False) for k, m in asked}
    for place, match in answers:
        if who is None:
            owned[place] = None
            continue
        why = f"the answers were taken to be of {page.text[who.start : who.end]}, named before them"
        one = evolve(page.lines[place], start=match.end(), speaker=who, headline=False, loose=False, supposed=why)
        owned[place] = one
    return owned


def _marked(what: str) -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(sorted(listed("interview", what), key=len, reverse=True)) + r")[:.] ", re.I)


def _people(page: _Page, before: int) -> Iterator[tuple[Name, int]]:
    """The people that the lines before a place name in full, and where."""
    for one in page.lines[:before]:
        told = words(page.text, one.start, one.end, ())
        for name in names_in(told):
            start = next((w.start for w in told if w.text == name.words[0]), None)
            if name.person and len(name.words) > 1 and start is not None:
                yield name, start


def _named_most(page: _Page, before: int) -> Offsets | None:
    """Where the person is named first that the lines before a place name most."""
    places: dict[str, Offsets] = {}
    often: Counter[str] = Counter()
    for name, start in _people(page, before):
        often[name.full] += 1
        places.setdefault(name.full, Offsets(start, start + len(name.full)))
    best = max(often, key=lambda name: often[name], default=None)
    return None if best is None else places[best]


def _headed(page: _Page) -> Owned:
    """Paragraphs below a line that names who speaks: "From Ann Lee:", and "Ann Lee:" where there are several."""
    heads = [(k, m) for k, m in page.named(HEAD) if written_person(m["name"])]
    heads = [(k, m) for k, m in heads if (m["writes"] or "").strip() in listed("letters", "writes") | {""}]
    bare = {m["name"] for _, m in heads}
    kept = [(k, m) for k, m in heads if m["from"] or m["writes"] or len(bare) > 1]
    owned: Owned = {}
    for number, (place, match) in enumerate(kept):
        owned[place] = None
        until = kept[number + 1][0] if number + 1 < len(kept) else len(page.lines)
        owned |= _below(page, range(place + 1, until), match)
    return owned


def _below(page: _Page, places: range, match: re.Match[str]) -> Owned:
    """The lines of a stretch as somebody's, up to a heading."""
    owned: Owned = {}
    for k in places:
        if page.lines[k].loose:
            break
        owned[k] = _owned(page.lines[k], match, page.lines[k].start, page.lines[k].end)
    return owned


def _letters(page: _Page) -> Owned:
    """Letters: from "Dear Editor," or the heading before them to "Yours, Ann Lee", or to a name that ends them."""
    openings = dict(page.matches(_salutation()))
    headed = next((k for k, one in enumerate(page.lines) if one.loose and heads_letters(page.line(k))), None)
    owned: Owned = {}
    start: int | None = None
    for place in range(len(page.lines)):
        if place in openings:
            start = place
            continue
        within = start is not None or (headed is not None and place - 1 > headed and not page.lines[place - 1].loose)
        signed = _closing(page, place, greeted=within)
        if signed is None:
            continue
        first = place
        while first - 1 > (start if start is not None else 0) and not page.lines[first - 1].loose:
            first -= 1
        body = range(first, place)
        owned |= {k: _owned(page.lines[k], signed, page.lines[k].start, page.lines[k].end) for k in body}
        if start is not None:
            one, greeting = page.lines[start], openings[start]
            owned[start] = _owned(one, signed, greeting.end(), one.end) if greeting.end() < one.end else None
        owned[place] = None
        start = None
    return owned


def _salutation() -> re.Pattern[str]:
    dear = "|".join(sorted(listed("letters", "dear")))
    plain = "|".join(sorted(one.replace("_", " ") for one in listed("letters", "salutations")))
    return re.compile(
        rf"(?:(?:{dear}) [^.:;?!—–]{{2,40}}?|{plain})(?:[,:!]|[,:]? ?[—–-])\s*(?:$|(?<=[—–-])\s*|(?=[A-Z]))", re.I
    )


def _closing(page: _Page, place: int, *, greeted: bool) -> re.Match[str] | None:
    """The name that signs a letter which ends in this line: behind "Yours," or, of one with a greeting, alone."""
    line, one = page.line(place), page.lines[place]
    closes = len(line.split()) <= _FEW and any(line.casefold().startswith(c) for c in _closings())
    if closes:
        at = page.text.find(",", one.start, one.end) + 1
        same = shape(NAMED).match(page.text, at, one.end) if at and at < one.end else None
        if same is None and place + 1 < len(page.lines):
            after = page.lines[place + 1]
            same = shape(NAMED).match(page.text, after.start, after.end)
        return same if same is not None and written_person(same["name"]) else None
    if not greeted or not one.loose:
        return None
    alone = next((m for k in (NAMED, SIGNATURE) if (m := shape(k).match(page.text, one.start, one.end))), None)
    return alone if alone is not None and written_person(alone["name"]) and " " in alone["name"] else None


def _closings() -> tuple[str, ...]:
    return tuple(sorted(one.replace("_", " ") for one in listed("letters", "closings")))


def _signed(page: _Page) -> Owned:
    """Quotations with a name behind a dash, on their line or below; a quotation of several paragraphs as a whole."""
    owned: Owned = {}
    for place, match in page.named(SIGNED):
        if _is_name(match) and _is_speech(match["said"]):
            owned |= _with_open(page, place, match, match.end("said"))
    alone = [(k, m) for k, m in page.named(NAMED) if page.lines[k].loose]
    for place, match in [*page.named(SIGNATURE), *alone]:
        if place and _is_name(match) and page.line(place - 1)[:1] in OPENING and page.line(place - 1)[-1:] in CLOSING:
            owned |= _with_open(page, place - 1, match, page.lines[place - 1].end)
            owned[place] = None
    return owned


def _is_name(match: re.Match[str]) -> bool:
    """Whether a line ends in a person's name, alone or behind what its bearer is; no "a novel by Ann Lee"."""
    role = (match.groupdict().get("before") or "").replace(",", "").split()
    joined = bool(role) and role[-1] in listed("words", "prepositions") | listed("words", "breaks")
    return not joined and written_person(match["name"]) and len(match["name"].split()) <= 4


def _is_speech(quoted: str) -> bool:
    """Whether a quotation is no title: not every word that can be has a capital."""
    told = [word.strip(".,!?…" + OPENING + CLOSING) for word in quoted.split()]
    plain = [word for word in told if word and word.casefold() not in function_words()]
    return quoted.rstrip(CLOSING)[-1:] in ".!?…" or any(not word[0].isupper() for word in plain)


def _with_open(page: _Page, place: int, match: re.Match[str], end: int) -> Owned:
    """A signed paragraph, and those before it that begin with an opening mark and close none."""
    owned: Owned = {place: _owned(page.lines[place], match, page.lines[place].start, end)}
    for k in range(place - 1, 0, -1):
        line = page.line(k)
        if line[0] != page.line(place)[0] or any(mark in line[1:] for mark in "”»" + ('"' if line[0] == '"' else "")):
            break
        owned[k] = _owned(page.lines[k], match, page.lines[k].start, page.lines[k].end)
    return owned


def _counts(name: str) -> bool:
    """Whether a label numbers what follows: "Step One"."""
    return any(read_number((part.casefold(),)) is not None for part in name.split())


def _is_sentence(told: str) -> bool:
    """Whether words are a sentence by their look: some of them carry no content, and an end."""
    return told.rstrip(CLOSING)[-1:] in ".!?…" and any(
        w.strip(".,").casefold() in function_words() for w in told.split()
    )


def _with_reporters(text: str, turns: Mapping[int, Paragraph]) -> Owned:
    """Turns, those of the outlet's own people marked: with a byline, or who ask and thank."""
    last = {place: text[p.speaker.start : p.speaker.end].split()[-1] for place, p in turns.items() if p.speaker}
    own = {last[place] for place, p in turns.items() if p.reporter}
    asking: dict[str, list[bool]] = {}
    for place, p in turns.items():
        asking.setdefault(last[place], []).append("?" in text[p.start : p.end])
    own |= {name for name, asked in asking.items() if sum(asked) * 2 > len(asked)}
    return {place: evolve(p, reporter=last[place] in own) for place, p in turns.items()}
