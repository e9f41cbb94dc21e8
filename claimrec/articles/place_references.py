""" "the city" and "there" in an article in, the place that they refer to out: the one named last, or most often."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from claimrec.articles.names import Name
from claimrec.articles.sayings import Part
from claimrec.articles.word_lists import listed
from claimrec.articles.words import Word
from claimrec.language.chosen import forms, without_owner, word_tables
from claimrec.language.gazetteer import places
from claimrec.model.claims import Offsets
from claimrec.model.names import AliasBook, name_key

_SHORT = 2  # words of a place's name
_POINTED, _SUPPOSED = 0.9, 0.8
_TOPIC, _AHEAD = 3, 1.5  # how often a topic stands like a place, and how much more often than another
_LEAST = 2  # times that a name has to stand like a place's


@frozen
class Referent:
    """What a claim is about: the name, how that is known, in a sentence, and how sure it is."""

    name: str
    why: str
    certainty: float


@frozen
class Places:
    """The names of an article that stand like places, countries left out.

    `named` is where each stands, in the order of the text; `known` are those that do so often enough; `topic` is the
    place that the article is about, if it names one much more often than any other; `before` tells of the known names
    before each the one named most and the one named last.
    """

    named: tuple[tuple[int, str], ...]
    known: frozenset[str]
    topic: str | None
    starts: tuple[int, ...]
    before: tuple[tuple[str | None, str | None], ...]

    @classmethod
    def of(cls, parts: Sequence[Part], people: frozenset[str]) -> Places:
        """The places of an article."""
        often: Counter[str] = Counter()
        named: list[tuple[int, str]] = []
        lasts = {name.split()[-1] for name in people}
        for part in parts:
            weight = 2 if part.paragraph.headline else 1
            for sentence, names in zip(part.sentences, part.names, strict=True):
                for at, name, placed in _names(sentence, names):
                    if name not in people and name not in lasts and name_key(name) not in places()[1]:
                        often[name] += weight * placed
                        named.append((at, name))
        named.sort()
        known = frozenset(name for name, count in often.items() if count >= _LEAST)
        starts = tuple(at for at, _ in named)
        return cls(tuple(named), known, _topic(often, named), starts, _before(often, named, known))

    def _inside(self, start: int, end: int) -> list[str]:
        """The names that stand in a stretch."""
        return [name for _, name in self.named[bisect_left(self.starts, start) : bisect_left(self.starts, end)]]

    def _spelt(self, words: Offsets) -> Referent | None:
        """The topic, where a claim names but one place, and that as the topic is nearly spelt."""
        inside = set(self._inside(words.start, words.end))
        topic = self.topic
        if topic is None or len(inside) != 1 or topic in inside:
            return None
        name = inside.pop()
        close = AliasBook.of({topic: ()}, what="place").close(name)
        return Referent(topic, f"“{name}” was taken as a spelling of {topic}", _POINTED) if close else None

    def meant(self, text: str, words: Offsets) -> Referent | None:
        """What a claim is about that names no place itself: what its words point back to, or the article's topic."""
        spelt = self._spelt(words)
        if spelt is not None:
            return spelt
        told = text[words.start : words.end]
        pointing = pointed(told)
        place = words.end if pointing is None else words.start + max(0, told.lower().find(pointing.split()[0]))
        inside = self._inside(words.start, place)
        if pointing is None or not self.known:
            topic = None if inside else self.topic
            return (
                None if topic is None else Referent(topic, f"taken to be about {topic}, as the article is", _SUPPOSED)
            )
        best, last = self.before[bisect_left(self.starts, words.start)]
        if best is None or last is None or any(name in self.known for name in inside):
            return None
        name = last if pointing in listed("grammar", "there") else best
        return Referent(name, f"“{pointing}” was taken to mean {name}", _POINTED)


def _firsts(named: Sequence[tuple[int, str]]) -> dict[str, int]:
    """Where each name stands first."""
    return {name: at for at, name in reversed(named)}


def _topic(often: Counter[str], named: Sequence[tuple[int, str]]) -> str | None:
    """The place that is named often, and much more often than any other."""
    first = _firsts(named)
    ranked = sorted(often.items(), key=lambda item: (-item[1], first[item[0]]))
    if not ranked or ranked[0][1] < _TOPIC:
        return None
    clear = len(ranked) == 1 or ranked[0][1] >= _AHEAD * ranked[1][1]
    return ranked[0][0] if clear else None


def _before(
    often: Counter[str], named: Sequence[tuple[int, str]], known: frozenset[str]
) -> tuple[tuple[str | None, str | None], ...]:
    """Of the known names before each place of `named`, and before the end: the one named most, the one named last."""
    first = _firsts(named)
    best: str | None = None
    last: str | None = None
    found = [(best, last)]
    for _, name in named:
        if name in known:
            last = name
            best = name if best is None else max(best, name, key=lambda n: (often[n], -first[n]))
        found.append((best, last))
    return tuple(found)


def pointed(words: str) -> str | None:
    """The words that point back to a place: "the city", "there".

    >>> pointed("The city had fallen."), pointed("Fighting there goes on."), pointed("There is no fighting.")
    ('the city', 'there', None)
    """
    low = words.lower().replace("’", "'").split()
    plain = [word.strip('.,;:!?"“”()') for word in low]
    for k, (one, two) in enumerate(pairwise([*plain, ""])):
        if one in word_tables()["reference"]["determiners"] and two in word_tables()["reference"]["places"]:
            return f"{one} {two}"
        if (
            one in listed("grammar", "there")
            and two not in forms("be")
            and (k == 0 or plain[k - 1] not in listed("grammar", "there_is"))
        ):
            return one
    return None


def _names(sentence: Sequence[Word], names: Sequence[Name]) -> Iterator[tuple[int, str, bool]]:
    """The short names of a sentence: where each stands, and whether it stands like a place's."""
    at = 0
    for name in names:
        place = next((k for k in range(at, len(sentence)) if without_owner(sentence[k].text) == name.words[0]), None)
        if place is None or len(name.words) > _SHORT or name.roles:
            continue
        at = place + 1
        yield sentence[place].start, name.full, place > 0 and sentence[place - 1].low in listed("grammar", "placed")
