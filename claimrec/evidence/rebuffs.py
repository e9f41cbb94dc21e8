"""Does a sentence deny what another said, and say nothing else? "That is a lie", "we reject this", "not true".

Such words have their content from what they answer; to whom they do is asked in `replies.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from attrs import frozen

from claimrec.claims import Offsets
from claimrec.english import english, forms, function_words
from claimrec.evidence.known import Names
from claimrec.evidence.topics import denying_stems, negations
from claimrec.evidence.words import stem
from claimrec.names import fold

_SENTENCE = re.compile(r"[^.!?;\n]+(?:\.(?=\w)[^.!?;\n]+)*[.!?;]*")
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_LONG = 25  # words: a sentence with more says something


@frozen
class Rebuff:
    """A denial without content: where it stands in the text, whether the text says nothing else, and the parties that
    are named up to its end.
    """

    where: Offsets
    alone: bool
    whom: frozenset[str] = frozenset()


def rebuff(text: str, names: Names) -> Rebuff | None:
    """The first sentence of a text that denies what another said, without saying what.

    >>> from claimrec.names import AliasBook
    >>> nobody = Names.of(AliasBook({}), AliasBook({}))
    >>> rebuff("Nonsense. The dam is safe.", nobody)
    Rebuff(where=Offsets(start=0, end=9), alone=False, whom=frozenset())
    >>> rebuff("The dam is not safe.", nobody) is None
    True
    """
    told = list(_sentences(text))
    found = [(m, words) for m, words in told if _denied(words, m.group(), names)]
    if not found:
        return None
    first, last = found[0]
    before = [word for m, words in told if m.start() < first.start() for word in words]
    whom, _ = _named([*before, *last], names)
    return Rebuff(Offsets(first.start(), first.start() + len(first.group().rstrip())), len(found) == len(told), whom)


def _sentences(text: str) -> Iterator[tuple[re.Match[str], list[str]]]:
    for found in re.finditer(_SENTENCE, text):
        words = [fold(word) for word in _WORD.findall(found.group())]
        if words:
            yield _stripped(found, text), words


def _stripped(found: re.Match[str], text: str) -> re.Match[str]:
    """The match without the blanks before it."""
    start = found.start() + len(found.group()) - len(found.group().lstrip())
    return _SENTENCE.match(text, start) or found


def _denied(words: Sequence[str], written: str, names: Names) -> bool:
    """Whether a sentence is a denial without content."""
    told = f" {' '.join(words)} "
    if "?" in written or len(words) > _LONG or any(f" {phrase} " in told for phrase in _alone()["never"]):
        return False
    if told.strip() in _alone()["whole"]:
        return True
    _, rest = _named(words, names)
    unknown = [word for word in rest if not _empty(word)]
    capitals = {fold(word) for word in _WORD.findall(written) if word[0].isupper()}
    return capitals.issuperset(unknown) and _denies(rest, names=bool(unknown))


def _named(words: Sequence[str], names: Names) -> tuple[frozenset[str], list[str]]:
    """The parties that are named, and the words that name nothing."""
    whom, rest, at = set(), [], 0
    while at < len(words):
        size, party, entity = names.longest(words, at)
        if party is not None:
            whom.add(party)
        elif entity is None:
            rest.append(words[at])
        at += size
    return frozenset(whom), rest


def _denies(words: Sequence[str], *, names: bool) -> bool:
    """Whether it is one denial: of two, the second may take back the first ("we do not deny it").

    With a name, "not" says something of what is named ("no Ukrainian involvement"), unlike "Iran rejects it".
    """
    untrue = any(stem(word) in denying_stems() and word not in negations() for word in words)
    turned = any(word in negations() or word.endswith("n't") for word in words)
    contracted = english()["denial"]["contracted"]
    plain = f" {' '.join(contracted.get(w, w) for w in words if w not in negations() or w in contracted)} "
    affirmed = any(w in _alone()["affirmed"] for w in words) or any(f" {p} " in plain for p in _alone()["phrases"])
    return (turned and affirmed and not names) or (untrue and not turned)


def _empty(word: str) -> bool:
    plain = word.removesuffix("'s")
    return plain in _fillers() or plain in negations() or word.endswith("n't") or stem(plain) in denying_stems()


@cache
def _fillers() -> frozenset[str]:
    talk = {form for entry in english()["denial"]["talk"] for form in forms(entry.removeprefix("~"))}
    alone = _alone()
    held = {w for phrase in alone["phrases"] for w in phrase.split()}
    return frozenset({*alone["fill"], *alone["affirmed"], *talk, *held, *function_words()})


@cache
def _alone() -> dict[str, Any]:
    return {part: tuple(words) for part, words in english()["denial"]["alone"].items()}
