"""A matched cue in, its subject out: the mention nearby, or what "the city" and "it" refer to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from itertools import takewhile

from attrs import frozen

from claimrec.language.chosen import word_set, word_tables
from claimrec.language.english.number_words import words_of
from claimrec.model.names import name_key
from claimrec.reading.cue_polarity import Match, Setting
from claimrec.reading.lexicon import NOUNS
from claimrec.reading.spots import (
    CAPITAL,
    COUNTRY,
    KNOWN,
    PART,
    POINTER,
    REGION,
    THING,
    Spot,
    fitness,
    in_agent,
    reach_of,
    tier,
)
from claimrec.reading.texts import Text


@frozen
class Mention:
    """A place in a text that names something: its rank, the name to use, the words, what was supposed."""

    start: int
    end: int
    rank: int
    name: str
    text: str
    guess: str = ""
    part: str = ""


@frozen
class Subject:
    """What a position is about, what was supposed on the way, and whether only a part of it is meant."""

    name: str
    guess: str = ""
    part: str = ""


@frozen
class Where:
    """The place of a thing, and how it is joined to it: what is in or at a place is of it, what is near it another."""

    at: Mention
    link: str = "of"


LONGER = 2  # words that go on with a name


NOWHERE = Subject("")  # the context of a statement for which there is none


def mention(spot: Spot, text: Text) -> Mention:
    """What stands at a spot."""
    words = text.words(spot.start, spot.end)
    written = words[0] if len(words) == 1 else " ".join(words)
    name, guess = written, ""
    if spot.rank == CAPITAL:
        bare = written.removesuffix("'s").removesuffix("’s")
        behind = _label(spot, text, bare) if bare == written else []
        name = " ".join([*_before_name(spot, text), bare, *behind])
    elif spot.rank == REGION:
        name = _region(spot, words, text)
    elif spot.rank == THING:
        if len(words) > 2 and words[-1][0].isupper():  # "the Iron Bridge" is a name
            return Mention(spot.start, spot.end, CAPITAL, " ".join(words[1:]), written, guess, spot.part)
        places = range(spot.start, spot.end)  # a name of several words stands at one
        name = _called(words, [text.meaning(at) is None for at in places for _ in text.words(at, at + 1)])
    elif spot.rank != POINTER:
        meaning = text.meaning(spot.start)
        if meaning is not None:
            name, guess = meaning.name, meaning.guess
    return Mention(spot.start, spot.end, spot.rank, name, written, guess, spot.part)


def _before_name(spot: Spot, text: Text) -> list[str]:
    """What makes another name of it: the "North" of "North Veltra"."""
    word = text.words(spot.start - 1, spot.start)[0] if spot.start else ""
    return [word] if word[:1].isupper() and word.lower() in word_tables()["reference"]["apart_names"] else []


def _label(spot: Spot, text: Text, name: str) -> list[str]:
    """What goes on with a name behind it: the "105" of "Hill 105", the "Sea" of "Black Sea"."""
    behind = text.words(spot.end, spot.end + 1)
    if behind and behind[0].isdigit() and name.lower() in words_of("labels", "words"):
        return behind
    return list(takewhile(str.istitle, text.words(spot.end, spot.end + LONGER)))


def _region(spot: Spot, words: Sequence[str], text: Text) -> str:
    """The place around what bears its name: "Hale County" and "the county of Hale" are the county of Hale."""
    meaning, last = text.meaning(spot.start), words[-1].lower()
    behind = len(words) > 1 and last in word_set("english", "reference", "regions")
    name = " ".join(words[:-1] if behind else words) if meaning is None else meaning.name
    region = last if behind else text.words(spot.start - 2, spot.start - 1)[0].lower()
    return f"the {region} of {name}"


def _called(words: Sequence[str], unknown: Sequence[bool]) -> str:
    """What "the old bridge" is called, without its article, the name of its place, and whose it is."""
    nouns = [word for word, free in zip(words[1:], unknown[1:], strict=True) if free and word[0].islower()]
    whose = max((at for at, word in enumerate(nouns) if word.endswith(("'s", "’s"))), default=-1)
    return " ".join(nouns[whose + 1 :] or words[-1:]).lower()


def subject_at(spot: Spot, text: Text) -> Subject:
    """What stands at a spot, as what is spoken of."""
    if spot.rank == KNOWN:
        meaning = text.meaning(spot.start)
        if meaning is not None:
            return Subject(meaning.name, meaning.guess, spot.part)
    found = mention(spot, text)
    return Subject(found.name, found.guess, spot.part)


def sure_subject(spot: Spot, match: Match, text: Text, known: Subject | None) -> Subject | None:
    """The name in the very place that a cue asks about, or what belongs to it: "destroyed Lakeside's old bridge".

    `known` is the subject that the name makes, where it is known already. None where what belongs to a place is no
    place to ask about.
    """
    subject = subject_at(spot, text) if known is None else known
    slot, aspect = match.slot("subject"), match.trial.aspect
    if slot is None or slot[0] != spot.start or slot[1] != match.end:  # elsewhere the cue takes in what belongs to it
        return subject
    nouns = _owned(spot, text)
    if not nouns or aspect is None or aspect.about == "scene":
        return subject
    if nouns[-1] in word_tables()["reference"]["parts"]:
        return Subject(subject.name, subject.guess, PART)
    if aspect.about == "place" or nouns[-1] in aspect.not_about:
        return None
    return Subject(f"the {' '.join(nouns)} of {subject.name}", subject.guess, spot.part)


def _owned(spot: Spot, text: Text) -> list[str]:
    """The nouns behind a name in the possessive; a word in -ed or -ing behind one goes on with what happened."""
    if not text.words(spot.end - 1, spot.end)[0].endswith(("'s", "’s")):
        return []
    words, groups = text.words(spot.end, spot.end + NOUNS), text.vocabulary.lexicon.groups
    nouns: list[str] = []
    for word in words:
        led = nouns and word.endswith(("ed", "ing"))
        if led or not word[0].islower() or text.vocabulary.alone[word] in groups["no_noun"]:
            break
        nouns.append(word)
    return nouns


def chosen(
    match: Match,
    setting: Setting,
    mentions: list[Mention],
    context: Subject | None,
    *,
    own: str,
    thing: Mention | None = None,
    where: Where | None = None,
    event: str = "",
) -> Subject | None:
    """The mention that a cue speaks of: "the bridge" (`thing`) that stands in its place, or the best name within it,
    else in its clause, its sentence, the text. `where` is the place of the thing.

    `event` is what its aspect asks about by its own words, as "the vote": without a place it is that of the context.

    The speaker's own name is not taken for a subject while there is another. What points back takes its subject from
    the context; where there is none, the answer is None.
    """
    if thing is not None and thing.rank == CAPITAL:
        return Subject(thing.name, "", thing.part)
    free = [m for m in mentions if not in_agent(match, m.start)]
    if thing is not None and not any(m.start == thing.end and m.rank <= CAPITAL for m in free):
        if where is not None:
            scene = match.trial.aspect is not None and match.trial.aspect.about == "scene"
            name = where.at.name if scene else f"the {thing.name} {where.link} {where.at.name}"
            return Subject(name, where.at.guess, thing.part)
        if not event:
            return Subject(thing.name, "", thing.part)
    named = [m for m in free if m.rank <= CAPITAL]
    if named:
        best = named[0] if len(named) == 1 else min(named, key=_preference(match, setting, own))
        return Subject(best.name, best.guess, best.part)
    found = _country(match, free) or _around(match, free)
    return found or (None if _nation(match, free) else _pointed(match, free, context, event))


def place_of(thing: Mention, mentions: Sequence[Mention], hit: Match, setting: Setting, text: Text) -> Where | None:
    """Where a thing is: "the Lakeside bridge", "the bridge at Lakeside", "in Lakeside the bridge was destroyed", "the
    bridge was destroyed at Lakeside"; a name that stands farther off, or behind other words, says nothing of it.
    """
    for name in (m for m in mentions if m.rank <= CAPITAL and not in_agent(hit, m.start)):
        if thing.start <= name.start < thing.end:
            return Where(name)
        at = name.start - 1
        if at > 0 and text.words(at, at + 1)[0].lower() in word_tables()["reference"]["determiners"]:
            at -= 1
        link = text.words(at, at + 1)[0].lower() if at >= 0 else ""
        if link in _links() and at in (thing.end, hit.end, setting.sentence[0]):
            return Where(name, link if link in word_tables()["reference"]["thing_apart"] else "of")
    return None


@cache
def _links() -> frozenset[str]:
    reference = word_tables()["reference"]
    return frozenset(reference["thing_of"] + reference["thing_apart"])


def event_of(match: Match, text: Text) -> str:
    """What a cue speaks of by its aspect's own words: "the vote" of "the election was rigged"."""
    called = () if match.trial.aspect is None else match.trial.aspect.called
    told = {word.lower() for word in text.words(match.start, match.end)} if called else set()
    return "" if told.isdisjoint(called) else called[0]


