"""A sentence in, the words that carry its content out, each with its polarity."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from functools import cached_property
from operator import attrgetter
from typing import Any, TypeVar

from attrs import field, frozen

from claimrec.language.english.grammar import english, light_words
from claimrec.language.english.loose import found, listed, one_more, place_around
from claimrec.language.english.number_words import counting
from claimrec.language.english.opposites import between, copula
from claimrec.language.english.times import ordinals_in_figures
from claimrec.language.english.vocabulary import function_words
from claimrec.language.sets import kept
from claimrec.language.tenses import BEFORE_PAST, FUTURE, PAST, PERFECT
from claimrec.language.text import QuantityMention, Sign, Text, TimeMention, within
from claimrec.language.tokens import Place
from claimrec.language.verdicts import TOLD
from claimrec.linking.statements.concepts import Concept, concepts_of, undone
from claimrec.linking.statements.content_words import Word
from claimrec.linking.statements.known_names import KnownNames, headline_at
from claimrec.linking.statements.own_statements import of_itself
from claimrec.linking.statements.statement_tenses import tense_told
from claimrec.linking.statements.statement_times import done_by, told_times
from claimrec.linking.statements.there import place_meant
from claimrec.linking.statements.words import content_stem
from claimrec.model.claims import Offsets
from claimrec.model.names import fold

T = TypeVar("T")
_BEGIN = attrgetter("words.start")
_BREAKS = frozenset(";:—–")
MOST = 40  # words of content of one sentence that are compared


@frozen
class Statement:
    """One sentence of a claim: its words of content without those that only deny, hedge, ask, count or date.

    `tense` is that of its first clause with a content word; `times` and `quantities` are those that it tells; `said_by`
    is who else is said to say so, in the words of the text; `us` are the stems of the name of who speaks, beside "we".
    """

    text: Text = field(repr=False)
    place: Place
    words: tuple[Word, ...]
    tense: str = ""
    times: tuple[TimeMention, ...] = ()
    quantities: tuple[QuantityMention, ...] = ()
    said_by: str = ""
    us: frozenset[str] = frozenset()
    keys: frozenset[str] = field(init=False, repr=False, eq=False)
    names: frozenset[str] = field(init=False, repr=False, eq=False)

    @keys.default
    def _keys(self) -> frozenset[str]:
        """The stems of its words, and the pairs of opposites that they belong to."""
        return frozenset([key for w in self.words for key in (w.stem, *map(str, w.sides), *w.parts, *w.undone)])

    @names.default
    def _names(self) -> frozenset[str]:
        return kept([w.stem for w in self.words if w.name])

    @property
    def offsets(self) -> Offsets:
        """Where the sentence stands in the text."""
        spans = self.text.tokens.spans
        return Offsets(spans[self.place[0]][0], spans[self.place[1] - 1][1])

    @cached_property
    def more_of_a_kind(self) -> Mapping[int, str]:
        """The words of content by which something is one more of its kind, by their places: "another bridge"; not what
        bears a name behind them, "former minister Holm".
        """
        words, named = self.text.tokens.words, {w.at - 1 for w in self.words if w.name}
        return {w.at: told for w in self.words if w.at not in named and (told := one_more(words, w.at))}

    @cached_property
    def regions(self) -> Mapping[int, str]:
        """The words by which a name is that of the place around it, by the places of names: "Hale County"."""
        words, raw = self.text.tokens.words, self.text.tokens.raw
        return {w.at: told for w in self.words if w.name and (told := place_around(words, raw, w.at))}

    @cached_property
    def senses(self) -> dict[object, Any]:
        """What was worked out of it, for all statements that it is set beside: see `once` and `number_senses`."""
        return {}

    def once(self, work: Callable[[Statement], T]) -> T:
        """What a function works out of it, once for all statements that it is set beside."""
        if work not in self.senses:
            self.senses[work] = work(self)
        found: T = self.senses[work]
        return found

    @property
    def done(self) -> bool:
        """Whether it tells of something that happened, which stays so."""
        return self.tense in (PAST, PERFECT)

    @property
    def future(self) -> bool:
        """Whether it tells of what will be."""
        return self.tense == FUTURE

    @cached_property
    def _partly_ahead(self) -> bool:
        """Whether a clause of its text may tell what will be, though it does not itself."""
        return self.tense != FUTURE and any(clause.tense == FUTURE for clause in self.text.clauses)

    def ahead(self, word: Word) -> bool:
        """Whether one of its words stands in a clause that tells what will be: "rang it and will paint it"."""
        return self._partly_ahead and tense_told(self.text, self.place[0], (word,)) == FUTURE

    @cached_property
    def own(self) -> bool:
        """Whether who says so speaks of itself: "we lost nine ships", but not "we saw nine ships"."""
        return of_itself(self.text, self.place)

    @cached_property
    def only_planned(self) -> bool:
        """Whether it tells of a thing no more than for when it was planned: "the match was planned for Saturday"."""
        if any(word.sign is not Sign.ASSERTED for word in self.words):
            return False
        signs = [self.text.polarities[at].sign for time in self.times for at in self._tokens(time)]
        return Sign.OPEN in signs

    def _tokens(self, time: TimeMention) -> range:
        return range(*self.text.tokens.between(time.words.start, time.words.end))

    @property
    def bygone(self) -> bool:
        """Whether it tells of a time before another that passed ("had been", "used to be")."""
        return self.tense == BEFORE_PAST


def statements(text: Text, names: KnownNames, speaker: str = "") -> tuple[Statement, ...]:
    """The statements of a text: its sentences that hold words of content, and the clauses of those that have several.

    An alias that `names` knows stands there as the name that it is for; `speaker` is the name of who says so.
    """
    taken = _taken(text)
    us = frozenset([content_stem(word) or word for word in fold(speaker).split()])
    told = list[Statement]()
    for place in text.sentences:
        inside = [(c.start, c.end) for c in within(text.clauses, *place)]
        for part in (place, *_breaks(text, place, inside), *(inside if len(inside) > 1 else ())):
            words = _words(text, part, taken, names)
            if words and (
                part == place or text.clause(max(words[0].at, part[0])).tense
            ):  # "on the site" alone states nothing
                told.append(_statement(text, part, words, us))
    return tuple(told)


def most_statements(text: Text) -> int:
    """How many statements a text has at most, told by its clauses: what they say is not looked at."""
    most = 0
    for place in text.sentences:
        inside = [(c.start, c.end) for c in within(text.clauses, *place)]
        most += 1 + len(_breaks(text, place, inside)) + (len(inside) if len(inside) > 1 else 0)
    return most


def _breaks(text: Text, place: Place, clauses: Sequence[Place]) -> list[Place]:
    """What stands between the colons, semicolons and dashes of a sentence, where that is more than one clause."""
    begins = [start for start, _ in clauses[1:] if text.tokens.words[start] in _BREAKS]
    stretches = zip((place[0], *begins), (*begins, place[1]), strict=True)
    return [part for part in stretches if begins and part not in clauses]


def _statement(text: Text, place: Place, words: tuple[Word, ...], us: frozenset[str]) -> Statement:
    tokens = text.tokens
    start, end = tokens.spans[place[0]][0], tokens.spans[place[1] - 1][1]
    tense = tense_told(text, place[0], words)
    word = next((w for w in words if not w.name), words[0])
    times = told_times(text, place, tense, word.at, word.polarity.cues)
    tense = PAST if tense == BEFORE_PAST and done_by(text, word.at, times) else tense
    quantities = tuple(within(text.quantities, start, end, at=_BEGIN))
    by = next((w.polarity.by for w in words if w.polarity.by), "")
    by = "" if us.issuperset(x for word in fold(by).split() if (x := content_stem(word))) else by  # itself
    speaks = bool(us) and english().polarity.voice.speaks(tokens.raw[slice(*place)], tokens.words[slice(*place)])
    return Statement(text, place, words, tense, times, quantities, by, us if speaks else kept(()))


def _taken(text: Text) -> frozenset[int]:
    """The tokens that say how, how many and when, not what: operators, numbers, times."""
    places = set(text.cues)
    for words in (*(q.words for q in text.quantities), *(t.words for t in text.times)):
        places.update(range(*text.tokens.between(words.start, words.end)))
    least = [at for place in text.sentences for hit in found(text.tokens.words, "least", place) for at in range(*hit)]
    places.update(at for at in least if text.polarities[at].sign is Sign.DENIED)
    return frozenset(places)


def _words(text: Text, place: Place, taken: Set[int], names: KnownNames) -> tuple[Word, ...]:
    tokens = text.tokens
    light, told = light_words(), []
    headline = headline_at(text, place)
    spelled = ordinals_in_figures(tokens.words, place)
    concepts = {concept.places[0]: concept for concept in concepts_of(text, place, taken, spelled, headline=headline)}
    inside = {at for concept in concepts.values() for at in (*concept.places[1:], *_adverbs(tokens.words, concept))}
    own = {cue: concept.polarity for concept in concepts.values() for cue in concept.own}
    objects = {cue for concept in concepts.values() for cue in concept.objects}
    behind = place[0]
    for at, there in place_meant(text, place):
        word = tokens.words[at]
        told.append(Word(at, word, content_stem(word) or word, text.polarities[there], True))
    for at in range(*place):
        concept, word = concepts.get(at), spelled.get(at, tokens.words[at])
        if at < behind or at - 1 in spelled:
            continue
        behind, name_words = names.alias_at(tokens, at, place[1])
        if name_words:
            polarity = text.polarities[behind - 1]
            told += [Word(at, part, content_stem(part) or part, polarity, True) for part in name_words]
            continue
        if at in inside or (concept is None and (at in taken or not word[0].isalnum())):
            continue
        word = (
            " ".join([spelled.get(part, tokens.words[part]) for part in concept.places]) if concept else word
        ).removesuffix("'s")
        if word in light if concept is None else not concept.sides:
            continue
        if word[0].isdigit() and not concept:
            if at - 1 in taken and tokens.words[at - 1] in counting()["instead"]:
                continue  # "four miners, not 14": that one is none of its names
            told.append(Word(at, word, word, text.polarities[at], True))  # "the vessel 9301122": a name of its own
            continue
        said = concept.polarity if concept else text.polarities[at]
        taken_in = objects if concept else own
        # what another operator relays is not asserted: "we are aware of reports that"
        relayed = said.why in TOLD and any(cue not in taken_in for cue in said.cues)
        polarity = said if relayed or not said.cues else next((own[cue] for cue in said.cues if cue in taken_in), said)
        capital = tokens.raw[at][0].isupper() and concept is None
        name = word in names.words or (capital and at > place[0] and not headline)
        stem = content_stem(word)
        if concept is not None:
            parts, off = _parts(word), undone(text, concept)
            last = concept.places[-1]
            told.append(Word(at, word, stem or word, polarity, name, concept.sides, kept(parts - off), off, last + 1))
        elif stem or word in function_words():  # such a one as is not light: "new", "first"
            told.append(Word(at, word, stem or word, polarity, name, behind=at + 1))
    return tuple(told[:MOST])


def _adverbs(words: Sequence[str], concept: Concept) -> list[int]:
    """The places of adverbs inside of a phrase that are no part of it: "was badly hurt"."""
    within_it = range(concept.places[0], concept.places[-1])
    return [at for at in within_it if words[at] in between() and at not in concept.places]


def _parts(word: str) -> frozenset[str]:
    """The stems of the words of a phrase, its copula left out."""
    left_out = copula() | listed("agents")  # "was rejected by" is "rejected"
    return frozenset([content_stem(part) or part for part in word.split() if part not in left_out])
