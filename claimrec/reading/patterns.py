"""A cue in, a regular expression over classes of words out.

A text is first turned into a string with one character for each token: words that no cue asks for all get the same
character, names and numbers get characters of their own. A cue is then a short regular expression over that string,
tried only where its rarest word occurs. So reading is linear in the text, and nearly independent of how many cues
there are.

The language of cues:

    capture          that word             ~capture      any form of it (captures, captured, capturing)
    take|seize       one of several        full?         may be missing
    ..               up to four words      ...           up to nine words, across commas
    !ill|silent      none of these next, nor !{number}
    {subject}        what it is about      {agent}       who does it       {number}      a number with its bounds
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import pairwise

from attrs import field, frozen

from claimrec.language.chosen import forms, function_words, word_tables
from claimrec.model.errors import AspectError, shown

ENTITY, NAME, PARTY, DIGITS, YEAR = "S", "N", "P", "#", "Y"
# Words that no cue asks for: adverbs in -ly, what may be a verb in -ed or in -ing, and all others.
ADVERB, ENDED, GERUND, OTHER = "y", "d", "g", "o"
COMMA, STOP, QUESTION = ",", ".", "?"
SLOTS = ("subject", "agent", "number")
_LOOSE = 2  # adverbs and negations that may stand between two steps
_ANY = 1 << 30
_PRIVATE = 0xE000

LANGUAGE = "words, ~word for all its forms, a|b, word?, !word, .. or ... for a gap, {subject}, {agent}, {number}"


@frozen
class Element:
    """One step of a cue: a set of words, a gap, or a slot; `banned` words must not stand there."""

    words: frozenset[str] = frozenset()
    gap: int = 0
    slot: str = ""
    optional: bool = False
    banned: bool = False


@lru_cache(maxsize=1 << 14)
def elements(cue: str) -> tuple[Element, ...]:
    """The steps of a cue; AspectError where it is not written in the language.

    >>> [e.slot or e.gap or len(e.words) for e in elements("~capture .. {subject}")]
    [4, 4, 'subject']
    """
    found = tuple(_element(part, cue) for part in cue.split())
    if not any(_must_be(e) for e in found):
        raise AspectError(f"cue {shown(cue)} has no word that must be there", field="cues", expected=LANGUAGE)
    return found


def _must_be(element: Element) -> bool:
    return bool(element.words) and not element.optional and not element.banned


def _element(part: str, cue: str) -> Element:
    if part in ("..", "..."):
        return Element(gap=4 if part == ".." else 9)
    optional = part.endswith("?") and len(part) > 1
    body = part[:-1] if optional else part
    banned = body.startswith("!")
    body = body.removeprefix("!")
    if body.startswith("{"):
        if body[1:-1] not in SLOTS or not body.endswith("}"):
            raise AspectError(f"cue {shown(cue)}: {shown(body)} is no slot", field="cues", expected=LANGUAGE)
        return Element(slot=body[1:-1], optional=optional, banned=banned)
    words: set[str] = set()
    for word in body.split("|"):
        bare = word.removeprefix("~")
        if not bare or not re.fullmatch(r"[\w'-]+", bare):
            raise AspectError(f"cue {shown(cue)}: {shown(part)} is no word", field="cues", expected=LANGUAGE)
        words |= forms(bare.lower()) if word.startswith("~") else {bare.lower()}
    return Element(words=frozenset(words | _contracted(words)), optional=optional, banned=banned)


def _contracted(words: set[str]) -> set[str]:
    """ "hasn't" is a "has" too: that it denies is seen beside."""
    return {short for short, base in word_tables()["denial"]["contracted"].items() if base in words}


@cache
def _common() -> frozenset[str]:
    """Words too common to start the search for a cue with."""
    return function_words() | forms("be") | forms("have") | forms("do")


FIGURE = "(?)"


@frozen
class Cue:
    """A cue with what it stands for: an aspect and state, or a part that words play in a sentence ("denial").

    `figure` marks a figure of speech, which says so as a rule: what it reads is never certain.
    """

    text: str
    role: str
    state: str = ""
    figure: bool = False

    @classmethod
    def of(cls, written: str, role: str, state: str = "") -> Cue:
        """A cue as an aspect has it: "(?)" before its words marks a figure of speech.

        >>> Cue.of("(?) {subject} .. only in .. heart|hearts", "control", "taken").figure
        True
        """
        text = written.strip().removeprefix(FIGURE)
        return cls(text.strip(), role, state, text != written.strip())

    def needed(self) -> list[frozenset[str]]:
        """The words of each step that must be there."""
        return [e.words for e in elements(self.text) if _must_be(e)]

    def reaches(self) -> list[int]:
        """How far behind the last step that must be there each such step may stand, in words; no further than their
        sentence goes where a slot of any length stands between.
        """
        found: list[int] = []
        reach = 0
        for element in elements(self.text):
            width = 0 if element.banned else element.gap or 1 + _LOOSE
            reach += _ANY if element.slot and not element.banned else width
            if _must_be(element):
                found.append(reach)
                reach = 0
        return found

    def anchor(self) -> frozenset[str]:
        """The words of its rarest step, as far as can be known beforehand: without one of them it cannot match."""
        return min(self.needed(), key=lambda words: (bool(words & _common()), len(words)))

    def words(self) -> frozenset[str]:
        """All words that may stand in it."""
        return frozenset().union(*(e.words for e in elements(self.text) if not e.banned))

    def written(self) -> frozenset[str]:
        """The words that it was written with: "hasn't" is none of "has", but of "hasn't" itself."""
        spelled = {word for part in self.text.split() for word in part.removesuffix("?").split("|")}
        return self.words() - (frozenset(word_tables()["denial"]["contracted"]) - spelled)


@frozen
class Alphabet:
    """One character for each set of steps that a word can take, so that cues become regular expressions.

    `of_word` leads from a word to its character; `groups` from a step's words to all characters that take it.
    """

    of_word: dict[str, str] = field(factory=dict)
    groups: dict[frozenset[str], str] = field(factory=dict)

    @classmethod
    def of(cls, sets: Iterable[frozenset[str]], *, first: frozenset[str] = frozenset()) -> Alphabet:
        """An alphabet for these sets of words. The words `first`, which are several of the sets, get the first
        characters: one range, which a regular expression compiles in a fraction of the time of many.
        """
        ordered = sorted(set(sets), key=lambda words: (-len(words), sorted(words)))
        signatures: dict[str, list[int]] = {}
        for number, words in enumerate(ordered):
            for word in words:
                signatures.setdefault(word, []).append(number)
        chars: dict[tuple[int, ...], str] = {}
        of_word = {}
        # large sets become few ranges
        for word in sorted(signatures, key=lambda word: (word not in first, signatures[word], word)):
            signature = tuple(signatures[word])
            of_word[word] = chars.setdefault(signature, _char(len(chars)))
        groups = {words: "".join(sorted({of_word[w] for w in words})) for words in ordered}
        return cls(of_word, groups)


def _char(number: int) -> str:
    # the private planes hold 137,000 characters: more than any set of cues has kinds of words
    return chr(_PRIVATE + number) if number < 6400 else chr(0xF0000 + number - 6400)


def expression(cue: Cue, alphabet: Alphabet, groups: dict[str, str]) -> str:
    """The regular expression of a cue over classes; `groups` holds the classes of adverbs and slots.

    Between any two steps up to two adverbs or negations may stand.
    """
    loose = f"[{groups['loose']}]{{0,{_LOOSE}}}?" if groups["loose"] else ""
    parts: list[str] = []
    for element in elements(cue.text):
        body = _step(element, alphabet, groups)
        if element.banned:
            body = f"(?!{loose}{body})"
        elif parts and not element.gap and not (parts[-1].endswith("}?") and parts[-1].startswith("[^")):
            body = f"(?:{loose}{body})?" if element.optional else loose + body
        elif element.optional:
            body = f"(?:{body})?"
        parts.append(body)
    return "".join(parts)


def _step(element: Element, alphabet: Alphabet, groups: dict[str, str]) -> str:
    if element.gap:
        return f"[^{STOP}{QUESTION}{COMMA if element.gap < 9 else ''}]{{0,{element.gap}}}?"
    if element.slot and element.banned:
        return f"(?:{groups[element.slot]})"
    if element.slot:
        return f"(?P<{element.slot}>{groups[element.slot]})"
    return f"[{alphabet.groups[element.words]}]"


@lru_cache(maxsize=1 << 14)  # `suggest` compiles what it tries: a service must not keep it all
def compiled(expression: str) -> re.Pattern[str]:
    """The regular expression over classes."""
    return re.compile(_RUN.sub(lambda run: _ranges(run[0]), expression))


_RUN = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]{3,}")  # characters of words: they stand in classes alone


@lru_cache(maxsize=1 << 12)
def _ranges(chars: str) -> str:
    """The characters of a class as ranges, in which it is compiled in a fraction of the time."""
    codes = sorted({ord(char) for char in chars})
    edges = [0, *[k for k in range(1, len(codes)) if codes[k] != codes[k - 1] + 1], len(codes)]
    parts = [codes[first:behind] for first, behind in pairwise(edges)]
    return "".join([chr(p[0]) if len(p) == 1 else f"{chr(p[0])}-{chr(p[-1])}" for p in parts])
