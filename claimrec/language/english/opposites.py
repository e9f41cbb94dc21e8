"""Words and phrases of English that exclude each other, from the tables in `opposites/`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from attrs import field, frozen

from claimrec.language.english.vocabulary import forms, function_words, table, word_set
from claimrec.language.phrases import Phrases, phrases, words_in

EXTRA = -1


@frozen
class Side:
    """One side of a pair of opposites: which of the two, whether a third is left that is neither ("a draw"), whether
    the pair tells if something `happens` at all ("took place", "was called off"), whether a thing is by its
    `nature` the one or the other, and does not change ("edible", "poisonous"), or came to be so once
    for all ("burned").
    """

    other: bool
    third: bool
    happens: bool = False
    nature: bool = False


Sides = Mapping[int, Side]


@frozen
class Opposites:
    """Phrases that exclude each other: for each the numbers of the pairs that it belongs to, and its side.

    What stands behind a word of `copula` keeps its own sides: "was dismissed" has those of "dismissed" too, also before
    one of `agents`.
    """

    cues: Phrases[Sides] = field(repr=False)
    copula: frozenset[str]
    agents: frozenset[str]
    articles: frozenset[str]

    def found(self, words: Sequence[str]) -> list[tuple[tuple[int, ...], Sides]]:
        """The places and sides of the phrases in folded words: the longest first, no word in two of them. Phrases that
        stand at the same places are one.
        """
        standing: dict[tuple[int, ...], dict[int, Side]] = {}
        for hit in self.cues.standing(words):
            standing.setdefault(hit.places, {}).update(hit.value)
        kept: list[tuple[tuple[int, ...], Sides]] = []
        taken: set[int] = set()
        for places, sides in sorted(standing.items(), key=lambda entry: -len(entry[0])):
            if taken.isdisjoint(places):
                taken.update(places)
                more: dict[int, Side] = {}
                if sides:
                    for within in _inside(places, words, self.copula, self.agents, self.articles):
                        more.update(standing.get(within, {}))
                kept.append((places, {**more, **sides}))
        return kept


def _inside(
    places: tuple[int, ...],
    words: Sequence[str],
    copula: frozenset[str],
    agents: frozenset[str],
    articles: frozenset[str],
) -> Iterator[tuple[int, ...]]:
    """The places of shorter phrases in one whose sides it has too: those of "hit" and "was hit" in "was hit by", of
    "called off" in "called off the", of "was open" in "road into ... was open", not in "no road was open".
    """
    if words[places[0]] in copula:
        if words[places[-1]] in agents:
            yield places[1:-1]
        yield places[1:]
    if words[places[-1]] in articles:
        yield places[:-1]
    for at in range(1, len(places) - 1):
        if words[places[at]] in copula and word_set("english", "denial", "negators").isdisjoint(
            words[place] for place in places[:at]
        ):
            yield places[at + 1 :]
            yield places[at:]


def strong_pairs() -> list[dict[str, Any]]:
    """The pairs of the tables in `opposites/` that tell surely; `loose.py` reads the weak ones."""
    return [pair for pair in _pairs() if "strength" not in pair]


def weak_pairs() -> list[dict[str, Any]]:
    """The pairs of words of which what they tell is never sure."""
    return [pair for pair in _pairs() if "strength" in pair]


def _pairs() -> list[dict[str, Any]]:
    return [pair for part in _cues()["parts"] for pair in table(f"opposites/{part}")["pair"]]


def _cues() -> dict[str, Any]:
    """What holds for all pairs: the words that may stand inside of them, and phrases that only look like one."""
    return table("opposites/cues")


@cache
def opposites() -> Opposites:
    """Words and phrases that exclude each other; read and compiled when they are first asked for.

    A phrase without a pair is one that only looks like an opposite ("open question"), one with the pair `EXTRA` adds
    nothing to what is told ("without incident").
    """
    common = _cues()
    sides: dict[str, dict[int, Side]] = {cue: {} for entry in common["apart"] for cue in entry["cues"]}
    sides |= {cue: {EXTRA: Side(False, False)} for cue in common["extras"]}
    for number, pair in enumerate(strong_pairs()):
        for name in ("one", "other"):
            for cue in pair[name]:
                sides.setdefault(cue, {})[number] = Side(
                    name == "other", "third" in pair, "happens" in pair, "nature" in pair
                )
    return Opposites(
        phrases(sorted(sides.items()), forms=forms, common=function_words(), classes=_classes()),
        copula(),
        word_set("loose", "agents"),
        frozenset(common["articles"]),
    )


def _classes() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in _cues()["classes"].items()}


@cache
def pairs_of_words() -> dict[str, frozenset[str]]:
    """For each word the pairs of opposites in whose phrases it stands, by their numbers: what it may be opposed to."""
    found: dict[str, set[str]] = {}
    for number, pair in enumerate(strong_pairs()):
        for cue in (*pair["one"], *pair["other"]):
            for word in words_in(cue, forms=forms, classes=_classes()) - function_words():
                found.setdefault(word, set()).add(str(number))
    return {word: frozenset(numbers) for word, numbers in found.items()}


@cache
def between() -> frozenset[str]:
    """Words that may stand inside of any phrase of the opposites: denials and adverbs ("was not upheld")."""
    return frozenset(_cues()["between"])


@cache
def copula() -> frozenset[str]:
    """Words before a predicate that have sides of their own with it, or leave it those that it has."""
    return forms(_cues()["copula"]) | linking()


@cache
def linking() -> frozenset[str]:
    """Verbs before a predicate that belong to it: "stays closed"."""
    return frozenset(_cues()["linking"])
