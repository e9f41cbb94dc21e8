"""Positions on one question in; those whose words leave open whether it has come about wholly, or is over, less sure
out.

"The ship is sinking" does not say that it has sunk (the imperfective paradox; Dowty 1979), and "was closed but has
reopened" tells in its second half what became of the first; "was closed" leaves open how it is when another says, then
or later, that it "is open". None of them collides with anything at full certainty.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache, partial
from itertools import islice

from claimrec.language.chosen import word_set
from claimrec.language.english.grammar import english
from claimrec.language.english.loose import ends, listed
from claimrec.language.english.number_words import counting
from claimrec.language.english.told_deeds import told_deed
from claimrec.language.english.vocabulary import function_words
from claimrec.language.tenses import PAST, PRESENT
from claimrec.language.text import Sign, Text
from claimrec.language.tokens import folded_words
from claimrec.linking.doubted import OF_WORDS, asked_apart, doubted, read_from
from claimrec.model.aspects import Life
from claimrec.model.claims import Offsets
from claimrec.model.collision import life_of
from claimrec.model.deeds import Deed
from claimrec.model.opposition import apart
from claimrec.model.positions import Basis, Position
from claimrec.model.values import State

UNDER_WAY = "under way"
_NOT_YET = "it may be under way and not done"
_NO_LONGER = "“{words}” may tell that it is over"
_WAS = "it is told as what was, and may be over by when another says how it is"
_IN_PART = "it is told as so in part, or not each time (“{words}”)"
_SINCE = "it may have ended before another told, later, that it had"
_MOST = 24  # values of a question, and positions against one, that are looked at
_How = Callable[[str, tuple[Offsets, ...]], str]
_WITHIN = 3  # words behind a conjunction in which its verb stands, where its subject is that of the sentence


def unfinished(positions: Sequence[Position], text_of: Callable[[str], Text | None]) -> list[Position]:
    """Positions in their order, less sure where they are told as under way, or where their sentence goes on to tell
    what undid them; what would be done for good is asked of apart while it is under way.

    `text_of` gives the analysis of a claim by its id, None where its words were not read. Only questions to which
    answers are given that exclude each other are looked at.
    """
    groups: dict[object, dict[State, list[Position]]] = {}  # in the order of saying
    for p in positions:
        if isinstance(p.value, State) and p.basis in OF_WORDS:
            groups.setdefault(p.question, {}).setdefault(p.value, []).append(p)
    how = cache(partial(_how_told, text_of=text_of))
    return [_less_sure(p, groups.get(p.question, {}), text_of, how) for p in positions]


def _less_sure(
    position: Position, values: Mapping[State, Sequence[Position]], text_of: Callable[[str], Text | None], how: _How
) -> Position:
    if len(values) < 2 or position.basis not in OF_WORDS or not _may_be_open(position.claim.text or ""):
        return position
    against = [held for other, held in islice(values.items(), _MOST) if apart(position.value, other, position.aspect)]
    text = text_of(position.claim.id) if against else None
    inside = [] if text is None else read_from(position, text)
    if text is None or not inside:
        return position
    part = next((text.tokens.raw[at] for at in _around(inside) if text.tokens.words[at] in listed("in_part")), "")
    if part:
        return doubted(position, _IN_PART.format(words=part))
    if any(text.polarities[at].sign is not Sign.ASSERTED for at in inside[:-1]):
        return position
    if not position.explicit and (told := _may_be_over(position, against, text.clause(inside[0]).tense, how)):
        return doubted(position, told)
    if _going_on(text, inside):
        if position.basis is Basis.READ and life_of(position.value, position.aspect) is Life.FINAL:
            return asked_apart(position, UNDER_WAY)
        return doubted(position, _NOT_YET)
    words = _what_follows(text, inside)
    return doubted(position, _NO_LONGER.format(words=words)) if words else position


@lru_cache(maxsize=8)
def _may_be_open(words: str) -> bool:
    """Whether a text may hold such words, by its words alone: an analysis takes a hundred times as long."""
    open_ = listed("then") | listed("was") | listed("in_part")
    return any(ends(word, "doing_endings") or word in open_ for word in folded_words(words))


def _may_be_over(position: Position, against: Sequence[Sequence[Position]], tense: str, how: _How) -> str:
    """Why what a position tells, without a time, may be over by when another says that it is not so; "" if it may not:
    it is told as what was, and the other tells what is, or it is told as how things are, and the other, said later, by
    what ended it.
    """
    if position.deed is not Deed.NONE and tense != PAST:
        return ""
    for other in islice((p for held in against for p in reversed(held)), _MOST):
        if _said_before(other, position):
            continue
        told = how(other.claim.id, other.words)
        if tense == PAST and told == PRESENT:
            return _WAS
        if told == Deed.ENDED.value and _said_before(position, other):
            return _SINCE
    return ""


def _how_told(claim: str, words: tuple[Offsets, ...], *, text_of: Callable[[str], Text | None]) -> str:
    """How words of a claim tell a state: as how it is ("present"), by a deed that ended another ("ended"), or ""."""
    text = text_of(claim)
    inside = [] if text is None else [at for o in words for at in range(*text.tokens.between(o.start, o.end))]
    if text is None or not inside:
        return ""
    clause, told = text.clause(inside[0]), text.tokens.words
    if clause.tense == PRESENT:
        still = word_set("english", "stance", "still")
        return PRESENT if still.isdisjoint(told[clause.start : clause.end]) else ""
    if any(text.polarities[at].sign is not Sign.ASSERTED for at in inside):
        return ""
    near = inside[0], inside[-1] + 1
    deed = told_deed(told, (clause.start, clause.end), clause.tense, near=near)
    return Deed.ENDED.value if deed in (Deed.ENDED, Deed.UNDOING) else ""


def _said_before(one: Position, other: Position) -> bool:
    """Whether a position was said before another, as far as both times are known."""
    if one.said_at is None or other.said_at is None:
        return False
    return one.said_at.seconds[0] < other.said_at.seconds[0]


def _going_on(text: Text, inside: Sequence[int]) -> bool:
    """Whether a form of "be" stands before a participle of the present: "is sinking", "is being evacuated"."""
    words = text.tokens.words
    doing = [at for at in inside if at and ends(words[at], "doing_endings") and words[at - 1] in counting()["be"]]
    return any(words[at] in listed("being") or words[at] not in function_words() for at in doing)


def _around(inside: Sequence[int]) -> list[int]:
    """The places of some tokens, and of the one before the first of them."""
    return list(range(max(0, min(inside) - 1), max(inside) + 1))


def _what_follows(text: Text, inside: Sequence[int]) -> str:
    """What a sentence tells of its subject behind "but", or behind "and later", where no other subject stands; "" where
    it tells nothing, or is not told of what was.
    """
    words, raw, table = text.tokens.words, text.tokens.raw, english().boundaries
    end = next((end for start, end in text.sentences if start <= inside[0] < end), len(words))
    for at in range(inside[0] + 1, end - 1):
        if words[at] not in listed("then"):
            continue
        near = range(at + 1, min(at + 1 + _WITHIN, end))
        verb = next((k for k in near if words[k] in table.finite or table.past_form(words[k])), None)
        if verb is None or any(words[k] not in table.adverbs | listed("then") for k in range(at + 1, verb)):
            continue
        turns = words[at] in listed("only_but") or verb != at + 1
        if turns and all(text.polarities[k].sign is not Sign.DENIED for k in range(at, end)):
            return " ".join(raw[at : min(at + 6, end)]).rstrip(" .,")
    return ""
