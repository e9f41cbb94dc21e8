"""The questions that one alone can be the answer to: who did it, where it was, what it is."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from claimrec.language.clauses import is_verb
from claimrec.language.english.cues import BEFORE, BEHIND, DOERS, FILLERS, SITES, Cue
from claimrec.language.english.grammar import english
from claimrec.language.english.loose import (
    Lines,
    apart_in,
    by_line,
    contrast,
    country,
    exclude,
    kinds_in,
    listed,
    of_some,
    tells_which,
)
from claimrec.language.english.number_words import counting
from claimrec.language.english.vocabulary import function_words, table
from claimrec.language.text import Sign, TimeMention
from claimrec.language.tokens import Place
from claimrec.linking.evidence.vectors import nearness, vector_of
from claimrec.linking.sentence_pairs.described import (
    Described,
    before,
    content,
    names_in,
    of_several,
    phrase,
    up_to_mark,
)
from claimrec.linking.sentence_pairs.one_alone import Apart, Question, Told
from claimrec.linking.sentence_pairs.things_apart import FAR
from claimrec.linking.statements.likeness import Sentence, any_alike
from claimrec.linking.statements.places_apart import placed_apart
from claimrec.linking.statements.words import content_stem

Answer = tuple[str, int]  # a line of kinds, and the place in it
SURE, NAMED, LESS_SURE = 0.7, 0.6, 0.55  # NAMED: of two names the one may be of a place within the other
FILLED = 0.65
_NEARER = 0.45  # nearness below which descriptions are seldom of one doer: "club president", "sporting director"
_OWNED = ("'s", "’s", "s'", "s’")
_SHORT = 86_400.0 / 2  # seconds of a time at which one can have been in one place alone


def _deed_parts(sentence: Sentence, cue: Cue) -> tuple[Place, Place] | None:
    """Where what a deed was done to stands, and where who did it does: before the cue, behind it, as its owner ("the
    pilot's fault"), or behind it as the reason of all that is said before ("why").
    """
    words, (first, last) = sentence.words, (cue.places[0], cue.places[-1])
    if cue.part == BEFORE:
        passive = last + 1 < sentence.place[1] and words[last + 1] == counting()["by"]  # "a reporter held by"
        tokens = sentence.statement.text.tokens
        active = first > sentence.place[0] and is_verb(tokens, first, sentence.place, english().boundaries)
        if passive or not active:  # "the wreck of the Ardent"
            return None
        return (first, up_to_mark(sentence, last + 1)[1]), before(sentence, first)
    if cue.part in (BEHIND, "why"):
        thing = (before(sentence, first)[0] if cue.part == BEHIND else sentence.place[0], last)
        return thing, phrase(sentence, up_to_mark(sentence, last + 1))
    be = next((at for at in range(first - 1, sentence.place[0], -1) if words[at] in counting()["be"]), first)
    return before(sentence, be), (be, first if words[first - 1].endswith(_OWNED) else be)


def _doer(sentence: Sentence, cue: Cue, thing: Described, place: Place) -> Told | None:
    """Who did a deed, where one alone did it."""
    words, raw = sentence.words, sentence.statement.text.tokens.raw
    each = any(words[at] in listed("of_each", DOERS) for at in thing)  # "broke the record"
    if sentence.denied or each or of_several(sentence, place):
        return None
    spoken = english().polarity.voice.speaks(raw[slice(*place)], words[slice(*place)])
    us = sentence.statement.us if spoken else frozenset[str]()
    doer = {} if us else content(sentence, place, without=cue.places)
    return Told(sentence, cue, thing, doer, us) if doer or us else None


def _telling(done: Told) -> list[int]:
    """The places of the words by which a doer is told from others: "police officer" by "police"."""
    words, plain = done.sentence.words, listed("anyone", DOERS) | function_words()
    return [at for at in done.answer if words[at] not in plain]


def _two_doers(mine: Told, theirs: Told) -> Apart | None:
    sure = _unlike_doers(mine, theirs)
    return Apart(sure, once=True) if sure else None


def _unlike_doers(mine: Told, theirs: Told) -> float:
    """How surely two doers are not one: two names, doers of two kinds, or descriptions that are apart in meaning."""
    both = (mine, theirs)
    telling = [_telling(done) for done in both]
    stems = [sorted(done.us) or [done.answer[at] for at in told] for done, told in zip(both, telling, strict=True)]
    if not all(stems) or not set(stems[0]).isdisjoint(stems[1]):
        return 0.0
    of = [{kind for stem in told if (kind := _kinds_of_doers().get(stem))} for told in stems]
    if all(of):
        return SURE if of[0].isdisjoint(of[1]) else 0.0
    words = [[done.sentence.words[at] for at in told] for done, told in zip(both, telling, strict=True)]
    if all(words) and contrast(words[0][-1], words[1][-1]):
        return SURE
    if any_alike(*stems):
        return 0.0
    if mine.us or theirs.us:
        return SURE
    names = [names_in(done.sentence, told) for done, told in zip(both, telling, strict=True)]
    named = [n if told[-1] in n else [] for n, told in zip(names, telling, strict=True)]
    if all(named):  # "Labour" may be whom Ada Lund did it for
        return SURE if len(named[0]) == len(named[1]) else LESS_SURE
    if any(named):  # the mayor may be Ada Lund, the company is not
        person = max(named, key=len)
        return LESS_SURE if any(of) and len(person) > 1 else 0.0
    near = nearness(*map(vector_of, words))
    return SURE if near < FAR else LESS_SURE if near < _NEARER else 0.0


@cache
def _kinds_of_doers() -> dict[str, str]:
    """The kinds of doers by the stems of their nouns: doers of two kinds are two."""
    return {content_stem(word): kind for kind, line in table(DOERS)["kinds"].items() for word in line.split()}


def _behind(sentence: Sentence, cue: Cue) -> tuple[Place, Place]:
    """The thing before a cue, and all that stands behind it."""
    return before(sentence, cue.places[0]), up_to_mark(sentence, cue.places[-1] + 1)


def _place(sentence: Sentence, cue: Cue, thing: Described, place: Place) -> Told | None:
    """In which place something was."""
    where = content(sentence, place)
    return None if sentence.denied or place[0] in sentence.dated or not where else Told(sentence, cue, thing, where)


def _two_places(mine: Told, theirs: Told) -> Apart | None:
    """How surely two places are two; what only is somewhere for a time was in both, unless it is told of one moment."""
    a, b = mine.sentence.statement, theirs.sentence.statement
    lasts = mine.cue.part == "present" and not all(any(_short(t) for t in s.times) for s in (a, b))
    present = not any(s.done or s.future or s.times for s in (a, b))
    if a.future != b.future or (lasts and not present):
        return None
    sure = _unlike_places(mine, theirs)
    return Apart(sure, untimed=not lasts, once=a.done and b.done) if sure else None


def _short(time: TimeMention) -> bool:
    """Whether a time is known, and so short that one was in one place then."""
    span = time.span
    return span.known and None not in (span.start, span.end) and span.seconds[1] - span.seconds[0] <= _SHORT


def _unlike_places(mine: Told, theirs: Told) -> float:
    """How surely two descriptions are of two places: nouns of which only one can be meant, or two names."""
    a, b, both = mine.sentence, theirs.sentence, (mine, theirs)
    if any(not s.weights.keys().isdisjoint(p.answer.values()) for s, p in ((b, mine), (a, theirs))):
        return 0.0
    behind = [(p.sentence, (p.cue.places[-1] + 1, p.sentence.place[1])) for p in both]
    heads = [[*content(s, phrase(s, place))][-1:] for s, place in behind]
    if all(heads):
        one, other = a.words[heads[0][0]], b.words[heads[1][0]]
        if apart_in(_kinds_of_places(), one, other) or (exclude(one, other) and not tells_which(one)):
            return SURE  # not "in first place"
    named = [[p.sentence.words[at] for at in names_in(p.sentence, [*p.answer])] for p in both]
    lands = [any(map(country, words)) for words in named]
    inner = lands[0] is not lands[1] or any(not listed("within", SITES).isdisjoint(words) for words in named)
    return NAMED if all(named) and not inner else 0.0


@cache
def _kinds_of_places() -> Lines:
    return by_line({kind: line.split() for kind, line in table(SITES)["kinds"].items()})


def _phrase_behind(sentence: Sentence, cue: Cue) -> tuple[Place, Place]:
    """The thing before a cue, and the phrase behind it."""
    thing, behind = _behind(sentence, cue)
    return thing, phrase(sentence, behind)


def _filler(sentence: Sentence, cue: Cue, thing: Described, place: Place) -> Told | None:
    """What something is, by the lines of which the words behind the cue are; none where it counts ("40 % wool")."""
    text, answers = sentence.statement.text, _answers(cue.kind)
    nouns = _head(sentence, place) if "head" in table(FILLERS)["questions"][cue.kind] else range(*place)
    told = {at: answers[sentence.words[at]] for at in nouns if sentence.words[at] in answers}
    if {text.polarities[at].sign for at in told} != {Sign.ASSERTED} or of_several(sentence, place):
        return None
    if of_some(sentence.words, before(sentence, cue.places[0])[0]):
        return None
    counted = [q.words for q in sentence.statement.quantities]
    within = [text.tokens.spans[at] for at in range(*place)]
    if any(start < words.end and words.start < end for words in counted for start, end in within):
        return None
    meant = frozenset(line for lines in told.values() for line in lines)
    return Told(sentence, cue, thing, {at: sentence.words[at] for at in told}, meant=meant)


def _head(sentence: Sentence, place: Place) -> list[int]:
    """The noun that a phrase is built on, unless more is told of it by "of": "is a lion of a man"."""
    more = sentence.words[place[1] : min(place[1] + 1, sentence.place[1])]
    return [] if more and more[0] in listed("of") else [*content(sentence, place)][-1:]


@cache
def _answers(question: str) -> Lines:
    """For each word that answers a question the lines that it stands in: two of two places of one line are two."""
    return kinds_in(table(FILLERS)["questions"][question]["kinds"], more=table(FILLERS)["kinds"])


def _exclude(question: str, ours: Collection[Answer], theirs: Collection[Answer]) -> bool:
    """Whether answers to one question exclude each other: by a line that both have answers in, and at no one place; or
    as they have no line in common, unless the question asks for one of each line.
    """
    mine, yours = _by_line(ours), _by_line(theirs)
    both = mine.keys() & yours.keys()
    one_of_all = not both and "each" not in table(FILLERS)["questions"][question]
    return one_of_all or any(mine[line].isdisjoint(yours[line]) for line in both)


def _by_line(told: Collection[Answer]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for line, at in told:
        found.setdefault(line, set()).add(at)
    return found


def _two_fillers(mine: Told, theirs: Told) -> Apart | None:
    """How surely two answers are two: none of the one is one of the other, and it stays so, or is told of one time."""
    a, b = mine.sentence.statement, theirs.sentence.statement
    stays = "stays" in table(FILLERS)["questions"][mine.cue.kind]
    if not _exclude(mine.cue.kind, mine.meant, theirs.meant) or a.future != b.future:
        return None
    if not (stays or a.tense == b.tense) or placed_apart(a, b):
        return None  # "came by train to Orm", "by car to Hale"
    return Apart(FILLED if len(mine.thing) == len(theirs.thing) else LESS_SURE, once=stays)


other_doer = Question(
    DOERS, _deed_parts, _doer, _two_doers, "they tell of two doers of one deed, and only one can have done it"
).compared
other_place = Question(
    SITES, _behind, _place, _two_places, "they tell of two places, and it can have been in one alone"
).compared
other_filler = Question(
    FILLERS, _phrase_behind, _filler, _two_fillers, "they tell that one thing is two, and it can be one alone"
).compared
