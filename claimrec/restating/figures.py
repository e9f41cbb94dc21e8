"""Which numbers does a sentence tell, and of what? Each with its bound, its kind, and the words that it counts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from attrs import evolve, field, frozen

from claimrec.english import english
from claimrec.evidence.words import content_stem
from claimrec.language.english.number_words import number_words, numbers
from claimrec.numerals import bounds, read_number
from claimrec.quantities import Quantity

MONEY, SHARE, OTHER = "money", "share", ""
_NEAR, _FAR = 6, 12  # words around a number that may tell what it counts, towards another and towards an end
_SIGNS = "$€£"
_BOUND = 4  # words that a bound may have
_CENT = 100.0
_SCORE = re.compile(r"(\d+(?:\.\d+)?)/(\d+)")
_GLUED = re.compile(r"([$€£]?)(\d[\d.,]*)([a-z]+)")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


@frozen
class Figure:
    """A number of a sentence: `start` to `end` are the places of its words, its bound among them.

    `kind` is "money", "share", a scale ("/10"), or nothing; `counts` are the stems that it counts, behind it, and
    `around` all stems near it.
    """

    number: Quantity
    kind: str
    start: int
    end: int
    counts: tuple[str, ...] = ()
    around: tuple[str, ...] = field(default=(), repr=False)


@frozen
class _Bare:
    number: Quantity
    kind: str
    start: int
    end: int


@cache
def _words() -> dict[str, frozenset[str]]:
    table = english()["restating"]["figures"]
    return {part: frozenset(entries) for part, entries in table.items() if isinstance(entries, list)}


@cache
def _suffixes() -> dict[str, float]:
    return dict(english()["restating"]["figures"]["suffixes"])


@cache
def _table(part: str) -> dict[tuple[str, ...], str]:
    """What phrases behind a number stand for."""
    return {tuple(phrase.split()): told for phrase, told in english()["restating"]["figures"][part].items()}


def figures(
    words: Sequence[str], taken: frozenset[int] = frozenset(), names: frozenset[int] = frozenset()
) -> tuple[Figure, ...]:
    """The numbers of a sentence, given its folded words and marks; `taken` are the places of times, `names` of names.

    >>> [(str(f.number), f.kind, f.counts) for f in figures("more than 30 deaths cost $ 5.4 million".split())]
    [('more than 30', '', ('death', 'cost')), ('5,400,000', 'money', ())]
    """
    found = []
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and end not in taken and _numeral(words, end, at):
            end += 1
        one = _figure(words, at, end) if end > at and not _labelled(words, at, end, names) else None
        if one is not None:
            found.append(one)
        at = max(end if one is None else one.end, at + 1)
    return _in_company(found, words, names)


def _numeral(words: Sequence[str], at: int, begin: int) -> bool:
    word = words[at]
    if word[0].isdigit() or (word[0] in _SIGNS and word[1:2].isdigit()):
        return at == begin or words[at - 1] in ("and", "to", "-", "–")
    if word in ("and", "to", "-", "–") and at > begin:
        behind = words[at + 1] if at + 1 < len(words) else ""
        between = begin > 0 and words[begin - 1] in ("between", "from")
        return ((between or word != "and") and behind[:1].isdigit()) or (
            behind in number_words() and behind not in _words()["vague"]
        )
    return number_words().issuperset(word.split("-")) and word not in _words()["vague"]


def _labelled(words: Sequence[str], at: int, end: int, names: frozenset[int]) -> bool:
    """Whether a number is part of the name before it: "PlayStation 2", "Chapter 3", but not "NATO's 19 members"."""
    if at - 1 not in names or not words[at].isdigit() or end - at > 1 or len(words[at]) > 3:
        return False
    counted = end < len(words) and end not in names and bool(content_stem(words[end]))
    return not words[at - 1].endswith("'s") and len(names) * 2 < len(words) and (len(words[at]) == 1 or not counted)


def _figure(words: Sequence[str], at: int, end: int) -> _Bare | None:
    """The number on these places, with its bound; None for what is no count (a year, a name)."""
    if _named(words, at, end):
        return None
    plain, kind = _plain(words[at:end])
    begin = _purse(words, at)
    if end < len(words) and words[end].isalpha() and words[end] in _suffixes():
        plain, end = (*plain, _scales()[_suffixes()[words[end]]]), end + 1
    found = _bounded(words, begin, plain)
    if found is None:
        return None
    number, start = found
    size, bound = _phrase(words, end, _table("bounds_after"))
    if bound and start == begin:
        number, end = read_number((*bound.split(), *plain)) or number, end + size
    size, told = _phrase(words, end, _table("behind"))
    told = told or _table("behind").get((words[end - 1],), "")  # "40 crore": a scale, told of money
    kind = told or kind or (MONEY if begin < at else SHARE if number.unit == "%" else OTHER)
    return _Bare(evolve(number, unit=""), kind, start, end + size)


def _purse(words: Sequence[str], at: int) -> int:
    """Where a number begins with its currency: "us $"."""
    if not at or words[at - 1] not in _SIGNS:
        return at
    return at - 2 if at > 1 and words[at - 2] in _words()["dollars_of"] else at - 1


def _phrase(words: Sequence[str], at: int, table: Mapping[tuple[str, ...], str]) -> tuple[int, str]:
    """The longest phrase of a table that begins here: how many words, and what it stands for."""
    for size in (3, 2, 1):
        told = table.get(tuple(words[at : at + size]))
        if told:
            return size, told
    return 0, ""


def _named(words: Sequence[str], at: int, end: int) -> bool:
    """Whether a number is a year, an ordinal or a pronoun, or names what it stands with ("chapter 3", "no. 5")."""
    word, before = words[at], words[at - 1] if at else ""
    if end - at == 1 and (_YEAR.fullmatch(word) or _ORDINAL.fullmatch(word) or ":" in word):
        return True
    return end - at == 1 and (before in _words()["no_count"] or word == "one")


def _plain(words: Sequence[str]) -> tuple[tuple[str, ...], str]:
    """A number's words as `read_number` reads them: "19m" is "19 million", "4.6/10" is 4.6 of the scale "/10"."""
    found: list[str] = []
    kind = ""
    for word in words:
        score, glued = _SCORE.fullmatch(word), _GLUED.fullmatch(word)
        if score:
            kind = SHARE if score[2] == "100" else f"/{score[2]}"
            found.append(score[1])
        elif glued and glued[3] in _suffixes():
            kind = MONEY if glued[1] else kind
            found += [glued[2], _scales()[_suffixes()[glued[3]]]]
        elif word[0] in _SIGNS:
            kind = MONEY
            found.append(word[1:])
        else:
            found.append(word)
    return tuple(found), kind


