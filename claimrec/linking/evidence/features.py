"""A claim in, the features out that comparisons use: words, names, counts, topics, denials, party and time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from math import log
from typing import Any

from attrs import field, frozen

from claimrec.language.chosen import function_words, word_tables
from claimrec.language.english.calendar import time_tables
from claimrec.language.english.loose import listed
from claimrec.language.sets import kept
from claimrec.language.tenses import FUTURE, PAST
from claimrec.language.text import Sign, Text
from claimrec.linking.evidence.analysed_claim import AnalysedClaim
from claimrec.linking.evidence.counted import Count, counts
from claimrec.linking.evidence.named import Names
from claimrec.linking.evidence.rebuffs import Rebuff, rebuff
from claimrec.linking.evidence.topics import topics
from claimrec.linking.evidence.turns import turning, turns
from claimrec.linking.evidence.vectors import Meaning, vector_of
from claimrec.linking.evidence.word_signs import signs_of, with_near
from claimrec.linking.statements.words import content_stem, expanded, rarity, stem
from claimrec.model.names import name_key

DAY = 86_400.0  # seconds
BARE_DENIAL = 2  # the value of `Said.denies` for a denial that says little else
_TONES = ("future", "own", "record")
BARE = 6  # a denial with so few other words of content has none of its own


@frozen
class ClaimFeatures:
    """A claim as evidence needs it, whatever else was said around it.

    `text` holds its words and marks in one spelling, `given` the text as it came. `seconds` is when it was said, None
    if unknown; `at` is where in its source it stands. `denies` is 0, 1, or 2 for a denial that says little else;
    `signs` are the stems that it asserts (1) or denies (-1); `names` are the names it holds, `whom` the parties among
    them; `asked` are the questions that it was read to answer. `future` marks what will or may be, `own` a speaker that
    speaks of its own, `record` one that points to what shows it; `tells` is 1 for what was, 2 for what will be, 0 for
    what is. `times` are the words for times in it. `states` marks what says something that can be denied; `rebuff` is a
    sentence of it that denies what another said, without saying what; `turns` are the ways in which it gives up an
    earlier line, by its words, `turning` how much its common words are those of one that does.
    `vector` is of a caller's model, `meaning` of the table that comes along; `heard` is the claim with its analysis,
    for comparisons of the caller's.
    """

    id: str
    party: str
    side: str | None
    seconds: float | None
    source: str | None
    text: str = field(repr=False)
    given: str = field(default="", repr=False)
    at: int | None = None
    length: int = 0
    sentences: int = 1
    stems: tuple[str, ...] = ()
    names: frozenset[str] = frozenset()
    whom: frozenset[str] = frozenset()
    counts: tuple[Count, ...] = ()
    topics: Mapping[str, tuple[float, int]] = field(factory=dict)
    signs: Mapping[str, int] = field(factory=dict, repr=False)
    denies: int = 0
    states: bool = True
    rebuff: Rebuff | None = None
    future: bool = False
    own: bool = False
    record: bool = False
    tells: int = 0
    times: frozenset[str] = frozenset()
    asked: frozenset[tuple[str, str, str]] = frozenset()
    turns: frozenset[str] = frozenset()
    turning: int = 0
    vector: tuple[float, ...] | None = field(default=None, repr=False)
    meaning: Meaning = field(default=Meaning(), repr=False)
    heard: AnalysedClaim | None = field(default=None, repr=False, eq=False)


def said(
    *,
    id: str,  # noqa: A002 - the name that a claim's id has everywhere
    party: str,
    side: str | None,
    seconds: float | None,
    source: str | None,
    text: Text,
    names: Names,
    asked: frozenset[tuple[str, str, str]] = frozenset(),
    at: int | None = None,
    vector: tuple[float, ...] | None = None,
    heard: AnalysedClaim | None = None,
) -> ClaimFeatures:
    """The traits of one claim, given the analysis of its words."""
    raw, words = text.tokens.raw, text.tokens.words
    held, whom = _names(raw, words, names)
    rebuffed = rebuff(text, names)
    content = tuple([s for word in words if word[0].isalpha() and (s := content_stem(word))])
    return ClaimFeatures(
        id=id, at=at, party=party, side=side, seconds=seconds, source=source, text=" ".join(words), given=text.given,
        length=len(words), sentences=len(text.sentences),
        stems=content, names=held, whom=whom, counts=counts(text.quantities), topics=topics(text),
        signs=signs_of(text), tells=_tells(text),
        denies=_denies(text, rebuffed), states=_states(text), rebuff=rebuffed, asked=asked, vector=vector,
        turns=turns(text), turning=turning(text),
        meaning=vector_of(words), heard=heard,
        **_tone(words),
    )  # fmt: skip


def _names(raw: Sequence[str], words: Sequence[str], names: Names) -> tuple[frozenset[str], frozenset[str]]:
    """The names in a text: those that are known, up to four words long, and capitals inside of a sentence."""
    found: set[str] = set()
    whom: set[str] = set()
    at = 0
    while at < len(words):
        size, party, entity = names.longest(words, at)
        if party is not None:
            whom.add(party)
        if party is not None or entity is not None:
            found.add(name_key(entity or party or ""))
        elif at and raw[at][0].isupper() and raw[at - 1] not in ".!?:" and words[at] not in function_words():
            found.add(stem(words[at]))
        at += size
    return kept(found), kept(whom)


def _tone(words: Sequence[str]) -> dict[str, Any]:
    listed, times = _tones()
    held = set(words)
    return {"times": kept(times & held)} | {name: not listed[name].isdisjoint(held) for name in _TONES}


def _tells(text: Text) -> int:
    """Whether a text tells of what will be, else of what was, else of what is."""
    tenses = {clause.tense for clause in text.clauses}
    return 2 if FUTURE in tenses else int(PAST in tenses)


@cache
def _tones() -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    tone, calendar = word_tables()["tone"], time_tables()
    named = [*calendar["weekdays"], *(m for m in calendar["months"] if m not in calendar["month_doubtful"])]
    return {name: frozenset(tone[name]) for name in _TONES}, frozenset([*tone["time"], *named])


def _denies(text: Text, rebuffed: Rebuff | None) -> int:
    """Whether a text denies something (1), and says little else (2): words of content that are no cues are told.

    "There is nothing here" denies no word of content: it tells how it is there.
    """
    words = text.tokens.words
    told = [at for at in range(len(words)) if at not in text.cues and words[at][0].isalpha()]
    content = [at for at in told if content_stem(words[at])]
    denied = (at for at in told if text.polarities[at].sign is Sign.DENIED)
    denies = any(at in content or words[text.clause(at).start] not in listed("there") for at in denied)
    if rebuffed is None and not denies:
        return 0
    return BARE_DENIAL if len(content) <= BARE else 1


def repeats(one: ClaimFeatures, other: ClaimFeatures) -> bool:
    """Whether two claims say the same in the same words at the same time, and neither speaks of its own ("ours"): then
    they agree, whatever they say.
    """
    return one.text == other.text and one.seconds == other.seconds and not one.own


def _states(text: Text) -> bool:
    """Whether a text says something that could be denied: a verb, or two words that are no time ("dam burst", "it
    stands"); a time, a number or a name alone says nothing.
    """
    if any(clause.tense for clause in text.clauses):
        return True
    times = [text.tokens.between(time.words.start, time.words.end) for time in text.times]
    held = {text.tokens.between(m.words.start, m.words.end)[0] for m in text.mentions if m.kind == "pronoun"}
    told = [at for at, word in enumerate(text.tokens.words) if at in held or content_stem(word)]
    return sum(1 for at in told if not any(start <= at < end for start, end in times)) > 1


@frozen
class StoryFeatures:
    """A claim among the others of its story: how much each of its words tells there, and which words are near them.

    `told` are its words and those near them, with their signs. `voice` is how many of the story's claims its party
    made. `named` is the place of the last claim before it in which another party names its party, `before` of the last
    by another party at all; -1 if there is none.
    """

    said: ClaimFeatures
    order: int
    weights: Mapping[str, float]
    nearby: Mapping[str, float]
    touched: Mapping[str, float]
    told: Mapping[str, int] = field(factory=dict, repr=False)
    voice: int = 1
    named: int = -1
    before: int = -1


def among(story: Sequence[ClaimFeatures]) -> list[StoryFeatures]:
    """The claims of one story, each with what its words weigh in it: what everybody says tells little.

    A word's weight is the logarithm of its rarity in the story (Spärck Jones 1972), times how rare it is in English.
    """
    size = len(story)
    held = Counter([word for one in story for word in set(one.stems)])
    touched = Counter([topic for one in story for topic in one.topics])
    voices = Counter([one.party for one in story])
    named, before = _heard(story)
    found = []
    for order, one in enumerate(story):
        weights = {w: log(1 + size / held[w]) * rarity(w) ** 2 for w in dict.fromkeys(one.stems)}
        telling = {t: much * log((size + 1) / touched[t]) for t, (much, _) in one.topics.items()}
        found.append(
            StoryFeatures(
                said=one,
                order=order,
                weights=weights,
                nearby=expanded(weights),
                touched=telling,
                told=with_near(one.signs),
                voice=voices[one.party],
                named=named[order],
                before=before[order],
            )
        )
    return found


def _heard(story: Sequence[ClaimFeatures]) -> tuple[list[int], list[int]]:
    """For each claim the place of the last one before it in which another party names its party, and of the last by
    another party at all; -1 if there is none.
    """
    named: list[int] = []
    before: list[int] = []
    naming: dict[str, int] = {}
    last: tuple[str, int] = ("", -1)
    other = -1  # the last claim by another party than that of `last`
    for place, one in enumerate(story):
        named.append(naming.get(one.party, -1))
        before.append(last[1] if last[0] != one.party else other)
        naming |= dict.fromkeys(one.whom - {one.party}, place)
        other = last[1] if last[0] != one.party else other
        last = one.party, place
    return named, before


def common(a: StoryFeatures, b: StoryFeatures) -> tuple[tuple[float, float], float, float]:
    """What two claims of a story say in the same words, or near ones: how much of what each says the other says too,
    the smaller first; the weight of the most telling word of both; that of the most telling one of which the other has
    only a near one.
    """
    one, same, near = _in_other(a, b)
    two, _, nearer = _in_other(b, a)
    return (one, two) if one <= two else (two, one), same, max(near, nearer)


def _in_other(a: StoryFeatures, b: StoryFeatures) -> tuple[float, float, float]:
    """How much of what a claim says another says too, and the most telling words of it: the same, and near ones."""
    weights, by, theirs = a.weights, b.nearby, b.weights
    found = [(word, weight * by[word]) for word, weight in weights.items() if word in by]
    if not found:
        return 0.0, 0.0, 0.0
    same = near = whole = 0.0
    for word, much in found:
        whole += much
        if word in theirs:
            same = max(same, much)
        else:
            near = max(near, much)
    return whole / (sum(weights.values()) + 1.0), same, near
