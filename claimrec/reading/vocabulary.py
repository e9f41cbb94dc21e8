"""The words of all texts in; for each distinct one, once, whether it is a name, a number, a word of a cue or none of
these.

Names come from the caller's parties and entities, from the places and countries that come along, from close spellings,
and from capitals; what was supposed is kept as a sentence beside the name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import TypeVar

from attrs import field, frozen

from claimrec.language.chosen import function_words
from claimrec.language.english.calendar import time_tables
from claimrec.language.english.number_words import number_words
from claimrec.language.gazetteer import inside_runs, places, unspaced
from claimrec.language.tokens import marks
from claimrec.model.names import AliasBook, fold, name_key, tidy
from claimrec.model.parties import PartyBook
from claimrec.reading.lexicon import Lexicon
from claimrec.reading.openings import told_apart
from claimrec.reading.patterns import (
    ADVERB,
    COMMA,
    DIGITS,
    ENDED,
    ENTITY,
    GERUND,
    NAME,
    OTHER,
    PARTY,
    QUESTION,
    STOP,
    YEAR,
)

# Quotes are passed over, so that a quoted word reads like any other.
TOKEN = re.compile(r"\w++(?:['’\-]\w+|[.,:–]\d+)*+%?|[.,;:!?…()\[\]{}—–%$€£/]")
START = "M"
T = TypeVar("T")
_MARKS = {",": COMMA, "(": COMMA, ")": COMMA, "—": COMMA, "–": COMMA, "?": QUESTION, "%": "%", "-": OTHER}
_ENDINGS = (("ly", ADVERB), ("ed", ENDED), ("ing", GERUND))
_YEAR = re.compile(r"(?:1\d|20)\d\d")


@cache
def _marked() -> re.Pattern[str]:
    """TOKEN for words with combining marks, which are letters of many scripts, and of all in the NFD form."""
    return re.compile(TOKEN.pattern.replace(r"\w", rf"[\w{marks()}]"))


@cache
def _months() -> dict[str, str]:
    """Months that are verbs in small letters ("may"): with a capital they are what any other month is."""
    table = time_tables()
    plain = next(month for month in table["months"] if month not in table["month_doubtful"])
    return {month: plain for month in table["months"] if month in table["month_doubtful"]}


@frozen
class Cutter:
    """Cuts a chunk into its words; `runs` finds names inside of runs of letters without blanks."""

    runs: re.Pattern[str] | None = None

    def bounds(self, chunk: str) -> tuple[tuple[int, int], ...]:
        """Where each word of a chunk stands."""
        if chunk.isascii():
            return tuple([match.span() for match in TOKEN.finditer(chunk)])
        if self.runs is None or not unspaced(chunk):
            return tuple([match.span() for match in _marked().finditer(chunk)])
        found: list[tuple[int, int]] = []
        at = 0
        for name in self.runs.finditer(chunk):
            found += [match.span() for match in _marked().finditer(chunk, at, name.start())]
            found.append(name.span())
            at = name.end()
        return (*found, *[match.span() for match in _marked().finditer(chunk, at)])

    def words(self, chunk: str) -> tuple[str, ...]:
        """The words of a chunk."""
        return tuple([chunk[start:end] for start, end in self.bounds(chunk)])


@frozen
class Meaning:
    """What a name in a text stands for: its class, the name to use, and what was supposed."""

    kind: str
    name: str
    guess: str = ""


# The longer names that begin with one word: by how many must follow, the most first, which those are and what it means.
Longer = Mapping[int, Mapping[tuple[str, ...], Meaning]]


class Remembered(dict[str, T]):
    """A dict that works out what it is first asked for: `__missing__` is the fastest way to do so in Python."""

    def __init__(self, decide: Callable[[str], T]) -> None:
        super().__init__()
        self.decide = decide

    def __missing__(self, key: str) -> T:
        found = self[key] = self.decide(key)
        return found


@frozen
class Vocabulary:
    """The words of a set of texts: the class of each, and the meaning of each that is a name.

    A text is taken in chunks, as spaces part them: `words` are those of a chunk, `bounds` where they stand, `signs`
    their classes. A chunk comes again far oftener than new, so a text is classed by looking up. `starts` leads from the
    first word of a longer name to the rest of it, `alone` to the class of a word that may begin one and does not.
    """

    lexicon: Lexicon
    meanings: dict[str, Meaning]
    starts: Mapping[str, Longer]
    words: Remembered[tuple[str, ...]] = field(repr=False)
    signs: Remembered[str] = field(repr=False)
    alone: Remembered[str] = field(repr=False)
    bounds: Remembered[tuple[tuple[int, int], ...]] = field(repr=False)
    keys: Remembered[str] = field(factory=lambda: Remembered(name_key), repr=False)

    def merged(self, tokens: list[str], classes: str) -> tuple[str, list[int], dict[int, Meaning]]:
        """The classes of a text's words with longer names as one, the place of each class, and those names."""
        chars: list[str] = []
        places: list[int] = []
        found: dict[int, Meaning] = {}
        at = 0
        while (begin := classes.find(START, at)) >= 0:
            length, meaning = self._longest(tokens, begin)
            chars += (classes[at:begin], meaning.kind if meaning else self.alone[tokens[begin]])
            places += range(at, begin + 1)
            if meaning is not None:
                found[len(places) - 1] = meaning
            at = begin + length
        return "".join(chars) + classes[at:], [*places, *range(at, len(tokens))], found

    def _longest(self, tokens: list[str], at: int) -> tuple[int, Meaning | None]:
        keys = self.keys
        for more, named in self.starts[keys[tokens[at]]].items():
            meaning = named.get(tuple([keys[t] for t in tokens[at + 1 : at + 1 + more]]))
            if meaning is not None:
                return 1 + more, meaning
        return 1, None


