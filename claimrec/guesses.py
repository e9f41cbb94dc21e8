"""What are two bare statements about, and when were they said? What is supposed where the caller does not say."""

from __future__ import annotations

import re

from attrs import evolve

from claimrec.claims import Claim
from claimrec.english import function_words
from claimrec.names import fold, name_key
from claimrec.parties import Entity

_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*|[^\w\s]")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LONGEST = 4  # words of a name
_FIRST_YEAR = 2000  # said where no year is named: the same for both, so any will do
READ = 20_000  # characters of a statement that are looked at


def guessed_time(a: Claim, b: Claim) -> tuple[Claim, Claim, tuple[str, ...]]:
    """The two claims as said at one time, if neither says when; and what was supposed.

    The time is the end of the latest year that either names, so that nothing told lies ahead of it.

    >>> one, two, why = guessed_time(Claim("It fell in 2014.", party="A"), Claim("It stands.", party="B"))
    >>> one.said_at, two.said_at, why
    ('2014-12-31T23:59Z', '2014-12-31T23:59Z', ('both were taken to be said at one time',))
    """
    if any(claim.said_at is not None or claim.valid is not None for claim in (a, b)):
        return a, b, ()
    years = [int(year) for claim in (a, b) for year in _YEAR.findall((claim.text or "")[:READ])]
    said = f"{max(years, default=_FIRST_YEAR)}-12-31T23:59Z"
    return evolve(a, said_at=said), evolve(b, said_at=said), ("both were taken to be said at one time",)


def shared_names(a: str, b: str) -> tuple[Entity, ...]:
    """What both speak of: capitalised names, and what stands behind "the", in both; the longest first.

    >>> [e.name for e in shared_names("The bridge at Lakeside stands.", "Lakeside lost the bridge.")]
    ['bridge', 'Lakeside']
    """
    one, two = _named(a[:READ]), _named(b[:READ])
    both = [key for key in one if key in two]
    kept = [key for key in both if not any(f" {key} " in f" {other} " for other in both if other != key)]
    return tuple([Entity(one[key]) for key in kept])


def _named(text: str) -> dict[str, str]:
    """The names of a text by their keys: runs of capitalised words, all their parts, and a word or two after "the"."""
    words = _WORD.findall(text)
    found: dict[str, str] = {}
    for at, word in enumerate(words):
        if word[0].isupper():
            for size in range(1, _LONGEST + 1):
                run = words[at : at + size]
                if len(run) < size or not run[-1][0].isupper():
                    break
                if not _light(run[0]) and not _light(run[-1]):
                    found.setdefault(name_key(" ".join(run)), " ".join(run))
        elif at and fold(words[at - 1]) == "the" and word[0].isalpha() and not _light(word):
            found.setdefault(name_key(word), word)
            behind = words[at + 1] if at + 1 < len(words) else ""
            if behind[:1].isalpha() and not _light(behind):
                found.setdefault(name_key(f"{word} {behind}"), f"{word} {behind}")
    return found


def _light(word: str) -> bool:
    return fold(word) in function_words()
