"""The reader of the French example: a statement as clauses, what they speak of, what they deny, and what they count.

All that is French stands in french.toml; here is only what is done with it.
"""

from __future__ import annotations

import math
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from attrs import frozen

import claimrec as cr

_WORD = re.compile(r"\d{1,3}(?:[.\s]\d{3})+(?!\d)|\d+(?:,\d+)?|%|[^\W\d_]+[.-]?\d[\w.-]*|non-\w+|[^\W\d_]+")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_BREAK = re.compile(r"[;:!?()]|[.,](?!\d)|\s-\s|\b(?:mais|tandis que|alors que|toutefois|cependant|or)\b")


@frozen
class Lists:
    """The word lists of french.toml, ready for use."""

    words: Mapping[str, frozenset[str]]
    endings: tuple[str, ...]
    numbers: Mapping[str, float]
    factors: Mapping[str, float]
    sides: tuple[tuple[frozenset[str], frozenset[str]], ...]


@cache
def lists() -> Lists:
    """The lists of french.toml, read once."""
    data = tomllib.loads((Path(__file__).parent / "french.toml").read_text("utf-8"))
    numbers = data["numbers"]
    flat = data["words"] | {name: value for name, value in numbers.items() if isinstance(value, str)}
    endings = sorted(set(" ".join(data["endings"].values()).split()), key=lambda e: (-len(e), e))
    sides = [tuple(frozenset(side.split()) for side in line.split("/")) for line in data["opposites"]["sides"]]
    words = {name: frozenset(value.split()) for name, value in flat.items()}
    return Lists(words, tuple(endings), numbers["words"], numbers["factors"], tuple(sides))


def among(word: str, listed: frozenset[str]) -> bool:
    """Whether a word is listed, as it is or under a beginning with a star."""
    return word in listed or any(word[:n] + "*" in listed for n in range(3, len(word) + 1))


@cache
def stem(word: str) -> str:
    """A word without its ending.

    >>> stem("augmentation") == stem("augmentent")
    True
    """
    return next((word[: -len(e)] for e in lists().endings if word.endswith(e) and len(word) - len(e) >= 4), word)