@frozen
class _Decider:
    lexicon: Lexicon
    singles: Mapping[str, Meaning]
    starts: Mapping[str, Longer]
    entities: AliasBook
    lowered: frozenset[str]
    inner: frozenset[str]
    meanings: dict[str, Meaning]

    def of(self, token: str) -> str:
        """The class of a word; START if a longer name may begin with it."""
        return START if name_key(token) in self.starts else self.alone(token)

    def alone(self, token: str) -> str:
        """The class of a word by itself."""
        if token[0].isdigit():
            return YEAR if ":" in token or _YEAR.fullmatch(token) else DIGITS
        if not token[0].isalpha():
            return _MARKS.get(token, STOP if not token[0].isalnum() and token[0] != "_" else OTHER)
        meaning = self._name(token) if token[0].isupper() else self._small(token)
        if meaning is not None:
            self.meanings[token] = meaning
            return meaning.kind
        return self._word(token)

    def _word(self, token: str) -> str:
        low = fold(token)
        if token[0].isupper() and low in _months():
            low = _months()[low]
        found = self.lexicon.of_word.get(low) or self.lexicon.of_word.get(low.removesuffix("'s"))
        if found:
            return found
        if _counts(low):
            return self.lexicon.of_word[low.partition("-")[0]]  # "sixty-six" counts as "sixty" does
        return next((sign for ending, sign in _ENDINGS if low.endswith(ending) and len(low) > 4), OTHER)

    def _small(self, token: str) -> Meaning | None:
        """A name that needs no capital to be meant: a thing called by a common noun, or a script without capitals."""
        known = self.singles.get(name_key(token))
        if known is None or token[0] == token[0].title():
            return known
        return known if known.kind == ENTITY and known.name.islower() else None

    def _name(self, token: str) -> Meaning | None:
        key = name_key(token)
        known = self.singles.get(key)
        if known is not None and not (known.name.isupper() and len(known.name) < 4 and not token.isupper()):
            return known
        renamed, countries = places()
        if key in countries:
            return Meaning(PARTY, countries[key])
        low = token.lower()
        if low in function_words() or low in self.lowered or _counts(low) or fold(token) in self.lexicon.named:
            return None
        if low.replace("’", "'").partition("'")[0] in function_words():  # "I've", "it's"
            return None
        return self._place(token, key, renamed)

    def _place(self, token: str, key: str, renamed: Mapping[str, str]) -> Meaning | None:
        if key in renamed and renamed[key] != token:
            name = self.entities.find(renamed[key]) or renamed[key]
            return Meaning(ENTITY, name, f"{token!r} was taken as another name of {name!r} (places that come along)")
        close = self.entities.close(token)
        if close is not None:
            return Meaning(ENTITY, close, f"{token!r} was taken as a spelling of {close!r}")
        # a capital tells a name, unless the word also stands without one, or only ever opens a sentence
        if token in self.inner or token.isupper():
            return Meaning(NAME, tidy(token).removesuffix("'s").removesuffix("’s"))
        return None


def _counts(word: str) -> bool:
    """Whether a word of several parts is a number: "sixty-six"."""
    return "-" in word and all(part in number_words() for part in word.split("-"))


def vocabulary(texts: Iterable[str], *, lexicon: Lexicon, parties: PartyBook, entities: AliasBook) -> Vocabulary:
    """The vocabulary of these texts. Their order does not matter."""
    cutter = Cutter(inside_runs([key for book in (parties.aliases, entities) for key in book.names]))
    split = Remembered(cutter.words)
    first, inner = told_apart(texts, split, lexicon.language.boundaries)
    lowered = frozenset(w for w in first | inner if w.islower())
    singles, starts = _names(parties, entities)
    meanings: dict[str, Meaning] = {}
    decider = _Decider(lexicon, singles, starts, entities, lowered, inner, meanings)
    classes = Remembered(decider.of)
    signs = Remembered(lambda chunk: "".join([classes[word] for word in split[chunk]]))
    return Vocabulary(lexicon, meanings, starts, split, signs, Remembered(decider.alone), Remembered(cutter.bounds))


def _names(parties: PartyBook, entities: AliasBook) -> tuple[dict[str, Meaning], dict[str, Longer]]:
    """Known names of one word, and longer ones by their first word, the longest first. An entity beats a party."""
    singles: dict[str, Meaning] = {}
    starts: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
    for book, kind in ((parties.aliases, PARTY), (entities, ENTITY)):
        for key, name in book.names.items():
            parts = tuple(name_key(t) for t in _marked().findall(key))
            singles[" ".join(parts)] = Meaning(kind, name)  # parts may be joined by hyphens in a text
            if len(parts) > 1:
                starts.setdefault(parts[0], []).append((parts[1:], Meaning(kind, name)))
    return singles, {first: _by_length(found) for first, found in starts.items()}


def _by_length(found: Iterable[tuple[tuple[str, ...], Meaning]]) -> Longer:
    """What follows the first word of longer names, looked up by its words: a thousand may begin alike ("Fort ...")."""
    named: dict[int, dict[tuple[str, ...], Meaning]] = {}
    for rest, meaning in sorted(found, key=lambda one: (-len(one[0]), one[1].kind)):
        named.setdefault(len(rest), {}).setdefault(rest, meaning)
    return named
