"""What is it about? The mention that a cue speaks of, or what "the city" and "it" point back to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from attrs import frozen

from claimrec.names import name_key
from claimrec.reading.clauses import Match, Setting
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
    match: Match, setting: Setting, mentions: list[Mention], context: Subject | None, *, own: str
) -> Subject | None:
    """The mention that a cue speaks of: the best named within it, else in its clause, its sentence, the text.

    The speaker's own name is not taken for a subject while there is another. What points back takes its subject from
    the context; where there is none, the answer is None.
    """
    agent = match.slots.get("agent", (-1, -1))
    place = match.trial.aspect is not None and match.trial.aspect.about == "place"
    free = [m for m in mentions if not (agent[0] <= m.start < agent[1]) and not (place and m.rank == THING)]
    speaker = set(name_key(own).split())
    thing = None if place else _thing(match, free)
    if thing is not None:
        return Subject(thing.name, "", thing.part)
    wider = (match.start, match.end), (match.start, match.end + 4), setting.clause
    for left, right in (*wider, setting.sentence, (0, mentions[-1].end if mentions else 0)):
        here = [m for m in free if left <= m.start and m.end <= right and m.rank != COUNTRY]
        best = min(here, key=lambda m: _preference(m, match, speaker), default=None)
        if best is not None and best.rank != POINTER:
            return Subject(best.name, best.guess, best.part)
    return _country(match, free) or _pointed(match, free, context)


def _thing(match: Match, mentions: list[Mention]) -> Mention | None:
    """ "The bridge" in the very place that the cue asks about, unless it only leads on to a name."""
    slot = match.slots.get("subject")
    found = next((m for m in mentions if slot is not None and m.start == slot[0] and m.rank == THING), None)
    if found is None or any(m.start in (found.end, found.end + 1) and m.rank <= CAPITAL for m in mentions):
        return None
    return found


def _country(match: Match, mentions: list[Mention]) -> Subject | None:
    """A country as the subject, where it stands in the very place that the cue asks about."""
    slot = match.slots.get("subject")
    found = next((m for m in mentions if slot is not None and m.start == slot[0] and m.rank == COUNTRY), None)
    return None if found is None else Subject(found.name)


def _pointed(match: Match, mentions: list[Mention], context: Subject | None) -> Subject | None:
    """What "the city" points back to, or a statement that names nothing is about."""
    if context is None:
        return None
    pointer = next((m for m in mentions if m.rank == POINTER and match.start <= m.start < match.end), None)
    what = f"{pointer.text!r}" if pointer is not None else "a statement that names nothing"
    return Subject(context.name, f"{what} was taken to be about {context.name!r}: {context.guess}", bool(pointer and pointer.part))


def _preference(mention: Mention, match: Match, speaker: set[str]) -> tuple[bool, int, int, int]:
    own = mention.rank == CAPITAL and bool(set(name_key(mention.text).split()) & speaker)
    slot = match.slots.get("subject")
    middle = sum(slot) / 2 if slot else (match.start + match.end) / 2
    return own, mention.rank, int(2 * abs((mention.start + mention.end) / 2 - middle)), mention.start