def split(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, "n'est" as two; "non vaccinés" is one word, as "non-vaccinés"."""
    known = lists().words
    found: list[str] = []
    for word in _WORD.findall(text):
        prefix = found and found[-1] == "non" and (len(found) < 2 or found[-2] not in known["joining"])
        if prefix and word not in known["empty"]:
            found[-1] = "non-" + word
        else:
            found.append(word)
    return tuple(found)


def matter(words: Iterable[str]) -> frozenset[str]:
    """What is spoken of: the stems of the words that are not empty."""
    empty = lists().words["empty"]
    return frozenset([stem(w) for w in words if w not in empty and len(w) > 1 and not w[0].isdigit()])


def denials(words: Sequence[str]) -> int:
    """How many denials there are in a clause: each "ne ... pas" is one, and each "without".

    "Ne ... que" is none. Other words that deny add nothing to a denial that stands: "ne ... pas, ni", "sans aucun".
    """
    known = lists().words
    strong = sum(_denied(words, at) for at, word in enumerate(words) if word in known["opening"])
    strong += sum(word in known["without"] for word in words)
    weak = [at for at, word in enumerate(words) if word in known["alone"] or _refused(words, at)]
    return strong or int(any(not _limits(words, at) for at in weak if not _opened(words, at)))


def _denied(words: Sequence[str], at: int) -> bool:
    """Whether the "ne" at this place is closed by "pas" or its like, before a "que" makes a restriction of it."""
    known = lists().words
    for place in range(at + 1, min(len(words), at + 8)):
        if words[place] in known["closing"]:
            return not _limits(words, place)
        if words[place] in known["restricting"]:
            return False
    return at > 0 and bool(known["alone"] & set(words[max(0, at - 6) : at]))


def _opened(words: Sequence[str], at: int) -> bool:
    """Whether a word that denies closes a "ne" before it, which then has been counted, or limits."""
    return bool(lists().words["opening"] & set(words[max(0, at - 3) : at]))


def _refused(words: Sequence[str], at: int) -> bool:
    """Whether there is a "non" that denies, as in "et non"."""
    return words[at] == "non" and at > 0 and words[at - 1] in lists().words["joining"]


def _limits(words: Sequence[str], at: int) -> bool:
    """Whether "pas", "non" and their like only limit: "pas seulement"."""
    return at + 1 < len(words) and words[at + 1] in lists().words["only"]


@frozen
class Figure:
    """A number, and the words beside it that say what is counted."""

    number: cr.Quantity
    counted: frozenset[str]

    def rivals(self, other: Figure) -> bool:
        """Whether both count the same."""
        share = self.number.unit == "%" == other.number.unit
        return self.number.unit == other.number.unit and (share or bool(self.counted & other.counted))


def figures(words: Sequence[str]) -> Iterator[Figure]:
    """The numbers in words or digits; neither years nor days of a month."""
    months, at = lists().words["months"], 0
    while at < len(words):
        start, (number, length) = at, _number(words[at : at + 9])
        at += length or 1
        rest = words[at : at + 4]
        year = length == 1 and bool(_YEAR.fullmatch(words[start]))
        if not length or year or (rest and rest[0] in months):
            continue
        unit = "%" if rest[:1] == ("%",) else ""
        low, high = _range(number, words[max(0, start - 3) : start])
        yield Figure(cr.Quantity(low, high, unit), matter(w for w in rest if w not in lists().numbers))


def _number(words: Sequence[str]) -> tuple[float, int]:
    """The number that some words begin with, and of how many words it is: "quatre-vingt-dix mille", "2,3 millions"."""
    total, last, length = 0.0, 0.0, 0
    while length < len(words):
        word, known = words[length], lists()
        if word in known.factors and (length or word in known.numbers):
            factor = known.factors[word]
            total, last = (total, max(1, last) * 100) if factor == 100 else (total + max(1, last) * factor, 0.0)
        elif word in known.numbers:
            last = 80 if (last, known.numbers[word]) == (4, 20) else last + known.numbers[word]
        elif word[0].isdigit() and not length:
            last = float(re.sub(r"[.\s]", "", word).replace(",", "."))
        elif length and word == "et" and known.words["one"] & set(words[length + 1 : length + 2]):
            last, length = last + 1, length + 1
        else:
            break
        length += 1
    return total + last, length


def _range(number: float, before: Sequence[str]) -> tuple[float, float]:
    """The range that the words before a number leave open: "au moins 30" has no upper end."""
    known = lists().words
    least = "au" in before and "moins" in before
    if (not least and known["below"] & set(before)) or ("au" in before and "plus" in before):
        return 0.0, number
    if least or known["above"] & set(before):
        return number, math.inf
    return (0.9 * number, 1.1 * number) if known["about"] & set(before) else (number, number)


@frozen
class Clause:
    """A part of a statement: its words, what it speaks of, its denials, and its words that turn round, as "faux"."""

    words: tuple[str, ...]
    matter: frozenset[str]
    denials: int
    turns: int

    @property
    def denied(self) -> bool:
        """Whether it is turned round: "il est faux que ce n'est pas" is not."""
        return (self.denials + self.turns) % 2 == 1


@frozen
class Reading:
    """A statement as read: all of it, its parts, and its numbers."""

    whole: Clause
    clauses: tuple[Clause, ...]
    figures: tuple[Figure, ...]
    years: frozenset[str]


def clause(words: tuple[str, ...]) -> Clause:
    """Some words as a clause."""
    turning = lists().words["turning"]
    return Clause(words, matter(words), denials(words), sum(among(w, turning) for w in words))


@cache
def read(text: str) -> Reading:
    """A French statement as read."""
    plain = unicodedata.normalize("NFC", text).replace("’", "'").lower().replace("pour cent", "%")
    parts = [words for words in map(split, _BREAK.split(plain)) if len(words) > 2]
    whole = split(plain)
    return Reading(
        clause(whole), tuple(map(clause, parts or [whole])), tuple(figures(whole)), frozenset(_YEAR.findall(plain))
    )


def shared(a: Clause, b: Clause) -> float:
    """How much of the shorter is spoken of in the other too, from 0 to 1."""
    return len(a.matter & b.matter) / max(1, min(len(a.matter), len(b.matter)))


def opposites(a: Clause, b: Clause) -> list[tuple[str, ...]]:
    """Words of the two that exclude each other, where neither has both."""
    found = []
    for side in lists().sides:
        has = [[{w for w in c.words if among(w, half)} for half in side] for c in (a, b)]
        for one, other in ((0, 1), (1, 0)):
            if has[0][one] and has[1][other] and not has[0][other] and not has[1][one]:
                found.append(tuple(sorted((min(has[0][one]), min(has[1][other])))))
    return found