def _nation(match: Match, mentions: Sequence[Mention]) -> Mention | None:
    """The country, or its people, that stands in the very place that a cue asks about."""
    slot = match.slot("subject")
    return next((m for m in mentions if slot is not None and m.start == slot[0] and m.rank == COUNTRY), None)


def _country(match: Match, mentions: list[Mention]) -> Subject | None:
    """A country as the subject, where it stands in the very place that the cue asks about."""
    found = _nation(match, mentions)
    if found is not None and name_key(found.text) != name_key(found.name):
        return None  # "Russian soldiers" are not Russia
    return None if found is None else Subject(found.name)


def _around(match: Match, mentions: list[Mention]) -> Subject | None:
    """A county or province as the subject, where it stands in the very place that the cue asks about, or nothing there
    points back to another.
    """
    slot = match.slot("subject")
    regions = [m for m in mentions if m.rank == REGION]
    found = next((m for m in regions if slot is not None and m.start == slot[0]), None)
    if found is None and regions and all(m.rank != POINTER for m in mentions):
        found = regions[0]
    return None if found is None else Subject(found.name, "", found.part)


def _pointed(match: Match, mentions: list[Mention], context: Subject | None, event: str) -> Subject | None:
    """What "the city" points back to, or a statement that names nothing is about; with no context the event alone."""
    if context is None:
        return None
    if context == NOWHERE:
        return Subject(event, f"{event!r} was taken to be the only one that is spoken of") if event else None
    pointer = next((m for m in mentions if m.rank == POINTER and match.start <= m.start < match.end), None)
    what = f"{pointer.text!r}" if pointer is not None else "a statement that names nothing"
    guess = f"{what} was taken to be about {context.name!r}: {context.guess}"
    return Subject(context.name, guess, "" if pointer is None else pointer.part)


def _preference(match: Match, setting: Setting, own: str) -> Callable[[Mention], tuple[object, ...]]:
    """How well a mention fits a cue: in its very place, near in its sentence, not the speaker, a known name, close."""
    speaker = set(name_key(own).split())
    reach, slot = reach_of(match, setting), match.slot("subject")

    def preference(m: Mention) -> tuple[object, ...]:
        is_own = m.rank == CAPITAL and bool(set(name_key(m.text).split()) & speaker)
        placed = slot is not None and slot[0] == m.start
        return tier(m.start, m.end, reach), not placed, is_own, fitness(match, m.start, m.end, m.rank)

    return preference
