"""Two sentences in, whether they tell of unlike winners of one match, race, prize or post out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from attrs import frozen

from claimrec.language.english.grammar import english
from claimrec.language.english.loose import found, listed
from claimrec.language.english.number_words import counting
from claimrec.language.english.outcomes import (
    BEATS,
    GIVEN,
    HEADED,
    HEADS,
    OUTCOMES,
    but_one,
    duel,
    of_role,
    sole,
)
from claimrec.language.english.vocabulary import function_words
from claimrec.language.tokens import Place
from claimrec.linking.sentence_pairs.loose_comparison import Loose, clash, stretch
from claimrec.linking.sentence_pairs.things_apart import contrasts, other_of_a_kind, other_thing
from claimrec.linking.sentence_pairs.told_figures import unlike_phases
from claimrec.linking.statements.likeness import Sentence, SentencePair
from claimrec.linking.statements.words import content_stem

SURE = 0.7
LIKE = 0.3  # how alike sentences are whose winners are set against each other
_RIVAL = 6  # words behind a cue among which the rival stands


@frozen
class Outcome:
    """Who won against whom, by the stems of their names, empty where none stands there; where it is told (`cue`)."""

    winner: frozenset[str]
    loser: frozenset[str]
    cue: Place

    def turned(self, other: Outcome) -> bool:
        """Whether who won in the one lost in the other."""
        if _one(self.winner, other.winner) or _one(self.loser, other.loser):
            return False
        return _one(self.winner, other.loser) and _one(self.loser, other.winner)

    def same(self, other: Outcome) -> bool:
        """Whether one won in both, or one lost in both, as far as they are named."""
        two_winners = self.winner and other.winner and not _one(self.winner, other.winner)
        if self.turned(other) or two_winners:
            return False
        return _one(self.winner, other.winner) or _one(self.loser, other.loser)


def outcome(sentence: Sentence) -> Outcome | None:
    """Who won against whom by a sentence; None where it tells no winner and no loser."""
    told = duel(sentence.words, sentence.place)
    if told is None or sentence.denied or sentence.open:
        return None
    kind, cue = told
    rival = _names(sentence, (cue[1], min(cue[1] + _RIVAL, sentence.place[1])))[:1]
    before, behind = _who(sentence, _subject(sentence, cue[0])), _who(sentence, rival) if rival else frozenset()
    return Outcome(before, behind, cue) if kind == BEATS else Outcome(behind, before, cue)


def agreeing(two: SentencePair) -> bool:
    """Whether two sentences tell one outcome from two sides: "lost to Orsk", "Orsk won"."""
    one, other = outcome(two.a), outcome(two.b)
    return one is not None and other is not None and one.same(other)


def other_winner(two: SentencePair) -> Loose | None:
    """Sentences by which one match, race, prize or post has unlike winners."""
    if unlike_phases(two.a, two.b):
        return None
    one, other = outcome(two.a), outcome(two.b)
    if one is not None and other is not None and one.turned(other) and _one_match(two, one, other):
        return _told(two, one.cue, other.cue)
    return sole_winner(two)


def _one_match(two: SentencePair, one: Outcome, other: Outcome) -> bool:
    """Whether two sentences may tell of one match: not each says a word of its own before who won ("youth side")."""
    if two.covered < LIKE or other_thing(two):
        return False
    own = [
        any(_own_word(s, o, at) for at in range(s.place[0], told.cue[0]))
        for s, o, told in ((two.a, two.b, one), (two.b, two.a, other))
    ]
    return not all(own)


def _own_word(sentence: Sentence, other: Sentence, at: int) -> bool:
    """Whether a word of content, or a figure ("under-21"), is none of the other sentence."""
    stem, word = sentence.stems.get(at), sentence.words[at]
    return stem not in other.weights if stem else word.isdigit() and word not in other.words


def sole_winner(two: SentencePair) -> Loose | None:
    """Sentences that say of two that each has the one thing that only one can have, and nothing else."""
    if other_of_a_kind(two):
        return None
    for mine in _had(two.a):
        for theirs in _had(two.b):
            if _one(mine.winner, theirs.winner) or not _alike(two, mine, theirs):
                continue
            if not _of_one_form(mine, theirs):
                continue
            if mine.verb != theirs.verb and mine.verb and theirs.verb:
                continue  # "is the mayor", "was the mayor"
            return _told(two, mine.cue, theirs.cue)
    return None


@frozen
class _Had:
    """Who has something, by the stems and the places (`runs`) of the name; what, by stems and figures."""

    winner: frozenset[str]
    thing: frozenset[str]
    cue: Place
    verb: str
    runs: tuple[Place, ...]

    def named(self, at: int) -> bool:
        """Whether a word is one of the name of who has it."""
        return any(start <= at < end for start, end in self.runs)


def _had(sentence: Sentence) -> tuple[_Had, ...]:
    words, raw, (start, end) = sentence.words, sentence.statement.text.tokens.raw, sentence.place
    if sentence.denied or sentence.open or found(words, "shared", sentence.place, OUTCOMES):
        return ()
    told_of = []
    for kind, cue in sole(words, sentence.place):
        before, behind, copula = (
            (start, cue[0]),
            (cue[1], end),
            all(_copula(word) for word in words[slice(*cue)]),
        )
        if copula and not listed("indefinite").isdisjoint(words[cue[1] - 1 : cue[1] + 1]):
            continue  # "the mayor is a Pole" tells what she is
        if kind in (GIVEN, HEADED):
            runs, thing, told = _right_behind(sentence, cue[1]), before, but_one(words, before, roles=copula)
        else:
            runs, thing = _subject(sentence, cue[0]), behind
            told = any(but_one(words, place, roles=copula) for place in (behind, (cue[1] - 1, cue[1])))
        winner = _who(sentence, runs)
        role = kind in (HEADS, HEADED)
        own = english().polarity.voice.speaks(raw[cue[1] : cue[1] + 1], words[cue[1] : cue[1] + 1])
        if winner and (told or role) and (runs or kind not in (GIVEN, HEADED) or own):
            content = _content(sentence, thing, winner) | _content(sentence, cue if role else (0, 0), winner)
            told_of.append(_Had(winner, content, cue, words[cue[0]] if copula else "", tuple(runs)))
    return tuple(told_of)


def _copula(word: str) -> bool:
    """Whether a word of a cue is one of "is", "is the new"."""
    return word in counting()["be"] or word in counting()["determiners"] or word in listed("now", OUTCOMES)


def _content(sentence: Sentence, place: Place, winner: frozenset[str]) -> frozenset[str]:
    """The stems of a stretch, without times and the winner."""
    inside = [at for at in range(*place) if at not in sentence.dated]
    told = {
        sentence.stems[at]
        for at in inside
        if at in sentence.stems and sentence.words[at] not in listed("now", OUTCOMES)
    } - winner
    return frozenset(told | {sentence.words[at] for at in inside if sentence.words[at].isdigit()})


def _alike(two: SentencePair, mine: _Had, theirs: _Had) -> bool:
    """Whether two tell of one thing: each word of the one is in the other, or near."""
    if not (mine.thing and theirs.thing):
        return False
    if any(not (mine.named(i) and theirs.named(j)) for i, j in contrasts(two.a, two.b)):
        return False
    ours, others = ({word for word in had.thing if word.isdigit()} for had in (mine, theirs))
    if ours != others:
        return False  # "the 100 metres", "the 200 metres"
    pairs = ((mine.thing - ours, two.b.nearby), (theirs.thing - others, two.a.nearby))
    return all(_said(stem, nearby) for thing, nearby in pairs for stem in thing)


def _said(stem: str, nearby: Mapping[str, float]) -> bool:
    """Whether a sentence says a stem too, or one near in meaning, or what goes with a role: "champion", "title"."""
    return stem in nearby or any(other in nearby for other in _with_roles().get(stem, ()))


@cache
def _with_roles() -> dict[str, frozenset[str]]:
    return {content_stem(word): frozenset(map(content_stem, others)) for word, others in of_role().items()}


def _of_one_form(mine: _Had, theirs: _Had) -> bool:
    """Whether both winners have names of as many words, where both are named: "Ada Lund" may have won for "Labour"."""
    ours, others = (sum(end - start for start, end in had.runs) for had in (mine, theirs))
    return ours == others or not (ours and others)


def _one(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two may be the names of one: a word in common."""
    return not a.isdisjoint(b)


