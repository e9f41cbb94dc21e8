"""Texts in; the words that open a sentence in them, and those inside of one, out: where a capital tells a name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from claimrec.language.chosen import CODE, function_words, words_of
from claimrec.language.english.loose import country
from claimrec.language.mention_words import lexis
from claimrec.language.sentences import CLOSERS, ENDS, Boundaries

_CLOSERS = "".join(CLOSERS)
_NO_NAMES = ("ly", "ing", "ed", "s")  # adverbs, gerunds, participles and plurals: "Hundreds", "Farmers"


@cache
def _given_names() -> frozenset[str]:
    """First names that are no other words."""
    tables = words_of("mentions")["first_names"].values()
    return frozenset(name for names in tables for name in names.split()) - function_words()


@cache
def _of_places() -> frozenset[str]:
    """Words that make a place of a name: "Victoria Falls"."""
    words = lexis(CODE)
    return words["places.same"] | words["places.apart"] | words["places.name"]


@cache
def _other_words() -> frozenset[str]:
    """Words that may stand before a name and are no part of it: "Judge Pell", "Yesterday Pell"."""
    named = ("first_names.he", "first_names.she", "word_names.he", "word_names.she")
    return function_words().union(*[words for part, words in lexis(CODE).items() if part not in named])


def _no_other_word(word: str) -> bool:
    """Whether a capitalised word that opens a text can be a first name, of which there are more than the known ones."""
    low = word.lower()
    plain = word.isalpha() and word.istitle() and not low.endswith(_NO_NAMES)
    return plain and low not in _other_words() and not country(low)


def is_person(name: str) -> bool:
    """Whether a name begins with a first name that is no other word, and ends with no word for a place.

    >>> is_person("Johan Asplund"), is_person("Victoria Falls"), is_person("Lakeside")
    (True, False, False)
    """
    words = name.lower().split()
    return len(words) > 1 and words[0] in _given_names() and words[-1] not in _of_places()


def is_model(name: str) -> bool:
    """Whether a name is that of a type of thing: letters, a hyphen and a number in one word.

    >>> is_model("An-24"), is_model("Hill 105"), is_model("Stoke-on-Wyck")
    (True, False, False)
    """
    return any("-" in word and word[0].isalpha() and word[-1].isdigit() for word in name.split())


def told_apart(
    texts: Iterable[str], split: Mapping[str, tuple[str, ...]], boundaries: Boundaries
) -> tuple[frozenset[str], frozenset[str]]:
    """The words that open a text, and those that stand inside of one, as does the first name that opens a full one."""
    openings: set[str] = set()
    given = _given_names()
    chunks: set[str] = set()
    opening: set[str] = set()
    inner: set[str] = set()
    for text in texts:
        first, *rest = text.split(" ")
        if split[first]:
            openings.add(first)
            opened = _opened([first, *rest], boundaries) if any(mark in text for mark in ENDS) else ()
            openings.update([rest[at] for at in opened])
            chunks.update([chunk for at, chunk in enumerate(rest) if at not in opened] if opened else rest)
            if rest and rest[0][:1].isupper() and (first.lower() in given or _no_other_word(first)):
                inner.add(first)
        else:  # it begins with a space, or a mark that is no word
            tokens = split[text]
            opening.update(tokens[:1])
            inner.update(tokens[1:])
    for chunk in openings:
        opening.update(split[chunk][:1])
        inner.update(split[chunk][1:])
    for chunk in chunks:
        inner.update(split[chunk])
    return frozenset(opening), frozenset(inner)


def _opened(chunks: Sequence[str], boundaries: Boundaries) -> frozenset[int]:
    """The places, behind the first, of chunks that open a sentence; not of one before another capital ("Ann Lee")."""
    found = []
    for at, (before, chunk, behind) in enumerate(zip(chunks, chunks[1:], [*chunks[2:], ""], strict=False)):
        bare = before.rstrip(_CLOSERS)
        ends = bare[-1:] in ENDS and not boundaries.abbreviated(bare[:-1])
        if ends and not (behind[:1].isupper() and chunk[-1:].isalpha()):
            found.append(at)
    return frozenset(found)
