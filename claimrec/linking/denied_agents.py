"""Positions on one question in; those that deny that somebody did what another tells without a doer, less sure out.

"The army did not destroy the bridge" leaves open who else may have: "the bridge was destroyed" need not be against it
(the agent as the focus of a negation; Huddleston and Pullum 2002, 9.1.3). It is where the other names the doer too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import islice

from claimrec.language.english.grammar import english, light_words
from claimrec.language.english.loose import listed
from claimrec.language.english.number_words import counting
from claimrec.language.text import Sign, Text
from claimrec.language.tokens import folded_words
from claimrec.linking.doubted import OF_WORDS, doubted
from claimrec.linking.narrow_denials import told_verb
from claimrec.linking.statements.words import NEAR, content_stem, likest
from claimrec.model.opposition import apart
from claimrec.model.positions import Position
from claimrec.model.values import State
from claimrec.reading.lexicon import negators

_MOST = 24  # values, and positions with each of them, against which a denial is held
_HELPED = 4  # words before a participle among which a form of "be" makes it a passive
_BY_OTHERS = "it may deny no more than that it was “{words}”"


def by_others(positions: Sequence[Position], text_of: Callable[[str], Text | None]) -> list[Position]:
    """Positions in their order, denials of a doer less sure beside those that name none.

    `text_of` gives the analysis of a claim by its id, None where its words were not read. Only questions to which
    answers are given that exclude each other are looked at; the cost grows with the denials among them.
    """
    groups: dict[object, dict[State, list[Position]]] = {}
    for p in positions:
        if isinstance(p.value, State) and p.basis in OF_WORDS and p.words:
            groups.setdefault(p.question, {}).setdefault(p.value, []).append(p)
    return [_less_sure(p, groups.get(p.question, {}), text_of) for p in positions]


def _less_sure(
    position: Position, held: Mapping[State, Sequence[Position]], text_of: Callable[[str], Text | None]
) -> Position:
    if len(held) < 2 or position.basis not in OF_WORDS or not _may_deny(position.claim.text or ""):
        return position
    text = text_of(position.claim.id)
    doer = () if text is None else _denied_doer(position, text)
    if not doer:
        return position
    excluded = (told for other, told in islice(held.items(), _MOST) if apart(other, position.value, position.aspect))
    against = [p for told in excluded for p in islice(told, _MOST) if p.party != position.party]
    texts = [(p, other) for p in against if (other := text_of(p.claim.id)) is not None]
    if not texts or not all(_without(doer, position.party, p, other) for p, other in texts):
        return position
    return doubted(position, _BY_OTHERS.format(words=" ".join(doer)))


@lru_cache(maxsize=8)
def _may_deny(words: str) -> bool:
    """Whether a text may deny that somebody did something, by its words alone: an analysis takes a hundred times as
    long.
    """
    return not (negators() | listed("denying")).isdisjoint(folded_words(words))


def _denied_doer(position: Position, text: Text) -> Sequence[str]:
    """The words for who is denied to have done something to something; none where the denial is of no deed, passive,
    or without an object.
    """
    verb, _ = told_verb(position, text)
    polarity, words = text.polarities[verb], text.tokens.words
    if polarity.sign is not Sign.DENIED or not polarity.cues or text.tokens.spans[verb][0] < polarity.cues[-1].end:
        return ()
    start = next((start for start, end in text.sentences if start <= verb < end), 0)
    if not counting()["be"].isdisjoint(words[max(start, verb - _HELPED) : verb]) or not _has_object(text, verb):
        return ()
    helping = frozenset(counting()["auxiliaries"])
    return [words[at] for at in range(start, verb) if words[at][0].isalnum() and words[at] not in helping]


def _has_object(text: Text, verb: int) -> bool:
    words, raw = text.tokens.words, text.tokens.raw
    if verb + 1 >= len(words) or not words[verb + 1][0].isalnum():
        return False
    return words[verb + 1] in counting()["determiners"] or raw[verb + 1][0].isupper()


def _without(doer: Sequence[str], party: str, position: Position, text: Text) -> bool:
    """Whether a claim tells in the passive what was done, or what came of it, and not that the doer did it."""
    verb, _ = told_verb(position, text)
    words = text.tokens.words
    if not english().boundaries.participle(words[verb]):
        return False
    if counting()["be"].isdisjoint(words[max(0, verb - _HELPED) : verb]):
        return False
    named = [
        stem for word in (*doer, *folded_words(party)) if word not in light_words() and (stem := content_stem(word))
    ]
    lead = next((at for at in range(verb, len(words)) if words[at] in listed("agents")), len(words))
    agents = [content_stem(word) for word in words[lead + 1 :]]
    return not any(likest(stem, other) >= NEAR for stem in named for other in agents if other)
