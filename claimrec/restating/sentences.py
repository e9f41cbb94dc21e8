"""What does a sentence say, hold open, and deny? Its words with the part that each plays, for two to be compared."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from attrs import field, frozen

from claimrec.english import english, forms, function_words
from claimrec.evidence.words import content_stem, expanded, rarity
from claimrec.language.english.calendar import time_tables
from claimrec.language.english.number_words import number_words
from claimrec.language.english.times import read_times
from claimrec.moments import Span
from claimrec.names import fold
from claimrec.restating.figures import Figure, figures

TOKEN = re.compile(r"[$€£]?\d+(?:[.,:]\d+)*(?:/\d+)?[^\W\d_]*%?|[^\W\d_]+(?:['’\-.][^\W\d_]+)*(?:-\d+)?|[^\w\s]")
_SENTENCE = re.compile(r"(?<=[.!?])['\"”]*\s+(?=[\"'“(]*[A-Z0-9])")
_GLUED = re.compile(r"([$€£]?\d[\d.,]*)([^\W\d_]+)")
_RUN_ON = re.compile(r"(?<=[a-z0-9)])\.(?=[A-Z][a-z])")
_NOUN = 5  # words between an adjective and its noun
_REACH = 5  # words that a "not" reaches
MOST_SENTENCES = 30
LONG = 6_000  # characters of a statement that are looked at
LONGEST = 400  # words of a sentence

Place = tuple[int, int]


@frozen
class Time:
    """A time that a sentence speaks of, and the places of its words."""

    span: Span
    start: int
    end: int


@frozen
class Sentence:
    """One sentence as it is compared.

    - `raw`, `words`: its words and marks as they stand, and folded; `stems`: for each its stem, empty for light words.
    - `weights`: what each stem weighs, the rarer the more; `nearby`: stems near in meaning, and how near.
    - `figures`, `times`: its numbers and times; `names`: the stems with a capital inside of the sentence.
    - `negated`: the places that a "not" reaches; `untrue`: those of words that unmask the whole; `open`: those that
      leave it open.
    """

    raw: tuple[str, ...]
    words: tuple[str, ...] = field(repr=False)
    stems: tuple[str, ...] = field(repr=False)
    weights: Mapping[str, float] = field(repr=False)
    nearby: Mapping[str, float] = field(repr=False)
    figures: tuple[Figure, ...] = ()
    times: tuple[Time, ...] = ()
    names: frozenset[str] = frozenset()
    points: bool = False
    negated: Mapping[int, Place] = field(factory=dict)
    untrue: tuple[Place, ...] = ()
    open: tuple[Place, ...] = ()
    asked: tuple[Place, ...] = ()
    soft: bool = False

    def quoted(self, *places: Place) -> str:
        """The words on some places, as they stand."""
        return " … ".join(" ".join(self.raw[start:end]) for start, end in places)


def sentences(text: str, said: Span | None = None) -> tuple[Sentence, ...]:
    """The sentences of a statement; what lies far behind in a long text is left out."""
    parts = _parts(_RUN_ON.sub(". ", text[:LONG]))[:MOST_SENTENCES]
    found = [_sentence(part, said) for part in parts if any(c.isalnum() for c in part)]
    return tuple([one for one in found if one.weights])


def _parts(text: str) -> list[str]:
    """The sentences as they stand; what ends with an abbreviation goes on."""
    parts: list[str] = []
    for part in _SENTENCE.split(text):
        last = parts[-1].rsplit(None, 1)[-1].strip("(\"'").lower() if parts and parts[-1].split() else ""
        if last.endswith(".") and last[:-1] in _abbreviations():
            parts[-1] += f" {part}"
        else:
            parts.append(part)
    return parts


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(english()["restating"]["abbreviations"])


def _sentence(text: str, said: Span | None) -> Sentence:
    pairs = [(raw, low) for raw in _tokens(text) if (low := fold(raw))][:LONGEST]
    raw, words = tuple([r for r, _ in pairs]), tuple([w for _, w in pairs])
    stems = tuple([content_stem(w) if w[0].isalpha() else "" for w in words])
    told = dict.fromkeys(s for s in stems if s)
    every = _times(words, raw, said)
    negated = _negated(words, raw)
    taken = frozenset(at for time in every for at in range(time.start, time.end))
    times = tuple([t for t in every if t.span.known])
    return Sentence(
        raw, words, stems,
        weights={s: rarity(s) ** 2 for s in told},
        nearby=expanded(told),
        figures=figures(words, taken, frozenset(i for i in range(len(words)) if raw[i][0].isupper())),
        times=times,
        names=frozenset(stems[i] for i in range(1, len(words)) if stems[i] and raw[i][0].isupper()),
        points=not _pronouns().isdisjoint(words),
        negated=negated,
        untrue=_unmasked(words, negated),
        open=found(words, "open"),
        asked=found(words, "asked"),
        soft=bool(found(words, "soft")),
    )  # fmt: skip


def _tokens(text: str) -> list[str]:
    """The words and marks of a sentence; "six-minute" and "20kg" are two words each."""
    found: list[str] = []
    for word in TOKEN.findall(text):
        glued = _GLUED.fullmatch(word)
        if "-" in word and word.partition("-")[0].lower() in number_words() and not _number(word):
            found += word.split("-")
        elif glued and glued[2].lower() not in _joined():
            found += [glued[1], glued[2]]
        else:
            found.append(word)
    return found


def _number(word: str) -> bool:
    return number_words().issuperset(word.lower().split("-"))


@cache
def _joined() -> frozenset[str]:
    return frozenset({*english()["restating"]["figures"]["suffixes"], *time_tables()["ordinal_ends"], "s", "am", "pm"})


def _times(words: Sequence[str], raw: Sequence[str], said: Span | None) -> tuple[Time, ...]:
    """The times of a sentence, with the places of their words."""
    if not any(w[0].isdigit() or w in _calendar() for w in words):
        return ()
    text, places = "", []
    for word in raw:
        text += " " if text and word not in ",.;:" else ""
        places.append(len(text))
        text += word
    return tuple(
        Time(t.span, _place(places, t.start), _place(places, t.end - 1) + 1)
        for t in read_times(text, said)
        if not t.duration
    )


def _place(places: Sequence[int], at: int) -> int:
    return max(i for i, start in enumerate(places) if start <= at)


@cache
def _calendar() -> frozenset[str]:
    times = time_tables()
    return frozenset({*times["months"], *times["weekdays"], *times["month_short"], *times["days"]})


@cache
def _table(part: str) -> tuple[frozenset[str], tuple[tuple[frozenset[str], ...], ...]]:
    """Single words and phrases of one part that words play; "~deny" stands for all its forms, "a|b" for a choice."""
    table = english()["restating"]
    entries = [tuple(map(_choice, e.split())) for e in (*table[part], *table.get(f"{part}_phrases", ()))]
    single = frozenset().union(*(e[0] for e in entries if len(e) == 1))
    return single, tuple([e for e in entries if len(e) > 1])


def _choice(entry: str) -> frozenset[str]:
    return frozenset(f for word in entry.split("|") for f in (forms(word[1:]) if word[0] == "~" else (word,)))


def found(words: Sequence[str], part: str) -> tuple[Place, ...]:
    """Where words and phrases of a part stand, each place once."""
    single, phrases = _table(part)
    hits = [(i, i + 1) for i, word in enumerate(words) if word in single or (part == "not" and word.endswith("n't"))]
    hits += [
        (i, i + len(p))
        for p in phrases
        for i in range(len(words) - len(p) + 1)
        if words[i] in p[0] and all(word in choice for word, choice in zip(words[i : i + len(p)], p, strict=True))
    ]
    kept: list[Place] = []
    for start, end in sorted(hits, key=lambda p: (p[0] - p[1], p[0])):
        if all(end <= s or e <= start for s, e in kept):
            kept.append((start, end))
    return tuple(sorted(kept))


def _negated(words: Sequence[str], raw: Sequence[str]) -> dict[int, Place]:
    """The places that a "not" reaches, each with the place of the "not": up to some words, or the end of the clause."""
    never = {at for start, end in (*found(words, "never"), *found(words, "untrue")) for at in range(start, end)}
    ends, reached = _table("ends")[0], {}
    shouted = sum(r[0].isupper() for r in raw) * 2 > len(raw)
    for at, end in found(words, "not"):
        named = at and raw[at][0].isupper() and not shouted and not raw[at].isupper()
        if at in never or named:
            continue
        seen = 0
        for place in range(end, len(words)):
            if words[place] in ends or seen >= _REACH:
                break
            seen += words[place] not in function_words()
            reached[place] = (at, end)
    return reached


def ends() -> frozenset[str]:
    """Words and marks that end a clause."""
    return _table("ends")[0]


@cache
def _pronouns() -> frozenset[str]:
    return frozenset(english()["restating"]["pronouns"])


def _unmasked(words: Sequence[str], negated: Mapping[int, Place]) -> tuple[Place, ...]:
    """Words that call the whole untrue: not where they are denied themselves, or only go with another noun."""
    never = found(words, "never")
    kept = []
    for start, end in found(words, "untrue"):
        if start in negated or any(s <= start < e for s, e in never):
            continue
        behind = words[end] if end < len(words) else ""
        told = _table("told")[0].intersection(words[end : end + _NOUN])
        if words[start] in _table("adjectives")[0] and content_stem(behind) and not told:
            continue
        kept.append((start, end))
    if words[0] == "no" and words[1:2] == (",",):
        kept.append((0, 1))
    return tuple(sorted(kept))
