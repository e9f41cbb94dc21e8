"""A stretch of a text in, of how much of something it tells out: "most of the pupils", "not all of Lisko"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from attrs import frozen

from claimrec.language.clauses import is_verb
from claimrec.language.english.contents import content, plural
from claimrec.language.english.grammar import english
from claimrec.language.english.number_words import counting, number_words
from claimrec.language.english.vocabulary import forms, function_words
from claimrec.language.phrases import Phrases, phrases
from claimrec.language.tenses import PAST, PERFECT
from claimrec.language.text import QuantityMention, Sign, Text, within
from claimrec.language.tokens import Place
from claimrec.model.resources import tables_of

ALL, LEAST = 1.0, 0.01
_HUNDRED = 100.0
_NOUNS = 5  # words behind "most of" among which its noun stands


@frozen
class Extent:
    """How much of something a stretch tells: a share from `low` to `high`, of what the folded words `nouns` name.

    No `nouns` where any may be meant: "some did not", "mostly". `number` is how many, where that is told; `done_to`
    whether that stands behind the verb: "did not free two hostages".
    """

    low: float
    high: float
    nouns: tuple[str, ...] = ()
    number: float | None = None
    done_to: bool = False


def extents(text: Text, place: Place) -> tuple[Extent, ...]:
    """Of how much of something a stretch of a text tells, each with the words for what it is a share of.

    >>> from claimrec.language.reader import text_of
    >>> text = text_of("The army has not captured all of Lisko.", language=english())
    >>> [(e.low, e.high, e.nouns) for e in extents(text, (0, 8))]
    [(0.01, 1.0, ('lisko',))]
    """
    return (*_told_in_words(text, place), *_told_in_numbers(text, place))


def bare_plurals(text: Text, place: Place) -> frozenset[str]:
    """The plural nouns without any word before them, in what is told to have happened: "arrested protesters".

    Who arrested protesters need not have arrested all.
    """
    words, found = text.tokens.words, set[str]()
    for at in range(*place):
        if not plural(words[at]) or is_verb(text.tokens, at, place, english().boundaries):
            continue
        first = at
        while first > place[0] and content(words[first - 1]) and not _verb(text, first - 1, place):
            first -= 1
        before = words[first - 1] if first > place[0] else ""
        clause = text.clause(at)
        denied = any(text.polarities[k].sign is not Sign.ASSERTED for k in range(clause.start, clause.end))
        led = not before or before in counting()["prepositions"] or _verb(text, first - 1, place)
        if led and not denied and clause.tense in (PAST, PERFECT):
            found.add(words[at])
    return frozenset(found)


def may_tell(words: Iterable[str]) -> bool:
    """Whether folded words may tell of how much of something, each looked at alone: an analysis takes longer."""
    known = _cues().anchors | number_words()
    return any(word in known or word[:1].isdigit() for word in words)


def _told_in_words(text: Text, place: Place) -> Iterator[Extent]:
    words, table = text.tokens.words, _tables()
    counted = {at for q in text.quantities for at in range(*text.tokens.between(q.words.start, q.words.end))}
    for hit in _cues().found(words, *place):
        kind = table[hit.value]
        if not counted.isdisjoint((*hit.places, hit.end)) or (hit.start and words[hit.start - 1] in _read("no_share")):
            continue  # "some 300 ballots", "the most expensive", "at all"
        nouns, bare = _nouns(text, (hit.start, hit.end), place)
        if not nouns and not bare and not kind.get("adverb"):
            continue
        low, high = kind["low"], kind["high"]
        denied, plainly = _denied(text, hit.start)
        if denied and (hit.value == "few" or (low == LEAST and not plainly)):
            continue  # who denies that some were freed says that none was
        if denied and low > LEAST:
            low, high = (LEAST if low == ALL else ALL - low + LEAST), ALL
        yield Extent(low, high, () if kind.get("adverb") else nouns)


def _told_in_numbers(text: Text, place: Place) -> Iterator[Extent]:
    tokens = text.tokens
    told = within(text.quantities, tokens.spans[place[0]][0], tokens.spans[place[1] - 1][1], at=lambda q: q.words.start)
    for q in told:
        start, end = tokens.between(q.words.start, q.words.end)
        nouns, bare = _nouns(text, (start, end), place)
        if q.role != "total" or q.unit not in ("", "%") or not (nouns or bare):
            continue
        if q.unit:
            yield Extent(q.value.low / _HUNDRED, q.value.high / _HUNDRED, nouns)
            continue
        led = tokens.words[max(start - 1, place[0]) : start + 1]  # "both hostages", "the two hostages"
        every = q.value.high == 0 or not _read("definite").isdisjoint(led)
        low, high = (ALL, ALL) if every else _of_a_whole(q, told)
        done_to = not any(_verb(text, at, place) for at in range(end, text.clause(start).end))
        yield Extent(low, high, nouns, q.value.low, done_to)


def _of_a_whole(q: QuantityMention, told: Sequence[QuantityMention]) -> tuple[float, float]:
    """Which share a number is: of the whole right behind it ("12 of the 20 workers"), or some."""
    whole = next((w.value.high for w in told if w.role == "whole" and w.words.start > q.words.start), 0.0)
    return (q.value.low / whole, min(ALL, q.value.high / whole)) if whole else (LEAST, 1.0 - LEAST)


def _denied(text: Text, at: int) -> tuple[bool, bool]:
    """Whether a word is denied, and whether by a "not" before it ("did not free all"): not "denied that some were
    freed", nor "reports that some were freed are false".
    """
    polarity, start = text.polarities[at], text.tokens.spans[at][0]
    cues = [text.given[c.start : c.end].casefold() for c in polarity.cues if c.start < start]
    plainly = any(not _read("narrow").isdisjoint(cue.replace("n't", " not").split()) for cue in cues)
    return polarity.sign is Sign.DENIED or (polarity.sign is Sign.OPEN and plainly), plainly


def _nouns(text: Text, told: Place, place: Place) -> tuple[tuple[str, ...], bool]:
    """The words of content behind those that tell how much, up to the verb, a preposition or a mark; and whether a verb
    stands there instead: "some did not", not "Quay Six burned".
    """
    words, at = text.tokens.words, told[1]
    ahead = counting()["determiners"]
    while at < place[1] and (words[at] == "of" or words[at] in ahead or words[at][0].isdigit()):
        at += 1
    if at < place[1] and _verb(text, at, place) and at == told[1]:
        return (), told[0] == place[0] or not content(words[told[0] - 1])
    found = list[str]()
    while at < place[1] and len(found) < _NOUNS and words[at][0].isalnum():
        if words[at] in counting()["prepositions"] or (found and _verb(text, at, place)):
            break
        if words[at] in function_words() or words[at] in counting()["auxiliaries"]:
            break
        found.append(words[at])
        at += 1
    if len(found) > 1 and at < place[1] and words[at] in ahead:
        found.pop()  # what stands before an article is a verb: "some farmers support the ban"
    return tuple(found), False


def _verb(text: Text, at: int, place: Place) -> bool:
    return is_verb(text.tokens, at, place, english().boundaries)


@cache
def _tables() -> dict[str, Any]:
    return tables_of("language/english/extents.toml")


def _read(part: str) -> frozenset[str]:
    return frozenset(_tables()["read"][part])


@cache
def _cues() -> Phrases[str]:
    kinds = [(cue, name) for name, kind in _tables().items() if "cues" in kind for cue in kind["cues"]]
    return phrases(kinds, forms=forms, common=function_words())
