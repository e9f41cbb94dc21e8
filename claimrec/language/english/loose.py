"""The words of English that `linking/sentence_pairs` tells two statements apart by, from `loose.toml`."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import Any

from claimrec.language.english.contents import plural
from claimrec.language.english.opposites import weak_pairs
from claimrec.language.english.vocabulary import english, forms, function_words, plural_of, table, word_set
from claimrec.language.phrases import Phrases, phrases
from claimrec.language.tokens import Place
from claimrec.model.names import fold


@cache
def loose() -> dict[str, Any]:
    """The tables of `loose.toml`."""
    return table("loose")


@cache
def listed(part: str, name: str = "loose") -> frozenset[str]:
    """The single words of one part of a table."""
    return word_set(name, part)


def found(words: Sequence[str], part: str, place: Place, name: str = "loose") -> tuple[Place, ...]:
    """Where words and phrases of a part of a table stand in a stretch of folded tokens, from left to right."""
    return tuple([(hit.start, hit.end) for hit in _cues(part, name).found(words, *place)])


@cache
def _cues(part: str, name: str) -> Phrases[str]:
    return phrases([(cue, part) for cue in table(name)[part]], forms=forms, common=function_words())


def ends(word: str, part: str) -> bool:
    """Whether a folded word ends as one of a kind does: `manner_endings`, `doing_endings`.

    >>> ends("quickly", "manner_endings"), ends("sinking", "doing_endings"), ends("sank", "doing_endings")
    (True, True, False)
    """
    return word.endswith(tuple(loose()[part]))


def of_some(words: Sequence[str], start: int) -> bool:
    """Whether folded words from a place on tell of a part of what they name: "part of Marl", "some of the wells"."""
    return words[start] in listed("some_of_it") | listed("some_of_them") and not listed("of").isdisjoint(
        words[start + 1 : start + 2]
    )


def exclude(one: str, other: str, *, attributes: bool = False, picking: bool = False, antonyms: bool = False) -> bool:
    """Whether two folded words exclude each other where one stands for the other.

    With `attributes` they stand before the nouns of two subjects: some words then tell of which of several it is said.
    With `picking` they stand between "the" and a noun, where opposites ahead of the verb do the same. With `antonyms`
    also the words of `antonyms.toml` exclude each other, unless they stand before such nouns.

    >>> exclude("red", "blue"), exclude("grey", "gray"), exclude("open", "closed")
    (True, False, True)
    >>> exclude("useful", "useless"), exclude("useful", "useless", antonyms=True)
    (False, True)
    """
    if not (picking and attributes) and _paired(one, other, "opposites"):
        return True
    if antonyms and not (attributes or picking) and other in _antonyms().get(one, ()):
        return True
    if antonyms and not attributes and one_of_a_kind(one, other):
        return True
    which = loose()["which"]["classes"] if attributes else ()
    return apart_in(_classes(), one, other, without=which)


def roman() -> dict[str, str]:
    """Roman numerals behind names, folded, with their figures."""
    return dict(loose()["roman"])


def tells_which(word: str) -> bool:
    """Whether a folded word before a noun tells which of several is meant: an ordinal, a direction, a weekday."""
    return any(kind in loose()["which"]["classes"] for kind, _ in _classes().get(word, ()))


def one_more(words: Sequence[str], at: int) -> str:
    """The folded word before a noun, or before its adjective, by which it is one more of its kind, or another than
    what bears the noun alone: "another bridge", "the deputy mayor".

    Several ("other countries") are no one thing.
    """
    if plural(words[at]):
        return ""
    more = _more_of_a_kind()
    before = [words[k] for k in (at - 1, at - 2) if k >= 0]
    if before and before[0] in function_words() and before[0] not in more:
        return ""
    return next((word for word in before if word in more), "")


@cache
def _more_of_a_kind() -> frozenset[str]:
    return frozenset([*loose()["more_of_a_kind"]["words"], *english()["reference"]["another"]])


def place_around(words: Sequence[str], raw: Sequence[str], at: int) -> str:
    """The folded word by which a name is that of the place around it, or of another one: "Hale County", "the county of
    Hale", "New Hale"; or "".
    """
    if at and words[at - 1] in listed("before_names") and raw[at - 1][0].isupper():
        return words[at - 1]
    regions = english()["reference"]["regions"]
    if at + 1 < len(words) and words[at + 1] in regions:
        return words[at + 1]
    before = at - 1 if at and words[at - 1] in loose()["definite"] else at
    led = words[max(0, before - 2) : before]
    return led[0] if len(led) == 2 and led[1] in loose()["of"] and led[0] in regions else ""


def contrast(one: str, other: str) -> bool:
    """Whether two folded words name two kinds of a kind, which are near in meaning and yet two: nurses, doctors."""
    return apart_in(_kinds(), one, other)


def two_kinds(one: str, other: str) -> bool:
    """Whether two folded words name two kinds of a kind, or exclude each other: "nurses", "doctors"."""
    return contrast(one, other) or exclude(one, other, antonyms=True)


def one_of_a_kind(one: str, other: str) -> bool:
    """Whether two folded words name two kinds, of which one alone is meant in sentences that are else the same.

    >>> one_of_a_kind("cello", "oboe"), one_of_a_kind("violin", "fiddle")
    (True, False)
    """
    return apart_in(_exclusive_kinds(), one, other)


@cache
def _exclusive_kinds() -> Lines:
    return by_line({name: line.split() for name, line in table("kinds")["exclusive"].items()})


def kinds_in(names: Collection[str], *, more: Mapping[str, str]) -> Lines:
    """For each word the lines of some names that it stands in, whichever table has them: "faiths", "trees"."""
    tables = table("kinds")
    lines = {**loose()["exclusive"], **loose()["kinds"], **tables["exclusive"], **tables["kinds"], **more}
    return by_line({name: _countries() if name == "countries" else lines[name].split() for name in names})


Lines = Mapping[str, tuple[tuple[str, int], ...]]  # for each word the lines that it stands in, and its place there


def apart_in(lines: Lines, one: str, other: str, *, without: Collection[str] = ()) -> bool:
    """Whether two words stand at two places of one line, some lines left out."""
    return any(
        kind == other_kind and place != other_place and kind not in without
        for kind, place in lines.get(one, ())
        for other_kind, other_place in lines.get(other, ())
    )


@cache
def _kinds() -> Lines:
    """The lines of `loose.toml`, which has plurals too, and those of `kinds.toml`, with them."""
    lines = {name: line.split() for name, line in loose()["kinds"].items()}
    for name, line in table("kinds")["kinds"].items():
        entries = [entry.split("|") for entry in line.split()]
        lines[f"one of {name}"] = ["|".join([*words, *map(plural_of, words)]) for words in entries]
    return by_line(lines)


def parts(one: str, other: str) -> bool:
    """Whether numbers told of the one folded word are not told of the other: "gross", "net"."""
    return _paired(one, other, "parted")


def lead_apart(one: str, other: str, part: str = "leads_apart") -> bool:
    """Whether one folded preposition says the opposite of another: "before", "after"; by the pairs of `led_apart`
    where both lead one noun: "from", "to".
    """
    return _paired(one, other, part)


def leads(word: str, part: str = "leads_apart") -> bool:
    """Whether a folded word is a preposition that has an opposite, by the pairs of `lead_apart`."""
    return word in _pairs(part)


def converse(one: str, other: str) -> bool:
    """Whether two folded verbs tell what the two parties of one deed do: "bought", "sold"."""
    return _paired(one, other, "converse")


def part_of_named(word: str) -> bool:
    """Whether a folded noun behind a name is a part of what bears it: "the Hale plant"."""
    return word in loose()["part_of_named"]["nouns"]


def _paired(one: str, other: str, part: str) -> bool:
    return any(one in ours and other in theirs for ours, theirs in _pairs(part).get(one, ()))


@cache
def _pairs(part: str) -> dict[str, tuple[tuple[frozenset[str], frozenset[str]], ...]]:
    sides: dict[str, list[tuple[frozenset[str], frozenset[str]]]] = {}
    for ours, theirs in _weak() if part == "opposites" else _listed_pairs(part):
        for x, y in ((ours, theirs), (theirs, ours)):
            for word in x:
                sides.setdefault(word, []).append((x, y))
    return {word: tuple(pairs) for word, pairs in sides.items()}


def antonyms(word: str) -> frozenset[str]:
    """The folded words that exclude one as two states of one thing: its antonyms, and what may be its opposite.

    >>> sorted(antonyms("arid"))
    ['humid', 'moist', 'rainy', 'wet']
    """
    opposites = [theirs for ours, theirs in _pairs("opposites").get(word, ()) if word in ours]
    return _antonyms().get(word, frozenset()).union(*opposites)


@cache
def _antonyms() -> dict[str, frozenset[str]]:
    """For each word of `antonyms.toml`, in each of its forms, those that exclude it."""
    sides: dict[str, set[str]] = {}
    for kind, pairs in table("antonyms").items():
        for pair in pairs.split():
            one, other = [forms(word) if kind == "verbs" else (word,) for word in pair.split("|")]
            for x, y in ((one, other), (other, one)):
                for word in x:
                    sides.setdefault(word, set()).update(y)
    return {word: frozenset(excluded) for word, excluded in sides.items()}


def _weak() -> list[tuple[frozenset[str], frozenset[str]]]:
    return [(frozenset(pair["one"]), frozenset(pair["other"])) for pair in weak_pairs()]


def _listed_pairs(part: str) -> list[tuple[frozenset[str], frozenset[str]]]:
    """The pairs of a part of `loose.toml`."""
    sides = [entry.split() for entry in loose()[part]["pairs"]]
    return [(frozenset(one.split("|")), frozenset(other.split("|"))) for one, other in sides]


@cache
def _classes() -> Lines:
    """For each word the classes that it is of, and its place there; words of one place say the same."""
    return by_line({name: line.split() for name, line in loose()["exclusive"].items()} | {"countries": _countries()})


def by_line(lines: Mapping[str, Sequence[str]]) -> Lines:
    """For each word the lines that it stands in, and its place there; words of one place are joined by a bar."""
    kinds: dict[str, list[tuple[str, int]]] = {}
    for name, entries in lines.items():
        for place, entry in enumerate(entries):
            for word in entry.split("|"):
                kinds.setdefault(word, []).append((name, place))
    return {word: tuple(places) for word, places in kinds.items()}


def country(word: str) -> bool:
    """Whether a folded word is the name of a country, or of its people.

    >>> country("portugal"), country("lisbon")
    (True, False)
    """
    return any(kind == "countries" for kind, _ in _classes().get(word, ()))


def _countries() -> list[str]:
    """Countries with their people and adjectives, as far as these are single words."""
    places = table("places")
    names = [[name, *spellings.split("|")] for name, spellings in places["countries"].items()]
    return ["|".join(fold(form) for form in told if " " not in form) or "-" for told in names]
