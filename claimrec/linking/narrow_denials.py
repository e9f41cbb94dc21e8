"""Positions on one question in; those that deny no more than how, why, by whom or where it was, as on another, out.

"The castle was not destroyed by the French" does not deny that an earthquake destroyed it, nor "did not resign over the
scandal" that the minister resigned: what a denial holds behind its verb may be all that it denies (the focus of a
negation; Huddleston and Pullum 2002, 9.1.3). It is of the verb itself where the other claim says the rest too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from enum import Enum
from functools import cache, lru_cache
from itertools import islice

from attrs import frozen

from claimrec.language.english.grammar import english, light_words
from claimrec.language.english.loose import ends, lead_apart, listed, loose
from claimrec.language.english.number_words import counting
from claimrec.language.text import Sign, Text
from claimrec.language.tokens import folded_words
from claimrec.linking.doubted import OF_WORDS, asked_apart, doubted, read_from
from claimrec.linking.statements.told_of_two import SURELY
from claimrec.linking.statements.words import content_stem, likest
from claimrec.model.opposition import apart
from claimrec.model.positions import Basis, Position
from claimrec.model.values import State

_MOST = 24  # values, and positions with each of them, against which a denial is held
_ALSO = "it may deny no more than “{words}”"


@frozen
class _Adjunct:
    """What stands behind a verb, or before it as an adverb: its words, the folded one that it begins with, the stems of
    content in it, and whether it tells how, why or by whom something was done, which is asked only of what was.
    """

    words: str
    lead: str
    stems: frozenset[str]
    presupposes: bool


class Left(Enum):
    """What a denial says beside a claim that it seems to exclude."""

    NONE = "the same of all that the other says"
    OPEN = "maybe no more than where it was, and the other does not say where"
    ADJUNCT = "no more than an adjunct that the other does not say"


def narrowed(positions: Sequence[Position], text_of: Callable[[str], Text | None]) -> list[Position]:
    """Positions in their order, those that deny an adjunct alone on a question of their own.

    `text_of` gives the analysis of a claim by its id, None where its words were not read. Only questions to which
    answers are given that exclude each other are looked at; the cost grows with the denials among them.
    """
    groups: dict[object, dict[State, list[Position]]] = {}
    for p in positions:
        if isinstance(p.value, State) and p.basis in OF_WORDS and p.words:
            groups.setdefault(p.question, {}).setdefault(p.value, []).append(p)
    return [_narrowed(p, groups.get(p.question, {}), text_of) for p in positions]


def _narrowed(
    position: Position, held: Mapping[State, Sequence[Position]], text_of: Callable[[str], Text | None]
) -> Position:
    """A position, as one on its adjunct where all that exclude it say the same of another, or of none; `held` are those
    on its question, by their values.
    """
    if len(held) < 2 or position.basis not in OF_WORDS or not _may_be_narrow(position.claim.text or ""):
        return position
    text = text_of(position.claim.id)
    adjuncts = [] if text is None else _denied(position, text)
    if not adjuncts:
        return position
    excluded = (told for other, told in islice(held.items(), _MOST) if apart(other, position.value, position.aspect))
    against = [p for told in excluded for p in islice(told, _MOST) if p.party != position.party]
    left = [_left(adjuncts, p, other) for p in against if (other := text_of(p.claim.id)) is not None]
    if not left or Left.NONE in left:
        return position
    first = min(adjuncts, key=lambda one: not one.presupposes)
    return (
        doubted(position, _ALSO.format(words=first.words)) if Left.OPEN in left else asked_apart(position, first.words)
    )


def _left(adjuncts: Sequence[_Adjunct], position: Position, text: Text) -> Left:
    """What is left to a denial beside a claim that does not say all its adjuncts too."""
    said = {stem for word in text.tokens.words if (stem := _stem(word))}
    others = _behind(position, text, told_verb(position, text)[0])
    if any(_led_apart(one, other) for one in adjuncts for other in others):
        return Left.ADJUNCT
    own = [one for one in adjuncts if not all(_among(stem, said) for stem in one.stems)]
    if not own:
        return Left.NONE
    if any(one.presupposes for one in own):
        return Left.ADJUNCT
    denied = {stem for one in adjuncts for stem in one.stems}
    asked = {_kind(one.lead) for one in own}  # "in Austria", "at home"
    rivals = [one for one in others if _kind(one.lead) in asked]
    return Left.ADJUNCT if any(not _among(stem, denied) for one in rivals for stem in one.stems) else Left.OPEN


def _led_apart(one: _Adjunct, other: _Adjunct) -> bool:
    """Whether two adjuncts say the same behind prepositions of which one excludes the other: "on a lead", "off it"."""
    if one.stems != other.stems:
        return False
    return lead_apart(one.lead, other.lead) or lead_apart(one.lead, other.lead, "led_apart")


def _denied(position: Position, text: Text) -> list[_Adjunct]:
    """The adjuncts of a position that is told by a denial; none where it is not."""
    words, (verb, adverbs) = text.tokens.words, told_verb(position, text)
    told = text.polarities[verb]
    if told.sign is not Sign.DENIED or not _behind_denial(verb, text):
        return []  # "the story of the duel is a hoax" denies all of it
    return [
        *[_Adjunct(text.tokens.raw[at], words[at], frozenset([_stem(words[at])]), True) for at in adverbs],
        *_of_the_subject(text, verb),
        *_behind(position, text, verb),
    ]


def _of_the_subject(text: Text, verb: int) -> list[_Adjunct]:
    """What a denial narrows its subject to: "trucks over 12 tonnes are not allowed" leaves the others open."""
    words = text.tokens.words
    start = next((start for start, end in text.sentences if start <= verb < end), 0)
    end = next(
        (at for at in range(start, verb) if text.tokens.spans[at][0] >= text.polarities[verb].cues[-1].start), verb
    )
    found = []
    for lead in range(start + 1, end):
        if words[lead] in listed("narrowing"):
            stop = next((at for at in range(lead + 1, end) if not words[at][0].isalnum()), end)
            stems = frozenset([s for at in range(lead + 1, stop) if (s := _stem(words[at]))])
            found.append(_Adjunct(" ".join(text.tokens.raw[lead:stop]), words[lead], stems, False))
    return [one for one in found if one.stems][:1]


def told_verb(position: Position, text: Text) -> tuple[int, list[int]]:
    """The place of the verb that a position is read from, or of the word that stands for it, and those of the adverbs
    of manner between its denial and it.
    """
    words, table = text.tokens.words, english().boundaries
    inside = read_from(position, text)
    denied = [at for at in inside if text.polarities[at].sign is Sign.DENIED and words[at][0].isalnum()]
    helping = counting()["be"] | counting()["have"]
    if not denied:
        plain = [at for at in inside if at not in text.cues]
        told = [at for at in plain if table.past_form(words[at]) and words[at] not in helping]
        return (told or plain or [0])[0 if told else -1], []
    told = [at for at in denied if _behind_denial(at, text)] or denied
    verbs = [at for at in told if words[at] not in helping and not _manner(words[at])] or told
    begins = words[told[0]] in counting()["determiners"]  # "we wrongly reported that the mill had been closed"
    verb = next((at for at in verbs if begins and table.past_form(words[at])), verbs[0])
    deed = table.past_form(words[verb])  # "not militarily significant" is told of no deed
    adverbs = [at for at in told if at < verb and _manner(words[at])]
    return verb, [at for at in adverbs if deed or words[at] in listed("manner")]


def _behind_denial(at: int, text: Text) -> bool:
    cues = text.polarities[at].cues
    return bool(cues) and text.tokens.spans[at][0] >= cues[-1].end


def _behind(position: Position, text: Text, verb: int) -> list[_Adjunct]:
    """What stands behind a verb up to the end of its clause: from each preposition, or word that gives a cause, to the
    next, and adverbs of manner. What the position is read from, and times that are known, are none.
    """
    words, raw, found = text.tokens.words, text.tokens.raw, list[list[int]]()
    read = set(read_from(position, text)) if position.basis is not Basis.LINKED else set[int]()
    end = next((end for start, end in text.sentences if start <= verb < end), len(words))
    open_phrase = False
    for at in range(verb + 1, end):
        word, leads = words[at], words[at] in _leads() or (at == verb + 1 and words[at] in listed("of"))
        if at in read and not (leads and at + 1 not in read):
            continue
        if not (leads or word[0].isalnum()) or (word in counting()["clause_words"] and not leads):
            break
        if leads and not (open_phrase and found[-1] == [at - 1]):
            found.append([])
            open_phrase = True
        if not open_phrase and (_manner(word) or word in listed("of_each")):
            found.append([at])
        elif open_phrase:
            found[-1].append(at)
    told = ((p, frozenset(_stems(p, text))) for p in found)
    return [
        _Adjunct(
            " ".join(raw[p[0] : p[-1] + 1]),
            words[p[0]],
            stems,
            _manner(words[p[0]]) or words[p[0]] in listed("of_a_deed") | listed("of"),
        )
        for p, stems in told
        if stems
    ]


def _stems(phrase: Sequence[int], text: Text) -> Iterator[str]:
    """The stems of a phrase; a time that is known is told beside the denial, but where it ends what is denied."""
    words, narrows = text.tokens.words, text.tokens.words[phrase[0]] in listed("restricting")
    for at in phrase:
        last = at == phrase[-1] and at > phrase[0] and words[at - 1] in counting()["determiners"]
        if (narrows or at not in text.dated) and (stem := _stem(words[at]) or (words[at] if last else "")):
            yield stem  # "by the mine": no pronoun


@lru_cache(maxsize=8)
def _may_be_narrow(words: str) -> bool:
    """Whether a text may hold an adjunct, by its words alone: an analysis takes a hundred times as long."""
    return any(word in _leads() or word in listed("of") or _manner(word) for word in folded_words(words)[1:])


@cache
def _leads() -> frozenset[str]:
    """The words that may begin an adjunct which a denial can be of alone."""
    return frozenset(counting()["prepositions"] | listed("of_a_deed")) - listed("no_adjuncts")


def _kind(lead: str) -> str:
    """What a word leads: where it was, why; itself, where that is not known."""
    return next((kind for kind, leads in loose()["adjuncts"].items() if lead in leads), lead)


def _manner(word: str) -> bool:
    """Whether a folded word is an adverb that tells how something was done: "voluntarily", but not "really"."""
    return word in listed("manner") or (ends(word, "manner_endings") and word not in light_words())


def _stem(word: str) -> str:
    if word in light_words() or word in listed("of_each"):
        return word if word in listed("manner") | listed("of_each") else ""
    return content_stem(word) or (word if word[0].isdigit() else "")


def _among(stem: str, others: Set[str]) -> bool:
    return stem in others or any(likest(stem, other) >= SURELY for other in others)
