"""What is it about? The mention that a cue speaks of, or what "the city" and "it" point back to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from attrs import frozen

from claimrec.names import name_key
from claimrec.reading.clauses import Match, Sentences
from claimrec.reading.lexicon import Lexicon
from claimrec.reading.patterns import ENTITY, NAME, PARTY
from claimrec.reading.vocabulary import Meaning, Vocabulary

# How well a mention names a subject: a known entity, a capitalised name, "the bridge", a country, "the city" or "it".
KNOWN, CAPITAL, THING, COUNTRY, POINTER = 0, 1, 2, 3, 4


@frozen
class Mention:
    """A place in a text that names something: its rank, the name to use, the words, what was supposed."""

    start: int
    end: int
    rank: int
    name: str
    text: str
    guess: str = ""
    part: bool = False

    @property
    def named(self) -> bool:
        """Whether it is a name, and not "the bridge" or "it"."""
        return self.rank in (KNOWN, CAPITAL, COUNTRY)


@frozen
class Subject:
    """What a position is about, what was supposed on the way, and whether only a part of it is meant."""

    name: str
    guess: str = ""
    part: bool = False


@lru_cache(maxsize=8)
def _pattern(subject: str) -> re.Pattern[str]:
    return re.compile(subject)


def found_mentions(
    tokens: list[str],
    classes: str,
    places: list[int] | None,
    long_names: Mapping[int, object],
    vocabulary: Vocabulary,
    lexicon: Lexicon,
) -> list[Mention]:
    """Everything in a text that a statement can be about, in order."""
    found = []
    for hit in _pattern(lexicon.groups["subject"]).finditer(classes):
        start, end = hit.span()
        first, last = (start, end) if places is None else (places[start], (*places, len(tokens))[end])
        words = tokens[first:last]
        meaning = long_names.get(start) or vocabulary.meanings.get(words[0])
        found.append(_mention(hit, words, meaning if isinstance(meaning, Meaning) else None, classes, lexicon))
    return found


def _mention(
    hit: re.Match[str], words: list[str], meaning: Meaning | None, classes: str, lexicon: Lexicon
) -> Mention:
    (start, end), kind, text = hit.span(), hit.group()[0], " ".join(words)
    part = _of_part(classes, start, lexicon)
    if kind == ENTITY and meaning is not None:
        return Mention(start, end, KNOWN, meaning.name, text, meaning.guess, part)
    if kind == NAME:
        name = " ".join([*words[:-1], words[-1].removesuffix("'s").removesuffix("’s")])
        return Mention(start, end, CAPITAL, name, text, "", part)
    if kind == PARTY and meaning is not None:
        return Mention(start, end, COUNTRY, meaning.name, text, "", part)
    if len(words) == 1 or classes[end - 1] in lexicon.groups["place"]:
        return Mention(start, end, POINTER, text, text, "", part)
    return Mention(start, end, THING, words[-1].lower(), text, "", part)


def _of_part(classes: str, start: int, lexicon: Lexicon) -> bool:
    """Whether "part of", "the outskirts of" stand before a mention."""
    at = start - 1
    while at > 0 and classes[at] in lexicon.groups["adverb"]:
        at -= 1
    return at > 0 and classes[at] in lexicon.groups["of"] and classes[at - 1] in lexicon.groups["parts"]


def chosen(
    match: Match, mentions: list[Mention], sentences: Sentences, context: Subject | None, *, own: str
) -> Subject | None:
    """The mention that a cue speaks of: the best named within it, else in its clause, its sentence, the text.

    The speaker's own name is not taken for a subject while there is another. What points back takes its subject from
    the context; where there is none, the answer is None.
    """
    agent = match.slots.get("agent", (-1, -1))
    free = [m for m in mentions if not (agent[0] <= m.start < agent[1])]
    speaker = set(name_key(own).split())
    wider = (match.start, match.end), (match.start, match.end + 4), sentences.clause(match.start, match.end)
    for left, right in (*wider, sentences.sentence(match.start, match.end), (0, len(sentences.classes))):
        here = [m for m in free if left <= m.start and m.end <= right]
        best = min(here, key=lambda m: _preference(m, match, speaker), default=None)
        if best is not None and best.rank != POINTER and best.rank < COUNTRY:
            return Subject(best.name, best.guess, best.part)
        if best is not None and best.rank == POINTER and context is not None and "subject" in match.slots:
            return Subject(context.name, f"{best.text!r} was taken to mean {context.name!r}: {context.guess}", best.part)
    countries = [m for m in free if m.rank == COUNTRY and "subject" in match.slots and match.start <= m.start < match.end]
    if countries:
        return Subject(countries[0].name)
    return None if context is None else Subject(context.name, f"nothing is named; taken to be {context.name!r}: {context.guess}")


def _preference(mention: Mention, match: Match, speaker: set[str]) -> tuple[bool, int, int, int]:
    own = mention.rank == CAPITAL and bool(set(name_key(mention.text).split()) & speaker)
    slot = match.slots.get("subject")
    middle = sum(slot) / 2 if slot else (match.start + match.end) / 2
    return own, mention.rank, int(2 * abs((mention.start + mention.end) / 2 - middle)), mention.start