def _subject(sentence: Sentence, end: int) -> list[Place]:
    """The names before a cue that no preposition leads; all where each is led by one."""
    start = sentence.place[0]
    runs = _names(sentence, (start, end))
    if end > start and sentence.words[end - 1] in counting()["who_words"]:
        return runs[-1:]  # "thanks to Ada Lund, who won it"
    free = [run for run in runs if run[0] == start or sentence.words[run[0] - 1] not in _leads()]
    return free or runs


def _who(sentence: Sentence, runs: Sequence[Place]) -> frozenset[str]:
    """The stems of names, without words of many names, unless a name has no other ("United"); of who says "we" where no
    name stands there.
    """
    names = [[sentence.words[at] for at in range(*run)] for run in runs]
    words = [word for name in names for word in [w for w in name if w not in listed("generic", OUTCOMES)] or name]
    return frozenset([content_stem(word) or word for word in words]) if runs else sentence.statement.us


def _leads() -> frozenset[str]:
    return frozenset(counting()["prepositions"]) - {"by"}


def _right_behind(sentence: Sentence, start: int) -> list[Place]:
    """The name with which what stands behind a cue begins, behind an article or a description."""
    end = next((at for at in range(start, sentence.place[1]) if sentence.words[at] in _leads()), sentence.place[1])
    return _names(sentence, (start, end))[-1:]


def _names(sentence: Sentence, place: Place) -> list[Place]:
    """The runs of capitalised words in a stretch that are no time."""
    raw = sentence.statement.text.tokens.raw
    runs: list[Place] = []
    for at in range(*place):
        if at in sentence.dated or not raw[at][0].isupper() or sentence.words[at] in function_words():
            continue
        if runs and runs[-1][1] == at:
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    return runs


def _told(two: SentencePair, mine: Place, theirs: Place) -> Loose:
    one, other = stretch(two.a, two.a.place[0], mine[1]), stretch(two.b, two.b.place[0], theirs[1])
    why = "they tell of two winners, and only one can have won"
    return clash(two, ((one,), (other,)), why, SURE, once=two.a.statement.done and two.b.statement.done)