@cache
def _scales() -> dict[float, str]:
    return {float(scale): word for word, scale in numbers()["scales"].items()}


def _bounded(words: Sequence[str], at: int, plain: tuple[str, ...]) -> tuple[Quantity, int] | None:
    """The number with the longest bound before it, and where that begins."""
    bare = read_number(plain)
    if at and words[at - 1] == "between":
        number = read_number(("between", *plain))
        return None if number is None else (number, at - 1)
    for start in range(max(0, at - _BOUND), at):
        if words[start] not in bounds() or " ".join(words[max(0, start - 1) : start + 1]) in _words()["no_bound"]:
            continue
        number = read_number((*words[start:at], *plain))
        if number is not None and bare is not None:
            return number, start
    return None if bare is None else (bare, at)


def _in_company(found: Sequence[_Bare], words: Sequence[str], names: frozenset[int]) -> tuple[Figure, ...]:
    """The figures with what they count: the words around each, towards a neighbour no further than the clause."""
    ends = [0, *(one.end for one in found)]
    starts = [*(one.start for one in found), len(words)]
    return tuple(
        [
            _counting(one, words, names, (left, right), first=at == 0, last=at == len(found) - 1)
            for at, (one, left, right) in enumerate(zip(found, ends, starts[1:], strict=False))
        ]
    )


def _counting(
    one: _Bare, words: Sequence[str], names: frozenset[int], room: tuple[int, int], *, first: bool, last: bool
) -> Figure:
    """A figure with what it counts; names before the first figure are those of whom the sentence tells."""
    behind = range(one.end, min(room[1], one.end + (_FAR if last else _NEAR)))
    before = range(one.start - 1, max(room[0], one.start - (_FAR if first else _NEAR)) - 1, -1)
    ahead = [at for at in before if not (first and at in names)]
    inner = [at for places in (ahead, behind) for at in _until(words, places, _words()["ends"])]
    outer = [at for at in (*(ahead if first else ()), *(behind if last else ())) if at not in names]
    counts = _stems(words, _until(words, behind, _words()["ends"]))[:2]
    measure = _stems(words, before[1:2]) if one.start and words[one.start - 1] in _words()["of"] else ()
    around = _stems(words, [*inner, *_until(words, outer, frozenset())])
    return Figure(one.number, one.kind, one.start, one.end, (*counts, *measure), tuple(dict.fromkeys(around)))


def _until(words: Sequence[str], places: Sequence[int], ends: frozenset[str]) -> Sequence[int]:
    ends = ends | _words()["outside"]
    return places[: next((i for i, place in enumerate(places) if words[place] in ends), len(places))]


def _stems(words: Sequence[str], places: Sequence[int]) -> tuple[str, ...]:
    return tuple([s for i in places if (s := content_stem(words[i]))])


@cache
def units() -> frozenset[str]:
    """The stems of units: two of them are never one thing, however near in meaning."""
    return frozenset(content_stem(word) for word in _words()["units"])
